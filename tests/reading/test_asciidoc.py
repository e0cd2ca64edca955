"""AsciiDoc: prose out of its markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_words, quoted, shown

SOURCE = """\
= Document *Title*
A. Marsh <a@b.org>
v1.0, 2024-10-22
:toc:
:description: About 2002

First para with *bold*, _italic_, https://x.y[link text] and <<a,see there>> {attr}.footnote:[Foot text.]
Goes on.

// csto-check: ignore
== Section

* one
** two
  more
. numbered

term:: its definition

[source,python]
----
code
----

[quote, Someone]
____
Said.
____

NOTE: Careful.

|===
|State |Year

|Armenia |1992
|Belarus
|2002
|===

image::x.png[alt]

////
block comment
////

====
Example text.
====
"""


def test_a_whole_document() -> None:
    document = read_text(SOURCE, "a.adoc")
    assert document.date is not None
    assert document.date.edtf() == "2024-10-22"
    assert [(block.kind, block.level, block.quoted, block.text) for block in document.blocks] == [
        ("heading", 1, False, "Document Title"),
        ("heading", 2, False, "About 2002"),
        ("paragraph", 0, False, "First para with bold, italic, link text and see there . Goes on."),
        ("paragraph", 0, False, "Foot text."),
        ("heading", 2, False, "Section"),
        ("item", 1, False, "one"),
        ("item", 2, False, "two more"),
        ("item", 1, False, "numbered"),
        ("term", 0, False, "term"),
        ("paragraph", 0, False, "its definition"),
        ("paragraph", 0, True, "Said."),
        ("paragraph", 0, False, "Careful."),
        ("row", 0, False, "State | Year"),
        ("row", 0, False, "Armenia | 1992"),
        ("row", 0, False, "Belarus | 2002"),
        ("paragraph", 0, False, "Example text."),
    ]
    assert document.blocks[-2].header == ("State", "Year")
    assert [text for text, _ in document.comments] == ["csto-check: ignore", "block comment"]
    assert quoted(document, "link text") == "link text"
    assert quoted(document, "2002") == "2002"


def test_line_ends_make_no_difference() -> None:
    assert shown(read_text(SOURCE.replace("\n", "\r\n"), "a.adoc")) == shown(read_text(SOURCE, "a.adoc"))


@given(PARAGRAPHS, st.lists(st.sampled_from(["{}", "_{}_", "https://a.b[{}]"]), min_size=40, max_size=40), LINE_ENDS, BOMS)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], markup: list[str], line_end: str, bom: bytes) -> None:
    forms = iter(markup)
    source = (line_end * 2).join(line_end.join(next(forms).format(word) for word in words) for words in paragraphs)
    assert_words(read_bytes(bom + source.encode(), "a.adoc"), paragraphs)


@given(st.text(alphabet="a é*_`|:.-+=[]<>/\\\n\t1", max_size=120))
def test_any_text_is_read(source: str) -> None:
    assert read_text(source, "a.adoc").source == source


@pytest.mark.parametrize(
    "source", ["https://a[ " * 50_000, "footnote:[" * 50_000, "* a\n" * 20_000, "|===\n|a\n" * 10_000, "`a " * 50_000]
)
def test_hostile_text_is_read(source: str) -> None:
    assert read_text(source, "a.adoc").source == source
