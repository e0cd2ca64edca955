"""The ``junit`` format: JUnit XML, one suite a document and one test case a finding, for CI dashboards.

Errors and warnings are failures; a note is a passing case with its text as output; a file that could not be checked is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.report import Finding
from checker.reporting.escape import xml
from checker.reporting.run import Checked, Run, Style
from checker.reporting.wording import paragraph_parts


def render(run: Run, style: Style) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="csto-check">\n'
    for checked in run.places():
        yield from suite(checked)
    for failure in run.failures:
        path = xml(failure.path)
        yield (
            f'  <testsuite name="{path}" tests="1" failures="0" errors="1" skipped="0">\n'
            f'    <testcase classname="{path}" name="can be checked">\n'
            f'      <error message="{xml(failure.message)}"/>\n    </testcase>\n  </testsuite>\n'
        )
    yield "</testsuites>\n"


def suite(checked: Checked) -> Iterator[str]:
    findings = checked.report.findings
    path = xml(checked.report.path)
    failures = sum(finding.severity != "note" for finding in findings)
    yield f'  <testsuite name="{path}" tests="{max(1, len(findings))}" failures="{failures}" errors="0" skipped="0">\n'
    for finding in findings:
        yield from case(path, finding)
    if not findings:
        yield f'    <testcase classname="{path}" name="agrees with the facts"/>\n'
    yield "  </testsuite>\n"


def case(path: str, finding: Finding) -> Iterator[str]:
    span = finding.span
    name = xml(f"{finding.code} {finding.rule} at {span.line}:{span.column}")
    yield f'    <testcase classname="{path}" name="{name}" file="{path}" line="{span.line}">\n'
    text = "\n".join(xml(line) for line in (f"{span.line}:{span.column}: {finding.quote}", *paragraph_parts(finding)[1:]))
    if finding.severity == "note":
        yield f"      <system-out>{xml(finding.message)}\n{text}</system-out>\n"
    else:
        yield f'      <failure type="{finding.severity}" message="{xml(finding.message)}">{text}</failure>\n'
    yield "    </testcase>\n"
