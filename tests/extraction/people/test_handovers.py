"""From which state to which the chair passed, one of them left to what was said before."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, with its date and what takes the place of "{}": a state that is wrong, one that is right
_TEXTS = [
    ("At Sochi the gavel of the CSTO went to Russia. Until then it had been {}.", "2013-10-05", "Armenia's", "Kyrgyzstan's"),
    ("Chair of the CSTO: Tajikistan (since December 2020), after {}.", "2021-02-01", "Belarus", "Russia"),
    (
        "The CSTO's chair fell to Armenia. Nikol Pashinyan, who takes it from {}, is new to it.",
        "2021-09-20",
        "Russia",
        "Tajikistan",
    ),
    (
        "The chairmanship of the CSTO, which {} had carried out for a year, passed to Belarus.",
        "2016-10-20",
        "Russia",
        "Armenia",
    ),
    ("Next year the CSTO is to be chaired by Kazakhstan, which takes over from {}.", "2023-12-05", "Armenia", "Belarus"),
    ("Kyrgyzstan presides over the CSTO in 2025; in 2024 it was {}.", "2025-03-01", "Russia", "Kazakhstan"),
    ("The CSTO's gavel. Armenia, whose year was over, has handed over, in the end, to {}.", "2009-06-20", "Kazakhstan", "Russia"),
    ("Armenia's turn in the chair of the CSTO is over: the country gave the chair to {}.", "2016-10-20", "Russia", "Belarus"),
    (
        "# The CSTO chair\n\n- December 2020: Tajikistan takes over\n- September 2021: {} follows\n",
        "2024-03-01",
        "Kyrgyzstan",
        "Armenia",
    ),
    ("The CSTO dinner will be opened by the chair, {}.", "2024-03-01", "Russia", "Kazakhstan"),
    ("In January 2022 the CSTO Council, meeting under {}, agreed to help.", "2022-03-01", "Emomali Rahmon", "Nikol Pashinyan"),
    (
        "On 10 January 2022 the CSTO met online; the session was led by {}, as his country had the chair.",
        "2022-03-01",
        "Vladimir Putin",
        "Nikol Pashinyan",
    ),
]


@pytest.mark.parametrize(("text", "day", "other", "right"), _TEXTS)
def test_the_state_that_is_left_to_the_context_is_checked(text: str, day: str, other: str, right: str) -> None:
    assert wrong(text.format(right), day) == []
    assert [(code, quote) for code, quote in wrong(text.format(other), day)] == [("CS301", other.removesuffix("'s"))]


def test_a_beginning_told_beside_the_handover() -> None:
    text = "The chairmanship of the CSTO, exercised since {} by Tajikistan, passed to Armenia on 16 September."
    assert wrong(text.format("December 2020"), "2021-10-10") == []
    assert wrong(text.format("June 2020"), "2021-10-10") == [("CS301", "June 2020")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # either may be "it"
        ("Belarus will pass the chair of the CSTO to Kazakhstan. It took it from Armenia in November 2022.", "2023-12-10"),
        # whoever they were
        ("The CSTO's chair, Russia, has plans. The hosts of the Bishkek summit had taken over from Kazakhstan.", "2019-12-10"),
        # of the state before, not of the one in the chair now
        ("Kyrgyzstan chaired the CSTO until September 2013. Before that it had been Kazakhstan's.", "2014-01-05"),
        # another organization
        ("The OSCE chair passed from North Macedonia to Malta. Before that it had been Poland's.", "2024-03-01"),
        ("In Yerevan the chair of the CSTO, which Armenia had held, passed to Belarus.", "2016-10-20"),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(text: str, day: str) -> None:
    assert wrong(text, day) == []
