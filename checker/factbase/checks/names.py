"""Checks of the names: none twice, and none that stands for two things."""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.model.facts import Entity
from checker.model.text import fold, folded_words

_EVERYWHERE = ("aliases", "acronyms", "demonyms", "misspellings")


def _listed(entity: Entity, *lists: str) -> Iterator[tuple[str, str]]:
    yield "name", entity.name
    for key in lists:
        for text in getattr(entity, key):
            yield key, text


def repeated_name(base: Base) -> Iterator[Problem]:
    """An entity lists each name once, and no misspelling that is a right name of it as well.

    Fails: ``aliases: [Tashkent Treaty, tashkent treaty]``. Capitals and diacritics make no difference.
    """
    for entity in base.entities.values():
        seen: dict[str, str] = {}
        for key, text in _listed(entity, "aliases", "context", "acronyms", "demonyms", "misspellings"):
            folded = text if key == "acronyms" else fold(text)  # EURASEC and EurAsEC are two acronyms
            if folded in seen:
                first = "the name" if seen[folded] == "name" else f"one of its {seen[folded]}"
                yield base.problem(
                    "repeated-name", entity, f"lists {text!r} under {key!r}, which is {first} already: remove it", key
                )
            seen.setdefault(folded, key)


def shared_name(base: Base) -> Iterator[Problem]:
    """No name stands for two entities.

    Fails: ``aliases: [Tashkent Treaty]`` in two documents - keep it where it belongs, or list it under ``context`` in both,
    so that only the context decides.
    """
    owners: dict[tuple[str, ...], tuple[Entity, str]] = {}
    for entity in base.entities.values():
        mine: set[tuple[str, ...]] = set()
        for key, text in _listed(entity, *_EVERYWHERE):
            words = folded_words(text)
            if words in mine:
                continue
            mine.add(words)
            if words in owners:
                other, _ = owners[words]
                place = other.where
                at = f" ({place.file}:{place.line})" if place else ""
                yield base.problem(
                    "shared-name",
                    entity,
                    f"has {text!r} under {key!r}, which also names {other.id!r}{at}: keep it with one, or move it to 'context'",
                    key,
                )
            else:
                owners[words] = (entity, key)
