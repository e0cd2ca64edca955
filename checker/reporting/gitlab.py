"""The ``gitlab`` format: a Code Quality report, the part of the Code Climate issue format that GitLab reads."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.escape import visible
from checker.reporting.fingerprint import fingerprints
from checker.reporting.json import dumps
from checker.reporting.run import Run, Style

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(run: Run, style: Style) -> Iterator[str]:
    yield "["
    separator = "\n "
    for checked in run.places():
        for finding, fingerprint in fingerprints(checked.report):
            issue = {
                "description": visible(finding.message),
                "check_name": f"{finding.code} {finding.rule}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": checked.report.path.removeprefix("./"),
                    "lines": {"begin": finding.span.line, "end": finding.span.end_line},
                },
            }
            yield separator + dumps(issue)
            separator = ",\n "
    yield "]\n"
