"""Facts that lead: where all else that a stretch says of an event fits, the one thing that does not is said of it too.

The claims of one stretch come in, weakly tied to their event because the words between them are not understood. If what is told
of it fits in two things or more, and one does not, the stretch can only mean that event: the one is made as good as the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.places import any_compatible
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity

_ENOUGH = 2  # things that fit
_TELLING = 100  # a number from which on the very same one is no chance


def corroborate(claims: Sequence[Claim], named: bool, facts: FactBase) -> bool:
    """Frees the one claim that does not fit from being weak, where the others say enough; whether it did. ``named`` says that the
    stretch names the event."""
    fitting: dict[str, int] = {}
    odd: list[Claim] = []
    for claim in claims:
        statement = _statement(claim, facts)
        if statement is None:
            continue
        weight = _weight(claim, statement, named, facts)
        if weight:
            fitting[claim.slot] = max(fitting.get(claim.slot, 0), weight)
        elif weight is not None:
            odd.append(claim)
    if len(odd) != 1 or not odd[0].qualifiers.get("weak") or odd[0].slot in fitting or sum(fitting.values()) < _ENOUGH:
        return False
    odd[0].qualifiers["weak"] = False
    return True


def _statement(claim: Claim, facts: FactBase) -> Statement | None:
    """What is known of the event that a claim is about."""
    known = [s for s in facts.statements(subject=claim.subject, relation="held") if s.rank != "deprecated"]
    return known[0] if claim.relation == "held" and len(known) == 1 and not known[0].announced else None


def _weight(claim: Claim, statement: Statement, named: bool, facts: FactBase) -> int | None:
    """How much a claim says for the event: nothing where it does not fit; None where it cannot be compared."""
    if claim.slot == "place":
        if not statement.place or not claim.qualifiers.get("there"):
            return None
        return int(any_compatible(facts, claim.value, statement.place))
    if isinstance(claim.value, Quantity):
        known = statement.quantities.get(claim.slot)
        if known is None:
            return None
        exact = known.low == known.high == claim.value.low == claim.value.high and known.low >= _TELLING
        return 2 if exact else int(known.agrees(claim.value, 0.15))
    if isinstance(claim.value, DateInterval) and isinstance(statement.value, DateInterval):
        if claim.value.precision not in ("day", "month", "interval") or statement.value.precision == "year":
            return None
        if claim.value.conflicts(statement.value):
            return 0
        whole = claim.value.precision == "interval" and (claim.value.first, claim.value.last) == (
            statement.value.first,
            statement.value.last,
        )
        return 2 if whole and named else 1
    if claim.slot == "participants" and len(claim.value) > 2:
        return int(set(claim.value) == set(statement.participants)) if statement.participants else None
    return None
