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


def test_a_report_is_not_dated_by_what_happened_before_it() -> None:
    text = "Armenia, which froze its part in the CSTO in February, said in {} that it would not pay for the CSTO."
    assert wrong(text.format("May"), "2024-07-20") == []
    assert ("CS101", "March") in wrong(text.format("March"), "2024-07-20")
    told = "Armenia said in May that it would not pay for the CSTO, and was told by Pashinyan on 12 June that it would leave."
    assert wrong(told, "2024-07-20") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Georgia was never a member of the CSTO, whatever the lists say that have nine members.", []),
        ("No matter what the leaflet says about its founding in 1992, the CSTO dates from 2002.", []),
        ("Contrary to what some atlases claim of seven members, the CSTO has six.", []),
        ("The CSTO has nine members, whatever the lists say.", [("CS204", "nine")]),
        ("Whatever the critics say, the CSTO has nine members.", [("CS204", "nine")]),
    ],
)
def test_what_is_set_aside_is_no_claim(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found


@pytest.mark.parametrize(
    "text", ["Some page says that Georgia joined the CSTO in 2003.", "An old page says Georgia joined the CSTO in 2003."]
)
def test_a_page_says_something(text: str) -> None:
    assert moods(text)[:1] == ["attributed"]


def test_an_article_says_what_it_lays_down() -> None:
    text = "Article 9 of the Collective Security Treaty says that an attack on one party is an attack on all."
    assert [code for code, _ in wrong(text)] == ["CS403"]


def test_errors_that_are_to_be_spotted_are_no_claims() -> None:
    quiz = "Spot the errors: (1) Georgia signed the CSTO Charter. (2) The CSTO has nine members."
    assert wrong(quiz) == []
    assert wrong(f"{quiz} Solution: The CSTO has seven members.") == [("CS204", "seven")]
