"""Lines that are entries of their own without a blank line between them, in every format whose line breaks a reader sees."""

from __future__ import annotations

import pytest

from checker.model.documents import Document
from checker.reading import read_text
from checker.reading.line_entries import entry_starts
from tests.extraction.verdicts import wrong
from tests.reading.places import shown


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Dates of the bloc\n1992 – Treaty signed\n2002 – Charter signed", [0, 1, 2]),
        ("1992: Treaty signed\n2002: Charter signed\nand soon ratified", [0, 1]),
        ("14 May 2002: decision\n7 Oct. 2002: Charter\n18.09.2003: in force", [0, 1, 2]),
        ("Dates\n2001 Deployment forces\n2009 Reaction forces", [0, 1, 2]),
        ("Name: CSTO\nSeat: Moscow\nFounded: 2002", [0, 1, 2]),
        ("Dates\n• 1992 – Treaty signed\n• 2002 – Charter signed", [0, 1, 2]),
        ("Fact sheet\nSeat: Moscow\nFounded: 2002", [0, 1, 2]),
        ("The Charter was signed in\n2002 – Belarus had been there since\n1993 – and came into force", []),
        ("It met in Minsk in\n2000. Armenia was there. In\n2001. Then not.", []),
        ("One aim: peace. It was\nfounded in Moscow and its seat: Moscow. The\nbloc is old.", []),
        ("1992 -- Treaty signed\n2002 · Charter signed\n2003 → in force", [0, 1, 2]),
        ("1992 ... Treaty signed\n2002 … Charter signed", [0, 1]),
        ("🏛 HQ: Moscow\n📅 Founded: 2002", [0, 1]),
        ("1992 May 15: Treaty signed\n2002 Oct 7: Charter signed", [0, 1]),
        ("A line\nanother line", []),
    ],
)
def test_which_lines_begin_something_new(text: str, starts: list[int]) -> None:
    assert entry_starts(text.split("\n")) == starts


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_a_chronicle_is_a_heading_and_its_entries(path: str) -> None:
    document = read_text("The bloc in dates\n1992 – Treaty **signed** in Tashkent\n1999 – Treaty extended\n", path)
    assert [kind for kind, _ in shown(document)] == ["heading", "item", "item"]
    last = document.blocks[-1]
    span = last.span(0, len(last.text))
    assert document.source[span.start : span.end] == last.text == "1999 – Treaty extended"


def test_the_line_feed_at_the_end_of_a_file_begins_no_line() -> None:
    document = read_text("Seat: Moscow\nMembers: six\n", "a.txt")
    assert [block.text for block in document.blocks] == ["Seat: Moscow", "Members: six"]


def test_line_breaks_of_html_count_as_lines() -> None:
    document = read_text("<p>1992: the <b>Treaty</b><br>2002: the Charter</p>", "a.html")
    assert kinds(document) == [("item", "1992: the Treaty"), ("item", "2002: the Charter")]
    assert [document.blocks[0].text[a:b] for a, b in document.blocks[0].emphasis] == ["Treaty"]


def test_wrapped_prose_stays_whole() -> None:
    assert kinds(read_text("The Charter was signed in\nChisinau on 7 October\n2002 by six states.\n", "a.md")) == [
        ("paragraph", "The Charter was signed in Chisinau on 7 October 2002 by six states.")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CSTO in dates\n1992 – Treaty signed in Tashkent\n2003 – Charter signed\n2009 – CRRF created\n", ["2003"]),
        ("The CSTO\nSeat: Moscow\nMembership: 8 states\nFounded: 2002\n", ["8"]),
        (
            "CSTO in dates\n1993 – Azerbaijan, Georgia and Belarus accede\n1999 – Azerbaijan, Georgia and Armenia leave\n",
            ["Armenia"],
        ),
        ("CSTO in dates\n1992 – Treaty signed in Tashkent\n1999 – Azerbaijan, Georgia and Uzbekistan leave\n", []),
        ("2008: Georgia quits the CIS\n2010: the CSTO stays out of Osh\n2020: the CSTO stays out of Karabakh\n", []),
        ("The CSTO\nSeat: Moscow\nMembership: 6 states\nSecretary General: Imangali Tasmagambetov\nFounded: 2002\n", []),
    ],
)
def test_each_line_is_read_by_itself(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found
