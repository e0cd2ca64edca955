"""AsciiDoc -> blocks: its prose, with the markup read well enough to know what is prose. Listings, passthroughs and macros are
passed over; comments are collected; the revision line or the attribute ``:revdate:`` gives the date."""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind
from checker.model.spans import Span
from checker.reading.lines import Line, lines_of, with_line_feeds
from checker.reading.prose import BlockBuilder
from checker.reading.stated_dates import TEXT_KEYS, best_date, date_in_prose, field_date, field_name

_TITLE = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = re.compile(r":!?([\w-]{1,60})!?:(?:[ \t]+|(?=\n|$))")
_BLOCK_ATTRIBUTE = re.compile(r"\[[^\n]*\]")
_BLOCK_MACRO = re.compile(r"[a-z_]{2,20}::[^\s\[]*\[[^\n]*\]")
_FENCE = re.compile(r"-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|`{3,}[^`\n]*|[|,:!]={3,}|\"\"")
_ITEM = re.compile(r"(\*{1,6}|-|\.{1,6}|[0-9]{1,3}\.|<(?:[0-9]{1,3}|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = re.compile(r"(\S[^\n]{0,200}?)(?:::{1,3}|;;)(?:[ \t]+|(?=\n|$))")
_REVISION = re.compile(r"(?:v?[0-9][\w.]*,?[ \t]*)?(.*?)(?::[ \t].*)?")
_RULE = re.compile(r"'{3,}|-{3}|\*{3}|<{3,}")
_SKIPPED_STYLE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)\b")
_QUOTING_STYLE = re.compile(r"\[(?:quote|verse)\b")

_INLINE = re.compile(
    r"(?P<code>`+[^`\n]*+(?:\n[^`\n]++)*+`+|\+\+\+[^+]*+\+\+\+|pass:[a-z,]{0,20}\[[^\[\]]{0,1000}+\])"
    r"|(?:https?|ftp|irc|mailto|link|xref):(?://)?[^\s\[\]<>]{0,2000}+\[(?P<text>[^\[\]]{0,500}+)\]"
    r"|<<[^<>,\n]{1,200}(?:,[ \t]*(?P<title>[^<>]{1,300}))?>>"
    r"|(?P<macro>(?:image|icon|kbd|btn|menu|footnote|footnoteref|indexterm2?|anchor|stem):[^\s\[]{0,300}+\[[^\[\]]{0,2000}+\])"
    r"|(?P<anchor>\[\[[^\]\n]{1,200}\]\]|\(\(\([^()\n]{1,200}\)\)\))"
    r"|(?P<attribute>\{[\w-]{1,60}\})"
    r"|(?P<role>\[[.#%][^\]\n]{1,100}\](?=[#*_`]))"
    r"|(?P<mark>\*\*|__|##|(?<![\w*_#])[*_#](?=[^\s*_#])|(?<=[^\s*_#])[*_#](?![\w*_#]))"
    r"|(?P<plus>[ \t]\+(?=\n|$))"
)
_FOOTNOTE = re.compile(r"footnote:[^\s\[]{0,80}\[([^\[\]]{0,2000})\]")


def read(source: str) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of an AsciiDoc file, the date it states, and its comments."""
    reader = _Reader(with_line_feeds(source))
    reader.read()
    return reader.blocks, best_date(reader.fields) or date_in_prose(reader.blocks), reader.comments


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.comments: list[tuple[str, Span]] = []
        self.fields: list[tuple[str, str]] = []
        self._lines = lines_of(text)
        self._quoted: list[str] = []  # the fences of the open quotations
        self._run = (0, 0)  # the run of lines looked at last
        self._skip_next = False  # the next block is code or the like
        self._quote_next = False

    def _word(self, number: int) -> str:
        line = self._lines[number]
        return self.text[line.start : line.end]

    def read(self) -> None:
        """Read all lines."""
        lines = self._lines
        number = self._header()
        while number < len(lines):
            line = lines[number]
            word = self._word(number)
            if line.blank:
                number += 1
            elif word.startswith("//") and not word.startswith("///"):
                self.comments.append((word[2:].strip(), Span(line.start, line.end)))
                number += 1
            elif _FENCE.fullmatch(word) is not None:
                number = self._fence(number, word)
            elif (match := _TITLE.match(word)) is not None:
                self._take([line._replace(start=line.start + match.end())], "heading", len(match[1]))
                number += 1
            elif (match := _ATTRIBUTE.match(word)) is not None:
                self._attribute(match, line)
                number += 1
            elif _BLOCK_ATTRIBUTE.fullmatch(word) is not None:
                self._skip_next = _SKIPPED_STYLE.match(word) is not None
                self._quote_next = _QUOTING_STYLE.match(word) is not None
                number += 1
            elif _BLOCK_MACRO.fullmatch(word) is not None or _RULE.fullmatch(word) is not None or word == "+":
                number += 1
            elif word[0] == "." and len(word) > 1 and word[1] not in ". \t":
                self._take([line._replace(start=line.start + 1)], "heading", 6)  # the title of a block
                number += 1
            elif line.indent and _ITEM.match(word) is None:
                number = self._paragraph_end(number)  # a literal paragraph
            else:
                number = self._prose(number, word)

    def _header(self) -> int:
        """The document title, the author line and the revision line; returns the first line after them."""
        lines = self._lines
        number = 0
        while number < len(lines) and (lines[number].blank or self._word(number).startswith("//")):
            number += 1
        if number >= len(lines) or re.match(r"=[ \t]", self._word(number)) is None:
            return 0
        start = number
        for number in range(start + 1, min(start + 3, len(lines))):
            word = self._word(number)
            if not word or word[0] == ":" or word.startswith("//"):
                break
            match = _REVISION.fullmatch(word)
            if match is not None and (field_date(match[1]) or field_date(word)) is not None:
                self.fields.append(("revdate", match[1] if field_date(match[1]) else word))
        self._take([lines[start]._replace(start=lines[start].start + 2)], "heading", 1)
        number = start + 1
        while number < len(lines) and not lines[number].blank and self._word(number)[0] != ":" and number < start + 3:
            number += 1  # author and revision
        return number

    def _attribute(self, match: re.Match[str], line: Line) -> None:
        self.fields.append((match[1], self.text[line.start + match.end() : line.end]))
        level = TEXT_KEYS.get(field_name(match[1]), 0)
        if level:
            self._take([line._replace(start=line.start + match.end())], "heading", level)

    def _fence(self, number: int, fence: str) -> int:
        """A delimited block: passed over, collected as a comment, read as a table, or opened; returns the next line."""
        lines = self._lines
        kind = fence[0]
        if fence.startswith("```"):
            fence = "```"
        if kind == "/" or self._skip_next or (kind in "-.+`" and fence != "--"):
            stop = self._closing(number, fence)
            if kind == "/":
                end = lines[min(stop, len(lines) - 1)].end
                inner = self.text[lines[number].end : lines[stop].start if stop < len(lines) else end]
                self.comments.append((inner.strip(), Span(lines[number].start, end)))
            self._skip_next = self._quote_next = False
            return stop + 1
        if kind in "|,:!" and len(fence) > 1:
            stop = self._closing(number, fence)
            self._table(lines[number + 1 : stop])
            return stop + 1
        if self._quoted and self._quoted[-1] == fence:
            self._quoted.pop()
        elif kind in '_"' or self._quote_next:
            self._quoted.append(fence)
        self._quote_next = False
        return number + 1

    def _closing(self, number: int, fence: str) -> int:
        for at in range(number + 1, len(self._lines)):
            if self._word(at) == fence:
                return at
        return len(self._lines)

    def _paragraph_end(self, number: int) -> int:
        """The line after the run of lines that ``number`` stands in."""
        if self._run[0] <= number < self._run[1]:
            return self._run[1]
        first = number
        lines = self._lines
        while number < len(lines) and not lines[number].blank:
            word = self._word(number)
            if word == "+" or _FENCE.fullmatch(word) is not None or word.startswith("//"):
                break
            number += 1
        self._run = (first, number)
        return number

    def _prose(self, number: int, word: str) -> int:
        """A paragraph, an item or a term; returns the next line."""
        lines = self._lines
        line = lines[number]
        stop = number + 1
        end = max(self._paragraph_end(number), stop)
        while stop < end and _ITEM.match(self._word(stop)) is None and _TERM.fullmatch(self._word(stop)) is None:
            stop += 1
        match = _ITEM.match(word)
        term = _TERM.match(word) if match is None else None
        if self._skip_next:
            self._skip_next = False
        elif match is not None:
            level = len(match[1]) if match[1][0] in "*." else 1 + line.indent // 2
            self._take([line._replace(start=line.start + match.end()), *lines[number + 1 : stop]], "item", level)
        elif term is not None:
            self._take([line._replace(end=line.start + term.end(1))], "term", 0)
            rest = [line._replace(start=line.start + term.end()), *lines[number + 1 : stop]]
            if rest[0].blank:
                rest = rest[1:]
            if rest:
                self._take(rest, "paragraph", 0)
        else:
            label = re.match(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+", word)
            start = line.start + (label.end() if label is not None else 0)
            self._take([line._replace(start=start), *lines[number + 1 : stop]], "paragraph", 0)
        self._quote_next = False
        return stop

    def _take(self, lines: list[Line], kind: BlockKind, level: int) -> None:
        builder = BlockBuilder()
        start, end = lines[0].start, lines[-1].end
        _add_inline(builder, self.text, start, end)
        block = builder.block(kind, min(level, 6), bool(self._quoted) or self._quote_next)
        if block is not None:
            self.blocks.append(block)
        for match in _FOOTNOTE.finditer(self.text, start, end):
            builder = BlockBuilder()
            builder.add(match[1], match.start(1))
            note = builder.block("paragraph")
            if note is not None:
                self.blocks.append(note)

    def _table(self, lines: list[Line]) -> None:
        """A table whose cells begin with "|": as many cells to a row as the first line has, or a row to a line."""
        cells: list[tuple[int, int]] = []
        columns = 0
        header_rows = 0
        for number, line in enumerate(lines):
            marks = [mark.end() for mark in re.finditer(r"(?:^|(?<=[\s|]))[\w.+*^<>]{0,8}\|", self.text[line.start : line.end])]
            begins = [line.start + mark for mark in marks]
            if cells and (not begins or begins[0] > line.start + 10) and not line.blank:
                first_mark = self.text.find("|", line.start, line.end)
                cells[-1] = (cells[-1][0], first_mark if first_mark >= 0 else line.end)
            for index, begin in enumerate(begins):
                stop = self.text.find("|", begin, line.end) if index + 1 < len(begins) else -1
                cells.append((begin, stop if stop >= 0 else line.end))
            if begins and not columns:
                columns = len(begins)
                header_rows = int(number + 1 < len(lines) and lines[number + 1].blank and columns > 1)
        header: tuple[str, ...] = ()
        for first in range(0, len(cells), max(columns, 1)):
            builder = BlockBuilder()
            for index, (start, end) in enumerate(cells[first : first + columns]):
                if index:
                    place = builder.last_end() or start
                    builder.put(" | ", place, place)
                begun = builder.length
                _add_inline(builder, self.text, start, end)
                builder.cells.append((begun, builder.length))
            block = builder.block("row", 0, bool(self._quoted), header[: len(builder.cells)])
            if block is not None:
                self.blocks.append(block)
                if header_rows and first == 0:
                    header = tuple([block.text[start:end] for start, end in block.cells])


def _add_inline(builder: BlockBuilder, text: str, start: int, end: int) -> None:
    """Add ``text[start:end]`` without its inline markup."""
    position = start
    bold = -1
    for match in _INLINE.finditer(text, start, end):
        builder.add(text[position : match.start()], position)
        position = match.end()
        kind = match.lastgroup
        if kind in ("text", "title"):
            builder.add(match[kind].rstrip("^"), match.start(kind))
        elif kind == "mark" and match.group()[0] == "*":
            if bold < 0:
                bold = builder.length
            else:
                builder.emphasis.append((bold, builder.length))
                bold = -1
    builder.add(text[position:end], position)
