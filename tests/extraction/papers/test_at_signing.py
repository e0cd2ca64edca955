"""Papers said to have been in force since their signing."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The CSTO Charter, signed in Chisinau, came into force on the day of its signing.", "on the day of its signing"),
        ("The Treaty has been in force since it was signed in May 1992.", ""),
        ("The Collective Security Treaty took effect upon signature.", "upon signature"),
        ("Six signed the CSTO Charter. In force since the day it was signed, it is long.", "since the day it was signed"),
    ],
)
def test_in_force_at_signing(text: str, marked: str) -> None:
    assert [quote for code, quote in wrong(text) if code == "CS101"] == ([marked] if marked else [])


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO Charter did not come into force on the day of its signing.",
        "The CSTO Charter will be in force from the day of its signing.",
        "The CSTO sent a note. Any decision is effective from the day of its signing.",
    ],
)
def test_what_is_denied_or_of_another_paper_is_no_claim(text: str) -> None:
    assert wrong(text) == []


def test_the_year_of_a_name_and_what_a_paper_is_to_stand_in_no_ones_way() -> None:
    assert wrong("The Treaty of 1992 had been registered with the UN Secretariat in November 1994. The CSTO cites it.") == [
        ("CS101", "November 1994")
    ]
    assert wrong("The protocol of 1999 to the Collective Security Treaty was signed in Minsk.") == [("CS102", "Minsk")]
    assert ("signed", "extension-protocol-1999") in confirmed(
        "The protocol of 1999 to the Collective Security Treaty was not signed by Georgia."
    )
