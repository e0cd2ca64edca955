"""DOCX -> blocks. The source is the paragraphs in reading order, one a line (table cells where they stand, footnotes last), so
that a line is a paragraph and a column a character. Tracked changes are read as accepted; hidden and struck-out text is left out.

The package is read with the standard library: a Word file is a zip of XML files, of which the text, the styles, the notes and the
properties matter here, and every run's place has to be kept. Limits on size, ratio and nesting stop hostile archives; a document
type declaration, without which there are no entity bombs, is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from checker.model import sieve as re
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind, Document
from checker.model.spans import Span
from checker.reading.failure import ReadingError
from checker.reading.prose import BlockBuilder, contiguous
from checker.reading.stated_dates import date_in_prose, field_date

_LARGEST = 200_000_000  # bytes of one unpacked part
_LARGEST_RATIO = 300  # unpacked to packed, for parts of more than a few megabytes
_DEEPEST = 1000  # nested elements

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|заголовок)\s*([1-9])", re.IGNORECASE)

_LIST_STYLE = re.compile(r"list (?:bullet|number)(?: ([1-9]))?", re.IGNORECASE)

# The date of python-docx's template, which every document made with it carries until someone sets another.
_TEMPLATE_DATE = "2013-12-23T23:15:00Z"

Attributes = dict[str, str]


class RefusedError(Exception):
    """The archive or its XML is not one that is read; the message says why."""


def read(data: bytes, path: str) -> Document:
    """The document that the bytes of a DOCX file hold. Raises ReadingError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise RefusedError("not a DOCX file")
            styles = _Styles()
            if "word/styles.xml" in names:
                _parse(_part(archive, "word/styles.xml"), styles.start, styles.end, styles.text)
            body = _Body(styles.levels(), styles.items)
            _parse(_part(archive, "word/document.xml"), body.start, body.end, body.text)
            for notes in ("word/footnotes.xml", "word/endnotes.xml"):
                if notes in names:
                    _parse(_part(archive, notes), body.start, body.end, body.text)
            properties = _Properties()
            if "docProps/core.xml" in names:
                _parse(_part(archive, "docProps/core.xml"), properties.start, properties.end, properties.text)
    except RefusedError as fault:
        raise ReadingError(path, str(fault)) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise ReadingError(path, "not a DOCX file") from None
    except RuntimeError:  # what zipfile raises for an encrypted part
        raise ReadingError(path, "the DOCX file is encrypted") from None
    except expat.ExpatError:
        raise ReadingError(path, "not a DOCX file (its XML is damaged)") from None
    source = "".join(body.source)
    blocks = body.blocks(source)
    date = date_in_prose(blocks) or properties.date()
    return Document(path, source, tuple(blocks), date, "docx", tuple[tuple[str, Span], ...]())


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of the package, unpacked no further than the limits allow."""
    info = archive.getinfo(name)
    packed = max(info.compress_size, 1)
    limit = min(_LARGEST, max(packed * _LARGEST_RATIO, 10_000_000))
    with archive.open(info) as part:
        data = part.read(limit + 1)
    if len(data) > limit:
        raise RefusedError(f"the DOCX file unpacks to too much ({name})")
    return data


def _parse(
    data: bytes, start: Callable[[str, Attributes], None], end: Callable[[str], None], text: Callable[[str], None]
) -> None:
    """Run ``data`` through expat. Names reach the handlers without namespace where it is Word's, with it elsewhere."""
    depth = 0

    def started(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise RefusedError("the DOCX file is nested too deeply")
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    def refused(*_: object) -> None:
        raise RefusedError("not a DOCX file (its XML has a document type declaration)")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refused
    parser.Parse(data, True)


def _local(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    if namespace in (_WORD, _STRICT_WORD, ""):
        return local
    return f"mc:{local}" if namespace == _COMPATIBILITY else f"other:{local}"


class _Styles:
    """The paragraph styles that make headings: by their outline level, by their name, by the style they are based on."""

    def __init__(self) -> None:
        self._levels: dict[str, int] = {}
        self._parents: dict[str, str] = {}
        self._style = ""
        self.items: dict[str, int] = {}  # the depth of the list items that a style makes

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "name" and self._style:
            title = attributes.get("val", "")
            match = _HEADING_STYLE.match(title)
            if match is not None:
                self._levels[self._style] = min(int(match[1]), 6)
            elif (match := _LIST_STYLE.fullmatch(title)) is not None:
                self.items[self._style] = int(match[1] or 1)
            elif title.lower() in ("title", "subtitle"):
                self._levels[self._style] = 1 if title.lower() == "title" else 2
        elif name == "outlineLvl" and self._style:
            level = attributes.get("val", "")
            if level.isascii() and level.isdigit() and int(level) < 9:
                self._levels.setdefault(self._style, min(int(level) + 1, 6))
        elif name == "basedOn" and self._style:
            self._parents[self._style] = attributes.get("val", "")

    def end(self, name: str) -> None:
        if name == "style":
            self._style = ""

    def text(self, _: str) -> None:
        pass

    def levels(self) -> dict[str, int]:
        """The heading level of each style that has one."""
        levels = dict(self._levels)
        for style in self._parents:
            ancestor = style
            for _ in range(20):  # styles may be based on each other in a circle
                if ancestor in self._levels:
                    levels[style] = self._levels[ancestor]
                    break
                ancestor = self._parents.get(ancestor, "")
        return levels


class _Properties:
    """The core properties: when the document was last saved or created."""

    def __init__(self) -> None:
        self._dates: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, _: Attributes) -> None:
        self._name = name.removeprefix("other:")

    def end(self, _: str) -> None:
        self._name = ""

    def text(self, data: str) -> None:
        if self._name in ("created", "modified"):
            self._dates[self._name] = self._dates.get(self._name, "") + data

    def date(self) -> DateInterval | None:
        for name in ("modified", "created"):
            if self._dates.get(name, _TEMPLATE_DATE) != _TEMPLATE_DATE and (date := field_date(self._dates[name])) is not None:
                return date
        return None


@dataclass(slots=True)
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    style: str = ""
    level: int = 0  # of a heading, by its own outline level
    item: int = 0  # the depth of a list item
    table: int = 0  # how many tables it stands in


@dataclass(slots=True)
class _Row:
    cells: list[list[int]] = field(default_factory=list)  # the paragraphs of each cell, by their numbers
    spans: list[int] = field(default_factory=list)
    is_header: bool = False
    table: int = 0  # the number of its table


class _Body:
    """Collects paragraphs and table rows from the events of the XML."""

    # Content that is not there once changes are accepted, and what is no text at all.
    _LEFT_OUT = frozenset(
        ["del", "moveFrom", "instrText", "delText", "mc:Fallback", "pPrChange", "rPrChange", "sdtPr", "tblPrChange"]
    )

    def __init__(self, levels: dict[str, int], items: dict[str, int]) -> None:
        self.source: list[str] = []
        self._levels = levels
        self._items = items
        self._starts: list[int] = []  # where each finished paragraph begins
        self._done: list[_Paragraph] = []
        self._order: list[int | _Row] = []  # finished paragraphs outside of tables, and rows
        self._open: list[_Paragraph] = []
        self._rows: list[_Row] = []
        self._tables: list[int] = []
        self._table_count = 0
        self._length = 0
        self._left_out = 0
        self._in_text = False
        self._in_run = False
        self._unseen = False  # the run is hidden or struck out
        self._bold = False
        self._separator_note = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name in self._LEFT_OUT:
            self._left_out += 1
        elif self._left_out:
            return
        elif name == "p":
            self._open.append(_Paragraph(table=len(self._rows)))
        elif name == "r":
            self._in_run = True
            self._unseen = self._bold = False
        elif name == "t":
            self._in_text = True
        elif name in ("tab", "br", "cr") and self._in_run:
            self._add(" ")
        elif name == "noBreakHyphen":
            self._add("-")
        elif name in ("vanish", "strike", "dstrike", "b") and self._in_run:
            if attributes.get("val", "true") not in ("0", "false", "off", "none"):
                if name == "b":
                    self._bold = True
                else:
                    self._unseen = True
        elif name == "tbl":
            self._table_count += 1
            self._tables.append(self._table_count)
        elif name == "tr":
            self._rows.append(_Row(table=self._tables[-1] if self._tables else 0))
        elif name == "tc" and self._rows:
            self._rows[-1].cells.append([])
            self._rows[-1].spans.append(1)
        elif name == "gridSpan" and self._rows and self._rows[-1].spans:
            span = attributes.get("val", "1")
            self._rows[-1].spans[-1] = min(int(span), 100) if span.isascii() and span.isdigit() and len(span) < 5 else 1
        elif name == "tblHeader" and self._rows:
            self._rows[-1].is_header = attributes.get("val", "true") not in ("0", "false", "off")
        elif name in ("footnote", "endnote"):
            self._separator_note = "type" in attributes and attributes["type"] != "normal"
        elif self._open and not self._in_run:
            self._paragraph_property(name, attributes.get("val", ""))

    def _paragraph_property(self, name: str, value: str) -> None:
        paragraph = self._open[-1]
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else -1
        if name == "pStyle":
            paragraph.style = value
        elif name == "outlineLvl" and 0 <= number < 9:
            paragraph.level = min(number + 1, 6)
        elif name == "ilvl" and number >= 0:
            paragraph.item = number + 1
        elif name == "numId":
            paragraph.item = max(paragraph.item, 1) if number > 0 else 0

    def text(self, data: str) -> None:
        if self._in_text and not self._left_out:
            self._add(data)

    def _add(self, text: str) -> None:
        if self._unseen or not self._open or self._separator_note:
            return
        paragraph = self._open[-1]
        text = text.replace("\n", " ").replace("\r", " ")
        paragraph.parts.append(text)
        if self._bold:
            paragraph.bold.append((paragraph.length, paragraph.length + len(text)))
        paragraph.length += len(text)

    def end(self, name: str) -> None:
        if name in self._LEFT_OUT:
            self._left_out -= 1
        elif self._left_out:
            return
        elif name == "t":
            self._in_text = False
        elif name == "r":
            self._in_run = self._unseen = self._bold = False
        elif name == "p" and self._open:
            self._finish(self._open.pop())
        elif name == "tr" and self._rows:
            self._order.append(self._rows.pop())
        elif name == "tbl" and self._tables:
            self._tables.pop()
        elif name in ("footnote", "endnote"):
            self._separator_note = False

    def _finish(self, paragraph: _Paragraph) -> None:
        if self._separator_note:
            return
        if self._starts:
            self.source.append("\n")
            self._length += 1
        number = len(self._done)
        self._starts.append(self._length)
        self._done.append(paragraph)
        self.source += paragraph.parts
        self._length += paragraph.length
        if paragraph.table and self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(number)
        else:
            self._order.append(number)

    def blocks(self, source: str) -> list[Block]:
        """The blocks of all that was collected, in the order of the document."""
        blocks: list[Block] = []
        header: list[str] = []
        table = 0
        for part in self._order:
            if isinstance(part, int):
                block = self._paragraph_block(source, part)
                if block is not None:
                    blocks.append(block)
                continue
            if len(part.cells) == 1:  # a frame around text
                blocks += [block for number in part.cells[0] if (block := self._paragraph_block(source, number)) is not None]
                continue
            first = part.table != table
            if first:
                table, header = part.table, []
            names = self._header_of(part, header)
            block = self._row_block(source, part, names)
            if block is None:
                continue
            blocks.append(block)
            if part.is_header or (first and self._looks_like_header(source, part)):
                header = []
                for (start, end), span in zip(block.cells, part.spans, strict=True):
                    header += [block.text[start:end]] * span
        return blocks

    def _header_of(self, row: _Row, header: list[str]) -> tuple[str, ...]:
        if not header:
            return ()
        columns = [sum(row.spans[:index]) for index in range(len(row.spans))]
        return tuple([header[column] if column < len(header) else "" for column in columns])

    def _looks_like_header(self, source: str, row: _Row) -> bool:
        """Whether a first row that is not marked as one is a header: short texts, no figures, none empty but the first."""
        texts = [" ".join(self._text(source, number) for number in cell).strip() for cell in row.cells]
        return all(texts[1:]) and all(len(text) <= 60 and not text[:1].isdigit() for text in texts)

    def _text(self, source: str, number: int) -> str:
        start = self._starts[number]
        return source[start : start + self._done[number].length]

    def _row_block(self, source: str, row: _Row, header: tuple[str, ...]) -> Block | None:
        builder = BlockBuilder()
        for index, cell in enumerate(row.cells):
            if index:
                place = builder.last_end() or (self._starts[cell[0]] if cell else 0)
                builder.put(" | ", place, place)
            begun = builder.length
            for number in cell:
                if builder.length > begun:
                    place = builder.last_end()
                    builder.put(" ", place, place)
                self._add_paragraph(builder, source, number)
            builder.cells.append((begun, builder.length))
        return builder.block("row", header=header)

    def _add_paragraph(self, builder: BlockBuilder, source: str, number: int) -> None:
        paragraph = self._done[number]
        builder.emphasis += _joined([(builder.length + start, builder.length + end) for start, end in paragraph.bold])
        builder.add(self._text(source, number), self._starts[number])

    def _paragraph_block(self, source: str, number: int) -> Block | None:
        paragraph = self._done[number]
        kind: BlockKind = "paragraph"
        level = paragraph.level or self._levels.get(paragraph.style, 0)
        if level:
            kind = "heading"
        elif paragraph.item or paragraph.style in self._items:
            kind, level = "item", paragraph.item or self._items[paragraph.style]
        quoted = paragraph.style.lower() in ("quote", "intensequote", "blockquote", "blocktext")
        if not paragraph.bold or kind == "heading":
            start = self._starts[number]
            return contiguous(kind, source, start, start + paragraph.length, level, quoted)
        builder = BlockBuilder()
        self._add_paragraph(builder, source, number)
        return builder.block(kind, level, quoted)


def _joined(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs that touch made one: Word splits them anywhere."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
