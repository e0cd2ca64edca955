"""Anniversaries, as dates told from the other end."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

TODAY = "2022-05-24"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The CSTO marked its 20th anniversary in 2022.", ("established", "csto")),
        (
            "The 30th anniversary of the signing of the Collective Security Treaty fell in May 2022.",
            ("signed", "collective-security-treaty"),
        ),
        ("The Collective Security Treaty turns thirty this year.", ("signed", "collective-security-treaty")),
        ("The leaders celebrated 20 years of the CSTO.", ("established", "csto")),
        ("The CSTO will celebrate its 25th anniversary in 2027.", ("established", "csto")),
        ("The CSTO congratulated the CIS, which marked its 30th anniversary in 2021.", ("established", "cis")),
    ],
)
def test_a_right_anniversary_is_confirmed(text: str, what: tuple[str, str]) -> None:
    assert what in confirmed(text, as_of=TODAY)
    assert wrong(text, as_of=TODAY) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In 2022 the CSTO marked its 25th anniversary.", "25th"),
        ("The leaders celebrated 35 years of the Collective Security Treaty.", "35"),
        ("The CSTO's tenth anniversary was celebrated in 2014.", "tenth"),
        ("In April 2019 the CSTO noted that 20 years had passed since the Treaty entered into force.", "20"),
        ("In October 2022 the CSTO marked the 15th anniversary of the signing of its Charter.", "15th"),
        ("The CSTO's CRRF marked the fifth anniversary of its creation in February 2019.", "fifth"),
    ],
)
def test_a_wrong_one_is_found(text: str, number: str) -> None:
    assert wrong(text, as_of=TODAY) == [("CS101", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Ahead of the CSTO's 25th anniversary preparations began.",
        "The CSTO's CRRF marked the tenth anniversary of its creation in February 2019, the Joint Staff said.",
        "Ten years after the CSTO was founded, in 2012, Moscow hosted the summit.",
        "The CSTO sent a greeting on the 30th anniversary of Uzbekistan's independence.",
        "The CSTO force turned 20,000 boxes over.",
    ],
)
def test_what_lies_ahead_and_what_is_another_thing_is_left_alone(text: str) -> None:
    assert wrong(text, as_of=TODAY) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2017-12-04",
            "The CSTO counts 25 years since the signing of the Treaty and 20 years since the formation of the Organization.",
            "20",
        ),
    ],
)
def test_years_since_the_founding(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
