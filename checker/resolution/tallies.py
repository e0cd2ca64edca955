"""How many left: the number of states whose participation in a treaty ended, against the statements that say so."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.quantities import Quantity
from checker.resolution.judgement import NO_DATA, Judgement, supported
from checker.resolution.wording import capitalised, name, names, number


def judge(claim: Claim, facts: FactBase) -> Judgement:
    """The verdict on "three dropped out"."""
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
