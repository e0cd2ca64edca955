"""Observer status told by nouns and by who grants it."""

from __future__ import annotations

import pytest

from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Serbia's observer status in the CSTO Parliamentary Assembly dates from April 2013.", []),
        ("Serbia's observer status in the CSTO Parliamentary Assembly dates from 2017.", ["CS101 2017"]),
        ("The CSTO Parliamentary Assembly granted Serbia observer status in 2016.", ["CS101 2016"]),
        ("In 2004 the UN Security Council made the CSTO an observer.", ["CS403 UN Security Council"]),
        ("The UN General Assembly made the CSTO an observer in December 2004.", []),
        ("On 2 December 2005 the UN General Assembly made the CSTO an observer.", ["CS101 2 December 2005"]),
        (
            "Relations with the UN began on 2 December 2005, when the General Assembly gave the CSTO observer status.",
            ["CS101 2 December 2005"],
        ),
        ("Relations with the UN began on 2 December 2004, when the General Assembly made the CSTO an observer.", []),
        ("In 2005, when the UN General Assembly made the SCO an observer, the CSTO was content.", []),
        ("Serbia got observer status in the CSTO Parliamentary Assembly in 2018.", ["CS101 2018"]),
        ("The UN General Assembly granted the CSTO observer status on 2 December 2004.", []),
        ("In 2006 the UN General Assembly granted the CSTO observer status.", ["CS101 2006"]),
        ("The CSTO is known. In 2004 the UN General Assembly granted the bloc observer status.", []),
        (
            "On 12 December 2004 the UN General Assembly adopted a resolution granting observer status to the CSTO.",
            ["CS101 12 December 2004"],
        ),
        ("In 2007 the CSTO received observer status at the UN General Assembly.", ["CS101 2007"]),
        ("The UN General Assembly, an observer in the CSTO since 2004, met.", ["CS403 CSTO"]),
        ("For years the United Nations has sat as an observer in the CSTO.", ["CS403 CSTO"]),
        ("The CSTO has sat as an observer in the UN General Assembly since 2007.", ["CS101 2007"]),
    ],
)
def test_observers(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_both_who_and_when_are_confirmed() -> None:
    assert verdicts("The CSTO Parliamentary Assembly granted Serbia observer status in 2013.") == [
        "observer-in supported",
        "observer-in supported",
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Afghanistan was an observer at the CSTO Parliamentary Assembly until August 2021.", []),
        ("Afghanistan was an observer at the CSTO Parliamentary Assembly until August 2019.", ["CS101 August 2019"]),
        ("Afghanistan was an observer at the CSTO Parliamentary Assembly from 2013 to 2021.", []),
        ("Afghanistan was an observer at the CSTO Parliamentary Assembly from 2013 to 2018.", ["CS101 2013 to 2018"]),
    ],
)
def test_the_end_of_an_observer_status_is_judged(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found
