"""The ``checkstyle`` format: the XML of Checkstyle, which Jenkins and many editors read."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.escape import xml
from checker.reporting.run import Run, Style

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(run: Run, style: Style) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'
    for checked in run.places():
        yield f'  <file name="{xml(checked.report.path)}">\n'
        for finding in checked.report.findings:
            yield (
                f'    <error line="{finding.span.line}" column="{finding.span.column}" '
                f'severity="{_SEVERITIES[finding.severity]}" message="{xml(finding.message)}" '
                f'source="csto-check.{finding.code}"/>\n'
            )
        yield "  </file>\n"
    for failure in run.failures:
        yield (
            f'  <file name="{xml(failure.path)}">\n    <error line="1" severity="error" '
            f'message="{xml(failure.message)}" source="csto-check"/>\n  </file>\n'
        )
    yield "</checkstyle>\n"
