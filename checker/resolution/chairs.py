"""Claims about which state chairs the organization, and when."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution import times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, name


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    known = [s for s in facts.statements(relation="chairs", object=claim.object) if s.rank != "deprecated"]
    if not known:
        return NO_DATA
    who, target = name(facts, claim.subject), name(facts, claim.object)
    own = [s for s in known if s.subject == claim.subject]
    when = claim.value if isinstance(claim.value, DateInterval) else claim.time or today
    if when is None:
        return UNKNOWN
    if claim.slot == "previous":
        held = sorted((s for s in known if s.end is not None and s.end.first <= when.last + 31), key=lambda s: s.end.first if s.end else 0)
        if not held:
            return UNKNOWN
        last = held[-2:] if held[-1].end is not None and held[-1].end.last >= when.first else held[-1:]
        if any(s.subject == claim.subject for s in held[-2:]):
            return supported(*last)
        return Judgement("contradicted", (held[-1],), "CS301", f"The chair before was {name(facts, held[-1].subject)}{_lasted(held[-1])}, not {who}.", fix=name(facts, held[-1].subject))
    if any(times.covers(s, when) for s in own):
        if not claim.qualifiers.get("last") and not (claim.slot == "start"):
            return supported(*[s for s in own if times.covers(s, when)])
        statement = next(s for s in own if times.covers(s, when))
        if _span_fits(statement, when):
            return supported(statement)
    if claim.past and claim.value is None and claim.time is None and own:
        return supported(*own)
    holders = [s for s in known if times.covers(s, when)]
    if claim.qualifiers.get("last"):
        earlier = [s for s in own if times.interval(s)[0] <= (today.last if today else when.last)]
        if not earlier:
            return UNKNOWN
        last_held = earlier[-1]
        return Judgement("contradicted", (last_held,), "CS301", f"{capitalised(who)} last chaired {target}{_lasted(last_held)}, not {when.english()}.")
    if not holders or any(s.announced for s in holders):
        return UNKNOWN
    if claim.negated:
        return supported(*holders)
    statement = holders[-1]
    others = f"; {who} did{_lasted(own[-1])}" if own else ""
    tense = "chaired" if today is not None and statement.end is not None and statement.end.last < today.first else "chairs"
    return Judgement("contradicted", tuple(holders), "CS301", f"{capitalised(name(facts, statement.subject))} {tense} {target}{_lasted(statement)}, not {who}{others}.", fix=name(facts, statement.subject))


def _lasted(statement: Statement) -> str:
    if statement.start is not None and statement.end is not None:
        return f" from {statement.start.english()} to {statement.end.english()}"
    if statement.start is not None:
        return f" since {statement.start.english()}"
    return f" until {statement.end.english()}" if statement.end is not None else ""


def _span_fits(statement: Statement, claimed: DateInterval) -> bool:
    if claimed.precision in ("year", "day", "month"):
        return True
    starts = statement.start is None or abs(statement.start.begin.year - claimed.begin.year) == 0
    ends = statement.end is None or abs(statement.end.begin.year - claimed.finish.year) == 0
    return starts and ends
