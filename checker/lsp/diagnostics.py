"""Findings as diagnostics of the protocol, with a link to the rule's page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from lsprotocol import types

import checker
from checker.lsp.drafts import Draft
from checker.model.report import Finding
from checker.model.rules import BY_CODE
from checker.reporting.escape import visible
from checker.reporting.suppression import UNUSED
from checker.reporting.wording import reason

SOURCE = "csto-check"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_RULES = Path(checker.__file__).with_name("rules.md")


def diagnostics(draft: Draft, uri: str) -> list[types.Diagnostic]:
    """One diagnostic for each finding that the draft shows."""
    return [diagnostic(draft, finding, uri) for finding in draft.report.findings]


def diagnostic(draft: Draft, finding: Finding, uri: str) -> types.Diagnostic:
    place = draft.positions.range
    return types.Diagnostic(
        range=place(finding.span.start, finding.span.end),
        message=visible(" ".join(part for part in (finding.message, reason(finding)) if part)),
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(rule_page(finding.code)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.code == UNUSED else None,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(uri, place(related.span.start, related.span.end)), visible(related.message)
            )
            for related in finding.related
            if related.path in (None, draft.report.path)
        ]
        or None,
    )


def rule_page(code: str) -> str:
    """The address of the rule's section in the rule reference that is installed with the program."""
    rule = BY_CODE[code]
    return f"{_RULES.as_uri()}#{quote(f'{rule.code.lower()}-{rule.name}')}"


def overlapping(findings: Iterable[Finding], start: int, end: int) -> list[Finding]:
    """The findings that touch the offsets ``start`` to ``end``; a place without extent touches what it stands in or beside."""
    return [finding for finding in findings if finding.span.start <= end and start <= finding.span.end]
