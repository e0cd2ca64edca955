"""Version 1 of the JSON contract: the answer types as plain dictionaries, field for field.

Written out by hand because ``dataclasses.asdict`` copies deeply and takes ten times as long. A test holds it against the
dataclasses, so a field that is added there and forgotten here is noticed.
"""

from __future__ import annotations

from typing import Any

from checker.model.report import (
    Canonical,
    Claim,
    Conflict,
    DocumentReport,
    Failure,
    Finding,
    Fix,
    Location,
    Related,
    Report,
    Side,
    SideClaim,
    Summary,
    TextRange,
    Tool,
)


def location(value: Location) -> dict[str, int]:
    return {
        "start": value.start,
        "end": value.end,
        "line": value.line,
        "column": value.column,
        "end_line": value.end_line,
        "end_column": value.end_column,
    }


def text_range(value: TextRange) -> dict[str, int]:
    return {"start": value.start, "end": value.end}


def fix(value: Fix) -> dict[str, Any]:
    return {"span": text_range(value.span), "replacement": value.replacement, "safe": value.safe}


def related(value: Related) -> dict[str, Any]:
    return {"message": value.message, "span": location(value.span), "path": value.path}


def finding(value: Finding) -> dict[str, Any]:
    return {
        "code": value.code,
        "rule": value.rule,
        "severity": value.severity,
        "claim": value.claim,
        "message": value.message,
        "explanation": value.explanation,
        "quote": value.quote,
        "facts": list(value.facts),
        "sources": list(value.sources),
        "span": location(value.span),
        "fixes": [fix(item) for item in value.fixes],
        "related": [related(item) for item in value.related],
    }


def claim(value: Claim) -> dict[str, Any]:
    return {
        "id": value.id,
        "text": value.text,
        "subject": value.subject,
        "relation": value.relation,
        "value": value.value,
        "object": value.object,
        "start": value.start,
        "end": value.end,
        "place": value.place,
        "modality": value.modality,
        "attributed_to": value.attributed_to,
        "verdict": value.verdict,
        "facts": list(value.facts),
        "span": location(value.span),
    }


def document(value: DocumentReport) -> dict[str, Any]:
    return {
        "path": value.path,
        "as_of": value.as_of,
        "claims": [claim(item) for item in value.claims],
        "findings": [finding(item) for item in value.findings],
    }


def side_claim(value: SideClaim) -> dict[str, Any]:
    return {"path": value.path, "span": location(value.span), "text": value.text, "modality": value.modality}


def side(value: Side) -> dict[str, Any]:
    return {"value": value.value, "claims": [side_claim(item) for item in value.claims]}


def canonical(value: Canonical) -> dict[str, Any]:
    return {"value": value.value, "facts": list(value.facts), "sources": list(value.sources)}


def conflict(value: Conflict) -> dict[str, Any]:
    return {
        "subject": value.subject,
        "relation": value.relation,
        "severity": value.severity,
        "message": value.message,
        "apparent": value.apparent,
        "canonical": None if value.canonical is None else canonical(value.canonical),
        "sides": [side(item) for item in value.sides],
    }


def failure(value: Failure) -> dict[str, str]:
    return {"path": value.path, "message": value.message}


def tool(value: Tool) -> dict[str, str]:
    return {"name": value.name, "version": value.version}


def summary(value: Summary) -> dict[str, int]:
    return {
        "documents": value.documents,
        "claims": value.claims,
        "errors": value.errors,
        "warnings": value.warnings,
        "notes": value.notes,
    }


def report(value: Report) -> dict[str, Any]:
    """The whole report as one dictionary."""
    return {
        "version": value.version,
        "tool": tool(value.tool),
        "documents": [document(item) for item in value.documents],
        "conflicts": [conflict(item) for item in value.conflicts],
        "errors": [failure(item) for item in value.errors],
        "summary": summary(value.summary),
    }
