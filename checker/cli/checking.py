"""Documents through the engine and the filters, in this process or in several, always in the order of the arguments."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.faults import Fault
from checker.cli.in_force import first_problem
from checker.cli.inputs import STDIN, STDIN_NAME, read
from checker.model.dataclass import dataclass, replace
from checker.model.report import Failure
from checker.reporting.run import Checked
from checker.reporting.selection import Selection
from checker.settings import Settings

if TYPE_CHECKING:
    from checker import Checker
    from checker.model.dates import DateInterval
    from checker.model.documents import Document
    from checker.model.report import DocumentReport


@dataclass(frozen=True, slots=True)
class Task:
    """How to check a document. It is sent to the worker processes, so it holds plain values only."""

    settings: Settings
    folder: Path  # where the patterns of the settings are rooted
    stdin_name: str | None = None
    encoding: str | None = None
    against: str | None = None  # the archive that drafts are held against


def check_all(task: Task, inputs: Iterable[str | Failure], jobs: int) -> Iterator[Checked | Failure]:
    """Each document's report with every claim and each finding that no rule selection or suppression drops."""
    if jobs == 1:
        worker = Worker(task)
        for item in inputs:
            yield item if isinstance(item, Failure) else worker.check(item)
    else:
        yield from _in_processes(task, inputs, jobs or os.cpu_count() or 1)


class Worker:
    """One process's checker; it is built when the first document needs it."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._checker: Checker | None = None

    def check(self, path: str) -> Checked | Failure:
        settings = self._task.settings
        if settings.overrides:
            settings = settings.for_path(path, self._task.folder)
        name = self._task.stdin_name or STDIN_NAME if path == STDIN else path
        from checker.reading import ReadingError

        try:
            document = read(path, name, settings.text_field, self._task.encoding)
        except ReadingError as error:
            return Failure(name, error.message)
        report = self.report(document, as_of(settings.as_of, name))
        findings = report.findings
        if document.comments or findings:
            from checker.reporting.suppression import suppress  # a clean document needs none

            kept, notes = suppress(findings, document.source, document.comments)
            findings = tuple(sorted((*kept, *notes), key=lambda each: each.span.start)) if notes else kept
            findings = Selection(settings.select, settings.ignore, settings.severity).apply(findings)
        return Checked(replace(report, findings=findings), document.source)

    def report(self, document: Document, date: DateInterval | None) -> DocumentReport:
        """All claims and findings of a document, unfiltered."""
        from checker import Checker
        from checker.factbase import FactBaseError

        try:
            if self._checker is None:
                self._checker = Checker(facts=[Path(folder) for folder in self._task.settings.facts])
            report: DocumentReport = self._checker.check_document(document, as_of=date)
            if self._task.against is not None:
                from checker.cli.archive import held_against

                report = held_against(self._task.against, document, report, self._checker, date)
            return report
        except FactBaseError as error:
            raise Fault(first_problem(error)) from None


def as_of(text: str | None, path: str) -> DateInterval | None:
    """The date that a document is judged at, where the settings give one; ``path`` takes it from the document's path."""
    if text is None:
        return None
    from checker.model.dates import DateInterval

    return path_date(path) if text == "path" else DateInterval.parse(text)


def path_date(path: str) -> DateInterval | None:
    """The last date in a path: ``news/2024/10/22/rally.md``, ``2024-10-22-rally.md``, ``2024/10/rally.md``."""
    import re

    from checker.model.dates import DateInterval

    found = re.findall(r"(?<!\d)((?:19|20)\d\d)[-/\\_.]?(0[1-9]|1[0-2])(?:[-/\\_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)", path)
    for parts in reversed(found):
        try:
            return DateInterval.parse("-".join(part for part in parts if part))
        except ValueError:
            continue
    return None


_worker: Worker | None = None


def _start(task: Task) -> None:
    import signal

    global _worker
    # Ctrl-C reaches the whole process group; the parent alone decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Worker(task)


def _work(path: str) -> Checked | Failure:
    assert _worker is not None  # set by the initializer of the pool
    return _worker.check(path)


def _in_processes(task: Task, inputs: Iterable[str | Failure], jobs: int) -> Iterator[Checked | Failure]:
    from concurrent.futures import Future, ProcessPoolExecutor  # slow to import, and one document needs no pool

    waiting: deque[Future[Checked | Failure] | Checked | Failure] = deque()

    def first() -> Checked | Failure:
        item = waiting.popleft()
        return item.result() if isinstance(item, Future) else item

    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(task,)) as pool:
        try:
            for item in inputs:
                if isinstance(item, Failure):
                    waiting.append(item)
                elif item == STDIN:
                    waiting.append(Worker(task).check(item))  # standard input belongs to this process
                else:
                    waiting.append(pool.submit(_work, item))
                if len(waiting) >= 4 * jobs:  # a bounded window, so that memory does not grow with the number of documents
                    yield first()
            while waiting:
                yield first()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
