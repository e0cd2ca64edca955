"""Clauses that leave out their verb, and clauses told back to front, are read as plain sentences."""

from __future__ import annotations

import pytest

from tests.extraction.syntax.plain import plain
from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Azerbaijan signed in September 1993, Georgia in December 1993.", "Georgia signed in December 1993."),
        ("The Treaty was signed in Tashkent, the Charter in Chisinau.", "the Charter was signed in Chisinau."),
        ("The summit of 2022 was held in Yerevan, that of 2023 in Minsk.", "The summit of 2023 was held in Minsk."),
        ("In 2021 the chair passed to Armenia, a year later to Belarus.", "the chair passed to Belarus a year later."),
        ("Kazakhstan chaired the bloc in 2024; in 2025, Kyrgyzstan.", "Kyrgyzstan chaired the bloc in 2025."),
        ("In the chair since January 2025 is Kyrgyzstan.", "Kyrgyzstan has been in the chair since January 2025."),
        ("It was under Stanislav Zas that the force grew.", "the force grew under Stanislav Zas."),
        ("No sooner had Armenia taken the chair in 2021 than war came.", "Armenia had taken the chair in 2021."),
    ],
)
def test_what_is_left_out_is_taken_from_the_clause_before(text: str, sentence: str) -> None:
    assert sentence in plain(text)


def test_a_gap_in_a_relative_clause_is_not_filled_from_the_main_one() -> None:
    assert not any(
        "Senate" in one for one in plain("Uzbekistan signed a protocol, which one house passed in May and its Senate in June.")
    )


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Armenia held the chair of the CSTO in 2022, Belarus in 2023 and Russia in 2024.", "CS301", "Russia"),
        ("The CSTO summit of 2022 took place in Yerevan, that of November 2023 in Astana.", "CS102", "Astana"),
        ("The CSTO exercise Interaction-2017 was hosted by Armenia, Interaction-2018 by Kazakhstan.", "CS601", "Kazakhstan"),
    ],
)
def test_an_error_behind_a_gap_is_found(text: str, code: str, words: str) -> None:
    assert (code, words) in wrong(text), wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "Armenia held the chair of the CSTO in 2022, Belarus in 2023 and Kazakhstan in 2024.",
        "The NATO summit of 2023 was held in Vilnius, that of the CSTO in Minsk, that of the SCO online.",
        "The CSTO exercise Interaction-2017 was hosted by Armenia, Interaction-2018 by Kyrgyzstan.",
        "Tajikistan had the chair of the CSTO from 2020 to 2021, Armenia from then until November 2022, Belarus until 2023.",
        "The EAEU was founded in 2014, the SCO in 2001, the CSTO in 2002.",
    ],
)
def test_what_is_right_or_of_others_stays_silent(text: str) -> None:
    assert not wrong(text), wrong(text)
