"""What texts say of who held an office from when to when, in the form that voices are made of.

Claims of an office come in as the extraction words them: taken, left, served from one year to another, followed by somebody.
Plain claims go out: "start", "end" and "appointed" with a date, "holds" with a year, "followed". Which office is meant is what
the words say, or else what the judgement found.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.resolution.judgement import Judgement

_DATED = {"took": "start", "start": "start", "left": "end", "end": "end", "appointed": "appointed"}


def tenures(claim: Claim, judgement: Judgement, facts: FactBase) -> Iterator[Claim]:
    """The plain claims of a claim about an office; any other claim as it is."""
    if claim.relation != "holds-office":
        yield claim
        return
    role, of = _office(claim, judgement, facts)
    qualifiers = {**claim.qualifiers, "role": role, "of": of}
    date = claim.value if isinstance(claim.value, DateInterval) else claim.time
    if claim.slot in _DATED:
        if date is not None and (claim.slot == "appointed" or not _served_twice(claim.subject, role, of, facts)):
            yield replace(claim, slot=_DATED[claim.slot], value=date, qualifiers=qualifiers)
    elif claim.slot == "span":
        if date is not None and not date.open_start and not date.open_end:
            yield replace(claim, slot="start", value=_edge(date, end=False), role="at", qualifiers=qualifiers)
            yield replace(claim, slot="end", value=_edge(date, end=True), role="at", qualifiers=qualifiers)
            for year in range(date.begin.year + 1, date.finish.year):
                yield replace(claim, slot="holds", value=(role, of), time=DateInterval.year(year), qualifiers=qualifiers)
    elif claim.slot == "followed":
        yield replace(claim, qualifiers=qualifiers)
    else:
        yield claim


def _served_twice(person: str, role: str, of: str, facts: FactBase) -> bool:
    """Whether there is more than one first and last day: a deputy who stood in twice."""
    offices = (facts.entity(s.object) for s in facts.statements(subject=person, relation="holds-office") if s.object)
    return len([o for o in offices if o.role == role and o.of == of]) > 1


def _office(claim: Claim, judgement: Judgement, facts: FactBase) -> tuple[str, str]:
    """The role and whose it is: as said, or that of the only office the judgement rests on."""
    role, of = str(claim.qualifiers.get("role", "")), str(claim.qualifiers.get("of", ""))
    if claim.slot in ("took", "left", "followed", "appointed") or not of:
        said = {(named[0], named[1]) for named in claim.qualifiers.get("offices", ()) if isinstance(named, tuple)}
        meant = {
            (entity.role, entity.of)
            for statement in judgement.statements
            if statement.object and (entity := facts.entity(statement.object)).kind == "office"
        }
        for found in (said, meant):
            if len(found) == 1 and all(pair := next(iter(found))):
                return pair
        return role if claim.slot in ("holds", "span", "start", "end") else "", of
    return role, of


def _edge(span: DateInterval, end: bool) -> DateInterval:
    """The first or last day of a span, as the month or year that it may have been given for."""
    day = span.finish if end else span.begin
    year = DateInterval.year(day.year)
    ordinal = span.last if end else span.first
    if ordinal == (year.last if end else year.first):
        return year
    month = DateInterval.month(day.year, day.month)
    if ordinal == (month.last if end else month.first):
        return month
    return DateInterval.day(day.year, day.month, day.day)
