"""Front matter, the metadata block at the head of a Markdown file: YAML between ``---`` lines or TOML between ``+++`` lines.

The fields that matter here are top-level text and dates, and their exact places matter most, so the lines are read directly
instead of through a YAML or TOML library, which tell where a value stands but not its characters, and take longer to import
than the whole file takes to check. Anything nested is passed over. Nothing in front matter is ever an error.
"""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.documents import Block
from checker.reading.escapes import add_escaped
from checker.reading.prose import BlockBuilder
from checker.reading.stated_dates import TEXT_KEYS, field_name

_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_YAML_FIELD = re.compile(r"([A-Za-z_][\w .:-]{0,60}?|\"[^\"\r\n]{1,60}\"|'[^'\r\n]{1,60}')[ \t]*:(?:[ \t]+|(?=\r?\n|$))")
_TOML_FIELD = re.compile(r"([A-Za-z_][\w-]{0,60}|\"[^\"\r\n]{1,60}\")[ \t]*=[ \t]*")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_COMMENT = re.compile(r"[ \t]+#.*", re.DOTALL)


@dataclass(slots=True)
class FrontMatter:
    """What front matter says: its fields as (key, value), its text as blocks, and the offset where the body begins."""

    fields: list[tuple[str, str]]
    blocks: list[Block]
    end: int


def front_matter(source: str) -> FrontMatter:
    """The front matter of ``source``; with ``end`` 0 when it has none."""
    fence = _FENCE.match(source)
    if fence is None:
        return FrontMatter([], [], 0)
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$" if fence[1] == "---" else r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
    close = closing.search(source, fence.end())
    if close is None:
        return FrontMatter([], [], 0)
    matter = FrontMatter([], [], close.end())
    if fence[1] == "---":
        _read_yaml(source, fence.end(), close.start(), matter)
    else:
        _read_toml(source, fence.end(), close.start(), matter)
    return matter


def _lines(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Each line from ``start`` on: where it begins, where its text ends."""
    lines = []
    while start < end:
        match = _LINE.match(source, start, end)
        if match is None or match.end() == start:
            break
        lines.append((start, start + len(match.group().rstrip("\r\n"))))
        start = match.end()
    return lines


def _take(matter: FrontMatter, key: str, value: BlockBuilder) -> None:
    block = value.block("heading", TEXT_KEYS.get(field_name(key), 0))
    if block is None:
        return
    matter.fields.append((key, block.text))
    if block.level:
        matter.blocks.append(block)


def _read_yaml(source: str, start: int, end: int, matter: FrontMatter) -> None:
    lines = _lines(source, start, end)
    number = 0
    while number < len(lines):
        line_start, line_end = lines[number]
        number += 1
        field = _YAML_FIELD.match(source, line_start, line_end)
        if field is None:
            continue
        more = number  # the indented lines that follow belong to the value
        while more < len(lines) and (source[lines[more][0]] in " \t" or lines[more][0] == lines[more][1]):
            more += 1
        continuation = lines[number:more]
        number = more
        value = BlockBuilder()
        at = field.end()
        first = source[at : at + 1] if at < line_end else ""
        if first in ("|", ">"):
            for begin, stop in continuation:
                value.add(source[begin:stop], begin)
                value.put(" ", stop, stop + 1)
        elif first in ('"', "'"):
            stop = continuation[-1][1] if continuation else line_end
            add_escaped(value, source, at + 1, stop, first, doubled=first == "'")
        elif first and first not in "[{&*!#%@`":
            for begin, stop in [(at, line_end), *continuation]:
                comment = _COMMENT.search(source, begin, stop)
                value.add(source[begin : comment.start() if comment else stop], begin)
                value.put(" ", stop, stop + 1)
        _take(matter, field[1].strip("\"'"), value)


def _read_toml(source: str, start: int, end: int, matter: FrontMatter) -> None:
    at = start
    while at < end:
        line = _LINE.match(source, at, end)
        if line is None or line.end() == at:
            return
        if source[at] == "[":
            return  # the tables; what describes the text stands above them
        field = _TOML_FIELD.match(source, at, end)
        line_end = at + len(line.group().rstrip("\r\n"))
        at = line.end()
        if field is None or field.end() > line_end:
            continue
        value = BlockBuilder()
        begin = field.end()
        quote = source[begin : begin + 3]
        if quote in ('"""', "'''"):
            stop = source.find(quote, begin + 3, end)
            if stop < 0:
                return
            if quote[0] == '"':
                add_escaped(value, source, begin + 3, stop, None)
            else:
                value.add(source[begin + 3 : stop], begin + 3)
            at = max(at, stop + 3)
        elif quote[:1] == '"':
            add_escaped(value, source, begin + 1, line_end, '"')
        elif quote[:1] == "'":
            stop = source.find("'", begin + 1, line_end)
            value.add(source[begin + 1 : stop if stop >= 0 else line_end], begin + 1)
        else:
            comment = _COMMENT.search(source, begin, line_end)
            value.add(source[begin : comment.start() if comment else line_end], begin)
        _take(matter, field[1].strip('"'), value)
