"""How contradictions between sources look on the terminal and on the HTML page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from checker.model.report import Canonical, Conflict, Location, Side, SideClaim
from checker.reporting.html import render as html
from checker.reporting.run import Run, Style
from checker.reporting.terminal import render as terminal


def claim(path: str, text: str, line: int = 3) -> SideClaim:
    return SideClaim(path, Location(10, 10 + len(text), line, 11, line, 11 + len(text)), text)


FOUNDING = Conflict(
    "csto",
    "established",
    "error",
    (
        Side("2002", (claim("a.md", "The CSTO was established in 2002"), claim("c.md", "set up in 2002", 7))),
        Side("2012", (claim("b.md", "the CSTO was <b>established</b> in 2012"),)),
    ),
    Canonical("2002-05-14", ("csto-established",), ("CSTO: 25 years <https://example.org/25>",)),
    "Founding of the CSTO: 2002 (a.md and c.md) or 2012 (b.md).",
)
APPARENT = Conflict(
    "x", "in-force", "note", (Side("1994", (claim("a.md", "in 1994"),)), Side("1994-04-20", ())), None, "", "precision"
)


def drawn(conflict: Conflict, width: int = 70) -> str:
    return "".join(terminal(Run([], [conflict]), Style(width=width)))


def page(*conflicts: Conflict) -> str:
    return "".join(html(Run([], conflicts), Style()))


def test_the_sides_stand_beside_each_other() -> None:
    assert drawn(FOUNDING) == (
        "error: csto established\n"
        "    Founding of the CSTO: 2002 (a.md and c.md) or 2012 (b.md).\n"
        "    2002                            | 2012\n"
        "    a.md:3 The CSTO was established | b.md:3 the CSTO was\n"
        "    in 2002                         | <b>established</b> in 2012\n"
        "    c.md:7 set up in 2002           |\n"
        "    right:  2002-05-14 [csto-established]\n"
        "    source: CSTO: 25 years <https://example.org/25>\n"
        "\n"
        "1 error in 0 documents.\n"
    )


def test_narrow_sides_stand_below_each_other() -> None:
    assert drawn(FOUNDING, 44).splitlines()[3:6] == ["    2002", "        a.md:3 The CSTO was established in", "        2002"]


def test_terminal_escapes_are_shown_and_not_passed_on() -> None:
    side = Side("2002\x1b[31m", (claim("a\x1b[2J.md", "words\x07"),))
    assert "\x1b" not in drawn(Conflict("csto", "established", "error", (side, FOUNDING.sides[1])))


class Tags(HTMLParser):
    """Which elements a page has, and whether all are closed in order."""

    VOID = ("meta", "br", "rect", "line")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.seen if name == tag]


def test_the_page_shows_sides_and_right_answer() -> None:
    tags = Tags(page(FOUNDING))
    assert tags.open == []
    assert "1. 2002 ✓ as in the fact base" in tags.words
    assert "2. 2012" in tags.words
    assert "2. 2012 ✓" not in tags.words
    assert "✓ Right: 2002-05-14" in tags.words
    assert {"rel": "noreferrer", "href": "https://example.org/25"} in tags.of("a")


def test_what_is_quoted_is_escaped() -> None:
    text = page(FOUNDING)
    assert "<b>" not in text
    assert "the CSTO was &lt;b&gt;established&lt;/b&gt; in 2012" in text


def test_the_page_needs_no_network_and_no_inline_style() -> None:
    tags = Tags(page(FOUNDING, APPARENT))
    assert not [name for name, attributes in tags.seen if "style" in attributes or "src" in attributes or name == "link"]
    assert re.findall(r"url\(", page(FOUNDING)) == []


def test_the_timeline_is_told_in_words_too() -> None:
    (picture,) = Tags(page(FOUNDING)).of("svg")
    assert picture["role"] == "img"
    assert picture["aria-label"] == "Timeline. 1. 2002: a.md, c.md; 2. 2012: b.md; ✓ 14 May 2002: fact base"
    bars = Tags(page(FOUNDING)).of("rect")
    assert [bar["class"] for bar in bars] == ["bar", "bar", "known"]
    starts = [float(str(bar["x"])) for bar in bars]
    assert starts[0] < starts[2] < starts[1]


def test_values_that_are_no_dates_have_no_timeline() -> None:
    sides = (Side("1,500", (claim("a.md", "1,500 troops"),)), Side("5,000", (claim("b.md", "5,000 troops"),)))
    assert Tags(page(Conflict("x", "held", "error", sides))).of("svg") == []


def test_apparent_ones_stand_apart_with_their_reason() -> None:
    words = Tags(page(FOUNDING, APPARENT)).words
    assert words.index("Contradictions between sources") < words.index("Differences that are no contradictions")
    assert "Why it is none: precision." in words
