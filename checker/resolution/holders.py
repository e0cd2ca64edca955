"""Who all held an office, where that is known without a gap from its first holder up to today."""

from __future__ import annotations

from itertools import pairwise

from checker.factbase.store import FactBase
from checker.model.facts import Statement
from checker.resolution.judgement import UNKNOWN, Judgement
from checker.resolution.wording import name

_ONE_AFTER_ANOTHER = 62  # days between two holders in which nobody else can have been in office
_LONG_KNOWN = 15 * 365  # days
_FOR_ONE = frozenset(("president", "secretary-general", "assembly-chair"))  # roles of which there is one holder at a time


def all_holders(facts: FactBase, office: str) -> list[Statement]:
    """All terms of an office, those of acting holders too, the first one first; empty where some may not be known."""
    if facts.entity(office).role not in _FOR_ONE:
        return []
    held = [s for s in facts.statements(relation="holds-office", object=office) if s.start is not None and s.rank != "deprecated"]
    held.sort(key=lambda s: s.start.first if s.start is not None else 0)
    days = [(s.start.first, s.end.last if s.end is not None else None) for s in held if s.start is not None]
    whole = all(end is not None and begin - end <= _ONE_AFTER_ANOTHER for (_, end), (begin, _) in pairwise(days))
    known = bool(days) and whole and days[-1][1] is None and days[-1][0] - days[0][0] >= _LONG_KNOWN
    return held if known else []


def never_held(facts: FactBase, person: str, office: str) -> Judgement:
    """The verdict on an office that somebody is said to have held, where all who did are known and the person is none of them."""
    held = all_holders(facts, office)
    if (
        not held
        or any(s.subject == person for s in held)
        or facts.statements(subject=person, relation="appointed", object=office)
    ):
        return UNKNOWN
    holders = ", ".join(dict.fromkeys(facts.entity(s.subject).name for s in held if not s.acting))
    begun = held[0].start.begin.year if held[0].start is not None else 0
    message = f"{facts.entity(person).name} was never {name(facts, office)}; since {begun} that was {holders}."
    return Judgement("contradicted", tuple(held), "CS301", message)
