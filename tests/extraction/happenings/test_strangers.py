"""People whom the fact base does not know, where they are said to have commanded."""

from __future__ import annotations

import pytest

from checker.extraction.happenings.strangers import alike, commander


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Colonel Erlan Tokbaev, who commanded the exercise, was pleased.", "Erlan Tokbaev"),
        ("The drills were directed by Major General Petro Sidorenko.", "Petro Sidorenko"),
        ("The commander was General Sidorenko.", "Sidorenko"),
        ("Lieutenant Colonel Erlan Tokbaev of the mountain troops is in command.", "Erlan Tokbaev"),
        ("Under the command of Erlan Tokbaev the guests marched off.", "Erlan Tokbaev"),
    ],
)
def test_a_commander_is_known_by_rank_or_full_name(text: str, name: str) -> None:
    found = commander(text, 0, len(text))
    assert found is not None
    assert (found.name, text[found.start : found.end]) == (name, name)


@pytest.mark.parametrize(
    "text",
    ["The exercise was commanded by radio.", "Guests from Minsk were led by the hand.", "The Ministry directed the traffic."],
)
def test_nobody_is_named(text: str) -> None:
    assert commander(text, 0, len(text)) is None


def test_spellings_of_one_name_are_alike() -> None:
    assert alike("Almaz Dzhumakeyev", "Almaz Jumakeev")
    assert not alike("Almaz Dzhumakeyev", "Talgat Omurbekov")
