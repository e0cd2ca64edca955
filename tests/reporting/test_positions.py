"""Every format that gives positions points at the quoted text, whatever the line ends and characters before it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.report import DocumentReport, Finding, Location
from checker.model.spans import LineIndex
from checker.reporting.formats import renderer
from checker.reporting.run import Checked, Run, Style

TEXT = st.text(
    st.sampled_from("ab Ташкент é🎉\u0301\t,.") | st.characters(codec="utf-8", categories=("L", "N", "P")), max_size=12
)
NEWLINE = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def sources(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text of several lines and the place of ``2012`` in it."""
    before = "".join(draw(TEXT) + draw(NEWLINE) for _ in range(draw(st.integers(0, 3)))) + draw(TEXT)
    before = before.replace("\x85", "").replace("\u2028", "").replace("\u2029", "")
    return before + "2012" + draw(TEXT) + draw(NEWLINE) + draw(TEXT), len(before), len(before) + 4


def rendered(name: str, source: str, start: int, end: int) -> str:
    lines = LineIndex(source)
    span = Location(start, end, *lines.position(start), *lines.position(end))
    spot = Finding("CS101", "wrong-date", "error", "not so", span, source[start:end])
    return "".join(renderer(name)(Run([Checked(DocumentReport("a.md", None, (), (spot,)), source)]), Style()))


def at(source: str, line: int, column: int) -> str:
    """Four characters at a 1-based line and column, counted independently of the program."""
    return re.split(r"\r\n|\r|\n", source)[line - 1][column - 1 : column + 3]


def concise(text: str) -> tuple[int, int]:
    match = re.match(r"a\.md:(\d+):(\d+): ", text)
    assert match is not None
    return int(match[1]), int(match[2])


def github(text: str) -> tuple[int, int]:
    match = re.search(r",line=(\d+),.*?,col=(\d+),", text)
    assert match is not None
    return int(match[1]), int(match[2])


def checkstyle(text: str) -> tuple[int, int]:
    error = ElementTree.fromstring(text)[0][0]
    return int(error.attrib["line"]), int(error.attrib["column"])


def sarif(text: str) -> tuple[int, int]:
    region = json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    return region["startLine"], region["startColumn"]


FORMATS: dict[str, Callable[[str], tuple[int, int]]] = {
    "concise": concise,
    "terminal": concise,
    "github": github,
    "checkstyle": checkstyle,
    "sarif": sarif,
}


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(place=sources())
def test_line_and_column_point_at_the_quoted_text(name: str, place: tuple[str, int, int]) -> None:
    source, start, end = place
    assert at(source, *FORMATS[name](rendered(name, source, start, end))) == "2012"


@given(place=sources())
def test_json_and_sarif_offsets_cut_out_the_quoted_text(place: tuple[str, int, int]) -> None:
    source, start, end = place
    span = json.loads(rendered("json", source, start, end))["documents"][0]["findings"][0]["span"]
    assert source[span["start"] : span["end"]] == "2012"
    result = json.loads(rendered("sarif", source, start, end))["runs"][0]["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert source[region["charOffset"] : region["charOffset"] + region["charLength"]] == "2012"


@given(place=sources())
def test_rdjson_columns_are_utf8_bytes(place: tuple[str, int, int]) -> None:
    source, start, end = place
    spot = json.loads(rendered("rdjson", source, start, end))["diagnostics"][0]["location"]["range"]["start"]
    line = re.split(r"\r\n|\r|\n", source)[spot["line"] - 1].encode()
    assert line[spot["column"] - 1 :].decode().startswith("2012")
