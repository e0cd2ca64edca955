"""Claims become verdicts: each goes to the module of its family, and of a group's readings the kindest counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.resolution.judgement import Judgement

# The module of claims by relation; relations that are not here go by their kind.
_BY_RELATION = {
    "holds-office": "offices",
    "nationality": "offices",
    "member-of": "states",
    "party-to": "states",
    "observer-in": "states",
    "founding-count": "states",
    "signatory-count": "states",
    "chairs": "chairs",
    "full-name": "names",
    "invoked": "appeals",
    "troops-sent": "appeals",
    "leavers-count": "tallies",
    "provides": "provisions",
}
# Those about offices go by what they tell of it.
_BY_SLOT = {
    "acts": "acts",
    "took": "terms",
    "left": "terms",
    "appointed": "terms",
    "appointed-place": "terms",
    "duration": "terms",
    "followed": "terms",
    "last-of": "terms",
    "nominees": "terms",
    "ordinal": "terms",
    "nth": "terms",
    "fraction": "terms",
}
_BY_KIND = {"event": "events", "state": "states"}


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on one reading of a claim."""
    return _judge_of(_family(claim, facts))(claim, facts, today)


def _family(claim: Claim, facts: FactBase) -> str:
    """The module that knows claims of this kind."""
    if "happening" in claim.qualifiers or claim.relation == "held" and claim.role == "span":
        return "happenings"
    if claim.slot == "lasting":
        return "lengths"
    if claim.slot in ("place-in-row", "tally"):
        return "orders"
    if claim.relation in _BY_RELATION:
        family = _BY_RELATION[claim.relation]
        return _BY_SLOT.get(claim.slot, family) if family == "offices" else family
    if claim.relation == "composed-of" and claim.slot == "count":
        return "tallies"
    if claim.slot in ("participants", "absent"):
        return "events"
    if claim.relation == "acronym" or isinstance(claim.value, Quantity):
        return "figures"
    return _BY_KIND.get(facts.relation(claim.relation).kind, "figures")


@cache
def _judge_of(family: str) -> Callable[[Claim, FactBase, DateInterval | None], Judgement]:
    """Imported with the first claim of the family: most texts claim things of few."""
    judge: Callable[[Claim, FactBase, DateInterval | None], Judgement] = import_module(f"checker.resolution.{family}").judge
    return judge


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
