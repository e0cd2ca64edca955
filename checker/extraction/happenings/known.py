"""The known sessions and meetings of a body, and whether one of them was on a day or at a place that a text gives."""

from __future__ import annotations

from collections.abc import Iterable

from checker.factbase.places import any_compatible
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement

COUNCIL = "collective-security-council"


def gatherings(body: str, facts: FactBase) -> list[Statement]:
    """The gatherings of a body whose days are known, those announced among them."""
    return [
        statement
        for entity in facts.entities("event")
        if entity.of == body
        for statement in facts.statements(subject=entity.id, relation="held")
        if isinstance(statement.value, DateInterval)
    ]


def was_on(statement: Statement, day: DateInterval) -> bool:
    """Whether a gathering was on a day, or in a month or year, by one of the accepted readings of its date."""
    values = [statement.value, *(d.value for d in statement.differs if d.slot == "value" and d.reading == "accepted")]
    return any(isinstance(value, DateInterval) and (day.agrees(value) or value.contains(day)) for value in values)


def was_at(statement: Statement, places: Iterable[str], facts: FactBase) -> bool:
    """Whether a gathering was at one of some places, by one of the accepted readings of its own."""
    known = list(statement.place)
    for difference in statement.differs:
        if difference.slot == "place" and difference.reading == "accepted":
            known += difference.value if isinstance(difference.value, tuple) else [str(difference.value)]
    return any_compatible(facts, places, known)
