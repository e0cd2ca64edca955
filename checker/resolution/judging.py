"""Claims become verdicts: each goes to the module of its family, and of a group's readings the kindest counts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.resolution import appeals, events, figures, happenings, lengths, names, offices, provisions, states, tallies
from checker.resolution.judgement import Judgement

_OFFICE = frozenset(("holds-office", "nationality"))
_ATTRIBUTES = frozenset(("acronym",))
_STATES = frozenset(("member-of", "party-to", "observer-in", "chairs", "founding-count", "signatory-count"))


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on one reading of a claim."""
    if "happening" in claim.qualifiers:
        return happenings.judge(claim, facts, today)
    if claim.slot == "lasting":
        return lengths.judge(claim, facts, today)
    if claim.relation in _OFFICE:
        return offices.judge(claim, facts, today)
    if claim.relation in _STATES:
        return states.judge(claim, facts, today)
    if claim.relation == "full-name":
        return names.judge(claim, facts)
    if claim.relation in appeals.RELATIONS:
        return appeals.judge(claim, facts)
    if claim.relation == "leavers-count":
        return tallies.judge(claim, facts)
    if claim.relation == "composed-of" and claim.slot == "count":
        return tallies.contributors(claim, facts)
    if claim.relation == "provides":
        return provisions.judge(claim, facts)
    if claim.slot in ("participants", "absent"):
        return events.judge(claim, facts, today)
    if claim.relation in _ATTRIBUTES or isinstance(claim.value, Quantity):
        return figures.judge(claim, facts, today)
    kind = facts.relation(claim.relation).kind
    if kind == "event":
        return events.judge(claim, facts, today)
    if kind == "state":
        return states.judge(claim, facts, today)
    return figures.judge(claim, facts, today)


def kindest(group: Sequence[Claim], facts: FactBase, today: DateInterval | None) -> tuple[Claim, Judgement]:
    """The reading of a group that counts: one that is right, else one that is not known, else the first that is
    wrong, or that of its like of which most is known."""
    judged = [(claim, judge(claim, facts, today)) for claim in group]
    known = [pair for pair in judged if pair[1].known] or judged
    for verdict in ("supported", "disputed"):
        for pair in known:
            if pair[1].verdict == verdict:
                return pair
    for pair in known:
        if pair[1].verdict == "unknown":
            return pair
    return next((pair for pair in known if pair[0].subject == known[0][0].subject and len(pair[1].statements) > 1), known[0])
