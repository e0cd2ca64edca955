"""Quoted mistakes that a text takes back."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    "text",
    [
        '"Armenia withdrew from the CSTO in 2024," wrote a think tank. It took the sentence down.',
        '"Armenia withdrew from the CSTO in 2024," wrote a think tank, which has since retracted the claim.',
        'The paper wrote that "Armenia has left the CSTO for good in 2024." A day later it withdrew the report.',
        '"Armenia quit the CSTO in 2024," viewers were told; what the prime minister did say was that it might leave.',
    ],
)
def test_what_is_taken_back_is_held_against_nobody(text: str) -> None:
    assert findings(text) == []


def test_what_stands_is_told() -> None:
    assert findings('"Armenia withdrew from the CSTO in 2024," wrote a think tank. It has an office in Brussels.') == [
        "CS202 2024"
    ]


def test_a_source_that_is_told_to_be_wrong_is_held_against_nobody() -> None:
    said = "One page says Georgia acceded to the Collective Security Treaty in September 1993."
    assert findings(said) == ["CS202 September 1993"]
    assert findings(f"{said} That page lumps three accessions together.") == []
    assert findings(f"{said}\n\n-- The page is simply wrong.") == []
    assert findings(f"{said} That page is old.") == ["CS202 September 1993"]
    assert findings(f"{said} Your teacher confuses two things.") == []
