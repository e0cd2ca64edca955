"""Claims of different relations that exclude each other: an explicit, small table.

A treaty that expired was not extended in the same year; what is signed after it entered into force, or left before it was joined,
is dated wrongly somewhere; and one force founded on one day has one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.extraction.happenings.described import instruments
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.text import folded_words
from checker.resolution.voices import ACRONYM, DOUBLED, Voice
from checker.resolution.wording import capitalised, listed, name

_YEAR = 366
_AGAIN = re.compile(r"\b(?:re-?join\w*|re-?enter\w*|return\w*|again|back)\b", re.IGNORECASE)


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

# Leaving before, and being in it after; joining after, and being in it before.
OUTSIDE = (
    Sequel("member-of|end", "member-of|holds", "{subject} cannot have left {object} and be a member of it later"),
    Sequel("party-to|end", "party-to|holds", "{subject} cannot have left {object} and be a party to it later"),
    Sequel("member-of|holds", "member-of|start", "{subject} cannot be a member of {object} before joining it"),
    Sequel("party-to|holds", "party-to|start", "{subject} cannot be a party to {object} before joining it"),
)

ORDERED = (
    Sequel("signed|value", "in-force|value", "{subject} cannot have entered into force before it was signed"),
    Sequel("signed|value", "extended|value", "{subject} cannot have been extended before it was signed"),
    Sequel("signed|value", "expired|value", "{subject} cannot have expired before it was signed"),
    Sequel("established|turned", "expired|value", "{subject} cannot have been turned into an organization after it expired"),
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


@dataclass(frozen=True, slots=True)
class Clash:
    """Sides of different relations that exclude each other; ``values`` says what each side claims, ``right`` what is so."""

    subject: str
    relation: str
    sides: Sides
    values: tuple[str, ...]
    message: str
    right: Statement | None = None
    covers: str = ""  # the key of a group whose difference it tells already


def related_keys(key: str, facts: FactBase) -> list[str]:
    """The keys under which something may stand that a claim under ``key`` excludes, beside ``key`` itself."""
    relation, subject, object_, slot = key.split("|")
    found: list[str] = []
    for pair in EXCLUSIVE:
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            if slot == "value" and relation == one:
                found.append(f"{other}|{subject}|{object_}|value")
        if slot == "value" and relation == pair.first:
            found += [f"signed|{document}||value" for document in instruments(subject, pair.second, facts)]
    for sequel in (*OUTSIDE, *ORDERED):
        for one, other in ((sequel.earlier, sequel.later), (sequel.later, sequel.earlier)):
            if f"{relation}|{slot}" == one:
                there, its = other.split("|")
                found.append(f"{there}|{subject}|{object_}|{its}")
    return found


_Places = dict[str, dict[tuple[str, str], list[Voice]]]


def clashes(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """All that exclude each other across relations."""
    places = _dated(groups)
    yield from exclusive(groups, facts)
    yield from _out_of_order(places, facts)
    yield from _misnamed(groups, facts)
    yield from _reversed(groups, facts)
    yield from _absent_and_present(groups, facts)
    yield from _two_under_one_name(groups, facts)


def out_of_order(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """Only the dates that run backwards."""
    yield from _out_of_order(_dated(groups), facts)


def exclusive(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """Only the relations that exclude each other."""
    places = _dated(groups)
    yield from _exclusive(places, facts)
    yield from _outside(places, facts)


def _dated(groups: Mapping[tuple[str, str], Sequence[Voice]]) -> _Places:
    """Dates by "relation|slot", and then by subject and object."""
    places: _Places = defaultdict(dict)
    for (key, _), group in groups.items():
        relation, subject, object_, slot = key.split("|")
        voices = [voice for voice in group if voice.kind in ("date", "state") and not voice.weak]
        if voices:
            places[f"{relation}|{slot}"].setdefault((subject, object_), []).extend(voices)
    return places


def _exclusive(places: _Places, facts: FactBase) -> Iterator[Clash]:
    for pair in EXCLUSIVE:
        firsts, seconds = places.get(f"{pair.first}|value", {}), places.get(f"{pair.second}|value", {})
        signings = places.get("signed|value", {})
        for place in sorted(firsts):
            seconds_here = [*seconds.get(place, ())]
            for document in instruments(place[0], pair.second, facts):
                seconds_here += signings.get((document, ""), ())
            a = _near(firsts[place], seconds_here, pair.days)
            b = _near(seconds_here, a, pair.days)
            if a and b:
                yield _clash(pair.message, place, (a, b), facts)


def _outside(places: _Places, facts: FactBase) -> Iterator[Clash]:
    """Dates of leaving and joining, not confirmed by the facts, against states that hold on the other side of them."""
    for sequel in OUTSIDE:
        earlier, later = places.get(sequel.earlier, {}), places.get(sequel.later, {})
        for place in sorted(earlier.keys() & later.keys()):
            edges, states = (earlier, later) if sequel.later.endswith("|holds") else (later, earlier)
            wrong = [voice for voice in edges[place] if voice.verdict != "supported"]
            if not wrong:
                continue
            after = edges is earlier
            limit = min(voice.high for voice in wrong) if after else max(voice.low for voice in wrong)
            beyond = [voice for voice in states[place] if (voice.low > limit if after else voice.high < limit)]
            if beyond:
                yield _clash(sequel.message, place, (wrong, beyond), facts)


def _out_of_order(places: _Places, facts: FactBase) -> Iterator[Clash]:
    for sequel in ORDERED:
        earlier, later = places.get(sequel.earlier, {}), places.get(sequel.later, {})
        for place in sorted(earlier.keys() & later.keys()):
            # Only where all who come in come after all who leave: whoever leaves may have come back.
            first = min(voice.low for voice in earlier[place])
            last = max(voice.high for voice in later[place])
            wrong = any(voice.verdict != "supported" for voice in (*earlier[place], *later[place]))
            back = any(_AGAIN.search(voice.text) for voice in earlier[place])
            if first > last and wrong and not back:
                yield _clash(sequel.message, place, (earlier[place], later[place]), facts)


def _clash(message: str, place: tuple[str, str], pair: Sides, facts: FactBase) -> Clash:
    subject, object_ = place
    text = message.format(
        subject=name(facts, subject.partition("@")[0]), object=name(facts, object_) if object_ and "@" not in object_ else ""
    )
    best = [min(side, key=lambda voice: (voice.high - voice.low, voice.order)) for side in pair]
    values = tuple(_value(voice, facts) for voice in best)
    wrong = [voice for side in pair for voice in side if voice.verdict == "contradicted" and voice.facts]
    right = facts.statement(wrong[0].facts[0]) if wrong else None
    return Clash(subject, best[0].relation, pair, values, f"{capitalised(text)}.", right)


def _value(voice: Voice, facts: FactBase) -> str:
    if voice.kind == "state":
        return f"{voice.english} {_period(int(voice.low), int(voice.high)).edtf()}"
    label = {"start": "joining", "end": "leaving"}.get(voice.slot) if voice.relation in ("member-of", "party-to") else None
    return f"{label or facts.relation(voice.relation).label} {voice.value}"


def _period(first: int, last: int) -> DateInterval:
    """The days from one ordinal to another, as the year that they make where they do."""
    days = DateInterval(first, last, "day" if first == last else "interval")
    year = DateInterval.year(days.begin.year)
    return year if (year.first, year.last) == (first, last) else days


def _near(voices: Sequence[Voice], others: Sequence[Voice], days: int) -> list[Voice]:
    """Those within so many days of one of the others."""
    spans = {(other.low - days, other.high + days) for other in others}
    return [voice for voice in voices if any(low <= voice.high and voice.low <= high for low, high in spans)]


def _misnamed(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """One thing under two names: a force dated to the very day of another one, which is called by its own name elsewhere."""
    by_subject: dict[str, list[Voice]] = defaultdict(list)
    suspects: list[Voice] = []
    for group in groups.values():
        for voice in group:
            by_subject[voice.subject].append(voice)
            if voice.relation == "established" and voice.verdict == "contradicted" and voice.kind == "date" and _one_day(voice):
                suspects.append(voice)
    told: set[tuple[str, str]] = set()
    for voice in sorted(suspects, key=lambda voice: voice.order):
        for statement in _same_day(voice, facts):
            others = sorted(by_subject.get(statement.subject, ()), key=lambda other: other.order)
            if others and (voice.subject, statement.subject) not in told:
                told.add((voice.subject, statement.subject))
                same = [other for other in suspects if other.subject == voice.subject and other.low == voice.low]
                right, wrong = name(facts, statement.subject), name(facts, voice.subject)
                message = f"What was founded on {voice.english} is {right}, not {wrong}: one thing goes under two names."
                yield Clash(statement.subject, "established", (others, same), (right, wrong), message, statement)


def _reversed(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """An observer taken for what it observes: one text has the first in the second, another one the second in the first."""
    observed: dict[str, list[Voice]] = defaultdict(list)
    for (key, _), group in groups.items():
        if key.startswith("observer-in|") and key.endswith("||object"):
            observed[key.split("|")[1]] += [voice for voice in group if len(voice.items) == 1 and not voice.weak]
    for subject in sorted(observed):
        right = [voice for voice in observed[subject] if voice.verdict == "supported"]
        for other in sorted(observed):
            wrong = [
                voice
                for voice in observed[other]
                if voice.verdict == "contradicted" and voice.items[0] == subject and _part_of_one(other, right, facts)
            ]
            if right and wrong and other != subject:
                values = tuple(f"{name(facts, one.subject)} in {name(facts, one.items[0])}" for one in (right[0], wrong[0]))
                message = (
                    f"{capitalised(name(facts, subject))} and {name(facts, other)} cannot each be the observer in the other."
                )
                statement = facts.statement(right[0].facts[0]) if right[0].facts else None
                yield Clash(subject, "observer-in", (right, wrong), values, message, statement)


def _absent_and_present(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """A state that one text has among those who came, and another one among those who stayed away."""
    for (key, bucket), group in sorted(groups.items()):
        if not key.endswith("|absent"):
            continue
        listed_key = f"{key.removesuffix('absent')}participants"
        lists = [voice for voice in groups.get((listed_key, bucket), ()) if not voice.weak]
        full = [voice for voice in lists if not voice.open and voice.verdict == "supported"]
        clashes: dict[str, Sides] = {}
        for state in sorted({state for voice in group if not voice.weak for state in voice.items}):
            away = [voice for voice in group if not voice.weak and state in voice.items]
            there = [voice for voice in lists if state in voice.items]
            wrong = any(voice.verdict in ("contradicted", "disputed") for voice in (*away, *there))
            confirmed = [any(voice.verdict == "supported" for voice in side) for side in (away, there)]
            if there and (wrong or not all(confirmed)):
                away += [voice for voice in full if state not in voice.items]
                clashes[state] = (there, away) if confirmed[1] and not confirmed[0] else (away, there)
        differing = {state for voice in lists for state in voice.items if any(state not in other.items for other in full)}
        relation, subject = key.split("|")[:2]
        series, _, edition = subject.partition("@")
        what = f"{name(facts, series)} {edition}".rstrip()
        for state, sides in clashes.items():
            did = "signed {what} and not signed it" if relation == "signed" else "stayed away from {what} and taken part in it"
            message = f"{capitalised(name(facts, state))} cannot have {did.format(what=what)}."
            judged = [voice for side in sides for voice in side if voice.facts and voice.verdict != "unknown"]
            right = facts.statement(judged[0].facts[0]) if judged else None
            values = tuple("absent" if any(voice.slot == "absent" for voice in side) else "present" for side in sides)
            covers = listed_key if differing <= clashes.keys() else ""
            yield Clash(subject, relation, sides, values, message, right, covers)


def _two_under_one_name(groups: Mapping[tuple[str, str], Sequence[Voice]], facts: FactBase) -> Iterator[Clash]:
    """A name that a list gives twice, where the text elsewhere tells apart two bodies that the name fits."""
    voices = sorted((voice for group in groups.values() for voice in group), key=lambda voice: voice.order)
    for twice in (voice for voice in voices if voice.relation == DOUBLED):
        stems = {word[:_STEM] for word in folded_words(twice.text) if len(word) >= _STEM and word not in _GENERAL}
        owner = facts.entity(twice.subject).of
        apart: dict[str, Voice] = {}
        for voice in voices:
            if voice.relation == ACRONYM and voice.slot == "short" and voice.path == twice.path and voice.subject:
                named = facts.entity(voice.subject)
                if named.kind == "body" and named.of == owner and any(w[:_STEM] in stems for w in folded_words(named.name)):
                    apart.setdefault(voice.subject, voice)
        if len(apart) > 1:
            told = listed([name(facts, body) for body in apart])
            message = f"One name in a list stands for two bodies, which are told apart elsewhere: {told}."
            yield Clash(twice.subject, "name", (list(apart.values()), [twice]), (told, f"twice {twice.text}"), message)


# Words that name no body by themselves.
_GENERAL = frozenset("council committee collective security permanent secretaries states assembly organization".split())
_STEM = 6  # letters by which a word is known again: "ministers" and "ministerial"


def _part_of_one(body: str, voices: Sequence[Voice], facts: FactBase) -> bool:
    """Whether a body is what the voices name, or a part of it or it a part of the body."""
    owner = facts.entity(body).of
    return any(voice.items[0] in (body, owner) or facts.entity(voice.items[0]).of == body for voice in voices)


def _one_day(voice: Voice) -> bool:
    return voice.low == voice.high


def _same_day(voice: Voice, facts: FactBase) -> Iterator[Statement]:
    """The founding of another thing of the same kind on the day that a text gives."""
    entity = facts.entity(voice.subject)
    for statement in facts.statements(relation="established"):
        other = facts.entity(statement.subject)
        if other is entity or (other.kind, other.of) != (entity.kind, entity.of):
            continue
        days = [statement.value, *(each.value for each in statement.differs if each.reading == "accepted")]
        if any(isinstance(day, DateInterval) and day.precision == "day" and day.first == voice.low for day in days):
            yield statement
