"""Compiled regular expressions, kept from one run to the next.

The program has many hundred expressions, and to compile them takes longer than to check an article. What ``re`` makes of an
expression is a list of numbers, which the disk cache keeps with what a text needs to match; :mod:`checker.model.sieve` asks for
an expression when it is first wanted. This leans on parts of CPython's ``re`` that are not public: where they are not as
expected, the expressions are simply compiled.
"""

from __future__ import annotations

import contextlib
import marshal
import sys
from array import array
from collections.abc import Sequence
from re import Pattern

from checker.factbase import cache
from checker.model import sieve
from checker.model.needs import Need, few, telling
from checker.version import __version__

_MOST = 4000  # expressions
# An expression: section, flags with those in its text, names of its groups, its needs and of these the telling ones by number.
_Row = tuple[int, int, tuple[str, ...], tuple[int, ...], tuple[int, ...]]


def restore() -> None:
    """Hands over to the sieve what earlier runs compiled; once a process."""
    if not _restored:
        kept = cache.sections(_name())
        with contextlib.suppress(ValueError, TypeError, EOFError):
            _restored.append(None if kept is None else _Kept(kept))
            sieve.use(_restored[0])


def keep() -> None:
    """Stores the expressions in use, if one was wanted that earlier runs had not kept, with those of earlier runs."""
    earlier = _restored[0] if _restored else None
    if earlier is not None and not earlier.is_wanting:
        return
    with contextlib.suppress(Exception):  # another CPython: then they are compiled each time
        if len(sieve.known()) <= _MOST:
            cache.store_sections(_name(), *_packed(earlier))


def forget() -> None:
    """Lets :func:`restore` look at the disk again."""
    _restored.clear()


_restored: list[_Kept | None] = []


class _Kept:
    """What earlier runs compiled, each expression read when it is asked for."""

    def __init__(self, kept: cache.Sections) -> None:
        found: tuple[list[str], list[Need], dict[bytes, bytes]] = marshal.loads(kept.head)
        self.words, self.needs, self.rows = found
        self.is_wanting = False  # whether an expression was asked for that is not here
        self._kept = kept

    def expression(self, text: str, flags: int) -> _KeptExpression | None:
        row = self.rows.get(_digest(text, flags))
        if row is None:
            self.is_wanting = True
            return None
        return _KeptExpression(self, text, marshal.loads(row))

    def code(self, section: int) -> bytes | None:
        """The code of an expression."""
        return self._kept.read(section)


class _KeptExpression:
    """One of them."""

    __slots__ = ("_kept", "_row", "_text")

    def __init__(self, kept: _Kept, text: str, row: _Row) -> None:
        self._kept = kept
        self._text = text
        self._row = row

    @property
    def flags(self) -> int:
        return self._row[1]

    def pattern(self) -> Pattern[str] | None:
        data = self._kept.code(self._row[0])
        if data is None:
            return None
        codes = array("I")
        codes.frombytes(data)
        return _made(self._text, self._row[1], self._row[2], codes.tolist())

    def needs(self) -> tuple[Need, ...]:
        every = self._kept.needs
        return tuple([every[number] for number in self._row[3]])

    def telling(self) -> list[Need]:
        every = self._kept.needs
        return [every[number] for number in self._row[4]]


def _digest(text: str, flags: int) -> bytes:
    return cache.short_digest(b"%d %s" % (flags, text.encode("utf-8", "surrogatepass")))


def _name() -> str:
    """The cache key: the interpreter, and a number to count up with every change of :mod:`checker.model.needs`."""
    return "expressions 8 " + cache.digest(sys.version, sys.implementation.cache_tag or "", __version__)


def _packed(earlier: _Kept | None) -> tuple[bytes, list[bytes]]:
    """What tells of each expression all but its code; and their codes."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public

    found: dict[bytes, tuple[bytes, int, tuple[str, ...], Sequence[Need], Sequence[Need]]] = {}
    for text, flags, pattern, needs in sieve.compiled():
        parsed = _parser.parse(text, flags)
        code = _compiler._code(parsed, flags)
        names = [""] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        if _made(text, pattern.flags, names, code) == pattern:
            used = telling(needs)
            rest = {*few(needs), *used}  # no others are ever asked for
            asked = tuple(need for need in needs if need in rest)
            found[_digest(text, flags)] = array("I", code).tobytes(), pattern.flags, tuple(names), asked, used
    if earlier is not None:
        for digest, data in earlier.rows.items():
            section, flags, groups, every, some = marshal.loads(data)
            if digest not in found and (kept := earlier.code(section)) is not None:
                known = earlier.needs
                found[digest] = kept, flags, groups, [known[number] for number in every], [known[number] for number in some]
    words: dict[str, str] = {}  # each is written once, where it is the same object
    numbers: dict[Need, int] = {}

    def numbered(needs: Sequence[Need]) -> tuple[int, ...]:
        return tuple(numbers.setdefault(tuple([words.setdefault(word, word) for word in need]), len(numbers)) for need in needs)

    searched = [words.setdefault(word, word) for row in found.values() for need in row[4] for word in need]
    rows = {
        digest: marshal.dumps((section, flags, groups, numbered(every), numbered(some)))
        for section, (digest, (_, flags, groups, every, some)) in enumerate(found.items())
    }
    return marshal.dumps((list(dict.fromkeys(searched)), list(numbers), rows)), [code for code, *_ in found.values()]


def _made(text: str, flags: int, names: Sequence[str], code: list[int]) -> Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # not public

    groups = {name: number for number, name in enumerate(names) if name}
    made: Pattern[str] = _sre.compile(text, flags, code, len(names) - 1, groups, tuple(name or None for name in names))
    return made
