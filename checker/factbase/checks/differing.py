"""Checks of ``differs``: what others say has to be other than what the statement says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.model.dates import DateInterval
from checker.model.facts import Differing, Statement
from checker.model.quantities import Quantity


def _own(statement: Statement, slot: str) -> Any:
    """What the statement itself has in a slot."""
    return statement.quantities.get(slot) if slot in ("personnel", "equipment", "aircraft") else getattr(statement, slot)


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return bool(one == other)


def differs_equal(base: Base) -> Iterator[Problem]:
    """A value under ``differs`` is another one than the statement's own, and an error is more than a less precise wording.

    Fails: ``value: 2002`` as an error where the statement says 2002-05-14 - the year is right.
    """
    for statement in base.statements.values():
        for index, item in enumerate(statement.differs):
            own = _own(statement, item.slot)
            agrees = (isinstance(own, DateInterval) and isinstance(item.value, DateInterval) and own.agrees(item.value)) or (
                isinstance(own, Quantity) and isinstance(item.value, Quantity) and own.agrees(item.value)
            )
            if own is not None and (_alike(own, item.value) or (agrees and item.reading == "error")):
                what = "equals" if _alike(own, item.value) else "agrees with"
                yield base.problem(
                    "differs-equal",
                    statement,
                    f"has a 'differs' whose {item.slot} {what} its own: correct the value, or remove it",
                    "differs",
                    index,
                    item.slot,
                )


def differs_twice(base: Base) -> Iterator[Problem]:
    """No value stands twice under the ``differs`` of one statement.

    Fails: 20,000 as accepted and 20,000 as an error - decide which.
    """
    for statement in base.statements.values():
        seen: list[Differing] = []
        for index, item in enumerate(statement.differs):
            if any(item.slot == other.slot and _alike(item.value, other.value) for other in seen):
                yield base.problem(
                    "differs-twice",
                    statement,
                    f"gives one {item.slot} twice under 'differs': keep one",
                    "differs",
                    index,
                    item.slot,
                )
            seen.append(item)


def announced_error(base: Base) -> Iterator[Problem]:
    """What is known only from an announcement cannot prove another value wrong.

    Fails: ``announced: true`` and a ``differs`` with ``reading: error`` - say disputed or accepted, or find a source that
    reports the event itself.
    """
    for statement in base.statements.values():
        for index, item in enumerate(statement.differs):
            if statement.announced and item.reading == "error":
                yield base.problem(
                    "announced-error",
                    statement,
                    "is only announced, so no other value is an error: say 'disputed' or 'accepted', or cite a report of it",
                    "differs",
                    index,
                    "reading",
                )


def disputed_by_whom(base: Base) -> Iterator[Problem]:
    """A disputed value names who gives it.

    Fails: ``reading: disputed`` without ``who`` and without ``sources`` - the verdict names both sides.
    """
    for statement in base.statements.values():
        for index, item in enumerate(statement.differs):
            if item.reading == "disputed" and not item.who and not item.sources:
                yield base.problem(
                    "disputed-by-whom",
                    statement,
                    "has a disputed value without saying who gives it: add 'who:' or 'sources:'",
                    "differs",
                    index,
                    "reading",
                )
