"""How blocks are made: pieces of source text go in, clean prose whose every character keeps its place comes out.

Every reader hands over what it found here: whole stretches of source (:func:`contiguous`), or text, decoded entities and line
breaks one after the other (:class:`BlockBuilder`). White space, invisible characters and URLs are dealt with in this one place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from checker.model import sieve as re
from checker.model.dataclass import replace
from checker.model.documents import Block, BlockKind, Pieces
from checker.reading.line_entries import above_entries, entry_starts, is_entry

LINE_BREAK = "\u2028"  # a piece that stands for a line break which the reader of the page may see

# Characters that nobody sees: controls, soft hyphen, zero-width space, bidirectional marks, byte order mark. The zero-width
# joiners stay, they are part of emoji and of words.
_INVISIBLE = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_BLANK_RANGES = (
    (0x00, 0x20),
    (0x7F, 0xA0),
    (0xAD, 0xAD),
    (0x1680, 0x1680),
    (0x2000, 0x200B),
    (0x200E, 0x200F),
    (0x2028, 0x202F),
    (0x205F, 0x2064),
    (0x2066, 0x2069),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
_BLANK = "".join(chr(code) for first, last in _BLANK_RANGES for code in range(first, last + 1))
_BLANKS = f"[{_INVISIBLE}{_SPACES}]"
_UNCLEAN = re.compile(
    r"(?P<url>[" + _SPACES + r"]*(?<![\w.])(?:https?://|ftp://|www\.)"
    r"""[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’*_)\]…])"""
    rf"|[{_INVISIBLE}]{_BLANKS}*|[{_SPACES}]{_BLANKS}+|[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_SPACE = re.compile(f"[{_SPACES}]")

Edit = tuple[int, int, str]  # text[start:end] becomes this


def contiguous(kind: BlockKind, source: str, start: int, end: int, level: int = 0, quoted: bool = False) -> Block | None:
    """The block that ``source[start:end]`` makes; None when there is nothing to read in it."""
    text = source[start:end]
    stripped = text.lstrip()
    start += len(text) - len(stripped)
    stripped = stripped.rstrip()
    if not stripped:
        return None
    flat = stripped.replace("\n", " ")
    # isprintable: neither white space but the plain space, nor controls, nor invisible characters
    if flat.isprintable() and "  " not in flat and "://" not in flat and "www." not in flat:
        return Block(kind, flat, start, level, quoted)
    builder = BlockBuilder()
    builder.add(stripped, start)
    return builder.block(kind, level, quoted)


class BlockBuilder:
    """Collects the pieces of one block in reading order. ``length`` is the number of characters collected so far."""

    __slots__ = ("_ends", "_parts", "_starts", "_text", "_verbatim", "cells", "cuts", "emphasis", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._text: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._verbatim = False
        self.length = 0
        self.emphasis: list[tuple[int, int]] = []  # bold runs, in collected characters
        self.cells: list[tuple[int, int]] = []  # table cells, likewise
        self.cuts: list[Edit] = []  # ranges to leave out after all, likewise; ascending

    def add(self, text: str, start: int) -> None:
        """``text`` as it stands in the source from ``start`` on."""
        if not text:
            return
        size = len(text)
        if self._verbatim and self._ends[-1] == start:
            self._ends[-1] = start + size
        else:
            self._text.append(self.length)
            self._starts.append(start)
            self._ends.append(start + size)
            self._verbatim = True
        self._parts.append(text)
        self.length += size

    def put(self, text: str, start: int, end: int) -> None:
        """``text`` for ``source[start:end]``: a decoded entity, a line break, a separator."""
        if not text:
            return
        if end - start == len(text):
            self.add(text, start)
            return
        self._text.append(self.length)
        self._starts.append(start)
        self._ends.append(end)
        self._verbatim = False
        self._parts.append(text)
        self.length += len(text)

    def mark(self) -> tuple[int, int]:
        """This point of the collection, for the methods below."""
        return self.length, len(self._parts)

    def text_since(self, mark: tuple[int, int]) -> str:
        return "".join(self._parts[mark[1] :])

    def collected(self) -> str:
        return "".join(self._parts)

    def cut_since(self, mark: tuple[int, int]) -> None:
        """Leave out what was collected since ``mark``."""
        if mark[0] < self.length:
            self.cuts.append((mark[0], self.length, ""))

    def ends_with_space(self) -> bool:
        return bool(self._parts) and self._parts[-1][-1].isspace()

    def last_end(self) -> int:
        """Where the last piece ends in the source."""
        return self._ends[-1] if self._ends else 0

    def offsets(self) -> int | Pieces:
        """The place of each collected character."""
        if len(self._text) == 1 and self._ends[0] - self._starts[0] == self.length:
            return self._starts[0]
        return Pieces(tuple(self._text), tuple(self._starts), tuple(self._ends), self.length)

    def block(self, kind: BlockKind, level: int = 0, quoted: bool = False, header: tuple[str, ...] = ()) -> Block | None:
        """The block of all that was collected; None when there is nothing to read in it."""
        if not self.length:
            return None
        text = "".join(self._parts)
        if self.cuts:
            text = self._edit(text, self.cuts)
        text = text.replace("\n", " ").replace(LINE_BREAK, " ")
        if not (text.isprintable() and "  " not in text and "://" not in text and "www." not in text):
            text = self._edit(text, _unclean(text))
        if text[:1] == " " or text[-1:] == " ":
            text = self._edit(text, _edges(text))
        if not text or (self.cells and not text.strip(" |")):
            return None
        emphasis = tuple([run for run in _trimmed(text, self.emphasis) if run[0] < run[1]]) if self.emphasis else ()
        cells = tuple(_trimmed(text, self.cells)) if self.cells else ()
        return Block(kind, text, self.offsets(), level, quoted, cells, header, emphasis)

    def blocks(self, kind: BlockKind, level: int = 0, quoted: bool = False) -> list[Block]:
        """The blocks of all that was collected: one, or where its lines are entries of a chronicle or a fact sheet, one for
        each entry and one for what stands above them."""
        text = self.collected() if kind == "paragraph" and not self.cuts else ""
        ends = [at for at, mark in enumerate(text) if mark == LINE_BREAK] if LINE_BREAK in text else []
        begins = [0, *[at + 1 for at in ends]]
        starts = [begins[number] for number in entry_starts(text.split(LINE_BREAK))] if ends else []
        if not starts:
            block = self.block(kind, level, quoted)
            return [block] if block is not None else []
        found = []
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            above = start == 0 and not is_entry(text)
            line_kind, line_level = above_entries(text[:end].strip()) if above else ("item", 1)
            block = self._between(start, end).block(line_kind, line_level, quoted)
            found += [block] if block is not None else []
        return found

    def _between(self, start: int, end: int) -> BlockBuilder:
        """A builder with what was collected from ``start`` to ``end``."""
        part = BlockBuilder()
        part._parts, part._text, part._starts, part._ends = self._parts, self._text[:], self._starts[:], self._ends[:]
        part.length, part.emphasis = self.length, self.emphasis[:]
        part.cuts = [cut for cut in ((0, start, ""), (end, self.length, "")) if cut[0] < cut[1]]
        return part

    def _edit(self, text: str, edits: list[Edit]) -> str:
        """``text`` with ``edits`` made; places, bold runs and cells move along."""
        if not edits:
            return text
        old = Pieces(tuple(self._text), tuple(self._starts), tuple(self._ends), len(text))
        parts: list[str] = []
        self._text, self._starts, self._ends = [], [], []
        self._verbatim = False
        self._parts = parts
        self.length = 0
        piece = 0
        last = len(old.text) - 1
        position = 0
        moves: list[tuple[int, int]] = []  # (end of an edit, by how much the text after it moves)
        for start, end, replacement in [*edits, (len(text), len(text), "")]:
            while position < start:
                while piece < last and old.text[piece + 1] <= position:
                    piece += 1
                upto = min(start, old.text[piece + 1]) if piece < last else start
                size = (old.text[piece + 1] if piece < last else old.length) - old.text[piece]
                if old.ends[piece] - old.starts[piece] == size:
                    self.add(text[position:upto], old.starts[piece] + position - old.text[piece])
                else:
                    self.put(text[position:upto], old.starts[piece], old.ends[piece])
                position = upto
            if replacement:
                self.put(replacement, old.place(start)[0], old.place(end - 1)[1])
            position = end
            moves.append((end, self.length - end))
        if self.emphasis or self.cells:
            ends = [end for end, _ in moves]
            starts = [start for start, _, _ in edits]

            def moved(offset: int) -> int:
                at = bisect_right(ends, offset) - 1
                shift = moves[at][1] if at >= 0 else 0
                if at + 1 < len(starts) and starts[at + 1] < offset:  # inside an edit: where the edit begins
                    offset = starts[at + 1]
                return offset + shift

            self.emphasis = [(moved(start), moved(end)) for start, end in self.emphasis]
            self.cells = [(moved(start), moved(end)) for start, end in self.cells]
        return "".join(parts)


def _unclean(text: str) -> list[Edit]:
    """The edits that take out URLs and invisible characters and make every run of white space one space."""
    edits: list[Edit] = []
    start = len(text) - len(text.lstrip(_BLANK))
    end = len(text.rstrip(_BLANK))
    if start >= end:
        return [(0, len(text), "")]
    if start:
        edits.append((0, start, ""))
    for match in _UNCLEAN.finditer(text, start, end):
        blank = match["url"] is None and _SPACE.search(match.group()) is not None
        edits.append((match.start(), match.end(), " " if blank else ""))
    if end < len(text):
        edits.append((end, len(text), ""))
    return edits


def _edges(text: str) -> list[Edit]:
    """The edits that take the white space off both ends."""
    start = len(text) - len(text.lstrip(" "))
    end = len(text.rstrip(" "))
    if start >= end:
        return [(0, len(text), "")]
    return [edit for edit in ((0, start, ""), (end, len(text), "")) if edit[0] < edit[1]]


def _trimmed(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """``ranges`` of ``text`` without the white space at their ends."""
    trimmed = []
    for start, end in ranges:
        end = min(end, len(text))
        start = min(start, end)
        inner = text[start:end]
        start += len(inner) - len(inner.lstrip(" "))
        trimmed.append((start, max(start, end - len(inner) + len(inner.rstrip(" ")))))
    return trimmed


def relocated(block: Block, outer: Pieces) -> Block:
    """``block``, whose places lie in a text that itself was taken from the source by ``outer``, with its places in the source."""
    if isinstance(block.offsets, int):
        inner = Pieces((0,), (block.offsets,), (block.offsets + len(block.text),), len(block.text))
    else:
        inner = block.offsets
    builder = BlockBuilder()
    for piece, first in enumerate(inner.text):
        last = inner.text[piece + 1] if piece + 1 < len(inner.text) else inner.length
        start, end = inner.starts[piece], inner.ends[piece]
        if end - start != last - first:
            place = (outer.place(start)[0], outer.place(end - 1)[1]) if start < end else (outer.place(start)[0],) * 2
            builder.put(block.text[first:last], *place)
            continue
        while start < end:
            at = bisect_right(outer.text, start) - 1
            stop = min(end, outer.text[at + 1] if at + 1 < len(outer.text) else outer.length)
            size = (outer.text[at + 1] if at + 1 < len(outer.text) else outer.length) - outer.text[at]
            text = block.text[first : first + stop - start]
            if outer.ends[at] - outer.starts[at] == size:
                builder.add(text, outer.starts[at] + start - outer.text[at])
            else:
                builder.put(text, outer.starts[at], outer.ends[at])
            first += stop - start
            start = stop
    return replace(block, offsets=builder.offsets())
