"""When an exercise was held or is going to be."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import graded, wrong


def test_a_wrong_first_day_of_the_exercise_in_focus_is_found() -> None:
    text = "The CSTO exercise Interaction-2025 is over. It kicked off on 25 August and wrapped up on 6 September."
    assert graded(text, "2025-09-08") == ["warning 25 August"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO exercise Rubezh-2025 is over. It went on until 27 September.", "27 September"),
        ("The CSTO exercise Rubezh-2004 is over. It opened on 2 August and ended on 5 August.", "5 August"),
    ],
)
def test_a_wrong_last_day_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2025-11-01")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO exercise Rubezh-2004 is over. It opened on 2 August and ended on 6 August.",
        "The CSTO exercise Rubezh-2025 is over. It went on until 20 September.",
    ],
)
def test_right_days_are_left_alone(text: str) -> None:
    assert wrong(text, as_of="2025-11-01") == []


def test_vague_ends_of_a_period_are_no_days() -> None:
    text = "The CSTO exercise Indestructible Brotherhood-2024 ran from late September to early October 2024."
    assert wrong(text, as_of="2025-03-01") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO exercise Rubezh-2022 will be held from 10 to 21 September.", ["warning 10 to 21 September"]),
        ("The CSTO exercise Rubezh-2022 will be held from 10 to 21 October.", []),
        ("The CSTO exercise Rubezh-2022 may be held from 10 to 21 September.", []),
    ],
)
def test_planned_days_are_compared_with_what_came_of_them(text: str, found: list[str]) -> None:
    assert graded(text, "2022-08-20") == found


def test_reports_of_the_day_tell_when_the_exercise_will_be() -> None:
    text = "The CSTO opened Interaction-2019 at the Mulino range. The drills will run on October {}."
    assert wrong(text.format("16-18"), "2019-10-16") == []
    assert wrong(text.format("6-8"), "2019-10-16") == [("CS601", "October 6-8")]


@pytest.mark.parametrize(
    "between",
    ["The organization came into being on 14 May 2002.", "The organization, set up on 14 May 2002, is led from Moscow;"],
)
def test_the_year_of_an_exercise_is_not_that_in_which_a_state_joined(between: str) -> None:
    text = f"The CSTO held Rubezh-2008 in Armenia. {between} Uzbekistan joined in 2008."
    assert "2008" in [found for _, found in wrong(text, as_of="2011-01-01")]
