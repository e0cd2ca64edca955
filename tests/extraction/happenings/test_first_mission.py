"""The first mission of the organization, told in notes."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("**2022** First peacekeeping mission (Kyrgyzstan).", [("CS102", "Kyrgyzstan")]),
        ("**2022** First peacekeeping mission (Kazakhstan).", []),
        ("First and only mission so far: Kazakhstan, January 2020", [("CS101", "January 2020")]),
        ("First military operation: Kazakhstan, January 2022", []),
        ("The UN's first peacekeeping mission: Egypt, 1956", []),
        ("First monitoring mission: Armenia, September 2022", []),
    ],
)
def test_where_and_when_it_was(entry: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO in dates\n\n{entry}\n") == found
