"""Suppression comments, ``[sic]``, and notes on comments that do nothing."""

from __future__ import annotations

import re

import pytest

from checker.model.report import Finding
from checker.model.spans import Span
from checker.reporting.suppression import suppress
from tests.reporting.sample import finding


def suppressed(source: str, *words: str) -> tuple[list[str], list[str]]:
    """The words still reported, and the messages of the notes. Each word is reported as CS101 ("19.." as CS402)."""
    comments = [(match[1], Span(*match.span())) for match in re.finditer(r"<!--(.*?)-->", source, re.DOTALL)]
    findings = [finding(source, each, "CS402" if each.startswith("19") else "CS101") for each in words]
    kept, notes = suppress(findings, source, comments)
    for note in notes:
        assert source[note.span.start : note.span.end] == note.quote
    return [each.quote for each in kept], [note.message for note in notes]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("in 2001 <!-- csto-check: ignore -->\nin 2002", ["2002"]),
        ("in 2001 <!-- csto-check: ignore CS101 the archive says so -->\nin 2002", ["2002"]),
        ("in 2001 <!--csto-check:ignore CS1-->\nin 2002", ["2002"]),
        ("<!-- csto-check: ignore-next-line CS101 -->\nin 2001\nin 2002", ["2002"]),
        ("<!-- csto-check: ignore-next-line -->\n\nin 2001\nin 2002", ["2002"]),
        ("<!-- csto-check: ignore-start -->\nin 2001\n<!-- csto-check: ignore-end -->\nin 2002", ["2002"]),
        ("<!-- csto-check: ignore-start CS101, CS402 -->\nin 2001\nin 2002", []),
        ("in 2001\nin 2002\n<!-- csto-check: ignore-file -->", []),
        ("in 2001 <!-- CSTO-Check: Ignore cs101 -->\r\nin 2002", ["2002"]),
    ],
)
def test_a_comment_silences_its_place(source: str, left: list[str]) -> None:
    words, notes = suppressed(source, "2001", "2002")
    assert words == left
    assert [note for note in notes if "CS402" not in note] == []


def test_another_code_is_not_silenced_and_the_comment_is_reported() -> None:
    words, notes = suppressed("in 2001 <!-- csto-check: ignore CS402 -->", "2001")
    assert words == ["2001"]
    assert notes == ["this 'ignore' suppresses nothing: no CS402 here"]


@pytest.mark.parametrize(
    ("source", "note"),
    [
        ("fine <!-- csto-check: ignore -->", "this 'ignore' suppresses nothing"),
        ("in 2001 <!-- csto-check: ignore CS101 CS402 -->", "CS402 in this 'ignore' suppresses nothing"),
        ("fine <!-- csto-check: ignore-end -->", "this 'ignore-end' has no 'ignore-start' before it"),
        ("in 2001 <!-- csto-check: ignore CS999 -->", "no rule is called CS999"),
        (
            "in 2001 <!-- csto-check: ingore CS101 -->",
            "'ingore' is no suppression; there are ignore, ignore-next-line, ignore-start, ignore-end, ignore-file",
        ),
    ],
)
def test_a_comment_that_does_nothing_is_noted(source: str, note: str) -> None:
    assert suppressed(source, *(["2001"] if "2001" in source else []))[1] == [note]


def test_other_comments_are_none_of_our_business() -> None:
    assert suppressed("in 2001 <!-- TODO: ignore CS101 -->", "2001") == (["2001"], [])


def test_overlapping_comments_are_all_used() -> None:
    source = "<!-- csto-check: ignore-file CS101 -->\nin 2001 <!-- csto-check: ignore CS101 -->"
    assert suppressed(source, "2001") == ([], [])


@pytest.mark.parametrize("mark", ["[sic]", " [sic]", " (sic)", " *[sic]*", " [sic!]", '" [sic]'])
def test_sic_right_after_the_words_silences_them(mark: str) -> None:
    assert suppressed(f"in 2001{mark} and 2002", "2001", "2002") == (["2002"], [])


def test_sic_further_on_speaks_of_something_else() -> None:
    assert suppressed("in 2001 and then [sic]", "2001") == (["2001"], [])


def test_a_note_is_a_finding_with_an_unsafe_fix() -> None:
    source = "fine <!-- csto-check: ignore -->"
    note: Finding = suppress((), source, [(" csto-check: ignore ", Span(5, len(source)))])[1][0]
    assert (note.code, note.rule, note.severity) == ("CS001", "unused-suppression", "note")
    assert (note.span.line, note.span.column) == (1, 6)
    assert [(fix.replacement, fix.safe) for fix in note.fixes] == [("", False)]
