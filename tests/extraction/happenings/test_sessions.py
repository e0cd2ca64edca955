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


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("Leaders of the member countries of the CSTO will gather in {} on December 19.", "2012-12-10", ("Moscow", "Minsk")),
        ("Presidents of the CSTO states are due to meet in {} on 28 November.", "2024-11-02", ("Astana", "Dushanbe")),
        ("It was settled at a meeting of the CSTO heads of state held in {}, Russia, on 23 September 2013.", "2014-01-10", None),
        ("The CSTO budget will be weighed at a summit in {} on 14 October, an aide said.", "2016-09-20", ("Yerevan", "Minsk")),
        (
            "Heads of the CSTO [Collective Security Treaty Organization] states will meet in {} on 28 November.",
            "2024-11-02",
            ("Astana", "Minsk"),
        ),
        ("Session of the Council of the CSTO, {}, 8 November 2018", "2019-02-03", ("Astana", "Bishkek")),
        (
            "The CSTO presidents spoke after the summit, which opened on Tuesday in the {} capital.",
            "2014-12-23",
            ("Russian", "Tajik"),
        ),
    ],
)
def test_a_meeting_of_the_leaders_is_a_session(text: str, date: str, found: tuple[str, str] | None) -> None:
    right, other = found or ("Sochi", "Moscow")
    assert wrong(text.format(right), date) == []
    assert [code for code, _ in wrong(text.format(other), date)] == ["CS102"]


def test_a_session_told_by_its_day_alone_has_the_day_of_the_only_one_near() -> None:
    text = "The text was adopted by the results of the session of the Collective Security Council of {}."
    assert wrong(text.format("2 December 2020"), "2021-01-04") == []
    assert wrong(text.format("28 November 2020"), "2021-01-04") == [("CS101", "28 November 2020")]
    assert wrong("The extraordinary CSTO session on 3 May 2020 was short.", "2021-01-04") == []
    assert wrong("The CSTO session on 3 May 2009 was short.", "2021-01-04") == []  # one of several that year


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Last autumn the leaders of the CSTO met in Yerevan.", []),
        ("Last autumn the leaders of the CSTO met in Bishkek.", ["Bishkek"]),
        ("In November 2022 the CSTO presidents gathered in Astana.", ["Astana"]),
        ("In November 2022 the CSTO presidents gathered in Yerevan.", []),
    ],
)
def test_the_date_of_a_session_may_stand_in_front(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2023-03-10")] == found


def test_a_session_of_a_week_is_known() -> None:
    assert wrong("Last week's CSTO summit in Yerevan was chaired by Pashinyan.", "2022-12-01") == []
    assert wrong("Last week's CSTO summit in Astana was chaired by Pashinyan.", "2022-12-01") == [("CS102", "Astana")]


def test_a_day_counted_from_a_session_is_not_its_own() -> None:
    text = "Three days after the CSTO summit in Yerevan, on 26 November 2022, Pashinyan spoke on television."
    assert wrong(text, "2025-06-01") == []
