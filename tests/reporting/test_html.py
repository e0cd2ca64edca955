"""The HTML page: marks, cards, escaping, and no way out to the network."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from checker.model.report import DocumentReport, Failure
from checker.reporting.html import render
from checker.reporting.run import Checked, Run, Style
from tests.reporting.sample import CHECKED, SOURCE, claim, finding, run

VOID = {"meta", "br"}


class Page(HTMLParser):
    """The text of the documents, the links in it, the ids, and whether tags are balanced."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str, str]] = []  # classes, target, words
        self.text = ""
        self._in_text = 0
        self._aside = 0
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag in VOID:
            return
        self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if given.get("class") == "text":
            self._in_text = len(self.open)
        elif self._in_text and tag == "a":
            self.links.append((given["class"], given["href"], ""))
        elif self._in_text:
            self._aside = self._aside or len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self._in_text:
            self._in_text = 0
        if len(self.open) < self._aside:
            self._aside = 0

    def handle_data(self, data: str) -> None:
        if not self._in_text or self._aside:
            return
        self.text += data
        if self.open[-1] == "a":
            classes, target, words = self.links[-1]
            self.links[-1] = (classes, target, words + data)


def page(run: Run) -> tuple[str, Page]:
    html = "".join(render(run, Style()))
    return html, Page(html)


def test_the_text_is_whole_and_its_claims_are_links_to_cards() -> None:
    _, found = page(run())
    assert found.text == SOURCE
    assert found.links == [
        ("m contradicted", "#d1-1", "The CSTO was established in "),
        ("m contradicted wrong", "#d1-1", "2012"),
        ("m supported", "#d1-2", "Its Charter was signed in Chisinau"),
        ("m finding wrong", "#d1-3", "Kyrgystan"),
    ]
    assert {target.removeprefix("#") for _, target, _ in found.links} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_verdicts_are_spoken_and_signed_not_only_coloured() -> None:
    html, _ = page(run())
    assert '<sup aria-hidden="true">✗1</sup><span class="spoken"> (wrong, note 1)</span>' in html
    assert '<sup aria-hidden="true">✓2</sup><span class="spoken"> (right, note 2)</span>' in html
    for style in ("solid", "wavy", "dashed", "double", "dotted"):
        assert f"text-decoration-style:{style}" in html


def test_a_card_has_verdict_reason_source_and_fix() -> None:
    html, _ = page(run())
    assert "The CSTO was established on 14 May 2002, not in 2012." in html
    assert 'href="https://example.org/history">https://example.org/history</a>' in html
    assert "Fix: 2012 -&gt; 2002" in html


def test_the_page_loads_nothing() -> None:
    html, _ = page(run())
    assert "default-src &#x27;none&#x27;" in html or "default-src 'none'" in html
    assert re.findall(r"<(?:link|img|iframe|script [^>]*src)|@import|url\(", html) == []


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    source = "</div><script>alert(1)</script>\"'&\u202e\x1b 2012"
    report = DocumentReport(
        '"><img src=x>', None, (), (finding(source, "2012", message=source, sources=(source, "javascript:x")),)
    )
    html, found = page(Run([Checked(report, source), Failure("<b>", "<i>")]))
    assert found.text == source.replace("\u202e", "\\u202e").replace("\x1b", "\\x1b")
    assert html.count("<script>") == 1
    assert "<img" not in html
    assert "<b>" not in html
    assert 'href="javascript' not in html


def test_overlapping_claims_leave_the_words_to_the_shorter() -> None:
    source = "Belarus and Armenia joined in 1993."
    claims = (claim(source, "Belarus and Armenia joined in 1993", "c1"), claim(source, "Armenia joined", "c2", verdict="unknown"))
    _, found = page(Run([Checked(DocumentReport("a.md", None, claims), source)]))
    assert found.text == source
    assert [(classes, words) for classes, _, words in found.links] == [
        ("m contradicted", "Belarus and "),
        ("m unknown", "Armenia joined"),
        ("m contradicted", " in 1993"),
    ]


def test_many_documents_have_their_own_ids() -> None:
    _, found = page(Run([CHECKED, CHECKED]))
    assert len(found.ids) == len(set(found.ids))
    assert "d2-3" in found.ids
