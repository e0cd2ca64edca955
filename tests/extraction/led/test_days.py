"""Days of known things in words that make no claim: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong

TREATY = "The Collective Security Treaty has a life of its own. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO called its Military Committee into being in December 2015.", "December 2015"),
        ("Registration of the CSTO Charter with the United Nations Secretariat followed in March 2005.", "March 2005"),
        (TREATY + "Its clock began to tick on 20 April 1993.", "20 April 1993"),
        (TREATY + "It found its way into the UN register, as binding texts do, on 1 November 1993.", "1 November 1993"),
        (
            "Half a year lay between the session and the CSTO Charter's entry into force, on 18 September 2004.",
            "18 September 2004",
        ),
        ("The Third Protocol to the CSTO Charter has been in force since December 2018.", "December 2018"),
        (TREATY + "The word for steadiness came in by the protocol of 12 October 2010.", "12 October 2010"),
        ("The CSTO. On 14 May 1992, after long talks, they decided to turn a text into a body.", "14 May 1992"),
        (
            "Georgia and the Collective Security Treaty: the country was out when the first term ended, on 20 April 1998.",
            "20 April 1998",
        ),
    ],
)
def test_a_day_that_differs_from_the_known_one_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        TREATY + "Its clock began to tick on 20 April 1994.",
        TREATY + "Its thirtieth anniversary fell on 20 April 2004, some said by mistake.",
        TREATY + "Uzbekistan's case shows it. It signed in 1992.",
        TREATY + "A protocol on something else was signed in 1997.",
        TREATY + "It would not enter into force in 1993.",
        "The Third Protocol to the CSTO Charter has been in force since January 2021.",
        "NATO was founded on 4 April 1949. On 4 April 1950 nobody in the CSTO was born.",
    ],
)
def test_a_day_that_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert wrong(text) == []
