"""Where the templates, links and hidden parts of wikitext begin and end.

Wikitext comes in; out comes a text as long as before, in which comments, references and what else no reader of the page sees are
control characters (which no block shows, so that every offset stays), and the end of each template and link by its beginning. The
scan is linear however broken the markup is: what is not closed is a letter like any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import sieve as re
from checker.model.spans import Span

HIDDEN = "\x01"
_HIDING = (
    "ref|references|math|chem|ce|score|syntaxhighlight|source|code|pre|gallery|timeline|graph|imagemap|mapframe|maplink|templatedata"
    "|templatestyles|hiero|inputbox|categorytree|noinclude|del|s|strike"
)
_HIDDEN = re.compile(rf"<!--|<(?P<tag>{_HIDING})(?=[\s/>])[^<>]*+(?:>|(?=<))|__[A-Z]{{3,40}}__", re.IGNORECASE)
_BRACKETS = re.compile(r"\{\{|\}\}|\[\[|\]\]")
_CLOSING = {"}}": "{{", "]]": "[["}
_OR_NESTED = {"|": re.compile(r"\||\{\{|\[\["), "\n": re.compile(r"\n|\{\{|\[\[")}
_LONGEST_REFERENCE = 20_000  # code points; what is longer was never closed

Stretch = tuple[int, int]


def bare(text: str) -> tuple[str, list[tuple[str, Span]]]:
    """``text`` with what nobody sees hidden, and its comments."""
    pieces: list[str] = []
    comments: list[tuple[str, Span]] = []
    missing: set[str] = set()  # elements of which no more are closed
    position = 0
    while (match := _HIDDEN.search(text, position)) is not None:
        start, end = match.span()
        if match.group() == "<!--":
            found = text.find("-->", end)
            inner, end = text[end : found if found >= 0 else len(text)], found + 3 if found >= 0 else len(text)
            comments.append((inner.strip(), Span(start, end)))
        elif match["tag"] and not match.group().endswith("/>"):
            end = _closed(text, match["tag"], end, missing)
        pieces += (text[position:start], HIDDEN * (end - start))
        position = end
    return "".join(pieces) + text[position:], comments


def _closed(text: str, tag: str, start: int, missing: set[str]) -> int:
    """Where an element ends whose content begins at ``start``: behind its end tag; where it has none, its content is shown."""
    wanted = tag.lower()
    if wanted in missing:
        return start
    closing = re.compile(rf"</{wanted}\s*>", re.IGNORECASE).search(text, start)
    if closing is None:
        missing.add(wanted)
        return start
    return closing.end() if closing.end() - start <= _LONGEST_REFERENCE else start


def ends_of(text: str) -> dict[int, int]:
    """The end of each ``{{template}}`` and ``[[link]]`` by its beginning."""
    ends: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    count = {"{{": 0, "[[": 0}
    for match in _BRACKETS.finditer(text):
        mark = match.group()
        if mark in count:
            opened.append((mark, match.start()))
            count[mark] += 1
            continue
        wanted = _CLOSING[mark]
        if not count[wanted] or mark == "]]" and opened[-1][0] != wanted:
            continue
        while opened:
            found, start = opened.pop()
            count[found] -= 1
            if found == wanted:
                ends[start] = match.end()
                break
    return ends


def flat(text: str, ends: dict[int, int]) -> str:
    """``text`` with the line ends within templates and links hidden, so that each of them stands in one line."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(ends.items()):
        if start >= position:
            pieces += (text[position:start], text[start:end].replace("\n", HIDDEN))
            position = end
    return "".join(pieces) + text[position:]


def parts(text: str, start: int, end: int, ends: dict[int, int], mark: str = "|") -> list[Stretch]:
    """What stands between the bars (or another ``mark``) of ``text[start:end]``, the inside of a template or a link."""
    found: list[Stretch] = []
    begin = position = start
    for match in _OR_NESTED[mark].finditer(text, start, end):
        if match.start() < position:
            continue
        if match.group() == mark:
            found.append((begin, match.start()))
            begin = position = match.end()
        else:
            position = min(ends.get(match.start(), match.end()), end)
    return [*found, (begin, end)]


def stripped(text: str, start: int, end: int) -> Stretch:
    """``text[start:end]`` without white space and hidden parts at its ends."""
    blank = " \t\n" + HIDDEN
    word = text[start:end]
    start += len(word) - len(word.lstrip(blank))
    return start, max(start, start + len(word.strip(blank)))


def items_of(text: str, start: int, end: int, ends: dict[int, int]) -> Iterator[Stretch]:
    """The lines of ``text[start:end]`` without the marks of list items."""
    for begin, stop in parts(text, start, end, ends, "\n"):
        begin, stop = stripped(text, begin, stop)
        line = text[begin:stop]
        begin += len(line) - len(line.lstrip(" *#" + HIDDEN))
        if begin < stop:
            yield begin, stop
