"""The JSON contract: its schema, its values, and that no field of the answer types is missing."""

from __future__ import annotations

import json
from dataclasses import asdict

import jsonschema

from checker.model.report import Canonical, Conflict, DocumentReport, Failure, Report, Side, SideClaim, Summary
from checker.reporting import contract
from checker.reporting.json import render
from checker.reporting.run import TOOL, Checked, Run, Style, run_of
from tests.reporting.contract_schema import SCHEMA
from tests.reporting.sample import CHECKED, REPORT, SOURCE, finding, location, run

CONFLICT = Conflict(
    "csto",
    "established",
    "error",
    (
        Side("2002", (SideClaim("a.md", location(SOURCE, "2012"), "in 2002"),)),
        Side("2012", (SideClaim("b.md", location(SOURCE, "2012"), "in 2012", "quoted"),)),
    ),
    Canonical("2002-05-14", ("csto-established",), ("CSTO, History",)),
    "The sources differ.",
)
FAILURE = Failure("broken.docx", "not a DOCX file")
WHOLE = Report(TOOL, (REPORT,), Summary(1, 2, 2, 1, 0), (CONFLICT,), (FAILURE,))


def rendered(run: Run) -> str:
    return "".join(render(run, Style()))


def test_the_report_keeps_the_contract() -> None:
    data = json.loads(rendered(Run([CHECKED, FAILURE], [CONFLICT])))
    jsonschema.validate(data, SCHEMA)
    assert data["documents"][0]["findings"][0] == {
        "code": "CS101",
        "rule": "wrong-date",
        "severity": "error",
        "claim": "c1",
        "message": "The CSTO was established on 14 May 2002, not in 2012.",
        "explanation": "In 2012 Uzbekistan suspended its membership.",
        "quote": "2012",
        "facts": ["csto-established"],
        "sources": ["CSTO, History, https://example.org/history"],
        "span": {"start": 56, "end": 60, "line": 3, "column": 29, "end_line": 3, "end_column": 33},
        "fixes": [{"span": {"start": 56, "end": 60}, "replacement": "2002", "safe": True}],
        "related": [
            {
                "message": "the Charter is dated here",
                "span": {"start": 88, "end": 96, "line": 3, "column": 61, "end_line": 3, "end_column": 69},
                "path": None,
            }
        ],
    }
    assert data["summary"] == {"documents": 1, "claims": 2, "errors": 2, "warnings": 1, "notes": 0}
    assert data["errors"] == [{"path": "broken.docx", "message": "not a DOCX file"}]


def test_the_offsets_are_those_of_the_quoted_text() -> None:
    for document in json.loads(rendered(run()))["documents"]:
        for each in document["findings"]:
            assert SOURCE[each["span"]["start"] : each["span"]["end"]] == each["quote"]


def test_an_empty_run_keeps_the_contract() -> None:
    data = json.loads(rendered(Run(())))
    jsonschema.validate(data, SCHEMA)
    assert data["documents"] == []


def test_streaming_and_the_whole_report_give_the_same_object() -> None:
    assert json.loads(rendered(Run([CHECKED, FAILURE], [CONFLICT]))) == contract.report(WHOLE)
    assert json.loads(rendered(run_of(WHOLE, {REPORT.path: SOURCE}))) == contract.report(WHOLE)


def test_no_field_of_the_answer_types_is_forgotten() -> None:
    assert contract.report(WHOLE) == json.loads(json.dumps(asdict(WHOLE)))


def test_text_stays_readable_and_a_lone_surrogate_is_escaped() -> None:
    source = "ОДКБ 🎉 \ud800"
    report = DocumentReport("a.md", None, (), (finding(source, "ОДКБ"), finding(source, "\ud800")))
    text = rendered(Run([Checked(report, source)]))
    assert "\\ud800" in text
    assert json.loads(text)["documents"][0]["findings"][1]["quote"] == "\ud800"
    text.encode("utf-8")


def test_documents_are_written_one_by_one() -> None:
    taken = []

    def items() -> object:
        for number in range(3):
            taken.append(number)
            yield CHECKED

    pieces = render(Run(items()), Style())  # type: ignore[arg-type]
    next(pieces)
    assert taken == []
    next(pieces)
    assert taken == [0]
