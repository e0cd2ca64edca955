"""Compiled regular expressions, kept from one run to the next.

The program has more than a thousand expressions, and to compile them takes longer than to check an article. What ``re`` makes
of an expression is a list of numbers, which the disk cache keeps; where ``re.compile`` looks first, a run finds the patterns
that it asks for finished, each read when it is asked for.
This leans on parts of CPython's ``re`` that are not public: where they are not as expected, the expressions are simply compiled.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
from array import array
from typing import Any

from checker.factbase import cache
from checker.model import sieve
from checker.version import __version__

_MOST = 4000  # expressions; ``re`` itself has room for 512
_Key = tuple[type, str, int]


def restore() -> frozenset[_Key]:
    """Hands over to ``re`` what earlier runs compiled; returns the keys of all that it knows now."""
    with contextlib.suppress(Exception):  # another CPython: then they are compiled
        re._MAXCACHE = max(re._MAXCACHE, _MOST)  # type: ignore[attr-defined]  # not public
        kept = cache.sections(_name())
        if kept is not None:
            _unpack(kept)
    return frozenset(_known())


class _Kept(dict[_Key, re.Pattern[str]]):
    """The patterns that ``re`` knows, and those of earlier runs, each made when it is asked for."""

    def __init__(self, known: dict[_Key, re.Pattern[str]], rows: dict[_Key, tuple[list[Any], int]], kept: cache.Sections) -> None:
        super().__init__(known)
        self.rows = rows
        self._kept = kept

    def __missing__(self, key: _Key) -> re.Pattern[str]:
        import _sre  # type: ignore[import-not-found]  # not public

        row, number = self.rows.pop(key)
        data = self._kept.read(number)
        if data is None:
            raise KeyError(key)
        codes = array("I")
        codes.frombytes(data)
        made: re.Pattern[str] = _pattern(_sre, row, codes.tolist())
        self[key] = made
        return made

    def clear(self) -> None:
        super().clear()
        self.rows.clear()


def keep(before: frozenset[_Key]) -> None:
    """Stores the expressions that ``re`` knows now if there are more than ``before``."""
    known = _known()
    if len(before) == len(known) or len(known) > _MOST or known <= before:
        return
    with contextlib.suppress(Exception):
        sieve.compile_all()
        cache.store_sections(_name(), *_packed({key: re.compile(key[1], key[2]) for key in _known()}))


def _known() -> set[_Key]:
    places = [getattr(re, name) for name in ("_cache", "_cache2") if hasattr(re, name)]
    keys = {key for place in places for key in (*place, *getattr(place, "rows", ()))}
    return {key for key in keys if len(key) == 3 and key[0] is str}


def _name() -> str:
    """The cache key: the interpreter, which is all that the codes hang on."""
    return "expressions 2 " + cache.digest(sys.version, sys.implementation.cache_tag or "", __version__)


def _packed(known: dict[_Key, re.Pattern[str]]) -> tuple[bytes, list[bytes]]:
    """JSON that tells of each expression all but its code, and the codes of each."""
    import _sre
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public

    rows: list[list[Any]] = []
    codes: list[bytes] = []
    for (_, text, flags), pattern in known.items():
        parsed = _parser.parse(text, flags)
        code = _compiler._code(parsed, flags)
        names = [""] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        row = [text, flags, pattern.flags, names]
        if _pattern(_sre, row, code) == pattern:
            rows.append(row)
            codes.append(array("I", code).tobytes())
    return json.dumps(rows).encode(), codes


def _unpack(kept: cache.Sections) -> None:
    name = "_cache2" if hasattr(re, "_cache2") else "_cache"  # where CPython looks first, from 3.12 on and before
    known: dict[_Key, re.Pattern[str]] = getattr(re, name)
    rows = {(str, row[0], row[1]): (row, number) for number, row in enumerate(json.loads(kept.head))}
    setattr(re, name, _Kept(known, {key: row for key, row in rows.items() if key not in known}, kept))


def _pattern(sre: Any, row: list[Any], code: list[int]) -> Any:
    text, _, flags, names = row
    groups = {name: number for number, name in enumerate(names) if name}
    return sre.compile(text, flags, code, len(names) - 1, groups, tuple(name or None for name in names))
