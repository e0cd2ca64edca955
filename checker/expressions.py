"""Compiled regular expressions, kept from one run to the next.

The program has many hundred expressions, and to compile them takes longer than to check an article. What ``re`` makes of an
expression is a list of numbers, which the disk cache keeps with what a text needs to match; :mod:`checker.model.sieve` asks for
an expression when it is first wanted. This leans on parts of CPython's ``re`` that are not public: where they are not as
expected, the expressions are simply compiled.
"""

from __future__ import annotations

import contextlib
import json
import sys
from array import array
from functools import lru_cache
from re import Pattern

from checker.factbase import cache
from checker.model import sieve
from checker.model.needs import Need, few, telling
from checker.version import __version__

_MOST = 4000  # expressions
_Row = tuple[int, int, list[str], list[list[int]]]  # section, flags with those in the text, groups, words of its needs by number


def restore() -> None:
    """Hands over to the sieve what earlier runs compiled; once a process."""
    if not _restored:
        kept = cache.sections(_name())
        with contextlib.suppress(ValueError, TypeError, KeyError):
            _restored.append(None if kept is None else _Kept(kept))
            sieve.use(_restored[0])


def keep() -> None:
    """Stores the expressions in use, if there are new ones among them, with those of earlier runs."""
    earlier = _restored[0] if _restored else None
    with contextlib.suppress(Exception):  # another CPython: then they are compiled each time
        found = {_digest(text, flags): (text, flags) for text, flags in sieve.known()}
        known = {} if earlier is None else earlier.rows
        if found.keys() <= known.keys() or len(found) > _MOST:
            return
        cache.store_sections(_name(), *_packed(earlier))


def forget() -> None:
    """Lets :func:`restore` look at the disk again."""
    _restored.clear()


_restored: list[_Kept | None] = []


class _Kept:
    """What earlier runs compiled, each expression read when it is asked for."""

    def __init__(self, kept: cache.Sections) -> None:
        found: tuple[list[str], int, dict[str, _Row]] = json.loads(kept.head)
        self.all_words, searched, self.rows = found
        self.words = self.all_words[:searched]
        self._kept = kept

    def pattern(self, text: str, flags: int) -> Pattern[str] | None:
        row = self.rows.get(_digest(text, flags))
        data = None if row is None else self._kept.read(row[0])
        if row is None or data is None:
            return None
        codes = array("I")
        codes.frombytes(data)
        return _made(text, row[1], row[2], codes.tolist())

    def needs(self, text: str, flags: int) -> tuple[tuple[str, ...], ...] | None:
        row = self.rows.get(_digest(text, flags))
        words = self.all_words
        return None if row is None else tuple([tuple([words[number] for number in need]) for need in row[3]])

    def flags(self, text: str, flags: int) -> int:
        return self.rows[_digest(text, flags)][1]

    def read(self, digest: str) -> bytes | None:
        """The code of an expression."""
        return self._kept.read(self.rows[digest][0])


@lru_cache(maxsize=_MOST)
def _digest(text: str, flags: int) -> str:
    return cache.short_digest(f"{flags} {text}".encode("utf-8", "surrogatepass")).hex()


def _name() -> str:
    """The cache key: the interpreter, and a number to count up with every change of :mod:`checker.model.needs`."""
    return "expressions 6 " + cache.digest(sys.version, sys.implementation.cache_tag or "", __version__)


def _packed(earlier: _Kept | None) -> tuple[bytes, list[bytes]]:
    """JSON that tells of each expression all but its code; and their codes."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public

    found: dict[str, tuple[bytes, int, list[str], tuple[Need, ...]]] = {}
    for text, flags, pattern, needs in sieve.compiled():
        parsed = _parser.parse(text, flags)
        code = _compiler._code(parsed, flags)
        names = [""] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        if _made(text, pattern.flags, names, code) == pattern:
            used = {*few(needs), *telling(needs)}  # the rest is never asked for
            found[_digest(text, flags)] = (
                array("I", code).tobytes(), pattern.flags, names, tuple(need for need in needs if need in used)
            )  # fmt: skip
    if earlier is not None:
        for digest, (_, flags, names, numbers) in earlier.rows.items():
            if digest not in found and (data := earlier.read(digest)) is not None:
                found[digest] = data, flags, names, tuple(tuple(earlier.all_words[n] for n in need) for need in numbers)
    words: dict[str, int] = {}
    for _, _, _, needs in found.values():  # first those that lines are searched for
        for word in (word for need in telling(needs) for word in need):
            words.setdefault(word, len(words))
    searched = len(words)
    rows = {
        digest: (place, flags, names, [[words.setdefault(word, len(words)) for word in need] for need in needs])
        for place, (digest, (_, flags, names, needs)) in enumerate(found.items())
    }
    head = json.dumps([list(words), searched, rows], ensure_ascii=False, separators=(",", ":"))
    return head.encode(), [code for code, _, _, _ in found.values()]


def _made(text: str, flags: int, names: list[str], code: list[int]) -> Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # not public

    groups = {name: number for number, name in enumerate(names) if name}
    made: Pattern[str] = _sre.compile(text, flags, code, len(names) - 1, groups, tuple(name or None for name in names))
    return made
