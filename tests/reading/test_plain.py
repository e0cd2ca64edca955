"""Plain text: paragraphs, headlines, items, wrapped lines, header lines, and the date a text states."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_words, quoted, shown


def blocks(source: str) -> list[tuple[str, str]]:
    return shown(read_text(source, "draft.txt"))


def test_paragraphs_end_at_blank_lines_and_wrapped_lines_are_joined() -> None:
    prose = (
        "The leaders of the six member states met in the capital on Thursday. They approved the strategy that had been drafted "
        "over the summer, and they agreed on the budget for the year that follows. No one objected."
    )
    wrapped = textwrap.fill(prose, 70)
    assert wrapped.count("\n") == 2
    assert blocks(f"{wrapped}\n\nA second paragraph stands here.\n") == [
        ("paragraph", prose),
        ("paragraph", "A second paragraph stands here."),
    ]


def test_a_wrapped_line_that_ends_in_a_full_stop_goes_on() -> None:
    source = (
        "The foreign ministers had met two weeks before that in the same city.\n"
        "They left the hardest question to the presidents, who did not answer\n"
        "it either."
    )
    assert [text for _, text in blocks(source)] == [source.replace("\n", " ")]


def test_one_paragraph_a_line() -> None:
    long = "The ministry has proposed to amend the agreement on the status of the formations, the press service said."
    other = "The proposal touches upon the question of who may ask for help, and of who decides when it is sent to a member."
    assert blocks(f"{long}\nWhat the amendments change\n{other}\n“First exercise – 2024”;\n") == [
        ("paragraph", long),
        ("heading", "What the amendments change"),
        ("paragraph", other),
        ("paragraph", "“First exercise – 2024”;"),
    ]


def test_short_lines_that_break_in_the_middle_of_a_sentence_are_joined() -> None:
    assert blocks("The Treaty was signed\nin Tashkent.\n") == [("paragraph", "The Treaty was signed in Tashkent.")]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "–", "1.", "2)", "(3)"])
def test_bulleted_lines_are_items(bullet: str) -> None:
    assert blocks(f"Members:\n\n{bullet} Armenia\n{bullet} Belarus\n  and its west\n") == [
        ("paragraph", "Members:"),
        ("item", "Armenia"),
        ("item", "Belarus and its west"),
    ]


def test_headlines() -> None:
    document = read_text("PACT SIGNED IN DUSHANBE!\n\nText follows here.\n\nWhat comes next\n\nHe asked:\n", "a.txt")
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_header_lines_give_the_date_and_the_title() -> None:
    document = read_text("Date: 8 October 2007\nTitle: Pact of 1992\nSource: Desk\n\nText follows here.\n", "a.txt")
    assert document.date is not None
    assert document.date.edtf() == "2007-10-08"
    assert shown(document) == [("heading", "Pact of 1992"), ("paragraph", "Text follows here.")]
    assert quoted(document, "1992") == "1992"


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("VITEBSK, Belarus, 7 September 2025 — Tanks were loaded.", "2025-09-07"),
        ("MOSCOW, Oct. 22, 2024 (AGENCY) – Tanks were loaded.", "2024-10-22"),
        ("ASTANA. 22 October 2024. AGENCY – Tanks were loaded.", "2024-10-22"),
        ("Tanks were loaded.\nThe ministry said so.\nsite.org\nOctober 22, 2024\n", "2024-10-22"),
        ("Published: 22 October 2024 10:30\n\nTanks were loaded.", "2024-10-22"),
        ("Moscow, 22 October 2024\n\nTanks were loaded.", "2024-10-22"),
        ("DUSHANBE — On 7 October 2002 — a Monday — they met.", None),
        ("MOSCOW, 22 Oct (AGENCY) — Tanks were loaded.", None),
        ("The Charter was signed on 7 October 2002.", None),
        ("15 May 1992\n\nSigned.\n\n7 October 2002\n\nSigned too.", None),
        ("MOSCOW, 31 February 2024 — Tanks were loaded.", None),
    ],
)
def test_the_date_a_text_states(source: str, date: str | None) -> None:
    found = read_text(source, "a.txt").date
    assert (None if found is None else found.edtf()) == date


def test_white_space_urls_and_invisible_characters() -> None:
    document = read_text("In\u00a02002,  the\tCSTO\u00ad (see https://a.org/x_y, p. 3) was\u200b  born.", "a.txt")
    assert shown(document) == [("paragraph", "In 2002, the CSTO (see, p. 3) was born.")]
    assert quoted(document, "the CSTO") == "the\tCSTO"
    assert quoted(document, "was born") == "was\u200b  born"


def test_comments_are_collected() -> None:
    document = read_text("<!-- csto-check: ignore CS101 -->\nThe CSTO was founded here.\n", "a.txt")
    assert shown(document) == [("paragraph", "The CSTO was founded here.")]
    [(text, span)] = document.comments
    assert text == "csto-check: ignore CS101"
    assert document.source[span.start : span.end] == "<!-- csto-check: ignore CS101 -->"


def test_every_kind_of_line_end_is_one() -> None:
    for end in ("\n", "\r\n", "\r", "\u2028"):
        assert blocks(f"One stands here.{end}{end}Two stands here.{end}") == [
            ("paragraph", "One stands here."),
            ("paragraph", "Two stands here."),
        ]


@given(PARAGRAPHS, LINE_ENDS, BOMS)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], line_end: str, bom: bytes) -> None:
    source = (line_end * 2).join(line_end.join([" ".join(words[:4]), " ".join(words[4:])]).rstrip() for words in paragraphs)
    document = read_bytes(bom + source.encode(), "a.txt")
    assert document.source == source
    assert_words(document, paragraphs)


@given(st.text(max_size=200))
def test_any_text_is_read_and_every_place_is_inside_it(source: str) -> None:
    document = read_text(source, "a.txt")
    for block in document.blocks:
        assert block.text == " ".join(block.text.split(" "))
        for offset, character in enumerate(block.text):
            span = block.span(offset, offset + 1)
            written = document.source[span.start : span.end]
            assert (
                written == character
                or (character == " " and not written.strip("\x00 "))
                or "\ud800" <= written <= "\udfff"
                or not written.isprintable()
            )


def test_one_line_of_a_megabyte() -> None:
    [block] = read_text("The CSTO was founded. " * 50_000, "a.txt").blocks
    assert len(block.text) == 1_099_999
    assert block.offsets == 0


def test_notes_with_labels_are_not_wrapped_lines() -> None:
    first = "Treaty: signed in Tashkent in May 1992, in force in April 1994, prolonged by six states in April 1999"
    document = read_text(f"{first}\nCharter: signed in October 2002\nand nothing else\n", "a.txt")
    assert [block.text for block in document.blocks] == [first, "Charter: signed in October 2002 and nothing else"]
