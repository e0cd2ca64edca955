"""Places in a text: spans of code points, and the lines and columns they fall on."""

from __future__ import annotations

from bisect import bisect_right

from checker.model import sieve as re
from checker.model.dataclass import dataclass

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of 0-based code-point offsets: ``source[start:end]``."""

    start: int
    end: int

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class LineIndex:
    """Line and column of every offset of one text.

    Lines end at LF, CRLF or a lone CR; a CRLF is one line end. Lines and columns are 1-based, columns count code points.
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        if "\r" not in text:
            starts = [0]
            position = text.find("\n")
            while position >= 0:
                starts.append(position + 1)
                position = text.find("\n", position + 1)
        else:
            starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based) of a 0-based code-point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Offset of the first character of a 1-based line."""
        return self._starts[line - 1]
