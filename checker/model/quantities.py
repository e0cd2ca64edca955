"""Quantities: a number or a range of numbers, its unit, and how exactly it is meant.

The short texts of the fact base ("about 18000", "over 26000", "1.2 million", "5000/6000", "1374.2 km") come in; agreement within
a tolerance and English wording come out. Units are converted where one measures the same thing as another (years and months,
kilometres and miles).
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal

from checker.model import sieve as re
from checker.model.dataclass import dataclass

Approximation = Literal["exact", "about", "at_least", "at_most", "range"]

# "About" and its like give a tenth either way, even where the relation gives nothing.
_ABOUT = 0.1
# "More than 5,000" is not how anybody puts 50,000: an open bound reaches to twice (or half) its number.
_REACH = 2.0

NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
).split()
ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bln": 1e9, "trillion": 1e12}

# word -> (unit, what it measures, how many of the smallest unit)
_UNITS: dict[str, tuple[str, str, float]] = {}
for _unit, _measure, _size, _words in (
    ("second", "time", 1 / 86400, "second seconds"),
    ("minute", "time", 1 / 1440, "minute minutes"),
    ("hour", "time", 1 / 24, "hour hours"),
    ("day", "time", 1, "day days"),
    ("week", "time", 7, "week weeks"),
    ("month", "time", 365.25 / 12, "month months"),
    ("year", "time", 365.25, "year years"),
    ("decade", "time", 3652.5, "decade decades"),
    ("m", "length", 1, "m metre metres meter meters"),
    ("km", "length", 1000, "km kilometre kilometres kilometer kilometers kms"),
    ("mile", "length", 1609.344, "mile miles"),
    ("hectare", "area", 0.01, "hectare hectares ha"),
    ("sq km", "area", 1, "km2 km² sqkm"),
    ("sq mile", "area", 2.589988, "mi2 sqmi"),
    ("kg", "mass", 1, "kg kilogram kilograms kilo kilos kilogramme kilogrammes kgs"),
    ("tonne", "mass", 1000, "tonne tonnes ton tons"),
    ("percent", "share", 1, "percent % pc"),
    ("dollar", "dollars", 1, "dollar dollars usd $"),
    ("euro", "euros", 1, "euro euros eur €"),
    ("ruble", "rubles", 1, "ruble rubles rouble roubles rub"),
):
    for _word in _words.split():
        _UNITS[_word] = (_unit, _measure, _size)
_UNITS["square km"] = _UNITS["sq km"] = _UNITS["km2"]
for _word in ["kilometre", "kilometres", "kilometer", "kilometers"]:
    _UNITS["square " + _word] = _UNITS["sq " + _word] = _UNITS["km2"]
for _word in ("mile", "miles"):
    _UNITS["square " + _word] = _UNITS["sq " + _word] = _UNITS["mi2"]
_UNITS["per cent"] = _UNITS["percent"]

_PLURAL_AS_IS = frozenset({"m", "km", "sq km", "kg", "percent"})

_HEDGES: dict[str, Approximation] = {
    "about": "about",
    "around": "about",
    "nearly": "about",
    "almost": "about",
    "roughly": "about",
    "some": "about",
    "approximately": "about",
    "over": "at_least",
    "more than": "at_least",
    "at least": "at_least",
    "up to": "at_most",
    "at most": "at_most",
    "less than": "at_most",
    "fewer than": "at_most",
    "under": "at_most",
}
_TEXT = re.compile(
    r"(?:(?P<hedge>" + "|".join(_HEDGES) + r") )?"
    r"(?P<low>[0-9][0-9,]*(?:\.[0-9]+)?)(?:/(?P<high>[0-9][0-9,]*(?:\.[0-9]+)?))?"
    r"(?: ?(?P<scale>" + "|".join(SCALES) + r"))?(?: ?(?P<unit>[^\W\d].*|[%$€]))?",
    re.IGNORECASE,
)


def counted(text: str) -> float:
    """The number that a number word up to twenty, or a number in figures, stands for. Raises ValueError for anything else."""
    return float(NUMBER_WORDS.index(text)) if text in NUMBER_WORDS else float(text)


@dataclass(frozen=True, slots=True)
class Quantity:
    """``low`` to ``high`` of ``unit``.

    They are equal but for a range; "at least" has no upper end (``inf``), "at most" starts at 0.
    ``unit`` is the canonical name of a measure (``km``, ``year``, ``percent``), or None for a bare count.
    """

    low: float
    high: float
    unit: str | None = None
    approximation: Approximation = "exact"

    @classmethod
    def of(cls, value: float, approximation: Approximation = "exact", unit: str | None = None) -> Quantity:
        """One number, read with the sense of its hedge word."""
        if approximation == "at_least":
            return cls(value, math.inf, unit, approximation)
        if approximation == "at_most":
            return cls(0.0, value, unit, approximation)
        return cls(value, value, unit, approximation)

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """The quantity that a text of the fact base denotes. ValueError says how to write one."""
        return _parse(text)

    def comparable(self, other: Quantity) -> bool:
        """Whether both count the same thing: bare counts, or units that convert into each other."""
        if self.unit == other.unit:
            return True
        mine, theirs = _UNITS.get(self.unit or ""), _UNITS.get(other.unit or "")
        return mine is not None and theirs is not None and mine[1] == theirs[1]

    def agrees(self, other: Quantity, tolerance: float = 0.0) -> bool:
        """Whether both may state one number.

        ``tolerance`` is a share of the larger number, such as 0.1. A missing unit fits any unit: "5" may be short for "5 years".
        """
        low, high = self._reach()
        other_low, other_high = other._reach()
        if self.unit is not None and other.unit is not None and self.unit != other.unit:
            if not self.comparable(other):
                return False
            factor = _UNITS[other.unit][2] / _UNITS[self.unit][2]
            if other_low % 1 and (_rounds_to(low / factor, other_low) or _rounds_to(high / factor, other_high)):
                return True  # 1,742 kg are 1.7 tonnes
            if low % 1 and (_rounds_to(other_low * factor, low) or _rounds_to(other_high * factor, high)):
                return True
            other_low, other_high = other_low * factor, other_high * factor
            tolerance = max(tolerance, 0.005)  # converted figures are rounded ones
        below, above = (high, other_low) if high < other_low else (other_high, low)
        gap = above - below
        if gap <= 0:
            return True
        if "about" in (self.approximation, other.approximation):
            tolerance = max(tolerance, _ABOUT)
        # The hair of slack keeps 0.1 * 18000 from failing by a rounding of the float.
        return gap <= tolerance * above * (1 + 1e-9) or _rounds_to(below, above) or _rounds_to(above, below)

    def _reach(self) -> tuple[float, float]:
        if self.approximation == "at_least":
            return self.low, max(self.low * _REACH, self.low + 1)
        if self.approximation == "at_most":
            return self.high / _REACH, self.high
        return self.low, self.high

    def english(self) -> str:
        """The quantity as prose writes it: "about 18,000", "5,000 to 6,000", "1,374.2 km", "1.2 million"."""
        if self.approximation == "range":
            number = f"{_english(self.low)} to {_english(self.high)}"
        elif self.approximation == "at_least":
            number = f"at least {_english(self.low)}"
        elif self.approximation == "at_most":
            number = f"up to {_english(self.high)}"
        else:
            number = ("about " if self.approximation == "about" else "") + _english(self.low)
        if self.unit is None:
            return number
        single = self.low == self.high == 1
        return f"{number} {self.unit if single or self.unit in _PLURAL_AS_IS else self.unit + 's'}"


def unit_named(word: str) -> str | None:
    """The canonical unit that a word or symbol names ("kilometres" -> "km"), or None."""
    entry = _UNITS.get(word.lower())
    return entry[0] if entry else None


def _rounds_to(precise: float, rounded: float) -> bool:
    """Whether ``rounded`` states ``precise`` at fewer digits: 1374 for 1374.2, 194 million for 193.8 million.

    Only fractions and numbers in the millions count as rounded by nature; 18,000 for 17,500 is for the tolerance to allow.
    """
    if rounded != int(rounded):
        tenths = round(rounded * 10)
        return rounded * 10 == tenths and round(precise * 10) == tenths
    if precise != int(precise) and math.floor(precise + 0.5) == rounded:
        return True
    if rounded < 1e6:
        return False
    unit = 1
    whole = int(rounded)
    while whole % (unit * 10) == 0:
        unit *= 10
    return abs(precise - rounded) <= unit / 2


def _english(number: float) -> str:
    for name, scale in (("billion", 1e9), ("million", 1e6)):
        scaled = number / scale
        if scaled >= 1 and round(scaled, 2) == scaled:
            return f"{scaled:g} {name}"
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,.3f}".rstrip("0")


@lru_cache(maxsize=65536)
def _parse(text: str) -> Quantity:
    match = _TEXT.fullmatch(text.strip()) if isinstance(text, str) else None
    attached = match is not None and match["unit"] and match.string[match.start("unit") - 1] != " "
    if match is None or (attached and unit_named(match["unit"]) is None):
        raise ValueError(
            f"not a quantity: {text!r} (write 18000, about 18000, over 26000, up to 2500, 1.2 million, 5000/6000, 5 years)"
        )
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1.0
    unit = None
    if match["unit"]:
        unit = unit_named(match["unit"]) or match["unit"]
    low = _number(match["low"], scale)
    if match["high"] is not None:
        high = _number(match["high"], scale)
        if match["hedge"] or high < low:
            raise ValueError(f"not a range: {text!r} (write the smaller number first and no word before it: 5000/6000)")
        return Quantity(low, high, unit, "range")
    hedge = match["hedge"]
    return Quantity.of(low, _HEDGES[hedge.lower()] if hedge else "exact", unit)


def _number(digits: str, scale: float) -> float:
    if scale == 1.0:
        value = float(digits.replace(",", ""))
    else:
        value = round(float(digits.replace(",", "")) * scale, 6)  # 1.2 * 1e6 is a whole number
    if math.isinf(value):
        raise ValueError(f"not a quantity: {digits[:20]}... is too large")
    return value
