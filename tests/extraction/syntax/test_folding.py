"""Lists are one token, larger places join the smaller, and what the grammar does not know is dropped."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import folded, tidied


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Armenia, Belarus and Russia signed it", ("armenia", "belarus", "russia")),
        ("Armenia, Belarus, and Russia signed it", ("armenia", "belarus", "russia")),
        ("Armenia and Belarus signed it", ("armenia", "belarus")),
        ("both Armenia and Belarus signed it", ("armenia", "belarus")),
        ("Armenia, Belarus, Russia signed it", ("armenia", "belarus", "russia")),
        ("Armenians and Uzbeks signed it", ("armenia", "uzbekistan")),
    ],
)
def test_a_list_of_names_is_one_token(text: str, entities: tuple[str, ...]) -> None:
    (token,) = (token for token in folded(text) if token.terminal == "STATE")
    assert token.entities == entities
    assert [text[item.start : item.end] for item in token.items][-1] in text


def test_a_list_keeps_the_places_of_its_members() -> None:
    text = "Armenia, Belarus and Russia"
    (token,) = folded(text)
    assert [text[item.start : item.end] for item in token.items] == ["Armenia", "Belarus", "Russia"]
    assert (token.start, token.end) == (0, len(text))


@pytest.mark.parametrize("text", ["Armenia met Belarus", "Armenia, Tashkent", "Armenia (Belarus)"])
def test_names_apart_are_no_list(text: str) -> None:
    assert all(not token.items for token in folded(text))


def test_examples_of_a_list_are_marked_as_no_whole_list() -> None:
    (token,) = (token for token in folded("states such as Armenia, Belarus and Russia") if token.items)
    assert token.attributes == {"open": "1"}


def test_a_place_takes_its_country_along() -> None:
    assert [token.entity for token in folded("In Chisinau, Moldova, they met") if token.terminal in ("PLACE", "STATE")] == [
        "chisinau"
    ]
    assert [token.entity for token in folded("In Chisinau, Russia, they met") if token.terminal in ("PLACE", "STATE")] == [
        "chisinau",
        "russia",
    ]


def test_quotation_marks_and_adverbs_are_no_part_of_the_syntax() -> None:
    assert [token.terminal for token in tidied("“The CSTO” now has only six members")] == ["ORG", "HAVE", "NUMBER", "NOUN"]


def test_a_break_stands_where_a_new_noun_phrase_begins() -> None:
    assert [token.terminal for token in tidied("in Tashkent the six states met")] == [
        "IN",
        "PLACE",
        "BREAK",
        "NUMBER",
        "NOUN",
        "VERB",
    ]


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("The members of the CSTO are Armenia, Belarus, Armenia, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.", ["Armenia"]),
        ("The CSTO helped in talks between Russia and Armenia, Russia and Belarus, and Russia and Tajikistan.", []),
        ("The CSTO met after Armenia, Belarus and Russia, Armenia, Belarus and Kazakhstan had agreed.", []),
    ],
)
def test_a_list_that_names_one_thing_twice(text: str, twice: list[str]) -> None:
    assert [quote for code, quote in wrong(text) if code == "CS703"] == twice
