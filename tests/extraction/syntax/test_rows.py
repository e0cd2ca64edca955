"""Dates in a row, one for each of several things."""

from __future__ import annotations

import pytest

from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan and Georgia acceded to the Treaty on 24 September 1993 and 9 December 1993 respectively.",
        "Azerbaijan and Georgia acceded to the Treaty on 24 September and 9 December 1993, respectively.",
        "Azerbaijan, Georgia and Belarus acceded to the Tashkent Treaty on 24 September, 9 December and 31 December 1993.",
        "Azerbaijan and Georgia acceded to the Treaty in September and December 1993 respectively.",
        "24 September, 9 December, 31 December 1993: Azerbaijan, Georgia and Belarus join the Treaty, in that order.",
        "The Collective Security Treaty and the CSTO Charter entered into force in 1994 and 2003 respectively.",
        "The Collective Security Treaty and the CSTO Charter were signed in Tashkent and Chisinau respectively.",
    ],
)
def test_each_has_its_own(text: str) -> None:
    assert findings(text) == []
    assert {line.split()[1] for line in verdicts(text)} == {"supported"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Azerbaijan and Georgia acceded to the Treaty in September and November 1993 respectively.", ["CS202 November 1993"]),
        ("The Collective Security Treaty and the CSTO Charter entered into force in 1994 and 2004 respectively.", ["CS101 2004"]),
        (
            "The Collective Security Treaty and the CSTO Charter were signed in Tashkent and Moscow respectively.",
            ["CS102 Moscow"],
        ),
    ],
)
def test_the_wrong_one_is_marked(text: str, found: list[str]) -> None:
    assert findings(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty and the Charter were signed in 1992 and 2002 respectively.",
        "The Treaty and the Charter were signed in Tashkent in 1992 and in Chisinau in 2002 respectively.",
        "Zas and Khachaturov took office in 2020 and 2017 respectively.",
    ],
)
def test_what_cannot_be_told_apart_is_let_alone(text: str) -> None:
    assert findings(f"The CSTO has a history. {text}") == []
