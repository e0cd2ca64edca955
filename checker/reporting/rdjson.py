"""The ``rdjson`` format: Reviewdog Diagnostic Format, with fixes as suggestions. Its columns count UTF-8 bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model.report import Finding, Location
from checker.model.spans import LineIndex
from checker.reporting.escape import visible
from checker.reporting.json import dumps
from checker.reporting.run import Checked, Run, Style
from checker.reporting.wording import paragraph

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run, style: Style) -> Iterator[str]:
    yield f'{{"source": {dumps({"name": run.tool.name})},\n "diagnostics": ['
    separator = "\n  "
    for checked in run.places():
        bytes_of = ByteColumns(checked.source)
        for finding in checked.report.findings:
            yield separator + dumps(diagnostic(checked, finding, bytes_of))
            separator = ",\n  "
    yield "]}\n"


def diagnostic(checked: Checked, finding: Finding, bytes_of: ByteColumns) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": paragraph(finding),
        "location": {"path": checked.report.path, "range": bytes_of.location(finding.span)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.fixes:
        found["suggestions"] = [
            {"range": bytes_of.range(fix.span.start, fix.span.end), "text": fix.replacement} for fix in finding.fixes
        ]
    here = [related for related in finding.related if related.path in (None, checked.report.path)]
    if here:
        found["relatedLocations"] = [
            {
                "message": visible(related.message),
                "location": {"path": checked.report.path, "range": bytes_of.location(related.span)},
            }
            for related in here
        ]
    return found


class ByteColumns:
    """Positions of one text with columns in UTF-8 bytes."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = LineIndex(source)

    def range(self, start: int, end: int) -> dict[str, Any]:
        return {"start": self._position(start), "end": self._position(end)}

    def location(self, span: Location) -> dict[str, Any]:
        if self._source:
            return self.range(span.start, span.end)
        # The place of a conflict, whose text is not at hand: code points are the best that is known.
        return {
            "start": {"line": span.line, "column": span.column},
            "end": {"line": span.end_line, "column": span.end_column},
        }

    def _position(self, offset: int) -> dict[str, int]:
        line, _ = self._lines.position(offset)
        before = self._source[self._lines.line_start(line) : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
