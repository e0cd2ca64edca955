"""Places said to lie in another state than theirs."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The CSTO trained its staffs in Balykchy, Tajikistan, last week.", "Tajikistan"),
        ("The CSTO trained its staffs in Balykchy (Tajikistan).", "Tajikistan"),
        ("The ministers of the CSTO talked in Yerevan, Russia.", "Russia"),
    ],
)
def test_a_place_in_another_state_is_wrong(text: str, words: str) -> None:
    assert wrong(text) == [("CS102", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of the CSTO talked in Balykchy, Kyrgyzstan.",
        "The ministers of the CSTO talked in Minsk, Kazakhstan said.",
        "The ministers of the CSTO sat in Sochi, Armenia, Belarus and Russia having asked for it.",
        "The CSTO has an office in Brest, and one in Brest, France.",
        "The ministers of the CSTO talked in Minsk in Kazakhstan's favour.",
    ],
)
def test_a_list_and_a_namesake_are_not(text: str) -> None:
    assert wrong(text) == []
