"""SARIF: valid, with rules, fixes, and fingerprints that survive a moved line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from checker.model.report import Failure
from checker.model.rules import RULES
from checker.reporting.run import Checked, Run, Style
from checker.reporting.sarif import artifact_location, render
from tests.reporting.sample import CHECKED, DATE, REPORT, SOURCE, SPELLING
from tests.reporting.sarif_schema import SCHEMA
from tests.reporting.test_json import CONFLICT


def log_of(run: Run) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(render(run, Style())))
    jsonschema.validate(log, SCHEMA, format_checker=jsonschema.FormatChecker())
    return log["runs"][0]


def test_a_result_has_place_fix_and_fingerprint() -> None:
    result = log_of(Run([CHECKED]))["results"][0]
    assert result == {
        "ruleId": "CS101",
        "ruleIndex": 1,
        "level": "error",
        "message": {
            "text": "The CSTO was established on 14 May 2002, not in 2012. In 2012 Uzbekistan suspended its membership. "
            "Source: CSTO, History, https://example.org/history"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "drafts/glance.md", "uriBaseId": "%SRCROOT%"},
                    "region": {
                        "startLine": 3,
                        "startColumn": 29,
                        "endLine": 3,
                        "endColumn": 33,
                        "charOffset": 56,
                        "charLength": 4,
                        "snippet": {"text": "2012"},
                    },
                }
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "the Charter is dated here"},
                "physicalLocation": {
                    "artifactLocation": {"uri": "drafts/glance.md", "uriBaseId": "%SRCROOT%"},
                    "region": {
                        "startLine": 3,
                        "startColumn": 61,
                        "endLine": 3,
                        "endColumn": 69,
                        "charOffset": 88,
                        "charLength": 8,
                    },
                },
            }
        ],
        "fixes": [
            {
                "description": {"text": "Replace '2012' by '2002'"},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": "drafts/glance.md", "uriBaseId": "%SRCROOT%"},
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": 3,
                                    "startColumn": 29,
                                    "endLine": 3,
                                    "endColumn": 33,
                                    "charOffset": 56,
                                    "charLength": 4,
                                },
                                "insertedContent": {"text": "2002"},
                            }
                        ],
                    }
                ],
            }
        ],
        "properties": {"facts": ["csto-established"]},
    }


def test_every_rule_is_described() -> None:
    rules = log_of(Run(()))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule["help"]["markdown"].startswith("Reports ") for rule in rules)


def fingerprint(checked: Checked, number: int = 0) -> str:
    value: str = log_of(Run([checked]))["results"][number]["partialFingerprints"]["cstoCheck/v1"]
    return value


def test_a_fingerprint_survives_a_moved_line_but_not_another_word() -> None:
    moved = replace(DATE, span=replace(DATE.span, start=60, end=64, line=9, end_line=9))
    first = fingerprint(CHECKED)
    assert fingerprint(Checked(replace(REPORT, findings=(moved,)), "\n" * 6 + SOURCE)) == first
    assert fingerprint(Checked(replace(REPORT, findings=(replace(DATE, quote="2013"),)), SOURCE)) != first
    assert fingerprint(Checked(replace(REPORT, path="other.md"), SOURCE)) != first


def test_equal_findings_of_one_document_are_told_apart() -> None:
    twice = Checked(replace(REPORT, findings=(SPELLING, SPELLING)), SOURCE)
    assert fingerprint(twice, 0) != fingerprint(twice, 1)


def test_a_file_that_failed_is_a_notification() -> None:
    invocation = log_of(Run([Failure("broken.docx", "not a DOCX file")]))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "not a DOCX file"}


def test_a_conflict_is_a_result_at_each_of_its_places() -> None:
    results = log_of(Run((), [CONFLICT]))["results"]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]
    assert [each["ruleId"] for each in results] == ["CS801", "CS801"]
    assert places == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a b.md", "a%20b.md"),
        ("drafts/Ташкент.md", "drafts/%D0%A2%D0%B0%D1%88%D0%BA%D0%B5%D0%BD%D1%82.md"),
        ("100%.md", "100%25.md"),
        ("/tmp/a.md", "file:///tmp/a.md"),
        ("C:\\drafts\\a.md", "file:///C%3A/drafts/a.md"),
        ("C#/a?.md", "C%23/a%3F.md"),
    ],
)
def test_a_path_becomes_a_uri(path: str, uri: str) -> None:
    assert artifact_location(path)["uri"] == uri
