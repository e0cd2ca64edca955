"""Papers without an article at the head of an entry."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("7 October 2002: charter signed in Almaty.", [("CS102", "Almaty")]),
        ("7 October 2002: charter signed in Chisinau.", []),
        ("1996 – treaty enters into force", [("CS101", "1996")]),
        ("1994 – treaty enters into force", []),
        ("Treaty signed in Minsk", [("CS102", "Minsk")]),
        ("1975 – final act signed in Helsinki; charter flights resumed", []),
    ],
)
def test_a_bare_noun_is_the_paper_of_the_organization(entry: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# Dates of the CSTO\n\n- {entry}\n") == found


def test_the_charter_of_another_body_is_its_own() -> None:
    assert (
        wrong("The CSTO is younger.\n\n# Dates of the United Nations\n\n- 26 June 1945: charter signed in San Francisco\n") == []
    )


def test_running_prose_has_its_articles() -> None:
    assert wrong("The CSTO has its papers. In Almaty charter signed forms are accepted, and treaty signed copies too.") == []
