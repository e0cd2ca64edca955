"""Markdown: front matter, blocks, what is no prose, and the place of every character."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_order, assert_words, quoted, shown


def blocks(source: str, path: str = "draft.md") -> list[tuple[str, str]]:
    return shown(read_text(source, path))


@pytest.mark.parametrize(
    ("matter", "date"),
    [
        ("date: 2025-12-12", "2025-12-12"),
        ("date: 2009-06-15T06:00:00+03:00", "2009-06-15"),
        ("title: A\nDate: 20 July 2025 # comment", "2025-07-20"),
        ('pubDate: "July 20, 2025"', "2025-07-20"),
        ("published_at: 'Sun, 20 Jul 2025 10:00:00 GMT'", "2025-07-20"),
        ("updated: 2025-08-01\ndate: 2025-07-20", "2025-07-20"),
        ("date: 2024-10", "2024-10"),
        ("date: 06/07/2024", None),
        ("date: soon", None),
        ("nested:\n  date: 2024-01-01", None),
    ],
)
def test_the_date_of_yaml_front_matter(matter: str, date: str | None) -> None:
    found = read_text(f"---\n{matter}\n---\n\nText.\n", "a.md").date
    assert (None if found is None else found.edtf()) == date


def test_toml_front_matter() -> None:
    document = read_text(
        '+++\ntitle = "Born in \\"2002\\"" # c\ndate = 2024-10-22T10:00:00Z\n[params]\ntitle = "no"\n+++\nText.\n', "a.md"
    )
    assert document.date is not None
    assert document.date.edtf() == "2024-10-22"
    assert shown(document) == [("heading", 'Born in "2002"'), ("paragraph", "Text.")]
    assert quoted(document, '"2002"') == '\\"2002\\"'


def test_titles_in_front_matter_are_text() -> None:
    source = (
        '---\ntitle: "He said \\"no\\" \\u2013 é"\ndescription: >\n  Founded in\n  2002.\n'
        "summary: 'It''s old'\nauthor: A. Marsh\n---\nText.\n"
    )
    document = read_text(source, "a.md")
    assert shown(document) == [
        ("heading", 'He said "no" – é'),
        ("heading", "Founded in 2002."),
        ("heading", "It's old"),
        ("paragraph", "Text."),
    ]
    assert quoted(document, "–") == "\\u2013"
    assert quoted(document, "2002") == "2002"
    assert quoted(document, "It's") == "It''s"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert blocks("---\n\nText without an end.\n") == [("paragraph", "Text without an end.")]


def test_headings_items_quotations_and_footnotes() -> None:
    document = read_text(
        "# One\n\nTwo\n===\n\n"
        "- a\n  - b\n\n  more\n1. c\n\n> quoted\n> still\n\n> [!NOTE]\n> noted\n\nText[^1].\n\n[^1]: Foot.\n\nTerm\n: Meaning\n",
        "a.md",
    )
    assert [(block.kind, block.level, block.quoted, block.text) for block in document.blocks] == [
        ("heading", 1, False, "One"),
        ("heading", 1, False, "Two"),
        ("item", 1, False, "a"),
        ("item", 2, False, "b"),
        ("paragraph", 0, False, "more"),
        ("item", 1, False, "c"),
        ("paragraph", 0, True, "quoted still"),
        ("paragraph", 0, False, "noted"),
        ("paragraph", 0, False, "Text."),
        ("paragraph", 0, False, "Foot."),
        ("term", 0, False, "Term"),
        ("paragraph", 0, False, "Meaning"),
    ]


def test_what_is_no_prose_is_left_out() -> None:
    source = (
        'A [link *x*](http://a.b "t") ![alt](i.png) `code` <b>in</b> ~~old~~ <del>old</del> '
        "<http://auto.link> www.a.org/b_c end.\n\n"
        '    code block\n\n```\nfenced\n```\n\n{{< figure src="x" >}} after {% include x %}\n'
    )
    assert blocks(source) == [("paragraph", "A link x in end."), ("paragraph", "after")]


def test_entities_escapes_and_hard_breaks() -> None:
    document = read_text("27&nbsp;November 2026&ndash;2030\\*  \nnext\\\nlast\n", "a.md")
    assert shown(document) == [("paragraph", "27 November 2026–2030* next last")]
    assert quoted(document, "27 November") == "27&nbsp;November"
    assert quoted(document, "–2030") == "&ndash;2030"


def test_bold_runs() -> None:
    [block] = read_text("**Type:** alliance. **HQ:** Moscow\n", "a.md").blocks
    assert [block.text[start:end] for start, end in block.emphasis] == ["Type:", "HQ:"]


def test_tables() -> None:
    document = read_text("| State | **Since** |\n|---|---|\n| Armenia | 1992 |\n| | x\\|y |\n", "a.md")
    assert [(block.kind, block.text, block.header) for block in document.blocks] == [
        ("row", "State | Since", ()),
        ("row", "Armenia | 1992", ("State", "Since")),
        ("row", "| x|y", ("State", "Since")),
    ]
    row = document.blocks[1]
    assert [row.text[start:end] for start, end in row.cells] == ["Armenia", "1992"]
    assert [document.blocks[2].text[start:end] for start, end in document.blocks[2].cells] == ["", "x|y"]
    assert quoted(document, "1992") == "1992"


def test_comments_and_html() -> None:
    source = "Text <!-- one --> more.\n\n<!-- two\nlines -->\n\n<div>\n<p>In &amp; out</p>\n</div>\n"
    document = read_text(source, "a.md")
    assert shown(document) == [("paragraph", "Text more."), ("paragraph", "In & out")]
    assert [(text, document.source[span.start : span.end]) for text, span in document.comments] == [
        ("one", "<!-- one -->"),
        ("two\nlines", "<!-- two\nlines -->"),
    ]


def test_components_of_mdx() -> None:
    source = (
        "---\ntitle: T\n---\nimport X from 'y'\nexport const a = {\n  b: 1\n}\n\n"
        "Text <Foo bar={{a: 'b'}}>inner</Foo> {value} {/* note */} end.\n"
    )
    document = read_text(source, "a.mdx")
    assert shown(document) == [("heading", "T"), ("paragraph", "Text inner end.")]
    assert [text for text, _ in document.comments] == ["note"]


MARKUP = st.sampled_from(["{}", "**{}**", "*{}*", "[{}](http://a.b)", "{} <!-- x -->", "<i>{}</i>", "{}&#32;", "{}`code`"])


@given(PARAGRAPHS, st.lists(MARKUP, min_size=40, max_size=40), LINE_ENDS, BOMS)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], markup: list[str], line_end: str, bom: bytes) -> None:
    forms = iter(markup)
    body = (line_end * 2).join(line_end.join(next(forms).format(word) for word in words) for words in paragraphs)
    document = read_bytes(bom + f"---{line_end}date: 2024-10-22{line_end}---{line_end}{body}".encode(), "a.md")
    assert document.date is not None
    assert_words(document, paragraphs, unescape)


@given(st.text(alphabet="a é😀*_`[]()<>!&;#|-\\\n\r\t\"'~{}:=+1.", max_size=120), st.booleans())
def test_any_text_is_read_and_places_are_in_order(source: str, components: bool) -> None:
    document = read_text(source, "a.mdx" if components else "a.md")
    for block in document.blocks:
        if block.kind != "row":
            assert_order(block)


@pytest.mark.parametrize(
    "source",
    [
        "> " * 20_000 + "x",
        "- " * 5_000 + "x",
        "[a](b" * 50_000,
        "**a " * 50_000,
        "<!--" * 50_000,
        "é\n\n" * 20_000,
        "a" * 1_000_000,
    ],
)
def test_hostile_text_is_read(source: str) -> None:
    assert read_text(source, "a.md").source == source


def test_years_that_number_a_list_are_read() -> None:
    assert blocks("2013. In May\n2014. On 23 December *Moscow*\n") == [
        ("item", "2013. In May"),
        ("item", "2014. On 23 December Moscow"),
    ]
    assert blocks("1. In May\n2. In June\n") == [("item", "In May"), ("item", "In June")]
