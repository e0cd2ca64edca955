"""Lengths of time as prose tells them ("almost fourteen years", "less than two weeks") and the days that they leave room for."""

from __future__ import annotations

import math

from checker.model.quantities import NUMBER_WORDS, Approximation, Quantity, unit_named

_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_COMPOUND = {
    f"{ten}-{one}": value + place
    for ten, value in (("twenty", 20), ("thirty", 30))
    for place, one in enumerate(NUMBER_WORDS[1:10], 1)
}
_VALUES = {word: value for value, word in enumerate(NUMBER_WORDS)} | _TENS | _COMPOUND | {"a": 1, "an": 1}
# Patterns for the hedge (with its blank), the number and the unit of a length.
_LEAST = ("more than ", "over ", "well over ", "just over ", "at least ", "no less than ", "not less than ", "upwards of ")
_MOST = ("less than ", "under ", "just under ", "fewer than ", "up to ", "at most ", "no more than ", "not even ", "within ")
_ABOUT = (
    "about ",
    "around ",
    "some ",
    "roughly ",
    "approximately ",
    "nearly ",
    "almost ",
    "close to ",
    "not quite ",
    "virtually ",
)
_ONLY = ("barely ", "hardly ", "scarcely ", "only ", "just ", "a mere ", "exactly ", "a full ", "all of ", "a total of ")
HEDGE = "|".join(sorted((*_LEAST, *_MOST, *_ABOUT, *_ONLY), key=len, reverse=True))
COUNT = r"\d{1,3}|" + "|".join(sorted((word for word in _VALUES if word != "zero"), key=len, reverse=True))
UNIT = "years?|months?|weeks?|days?|decades?"

_DAYS = {"year": 365.25, "decade": 3652.5, "month": 365.25 / 12, "week": 7.0, "day": 1.0}
_STEP = {"day": 1.5, "decade": 0.5}  # units by which a length may be out, counted one way or another
_HAIR = 0.05  # units by which a bound may be out
_SHARE = 0.15  # of an approximate length, if that is more


def length(hedge: str | None, count: str, unit: str) -> Quantity:
    """The length that a match of ``HEDGE``, ``COUNT`` and ``UNIT`` tells."""
    word = hedge or ""
    approximation: Approximation = (
        "at_least" if word in _LEAST else "at_most" if word in _MOST else "about" if word in _ABOUT else "exact"
    )
    value = float(_VALUES[count]) if count in _VALUES else float(count)
    return Quantity.of(value, approximation, unit_named(unit))


def days_allowed(told: Quantity) -> tuple[float, float]:
    """The fewest and the most days that a length as it is told may have lasted. It may be counted from either end of a year, and
    with or without the first day and the last."""
    size = _DAYS[told.unit or "day"]
    if told.approximation == "at_least":
        return (told.low - _HAIR) * size - 1, math.inf
    if told.approximation == "at_most":
        return 0.0, (told.high + _HAIR) * size + 1
    step = _STEP.get(told.unit or "day", 1.0)
    if told.approximation == "about":
        step = max(step, told.low * _SHARE)
    return max(told.low - step, told.low / 2) * size, (told.high + step) * size


def in_words(days: float) -> str:
    """A number of days as one would say it: "about 6 years", "about 14 days"."""
    for unit, least in (("year", 2), ("month", 3)):
        if days >= least * _DAYS[unit]:
            return f"about {round(days / _DAYS[unit])} {unit}s"
    return f"about {round(days)} days"
