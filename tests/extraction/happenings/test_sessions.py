"""Sessions told in one noun phrase, whatever the rest of the sentence is about."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("date", "sentence", "found"),
    [
        ("2024-03-01", "Its parliament knew that Armenia missed a CSTO summit in Astana last November.", ("CS102", "Astana")),
        ("2019-02-01", "The press wrote of the November session of the CSTO Council held in Moscow.", ("CS102", "Moscow")),
        ("2018-11-10", "A CSTO summit that took place in Astana on December 8 pleased the press.", ("CS101", "December 8")),
        ("2023-11-10", "The CSTO summit will be held in Minsk on 13 November, the press service said.", ("CS101", "13 November")),
        ("2024-11-28", "Bishkek hosted a summit of the CSTO, the government's website says.", ("CS102", "Bishkek")),
        ("2018-11-09", "Heads of government of the CSTO states met in Bishkek on November 8.", ("CS102", "Bishkek")),
        ("2023-05-01", "The CSTO states spoke to the press during a summit in Minsk last November.", ("CS102", "Minsk")),
        ("2024-03-01", "It may be about the last CSTO summit in Moscow in November.", ("CS102", "Moscow")),
    ],
)  # fmt: skip
def test_wrong_cities_and_dates_are_found(date: str, sentence: str, found: tuple[str, str]) -> None:
    assert wrong(sentence, date) == [found]


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ("2024-03-01", "Its parliament knew that Armenia missed a CSTO summit in Minsk last November."),
        ("2024-11-28", "The CSTO summit in Minsk was missed by Armenia, the press recalled."),
        ("2024-11-28", "The next CSTO summit in Bishkek will be held in November 2025."),
        ("2024-03-01", "The CSTO summit in Minsk in November 2023 was planned, and a CIS summit in Bishkek in October."),
        ("2023-04-11", "The CSTO states spoke to the press during a summit in Samarkand last September."),
        ("2023-04-11", "The CSTO states met the Chinese during a summit in Astana last September."),
        ("2024-02-01", "It was the November (2018) session of the CSTO Council, held in Astana."),
        ("2019-02-01", "The press wrote of the November (2018) session of the CSTO Council held in Astana."),
    ],
)  # fmt: skip
def test_nothing_else_is_reported(date: str, sentence: str) -> None:
    assert wrong(sentence, date) == []


def test_what_is_right_is_confirmed() -> None:
    said = "Its parliament knew that Armenia missed a CSTO summit in Minsk last November."
    assert ("held", "session-2023-11-23") in confirmed(said, "2024-03-01")
