"""Wikitext (MediaWiki) -> blocks: its prose, with the markup read well enough to know what is prose. The fields of an infobox are
rows of a label and its value; other templates, references, files and categories are passed over, but for templates that only set
words (``{{nowrap|...}}``, ``{{start date|1992|5|15}}``); captions are read, comments are collected.
"""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, BlockKind
from checker.model.spans import Span
from checker.reading import wiki_templates as templates
from checker.reading.html import add_with_entities
from checker.reading.lines import spans_of_lines, with_line_feeds
from checker.reading.prose import LINE_BREAK, BlockBuilder
from checker.reading.stated_dates import date_in_prose
from checker.reading.wiki_markup import HIDDEN, Stretch, bare, ends_of, flat, items_of, parts, stripped

_HEADING = re.compile(rf"(={{1,6}})[ \t]*(?P<text>.*?[^=\s].*?)[ \t]*\1[\s{HIDDEN}]*")
_PREFIX = re.compile(r"[*#:;]+[ \t]*")
_DEFINED = re.compile(r"[ \t]:[ \t]+|:[ \t]+")
_RULE = re.compile(r"-{4,}")
_REDIRECT = re.compile(r"#redirect\b", re.IGNORECASE)
_QUOTING = re.compile(r"<(/?)blockquote\b[^<>]*>", re.IGNORECASE)
_INLINE = re.compile(
    r"(?P<nested>\{\{|\[\[)"
    r"|\[(?:https?:|ftp:|mailto:)?//[^\s\[\]<>]{1,2000}+(?:[ \t]+(?P<text>[^\[\]\n]{0,500}+))?\]"
    r"|(?P<quotes>'{2,5})|(?P<br><br\b[^<>]{0,40}>)|(?P<tag></?[a-zA-Z][^<>]{0,300}>)|(?P<signed>~{3,5})"
)
_ATTRIBUTES = re.compile(r"""[ \t]*(?:[\w-]{1,30}[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s|"']+)[ \t]*)+\|(?!\|)""")
_SPANNED = re.compile(r"""\b(row|col)span[ \t]*=[ \t]*["']?(\d{1,2})""")
_CELLS = {"|": re.compile(r"\|\||\{\{|\[\["), "!": re.compile(r"!!|\|\||\{\{|\[\[")}
_NO_PAGE = re.compile(r"(?:category|kategorie|категория|[a-z]{2,3}(?:-[a-z]{2,8})?):", re.IGNORECASE)
_FILE = re.compile(r"(?:file|image|media|файл):", re.IGNORECASE)
_OPTION = re.compile(
    r"\s*(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|cent(?:er|re)|none|baseline|sub|super|top|middle|bottom"
    r"|upright(?:=[\d.]*)?|(?:\d{0,4}x)?\d{1,4}px|(?:alt|link|lang|page|class)=.*)\s*",
    re.DOTALL,
)
_DEEPEST = 20


def read(source: str) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of a wikitext file, the date it states, and its comments."""
    text, comments = bare(with_line_feeds(source))
    reader = _Reader(text)
    reader.read()
    return reader.blocks, date_in_prose(reader.blocks), comments


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.ends = ends_of(text)
        self.flat = flat(text, self.ends)
        self.quoted = 0
        self.aside: list[
            tuple[Stretch, bool]
        ] = []  # captions and quotations to read behind the block they stand in, quoted or not

    def read(self) -> None:
        """Read all lines."""
        text = self.flat
        lines = list(spans_of_lines(text, 0, len(text)))
        paragraph: list[Stretch] = []
        number = 0
        while number < len(lines):
            start, end = stripped(text, *lines[number])
            start = self._boxes(start, end)
            word = text[start:end]
            number += 1
            if not word or word[0] in "*#:;{|!=-<" or word[0] == HIDDEN:
                if word.startswith(("{|", ":{|")):
                    self._flush(paragraph)
                    number = self._table(lines, number)
                elif not word or self._line(word, start, end):
                    self._flush(paragraph)
                else:
                    paragraph.append((start, end))
            else:
                paragraph.append((start, end))
        self._flush(paragraph)

    def _line(self, word: str, start: int, end: int) -> bool:
        """Whether a line is a block of its own, or none, and no line of a paragraph; reads it if it is."""
        heading = _HEADING.fullmatch(word)
        quoting = _QUOTING.match(word)
        prefix = _PREFIX.match(word)
        if heading is not None:
            self._take([(start + heading.start("text"), start + heading.end("text"))], "heading", len(heading[1]))
        elif quoting is not None:
            self.quoted = max(0, self.quoted + (-1 if quoting[1] else 1))
            rest = start + quoting.end()
            closed = self.flat.lower().find("</blockquote", rest, end)
            self._take([(rest, closed if closed >= 0 else end)], "paragraph", 0)
            self.quoted = max(0, self.quoted - (closed >= 0))
        elif prefix is not None and not _REDIRECT.match(word):
            self._item(prefix.group().rstrip(), start + prefix.end(), end)
        else:
            return _RULE.fullmatch(word) is not None or _REDIRECT.match(word) is not None
        return True

    def _item(self, marks: str, start: int, end: int) -> None:
        """An item of a list, a term with its definition, or an indented paragraph."""
        if marks[-1] == ";":
            defined = _DEFINED.search(self.flat, start, end)
            self._take([(start, defined.start() if defined is not None else end)], "term", 0)
            if defined is not None:
                self._take([(defined.end(), end)], "paragraph", 0)
        elif "*" in marks or "#" in marks:
            self._take([(start, end)], "item", len(marks.rstrip(":")) or 1)
        else:
            self._take([(start, end)], "paragraph", 0)

    def _flush(self, paragraph: list[Stretch]) -> None:
        """Ends the paragraph whose lines are given, and empties it."""
        if paragraph:
            self._take(paragraph, "paragraph", 0)
        paragraph.clear()

    def _take(self, stretches: list[Stretch], kind: BlockKind, level: int, *, quoted: bool = False, depth: int = 0) -> None:
        """The block of some lines, and behind it what stands aside in them."""
        builder = BlockBuilder()
        for start, end in stretches:
            if builder.length:
                place = builder.last_end()
                builder.put(" ", place, place)
            self.add(builder, start, end, LINE_BREAK)
        self.blocks += builder.blocks(kind, min(level, 6), quoted or self.quoted > 0)
        aside, self.aside = self.aside, []
        for stretch, said in aside if depth < _DEEPEST else ():
            self._take([stretch], "paragraph", 0, quoted=said, depth=depth + 1)

    # -- infoboxes ---------------------------------------------------------------------------------------------------------------

    def _boxes(self, start: int, end: int) -> int:
        """Reads the infoboxes that a line begins with, and passes over the other templates there that are blocks of their own;
        returns where the rest of the line begins."""
        while start < end and self.text.startswith("{{", start) and start in self.ends:
            stop = self.ends[start]
            fields = parts(self.text, start + 2, stop - 2, self.ends)
            if not templates.is_box(templates.name_of(self.text[slice(*fields[0])])):
                break
            self._box(fields[1:])
            start = stripped(self.flat, stop, end)[0]
        return start

    def _box(self, fields: list[Stretch]) -> None:
        """The rows of an infobox; its name is a heading."""
        keys: dict[str, Stretch] = {}
        values: dict[str, Stretch] = {}
        for start, end in fields:
            equals = self.text.find("=", start, end)
            if equals < 0:
                continue
            key = stripped(self.text, start, equals)
            name = self.text[slice(*key)].lower().replace(" ", "_")
            value = stripped(self.text, equals + 1, end)
            if name and value[0] < value[1] and name not in values:
                keys[name], values[name] = key, value
        title = next((name for name in templates.NAMES if name in values), "")
        if title:
            self._take([values.pop(title)], "heading", 1)
            keys.pop(title)
        said = {name: self.text[slice(*value)] for name, value in values.items()}
        for label, name in templates.labels(list(keys), said):
            builder = BlockBuilder()
            if label.startswith("="):
                self.add(builder, *values[label[1:]], " ")
            else:
                self._key(builder, *keys[label])
            builder.cells.append((0, builder.length))
            builder.put(" | ", values[name][0], values[name][0])
            begin = builder.length
            self._listed(builder, [values[name]])
            builder.cells.append((begin, builder.length))
            block = builder.block("row")
            self.aside.clear()
            if block is not None and begin < builder.length:
                self.blocks.append(block)

    def _key(self, builder: BlockBuilder, start: int, end: int) -> None:
        """The name of a field in words: "date_signed" is "date signed"."""
        for match in re.finditer(r"[^_\d]+|_", self.text[start:end].rstrip("0123456789")):
            at = start + match.start()
            if match.group() == "_":
                builder.put(" ", at, at + 1)
            else:
                builder.add(match.group(), at)

    def _listed(self, builder: BlockBuilder, stretches: list[Stretch]) -> None:
        """The values of a list with commas between them."""
        first = True
        for stretch in stretches:
            for start, end in items_of(self.text, *stretch, self.ends):
                if not first:
                    builder.put(", ", builder.last_end(), start)
                before = builder.length
                self.add(builder, start, end, ", ")
                first = first and builder.length == before

    # -- tables ------------------------------------------------------------------------------------------------------------------

    def _table(self, lines: list[Stretch], number: int) -> int:
        """The rows of a table whose first line stands before ``number``; returns the line after it."""
        text = self.flat
        rows = _Rows(self)
        depth = 1
        while number < len(lines) and depth:
            start, end = stripped(text, *lines[number])
            word = text[start:end]
            number += 1
            if word.startswith("{|"):
                depth += 1
            elif word.startswith("|}"):
                depth -= 1
            elif depth > 1 or not word:
                continue
            elif word.startswith("|+"):
                self._take([(start + 2, end)], "paragraph", 0)
            elif word.startswith("|-"):
                rows.end()
            elif word[0] in "|!":
                rows.cells(word[0], start + 1, end)
            else:
                rows.go_on(start, end)
        rows.end()
        return number

    # -- inline markup -----------------------------------------------------------------------------------------------------------

    def add(self, builder: BlockBuilder, start: int, end: int, joint: str, depth: int = 0) -> None:
        """Add ``text[start:end]`` without its inline markup; ``joint`` is what stands for ``<br>``."""
        text, position, bold = self.text, start, -1
        for match in _INLINE.finditer(text, start, end):
            if match.start() < position:
                continue  # within a template or a link that was read
            add_with_entities(builder, text, position, match.start())
            position = match.end()
            kind = match.lastgroup
            if kind == "nested":
                stop = self.ends.get(match.start(), 0)
                if not match.start() < stop <= end or depth > _DEEPEST:
                    builder.add(match.group(), match.start())
                    continue
                show = self._link if text[match.start()] == "[" else self._template
                show(builder, match.start(), stop, joint, depth + 1)
                position = stop
            elif kind == "text":
                add_with_entities(builder, text, *match.span("text"))
            elif kind == "br":
                inside = text[position : position + 9].lstrip()[:1] == "(" or text[
                    max(start, match.start() - 9) : match.start()
                ].rstrip().endswith(",")
                builder.put(" " if inside and joint == ", " else joint, *match.span())
            elif kind == "quotes" and len(match.group()) != 2:
                if bold >= 0:
                    builder.emphasis.append((bold, builder.length))
                bold = builder.length if bold < 0 else -1
        add_with_entities(builder, text, position, end)

    def _link(self, builder: BlockBuilder, start: int, end: int, joint: str, depth: int) -> None:
        """What a link shows: its label, else the page; the caption of a file is read by itself."""
        text = self.text
        target, *labels = parts(text, start + 2, end - 2, self.ends)
        page = text[slice(*target)].strip()
        if _FILE.match(page):
            caption = labels[-1] if labels else None
            if caption is not None and not _OPTION.fullmatch(text[slice(*caption)]):
                self.aside.append((stripped(text, *caption), False))
        elif labels and text[labels[0][0] : labels[-1][1]].strip():
            self.add(builder, labels[0][0], labels[-1][1], joint, depth)
        elif not _NO_PAGE.match(page):
            begin, stop = stripped(text, *target)
            add_with_entities(builder, text, begin + (text[begin : begin + 1] == ":"), stop)

    def _template(self, builder: BlockBuilder, start: int, end: int, joint: str, depth: int) -> None:
        """What a template shows that only sets words."""
        text = self.text
        given = parts(text, start + 2, end - 2, self.ends)
        name = templates.name_of(text[slice(*given[0])])
        values = [each for each in given[1:] if not re.match(r"\s*[a-z_-]{2,30}\d*\s*=", text[slice(*each)])]
        if name in templates.QUOTES:
            told = [each for each in given[1:] if re.match(r"\s*(?:text|quote|1)\s*=", text[slice(*each)])]
            said = [(text.index("=", *each) + 1, each[1]) for each in told] or values[:1]
            self.aside += [(stripped(text, *each), True) for each in said]
        elif name in templates.LISTS:
            self._listed(builder, values)
        elif name in templates.FIRST or name.startswith("lang-"):
            for each in values[:1]:
                self.add(builder, *stripped(text, *each), joint, depth)
        elif name in templates.LAST:
            for each in values[-1:]:
                self.add(builder, *stripped(text, *each), joint, depth)
        elif shown := templates.date_shown(name, [text[slice(*each)] for each in values]):
            builder.put(shown, start, end)
        elif name in templates.DASHES or name in templates.SPACES:
            builder.put(" – " if name in templates.DASHES else " ", start, end)


class _Rows:
    """The rows of one table, as they are read."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self._row: list[tuple[str, list[Stretch]]] = []  # the mark of each cell and where its text stands
        self._header: tuple[str, ...] = ()
        self._held: dict[int, int] = {}  # columns that a cell above takes, for how many rows more
        self._start = 0  # of the row
        self._first = True

    def cells(self, mark: str, start: int, end: int) -> None:
        """Takes in the cells of a line."""
        if not self._row:
            self._start = start
        begin = position = start
        for match in _CELLS[mark].finditer(self._reader.flat, start, end):
            if match.start() < position:
                continue
            if match.group() in ("{{", "[["):
                position = min(self._reader.ends.get(match.start(), match.end()), end)
                continue
            self._cell(mark, begin, match.start())
            begin = position = match.end()
        self._cell(mark, begin, end)

    def _cell(self, mark: str, start: int, end: int) -> None:
        self._skip()
        attributes = _ATTRIBUTES.match(self._reader.flat, start, end)
        spans = dict(_SPANNED.findall(attributes.group())) if attributes is not None else {}
        rows = int(spans.get("row", 1)) - 1
        begin = attributes.end() if attributes is not None else start
        for number in range(max(1, min(int(spans.get("col", 1)), _DEEPEST))):
            if rows > 0:
                self._held[len(self._row)] = rows + 1
            self._row.append((mark, [(begin, end)] if number == 0 else []))

    def _skip(self) -> None:
        """Leaves a column empty that a cell above takes."""
        while self._held.get(len(self._row), 0) > 0 and len(self._row) < _WIDEST:
            self._row.append(("|", []))

    def go_on(self, start: int, end: int) -> None:
        """Takes in a further line of the last cell."""
        if self._row:
            self._row[-1][1].append((start, end))

    def end(self) -> None:
        """Ends a row."""
        if not self._row:
            return
        self._skip()
        builder = BlockBuilder()
        for index, (_, stretches) in enumerate(self._row):
            if index:
                place = builder.last_end() or self._start
                builder.put(" | ", place, place)
            begin = builder.length
            for start, end in stretches:
                if builder.length > begin:
                    place = builder.last_end()
                    builder.put(" ", place, place)
                word = self._reader.flat[start:end]
                self._reader.add(builder, start + len(word) - len(word.lstrip("*# ")), end, ", ")
            builder.cells.append((begin, builder.length))
        block = builder.block("row", 0, self._reader.quoted > 0, self._header)
        if block is not None:
            self._reader.blocks.append(block)
            if self._first and all(mark == "!" for mark, _ in self._row):
                self._header = tuple([block.text[start:end] for start, end in block.cells])
            self._first = False
        self._reader.aside.clear()
        self._held = {column: left - 1 for column, left in self._held.items() if left > 1}
        self._row = []


_WIDEST = 60  # columns
