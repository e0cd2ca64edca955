"""Exercises in tables and lists."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, graded, wrong

TABLE = "# The CSTO's Interaction exercises\n\n| | Country | Ground | Days | Strength |\n|---|---|---|---|---|\n"
LIST = "# Indestructible Brotherhood of the CSTO, edition by edition\n\n"
MINUTES = "The autumn's CSTO exercises stood under the heading Combat Brotherhood-2018:\n\n"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2009 | Armenia | Matybulak | |", ("CS601", "Armenia")),
        ("2012 | Armenia | Edelweiss | |", ("CS601", "Edelweiss")),
        ("2012 | Armenia | | 15–19 November |", ("CS601", "15–19 November")),
        ("2014 | Kazakhstan | Spassk | | about 9,000", ("CS601", "about 9,000")),
        ("2018 | Kyrgyzstan | Ala-Too | |", ("CS601", "Ala-Too")),
    ],
)
def test_a_column_without_a_header_holds_the_years(row: str, found: tuple[str, str]) -> None:
    assert wrong(TABLE + f"| {row} |\n", "2025-03-01")[:1] == [found]


def test_a_table_row_is_about_the_exercise_in_its_first_cell() -> None:
    text = "# CSTO exercises\n\n| Exercise | Where | When |\n|---|---|---|\n| Rubezh-2024 | Edelweiss | 17 to 21 October |\n"
    assert graded(text, "2024-11-01") == ["error Edelweiss"]


def test_each_host_of_two_is_judged_by_itself() -> None:
    text = "# Rubezh, the CSTO drill\n\n| Year | Host |\n|---|---|\n| 2004 | Kazakhstan and {} |\n"
    assert wrong(text.format("Kyrgyzstan")) == []
    assert wrong(text.format("Armenia")) == [("CS601", "Armenia")]


@pytest.mark.parametrize(
    ("entry", "marked"),
    [
        ("- 2013: Armenia, Chebarkul", "Armenia"),
        ("- 2014: Kyrgyzstan, Losvido; some 1,000 taking part", "Losvido"),
        ("- 2016: Belarus, 13 to 17 August", "13 to 17 August"),
        ("**2013** – Russia. **2015** – Armenia, Edelweiss.", "Edelweiss"),
    ],
)
def test_an_entry_of_a_year_needs_no_verb(entry: str, marked: str) -> None:
    assert [quote for _, quote in wrong(LIST + entry + "\n", "2025-03-01")][:1] == [marked]


def test_right_entries_are_confirmed() -> None:
    text = LIST + "- 2013: Russia, Chebarkul\n- 2014: Kyrgyzstan, Ala-Too\n\n**2016** – Belarus. **2019** – Kharbmaidon.\n"
    assert wrong(text, "2025-03-01") == []
    assert {("held", f"indestructible-brotherhood-{year}") for year in (2013, 2014, 2016, 2019)} <= confirmed(text, "2025-03-01")


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("1. Search, in Belarus, with over 3,000 participants", [("CS601", "Belarus")]),
        ("1. Interaction, at Mulino", [("CS601", "Mulino")]),
        ("1. Interaction, at Edelweiss", []),
        ("1. Indestructible Brotherhood: Yekaterinburg, 3 to 7 October", [("CS601", "3 to 7 October")]),
    ],
)
def test_a_list_names_exercises_one_by_one(item: str, found: list[tuple[str, str]]) -> None:
    assert wrong(MINUTES + item + "\n", "2018-11-26") == found


def test_another_organization_is_no_series() -> None:
    text = (
        "The CSTO trains under the name Interaction.\n\n## Shanghai Cooperation Organisation\n\n- 2023: Iran\n- 2024: Belarus\n"
    )
    assert wrong(text, "2025-03-01") == []


def test_the_entry_of_a_glossary_about_a_series() -> None:
    text = "# A to Z of the CSTO\n\n**Search** – exercise for {} units; first in {}\n"
    assert wrong(text.format("reconnaissance", "2016 in Tajikistan"), "2025-01-20") == []
    assert wrong(text.format("rescue", "2016"), "2025-01-20") == [("CS403", "rescue units")]
    assert wrong(text.format("reconnaissance", "2013 in Belarus"), "2025-01-20") == [("CS101", "2013"), ("CS102", "Belarus")]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("**Interaction** – since 2012; rapid reaction forces", ["2012"]),
        ("**Interaction** – since 2009; rapid reaction forces", []),
        ("**Indestructible Brotherhood** – since 2012; rapid reaction forces", ["rapid reaction forces"]),
        ("**Search** – reconnaissance exercise, since 2010", ["2010"]),
        ("**Search** – for whatever went missing since 2010", []),
    ],
)
def test_the_entry_of_a_series_in_a_glossary(entry: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"# Glossary of CSTO exercises\n\n- {entry}\n")] == found
