"""Offsets of a text as positions of the protocol and back.

The checker counts code points; a client counts UTF-16 code units unless another encoding was agreed on at the start (LSP 3.17,
``positionEncodings``). Lines end at LF, CRLF and CR only, as the protocol says.
"""

from __future__ import annotations

from lsprotocol import types

from checker.model.spans import LineIndex

Encoding = types.PositionEncodingKind | str


class Positions:
    """The positions of one text in one encoding."""

    def __init__(self, source: str, encoding: Encoding | None = None) -> None:
        self._source = source
        self._lines = LineIndex(source)
        self._last = self._lines.position(len(source))[0]
        self._encoding = encoding or types.PositionEncodingKind.Utf16
        self._plain = source.isascii() or self._encoding == types.PositionEncodingKind.Utf32

    def position(self, offset: int) -> types.Position:
        """The position of a code-point offset."""
        line, column = self._lines.position(offset)
        before = "" if self._plain else self._source[offset - column + 1 : offset]
        return types.Position(line - 1, column - 1 if self._plain else self._units(before))

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The code-point offset of a position; one beyond a line's end is that end, one inside a character its start."""
        if position.line >= self._last:
            return len(self._source)
        start = self._lines.line_start(position.line + 1)
        end = self.line_end(start)
        if self._plain:
            return min(start + position.character, end)
        units = 0
        for offset in range(start, end):
            units += self._units(self._source[offset])
            if units > position.character:
                return offset
        return end

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends, before its line break."""
        line = self._lines.position(offset)[0]
        if line == self._last:
            return len(self._source)
        end = self._lines.line_start(line + 1)
        while end > 0 and self._source[end - 1] in "\r\n" and self._lines.position(end - 1)[0] == line:
            end -= 1
        return end

    def line_start(self, offset: int) -> int:
        return self._lines.line_start(self._lines.position(offset)[0])

    def _units(self, text: str) -> int:
        if self._encoding == types.PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
