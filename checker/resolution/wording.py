"""Entities, dates and lists in the English of messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.factbase.phrases import date_lead, where
from checker.factbase.store import FactBase
from checker.model.claims import STRANGER
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import NUMBER_WORDS

__all__ = ["NUMBERS", "capitalised", "dated", "lasted", "listed", "name", "names", "number", "verb_of", "where"]

_ARTICLED = frozenset(("document", "body", "force", "mission", "office"))
_SHORT = {"collective-security-treaty": "the Collective Security Treaty", "csto-charter": "the CSTO Charter"}


def name(facts: FactBase, entity: str) -> str:
    """The name of an entity as it stands in a sentence."""
    if entity.startswith(STRANGER):
        return entity[len(STRANGER) :]
    if entity in _SHORT:
        return _SHORT[entity]
    found = facts.entity(entity)
    if found.kind == "organization":
        return (
            f"the {found.acronyms[0]}"
            if found.acronyms and found.acronyms[0].isascii() and found.id not in ("nato",)
            else found.name
        )
    text = found.name
    if found.kind in _ARTICLED and not text.lower().startswith("the "):
        return f"the {text}"
    return text


def verb_of(text: str, singular: str, plural: str) -> str:
    """The form of a verb for a name: "the Peacekeeping Forces have", "the CSTO has"."""
    return plural if text.endswith(("Forces", "forces", "Troops", "troops")) else singular


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def names(facts: FactBase, entities: Iterable[str]) -> str:
    return listed([name(facts, entity) for entity in entities])


def listed(words: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def dated(date: DateInterval) -> str:
    """A date with its preposition: "on 14 May 2002", "in 2002"."""
    return f"{date_lead(date)}{date.english()}"


def lasted(statement: Statement) -> str:
    """How long a state held, to stand behind it: " from 2006 to 2012", " since 2002", " until 1999"."""
    if statement.start is not None and statement.end is not None:
        return f" from {statement.start.english()} to {statement.end.english()}"
    if statement.start is not None:
        return f" since {statement.start.english()}"
    return f" until {statement.end.english()}" if statement.end is not None else ""


NUMBERS = NUMBER_WORDS[:13]


def number(value: int) -> str:
    return NUMBERS[value] if 0 <= value < len(NUMBERS) else f"{value:,}"
