"""From the arguments of a command to the documents it reads: files, folders, globs and ``-``, in order and each once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.report import Failure

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from checker.model.documents import Document

STDIN = "-"
STDIN_NAME = "<stdin>"  # what a report calls it when --stdin-filename gives no name
_SKIPPED_FOLDERS = {"node_modules", "__pycache__", "site-packages"}


def read(path: str, name: str, text_field: str | None, encoding: str | None) -> Document:
    """The document at ``path``, or on standard input for ``-``; ``name`` is what it is called and decides its format."""
    from checker import reading

    if path == STDIN:
        return reading.read_bytes(sys.stdin.buffer.read(), name, text_field=text_field, encoding=encoding)
    return reading.read_document(path, text_field=text_field, encoding=encoding)


def files(
    arguments: Sequence[str],
    suffixes: Sequence[str],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    folder: Path | None = None,
    force_exclude: bool = False,
) -> Iterator[str | Failure]:
    """The path of each document, or why an argument gives none.

    A folder gives the files below it that have one of ``suffixes`` (or match ``include``), that no ``.gitignore`` and no
    ``exclude`` pattern leaves out; hidden folders are passed over. A file that is named is always read, unless
    ``force_exclude``. ``folder`` is where the patterns are rooted.
    """
    seen: set[str] = set()
    root = folder or Path()
    for argument in arguments:
        for path in _expanded(argument, suffixes, include, exclude, root):
            if isinstance(path, Failure):
                yield path
                continue
            if force_exclude and exclude and path != STDIN and _matches(exclude, path, root):
                continue
            key = path if path == STDIN else os.path.realpath(path)
            if key not in seen:
                seen.add(key)
                yield path


def _expanded(
    argument: str, suffixes: Sequence[str], include: Sequence[str], exclude: Sequence[str], root: Path
) -> Iterator[str | Failure]:
    if argument == STDIN or os.path.isfile(argument):
        yield argument
    elif os.path.isdir(argument):
        yield from _below(argument, suffixes, include, exclude, root)
    elif any(character in argument for character in "*?["):
        from glob import glob  # a shell has usually done this already

        found = sorted(path for path in glob(argument, recursive=True) if os.path.isfile(path))
        if not found:
            yield Failure(argument, "no file matches this pattern")
        yield from (path for path in found if not (exclude and _matches(exclude, path, root)))
    elif os.path.exists(argument):
        yield Failure(argument, "not a regular file")
    else:
        yield Failure(argument, "no such file or folder")


def _below(
    top: str, suffixes: Sequence[str], include: Sequence[str], exclude: Sequence[str], root: Path
) -> Iterator[str | Failure]:
    ignored = Ignored(Path(top))
    errors: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=errors.append):
        while errors:
            error = errors.pop()
            yield Failure(str(error.filename), error.strerror or "cannot be read")
        here = Path(folder)
        ignored.enter(here)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in _SKIPPED_FOLDERS and not ignored.matches(here / name, folder=True)
        )
        for name in sorted(names):
            path = os.path.join(folder, name)
            wanted = _matches(include, path, root) if include else name.lower().endswith(tuple(suffixes))
            if wanted and not name.startswith(".") and not ignored.matches(here / name) and not _matches(exclude, path, root):
                yield path
    for error in errors:
        yield Failure(str(error.filename), error.strerror or "cannot be read")


def _matches(patterns: Sequence[str], path: str, root: Path) -> bool:
    if not patterns:
        return False
    from checker.settings import matches

    return matches(patterns, path, root)


class Ignored:
    """What the ``.gitignore`` files above and below a folder leave out; the nearest file that has an opinion decides."""

    def __init__(self, top: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec] = {}
        top = top.resolve()
        repository = next((folder for folder in (top, *top.parents) if (folder / ".git").exists()), None)
        if repository is not None:
            for folder in (top, *top.parents):
                self.enter(folder)
                if folder == repository:
                    break

    def enter(self, folder: Path) -> None:
        """Read the folder's own ``.gitignore``, if it has one."""
        folder = folder.resolve()
        if folder in self._specs:
            return
        try:
            lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        from pathspec import GitIgnoreSpec  # only a folder with a .gitignore needs it

        self._specs[folder] = GitIgnoreSpec.from_lines(lines)

    def matches(self, path: Path, folder: bool = False) -> bool:
        if not self._specs:
            return False
        path = path.parent.resolve() / path.name
        for parent in path.parents:
            spec = self._specs.get(parent)
            if spec is not None:
                verdict = spec.check_file(path.relative_to(parent).as_posix() + ("/" if folder else "")).include
                if verdict is not None:
                    return verdict
        return False
