"""Whether a text speaks of the topic at all.

The topic's names come in, from the compiled base; a text costs little more than to lower its case.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.model.facts import Entity

_KINDS = frozenset(("organization", "document", "body", "force", "series", "mission"))
_SHORTEST = 4  # letters; shorter names stand for other things too
_SHORTEST_OWN = 3  # letters of an acronym of the topic itself
_AT_ONCE = 1 << 20  # bytes; what lies behind the first name of a long text need not be searched
_HEAD = 1 << 14  # characters; most texts about the topic name it early ...
_TRIED_FIRST = 16  # ... and by one of the shortest names


def topic_names(entities: Iterable[Entity]) -> tuple[str, ...]:
    """The lower-case names of the topic organizations and of what belongs to them, shortest first.

    A name that holds another one is left out: where it stands, the other stands too.
    """
    entities = tuple(entities)
    topics = {entity.id for entity in entities if entity.kind == "organization" and entity.attributes.get("topic")}
    names: set[str] = set()
    for entity in entities:
        if entity.kind in _KINDS and (entity.id in topics or str(entity.attributes.get("of", "")) in topics):
            names.update(name.lower() for name in (entity.name, *entity.aliases, *entity.acronyms) if len(name) >= _SHORTEST)
        if entity.id in topics:
            # "SCO": a draft may never spell it out
            names.update(name.lower() for name in entity.acronyms if len(name) >= _SHORTEST_OWN)
    kept: list[str] = []
    for name in sorted(names, key=lambda name: (len(name), name)):
        if not any(shorter in name for shorter in kept):
            kept.append(name)
    return tuple(kept)


class Topic:
    """The names of the topic, ready to be looked for. Threads may share one."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._search: Any = None

    def spoken_of_in(self, source: str) -> bool:
        """Whether one of the names stands in ``source``, in whatever case, also as a part of a longer word."""
        text = source.lower().replace("\n", " ").replace("\u00a0", " ")  # a name may be broken over two lines
        if not self._names:
            return False
        if any(text.find(name, 0, _HEAD) >= 0 for name in self._names[:_TRIED_FIRST]):
            return True
        if self._search is None:
            from ahocorasick_rs import BytesAhoCorasick, Implementation

            self._search = BytesAhoCorasick([name.encode() for name in self._names], implementation=Implementation.DFA)
        data = text.encode("utf-8", "replace")  # a lone surrogate is part of no name
        size = _AT_ONCE + 4 * len(self._names[-1])  # the end of one part is the beginning of the next, for a name on the border
        return any(self._search.find_matches_as_indexes(data[start : start + size]) for start in range(0, len(data), _AT_ONCE))
