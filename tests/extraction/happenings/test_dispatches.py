"""A mission as the papers of its own days tell of it."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

DATE = "2022-01-13"
ABOUT = "The CSTO has answered. "


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It was led by a general, with troops from Russia, Belarus, Georgia and Kyrgyzstan sent there.", ("CS103", "Georgia")),
        ("The CSTO peacekeepers will begin to leave Tajikistan today.", ("CS102", "Tajikistan")),
        ("Troops of the alliance arrived in Kazakhstan on January 2.", ("CS101", "January 2")),
        ("The more than 20,000-strong contingent stays for now.", ("CS501", "more than 20,000")),
        ("The dispatch of 25,000 troops caused a stir.", ("CS501", "25,000")),
        ("More than 12,000 Russian-led troops began to go home.", ("CS501", "More than 12,000")),
    ],
)
def test_wrong_details_are_found(sentence: str, found: tuple[str, str]) -> None:
    assert wrong(ABOUT + sentence, DATE) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was led by a general, with troops from Russia, Belarus, Armenia and Kyrgyzstan sent there.",
        "The CSTO peacekeepers will begin to leave Kazakhstan today.",
        "Troops of the alliance arrived in Kazakhstan on January 6.",
        "The more than 2,000-strong contingent stays for now.",
        "In 2007 the CSTO created a 3,600-strong peacekeeping force.",
        "The peacekeepers of the CSTO left Armenia for Almaty on January 7.",
        "Another 20,000 CSTO troops were never sent.",
    ],
)
def test_nothing_else_is_reported(sentence: str) -> None:
    assert wrong(ABOUT + sentence, DATE) == []


def test_years_later_nothing_is_read_so() -> None:
    assert wrong(ABOUT + "Troops of the alliance arrived in Tajikistan on January 2.", "2024-06-10") == []


def test_what_is_right_is_confirmed() -> None:
    assert ("held", "kazakhstan-mission-2022") in confirmed(ABOUT + "The dispatch of 2,500 troops caused a stir.", DATE)
