"""The disk cache: derived files keyed by the content they were made from, written atomically, rebuilt silently.

It lies in ``$CSTO_CHECK_CACHE``, else in the platform's cache folder. Nothing here ever fails a run: a folder that cannot be
written or a file that is damaged only costs the time to build its content again.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast
from zlib import crc32

try:
    from _blake2 import blake2b  # the same without OpenSSL, which hashlib loads for its other algorithms
except ImportError:
    from hashlib import blake2b

_Plain = TypeVar("_Plain")  # of what marshal writes: numbers, strings, tuples, lists, dicts

_KEEP = 24  # files; each edit of the facts leaves a few behind
_CHECK = 4  # bytes of a checksum, which guards against damage and mistakes, not against malice
_ROW = 8 + _CHECK  # bytes that tell of a section
_SHORT = 8  # bytes of a short digest


def cache_folder() -> Path | None:
    """The folder of cached files, which need not exist yet; ``None`` where there is no home to put it in, or, unless it was
    chosen, where it is another user's: what lies in it is trusted as compiled modules are."""
    if chosen := os.environ.get("CSTO_CHECK_CACHE"):
        return Path(chosen)
    try:
        if chosen := os.environ.get("XDG_CACHE_HOME"):
            root = Path(chosen)
        elif sys.platform == "darwin":
            root = Path.home() / "Library" / "Caches"
        elif sys.platform == "win32":
            root = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        else:
            root = Path.home() / ".cache"
    except RuntimeError:  # no home folder
        return None
    return _own(root / "csto-check")


def _own(folder: Path) -> Path | None:
    """A folder that does not belong to another user."""
    if hasattr(os, "geteuid"):
        with contextlib.suppress(OSError):
            if os.stat(folder).st_uid != os.geteuid():
                return None
    return folder


def digest(*parts: bytes | str) -> str:
    """A key for content: equal for equal parts, and only for them."""
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


def cached(key: str, make: Callable[[], _Plain]) -> _Plain:
    """The plain data that ``make`` gives: kept on disk under ``key``, which must name what it is made from."""
    key = f"{sys.implementation.cache_tag} {marshal.version} {key}"
    data = stored(key)
    if data is not None:
        with contextlib.suppress(ValueError, TypeError, EOFError):
            kept: _Plain = marshal.loads(data)
            return kept
    made: Any = make()
    store(key, marshal.dumps(made))
    return cast("_Plain", made)


def stored(key: str) -> bytes | None:
    """What was kept under ``key``, if it is there and whole."""
    path = _path(key)
    if path is None:
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    content = data[_CHECK:]
    return content if content and _checksum(content, key) == data[:_CHECK] else None


def store(key: str, data: bytes) -> None:
    """Keeps bytes under ``key``."""
    path = _path(key)
    if path is not None:
        write(path, _checksum(data, key) + data)


class Sections:
    """A cached file whose sections are read and checked one by one, when they are asked for."""

    def __init__(self, path: Path, head: bytes, table: bytes, begin: int) -> None:
        self.head = head
        self._path = path
        self._table = table  # offset behind ``begin`` and length in bytes, and checksum, of each section
        self._begin = begin
        self._file: int | None = None

    def read(self, number: int) -> bytes | None:
        """A section; ``None``, and the file is dropped, where it is damaged."""
        row = self._table[number * _ROW : (number + 1) * _ROW]
        offset, length = self._begin + int.from_bytes(row[:4], "big"), int.from_bytes(row[4:8], "big")
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            if hasattr(os, "pread"):
                data = os.pread(self._file, length, offset)  # workers that were forked share the place in the file
            else:
                os.lseek(self._file, offset, os.SEEK_SET)
                data = os.read(self._file, length)
        except OSError:
            return None
        if _checksum(data) == row[8:]:
            return data
        with contextlib.suppress(OSError):
            os.unlink(self._path)
        return None


def short_digest(data: bytes) -> bytes:
    """A key for content where few are told apart: 8 bytes."""
    return blake2b(data, digest_size=_SHORT).digest()


def store_sections(key: str, head: bytes, sections: Sequence[bytes]) -> None:
    """Keeps a head and sections under ``key``; :func:`sections` gives them back."""
    path = _path(key)
    if path is None:
        return
    table, offset = b"", 0
    for data in sections:
        table += offset.to_bytes(4, "big") + len(data).to_bytes(4, "big") + _checksum(data)
        offset += len(data)
    front = len(head).to_bytes(4, "big") + head + table
    write(path, _checksum(front, key) + len(front).to_bytes(4, "big") + front + b"".join(sections))


def sections(key: str) -> Sections | None:
    """What :func:`store_sections` kept under ``key``, if its head is there and whole."""
    path = _path(key)
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            start = file.read(_CHECK + 4)
            size = int.from_bytes(start[_CHECK:], "big")
            front = file.read(size)
    except OSError:
        return None
    if len(start) < _CHECK + 4 or len(front) != size or _checksum(front, key) != start[:_CHECK]:
        return None
    end = 4 + int.from_bytes(front[:4], "big")
    return Sections(path, front[4:end], front[end:], _CHECK + 4 + size)


def _path(key: str) -> Path | None:
    folder = cache_folder()
    return folder / f"{digest(key)}.bin" if folder else None


def _checksum(data: bytes, key: str = "") -> bytes:
    return crc32(data, crc32(key.encode())).to_bytes(_CHECK, "big")


def write(path: Path, data: bytes) -> bool:
    """Puts a file into the cache folder, whole or not at all; says whether it is there."""
    import tempfile  # only a first run writes

    temporary = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".new-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        return False
    _prune(path.parent)
    return True


def _prune(folder: Path) -> None:
    """Drops the oldest files beyond those worth keeping, and what a crash left half-written long ago."""
    with contextlib.suppress(OSError):
        files = [(entry.stat().st_mtime, entry.path) for entry in os.scandir(folder) if _ours(entry.name)]
        for _, path in sorted(files, reverse=True)[_KEEP:]:
            with contextlib.suppress(OSError):
                os.unlink(path)


def _ours(name: str) -> bool:
    return name.endswith((".bin", ".sqlite", ".key")) or name.startswith(".new-")
