"""Whom somebody followed in an office."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2020-02-01",
            "Stanislav Zas was chosen to succeed Nikolai Bordyuzha as Secretary General of the CSTO.",
            "Nikolai Bordyuzha",
        ),
        (
            "2016-12-30",
            "In April 2003 the presidents picked Nikolai Bordyuzha to succeed Vladimir Zemsky as Secretary General of the CSTO.",
            "Vladimir Zemsky",
        ),
        (
            "2019-06-01",
            "The chief of the CSTO Joint Staff, Anatoly Sidorov, followed Lieutenant General Vladimir Zainetdinov.",
            "Vladimir Zainetdinov",
        ),
    ],
)
def test_who_is_picked_to_follow_whom(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
