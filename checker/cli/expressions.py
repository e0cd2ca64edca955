"""Compiled regular expressions, kept from one run to the next.

The program has some 400 expressions, and to compile them takes longer than to check an article. What ``re`` makes of an
expression is a list of numbers, which the disk cache keeps; a run puts the finished patterns where ``re.compile`` looks first.
This leans on parts of CPython's ``re`` that are not public: where they are not as expected, the expressions are simply compiled.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from array import array
from pathlib import Path
from typing import Any

from checker.factbase import cache
from checker.version import __version__

_MOST = 4000  # expressions; ``re`` itself has room for 512
_Key = tuple[type, str, int]


def restore() -> frozenset[_Key]:
    """Hands over to ``re`` what earlier runs compiled; returns the keys of all that it knows now."""
    with contextlib.suppress(Exception):  # another CPython: then they are compiled
        re._MAXCACHE = max(re._MAXCACHE, _MOST)  # type: ignore[attr-defined]  # not public
        data = cache.stored(_name())
        if data:
            _unpack(data)
    return frozenset(_known())


def keep(before: frozenset[_Key]) -> None:
    """Stores the expressions that ``re`` knows now if there are more than ``before``."""
    known = _known()
    if len(before) == len(known) or len(known) > _MOST or known.keys() <= before:
        return
    with contextlib.suppress(Exception):
        cache.store(_name(), _packed(known))


def _known() -> dict[_Key, re.Pattern[str]]:
    found = getattr(re, "_cache", {})
    return {key: pattern for key, pattern in found.items() if len(key) == 3 and key[0] is str}


def _name() -> str:
    """The cache key: the interpreter, and the program's files as they lie on disk."""
    parts = [sys.version, sys.implementation.cache_tag or "", __version__]
    root = Path(__file__).parent.parent
    for folder in (str(root), *sorted(entry.path for entry in os.scandir(root) if entry.is_dir())):
        for entry in os.scandir(folder):
            if entry.name.endswith(".py"):
                status = entry.stat()
                parts.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
    return "expressions " + cache.digest(*parts)


def _packed(known: dict[_Key, re.Pattern[str]]) -> bytes:
    """A line of JSON that tells of each expression all but its code, and the codes of all."""
    import _sre  # type: ignore[import-not-found]  # not public
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public

    rows: list[list[Any]] = []
    codes = array("I")
    for (_, text, flags), pattern in known.items():
        parsed = _parser.parse(text, flags)
        code = _compiler._code(parsed, flags)
        names = [""] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        row = [text, flags, pattern.flags, len(code), names]
        if _pattern(_sre, row, code) == pattern:
            rows.append(row)
            codes.extend(code)
    return json.dumps(rows).encode() + b"\n" + codes.tobytes()


def _unpack(data: bytes) -> None:
    import _sre

    head, _, tail = data.partition(b"\n")
    codes = array("I")
    codes.frombytes(tail)
    numbers = codes.tolist()
    room: dict[_Key, re.Pattern[str]] = re._cache  # type: ignore[attr-defined]  # not public
    start = 0
    for row in json.loads(head):
        end = start + row[3]
        room.setdefault((str, row[0], row[1]), _pattern(_sre, row, numbers[start:end]))
        start = end


def _pattern(sre: Any, row: list[Any], code: list[int]) -> Any:
    text, _, flags, _, names = row
    groups = {name: number for number, name in enumerate(names) if name}
    return sre.compile(text, flags, code, len(names) - 1, groups, tuple(name or None for name in names))
