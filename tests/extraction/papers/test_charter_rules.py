"""What the Charter rules on notice, arrears and majorities, told in plain words."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

_HEAD = "The CSTO has a Charter. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Whoever wants to leave must notify the depositary at least three months in advance.", ("CS501", "three months")),
        ("A member has to send its letter sixty days before it leaves.", ("CS501", "sixty days")),
        ("Leaving takes a year's notice.", ("CS501", "a year")),
        ("Whoever walks out has to tell the depositary no later than two months before the exit.", ("CS501", "two months")),
        ("Armenia would have to give 90 days notice before leaving.", ("CS501", "90 days")),
        ("After one year of unpaid dues a member may lose its vote.", ("CS501", "one year")),
        ("A member whose contributions are unpaid for three years loses its vote.", ("CS501", "three years")),
        ("A member loses its vote in the bloc if it has not paid its dues for four years.", ("CS501", "four years")),
        ("All decisions in the CSTO are adopted by a simple majority.", ("CS403", "simple majority")),
        ("The leaders need a two-thirds majority for anything but procedure.", ("CS403", "two-thirds majority")),
    ],
)
def test_another_rule_is_found(text: str, found: tuple[str, str]) -> None:
    assert wrong(_HEAD + text) == [found]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("A member that wishes to withdraw tells the depositary half a year ahead.", "notice-period"),
        ("A state may leave the bloc after written notice of 180 days.", "notice-period"),
        ("Arrears of two years may cost a state its vote.", "arrears-period"),
        ("Failing to pay for two years can mean losing the right to vote.", "arrears-period"),
        ("Everything but procedure is decided by consensus.", "decides-by"),
        ("The Council decides unanimously.", "decides-by"),
        ("The Council's decision requires unanimity.", "decides-by"),
    ],
)
def test_the_rule_is_confirmed(text: str, relation: str) -> None:
    assert wrong(_HEAD + text) == []
    assert relation in {found for found, _ in confirmed(_HEAD + text)}


@pytest.mark.parametrize(
    "text",
    [
        "Members were told two days before the summit to leave their phones.",
        "He left a note three weeks before he died.",
        "The letter reached the Secretariat two months before Uzbekistan left.",
        "It has not paid for one year and voted anyway.",
        "Armenia has not paid for one year; its vote in the Assembly is safe.",
        "A year before the summit Armenia told the Secretariat that it might leave.",
        "Nothing is decided by majority vote.",
        "The resolution was adopted by a majority in the UN General Assembly.",
        "The Parliamentary Assembly decides by a simple majority.",
        "Procedural matters are settled by a simple majority.",
        "The decision needs a majority in parliament.",
        "NATO takes its decisions by a simple majority. It asks for one year of notice before leaving.",
    ],
)
def test_other_periods_and_majorities_are_left_alone(text: str) -> None:
    assert wrong(_HEAD + text) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        ("2023-05-15", "CSTO Charter, Art. 19: anybody may join. Whoever wants out gives three months' notice.", "three months"),
    ],
)
def test_who_wants_out_gives_notice(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
