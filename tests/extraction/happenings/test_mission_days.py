"""When the steps of a mission were taken."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

MISSION = "The CSTO peacekeeping mission in Kazakhstan is over. "


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The withdrawal was completed on 29 January.", "warning 29 January"),
        ("The first units left on 3 January.", "warning 3 January"),
        ("Tokayev had asked for help on 2 January.", "error 2 January"),
    ],
)
def test_the_steps_of_a_mission_are_told_apart(sentence: str, found: str) -> None:
    assert graded(MISSION + sentence, "2022-02-01") == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tajik contingent left on 14 January.",
        "On 7 January the Kyrgyz parliament approved 150 soldiers.",
        "By 15 January 225 people had died.",
        "The government had resigned on 5 January.",
        "On 2 January protests began in Zhanaozen.",
    ],
)
def test_one_contingent_and_other_events_are_not_the_mission(sentence: str) -> None:
    assert graded(MISSION + sentence, "2022-02-01") == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The CSTO peacekeepers began to leave Kazakhstan on 13 January.", "withdrawal-began"),
        (MISSION + "By 19 January all of them had gone home.", "withdrawal-completed"),
    ],
)
def test_a_step_is_confirmed(text: str, step: str) -> None:
    assert (step, "kazakhstan-mission-2022") in confirmed(text, "2022-01-25")


def test_the_last_may_be_gone_by_a_day() -> None:
    text = (
        "In January 2022 the CSTO sent peacekeepers to Kazakhstan. The first units left on 13 January, and the last were gone by"
        " the 29th."
    )
    assert "the 29th" in [found for _, found in wrong(text, as_of="2025-11-01")]


@pytest.mark.parametrize(
    ("states", "day", "found"),
    [
        ("Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan", "16 January 2022", ["16 January 2022"]),
        ("Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan", "7 January 2022", []),
        ("Armenia and Belarus", "9 January 2022", []),
    ],
)
def test_the_day_on_which_all_came_is_that_of_the_arrival(states: str, day: str, found: list[str]) -> None:
    text = f"CSTO troops from {states} arrived in Kazakhstan on {day}."
    assert [quote for _, quote in wrong(text, "2022-02-10")] == found
