"""Where each of several exercises was that are told together."""

from __future__ import annotations

from tests.extraction.verdicts import graded, wrong


def test_each_exercise_is_where_the_text_says_behind_its_name() -> None:
    told = "The CSTO trained much, with Rubezh-2025 in {}, Echelon-2025 in {} and Interaction-2025 in Belarus."
    assert graded(told.format("Tajikistan", "Kazakhstan"), "2025-12-01") == ["error Tajikistan", "error Kazakhstan"]
    assert graded("The CSTO trained much, with Rubezh-2025 in Kyrgyzstan and Echelon-2025 in Belarus.", "2025-12-01") == []


def test_days_may_stand_between_a_name_and_its_place() -> None:
    text = "Of the CSTO drills, Search-2017 was run in Rostov Region, Interaction from 9 to 13 October in Belarus."
    assert "Belarus" in [found for _, found in wrong(text, as_of="2025-11-01")]


def test_editions_have_their_years_in_brackets() -> None:
    text = "The CSTO exercise Indestructible Brotherhood has been held in Russia (2013), Kyrgyzstan (2014) and {} (2015)."
    assert wrong(text.format("Armenia")) == []
    assert wrong(text.format("Kazakhstan")) == [("CS601", "Kazakhstan")]


def test_the_former_and_the_latter_are_each_somewhere_else() -> None:
    sentence = "The CSTO's Search-2018 and Air Bridge-2018 began in October, the former in Kazakhstan, the latter in Russia."
    assert wrong(sentence) == []
    assert wrong("The CSTO's Search-2018 and Air Bridge-2018 began in Kazakhstan.") == [("CS601", "Air Bridge-2018")]


def test_the_exercises_of_a_year_have_their_places_in_brackets() -> None:
    entry = "# CSTO exercises, year by year\n\n**2015.** Indestructible Brotherhood ({}), Interaction ({})\n"
    assert wrong(entry.format("Armenia", "Russia"), as_of="2025-11-01") == []
    assert wrong(entry.format("Armenia", "Belarus"), as_of="2025-11-01") == [("CS601", "Belarus")]
    assert wrong(entry.format("Kazakhstan", "Russia"), as_of="2025-11-01") == [("CS601", "Kazakhstan")]
    text = "# CSTO exercises and others\n\n**2021.** Zapad (Russia, Belarus), Interaction (Tajikistan), Peace Mission (Russia)\n"
    assert wrong(text, as_of="2025-11-01") == []
