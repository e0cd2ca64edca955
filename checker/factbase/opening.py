"""Opening the fact base: the compiled one from the cache where the files have not changed, else from the YAML files.

A first key is cheap (names, sizes and times of the files); it leads to the key of their content, and that to the database.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from checker.factbase import cache
from checker.factbase.files import FactFile, fact_files
from checker.factbase.problems import FactBaseError
from checker.factbase.store import FactBase

_FORMAT = "2"
_CODE = (Path(__file__).parent, Path(__file__).parent.parent / "model")
_SETTLED = 50_000_000  # nanoseconds; two edits within one tick of the file system's clock look alike


def open_factbase(overlays: Sequence[Path] = (), built_in: Path | None = None) -> FactBase:
    """The built-in fact base with the overlay folders laid over it.

    Raises :class:`FactBaseError`, with every problem found, when the files cannot be used. ``built_in`` stands in for the
    folder of the installation.
    """
    files = fact_files([Path(overlay) for overlay in overlays], built_in)
    folder = cache.cache_folder()
    stat_key, settled = _stat_key(files)
    pointer = folder / f"{stat_key}.key" if folder else None
    if folder and pointer:
        connection = _from_cache(folder, pointer)
        if connection:
            return FactBase(connection, lambda: _build(files)[0])
    connection, key = _build(files)
    if folder and pointer:
        data = connection.serialize()
        if cache.write(folder / f"{key}.sqlite", data) and settled:
            cache.write(pointer, f"{key} {len(data)}".encode())
    return FactBase(connection)


def _from_cache(folder: Path, pointer: Path) -> sqlite3.Connection | None:
    """The database that the pointer leads to, if it is there, whole, and what it should be."""
    try:
        key, size = pointer.read_text(encoding="ascii").split()
        path = folder / f"{key}.sqlite"
        if path.stat().st_size != int(size):
            return None
        # Nobody writes to a file once it is in the cache, so SQLite need not look for locks and journals.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
        )
    except (OSError, ValueError, sqlite3.Error):
        return None
    try:
        if connection.execute("SELECT value FROM meta WHERE key = 'key'").fetchone() == (key,):
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def _build(files: Sequence[FactFile]) -> tuple[sqlite3.Connection, str]:
    """The database made anew from the files, and the key of their content."""
    from checker.factbase.checks.references import unknown_entity, unknown_source
    from checker.factbase.folders import read_base  # reads YAML and validates with pydantic, which a warm start never needs
    from checker.factbase.tables import compiled

    base, contents = read_base(files)
    # An id that leads nowhere would surface as a KeyError in the middle of a draft; all other checks are for lint.
    problems = base.problems or sorted([*unknown_entity(base), *unknown_source(base)])
    if problems:
        raise FactBaseError(problems)
    parts: list[bytes | str] = [_FORMAT, _code_key()]
    for file, content in zip(files, contents, strict=True):
        parts += [file.name, content]
    key = cache.digest(*parts)
    return compiled(base, key), key


def _stat_key(files: Sequence[FactFile]) -> tuple[str, bool]:
    """A key of the files as they lie on disk, and whether they have lain there long enough to trust it."""
    parts: list[str] = [_FORMAT, _code_key()]
    newest = 0
    for file in files:
        try:
            status = os.stat(file.path)
        except OSError:
            return cache.digest(*parts), False
        newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
        parts += [file.path, file.name, f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"]
    return cache.digest(*parts), abs(time.time_ns() - newest) > _SETTLED


def _code_key() -> str:
    """The program's own files that shape the compiled base: another version of them must not meet its rows."""
    found = []
    for folder in _CODE:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".py"):
                        status = entry.stat()
                        found.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
        except OSError:  # inside a zip file: then the version alone has to tell
            continue
    return " ".join(sorted(found))
