"""Dates: what EDTF texts denote, when two dates agree or conflict, how they read in English."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given

from checker.model.dates import DateInterval, days_in_month
from tests.strategies import dates, days, intervals


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1992-05-15", "1992-05-15", "1992-05-15"),
        ("1993-09", "1993-09-01", "1993-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2002", "2002-01-01", "2002-12-31"),
        ("2002-XX", "2002-01-01", "2002-12-31"),
        ("2002-05-XX", "2002-05-01", "2002-05-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1992-21", "1992-03-01", "1992-05-31"),
        ("1992-22", "1992-06-01", "1992-08-31"),
        ("1992-23", "1992-09-01", "1992-11-30"),
        ("1992-24", "1992-12-01", "1993-02-28"),
        ("2024-09-26/2024-10-07", "2024-09-26", "2024-10-07"),
        ("2004/2016", "2004-01-01", "2016-12-31"),
        ("1993-09/1993-12", "1993-09-01", "1993-12-31"),
        ("../2012-12-19", "0001-01-01", "2012-12-19"),
        ("2006-08-16/..", "2006-08-16", "9999-12-31"),
        ("2006/", "2006-01-01", "9999-12-31"),
    ],
)
def test_edtf_denotes_days(edtf: str, first: str, last: str) -> None:
    date = DateInterval.parse(edtf)
    assert (date.begin.isoformat(), date.finish.isoformat()) == (first, last)


@pytest.mark.parametrize("edtf", ["2002~", "2002-05?", "2002-05-14%", "199X~", "2002~/2004"])
def test_qualified_dates_are_approximate(edtf: str) -> None:
    assert DateInterval.parse(edtf).approximate


@pytest.mark.parametrize(
    ("edtf", "message"),
    [
        ("", "not an EDTF date"),
        ("May 2002", "write 1992-05-15"),
        ("2002-5", "not an EDTF date"),
        ("2002-13", "month must be 01 to 12"),
        ("2002-02-30", "no such date"),
        ("0000", "no such date"),
        ("199X-05", "a decade has no month"),
        ("2002-24-01", "a season has no day"),
        ("2002-XX-14", "a day needs its month"),
        ("2004/2002", "ends before it begins"),
        ("../..", "at least one end"),
        ("2002/2003/2004", "not an EDTF date"),
        ("٢٠٠٢", "not an EDTF date"),
    ],
)
def test_what_is_no_date_is_refused(edtf: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        DateInterval.parse(edtf)


@pytest.mark.parametrize(
    ("edtf", "english"),
    [
        ("2002-05-14", "14 May 2002"),
        ("2002-05", "May 2002"),
        ("2002", "2002"),
        ("1992-24", "winter 1992"),
        ("199X", "the 1990s"),
        ("2002~", "about 2002"),
        ("2024-09-26/2024-10-07", "26 September to 7 October 2024"),
        ("2024-09-03/2024-09-15", "3 to 15 September 2024"),
        ("2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2004-03/2004-05", "March to May 2004"),
        ("2004-03/2005-05", "March 2004 to May 2005"),
        ("2004/2016", "2004 to 2016"),
        ("../2012-12-19", "up to 19 December 2012"),
        ("2006-08-16/..", "from 16 August 2006 on"),
    ],
)
def test_english(edtf: str, english: str) -> None:
    assert DateInterval.parse(edtf).english() == english


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2002-05-14", "2002-05"),
        ("2002-05-14", "2002"),
        ("2002-05", "2000/2004"),
        ("1993", "199X"),
        ("2003", "2002~"),
        ("2002-05-20", "2002-05-14~"),
        ("2013", "2012-12-19/.."),
        ("2024-09-26/2024-10-07", "2024"),
    ],
)
def test_a_less_precise_statement_agrees(one: str, other: str) -> None:
    first, second = DateInterval.parse(one), DateInterval.parse(other)
    assert first.agrees(second)
    assert not first.conflicts(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2002-05-14", "2002-10"),
        ("2002", "2012"),
        ("2002-05-14", "2002-05-15"),
        ("2006", "2002~"),
        ("1992-05-15", "../1991"),
    ],
)
def test_disjoint_dates_conflict(one: str, other: str) -> None:
    first, second = DateInterval.parse(one), DateInterval.parse(other)
    assert first.conflicts(second)
    assert not first.agrees(second)


def test_a_partial_overlap_neither_agrees_nor_conflicts() -> None:
    first, second = DateInterval.parse("2024-09"), DateInterval.parse("2024-09-26/2024-10-07")
    assert not first.agrees(second)
    assert not first.conflicts(second)


def test_constructors() -> None:
    assert DateInterval.day(1992, 5, 15).begin == datetime.date(1992, 5, 15)
    assert DateInterval.parse("1992-05") == DateInterval.month(1992, 5)
    assert DateInterval.parse("1992") == DateInterval.year(1992)
    with pytest.raises(ValueError, match="ends before"):
        DateInterval.between(DateInterval.year(2004), DateInterval.year(2002))


@given(dates())
def test_edtf_round_trip(date: DateInterval) -> None:
    assert DateInterval.parse(date.edtf()) == date


@given(dates())
def test_every_date_reads_as_something(date: DateInterval) -> None:
    assert date.english()


@given(dates(), dates())
def test_agreement_and_conflict_are_symmetric_and_exclude_each_other(one: DateInterval, other: DateInterval) -> None:
    assert one.agrees(other) == other.agrees(one)
    assert one.conflicts(other) == other.conflicts(one)
    assert not (one.agrees(other) and one.conflicts(other))


@given(dates())
def test_a_date_agrees_with_itself(date: DateInterval) -> None:
    assert date.agrees(date)


@given(days())
def test_a_day_agrees_with_its_month_year_and_decade(day: DateInterval) -> None:
    assume(day.begin.year >= 10)
    begin = day.begin
    for wider in (DateInterval.month(begin.year, begin.month), DateInterval.year(begin.year), DateInterval.decade(begin.year)):
        assert wider.contains(day)
        assert day.agrees(wider)


@given(dates(), intervals(), days())
def test_what_conflicts_with_a_period_conflicts_with_each_of_its_days(
    date: DateInterval, period: DateInterval, day: DateInterval
) -> None:
    assume(date.conflicts(period) and period.contains(day))
    assert date.conflicts(day)


def test_the_months_have_their_days() -> None:
    assert [days_in_month(2023, month) for month in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert days_in_month(2024, 2) == 29
    assert days_in_month(1900, 2) == 28
    assert days_in_month(9999, 12) == 31
