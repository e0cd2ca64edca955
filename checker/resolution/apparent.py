"""Why two values that look different are no contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.resolution.voices import Voice


def reason(group: Sequence[Voice], facts: FactBase) -> str:
    """The reason why voices of one key with several values do not contradict each other, in a phrase."""
    kind = group[0].kind
    accepted = _accepted(group, facts)
    if accepted:
        return accepted
    if kind == "date":
        ranges = sorted({(voice.low, voice.high) for voice in group})
        if _nested(ranges):
            if all(voice.relation in ("held", "occurred") for voice in group) and any("/" in voice.value for voice in group):
                return "a part of the whole: one date lies within the other"
            return "precision: one date is a less precise statement of the other"
        if all(voice.verdict == "supported" for voice in group):
            return "several events of one kind, each of which the fact base confirms"
        if max(low for low, _ in ranges) <= min(high for _, high in ranges):
            return "the dates overlap"
        return "the fact base does not tell which of several events is meant"
    if kind == "quantity":
        if any("about" in voice.measure or "at_" in voice.measure for voice in group):
            return "approximate figures that agree"
        return "figures that agree within the tolerance of such figures"
    if kind == "places":
        return "one place lies in the other, or the thing had several places"
    if kind in ("list", "all"):
        return "a partial list beside a fuller one"
    return "several values can be right"


def _accepted(group: Sequence[Voice], facts: FactBase) -> str:
    """What the fact base says of a second value that it accepts."""
    supporting = {id_ for voice in group if voice.verdict == "supported" for id_ in voice.facts}
    for id_ in sorted(supporting):
        for difference in facts.statement(id_).differs:
            if difference.reading == "accepted" and isinstance(difference.value, DateInterval):
                for voice in group:
                    if voice.kind == "date" and (voice.low, voice.high) == (difference.value.first, difference.value.last):
                        return difference.why
    return ""


def _nested(ranges: Sequence[tuple[float, float]]) -> bool:
    """Whether the ranges lie in one another like dolls; they come sorted."""
    ordered = sorted(ranges, key=lambda pair: pair[1] - pair[0])
    return all(outer[0] <= inner[0] and inner[1] <= outer[1] for inner, outer in pairwise(ordered))
