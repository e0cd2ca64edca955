"""What happened when: memberships, chairmanships, offices and events of the fact base, ready to be drawn.

This module chooses and arranges; :mod:`checker.factbase.timeline_text` and :mod:`checker.factbase.timeline_picture` draw.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.facts import Entity, Statement

_EVENT_SECTIONS = {"exercise": "Exercises", "series": "Exercises", "operation": "Operations", "mission": "Operations"}


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasted, in days (proleptic Gregorian ordinals, both included), or happened on a day or in a period."""

    first: int
    last: int
    label: str
    text: str  # the statement as a sentence
    statement: str  # its id
    relation: str
    mark: bool = False  # an event: drawn as a dot in the middle of its days
    ongoing: bool = False  # a state of affairs without an end; ``last`` is the day it was last confirmed
    tentative: bool = False  # acting, announced or deprecated


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sections of rows between the first day of a year and the last day of one."""

    title: str
    first: int
    last: int
    sections: tuple[Section, ...]

    @property
    def bars(self) -> tuple[Bar, ...]:
        return tuple(bar for section in self.sections for row in section.rows for bar in row.bars)


def timeline(
    base: FactBase,
    about: Sequence[str] = (),
    relations: Sequence[str] = (),
    since: DateInterval | None = None,
    until: DateInterval | None = None,
) -> Timeline:
    """The timeline of some entities and what belongs to them, or of the organizations that the fact base is about.

    ``about`` holds entity ids (KeyError where one is unknown), ``relations`` restricts the statements to those relations, and
    only what may have held between ``since`` and ``until`` is kept.
    """
    wanted = [base.entity(id_) for id_ in about] or [
        item for item in base.entities("organization") if item.attributes.get("topic")
    ]
    family = _family(base, wanted)
    named = {entity.id for entity in wanted}
    rows: dict[str, dict[str, list[Bar]]] = {}
    for statement in base.statements():
        if (relations and statement.relation not in relations) or not (statement.subject in family or statement.object in family):
            continue
        bar = _bar(base, statement, named)
        if bar is None or (since and bar.last < since.first) or (until and bar.first > until.last):
            continue
        title, label = _home(base, statement, named)
        rows.setdefault(title, {}).setdefault(label, []).append(bar)
    _join_marks(base, rows)
    sections = tuple(
        Section(title, tuple(Row(label, tuple(sorted(bars, key=lambda bar: bar.first))) for label, bars in found.items()))
        for title, found in sorted(rows.items(), key=lambda item: _order(base, item[0]))
    )
    bars = [bar for section in sections for row in section.rows for bar in row.bars]
    low = max(min((bar.first for bar in bars), default=1), since.first if since else 1)
    high = min(max((bar.last for bar in bars), default=1), until.last if until else 4_000_000)
    first = date(date.fromordinal(low).year, 1, 1).toordinal()
    last = date(date.fromordinal(max(low, high)).year, 12, 31).toordinal()
    return Timeline(", ".join(entity.name for entity in wanted), first, last, sections)


def _family(base: FactBase, wanted: Sequence[Entity]) -> frozenset[str]:
    """The entities and everything that belongs to them: bodies, offices, documents, exercises, sessions."""
    parts: dict[str, list[str]] = {}
    for entity in base.entities():
        for key in ("of", "series"):
            if key in entity.attributes:
                parts.setdefault(entity.attributes[key], []).append(entity.id)
    found: dict[str, None] = {}
    queue = [entity.id for entity in wanted]
    while queue:
        id_ = queue.pop()
        if id_ not in found:
            found[id_] = None
            queue += parts.get(id_, ())
    return frozenset(found)


def _bar(base: FactBase, statement: Statement, named: set[str]) -> Bar | None:
    kind = base.relation(statement.relation).kind
    tentative = statement.acting or statement.announced or statement.rank == "deprecated"
    text = sentence(base, statement)
    if kind == "event" and isinstance(statement.value, DateInterval):
        if statement.value.open_start or statement.value.open_end:
            return None
        label = _event_label(base, statement)
        when = statement.value
        return Bar(when.first, when.last, label, text, statement.id, statement.relation, mark=True, tentative=tentative)
    if kind != "state" or statement.start is None or statement.start.open_start:
        return None
    end = statement.end or statement.as_of or statement.start
    # A term that ends "in 2012" and the next one, from 2012, meet in the middle of the year.
    first, last = _middle(statement.start), _middle(end)
    other = statement.object if statement.object and statement.subject in named else statement.subject
    label = base.entity(other).name
    return Bar(
        first,
        max(first, last),
        label,
        text,
        statement.id,
        statement.relation,
        ongoing=statement.end is None,
        tentative=tentative,
    )


def _middle(day: DateInterval) -> int:
    if day.open_start or day.open_end:
        return day.first if day.open_end else day.last
    return (day.first + day.last) // 2


def _event_label(base: FactBase, statement: Statement) -> str:
    entity = base.entity(statement.subject)
    if statement.relation == "held" and isinstance(statement.value, DateInterval):
        return str(entity.attributes.get("year") or statement.value.begin.year)  # short: a council meets every year
    return base.relation(statement.relation).label


def _home(base: FactBase, statement: Statement, named: set[str]) -> tuple[str, str]:
    """The section and the row that a statement belongs in."""
    relation = base.relation(statement.relation)
    subject = base.entity(statement.subject)
    if relation.kind == "state":
        # Offices have a row each, whoever holds them; elsewhere the row is whatever stands opposite what was asked for.
        by_object = statement.object and (
            statement.subject in named or (subject.kind == "person" and statement.object not in named)
        )
        other = base.entity(statement.object) if by_object and statement.object else subject
        return _plural(relation.label), other.name
    if statement.object and subject.kind == "state" and statement.subject not in named:
        return "Events", subject.name
    home = base.entity(subject.attributes["series"]) if "series" in subject.attributes else subject
    if subject.kind == "event" and "of" in subject.attributes:
        return "Meetings", base.entity(subject.attributes["of"]).name
    return _EVENT_SECTIONS.get(subject.kind, "Events"), home.name


def _plural(label: str) -> str:
    label = label[:1].upper() + label[1:]
    return label if label.endswith(("s", "y", "ing")) and " " in label else label + "s" if not label.endswith("s") else label


def _join_marks(base: FactBase, rows: dict[str, dict[str, list[Bar]]]) -> None:
    """Moves events of a state into the row of its membership, so that joining and leaving stand on the bar they bound."""
    events = rows.get("Events", {})
    for relation in base.relations():
        section = rows.get(_plural(relation.label)) if relation.kind == "state" and "state" in relation.subject else None
        for label in list(events):
            if section and label in section:
                section[label] += events.pop(label)
    if not events:
        rows.pop("Events", None)


def _order(base: FactBase, title: str) -> tuple[int, str]:
    """States of affairs in the order of their relations, then events, meetings, exercises and operations."""
    states = [_plural(relation.label) for relation in base.relations() if relation.kind == "state"]
    later = ("Events", "Meetings", "Exercises", "Operations")
    return (states.index(title) if title in states else len(states) + later.index(title), title)


def lanes(bars: Sequence[Bar], width: int = 0) -> list[list[Bar]]:
    """The bars of a row in lanes, so that none in a lane overlaps another; ``width`` days are kept free after a mark."""
    free: list[int] = []
    found: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: (bar.first, -bar.last)):
        end = max(bar.last, bar.first + width) if bar.mark else bar.last
        for index, last in enumerate(free):
            # The day of handing over belongs to both terms.
            if bar.first >= last:
                found[index].append(bar)
                free[index] = end
                break
        else:
            found.append([bar])
            free.append(end)
    return found
