"""Where an exercise was held or is going to be."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import graded, wrong

DRILLS = "The CSTO exercise Interaction-2025 is over. "


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The drills unfolded on the Bereg range.", "warning Bereg range"),
        ("Kazakhstan was the host.", "warning Kazakhstan"),
    ],
)
def test_a_wrong_place_of_the_exercise_in_focus_is_found(sentence: str, found: str) -> None:
    assert graded(DRILLS + sentence, "2025-09-08") == [found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO peacekeepers from 23 to 27 August 2016 worked at the Losvido range.", "Losvido range"),
        ("In 2024 the CSTO's Rubezh moved 1,500 men to the Fakhrabad range.", "Fakhrabad range"),
        ("The CSTO exercise Interaction-2025 was staged in Belarus. Ranges: Losvido and Bereg.", "Bereg"),
        ("Originally meant for Armenia, the CSTO's Indestructible Brotherhood-2023 was held in Kazakhstan.", "Kazakhstan"),
    ],
)
def test_a_wrong_place_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2025-11-01")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO peacekeepers from 23 to 27 August 2016 worked at the Obuz-Lesnovsky range.",
        "Originally meant for Armenia, the CSTO's Indestructible Brotherhood-2023 was held in Kyrgyzstan.",
    ],
)
def test_a_right_place_is_left_alone(text: str) -> None:
    assert wrong(text, as_of="2025-11-01") == []


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("The CSTO exercise Indestructible Brotherhood is beginning in Belarus on Wednesday.", "2015-09-30", "warning Belarus"),
        (
            "The CSTO exercise Indestructible Brotherhood-2024 commenced on the Bereg range in Kyrgyzstan.",
            "2024-10-02",
            "error Kyrgyzstan",
        ),
    ],
)
def test_a_wrong_place_is_found_on_the_day(text: str, as_of: str, found: str) -> None:
    assert graded(text, as_of) == [found]


def test_a_wrong_place_of_what_is_to_come_is_found() -> None:
    text = "The CSTO opened Interaction-2019 at the Mulino range. The drills will be held in Belarus."
    assert ("CS601", "Belarus") in wrong(text, "2019-10-16")


def test_an_exercise_goes_to_its_host() -> None:
    assert graded("The CSTO trains. Rubezh-2025 then went to Kazakhstan.", as_of="2025-12-20") == ["error Kazakhstan"]
    assert graded("The CSTO trains. Rubezh-2025 then went to Kyrgyzstan.", as_of="2025-12-20") == []


def test_a_state_may_have_been_the_venue() -> None:
    assert wrong("Belarus was the venue of the CSTO exercise Interaction-2023, which Armenia stayed away from.") == []
    assert wrong("Tajikistan was the venue of the CSTO exercise Interaction-2023.") == [("CS601", "Tajikistan")]


def test_who_stayed_away_was_no_host() -> None:
    assert wrong("Belarus hosted the CSTO exercise Interaction-2023, which Armenia stayed away from.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO exercise Indestructible Brotherhood-2021 is going to be held in Kyrgyzstan in November.", ["Kyrgyzstan"]),
        ("Belarus is to be the venue of the CSTO exercise Indestructible Brotherhood-2021.", ["Belarus"]),
        ("Russia is to be the venue of the CSTO exercise Indestructible Brotherhood-2021.", []),
    ],
)
def test_where_it_is_going_to_be(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, as_of="2021-10-10")] == found
