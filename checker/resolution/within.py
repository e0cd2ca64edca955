"""Contradictions within one document, found without asking which value is right.

A document's judged claims and its text come in; findings go out, each with both places: CS701 counts against lists, CS702 parts
against totals, CS703 two values for one thing, CS705 dates that run backwards, CS706 acronyms with two meanings and names with
two acronyms. No fix is offered, since either side may be the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.factbase.store import FactBase
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.documents import Document
from checker.model.report import Finding, Location, Related, Severity
from checker.model.rules import rule
from checker.model.spans import LineIndex, Span
from checker.resolution.acronyms import acronym_slips
from checker.resolution.counted import count_slips
from checker.resolution.durations import duration_slips
from checker.resolution.grouping import grouped, parted, precise, topic
from checker.resolution.incompatible import exclusive, out_of_order
from checker.resolution.ranges import range_slips
from checker.resolution.slips import Slip
from checker.resolution.sums import sum_slips
from checker.resolution.voices import ACRONYM, Judged, Voice, judged_voices
from checker.resolution.wording import capitalised


def findings(document: Document, judged: Sequence[Judged], facts: FactBase, today: DateInterval | None) -> list[Finding]:
    """What a document says against itself. ``judged`` are its claims: the readings, the one that counts, and its verdict."""
    maker = _Maker(document)
    told = list(maker.voices(judged_voices(document, judged, facts), facts))
    known = {finding.span.start for finding in told if finding.code == "CS706"}
    found = [
        *maker.slips("CS701", count_slips(document)),
        *maker.slips("CS702", sum_slips(document)),
        *maker.slips("CS702", duration_slips(document)),
        *maker.slips("CS705", range_slips(document, today)),
        *(finding for finding in maker.slips("CS706", acronym_slips(document)) if finding.span.start not in known),
        *told,
    ]
    return sorted(dict.fromkeys(found), key=lambda finding: (finding.span.start, finding.span.end, finding.code))


class _Maker:
    """Makes the findings of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = LineIndex(document.source)

    def slips(self, code: str, slips: Iterator[Slip]) -> Iterator[Finding]:
        for slip in slips:
            related = tuple(Related(text, self._location(span)) for span, text in slip.related)
            yield self._finding(code, slip.span, slip.message, related)

    def voices(self, voices: Sequence[Voice], facts: FactBase) -> Iterator[Finding]:
        groups = grouped(voices)
        for (_, _), group in sorted(groups.items()):
            sides = parted(group, groups, facts)
            if sides:
                about = capitalised(topic(group[0], facts))
                yield self._contradiction("CS706" if group[0].relation == ACRONYM else "CS703", sides, about)
        for clash in exclusive(groups, facts):
            yield self._contradiction("CS703", clash.sides, clash.message.rstrip("."), clash.values)
        for clash in out_of_order(groups, facts):
            yield self._contradiction("CS705", clash.sides, clash.message.rstrip("."), clash.values)

    def _contradiction(self, code: str, sides: Sequence[Sequence[Voice]], about: str, values: Sequence[str] = ()) -> Finding:
        """The finding stands at the side that is wrong as far as is known, else at the one that comes later."""
        order = sorted(range(len(sides)), key=lambda index: (_is_wrong(sides[index]), _first(sides[index]).location.start))
        here = order[-1]
        words = [values[index] if values else precise(side).english for index, side in enumerate(sides)]
        voice = min(sides[here], key=lambda voice: (voice.verdict != "contradicted", voice.location.start))
        others = [_first(sides[index]) for index in order[:-1]]
        related = tuple(
            Related(words[index], other.location) for index, other in zip(order[:-1], others, strict=True) if other is not voice
        )
        lines = " and ".join(
            f"{words[index]} on line {other.location.line}" for index, other in zip(order[:-1], others, strict=True)
        )
        message = f"{about}: {words[here]} here, but {lines}."
        # What the fact base calls wrong has its own finding already; this one only shows the other place.
        known = any(voice.verdict == "contradicted" for side in sides for voice in side)
        return self._finding(code, Span(*voice.mark), message, related, "note" if known else None)

    def _finding(
        self, code: str, span: Span, message: str, related: tuple[Related, ...] = (), severity: Severity | None = None
    ) -> Finding:
        known = rule(code)
        found = Finding(
            code,
            known.name,
            known.severity,
            message,
            self._location(span),
            self._document.source[span.start : span.end],
            related=related,
        )
        return replace(found, severity=severity) if severity is not None else found

    def _location(self, span: Span) -> Location:
        return Location(span.start, span.end, *self._lines.position(span.start), *self._lines.position(span.end))


def _first(side: Sequence[Voice]) -> Voice:
    return min(side, key=lambda voice: voice.location.start)


def _is_wrong(side: Sequence[Voice]) -> bool:
    return any(voice.verdict == "contradicted" for voice in side)
