"""Contradictions between sources: the voices of several documents become conflicts.

What is said of one thing is grouped by its key; values that cannot all be right make a conflict with its sides, the canonical
answer where the fact base has one, and a severity. Differences that are none (precision, announcement and effect, other dates,
partial lists) are told only on request, each with its reason. The answer does not depend on the order of the documents, and the
cost is that of sorting.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from checker.model.report import Canonical, Conflict, Severity, Side, SideClaim
from checker.resolution.apparent import reason
from checker.resolution.grouping import Groups, grouped, parted, precise, topic
from checker.resolution.incompatible import Clash, clashes
from checker.resolution.voices import ACRONYM, Voice
from checker.resolution.wording import capitalised, listed, name, number


def conflicts(voices: Iterable[Voice], facts: FactBase, show_apparent: bool = False) -> list[Conflict]:
    """The contradictions among voices, and with ``show_apparent`` the differences that are none, with their reasons."""
    groups = grouped(voices)
    found: list[Conflict] = []
    apparent: list[Conflict] = []
    clashing = list(clashes(groups, facts))
    told = {clash.covers for clash in clashing}
    for (key, _), group in sorted(groups.items()):
        if key in told:
            continue
        divided = parted(group, groups, facts)
        if divided:
            found.append(conflict(divided, facts))
        elif show_apparent and len({voice.value for voice in group}) > 1:
            apparent.append(_apparent(group, reason(group, facts), facts))
    found += [_clashing(clash, facts) for clash in clashing]
    if show_apparent:
        apparent += [_apparent(group, why, facts) for group, why in _other_dates(groups)]
    return sorted(found, key=_order) + sorted(apparent, key=_order)


def _other_dates(groups: Groups) -> Iterable[tuple[list[Voice], str]]:
    """What is said differently of different times."""
    by_key: dict[str, list[Voice]] = defaultdict(list)
    for (key, bucket), group in groups.items():
        if bucket:
            by_key[key].extend(group)
    for key in sorted(by_key):
        group = sorted(by_key[key], key=lambda voice: voice.order)
        if len({voice.value for voice in group}) > 1 and len({voice.bucket for voice in group}) > 1:
            yield group, "said of different times: " + listed(sorted({voice.bucket for voice in group}))


def conflict(divided: Sequence[Sequence[Voice]], facts: FactBase) -> Conflict:
    """The conflict of sides that cannot all be right."""
    voices = [voice for side in divided for voice in side]
    first = voices[0]
    right = canonical(voices, facts)
    told = [side(one) for one in divided]
    message = f"{capitalised(topic(first, facts))}: {_values(divided)}."
    if right is not None:
        message += f" {sentence(facts, facts.statement(right.facts[0]))}"
    why = next((voice.why for voice in voices if voice.why), "")
    if why and why not in message:
        message += f" {why}"
    subject = precise(divided[0]).items[0] if first.relation == ACRONYM and not first.subject else first.subject or first.object
    return Conflict(subject.replace("@", "-"), first.relation, _severity(divided), tuple(told), right, message)


def _clashing(clash: Clash, facts: FactBase) -> Conflict:
    told = tuple(replace(side(one), value=value) for one, value in zip(clash.sides, clash.values, strict=True))
    message = f"{clash.message} {capitalised(_values(clash.sides, clash.values))}."
    right = None
    if clash.right is not None:
        right = _canonical([clash.right], "value", facts)
        message += f" {sentence(facts, clash.right)}"
    return Conflict(clash.subject, clash.relation, _severity(clash.sides), told, right, message)


def _apparent(group: Sequence[Voice], why: str, facts: FactBase) -> Conflict:
    by_value: dict[str, list[Voice]] = defaultdict(list)
    for voice in group:
        by_value[voice.value].append(voice)
    divided = [by_value[value] for value in sorted(by_value)]
    message = f"{capitalised(topic(group[0], facts))}: {_values(divided)}."
    return Conflict(
        (group[0].subject or group[0].object).replace("@", "-"),
        group[0].relation,
        "note",
        tuple(side(one) for one in divided),
        canonical(group, facts),
        message,
        why,
    )


def side(voices: Sequence[Voice]) -> Side:
    """A side: its most precise value and every place that gives it."""
    claims = dict.fromkeys(
        SideClaim(voice.path, voice.location, voice.text, voice.modality)
        for voice in sorted(voices, key=lambda voice: voice.order)
    )
    return Side(precise(voices).value, tuple(claims))


def _values(divided: Sequence[Sequence[Voice]], values: Sequence[str] = ()) -> str:
    texts = []
    for index, one in enumerate(divided):
        paths = sorted({os.path.basename(voice.path) for voice in one})
        where = listed(paths) if len(paths) < 4 else f"{paths[0]}, {paths[1]} and {number(len(paths) - 2)} more"
        texts.append(f"{values[index] if values else precise(one).english} ({where})")
    return " or ".join(texts) if len(texts) < 3 else ", ".join(texts)


def canonical(voices: Sequence[Voice], facts: FactBase) -> Canonical | None:
    """The answer of the fact base with its sources, from whichever side leads to it."""
    for verdict in ("supported", "contradicted", "disputed", "outdated"):
        for voice in voices:
            if voice.verdict == verdict and voice.facts:
                found = _canonical([facts.statement(id_) for id_ in voice.facts], voices[0].slot, facts)
                if found is not None:
                    return found
    return None


def _canonical(statements: Sequence[Statement], slot: str, facts: FactBase) -> Canonical | None:
    value = _answer(statements, slot, facts)
    cited = dict.fromkeys(source for statement in statements for source in statement.sources)
    sources = tuple(citation(facts, source) for source in list(cited)[:4])
    return Canonical(value, tuple(statement.id for statement in statements), sources) if value else None


def _answer(statements: Sequence[Statement], slot: str, facts: FactBase) -> str:
    statement = statements[0]
    if slot == "members":
        return listed([name(facts, each.subject) for each in statements])
    if slot in ("holder", "predecessor"):
        return name(facts, statement.subject)
    if slot == "count" and statement.participants:
        return str(len(statement.participants))
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


def _severity(divided: Sequence[Sequence[Voice]]) -> Severity:
    """An error where two sides are plainly asserted and the matter is not known to be disputed, else a warning."""
    plain = sum(any(voice.modality == "asserted" for voice in one) for one in divided)
    disputed = any(voice.verdict == "disputed" for one in divided for voice in one)
    return "error" if plain > 1 and not disputed else "warning"


def _order(each: Conflict) -> tuple[object, ...]:
    claims = each.sides[0].claims
    return (
        each.subject,
        each.relation,
        [side.value for side in each.sides],
        [(claim.path, claim.span.start) for claim in claims],
    )
