"""Hypothesis strategies for the values of the model, shared by the tests."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_YEARS = st.integers(1, 9990)


def days() -> st.SearchStrategy[DateInterval]:
    """Single days."""
    return st.dates().map(lambda day: DateInterval.day(day.year, day.month, day.day))


def points() -> st.SearchStrategy[DateInterval]:
    """Dates of every precision but intervals, exact ones and approximate ones."""
    exact = (
        days()
        | st.builds(DateInterval.month, _YEARS, st.integers(1, 12))
        | st.builds(DateInterval.season, _YEARS, st.integers(21, 24))
        | st.builds(DateInterval.year, _YEARS)
        | st.builds(DateInterval.decade, st.integers(10, 9990))
    )
    return exact | exact.map(lambda date: DateInterval(date.first, date.last, date.precision, True))


def intervals() -> st.SearchStrategy[DateInterval]:
    """Intervals between two dates, with open ends now and then."""

    def between(first: DateInterval, last: DateInterval, closed: str) -> DateInterval:
        if first.first > last.last:
            first, last = last, first
        return DateInterval.between(first if closed != "last" else None, last if closed != "first" else None)

    return st.builds(between, points(), points(), st.sampled_from(["both", "both", "first", "last"]))


def dates() -> st.SearchStrategy[DateInterval]:
    """Every kind of date."""
    return points() | intervals()


def quantities() -> st.SearchStrategy[Quantity]:
    """Quantities of every approximation, some with a unit."""
    units = st.sampled_from([None, None, "km", "mile", "year", "month", "percent"])
    numbers = st.integers(0, 10**9).map(float) | st.floats(0, 1e6).map(lambda number: round(number, 2))
    single = st.builds(Quantity.of, numbers, st.sampled_from(["exact", "about", "at_least", "at_most"]), units)
    ranges = st.builds(lambda a, b, unit: Quantity(min(a, b), max(a, b), unit, "range"), numbers, numbers, units)
    return single | ranges
