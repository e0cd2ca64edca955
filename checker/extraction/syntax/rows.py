"""Dates told in a row, one for each of as many things: "Azerbaijan and Georgia acceded in September and December 1993
respectively".

The tokens of a segment come in and go out with such a row as one date that has the others as its items, as a list of states has;
so a clause takes it as one complement, and whoever makes its claims gives each thing its own (:func:`each_its_own`). A row that
is said to be told respectively, but whose things cannot be made out, goes: nobody knows which date is whose.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.dataclass import replace

RESPECTIVELY = re.compile(r"\b(?:respectively|in that order)\b")  # in a line
_LINKS = ("COMMA", "AND")
_AHEAD = ("COLON", "DASH")


def with_rows(tokens: list[Token]) -> list[Token]:
    """The tokens with each row of dates as one."""
    if sum(token.terminal == "DATE" for token in tokens) < 2:
        return tokens
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        row, end = _row_at(tokens, index)
        if len(row) < 2:
            found.append(tokens[index])
            index += 1
            continue
        following = tokens[end] if end < len(tokens) else None
        told = following is not None and following.terminal == "RESPECTIVELY"
        told = told or (end + 1 < len(tokens) and tokens[end].terminal == "COMMA" and tokens[end + 1].terminal == "RESPECTIVELY")
        heads = not found and following is not None and following.terminal in _AHEAD
        things = tokens[end:] if heads else found
        if (told or heads or _ends(following)) and any(len(token.items) == len(row) for token in things):
            found.append(replace(row[0], end=row[-1].end, trail=row[-1].trail, items=tuple(row)))
        elif not told:
            found += tokens[index:end]
        index = end
    return found


def each_its_own(told: Sequence[Token], things: int) -> tuple[Token, ...]:
    """The dates or places of so many things, in their order, where they are told in a row."""
    row = next((token.items for token in told if token.items), ())
    return row if len(row) == things else ()


def tells_respectively(tokens: Sequence[Token]) -> bool:
    """Whether something is told respectively of things that are not known as a list."""
    return any(token.terminal == "RESPECTIVELY" for token in tokens) and not any(len(token.items) > 1 for token in tokens)


def _row_at(tokens: Sequence[Token], index: int) -> tuple[list[Token], int]:
    """The dates of the row that begins at a token, and where it ends."""
    row: list[Token] = []
    end = cursor = index
    while cursor < len(tokens) and tokens[cursor].terminal == "DATE" and not (row and tokens[cursor].gap):
        row.append(tokens[cursor])
        end = cursor = cursor + 1
        while cursor < len(tokens) and tokens[cursor].terminal in _LINKS and not tokens[cursor].gap:
            cursor += 1
        if cursor == end:
            break
    return row, end


def _ends(following: Token | None) -> bool:
    """Whether nothing stands behind a row that its last date may belong to."""
    return following is None or following.terminal in ("SEMI", "CLOSE", "STOP") or following.terminal in _LINKS
