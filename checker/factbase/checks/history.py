"""Checks that statements about one thing agree: memberships, offices, chairmanships, participation, counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.model.dates import OPEN_LAST, DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity

_JOINING = ("joined", "acceded", "signed", "ratified")
_BELONGING = ("member-of", "party-to")


def _counts(statement: Statement) -> bool:
    """Whether the statement is held for true without reserve."""
    return statement.rank != "deprecated" and not statement.announced


def _certain(statement: Statement) -> tuple[int, int]:
    """The days on which a state of affairs certainly held: none (first > last) where its dates are too vague to tell."""
    if statement.start is None:
        return OPEN_LAST, 0
    end = statement.end or statement.as_of
    return statement.start.last, end.first if end else OPEN_LAST


def _possible(statement: Statement, day: DateInterval) -> bool:
    """Whether a state of affairs may have held on a day."""
    return (statement.start is None or statement.start.first <= day.last) and (
        statement.end is None or statement.end.last >= day.first
    )


def _overlapping(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs that certainly held together on more than one shared day of handing over."""
    for one, other in combinations(sorted(statements, key=lambda statement: _certain(statement)[0]), 2):
        (first, last), (other_first, other_last) = _certain(one), _certain(other)
        if max(first, other_first) < min(last, other_last):
            yield one, other


def second_value(base: Base) -> Iterator[Problem]:
    """A relation that has one value for a thing has one statement, or several of which one is preferred.

    Fails: two statements ``csto established`` with different dates - keep one, or rank one ``preferred`` and put what the
    other says under ``differs``. Values at different times (``as_of``, ``start``) do not compete.
    """
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in base.statements.values():
        relation = base.relations[statement.relation]
        if relation.functional and relation.kind != "state" and _counts(statement):
            times = [date.edtf() if date else "" for date in (statement.as_of, statement.start, statement.end)]
            key = (statement.subject, statement.relation, statement.object or "", statement.article or "", *times)
            groups[key].append(statement)
    for found in groups.values():
        preferred = [statement for statement in found if statement.rank == "preferred"]
        rivals = preferred if len(preferred) > 1 else [] if preferred else found
        for other in rivals[1:]:
            if other.value != rivals[0].value or other.relation == "held":
                yield base.problem(
                    "second-value",
                    other,
                    f"gives {other.subject!r} a second value of {other.relation!r} beside {rivals[0].id!r}: keep one, rank one "
                    f"'preferred', or move it to 'differs'",
                    "value",
                )


def overlap(base: Base) -> Iterator[Problem]:
    """Two statements of one state of affairs do not cover the same time.

    Fails: Uzbekistan ``member-of`` csto from 1992 to 1999, and again from 1998.
    """
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in base.statements.values():
        if base.relations[statement.relation].kind == "state" and _counts(statement):
            groups[statement.subject, statement.relation, statement.object or "", str(statement.value)].append(statement)
    for found in groups.values():
        for one, other in _overlapping(found):
            yield base.problem(
                "overlap", other, f"covers a time that {one.id!r} covers too: correct start or end, or merge them", "start"
            )


def two_holders(base: Base) -> Iterator[Problem]:
    """An office and a chair have one holder at a time; the day of handing over may be shared, and an acting holder stand beside.

    Fails: two secretaries general at once. Offices whose role begins with "deputy" may have several holders.
    """
    groups: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in base.statements.values():
        relation = base.relations[statement.relation]
        if relation.kind == "state" and relation.functional and statement.object and _counts(statement) and not statement.acting:
            groups[statement.relation, statement.object].append(statement)
    for (_, object_), found in groups.items():
        entity = base.entities.get(object_)
        if entity and entity.role.startswith("deputy"):
            continue
        for one, other in _overlapping(found):
            if one.subject != other.subject:
                yield base.problem(
                    "two-holders",
                    other,
                    f"puts {other.subject!r} beside {one.subject!r} ({one.id!r}) as {object_!r} at one time: correct start or "
                    f"end, or add 'acting: true'",
                    "start",
                )


def left_before_joined(base: Base) -> Iterator[Problem]:
    """Who leaves has joined before.

    Fails: Georgia ``left`` the treaty in 1993 but ``acceded`` in 1999.
    """
    joined: dict[tuple[str, str | None], list[DateInterval]] = defaultdict(list)
    for statement in base.statements.values():
        if statement.relation in _JOINING and isinstance(statement.value, DateInterval) and statement.object:
            joined[statement.subject, statement.object].append(statement.value)
        elif statement.relation in _BELONGING and statement.start:
            joined[statement.subject, statement.object].append(statement.start)
    for statement in base.by_relation("left"):
        dates = joined.get((statement.subject, statement.object))
        if dates and isinstance(statement.value, DateInterval) and _counts(statement):
            earliest = min(dates, key=lambda date: date.first)
            if statement.value.last < earliest.first:
                yield base.problem(
                    "left-before-joined",
                    statement,
                    f"has {statement.subject!r} leave {statement.object!r} on {statement.value.edtf()}, but it joined only in "
                    f"{earliest.edtf()}: correct one of the dates",
                    "value",
                )


def not_a_participant(base: Base) -> Iterator[Problem]:
    """States that took part in an exercise of an organization were its members or observers then, or parties to its treaty.

    Fails: Uzbekistan among the participants of ``interaction-2015``. Guests belong in an ``other`` statement; what is only
    announced is left alone, and organizations without any member in the base are, too.
    """
    belonging: dict[str, list[Statement]] = defaultdict(list)
    organizations: set[str] = set()
    for statement in base.statements.values():
        if statement.relation in ("member-of", "observer-in") and statement.object:
            belonging[statement.object].append(statement)
            organizations |= {statement.object} if statement.relation == "member-of" else set()
        elif statement.relation == "party-to" and statement.object in base.entities:
            belonging[base.entities[statement.object].of].append(statement)
    for statement in base.by_relation("held"):
        entity = base.entities.get(statement.subject)
        if entity is None or entity.kind != "exercise" or not _counts(statement) or not isinstance(statement.value, DateInterval):
            continue
        series = base.entities.get(entity.attributes.get("series", ""))
        organization = entity.of or (series.of if series else None)
        if organization not in organizations:
            continue
        for state in statement.participants:
            if not any(item.subject == state and _possible(item, statement.value) for item in belonging[organization]):
                yield base.problem(
                    "not-a-participant",
                    statement,
                    f"has {state!r} take part, which was neither member nor observer of {organization!r} in "
                    f"{statement.value.edtf()}: correct the list, or tell of the guest in an 'other' statement",
                    "participants",
                )


def session_chair(base: Base) -> Iterator[Problem]:
    """A session is chaired by the state that holds the chairmanship on that day.

    Fails: a session of November 2024 chaired (``by``) by the president of Armenia while Kazakhstan chairs the organization.
    """
    chairs: dict[str, list[Statement]] = defaultdict(list)
    for statement in base.by_relation("chairs"):
        chairs[statement.object or ""].append(statement)
    for statement in base.by_relation("held"):
        entity = base.entities.get(statement.subject)
        body = base.entities.get(entity.of) if entity and entity.kind == "event" else None
        if body is None or not isinstance(statement.value, DateInterval):
            continue
        terms = [term for term in chairs[body.of or body.id] if _possible(term, statement.value)]
        persons = [base.entities[id_] for id_ in statement.by if id_ in base.entities]
        countries = {person.attributes.get("country") for person in persons if person.kind == "person"} - {None}
        countries |= {person.id for person in persons if person.kind == "state"}
        if terms and countries and not countries & {term.subject for term in terms}:
            yield base.problem(
                "session-chair",
                statement,
                f"is chaired by {' and '.join(sorted(map(str, countries)))}, but {terms[0].subject!r} held the chair "
                f"({terms[0].id!r}): correct 'by' or the term",
                "by",
            )


def count_differs(base: Base) -> Iterator[Problem]:
    """A number of members and the list of members agree.

    Fails: ``member-count`` 9 for an organization with ten ``member-of`` statements at that time. Fewer listed than counted is
    allowed: of a large organization the base need not list all.
    """
    for statement in base.by_relation("member-count"):
        day = statement.as_of or statement.start
        if day is None or not isinstance(statement.value, Quantity) or not _counts(statement):
            continue
        members = {
            item.subject
            for item in base.by_relation("member-of")
            if item.object == statement.subject
            and _counts(item)
            and _certain(item)[0] <= day.first
            and _possible(item, day)
            and (item.end is None or item.end.first > day.last)
        }
        if len(members) > statement.value.high:
            yield base.problem(
                "count-differs",
                statement,
                f"gives {statement.value.english()} members, but {len(members)} are listed: {', '.join(sorted(members))}",
                "value",
            )
