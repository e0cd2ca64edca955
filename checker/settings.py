"""Settings from ``[tool.csto-check]`` in ``pyproject.toml`` or from ``.csto-check.toml``, found upward from the working folder.

A run without a settings file imports nothing for it: :class:`Settings` is a named tuple, and pydantic checks the types only
when there is something to check. Keys are written with dashes (``fail-on``); paths in a settings file are relative to its folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any, Literal

from checker.model.dataclass import dataclass, field, replace
from checker.model.report import Severity

FILE_NAME = ".csto-check.toml"
TABLE = "csto-check"
_MARKS = (b"tool.csto-check", b'tool."csto-check"', b"csto-check.", b"csto-check = {", b"csto-check={")


class SettingsError(Exception):
    """A settings file that cannot be used; the message is one line and names file and key."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the documents that match ``paths`` (patterns as in ``.gitignore``); None leaves the general setting."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: Mapping[str, Severity] | None = None
    as_of: str | None = None
    text_field: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a settings file can say. The command line is laid over it with :meth:`with_options`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)  # never changed, only replaced
    fail_on: Literal["error", "warning", "note", "never"] = "error"
    as_of: str | None = None  # EDTF, or "path" for the date in the document's path
    facts: tuple[str, ...] = ()
    format: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    text_field: str | None = None
    overrides: tuple[Override, ...] = ()

    def with_options(self, **options: Any) -> Settings:
        """These settings with every option that was given on the command line in place of its key."""
        return replace(self, **{key: value for key, value in options.items() if value not in (None, ())})

    def for_path(self, path: str, folder: Path) -> Settings:
        """These settings with each matching override laid over them, the last one on top."""
        settings = self
        for override in self.overrides:
            if not matches(override.paths, path, folder):
                continue
            changes = {key: value for key, value in _items(override) if key != "paths" and value is not None}
            if "ignore" in changes:
                changes["ignore"] = (*settings.ignore, *changes["ignore"])
            if "severity" in changes:
                changes["severity"] = {**settings.severity, **changes["severity"]}
            settings = replace(settings, **changes)
        return settings


def _items(part: Settings | Override) -> list[tuple[str, Any]]:
    return [(name, getattr(part, name)) for name in part.__match_args__]


def matches(patterns: Iterable[str], path: str, folder: Path) -> bool:
    """Whether ``path`` matches one of the patterns (as in ``.gitignore``, from ``folder``)."""
    from pathspec import GitIgnoreSpec  # only settings with patterns need it

    try:
        relative = PurePath(path) if not Path(path).exists() else Path(path).resolve().relative_to(folder.resolve())
    except ValueError:
        relative = PurePath(PurePath(path).name)
    return GitIgnoreSpec.from_lines(patterns).match_file(relative.as_posix())


def find(start: Path) -> Path | None:
    """The nearest settings file at or above ``start``: ``.csto-check.toml``, else a ``pyproject.toml`` with our table."""
    start = start.resolve()
    for folder in (start, *start.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        try:
            data = project.read_bytes()
            # Reading TOML costs more than looking whether it can matter; a dotted key under [tool] has a dot after the name.
            if any(mark in data for mark in _MARKS) and TABLE in _toml(project).get("tool", {}):
                return project
        except OSError:
            continue
    return None


def load(path: Path) -> Settings:
    """The settings in a file; raises :class:`SettingsError`."""
    data = _toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get(TABLE, {})
    settings = parsed(data, str(path))
    folder = path.resolve().parent
    return replace(
        settings,
        facts=tuple(str(folder / item) for item in settings.facts),
        baseline=None if settings.baseline is None else str(folder / settings.baseline),
    )


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # only a run with a settings file needs it

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from None


def parsed(data: dict[str, Any], path: str) -> Settings:
    """The settings in a table with the keys of a settings file; ``path`` is what messages call it. Raises SettingsError."""
    from pydantic import TypeAdapter, ValidationError

    plain = _with_names(data, Settings, path, "")
    if isinstance(plain.get("overrides"), list):
        plain["overrides"] = [
            _with_names(item, Override, path, f"overrides[{number}].") if isinstance(item, dict) else item
            for number, item in enumerate(plain["overrides"])
        ]
    try:
        settings = TypeAdapter(Settings).validate_python(plain)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part).replace("_", "-") for part in first["loc"])
        raise SettingsError(f"{path}: {key}: {first['msg'][0].lower()}{first['msg'][1:]}") from None
    return _with_codes(settings, path)


def _with_names(table: dict[str, Any], model: type[Settings | Override], path: str, prefix: str) -> dict[str, Any]:
    """The table with field names for keys; raises for a key that there is not, with the nearest one."""
    known = [name.replace("_", "-") for name in model.__match_args__]
    for key in table:
        if key not in known:
            from rapidfuzz import fuzz, process  # slow to import, and only a mistake needs it

            best = process.extractOne(key, known, scorer=fuzz.ratio, processor=lambda text: text.lower().replace("_", "-"))
            hint = f"; did you mean {best[0]!r}?" if best is not None and best[1] >= 60 else f"; there are {', '.join(known)}"
            raise SettingsError(f"{path}: unknown setting {prefix + key!r}{hint}")
    listed = ("select", "ignore", "facts", "include", "exclude", "paths")
    return {key.replace("-", "_"): [value] if key in listed and isinstance(value, str) else value for key, value in table.items()}


def _with_codes(settings: Settings, path: str) -> Settings:
    """The settings with codes in place of rule names, and every value that has a grammar checked."""
    from checker.model.dates import DateInterval
    from checker.reporting.formats import FORMATS
    from checker.reporting.selection import UnknownCodeError, code

    def coded(part: Any) -> Any:
        changes: dict[str, Any] = {}
        for key in ("select", "ignore"):
            if getattr(part, key) is not None:
                changes[key] = tuple(code(item) for item in getattr(part, key))
        if part.severity is not None:
            changes["severity"] = {code(item): level for item, level in part.severity.items()}
        if part.as_of not in (None, "path"):
            DateInterval.parse(part.as_of)
        return replace(part, **changes)

    try:
        settings = replace(coded(settings), overrides=tuple(coded(override) for override in settings.overrides))
    except UnknownCodeError as error:
        raise SettingsError(f"{path}: {error}") from None
    except ValueError as error:
        raise SettingsError(f"{path}: as-of: {error}") from None
    if settings.format is not None and settings.format not in FORMATS:
        raise SettingsError(f"{path}: format: there is no format {settings.format!r}; there are {', '.join(FORMATS)}")
    return settings


def shown(settings: Settings, path: Path | None) -> str:
    """The settings as TOML, as ``--show-settings`` prints them."""
    lines = [f"# from {path}" if path else "# no settings file found; these are the defaults and the options given"]
    lines += _toml_lines(settings, ("overrides",))
    for override in settings.overrides:
        lines += ["", "[[overrides]]", *_toml_lines(override, ())]
    return "\n".join(lines) + "\n"


def _toml_lines(part: Settings | Override, skipped: tuple[str, ...]) -> list[str]:
    lines = []
    for name, value in _items(part):
        if name in skipped:
            continue
        key = name.replace("_", "-")
        lines.append(f"# {key} is not set" if value is None else f"{key} = {_toml_value(value)}")
    return lines


def _toml_value(value: Any) -> str:
    import json  # a JSON string is a TOML string

    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_toml_value(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(_toml_value(item) for item in value) + "]"
