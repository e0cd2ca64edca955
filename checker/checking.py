"""The checker as a library: documents and texts in, reports out.

A :class:`Checker` is built once and used often; threads may share it.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.factbase import open_factbase
from checker.factbase.topic import Topic
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.documents import Document, Format
from checker.model.report import DocumentReport, Failure, Report, Summary, Tool
from checker.version import __version__

if TYPE_CHECKING:
    from checker.resolution.voices import Voice

AsOf = str | datetime.date | DateInterval | None


class Checker:
    """Checks documents against the built-in facts and those of ``facts`` (folders laid over them).

    Raises :class:`checker.factbase.FactBaseError` when the facts cannot be used.
    """

    def __init__(self, *, facts: Sequence[str | os.PathLike[str]] = ()) -> None:
        self._overlays = tuple(Path(folder) for folder in facts)
        self.facts = open_factbase(self._overlays)
        self._topic = Topic(self.facts.topic_names(), self.facts.topic_people())
        self._extractor: object | None = None

    @property
    def overlays(self) -> tuple[Path, ...]:
        """The folders of facts laid over the built-in ones."""
        return self._overlays

    def check_document(self, document: Document, as_of: AsOf = None) -> DocumentReport:
        """The claims and findings of a document, judged at ``as_of`` (a date or EDTF), else at its own date, else today."""
        today = date_of(as_of) or document.date or _today()
        spoken = self._topic.spoken_of_in(document.source)
        if not spoken:
            return DocumentReport(document.path, today.edtf())
        from checker.resolution.resolve import resolve

        # An undated document says nothing of the year that its "August 31" means; our own calendar does not tell.
        stated = date_of(as_of) or document.date
        return resolve(document, self._extract(document, stated, spoken == "people"), self.facts, today)

    def _extract(self, document: Document, today: DateInterval | None, on_topic: bool = False):  # type: ignore[no-untyped-def]  # the extraction is imported where it is used
        from checker import expressions
        from checker.extraction import Extractor

        if self._extractor is None:
            expressions.restore()
            self._extractor = Extractor(self.facts, self._overlays)
        assert isinstance(self._extractor, Extractor)
        return self._extractor.extract(document, today, on_topic)

    def check(self, text: str, *, path: str = "<text>", as_of: AsOf = None, format: Format | None = None) -> Report:  # noqa: A002  # the user's word
        """The report on a text."""
        from checker.reading import read_text

        return report_of([self.check_document(read_text(text, path, format), as_of)])

    def check_file(self, path: str | os.PathLike[str], *, as_of: AsOf = None) -> Report:
        """The report on a file. Raises :class:`checker.reading.ReadingError`."""
        from checker.reading import read_document

        return report_of([self.check_document(read_document(path), as_of)])

    def check_files(self, paths: Iterable[str | os.PathLike[str]], *, as_of: AsOf = None) -> Iterator[DocumentReport | Failure]:
        """The report on each file, or why it could not be read, one after the other."""
        from checker.reading import ReadingError, read_document

        for path in paths:
            try:
                yield self.check_document(read_document(path), as_of)
            except ReadingError as fault:
                yield Failure(os.fspath(path), fault.message)

    def voices(self, document: Document, as_of: AsOf = None) -> list[Voice]:
        """What a document says, ready to be laid beside what others say: see :mod:`checker.resolution.between`."""
        given = date_of(as_of)
        spoken = self._topic.spoken_of_in(document.source)
        if not spoken:
            return []
        from checker.resolution.voices import voices

        today = given or document.date or _today()
        return voices(document, self._extract(document, given or document.date, spoken == "people"), self.facts, today, given)

    def compare(
        self, sources: Iterable[str | os.PathLike[str] | Document], *, as_of: AsOf = None, show_apparent: bool = False
    ) -> Report:
        """The contradictions between documents, and within each: paths or documents in, a report with ``conflicts`` out.

        ``show_apparent`` adds the differences that are no contradictions, each with its reason in ``apparent``.
        """
        from checker.reading import ReadingError, read_document
        from checker.resolution.between import conflicts

        documents: dict[str, DocumentReport] = {}
        errors: list[Failure] = []
        found: list[Voice] = []
        for source in sources:
            try:
                document = source if isinstance(source, Document) else read_document(source)
            except ReadingError as fault:
                errors.append(Failure(os.fspath(source) if not isinstance(source, Document) else source.path, fault.message))
                continue
            if document.path in documents:
                continue
            date = date_of(as_of) or document.date
            documents[document.path] = DocumentReport(document.path, date.edtf() if date else None)
            found += self.voices(document, as_of)
        report = report_of(list(documents.values()), errors)
        told = tuple(conflicts(found, self.facts, show_apparent))
        severities = [conflict.severity for conflict in told if conflict.apparent is None]
        summary = replace(report.summary, errors=severities.count("error"), warnings=severities.count("warning"))
        return replace(report, conflicts=told, summary=summary)

    def claim(self, text: str, as_of: AsOf = None) -> DocumentReport:
        """The verdict on a single claim, such as "Uzbekistan joined in 2008"."""
        from checker.reading import read_text

        document = read_text(text, "<claim>", "text")
        today = date_of(as_of) or _today()
        from checker.resolution.resolve import resolve

        return resolve(document, self._extract(document, date_of(as_of), on_topic=True), self.facts, today)


def report_of(documents: Sequence[DocumentReport], errors: Sequence[Failure] = ()) -> Report:
    """One report of several documents, with its summary."""
    severities = [finding.severity for document in documents for finding in document.findings]
    summary = Summary(
        documents=len(documents),
        claims=sum(len(document.claims) for document in documents),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        notes=severities.count("note"),
    )
    return Report(Tool("csto-check", __version__), tuple(documents), summary, errors=tuple(errors))


def date_of(as_of: AsOf) -> DateInterval | None:
    """A date given by a caller. ValueError when it is no EDTF."""
    if as_of is None or isinstance(as_of, DateInterval):
        return as_of
    if isinstance(as_of, datetime.date):
        return DateInterval.day(as_of.year, as_of.month, as_of.day)
    return DateInterval.parse(as_of)


def _today() -> DateInterval:
    day = datetime.date.today()
    return DateInterval.day(day.year, day.month, day.day)


@lru_cache(maxsize=1)
def default_checker() -> Checker:
    """The checker of the built-in facts, made when first wanted."""
    return Checker()
