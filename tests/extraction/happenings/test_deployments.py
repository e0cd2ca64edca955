"""Which force was sent where, without the mission's name."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "In January 2022 the CSTO sent its Collective Rapid Reaction Forces to Kazakhstan.",
            ["CS103 Collective Rapid Reaction Forces"],
        ),
        ("In October 2018 the CSTO sent its Collective Rapid Reaction Forces to Kazakhstan for an exercise.", []),
        ("About 2,000 CSTO troops were flown to Kazakhstan in January 2022.", []),
        ("About 7,000 CSTO troops were flown to Kazakhstan in January 2022.", ["CS501 About 7,000"]),
        ("The first 300 CSTO troops were flown to Kazakhstan in January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 19 January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 15 January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 9 February 2022.", ["CS101 9 February 2022"]),
        ("In 2022 the CSTO did not send its Collective Rapid Reaction Forces to Kazakhstan.", []),
    ],
)
def test_deployments(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_the_right_force_is_confirmed() -> None:
    assert verdicts("In January 2022 the CSTO sent its Collective Peacekeeping Forces to Kazakhstan.") == [
        "held supported",
        "force-used supported",
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("CSTO troops have been sent to {}, the Secretariat says.", "2022-01-06"),
        ("The Collective Peacekeeping Forces of the CSTO were deployed to {} for a short time.", "2022-01-08"),
        ("The CSTO peacekeepers are about to leave {}.", "2022-01-13"),
        ("The withdrawal of CSTO troops from {} is under way.", "2022-01-14"),
    ],
)
def test_reports_of_the_day_tell_where_the_troops_are(text: str, date: str) -> None:
    assert wrong(text.format("Kazakhstan"), date) == []
    assert wrong(text.format("Kyrgyzstan"), date) == [("CS102", "Kyrgyzstan")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("CSTO troops left Belarus in the night.", "2022-01-07"),
        ("CSTO troops left Belarus for Kazakhstan.", "2022-01-14"),
        ("The Armenian part of the CSTO peacekeepers was flown to Armenia.", "2022-01-14"),
        ("CSTO troops were sent to Armenia for a drill.", "2022-01-14"),
        ("CSTO troops were sent to Armenia.", "2023-01-14"),
    ],
)
def test_troops_on_their_way_or_of_another_time_are_let_be(text: str, date: str) -> None:
    assert wrong(text, date) == []


def test_reports_of_the_day_tell_until_when_the_troops_stay() -> None:
    text = "The peacekeeping forces of the CSTO will be withdrawn from Kazakhstan until January {} inclusive."
    assert wrong(text.format("19"), "2022-01-13") == []
    assert wrong(text.format("29"), "2022-01-13") == [("CS101", "January 29")]
    states = "Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan"
    came = f"The CSTO forces began withdrawing from Kazakhstan. At its request, troops from {states} arrived on {{}}."
    assert wrong(came.format("6 January"), "2022-01-14") == []
    assert wrong(came.format("2 January"), "2022-01-14") == [("CS101", "2 January")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The CSTO mission in Kazakhstan marked the combat debut of its Collective Rapid Reaction Forces.",
            ["CS103 Collective Rapid Reaction Forces"],
        ),
        ("The CSTO mission in Kazakhstan marked the combat debut of its Collective Peacekeeping Forces.", []),
        ("Interaction-2009 was the first test of the Collective Rapid Reaction Forces of the CSTO.", []),
    ],
)
def test_the_first_time_of_a_force(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_the_last_troops_left_in_a_week() -> None:
    assert wrong("The last CSTO peacekeepers left Kazakhstan last week.", "2022-01-27") == []
    assert wrong("The last CSTO peacekeepers left Kazakhstan last week.", "2022-01-20") == [("CS101", "last week")]


def test_the_last_ones_left_on_a_day() -> None:
    text = "The CSTO's peacekeepers left Kazakhstan in stages, the last ones on {} January 2022."
    assert wrong(text.format(19)) == []
    assert wrong(text.format(25)) == [("CS101", "25 January 2022")]
