"""Checks of the sense of dates: order, future, editions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.model.dates import DateInterval
from checker.model.facts import Statement

# What happens to one thing happens in this order.
_ORDERS = (
    ("signed", "in-force", "extended", "expired"),
    ("adopted", "amended"),
    ("adopted", "expired"),
    ("requested", "decided", "deployed", "withdrawal-began", "withdrawal-completed"),
)


def inverted(base: Base) -> Iterator[Problem]:
    """An interval and a state of affairs end after they begin.

    Fails: ``start: 2012`` with ``end: 2006``; ``value: 2024-10-07/2024-09-26``.
    """
    yield from (problem for problem in base.problems if problem.check == "inverted")
    for statement in base.statements.values():
        if statement.start and statement.end and statement.end.last < statement.start.first:
            yield base.problem(
                "inverted",
                statement,
                f"ends ({statement.end.edtf()}) before it starts ({statement.start.edtf()}): swap or correct the dates",
                "end",
            )


def date_order(base: Base) -> Iterator[Problem]:
    """A document is signed, enters into force, is extended and expires in this order; a mission is requested before it deploys.

    Fails: ``in-force`` in 1992 for a treaty ``signed`` in 1994.
    """
    for order in _ORDERS:
        dates: dict[str, dict[str, Statement]] = {}
        for relation in order:
            for statement in base.by_relation(relation):
                if isinstance(statement.value, DateInterval) and not statement.announced and statement.rank != "deprecated":
                    known = dates.setdefault(statement.subject, {}).get(relation)
                    if known is None or _first(statement) < _first(known):
                        dates[statement.subject][relation] = statement
        for found in dates.values():
            steps = [found[relation] for relation in order if relation in found]
            for earlier, later in pairwise(steps):
                assert isinstance(earlier.value, DateInterval)
                assert isinstance(later.value, DateInterval)
                if later.value.last < earlier.value.first:
                    yield base.problem(
                        "date-order",
                        later,
                        f"({later.relation} {later.value.edtf()}) is before {earlier.id!r} "
                        f"({earlier.relation} {earlier.value.edtf()}): correct one of the dates",
                        "value",
                    )


def _first(statement: Statement) -> int:
    return statement.value.first if isinstance(statement.value, DateInterval) else 0


def as_of_future(base: Base) -> Iterator[Problem]:
    """Nothing is confirmed, and nothing has happened, on a day that is still to come.

    Fails: ``as_of: 2031``; an event in the future without ``announced: true``.
    """
    today = date.today().toordinal()
    for statement in base.statements.values():
        if statement.as_of and statement.as_of.first > today:
            yield base.problem(
                "as-of-future",
                statement,
                f"is confirmed as of {statement.as_of.edtf()}, which is in the future: give the day of the source",
                "as_of",
            )
        if isinstance(statement.value, DateInterval) and statement.value.first > today and not statement.announced:
            yield base.problem(
                "as-of-future", statement, f"happens on {statement.value.edtf()}, in the future: add 'announced: true'", "value"
            )


def as_of_missing(base: Base) -> Iterator[Problem]:
    """A state of affairs without an end, and a number that changes, say when a source last confirmed them.

    Fails: ``relation: member-of`` without ``end`` and without ``as_of``.
    """
    for statement in base.statements.values():
        relation = base.relations[statement.relation]
        subject = base.entities.get(statement.subject)
        changes = (
            relation.value == "quantity"
            and relation.kind == "attribute"
            and subject
            and subject.kind in ("force", "organization")
        )
        dated = statement.as_of or statement.end or (statement.start and relation.kind == "attribute")
        if (relation.kind == "state" or changes) and not dated and statement.rank != "deprecated":
            yield base.problem(
                "as-of-missing",
                statement,
                "has no end and may have changed since: add 'as_of:' with the last day a source confirms it",
            )


_DATED_ID = re.compile(r"-([0-9]{4}-[0-9]{2}-[0-9]{2})$")


def edition_date(base: Base) -> Iterator[Problem]:
    """What carries a year or day in its id was held then.

    Fails: ``interaction-2024`` held in 2023; ``session-2015-12-21`` held on 2015-12-22.
    """
    for statement in base.by_relation("held"):
        entity = base.entities.get(statement.subject)
        if entity is None or not isinstance(statement.value, DateInterval):
            continue
        dated = _DATED_ID.search(entity.id)
        named = dated.group(1) if dated else entity.attributes.get("year")
        if named is None:
            continue
        try:
            day = DateInterval.parse(named)
        except ValueError:
            yield base.problem("edition-date", entity, f"is named after {named!r}, which is not in the calendar", "id")
            continue
        if day.conflicts(statement.value):
            yield base.problem(
                "edition-date",
                statement,
                f"has {entity.id!r} held in {statement.value.edtf()}: correct the date or the edition",
                "value",
            )
