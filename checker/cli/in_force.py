"""The settings that are in force in a run: those of the settings file, under the options that were given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.faults import Fault, Misuse
from checker.settings import Settings, SettingsError, find, load

if TYPE_CHECKING:
    from checker.factbase import FactBaseError


def settings(config_path: str | None, **given: Any) -> tuple[Path | None, Settings]:
    """The settings file, if there is one, and its settings under the options that were given."""
    try:
        path = find(Path()) if config_path is None else Path(config_path)
        base = Settings() if path is None else load(path)
    except SettingsError as error:
        raise Fault(str(error)) from None
    for key in ("select", "ignore"):
        if key in given:
            given[key] = codes(given[key])
    if given.get("as_of") is not None:
        check_date(given["as_of"])
    for folder in given.get("facts", ()):
        if not Path(folder).is_dir():
            raise Fault(f"--facts: {folder}: no such folder")
    return path, base.with_options(**given)


def first_problem(error: FactBaseError) -> str:
    """A fact base that cannot be used, in one line: the first problem, and how to see the others."""
    more = len(error.problems) - 1
    hint = f" (and {more} more; see 'csto-check facts lint')" if more > 0 else ""
    return f"{error.problems[0] if error.problems else error}{hint}"


def codes(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The code prefixes of one repeatable option."""
    if not texts:
        return ()
    from checker.reporting.selection import UnknownCodeError
    from checker.reporting.selection import codes as parsed

    try:
        return tuple(code for text in texts for code in parsed(text))
    except UnknownCodeError as error:
        raise Misuse(str(error)) from None


def check_date(text: str) -> None:
    from checker.model.dates import DateInterval

    try:
        if text != "path":
            DateInterval.parse(text)
    except ValueError as error:
        raise Misuse(f"--as-of: {error}") from None
