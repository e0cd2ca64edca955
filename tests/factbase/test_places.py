"""Places within places."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from checker.factbase.places import any_compatible, compatible, containers, state_of

FACTS = default_checker().facts


def test_a_place_lies_in_its_region_and_state() -> None:
    assert containers(FACTS, "edelweiss") == ["edelweiss", "balykchy", "issyk-kul-region", "kyrgyzstan"]
    assert state_of(FACTS, "edelweiss") == "kyrgyzstan"
    assert state_of(FACTS, "videoconference") == ""


@pytest.mark.parametrize(
    ("claimed", "known", "expected"),
    [
        ("kyrgyzstan", "edelweiss", True),
        ("edelweiss", "kyrgyzstan", True),
        ("balykchy", "balykchy", True),
        ("kazakhstan", "edelweiss", False),
        ("osh", "balykchy", False),
    ],
)
def test_two_places_can_be_one_where_one_lies_in_the_other(claimed: str, known: str, expected: bool) -> None:
    assert compatible(FACTS, claimed, known) is expected


def test_one_of_several_is_enough() -> None:
    assert any_compatible(FACTS, ("osh", "minsk"), ("belarus",))
    assert not any_compatible(FACTS, ("osh",), ("belarus", "russia"))
