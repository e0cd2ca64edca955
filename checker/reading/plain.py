"""Plain text -> blocks. Paragraphs end at blank lines; where a file puts one paragraph on a line, at line ends too; lines that a
mail program or an editor wrapped are joined again. Headlines, bulleted items, header lines ("Date: ...") and drawn tables are
told apart."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.spans import Span
from checker.reading import drawn_tables
from checker.reading.line_entries import entry_starts, is_entry, is_labelled
from checker.reading.lines import spans_of_lines, with_line_feeds
from checker.reading.prose import contiguous
from checker.reading.stated_dates import TEXT_KEYS, best_date, date_in_prose, field_name

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"[^\S\n]*(?:[-*+•‣▪◦●○■□–—·➢►✓]|[0-9]{1,3}[.)]|\([0-9]{1,3}\)|[a-zA-Z][)])[^\S\n]+(?=\S)")
_RULE = re.compile(r"[\s=*_#~.+–—-]+")
_FIELD = re.compile(r"([A-Za-z][A-Za-z /_-]{0,30}):[^\S\n]+(\S.*)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)

# Fields of a header that are about the text; a paragraph that has one of them and looks like a header is one.
_HEADER_KEYS = frozenset(
    """date source author by byline from title headline subject published updated section desk to url link tags keywords slug
    category language dateline location""".split()
)

_LINE_ENDS = ".!?:;…"
_CLOSING = "\"'”’»)]"
_LONGEST_WRAP = 110  # nobody wraps wider; longer lines are paragraphs
_SHORTEST_WRAP = 45

Comments = list[tuple[str, Span]]


def read(source: str) -> tuple[list[Block], DateInterval | None, Comments]:
    """The blocks of a plain text, the date it states, and its comments (``<!-- ... -->``, in which suppressions may stand)."""
    text = with_line_feeds(source)
    comments: Comments = []
    if "<!--" in text:
        for match in _COMMENT.finditer(text):
            comments.append((match[1].strip(), Span(*match.span())))
        # control characters, which no block shows, so that every offset stays
        text = _COMMENT.sub(lambda match: re.sub(r"[^\n]", "\x01", match.group()), text)
    fields: list[tuple[str, str]] = []
    blocks = list(_blocks(text, fields))
    return blocks, best_date(fields) or date_in_prose(blocks), comments


def blocks_of(source: str) -> list[Block]:
    """Only the blocks, for text that is a part of something else."""
    return list(_blocks(with_line_feeds(source), []))


def _blocks(text: str, fields: list[tuple[str, str]]) -> Iterator[Block]:
    wrap = _wrap_width(text)
    first = True
    position = 0
    length = len(text.rstrip())  # a line feed at the end begins no further line
    while position < length:
        gap = _BLANK_LINES.search(text, position)
        end = gap.start() if gap is not None else length
        if text.find("\n", position, end) < 0:
            block = _line_block(text, position, end, first)
            if block is not None:
                first = False
                yield block
        elif first and (header := _header(text, position, end)) is not None:
            for key, start, stop in header:
                fields.append((key, text[start:stop]))
                level = TEXT_KEYS.get(field_name(key), 0)
                if level and (block := contiguous("heading", text, start, stop, level)) is not None:
                    yield block
        else:
            for block in _paragraph_blocks(text, position, end, wrap):
                first = False
                yield block
        position = gap.end() if gap is not None else length


def _wrap_width(text: str) -> int:
    """The width that the lines of ``text`` are wrapped at; 0 when line ends mean something."""
    lengths: list[int] = []
    characters = 0
    for line in text.split("\n"):
        size = len(line)
        if size >= _SHORTEST_WRAP:
            characters += size
            if size <= _LONGEST_WRAP:
                lengths.append(size)
    if not lengths or 2 * sum(lengths) < characters:
        return 0
    lengths.sort()
    return lengths[len(lengths) * 9 // 10]


def _header(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The fields of a paragraph of "Key: value" lines: (key, start and end of the value)."""
    if end - start > 2000:
        return None
    fields = []
    for line_start, line_end in spans_of_lines(text, start, end):
        match = _FIELD.match(text, line_start, line_end)
        if match is None:
            return None
        fields.append((match[1], match.start(2), match.end(2)))
    return fields if any(key.strip().lower() in _HEADER_KEYS for key, _, _ in fields) else None


def _line_block(text: str, start: int, end: int, first: bool = False) -> Block | None:
    """The block of one line."""
    bullet = _BULLET.match(text, start, end)
    if bullet is not None and (text[bullet.end() - 2] not in ".)" or text[start : bullet.start() + 1].strip()):
        return contiguous("item", text, bullet.end(), end, 1)
    if end - start <= 160:
        line = text[start:end].strip()
        if _is_headline(line, first):
            return contiguous("heading", text, start, end, 1 if first else 2)
        if _RULE.fullmatch(line) is not None:
            return None
        if first and (match := _FIELD.fullmatch(line)) is not None and match[1].strip().lower() in _HEADER_KEYS:
            return contiguous("paragraph", text, start, end)
    return contiguous("paragraph", text, start, end)


def _is_headline(line: str, first: bool) -> bool:
    """Whether a line that stands alone is a headline: short, no final punctuation, begun like a title."""
    if not line or not 3 <= len(line) <= 120:
        return False
    bare = line.rstrip(_CLOSING)
    if line.isupper():
        return any(character.isalpha() for character in line) and not bare.endswith((";", ","))
    if bare.endswith((".", ";", ",", "…", ":")) or (bare.endswith(("!", "?")) and not first):
        return False
    return line.lstrip("\"'“‘«([")[:1].isupper() or (line[0].isdigit() and " " in line)


def _paragraph_blocks(text: str, start: int, end: int, wrap: int) -> Iterator[Block]:
    """The blocks of a run of lines without a blank line among them."""
    lines = list(spans_of_lines(text, start, end))
    table = drawn_tables.beginning(text, lines)
    if table is not None:
        first, mark = table
        if first:
            yield from _paragraph_blocks(text, start, lines[first - 1][1], wrap)
        yield from drawn_tables.rows(text, lines[first:], mark)
        return
    entries = frozenset(entry_starts([text[line_start:line_end] for line_start, line_end in lines]))
    begin = 0
    joined = False
    for number, (line_start, line_end) in enumerate(lines):
        if number + 1 in entries:
            pass  # what begins there goes on with nothing
        elif number + 1 < len(lines) and _continues(text, line_start, line_end, *lines[number + 1], wrap):
            joined = True
            continue
        block_start = lines[begin][0]
        if begin in entries and is_entry(text[block_start:line_end]):
            block = contiguous("item", text, block_start, line_end, 1)
        elif joined:
            bullet = _BULLET.match(text, block_start, line_end)
            if bullet is not None:
                block = contiguous("item", text, bullet.end(), line_end, 1)
            else:
                block = contiguous("paragraph", text, block_start, line_end)
        else:
            block = _line_block(text, line_start, line_end)
        if block is not None:
            yield block
        begin = number + 1
        joined = False


def _continues(text: str, start: int, end: int, next_start: int, next_end: int, wrap: int) -> bool:
    """Whether the paragraph of one line goes on in the next line."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    while next_start < next_end and text[next_start] in " \t":
        next_start += 1
    if start == end or next_start == next_end or _BULLET.match(text, next_start, next_end) is not None:
        return False
    if is_labelled(text[start:end]) and is_labelled(text[next_start:next_end]):
        return False  # two notes, not one paragraph
    size = end - start
    if wrap and size <= _LONGEST_WRAP + 20:
        blank = text.find(" ", next_start, next_end)
        word = (blank if blank >= 0 else next_end) - next_start
        if size + 1 + word > wrap:
            return True  # the line was full: the next word did not fit
    last = text[end - 1]
    if last in _CLOSING and size > 1:
        last = text[end - 2]
    return text[next_start].islower() and last not in _LINE_ENDS
