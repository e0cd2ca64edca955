"""Membership and its like: judged at the document's date, with starts and ends, lists and numbers."""

from __future__ import annotations

import pytest

from tests.judged import findings, message, verdicts


@pytest.mark.parametrize(
    ("text", "as_of", "verdict"),
    [
        ("Uzbekistan is a member of the CSTO.", "2008", "supported"),
        ("Uzbekistan is a member of the CSTO.", "2018", "outdated"),
        ("Uzbekistan is not a member of the CSTO.", "2018", "supported"),
        ("Uzbekistan was a member of the CSTO.", "2018", "supported"),
        ("Russia is a member of the CSTO.", "2024", "supported"),
        ("Russia is not a member of the CSTO.", "2024", "contradicted"),
        ("Moldova was a member of the CSTO.", "2024", "contradicted"),
        ("Finland is a member of NATO.", "2024", "unknown"),
    ],
)
def test_a_state_is_judged_at_the_date_of_the_document(text: str, as_of: str, verdict: str) -> None:
    assert verdicts(text, as_of) == [f"member-of {verdict}"]


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Uzbekistan was a member of the CSTO from 2006 to 2012.", None, []),
        ("Uzbekistan was a member of the CSTO from 2005 to 2012.", None, ["CS202 2005 to 2012"]),
        ("Uzbekistan joined the CSTO in 2009.", None, ["CS202 2009"]),
        ("Armenia has left the CSTO.", "2025", ["CS202 Armenia"]),
        ("The CSTO has six members.", "2024", []),
        ("The CSTO has seven members.", "2010", []),
        ("The CSTO has nine members.", "2010", ["CS204 nine"]),
        ("NATO has 35 members.", "2023-10-22", ["CS204 35"]),
        ("NATO has 31 members.", "2023-10-22", []),
        ("The CSTO unites Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.", "2024", []),
        (
            "The members of the CSTO are Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Moldova.",
            "2024",
            ["CS203 Moldova"],
        ),
        ("Serbia is an observer in the CSTO Parliamentary Assembly.", "2024", []),
        ("Kazakhstan chaired the CSTO in March 2024.", None, []),
        ("Belarus chaired the CSTO in March 2024.", None, ["CS301 Belarus"]),
    ],
)
def test_spans_lists_numbers_and_chairs(text: str, as_of: str | None, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_an_old_number_is_explained_by_the_member_that_left() -> None:
    assert "It had seven while Uzbekistan was a member" in message("The CSTO has seven members.", "2024")


def test_an_outdated_membership_tells_its_term() -> None:
    assert message("Uzbekistan is a member of the CSTO.", "2018") == (
        "Uzbekistan is no longer a member of the CSTO: it was one from 16 August 2006 to 19 December 2012."
    )
