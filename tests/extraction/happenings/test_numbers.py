"""How many took part in an exercise or were sent on a mission."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

DRILLS = "The CSTO exercise Interaction-2025 is over. "
MISSION = "The CSTO peacekeeping mission in Kazakhstan is over. "
SENT = "In January 2022 the CSTO sent peacekeepers to Kazakhstan. "


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        (DRILLS + "Some 9,000 soldiers were involved, with 450 pieces of equipment.", "2025-09-08", "warning Some 9,000"),
        (DRILLS + "More than 2,000 troops came, along with 250 pieces of equipment.", "2025-09-08", "warning 250"),
        (DRILLS + "Six countries took part.", "2025-09-08", "warning Six"),
        (MISSION + "More than 20,000 troops took part.", "2022-02-01", "warning More than 20,000"),
    ],
)
def test_a_wrong_number_of_the_event_in_focus_is_found(text: str, as_of: str, found: str) -> None:
    assert graded(text, as_of) == [found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO exercise Rubezh-2024 is over. Soldiers were here until the 21st, about 12,000 of them.", "about 12,000"),
        ("The CSTO exercise Rubezh-2025 is over. The hosts fielded 2,500 servicemen and 500 vehicles.", "2,500"),
        (SENT + "They numbered 3,500, with 250 vehicles.", "3,500"),
    ],
)
def test_a_wrong_number_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2025-11-01")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO exercise Rubezh-2024 is over. Soldiers were here until the 21st, about 1,500 of them.",
        SENT + "They numbered 2,030, with 250 vehicles. The first units left on 13 January, the last were gone by the 20th.",
        "The CSTO exercise Rubezh-2024 is over. Three thousand visitors came; there were 900 of them on Sunday alone.",
    ],
)
def test_right_numbers_and_those_of_others_are_left_alone(text: str) -> None:
    assert wrong(text, as_of="2025-11-01") == []


def test_a_right_number_is_confirmed() -> None:
    text = MISSION + "There were 2,030 peacekeepers in Kazakhstan."
    assert ("personnel", "kazakhstan-mission-2022") in confirmed(text, "2022-01-25")


def test_a_planned_number_is_wrong_where_it_is_far_from_that_of_those_who_came() -> None:
    text = "The CSTO opened Interaction-2019 at the Mulino range. The drills will involve about {} troops."
    assert wrong(text.format("3,000"), "2019-10-16") == []
    assert wrong(text.format("30,000"), "2019-10-16") == [("CS601", "about 30,000")]
    assert wrong(text.format("4,500"), "2019-10-16") == []  # plans are not figures


def test_the_number_of_one_unit_is_not_that_of_the_mission() -> None:
    text = "The CSTO peacekeepers in Kazakhstan began withdrawing. Armenia sent a {}."
    assert wrong(text.format("100-strong squad, and Tajikistan a battalion with 200-strong companies"), "2022-01-13") == []
