"""What a finding is, apart from where it stands: a baseline or a code-scanning service knows it again after an edit above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model.report import DocumentReport, Finding


def identity(finding: Finding, claims: dict[str, str]) -> tuple[str, str, str]:
    """Code, claim (subject and relation, or nothing) and quoted text with its white space evened out; no position."""
    return finding.code, claims.get(finding.claim or "", ""), " ".join(finding.quote.split())


def claim_names(report: DocumentReport) -> dict[str, str]:
    """Claim id to ``subject relation``: ids count through the document, so they shift, and the subject and relation do not."""
    return {claim.id: f"{claim.subject} {claim.relation}" for claim in report.claims}


def fingerprints(report: DocumentReport) -> Iterator[tuple[Finding, str]]:
    """Each finding with a hash over path, identity and its number among equal ones."""
    from hashlib import sha256  # only the formats that carry fingerprints need it

    names = claim_names(report)
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in report.findings:
        key = identity(finding, names)
        seen[key] += 1
        text = "\0".join((report.path, *key, str(seen[key])))
        yield finding, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
