"""Where a report goes: standard output as it is made, or a file that appears whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.cli.faults import Fault
from checker.model.dataclass import replace
from checker.reporting.escape import visible
from checker.reporting.formats import renderer
from checker.reporting.run import Run, Style


def write_report(run: Run, name: str, output: str | None, style: Style) -> None:
    """Render the run in a format to standard output, or to the file ``output``."""
    render = renderer(name)
    if output is None:
        for text in render(run, replace(style, colour=colour(), width=width())):
            sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_file(Path(output), render(run, style))


def write_file(path: Path, texts: Iterator[str]) -> None:
    """Write a file in one step: a run that fails leaves what was there before."""
    import tempfile  # standard output needs none

    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".csto-check-")
    except OSError as error:
        raise Fault(f"--output: {path}: {error.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(texts)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)  # mkstemp makes files that only the owner may read
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def colour() -> bool:
    """Whether standard output is a terminal that wants colour: https://no-color.org and the usual ``FORCE_COLOR``."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to wrap at: the terminal's, at most 120 because longer lines read badly; 100 where there is no terminal."""

    try:
        columns = (
            int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns
        )
    except (ValueError, OSError):  # no number, no terminal
        columns = 0
    return max(40, min(columns or 100, 120))


def error_line(message: str) -> None:
    """One line on standard error."""
    print(f"csto-check: {visible(message)}", file=sys.stderr)
