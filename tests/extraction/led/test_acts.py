"""When a state acceded, ratified, left or announced something, in words that make no claim: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Belarus's instrument of accession to the Collective Security Treaty bears the date of 31 December 1995.",
            "31 December 1995",
        ),
        (
            "Azerbaijan, which had long kept its distance from the CIS, followed in October 1994 and became a party to the"
            " Collective Security Treaty.",
            "October 1994",
        ),
        (
            "It was not until the autumn of 1995 that Tbilisi, long at odds with Moscow, acceded to the Collective Security"
            " Treaty.",
            "not until the autumn of 1995",
        ),
        ("Tashkent, which had come back to the CSTO in 2006, walked away for good in the spring of 2015.", "the spring of 2015"),
        (
            "Azerbaijan joined the Collective Security Treaty in September 1993, Georgia and Belarus did so in December 1995.",
            "December 1995",
        ),
        ("Kazakhstan's parliament gave its consent to the Collective Security Treaty on 23 December 1994.", "23 December 1994"),
        ("By acceding to the Collective Security Treaty on 31 December 1996, Minsk hoped for aid.", "31 December 1996"),
        ("Yerevan let the CSTO know in June 2022 that it would no longer pay its dues.", "June 2022"),
        ("Yerevan had told its CSTO allies in May 2022 that it was freezing its participation.", "May 2022"),
    ],
)
def test_a_date_at_which_a_state_did_no_such_thing_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text, "2025-06-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Belarus's instrument of accession to the Collective Security Treaty bears the date of 31 December 1993.",
        "Georgia, which had kept its distance from the CIS, followed in December 1993 and acceded to the Collective"
        " Security Treaty.",
        "It was not until the last day of 1993 that Minsk, long worried, acceded to the Collective Security Treaty.",
        "Azerbaijan joined the Collective Security Treaty in September 1993, Georgia and Belarus did so in December 1993.",
        "Yerevan informed the CSTO in May 2024 that it would no longer pay its dues.",
        "Armenia told the CSTO in 2022 that it would not host the exercise, and paid its dues.",
        "An expert said in 2022 that Armenia could freeze its participation in the CSTO.",
        "The CSTO watched. Georgia followed Ukraine in 2014 and signed an agreement with the EU.",
        "In May 2012 Uzbekistan sent the CSTO a letter on leaving transit open.",
        "Tashkent left the door open in 2013, a year after it had quit the CSTO.",
        "The only state to leave the CSTO since 2002 was Uzbekistan.",
        "Uzbekistan, a CSTO member from 2006, joined the Eurasian Economic Community in January 2006.",
    ],
)
def test_other_acts_and_other_tellers_are_left_alone(text: str) -> None:
    assert wrong(text, "2025-06-01") == []
