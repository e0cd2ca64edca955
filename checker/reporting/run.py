"""A run as the report formats see it: documents that arrive one after another, and the totals once all have arrived.

Nothing here holds on to a document, so memory does not grow with their number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from checker.model.dataclass import dataclass
from checker.model.report import Conflict, DocumentReport, Failure, Finding, Related, Report, Summary, Tool
from checker.version import __version__

TOOL = Tool("csto-check", __version__)


@dataclass(frozen=True, slots=True)
class Checked:
    """One document's report and the text that its spans point into."""

    report: DocumentReport
    source: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a format that is read by people should look. ``width`` is in terminal columns."""

    colour: bool = False
    width: int = 100
    all_claims: bool = False
    quiet: bool = False


class Run:
    """The items of a run, and what has been counted so far.

    A format walks :meth:`documents` once; ``failures``, ``codes`` and :meth:`summary` are complete when the walk is over.
    """

    def __init__(self, items: Iterable[Checked | Failure], conflicts: Iterable[Conflict] = ()) -> None:
        self.tool = TOOL
        self.conflicts = tuple(conflicts)
        self.failures: list[Failure] = []
        self.codes: Counter[str] = Counter()
        self._items = iter(items)
        self._documents = 0
        self._claims = 0
        self._severities: Counter[str] = Counter(conflict.severity for conflict in self.conflicts if conflict.apparent is None)

    def documents(self) -> Iterator[Checked]:
        """Each document as it is ready, in the order of the arguments; files that failed go to ``failures``."""
        for item in self._items:
            if isinstance(item, Failure):
                self.failures.append(item)
                continue
            self._documents += 1
            self._claims += len(item.report.claims)
            for finding in item.report.findings:
                self.count(finding)
            yield item

    def places(self) -> Iterator[Checked]:
        """The documents, and then each document that takes part in a conflict, with the conflict as its findings."""
        yield from self.documents()
        yield from conflict_documents(self.conflicts)

    def count(self, finding: Finding) -> None:
        self.codes[finding.code] += 1
        self._severities[finding.severity] += 1

    def summary(self) -> Summary:
        """The totals; ``claims`` counts the claims that the report lists."""
        return Summary(
            documents=self._documents,
            claims=self._claims,
            errors=self._severities["error"],
            warnings=self._severities["warning"],
            notes=self._severities["note"],
        )


def conflict_documents(conflicts: Iterable[Conflict]) -> Iterator[Checked]:
    """Conflicts as findings at each place that takes part in one, for formats that know only findings."""
    places: dict[str, list[Finding]] = {}
    for conflict in conflicts:
        if conflict.apparent is not None:
            continue
        for side in conflict.sides:
            for claim in side.claims:
                others = tuple(
                    Related(f"{other.value}: {voice.text}", voice.span, voice.path)
                    for other in conflict.sides
                    if other is not side
                    for voice in other.claims
                )
                finding = Finding(
                    code="CS801",
                    rule="sources-disagree",
                    severity=conflict.severity,
                    message=conflict.message
                    or f"{conflict.subject} {conflict.relation}: {side.value} here, other values elsewhere",
                    span=claim.span,
                    quote=claim.text,
                    facts=conflict.canonical.facts if conflict.canonical else (),
                    sources=conflict.canonical.sources if conflict.canonical else (),
                    related=others,
                )
                places.setdefault(claim.path, []).append(finding)
    for path, findings in places.items():
        yield Checked(DocumentReport(path, None, findings=tuple(findings)), "")


def run_of(report: Report, sources: Mapping[str, str]) -> Run:
    """A finished report as a run, so that the library can render it. ``sources`` maps each document's path to its text."""
    items: list[Checked | Failure] = [Checked(document, sources.get(document.path, "")) for document in report.documents]
    return Run([*items, *report.errors], report.conflicts)
