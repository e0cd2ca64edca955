"""Entities, dates and numbers in the English of messages."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from checker.model.dates import DateInterval
from checker.resolution.wording import capitalised, dated, listed, name, names, number, verb_of, where

FACTS = default_checker().facts


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        ("csto", "the CSTO"),
        ("armenia", "Armenia"),
        ("collective-security-treaty", "the Collective Security Treaty"),
        ("csto-charter", "the CSTO Charter"),
        ("csto-secretary-general", "the Secretary General of the CSTO"),
        ("stanislav-zas", "Stanislav Zas"),
        ("rubezh-2024", "Rubezh-2024"),
    ],
)
def test_a_name_stands_with_its_article(entity: str, expected: str) -> None:
    assert name(FACTS, entity) == expected


def test_lists_dates_and_numbers() -> None:
    assert names(FACTS, ["armenia", "belarus", "russia"]) == "Armenia, Belarus and Russia"
    assert listed(["one"]) == "one"
    assert listed([]) == ""
    assert dated(DateInterval.parse("2002-05-14")) == "on 14 May 2002"
    assert dated(DateInterval.parse("2002")) == "in 2002"
    assert [number(value) for value in (6, 12, 13, 18000)] == ["six", "twelve", "13", "18,000"]
    assert capitalised("the CSTO") == "The CSTO"


def test_grounds_take_another_preposition_than_countries() -> None:
    assert where(FACTS, ["kazakhstan", "edelweiss"]) == "in Kazakhstan and at the Edelweiss training ground"
    assert where(FACTS, ["bereg"]) == "at the Bereg training ground"
    assert where(FACTS, ["astana", "minsk", "astana"]) == "in Astana and Minsk"


def test_forces_are_many() -> None:
    assert verb_of("the Collective Peacekeeping Forces", "has", "have") == "have"
    assert verb_of("the CSTO", "has", "have") == "has"
