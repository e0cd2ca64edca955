"""A sentence as a line of plain words in which every name stands as a placeholder.

The line keeps all words and all punctuation, folded, so that a phrase can be described as it is said: "‹o1›'s secretary
general, ‹p2›,"
is a regular expression away. Each placeholder is a letter for the kind of name and the number of its token; lists are taken
apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.extraction.tokens import BlockText, Token
from checker.model.dataclass import dataclass
from checker.model.sieve import Line

# What a token is in the line. Office names are "r", titles of the vocabulary "k", demonyms "d".
_LETTERS = {
    "STATE": "s",
    "ORG": "o",
    "BODY": "b",
    "FORCE": "f",
    "PERSON": "p",
    "PLACE": "l",
    "DATE": "t",
    "DEMONYM": "d",
    "DOC": "c",
    "EXERCISE": "x",
    "EVENT": "v",
    "MISSION": "x",
}
_DROPPED = re.compile('["“”„«»*_`]')
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The line, its tokens, and where each part of it stands in the block."""

    line: Line
    tokens: tuple[Token, ...]
    _edges: tuple[int, ...]  # offsets in the line at which a part begins
    _parts: tuple[tuple[int, int, bool], ...]  # of each part: start and end in the block, and whether it is a placeholder

    @property
    def start(self) -> int:
        """Where the line begins in the block."""
        return self._parts[0][0]

    def token(self, placeholder: str) -> Token:
        """The token of "‹p3›"."""
        return self.tokens[int(placeholder[2:-1])]

    def found(self, match: re.Match[str], group: str) -> Token | None:
        """The token of a group of a match, None where the group is empty or no placeholder."""
        text = match.group(group)
        return self.token(text) if text and text[0] == "‹" else None

    def place(self, begin: int, end: int) -> tuple[int, int]:
        """Where ``line[begin:end]`` stands in the block."""
        return self._start(begin), self._end(end)

    def _start(self, offset: int) -> int:
        index = bisect_right(self._edges, offset) - 1
        start, _, held = self._parts[index]
        return start if held else start + offset - self._edges[index]

    def _end(self, offset: int) -> int:
        index = bisect_right(self._edges, offset - 1) - 1
        start, end, held = self._parts[index]
        return end if held else start + offset - self._edges[index]


def skeleton_of(block: BlockText, tokens: Sequence[Token], start: int, end: int) -> Skeleton:
    """The line of ``block.text[start:end]``, whose tokens are given."""
    flat = [item for token in tokens for item in token.items or (token,)]
    kept: list[Token] = []
    pieces: list[str] = []
    edges: list[int] = []
    parts: list[tuple[int, int, bool]] = []
    length, position = 0, start

    def add(text: str, a: int, b: int, held: bool) -> None:
        nonlocal length
        if text:
            pieces.append(text)
            edges.append(length)
            parts.append((a, b, held))
            length += len(text)

    def literal(a: int, b: int) -> None:
        run = a
        for match in _DROPPED.finditer(block.folded, a, b):
            index = match.start()
            add(_spaces(block.folded[run:index]), run, index, held=False)
            run = index + 1
        add(_spaces(block.folded[run:b]), run, b, held=False)

    for token in flat:
        letter = _letter(token)
        if not letter or token.start < position:
            continue
        literal(position, token.start)
        add(f"‹{letter}{len(kept)}›", token.start, token.end, held=True)
        kept.append(token)
        position = token.end
    literal(position, end)
    return Skeleton(Line("".join(pieces)), tuple(kept), tuple(edges), tuple(parts))


def _letter(token: Token) -> str:
    if token.form == "group":
        return ""  # "the members" is read as it is written
    if token.terminal == "ROLE":
        return "r" if token.entities else "k"
    if token.terminal == "PERSON":
        return "p" if token.entities and not token.anaphor else ""
    if token.terminal == "DATE":
        return "" if token.date is None or token.date.now else "t"
    return _LETTERS.get(token.terminal, "") if token.entities else ""


def _spaces(text: str) -> str:
    """White space of any kind as blanks, one for one."""
    return text if text == " " else _SPACE.sub(" ", text)
