"""Folding and word splitting (checker.model.text), which names and drafts go through alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.text import fold, folded_words, words


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_are_in_order_and_not_empty(text: str) -> None:
    last = 0
    for start, end in words(text):
        assert last <= start < end <= len(text)
        assert not any(character.isspace() for character in text[start:end])
        last = end


def test_fold() -> None:
    assert fold("Kärim Mäsimov’s Łódź – İstanbul") == "karim masimov's lodz - istanbul"
    assert fold("Азербайджан") == "азербаиджан"
    assert fold("ﬁ Straße") == "ﬁ straße"


def test_words() -> None:
    text = "Armenia's O’Neill left “CSTO-2024”, didn't he?"
    assert [text[start:end] for start, end in words(text)] == ["Armenia", "O", "Neill", "left", "CSTO", "2024", "didn", "t", "he"]


def test_possessive_of_curly_apostrophe_and_capitals() -> None:
    assert folded_words("RUSSIA’S troops, the s of its' end") == ("russia", "troops", "the", "s", "of", "its", "end")


def test_combining_marks_stay_inside_words() -> None:
    assert len(words("Kärim")) == 1


def test_underscores_split() -> None:
    assert folded_words("__bold__ snake_case") == ("bold", "snake", "case")
