"""Since when there has been a series of exercises or an operation."""

from __future__ import annotations

import pytest

from checker.extraction.happenings.beginnings import begins
from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("before", "named", "told"),
    [
        ("the series goes back to ", False, True),
        ("it has been held every autumn since ", False, True),
        ("first held in ", False, True),
        ("the old strategy dates from ", False, False),
        ("rubezh dates from ", True, True),
        ("it was held in ", False, False),
        ("they have been divided since ", False, False),
    ],
)
def test_words_that_tell_a_beginning(before: str, named: bool, told: bool) -> None:
    assert begins(before, named) is told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Rubezh, the CSTO drill for Central Asia, has been held since 2002.", "2002"),
        ("The CSTO conducts an anti-drug operation called Channel. It has been run every year since 2001.", "2001"),
        ("Rubezh is a CSTO exercise. First staged in 2006, it is meant for Central Asia.", "2006"),
        ("Rubezh is a CSTO exercise. The first of these took place in 2005, in Kazakhstan and Kyrgyzstan.", "2005"),
    ],
)
def test_a_wrong_beginning_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rubezh, the CSTO drill for Central Asia, has been held since 2004.",
        "The CSTO's Rubezh-2008 was launched in July.",
        "The CSTO holds Indestructible Brotherhood every autumn. Its new strategy was adopted in 2025; the old one dates"
        " from 2016.",
    ],
)
def test_a_right_beginning_is_left_alone(text: str) -> None:
    assert wrong(text, as_of="2026-01-10") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Since 2010 CSTO policemen have hunted smugglers in the operation known as Channel.", ["2010"]),
        ("Since 2003 CSTO policemen have hunted smugglers in the operation known as Channel.", []),
        ("Since 2010 Armenia has not taken part in the CSTO operation called Channel.", []),
    ],
)
def test_what_goes_by_the_name_of_an_operation(sentence: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(sentence)] == found
