"""Which states took part in an exercise or a mission, and which stayed away."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

DRILLS = "The CSTO exercise Interaction-2025 is over. "
MISSION = "The CSTO peacekeeping mission in Kazakhstan is over. "
ARMIES = "The CSTO exercise Rubezh-2004 is over. Four armies were there: the Kazakh, the Russian, ours and the {}."


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        (
            DRILLS + "Contingents from Armenia, Belarus, Kazakhstan, Kyrgyzstan and Russia took part.",
            "2025-09-08",
            "warning Armenia",
        ),
        (DRILLS + "The Kyrgyz contingent did not take part.", "2025-09-08", "warning Kyrgyz"),
        (DRILLS + "Armenian troops took part for the first time in years.", "2025-09-08", "warning Armenian"),
        (
            MISSION + "Russia, Belarus, Armenia, Tajikistan and Uzbekistan took part.",
            "2022-02-01",
            "warning Uzbekistan",
        ),
    ],
)
def test_a_state_that_did_not_come_is_found(text: str, as_of: str, found: str) -> None:
    assert graded(text, as_of) == [found]


def test_those_who_were_sent_are_told_while_they_are_there() -> None:
    text = "The CSTO peacekeepers are in Kazakhstan. There are 2,000 soldiers from Russia, Belarus, Armenia and Uzbekistan."
    assert [quote for _, quote in wrong(text, "2022-01-10")] == ["Uzbekistan"]


def test_those_who_came_are_confirmed() -> None:
    text = (
        "The CSTO was new to this. The peacekeepers in Kazakhstan came from Armenia, Belarus, Kyrgyzstan, Russia and Tajikistan."
    )
    assert ("held", "kazakhstan-mission-2022") in confirmed(text, "2022-01-25")


def test_the_countries_of_the_bloc_are_those_who_came() -> None:
    text = DRILLS + "Soldiers of all six CSTO countries, Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan, came."
    assert graded(text, "2025-09-08") == ["warning six", "warning Armenia"]


def test_armies_are_told_one_by_one() -> None:
    assert "Armenian" in [found for _, found in wrong(ARMIES.format("Armenian"), as_of="2025-11-01")]
    assert wrong(ARMIES.format("Tajik"), as_of="2025-11-01") == []


def test_neither_of_two_took_part() -> None:
    text = "The CSTO exercise Rubezh-2024 was held in Tajikistan. Neither {} took part."
    assert graded(text.format("Kyrgyzstan nor Russia"), "2024-12-10") == ["warning Kyrgyzstan"]
    assert graded(text.format("Belarus nor Armenia"), "2024-12-10") == []


def test_who_called_it_off_did_not_hold_it() -> None:
    text = "Indestructible Brotherhood-2022 of the CSTO was to have begun on 10 October. One day earlier Kyrgyzstan {} off."
    assert graded(text.format("called it"), "2022-12-20") == []
