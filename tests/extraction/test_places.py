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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The CSTO leaders spoke in Dushanbe, the capital of {}.", ("Tajikistan", "Kyrgyzstan")),
        ("Chisinau, where the CSTO Charter was signed, is the capital of {}.", ("Moldova", "Ukraine")),
        ("The CSTO staff trained in the {} city of Bishkek.", ("Kyrgyz", "Kazakh")),
        ("The CSTO staff trained in {}'s capital, Bishkek.", ("Kyrgyzstan", "Kazakhstan")),
        ("The CSTO staff trained in the capital of {}, Bishkek, last week.", ("Kyrgyzstan", "Tajikistan")),
        ("The CSTO peacekeepers trained at Kharbmaidon, a range in {}.", ("Tajikistan", "Kyrgyzstan")),
        ("The Kant air base in {} serves the CSTO's forces.", ("Kyrgyzstan", "Tajikistan")),
    ],
)
def test_the_state_of_a_city_may_be_told_by_a_noun(text: str, words: tuple[str, str]) -> None:
    right, other = words
    assert wrong(text.format(right)) == []
    assert wrong(text.format(other)) == [("CS102", other)]


@pytest.mark.parametrize(
    "text",
    [
        "Almaty, once the capital of Kazakhstan, hosted the CSTO ministers.",
        "In the capital of Kyrgyzstan, Moscow's envoy spoke of the CSTO.",
        "The Tajik capital and the Kyrgyz capital Bishkek both hosted CSTO summits.",
        "From Dushanbe the CSTO delegation flew to the capital of Kyrgyzstan.",
    ],
)
def test_another_state_beside_a_city_is_none_that_it_lies_in(text: str) -> None:
    assert wrong(text) == []


def test_a_capital_that_begins_a_sentence_stands_alone() -> None:
    assert wrong("From the Kyrgyz capital Moscow looks far away, a CSTO officer said.") == []
