"""Clean prose: texts about the CSTO and its neighbours in which everything is true, so that every finding is a false alarm."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checker.checking import Checker, default_checker
from tests.annotated import FORMATS, around

CLEAN = Path(__file__).parent / "clean"


@dataclass(slots=True)
class Alarms:
    texts: int = 0
    words: int = 0
    errors: int = 0
    warnings: int = 0
    lines: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        return {"errors": self.errors, "warnings": self.warnings}


def alarms(checker: Checker | None = None) -> Alarms:
    """The errors and warnings in clean prose."""
    total = Alarms()
    for path in sorted(CLEAN.iterdir()):
        if path.suffix not in FORMATS:
            continue
        text = path.read_text(encoding="utf-8")
        total.texts += 1
        total.words += len(text.split())
        for finding in (checker or default_checker()).check(text, path=path.name).findings:
            total.errors += finding.severity == "error"
            total.warnings += finding.severity == "warning"
            if finding.severity in ("error", "warning"):
                words = around(text, finding.span.start, finding.span.end)
                total.lines.append(f"alarm   {path.name}:{finding.span.line}: {finding.code} {words}: {finding.message}")
    return total
