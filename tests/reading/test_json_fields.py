"""JSON and JSONL: the named field, through escapes, nested objects and arrays."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import ReadingError, read_text
from tests.reading.places import LINE_ENDS, PARAGRAPHS, assert_words, quoted, shown


def test_a_dotted_path_and_escapes() -> None:
    source = (
        r'{"date":"2024-10-22","a":{"body":"One stands here.\n\nTwo \u2013 \ud83d\ude00 \"q\" A\/B."},"list":[{"body":"no"}]}'
    )
    document = read_text(source, "a.json", text_field="a.body")
    assert shown(document) == [("paragraph", "One stands here."), ("paragraph", 'Two – 😀 "q" A/B.')]
    assert document.date is not None
    assert document.date.edtf() == "2024-10-22"
    assert quoted(document, "–") == r"\u2013"
    assert quoted(document, "😀") == r"\ud83d\ude00"
    assert quoted(document, '"q" A/B') == r"\"q\" A\/B"
    assert quoted(document, "Two") == "Two"


def test_lines_arrays_and_html() -> None:
    source = '{"body": "<p>One &amp; two</p><p>\\u0041b</p>", "published": "20 July 2025"}'
    source += '\r\n\r\n{"body": ["x", "y"], "published": "20 July 2025"}\n'
    document = read_text(source, "a.jsonl", text_field="body")
    assert shown(document) == [("paragraph", "One & two"), ("paragraph", "Ab"), ("paragraph", "x"), ("paragraph", "y")]
    assert document.date is not None
    assert document.date.edtf() == "2025-07-20"
    assert quoted(document, "& two") == "&amp; two"
    assert quoted(document, "Ab") == "\\u0041b"


def test_records_of_different_dates_have_none() -> None:
    source = '[{"t": "a", "date": "2024-01-01"}, {"t": "b", "date": "2024-01-02"}]'
    lines = '{"t": "a", "date": "2024-01-01"}\n{"t": "b", "date": "2024-01-02"}\n'
    assert read_text(lines, "a.jsonl", text_field="t").date is None
    assert [block.text for block in read_text(source, "a.json", text_field="t").blocks] == ["a", "b"]


@pytest.mark.parametrize(
    ("source", "name", "message"),
    [
        ("{", "a.json", "not JSON: expecting property name enclosed in double quotes in line 1"),
        ('{"t": "a"}\n{"t": }\n', "a.jsonl", "not JSON: expecting value in line 2"),
        ('{"a": 1}', "a.json", "no text in the field 't'"),
        ("[" * 100_000, "a.json", "the JSON is nested too deeply"),
    ],
)
def test_faults(source: str, name: str, message: str) -> None:
    with pytest.raises(ReadingError) as fault:
        read_text(source, name, text_field="t")
    assert fault.value.message == message


@given(PARAGRAPHS, LINE_ENDS, st.booleans())
def test_every_word_keeps_its_place(paragraphs: list[list[str]], line_end: str, ascii_only: bool) -> None:
    text = (line_end * 2).join(" ".join(words) for words in paragraphs)
    source = json.dumps({"x": "x", "t": text}, ensure_ascii=ascii_only)
    document = read_text(source, "a.json", text_field="t")
    assert_words(document, paragraphs, lambda written: str(json.loads(f'"{written}"')))


def test_a_megabyte_of_escapes() -> None:
    [block] = read_text('{"t": "' + "\\u0041" * 200_000 + '"}', "a.json", text_field="t").blocks
    assert block.text == "A" * 200_000
