"""The ``concise`` format: ``path:line:column: severity code message``, one line a finding, as editors and ``grep`` like it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.escape import visible
from checker.reporting.run import Run, Style


def render(run: Run, style: Style) -> Iterator[str]:
    for checked in run.documents():
        path = visible(checked.report.path)
        if style.all_claims:
            for claim in checked.report.claims:
                at = f"{path}:{claim.span.line}:{claim.span.column}"
                facts = f" [{', '.join(claim.facts)}]" if claim.facts else ""
                yield f"{at}: {claim.verdict} {visible(claim.text)}{facts}\n"
        for finding in checked.report.findings:
            at = f"{path}:{finding.span.line}:{finding.span.column}"
            yield f"{at}: {finding.severity} {finding.code} {visible(finding.message)}\n"
    for conflict in run.conflicts:
        for side in conflict.sides:
            for voice in side.claims:
                at = f"{visible(voice.path)}:{voice.span.line}:{voice.span.column}"
                if conflict.apparent is None:
                    yield f"{at}: {conflict.severity} CS801 {visible(conflict.message)} (here: {visible(side.value)})\n"
                else:
                    yield f"{at}: no conflict, {visible(conflict.apparent)} (here: {visible(side.value)})\n"
