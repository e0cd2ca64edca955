"""Frames: which predicate with which roles makes which relation, and what a misfit leaves alone."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Uzbekistan joined the CSTO in 2006.", "joined uzbekistan csto value: 2006"),
        ("Georgia joined the Collective Security Treaty in 1993.", "acceded georgia collective-security-treaty value: 1993"),
        ("Kazakhstan ratified the CSTO Charter in 2003.", "ratified kazakhstan csto-charter value: 2003"),
        ("The exercise Rubezh-2024 was held in Tajikistan.", "held rubezh-2024 place: tajikistan"),
        ("Ukraine did not sign the Treaty.", "not signed collective-security-treaty participants: ukraine"),
        (
            "Serbia is an observer in the CSTO Parliamentary Assembly.",
            "observer-in serbia csto-parliamentary-assembly object: csto-parliamentary-assembly",
        ),
        ("Moldova, a CSTO member, abstained.", "member-of moldova csto holds"),
        ("Kazakhstan chaired the CSTO in March 2024.", "chairs kazakhstan csto holds"),
    ],
)
def test_a_predicate_with_fitting_roles_is_a_relation(text: str, read: str) -> None:
    assert read in claims(text)


@pytest.mark.parametrize(
    "text", ["The minister joined the meeting in 2009.", "Putin left Moscow in 2012.", "The Treaty left a bad taste in 1999."]
)
def test_a_misfit_is_left_alone(text: str) -> None:
    assert claims(text) == []


def test_an_owner_without_a_name_owns_nothing() -> None:
    assert claims("In an's membership suspended, the CSTO met.") == []


def test_every_frame_names_a_known_predicate_or_noun_and_slots_of_its_relation() -> None:
    from checker.extraction.lexing.vocabulary import lexicon

    known = {entry.key for entries in lexicon().entries.values() for entry in entries}
    for relation in default_checker().facts.relations():
        for frame in relation.frames:
            assert frame.get("on") in known or frame.get("noun") in known, f"{relation.id}: {frame}"


def test_a_seat_without_its_owner_is_that_of_the_organization_spoken_of() -> None:
    text = "The CSTO was founded in 2002. The headquarters are in Minsk."
    assert [(f.code, f.quote) for f in default_checker().check(text, as_of="2011-07-01").findings] == [("CS102", "Minsk")]
    for other in (
        "The CIS was founded in 1991. The headquarters are in Minsk.",
        "The exercise is over. The headquarters were in Brest.",
    ):
        assert not default_checker().check(f"The CSTO met. {other}", as_of="2011-07-01").findings


def test_what_was_left_before_there_was_an_organization_is_the_treaty() -> None:
    text = "The CSTO met in Moscow. Uzbekistan signed in 1992, dropped out in {} and came back in 2006."
    assert not default_checker().check(text.format(1999), as_of="2009-07-01").findings
    assert [f.quote for f in default_checker().check(text.format(1996), as_of="2009-07-01").findings] == ["1996"]
