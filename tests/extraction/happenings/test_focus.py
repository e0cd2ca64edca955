"""Which exercise or mission a stretch of a sentence speaks of, where it does not name it."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import graded, wrong

DRILLS = "The CSTO exercise Interaction-2025 is over. "


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Last year's edition took place in Tajikistan.", "warning Tajikistan"),
        ("In 2024 it was held in Tajikistan.", "warning Tajikistan"),
        ("In 2023 the exercise was held in Belarus, in 2024 in Tajikistan.", "warning Tajikistan"),
        ("Last year it was held in Kyrgyzstan, two years ago in Kazakhstan.", "warning Kazakhstan"),
    ],
)
def test_another_edition_is_meant_by_its_year(sentence: str, found: str) -> None:
    assert graded(DRILLS + sentence, "2025-09-08") == [found]


def test_editions_are_told_year_by_year() -> None:
    text = "The CSTO peacekeepers' exercises, year by year: in 2012 in Kazakhstan, in 2013 in Belarus."
    assert "Belarus" in [found for _, found in wrong(text, as_of="2025-11-01")]


def test_a_mission_comes_into_focus_by_what_is_told_of_its_beginning() -> None:
    text = "Late on 5 January Kazakhstan's president asked the CSTO for help. The pullout was completed on 29 January."
    assert graded(text, "2022-01-30") == ["warning 29 January"]


def test_drills_are_known_by_their_range_and_time() -> None:
    text = "A week of CSTO drills on the Lepel range ended on Saturday. The one that kept away was Kyrgyzstan."
    assert graded(text, "2025-09-08") == ["warning Kyrgyzstan"]
