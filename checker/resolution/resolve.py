"""Judged claims become findings that say what is wrong, what is right, why, what did happen on the claimed date, and where it is
written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.extraction import Extraction
from checker.factbase.store import FactBase
from checker.model import report
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.documents import Document
from checker.model.facts import Entity
from checker.model.rules import rule
from checker.model.spans import LineIndex, Span
from checker.resolution import happened, within
from checker.resolution.judgement import Judgement
from checker.resolution.judging import kindest
from checker.resolution.withdrawn import ANSWER_WITHIN, SAID_BY_OTHERS, standing
from checker.resolution.wording import NUMBERS, capitalised, dated
from checker.resolution.wording import name as named

_QUIET = {"attributed", "quoted", "hedged", "planned"}
_CONTRAST = re.compile(
    r"\b(?:wrong|mistak\w+|error|confus\w+|mix(?:es|ed|ing)? up|thinking of|not so|untrue|false|in fact|actually|in truth"
    r"|in reality|it should|correct\w*|myth)\b",
    re.IGNORECASE,
)


def resolve(document: Document, extraction: Extraction, facts: FactBase, today: DateInterval | None) -> report.DocumentReport:
    """The report on one document: its claims with verdicts, and the findings, in the order of the text."""
    maker = _Maker(document, facts, today)
    groups = list(standing(extraction.groups, document.source))
    judged = [kindest(group, facts, today) for group in groups]
    _mark_odd_ones(judged)
    for claim, judgement in judged:
        if (
            judgement.verdict != "unknown" or "happening" not in claim.qualifiers
        ):  # what only the context suggests is told if it is known
            maker.add(claim, judgement)
    for slip in extraction.slips:
        maker.misspelt(slip.span, slip.right, slip.entity)
    for span, date in extraction.weekdays:
        maker.weekday(span, date)
    for told, where, *names in extraction.misplaced:
        maker.misplaced(told, where, *names)
    for span, entity in extraction.doubled:
        maker.doubled(span, entity)
    maker.extend(within.findings(document, [(group, *pair) for group, pair in zip(groups, judged, strict=True)], facts, today))
    return maker.report()


def _mark_odd_ones(judged: Sequence[tuple[Claim, Judgement]]) -> None:
    """Of several subjects that one date is said of, marks those it is wrong for, unless it is wrong for all."""
    alike: dict[tuple[Span, Span], list[tuple[Claim, Judgement]]] = {}
    for claim, judgement in judged:
        if "one_of" in claim.qualifiers:
            alike.setdefault((claim.span, claim.mark), []).append((claim, judgement))
    for pairs in alike.values():
        if len({judgement.verdict == "contradicted" for _, judgement in pairs}) == 2:
            for claim, judgement in pairs:
                if judgement.verdict == "contradicted" and judgement.mark is None:
                    judgement.mark, judgement.fix = claim.qualifiers["one_of"], None


def _beside(one: report.Finding, other: report.Finding) -> bool:
    """Whether a finding lies in what another one is related to: the list that a count does not fit."""
    return any(one.span.start < place.span.end and place.span.start < one.span.end for place in other.related)


def _is_another_word(old: str, right: str) -> bool:
    """Whether a name has a whole word wrong ("Rapid Reaction" for "Rapid Deployment") and not only letters."""
    pairs = list(zip(old.lower().split(), right.lower().split(), strict=False))
    return len(pairs) > 1 and any(a[:1] != b[:1] for a, b in pairs)


class _Maker:
    """Collects the claims and findings of one document."""

    def __init__(self, document: Document, facts: FactBase, today: DateInterval | None) -> None:
        self._document = document
        self._facts = facts
        self._today = today
        self._lines = LineIndex(document.source)
        self._claims: list[report.Claim] = []
        self._findings: list[report.Finding] = []
        self._seen: set[tuple[object, ...]] = set()

    def location(self, span: Span) -> report.Location:
        line, column = self._lines.position(span.start)
        end_line, end_column = self._lines.position(span.end)
        return report.Location(span.start, span.end, line, column, end_line, end_column)

    def add(self, claim: Claim, judged: Judgement) -> None:
        key = (claim.relation, claim.subject, claim.object, claim.slot, claim.mark)
        if key in self._seen:
            return
        self._seen.add(key)
        identity = f"c{len(self._claims) + 1}"
        self._claims.append(
            report.Claim(
                id=identity,
                text=self._document.source[claim.span.start : claim.span.end],
                subject=claim.subject or claim.object,
                relation=claim.relation,
                value=claim.value_text(),
                object=claim.object or None,
                start=_date(claim, "start"),
                end=_date(claim, "end"),
                place=claim.value[0] if claim.slot == "place" and claim.value else None,
                modality="negated" if claim.negated and claim.modality == "asserted" else claim.modality,
                attributed_to=claim.attributed_to or None,
                verdict=judged.verdict,
                facts=tuple(statement.id for statement in judged.statements),
                span=self.location(claim.span),
            )
        )
        if judged.verdict in ("contradicted", "outdated", "disputed") and judged.message:
            self._find(claim, judged, identity)

    def _find(self, claim: Claim, judged: Judgement, identity: str) -> None:
        mark = judged.mark or claim.mark
        code = self._code(claim, judged)
        if any(found.span.start == mark.start and found.span.end == mark.end and found.code == code for found in self._findings):
            return
        if claim.modality in SAID_BY_OTHERS and self._put_right(claim, judged):
            return
        severity: report.Severity = "error"
        if judged.verdict in ("outdated", "disputed") or claim.modality in _QUIET or "led" in claim.qualifiers:
            severity = "warning"
        if judged.severity is not None:
            severity = judged.severity
        explanation = judged.explanation or self._happened(claim, judged)
        message = judged.message + (f" {explanation}" if explanation and explanation not in judged.message else "")
        if any(f.message == message and f.span.start < mark.end and mark.start < f.span.end for f in self._findings):
            return  # "12" and "12 months" are one mistake
        sources = dict.fromkeys(source for statement in judged.statements for source in statement.sources)
        self._add(
            code,
            severity,
            mark,
            message,
            claim=identity,
            explanation=explanation or None,
            facts=tuple(statement.id for statement in judged.statements),
            sources=tuple(self._citation(source) for source in list(sources)[:4]),
            fixes=self._fixes(claim, judged, mark),
        )

    def _put_right(self, claim: Claim, judged: Judgement) -> bool:
        """Whether the text itself goes on to say what is right, as somebody's mistake: "..., she says. She is thinking of the
        CIS; this one is in Moscow"."""
        sentence = claim.sentence or claim.span
        after = self._document.source[sentence.end : sentence.end + ANSWER_WITHIN]
        right = judged.fix or ""
        return len(right) > 2 and _CONTRAST.search(after) is not None and re.search(rf"\b{re.escape(right)}\b", after) is not None

    def _code(self, claim: Claim, judged: Judgement) -> str:
        """The rule: what goes wrong at a session or a mission is a date, a place or a participant, and no exercise."""
        if judged.code != "CS601" or self._facts.entity(claim.subject).kind in ("exercise", "series", "operation"):
            return judged.code
        return {
            "place": "CS102",
            "participants": "CS103",
            "absent": "CS103",
            "by": "CS103",
            "personnel": "CS501",
            "equipment": "CS501",
        }.get(claim.slot, "CS101")

    def _happened(self, claim: Claim, judged: Judgement) -> str:
        if not isinstance(claim.value, DateInterval) or judged.verdict == "outdated":
            return ""
        if claim.qualifiers.get("anniversary") or claim.qualifiers.get("counted"):
            return ""
        if any(isinstance(s.value, DateInterval) and claim.value.contains(s.value) for s in judged.statements):
            return ""  # the date is right, and what is wrong another thing
        family = tuple(entity for entity in (claim.subject, claim.object) if entity)
        family += tuple(self._facts.entity(entity).of for entity in family)
        statement = happened.on(self._facts, claim.value, tuple(entity for entity in family if entity), judged.statements)
        if statement is None:
            return ""
        return f"What did happen {dated(claim.value)}: {happened.told(self._facts, statement)}"

    def _fixes(self, claim: Claim, judged: Judgement, mark: Span) -> tuple[report.Fix, ...]:
        if judged.fix is None or claim.modality == "quoted":
            return ()
        old = self._document.source[mark.start : mark.end]
        new = _replacement(old, judged.fix, claim, judged)
        if new is None or new == old:
            return ()
        return (
            report.Fix(
                report.TextRange(mark.start, mark.end),
                new,
                safe=claim.slot in ("value", "place", "start", "end") and not claim.inferred,
            ),
        )

    def _citation(self, source_id: str) -> str:
        source = self._facts.source(source_id)
        parts = [part for part in (source.publisher, source.title) if part]
        text = ": ".join(dict.fromkeys(parts))
        return f"{text} <{source.url}>" if source.url else text

    def extend(self, findings: Sequence[report.Finding]) -> None:
        """Adds what the document says against itself, but for places where the facts already say what is wrong."""
        for finding in findings:
            place = finding.span
            if finding.code == "CS701" and any(f.code == "CS203" and _beside(f, finding) for f in self._findings):
                continue  # which of the two is wrong is known
            if finding.severity == "note" or not any(
                f.span.start < place.end and place.start < f.span.end for f in self._findings
            ):
                self._findings.append(finding)

    def misspelt(self, span: Span, right: str, entity: str) -> None:
        found = self._facts.entity(entity)
        old = self._document.source[span.start : span.end]
        if not right and old.isupper() and found.acronyms and len(old) <= 7:
            right = found.acronyms[0]
        right = right or _respelt(old, found)
        verdict = "not the name; that" if _is_another_word(old, right) else "misspelt; the name"
        self._slip("CS402", "warning", span, f"“{old}” is {verdict} is {right}.", right)

    def weekday(self, span: Span, date: DateInterval) -> None:
        right = date.begin.strftime("%A")
        self._slip("CS704", "warning", span, f"{date.english()} was a {right}.")

    def misplaced(self, span: Span, where: Span, place: str, told: str, right: str) -> None:
        """Adds that a place is said, at ``span``, to lie elsewhere; ``where`` is the place itself."""
        if any(f.span.start < at.end and at.start < f.span.end for f in self._findings for at in (span, where)):
            return
        own, wrong = self._facts.entity(right), self._facts.entity(told)
        old = self._document.source[span.start : span.end]
        new = own.demonyms[0] if old in wrong.demonyms and own.demonyms else own.name
        message = f"{capitalised(named(self._facts, place))} lies in {own.name}, not in {wrong.name}."
        self._slip("CS102", "error", span, message, new)

    def doubled(self, span: Span, entity: str) -> None:
        self._slip("CS703", "warning", span, f"The list names {named(self._facts, entity)} twice.")

    def _slip(self, code: str, severity: report.Severity, span: Span, message: str, right: str | None = None) -> None:
        """Adds what is wrong with some words by themselves; ``right`` mends it."""
        fixes = (report.Fix(report.TextRange(span.start, span.end), right, True),) if right is not None else ()
        self._add(code, severity, span, message, fixes=fixes)

    def _add(self, code: str, severity: report.Severity, mark: Span, message: str, **more: Any) -> None:
        """Adds a finding that marks some words."""
        place, quote = self.location(mark), self._document.source[mark.start : mark.end]
        self._findings.append(report.Finding(code, rule(code).name, severity, message, place, quote, **more))

    def report(self) -> report.DocumentReport:
        findings = sorted(self._findings, key=lambda f: (f.span.start, f.span.end, f.code))
        source = self._document.source
        findings = [finding for finding in findings if not _counted_from_a_mistake(finding, findings, source)]
        return report.DocumentReport(
            self._document.path, self._today.edtf() if self._today else None, tuple(self._claims), tuple(findings)
        )


_COUNTED = re.compile(
    r"\b(?:later|earlier|afterwards|after that|before that|(?:that|the same|the following|the next|the previous|the preceding)"
    r" (?:year|month|day|week|autumn|spring|summer|winter))\b",
    re.I,
)
_FROM_AN_EVENT = re.compile(r"(?:years?|decades?|months?|weeks?|days?) (?:after|before|following)\b")
_BESIDE = 80  # code points; "ten years after the founding of the organization, in 2004"
_STEP = 200  # code points; a date further back is not what a step is counted from


def _counted_from_a_mistake(finding: report.Finding, findings: Sequence[report.Finding], source: str) -> bool:
    """Whether a date such as "three years later" is a step from one that is itself found wrong, or stands beside it."""
    begin, end = finding.span.start, finding.span.end
    if _FROM_AN_EVENT.search(source, end - 7, end + 10):
        others = [other for other in findings if other is not finding]
        return any(
            other.span.start <= begin < end < other.span.end
            or re.search(r"\d", other.quote) is not None
            and (abs(begin - other.span.end) < _BESIDE or abs(other.span.start - end) < _BESIDE)
            for other in others
        )
    if not _COUNTED.search(finding.quote):
        return False
    return any(
        0 <= finding.span.start - other.span.end < _STEP and other.severity != "note" and re.search(r"\d", other.quote)
        for other in findings
        if other is not finding
    )


def _respelt(old: str, found: Entity) -> str:
    from rapidfuzz.distance import Levenshtein

    words = found.name.split() if " " not in old else []  # a surname alone is that of the name by which the person goes
    names = [found.name, *words, *found.aliases, *found.demonyms]
    best: str = min(names, key=lambda known: Levenshtein.distance(old.lower(), known.lower()))
    return best


def _date(claim: Claim, slot: str) -> str | None:
    return claim.value.edtf() if claim.slot == slot and isinstance(claim.value, DateInterval) else None


def _replacement(old: str, fix: str, claim: Claim, judged: Judgement) -> str | None:
    """The words to put in: a year for a year, a date in the writer's own order, a name for a name."""
    if isinstance(claim.value, DateInterval):
        statement = judged.statements[0] if judged.statements else None
        right = getattr(statement, "value" if claim.slot == "value" else claim.slot, None)
        if not isinstance(right, DateInterval):
            return None
        begin = right.begin
        if re.fullmatch(r"\d{4}", old):
            return str(begin.year)
        if right.precision != "day":
            return None
        month = begin.strftime("%B")
        if re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", old):
            return f"{begin.day} {month} {begin.year}"
        if re.fullmatch(r"[A-Z][a-z]+ \d{1,2}, \d{4}", old):
            return f"{month} {begin.day}, {begin.year}"
        if re.fullmatch(r"[A-Z][a-z]+ \d{4}", old):
            return f"{month} {begin.year}"
        if re.fullmatch(r"\d{4}-\d\d-\d\d", old):
            return begin.isoformat()
        if re.fullmatch(r"[A-Z][a-z]+ \d{1,2}", old):
            return f"{month} {begin.day}"
        if re.fullmatch(r"\d{1,2} [A-Z][a-z]+", old):
            return f"{begin.day} {month}"
        return None
    if fix == "date":
        return None
    if claim.slot == "count":
        digits = old.strip().isdigit()
        if digits and fix in NUMBERS:
            return str(NUMBERS.index(fix))
        return fix.capitalize() if old[:1].isupper() else fix
    return fix
