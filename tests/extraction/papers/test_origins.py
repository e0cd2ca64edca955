"""The unnamed treaty that the organization grew out of."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO grew out of a pact concluded in Minsk on 15 May 1992.", "Minsk"),
        ("The CSTO has its roots in a security treaty that was signed in Tashkent in May 1996.", "May 1996"),
        ("At the heart of the CSTO stands a treaty of 1990, which six states signed in Tashkent.", "1990"),
        ("The pact on which the CSTO rests was signed in Bishkek.", "Bishkek"),
        ("The treaty underlying the CSTO dates from 1990.", "1990"),
    ],
)
def test_another_day_or_place_of_its_signing_is_found(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO grew out of a pact concluded in Tashkent on 15 May 1992.",
        "The CSTO is based on a treaty that entered into force in April 1994.",
        "The CSTO, formed in 2002, rests on a treaty ten years older.",
        "The CSTO grew out of a treaty that three more states joined in 1993.",
        "The CSTO has its roots in a treaty that would be extended in 1999.",
        "The EAEU is based on a treaty signed in 2014; the CSTO is older.",
        "The CSTO peacekeepers act under an agreement signed in 2007.",
    ],
)
def test_its_own_and_other_days_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_the_day_is_confirmed() -> None:
    assert ("signed", "collective-security-treaty") in confirmed("The CSTO grew out of a pact signed in Tashkent on 15 May 1992.")
