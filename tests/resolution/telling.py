"""Statements told as claims, slot by slot: the very claim that a statement makes, and the same with another value.

Claims are made directly, without a text. What kind of claims a statement makes is said by relation in ``TELLERS``; where nothing
false can be told of a slot, the telling says why, by a rule of the fact base and never by the id of a statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from checker.model.spans import Span
from checker.resolution.times import interval, tellings
from tests.evaluation.instances import NOW, wrong_places

STATES = ("armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan", "uzbekistan", "serbia", "mongolia", "japan")

# Why a value that differs is not told to be wrong.
DEPRECATED = "deprecated: recorded so that it is not entered again, and the checker does not go by it"
ANNOUNCED = "known only from an announcement beforehand, and plans change"
REPEATABLE = "it may have happened more than once, and the fact base does not say how often"
VAGUE = "the fact base knows the date only roughly, so that no other is surely wrong"
NOTE = "a note for readers: its relation has no rule to report a mismatch under"


@dataclass(frozen=True, slots=True)
class Telling:
    """One slot of a statement: the claim it makes, the same with another value or why there is none, and the text's date."""

    slot: str
    right: Claim
    wrong: Claim | None
    why: str = ""
    today: DateInterval = NOW


def _claim(statement: Statement, slot: str, value: Any, **more: Any) -> Claim:
    nowhere = Span(0, 0)
    return Claim(statement.relation, statement.subject, slot, value, nowhere, nowhere, object=statement.object or "", **more)


def _alike(facts: FactBase, statement: Statement) -> list[Statement]:
    """The statements that say the same of the same, this one included."""
    found = facts.statements(statement.subject, statement.relation, statement.object)
    return [other for other in found if other.rank != "deprecated"]


def _other_date(facts: FactBase, statement: Statement, slot: str, earliest: int = 1) -> DateInterval | None:
    """A date that no statement of the same subject, relation and object has in this slot, nor any source that may be right."""
    known = [date for other in _alike(facts, statement) for date in tellings(other, slot)]
    return _unlike(getattr(statement, slot), known, earliest)


_YEARS = (-3, 3, -2, 2, -5, 5, -8, 8, -13, 13)


def _unlike(value: DateInterval, known: list[DateInterval], earliest: int = 1) -> DateInterval | None:
    """A day some years off, from ``earliest`` on, which none of the known dates can be and which is not to come."""
    for years in _YEARS:
        if value.open_start if years < 0 else value.open_end:
            continue
        day = (value.begin if years < 0 else value.finish) + timedelta(days=365 * years)
        found = DateInterval.day(day.year, day.month, day.day)
        if earliest <= found.first <= NOW.last and all(found.conflicts(date) for date in (value, *known)):
            return found
    return None


def _event(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    relation = facts.relation(statement.relation)
    right = _claim(statement, "value", statement.value, past=True)
    alone = len(_alike(facts, statement)) == 1
    why = "" if alone and (relation.functional or statement.object) or relation.closed else REPEATABLE
    date = _other_date(facts, statement, "value")
    yield Telling("value", right, replace(right, value=date) if date is not None and not why else None, why or VAGUE)
    yield from _places(facts, statement)
    yield from _participants(facts, statement)
    yield from _leaders(facts, statement)
    for slot, quantity in statement.quantities.items():
        told = _claim(statement, slot, quantity, past=True)
        yield Telling(slot, told, replace(told, value=_other_quantity(facts, statement, slot, quantity)))


def _places(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    if statement.place:
        when = statement.value if isinstance(statement.value, DateInterval) else None
        right = _claim(statement, "place", statement.place[:1], time=when, past=True)
        cities = wrong_places(facts, statement)
        yield Telling("place", right, replace(right, value=cities[:1]))


def _participants(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    states = tuple(entity for entity in statement.participants if facts.entity(entity).kind == "state")
    if states:
        known = {state for d in statement.differs if d.slot == "participants" for state in d.value or ()}
        strangers = [state for state in STATES if state not in statement.participants and state not in known]
        right = _claim(statement, "participants", states, time=_when(statement), past=True)
        yield Telling("participants", right, replace(right, value=(*states[1:], strangers[0])))


def _leaders(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    people = tuple(entity for entity in statement.by if facts.entity(entity).kind == "person")
    if people:
        right = _claim(statement, "by", people, time=_when(statement), past=True)
        stranger = next(person.id for person in facts.entities("person") if person.id not in _named(statement, "by"))
        yield Telling("by", right, replace(right, value=(stranger,)))


def _when(statement: Statement) -> DateInterval | None:
    return statement.value if isinstance(statement.value, DateInterval) else None


def _named(statement: Statement, slot: str) -> set[str]:
    others = [d.value if isinstance(d.value, tuple) else (d.value,) for d in statement.differs if d.slot == slot]
    return {*getattr(statement, slot), *(str(entity) for values in others for entity in values)}


def _other_quantity(facts: FactBase, statement: Statement, slot: str, quantity: Quantity) -> Quantity:
    """A number that is far from all that is known of the subject."""
    known = [other.value if slot == "value" else other.quantities.get(slot) for other in facts.statements(statement.subject)]
    known += [difference.value for difference in statement.differs]
    tolerance = facts.relation(statement.relation).tolerance
    base = quantity.high if quantity.approximation == "at_most" else quantity.low
    candidates = [Quantity.of(float(round(base * factor)), "exact", quantity.unit) for factor in (0.5, 0.3, 2, 3, 5, 10)]
    return next(
        candidate
        for candidate in candidates
        if candidate.low > 0
        and not (quantity.unit == "percent" and candidate.low > 100)
        and not any(isinstance(other, Quantity) and other.agrees(candidate, tolerance + 0.1) for other in (quantity, *known))
    )


def _appointed(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    office = facts.entity(statement.object or "")
    of = (str(office.attributes.get("role", "")), str(office.attributes.get("of", "")), (office.id,))
    told = replace(_claim(statement, "appointed", statement.value), relation="holds-office", qualifiers={"offices": (of,)})
    terms = facts.statements(statement.subject, "holds-office", statement.object)
    known = [date for term in terms for date in tellings(term, "start")]
    known += [date for other in _alike(facts, statement) for date in tellings(other, "value")]
    assert isinstance(statement.value, DateInterval)
    date = _unlike(statement.value, known)
    yield Telling("value", told, replace(told, value=date) if date is not None else None, VAGUE)
    if statement.place:
        right = replace(told, slot="appointed-place", value=statement.place[:1], time=statement.value)
        yield Telling("place", right, replace(right, value=wrong_places(facts, statement)[:1]))


def _middle(statement: Statement) -> DateInterval:
    """A day on which what the statement says held."""
    last = statement.end or statement.as_of or NOW
    day = last.finish
    if statement.start is not None and statement.start.last < last.last:
        day = statement.start.finish + timedelta(days=(max(last.first, statement.start.last) - statement.start.last) // 2)
    return DateInterval.day(day.year, day.month, day.day)


def _membership(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    today = _middle(statement)
    held = _claim(statement, "holds", None)
    ever = {other.subject for other in facts.statements(relation=statement.relation, object=statement.object)}
    stranger = next(state for state in (*STATES, "brazil") if state not in ever)
    yield Telling("holds", held, replace(held, subject=stranger), today=today)
    yield from _edges(facts, statement)


def _edges(facts: FactBase, statement: Statement, slots: tuple[str, ...] = ("start", "end")) -> Iterator[Telling]:
    for slot in slots:
        if getattr(statement, slot) is not None:
            date = _other_date(facts, statement, slot)
            right = _claim(statement, slot, getattr(statement, slot), past=True)
            yield Telling(slot, right, replace(right, value=date) if date is not None else None, VAGUE)


def _observer(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    right = _claim(statement, "object", (statement.object,))
    yield Telling("object", right, replace(right, object="sco"), today=_middle(statement))
    yield from _edges(facts, statement, ("start",))


def _office(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    office = facts.entity(statement.object or "")
    today = _middle(statement)
    role, of = str(office.attributes.get("role", "")), str(office.attributes.get("of", ""))
    about = {"role": role, "of": of, "offices": (office.id,), "manner": "", "dates": (), "context_dates": ()}
    right = _claim(statement, "holds", (role, of), qualifiers=about)
    yield Telling("holds", right, replace(right, subject=_rival(facts, statement, today)), today=today)
    for slot in ("start", "end"):
        value = getattr(statement, slot)
        if value is not None:
            told = replace(right, slot=slot, past=True, qualifiers={**about, "dates": (value,)})
            date = _other_date(facts, statement, slot)
            wrong = replace(told, qualifiers={**about, "dates": (date,)}) if date is not None else None
            yield Telling(slot, told, wrong, VAGUE)


def _rival(facts: FactBase, statement: Statement, today: DateInterval) -> str:
    """Somebody who never had the office and had another one on the day."""
    holders = {other.subject for other in facts.statements(relation="holds-office", object=statement.object)}
    return next(
        other.subject
        for other in facts.statements(relation="holds-office")
        if other.subject not in holders and interval(other)[0] <= today.first <= interval(other)[1]
    )


def _chair(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    today = _middle(statement)
    right = _claim(statement, "holds", None)
    chairs = facts.statements(relation="chairs", object=statement.object)
    holders = {other.subject for other in chairs if interval(other)[0] - 1 <= today.first <= interval(other)[1] + 1}
    stranger = next(state for state in STATES if state not in holders)
    yield Telling("holds", right, replace(right, subject=stranger), today=today)
    known_since = min(interval(other)[1] for other in chairs if other.rank != "deprecated")
    for slot in ("start", "end"):
        value = getattr(statement, slot)
        if value is not None:
            told = _claim(statement, slot, None, past=True, qualifiers={"dates": (value,)})
            date = _other_date(facts, statement, slot, known_since)
            wrong = replace(told, qualifiers={"dates": (date,)}) if date is not None else None
            yield Telling(slot, told, wrong, VAGUE)


def _figure(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    assert isinstance(statement.value, Quantity)
    right = _claim(statement, "value", statement.value)
    today = statement.as_of or NOW
    yield Telling("value", right, replace(right, value=_other_quantity(facts, statement, "value", statement.value)), today=today)


def _member_count(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    assert isinstance(statement.value, Quantity)
    nowhere = Span(0, 0)
    about = {"dates": ()}
    right = Claim("member-of", "", "count", statement.value, nowhere, nowhere, object=statement.subject, qualifiers=about)
    if facts.entity(statement.subject).kind == "document":
        right = replace(right, relation="party-to")
    wrong = Quantity.of(statement.value.low + 4)
    today = _middle(statement) if statement.start is not None else statement.as_of or NOW
    yield Telling("value", right, replace(right, value=wrong), today=today)


def _entity(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    values = statement.value if isinstance(statement.value, tuple) else (str(statement.value),)
    right = _claim(statement, "value", values)
    kind = facts.entity(values[0]).kind
    known = {*values, *(str(d.value) for d in statement.differs)}
    known |= {str(other.value) for other in _alike(facts, statement)}
    if kind == "place":
        others = [
            city for city in ("geneva", "vienna", "brussels", "ankara") if not _around(facts, city) & _all_around(facts, known)
        ]
    else:
        others = [entity.id for entity in facts.entities(kind) if entity.id not in known]
    yield Telling("value", right, replace(right, value=(others[0],)))


def _around(facts: FactBase, place: str) -> set[str]:
    found: set[str] = set()
    while place and place not in found:
        found.add(place)
        place = str(facts.entity(place).attributes.get("in", ""))
    return found


def _all_around(facts: FactBase, places: set[str]) -> set[str]:
    return {outer for place in places for outer in _around(facts, place)}


def _provision(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    topics = statement.value if isinstance(statement.value, tuple) else (str(statement.value),)
    for topic in topics:
        right = replace(_claim(statement, "article", (statement.article,)), object=topic)
        yield Telling("article", right, replace(right, value=("99",)))


def _text(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    right = _claim(statement, "value", statement.value)
    yield Telling("value", right, replace(right, value="Esperanto"))


def _note(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    yield Telling("value", _claim(statement, "value", statement.value), None, NOTE)


_EVENTS = (
    "established signed in-force adopted amended extended expired expelled registered ratified acceded joined left suspended"
    " froze announced-withdrawal stopped-funding declined held opened requested decided made-permanent deployed withdrawal-began"
    " withdrawal-completed occurred"
)
_FIGURES = (
    "personnel equipment population area length budget-share term notice-period arrears-period exercises-planned"
    " documents-signed seized"
)
_NOTES = "legal-basis motto website address status other"

TELLERS: dict[str, Callable[[FactBase, Statement], Iterator[Telling]]] = {
    **dict.fromkeys(_EVENTS.split(), _event),
    "appointed": _appointed,
    **dict.fromkeys(("member-of", "party-to"), _membership),
    "observer-in": _observer,
    "holds-office": _office,
    "chairs": _chair,
    **dict.fromkeys(("headquarters", "trains", "concerns", "force-used"), _entity),
    "working-language": _text,
    **dict.fromkeys(("decides-by", "registration-number", "observer-resolution", "invoked", "troops-sent"), _text),
    **dict.fromkeys(_FIGURES.split(), _figure),
    "member-count": _member_count,
    "provides": _provision,
    "composed-of": _participants,
    **dict.fromkeys(_NOTES.split(), _note),
}


def told(facts: FactBase, statement: Statement) -> Iterator[Telling]:
    """Every claim that a statement makes."""
    for telling in TELLERS[statement.relation](facts, statement):
        if statement.announced:
            yield replace(telling, wrong=None, why=ANNOUNCED)
        elif statement.rank == "deprecated":
            yield replace(telling, wrong=None, why=DEPRECATED)
        else:
            yield telling
