"""Numbers in prose: words and digits, hedges, ranges, units, and digits that count nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.lexing.numbers import find_numbers


def found(text: str) -> list[tuple[str, str]]:
    """The words and the meaning of each number."""
    return [(text[mention.start : mention.end], mention.quantity.english()) for mention in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("with 18,000 troops", "18,000", "18,000"),
        ("with 18 000 troops", "18 000", "18,000"),
        ("some 3.6 thousand soldiers", "some 3.6 thousand", "about 3,600"),
        ("nearly 200 million people", "nearly 200 million", "about 200 million"),
        ("one hundred and ninety-four million people", "one hundred and ninety-four million", "194 million"),
        ("Six states signed", "Six", "6"),
        ("the seventeen states", "seventeen", "17"),
        ("the six-member bloc", "six", "6"),
        ("two hundred vehicles", "two hundred", "200"),
        ("a hundred men", "a hundred", "100"),
        ("half a million people", "half a million", "500,000"),
        ("two dozen tanks", "two dozen", "24"),
        ("one member of the bloc", "one", "1"),
        ("more than 5,000 men", "more than 5,000", "at least 5,000"),
        ("no fewer than 40 aircraft", "no fewer than 40", "at least 40"),
        ("10,000+ people", "10,000+", "at least 10,000"),
        ("up to 2,500 men", "up to 2,500", "up to 2,500"),
        ("fewer than ten", "fewer than ten", "up to 10"),
        ("5,000 or so", "5,000 or so", "about 5,000"),
        ("5,000-6,000 men", "5,000-6,000", "5,000 to 6,000"),
        ("from 500 to 6,000 men", "from 500 to 6,000", "500 to 6,000"),
        ("between 5,000 and 6,000 men", "between 5,000 and 6,000", "5,000 to 6,000"),
        ("five to six thousand troops", "five to six thousand", "5,000 to 6,000"),
        ("two or three states", "two or three", "2 to 3"),
        ("about 2000 troops", "about 2000", "about 2,000"),
        ("2024 soldiers", "2024", "2,024"),
    ],
)
def test_a_number(text: str, words: str, meaning: str) -> None:
    assert found(text) == [(words, meaning)]


@pytest.mark.parametrize(
    ("text", "meaning", "unit"),
    [
        ("50 percent of it", "50 percent", "percent"),
        ("50 per cent of it", "50 percent", "per cent"),
        ("50% of it", "50 percent", "%"),
        ("1,374.2 km long", "1,374.2 km", "km"),
        ("50km away", "50 km", "km"),
        ("a five-year term", "5 years", "year"),
        ("for six months", "6 months", "months"),
        ("20 square kilometres", "20 sq km", "square kilometres"),
        ("$5 million", "5 million dollars", "$"),
        ("5 million dollars", "5 million dollars", "dollars"),
    ],
)
def test_a_unit(text: str, meaning: str, unit: str) -> None:
    (mention,) = find_numbers(text)
    assert mention.quantity.english() == meaning
    assert mention.unit is not None
    assert text[slice(*mention.unit)] == unit


def test_a_hedge_is_apart_from_the_number() -> None:
    (mention,) = find_numbers("It has about 18,000 men.")
    assert (mention.start, mention.number, mention.end) == (7, 13, 19)


def test_a_change_is_two_numbers() -> None:
    assert found("The force rose from 500 to 6,000 men") == [("500", "500"), ("6,000", "6,000")]


def test_dates_are_no_numbers() -> None:
    assert found("On 15 May 1992 six states signed; two years later, in 1994, nine were in.") == [("six", "6"), ("nine", "9")]


@pytest.mark.parametrize(
    "text",
    [
        "Article 4 and Resolution 2083, No. 1999, page 7, the 201st base, the 15th session",
        "Interaction-2024, Interaction 2024, MiG-29, S-400, COVID-19, T-72B3",
        "10:30, 10 a.m., 24/7, 3-1, [3], +7495, 1.2.3",
        "18.000 men",
        "one of them, no one, someone, Channel One, one another",
        "dozens of men, hundreds, thousands of people, several million, the hundred days",
        "two-thirds, one-third, weight, often, stone, attention, phone",
        "1. First item",
        "(3) Tashkent left the bloc.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert found(text) == []


VOCABULARY = """
one two six twenty hundred thousand million and a an about over from to between 5 5,000 1.5 % km years - – or
dozen half 1992 12 troops ( “ 000 , . percent member 6,000 -year
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_ordered_mentions(text: str) -> None:
    reached = 0
    for mention in find_numbers(text):
        assert reached <= mention.start <= mention.number < mention.end <= len(text)
        reached = mention.end
        assert mention.quantity.low <= mention.quantity.high
        if mention.unit is not None:
            assert 0 <= mention.unit[0] < mention.unit[1] <= len(text)


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "1,", "1-", "000 ", "1,000", "one ", "a hundred ", "two hundred and ", "1 to ", "ten"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    find_numbers(unit * (40_000 // len(unit)))
    assert time.process_time() - started < 5  # quadratic behaviour takes minutes
