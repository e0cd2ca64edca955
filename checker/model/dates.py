"""Dates as closed intervals of days.

A date in the fact base or in a draft is the interval of days it may denote, with the precision it was stated at. EDTF text
(ISO 8601-2, the level 1 and 2 parts that facts need: days, months, years, seasons, ``199X``, ``2002~``, ``a/b`` with open ends)
comes in; agreement, conflict and English wording come out.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Literal

from checker.model import sieve as re
from checker.model.dataclass import dataclass

Precision = Literal["day", "month", "season", "year", "decade", "century", "interval"]

OPEN_FIRST = 0  # the day before 0001-01-01: no lower end
OPEN_LAST = datetime.date.max.toordinal() + 1  # no upper end

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}

# How many days "about" gives on either side, by precision.
_MARGIN: dict[str, int] = {"day": 7, "month": 31, "season": 31, "year": 366, "decade": 1826, "century": 7305, "interval": 31}

_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%])?", re.ASCII)


def days_in_month(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has (as :func:`calendar.monthrange`, which is slow to import)."""
    return 31 if month == 12 else (datetime.date(year, month + 1, 1) - datetime.date(year, month, 1)).days


@dataclass(frozen=True, slots=True)
class DateInterval:
    """The days a date may denote: proleptic Gregorian ordinals ``first`` to ``last``, both included.

    ``first`` is 0 and ``last`` is 3652060 where an end is open. ``approximate`` dates ("about 2002") agree with a little more
    than their interval says.
    """

    first: int
    last: int
    precision: Precision
    approximate: bool = False

    @classmethod
    def day(cls, year: int, month: int, day: int) -> DateInterval:
        """One day; ValueError when the calendar has none such."""
        ordinal = datetime.date(year, month, day).toordinal()
        return cls(ordinal, ordinal, "day")

    @classmethod
    def month(cls, year: int, month: int) -> DateInterval:
        first = datetime.date(year, month, 1).toordinal()
        return cls(first, first + days_in_month(year, month) - 1, "month")

    @classmethod
    def year(cls, year: int) -> DateInterval:
        return cls(datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal(), "year")

    @classmethod
    def season(cls, year: int, season: int) -> DateInterval:
        """A season by its EDTF number, 21 (spring) to 24 (winter, which ends in the February after ``year``)."""
        start = _SEASON_STARTS[season]
        end_year, end_month = (year + 1, 2) if season == 24 else (year, start + 2)
        return cls(cls.month(year, start).first, cls.month(end_year, end_month).last, "season")

    @classmethod
    def decade(cls, year: int) -> DateInterval:
        """The decade that ``year`` lies in, 1990 to 1999 for 1993."""
        start = year // 10 * 10
        return cls(cls.year(start).first, cls.year(start + 9).last, "decade")

    @classmethod
    def between(cls, first: DateInterval | None, last: DateInterval | None) -> DateInterval:
        """From the begin of ``first`` to the end of ``last``; None is an open end. ValueError when that is inverted."""
        low = first.first if first else OPEN_FIRST
        high = last.last if last else OPEN_LAST
        if low > high:
            raise ValueError("the interval ends before it begins")
        return cls(low, high, "interval", bool(first and first.approximate) or bool(last and last.approximate))

    @classmethod
    def parse(cls, edtf: str) -> DateInterval:
        """The date that an EDTF text denotes. ValueError says what is wrong with it."""
        return _parse(edtf)

    @property
    def begin(self) -> datetime.date:
        """The first day; the calendar's first where the interval is open."""
        return datetime.date.fromordinal(max(self.first, 1))

    @property
    def finish(self) -> datetime.date:
        """The last day; the calendar's last where the interval is open."""
        return datetime.date.fromordinal(min(self.last, OPEN_LAST - 1))

    @property
    def open_start(self) -> bool:
        return self.first <= OPEN_FIRST

    @property
    def open_end(self) -> bool:
        return self.last >= OPEN_LAST

    def contains(self, other: DateInterval) -> bool:
        """Whether every day that ``other`` may denote is one that this date may denote."""
        return self.first <= other.first and other.last <= self.last

    def agrees(self, other: DateInterval) -> bool:
        """Whether one could be a less precise statement of the other.

        Intervals that overlap only in part neither agree nor conflict.
        """
        low, high = self._widened()
        other_low, other_high = other._widened()
        return (low <= other.first and other.last <= high) or (other_low <= self.first and self.last <= other_high)

    def conflicts(self, other: DateInterval) -> bool:
        """Whether no day can be meant by both."""
        low, high = self._widened()
        other_low, other_high = other._widened()
        return high < other_low or other_high < low

    def _widened(self) -> tuple[int, int]:
        if not self.approximate:
            return self.first, self.last
        margin = _MARGIN[self.precision]
        return max(self.first - margin, OPEN_FIRST), min(self.last + margin, OPEN_LAST)

    def edtf(self) -> str:
        """The EDTF text of this date; parsing it gives an equal date."""
        mark = "~" if self.approximate else ""
        if self.precision != "interval":
            return _edtf_point(self.begin, self.precision) + mark
        unit = self._end_precision()
        first = ".." if self.open_start else _edtf_point(self.begin, unit) + mark
        last = ".." if self.open_end else _edtf_point(self.finish, unit) + mark
        return f"{first}/{last}"

    def english(self) -> str:
        """The date as British prose writes it: "14 May 2002", "26 September to 7 October 2024"."""
        return f"about {self._english()}" if self.approximate else self._english()

    def _english(self) -> str:
        begin, finish = self.begin, self.finish
        if self.precision != "interval":
            return _english_point(begin, self.precision)
        unit = self._end_precision()
        if self.open_start and self.open_end:
            return "any time"
        if self.open_start:
            return f"up to {_english_point(finish, unit)}"
        if self.open_end:
            return f"from {_english_point(begin, unit)} on"
        last = _english_point(finish, unit)
        if unit == "year" or begin.year != finish.year:
            return f"{_english_point(begin, unit)} to {last}"
        if unit == "month":
            return f"{MONTHS[begin.month - 1]} to {last}"
        if begin.month == finish.month:
            return last if begin == finish else f"{begin.day} to {last}"
        return f"{begin.day} {MONTHS[begin.month - 1]} to {last}"

    def _end_precision(self) -> Precision:
        """The coarsest unit that states both ends of an interval exactly and apart."""
        begin, finish = self.begin, self.finish
        starts_month = self.open_start or begin.day == 1
        ends_month = self.open_end or finish.day == days_in_month(finish.year, finish.month)
        if not (starts_month and ends_month):
            return "day"
        whole_years = (self.open_start or begin.month == 1) and (self.open_end or finish.month == 12)
        if whole_years and begin.year != finish.year:
            return "year"
        return "day" if (begin.year, begin.month) == (finish.year, finish.month) else "month"


def _edtf_point(day: datetime.date, precision: Precision) -> str:
    year = f"{day.year:04d}"
    if precision == "day":
        return f"{year}-{day.month:02d}-{day.day:02d}"
    if precision == "month":
        return f"{year}-{day.month:02d}"
    if precision == "season":
        return f"{year}-{20 + day.month // 3}"
    if precision == "decade":
        return year[:3] + "X"
    if precision == "century":
        return year[:2] + "XX"
    return year


def _english_point(day: datetime.date, precision: Precision) -> str:
    if precision == "day":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if precision == "month":
        return f"{MONTHS[day.month - 1]} {day.year}"
    if precision == "season":
        return f"{_SEASONS[20 + day.month // 3]} {day.year}"
    if precision == "decade" or precision == "century":
        return f"the {day.year}s"
    return str(day.year)


@lru_cache(maxsize=65536)
def _parse(edtf: str) -> DateInterval:
    if not isinstance(edtf, str):
        raise ValueError(f"not a date: {edtf!r}")
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    low = None if first in ("..", "") else _point(first)
    high = None if last in ("..", "") else _point(last)
    if low is None and high is None:
        raise ValueError(f"an interval needs at least one end: {edtf!r}")
    try:
        return DateInterval.between(low, high)
    except ValueError as error:
        raise ValueError(f"{error}: {edtf!r}") from None


def _point(edtf: str) -> DateInterval:
    """One date without a slash."""
    match = _POINT.fullmatch(edtf)
    if match is None:
        raise ValueError(f"not an EDTF date: {edtf!r} (write 1992-05-15, 1992-05, 1992, 199X, 2002~ or 2024-09-26/2024-10-07)")
    year_text, month_text, day_text, mark = match.groups()
    try:
        date = _exact(year_text, month_text, day_text)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"no such date: {edtf!r} ({error})") from None
    return DateInterval(date.first, date.last, date.precision, True) if mark else date


def _exact(year_text: str, month_text: str | None, day_text: str | None) -> DateInterval:
    if "X" in year_text:
        if month_text is not None:
            raise ValueError("a decade has no month")
        if year_text.endswith("XX"):
            start = int(year_text[:2]) * 100
            return DateInterval(DateInterval.year(start).first, DateInterval.year(start + 99).last, "century")
        return DateInterval.decade(int(year_text[:3]) * 10)
    year = int(year_text)
    if month_text is None or month_text == "XX":
        if day_text not in (None, "XX"):
            raise ValueError("a day needs its month")
        return DateInterval.year(year)
    month = int(month_text)
    if month in _SEASONS:
        if day_text is not None:
            raise ValueError("a season has no day")
        return DateInterval.season(year, month)
    if not 1 <= month <= 12:
        raise ValueError("month must be 01 to 12, or a season 21 to 24")
    if day_text is None or day_text == "XX":
        return DateInterval.month(year, month)
    return DateInterval.day(year, month, int(day_text))
