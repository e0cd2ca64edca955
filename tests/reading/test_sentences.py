"""Sentences: where they end in news English, and where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.sentences import sentence_spans


@pytest.mark.parametrize(
    "marked",
    [
        "He came.|She left.",
        "Maj. Gen. A. Dzhumakeyev and Lt. Col. Smith met Gen. Serdyukov.|They talked.",
        "It was No. 5 of Art. 4; cf. p. 3.|The rest is known.",
        "It met on Sept. 5 and Nov. 3 in the U.S. capital.|Then it rose.",
        "He left the U.S.|He went home.",
        "On 3 Sept. Belarus joined.|Dr. Whitcombe saw it, e.g. from St. Petersburg.",
        "“They came.”|He went.",
        '"We left," he said.|"Did you go?" she asked.|Yes!',
        "He came (in 2002).|(They went.)|It ended.",
        "The list (see Fig. 2.)|Then more.",
        "At 5 p.m. Monday they met; nobody spoke; all signed.",
        "Wait...|What happened?",
        "They waited... and left.",
        "The figure was 3.5 million.|In 1992 it was 2.|It grew.",
        "1. The Treaty was signed.|It is in force.",
        "J. R. Smith wrote it.|A. Marsh did not.",
        "No.|It did not.",
        "The rules of Mr. Zas vs. those of his predecessor, i.e. none.",
        "It joined in 2002.[1]|Then it left.",
        "Is it so?!|It is.",
        "",
        "no punctuation at all",
    ],
)
def test_sentences(marked: str) -> None:
    sentences = [sentence for sentence in marked.split("|") if sentence]
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(st.text(alphabet='aB1.?! "”)(“\xa0é😀…', max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentence_spans(text)
    covered = 0
    for start, end in spans:
        assert not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        covered = end
    assert not text[covered:].strip()


@pytest.mark.parametrize("text", ["." * 1_000_000, ". " * 200_000, 'a."' * 200_000, "A. " * 100_000, " " * 1_000_000])
def test_hostile_text_takes_no_longer(text: str) -> None:
    assert len(sentence_spans(text)) <= len(text)
