"""When a state came or went, in words that make no claim: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Uzbekistan, back in the CSTO since August 2005, did not stay.", "August 2005"),
        ("Uzbekistan has no wish to see the CSTO again. It has been out since 2010.", "2010"),
        ("Uzbekistan was among those who signed the Collective Security Treaty, but stood apart since 1997.", "1997"),
        ("Uzbekistan signed the Treaty in 1992, left in 1999 and returned to the CSTO in 2008.", "2008"),
        ("For Georgia the Collective Security Treaty is history, the country being outside since 2003.", "2003"),
    ],
)
def test_a_date_at_which_a_state_neither_came_nor_went_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan, back in the CSTO since August 2006, did not stay.",
        "Uzbekistan has no wish to see the CSTO again. It has been out since 2012.",
        "Uzbekistan was among those who signed the Collective Security Treaty, but stood apart since 1999.",
        "The CSTO met. Violence broke out in Uzbekistan in May 2005.",
        "Armenia joined that club in 2008, long after the CSTO.",
        "Uzbekistan, back in GUAM since 2010 by some accounts, is not in the CSTO.",
    ],
)
def test_another_coming_or_going_is_left_alone(text: str) -> None:
    assert wrong(text) == []
