"""Source lines for the readers that go by lines: where each begins and ends, and how far it is indented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """One line: where its text begins after the indent, where it ends without white space, and the indent's width."""

    start: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        return self.start >= self.end


def with_line_feeds(source: str) -> str:
    """``source`` with LF for every line end, as long as before: the CR of a CRLF becomes a space."""
    text = source.replace("\r\n", " \n").replace("\r", "\n") if "\r" in source else source
    if not text.isascii():
        text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    return text.replace("\x0c", "\n") if "\x0c" in text else text


def spans_of_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each line of ``text[start:end]`` begins and ends, for a text whose lines end with LF."""
    while start <= end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        yield start, stop
        start = stop + 1


def lines_of(text: str) -> list[Line]:
    """The lines of a text whose lines end with LF; a tab indents to the next multiple of eight."""
    lines = []
    for start, end in spans_of_lines(text, 0, len(text)):
        line = text[start:end]
        bare = line.lstrip()
        indent = len(line) - len(bare)
        width = len(line[:indent].expandtabs()) if "\t" in line[:indent] else indent
        lines.append(Line(start + indent, start + indent + len(bare.rstrip()), width))
    return lines
