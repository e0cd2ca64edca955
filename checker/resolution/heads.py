"""Who is at the head of a state or an organization on a day, and so speaks and signs for it: its id and a day come in, terms of
office come out."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution import times

_HEADS = frozenset(("president", "head-of-state", "secretary-general"))  # of a state, of an organization


def role_at_the_head(facts: FactBase, state: str, when: DateInterval) -> frozenset[str]:
    """The roles of those who were at the head of a state on a day."""
    for office in facts.entities("office"):
        since = office.attributes.get("heads_from") if office.of == state else None
        if since is not None and when.first >= DateInterval.parse(since).first:
            return frozenset((office.role,))
    return _HEADS


def heads_of(facts: FactBase, state: str, when: DateInterval) -> list[Statement]:
    """Who sits in the Council for a state at that time: whoever is at its head."""
    roles = role_at_the_head(facts, state, when)
    return [
        s
        for office in facts.entities("office")
        if office.role in roles and office.of == state
        for s in facts.statements(relation="holds-office", object=office.id)
        if times.covers(s, when)
    ]
