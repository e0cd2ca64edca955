"""Checks of text in the records: sentence templates, and weekdays beside dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.model.dates import MONTHS, DateInterval

_SLOT = re.compile(r"\{([^{}]*)\}")
_SLOTS = (
    "subject",
    "object",
    "value",
    "start",
    "end",
    "place",
    "participants",
    "by",
    "article",
    "personnel",
    "equipment",
    "aircraft",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(MONTHS)
_WEEKDAY = re.compile(
    rf"({'|'.join(_WEEKDAYS)}),? (?:(\d{{1,2}}) ({_MONTH})|({_MONTH}) (\d{{1,2}})),? (\d{{4}})",
)


def english_slots(base: Base) -> Iterator[Problem]:
    """The sentence of a relation (``english``) uses slots that statements have, and names the subject.

    Fails: ``english: "{state} joined {object}"`` - there is no slot ``state``.
    """
    for relation in base.relations.values():
        if relation.english is None:
            yield base.problem("english-slots", relation, "has no sentence: add 'english: \"{subject} ...\"'")
            continue
        found = _SLOT.findall(relation.english)
        for slot in found:
            if slot not in _SLOTS:
                yield base.problem(
                    "english-slots", relation, f"uses {{{slot}}} in its sentence: the slots are {', '.join(_SLOTS)}", "english"
                )
        if "subject" not in found:
            yield base.problem("english-slots", relation, "has a sentence without {subject}: say what it is about", "english")


def weekday(base: Base) -> Iterator[Problem]:
    """A weekday written beside a date in an explanation is the weekday of that date.

    Fails: "on Monday, 15 May 1992" - that was a Friday.
    """
    for statement in base.statements.values():
        texts: list[tuple[str | None, tuple[int | str, ...]]] = [(statement.note, ("note",))]
        texts += [(item.why, ("differs", index, "why")) for index, item in enumerate(statement.differs)]
        for text, path in texts:
            for found in _WEEKDAY.finditer(text or ""):
                name, day, month, month_first, day_second, year = found.groups()
                try:
                    date = DateInterval.day(int(year), MONTHS.index(month or month_first) + 1, int(day or day_second)).begin
                except ValueError:
                    yield base.problem("weekday", statement, f"names a day that is not in the calendar: {found.group()}", *path)
                    continue
                if _WEEKDAYS[date.weekday()] != name:
                    right = _WEEKDAYS[date.weekday()]
                    yield base.problem(
                        "weekday", statement, f"says {found.group()!r}, but that was a {right}: correct one", *path
                    )
