"""The list of report formats. A new one is a module with ``render`` and a line here; a run imports only the one it uses."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from checker.reporting.run import Run, Style

FORMATS: dict[str, str] = {
    "terminal": "checker.reporting.terminal",
    "concise": "checker.reporting.concise",
    "json": "checker.reporting.json",
    "jsonl": "checker.reporting.jsonl",
    "sarif": "checker.reporting.sarif",
    "github": "checker.reporting.github",
    "gitlab": "checker.reporting.gitlab",
    "checkstyle": "checker.reporting.checkstyle",
    "junit": "checker.reporting.junit",
    "rdjson": "checker.reporting.rdjson",
    "html": "checker.reporting.html",
}


class Render(Protocol):
    def __call__(self, run: Run, style: Style) -> Iterator[str]: ...


def renderer(name: str) -> Render:
    """The ``render`` function of a format; raises :class:`KeyError` for an unknown name."""
    function: Render = import_module(FORMATS[name]).render
    return function
