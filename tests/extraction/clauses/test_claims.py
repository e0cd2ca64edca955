"""Clauses of every voice and order become the same claims."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "In 2002, six states established the CSTO in Moscow.",
            ["established csto value: 2002", "established csto place: moscow"],
        ),
        ("The CSTO was established in 2002.", ["established csto value: 2002"]),
        (
            "Founded in 2002, the CSTO has its seat in Moscow.",
            ["established csto value: 2002", "headquarters csto value: moscow"],
        ),
        ("The CSTO is a military alliance founded in 2002.", ["established csto value: 2002"]),
        ("The CSTO is a bloc that was founded in 2002.", ["established csto value: 2002"]),
        ("The CSTO, a military bloc created in 2002, met.", ["established csto value: 2002"]),
        ("Uzbekistan became a CSTO member in 2006.", ["member-of uzbekistan csto start: 2006"]),
        ("Uzbekistan was a CSTO member in 2006.", ["member-of uzbekistan csto time: 2006"]),
        (
            "The CSTO, which was founded in 2002, has its seat in Moscow.",
            ["established csto value: 2002", "headquarters csto value: moscow"],
        ),
        (
            "Uzbekistan's suspension of its membership in the CSTO in 2012 drew little notice.",
            ["suspended uzbekistan csto value: 2012"],
        ),
        (
            "The signing of the Collective Security Treaty in Tashkent in 1992 was a quiet affair.",
            ["signed collective-security-treaty value: 1992", "signed collective-security-treaty place: tashkent"],
        ),
        (
            "Azerbaijan, Georgia and Belarus acceded to the Collective Security Treaty in 1993.",
            [
                "acceded azerbaijan collective-security-treaty value: 1993",
                "acceded georgia collective-security-treaty value: 1993",
                "acceded belarus collective-security-treaty value: 1993",
            ],
        ),
        (
            "Azerbaijan joined the Treaty in 1993, Georgia on 9 December 1993.",
            [
                "acceded azerbaijan collective-security-treaty value: 1993",
                "acceded georgia collective-security-treaty value: 1993-12-09",
            ],
        ),
        (
            "Uzbekistan joined the CSTO in 2006 and left it in 2012.",
            ["joined uzbekistan csto value: 2006", "left uzbekistan csto value: 2012"],
        ),
        ("Armenia said that it had frozen its participation in the CSTO.", ["froze armenia csto occurs"]),
        ("CSTO established in 2002", ["established csto value: 2002"]),
    ],
)
def test_what_a_clause_claims(text: str, read: list[str]) -> None:
    assert claims(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO published a note on 3 May 2012.",
        "Six ministers drank tea in Tashkent in 2012.",
        "The band played in Minsk in 1993 and split up in 2012.",
        "The charter flight left Chisinau in October 2002.",
    ],
)
def test_other_things_that_are_dated_are_no_claims(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It was Uzbekistan that left the CSTO in 2012.", ["left uzbekistan csto value: 2012"]),
        (
            "Armenia, Russia and Tajikistan were those who signed the Treaty.",
            ["signed collective-security-treaty participants: armenia, russia, tajikistan"],
        ),
    ],
)
def test_a_cleft_sentence_is_read_as_what_it_says(text: str, read: list[str]) -> None:
    assert set(read) <= set(claims(text))


def test_whose_is_read_as_a_clause_of_its_own() -> None:
    text = "Uzbekistan, whose membership in the CSTO was suspended in 2012, stayed away."
    assert "suspended uzbekistan csto value: 2012" in claims(text)


def test_what_was_done_is_told_without_its_day_too() -> None:
    text = "The leaders of the CSTO adopted the new Collective Security Strategy."
    assert "adopted collective-security-strategy-2025 occurs" in claims(text)
    assert not any(read.startswith("signed") for read in claims("Ukraine never signed the Collective Security Treaty."))


def test_a_denial_of_another_thing_takes_nothing_back() -> None:
    text = "Uzbekistan left the CSTO in 2012. It was not yet ready to trade with its neighbours."
    assert "left uzbekistan csto value: 2012" in claims(text)


def test_what_follows_a_semicolon_goes_on_about_the_same() -> None:
    read = claims("The Collective Security Treaty was signed in Tashkent in 1992; in force since 1994.")
    assert any(claim.startswith("in-force collective-security-treaty value:") for claim in read)


def test_where_a_body_sits_is_its_seat_and_where_it_sat_is_not() -> None:
    assert "headquarters csto-parliamentary-assembly value: minsk" in claims("The CSTO Parliamentary Assembly sits in Minsk.")
    assert not any(read.startswith("headquarters") for read in claims("The CSTO Parliamentary Assembly sat in Minsk."))


def test_a_membership_may_be_suspended_by_others() -> None:
    assert "suspended uzbekistan csto value: 2012" in claims("The CSTO suspended Uzbekistan's membership in 2012.")
    assert "suspended uzbekistan csto value: 2012" in claims("Uzbekistan suspended its membership in the CSTO in 2012.")


def test_what_a_definition_goes_on_to_say_is_said_of_what_it_defines() -> None:
    assert "established csto value: 1999" in claims("The CSTO is a military bloc of states in Eurasia, founded in 1999.")
    assert "established csto value: 2012" in claims("The CSTO is an alliance that came into effect in 2012.")
    assert "established csto value: 1998" in claims("Established in 1998 for the purpose of collective defence, the CSTO grew.")
    beside = "The CSTO is an alliance beside the CIS, founded in 1991."
    assert "established csto value: 1991" not in claims(beside)


def test_the_year_of_a_name_is_not_that_of_the_deed() -> None:
    read = claims("Georgia left the 1992 Collective Security Treaty in 1999.")
    assert "left georgia collective-security-treaty value: 1999" in read
    assert not any(claim.startswith("left georgia") and claim.endswith("1992") for claim in read)


def test_a_general_noun_and_a_name_may_be_one_list() -> None:
    text = "The CSTO met. On 7 October 2002 the Charter and the Agreement on the Legal Status of the CSTO were signed."
    assert {read.split()[1] for read in claims(text) if read.startswith("signed")} == {
        "csto-charter",
        "agreement-on-the-legal-status-of-the-csto",
    }


def test_the_country_is_that_of_the_office_holder_just_named() -> None:
    text = "The CSTO has Tajikistan. In 2024 Armenian Prime Minister Nikol Pashinyan said the country had frozen its membership."
    assert not any(read.startswith("froze tajikistan") for read in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO was called into being in 2006.",
        "The CSTO took shape in 2006.",
        "The CSTO has been in existence since 2006.",
        "The leaders set their signatures to the Collective Security Treaty in 1994.",
        "The Collective Security Treaty dates from 1994.",
        "The CSTO Charter acquired legal force in 2005.",
        "The UN General Assembly admitted the CSTO as an observer in 2006.",
    ],
)
def test_events_are_known_by_many_verbs(text: str) -> None:
    assert [code for code, _ in wrong(text)] == ["CS101"]


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan re-joined the CSTO in 2008.",
        "Uzbekistan was let back into the CSTO in 2008.",
        "Uzbekistan walked away from the CSTO in 2014.",
        "Uzbekistan gave up its membership of the CSTO in 2014.",
        "The CSTO readmitted Uzbekistan in 2008.",
    ],
)
def test_comings_and_goings_are_known_by_many_verbs(text: str) -> None:
    assert [code for code, _ in wrong(text)] == ["CS202"]


def test_those_who_are_excepted_did_not_do_it() -> None:
    extended = "extended collective-security-treaty"
    right = "In 1999 all but Azerbaijan, Georgia and Uzbekistan renewed the Collective Security Treaty."
    assert f"{extended} absent: azerbaijan, georgia, uzbekistan" in claims(right)
    assert not any(read.startswith(f"{extended} participants") for read in claims(right))
    later = (
        "The Collective Security Treaty took effect in 1994. Five years later all but Georgia renewed the treaty for five years."
    )
    assert f"{extended} value: 1999" in claims(later)
    aside = "In 1999 six of the nine states, except for Georgia and Azerbaijan, agreed to extend the Collective Security Treaty."
    assert {f"{extended} absent: georgia, azerbaijan", f"{extended} value: 1999"} <= set(claims(aside))


def test_a_participle_behind_a_clause_takes_nothing_from_it() -> None:
    assert "left uzbekistan csto value: 2012" in claims("Uzbekistan quit the CSTO in 2012 by refusing to go on.")
    assert "left uzbekistan csto value: 2012" in claims("In 2012 Uzbekistan quit the CSTO by refusing to go on.")
    assert claims("The CSTO grew, with Uzbekistan refusing to take part.") == []


def test_a_definition_goes_on_behind_its_brackets() -> None:
    assert "established csto value: 2012" in claims(
        "The CSTO is a military alliance (six countries) that came into effect in 2012."
    )


def test_the_signing_of_a_treaty_just_prolonged_is_its_prolonging() -> None:
    text = "The Collective Security Treaty was prolonged in April 1999, and it was signed by Armenia, Belarus and {}."
    extended = "extended collective-security-treaty participants: armenia, belarus, {}"
    assert extended.format("russia") in claims(text.format("Russia"))
    assert extended.format("georgia") in claims(text.format("Georgia"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Only the protocol of 1999 saved the Collective Security Treaty from lapsing.", []),
        ("The Collective Security Treaty lapsed in 1999.", [("CS101", "1999")]),
        ("Amendments to the CSTO Charter that created a status of partner were signed in 2018 and took effect in 2021.", []),
        ("Armenia has not yet withdrawn from the CSTO.", []),
    ],
)
def test_what_something_is_kept_from_does_not_happen(text: str, found: list[tuple[str, str]]) -> None:
    assert [(code, quote) for code, quote in wrong(text)] == found


def test_what_was_done_to_a_force_is_not_said_of_its_organization() -> None:
    assert wrong("The Collective Rapid Reaction Forces of the CSTO, set up in 2009, trained in Belarus.") == []
    assert wrong("The Collective Rapid Reaction Forces of the CSTO, set up in 2005, trained.") == [("CS101", "2005")]
