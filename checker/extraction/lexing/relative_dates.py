"""Dates that need another date: "the same year", "two years later", "last month", "on August 31".

What the reader of a date expression could not fix to days is kept here as a value, and becomes an interval once the nearest
earlier date (the anchor) and the document's date (today) are known. Parts of a period ("early", "the second half of") are cut
here too.
"""

from __future__ import annotations

from typing import Literal

from checker.model.dataclass import dataclass
from checker.model.dates import OPEN_FIRST, OPEN_LAST, DateInterval, days_in_month

Base = Literal["today", "anchor", "either", "event"]
Tense = Literal["past", "future"]
Unit = Literal["day", "week", "month", "quarter", "season", "year", "decade"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a period: early, mid, late, beginning, middle, end, turn; the ``number``-th half or quarter; an edge.

    An edge is the ``number``-th ``unit`` of the period, -1 the last one; ``plural`` edges ("the last days of") are vague.
    """

    kind: str
    number: int = 0
    unit: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A date as seen from ``base``.

    ``today`` is the document's date; ``anchor`` the nearest earlier date; ``either`` the anchor if there is one, else today;
    ``event`` the date of an event that the text names beside it ("ten years after the Treaty"), which the caller hands over as
    the anchor. ``amount`` units lie between the base and the date. A month, day, season or weekday says which one of the year
    (week) is meant; with ``amount`` 0 and base ``either`` it is a date whose year the text leaves out (``partial``).
    """

    base: Base
    unit: Unit = "year"
    amount: int = 0
    month: int | None = None
    day: int | None = None
    last_day: int | None = None  # "3 to 15 September"
    season: int | None = None
    weekday: int | None = None  # 0 is Monday
    offset: bool = False  # "two years later" is looser than "the next year"
    given: DateInterval | None = None  # a base that the text states: "two years after 2004"
    year: RelativeDate | None = None  # the year of the month: "October of that year"
    part: Part | None = None
    pin: Unit | None = None  # "ten years ago today": that day, week or month of the year, and not any day of it

    @property
    def partial(self) -> bool:
        """Whether only the year is missing: "on August 31", "in February"."""
        return self.base == "either" and self.year is None and (self.month is not None or self.season is not None)


@dataclass(frozen=True, slots=True)
class RelativeSpan:
    """A range with an end that needs another date: "from August 31 to September 6", "from 1992 to last year"."""

    first: DateInterval | RelativeDate
    last: DateInterval | RelativeDate


Expression = DateInterval | RelativeDate | RelativeSpan


def resolved(
    date: Expression, anchor: DateInterval | None, today: DateInterval | None, tense: Tense | None = None
) -> DateInterval | None:
    """The days that the expression denotes, or None where it needs a date that is not known (or gives no possible day)."""
    try:
        if isinstance(date, DateInterval):
            return date
        if isinstance(date, RelativeSpan):
            return _span(date, anchor, today, tense)
        found = _whole(date, anchor, today, tense)
        if found is not None and date.part is not None:
            found = part_of(found, date.part)
        return found if found is not None and found.first > OPEN_FIRST and found.last < OPEN_LAST else None
    except (ValueError, OverflowError):  # beyond the calendar, such as 29 February of a common year
        return None


def _span(
    date: RelativeSpan, anchor: DateInterval | None, today: DateInterval | None, tense: Tense | None
) -> DateInterval | None:
    first = resolved(date.first, anchor, today, tense)
    if first is None:
        return None
    partial = isinstance(date.last, RelativeDate) and date.last.partial
    last = resolved(date.last, first if partial else anchor, today, tense)
    if last is not None and partial and last.last < first.first and isinstance(date.last, RelativeDate):
        last = _named(date.last, first.begin.year + 1)
    return None if last is None else DateInterval.between(first, last)


def _whole(
    date: RelativeDate, anchor: DateInterval | None, today: DateInterval | None, tense: Tense | None
) -> DateInterval | None:
    base = date.given or (today if date.base == "today" else anchor or (today if date.base == "either" else None))
    if date.year is not None:
        year = resolved(date.year, anchor, today, tense)
        return None if year is None else _named(date, year.begin.year)
    if base is None or base.open_start or base.open_end:
        return None
    if date.weekday is not None:
        return _weekday(date, base, tense)
    if date.month is not None or date.season is not None:
        if date.amount:
            return _nearest_named(date, base)
        if date.base == "either" and date.given is None and base == today:
            return _without_year(date, base, tense)
        return _named(date, base.begin.year)
    return _shifted(base, date)


def _named(date: RelativeDate, year: int) -> DateInterval:
    """The named day, month or season in a year."""
    if date.season is not None:
        season = DateInterval.season(year, date.season)
        return DateInterval(season.first, season.last, "season", True)
    assert date.month is not None
    if date.day is None:
        return DateInterval.month(year, date.month)
    first = DateInterval.day(year, date.month, date.day)
    return first if date.last_day is None else DateInterval.between(first, DateInterval.day(year, date.month, date.last_day))


def _without_year(date: RelativeDate, today: DateInterval, tense: Tense | None) -> DateInterval:
    """The nearest such date in the past, or from today on where the tense is future."""
    year = today.finish.year
    found = _named(date, year)
    if tense == "future":
        return _named(date, year + 1) if found.last < today.first else found
    return _named(date, year - 1) if found.first > today.last else found


def _nearest_named(date: RelativeDate, base: DateInterval) -> DateInterval | None:
    """The first such month or season after the base, or the last one before it."""
    if base.precision in ("year", "decade", "century"):
        return None  # "In 1992 ... the following October" may be that of 1992 or of 1993
    for year in (base.begin.year - 1, base.begin.year, base.begin.year + 1)[:: -1 if date.amount < 0 else 1]:
        found = _named(date, year)
        if (date.amount > 0 and found.first > base.last) or (date.amount < 0 and found.last < base.first):
            return found
    return None


def _weekday(date: RelativeDate, base: DateInterval, tense: Tense | None) -> DateInterval | None:
    if base.precision != "day":
        return None
    assert date.weekday is not None
    back = (base.begin.weekday() - date.weekday) % 7
    if date.amount > 0 or (date.amount == 0 and tense == "future"):
        ahead = -back % 7
        day = base.first + (ahead or (7 if date.amount > 0 else 0))
    else:
        day = base.first - (back or (7 if date.amount < 0 else 0))
    return DateInterval(day, day, "day")


def _shifted(base: DateInterval, date: RelativeDate) -> DateInterval | None:
    """The unit that lies ``amount`` units from the base."""
    amount, unit = date.amount, date.unit
    if date.pin is not None and date.pin != "year":
        if base.precision != "day":
            return None
        if date.pin == "month":
            return DateInterval.month(base.begin.year + amount, base.begin.month)
        then = DateInterval.day(base.begin.year + amount, base.begin.month, base.begin.day)
        return then if date.pin == "day" else DateInterval(then.first - 6, then.last + 6, "interval")
    if unit == "day":
        if amount == 0:
            return base
        if base.precision not in ("day", "interval") or base.approximate:
            return None
        day = (base.last if amount > 0 else base.first) + amount
        return DateInterval(day, day, "day")
    if unit == "week":
        if base.last - base.first > 31:
            return None
        if date.offset:
            return DateInterval(base.first + 7 * amount - 4, base.last + 7 * amount + 4, "interval")
        monday = (base.first - 1) // 7 * 7 + 1 + 7 * amount
        return DateInterval(monday, max(monday + 6, base.last + 7 * amount), "interval")
    begin, finish = base.begin, base.finish
    if unit in ("year", "decade"):
        if unit == "decade" and not date.offset:
            return DateInterval.decade(begin.year + 10 * amount)
        years = amount * (10 if unit == "decade" else 1)
        first, last = DateInterval.year(begin.year + years), DateInterval.year(finish.year + years)
    else:
        if base.precision in ("year", "decade", "century"):
            return None
        months = amount * (3 if unit in ("quarter", "season") else 1)
        low, high = begin.year * 12 + begin.month - 1 + months, finish.year * 12 + finish.month - 1 + months
        if unit == "quarter" and not date.offset:
            low, high = low // 3 * 3, high // 3 * 3 + 2
        first, last = DateInterval.month(low // 12, low % 12 + 1), DateInterval.month(high // 12, high % 12 + 1)
    approximate = base.approximate or (date.offset and unit != "year")
    if first == last:
        return DateInterval(first.first, first.last, first.precision, approximate)
    return DateInterval(first.first, last.last, "interval", approximate)


# Month windows of a year and day windows of a month. They are generous, for "early" has no edge: only what is plainly outside
# one of them conflicts.
_YEAR_PARTS = {
    "early": (1, 4),
    "mid": (4, 9),
    "late": (9, 12),
    "early to mid": (1, 9),
    "mid to late": (4, 12),
    "beginning": (1, 3),
    "middle": (4, 9),
    "end": (10, 12),
}
_MONTH_PARTS = {
    "early": (1, 12),
    "mid": (9, 22),
    "late": (19, 31),
    "early to mid": (1, 22),
    "mid to late": (9, 31),
    "beginning": (1, 10),
    "middle": (9, 22),
    "end": (20, 31),
}
_SHARES = {
    "early": (0.0, 0.4),
    "mid": (0.3, 0.7),
    "late": (0.6, 1.0),
    "early to mid": (0.0, 0.7),
    "mid to late": (0.3, 1.0),
    "beginning": (0.0, 0.3),
    "middle": (0.3, 0.7),
    "end": (0.7, 1.0),
}


def part_of(period: DateInterval, part: Part) -> DateInterval | None:
    """A piece of a period as an interval, or None where the period has no such piece."""
    if period.open_start or period.open_end:
        return None
    year, month = period.begin.year, period.begin.month
    if part.kind == "turn":
        first = DateInterval.month(year, 12).first if period.precision == "year" else period.last - 15
        return DateInterval(first, period.last + 31, "interval")
    if part.kind in ("half", "quarter"):
        return _fraction(period, part.number, 2 if part.kind == "half" else 4)
    if part.kind == "edge":
        return _edge(period, part)
    if period.precision == "year":
        low, high = _YEAR_PARTS[part.kind]
        return DateInterval(
            DateInterval.month(year, low).first, DateInterval.month(year, high).last, "interval", period.approximate
        )
    if period.precision == "month":
        low, high = _MONTH_PARTS[part.kind]
        last = min(high, days_in_month(year, month))
        return DateInterval(period.first + low - 1, period.first + last - 1, "interval", period.approximate)
    share = _SHARES[part.kind]
    length = period.last - period.first + 1
    if period.precision in ("decade", "century"):
        years = 10 if period.precision == "decade" else 100
        first = DateInterval.year(year + round(share[0] * years)).first
        return DateInterval(first, DateInterval.year(year + round(share[1] * years) - 1).last, "interval", period.approximate)
    if period.precision == "day":
        return period
    return DateInterval(
        period.first + int(share[0] * length), period.first + max(int(share[1] * length) - 1, 0), "interval", period.approximate
    )


def _fraction(period: DateInterval, number: int, pieces: int) -> DateInterval | None:
    if number == -1:
        number = pieces
    if not 1 <= number <= pieces:
        return None
    year = period.begin.year
    if period.precision == "year":
        months = 12 // pieces
        first, last = DateInterval.month(year, months * (number - 1) + 1), DateInterval.month(year, months * number)
        return DateInterval(first.first, last.last, "interval")
    if period.precision == "decade" and pieces == 2:
        return DateInterval(
            DateInterval.year(year + 5 * number - 5).first, DateInterval.year(year + 5 * number - 1).last, "interval"
        )
    if period.precision == "day":
        return None
    length = period.last - period.first + 1
    return DateInterval(
        period.first + length * (number - 1) // pieces,
        period.first + length * number // pieces - 1,
        "interval",
        period.approximate,
    )


_VAGUE_DAYS = {"day": 10, "week": 31, "month": 123, "year": 1461}


def _edge(period: DateInterval, part: Part) -> DateInterval | None:
    if part.plural:
        days = min(_VAGUE_DAYS.get(part.unit, 0), period.last - period.first + 1)
        if not days:
            return None
        if part.number == -1:
            return DateInterval(period.last - days + 1, period.last, "interval")
        return DateInterval(period.first, period.first + days - 1, "interval")
    last = part.number == -1
    ahead = 0 if last else part.number - 1
    if part.unit == "day":
        day = period.last if last else period.first + ahead
        found = DateInterval(day, day, "day")
    elif part.unit == "week":
        first = period.last - 6 if last else period.first + 7 * ahead
        found = DateInterval(first, first + 6, "interval")
    elif part.unit == "month":
        edge = period.finish if last else period.begin
        months = edge.year * 12 + edge.month - 1 + ahead
        found = DateInterval.month(months // 12, months % 12 + 1)
    elif part.unit == "year":
        found = DateInterval.year((period.finish if last else period.begin).year + ahead)
    else:
        return None
    return found if period.contains(found) else None
