"""Claims of the place that a state has in the row of those who joined, and of how many joined at a time."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import ORDINAL_WORDS, Quantity
from checker.resolution.judgement import UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name, names, number


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on "the ninth state to join", "the last to accede" and "three more states acceded in 1993"."""
    if claim.slot == "tally":
        return _tally(claim, facts)
    row, before = _row(claim, facts)
    own = next((index for index, (state, _) in enumerate(row) if state == claim.subject), None)
    if own is None:
        return UNKNOWN
    statement = row[own][1]
    place, last = before + own + 1, before + len(row)
    if claim.value == place or claim.value == 0 and place == last:
        return supported(statement)
    if place > len(ORDINAL_WORDS):
        return UNKNOWN
    right = ORDINAL_WORDS[place - 1]
    joined = {"acceded": "acceded", "member-of": "joined"}.get(claim.relation, "joined")
    what = {"acceded": "state to accede to", "member-of": "member of"}.get(claim.relation, "party to")
    day = statement.value if claim.relation == "acceded" else statement.start
    told = f" {dated(day)}" if isinstance(day, DateInterval) else ""
    message = (
        f"{capitalised(name(facts, claim.subject))} {joined}{told} as the {right} {what} {name(facts, claim.object)},"
        f" not as the {claim.qualifiers['word']}."
    )
    return Judgement("contradicted", (statement,), "CS204", message, fix=right)


def _row(claim: Claim, facts: FactBase) -> tuple[list[tuple[str, Statement]], int]:
    """Those who joined one after the other, and how many had begun together before them."""
    signed = [s for s in facts.statements(subject=claim.object, relation="signed") if s.participants]
    acceded = [
        (s.value.first, s.subject, s)
        for s in facts.statements(relation="acceded", object=claim.object)
        if isinstance(s.value, DateInterval) and s.value.precision == "day"
    ]
    if claim.relation in ("acceded", "party-to"):
        first = len(signed[0].participants) if claim.relation == "party-to" and signed else 0
        return [(state, s) for _, state, s in sorted(acceded, key=lambda each: each[0])], first
    held = [s for s in facts.statements(relation=claim.relation, object=claim.object) if s.start is not None]
    days = sorted(s.start.first for s in held if s.start is not None)
    later = sorted((s for s in held if s.start is not None and s.start.first > days[0]), key=_first) if days else []
    return [(s.subject, s) for s in later], len(held) - len(later)


def _first(statement: Statement) -> int:
    return statement.start.first if statement.start is not None else 0


def _tally(claim: Claim, facts: FactBase) -> Judgement:
    """How many acceded in a year or a month."""
    assert isinstance(claim.value, Quantity)
    dates: Sequence[DateInterval] = claim.qualifiers["dates"]
    known = facts.statements(relation="acceded", object=claim.object)
    then = [s for s in known if isinstance(s.value, DateInterval) and dates[0].contains(s.value)]
    if not then or dates[0].precision not in ("year", "month"):
        return UNKNOWN
    if int(claim.value.low) == len(then):
        return supported(*then)
    who = names(facts, [s.subject for s in then])
    message = (
        f"{capitalised(number(len(then)))} states acceded to {name(facts, claim.object)} {dated(dates[0])} ({who}), not"
        f" {number(int(claim.value.low))}."
    )
    return Judgement("contradicted", tuple(then), "CS204", message, fix=number(len(then)))
