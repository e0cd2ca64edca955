"""The ``github`` format: workflow commands that GitHub Actions shows as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.report import Finding
from checker.reporting.escape import visible
from checker.reporting.run import Run, Style
from checker.reporting.wording import paragraph_parts

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: Run, style: Style) -> Iterator[str]:
    for checked in run.places():
        for finding in checked.report.findings:
            yield annotation(checked.report.path, finding) + "\n"
    for failure in run.failures:
        yield f"::error file={_property(failure.path)},title=csto-check::{_data(visible(failure.message))}\n"


def annotation(path: str, finding: Finding) -> str:
    span = finding.span
    properties = [("file", path.removeprefix("./")), ("line", str(span.line)), ("endLine", str(span.end_line))]
    if span.line == span.end_line:  # GitHub takes columns for one line only
        properties += [("col", str(span.column)), ("endColumn", str(span.end_column))]
    properties.append(("title", f"{finding.code} {finding.rule}"))
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{_COMMANDS[finding.severity]} {listed}::" + "%0A".join(_data(visible(line)) for line in paragraph_parts(finding))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
