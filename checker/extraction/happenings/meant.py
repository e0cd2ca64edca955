"""The event that a unit speaks of without naming it: the series of a force that met, a mission by who asked for it or was sent,
an exercise by its range and time.

Each returns the id of the event, or nothing where the words leave it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extraction.happenings import succession
from checker.extraction.happenings import words as phrases
from checker.model import sieve as re
from checker.model.dates import DateInterval

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit, UnitReader


def series_meant(unit: Unit, reader: UnitReader) -> str:
    """The series that a unit means without its name: that of a force which met, or, by "the series", that of the heading."""
    for token in unit.tokens:
        if token.terminal != "FORCE" or token.items:
            continue
        word = reader.prepared.folded[token.start : token.end]
        entities = ("peacekeeping-forces",) if token.anaphor and "peacekeepers" in word else token.entities
        before, behind = reader.words_before(token, unit), reader.prepared.folded[token.end : reader.end_of(unit)]
        if len(entities) == 1 and succession.meets(before, behind):
            return succession.series_of(entities[0], reader.facts)
    if not reader.scene.focus.event and phrases.THE_SERIES.search(unit.text):
        return reader.discourse.around.subject(reader.facts, "series")
    if not reader.scene.focus.event and phrases.THE_OPERATION.search(unit.text):
        return reader.discourse.around.subject(reader.facts, "operation")
    return ""


def mission_begun(unit: Unit, reader: UnitReader) -> str:
    """The mission that a unit tells the beginning of: who asked for it or was sent, where, and when."""
    sent = (
        phrases.SENT.search(unit.text) is not None
        and re.search(r"peacekeep|troops|forces|soldiers|units|\bmission\b", unit.text) is not None
        and not phrases.EXERCISE.search(unit.text)
    )
    there = phrases.THERE.search(unit.text) is not None and not phrases.EXERCISE.search(unit.text)
    if not (
        sent
        or there
        or phrases.REQUEST.search(unit.text)
        or phrases.DECISION.search(unit.text)
        or phrases.ARRIVAL.search(unit.text)
    ):
        return ""
    ours = sent and any(
        (reader.discourse.topic in token.entities and not token.anaphor)
        or (token.form == "context" and token.terminal == "FORCE")
        or (token.terminal == "FORCE" and not token.anaphor)
        for token in unit.tokens
    )
    peacekeepers = sent and any(token.terminal == "FORCE" and "peacekeep" in unit.text for token in unit.tokens)
    targets = {
        token.entity
        for before, token in zip(unit.tokens, unit.tokens[1:], strict=False)
        if (before.terminal in ("TO", "IN", "FROM") or before.terminal == "VERB" and before.key == "leave") and token.entities
    }
    described = [
        mission.id
        for mission in reader.facts.entities("mission")
        for statement in reader.facts.statements(subject=mission.id, relation="deployed")
        if (
            ours
            and "csto" in unit.text
            or peacekeepers
            and is_contemporary(mission.id, reader)
            or there
            and ("csto" in unit.text or "collective security" in unit.text)
            and is_contemporary(mission.id, reader)
        )
        and set(statement.place) & targets
        and reader.facts.statements(subject=mission.id, relation="held")
    ]
    future = phrases.WILL_GO.search(unit.text) is not None and all(is_contemporary(mission, reader) for mission in described)
    text = re.sub(phrases.WILL_GO, "", unit.text) if future else unit.text
    if (
        len(described) == 1
        and not phrases.NO_HAPPENING.search(text)
        and not any(token.terminal == "NOT" or token.terminal == "MODAL" and not future for token in unit.tokens)
    ):
        return described[0]
    states = set()
    for token in unit.tokens:
        for entity in token.entities[:1]:
            found = reader.facts.entity(entity)
            if found.kind == "state":
                states.add(entity)
            elif found.kind == "person":
                states.add(str(found.attributes.get("country", "")))
            elif found.kind == "office":
                states.add(found.of)
    dates = [date for token in unit.tokens if token.terminal == "DATE" for date in reader.discourse.resolve_dates(token)[:1]]
    for mission in reader.facts.entities("mission"):
        for statement in reader.facts.statements(subject=mission.id, relation="held"):
            value = statement.value
            if not isinstance(value, DateInterval) or not set(statement.place) & states:
                continue
            if any(value.first - 3 <= date.first and date.last <= value.last + 3 for date in dates):
                return mission.id
    return ""


def is_contemporary(mission: str, reader: UnitReader) -> bool:
    """Whether the text was written within some weeks of a mission."""
    today = reader.discourse.today
    return today is not None and any(
        isinstance(s.value, DateInterval) and s.value.first <= today.first <= s.value.last + 45
        for s in reader.facts.statements(subject=mission, relation="held")
    )


def exercise_meant(unit: Unit, reader: UnitReader) -> str:
    """The exercise of the place and time that a unit tells of ("a week of drills on the Lepel range ended on Saturday")."""
    if not phrases.EXERCISE.search(unit.text) or phrases.NO_HAPPENING.search(unit.text) or not reader.discourse.topic:
        return ""
    today = reader.discourse.today
    grounds = _grounds(unit, reader)
    if not grounds or today is None:
        return ""
    dates = [date for token in unit.tokens if token.terminal == "DATE" for date in reader.discourse.resolve_dates(token)[:1]]
    found = []
    for exercise in reader.facts.entities("exercise"):
        for statement in reader.facts.statements(subject=exercise.id, relation="held"):
            value = statement.value
            if statement.announced or not isinstance(value, DateInterval) or not grounds & set(statement.place):
                continue
            near = [date for date in dates if value.first - 2 <= date.first and date.last <= value.last + 2]
            if near or (not dates and value.first <= today.first <= value.last + 21):
                trained = reader.facts.statements(subject=str(exercise.attributes.get("series", "")), relation="trains")
                found.append((0 if trained else 1, exercise.id))
    found.sort()
    return found[0][1] if found and (len(found) == 1 or found[0][0] < found[1][0]) else ""


def _grounds(unit: Unit, reader: UnitReader) -> set[str]:
    """The training grounds that a unit names."""
    places = (entity for token in unit.tokens if token.terminal == "PLACE" for entity in token.entities)
    return {place for place in places if phrases.GROUND.search(reader.facts.entity(place).name.lower())}


def returned_to(unit: Unit, reader: UnitReader) -> str:
    """The exercise spoken of before to which a clause comes back by its ground, where that in focus was elsewhere: "Rubezh-2004
    was in Kazakhstan. ... Four contingents came to Matybulak"."""
    focus = reader.scene.focus.event
    if not focus or unit.tokens[0].terminal == "PRONOUN" or any(t.anaphor and t.terminal == "EXERCISE" for t in unit.tokens):
        return ""
    grounds = _grounds(unit, reader)
    if not grounds or _places_of(focus, reader) & grounds:
        return ""
    there = (event for event in reversed(reader.scene.events) if _places_of(event, reader) & grounds)
    return next((event for event in there if _fits_days(unit, event, reader)), "")


def _places_of(event: str, reader: UnitReader) -> set[str]:
    """Where an event is known to have been."""
    return {place for s in reader.facts.statements(subject=event, relation="held") for place in s.place}


def _fits_days(unit: Unit, event: str, reader: UnitReader) -> bool:
    """Whether all dates of a unit may be those of an event."""
    held = reader.days_of(event)
    dates = [token for token in unit.tokens if token.terminal == "DATE"]
    found = [date for token in dates for date in reader.discourse.resolve_dates(token)[:1]]
    return held is not None and len(found) == len(dates) and not any(date.conflicts(held) for date in found)


def held_elsewhere(unit: Unit, reader: UnitReader, event: str, year: int) -> str:
    """The exercise of the same year that a clause turns to by naming its ground first: "At Edelweiss, meanwhile, ..."."""
    if len(unit.tokens) < 3 or unit.tokens[0].terminal != "IN" or unit.tokens[1].terminal != "PLACE":
        return ""
    place = unit.tokens[1].entity
    held = [s for s in reader.facts.statements(relation="held", subject=event) if s.place]
    today = reader.discourse.today
    if not year and not held and today is not None:
        year = today.begin.year  # only a series is in focus
    if not year or any(place in s.place or place in reader.outer(known) for s in held for known in s.place):
        return ""
    found = [
        edition
        for series in reader.facts.entities("series")
        if (edition := succession.years_of_editions(series.id, reader.facts).get(year)) is not None
        and any(place in s.place for s in reader.facts.statements(subject=edition, relation="held"))
    ]
    return found[0] if len(found) == 1 else ""
