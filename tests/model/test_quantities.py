"""Quantities: how the fact base writes them, when two agree, how they read in English."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantities import Quantity, unit_named
from tests.strategies import quantities


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("18000", Quantity(18000, 18000)),
        ("18,000", Quantity(18000, 18000)),
        ("about 18000", Quantity(18000, 18000, None, "about")),
        ("nearly 200 million", Quantity(2e8, 2e8, None, "about")),
        ("over 26000", Quantity(26000, math.inf, None, "at_least")),
        ("more than 5,000", Quantity(5000, math.inf, None, "at_least")),
        ("up to 2500", Quantity(0, 2500, None, "at_most")),
        ("1.2 million", Quantity(1200000, 1200000)),
        ("5000/6000", Quantity(5000, 6000, None, "range")),
        ("5 years", Quantity(5, 5, "year")),
        ("6 months", Quantity(6, 6, "month")),
        ("1374.2 km", Quantity(1374.2, 1374.2, "km")),
        ("50 percent", Quantity(50, 50, "percent")),
        ("50%", Quantity(50, 50, "percent")),
        ("20 vehicles", Quantity(20, 20, "vehicles")),
    ],
)
def test_parse(text: str, quantity: Quantity) -> None:
    assert Quantity.parse(text) == quantity


@pytest.mark.parametrize("text", ["", "many", "6000/5000", "about 5/6", "1e5", "-5", "5 6", "9" * 400, "over"])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a (quantity|range)"):
        Quantity.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "tolerance"),
    [
        ("about 18000", "17500", 0.1),
        ("18000", "17500", 0.1),
        ("nearly 200 million", "193.8 million", 0.0),
        ("194 million", "193.8 million", 0.0),
        ("more than 5000", "5300", 0.0),
        ("over 26000", "26000", 0.0),
        ("up to 2500", "2500", 0.0),
        ("up to 2500", "2000", 0.0),
        ("5000/6000", "5500", 0.0),
        ("5000/6000", "over 5000", 0.0),
        ("1374 km", "1374.2 km", 0.0),
        ("5 years", "60 months", 0.0),
        ("854 miles", "1374.2 km", 0.0),
        ("5 years", "5", 0.0),
    ],
)
def test_agrees(one: str, other: str, tolerance: float) -> None:
    assert Quantity.parse(one).agrees(Quantity.parse(other), tolerance)


@pytest.mark.parametrize(
    ("one", "other", "tolerance"),
    [
        ("nearly 200 million", "140 million", 0.1),
        ("36000", "3600", 0.1),
        ("over 26000", "25000", 0.0),
        ("over 5000", "50000", 0.1),
        ("up to 2500", "3000", 0.1),
        ("about 6", "5", 0.0),
        ("7", "6", 0.0),
        ("17500", "18000", 0.0),
        ("5 years", "5 months", 0.1),
        ("5 years", "5 km", 0.1),
        ("5000/6000", "8000", 0.1),
    ],
)
def test_does_not_agree(one: str, other: str, tolerance: float) -> None:
    assert not Quantity.parse(one).agrees(Quantity.parse(other), tolerance)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("about 18000", "about 18,000"),
        ("over 26000", "at least 26,000"),
        ("up to 2500", "up to 2,500"),
        ("1200000", "1.2 million"),
        ("5000/6000", "5,000 to 6,000"),
        ("1 year", "1 year"),
        ("5 years", "5 years"),
        ("1374.2 km", "1,374.2 km"),
        ("50%", "50 percent"),
    ],
)
def test_english(text: str, english: str) -> None:
    assert Quantity.parse(text).english() == english


def test_units_have_one_name() -> None:
    assert [unit_named(word) for word in ("kilometres", "KM", "per cent", "Years", "apples")] == [
        "km",
        "km",
        "percent",
        "year",
        None,
    ]


def test_only_like_measures_compare() -> None:
    assert Quantity.parse("5 years").comparable(Quantity.parse("60 months"))
    assert not Quantity.parse("5 years").comparable(Quantity.parse("5 km"))
    assert not Quantity.parse("5 years").comparable(Quantity.parse("5"))


@given(quantities(), quantities(), st.sampled_from([0.0, 0.05, 0.1]))
def test_agreement_is_symmetric_and_grows_with_tolerance(one: Quantity, other: Quantity, tolerance: float) -> None:
    assert one.agrees(other, tolerance) == other.agrees(one, tolerance)
    if one.agrees(other, 0.0):
        assert one.agrees(other, tolerance)


@given(quantities())
def test_a_quantity_agrees_with_itself_and_reads_as_something(quantity: Quantity) -> None:
    assert quantity.agrees(quantity)
    assert quantity.english()


def test_a_rounded_figure_agrees_in_another_unit() -> None:
    rounded, precise = Quantity.of(1.7, unit="tonne"), Quantity.of(1742, unit="kg")
    assert rounded.agrees(precise)
    assert precise.agrees(rounded)
    assert not precise.agrees(Quantity.of(1.6, unit="tonne"))
