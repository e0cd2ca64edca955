"""Claims that somebody acted as only those in office do: who then was at the head of the state."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution import times
from checker.resolution.heads import heads_of, role_at_the_head
from checker.resolution.judgement import UNKNOWN, Judgement, supported
from checker.resolution.wording import dated, name

_LATELY = 35  # days between a term and what is told without its day
_OLD_DAYS = {"together": 4 * 365}  # days after which what is told without its day may be told of old days
_LONG_AGO = 8 * 365


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on a claim that somebody signed, led a delegation, opened a base: wrong where that person held no office then
    and it is known who was at the head of the state."""
    held = [s for s in facts.statements(subject=claim.subject, relation="holds-office") if s.object]
    terms = [s for s in held if _is_at_the_head(facts, s)]
    whens: tuple[DateInterval, ...] = claim.qualifiers["dates"]
    if not terms or any(s.start is None for s in terms):
        return UNKNOWN
    state = _state(facts, terms[0])
    sure = bool(claim.qualifiers["sure"])
    for when in whens:
        if any(times.covers(s, when) for s in terms):
            return supported(*(s for s in terms if times.covers(s, when)))
        around = when if sure and when.precision == "day" else DateInterval(when.first - _LATELY, when.last + _LATELY, "interval")
        others = [s for s in held if times.covers(s, around)]
        if others and not (claim.qualifiers["paper"] and _premiers_only(facts, others)):
            return UNKNOWN  # another office, or the days of a change
        if not sure and min(_distance(s, when) for s in terms) > _OLD_DAYS.get(claim.qualifiers["act"], _LONG_AGO):
            return UNKNOWN  # told of old days
    when = whens[0]
    heads = [s for s in heads_of(facts, state, when) if not times.surely_beyond(s, when)]
    alone = _is_over(terms, when) and claim.qualifiers["act"] != "together" or bool(claim.qualifiers["paper"])
    if not heads or not (alone or _among_heads(claim, facts, when)):
        return UNKNOWN
    right = min(heads, key=lambda s: s.acting)
    who, then = facts.entity(claim.subject).name, facts.entity(right.subject).name
    nearest = min(terms, key=lambda s: (_distance(s, when), s.acting))
    title, day = name(facts, nearest.object or ""), dated(when)
    assert nearest.start is not None
    had = f"became {title} only {dated(nearest.start)}" if nearest.start.first > when.last else f"was {title}{_lasted(nearest)}"
    message = f"{who} {had}; {day} that was {then}."
    sure = sure and claim.qualifiers["act"] != "attends" and not any(times.covers(s, when) for s in held)
    return Judgement("contradicted", (nearest, right), "CS301", message, fix=then, severity=None if sure else "warning")


def _premiers_only(facts: FactBase, held: list[Statement]) -> bool:
    """Whether somebody was prime minister then, and the papers of the organization are signed by those at the head of states."""
    return all(facts.entity(s.object or "").role == "prime-minister" for s in held)


def _is_at_the_head(facts: FactBase, statement: Statement) -> bool:
    office = facts.entity(statement.object or "")
    when = statement.end or statement.as_of or statement.start
    return when is not None and office.role in role_at_the_head(facts, _state(facts, statement), when)


def _state(facts: FactBase, statement: Statement) -> str:
    return facts.entity(statement.object or "").of


def _distance(statement: Statement, when: DateInterval) -> int:
    """How many days a term is away from a time."""
    first, last = times.interval(statement)
    return max(0, first - when.last, when.first - last)


def _is_over(terms: list[Statement], when: DateInterval) -> bool:
    """Whether all terms had ended: those who are to become president may act for somebody before."""
    return all(s.end is not None and s.end.last < when.first for s in terms)


def _among_heads(claim: Claim, facts: FactBase, when: DateInterval) -> bool:
    """Whether the act is one of heads of state: they meet, or one who is in office acts beside."""
    if claim.qualifiers["summit"] and claim.qualifiers["act"] != "together":
        return True
    beside = (s for other in claim.qualifiers["others"] for s in facts.statements(subject=other, relation="holds-office"))
    return any(_is_at_the_head(facts, s) and times.covers(s, when) for s in beside)


def _lasted(statement: Statement) -> str:
    return f" until {statement.end.english()}" if statement.end is not None else ""
