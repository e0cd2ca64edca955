"""Claims of different relations that exclude each other: an explicit, small table.

A treaty that expired was not extended in the same year; what is signed after it entered into force, or left before it was joined,
is dated wrongly somewhere; and one force founded on one day has one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution.voices import Voice
from checker.resolution.wording import capitalised, name

_YEAR = 366


@dataclass(frozen=True, slots=True)
class Pair:
    """Two relations of one subject (and object) that cannot both hold within so many days of each other."""

    first: str
    second: str
    days: int
    message: str


@dataclass(frozen=True, slots=True)
class Sequel:
    """Two dates of one subject (and object), written relation|slot, of which the first never comes after the second."""

    earlier: str
    later: str
    message: str


EXCLUSIVE = (Pair("expired", "extended", _YEAR, "{subject} cannot have expired and been extended in one year"),)

ORDERED = (
    Sequel("signed|value", "in-force|value", "{subject} cannot have entered into force before it was signed"),
    Sequel("signed|value", "extended|value", "{subject} cannot have been extended before it was signed"),
    Sequel("signed|value", "expired|value", "{subject} cannot have expired before it was signed"),
    Sequel("signed|value", "registered|value", "{subject} cannot have been registered before it was signed"),
    Sequel("adopted|value", "in-force|value", "{subject} cannot have entered into force before it was adopted"),
    Sequel("member-of|start", "member-of|end", "{subject} cannot have left {object} before joining it"),
    Sequel("party-to|start", "party-to|end", "{subject} cannot have left {object} before joining it"),
    Sequel("acceded|value", "party-to|end", "{subject} cannot have left {object} before acceding to it"),
    Sequel("member-of|start", "suspended|value", "{subject} cannot have suspended its membership in {object} before joining it"),
    Sequel("member-of|start", "froze|value", "{subject} cannot have frozen its participation in {object} before joining it"),
    Sequel("holds-office|start", "holds-office|end", "{subject} cannot have left an office before taking it"),
    Sequel("deployed|value", "withdrawal-began|value", "{subject} cannot have begun to withdraw before it was deployed"),
    Sequel(
        "withdrawal-began|value", "withdrawal-completed|value", "{subject} cannot have completed its withdrawal before it began"
    ),
    Sequel("deployed|value", "withdrawal-completed|value", "{subject} cannot have withdrawn before it was deployed"),
)

Sides = Sequence[Sequence[Voice]]


def clashes(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[tuple[Sides, str]]:
    """Pairs of sides that exclude each other, each with what is wrong with them."""
    by_place: dict[str, dict[tuple[str, str], list[Voice]]] = defaultdict(dict)
    for (key, _), group in groups.items():
        relation, subject, object_, slot = key.split("|")
        voices = [voice for voice in group if voice.kind == "date" and not voice.weak]
        if voices:
            by_place[f"{relation}|{slot}"].setdefault((subject, object_), []).extend(voices)
    for pair in EXCLUSIVE:
        firsts, seconds = by_place.get(f"{pair.first}|value", {}), by_place.get(f"{pair.second}|value", {})
        for place in sorted(firsts.keys() & seconds.keys()):
            near = _near(firsts[place], seconds[place], pair.days)
            if near is not None:
                yield near, f"{capitalised(_filled(pair.message, place, facts))}.{_said(near)}"
    yield from _out_of_order(by_place, facts)
    yield from _misnamed(groups, facts)


def out_of_order(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[tuple[Sides, str]]:
    """The pairs of dates that run backwards."""
    by_place: dict[str, dict[tuple[str, str], list[Voice]]] = defaultdict(dict)
    for (key, _), group in groups.items():
        relation, subject, object_, slot = key.split("|")
        voices = [voice for voice in group if voice.kind == "date" and not voice.weak]
        if voices:
            by_place[f"{relation}|{slot}"].setdefault((subject, object_), []).extend(voices)
    yield from _out_of_order(by_place, facts)


def _out_of_order(
    by_place: Mapping[str, Mapping[tuple[str, str], Sequence[Voice]]], facts: FactBase
) -> Iterator[tuple[Sides, str]]:
    for sequel in ORDERED:
        earlier, later = by_place.get(sequel.earlier, {}), by_place.get(sequel.later, {})
        for place in sorted(earlier.keys() & later.keys()):
            # All who join after all have left: a second joining is no contradiction, and what the facts confirm is none either.
            first = min(voice.low for voice in earlier[place])
            last = max(voice.high for voice in later[place])
            voices = [*earlier[place], *later[place]]
            if first > last and any(voice.verdict != "supported" for voice in voices):
                yield (
                    (list(earlier[place]), list(later[place])),
                    f"{capitalised(_filled(sequel.message, place, facts))}.{_said((earlier[place], later[place]))}",
                )


def _near(firsts: Sequence[Voice], seconds: Sequence[Voice], days: int) -> Sides | None:
    """Those of both that lie within so many days of each other."""
    a = [
        voice
        for voice in firsts
        if any(voice.low - days <= other.high and other.low <= voice.high + days for other in _ends(seconds))
    ]
    b = [
        voice for voice in seconds if any(voice.low - days <= other.high and other.low <= voice.high + days for other in _ends(a))
    ]
    return (a, b) if a and b else None


def _ends(voices: Sequence[Voice]) -> list[Voice]:
    """One for each distinct date."""
    return list({(voice.low, voice.high): voice for voice in voices}.values())


def _filled(message: str, place: tuple[str, str], facts: FactBase) -> str:
    subject, object_ = place
    return message.format(
        subject=name(facts, subject.partition("@")[0]), object=name(facts, object_) if object_ and "@" not in object_ else ""
    )


def _said(pair: Sides) -> str:
    first, second = (min(side, key=lambda voice: voice.order) for side in pair)
    return f" One says {first.english} ({first.path}), the other {second.english} ({second.path})."


def _misnamed(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[tuple[Sides, str]]:
    """One thing under two names: a force dated to the very day of another one, which is called by its own name elsewhere."""
    by_subject: dict[str, list[Voice]] = defaultdict(list)
    suspects: list[Voice] = []
    for group in groups.values():
        for voice in group:
            by_subject[voice.subject].append(voice)
            if (
                voice.relation == "established"
                and voice.slot == "value"
                and voice.verdict == "contradicted"
                and voice.high == voice.low
            ):
                suspects.append(voice)
    suspects.sort(key=lambda voice: voice.order)
    told: set[tuple[str, str]] = set()
    for voice in suspects:
        for statement in _same_day(voice, facts):
            others = by_subject.get(statement.subject, [])
            if others and (voice.subject, statement.subject) not in told:
                told.add((voice.subject, statement.subject))
                same = [other for other in suspects if other.subject == voice.subject and other.low == voice.low]
                right, wrong = name(facts, statement.subject), name(facts, voice.subject)
                yield (
                    (sorted(others, key=lambda other: other.order), same),
                    f"{capitalised(right)} and {wrong} are two things: what was founded on {voice.english} is {right}.",
                )


def _same_day(voice: Voice, facts: FactBase) -> Iterator[Statement]:
    """The founding of another thing of the same kind on the day that a text gives."""
    entity = facts.entity(voice.subject)
    for statement in facts.statements(relation="established"):
        other = facts.entity(statement.subject)
        if (
            statement.subject == voice.subject
            or other.kind != entity.kind
            or other.attributes.get("of") != entity.attributes.get("of")
        ):
            continue
        days = [statement.value, *(d.value for d in statement.differs if d.slot == "value" and d.reading == "accepted")]
        if any(isinstance(day, DateInterval) and day.precision == "day" and day.first == voice.low for day in days):
            yield statement
