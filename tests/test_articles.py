"""The annotated drafts: their marks are well formed, what was found in them once is still found, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from checker.model.report import DocumentReport, Finding, Location
from checker.model.rules import BY_CODE
from checker.reading import read_text
from tests.annotated import ARTICLES, Draft, Mark, Score, drafts, explains, loud, read, report_on, strip

FOUND = Path(__file__).parent / "evaluation" / "found.yaml"
README = (ARTICLES / "README.md").read_text(encoding="utf-8")

# Drafts in which every finding must be an annotated error, under a code that the annotation allows. Add one when it holds.
STRICT = (
    "article-kant.html",
    "brief-peacekeeping.md",
    "corrections-column.md",
    "digest-moscow-2012.md",
    "encyclopedia-csto.md",
    "essay-armenia.md",
    "exam-notes-treaty.md",
    "explainer-article-four.md",
    "faq-membership.html",
    "letter-chisinau.md",
    "live-blog-yerevan-2022.md",
    "myths.md",
    "newsletter-bishkek-2025.md",
    "oped-empty-chair.md",
    "profile-bordyuzha.md",
    "quiz-answers.md",
    "review-book.md",
    "timeline-uzbekistan.md",
    "wire-dushanbe-2003.txt",
    "wire-protocol-1999.txt",
)
OPEN = {draft.path.name: draft for draft in drafts("open")}
ALL = [*drafts("open"), *drafts("held")]


def named(draft: Draft) -> str:
    return f"{draft.path.parent.name}/{draft.path.name}"


@pytest.mark.parametrize("name", STRICT)
def test_every_finding_is_an_annotated_error(name: str) -> None:
    draft = OPEN[name]
    for finding in loud(report_on(draft).findings):
        marks = [mark for mark in draft.errors if mark.touches(finding.span.start, finding.span.end)]
        assert marks, f"{finding.code} on {finding.quote!r}: {finding.message}"
        assert finding.code in {code for mark in marks for code in mark.codes}, f"{finding.quote!r}: {finding.message}"


@pytest.mark.parametrize(("name", "words"), sorted((yaml.safe_load(FOUND.read_text(encoding="utf-8")) or {}).items()))
def test_what_was_found_is_still_found(name: str, words: list[str]) -> None:
    draft = OPEN[name]
    findings = loud(report_on(draft).findings)
    found = [
        draft.words(mark)
        for mark in draft.errors
        if any(finding.code in mark.codes and mark.touches(finding.span.start, finding.span.end) for finding in findings)
    ]
    assert set(words) <= set(found)


@pytest.mark.parametrize("draft", ALL, ids=named)
def test_the_marks_are_well_formed(draft: Draft) -> None:
    assert not re.search(r"\[[-+~]|[-~]\]\{|\+\]", draft.text), "a mark that was not understood"
    assert {code for mark in draft.marks for code in mark.codes} <= set(BY_CODE)
    assert all(draft.words(mark).strip() for mark in draft.marks)
    assert all(mark.right for mark in draft.errors)
    document = read_text(draft.text, draft.path.name)
    assert document.source == draft.text
    assert document.date is not None, "a draft states its date"
    prose = [block.span(0, len(block.text)) for block in document.blocks]
    for mark in draft.marks:
        assert any(span.start < mark.end and mark.start < span.end for span in prose), f"{draft.words(mark)!r} is not prose"


@pytest.mark.parametrize("draft", ALL, ids=named)
def test_the_readme_lists_each_draft_with_its_date_and_errors(draft: Draft) -> None:
    folder = README.partition(f"## `{draft.path.parent.name}/`")[2].partition("\n## ")[0]
    line = re.search(
        rf"^\* `{re.escape(draft.path.name)}`: .+, (\d{{4}}-\d\d-\d\d), (no errors|\d+ errors?)$", folder, re.MULTILINE
    )
    assert line is not None
    date, errors = line.groups()
    stated = read_text(draft.text, draft.path.name).date
    assert stated is not None
    assert stated.edtf() == date
    assert errors == (f"{len(draft.errors)} error{'s' * (len(draft.errors) > 1)}" if draft.errors else "no errors")


def test_there_are_more_than_sixty_drafts_and_some_without_an_error() -> None:
    assert len(drafts("open")) >= 32
    assert len(drafts("held")) >= 32
    assert sum(not draft.errors for draft in ALL) >= 10
    assert sum(mark.kind == "trap" for draft in ALL for mark in draft.marks) >= 100


ANNOTATED = "It was [-1993-]{CS202/CS101 9 December 1993} then. [+Six signed+], [~seven, says he~]{a quotation}. [A link](x)."


def test_marks_are_taken_out_and_remembered() -> None:
    text, marks = strip(ANNOTATED)
    assert text == "It was 1993 then. Six signed, seven, says he. [A link](x)."
    assert marks == (
        Mark("wrong", 7, 11, ("CS202", "CS101"), "9 December 1993"),
        Mark("true", 18, 28),
        Mark("trap", 30, 44, reason="a quotation"),
    )


def test_an_example_for_readers_is_no_annotated_draft() -> None:
    assert read(ARTICLES / "example.md").marks == ()


def finding(start: int, end: int, message: str, code: str = "CS202") -> Finding:
    return Finding(code, "rule", "error", message, Location(start, end, 1, start + 1, 1, end + 1), "")


def test_a_score_counts_what_was_found_named_and_explained_and_every_alarm() -> None:
    text, marks = strip(ANNOTATED)
    draft = Draft(Path("draft.md"), text, marks)
    score = Score()
    found = (finding(0, 11, "It was on 9 December 1993."), finding(18, 28, "No."), finding(45, 50, "No."))
    score.add(draft, DocumentReport("draft.md", None, (), found))
    score.add(draft, DocumentReport("draft.md", None, (), (finding(10, 12, "It was not.", "CS501"),)))
    score.add(draft, DocumentReport("draft.md", None))
    assert (score.errors, score.found, score.right_code, score.explained) == (3, 2, 1, 1)
    assert (score.findings, score.alarms, score.trap_alarms, score.clean_alarms) == (4, 2, 1, 0)
    assert (score.trues, score.confirmed) == (3, 0)
    assert score.figures() == {
        "recall": 0.6667, "codes": 0.3333, "explained": 0.3333, "precision": 0.5, "coverage": 0.0, "clean-alarms": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("message", "right", "expected"),
    [
        ("It has six members, not seven.", "6", True),
        ("It was signed on 15 May 1992.", "15 May 1992", True),
        ("It was signed in May 1992.", "15 May 1992", False),
        ("About 18,000 are in it.", "18000", True),
        ("That was in Chisinau.", "Chisinau", True),
        ("That was in Minsk.", "Chisinau", False),
        ("Ukraine did not sign it.", "did not sign", True),
        ("The one before was Zas.", "Stanislav Zas", True),
    ],
)
def test_a_message_explains_when_it_names_the_right_value(message: str, right: str, expected: bool) -> None:
    assert explains([finding(0, 1, message)], right) is expected
