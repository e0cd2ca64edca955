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
        self._all = dict(rows)
        self._kept = kept
        self._needs: dict[tuple[str, int], bytes] = {}

    def __missing__(self, key: _Key) -> re.Pattern[str]:
        import _sre  # type: ignore[import-not-found]  # not public

        row, number = self.rows.pop(key)
        data = self._kept.read(number)
        if data is None:
            raise KeyError(key)
        size = int.from_bytes(data[:4], "big")
        codes = array("I")
        codes.frombytes(data[4 : 4 + size])
        made: re.Pattern[str] = _pattern(_sre, row, codes.tolist())
        self[key] = made
        self._needs[made.pattern, made.flags] = data[4 + size :]
        return made

    def needs(self, text: str, flags: int) -> tuple[tuple[str, ...], ...] | None:
        """What :func:`checker.model.sieve.needs_of` told of an expression of an earlier run."""
        data = self._needs.get((text, flags))
        return None if data is None else tuple(tuple(need) for need in json.loads(data))

    def packed(self, key: _Key) -> tuple[list[Any], bytes] | None:
        """An expression of an earlier run as it was kept."""
        row, number = self._all.get(key, (None, 0))
        data = None if row is None else self._kept.read(number)
        return None if row is None or data is None else (row, data)

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
        cache.store_sections(_name(), *_packed(_known()))


def _places() -> list[dict[_Key, re.Pattern[str]]]:
    """Where ``re`` remembers what it compiled."""
    return [getattr(re, name) for name in ("_cache", "_cache2") if hasattr(re, name)]


def _known() -> set[_Key]:
    keys = {key for place in _places() for key in (*place, *getattr(place, "rows", ()))}
    return {key for key in keys if len(key) == 3 and key[0] is str}


def _name() -> str:
    """The cache key: the interpreter, which is all that the codes hang on."""
    return "expressions 3 " + cache.digest(sys.version, sys.implementation.cache_tag or "", __version__)


def _packed(known: set[_Key]) -> tuple[bytes, list[bytes]]:
    """JSON that tells of each expression all but its code; and of each its code and what a text needs to match."""
    import _sre
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public

    rows: list[list[Any]] = []
    codes: list[bytes] = []
    earlier = next((place for place in _places() if isinstance(place, _Kept)), None)
    for key in known:
        if earlier is not None and (again := earlier.packed(key)) is not None:
            rows.append(again[0])
            codes.append(again[1])
            continue
        _, text, flags = key
        pattern = re.compile(text, flags)
        parsed = _parser.parse(text, flags)
        code = _compiler._code(parsed, flags)
        names = [""] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        row = [text, flags, pattern.flags, names]
        if _pattern(_sre, row, code) == pattern:
            rows.append(row)
            data = array("I", code).tobytes()
            needs = json.dumps(sieve.needs_of(parsed, pattern.flags), ensure_ascii=False).encode()
            codes.append(len(data).to_bytes(4, "big") + data + needs)
    return json.dumps(rows).encode(), codes


def _unpack(kept: cache.Sections) -> None:
    name = "_cache2" if hasattr(re, "_cache2") else "_cache"  # where CPython looks first, from 3.12 on and before
    known: dict[_Key, re.Pattern[str]] = getattr(re, name)
    rows = {(str, row[0], row[1]): (row, number) for number, row in enumerate(json.loads(kept.head))}
    patterns = _Kept(known, {key: row for key, row in rows.items() if key not in known}, kept)
    setattr(re, name, patterns)
    sieve.keep_needs(patterns.needs)


def _pattern(sre: Any, row: list[Any], code: list[int]) -> Any:
    text, _, flags, names = row
    groups = {name: number for number, name in enumerate(names) if name}
    return sre.compile(text, flags, code, len(names) - 1, groups, tuple(name or None for name in names))
