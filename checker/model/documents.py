"""A document as the readers hand it on: the user's text and its prose blocks, each character with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.spans import Span

BlockKind = Literal["paragraph", "heading", "item", "row", "term"]
Format = Literal["text", "markdown", "html", "docx", "rst", "asciidoc", "mediawiki", "json", "jsonl"]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the pieces of a block's text stand in the source.

    Piece ``k`` is ``text[text[k]:text[k + 1]]`` and stands at ``source[starts[k]:ends[k]]``. A piece as long as its source is
    that source character for character; any other (a decoded entity, a line break with its indent) has no inner places: each
    of its characters stands for the whole of its source.
    """

    text: tuple[int, ...]  # ascending, the first 0
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int  # of the block's text

    def place(self, offset: int) -> tuple[int, int]:
        """The source range of the one character ``text[offset]``."""
        piece = bisect_right(self.text, offset) - 1
        start, end = self.starts[piece], self.ends[piece]
        first = self.text[piece]
        size = (self.text[piece + 1] if piece + 1 < len(self.text) else self.length) - first
        if end - start == size:
            return start + offset - first, start + offset - first + 1
        return start, end


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose without markup: a paragraph, a heading, a list item, a table row, a term of a definition list.

    ``text`` is what a reader sees: entities decoded, markup, comments and URLs gone, and every run of white space (line breaks
    and no-break spaces too) one plain space, with none at either end. Block text never runs across a paragraph border, so a
    sentence never leaves its block.

    ``offsets`` maps ``text`` to the document's source. An ``int`` says that the block stands in the source character for
    character (but for white space) from that code-point offset on; otherwise its pieces say where each of them stands.
    """

    kind: BlockKind
    text: str
    offsets: int | Pieces
    level: int = 0  # 1 to 6 for a heading, the depth for an item
    quoted: bool = False  # a block quotation: its words are someone else's
    cells: tuple[tuple[int, int], ...] = ()  # a row: where each cell lies in ``text`` (start, end)
    header: tuple[str, ...] = ()  # a row: the text of the header cell above each cell, in cell order
    emphasis: tuple[tuple[int, int], ...] = ()  # bold runs in ``text`` (start, end): "**HQ:** Moscow"

    def span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``."""
        if isinstance(self.offsets, int):
            return Span(self.offsets + start, self.offsets + max(start, end))
        if start >= end:
            at = self.offsets.place(start)[0] if start < len(self.text) else self.offsets.ends[-1]
            return Span(at, at)
        first, last = self.offsets.place(start), self.offsets.place(end - 1)
        if first[0] <= last[0]:
            return Span(first[0], last[1])
        places = [(begin, stop) for _, begin, stop in self._pieces(start, end)]  # a rewritten block has them in another order
        return Span(min(begin for begin, _ in places), max(stop for _, stop in places))

    def rewritten(self, parts: Sequence[tuple[int, int] | str]) -> Block:
        """A block of stretches of this one (start, end), in any order, and of words put in, which have no place of their own."""
        text: list[str] = []
        lengths, starts, ends = [0], [], []
        at = self.span(0, 0).start
        for part in parts:
            pieces = [(len(part), at, at)] if isinstance(part, str) else self._pieces(*part)
            text.append(part if isinstance(part, str) else self.text[slice(*part)])
            for length, start, end in pieces:
                lengths.append(lengths[-1] + length)
                starts.append(start)
                ends.append(end)
                at = end
        offsets = Pieces(tuple(lengths[:-1]), tuple(starts), tuple(ends), lengths[-1])
        return Block(self.kind, "".join(text), offsets, self.level, self.quoted)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The pieces of ``text[start:end]``: the length of each, and its start and end in the source."""
        if isinstance(self.offsets, int):
            yield end - start, self.offsets + start, self.offsets + end
            return
        while start < end:
            piece = bisect_right(self.offsets.text, start)
            stop = min(end, self.offsets.text[piece] if piece < len(self.offsets.text) else self.offsets.length)
            span = self.span(start, stop)
            yield stop - start, span.start, span.end
            start = stop


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text and prose.

    ``source`` is the decoded text that every span of every finding points into: exactly the file's text, line ends and all,
    without the byte order mark, so that the file's bytes are ``bom + source.encode(encoding)``. For DOCX it is the paragraphs
    joined by LF, so that line is paragraph and column is character.
    """

    path: str
    source: str
    blocks: tuple[Block, ...]
    date: DateInterval | None = None  # the date the document states of itself
    format: Format = "text"
    comments: tuple[tuple[str, Span], ...] = ()  # each markup comment: its text and the place of all of it, for suppressions
    encoding: str = "utf-8"
    bom: bytes = b""
