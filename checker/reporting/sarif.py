"""The ``sarif`` format: SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it.

Columns count Unicode code points (``columnKind``, section 3.14.17). Results carry a partial fingerprint without line numbers
(3.27.17), so that an edit above a finding does not make it a new one, and the fixes of the finding (3.55).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from checker.model.report import Failure, Fix, Location
from checker.model.rules import RULES, Rule
from checker.model.spans import LineIndex
from checker.reporting.escape import visible
from checker.reporting.fingerprint import fingerprints
from checker.reporting.json import dumps
from checker.reporting.rule_reference import help_text
from checker.reporting.run import Checked, Run, Style
from checker.reporting.wording import paragraph

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "cstoCheck/v1"
_INDEX = {rule.code: number for number, rule in enumerate(RULES)}


def render(run: Run, style: Style) -> Iterator[str]:
    driver = {"name": run.tool.name, "version": run.tool.version, "rules": [descriptor(rule) for rule in RULES]}
    yield f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n  "tool": {dumps({"driver": driver})},\n'
    yield '  "columnKind": "unicodeCodePoints",\n  "results": ['
    separator = "\n   "
    for checked in run.places():
        for result in results(checked):
            yield separator + dumps(result)
            separator = ",\n   "
    invocation = {
        "executionSuccessful": not run.failures,
        "toolExecutionNotifications": [notification(failure) for failure in run.failures],
    }
    yield f'],\n  "invocations": [{dumps(invocation)}]\n }}]}}\n'


def descriptor(rule: Rule) -> dict[str, Any]:
    """A reportingDescriptor (3.49)."""
    text = help_text(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"Reports {rule.summary}."},
        "fullDescription": {"text": f"{rule.what} {rule.why}"},
        "help": {"text": text.replace("**", ""), "markdown": text},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["facts", "csto"], "precision": "high"},
    }


def results(checked: Checked) -> Iterator[dict[str, Any]]:
    """The result objects (3.27) of one document."""
    lines = LineIndex(checked.source)
    for finding, fingerprint in fingerprints(checked.report):
        artifact = artifact_location(checked.report.path)
        place = {"artifactLocation": artifact, "region": region(finding.span, finding.quote)}
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": _INDEX[finding.code],
            "level": finding.severity,
            "message": {"text": paragraph(finding)},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {FINGERPRINT: fingerprint},
        }
        if finding.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": visible(related.message)},
                    "physicalLocation": {
                        "artifactLocation": artifact_location(related.path or checked.report.path),
                        "region": region(related.span),
                    },
                }
                for number, related in enumerate(finding.related, 1)
            ]
        if finding.fixes:
            result["fixes"] = [
                {
                    "description": {"text": fix_description(fix, checked.source)},
                    "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement(fix, lines)]}],
                }
                for fix in finding.fixes
            ]
        if finding.facts:
            result["properties"] = {"facts": list(finding.facts)}
        yield result


def region(span: Location, text: str | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
    if text:
        found["snippet"] = {"text": text}
    return found


def replacement(fix: Fix, lines: LineIndex) -> dict[str, Any]:
    span = fix.span
    (line, column), (end_line, end_column) = lines.position(span.start), lines.position(span.end)
    deleted = Location(span.start, span.end, line, column, end_line, end_column)
    return {"deletedRegion": region(deleted), "insertedContent": {"text": fix.replacement}}


def fix_description(fix: Fix, source: str) -> str:
    old = visible(source[fix.span.start : fix.span.end])
    doubt = "" if fix.safe else " (check the rest of the sentence)"
    return f"Replace {old!r} by {fix.replacement!r}{doubt}" if old else f"Insert {fix.replacement!r}{doubt}"


def artifact_location(path: str) -> dict[str, str]:
    """A relative path under the source root, an absolute one as a file URI (3.4)."""
    path = path.replace("\\", "/")
    encoded = quote(path.removeprefix("./"), safe="/~", errors="backslashreplace")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    if path[1:3] == ":/":
        return {"uri": f"file:///{encoded}"}
    return {"uri": encoded, "uriBaseId": "%SRCROOT%"}


def notification(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": visible(failure.message)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact_location(failure.path)}}],
    }
