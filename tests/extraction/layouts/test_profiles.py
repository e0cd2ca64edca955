"""Profiles of states: when they came and went, when they were in the chair, what they hosted."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("state", "line", "found"),
    [
        ("Belarus", "CSTO: member since 2002", []),
        ("Belarus", "CSTO: member since 2005", [("CS202", "2005")]),
        ("Uzbekistan", "Left the Treaty: 2001", [("CS202", "2001")]),
        ("Uzbekistan", "Left the Treaty: 1999", []),
        ("Uzbekistan", "Membership suspended: 19 December 2014", [("CS202", "19 December 2014")]),
        ("Georgia", "Acceded to the Treaty: 1996", [("CS202", "1996")]),
        ("Kazakhstan", "CSTO chair: 2004–2005, 2011–2012, 2017–2018, 2024", []),
        ("Kazakhstan", "CSTO chair: 2007–2008", [("CS301", "2007–2008")]),
        ("Kazakhstan", "CSTO exercises hosted: Rubezh-2006, Interaction-2022", []),
        ("Kazakhstan", "CSTO exercises hosted: Rubezh-2006, Rubezh-2021", [("CS601", "Rubezh-2021")]),
        ("Kazakhstan", "Joined the SCO: 2001", []),
        ("Kazakhstan", "Chair of the OSCE: 2010", []),
        ("Kazakhstan", "Exercises attended: Interaction-2017, Rubezh-2021", []),
    ],
)
def test_what_a_profile_tells(state: str, line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# {state} and the CSTO\n\n- {line}\n- Capital: see map\n", as_of="2025-02-01") == found
    text = f"Notes on the CSTO\n\nCountry profile: {state}\n{line}\nCurrency: see below\n"
    assert wrong(text, as_of="2025-02-01", form="text") == found


def test_the_state_in_the_label_is_the_host() -> None:
    text = "# CSTO drills by country\n\n- Exercises in Tajikistan: Rubezh-2024, Interaction-2024\n"
    assert wrong(text, as_of="2025-02-01") == [("CS601", "Interaction-2024")]
