"""Sessions and meetings told with a verb, in any order of words."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

LATE = "2025-12-31"


@pytest.mark.parametrize(
    ("sentence", "words", "right"),
    [
        ("The presidents of the CSTO came together in {} on 14 October 2016.", "Minsk", "Yerevan"),
        ("The CSTO Parliamentary Assembly held its plenary session in {} on 5 November 2019.", "Minsk", "Yerevan"),
        (
            "The aviation forces go back to a decision taken by the Council of the CSTO in {} on 23 December 2014.",
            "Sochi",
            "Moscow",
        ),
        ("The CSTO heads of state conferred in Sochi on {}.", "23 September 2014", "23 September 2013"),
        ("The informal CSTO summit that {} hosted in August 2010 was short.", "Kazakhstan", "Armenia"),
        ("Japarov welcomed the presidents of the CSTO to {} on 27 November 2025.", "Osh", "Bishkek"),
        ("The Minsk summit of the CSTO, which Armenia stayed away from, took place in {}.", "October 2023", "November 2023"),
        ("The CSTO summit, a short one, brought the six leaders together on {}.", "15 October 2016", "14 October 2016"),
        (
            "Presided over by {}, the session of the CSTO Council of 28 November 2019 named Zas.",
            "Vladimir Putin",
            "Sooronbay Jeenbekov",
        ),
        ("The CSTO Council met online on 28 October 2022, with {} in the chair.", "Lukashenko", "Pashinyan"),
        ("In all {} documents were signed at the online session of the CSTO of 2 December 2020.", "eleven", "fifteen"),
    ],
)
def test_what_is_told_of_a_session(sentence: str, words: str, right: str) -> None:
    assert words in [quote for _, quote in wrong(sentence.format(words), LATE)]
    assert wrong(sentence.format(right), LATE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The foreign ministers of the CSTO met in Moscow on 22 December 2014, the day before the session of the presidents.",
        "The CSTO leaders were to meet in Minsk on 14 October 2016, but Yerevan was preferred.",
        "The leaders of the CIS met in Sochi on 11 October 2017; the CSTO had no session there.",
        "The two presidents met in Sochi on 14 October 2016, hours before the CSTO session.",
        "Would the leaders of the CSTO have met in Paris on 14 October 2016?",
        "The CSTO leaders did not meet in Minsk on 14 October 2016.",
        "On 28 November 2024 a gathering of CSTO veterans was chaired by Vladimir Putin's envoy.",
    ],
)
def test_what_is_no_session_is_left_alone(sentence: str) -> None:
    assert wrong(sentence, LATE) == []


def test_a_line_without_words_is_read() -> None:
    assert wrong("“\n\nThe CSTO leaders met in Minsk on 23 November 2023.", LATE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leaders of the CSTO put their names to 15 documents in Bishkek on 27 November 2025.", []),
        ("Leaders of the CSTO put their names to 25 documents in Bishkek on 27 November 2025.", ["25"]),
        ("At the CSTO summit on 27 November 2025 a package of 25 documents was signed.", ["25"]),
        ("In Yerevan the CSTO summit of 23 November 2022 ended with 17 signed documents.", ["17"]),
        ("At the CSTO summit in Bishkek on 27 November 2025 Russia alone tabled 25 documents.", []),
    ],
)
def test_the_papers_of_a_session_are_counted(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2026-02-01")] == found
