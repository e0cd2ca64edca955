"""Tables drawn in plain text: cells between bars, as Markdown has them, between tabs, as a spreadsheet pastes them, or two
columns with blanks between them, as fact sheets have them.

Lines of a paragraph go in; the rows come out as blocks, each cell with its place and the header above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import sieve as re
from checker.model.documents import Block
from checker.reading.prose import BlockBuilder

_BLANKS = "  "
_FEWEST = {"|": 2, "\t": 3, _BLANKS: 3}  # rows; two lines with a tab are no table yet
_LABEL = re.compile(r"[^.;:!?]{2,30}")  # in the first of two columns with blanks between them
_GAP = re.compile(r"[^\S\n]{2,}")
_RULE = re.compile(r"[\s|+:=-]*[-=]{2}[\s|+:=-]*")  # "|---|:--:|", "+----+----+"
_DIGIT = re.compile(r"\d")

Line = tuple[int, int]  # where it begins and ends in the text


def beginning(text: str, lines: Sequence[Line]) -> tuple[int, str] | None:
    """The number of the line with which a table begins that goes on to the last line, and what stands between its cells;
    ``None`` where there is none."""
    for mark, fewest in _FEWEST.items():
        if text.find(mark, lines[0][0], lines[-1][1]) < 0:
            continue
        begin = len(lines)
        sizes: set[int] = set()
        rows = 0
        for number in range(len(lines) - 1, -1, -1):
            start, end = lines[number]
            if not (text[start:end].isspace() or start == end or _is_rule(text[start:end], mark)):
                cells = _cells(text, start, end, mark)
                size = len(cells)
                labelled = mark != _BLANKS or size == 2 and _LABEL.fullmatch(text[slice(*cells[0])]) is not None
                if size < 2 or sizes - {size} or not labelled:
                    break
                sizes.add(size)
                rows += 1
            begin = number
        if rows >= fewest:
            return begin, mark
    return None


def rows(text: str, lines: Sequence[Line], mark: str) -> list[Block]:
    """The blocks of the lines of a table with ``mark`` between its cells."""
    drawn = [line for line in lines if not _is_rule(text[slice(*line)], mark) and text[slice(*line)].strip()]
    found: list[Block] = []
    header: tuple[str, ...] = ()
    for number, (start, end) in enumerate(drawn):
        builder = BlockBuilder()
        for cell_start, cell_end in _cells(text, start, end, mark):
            if builder.cells:
                builder.put(" | ", builder.last_end(), builder.last_end())
            begin = builder.length
            builder.add(text[cell_start:cell_end], cell_start)
            builder.cells.append((begin, builder.length))
        block = builder.block("row", header=header)
        if block is None:
            continue
        found.append(block)
        if number == 0 and _is_header(text, drawn, any(_is_rule(text[slice(*line)], mark) for line in lines)):
            header = tuple(block.text[begin:stop] for begin, stop in block.cells)
    return found


def _is_rule(line: str, mark: str) -> bool:
    return mark == "|" and _RULE.fullmatch(line) is not None


def _is_header(text: str, drawn: Sequence[Line], ruled: bool) -> bool:
    """Whether the first row names the columns: a rule stands in the table, or only the rows below have figures."""
    return ruled or not _DIGIT.search(text[slice(*drawn[0])]) and all(_DIGIT.search(text[slice(*line)]) for line in drawn[1:])


def _cells(text: str, start: int, end: int, mark: str) -> list[Line]:
    """Where the cells of a line lie, without the white space around them."""
    line = text[start:end]
    if mark == _BLANKS:
        inner = line.strip()
        start += line.index(inner) if inner else 0
        edges = [0, *(edge for gap in _GAP.finditer(inner) for edge in gap.span()), len(inner)]
        return [(start + begin, start + stop) for begin, stop in zip(edges[::2], edges[1::2], strict=True)]
    if mark == "|":
        inner = line.strip()
        start += line.index(inner) if inner else 0
        if inner.startswith("|"):
            inner, start = inner[1:], start + 1
        line = inner.removesuffix("|")
    found = []
    for cell in line.split(mark):
        bare = cell.strip()
        begin = start + (cell.index(bare) if bare else len(cell))
        found.append((begin, begin + len(bare)))
        start += len(cell) + 1
    return found
