"""How many left, and how many contribute: the number of states whose participation in a treaty ended, and of those that supply a
force, against the statements that say so."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.resolution.judgement import NO_DATA, Judgement, supported
from checker.resolution.wording import capitalised, name, names, number


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on "three dropped out", and on "to which four states contribute"."""
    if claim.relation == "composed-of":
        return _contributors(claim, facts)
    assert isinstance(claim.value, Quantity)
    ended = [s for s in facts.statements(relation="party-to", object=claim.object) if s.end is not None]
    first = [s for s in ended if s.end is not None and s.end.begin.year == 1999]
    if not first:
        return NO_DATA
    if int(claim.value.low) == len(first):
        return supported(*first)
    who = names(facts, [s.subject for s in first])
    message = (
        f"{capitalised(number(len(first)))} states ceased to be parties to {name(facts, claim.object)} in 1999 ({who}), not"
        f" {number(int(claim.value.low))}."
    )
    return Judgement("contradicted", tuple(first), "CS204", message, fix=number(len(first)))


def _contributors(claim: Claim, facts: FactBase) -> Judgement:
    assert isinstance(claim.value, Quantity)
    known = [s for s in facts.statements(subject=claim.subject, relation="composed-of") if s.participants]
    if not known:
        return NO_DATA
    wanted, statement = int(claim.value.low), known[0]
    if any(len(s.participants) == wanted for s in known):
        return supported(statement)
    right = number(len(statement.participants))
    message = (
        f"{capitalised(name(facts, claim.subject))} is made up of contingents of {right} states"
        f" ({names(facts, statement.participants)}), not {number(wanted)}."
    )
    return Judgement("contradicted", (statement,), "CS204", message, fix=right)
