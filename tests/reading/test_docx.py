"""DOCX: paragraphs as lines, headings, tables, footnotes, tracked changes, dates, and hostile archives."""

from __future__ import annotations

import datetime
import io
import zipfile

import docx
import pytest
from hypothesis import given, settings

from checker.model.documents import Document
from checker.reading import ReadingError, read_bytes
from tests.reading.places import PARAGRAPHS, assert_words, quoted, shown

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(word: docx.document.Document) -> Document:
    buffer = io.BytesIO()
    word.save(buffer)
    return read_bytes(buffer.getvalue(), "a.docx")


def archive(body: str, **parts: str) -> bytes:
    """The bytes of a package with this body; ``parts`` are more parts of its word folder."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            package.writestr(f"word/{name}.xml", text)
    return buffer.getvalue()


def made(body: str, **parts: str) -> Document:
    return read_bytes(archive(body, **parts), "a.docx")


def test_a_document_that_python_docx_wrote() -> None:
    word = docx.Document()
    word.add_heading("Title 2002", 0)
    word.add_heading("Sub", 2)
    paragraph = word.add_paragraph("The ")
    paragraph.add_run("CS").bold = True
    paragraph.add_run("TO").bold = True
    paragraph.add_run(" was founded 😀 in  2002.")
    word.add_paragraph("item", style="List Bullet")
    word.add_paragraph("said", style="Quote")
    table = word.add_table(2, 2)
    for row, texts in enumerate((("State", "Year"), ("Armenia", "1992\nor so"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document = saved(word)
    assert document.source == "Title 2002\nSub\nThe CSTO was founded 😀 in  2002.\nitem\nsaid\nState\nYear\nArmenia\n1992 or so"
    assert [(block.kind, block.level, block.quoted, block.text, block.header) for block in document.blocks] == [
        ("heading", 1, False, "Title 2002", ()),
        ("heading", 2, False, "Sub", ()),
        ("paragraph", 0, False, "The CSTO was founded 😀 in 2002.", ()),
        ("item", 1, False, "item", ()),
        ("paragraph", 0, True, "said", ()),
        ("row", 0, False, "State | Year", ()),
        ("row", 0, False, "Armenia | 1992 or so", ("State", "Year")),
    ]
    block = document.blocks[2]
    assert [block.text[start:end] for start, end in block.emphasis] == ["CSTO"]
    assert quoted(document, "CSTO") == "CSTO"
    assert quoted(document, "in 2002") == "in  2002"
    assert quoted(document, "1992") == "1992"


def test_tracked_changes_are_accepted_and_hidden_text_is_left_out() -> None:
    document = made(
        "<w:p><w:r><w:t>Founded in </w:t></w:r><w:del><w:r><w:delText>1992</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>2002</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>, they</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>say.</w:t></w:r></w:p>"
    )
    assert shown(document) == [("paragraph", "Founded in 2002, they say.")]


def test_footnotes_stand_at_the_end() -> None:
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>The note.</w:t></w:r></w:p></w:footnote>'
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
    document = made(
        "<w:p><w:r><w:t>The text.</w:t></w:r></w:p>", footnotes=f"<w:footnotes {_NAMESPACE}>{separator}{note}</w:footnotes>"
    )
    assert document.source == "The text.\nThe note."


def test_a_date_in_the_text_is_better_than_the_properties() -> None:
    word = docx.Document()
    assert saved(word).date is None  # not that of python-docx's template
    word.core_properties.modified = word.core_properties.created = datetime.datetime(2021, 3, 4)
    word.add_paragraph("Text stands here.")
    date = saved(word).date
    assert date is not None
    assert date.edtf() == "2021-03-04"
    word.add_paragraph("22 October 2024")
    date = saved(word).date
    assert date is not None
    assert date.edtf() == "2024-10-22"


@given(PARAGRAPHS)
@settings(max_examples=20)
def test_every_word_keeps_its_place(paragraphs: list[list[str]]) -> None:
    word = docx.Document()
    for words in paragraphs:
        paragraph = word.add_paragraph()
        for number, text in enumerate(words):
            paragraph.add_run(text[:1]).bold = number % 2 == 0
            paragraph.add_run(text[1:] + " ")
    assert_words(saved(word), paragraphs)


def test_hostile_archives() -> None:
    bomb = archive("<w:p/>" + " " * 60_000_000)
    nested = archive("<w:p>" * 5_000 + "</w:p>" * 5_000)
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as package:
        package.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    for data, message in (
        (bomb, "the DOCX file unpacks to too much (word/document.xml)"),
        (nested, "the DOCX file is nested too deeply"),
        (entities.getvalue(), "not a DOCX file (its XML has a document type declaration)"),
        (archive("<w:p>"), "not a DOCX file (its XML is damaged)"),
        (archive("<w:p/>")[:-40], "not a DOCX file"),
    ):
        with pytest.raises(ReadingError) as fault:
            read_bytes(data, "a.docx")
        assert fault.value.message == message
