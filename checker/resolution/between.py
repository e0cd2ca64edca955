"""Contradictions between sources: the voices of several documents become conflicts.

What is said of one thing is grouped by its key; values that cannot all be right make a conflict with its sides, the canonical
answer where the fact base has one, and a severity. Differences that are none (precision, announcement and effect, other dates,
partial lists) are told only on request, each with its reason. The answer does not depend on the order of the documents, and the
cost is that of sorting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from checker.model.report import Canonical, Conflict, Severity, Side, SideClaim
from checker.resolution.apparent import reason
from checker.resolution.incompatible import clashes
from checker.resolution.sides import sides
from checker.resolution.voices import Voice
from checker.resolution.wording import capitalised, listed, name, number

_Groups = Mapping[tuple[str, str], Sequence[Voice]]
_SLOTS = {
    "place": "place of the {relation} of {subject}",
    "participants": "participants in the {relation} of {subject}",
    "by": "lead of the {relation} of {subject}",
    "start": "beginning of the {relation} of {subject}",
    "end": "end of the {relation} of {subject}",
    "personnel": "number of people in the {relation} of {subject}",
    "equipment": "amount of equipment in the {relation} of {subject}",
    "aircraft": "number of aircraft in the {relation} of {subject}",
    "members": "members of {object}",
    "count": "number of members of {object}",
    "object": "body that {subject} is an observer in",
    "holder": "holder of the office",
}


def conflicts(voices: Iterable[Voice], facts: FactBase, show_apparent: bool = False) -> list[Conflict]:
    """The contradictions among voices, and with ``show_apparent`` the differences that are none, with their reasons."""
    groups = grouped(voices)
    found: list[Conflict] = []
    apparent: list[Conflict] = []
    for _, group in sorted(groups.items()):
        group = [voice for voice in group if not _agrees_elsewhere(voice, groups)]
        parted = sides(group, facts) if len(group) > 1 else []
        if parted and not _stages(parted):
            found.append(conflict(parted, facts))
        elif show_apparent and len({voice.value for voice in group}) > 1:
            apparent.append(_apparent(group, reason(group, facts), facts))
    found += [_clash(pair, message, facts) for pair, message in clashes(groups, facts)]
    if show_apparent:
        apparent += [_apparent(group, why, facts) for group, why in _other_dates(groups)]
    return sorted(found, key=_order) + sorted(apparent, key=_order)


def grouped(voices: Iterable[Voice]) -> _Groups:
    """Voices by what they are about, each group in an order of its own."""
    groups: dict[tuple[str, str], list[Voice]] = defaultdict(list)
    for voice in voices:
        groups[voice.key, voice.bucket].append(voice)
    for group in groups.values():
        group.sort(key=lambda voice: voice.order)
    return groups


def _agrees_elsewhere(voice: Voice, groups: _Groups) -> bool:
    """Whether another reading of an unclear claim is what somebody else says too."""
    return any(
        other.verdict == "supported" and other.low <= voice.high and voice.low <= other.high and other.items == voice.items
        for key in voice.others
        for other in groups.get((key, voice.bucket), ())
    )


def _stages(parted: Sequence[Sequence[Voice]]) -> bool:
    """Whether one text only dates the stages of one exercise, of which the fact base knows nothing better."""
    voices = [voice for side in parted for voice in side]
    return (
        voices[0].relation in ("held", "occurred")
        and voices[0].slot in ("value", "place")
        and len({voice.path for voice in voices}) == 1
        and not any(voice.verdict == "contradicted" for voice in voices)
    )


def _other_dates(groups: _Groups) -> Iterable[tuple[list[Voice], str]]:
    """What is said differently of different times."""
    by_key: dict[str, list[Voice]] = defaultdict(list)
    for (key, bucket), group in groups.items():
        if bucket:
            by_key[key].extend(group)
    for key in sorted(by_key):
        group = sorted(by_key[key], key=lambda voice: voice.order)
        if len({voice.value for voice in group}) > 1 and len({voice.bucket for voice in group}) > 1:
            yield group, "said of different times: " + listed(sorted({voice.bucket for voice in group}))


def conflict(parted: Sequence[Sequence[Voice]], facts: FactBase) -> Conflict:
    """The conflict of sides that cannot all be right."""
    voices = [voice for side in parted for voice in side]
    first = voices[0]
    right = canonical(voices, facts)
    told = [side(one) for one in parted]
    message = f"{capitalised(topic(first, facts))}: {_values(parted)}."
    if right is not None:
        message += f" {sentence(facts, facts.statement(right.facts[0]))}"
    why = next((voice.why for voice in voices if voice.why), "")
    if why and why not in message:
        message += f" {why}"
    return Conflict(first.subject or first.object, first.relation, _severity(parted), tuple(told), right, message)


def _clash(pair: Sequence[Sequence[Voice]], message: str, facts: FactBase) -> Conflict:
    voices = [voice for side in pair for voice in side]
    return Conflict(
        voices[0].subject or voices[0].object,
        voices[0].relation,
        _severity(pair),
        tuple(side(one, facts) for one in pair),
        canonical([voice for voice in voices if voice.verdict == "contradicted"] or voices, facts),
        message,
    )


def _apparent(group: Sequence[Voice], why: str, facts: FactBase) -> Conflict:
    by_value: dict[str, list[Voice]] = defaultdict(list)
    for voice in group:
        by_value[voice.value].append(voice)
    parted = [by_value[value] for value in sorted(by_value)]
    message = f"{capitalised(topic(group[0], facts))}: {_values(parted)}."
    return Conflict(
        group[0].subject or group[0].object,
        group[0].relation,
        "note",
        tuple(side(one) for one in parted),
        canonical(group, facts),
        message,
        why,
    )


def side(voices: Sequence[Voice], facts: FactBase | None = None) -> Side:
    """A side: its most precise value and every place that gives it. With ``facts`` the value says of what it is one."""
    best = precise(voices)
    value = best.value if facts is None else f"{facts.relation(best.relation).label} {best.value}"
    claims = dict.fromkeys(
        SideClaim(voice.path, voice.location, voice.text, voice.modality)
        for voice in sorted(voices, key=lambda voice: voice.order)
    )
    return Side(value, tuple(claims))


def precise(voices: Sequence[Voice]) -> Voice:
    """The most precise of several voices that agree."""
    return min(voices, key=lambda voice: (voice.verdict != "supported", voice.high - voice.low, voice.order))


def _values(parted: Sequence[Sequence[Voice]]) -> str:
    texts = []
    for one in parted:
        paths = sorted({voice.path for voice in one})
        where = listed(paths) if len(paths) < 4 else f"{paths[0]}, {paths[1]} and {number(len(paths) - 2)} more"
        texts.append(f"{precise(one).english or precise(one).value} ({where})")
    return " or ".join(texts) if len(texts) < 3 else ", ".join(texts)


def topic(voice: Voice, facts: FactBase) -> str:
    """What the sides disagree on: "founding of the CSTO"."""
    subject, _, edition = voice.subject.partition("@")
    label = facts.relation(voice.relation).label if voice.relation in _known(facts) else voice.relation.replace("-", " ")
    of = f"{name(facts, subject)}{' ' + edition if edition else ''}" if subject else ""
    if voice.relation in ("holds-office", "chairs"):
        role, _, owner = voice.object.rpartition("@")
        office = f"{role.replace('-', ' ')} of {name(facts, owner)}" if role else f"chair of {name(facts, voice.object)}"
        return f"{voice.slot} of {name(facts, subject)} as {office}" if subject else office
    object_ = name(facts, voice.object) if voice.object else ""
    template = _SLOTS.get(voice.slot)
    if template:
        return template.format(relation=label, subject=of, object=object_) + (
            f" in {object_}" if object_ and voice.slot in ("start", "end") else ""
        )
    return f"{label} of {of}" + (f" ({object_})" if object_ else "")


def _known(facts: FactBase) -> frozenset[str]:
    return frozenset(relation.id for relation in facts.relations())


def canonical(voices: Sequence[Voice], facts: FactBase) -> Canonical | None:
    """The answer of the fact base with its sources, from whichever side leads to it."""
    slot = voices[0].slot
    for verdict in ("supported", "contradicted", "disputed", "outdated"):
        for voice in voices:
            if voice.verdict != verdict or not voice.facts:
                continue
            statements = [facts.statement(id_) for id_ in voice.facts]
            value = _answer(statements, slot, facts)
            if value:
                cited = dict.fromkeys(source for statement in statements for source in statement.sources)
                return Canonical(
                    value,
                    tuple(statement.id for statement in statements),
                    tuple(citation(facts, source) for source in list(cited)[:4]),
                )
    return None


def _answer(statements: Sequence[Statement], slot: str, facts: FactBase) -> str:
    statement = statements[0]
    if slot == "members":
        return listed([name(facts, each.subject) for each in statements])
    if slot == "holder":
        return name(facts, statement.subject)
    if slot == "count":
        return statement.value.english() if isinstance(statement.value, Quantity) else ""
    content = statement.quantities.get(slot) or getattr(statement, slot, None) or statement.value
    if isinstance(content, DateInterval):
        return content.edtf()
    if isinstance(content, Quantity):
        return content.english()
    if isinstance(content, tuple):
        return listed([name(facts, item) for item in content])
    if isinstance(content, str):
        try:
            return name(facts, content)
        except KeyError:
            return content
    return ""


def citation(facts: FactBase, source_id: str) -> str:
    """A source as a person can follow it."""
    source = facts.source(source_id)
    text = ": ".join(dict.fromkeys(part for part in (source.publisher, source.title) if part))
    return f"{text} <{source.url}>" if source.url else text


def _severity(parted: Sequence[Sequence[Voice]]) -> Severity:
    """An error where two sides are plainly asserted; a warning where one is hedged or quoted, or the matter known to be disputed."""
    plain = sum(any(voice.modality == "asserted" for voice in one) for one in parted)
    disputed = any(voice.verdict == "disputed" for one in parted for voice in one)
    return "error" if plain > 1 and not disputed else "warning"


def _order(each: Conflict) -> tuple[object, ...]:
    claims = each.sides[0].claims
    return (
        each.subject,
        each.relation,
        [side.value for side in each.sides],
        [(claim.path, claim.span.start) for claim in claims],
    )
