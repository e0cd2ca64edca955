"""Sentences as typed tokens: names, vocabulary, dates, numbers, punctuation, and what is dropped between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judged import lexed


def shown(text: str) -> list[str]:
    return [f"{token.terminal} {text[token.start : token.end]}" for token in lexed(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (
            "The CSTO was founded in 2002 by six states.",
            ["ORG CSTO", "BE was", "VERB founded", "DATE 2002", "BY by", "NUMBER six", "NOUN states"],
        ),
        ("the seven-member bloc", ["NUMBER seven", "NOUN member", "NOUN bloc"]),
        ("Uzbekistan's membership", ["STATE Uzbekistan", "POSSESSIVE 's", "NOUN membership"]),
        ("The Republic of Armenia (ODKB)", ["STATE Republic of Armenia", "OPEN (", "ORG ODKB", "CLOSE )"]),
        ("President Putin of Russia", ["ROLE President", "PERSON Putin", "OF of", "STATE Russia"]),
        ("The CSTO dates from May 2002.", ["ORG CSTO", "VERB dates", "DATE May 2002"]),
        ("18,000 troops: many", ["NUMBER 18,000", "UNIT troops", "COLON :"]),
        (
            "“It will leave,” said he",
            ["QUOTE “", "PRONOUN It", "MODAL will", "VERB leave", "COMMA ,", "QUOTE ”", "SAY said", "PRONOUN he"],
        ),
    ],
)
def test_words_become_typed_tokens(text: str, tokens: list[str]) -> None:
    assert shown(text) == tokens


def test_an_acronym_is_meant_only_in_its_capitals() -> None:
    assert [token.entities for token in lexed("the csto and the CSTO") if token.terminal == "ORG"] == [("csto",)]


@pytest.mark.parametrize("name", ["Kyrgyzstan", "Kirghizia", "KYRGYZSTAN"])
def test_spellings_of_a_name_are_one_entity(name: str) -> None:
    assert [token.entity for token in lexed(f"in {name} today") if token.terminal == "STATE"] == ["kyrgyzstan"]


def test_the_longest_name_wins() -> None:
    (token,) = (token for token in lexed("the Agreement on the legal status of the CSTO") if token.terminal == "DOC")
    assert token.entity == "agreement-on-the-legal-status-of-the-csto"


def test_words_that_mean_nothing_are_counted_as_a_gap() -> None:
    assert next((token.terminal, token.gap) for token in lexed("The quick brown fox met the CSTO")) == ("VERB", 3)


def test_a_date_remembers_its_preposition_as_role() -> None:
    assert [(token.key, token.date.resolve(None, None).edtf()) for token in lexed("since 2004") if token.date] == [
        ("since", "2004")
    ]  # type: ignore[union-attr, arg-type]


def test_verbs_carry_predicate_and_form() -> None:
    tokens = [(token.key, token.form) for token in lexed("founded and set up, withdrawing, ratifies") if token.terminal == "VERB"]
    assert tokens == [("establish", "past"), ("establish", "past"), ("leave", "ing"), ("ratify", "present")]


@given(st.text(alphabet=st.sampled_from("CSTO Armenia,.'’“”()-–2024 май😀\u00a0and met the"), max_size=60))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    tokens = lexed(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
