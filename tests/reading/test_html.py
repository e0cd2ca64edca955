"""HTML: blocks, inline tags, entities, tables, what is no prose, metadata dates, and the place of every character."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_order, assert_words, quoted, shown


def blocks(source: str) -> list[tuple[str, str]]:
    return shown(read_text(source, "draft.html"))


def test_block_tags_end_blocks_and_inline_tags_do_not() -> None:
    source = "<h2>Head</h2>\n<p>The <b>CS</b>TO\n  was <a href='x>y'>born</a><br>here.<p>Next<div>inner</div>tail"
    assert blocks(source) == [
        ("heading", "Head"),
        ("paragraph", "The CSTO was born here."),
        ("paragraph", "Next"),
        ("paragraph", "inner"),
        ("paragraph", "tail"),
    ]


def test_entities_keep_their_places() -> None:
    document = read_text("<p>27&nbsp;November 2026&ndash;2030 AT&ampT &#1050; &bogus; a < b & c", "a.html")
    assert shown(document) == [("paragraph", "27 November 2026–2030 AT&T К &bogus; a < b & c")]
    assert quoted(document, "2026–2030") == "2026&ndash;2030"
    assert quoted(document, "&T") == "&ampT"
    assert quoted(document, "К") == "&#1050;"


def test_what_is_no_prose_is_left_out() -> None:
    source = (
        "<head><style>p{}</style><script>if (a<b) x('</p>')</script></head><nav>Menu <a>x</a></nav><p hidden>no</p>"
        "<div aria-hidden='true'>no</div><div style='display: none'>no<p>no</div><template><p>no</template>"
        "<p>A<code>x</code> <s>no</s>B"
        "<p>2,030<sup>[1]</sup> men on the 4<sup>th</sup><footer>Foot</footer>"
    )
    assert blocks(source) == [("paragraph", "A B"), ("paragraph", "2,030 men on the 4th"), ("paragraph", "Foot")]


def test_lists_definitions_and_quotations() -> None:
    document = read_text(
        "<ul><li>one<li><p>two</p><p>more</p><ul><li>deep</ul></ul>"
        "<dl><dt>Q<dd>A</dl><blockquote><p>Said</p></blockquote><p>He <q>did</q></p>",
        "a.html",
    )
    assert [(block.kind, block.level, block.quoted, block.text) for block in document.blocks] == [
        ("item", 1, False, "one"),
        ("item", 1, False, "two"),
        ("paragraph", 0, False, "more"),
        ("item", 2, False, "deep"),
        ("term", 0, False, "Q"),
        ("paragraph", 0, False, "A"),
        ("paragraph", 0, True, "Said"),
        ("paragraph", 0, False, "He “did”"),
    ]


def test_tables() -> None:
    document = read_text(
        "<table><tr><th>State<th colspan=2>Years<tr><td rowspan=2><b>A</b><td>1992<td>2002"
        "<tr><td><p>1994</p><p>x</p><td></table>",
        "a.html",
    )
    assert [(block.kind, block.text, block.header) for block in document.blocks] == [
        ("row", "State | Years", ()),
        ("row", "A | 1992 | 2002", ("State", "Years", "Years")),
        ("row", "1994 x |", ("Years", "Years")),
    ]
    row = document.blocks[1]
    assert [row.text[start:end] for start, end in row.cells] == ["A", "1992", "2002"]
    assert [row.text[start:end] for start, end in row.emphasis] == ["A"]
    assert quoted(document, "2002") == "2002"


def test_a_table_for_the_layout_is_no_table() -> None:
    assert blocks("<table><tr><td>Before<table><tr><td>a<td>b</table>After</table>") == [
        ("paragraph", "Before"),
        ("row", "a | b"),
        ("paragraph", "After"),
    ]


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ('<meta name="dcterms.date" content="2025-11-28">', "2025-11-28"),
        ("<meta property=article:published_time content=2025-11-28T11:00:00Z>", "2025-11-28"),
        ('<meta name="lastmod" content="2025-12-01"><meta name="DC.date" content="2025-11-28">', "2025-11-28"),
        ('<meta itemprop="datePublished" content="28 November 2025">', "2025-11-28"),
        ('<script type="application/ld+json">{"datePublished": "2025-11-28T10:00", "x": 1}</script>', "2025-11-28"),
        ('<p>By us <time datetime="2025-11-28" pubdate>Friday</time>', "2025-11-28"),
        ('<time datetime="2025-11-28">Friday</time>', "2025-11-28"),
        ("<p>28 November 2025</p><p>Text stands here.</p>", "2025-11-28"),
        ("<p>It was signed on 28 November 2025.</p>", None),
    ],
)
def test_the_date_of_a_page(source: str, date: str | None) -> None:
    found = read_text(source, "a.html").date
    assert (None if found is None else found.edtf()) == date


def test_title_and_description_are_text() -> None:
    document = read_text(
        '<title>Born in 2002</title><meta name=description content="Founded &amp; built in 1992"><p>Text', "a.html"
    )
    assert shown(document) == [("heading", "Born in 2002"), ("heading", "Founded & built in 1992"), ("paragraph", "Text")]
    assert quoted(document, "& built") == "&amp; built"


def test_comments() -> None:
    document = read_text("<p>One <!-- csto-check: ignore -->two<!-- open", "a.html")
    assert shown(document) == [("paragraph", "One two")]
    assert [(text, document.source[span.start : span.end]) for text, span in document.comments] == [
        ("csto-check: ignore", "<!-- csto-check: ignore -->"),
        ("open", "<!-- open"),
    ]


MARKUP = st.sampled_from(
    ["{}", "<b>{}</b>", "<a href='x'>{}</a>", "{}<!-- x -->", "{}&nbsp;", '<span title="a>b">{}</span>', "&#8203;{}"]
)


@given(PARAGRAPHS, st.lists(MARKUP, min_size=40, max_size=40), LINE_ENDS, BOMS)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], markup: list[str], line_end: str, bom: bytes) -> None:
    forms = iter(markup)
    source = line_end.join("<p>" + line_end.join(next(forms).format(word) for word in words) + "</p>" for words in paragraphs)
    assert_words(read_bytes(bom + source.encode(), "a.html"), paragraphs, unescape)


TAGS = st.sampled_from(
    """<p> </p> <td> <th> <tr> <table> </table> <li> <ul> </ul> <b> </b> <sup> </sup> <br> <nav> </nav> <!-- --> <a\xa0'
    &amp &#x41; x 1 é😀 < > <script> </script> <title> </title> <q> </q> <blockquote>""".split(" ")
)


@given(st.lists(TAGS, max_size=30).map("".join))
def test_any_markup_is_read_and_places_are_in_order(source: str) -> None:
    for block in read_text(source, "a.html").blocks:
        assert_order(block)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000,
        "<b>" * 50_000 + "</i>" * 50_000,
        "<td>" * 20_000 + "</div>" * 20_000,
        "<a " * 100_000,
        "<a '" * 100_000,
        '<a b="' * 100_001,
        "<!--" * 100_000,
        "&" * 500_000,
        "<sup>1</sup>" * 20_000,
        "a" * 1_000_000,
        "<table><tr><td>" * 10_000,
    ],
)
def test_hostile_markup_is_read(source: str) -> None:
    assert read_text(source, "a.html").source == source
