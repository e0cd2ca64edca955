"""Words that several formats share: the reason beside a message, and everything about a finding in one paragraph."""

from __future__ import annotations

from checker.model.report import Finding
from checker.reporting.escape import visible


def reason(finding: Finding) -> str | None:
    """The explanation, unless the message says the same already."""
    explanation = finding.explanation
    return explanation if explanation and explanation not in finding.message else None


def paragraph(finding: Finding) -> str:
    """Everything a reader of a bare message needs: what is wrong and right, why, and the sources."""
    return visible(" ".join(paragraph_parts(finding)))


def paragraph_parts(finding: Finding) -> list[str]:
    """The sentences of :func:`paragraph`, for formats that give each a line of its own."""
    return [part for part in (finding.message, reason(finding), *(f"Source: {source}" for source in finding.sources)) if part]


def counted(number: int, word: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {word}{'' if number == 1 else 's'}"
