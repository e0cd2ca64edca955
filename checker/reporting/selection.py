"""Which findings and claims a run reports, how severe they are, and what makes it fail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from checker.model.dataclass import dataclass, field, replace
from checker.model.report import DocumentReport, Finding, Severity, Summary

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


class UnknownCodeError(ValueError):
    """A code, prefix or rule name that no rule has; the message suggests the nearest one."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes are prefixes: ``CS1`` stands for CS101, CS102 and CS103. ``select`` empty means every rule.

    Where a code is both selected and ignored the longer prefix decides, and ``ignore`` where they are equally long.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)  # never changed, only replaced

    def wants(self, code: str) -> bool:
        selected = max((len(prefix) for prefix in self.select if code.startswith(prefix)), default=-1 if self.select else 0)
        ignored = max((len(prefix) for prefix in self.ignore if code.startswith(prefix)), default=-1)
        return selected > ignored

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are wanted, with the severities that the settings give them."""
        wanted = (finding for finding in findings if self.wants(finding.code))
        if not self.severity:
            return tuple(wanted)
        return tuple(self._with_severity(finding) for finding in wanted)

    def _with_severity(self, finding: Finding) -> Finding:
        prefix = max((key for key in self.severity if finding.code.startswith(key)), key=len, default=None)
        if prefix is None or self.severity[prefix] == finding.severity:
            return finding
        return replace(finding, severity=self.severity[prefix])


def codes(text: str) -> tuple[str, ...]:
    """The code prefixes in a list such as ``CS1, CS402, wrong-date``; ``ALL`` is the empty prefix."""
    return tuple(code(item) for item in text.replace(",", " ").split())


def code(text: str) -> str:
    """One code, prefix or rule name as a code prefix."""
    from checker.model.rules import RULES  # a run without codes to read needs no rules

    upper = text.upper()
    if upper == "ALL":
        return ""
    if any(rule.code.startswith(upper) for rule in RULES):
        return upper
    for rule in RULES:
        if rule.name == text.lower():
            return rule.code
    near = nearest(text)
    raise UnknownCodeError(f"no rule is called {text!r}" + (f"; did you mean {near}?" if near else ""))


def nearest(text: str) -> str | None:
    """The rule code or name most like ``text``, if one is near."""
    from rapidfuzz import fuzz, process  # slow to import, and only a mistake needs it

    from checker.model.rules import BY_CODE, RULES

    names = [*BY_CODE, *(rule.name for rule in RULES)]
    best = process.extractOne(text, names, scorer=fuzz.ratio, processor=str.lower, score_cutoff=60)
    return None if best is None else str(best[0])


def listed_claims(report: DocumentReport, all_claims: bool) -> DocumentReport:
    """The report with all its claims, or with those that have a finding."""
    if all_claims or not report.claims:
        return report
    found = {finding.claim for finding in report.findings}
    return replace(report, claims=tuple(claim for claim in report.claims if claim.id in found))


def fails(summary: Summary, fail_on: FailOn) -> bool:
    """Whether the run has a finding at or above ``fail_on``."""
    counts = (summary.errors, summary.warnings, summary.notes)
    return any(counts[: FAIL_ON.index(fail_on) + 1]) if fail_on != "never" else False
