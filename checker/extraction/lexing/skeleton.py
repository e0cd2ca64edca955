"""A sentence as a line of plain words in which every name stands as a placeholder.

The line keeps all words and all punctuation, folded, so that a phrase can be described as it is said: "‹o1›'s secretary
general, ‹p2›,"
is a regular expression away. Each placeholder is a letter for the kind of name and the number of its token; lists are taken
apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
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
_STATE = re.compile(r"‹s\d+›")
_KEPT = re.compile('[^"“”„«»*_`]+')
_ODD_SPACE = re.compile(r"[^\S ]")
_DROPPED_OR_ODD = re.compile(r'["“”„«»*_`]|[^\S ]')


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

    def states(self, words: str) -> list[Token]:
        """The tokens of the states in some words of the line: a list, as a match has it."""
        return [self.token(placeholder) for placeholder in _STATE.findall(words)]

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
    kept: list[Token] = []
    line = _Line(block.folded)
    position = start
    for whole in tokens:
        for token in whole.items or (whole,):
            letter = _letter(token)
            if not letter or token.start < position:
                continue
            line.literal(position, token.start)
            line.add(f"‹{letter}{len(kept)}›", token.start, token.end, held=True)
            kept.append(token)
            position = token.end
    line.literal(position, end)
    return Skeleton(Line("".join(line.pieces)), tuple(kept), tuple(line.edges), tuple(line.parts))


class _Line:
    """A line that is being put together from pieces of a folded text and placeholders."""

    __slots__ = ("_folded", "_length", "edges", "parts", "pieces")

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._length = 0
        self.pieces: list[str] = []
        self.edges: list[int] = []
        self.parts: list[tuple[int, int, bool]] = []

    def add(self, text: str, start: int, end: int, held: bool) -> None:
        self.pieces.append(text)
        self.edges.append(self._length)
        self.parts.append((start, end, held))
        self._length += len(text)

    def literal(self, start: int, end: int) -> None:
        """Adds ``folded[start:end]``, white space of any kind as blanks, one for one, and without the marks that are dropped."""
        text = self._folded[start:end]
        if not text:
            return
        if text != " " and _DROPPED_OR_ODD.search(text):
            for match in _KEPT.finditer(text):
                self.add(_ODD_SPACE.sub(" ", match.group()), start + match.start(), start + match.end(), held=False)
        else:
            self.add(text, start, end, held=False)


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
