"""What did happen on a claimed date: the event of the same story that the writer may have had in mind."""

from __future__ import annotations

from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution.wording import capitalised

# The events worth telling, the weightiest first.
_TOLD = (
    "established",
    "signed",
    "in-force",
    "suspended",
    "joined",
    "acceded",
    "left",
    "froze",
    "extended",
    "adopted",
    "withdrawal-completed",
)
_APART = ("series", "operation")


def on(facts: FactBase, date: DateInterval, family: tuple[str, ...], but: tuple[Statement, ...]) -> Statement | None:
    """The weightiest event on ``date`` that one of ``family`` (entity ids) takes part in and that is none of ``but``."""
    if date.last - date.first > 400:
        return None
    excluded = {statement.id for statement in but}
    for relation in _TOLD:
        for statement in facts.statements(relation=relation):
            if statement.id in excluded or statement.announced or not isinstance(statement.value, DateInterval):
                continue
            if statement.value.first >= date.first and statement.value.last <= date.last and _in_family(facts, statement, family):
                return statement
    return None


def _in_family(facts: FactBase, statement: Statement, family: tuple[str, ...]) -> bool:
    """Whether an event is told of one of a family, or of what belongs to it; a series of exercises is a story of its own."""
    for entity in (statement.subject, statement.object):
        if not entity:
            continue
        found = facts.entity(entity)
        if entity in family or found.kind not in _APART and found.of in family:
            return True
    return False


def told(facts: FactBase, statement: Statement) -> str:
    """The event as a sentence of its own."""
    return capitalised(sentence(facts, statement))
