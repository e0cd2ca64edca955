"""JSON and JSONL -> blocks: the text fields the user names, each character placed in the JSON source through its escapes.

A field is a dotted path from the top ("article.body"); arrays on the way are walked through. A value that looks like HTML is read
as HTML, any other as plain text. JSON is checked by the standard library; the places are found by a walk over its tokens.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, Pieces
from checker.model.spans import Span
from checker.reading import plain
from checker.reading.escapes import add_escaped
from checker.reading.failure import ReadingError
from checker.reading.html import HtmlScanner
from checker.reading.prose import BlockBuilder, relocated
from checker.reading.stated_dates import DATE_KEYS, best_date, field_name

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_LOOKS_LIKE_HTML = re.compile(
    r"\s*<(?:!doctype|html|body|p|div|h[1-6]|ul|ol|article|section|blockquote|table|span)\b|</p>|<br\s*/?>", re.I
)
_DATE_FIELDS = frozenset(DATE_KEYS)


def read(
    source: str, path: str, text_field: str | None, *, lines: bool
) -> tuple[list[Block], DateInterval | None, list[tuple[str, Span]]]:
    """The blocks of every string at ``text_field``, the date of the records if they all have the same, no comments.

    ``lines`` is for JSONL. Raises ReadingError for text that is not JSON and for a missing ``text_field``.
    """
    if text_field is None:
        raise ReadingError(path, "a JSON file needs the name of its text field")
    wanted = tuple(text_field.split("."))
    blocks: list[Block] = []
    dates: set[DateInterval | None] = set()
    found = False
    for start, end in _records(source, path, lines):
        fields: list[tuple[str, str]] = []
        for key, begin, stop in _strings(source, start, end):
            if key == wanted:
                found = True
                blocks += _blocks(source, begin, stop)
            elif key and field_name(key[-1]) in _DATE_FIELDS and len(key) <= len(wanted) + 1:
                fields.append((key[-1], source[begin:stop]))
        dates.add(best_date(fields))
    if not found and source.strip():
        raise ReadingError(path, f"no text in the field {text_field!r}")
    return blocks, dates.pop() if len(dates) == 1 else None, []


def _records(source: str, path: str, lines: bool) -> Iterator[tuple[int, int]]:
    """Where each JSON value lies: the whole source, or each of its lines."""
    if not lines:
        _check(source, path, 1)
        yield 0, len(source)
        return
    start = 0
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip():
            _check(line, path, number)
            yield start, start + len(line)
        start += len(line) + 1


def _check(text: str, path: str, first_line: int) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as fault:
        raise ReadingError(
            path, f"not JSON: {fault.msg[:1].lower()}{fault.msg[1:]} in line {first_line + fault.lineno - 1}"
        ) from None
    except RecursionError:
        raise ReadingError(path, "the JSON is nested too deeply") from None
    except ValueError as fault:  # a number with thousands of digits
        raise ReadingError(path, f"not JSON: {str(fault).partition(';')[0]}") from None


def _strings(source: str, start: int, end: int) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Every string value of valid JSON: its path of keys, and where its characters lie between the quotes."""
    keys: list[str] = []
    containers: list[str] = []
    expects_key = False
    for match in _TOKEN.finditer(source, start, end):
        token = match.group()
        kind = token[0]
        if kind == "{":
            containers.append("{")
            keys.append("")
            expects_key = True
        elif kind == "[":
            containers.append("[")
        elif kind == "}" or kind == "]":
            if containers.pop() == "{":
                keys.pop()
        elif kind == ",":
            expects_key = containers[-1] == "{"
        elif kind == '"':
            if expects_key:
                keys[-1] = json.loads(token)
                expects_key = False
            else:
                yield tuple(keys), match.start() + 1, match.end() - 1


def _blocks(source: str, start: int, end: int) -> list[Block]:
    """The blocks of one string value."""
    builder = BlockBuilder()
    add_escaped(builder, source, start, end, None)
    text = builder.collected()
    if not text:
        return []
    if _LOOKS_LIKE_HTML.search(text) is not None:
        scanner = HtmlScanner(text)
        scanner.scan(0, len(text))
        blocks = scanner.blocks
    else:
        blocks = plain.blocks_of(text)
    places = builder.offsets()
    if isinstance(places, int):
        places = Pieces((0,), (places,), (places + len(text),), len(text))
    return [relocated(block, places) for block in blocks]
