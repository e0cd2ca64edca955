"""What the tests of all readers share: prose to put into a file, and the check that every character kept its place."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from checker.model.documents import Block, Document

# Words that trip up offsets: beyond ASCII, beyond the BMP, combining marks, joined emoji, right to left.
WORDS = st.sampled_from(
    [
        "CSTO",
        "joined",
        "2002",
        "Kyrgyzstan,",
        "Организация",
        "Ташкент",
        "naïve",
        "café",
        "e\u0301te\u0301",
        "😀",
        "👨‍👩‍👧",
        "don’t",
        "ОДКБ",
        "שלום",
    ]
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=5)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])
BOMS = st.sampled_from([b"", b"\xef\xbb\xbf"])


def shown(document: Document) -> list[tuple[str, str]]:
    """The kind and the text of each block."""
    return [(block.kind, block.text) for block in document.blocks]


def quoted(document: Document, text: str) -> str:
    """The source of the first block's ``text``."""
    for block in document.blocks:
        at = block.text.find(text)
        if at >= 0:
            span = block.span(at, at + len(text))
            return document.source[span.start : span.end]
    raise AssertionError(f"{text!r} is in no block")


def assert_words(document: Document, paragraphs: list[list[str]], decoded: Callable[[str], str] = str) -> None:
    """The blocks hold exactly these words, and the span of each word is that word in the source (through ``decoded``)."""
    assert [word for block in document.blocks for word in block.text.split(" ")] == [
        word for words in paragraphs for word in words
    ]
    for block in document.blocks:
        position = 0
        for word in block.text.split(" "):
            span = block.span(position, position + len(word))
            assert decoded(document.source[span.start : span.end]) == word
            position += len(word) + 1
        assert_order(block)


def assert_order(block: Block) -> None:
    """Places never go backwards, and none is empty but those of separators and quotation marks the reader put in."""
    end = 0
    for offset, character in enumerate(block.text):
        span = block.span(offset, offset + 1)
        assert span.start <= span.end
        assert span.start >= end or block.span(offset - 1, offset) == span  # two characters of one entity
        assert span.start < span.end or character in " |“”"
        end = span.end
