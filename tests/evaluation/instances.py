"""The statements of the fact base as fillings of the phrasings: for each kind of claim the values of its slots.

Beside the right values an instance knows what else would be right (so that a corruption is surely false) and which names would be
wrong. Announcements, deprecated statements and what lies after the last day the fact base knows are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any

from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from tests.evaluation.naming import SHAPES

NOW = DateInterval.parse("2026-01-31")
_ALWAYS = (DateInterval(1, NOW.last, "interval"),)  # right for a date that no fact can refute
_STATES = ("armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan")
_STRANGERS = ("serbia", "iran", "mongolia", "turkey", "china", "india", "turkmenistan", "moldova", "ukraine", "pakistan")


@dataclass(frozen=True, slots=True)
class Instance:
    """One statement for one scheme.

    ``values`` fills the slots: entity ids, dates, quantities, tuples of ids, plain words. ``right`` holds further dates that are
    true for a slot, ``wrong`` the names that are false in it. ``deniable`` says that a denial of it is surely false: what held
    only for a part of the year that is told may be denied of that year.
    """

    statement: str
    values: dict[str, Any]
    as_of: DateInterval = NOW
    right: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    wrong: dict[str, tuple[Any, ...]] = field(default_factory=dict)  # by slot, or by slot and the shape that dates have
    deniable: bool = True


def stated(value: DateInterval, shape: str) -> DateInterval:
    """The date as a reader of one of its shapes understands it."""
    begin, finish = value.begin, value.finish
    if shape == "year" and begin.year == finish.year:
        return DateInterval.year(begin.year)
    if shape == "month" and (begin.year, begin.month) == (finish.year, finish.month):
        return DateInterval.month(begin.year, begin.month)
    return value


def usable(statement: Statement) -> bool:
    if statement.announced or statement.rank == "deprecated":
        return False
    dates = [d for d in (statement.value, statement.start) if isinstance(d, DateInterval)]
    return all(date.last <= NOW.last and not date.open_start for date in dates)


def _accepted(statement: Statement, slot: str) -> tuple[Any, ...]:
    return tuple(d.value for d in statement.differs if d.slot == slot and d.reading != "error")


def _dates(facts: FactBase, statement: Statement) -> tuple[DateInterval, ...]:
    """Every date that may be said of this subject, relation and object."""
    same = facts.statements(subject=statement.subject, relation=statement.relation, object=statement.object)
    found = [s.value for s in same] + [value for s in same for value in _accepted(s, "value")]
    return tuple(date for date in found if isinstance(date, DateInterval))


def _containers(facts: FactBase, place: str) -> set[str]:
    found = set()
    while place and place not in found:
        found.add(place)
        entity = facts.entity(place)
        place = str(entity.attributes.get("in", ""))
    return found


_CITIES = ("tashkent", "minsk", "astana", "yerevan", "bishkek", "dushanbe", "moscow", "chisinau", "baku", "kyiv")


def wrong_places(facts: FactBase, statement: Statement, pool: tuple[str, ...] = _CITIES) -> tuple[str, ...]:
    right = {
        *statement.place,
        *[p for value in _accepted(statement, "place") for p in (value if isinstance(value, tuple) else (value,))],
    }
    right_states = {state for place in right for state in _containers(facts, place)}
    return tuple(city for city in pool if not _containers(facts, city) & (right | right_states))


def _event(facts: FactBase, relation: str, kinds: tuple[str, ...] = ()) -> Iterator[Instance]:
    """Events: the date, and where the statement has them place and participants; other subjects with other dates are wrong."""
    statements = [s for s in facts.statements(relation=relation) if usable(s)]
    for s in statements:
        kind = facts.entity(s.subject).kind
        if (kinds and kind not in kinds) or not isinstance(s.value, DateInterval):
            continue
        values: dict[str, Any] = {"subject": s.subject, "date": s.value}
        wrong: dict[str, tuple[Any, ...]] = {}
        if s.object:
            values["object"] = s.object
        if s.place and s.place != ("videoconference",) and len(s.place) == 1:
            values["place"] = s.place[0]
            wrong["place"] = wrong_places(facts, s)
        if len(s.participants) > 1:
            values["list"] = s.participants
            wrong["list"] = tuple(x for x in (*_STRANGERS, *_STATES) if x not in s.participants and not _took_part(s, x))
        others = [
            t
            for t in statements
            if facts.entity(t.subject).kind == kind
            and t.object == s.object
            and t.subject != s.subject
            and all(date.begin.year != s.value.begin.year for date in _dates(facts, t))
        ]
        wrong["subject"] = tuple(t.subject for t in others)
        wrong["subject/place"] = tuple(
            t.subject for t in others if t.place and s.place and s.place[0] in wrong_places(facts, t, s.place)
        )
        wrong["subject/list"] = tuple(t.subject for t in others if t.participants and not _signed_by(t, s.participants))
        yield Instance(s.id, values, NOW, {"date": _dates(facts, s)}, wrong)


def _signed_by(statement: Statement, states: tuple[str, ...]) -> bool:
    """Whether it was these states, by the statement or by another account of it that is accepted."""
    return any(set(known or ()) == set(states) for known in (statement.participants, *_accepted(statement, "participants")))


def _took_part(statement: Statement, state: str) -> bool:
    return any(d.slot == "participants" and state in (d.value or ()) for d in statement.differs if d.reading != "error")


def _established(facts: FactBase) -> Iterator[Instance]:
    return _event(facts, "established", ("organization", "body", "force"))


def _amended(facts: FactBase) -> Iterator[Instance]:
    """A document may be amended at any time, so only the place of an amendment can be false."""
    for instance in _event(facts, "amended"):
        yield Instance(instance.statement, instance.values, NOW, {"date": _ALWAYS}, {"place": instance.wrong.get("place", ())})


def _acceded(facts: FactBase) -> Iterator[Instance]:
    for instance in _event(facts, "acceded"):
        document = instance.values["object"]
        # Only where the parties are all known can another state's accession be refuted.
        closed = facts.statements(relation="party-to", object=document)
        never = tuple(state for state in _STRANGERS if closed and not facts.statements(subject=state, object=document))
        wrong = {"subject": (*instance.wrong["subject"], *never[:3])}
        yield Instance(instance.statement, instance.values, NOW, instance.right, wrong)


def _membership(
    facts: FactBase, relation: str = "member-of"
) -> Iterator[tuple[Statement, tuple[Statement, ...], tuple[str, ...]]]:
    for s in facts.statements(relation=relation):
        if usable(s) and s.object and s.start is not None:
            same = facts.statements(subject=s.subject, relation=relation, object=s.object)
            ever = {t.subject for t in facts.statements(relation=relation, object=s.object)}
            yield s, same, tuple(state for state in (*_STRANGERS, *_STATES) if state not in ever)


def _ends(same: tuple[Statement, ...], slot: str) -> tuple[DateInterval, ...]:
    found = [getattr(s, slot) for s in same] + [value for s in same for value in _accepted(s, slot)]
    return tuple(date for date in found if isinstance(date, DateInterval))


def _joined(facts: FactBase) -> Iterator[Instance]:
    for s, same, strangers in _membership(facts):
        other = [*facts.statements(s.subject, "joined", s.object), *facts.statements(s.subject, "acceded", s.object)]
        right = _ends(same, "start") + tuple(t.value for t in other if isinstance(t.value, DateInterval))
        yield Instance(
            s.id, {"subject": s.subject, "object": s.object, "date": s.start}, NOW, {"date": right}, {"subject": strangers}
        )


def _left(facts: FactBase) -> Iterator[Instance]:
    for s, same, strangers in _membership(facts):
        if s.end is not None:
            right = _ends(same, "end") + tuple(
                value
                for t in facts.statements(s.subject, "left", s.object) + facts.statements(s.subject, "suspended", s.object)
                for value in (t.value, *_accepted(t, "value"))
                if isinstance(value, DateInterval)
            )
            values = {"subject": s.subject, "object": s.object, "date": s.end}
            yield Instance(s.id, values, NOW, {"date": right}, {"subject": (*strangers, *_still(facts, s.object or ""))})


def _still(facts: FactBase, organization: str) -> tuple[str, ...]:
    return tuple(s.subject for s in facts.statements(relation="member-of", object=organization) if s.end is None)


def _middle(s: Statement) -> DateInterval:
    assert s.start is not None
    first, last = s.start.last, max(s.start.last, min(s.end.first if s.end is not None else NOW.last, NOW.last))
    day = s.start.finish + timedelta(days=(last - first) // 2)
    return DateInterval.day(day.year, day.month, day.day)


def _member(facts: FactBase, relation: str = "member-of") -> Iterator[Instance]:
    for s, _, strangers in _membership(facts, relation):
        yield Instance(s.id, {"subject": s.subject, "object": s.object}, _middle(s), {}, {"subject": strangers})


def _party(facts: FactBase) -> Iterator[Instance]:
    return _member(facts, "party-to")


def _spans(same: tuple[Statement, ...]) -> tuple[DateInterval, ...]:
    """Each time that a state held, with its widest ends, a margin of a year included: what lies outside is surely false."""
    found = []
    for s in same:
        starts = [d.first for d in _ends((s,), "start")]
        ends = [d.last for d in _ends((s,), "end")] if s.end is not None else []
        first = min(starts) if starts else 1
        last = max(ends) if ends else NOW.last + 366
        found.append(DateInterval(max(first, 1), last, "interval"))
    return tuple(found)


def _member_then(facts: FactBase) -> Iterator[Instance]:
    for s, same, strangers in _membership(facts):
        date = DateInterval.year(_middle(s).begin.year)
        values = {"subject": s.subject, "object": s.object, "date": date}
        right: dict[str, tuple[Any, ...]] = {"date": _spans(same)}
        if s.end is not None:
            values |= {"start": s.start, "end": s.end}
            right |= {"start": _ends(same, "start"), "end": _ends(same, "end")}
        yield Instance(s.id, values, NOW, right, {"subject": strangers})


_DAYS = {
    "csto": ("2004-06-01", "2010-03-01", "2024-10-22"),
    "sco": ("2010-05-01", "2018-05-01", "2025-05-01"),
    "eaeu": ("2019-05-01",),
    "guam": ("2015-05-01",),
    "ots": ("2022-05-01",),
    "eurasec": ("2012-05-01",),
}


def _members(facts: FactBase) -> Iterator[Instance]:
    for organization, days in _DAYS.items():
        for day in map(DateInterval.parse, days):
            members = [
                s.subject
                for s in facts.statements(relation="member-of", object=organization)
                if s.start is not None and s.start.last < day.first and (s.end is None or s.end.first > day.last)
            ]
            wrong = tuple(state for state in (*_STATES, *_STRANGERS, "uzbekistan") if state not in members)
            yield Instance(
                f"members of {organization} {day.edtf()}",
                {"object": organization, "list": tuple(members)},
                day,
                {},
                {"list": wrong},
            )


def _member_count(facts: FactBase) -> Iterator[Instance]:
    for instance in _members(facts):
        number = Quantity.of(float(len(instance.values["list"])), "exact", None)
        yield Instance(instance.statement, {"object": instance.values["object"], "number": number}, instance.as_of)
    for organization, number, day in (("nato", 32, "2025-06-01"), ("osce", 57, "2025-06-01"), ("un", 193, "2025-06-01")):
        count = Quantity.of(float(number), "exact", None)
        values = {"object": organization, "number": count}
        yield Instance(f"member count of {organization}", values, DateInterval.parse(day))


def _observer(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="observer-in"):
        if usable(s) and s.start is not None and s.object:
            same = facts.statements(s.subject, "observer-in", s.object)
            yield Instance(
                s.id, {"subject": s.subject, "object": s.object, "date": s.start}, _middle(s), {"date": _ends(same, "start")}
            )


def _holders(facts: FactBase) -> Iterator[tuple[Statement, tuple[Statement, ...], tuple[str, ...]]]:
    for s in facts.statements(relation="holds-office"):
        if usable(s) and s.object and s.start is not None and s.start.precision == "day" and not s.acting:
            terms = facts.statements(relation="holds-office", object=s.object)
            same = tuple(t for t in terms if t.subject == s.subject)
            near = {t.subject for t in terms if _overlaps(t, s)}
            others = tuple(dict.fromkeys(t.subject for t in terms if t.subject != s.subject and t.subject not in near))
            yield s, same, others


def _overlaps(one: Statement, other: Statement) -> bool:
    (first,), (second,) = _spans((one,)), _spans((other,))
    return first.first <= second.last + 400 and second.first <= first.last + 400


_LATELY = 10 * 365  # days; an office lost longer ago may be told of without a word on when it was


def _holder(facts: FactBase) -> Iterator[Instance]:
    for s, _, others in _holders(facts):
        day = _middle(s)
        terms = facts.statements(relation="holds-office", object=s.object)
        historic = {t.subject for t in terms if t.end is not None and t.end.last < day.first - _LATELY}
        wrong = tuple(person for person in others if person not in historic)
        yield Instance(s.id, {"person": s.subject, "office": s.object}, day, {}, {"person": wrong})


def _holder_then(facts: FactBase) -> Iterator[Instance]:
    for s, same, others in _holders(facts):
        year = DateInterval.year(_middle(s).begin.year)
        values = {"person": s.subject, "office": s.object, "date": year, "then": year, "start": s.start}
        right: dict[str, tuple[Any, ...]] = {"date": _spans(same), "start": _ends(same, "start"), "end": _ends(same, "end")}
        # Whoever is in office today has the title also where an earlier year is told of.
        right["then"] = right["date"] if all(t.end is not None for t in same) else _ALWAYS
        if s.end is not None:
            values["end"] = s.end
        terms = facts.statements(relation="holds-office", object=s.object)
        today = {t.subject for t in terms if t.end is None}
        wrong = {"person": others, "person/then": tuple(person for person in others if person not in today)}
        yield Instance(s.id, values, NOW, right, wrong, _throughout(s, year))


def _throughout(statement: Statement, date: DateInterval) -> bool:
    """Whether a state held on every day of a date."""
    start, end = statement.start, statement.end or statement.as_of or NOW
    return start is not None and start.last <= date.first and date.last <= end.first


def _appointed(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="appointed"):
        if usable(s) and isinstance(s.value, DateInterval) and s.object:
            terms = facts.statements(s.subject, "holds-office", s.object)
            values: dict[str, Any] = {"person": s.subject, "office": s.object, "date": s.value}
            wrong: dict[str, tuple[Any, ...]] = {
                "person": tuple(
                    t.subject
                    for t in facts.statements(relation="appointed", object=s.object)
                    if t.subject != s.subject and isinstance(t.value, DateInterval) and t.value.begin.year != s.value.begin.year
                )
            }
            if s.place:
                values["place"], wrong["place"] = s.place[0], wrong_places(facts, s)
            yield Instance(s.id, values, NOW, {"date": _dates(facts, s) + _ends(terms, "start")}, wrong)


def _succeeded(facts: FactBase) -> Iterator[Instance]:
    by_office: dict[str, list[Statement]] = {}
    for s in facts.statements(relation="holds-office"):
        if usable(s) and s.object and s.start is not None and not (s.start.open_start or s.end is not None and s.end.open_start):
            by_office.setdefault(s.object, []).append(s)
    for office, terms in by_office.items():
        terms.sort(key=lambda s: s.start.first if s.start else 0)
        for before, after in pairwise(terms):
            assert after.start is not None
            gap = after.start.first - before.end.last if before.end is not None else 999
            back = any((a.subject, b.subject) == (after.subject, before.subject) for a, b in pairwise(terms))
            if -2 <= gap <= 60 and before.subject != after.subject and not before.acting and not after.acting and not back:
                values = {"person": after.subject, "other": before.subject, "office": office, "date": after.start}
                yield Instance(after.id, values, NOW, {"date": _ends((after,), "start")})


def _chairs(facts: FactBase) -> Iterator[Instance]:
    statements = [s for s in facts.statements(relation="chairs") if usable(s) and s.start is not None and s.object == "csto"]
    # Who chaired before the first chair of the fact base is not known.
    unknown = DateInterval(1, min(s.start.last for s in statements if s.start is not None), "interval")
    for s in statements:
        same = tuple(t for t in facts.statements(s.subject, "chairs", s.object) if t.rank != "deprecated")
        middle = _middle(s).begin
        near = {t.subject for t in statements if _overlaps(t, s)}
        wrong = tuple(dict.fromkeys(t.subject for t in statements if t.subject not in near))
        values = {
            "subject": s.subject,
            "object": s.object,
            "date": DateInterval.month(middle.year, middle.month),
            "start": s.start,
        }
        if s.end is not None:
            values["end"] = s.end
        right: dict[str, tuple[Any, ...]] = {
            "date": (*_spans(same), unknown),
            "start": (*_ends(same, "start"), unknown),
            "end": (*_ends(same, "end"), unknown),
        }
        yield Instance(s.id, values, NOW, right, {"subject": wrong}, _throughout(s, values["date"]))


def _handed_over(facts: FactBase) -> Iterator[Instance]:
    terms = [s for s in facts.statements(relation="chairs", object="csto") if usable(s) and s.start is not None]
    terms.sort(key=lambda s: s.start.first if s.start else 0)
    for before, after in pairwise(terms):
        if before.end is not None and after.start is not None and abs(after.start.first - before.end.last) < 40:
            pairs = [(a, b) for a, b in pairwise(terms) if (a.subject, b.subject) == (before.subject, after.subject)]
            if any((b.subject, a.subject) == (before.subject, after.subject) for a, b in pairwise(terms)):
                continue  # both directions happened
            values = {"subject": before.subject, "other": after.subject, "object": "csto", "date": after.start}
            unknown = DateInterval(1, terms[0].start.last if terms[0].start else 1, "interval")
            yield Instance(after.id, values, NOW, {"date": (*(d for _, b in pairs for d in _ends((b,), "start")), unknown)})


def _exercise(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="held"):
        entity = facts.entity(s.subject)
        if (
            not usable(s)
            or entity.kind != "exercise"
            or not isinstance(s.value, DateInterval)
            or "series" not in entity.attributes
        ):
            continue
        values: dict[str, Any] = {"subject": s.subject, "date": s.value}
        wrong: dict[str, tuple[Any, ...]] = {}
        hosts = {state for place in s.place for state in _containers(facts, place) if facts.entity(state).kind == "state"}
        if len(s.place) == 1:
            values["place"], wrong["place"] = s.place[0], wrong_places(facts, s)
        if len(hosts) == 1:
            (values["host"],) = hosts
            wrong["host"] = tuple(state for state in _STATES if state not in hosts)
        if len(s.participants) > 1:
            values["list"] = s.participants
            wrong["list"] = tuple(x for x in (*s.absent, *_STRANGERS[:4]) if not _took_part(s, x))
        if "personnel" in s.quantities:
            values["number"] = s.quantities["personnel"]
        yield Instance(s.id, values, NOW, {"date": _dates(facts, s)}, wrong)


def _session(facts: FactBase) -> Iterator[Instance]:
    held = [
        t
        for t in facts.statements(relation="held")
        if isinstance(t.value, DateInterval) and t.subject.startswith("session-") and t.place
    ]
    for s in held:
        if usable(s) and s.place[0] not in ("videoconference", "kremlin"):
            assert isinstance(s.value, DateInterval)
            values = {"date": s.value, "day": s.value, "place": s.place[0]}
            # Nobody knows of every meeting, so only a day in the year that the sentence names can be false, and only the place of
            # the one meeting that its date can mean.
            year = DateInterval.year(s.value.begin.year)
            others = (DateInterval(1, year.first - 1, "interval"), DateInterval(year.last + 1, NOW.last, "interval"))
            right = {"date": _ALWAYS, "day": (*others, *(t.value for t in held))}
            wrong = {}
            for shape in SHAPES:
                told = stated(s.value, shape)
                meant = [t for t in held if isinstance(t.value, DateInterval) and not t.value.conflicts(told)]
                wrong[f"place {shape}"] = wrong_places(facts, s) if meant == [s] else ()
            yield Instance(s.id, values, NOW, right, wrong)


def _mission(facts: FactBase) -> Iterator[Instance]:
    deployed, began, done, strength = (
        facts.statements("kazakhstan-mission-2022", relation)[0]
        for relation in ("deployed", "withdrawal-began", "withdrawal-completed", "personnel")
    )
    values = {"subject": "kazakhstan-mission-2022", "date": deployed.value, "first": began.value, "last": done.value}
    right: dict[str, tuple[Any, ...]] = {
        "date": _dates(facts, deployed),
        "first": _dates(facts, began),
        "last": _dates(facts, done),
    }
    yield Instance("kazakhstan-mission-2022", values | {"number": strength.value}, NOW, right)
    span = {"subject": "kazakhstan-mission-2022", "began": deployed.value, "ended": done.value}
    yield Instance("kazakhstan-mission-2022", span, NOW, {"began": right["date"], "ended": right["last"]})
    others = ("rapid-reaction-forces", "rapid-deployment-forces", "aviation-forces")
    people = {"subject": "kazakhstan-mission-2022", "person": "andrey-serdyukov", "force": "peacekeeping-forces"}
    yield Instance(
        "kazakhstan-mission-2022", people, NOW, {}, {"person": ("anatoly-sidorov", "nikolai-bordyuzha"), "force": others}
    )


def _headquarters(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="headquarters"):
        if usable(s) and isinstance(s.value, str):
            right = {place for d in s.differs if d.reading != "error" for place in _containers(facts, str(d.value))}
            right |= _containers(facts, s.value)
            wrong = tuple(city for city in (*_CITIES, "vienna", "geneva", "brussels") if city not in right)
            yield Instance(s.id, {"subject": s.subject, "place": s.value}, NOW, {}, {"place": wrong})


def _strength(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="personnel"):
        if usable(s) and facts.entity(s.subject).kind == "force" and isinstance(s.value, Quantity):
            yield Instance(s.id, {"subject": s.subject, "number": s.value}, NOW, {"number": _accepted(s, "value")})


def _figures(facts: FactBase) -> Iterator[Instance]:
    for slot, relation in (("population", "population"), ("area", "area"), ("length", "length")):
        for s in facts.statements(relation=relation):
            yield Instance(s.id, {slot: s.value}, NOW, {slot: _accepted(s, "value")})
    for s in facts.statements(relation="budget-share"):
        yield Instance(s.id, {"state": s.subject, "share": s.value}, NOW, {"share": _accepted(s, "value")})
    for s in facts.statements(relation="working-language"):
        yield Instance(s.id, {"language": "=Russian"}, NOW, {}, {"language": ("=English", "=French")})


def _term(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="term"):
        if usable(s):
            slot = "office" if facts.entity(s.subject).kind == "office" else "subject"
            yield Instance(s.id, {slot: s.subject, "number": s.value}, NOW, {"number": _accepted(s, "value")})
    for s in facts.statements(relation="notice-period"):
        yield Instance(s.id, {"document": s.subject, "notice": s.value}, NOW, {"notice": _accepted(s, "value")})


def _trains(facts: FactBase) -> Iterator[Instance]:
    forces = ("peacekeeping-forces", "rapid-reaction-forces", "rapid-deployment-forces", "aviation-forces")
    for s in facts.statements(relation="trains"):
        if facts.entity(s.subject).kind == "series" and usable(s):
            right = {s.value, *_accepted(s, "value")}
            yield Instance(
                s.id, {"subject": s.subject, "force": s.value}, NOW, {}, {"force": tuple(f for f in forces if f not in right)}
            )


def _provides(facts: FactBase) -> Iterator[Instance]:
    statements = [s for s in facts.statements(relation="provides") if usable(s)]
    for s in statements:
        topics = s.value if isinstance(s.value, tuple) else (s.value,)
        articles = {t.article for t in statements if t.subject == s.subject}
        for topic in topics[:1]:
            right = {
                t.article
                for t in statements
                if t.subject == s.subject and topic in (t.value if isinstance(t.value, tuple) else (t.value,))
            }
            right |= {str(value) for d in s.differs if d.slot == "article" for value in (d.value,) if d.reading != "error"}
            wrong_topics = tuple(
                str(t.value) for t in statements if t.subject == s.subject and t.article not in right and isinstance(t.value, str)
            )
            yield Instance(
                s.id,
                {"subject": s.subject, "article": f"={s.article}", "topic": topic},
                NOW,
                {},
                {"article": tuple(f"={a}" for a in sorted(articles - right, key=str)), "topic": wrong_topics},
            )


def _composed(facts: FactBase) -> Iterator[Instance]:
    for s in facts.statements(relation="composed-of"):
        if usable(s):
            wrong = tuple(state for state in (*_STATES, *_STRANGERS) if state not in s.participants and not _took_part(s, state))
            yield Instance(s.id, {"subject": s.subject, "list": s.participants}, NOW, {}, {"list": wrong})


def _acronym(facts: FactBase) -> Iterator[Instance]:
    bodies = ("un", "unodc", "unoct", "osce", "cis", "sco", "eaeu", "ots", "guam")
    acronyms = {body: facts.entity(body).acronyms[0] for body in bodies if facts.entity(body).acronyms}
    for body, acronym in acronyms.items():
        wrong = tuple(f"={other}" for key, other in acronyms.items() if key != body)
        yield Instance(
            f"{body} acronym", {"name": f"=the {facts.entity(body).name}", "acronym": f"={acronym}"}, NOW, {}, {"acronym": wrong}
        )


def _of(relation: str) -> Callable[[FactBase], Iterator[Instance]]:
    return lambda facts: _event(facts, relation)


INSTANCES: dict[str, Callable[[FactBase], Iterator[Instance]]] = {
    "established": _established,
    "signed": _of("signed"),
    "in-force": _of("in-force"),
    "adopted": _of("adopted"),
    "amended": _amended,
    "extended": _of("extended"),
    "registered": _of("registered"),
    "acceded": _acceded,
    "ratified": _of("ratified"),
    "joined": _joined,
    "left": _left,
    "suspended": _of("suspended"),
    "froze": _of("froze"),
    "member": _member,
    "member-then": _member_then,
    "members": _members,
    "member-count": _member_count,
    "party-to": _party,
    "observer-in": _observer,
    "holder": _holder,
    "holder-then": _holder_then,
    "appointed": _appointed,
    "succeeded": _succeeded,
    "chairs": _chairs,
    "handed-over": _handed_over,
    "exercise": _exercise,
    "session": _session,
    "mission": _mission,
    "headquarters": _headquarters,
    "strength": _strength,
    "figures": _figures,
    "term": _term,
    "trains": _trains,
    "provides": _provides,
    "composed-of": _composed,
    "acronym": _acronym,
}
