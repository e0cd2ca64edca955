"""What an editor shows over a claim: the verdict, the canonical statement, and the sources that a reader can follow.

Right claims have it too: an editor may want to know where a date is written before letting it stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lsprotocol import types

from checker.factbase import FactBase
from checker.factbase.phrases import sentence
from checker.lsp.diagnostics import overlapping, rule_page
from checker.lsp.drafts import Draft
from checker.model.facts import Source, Statement
from checker.model.report import Claim, Finding
from checker.reporting.escape import visible
from checker.reporting.wording import reason

SOURCES = 3  # a statement's sources that are shown; the explanation has them all
CLAIMS = 3  # more claims than these over one word say nothing new
_VERDICTS = {
    "supported": "Right",
    "contradicted": "Contradicted",
    "outdated": "Outdated",
    "disputed": "Disputed",
    "unknown": "Not in the fact base",
}
_ORDER = ("contradicted", "disputed", "outdated", "supported", "unknown")  # which verdict counts for words that have several
_SPECIAL = re.compile(r"([\\`*_\[\]<>~])")


def hover(draft: Draft, position: types.Position) -> types.Hover | None:
    """The hover at a position; None where nothing is claimed."""
    offset = draft.positions.offset(position)
    findings = overlapping(draft.report.findings, offset, offset)
    claims = _claims_at(draft, offset, findings)
    if not findings and not claims:
        return None
    parts = [_finding(finding) for finding in findings]
    told: dict[str, None] = {}
    for claim in claims:
        fresh = [fact for fact in claim.facts if fact not in told]
        told.update(dict.fromkeys(fresh))
        if not any(finding.claim == claim.id for finding in findings):
            parts.append(f"**{_VERDICTS[claim.verdict]}**: “{escaped(claim.text)}”")
        parts += statements(draft.facts, fresh)
    rest = dict.fromkeys(fact for finding in findings for fact in finding.facts if fact not in told)
    parts += statements(draft.facts, rest)
    spans = [finding.span for finding in findings] or [claims[0].span]
    place = draft.positions.range(spans[0].start, spans[0].end)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(parts)), place)


def _claims_at(draft: Draft, offset: int, findings: Iterable[Finding]) -> list[Claim]:
    """The claims whose words the offset stands in, the shortest first; beside a finding only its own."""
    wanted = {finding.claim for finding in findings}
    found = [claim for claim in draft.report.claims if claim.span.start <= offset <= claim.span.end]
    if wanted:
        return [claim for claim in found if claim.id in wanted]
    # Several claims may lie on the same words, its date and its place for one: the words are shown once, with the worst verdict.
    worst: dict[str, Claim] = {}
    for claim in found:
        known = worst.get(claim.text)
        if known is None or _ORDER.index(claim.verdict) < _ORDER.index(known.verdict):
            worst[claim.text] = claim
    ordered = sorted(worst.values(), key=lambda claim: (claim.verdict == "unknown", claim.span.end - claim.span.start))
    return ordered[:CLAIMS]


def _finding(finding: Finding) -> str:
    head = f"[{finding.code}]({rule_page(finding.code)}) **{finding.rule}** ({finding.severity}): {escaped(finding.message)}"
    why = reason(finding)
    return f"{head} {escaped(why)}" if why else head


def statements(facts: FactBase | None, ids: Iterable[str]) -> list[str]:
    """The statements with these ids as Markdown: the sentence, its id, and its first sources."""
    found = []
    for id_ in ids:
        statement = _statement(facts, id_)
        if facts is None or statement is None:
            continue  # a fact that was derived stands in no file
        lines = [f"{escaped(sentence(facts, statement))} `{id_}`"]
        lines += [f"- {link(facts.source(source))}" for source in statement.sources[:SOURCES]]
        more = len(statement.sources) - SOURCES
        if more > 0:
            lines.append(f"- and {more} more")
        found.append("\n".join(lines))
    return found


def _statement(facts: FactBase | None, id_: str) -> Statement | None:
    try:
        return facts.statement(id_) if facts is not None else None
    except KeyError:
        return None


def link(source: Source) -> str:
    """A source as Markdown, linked where it has an address."""
    title = escaped(source.title)
    if source.url:
        title = f"[{title}](<{source.url.replace('<', '%3C').replace('>', '%3E')}>)"
    return ", ".join(part for part in (escaped(source.publisher or ""), title, source.date) if part)


def escaped(text: str) -> str:
    """``text`` on one line, with nothing in it that Markdown would read as markup."""
    return _SPECIAL.sub(r"\\\1", visible(text))
