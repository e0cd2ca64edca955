"""reStructuredText -> blocks: its prose, with the markup read well enough to know what is prose. Directives that hold text
(notes, quotations, figures' captions) are read, others passed over; comments are collected; the docinfo field ``:Date:`` gives
the date."""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind
from checker.model.spans import Span
from checker.reading.lines import Line, lines_of, with_line_feeds
from checker.reading.prose import BlockBuilder
from checker.reading.stated_dates import TEXT_KEYS, best_date, date_in_prose, field_name

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}")
_BULLET = re.compile(r"(?:[-*+•‣⁃]|(?:[0-9]{1,3}|#|[a-zA-Z])[.)]|\((?:[0-9]{1,3}|#|[a-zA-Z])\))[ \t]+(?=\S)")
_FIELD = re.compile(r":([^:`\n]{1,60}):(?:[ \t]+|(?=\n|$))")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(\|[^|\n]+\|[ \t]+)?([\w:-]+)::(?:[ \t]+|(?=\n|$))")
_TARGET = re.compile(r"(?:\.\.[ \t]+__?|__[ \t])")
_NOTE = re.compile(r"\.\.[ \t]+\[[^\]\n]{1,60}\][ \t]+")
_GRID = re.compile(r"\+(?:[-=]{2,}\+)+")
_SIMPLE = re.compile(r"={2,}(?:[ \t]+={2,})+")

_INLINE = re.compile(
    r"(?P<literal>``[^`]*+``)"
    r"|(?::[\w.:+-]{1,40}:)?`(?P<text>[^`<\n\\]*+(?:\n[^`<\n\\]++)*+)(?:<[^<>`]*+>)?`(?:__?|:[\w.:+-]{1,40}:)?"
    r"|(?P<note>[ \t]?\[[\w#*-]{1,40}\]_)"
    r"|(?P<name>\|[^|\s][^|\n]{0,80}\|_{0,2})"
    r"|(?P<bold>\*\*(?=\S))|(?P<bold_end>(?<=\S)\*\*)|(?P<star>\*)"
    r"|(?<=\w)(?P<reference>__?)(?!\w)"
    r"|\\(?P<escaped>\S)|(?P<joint>\\\s)"
)

_TEXT_DIRECTIVES = frozenset(
    """note warning tip hint important attention caution danger error seealso admonition topic sidebar compound container rubric
    epigraph highlights pull-quote figure list-table centered""".split()
)
_ARGUMENT_IS_TEXT = _TEXT_DIRECTIVES - {"figure", "container", "list-table"}
_QUOTING = frozenset(["epigraph", "highlights", "pull-quote"])
_DEEPEST = 40


def read(source: str) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of a reStructuredText file, the date it states, and its comments."""
    reader = _Reader(with_line_feeds(source))
    reader.read(lines_of(reader.text), 0, 0, False)
    return reader.blocks, best_date(reader.fields) or date_in_prose(reader.blocks), reader.comments


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.comments: list[tuple[str, Span]] = []
        self.fields: list[tuple[str, str]] = []
        self._styles: list[str] = []  # section adornments in the order of their levels

    def read(self, lines: list[Line], depth: int, items: int, quoted: bool, item: bool = False) -> None:
        """Read one body: lines that belong together, with ``items`` lists around them; ``item``: the first block is an item."""
        if depth > _DEEPEST:
            return
        text = self.text
        number = 0
        literal = False  # the paragraph before ended with "::"
        base = min((line.indent for line in lines if not line.blank), default=0)
        while number < len(lines):
            line = lines[number]
            if line.blank:
                number += 1
                continue
            if line.indent > base:
                stop = _body_end(lines, number, base)
                if not literal:
                    self.read(lines[number:stop], depth + 1, items, True)
                literal = False
                number = stop
                continue
            literal = False
            word = text[line.start : line.end]
            if word.startswith("..") and (len(word) == 2 or word[2] in " \t"):
                stop = _body_end(lines, number + 1, base)
                self._explicit(lines[number:stop], depth, items, quoted)
                number = stop
            elif (used := self._section(lines, number, base)) or (used := self._table(lines, number, quoted)):
                number += used
            elif _TARGET.match(word) is not None or _ADORNMENT.fullmatch(word) is not None:
                number += 1
            elif word.startswith(">>>"):
                while number < len(lines) and not lines[number].blank:
                    number += 1
            elif (match := _FIELD.match(text, line.start, line.end)) is not None:
                stop = _body_end(lines, number + 1, base)
                self._field(match, lines[number:stop])
                number = stop
            elif (match := _BULLET.match(text, line.start, line.end)) is not None:
                stop = _body_end(lines, number + 1, base)
                width = match.end() - line.start
                first = Line(match.end(), line.end, line.indent + width)
                rest = lines[number + 1 : stop]
                inner = min((after.indent for after in rest if not after.blank), default=first.indent)
                self.read([first._replace(indent=inner), *rest], depth + 1, items + 1, quoted, True)
                number = stop
            elif word.startswith("| ") or word == "|":
                stop = number
                while stop < len(lines) and text.startswith("|", lines[stop].start) and not lines[stop].blank:
                    self._paragraph(
                        [lines[stop]._replace(start=min(lines[stop].start + 2, lines[stop].end))], "paragraph", 0, quoted
                    )
                    stop += 1
                number = stop
            elif number + 1 < len(lines) and not lines[number + 1].blank and lines[number + 1].indent > base and depth < _DEEPEST:
                stop = _body_end(lines, number + 1, base)
                self._paragraph([line], "term", 0, quoted)
                self.read(lines[number + 1 : stop], depth + 1, items, quoted)
                number = stop
            else:
                stop = number
                while stop < len(lines) and not lines[stop].blank and lines[stop].indent == base:
                    stop += 1
                literal = text.endswith("::", 0, lines[stop - 1].end)
                paragraph = lines[number:stop]
                if literal:
                    paragraph[-1] = paragraph[-1]._replace(end=paragraph[-1].end - 1)
                kind: BlockKind = "item" if item else "paragraph"
                self._paragraph(paragraph, kind, items if item else 0, quoted)
                item = False
                number = stop

    def _paragraph(self, lines: list[Line], kind: BlockKind, level: int, quoted: bool) -> None:
        if not lines or text_is_only_colons(self.text[lines[0].start : lines[-1].end]):
            return
        builder = BlockBuilder()
        _add_inline(builder, self.text, lines[0].start, lines[-1].end)
        block = builder.block(kind, level, quoted)
        if block is not None:
            self.blocks.append(block)

    def _section(self, lines: list[Line], number: int, base: int) -> int:
        """A title with its line below, and one above perhaps; returns how many lines it takes."""
        text = self.text
        word = text[lines[number].start : lines[number].end]
        over = _ADORNMENT.fullmatch(word) is not None
        title = number + 1 if over else number
        under = title + 1
        if base or under >= len(lines) or lines[title].blank or lines[under].blank:
            return 0
        mark = text[lines[under].start : lines[under].end]
        long_enough = len(mark) >= min(lines[title].end - lines[title].start, 4)
        if _ADORNMENT.fullmatch(mark) is None or not long_enough or (over and mark[0] != word[0]):
            return 0
        style = mark[0] * (2 if over else 1)
        if style not in self._styles:
            self._styles.append(style)
        self._paragraph([lines[title]], "heading", min(self._styles.index(style) + 1, 6), False)
        return under + 1 - number

    def _field(self, match: re.Match[str], lines: list[Line]) -> None:
        value = [lines[0]._replace(start=match.end()), *lines[1:]]
        self.fields.append((match[1], self.text[match.end() : lines[0].end]))
        level = TEXT_KEYS.get(field_name(match[1]), 0)
        if level or any(block.kind != "heading" for block in self.blocks):  # before the text it is metadata
            last = max((number for number, line in enumerate(value) if not line.blank), default=0)
            self._paragraph(value[: last + 1], "heading" if level else "paragraph", level, False)

    def _explicit(self, lines: list[Line], depth: int, items: int, quoted: bool) -> None:
        """A block that begins with two dots: a directive, a target, a note or a comment."""
        text, first = self.text, lines[0]
        match = _DIRECTIVE.match(text, first.start, first.end)
        if match is not None:
            name = match[2].lower()
            if match[1] or name not in _TEXT_DIRECTIVES:
                return
            body = lines[1:]
            while body and (body[0].blank or _FIELD.match(text, body[0].start, body[0].end) is not None):
                body = body[1:]
            quoted = quoted or name in _QUOTING
            if name in _ARGUMENT_IS_TEXT and match.end() < first.end:
                argument = first._replace(start=match.end())
                if body and not lines[1].blank and lines[1] == body[0]:  # ".. note:: The text begins" and goes on below
                    body = [argument._replace(indent=body[0].indent), *body]
                else:
                    self._paragraph([argument], "paragraph", 0, quoted)
            self.read(body, depth + 1, items, quoted)
        elif (match := _NOTE.match(text, first.start, first.end)) is not None:
            indent = min((line.indent for line in lines[1:] if not line.blank), default=first.indent)
            self.read([Line(match.end(), first.end, indent), *lines[1:]], depth + 1, items, quoted)
        elif _TARGET.match(text, first.start, first.end) is None:
            end = max(line.end for line in lines)
            self.comments.append((text[first.start + 2 : end].strip(), Span(first.start, end)))

    def _table(self, lines: list[Line], number: int, quoted: bool) -> int:
        """A grid or a simple table; returns how many lines it takes."""
        text = self.text
        border = text[lines[number].start : lines[number].end]
        if _GRID.fullmatch(border) is not None:
            stop = number
            while stop < len(lines) and not lines[stop].blank and text[lines[stop].start] in "+|":
                stop += 1
            columns = [(at.start() + 1, at.end()) for at in re.finditer(r"[-=]+(?=\+)", border)]
            columns = [(start, end) for start, end in ((begin - 1, finish) for begin, finish in columns)]
            self._rows(lines[number:stop], columns, quoted, grid=True)
            return stop - number
        if _SIMPLE.fullmatch(border) is not None:
            last = number
            borders = 1
            for at in range(number + 1, min(len(lines), number + 2000)):
                if _SIMPLE.fullmatch(text, lines[at].start, lines[at].end) is not None:
                    last = at
                    borders += 1
                    if borders == 3 or at + 1 == len(lines) or lines[at + 1].blank:
                        break
            if last == number:
                return 1
            columns = [at.span() for at in re.finditer(r"=+", border)]
            columns[-1] = (columns[-1][0], 10_000)
            self._rows(lines[number : last + 1], columns, quoted, grid=False)
            return last + 1 - number
        return 0

    def _rows(self, lines: list[Line], columns: list[tuple[int, int]], quoted: bool, *, grid: bool) -> None:
        text = self.text
        left = lines[0].start - lines[0].indent
        margin = lines[0].start - left
        rows: list[list[Line]] = [[]]
        header_rows = 0
        for at, line in enumerate(lines):
            word = text[line.start : line.end]
            if not line.blank and re.fullmatch(r"[+=\- \t|]+", word) is not None:
                if at and ("=" in word) and at < len(lines) - 1:
                    header_rows = len([row for row in rows if row])
                rows.append([])
            elif not line.blank:
                if not grid and line.indent <= margin:
                    rows.append([])
                rows[-1].append(line)
        header: tuple[str, ...] = ()
        done = 0
        for row in rows:
            if not row:
                continue
            builder = BlockBuilder()
            for index, (begin, finish) in enumerate(columns):
                if index:
                    place = builder.last_end() or row[0].start
                    builder.put(" | ", place, place)
                cell = builder.length
                for line in row:
                    origin = line.start - line.indent + margin
                    start, end = max(origin + begin, line.start), min(origin + finish, line.end)
                    if start < end:
                        if builder.length > cell:
                            place = builder.last_end()
                            builder.put(" ", place, place)
                        _add_inline(builder, text, start, end)
                builder.cells.append((cell, builder.length))
            done += 1
            block = builder.block("row", 0, quoted, header if done > header_rows else ())
            if block is not None:
                self.blocks.append(block)
                if done == header_rows:
                    header = tuple([block.text[start:end] for start, end in block.cells])


def text_is_only_colons(text: str) -> bool:
    """Whether a paragraph only announces a literal block."""
    return text.strip() in (":", "::")


def _body_end(lines: list[Line], number: int, base: int) -> int:
    """The first line from ``number`` on that is no longer indented more than ``base``, without the blank lines before it."""
    stop = number
    last = number
    while stop < len(lines) and (lines[stop].blank or lines[stop].indent > base):
        stop += 1
        if not lines[stop - 1].blank:
            last = stop
    return last


def _add_inline(builder: BlockBuilder, text: str, start: int, end: int) -> None:
    """Add ``text[start:end]`` without its inline markup."""
    position = start
    bold = -1
    for match in _INLINE.finditer(text, start, end):
        builder.add(text[position : match.start()], position)
        position = match.end()
        kind = match.lastgroup
        if kind == "text":
            builder.add(match["text"].rstrip(), match.start("text"))
        elif kind == "escaped":
            builder.add(match["escaped"], match.start("escaped"))
        elif kind == "bold" and bold < 0:
            bold = builder.length
        elif kind in ("bold", "bold_end") and bold >= 0:
            builder.emphasis.append((bold, builder.length))
            bold = -1
        elif kind == "star" and not _is_emphasis(text, match.start(), start, end):
            builder.add("*", match.start())
    builder.add(text[position:end], position)


def _is_emphasis(text: str, at: int, start: int, end: int) -> bool:
    """Whether an asterisk touches a word on exactly one side, as the marks of emphasis do."""
    before = at > start and not text[at - 1].isspace()
    after = at + 1 < end and not text[at + 1].isspace()
    return before != after or (before and text[at - 1] in "(\"'“[") or (after and text[at + 1] in ").,;:!?\"'”]")
