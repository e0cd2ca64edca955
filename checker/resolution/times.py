"""Dates of claims against dates of statements: what agrees, what is disputed, what is a known confusion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Differing, Statement

_FIRST = 1
_LAST = 3652059


def fits(claimed: DateInterval, role: str, known: DateInterval) -> bool:
    """Whether a date said with a role ("by the end of 2024", "after 2002") fits a known one."""
    if role in ("at", "none", "since", "span"):
        if claimed.agrees(known):
            return True
        if role == "span" or claimed.precision == "interval":
            return claimed.first <= known.first and known.last <= claimed.last
        return False
    if role in ("by", "until", "before"):
        return known.first <= claimed.last
    if role == "after":
        return known.last >= claimed.first
    return claimed.agrees(known)


def clashes(claimed: DateInterval, role: str, known: DateInterval) -> bool:
    """Whether both cannot be true of one event."""
    if role in ("by", "until", "before"):
        return known.first > claimed.last
    if role == "after":
        return known.last < claimed.first
    return claimed.conflicts(known)


_ELECTED = 160  # days that may lie between the election of a president and the first day in office
_LEGISLATURE = 3 * 365  # days after which a president may be elected anew


def may_be_election(claim: Claim, role: str, term: Statement, claimed: DateInterval, start: DateInterval) -> bool:
    """Whether a day told for the beginning of a president's time in office may be that of the election, or, in it, that of a
    later election or inauguration; not where the words mean the first day and no other: "became president"."""
    if role != "president" or claim.qualifiers.get("once") or claim.qualifiers.get("succession"):
        return False
    before = start.last - claimed.first
    anew = claimed.last - start.first >= _LEGISLATURE and (term.end is None or claimed.first <= term.end.last)
    return 0 <= before <= _ELECTED + claimed.last - claimed.first or anew


def differing(statement: Statement, slot: str, claimed: DateInterval, role: str = "at") -> Differing | None:
    """The recorded other value that a claimed date is, the nearest in precision first."""
    found = [
        d for d in statement.differs if d.slot == slot and isinstance(d.value, DateInterval) and fits(claimed, role, d.value)
    ]
    found.sort(
        key=lambda d: (
            {"accepted": 0, "disputed": 1, "error": 2}[d.reading],
            abs((d.value.last - d.value.first) - (claimed.last - claimed.first)),
        )
    )
    return found[0] if found else None


def tellings(statement: Statement, slot: str) -> list[DateInterval]:
    """The dates that may be told for a slot: the statement's own first, then the recorded ones that are no error."""
    told = (getattr(statement, slot), *(d.value for d in statement.differs if d.slot == slot and d.reading != "error"))
    return [date for date in told if isinstance(date, DateInterval)]


def differing_value(statement: Statement, slot: str, value: Any) -> Differing | None:
    for difference in statement.differs:
        if difference.slot == slot and (
            difference.value == value
            or (isinstance(difference.value, tuple) and isinstance(value, str) and value in difference.value)
        ):
            return difference
    return None


def interval(statement: Statement) -> tuple[int, int]:
    """The days a state lasted, as far out as it may have been: open ends reach to the end of time."""
    first = statement.start.first if statement.start is not None else _FIRST
    last = statement.end.last if statement.end is not None else _LAST
    return first, last


def covers(statement: Statement, date: DateInterval) -> bool:
    """Whether a state may have held at some time of ``date``, by any of its recorded beginnings and ends."""
    first, last = interval(statement)
    for difference in statement.differs:
        if difference.reading != "error" and isinstance(difference.value, DateInterval):
            if difference.slot == "start":
                first = min(first, difference.value.first)
            elif difference.slot == "end":
                last = max(last, difference.value.last)
    return first <= date.last and date.first <= last


def surely_beyond(statement: Statement, date: DateInterval) -> bool:
    """Whether ``date`` lies after the last day up to which an open-ended state is known."""
    return statement.end is None and statement.as_of is not None and date.first > statement.as_of.last


def at(statements: Sequence[Statement], date: DateInterval) -> list[Statement]:
    return [statement for statement in statements if covers(statement, date)]
