"""The decision that made an organization of the Treaty, and documents cited with their year."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


def test_the_day_and_place_of_the_decision_are_those_of_the_founding() -> None:
    text = "On 14 May 2002 a decision was taken in Moscow to transform the Collective Security Treaty into an organization."
    assert wrong(text) == []
    assert ("established", "csto") in confirmed(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A decision was made on 14 May 2003 to turn the Collective Security Treaty into an organization.",
            ("CS101", "14 May 2003"),
        ),
        (
            "On 14 May 2002 it was resolved in Minsk to convert the Collective Security Treaty into an organization.",
            ("CS102", "Minsk"),
        ),
        ("The CSTO goes back to the Collective Security Treaty, 1994 (Tashkent Treaty).", ("CS101", "1994")),
        (
            "The Collective Security Treaty became a regional organization, the CSTO, in May 2005.",
            ("CS101", "May 2005"),
        ),
        ("On 14 May 2006 six presidents turned the Collective Security Treaty into an organization.", ("CS101", "14 May 2006")),
        ("Since its founding in 2005 the CSTO has met every year.", ("CS101", "2005")),
        ("The CSTO evolved in 1995 from the Collective Security Treaty.", ("CS101", "1995")),
    ],
)
def test_another_day_or_place_is_wrong(text: str, found: tuple[str, str]) -> None:
    assert found in wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO goes back to the Collective Security Treaty, 1992 (Tashkent Treaty).",
        "Georgia joined the Collective Security Treaty, 1993 being a hard year.",
        "The Collective Security Treaty became a regional organization, the CSTO, in May 2002.",
        "Since its founding in 2002 the CSTO has met every year; the assembly has done so since its creation in 2006.",
        "The CSTO evolved in 2002 from the Collective Security Treaty, which became a topic of study in 2010.",
        "In 2007 the presidents agreed to give the CSTO peacekeepers. The Collective Security Treaty is older.",
    ],
)
def test_what_is_right_or_something_else_is_left_alone(text: str) -> None:
    assert wrong(text) == []
