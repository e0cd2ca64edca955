"""The values that are given for one thing, sorted into sides that cannot all be right.

Voices of one key and bucket come in. Sides go out: each is a list of voices that agree with one another, and no side
agrees with all others. No sides means that nobody contradicts anybody. The cost is that of sorting.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from checker.factbase.places import containers
from checker.factbase.store import FactBase
from checker.model.claims import STRANGER
from checker.model.quantities import Quantity
from checker.resolution.voices import Voice

_ABOUT = 0.1
# How many of the smallest unit of their kind; figures in other units are compared as they are.
SIZES = {
    "day": 1.0,
    "week": 7.0,
    "month": 30.4375,
    "year": 365.25,
    "decade": 3652.5,
    "m": 0.001,
    "km": 1.0,
    "mile": 1.609344,
    "kg": 1.0,
    "tonne": 1000.0,
}
_SHORTEST_LIST = 3


def sides(voices: Sequence[Voice], facts: FactBase) -> list[list[Voice]]:
    """The sides of a contradiction, the right one (as far as the fact base knows) first, or []."""
    if len(voices) < 2 or voices[0].kind == "state":
        return []
    kind = voices[0].kind
    if kind == "date":
        clusters = _ranges(voices, lambda v: (v.low, v.high))
    elif kind == "quantity":
        tolerance = _tolerance(voices[0], facts)
        clusters = _ranges(voices, lambda v: _reach(v, tolerance))
    elif kind == "places":
        clusters = _sets(voices, lambda item: containers(facts, item)[1:])
    elif kind == "entities":
        clusters = _sets(voices, lambda item: _whole(facts, item))
    elif kind == "list":
        clusters = _lists(voices)
    else:
        clusters = _apart(voices, lambda v: frozenset(v.items) if v.kind == "all" else v.value.casefold())
    return _settled(clusters, facts)


def _settled(clusters: list[list[Voice]], facts: FactBase) -> list[list[Voice]]:
    """The clusters as sides: what the fact base supports is one side, and unsure claims alone make none."""
    supported: list[list[Voice]] = []
    others: list[list[Voice]] = []
    for cluster in clusters:
        if any(voice.verdict == "supported" and not _only_bounded(voice, facts) for voice in cluster):
            supported.append(cluster)
        else:
            cluster = [voice for voice in cluster if not voice.weak]
            if cluster and _may_contradict(cluster):
                others.append(cluster)
    if not others:
        return []
    if supported:
        return [_right(supported), *others]
    functional = any(voice.functional for cluster in others for voice in cluster)
    return others if functional and len(others) > 1 else []


def _right(supported: list[list[Voice]]) -> list[Voice]:
    """The side of what is right: all dates of one event that the facts accept, but one of several holders of an office."""
    if supported[0][0].kind == "date":
        return [voice for cluster in supported for voice in cluster]
    return max(supported, key=lambda cluster: (len(cluster), cluster[0].value))


def _only_bounded(voice: Voice, facts: FactBase) -> bool:
    """Whether the fact base only gives a bound ("over 2,000"), which figures can fit that do not fit each other."""
    if voice.kind != "quantity" or not voice.facts:
        return False
    statement = facts.statement(voice.facts[0])
    known = statement.quantities.get(voice.slot, statement.value)
    if not isinstance(known, Quantity) or known.approximation not in ("at_least", "at_most"):
        return False
    accepted = [each.value for each in statement.differs if each.reading == "accepted" and isinstance(each.value, Quantity)]
    return not any(value.low <= voice.high and voice.low <= value.high for value in accepted)


def _may_contradict(cluster: list[Voice]) -> bool:
    """Whether a side can be wrong: the fact base says so, or it does not know and only one value can be right."""
    return any(voice.verdict in ("contradicted", "disputed", "outdated") or voice.functional for voice in cluster)


def _ranges(voices: Sequence[Voice], reach: Callable[[Voice], tuple[float, float]]) -> list[list[Voice]]:
    """Clusters of ranges that share a point, as few as possible: the ranges are stabbed at their ends, the nearest first.

    A range that agrees with every cluster is a vaguer statement of any of them, and is left out.
    """
    ranged = sorted(((reach(voice), voice) for voice in voices), key=lambda pair: (pair[0][1], -pair[0][0], pair[1].order))
    cores: list[tuple[float, float]] = []
    clusters: list[list[tuple[tuple[float, float], Voice]]] = []
    for (low, high), voice in ranged:
        if cores and low <= cores[-1][1]:
            clusters[-1].append(((low, high), voice))
            cores[-1] = (max(cores[-1][0], low), min(cores[-1][1], high))
        else:
            clusters.append([((low, high), voice)])
            cores.append((low, high))
    if len(clusters) < 2:
        return []
    first, last = cores[0], cores[-1]
    kept: list[list[Voice]] = []
    for cluster in clusters:
        certain = [voice for (low, high), voice in cluster if not (low <= first[1] and high >= last[0])]
        if certain:
            kept.append(certain)
    return kept if len(kept) > 1 else []


def _tolerance(voice: Voice, facts: FactBase) -> float:
    try:
        return facts.relation(voice.relation).tolerance
    except KeyError:
        return 0.0


def _reach(voice: Voice, tolerance: float) -> tuple[float, float]:
    """The numbers that a quantity agrees with, each way by half of the tolerance, so that two of them overlap when they agree."""
    low, high = voice.low, voice.high
    approximation, _, unit = voice.measure.partition(" ")
    if approximation == "at_least":
        high = 2 * low + 1
    elif approximation == "at_most":
        low = high / 2
    share = max(tolerance, 2 * _ABOUT) if approximation == "about" else tolerance
    factor = math.sqrt(1 - min(share, 0.9))
    rounding = _rounding(low) if low == high else 0.0
    size = SIZES.get(unit, 1.0)
    if size != 1.0:
        factor *= 0.9975  # converted figures are rounded ones
    return (low * factor - rounding) * size, (high / factor + rounding) * size


def _rounding(number: float) -> float:
    """Half of the last digit that a number in the millions, or one with a fraction, is given to."""
    if number != int(number):
        return 0.5
    unit = 1
    if number >= 1e6:
        while int(number) % (unit * 10) == 0:
            unit *= 10
        return unit / 2
    return 0.0


def _whole(facts: FactBase, item: str) -> list[str]:
    """What an entity is part of: an observer in the General Assembly is one in the UN; a full name holds the surname."""
    if item.startswith(STRANGER):
        surname = STRANGER + item.split()[-1].removeprefix(STRANGER)
        return [surname] if surname != item else []
    try:
        owner = facts.entity(item).of
    except KeyError:
        return []
    return [str(owner)] if owner else []


def _sets(voices: Sequence[Voice], wider: Callable[[str], Sequence[str]]) -> list[list[Voice]]:
    """Clusters of sets that share an item, or an item and what it lies in.

    An item that others lie in is a vaguer statement of each; where they lie in different clusters it is left out.
    """
    claimed = {item for voice in voices for item in voice.items}
    parents: dict[str, str] = {item: item for item in claimed}

    def root(item: str) -> str:
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    inner: dict[str, set[str]] = defaultdict(set)
    for item in sorted(claimed):
        for outer in wider(item):
            if outer in claimed and outer != item:
                inner[outer].add(item)
    vague = set(inner)
    for voice in voices:
        certain = [item for item in voice.items if item not in vague]
        for item in certain[1:]:
            parents[root(item)] = root(certain[0])
    for outer in sorted(vague, key=lambda item: (len(inner[item]), item)):
        if len({root(item) for item in inner[outer]}) == 1:
            parents[root(outer)] = root(min(inner[outer]))
    clusters: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        roots = {root(item) for item in voice.items if item not in vague or root(item) != item}
        if len(roots) == 1:
            clusters[roots.pop()].append(voice)
    return list(clusters.values()) if len(clusters) > 1 else []


def _lists(voices: Sequence[Voice]) -> list[list[Voice]]:
    """Clusters of lists: a shorter list that another holds is only less complete."""
    by_items: dict[frozenset[str], list[Voice]] = defaultdict(list)
    for voice in voices:
        if (not voice.open and len(voice.items) >= _SHORTEST_LIST) or voice.verdict == "contradicted":
            by_items[frozenset(voice.items)].append(voice)
    whole: list[frozenset[str]] = []
    clusters: list[list[Voice]] = []
    for items in sorted(by_items, key=lambda items: (-len(items), sorted(items))):
        right = any(voice.verdict == "supported" for voice in by_items[items])
        if any(items < other and not (right and _refuted(by_items[other])) for other in whole):
            continue
        whole.append(items)
        clusters.append(by_items[items])
    return clusters if len(clusters) > 1 else []


def _refuted(voices: Sequence[Voice]) -> bool:
    """Whether a list is known to name too many: the shorter one is then no part of it."""
    return all(voice.verdict == "contradicted" for voice in voices)


def _apart(voices: Sequence[Voice], value: Callable[[Voice], Hashable]) -> list[list[Voice]]:
    """A cluster for each value."""
    clusters: dict[Hashable, list[Voice]] = defaultdict(list)
    for voice in voices:
        if not voice.open:
            clusters[value(voice)].append(voice)
    return list(clusters.values()) if len(clusters) > 1 else []
