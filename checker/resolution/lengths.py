"""Claims of how long something lasted: a membership, an office, a mission, the way of a paper into force, the age of an
organization. The claim's "lasting" is compared with the days between the two ends that the facts know."""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.lengths import days_allowed, in_words
from checker.model.quantities import Quantity
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name, verb_of

_Ends = tuple[DateInterval, DateInterval]
_CODES = {"member-of": "CS202", "party-to": "CS202", "holds-office": "CS301", "held": "CS601"}


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about the length of something."""
    if not isinstance(claim.value, Quantity) or claim.negated:
        return UNKNOWN
    object_ = claim.object or None
    statements = [
        s
        for s in facts.statements(subject=claim.subject, relation=claim.relation, **({"object": object_} if object_ else {}))
        if s.rank != "deprecated" and not s.announced
    ]
    fewest, most = days_allowed(claim.value)
    known: list[tuple[Statement, _Ends]] = []
    for statement in statements:
        ends = list(_ends(claim, statement, facts, today))
        if not ends:
            return UNKNOWN
        known += [(statement, pair) for pair in ends]
        if any(_shortest(pair) <= most and fewest <= _longest(pair) for pair in ends):
            return supported(statement)
    if not known:
        return NO_DATA
    each = [next(pair for s, pair in known if s is statement) for statement in statements]
    if len(each) > 1 and sum(map(_shortest, each)) <= most and fewest <= sum(map(_longest, each)):
        return supported(*statements)
    statement, (first, last) = known[0]
    return Judgement(
        "contradicted",
        tuple(statements),
        _CODES.get(claim.relation, "CS101"),
        _message(claim, statement, facts, first, last),
    )


def _ends(claim: Claim, statement: Statement, facts: FactBase, today: DateInterval | None) -> Iterator[_Ends]:
    """The two ends of what a statement tells, as it has them first, then as other sources may."""
    if claim.relation == "held":
        days = [statement.value, *(d.value for d in statement.differs if d.slot == "value" and d.reading != "error")]
        yield from ((day, day) for day in days if isinstance(day, DateInterval) and day.precision in ("interval", "day"))
        return
    if until := claim.qualifiers.get("until"):
        days = [statement.value, *(d.value for d in statement.differs if d.slot == "value" and d.reading != "error")]
        yield from ((day, until) for day in days if isinstance(day, DateInterval))
        return
    if since := claim.qualifiers.get("since"):
        for earlier in facts.statements(subject=claim.subject, relation=since):
            if isinstance(earlier.value, DateInterval) and isinstance(statement.value, DateInterval):
                yield earlier.value, statement.value
        return
    if _is_open(statement.start) or _is_open(statement.end):
        return
    starts = [statement.start, *(d.value for d in statement.differs if d.slot == "start" and d.reading != "error")]
    ends = [statement.end or today, *(d.value for d in statement.differs if d.slot == "end" and d.reading != "error")]
    yield from (
        (start, end) for start in starts for end in ends if isinstance(start, DateInterval) and isinstance(end, DateInterval)
    )


def _is_open(date: object) -> bool:
    """Whether only a bound of a date is known."""
    return isinstance(date, DateInterval) and (date.open_start or date.open_end)


def _shortest(ends: _Ends) -> float:
    """The fewest days that may lie between two ends, neither of them counted."""
    first, last = ends
    return last.last - first.first if first is last else max(0, last.first - first.last)


def _longest(ends: _Ends) -> float:
    """The most days from one end to the other, both counted."""
    return ends[1].last - ends[0].first + 1


def _message(claim: Claim, statement: Statement, facts: FactBase, first: DateInterval, last: DateInterval) -> str:
    told = claim.value.english()
    days = (_shortest((first, last)) + _longest((first, last))) / 2
    lasted = in_words(days)
    who = capitalised(name(facts, claim.subject))
    if claim.relation == "held":
        return f"{who} was held {dated(first)}, which is {lasted}, not {told}."
    if claim.qualifiers.get("until"):
        began = "was signed" if claim.relation == "signed" else verb_of(who, "was established", "were established")
        return f"{who} {began} {dated(first)}, which is {lasted} before, not {told}."
    if claim.qualifiers.get("since"):
        return f"{who} was signed {dated(first)} and entered into force {dated(last)}, {lasted} later, not {told}."
    what = {
        "member-of": f"was a member of {name(facts, claim.object)}",
        "party-to": f"was a party to {name(facts, claim.object)}",
        "holds-office": f"was {name(facts, claim.object)}",
    }[claim.relation]
    until = f"to {last.english()}" if statement.end is not None else "on"
    return f"{who} {what} from {first.english()} {until}, which is {lasted}, not {told}."
