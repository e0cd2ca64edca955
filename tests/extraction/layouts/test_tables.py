"""Rows of tables."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import wrong


def table(header: str, *rows: str, heading: str = "The CSTO and its Collective Security Treaty") -> str:
    rule = "|" + "---|" * header.count("|")
    return "\n".join([f"# {heading}", "", f"| {header} |", rule + "---|", *(f"| {row} |" for row in rows), ""])


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        ("Date | Event", "15 May 1992 | Treaty signed in Minsk", ("CS102", "Minsk")),
        ("Date | Event", "2003 | Charter signed", ("CS101", "2003")),
        ("Date | Event", "2006 | Observer at the UN General Assembly", ("CS101", "2006")),
        ("Force | Strength | Founded", "Rapid reaction force | 28,000 | 2009", ("CS501", "28,000")),
        ("Force | Strength | Founded", "Rapid deployment force | about 5,000 | 2004", ("CS101", "2004")),
        ("Field | Value", "Headquarters | Minsk", ("CS102", "Minsk")),
        ("Field | Value", "Members | seven", ("CS204", "seven")),
        ("Article | Content", "5 | mutual defence", ("CS403", "5")),
        ("Art. | subject", "6 | not aimed at third countries", ("CS403", "6")),
        ("Document | Signed | Place", "Charter | 2002 | Almaty", ("CS102", "Almaty")),
        ("State | Party to the Treaty", "Georgia | 9 Dec. 1993 – April 1998", ("CS202", "9 Dec. 1993 – April 1998")),
        ("State | Member of the CSTO", "Georgia | until 2008", ("CS202", "2008")),
    ],
)
def test_the_wrong_cell_is_marked(header: str, row: str, found: tuple[str, str]) -> None:
    assert wrong(table(header, row)) == [found]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Date | Event", "20 April 1994 | Entry into force of the Treaty"),
        ("Article | Content", "4 | mutual defence"),
        ("State | Party to the Treaty", "Georgia | 9 Dec. 1993 – April 1999"),
        ("Force | Strength | Founded", "Rapid deployment force | about 5,000 | 2001"),
        ("Field | Value", "Founded | 2002"),
    ],
)
def test_right_rows_are_silent(header: str, row: str) -> None:
    assert wrong(table(header, row)) == []


def test_articles_of_another_treaty_are_left_alone() -> None:
    text = "# The CSTO and NATO\n\n" + table("Article | Content", "5 | mutual defence", heading="The North Atlantic Treaty")
    assert wrong(text) == []


def test_a_table_of_years_is_about_the_series_that_the_heading_names() -> None:
    text = (
        "# Indestructible Brotherhood of the CSTO, year by year\n\n| Year | Host | Place |\n|---|---|---|\n"
        "| 2013 | Belarus | Chebarkul |\n| 2014 | Kyrgyzstan | Ala-Too, near Bishkek |\n| 2018 | Russia | – |\n"
    )
    found = default_checker().check(text, as_of="2019-12-16", format="markdown").findings
    assert [(finding.code, finding.quote) for finding in found if finding.severity == "error"] == [("CS601", "Belarus")]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Armenia | yes | yes | no", []),
        ("Uzbekistan | no | no | yes", []),
        ("Uzbekistan | yes | no | yes", ["yes"]),
        ("Armenia | no | yes | no", ["no"]),
        ("Serbia | never | no | no", []),
        ("Kazakhstan | never | yes | yes", ["never"]),
    ],
)
def test_columns_of_yes_and_no_are_of_today(row: str, found: list[str]) -> None:
    text = table("State | CSTO | EAEU | SCO", row, heading="Who is in the CSTO and in what else")
    assert [quote for _, quote in wrong(text)] == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Azerbaijan | 24 November 1993 | 20 April 1999", ["24 November 1993"]),
        ("Georgia | 9 December 1993 | 20 April 2001", ["20 April 2001"]),
        ("Armenia | 15 May 1992 (signed) | –", []),
        ("Georgia | 9 December 1993 | 20 April 1999", []),
    ],
)
def test_columns_for_coming_and_going(row: str, found: list[str]) -> None:
    text = table("State | In | Out", row, heading="The Collective Security Treaty: who came, who went")
    assert [quote for _, quote in wrong(text)] == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| Secretariat | Imangali Tasmagambetov | January 2021 |", ["January 2021"]),
        ("| Secretariat | Imangali Tasmagambetov | January 2023 |", []),
        ("| Joint Staff | Anatoly Sidorov | |", ["Anatoly Sidorov"]),
        ("| Parliamentary Assembly | Vyacheslav Volodin | November 2018 |", ["November 2018"]),
    ],
)
def test_bodies_and_their_heads(row: str, found: list[str]) -> None:
    table = f"# Bodies of the CSTO\n\n| Body | Head | Since |\n|---|---|---|\n{row}\n"
    assert [words for _, words in wrong(table)] == found


def test_a_table_without_a_header_is_told_by_what_its_cells_are() -> None:
    text = "CSTO exercises 2024\n\nInteraction-2024 | {} | 3-15 September\nRubezh-2024 | Tajikistan | 14-21 October\n"
    assert wrong(text.format("Kyrgyzstan, Edelweiss"), as_of="2025-02-01", form="text") == []
    assert wrong(text.format("Belarus"), as_of="2025-02-01", form="text") == [("CS601", "Belarus")]


def test_two_entries_in_one_cell_are_no_span() -> None:
    table = "# Parties to the Collective Security Treaty\n\n| State | Joined the Treaty | Left |\n|---|---|---|\n"
    assert wrong(f"{table}| Uzbekistan | 1992; again 2006 | 1999; 2012 |\n") == []
