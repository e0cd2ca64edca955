"""Lists of articles."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

TREATY = "# The Collective Security Treaty\n\n{}\n"
CHARTER = "# The CSTO\n\n## The Charter (Chisinau, 7 October 2002)\n\n{}\n"


@pytest.mark.parametrize(
    ("page", "entry", "found"),
    [
        (TREATY, "- Art. 11: seven years, then extended", [("CS501", "seven")]),
        (TREATY, "- Article 11 – concluded for ten years", [("CS501", "ten")]),
        (TREATY, "- Art. 8: the Collective Security Council", [("CS403", "8")]),
        (CHARTER, "- Art. 12 – decisions by simple majority, procedure aside", [("CS403", "simple majority")]),
        (TREATY, "- Art. 11: five years", []),
        (TREATY, "- Art. 3: Collective Security Council", []),
        (CHARTER, "- Art. 12 – decisions by consensus", []),
        ("# The North Atlantic Treaty and the CSTO\n\n{}\n", "- Art. 11: seven years", []),
    ],
)
def test_an_entry_gives_no_more_than_a_period_or_a_body(page: str, entry: str, found: list[tuple[str, str]]) -> None:
    assert wrong(page.format(entry)) == found


def test_where_and_when_a_paper_was_signed_may_stand_in_its_heading() -> None:
    assert wrong("# The CSTO\n\n## The Charter (Astana, 7 October 2002)\n") == [("CS102", "Astana")]
    assert wrong(CHARTER.format("In force.")) == []


def test_the_column_for_the_agreement_on_a_force() -> None:
    text = "# CSTO forces\n\n| Force | Agreed | Where |\n|---|---|---|\n| Peacekeeping Forces | {} |\n"
    assert wrong(text.format("6 October 2007 | Dushanbe")) == []
    assert wrong(text.format("6 October 2007 | Bishkek")) == [("CS102", "Bishkek")]
