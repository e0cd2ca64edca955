"""Titles that are said of the day that their sentence tells."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text with the day of which it is, who is wrong, who is right
_TEXTS = [
    ("In October 2021 CSTO Secretary General {} said that the border was tense.", "Imangali Tasmagambetov", "Stanislav Zas"),
    (
        "Speaking in Dushanbe in October 2021, CSTO Secretary General {} called for calm.",
        "Imangali Tasmagambetov",
        "Stanislav Zas",
    ),
    ("The chief of the CSTO Joint Staff, {}, inspected the range in May 2022.", "Andrey Serdyukov", "Anatoly Sidorov"),
    (
        "Uzbek President {} announced the suspension of his country's membership of the CSTO in June 2012.",
        "Shavkat Mirziyoyev",
        "Islam Karimov",
    ),
    ("In January 2022, with {} as Secretary General, the CSTO sent troops.", "Imangali Tasmagambetov", "Stanislav Zas"),
    ("In June 2010, when Osh burned, the CSTO's Secretary General was {}.", "Yuri Khachaturov", "Nikolai Bordyuzha"),
    (
        "The memorandum was signed by the CSTO's then Secretary General {} in August 2022.",
        "Imangali Tasmagambetov",
        "Stanislav Zas",
    ),
    ("In December 2022 the CSTO thanked its outgoing Secretary General, {}.", "Nikolai Bordyuzha", "Stanislav Zas"),
]


@pytest.mark.parametrize(("text", "other", "right"), _TEXTS)
def test_titles_of_that_day_are_checked(text: str, other: str, right: str) -> None:
    assert wrong(text.format(right), "2025-03-01") == []
    assert [code for code, _ in wrong(text.format(other), "2025-03-01")] == ["CS301"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 CSTO Secretary General Imangali Tasmagambetov was still defence minister of Kazakhstan.",
        "CSTO Secretary General Imangali Tasmagambetov said the treaty had been signed in 1992.",
        "CSTO Secretary General Imangali Tasmagambetov met the minister who had left in 2021.",
        "In 2015 Sidorov moved to the CSTO, where the later Secretary General Tasmagambetov met him.",
        "CSTO Secretary General Imangali Tasmagambetov, then a minister, visited Moscow in May 2015.",
    ],
)
def test_titles_of_the_texts_own_day_are_left_alone(text: str) -> None:
    assert wrong(text, "2025-03-01") == []
