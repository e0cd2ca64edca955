"""Exercises and missions in focus: what the sentences after a name say of them, and what is said of others."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

DRILLS = "The CSTO exercise Interaction-2025 is over. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The drills ran from 31 August to 6 September on the Losvido range.",
        "Belarus played host, and the 2024 edition was held in Kyrgyzstan.",
        "More than 2,000 troops took part, with 450 pieces of equipment and nine aircraft.",
        "They came from Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan; Armenia did not take part.",
    ],
)
def test_what_is_right_of_the_exercise_in_focus_is_confirmed(sentence: str) -> None:
    assert graded(DRILLS + sentence, "2025-09-08") == []
    assert ("held", "interaction-2025") in confirmed(DRILLS + sentence, "2025-09-08")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kyrgyzstan brought 150 troops.",
        "The Belarusian company of 100 men had arrived by train on 15 August.",
        "The active phase lasted from 1 to 3 September with 900 soldiers.",
        "On 4 September the commanders met in Minsk.",
        "NATO sent 5,000 troops to Poland. They arrived on 6 June.",
        "The Uzbek army held an exercise with 5,000 men in Termez. Its drills were watched by guests from three countries.",
        "More than 90,000 troops took part in Steadfast Defender last year. It was held in Germany.",
        "China and Russia held joint drills in August. The exercise lasted from 1 to 5 August.",
        "Zapad-2025 is another exercise. It involves 13,000 soldiers.",
        "The next exercise will be held in Tajikistan with 3,000 soldiers.",
        "Was it held in Kazakhstan?",
        "It had been announced with some 5,000 participants.",
        "Ahead stands the exercise of the peacekeepers.",
        "Rubezh-2024 took place in the south of the country, at Kharbmaidon.",
    ],
)
def test_parts_plans_and_others_are_not_taken_for_the_exercise(sentence: str) -> None:
    assert graded(DRILLS + sentence, "2025-09-08") == []


@pytest.mark.parametrize(
    "text",
    [
        "Indestructible Brotherhood-2022 was held in Kyrgyzstan.",
        "In October 2022 Kyrgyzstan hosted Indestructible Brotherhood-2022 at Edelweiss.",
    ],
)
def test_an_exercise_that_was_called_off_was_not_held(text: str) -> None:
    assert [code for code, _ in wrong(text)] == ["CS601"]


@pytest.mark.parametrize(
    "text",
    [
        "Indestructible Brotherhood-2022 was not held.",
        "Indestructible Brotherhood-2022 at Edelweiss was scrapped a day before.",
        "Indestructible Brotherhood-2022 was to be held in Kyrgyzstan in October 2022.",
        "Indestructible Brotherhood-2022, planned for Edelweiss, was called off.",
    ],
)
def test_that_it_was_planned_is_no_error(text: str) -> None:
    assert wrong(text) == []
