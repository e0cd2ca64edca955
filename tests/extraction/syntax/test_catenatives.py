"""A decision to found a body or force is its founding; a plan long before it is no error."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of the CSTO decided in February 2009 to create a collective rapid reaction force.",
        "The CSTO took the decision to create the Collective Rapid Reaction Force on 4 February 2009.",
        "The decision to set up the Collective Rapid Reaction Force of the CSTO was taken in February 2009.",
        "The CSTO has a rapid reaction force, decided on in February 2009.",
    ],
)
def test_a_decision_to_found_is_a_founding(text: str) -> None:
    assert ("established", "rapid-reaction-forces") in confirmed(text)
    later = text.replace("2009", "2013")
    assert [code for code, _ in wrong(later)] == ["CS101"]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2002 the six presidents of the CSTO decided to form a Joint Staff.",
        "The CSTO decided on 4 February 2009 to form the Collective Rapid Reaction Force.",
        "The CSTO had decided in 2011 to leave the matter alone.",
    ],
)
def test_a_plan_and_another_decision_are_no_founding_of_the_organization(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Azerbaijan, Georgia and Belarus refused to sign the protocol of 2 April 1999.", [("CS103", "Belarus")]),
        ("Azerbaijan, Georgia and Belarus would not sign the protocol of prolongation in 1999.", [("CS103", "Belarus")]),
        ("Azerbaijan, Georgia and Uzbekistan declined to sign the protocol of 2 April 1999.", []),
        ("In 2009 Uzbekistan refused to sign the rapid reaction agreement.", []),
        ("Belarus refused to sign the rapid reaction agreement in June 2009.", []),
        ("Azerbaijan, Georgia and Belarus did not renew the Collective Security Treaty in 1999.", [("CS103", "Belarus")]),
    ],
)
def test_who_refused_did_not(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"The CSTO has a history. {text}") == found


def test_a_force_that_was_agreed_was_founded() -> None:
    assert ("established", "rapid-reaction-forces") in confirmed("2009: rapid reaction force of the CSTO agreed")
    assert wrong("The CSTO got itself a rapid reaction force last year, decided on in February 2007.", as_of="2010-07-15") == [
        ("CS101", "February 2007")
    ]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Uzbekistan's exit from the CSTO came in 2014.", "CS202", "2014"),
        ("The accession of Belarus to the Collective Security Treaty followed in 1995.", "CS202", "1995"),
        ("The founding of the CSTO took place in 2004.", "CS101", "2004"),
        ("The signing of the Collective Security Treaty was held in Almaty.", "CS102", "Almaty"),
        ("The entry into force of the CSTO Charter occurred in 2005.", "CS101", "2005"),
    ],
)
def test_what_is_said_to_have_happened_is_done(text: str, code: str, words: str) -> None:
    assert wrong(text) == [(code, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The 30th anniversary of the signing of the Collective Security Treaty fell in May 2022.",
        "The signing of a contract took place in Minsk in 2014, the CSTO said.",
        "Uzbekistan's exit from the CSTO did not come in 2014.",
        "Uzbekistan's exit from the CSTO came in December 2012.",
    ],
)
def test_other_things_that_happen_are_none_of_it(text: str) -> None:
    assert wrong(text) == []
