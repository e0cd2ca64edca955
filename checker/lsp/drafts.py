"""One version of a draft, checked: the text of a buffer comes in, its claims, findings and positions go out.

The way is that of ``csto-check check``: read, check, take out what comments and the baseline silence, select. A
:class:`Desk` belongs to one thread; the server asks it from there.
"""

from __future__ import annotations

import gc
from pathlib import Path

from checker.cli.checking import as_of
from checker.cli.in_force import first_problem
from checker.factbase import FactBase, FactBaseError
from checker.lsp.languages import format_for
from checker.lsp.positions import Encoding, Positions
from checker.lsp.preferences import PreferenceFiles
from checker.lsp.rereading import Rereader
from checker.model.dataclass import dataclass, replace
from checker.model.documents import Document
from checker.model.report import DocumentReport
from checker.reading import ReadingError, read_text
from checker.reporting.baseline import Baseline, BaselineError
from checker.reporting.selection import Selection
from checker.reporting.suppression import suppress
from checker.settings import Settings, matches


@dataclass(frozen=True)
class Draft:
    """A checked version. ``report`` has every claim and the findings that are shown; ``problem`` is for the user, once."""

    text: str
    version: int | None
    document: Document | None  # None for a buffer that is not checked
    report: DocumentReport
    positions: Positions
    facts: FactBase | None = None
    problem: str | None = None


@dataclass(frozen=True)
class Buffer:
    """What the editor holds: a name or path, the language id, the version and the text."""

    path: str
    language: str | None
    version: int | None
    text: str


class Desk:
    """Checks buffers with the settings that hold for them."""

    def __init__(self) -> None:
        self.preferences = PreferenceFiles()
        self._checkers: dict[tuple[str, ...], Rereader] = {}

    def forget_facts(self) -> None:
        """Open the desk's own facts anew: their files have changed."""
        self._checkers = {folders: checker for folders, checker in self._checkers.items() if not folders}

    def warm(self) -> None:
        """Do ahead of time what the first check would do: open the facts, load the grammar."""
        self._checker(()).check("The CSTO was established in 2002.")
        gc.freeze()  # the facts stay: looking them over for garbage would take longer than a check

    def check(self, buffer: Buffer, encoding: Encoding | None = None) -> Draft:
        """The buffer as it stands, checked."""
        settings, folder, problem = self.preferences.of(buffer.path)
        blank = Draft(buffer.text, buffer.version, None, DocumentReport(buffer.path, None), Positions(buffer.text, encoding))
        kind = format_for(buffer.language, buffer.path)
        if kind is None or matches(settings.exclude, buffer.path, folder):
            return replace(blank, problem=problem)
        if kind in ("json", "jsonl") and settings.text_field is None:
            return replace(blank, problem=problem)  # most JSON files are no drafts
        try:
            document = read_text(buffer.text, buffer.path, kind, text_field=settings.text_field)
        except ReadingError:
            return replace(blank, problem=problem)  # JSON in the middle of an edit
        try:
            checker = self._checker(settings.facts)
        except FactBaseError as error:
            problem, checker = first_problem(error), self._checker(())
        report = checker.check_document(document, as_of(settings.as_of, buffer.path))
        report = _shown(report, document, settings)
        if settings.baseline is not None:
            try:
                report = Baseline.read(Path(settings.baseline)).new(report)
            except BaselineError as error:
                problem = problem or str(error)
        return replace(blank, document=document, report=report, facts=checker.facts, problem=problem)

    def _checker(self, folders: tuple[str, ...]) -> Rereader:
        checker = self._checkers.get(folders)
        if checker is None:
            checker = self._checkers[folders] = Rereader(facts=[Path(folder) for folder in folders])
        return checker


def _shown(report: DocumentReport, document: Document, settings: Settings) -> DocumentReport:
    """The report with the findings that no comment silences and no setting leaves out, in the order of the text."""
    kept, notes = suppress(report.findings, document.source, document.comments)
    findings = Selection(settings.select, settings.ignore, settings.severity).apply((*kept, *notes))
    return replace(report, findings=tuple(sorted(findings, key=lambda each: (each.span.start, each.span.end))))
