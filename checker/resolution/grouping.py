"""What is said of one thing, together: voices by key, the sides of a group, and what a group is about in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.factbase.store import FactBase
from checker.resolution.sides import sides
from checker.resolution.voices import ACRONYM, Voice
from checker.resolution.wording import name

Groups = Mapping[tuple[str, str], Sequence[Voice]]
_SLOTS = {
    "place": "place of the {relation} of {subject}",
    "participants": "participants in the {relation} of {subject}",
    "absent": "absence from the {relation} of {subject}",
    "by": "lead of the {relation} of {subject}",
    "start": "beginning of the {relation} of {subject}",
    "end": "end of the {relation} of {subject}",
    "personnel": "number of people in the {relation} of {subject}",
    "equipment": "amount of equipment in the {relation} of {subject}",
    "aircraft": "number of aircraft in the {relation} of {subject}",
    "members": "members of {object}",
    "article": "article of {subject} on {object}",
    "count": "number of members of {object}",
    "object": "body that {subject} is an observer in",
    "holder": "holder of the office",
}

_TENURES = {"start": "first day", "end": "last day", "appointed": "appointment"}


def parted(group: Sequence[Voice], groups: Groups, facts: FactBase) -> list[list[Voice]]:
    """The sides of one group that cannot all be right, or []."""
    if len(group) < 2:
        return []
    divided = sides([voice for voice in group if not (voice.others and _agrees_elsewhere(voice, groups))], facts)
    return [] if divided and _stages(divided) else divided


def grouped(voices: Iterable[Voice]) -> Groups:
    """Voices by what they are about, each group in an order of its own."""
    groups: dict[tuple[str, str], list[Voice]] = defaultdict(list)
    for voice in voices:
        groups[voice.key, voice.bucket].append(voice)
    for group in groups.values():
        group.sort(key=lambda voice: voice.order)
    return groups


def _agrees_elsewhere(voice: Voice, groups: Groups) -> bool:
    """Whether another reading of an unclear claim is what somebody else says too."""
    return any(
        other.verdict == "supported" and other.low <= voice.high and voice.low <= other.high and other.items == voice.items
        for key in voice.others
        for other in groups.get((key, voice.bucket), ())
    )


def _stages(divided: Sequence[Sequence[Voice]]) -> bool:
    """Whether one text only dates the stages of one exercise, of which the fact base knows nothing better."""
    voices = [voice for side in divided for voice in side]
    return (
        voices[0].relation in ("held", "occurred")
        and voices[0].slot in ("value", "place")
        and len({voice.path for voice in voices}) == 1
        and not any(voice.verdict == "contradicted" for voice in voices)
    )


def precise(voices: Sequence[Voice]) -> Voice:
    """The most precise of several voices that agree."""
    return min(voices, key=lambda voice: (voice.verdict != "supported", voice.high - voice.low, voice.order))


def topic(voice: Voice, facts: FactBase) -> str:
    """What the sides disagree on: "founding of the CSTO"."""
    subject, _, edition = voice.subject.partition("@")
    label = facts.relation(voice.relation).label if voice.relation in _known(facts) else voice.relation.replace("-", " ")
    of = (f"{subject.replace('-', ' ').title()}-{edition}" if edition else name(facts, subject)) if subject else ""
    if voice.relation == ACRONYM:
        return f"short form of {of}" if subject else f"meaning of {voice.object}"
    if voice.relation in ("holds-office", "chairs"):
        role, _, owner = voice.object.rpartition("@")
        office = f"{role.replace('-', ' ')} of {name(facts, owner)}" if role else f"chair of {name(facts, voice.object)}"
        slot = _TENURES.get(voice.slot, voice.slot)
        return f"{slot} of {name(facts, subject)} as {office}" if subject else office
    object_ = name(facts, voice.object) if voice.object else ""
    if voice.relation == "signatory-count":
        return f"number of signatories of {name(facts, voice.object)}"
    template = "number of states in {subject}" if voice.slot == "count" and subject else _SLOTS.get(voice.slot)
    if template:
        if voice.relation in ("held", "occurred"):
            template = template.replace("the {relation} of ", "")
        return template.format(relation=label, subject=of, object=object_) + (
            f" in {object_}" if object_ and voice.slot in ("start", "end") else ""
        )
    return f"{label} of {of}" + (f" ({object_})" if object_ else "")


def _known(facts: FactBase) -> frozenset[str]:
    return frozenset(relation.id for relation in facts.relations())
