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


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Four contingents came to Matybulak: the hosts, the Russians, the Kyrgyz and the Tajiks.", []),
        ("At Matybulak the guests from Belarus were missing.", []),
        ("It was held at Lyaur.", ["warning Lyaur"]),
    ],
)
def test_a_text_comes_back_to_an_exercise_by_its_ground(sentence: str, found: list[str]) -> None:
    told = "The CSTO held Interaction-2009 at Matybulak in October. Rubezh-2004 had been held at Edelweiss.\n\n"
    assert graded(told + sentence, "2009-11-05")[:1] == found


def test_a_force_is_no_deployment_spoken_of() -> None:
    text = (
        "The CSTO's Rubezh-2004 was held at Edelweiss. From 17 to 24 September units of the deployment forces trained at Lyaur."
    )
    assert graded(text, "2009-11-05") == []


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("and in October the peacekeepers trained at Edelweiss in Kyrgyzstan", []),
        ("and in October Kyrgyz troops trained at Edelweiss", []),
        ("and in October the peacekeepers trained at Lyaur in Tajikistan", ["warning Lyaur"]),
    ],
)
def test_another_month_and_another_subject_begin_another_event(rest: str, found: list[str]) -> None:
    text = f"In September Combat Brotherhood-2023 of the CSTO was held in Belarus, {rest}."
    assert graded(text, "2023-11-24") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the peacekeepers' exercise is another one, and so is that behind "and"
        ("At the end of August Belarus had hosted the peacekeepers, and Interaction was held near Pskov.", []),
        (
            "At the end of August Armenia had hosted the peacekeepers, and Interaction was held near Pskov.",
            ["warning Armenia"],
        ),
        (
            "At the end of August Belarus had hosted the peacekeepers, and Interaction was held near Minsk.",
            ["warning Minsk"],
        ),
    ],
)
def test_who_hosted_a_force_tells_of_its_exercise(text: str, found: list[str]) -> None:
    assert graded(f"Rubezh-2016 of the CSTO was held at Edelweiss from 4 to 7 October. {text}", "2016-10-20")[:1] == found
