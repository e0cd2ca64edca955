"""The formats of CI services: GitHub annotations and step summary, GitLab, Checkstyle, JUnit, Reviewdog."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from checker.model.report import DocumentReport, Failure
from checker.reporting.formats import FORMATS, renderer
from checker.reporting.run import Checked, Run, Style
from checker.reporting.step_summary import StepSummary
from tests.reporting.sample import CHECKED, finding
from tests.reporting.test_json import CONFLICT

FAILURE = Failure("broken.docx", "not a DOCX file: 100%")
HOSTILE = 'a"<&>\x00\x1b]0;\u202e\ufffe\ud800\n::error::'


def rendered(name: str, *items: Checked | Failure) -> str:
    return "".join(renderer(name)(Run(items), Style()))


def test_github_annotations() -> None:
    assert rendered("github", CHECKED, FAILURE) == (
        "::error file=drafts/glance.md,line=3,endLine=3,col=29,endColumn=33,title=CS101 wrong-date::"
        "The CSTO was established on 14 May 2002, not in 2012.%0AIn 2012 Uzbekistan suspended its membership.%0A"
        "Source: CSTO, History, https://example.org/history\n"
        "::warning file=drafts/glance.md,line=5,endLine=5,col=1,endColumn=10,title=CS402 misspelt-name::Kyrgyzstan is spelt so.\n"
        "::error file=broken.docx,title=csto-check::not a DOCX file: 100%25\n"
    )


def test_a_step_summary_is_a_table() -> None:
    summary = StepSummary()
    assert [*summary.watching([CHECKED, FAILURE])] == [CHECKED, FAILURE]
    assert summary.markdown() == (
        "### CSTO fact check\n\n2 findings in 1 document.\n\n"
        "| place | severity | code | text | message |\n|---|---|---|---|---|\n"
        "| drafts/glance.md:3 | error | CS101 | 2012 | The CSTO was established on 14 May 2002, not in 2012. |\n"
        "| drafts/glance.md:5 | warning | CS402 | Kyrgystan | Kyrgyzstan is spelt so. |\n"
        "\n* broken.docx could not be checked: not a DOCX file: 100%\n"
    )


def test_a_step_summary_stays_small() -> None:
    many = Checked(DocumentReport("a.md", None, (), (finding("2012", "2012", message="|" * 2000),) * 5000), "2012")
    summary = StepSummary()
    assert len([*summary.watching([many])]) == 1
    text = summary.markdown()
    assert text.splitlines()[-1] == f"… and {5000 - text.count('| a.md:1 |')} more."
    assert 900_000 < len(text.encode()) < 2**20


def test_gitlab_code_quality() -> None:
    issues = json.loads(rendered("gitlab", CHECKED))
    assert [{**issue, "fingerprint": len(issue["fingerprint"])} for issue in issues] == [
        {
            "description": "The CSTO was established on 14 May 2002, not in 2012.",
            "check_name": "CS101 wrong-date",
            "fingerprint": 32,
            "severity": "major",
            "location": {"path": "drafts/glance.md", "lines": {"begin": 3, "end": 3}},
        },
        {
            "description": "Kyrgyzstan is spelt so.",
            "check_name": "CS402 misspelt-name",
            "fingerprint": 32,
            "severity": "minor",
            "location": {"path": "drafts/glance.md", "lines": {"begin": 5, "end": 5}},
        },
    ]
    assert json.loads(rendered("gitlab")) == []


def test_checkstyle() -> None:
    root = ElementTree.fromstring(rendered("checkstyle", CHECKED, FAILURE))
    assert root.tag == "checkstyle"
    assert [(file.get("name"), [dict(error.attrib) for error in file]) for file in root] == [
        (
            "drafts/glance.md",
            [
                {
                    "line": "3",
                    "column": "29",
                    "severity": "error",
                    "message": "The CSTO was established on 14 May 2002, not in 2012.",
                    "source": "csto-check.CS101",
                },
                {
                    "line": "5",
                    "column": "1",
                    "severity": "warning",
                    "message": "Kyrgyzstan is spelt so.",
                    "source": "csto-check.CS402",
                },
            ],
        ),
        (
            "broken.docx",
            [{"line": "1", "severity": "error", "message": "not a DOCX file: 100%", "source": "csto-check"}],
        ),
    ]


def test_junit() -> None:
    clean = Checked(DocumentReport("clean.md", None), "")
    root = ElementTree.fromstring(rendered("junit", CHECKED, clean, FAILURE))
    suites = [(s.get("name"), s.get("tests"), s.get("failures"), s.get("errors"), len(s)) for s in root]
    assert suites == [
        ("drafts/glance.md", "2", "2", "0", 2),
        ("clean.md", "1", "0", "0", 1),
        ("broken.docx", "1", "0", "1", 1),
    ]
    failure = root[0][0][0]
    assert (root[0][0].get("name"), failure.get("type")) == ("CS101 wrong-date at 3:29", "error")
    assert failure.get("message") == "The CSTO was established on 14 May 2002, not in 2012."


def test_rdjson_counts_columns_in_bytes() -> None:
    source = "В Ташкенте 2012"
    report = DocumentReport("a.md", None, (), (finding(source, "2012"),))
    data = json.loads(rendered("rdjson", Checked(report, source), CHECKED))
    assert data["source"] == {"name": "csto-check"}
    assert data["diagnostics"][0]["location"] == {
        "path": "a.md",
        "range": {"start": {"line": 1, "column": 21}, "end": {"line": 1, "column": 25}},
    }
    assert data["diagnostics"][1]["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 29}, "end": {"line": 3, "column": 33}}, "text": "2002"}
    ]


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_hostile_text_stays_text_in_xml(name: str) -> None:
    report = DocumentReport(HOSTILE, None, (), (finding(HOSTILE, HOSTILE, message=HOSTILE, explanation=HOSTILE),))
    root = ElementTree.fromstring(rendered(name, Checked(report, HOSTILE), Failure(HOSTILE, HOSTILE)))
    assert len(root) == 2


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_hostile_text_stays_text_in_json(name: str) -> None:
    report = DocumentReport(HOSTILE, None, (), (finding(HOSTILE, HOSTILE, message=HOSTILE, explanation=HOSTILE),))
    text = rendered(name, Checked(report, HOSTILE), Failure(HOSTILE, HOSTILE))
    assert json.loads(text)
    text.encode("utf-8")


@pytest.mark.parametrize("name", ["github", "concise"])
def test_hostile_text_adds_no_line(name: str) -> None:
    report = DocumentReport(HOSTILE, None, (), (finding(HOSTILE, HOSTILE, message=HOSTILE, explanation=HOSTILE),))
    assert len(rendered(name, Checked(report, HOSTILE)).splitlines()) == 1


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_takes_nothing_failures_and_conflicts(name: str) -> None:
    run = Run([CHECKED, FAILURE], [CONFLICT])
    text = "".join(renderer(name)(run, Style()))
    assert "a.md" in text
    assert run.failures == [FAILURE]
    "".join(renderer(name)(Run(()), Style()))
