"""The ``html`` format: one page that stands alone, with each document's text and its claims marked in it.

A mark is a link to a card that holds verdict, reason, source and fix, so the page works by mouse, finger, keyboard and screen
reader, on paper, and without its script, which only adds the keys N and P. Verdicts are told apart by underline style and by a
sign with a spoken label, never by colour alone. Everything quoted is escaped, and a content security policy allows nothing but
the page's own style and script.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import pairwise

from checker.model.dataclass import dataclass, replace
from checker.model.report import Claim, Finding
from checker.reporting.escape import visible
from checker.reporting.html_text import source_html, text
from checker.reporting.page import SCRIPT, STYLE
from checker.reporting.run import Checked, Run, Style
from checker.reporting.terminal import fix_text
from checker.reporting.wording import counted, reason

SIGNS = {"supported": "✓", "contradicted": "✗", "outdated": "◔", "disputed": "⇄", "unknown": "?", "finding": "!"}
WORDS = {
    "supported": "right",
    "contradicted": "wrong",
    "outdated": "outdated",
    "disputed": "disputed",
    "unknown": "not in the fact base",
    "finding": "to look at",
}


@dataclass(frozen=True, slots=True)
class Card:
    """Claims on the same words with their findings, or a finding that has no claim; ``start`` and ``end`` are what is marked."""

    id: str
    verdict: str
    start: int
    end: int
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


def render(run: Run, style: Style) -> Iterator[str]:
    policy = f"default-src 'none'; style-src '{_hash(STYLE)}'; script-src '{_hash(SCRIPT)}'; base-uri 'none'; form-action 'none'"
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>CSTO fact check</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>CSTO fact check</h1>\n{legend()}</header>\n<main>\n"
    )
    if run.conflicts:
        from checker.reporting.conflicts_html import conflicts_html  # only a comparison has any

        yield from conflicts_html(run.conflicts)
    for number, checked in enumerate(run.documents(), 1):
        if checked.source or not run.conflicts:  # a comparison brings no texts along
            yield from document(checked, f"d{number}")
    yield "</main>\n<footer>\n"
    for failure in run.failures:
        yield f"<p class=failure>{text(failure.path)} could not be checked: {text(visible(failure.message))}</p>\n"
    total = run.summary()
    counts = f"{counted(total.errors, 'error')}, {counted(total.warnings, 'warning')}, {counted(total.notes, 'note')}"
    yield f"<p>{counts} in {counted(total.documents, 'document')}. {escape(run.tool.name)} {escape(run.tool.version)}</p>\n"
    yield f"</footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"


def legend() -> str:
    items = "".join(
        f'<li><span class="m {verdict}">{WORDS[verdict]}</span> <span aria-hidden="true">{SIGNS[verdict]}</span></li>'
        for verdict in SIGNS
    )
    return f'<ul class="legend" aria-label="How claims are marked">{items}</ul>\n'


def document(checked: Checked, prefix: str) -> Iterator[str]:
    """One document: its text with the marks, and the cards."""
    report = checked.report
    found = cards(checked, prefix)
    at = f" <small>judged at {text(report.as_of)}</small>" if report.as_of else ""
    yield f'<section aria-labelledby="{prefix}">\n<h2 id="{prefix}">{text(report.path)}{at}</h2>\n'
    yield f"<p>{counted(len(report.findings), 'finding')}, {counted(len(report.claims), 'claim')} listed.</p>\n"
    yield '<div class="both">\n<div class="text">'
    shown: set[str] = set()
    yield from marked(checked.source, found, shown)
    yield '</div>\n<div class="cards">\n'
    for number, card in enumerate(found, 1):
        yield card_html(card, number, report.path, checked.source, card.id in shown)
    yield "</div>\n</div>\n</section>\n"


def cards(checked: Checked, prefix: str) -> list[Card]:
    """The cards of a document in the order of the text."""
    by_claim: dict[str, list[Finding]] = {}
    places: dict[tuple[int, int, str], Card] = {}
    found: list[Card] = []
    known = {claim.id for claim in checked.report.claims}
    for finding in checked.report.findings:
        if finding.claim in known:
            by_claim.setdefault(str(finding.claim), []).append(finding)
        else:
            found.append(Card("", "finding", finding.span.start, finding.span.end, (), (finding,)))
    for claim in checked.report.claims:
        findings = by_claim.get(claim.id, [])
        start = min([claim.span.start, *(finding.span.start for finding in findings)])
        end = max([claim.span.end, *(finding.span.end for finding in findings)])
        key = (start, end, claim.verdict)
        same = places.get(key, Card("", claim.verdict, start, end, (), ()))
        places[key] = replace(same, claims=(*same.claims, claim), findings=(*same.findings, *findings))
    found += places.values()
    found.sort(key=lambda card: (card.start, card.end))
    return [replace(card, id=f"{prefix}-{number}") for number, card in enumerate(found, 1)]


def marked(source: str, found: Sequence[Card], shown: set[str]) -> Iterator[str]:
    """The escaped text with a link for each card; where cards overlap, the shortest has the words.

    The ids of the cards that got any words are added to ``shown``.
    """
    wrong = [(finding.span.start, finding.span.end) for card in found for finding in card.findings]
    edges = sorted(
        {0, len(source), *(edge for card in found for edge in (card.start, card.end)), *(e for span in wrong for e in span)}
    )
    numbers = {card.id: number for number, card in enumerate(found, 1)}
    active: list[Card] = []
    waiting = iter(found)
    upcoming = next(waiting, None)
    wrong_at = Sweep(wrong)
    for start, end in pairwise(edges):
        while upcoming is not None and upcoming.start <= start:
            active.append(upcoming)
            upcoming = next(waiting, None)
        active = [card for card in active if card.end > start]
        words = text(source[start:end])
        if not active:
            yield words
            continue
        card = min(active, key=lambda each: each.end - each.start)
        classes = f"m {card.verdict}" + (" wrong" if wrong_at.covers(start) else "")
        label = ""
        if card.id not in shown:
            label = f' id="t-{card.id}"'
            shown.add(card.id)
        sign = ""
        if card.end == end:
            sign = f'<sup aria-hidden="true">{SIGNS[card.verdict]}{numbers[card.id]}</sup>'
            sign += f'<span class="spoken"> ({WORDS[card.verdict]}, note {numbers[card.id]})</span>'
        yield f'<a{label} class="{classes}" href="#{card.id}">{words}{sign}</a>'


class Sweep:
    """Whether a position lies in one of some spans, for positions that only grow."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._next = 0
        self._end = -1

    def covers(self, position: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][0] <= position:
            self._end = max(self._end, self._spans[self._next][1])
            self._next += 1
        return position < self._end


def card_html(card: Card, number: int, path: str, source: str, linked: bool) -> str:
    parts = [
        f'<article id="{card.id}" class="card {card.verdict}" tabindex="-1">\n'
        f"<h3>{number} <span>{SIGNS[card.verdict]} {WORDS[card.verdict]}</span></h3>\n"
    ]
    if card.claims:
        first = card.claims[0]
        modality = "" if first.modality == "asserted" else f" <small>({escape(first.modality)})</small>"
        parts.append(f"<blockquote>{text(visible(first.text))}</blockquote>{modality}\n")
        facts = dict.fromkeys(fact for claim in card.claims for fact in claim.facts)
        if facts and not card.findings:
            parts.append(f"<p>Fact: {text(', '.join(facts))}</p>\n")
    parts += [finding_html(finding, path, source) for finding in card.findings]
    back = f'<p><a class="back" href="#t-{card.id}">back to the text</a></p>\n' if linked else ""
    parts.append(f"{back}</article>\n")
    return "".join(parts)


def finding_html(finding: Finding, path: str, source: str) -> str:
    parts = [
        f"<p><strong>{finding.severity} {text(finding.code)}</strong> {text(finding.rule)}, line {finding.span.line}: "
        f"<q>{text(visible(finding.quote))}</q></p>\n<p>{text(visible(finding.message))}</p>\n"
    ]
    why = reason(finding)
    if why:
        parts.append(f"<p>{text(visible(why))}</p>\n")
    for related in finding.related:
        place = f"{related.path or path}:{related.span.line}"
        parts.append(f"<p>See {text(place)}: {text(visible(related.message))}</p>\n")
    parts += [f"<p class=source>Source: {source_html(citation)}</p>\n" for citation in finding.sources]
    for fix in finding.fixes:
        label = "Fix" if fix.safe else "Possible fix"
        parts.append(f"<p>{label}: {text(fix_text(fix, source))}</p>\n")
    return "".join(parts)


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}"
