"""Baselines: accepted findings stay silent, new ones do not, and lines may move."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker.model.report import DocumentReport
from checker.reporting.baseline import Baseline, BaselineError
from tests.reporting.sample import DATE, REPORT, SOURCE, SPELLING, finding


def baseline_of(tmp_path: Path, *reports: DocumentReport) -> Baseline:
    baseline = Baseline(tmp_path)
    for report in reports:
        baseline.add(report)
    baseline.write(tmp_path / "baseline.json")
    return Baseline.read(tmp_path / "baseline.json")


def test_the_file_holds_code_claim_text_and_count(tmp_path: Path) -> None:
    baseline_of(tmp_path, REPORT)
    assert json.loads((tmp_path / "baseline.json").read_text()) == {
        "version": 1,
        "findings": {
            "drafts/glance.md": [
                {"code": "CS101", "claim": "csto established", "text": "2012", "count": 1},
                {"code": "CS402", "claim": "", "text": "Kyrgystan", "count": 1},
            ]
        },
    }


def test_accepted_findings_are_silent_wherever_they_move(tmp_path: Path) -> None:
    moved = replace(DATE, span=replace(DATE.span, start=500, end=504, line=40, end_line=40))
    report = replace(REPORT, findings=(moved, SPELLING))
    assert baseline_of(tmp_path, REPORT).new(report).findings == ()


def test_one_more_of_the_same_is_new(tmp_path: Path) -> None:
    report = replace(REPORT, findings=(DATE, DATE, SPELLING))
    assert baseline_of(tmp_path, REPORT).new(report).findings == (DATE,)


def test_another_document_has_its_own_account(tmp_path: Path) -> None:
    other = replace(REPORT, path="drafts/other.md")
    assert baseline_of(tmp_path, REPORT).new(other).findings == REPORT.findings


def test_another_wrong_word_is_new(tmp_path: Path) -> None:
    other = finding(SOURCE, "Chisinau", "CS102")
    assert baseline_of(tmp_path, REPORT).new(replace(REPORT, findings=(DATE, other))).findings == (other,)


def test_paths_are_relative_to_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "glance.md").write_text(SOURCE)
    monkeypatch.chdir(tmp_path / "drafts")
    baseline = baseline_of(tmp_path, replace(REPORT, path="glance.md"))
    assert list(baseline.entries) == ["drafts/glance.md"]
    monkeypatch.chdir(tmp_path)
    assert baseline.new(REPORT).findings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not a readable baseline"),
        ('{"version": 2, "findings": {}}', "baseline version 2 is not known"),
        ('{"version": 1, "findings": {"a": [{"code": "CS101"}]}}', "not a baseline of csto-check"),
        ("[]", "not a baseline of csto-check"),
    ],
)
def test_a_broken_baseline_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(BaselineError, match=message):
        Baseline.read(tmp_path / "b.json")
