"""What exercises and operations are for."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Among the CSTO drills, Rock is meant for scouts and Barrier for the chemical troops.", "scouts"),
        ("The CSTO exercise Echelon, an exercise for reconnaissance units, took place in Belarus.", "reconnaissance units"),
        ("Rescuers of the CSTO train in an exercise called Echelon.", "Echelon"),
        ("Search = exercise of the logistics units (CSTO)", "logistics units"),
        ("The CSTO's Operation Illegal is directed against drug trafficking.", "drug trafficking"),
        ("Operation Illegal, a CSTO campaign against narcotics, became permanent in 2017.", "narcotics"),
    ],
)
def test_a_wrong_purpose_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Among the CSTO drills, Rock is meant for rescuers and Barrier for the medics.",
        "The CSTO's Operation Illegal is directed against illegal migration, Operation Channel against narcotics.",
        "The CSTO's Search is not for the medics.",
        "The CSTO's Search took place near the logistics units of Tajikistan.",
    ],
)
def test_right_purposes_and_other_words_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_a_purpose_is_confirmed() -> None:
    assert ("concerns", "echelon") in confirmed("The CSTO exercises Search, for the scouts, and Echelon, for logistics units.")


def test_a_cell_tells_whom_an_exercise_is_for() -> None:
    text = "# CSTO exercises of 2024\n\n| Exercise | For |\n|---|---|\n| Indestructible Brotherhood | {} |\n"
    assert [quote for _, quote in wrong(text.format("anti-drug units"))] == ["anti-drug units"]
    assert wrong(text.format("peacekeeping units")) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Search, a CSTO exercise in which logistics units practise, takes place every autumn.", 1),
        ("Search, a CSTO exercise in which reconnaissance units practise, takes place every autumn.", 0),
        ("Search-2018, a CSTO exercise in which logistics units took part as well, ended in October.", 0),
        ("Nelegal is what the CSTO calls its yearly campaign against drug traffickers.", 1),
        ("Operation Channel is what the CSTO calls its yearly campaign against drug traffickers.", 0),
    ],
)
def test_what_stands_behind_the_troops(sentence: str, found: int) -> None:
    assert len(wrong(sentence)) == found


def test_two_exercises_told_of_together_each_have_their_own_troops() -> None:
    together = "Search-2021 and Echelon-2021, the exercises of the scouts and of the supply services in the CSTO, ended."
    assert wrong(together) == []
    assert [quote for _, quote in wrong("In the CSTO they say that Echelon-2021, the exercise of the scouts, ended.")]
