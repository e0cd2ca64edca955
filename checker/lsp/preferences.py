"""The settings a draft is checked with: the settings file found upward from it, with the editor's own settings on top.

Files are looked at again for every check - a few calls of ``stat`` - so that a change counts at once, whether or not the client
watches files.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from checker.model.dataclass import replace
from checker.settings import FILE_NAME, Settings, SettingsError, find, load, parsed

# What an editor may set; the rest belongs to runs over many files.
KEYS = ("select", "ignore", "severity", "as-of", "facts", "text-field")
_CLIENT_KEYS = ("enable", "path", "trace")  # what extensions keep beside them for their own use


class Preferences(NamedTuple):
    """Settings for one draft, the folder that their patterns are rooted in, and what is wrong with them, if anything."""

    settings: Settings
    folder: Path
    problem: str | None = None


class PreferenceFiles:
    """Finds, keeps and renews the settings of drafts. Belongs to one thread."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root or Path()
        self._known: dict[Path, tuple[tuple[Any, ...], Preferences]] = {}
        self._given: Mapping[str, Any] = {}
        self._problem: str | None = None

    def give(self, table: Any, root: Path | None = None) -> None:
        """Take the editor's own settings: a mapping with the keys of a settings file, or anything else for none."""
        self._root = root or self._root
        table = table if isinstance(table, dict) else {}
        given = {key: value for key, value in table.items() if key in KEYS and value is not None}
        unknown = sorted(set(table) - {*KEYS, *_CLIENT_KEYS})
        self._problem = f"editor settings: unknown setting {unknown[0]!r}; there are {', '.join(KEYS)}" if unknown else None
        try:
            settings = parsed(given, "editor settings")
        except SettingsError as error:
            self._problem, given, settings = str(error), {}, Settings()
        if settings.facts:
            settings = replace(settings, facts=tuple(str(self._root / folder) for folder in settings.facts))
        self._given = {name: getattr(settings, name) for name in (key.replace("-", "_") for key in given)}
        self._known.clear()

    def of(self, path: str) -> Preferences:
        """The settings for the draft at ``path``; one without a place on disk takes those of the workspace."""
        folder = Path(path).parent if os.path.isabs(path) and os.path.isdir(os.path.dirname(path)) else self._root
        found = self._found(folder)
        settings = found.settings.for_path(path, found.folder) if found.settings.overrides else found.settings
        return Preferences(replace(settings, **self._given), found.folder, found.problem or self._problem)

    def _found(self, folder: Path) -> Preferences:
        signature = _signature(folder)
        known = self._known.get(folder)
        if known is not None and known[0] == signature:
            return known[1]
        try:
            path = find(folder)
            found = Preferences(load(path), path.resolve().parent) if path is not None else Preferences(Settings(), folder)
        except SettingsError as error:
            # A file in the middle of an edit is often broken: what it said last still holds.
            last = known[1] if known is not None else Preferences(Settings(), folder)
            found = last._replace(problem=str(error))
        self._known[folder] = (signature, found)
        return found


def _signature(folder: Path) -> tuple[Any, ...]:
    """What tells whether a settings file above ``folder`` came, went or changed."""
    states: list[tuple[int, int] | None] = []
    for parent in (folder, *folder.parents):
        for name in (FILE_NAME, "pyproject.toml"):
            try:
                status = os.stat(parent / name)
                states.append((status.st_mtime_ns, status.st_size))
            except OSError:
                states.append(None)
    return tuple(states)
