"""Lengths of time against the dates beside them."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The CSTO office in Minsk was open for ten years, from 2004 to 2007.", "ten years"),
        ("He was at the CSTO for barely two years at the time, from May 2006 until his recall in December 2012.", "two years"),
        ("The CSTO course ran for six weeks (3 to 15 September 2024).", "six weeks"),
        ("From 2010 to 2014, nine years in all, the CSTO paid for the school.", "nine years"),
        ("The CSTO inspection was over in ten days: it began on 6 March and ended on 8 April 2023.", "ten days"),
        ("The CSTO talks took five years: opened in May 2012, they were closed in June 2014.", "five years"),
    ],
)
def test_a_length_that_does_not_fit_its_dates(text: str, length: str) -> None:
    assert wrong(text) == [("CS702", length)]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO office in Minsk was open for three years, from 2004 to 2007.",
        "The CSTO strategy is for three years, 2020–2022.",
        "The CSTO plan is renewed every five years (2016–2025).",
        "He served two three-year terms at the CSTO, from 2006 to 2012.",
        "Seven years later, from 2006 to 2012, Uzbekistan was a member of the CSTO.",
        "The CSTO talks went on for more than five years, from 2002 to 2014.",
        "For ten years there was no CSTO; from 2002 to 2022 there was.",
        "The CSTO course ran for five days, from 20 to 24 October 2025.",
        "The CSTO marked thirty years of the Treaty; from 2020 to 2022 Stanislav Zas headed it.",
    ],
)
def test_what_fits_or_tells_of_other_days_is_left_alone(text: str) -> None:
    assert wrong(text, as_of="2026-01-20") == []
