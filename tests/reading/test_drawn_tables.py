"""Tables in plain text are read as rows with cells under a header."""

from __future__ import annotations

import pytest

import checker
from checker.model.documents import Document
from checker.reading import read_text


def rows(document: Document) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [
        (tuple(block.text[start:end] for start, end in block.cells), block.header)
        for block in document.blocks
        if block.kind == "row"
    ]


HEADER = ("State", "Joined")
TABLE = [(HEADER, ()), (("Armenia", "15 May 1992"), HEADER), (("Belarus", "31 December 1993"), HEADER)]


@pytest.mark.parametrize(
    "source",
    [
        "| State | Joined |\n|---|:--:|\n| Armenia | 15 May 1992 |\n| Belarus | 31 December 1993 |",
        "State | Joined\n--- | ---\nArmenia | 15 May 1992\nBelarus | 31 December 1993\n",
        "+---+---+\n| State | Joined |\n+---+---+\n| Armenia | 15 May 1992 |\n| Belarus | 31 December 1993 |\n+---+---+",
        "| State | Joined |\r\n| Armenia | 15 May 1992 |\r\n| Belarus | 31 December 1993 |\r\n",
        "State\tJoined\nArmenia\t15 May 1992\nBelarus\t31 December 1993",
        "The members and their dates:\n\n  State\t Joined\n  Armenia\t15 May 1992\n  Belarus\t31 December 1993\n\nThat is all.",
        "The members and their dates:\n| State | Joined |\n| Armenia | 15 May 1992 |\n| Belarus | 31 December 1993 |",
    ],
)
def test_cells_stand_under_their_header(source: str) -> None:
    document = read_text(source, "draft.txt")
    assert rows(document) == TABLE
    for block in document.blocks:
        for start, end in block.cells:
            span = block.span(start, end)
            assert document.source[span.start : span.end] == block.text[start:end]


def test_rows_without_a_header_have_none() -> None:
    source = "| 2009 | 4,500 | Matybulak |\n| 2010 | 1,700 | Chebarkul |"
    assert [header for _, header in rows(read_text(source, "draft.txt"))] == [(), ()]


@pytest.mark.parametrize(
    "source",
    [
        "Politics | Security\nBy Anna Petrova",
        "The CSTO | A profile",
        "Name:\tAnna Petrova\nDesk:\tWorld",
        "The session was held in Moscow.\tIt lasted a day.\nNobody spoke.\nThe Treaty was signed in Tashkent.",
        "a | b | c\nd | e",
    ],
)
def test_what_has_a_bar_or_a_tab_is_not_yet_a_table(source: str) -> None:
    assert rows(read_text(source, "draft.txt")) == []


def test_two_columns_with_blanks_between_them() -> None:
    source = "CSTO FACT SHEET\n\nSeat        Minsk\nFounded     14 May 2002 (decision)\nCharter     signed in Chisinau\n"
    document = read_text(source, "draft.txt")
    assert [row for row, _ in rows(document)][:2] == [("Seat", "Minsk"), ("Founded", "14 May 2002 (decision)")]
    assert [finding.quote for finding in checker.check(source, path="draft.txt", as_of="2024-01-01").findings] == ["Minsk"]
    prose = "The CSTO met.  It was late.\nThe Charter was signed.  It was in force\nsoon.  Nobody spoke."
    assert rows(read_text(prose, "draft.txt")) == []


def test_a_bar_within_cells_between_tabs_parts_none() -> None:
    source = "State\tJoined | left\nArmenia\t1992\nBelarus\t1993\n"
    assert [row for row, _ in rows(read_text(source, "draft.txt"))] == [
        ("State", "Joined | left"),
        ("Armenia", "1992"),
        ("Belarus", "1993"),
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    source = "| Exercise | Year | Place |\n|---|---|---|\n| Rubezh | | Armenia |\n| Search | 2016 | |"
    cells = [row for row, _ in rows(read_text(source, "draft.txt"))]
    assert cells[1:] == [("Rubezh", "", "Armenia"), ("Search", "2016", "")]


def test_a_wrong_cell_is_found_where_it_stands() -> None:
    source = "CSTO members\n\n| State | Joined |\n|---|---|\n| Armenia | 2002 |\n| Uzbekistan | 2009 |\n"
    (finding,) = checker.check(source, path="draft.txt", as_of="2010-01-01").findings
    assert (finding.quote, finding.span.line, finding.span.column) == ("2009", 6, 16)
