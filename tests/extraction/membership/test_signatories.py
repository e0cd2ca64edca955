"""Who signed a document, told apart from the clause that says so."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

TREATY = "The Collective Security Treaty was signed in 1992. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Collective Security Treaty was signed in Tashkent by six states: Armenia, Kazakhstan, Kyrgyzstan, Russia,"
            " Tajikistan and Uzbekistan.",
            [],
        ),
        (
            "The Collective Security Treaty was signed in Tashkent by six states: Armenia, Kazakhstan, Kyrgyzstan, Moldova,"
            " Russia and Tajikistan.",
            [("CS103", "Moldova")],
        ),
        (TREATY + "Three more states\u2014Azerbaijan, Belarus and Georgia\u2014signed the next year.", []),
        (TREATY + "Three more states\u2014Azerbaijan, Belarus and Ukraine\u2014signed the next year.", [("CS103", "Ukraine")]),
        (TREATY + "A year later Georgia, Belarus and Azerbaijan also signed, and it took effect in 1994.", []),
        (TREATY + "A year later Georgia, Turkmenistan and Azerbaijan also signed.", [("CS103", "Turkmenistan")]),
        (TREATY + "Armenia and Russia signed, too.", []),
        (TREATY + "The peace that Armenia and Azerbaijan signed in 2025 is another matter.", []),
        ("The CSTO met in 2025. In the same year Armenia and Azerbaijan signed.", []),
        ("Azerbaijan (September 1993) and Georgia (December 1993) joined the Collective Security Treaty.", []),
        (
            "Azerbaijan (September 1993) and Georgia (9 September 1993) joined the Collective Security Treaty.",
            [("CS202", "9 September 1993")],
        ),
    ],
)
def test_signatories(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, as_of="2026-02-01") == found


def test_those_who_signed_may_be_some_of_the_members() -> None:
    text = "In June 2009 five of the then seven members signed the agreement on the CSTO Collective Rapid Reaction Forces."
    assert wrong(text) == []
