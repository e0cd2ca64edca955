"""Markdown -> blocks, by the rules of CommonMark and GitHub (pyromark). Front matter gives the date and titles; code, URLs, image
descriptions, struck-out text and components are no prose; HTML inside is read as HTML; comments are collected."""

from __future__ import annotations

from typing import Any

import pyromark

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind
from checker.model.spans import Span
from checker.reading.front_matter import front_matter
from checker.reading.prose import LINE_BREAK, BlockBuilder
from checker.reading.stated_dates import best_date, date_in_prose

_MARKDOWN = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)

# What site generators put into Markdown: Hugo's shortcodes and the tags of Jinja and Liquid.
_TEMPLATE_TAG = re.compile(r"\{\{[^{}\n]{0,500}\}\}|\{%[^{}\n]{0,500}%\}")
_COMPONENT = re.compile(r"</?[A-Z][\w.]*+(?:[^<>{}\"']++|\"[^\"]*+\"|'[^']*+'|\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\})*+>|</?>")
_EXPRESSION = re.compile(r"\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}")
_JS_COMMENT = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
_MODULE = re.compile(
    r"(?:(?<=\n\n)|(?<=\n\r\n)|\A\s*+)(?:import|export)[ \t]+[\w{*\"'][^\n]*(?:\n(?![ \t]*\r?\n)[^\n]+)*",
)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_UNSEEN = frozenset(["del", "s", "strike", "code", "kbd", "samp", "script", "style", "svg", "button"])

# A chronicle whose years make a numbered list of it: "2013. In September Armenia ..."
_YEAR_ITEM = re.compile(r"(?:19|20)\d\d[.)] ")
_LEVELS = {f"H{level}": level for level in range(1, 7)}


def read(source: str, *, components: bool = False) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of a Markdown text, the date it states, and its comments. ``components`` is for MDX: components, expressions,
    imports and exports are passed over."""
    matter = front_matter(source)
    scanner = _Scanner(source, matter.end, components)
    scanner.scan()
    blocks = matter.blocks + scanner.blocks
    return blocks, best_date(matter.fields) or date_in_prose(scanner.blocks), scanner.comments


def _masked(text: str, pattern: re.Pattern[str]) -> str:
    """``text`` with every match made of control characters, which are no markup and which no block shows."""
    return pattern.sub(lambda match: re.sub(r"[^\r\n]", "\x01", match.group()), text)


class _Scanner:
    """Walks through pyromark's events. After :meth:`scan`: ``blocks`` and ``comments``."""

    def __init__(self, source: str, start: int, components: bool) -> None:
        self._source = source
        self._start = start
        self.blocks: list[Block] = []
        self.comments: list[tuple[str, Span]] = []
        text = source[start:]
        if components:
            for match in _JS_COMMENT.finditer(text):
                self.comments.append((match[1].strip(), Span(start + match.start(), start + match.end())))
            for pattern in (_JS_COMMENT, _MODULE, _COMPONENT, _EXPRESSION):
                text = _masked(text, pattern)
        elif "{{" in text or "{%" in text:
            text = _masked(text, _TEMPLATE_TAG)
        self._text = text
        # pyromark counts bytes; they come nearly in order, so that the text is decoded about once in all
        self._data = b"" if text.isascii() else text.encode("utf-8")
        self._byte = 0
        self._point = 0
        self._builder = BlockBuilder()
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._lists = 0
        self._item = False  # the next block is the first of its list item
        self._year: tuple[str, int] | None = None  # "2013. ", read as the number of that item, and where it stands
        self._quotes: list[bool] = []  # for each open block quotation, whether it quotes someone
        self._links: list[bool] = []  # for each open link, whether its text is its address
        self._muted = 0  # inside an image, code, struck-out text or an address
        self._unseen: dict[str, int] = {}  # open inline tags whose text is no prose
        self._bold: list[int] = []  # where each open bold run began
        self._cell = 0
        self._header: tuple[str, ...] = ()
        self._html: tuple[int, int] | None = None

    def _offset(self, byte: int) -> int:
        """The offset in the source of a byte of the text."""
        if not self._data:
            return self._start + byte
        if byte >= self._byte:
            self._point += len(self._data[self._byte : byte].decode("utf-8"))
        else:
            self._point -= len(self._data[byte : self._byte].decode("utf-8"))
        self._byte = byte
        return self._start + self._point

    def scan(self) -> None:
        offset = self._offset
        event: Any
        for event, place in _MARKDOWN.events_with_range(self._text):
            if type(event) is str:
                if not self._muted and event != "Rule":
                    mark = LINE_BREAK if event in ("SoftBreak", "HardBreak") else " "
                    self._builder.put(mark, offset(place["start"]), offset(place["end"]))
                continue
            name, value = next(iter(event.items()))
            if name == "Text":
                if not self._muted:
                    start = offset(place["start"])
                    end = offset(place["end"])
                    if self._year is not None:
                        year, at = self._year
                        self._builder.put(year, at, at + len(year))
                        self._year = None
                    self._builder.put(value, start, end)
            elif name == "Start":
                tag = value if type(value) is str else next(iter(value))
                self._begin(tag, value, place["start"])
            elif name == "End":
                self._end(value if type(value) is str else next(iter(value)))
            elif name == "Html":
                start, end = offset(place["start"]), offset(place["end"])
                self._html = (self._html[0] if self._html is not None else start, end)
            elif name == "InlineHtml":
                self._inline_html(value, offset(place["start"]), offset(place["end"]))
        self._flush()

    def _begin(self, tag: str, value: Any, byte: int) -> None:
        if tag == "Strong":
            self._bold.append(self._builder.length)
        elif tag == "Link":
            self._links.append(value["Link"]["link_type"] in ("Autolink", "Email"))
            self._muted += self._links[-1]
        elif tag in ("Image", "Strikethrough"):
            self._muted += 1
        elif tag == "TableCell":
            if self._builder.cells:
                at = self._builder.last_end() or self._offset(byte)
                self._builder.put(" | ", at, at)
            self._cell = self._builder.length
        elif tag != "Emphasis":
            self._flush()
            self._kind, self._level = "paragraph", 0
            if tag == "Paragraph":
                if self._item:
                    self._kind, self._level = "item", self._lists
            elif tag == "Heading":
                self._kind, self._level = "heading", _LEVELS[value["Heading"]["level"]]
            elif tag == "List":
                self._lists += 1
                self._item = False
            elif tag == "Item":
                self._kind, self._level = "item", self._lists
                self._item = True
                at = self._offset(byte)
                match = _YEAR_ITEM.match(self._source, at)
                self._year = (match.group(), at) if match is not None else None
            elif tag == "BlockQuote":
                self._quotes.append(value["BlockQuote"] is None)  # GitHub's notes and warnings quote nobody
            elif tag in ("TableHead", "TableRow"):
                self._kind = "row"
            elif tag == "DefinitionListTitle":
                self._kind = "term"
            elif tag == "CodeBlock":
                self._muted += 1

    def _end(self, tag: str) -> None:
        if tag == "Strong":
            begun = self._bold.pop()
            if begun < self._builder.length:
                self._builder.emphasis.append((begun, self._builder.length))
        elif tag == "Link":
            self._muted -= self._links.pop()
        elif tag in ("Image", "Strikethrough"):
            self._muted -= 1
        elif tag == "TableCell":
            self._builder.cells.append((self._cell, self._builder.length))
        elif tag == "TableHead":
            block = self._flush()
            self._header = () if block is None else tuple([block.text[start:end] for start, end in block.cells])
        elif tag == "TableRow":
            self._flush(self._header)
        elif tag != "Emphasis":
            if self._flush() is not None:
                self._item = False
            if tag == "List":
                self._lists -= 1
            elif tag == "BlockQuote":
                self._quotes.pop()
            elif tag == "CodeBlock":
                self._muted -= 1
            elif tag == "HtmlBlock" and self._html is not None:
                from checker.reading.html import HtmlScanner  # most drafts hold no HTML, and its module is the largest

                scanner = HtmlScanner(self._source)
                scanner.scan(*self._html)
                self.comments += scanner.comments
                self.blocks += scanner.blocks
                self._html = None

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        if tag.startswith("<!--"):
            self.comments.append((tag[4:].removesuffix("-->").strip(), Span(start, end)))
            return
        match = _TAG_NAME.match(tag)
        if match is None:
            return
        name = match[2].lower()
        if name == "br" and not self._muted:
            self._builder.put(LINE_BREAK, start, start)
        elif name in _UNSEEN and not tag.endswith("/>"):
            if not match[1]:
                self._unseen[name] = self._unseen.get(name, 0) + 1
                self._muted += 1
            elif self._unseen.get(name):
                self._unseen[name] -= 1
                self._muted -= 1

    def _flush(self, header: tuple[str, ...] = ()) -> Block | None:
        """The block ends here."""
        if self._unseen:
            self._muted -= sum(self._unseen.values())  # what a paragraph leaves open ends with it
            self._unseen.clear()
        if not self._builder.length:
            return None
        builder, self._builder = self._builder, BlockBuilder()
        if self._kind == "paragraph":
            blocks = builder.blocks("paragraph", self._level, any(self._quotes))
            self.blocks += blocks
            return blocks[-1] if blocks else None
        block = builder.block(self._kind, self._level, any(self._quotes), header)
        if block is not None:
            self.blocks.append(block)
        return block
