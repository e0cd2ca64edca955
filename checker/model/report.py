"""What the checker answers: claims with verdicts, findings, conflicts between sources, and the report that holds them.

The types are plain frozen dataclasses so that a run need not import pydantic; their JSON form is version 1 of the contract,
and :func:`schema` derives its JSON Schema with pydantic.
"""

from __future__ import annotations

from typing import Any, Literal

from checker.model.dataclass import dataclass

Verdict = Literal["supported", "contradicted", "outdated", "disputed", "unknown"]
Severity = Literal["error", "warning", "note"]
Modality = Literal["asserted", "attributed", "quoted", "hedged", "planned", "negated", "conditional", "question"]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a document: 0-based code-point offsets, ``end`` exclusive, and 1-based lines and columns."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class TextRange:
    """0-based code-point offsets, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fix:
    """One edit that mends a finding. ``safe`` says that nothing else in the sentence needs a change."""

    span: TextRange
    replacement: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the other half of a contradiction."""

    message: str
    span: Location
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or that an editor should look at.

    ``message`` says what is wrong and what is right, in one or two sentences; ``explanation`` says why people get it wrong and
    what did happen on the claimed date, where that is known. ``sources`` are citations a person can follow.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    span: Location
    quote: str  # exactly ``source[span.start:span.end]``
    claim: str | None = None
    explanation: str | None = None
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of the document and what became of it. Dates are EDTF, entities are ids of the fact base."""

    id: str
    text: str
    subject: str
    relation: str
    value: str | None
    object: str | None
    start: str | None
    end: str | None
    place: str | None
    modality: Modality
    attributed_to: str | None
    verdict: Verdict
    facts: tuple[str, ...]
    span: Location


@dataclass(frozen=True, slots=True)
class DocumentReport:
    path: str
    as_of: str | None
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SideClaim:
    path: str
    span: Location
    text: str = ""
    modality: Modality = "asserted"


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a conflict and every place that gives it."""

    value: str
    claims: tuple[SideClaim, ...]


@dataclass(frozen=True, slots=True)
class Canonical:
    value: str
    facts: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Incompatible values for one subject, relation and time. ``apparent`` gives the reason why it is no real conflict."""

    subject: str
    relation: str
    severity: Severity
    sides: tuple[Side, ...]
    canonical: Canonical | None = None
    message: str = ""
    apparent: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be checked, and why, in one line."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Summary:
    documents: int
    claims: int
    errors: int
    warnings: int
    notes: int


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer of one run; the top level of the JSON contract."""

    tool: Tool
    documents: tuple[DocumentReport, ...]
    summary: Summary
    conflicts: tuple[Conflict, ...] = ()
    errors: tuple[Failure, ...] = ()
    version: Literal[1] = 1

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all documents, in order."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for document in self.documents for claim in document.claims)


def schema() -> dict[str, Any]:
    """The JSON Schema of :class:`Report`."""
    from pydantic import TypeAdapter  # slow to import, and only tests and tools ask for the schema

    return TypeAdapter(Report).json_schema()
