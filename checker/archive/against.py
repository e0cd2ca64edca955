"""A draft held against an archive, and the archive against itself.

The voices of a draft come in; findings go out, each at the words of the draft that an archived piece contradicts, with the piece,
its date and its sentence. Only what is said under the draft's own keys is looked at, so the archive's size hardly matters.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from checker.archive.store import Archive
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.documents import Document
from checker.model.report import Conflict, Finding, Location, Related, Severity
from checker.model.rules import rule
from checker.model.spans import LineIndex
from checker.resolution.between import conflict
from checker.resolution.grouping import grouped, parted, topic
from checker.resolution.incompatible import clashes, related_keys
from checker.resolution.voices import ACRONYM, Voice
from checker.resolution.wording import capitalised

_CODE = "CS801"
_SHOWN = 3  # pieces that a finding names for each other value
_LISTED = 50  # pieces that a conflict of the archive names for each value


def findings(document: Document, voices: Sequence[Voice], archive: Archive, facts: FactBase) -> list[Finding]:
    """Where a draft contradicts what was published. The same text in the archive is no other piece."""
    own = [voice for voice in voices if voice.relation != ACRONYM]
    keys = dict.fromkeys(key for voice in own for key in (voice.key, *voice.others, *related_keys(voice.key, facts)))
    numbers: dict[str, int] = {}
    published: list[Voice] = []
    for number, voice in archive.shapes(list(keys)):
        numbers[voice.path] = number
        published.append(voice)
    groups = grouped([*own, *published])
    lines = LineIndex(document.source)
    found: dict[tuple[int, int], Finding] = {}
    for _, group in sorted(groups.items()):
        if any(voice.path in numbers for voice in group) and any(voice.path not in numbers for voice in group):
            sides = parted(group, groups, facts)
            _told(sides, f"{capitalised(topic(group[0], facts))}", (), document, archive, numbers, lines, found)
    for clash in clashes(groups, facts):
        _told(clash.sides, clash.message.rstrip("."), clash.values, document, archive, numbers, lines, found)
    return sorted(found.values(), key=lambda finding: (finding.span.start, finding.span.end))


def _told(
    sides: Sequence[Sequence[Voice]],
    about: str,
    values: Sequence[str],
    document: Document,
    archive: Archive,
    numbers: dict[str, int],
    lines: LineIndex,
    found: dict[tuple[int, int], Finding],
) -> None:
    """The findings of one contradiction, for each place of the draft that takes part in it."""
    for index, side in enumerate(sides):
        others = [
            said
            for other, against in enumerate(sides)
            if other != index
            for shape in against
            if shape.path in numbers
            for said in archive.said(numbers[shape.path], _SHOWN)
            if said.path != document.path
        ]
        if not others:
            continue
        others.sort(key=lambda voice: (voice.dated, voice.path), reverse=True)
        for voice in side:
            if voice.path in numbers or voice.mark in found:
                continue
            found[voice.mark] = _finding(voice, values[index] if values else voice.english, about, others, document, lines)


def _finding(voice: Voice, value: str, about: str, others: Sequence[Voice], document: Document, lines: LineIndex) -> Finding:
    start, end = voice.mark
    first = others[0]
    when = f" of {DateInterval.parse(first.dated).english()}" if first.dated else ""
    more = f" (and {len(others) - 1} more)" if len(others) > 1 else ""
    severity: Severity = "warning" if voice.verdict == "supported" or voice.modality != "asserted" else "error"
    known = rule(_CODE)
    return Finding(
        code=_CODE,
        rule=known.name,
        severity=severity,
        message=f"{about}: {value} here, but {first.english} in {os.path.basename(first.path)}{when}{more}.",
        span=Location(start, end, *lines.position(start), *lines.position(end)),
        quote=document.source[start:end],
        facts=voice.facts,
        related=tuple(
            Related(f"{other.dated + ': ' if other.dated else ''}{other.sentence or other.text}", other.location, other.path)
            for other in others[:_SHOWN]
        ),
    )


def conflicts(archive: Archive, facts: FactBase) -> Iterator[Conflict]:
    """The contradictions between the pieces of an archive, one after another."""
    for key in archive.disputed_keys():
        shapes = archive.shapes([key])
        numbers = {voice.path: number for number, voice in shapes}
        others = archive.shapes([other for _, voice in shapes for other in voice.others])
        groups = grouped([voice for _, voice in (*shapes, *others)])
        for (its_key, _), group in sorted(groups.items()):
            sides = parted(group, groups, facts) if its_key == key else []
            if sides:
                yield conflict(
                    [[said for shape in side for said in archive.said(numbers[shape.path], _LISTED)] for side in sides], facts
                )
