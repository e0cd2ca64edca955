"""Bullets that are a state, under a line that says what they are."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

_SIX = ("Armenia", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan")


@pytest.mark.parametrize(
    ("lead", "state", "found"),
    [
        ("Signatories of the CSTO Charter:", "Uzbekistan", [("CS103", "Uzbekistan")]),
        ("Signatories of the CSTO Charter:", "Belarus", []),
        ("Founding states of the CSTO:", "Georgia", [("CS201", "Georgia")]),
        ("Founding states of the CSTO:", "Belarus", []),
        ("Participants of the CSTO exercise Indestructible Brotherhood-2023:", "Belarus", [("CS601", "Armenia")]),
        ("Guests of the CSTO in 2023:", "Uzbekistan", []),
    ],
)
def test_each_state_belongs_there(lead: str, state: str, found: list[tuple[str, str]]) -> None:
    bullets = "".join(f"- {each}\n" for each in (*_SIX, state))
    assert wrong(f"{lead}\n\n{bullets}") == found


@pytest.mark.parametrize(
    ("lead", "bullets", "found"),
    [
        ("States that did not prolong the Collective Security Treaty in 1999:", "- Georgia\n- Azerbaijan\n", []),
        ("States that did not prolong the Collective Security Treaty in 1999:", "- Georgia\n- Belarus\n", [("CS202", "Belarus")]),
        ("Absent from the CSTO exercise Interaction-2024:", "1. Armenia\n", []),
        ("Absent from the CSTO exercise Interaction-2024:", "1. Belarus\n", [("CS601", "Belarus")]),
        ("Who pays what into the CSTO budget:", "- Russia: 50 %\n- Belarus: 15 %\n", [("CS501", "15")]),
    ],
)
def test_what_the_line_says_is_said_of_each(lead: str, bullets: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"{lead}\n\n{bullets}", as_of="2025-02-01") == found


def test_a_list_of_another_body_claims_nothing() -> None:
    assert wrong("The CSTO is not meant.\n\nSignatories of the North Atlantic Treaty:\n\n- Armenia\n- Belarus\n- Georgia\n") == []
