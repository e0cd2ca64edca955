"""HTML -> blocks. Block-level tags end a block, inline tags leave no trace, entities are decoded; scripts, styles, navigation,
code, struck-out and hidden parts are no prose. Comments are collected; the date comes from metadata.

The scanner is our own: the standard library's parser gives lines and columns of whole tags only, so that the place of an entity
or of an attribute's value would have to be searched for again. It reads what browsers read, however broken, in linear time.
"""

from __future__ import annotations

from html import unescape
from html.entities import html5

from checker.model import sieve as re
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind
from checker.model.spans import Span
from checker.reading.prose import LINE_BREAK, BlockBuilder
from checker.reading.stated_dates import best_date, date_in_prose

# Possessive, so that a tag is scanned once: a quotation mark counts only where it opens a value, and an unclosed one is a letter.
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[a-zA-Z][a-zA-Z0-9]{1,32};?)")
_JSON_DATE = re.compile(r'"(datePublished|dateCreated|dateModified)"\s*:\s*"([^"\\]{4,40})"')
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\s\[\](),*†‡]*[0-9]{0,3}[\s\[\](),*†‡]*")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_RAW = _names("script style textarea title xmp iframe noembed noframes noscript")
_SKIPPED = _names(
    """template nav svg math code kbd samp select datalist button object audio video canvas map del s strike rp rt dialog"""
)
_BLOCKS = _names(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table
    tbody td tfoot th thead title tr ul"""
)
_TABLE_PARTS = frozenset(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

# An element that ends when one of these begins, and where the search for it stops.
_ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(["li"]), frozenset(["ul", "ol", "menu"])),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "tr": (frozenset(["tr"]), frozenset(["table"])),
    "td": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "th": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "body": (frozenset(["head"]), frozenset()),
}
_SCOPE = 64  # how far up an implied end is searched for


def read(source: str) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of an HTML page or fragment, the date it states, and its comments."""
    scanner = HtmlScanner(source)
    scanner.scan(0, len(source))
    date = best_date(scanner.fields) or best_date(scanner.times) or date_in_prose(scanner.blocks)
    return scanner.blocks, date, scanner.comments


class _Attributes:
    """The attributes of one tag: where each value stands in the source."""

    __slots__ = ("_source", "places")

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self.places: dict[str, tuple[int, int]] = {}
        for match in _ATTRIBUTE.finditer(source, start, end):
            group = match.lastindex or 1
            self.places.setdefault(match[1].lower(), match.span(group) if group > 1 else (match.end(), match.end()))

    def value(self, name: str) -> str:
        place = self.places.get(name)
        return "" if place is None else self._source[place[0] : place[1]].strip()

    def number(self, name: str) -> int:
        """A number of columns or rows."""
        text = self.value(name)
        return min(max(int(text), 1), 100) if text.isascii() and text.isdigit() and len(text) < 6 else 1

    def hide(self) -> bool:
        """Whether they keep the element from being seen."""
        if not self.places:
            return False
        if "hidden" in self.places or self.value("aria-hidden").lower() == "true":
            return True
        return _HIDING_STYLE.search(self.value("style")) is not None


@dataclass(slots=True)
class _Element:
    name: str
    skips: bool = False
    bold: bool = False
    quotes: bool = False
    lists: bool = False
    note: tuple[int, int] | None = None  # <sup>: where it began


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    is_header: bool
    column: int
    span: int


@dataclass(slots=True)
class _Table:
    """A table being read: the header text by column, the rows that cells still reach into, the open row."""

    header: dict[int, str] = field(default_factory=dict)
    below: dict[int, int] = field(default_factory=dict)
    cells: list[_Cell] = field(default_factory=list)
    in_head: bool = False
    in_row: bool = False
    in_cell: bool = False


class HtmlScanner:
    """Reads stretches of one source text. After :meth:`scan`: ``blocks``, ``comments``, and the metadata ``fields``."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.blocks: list[Block] = []
        self.comments: list[tuple[str, Span]] = []
        self.fields: list[tuple[str, str]] = []
        self.times: list[tuple[str, str]] = []
        self._builder = BlockBuilder()
        self._stack: list[_Element] = []
        self._open: dict[str, int] = {}  # how many elements of each name are open
        self._skip = 0
        self._bold = 0
        self._bold_from = 0
        self._quoted = 0
        self._lists = 0
        self._item = False  # the next block is the first of its list item
        self._heading = 0
        self._term = False
        self._break: tuple[int, int] | None = None  # where the last <br> stood
        self._tables: list[_Table] = []

    def scan(self, start: int, end: int) -> None:
        """Read ``source[start:end]`` to its end and close all that is open."""
        source = self._source
        tagged = True  # there is a ">" ahead
        position = start
        while position < end:
            mark = source.find("<", position, end)
            if mark < 0:
                self._text(position, end)
                break
            if mark > position:
                self._text(position, mark)
            after = source[mark + 1 : mark + 2]
            if after == "!" or after == "?":
                position = self._declaration(mark, end)
            elif after == "/" and source[mark + 2 : mark + 3].isalpha():
                stop = source.find(">", mark, end)
                name = source[mark + 2 : stop if stop >= 0 else end].split(None, 1)[0].rstrip("/").lower()
                position = stop + 1 if stop >= 0 else end
                self._close(name, mark)
            elif tagged and "a" <= after.lower() <= "z":
                match = _TAG.match(source, mark, end)
                if match is None:
                    tagged = source.find(">", mark, end) >= 0
                    self._text(mark, mark + 1)
                    position = mark + 1
                    continue
                position = match.end()
                name = match[1].lower()
                self._start(name, match)
                if name in _RAW:
                    position = self._raw(name, match, end)
            else:
                self._text(mark, mark + 1)
                position = mark + 1
        while self._tables:
            self._end_table()
        self._flush()
        self._stack.clear()
        self._open.clear()
        self._skip = self._bold = self._quoted = self._lists = self._heading = 0
        self._item = self._term = False

    # Text

    def _text(self, start: int, end: int) -> None:
        if not self._skip:
            add_with_entities(self._builder, self._source, start, end)

    def _declaration(self, mark: int, end: int) -> int:
        """A comment, doctype or processing instruction; returns where it ends."""
        source = self._source
        if source.startswith("<!--", mark):
            stop = source.find("-->", mark + 2, end)
            text = source[mark + 4 : stop if stop >= 0 else end]
            after = stop + 3 if stop >= 0 else end
            self.comments.append((text.strip(), Span(mark, after)))
            return after
        stop = source.find("]]>" if source.startswith("<![CDATA[", mark) else ">", mark, end)
        return end if stop < 0 else source.find(">", stop, end) + 1

    def _raw(self, name: str, start: re.Match[str], end: int) -> int:
        """The content of an element that holds no markup; returns where its end tag ends."""
        source = self._source
        close = re.compile(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE).search(source, start.end(), end)
        stop = close.start() if close is not None else end
        if name == "title" and not self._skip:
            self._flush()
            self._heading = 1
            self._text(start.end(), stop)
            self._flush()
            self._heading = 0
        elif name == "script" and "ld+json" in start[2]:
            self.fields += [(match[1], match[2]) for match in _JSON_DATE.finditer(source, start.end(), stop)]
        return close.end() if close is not None else end

    # Elements

    def _start(self, name: str, match: re.Match[str]) -> None:
        attributes = _Attributes(self._source, match.start(2), match.end(2))
        if name == "meta":
            self._meta(attributes)
            return
        if name in _BLOCKS:
            self._implied_ends(name, match.start())
            self._flush()
        if name == "br":
            self._line_break(match.start())
        if name in _VOID or name in _RAW:
            return
        if name == "time" and not self._skip:
            self._time(attributes)
        element = _Element(name, name in _SKIPPED or attributes.hide())
        if name in ("b", "strong"):
            element.bold = True
            if not self._bold:
                self._bold_from = self._builder.length
            self._bold += 1
        elif name == "blockquote":
            element.quotes = True
            self._quoted += 1
        elif name in ("ul", "ol", "menu", "dir"):
            element.lists = True
            self._lists += 1
        elif name == "li":
            self._item = True
        elif name in _HEADINGS:
            self._heading = _HEADINGS[name]
        elif name == "dt":
            self._term = True
        elif name == "q" and not self._skip:
            self._builder.put("“", match.start(), match.start())
        elif name == "sup":
            element.note = self._builder.mark()
        elif name in _TABLE_PARTS:
            self._start_table_part(name, attributes)
        if element.skips:
            self._skip += 1
        self._stack.append(element)
        self._open[name] = self._open.get(name, 0) + 1

    def _close(self, name: str, position: int) -> None:
        """An end tag: everything that was begun inside the element ends too."""
        if name == "br" or (name == "p" and not self._open.get("p")):
            self._line_break(position)
        if name in _BLOCKS:
            self._flush()
        if not self._open.get(name):
            return
        if name not in _TABLE_PARTS and self._tables and self._tables[-1].in_cell:
            # an end tag inside a cell does not reach out of it
            for element in reversed(self._stack[-_SCOPE:]):
                if element.name == name:
                    break
                if element.name in ("td", "th"):
                    return
        while self._stack:
            if self._pop(position) == name:
                break

    def _implied_ends(self, name: str, position: int) -> None:
        if self._stack and self._stack[-1].name == "p":
            self._flush()
            self._pop(position)
        if name in _ENDED_BY:
            ended, barriers = _ENDED_BY[name]
            for depth, element in enumerate(reversed(self._stack[-_SCOPE:]), 1):
                if element.name in ended:
                    self._flush()
                    for _ in range(depth):
                        self._pop(position)
                    break
                if element.name in barriers:
                    break

    def _pop(self, position: int) -> str:
        element = self._stack.pop()
        name = element.name
        self._open[name] -= 1
        if name in _BLOCKS:
            self._flush()
        if element.note is not None and _NOTE_MARK.fullmatch(self._builder.text_since(element.note)) is not None:
            self._builder.cut_since(element.note)  # the mark of a footnote, not a part of the number before it
        if element.bold:
            self._bold -= 1
            if not self._bold and self._bold_from < self._builder.length:
                self._builder.emphasis.append((self._bold_from, self._builder.length))
        if element.skips:
            self._skip -= 1
        if element.quotes:
            self._quoted -= 1
        if element.lists:
            self._lists -= 1
            self._item = False
        if name in _HEADINGS:
            self._heading = 0
        elif name == "dt":
            self._term = False
        elif name == "li":
            self._item = False
        elif name == "q" and not self._skip:
            self._builder.put("”", position, position)
        elif name in ("td", "th"):
            self._end_cell()
        elif name == "tr":
            self._end_row()
        elif name == "thead" and self._tables:
            self._tables[-1].in_head = False
        elif name == "table":
            self._end_table()
        return name

    def _line_break(self, position: int) -> None:
        """<br>: a space; the second of two ends the block."""
        if self._skip:
            return
        if self._break is not None and not self._builder.text_since(self._break).strip():
            self._flush()
        self._builder.put(LINE_BREAK, position, position)
        self._break = self._builder.mark()

    def _flush(self) -> None:
        """The block ends here; inside a table cell only a space."""
        self._break = None
        builder = self._builder
        if self._tables and self._tables[-1].in_row:
            if self._tables[-1].in_cell and builder.length and not builder.ends_with_space():
                place = builder.last_end()
                builder.put(" ", place, place)
            return
        if not builder.length:
            return
        if self._bold and self._bold_from < builder.length:
            builder.emphasis.append((self._bold_from, builder.length))
        self._bold_from = 0
        self._builder = BlockBuilder()
        for element in self._stack[-_SCOPE:]:
            element.note = None
        kind: BlockKind = "paragraph"
        level = 0
        if self._heading:
            kind, level = "heading", self._heading
        elif self._term:
            kind = "term"
        elif self._item:
            kind, level = "item", max(self._lists, 1)
        blocks = builder.blocks(kind, level, self._quoted > 0)
        if blocks:
            self.blocks += blocks
            self._item = False

    # Metadata

    def _meta(self, attributes: _Attributes) -> None:
        content = attributes.places.get("content")
        if content is None:
            return
        for key in ("property", "name", "itemprop"):
            name = attributes.value(key).lower()
            if name:
                self.fields.append((name, unescape(attributes.value("content"))))
            if name == "description":
                builder = BlockBuilder()
                add_with_entities(builder, self._source, *content)
                block = builder.block("heading", 2)
                if block is not None:
                    self.blocks.append(block)

    def _time(self, attributes: _Attributes) -> None:
        value = attributes.value("datetime")
        said = f"{attributes.value('itemprop')} {attributes.value('class')}".lower()
        if not value:
            return
        if "pubdate" in attributes.places or "publi" in said:
            self.fields.append(("published", value))
        elif "modif" not in said and "updat" not in said and not self.times:
            self.times.append(("date", value))

    # Tables

    def _start_table_part(self, name: str, attributes: _Attributes) -> None:
        if name == "table":
            if self._tables:
                self._end_row()  # a table inside a cell: what stands before it is a row of its own
            self._tables.append(_Table())
        if not self._tables:
            return
        table = self._tables[-1]
        if name == "thead":
            table.in_head = True
        elif name == "tr":
            self._end_row()
        elif name in ("td", "th"):
            if not table.in_row:
                self._builder = BlockBuilder()
                table.in_row = True
                self._bold_from = 0
            column = table.cells[-1].column + table.cells[-1].span if table.cells else 0
            while table.below.get(column, 0) > 0:
                column += 1
            if table.cells:
                place = self._builder.last_end()
                self._builder.put(" | ", place, place)
            start = self._builder.length
            span = attributes.number("colspan")
            rows = attributes.number("rowspan")
            table.cells.append(_Cell(start, start, name == "th" or table.in_head, column, span))
            if rows > 1:
                for spanned in range(column, column + span):
                    table.below[spanned] = rows
            table.in_cell = True

    def _end_cell(self) -> None:
        if self._tables and self._tables[-1].in_cell:
            table = self._tables[-1]
            table.in_cell = False
            table.cells[-1].end = self._builder.length

    def _end_row(self) -> None:
        if not self._tables or not self._tables[-1].in_row:
            return
        self._end_cell()
        table = self._tables[-1]
        table.in_row = False
        cells, table.cells = table.cells, []
        if self._bold and self._bold_from < self._builder.length:
            self._builder.emphasis.append((self._bold_from, self._builder.length))
        self._bold_from = 0
        builder, self._builder = self._builder, BlockBuilder()
        table.below = {column: rows - 1 for column, rows in table.below.items() if rows > 1}
        if len(cells) == 1:  # a table for the sake of the layout
            block = builder.block("paragraph", 0, self._quoted > 0)
            if block is not None:
                self.blocks.append(block)
            return
        builder.cells = [(cell.start, cell.end) for cell in cells]
        is_header = all(cell.is_header for cell in cells)
        header = () if is_header or not table.header else tuple([table.header.get(cell.column, "") for cell in cells])
        block = builder.block("row", 0, self._quoted > 0, header)
        if block is None:
            return
        self.blocks.append(block)
        if is_header:
            for cell, (start, end) in zip(cells, block.cells, strict=True):
                for column in range(cell.column, cell.column + cell.span):
                    table.header[column] = block.text[start:end]

    def _end_table(self) -> None:
        self._end_row()
        if self._tables:
            self._tables.pop()


def add_with_entities(builder: BlockBuilder, source: str, start: int, end: int) -> None:
    """Add ``source[start:end]`` with its entities decoded."""
    if source.find("&", start, end) < 0:
        builder.add(source[start:end], start)
        return
    position = start
    for match in _ENTITY.finditer(source, start, end):
        written = match.group()
        decoded = unescape(written)
        if decoded == written:
            continue
        stop = match.end()
        if written[1] != "#" and written[1:] not in html5:
            # only its beginning is an entity ("&ampx"): the rest stands for itself
            while stop > match.start() and decoded and decoded[-1] == source[stop - 1] and len(decoded) > 1:
                decoded = decoded[:-1]
                stop -= 1
        builder.add(source[position : match.start()], position)
        builder.put(decoded, match.start(), stop)
        position = stop
    builder.add(source[position:end], position)
