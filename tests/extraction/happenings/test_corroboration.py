"""Where all else that is said of an event fits, the one thing that does not is said of it too."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Next for the CSTO was Interaction-2017, from 9 to 13 October, in Tajikistan: some 2,500 people and 25 aircraft.",
            "Tajikistan",
        ),
        ("At Edelweiss, until 13 October, the CSTO's Interaction-2018 kept 40 aircraft and 16,000 men busy.", "16,000"),
    ],
)
def test_the_odd_one_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text)]


def test_nothing_is_said_where_little_fits() -> None:
    text = "After the CSTO's Interaction-2018 a colonel went on to Dushanbe, in Tajikistan, where 90 aircraft stood."
    assert wrong(text) == []
