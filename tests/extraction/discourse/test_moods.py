"""How a claim is meant: asserted, attributed, quoted, hedged; and what is no claim: plans, conditions, questions, myths."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong
from tests.judged import moods


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The CSTO was founded in 2012.", "asserted"),
        ("According to the ministry, the CSTO was founded in 2012.", "attributed"),
        ("The CSTO was founded in 2012, the ministry said.", "attributed"),
        ("The minister said that the CSTO was founded in 2012.", "attributed"),
        ("The CSTO was allegedly founded in 2012.", "attributed"),
        ('"The CSTO was founded in 2012, as we all know," said the minister.', "quoted"),
        ("“The CSTO was founded in 2012, as we all know,” said the minister.", "quoted"),
        ("Perhaps the CSTO was founded in 2012.", "hedged"),
        ("In the “founding” year, the CSTO was founded in 2012.", "asserted"),
    ],
)
def test_the_mood_of_a_claim(text: str, mood: str) -> None:
    assert moods(text) == [mood]


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that the CSTO was founded in 2012.",
        "Was the CSTO founded in 2012?",
        "If Uzbekistan joined the CSTO in 2009, nobody noticed.",
        "Uzbekistan plans to join the CSTO in 2027.",
        "Uzbekistan will join the CSTO in 2027.",
        "Uzbekistan intends to join the CSTO in 2027.",
    ],
)
def test_what_is_not_said_to_be_so_is_no_claim(text: str) -> None:
    assert moods(text) == []


def test_only_the_clause_behind_the_reporting_verb_is_attributed() -> None:
    assert moods("The CSTO was founded in 2002; the minister said that Uzbekistan joined it in 2006.") == [
        "asserted",
        "attributed",
    ]


def test_a_report_that_closes_the_sentence_dates_what_it_announces() -> None:
    text = "Armenia has frozen its participation in the CSTO, its prime minister said on 22 February 2024."
    assert ("froze", "armenia") in confirmed(text, "2024-03-01")
    late = "Armenia will not pay its contribution to the CSTO for 2024, the ministry in Yerevan confirmed on 8 March."
    assert wrong(late, "2024-05-20") == [("CS101", "8 March")]
    aired = (
        "Armenia has frozen its participation in the CSTO, Nikol Pashinyan said in an interview that was aired on 3 January 2024."
    )
    assert wrong(aired) == [("CS202", "3 January 2024")]


def test_a_dateline_dates_nothing() -> None:
    text = "MOSCOW, 3 January – Imangali Tasmagambetov took over as Secretary General of the CSTO on 1 January 2023."
    assert wrong(text, "2023-01-03") == []
    text = (
        "A quarter of a century ago today, on 2 April 1999, the Protocol on the extension of the Collective Security Treaty was"
        " signed."
    )
    assert wrong(text, "2024-04-02") == []
