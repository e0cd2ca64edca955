"""Which edition of a series a text means where it does not repeat the name: by its year, by its place among the others."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from checker.extraction.happenings import succession
from tests.extraction.verdicts import wrong

FACTS = default_checker().facts


@pytest.mark.parametrize(
    ("text", "today", "spoken_of", "year"),
    [
        ("the 2015 edition drew crowds", None, 0, 2015),
        ("last year's drill was larger", 2020, 0, 2019),
        ("the previous one was larger", None, 2016, 2015),
        ("the following year's edition was larger", None, 2016, 2017),
        ("the one before that was larger", None, 2016, 2015),
        ("the one after was larger", None, 2016, 2017),
        ("the one before that was larger", None, 0, 0),
    ],
)
def test_year_of_an_edition(text: str, today: int | None, spoken_of: int, year: int) -> None:
    from checker.model.dates import DateInterval

    assert succession.edition_year(text, DateInterval.year(today) if today else None, spoken_of) == year


def test_an_operation_carried_out_in_stages_is_a_series_and_its_stage_is_none() -> None:
    assert succession.is_series("channel", FACTS)
    assert not succession.is_series("channel-2011", FACTS)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO exercise Interaction-2013 took place in Belarus. The following year it moved to Armenia.", "Armenia"),
        ("The CSTO exercise Interaction-2013 took place in Belarus. The year after, the host was Armenia.", "Armenia"),
        ("The CSTO exercise Interaction-2017 took place in Armenia. The previous one had been held in Kazakhstan.", "Kazakhstan"),
        ("The CSTO's Interaction-2017 took place in Armenia. Two years earlier it had been the turn of Belarus.", "Belarus"),
        ("The CSTO's Interaction-2015 ended in Pskov Region. A year before, the host had been Belarus.", "Belarus"),
        ("The CSTO exercise Interaction-2012 was hosted by Armenia. In 2013 it was Kazakhstan's turn.", "Kazakhstan"),
        ("The CSTO's peacekeepers met in 2015 in Armenia, in 2016 in Kyrgyzstan and in 2018 in Russia.", "Kyrgyzstan"),
        ("The annual drill of the CSTO peacekeeping forces was held in Armenia in 2015 and in Kazakhstan in 2016.", "Kazakhstan"),
        (
            "Of the CSTO drills, Indestructible Brotherhood visited Kazakhstan in 2012, Russia in 2013 and Belarus in 2014.",
            "Belarus",
        ),
    ],
)
def test_an_edition_is_told_by_its_time(text: str, quote: str) -> None:
    assert ("CS601", quote) in wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO exercise Interaction-2013 took place in Belarus. The following year it moved to Kazakhstan.",
        "The CSTO exercise Interaction-2017 took place in Armenia. The previous one had been held in Russia.",
        "The CSTO's Interaction-2015 ended in Pskov Region. A year before, the host had been Kazakhstan.",
        "The CSTO exercise Interaction-2012 was hosted by Armenia. In 2013 it was Belarus's turn.",
        "The CSTO's peacekeepers met in 2015 in Armenia, in 2016 in Belarus and in 2018 in Russia.",
        "The CSTO's Interaction-2012 was held in Armenia. A few weeks ago it was the turn of Kyrgyzstan.",
        "The CSTO's Rubezh-2010 was led by Tajik defence minister Sherali Khairulloyev.",
    ],
)
def test_a_right_edition_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_a_day_that_is_none_of_the_exercise_belongs_to_what_else_is_told() -> None:
    text = (
        "The CSTO exercise Indestructible Brotherhood-2024 goes on in Kazakhstan. "
        "On August 31, Armenia announced it had not frozen its participation in the CSTO."
    )
    assert [code for code, _ in wrong(text, as_of="2024-10-01")] == ["CS202"]
