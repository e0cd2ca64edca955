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

try:
    from _blake2 import blake2b  # the same without OpenSSL, which hashlib loads for its other algorithms
except ImportError:
    from hashlib import blake2b

_Plain = TypeVar("_Plain")  # of what marshal writes: numbers, strings, tuples, lists, dicts

_KEEP = 24  # files; each edit of the facts leaves a few behind
_DIGEST = 32  # bytes


def cache_folder() -> Path | None:
    """The folder of cached files, which need not exist yet; ``None`` where there is no home to put it in."""
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
    return root / "csto-check"


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
    content = data[_DIGEST:]
    return content if content and _signed(key, content) == data[:_DIGEST] else None


def store(key: str, data: bytes) -> None:
    """Keeps bytes under ``key``."""
    path = _path(key)
    if path is not None:
        write(path, _signed(key, data) + data)


class Sections:
    """A cached file whose sections are read and checked one by one, when they are asked for."""

    def __init__(self, path: Path, head: bytes, places: list[tuple[int, int, bytes]]) -> None:
        self.head = head
        self._path = path
        self._places = places  # offset and length in bytes, and digest
        self._file: int | None = None

    def read(self, number: int) -> bytes | None:
        """A section; ``None``, and the file is dropped, where it is damaged."""
        offset, length, digest_ = self._places[number]
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
        if short_digest(data) == digest_:
            return data
        with contextlib.suppress(OSError):
            os.unlink(self._path)
        return None


_SHORT = 8  # bytes of a digest that guards against damage and mistakes, not against malice


def short_digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SHORT).digest()


def store_sections(key: str, head: bytes, sections: Sequence[bytes]) -> None:
    """Keeps a head and sections under ``key``; :func:`sections` gives them back."""
    path = _path(key)
    if path is None:
        return
    table = b"".join(len(data).to_bytes(4, "big") + short_digest(data) for data in sections)
    front = len(head).to_bytes(4, "big") + head + table
    write(path, _signed(key, front) + len(front).to_bytes(4, "big") + front + b"".join(sections))


def sections(key: str) -> Sections | None:
    """What :func:`store_sections` kept under ``key``, if its head is there and whole."""
    path = _path(key)
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            start = file.read(_DIGEST + 4)
            size = int.from_bytes(start[_DIGEST:], "big")
            front = file.read(size)
    except OSError:
        return None
    if len(start) < _DIGEST + 4 or len(front) != size or _signed(key, front) != start[:_DIGEST]:
        return None
    end = 4 + int.from_bytes(front[:4], "big")
    offset, places = _DIGEST + 4 + size, []
    for at in range(end, len(front), 4 + _SHORT):
        length = int.from_bytes(front[at : at + 4], "big")
        places.append((offset, length, front[at + 4 : at + 4 + _SHORT]))
        offset += length
    return Sections(path, front[4:end], places)


def _path(key: str) -> Path | None:
    folder = cache_folder()
    return folder / f"{digest(key)}.bin" if folder else None


def _signed(key: str, data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST, key=blake2b(key.encode(), digest_size=32).digest()).digest()


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
