"""Selection by code, severities, and what makes a run fail."""

from __future__ import annotations

import pytest

from checker.model.report import Summary
from checker.reporting.selection import FailOn, Selection, UnknownCodeError, codes, fails, listed_claims
from tests.reporting.sample import DATE, REPORT, SPELLING


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ("", "", "CS101", True),
        ("CS1", "", "CS101", True),
        ("CS1", "", "CS402", False),
        ("", "CS1", "CS101", False),
        ("ALL", "CS1", "CS402", True),
        ("CS101", "CS1", "CS101", True),
        ("CS1", "CS101", "CS101", False),
        ("CS101", "CS101", "CS101", False),
        ("", "wrong-date", "CS101", False),
        ("", "ALL", "CS101", False),
    ],
)
def test_the_longer_prefix_decides(select: str, ignore: str, code: str, wanted: bool) -> None:
    assert Selection(codes(select), codes(ignore)).wants(code) is wanted


def test_codes_are_read_with_commas_blanks_and_names() -> None:
    assert codes("CS1, cs402 wrong-acronym") == ("CS1", "CS402", "CS401")


@pytest.mark.parametrize(("text", "near"), [("CS1011", "CS101"), ("wrong-dates", "wrong-date")])
def test_an_unknown_code_is_refused_with_the_nearest(text: str, near: str) -> None:
    with pytest.raises(UnknownCodeError, match=f"no rule is called '{text}'; did you mean {near}"):
        codes(text)


def test_severities_are_overridden_by_the_longest_prefix() -> None:
    selection = Selection(severity={"CS": "note", "CS1": "warning"})
    assert [finding.severity for finding in selection.apply((DATE, SPELLING))] == ["warning", "note"]


def test_claims_without_a_finding_are_listed_only_on_demand() -> None:
    assert [claim.id for claim in listed_claims(REPORT, all_claims=False).claims] == ["c1"]
    assert [claim.id for claim in listed_claims(REPORT, all_claims=True).claims] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("counts", "fail_on", "failing"),
    [
        ((1, 0, 0), "error", True),
        ((0, 1, 1), "error", False),
        ((0, 1, 0), "warning", True),
        ((0, 0, 1), "warning", False),
        ((0, 0, 1), "note", True),
        ((0, 0, 0), "note", False),
        ((9, 9, 9), "never", False),
    ],
)
def test_what_makes_a_run_fail(counts: tuple[int, int, int], fail_on: FailOn, failing: bool) -> None:
    assert fails(Summary(1, 1, *counts), fail_on) is failing
