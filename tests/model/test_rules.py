"""The rules: complete, told apart, and each example found and each corrected example silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker
from checker import Checker
from checker.model.dates import DateInterval
from checker.model.documents import Document
from checker.model.rules import BY_CODE, RULES, Rule, rule
from checker.reading import read_text
from checker.reporting.suppression import suppress


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [each.code for each in RULES]
    assert codes == sorted(set(codes))
    assert len({each.name for each in RULES}) == len(RULES)
    assert rule("CS101").name == "wrong-date"
    assert len(BY_CODE) == len(RULES)


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.code)
def test_a_rule_says_what_it_does_why_and_by_example(each: Rule) -> None:
    assert re.fullmatch(r"CS\d{3}", each.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.name)
    assert not each.summary.endswith(".")
    assert each.what.endswith(".")
    assert each.why.endswith(".")
    assert each.example != each.correct


def codes_found(text: str, as_of: str | None) -> set[str]:
    """The codes that the command line would report for a Markdown draft."""
    document: Document = read_text(text, "draft.md")
    date = DateInterval.parse(as_of) if as_of else None
    report = Checker().check_document(document, as_of=date)
    kept, notes = suppress(report.findings, document.source, document.comments)
    return {finding.code for finding in (*kept, *notes)}


@pytest.mark.parametrize("each", [each for each in RULES if each.other is None], ids=lambda each: each.code)
def test_the_example_is_found(each: Rule) -> None:
    assert each.code in codes_found(each.example, each.as_of)


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.code)
def test_the_corrected_example_is_silent(each: Rule) -> None:
    assert codes_found(each.correct, each.as_of) == set()


@pytest.mark.parametrize("each", [each for each in RULES if each.other is not None], ids=lambda each: each.code)
def test_the_example_of_two_documents_is_a_conflict(each: Rule, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(each.example)
    (tmp_path / "b.md").write_text(each.other or "")
    conflicts = checker.compare([str(tmp_path / "a.md"), str(tmp_path / "b.md")]).conflicts
    assert [conflict.apparent for conflict in conflicts] == [None]
