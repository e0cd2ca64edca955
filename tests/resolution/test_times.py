"""Dates of claims against dates of statements."""

from __future__ import annotations

import pytest
from hypothesis import given

from checker.checking import default_checker
from checker.model.dates import DateInterval
from checker.resolution.times import at, clashes, covers, differing, fits, interval
from tests.strategies import dates, points

FACTS = default_checker().facts
UZBEKISTAN = FACTS.statements("uzbekistan", "member-of", "csto")[0]
ESTABLISHED = FACTS.statements("csto", "established")[0]


def date(edtf: str) -> DateInterval:
    return DateInterval.parse(edtf)


@pytest.mark.parametrize(
    ("claimed", "role", "known", "fit", "clash"),
    [
        ("2002", "at", "2002-05-14", True, False),
        ("2003", "at", "2002-05-14", False, True),
        ("2003", "by", "2002-05-14", True, False),
        ("2001", "by", "2002-05-14", False, True),
        ("2001", "after", "2002-05-14", True, False),
        ("2003", "after", "2002-05-14", False, True),
        ("2002", "since", "2002-05-14", True, False),
        ("1999/2003", "span", "2002-05-14", True, False),
        ("199X", "at", "2002-05-14", False, True),
    ],
)
def test_a_role_says_how_a_date_stands_to_the_event(claimed: str, role: str, known: str, fit: bool, clash: bool) -> None:
    assert fits(date(claimed), role, date(known)) is fit
    assert clashes(date(claimed), role, date(known)) is clash


@given(dates(), points())
def test_no_date_both_fits_and_clashes(claimed: DateInterval, known: DateInterval) -> None:
    for role in ("at", "since", "span", "by", "until", "before", "after"):
        assert not (fits(claimed, role, known) and clashes(claimed, role, known))


def test_a_state_covers_its_term_by_any_of_its_recorded_ends() -> None:
    assert interval(UZBEKISTAN) == (date("2006-08-16").first, date("2012-12-19").last)
    assert covers(UZBEKISTAN, date("2008"))
    assert not covers(UZBEKISTAN, date("2018"))
    assert not covers(UZBEKISTAN, date("2002"))


def test_who_was_a_member_then() -> None:
    members = FACTS.statements(relation="member-of", object="csto")
    assert [s.subject for s in at(members, date("2024-10-22"))] == [
        "armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan",
    ]  # fmt: skip
    assert len(at(members, date("2010-01-01"))) == 7


def test_the_recorded_confusion_that_a_date_is() -> None:
    treaty = differing(ESTABLISHED, "value", date("1992"))
    assert treaty is not None
    assert treaty.reading == "error"
    assert differing(ESTABLISHED, "value", date("1977")) is None
