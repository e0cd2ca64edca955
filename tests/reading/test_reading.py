"""Files of every encoding, and files that cannot be read: one clear line each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.reading import ReadingError, read_bytes, read_document, read_text


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("---\ndate: 2024-10-22\n---\n# Head\n", encoding="utf-8")
    document = read_document(draft)
    assert (document.path, document.format) == (str(draft), "markdown")
    assert [block.text for block in document.blocks] == ["Head"]


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", "text"),
        ("A.MD", "markdown"),
        ("a.htm", "html"),
        ("a.rst", "rst"),
        ("a.adoc", "asciidoc"),
        ("a.wiki", "mediawiki"),
        ("README", "text"),
    ],
)
def test_formats_by_name(name: str, format: str) -> None:  # noqa: A002
    assert read_text("Text stands here.\n", name).format == format


def test_a_page_without_a_telling_name_is_html() -> None:
    assert read_bytes(b"\n<!DOCTYPE html><p>Text", "<stdin>").format == "html"


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
    ],
)
def test_byte_order_marks(bom: bytes, encoding: str) -> None:
    text = "ОДКБ 😀\r\nwas founded.\r\n"
    document = read_bytes(bom + text.encode(encoding), "a.txt")
    assert document.source == text
    assert (document.encoding, document.bom) == (encoding, bom)
    assert document.bom + document.source.encode(document.encoding) == bom + text.encode(encoding)
    span = document.blocks[0].span(5, 6)
    assert document.source[span.start : span.end] == "😀"


def test_a_named_encoding() -> None:
    assert read_bytes("ОДКБ".encode("cp1251"), "a.txt", encoding="windows-1251").source == "ОДКБ"
    assert read_bytes(b"\xff\xfeA\0", "a.txt", encoding="utf-16").source == "A"
    assert read_bytes(b"\xef\xbb\xbfA", "a.txt", encoding="utf-8-sig").source == "A"


def test_html_may_declare_its_encoding() -> None:
    page = '<meta charset="windows-1251"><p>ОДКБ</p>'
    assert read_bytes(page.encode("cp1251"), "a.html").source == page
    with pytest.raises(ReadingError, match="not UTF-8 text"):
        read_bytes(page.encode("cp1251"), "a.txt")


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"caf\xe9", "a.txt", "a.txt: not UTF-8 text (byte 0xe9 in line 1); save it as UTF-8 or name its encoding"),
        (b"one\ntwo \xff", "a.md", "a.md: not UTF-8 text (byte 0xff in line 2); save it as UTF-8 or name its encoding"),
        (b"a\0b", "a.txt", "a.txt: not a text file (it holds NUL characters)"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.txt", "a.txt: not a text file (it holds NUL bytes)"),
        (b"\xff\xfe\0\xd8", "a.txt", "a.txt: not utf-16-le text (byte 2 cannot be decoded)"),
        (b"%PDF-1.7 \x80", "a.pdf", "a.pdf: a PDF file is not supported; save the text as DOCX, HTML, Markdown or plain text"),
        (b"{\\rtf1 x}", "a.rtf", "a.rtf: an RTF file is not supported; save it as DOCX or plain text"),
        (b"\xd0\xcf\x11\xe0x", "a.doc", "a.doc: an old Word file is not supported; save it as DOCX"),
        (b"text", "a.docx", "a.docx: not a DOCX file"),
        (b"PK\x03\x04 broken", "a.zip", "a.zip: not a DOCX file"),
        (b"{}", "a.json", "a.json: a JSON file needs the name of its text field"),
    ],
)
def test_what_cannot_be_read(data: bytes, name: str, message: str) -> None:
    with pytest.raises(ReadingError) as fault:
        read_bytes(data, name)
    assert str(fault.value) == message
    assert f"{fault.value.path}: {fault.value.message}" == message


def test_unknown_encodings() -> None:
    for name, message in (("klingon", "unknown encoding 'klingon'"), ("rot13", "'rot13' is not a text encoding")):
        with pytest.raises(ReadingError, match=message):
            read_bytes(b"text", "a.txt", encoding=name)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read_document(tmp_path / "none.md")
    with pytest.raises(ReadingError, match="is a directory"):
        read_document(tmp_path)
    with pytest.raises(ReadingError, match="null byte"):
        read_document("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("x")
    secret.chmod(0)
    with pytest.raises(ReadingError, match="permission denied"):
        read_document(secret)


def test_empty_files() -> None:
    for name in ("a.txt", "a.md", "a.html", "a.rst", "a.adoc", "a.wiki"):
        assert read_bytes(b"", name).blocks == ()


def test_lone_surrogates_keep_their_place() -> None:
    document = read_text("a \ud800 **b** c", "a.md")
    assert document.source == "a \ud800 **b** c"
    [block] = document.blocks
    at = block.text.index("b")
    assert document.source[block.span(at, at + 1).start] == "b"
