"""The sentence that is shown around a finding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.excerpt import LONGEST, excerpt


def shown(source: str, words: str) -> str:
    start = source.index(words)
    found = excerpt(source, start, start + len(words))
    assert found.text[found.start : found.end] == " ".join(words.split())
    return found.text


@pytest.mark.parametrize(
    ("source", "words", "sentence"),
    [
        ("One. The CSTO began in 2012. Three.", "2012", "The CSTO began in 2012."),
        ("The CSTO began in 2012", "2012", "The CSTO began in 2012"),
        ("It began\nin 2012,\r\nthey say.", "2012", "It began in 2012, they say."),
        ("A title\n\nIt began in 2012.\n\nNext.", "2012", "It began in 2012."),
        ("- Armenia\n- Kyrgystan\n- Russia\n", "Kyrgystan", "Kyrgystan"),
        ("## Since 2012\n\ntext", "2012", "Since 2012"),
        ("Maj. Gen. A. Sidorov came in 2012. Later he left.", "2012", "Maj. Gen. A. Sidorov came in 2012."),
        ("He said: “It began in 2012.” Then he left.", "2012", "He said: “It began in 2012.”"),
        ('It was cold. "Georgia is in," he said.', "Georgia", '"Georgia is in," he said.'),
        ("It was cold. Georgia is in, he said.", "Georgia", "Georgia is in, he said."),
    ],
)
def test_the_sentence_around_the_words(source: str, words: str, sentence: str) -> None:
    assert shown(source, words) == sentence


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    source = "word " * 300 + "in 2012 " + "word " * 300
    text = shown(source, "2012")
    assert text.startswith("… word")
    assert text.endswith("word …")
    assert len(text) <= LONGEST + 4


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 40))
def test_any_place_in_any_text_has_an_excerpt(source: str, start: int, length: int) -> None:
    start = min(start, len(source))
    end = min(start + length, len(source))
    found = excerpt(source, start, end)
    assert 0 <= found.start <= found.end <= len(found.text)
    assert "\n" not in found.text
    assert "\x1b" not in found.text
