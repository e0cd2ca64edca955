"""Every span points at exactly the words it quotes, in every format, over every line end, mark, emoji and script."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Callable

import pytest
from docx import Document as Docx
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checking import default_checker
from checker.model.documents import Document
from checker.model.report import DocumentReport
from checker.model.spans import LineIndex
from checker.reading import read_bytes
from tests.annotated import Draft, drafts, loud

AS_OF = "2024-10-22"

# Sentences with the words that are wrong in each.
WRONG = {
    "The CSTO was established in 2012.": ("2012",),
    "The CSTO Charter was signed in Tashkent.": ("Tashkent",),
    "The Collective Security Treaty was signed on 15 May 1993.": ("15 May 1993",),
    "Uzbekistan joined the CSTO in 2009.": ("2009",),
    "China is a member of the CSTO.": ("China",),
    "Moldova, a CSTO member, abstained.": ("Moldova",),
    "The CSTO Collective Peacekeeping Forces number 36,000 troops.": ("36,000",),
    "Ukraine signed the Collective Security Treaty in 1992.": ("Ukraine",),
}
NEUTRAL = (
    "The CSTO was established in 2002.",
    "Погода была хорошая 🌞, сказал он.",
    "Tea – with R&D and 5 < 6 – was drunk “slowly” by O’Neill.",
    "👩‍👩‍👧 Café, naïve, ﬁne, İstanbul.",
    "ОДКБ и СНГ.",
)
SENTENCES = st.lists(st.sampled_from([*WRONG, *NEUTRAL]), min_size=1, max_size=6)
ENDS = st.sampled_from(["\n", "\r\n"])
MARKS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


def markdown(sentence: str) -> str:
    marked = sentence.replace("&", "&amp;").replace("<", "&lt;").replace("CSTO", "**CSTO**", 1)
    return marked.replace("Collective Security Treaty", "[Collective Security Treaty](x.html)", 1)


def strong(sentence: str, mark: str) -> str:
    return sentence.replace("CSTO", f"{mark}CSTO{mark}", 1)


def markup(sentence: str) -> str:
    return html.escape(sentence).replace("CSTO", "<b>CSTO</b>", 1).replace("é", "&eacute;")


def docx(sentences: list[str]) -> bytes:
    made = Docx()
    for sentence in sentences:
        paragraph = made.add_paragraph()
        middle = len(sentence) // 2
        paragraph.add_run(sentence[:middle])
        paragraph.add_run(sentence[middle:]).bold = True
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


TEXTS: dict[str, Callable[[list[str], str], str]] = {
    "a.txt": lambda sentences, end: (end + end).join(sentences),
    "a.md": lambda sentences, end: f"# A title{end}{end}" + (end + end).join(map(markdown, sentences)),
    "b.md": lambda sentences, end: end.join(f"* {markdown(sentence)}" for sentence in sentences),
    "a.html": lambda sentences, end: f"<html><body>{end}" + end.join(f"<p>{markup(s)}</p>" for s in sentences) + "</body></html>",
    "a.rst": lambda sentences, end: f"A title{end}======={end}{end}" + (end + end).join(strong(s, "**") for s in sentences),
    "a.adoc": lambda sentences, end: f"= A title{end}{end}" + (end + end).join(strong(s, "*") for s in sentences),
    "a.wiki": lambda sentences, end: f"== A title =={end}{end}" + (end + end).join(strong(s, "'''") for s in sentences),
    "a.json": lambda sentences, end: json.dumps({"text": "\n\n".join(sentences)}, indent=1).replace("\n", end),
    "b.json": lambda sentences, end: json.dumps({"body": "\n\n".join(sentences)}, ensure_ascii=False).replace("\n", end),
    "a.jsonl": lambda sentences, end: end.join(json.dumps({"text": sentence}) for sentence in sentences),
}  # fmt: skip


def exact(document: Document, report: DocumentReport) -> None:
    lines = LineIndex(document.source)
    for finding in loud(report.findings):
        span = finding.span
        assert document.source[span.start : span.end] == finding.quote
        assert lines.position(span.start) == (span.line, span.column)
        assert lines.position(span.end) == (span.end_line, span.end_column)
        for fix in finding.fixes:
            assert (fix.span.start, fix.span.end) == (span.start, span.end)
    for claim in report.claims:
        assert document.source[claim.span.start : claim.span.end] == claim.text
        assert lines.position(claim.span.start) == (claim.span.line, claim.span.column)


def quotes(report: DocumentReport) -> list[str]:
    """The quoted words as a reader sees them."""
    plain = [re.sub(r"<[^>]*>|[*\\]", "", finding.quote) for finding in loud(report.findings)]
    return [html.unescape(quote) for quote in plain]


@pytest.mark.parametrize("name", TEXTS)
@settings(max_examples=15)
@given(sentences=SENTENCES, end=ENDS, encoding=MARKS)
def test_findings_point_at_the_wrong_words(name: str, sentences: list[str], end: str, encoding: str) -> None:
    data = TEXTS[name](sentences, end).encode(encoding)
    field = {"a.json": "text", "b.json": "body", "a.jsonl": "text"}.get(name)
    document = read_bytes(data, name, text_field=field)
    assert document.bom + document.source.encode(document.encoding) == data
    report = default_checker().check_document(document, AS_OF)
    exact(document, report)
    assert quotes(report) == [words for sentence in sentences for words in WRONG.get(sentence, ())]


@settings(max_examples=15)
@given(sentences=SENTENCES)
def test_findings_in_word_documents_point_at_the_wrong_words(sentences: list[str]) -> None:
    document = read_bytes(docx(sentences), "a.docx")
    assert document.source.split("\n") == sentences
    report = default_checker().check_document(document, AS_OF)
    exact(document, report)
    assert quotes(report) == [words for sentence in sentences for words in WRONG.get(sentence, ())]


@pytest.mark.parametrize("draft", drafts("open"), ids=lambda draft: draft.path.name)
@pytest.mark.parametrize(("end", "encoding"), [("\n", "utf-8"), ("\r\n", "utf-8-sig"), ("\r\n", "utf-16")])
def test_drafts_are_read_alike_with_other_line_ends_and_marks(draft: Draft, end: str, encoding: str) -> None:
    data = draft.text.replace("\n", end).encode(encoding)
    document = read_bytes(data, draft.path.name)
    report = default_checker().check_document(document)
    exact(document, report)
    original = default_checker().check_document(read_bytes(draft.text.encode(), draft.path.name))

    def told(found: DocumentReport) -> list[tuple[str, int, int, str]]:
        return [(f.code, f.span.line, f.span.column, " ".join(f.quote.split())) for f in loud(found.findings)]

    assert told(report) == told(original)
    assert [claim.verdict for claim in report.claims] == [claim.verdict for claim in original.claims]


@given(
    st.text(alphabet="Аб😀é “”—\u00a0\u200b", max_size=12), st.sampled_from(list(WRONG)), st.text(alphabet="я🙂ø ", max_size=8)
)
def test_what_stands_before_a_sentence_shifts_its_places_by_just_that(before: str, sentence: str, after: str) -> None:
    text = f"{before}\n\n{sentence}\n\n{after}"
    (finding,) = default_checker().check(text, as_of=AS_OF).findings
    (words,) = WRONG[sentence]
    assert finding.span.start == len(before) + 2 + sentence.index(words)
    assert finding.quote == words
