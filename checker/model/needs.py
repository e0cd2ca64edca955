"""What a text needs for a regular expression to match in it: words of which one each has to stand there.

Read off the parse tree that ``re`` makes, which is no public part of it; where that is not as expected, nothing is needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

Need = tuple[str, ...]  # one of these words has to stand in a text

_MOST_WORDS = 60  # of one need; more of them take as long as the search
_MOST_NEEDS = 3
_MOST_ALTERNATIVES = 6  # signs of a set that are told apart: "‹[ds]" is "‹d" or "‹s"


def needs(pattern: re.Pattern[str]) -> tuple[Need, ...]:
    """What a text must have for an expression to match in it: of each tuple one word, the most telling tuples first.

    Taking the expression apart takes a hundred times as long as to match with it.
    """
    try:
        from re import _parser

        return needs_of(_parser.parse(pattern.pattern, pattern.flags), pattern.flags)
    except Exception:  # another CPython: search without a sieve
        return ()


def few(found: Sequence[Need]) -> tuple[Need, ...]:
    """The most telling needs, few enough to be looked for one by one."""
    return tuple([need for need in found if len(need) <= _MOST_WORDS][:_MOST_NEEDS])


def telling(found: Sequence[Need]) -> list[Need]:
    """The most telling needs of which no word is in nearly every line."""
    return [need for need in found if all(map(_is_telling, need))][:_MOST_NEEDS]


def _is_telling(word: str) -> bool:
    """Whether a word is not in nearly every line: a placeholder of some kind ("‹p"), or more than two letters."""
    bare = word.strip()
    return bare[:1] == "‹" and len(bare) > 1 or len(bare) > 2 and bare != "the"


def needs_of(parsed: Any, flags: int) -> tuple[Need, ...]:
    """What :func:`needs` tells of an expression as ``re`` parses it. Raises what an unknown CPython may bring."""
    found = _needs_of_sequence(parsed)
    if flags & re.IGNORECASE:
        found = [tuple(word.lower() for word in need) for need in found if all(map(str.isascii, need))]
    longer = {need for need in found if min(map(len, need)) > 1} or set(found)
    return tuple(sorted(longer, key=_frequency))


def _needs_of_sequence(items: Any) -> list[Need]:
    """The needs of a parsed sequence: of its literal runs, and of those of its parts that it cannot do without."""
    found: list[Need] = []
    runs: tuple[str, ...] = ("",)  # a literal run, in all its shapes where a sign of it is one of a few

    def close() -> None:
        nonlocal runs
        if all(run.strip() for run in runs):
            found.append(runs)
        runs = ("",)

    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            runs = tuple(run + chr(argument) for run in runs)
            continue
        if name == "AT":  # takes no room, so the run goes on behind it
            continue
        if name == "IN" and len(runs) == 1 and runs[0].strip() and (signs := _signs(argument)):
            runs = tuple(runs[0] + sign for sign in signs)
            continue
        close()
        if name == "SUBPATTERN":
            _, added, _, inner = argument
            if not added & re.IGNORECASE:
                found += _needs_of_sequence(inner)
        elif name == "ATOMIC_GROUP":
            found += _needs_of_sequence(argument)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, _, inner = argument
            if least:
                found += _needs_of_sequence(inner)
        elif name == "BRANCH":
            branches = [_best(_needs_of_sequence(branch)) for branch in argument[1]]
            if all(branches):
                found.append(tuple(dict.fromkeys(word for branch in branches for word in branch)))
    close()
    return found


def _signs(items: Any) -> tuple[str, ...]:
    """The signs of a set of few, else none."""
    if len(items) > _MOST_ALTERNATIVES or any(str(operation) != "LITERAL" for operation, _ in items):
        return ()
    return tuple(chr(argument) for _, argument in items)


def _best(found: list[Need]) -> Need:
    return min(found, key=_frequency, default=())


def _frequency(need: Need) -> tuple[bool, int, int, Need]:
    """Orders needs by how often they are met, as far as their look tells: few long words come first."""
    shortest = min(map(len, need))
    return shortest < 2, len(need), -shortest, need
