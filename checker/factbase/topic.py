"""Whether a text speaks of the topic at all.

The topic's names come in, from the compiled base; a text costs little more than to lower its case.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from checker.model import sieve as re
from checker.model.facts import Entity, Statement

_KINDS = frozenset(("organization", "document", "body", "force", "series", "mission", "operation"))
_OPERATION = re.compile(r"[Oo]peration|\w-\w")  # "Channel-Arax", "Operation Proxy"; other names are everyday words
_SHORTEST = 4  # letters; shorter names stand for other things too
_SHORTEST_OWN = 3  # letters of an acronym of the topic itself
_AT_ONCE = 1 << 20  # bytes; what lies behind the first name of a long text need not be searched
_HEAD_OFFICE = "secretary-general"
_TITLES = ("secretary general", "secretary-general", "secretaries general", "secretaries-general")
_SEVERAL = 3  # heads of the topic that a text names only if it is about them
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
        if entity.kind in _KINDS and (entity.id in topics or entity.of in topics):
            names.update(
                name.lower()
                for name in (entity.name, *entity.aliases, *entity.acronyms)
                if len(name) >= _SHORTEST and (entity.kind != "operation" or _OPERATION.search(name))
            )
        if entity.id in topics:
            # "SCO": a draft may never spell it out
            names.update(name.lower() for name in entity.acronyms if len(name) >= _SHORTEST_OWN)
    kept: list[str] = []
    for name in sorted(names, key=lambda name: (len(name), name)):
        if not any(shorter in name for shorter in kept):
            kept.append(name)
    return tuple(kept)


def topic_people(entities: Iterable[Entity], statements: Iterable[Statement]) -> tuple[str, ...]:
    """The lower-case full names of those who headed the topic organizations: an article on them may name nothing else."""
    known = {entity.id: entity for entity in entities}
    own = {entity.id for entity in known.values() if entity.kind == "organization" and entity.attributes.get("topic")}
    own |= {entity.id for entity in known.values() if entity.of in own}
    offices = {
        entity.id for entity in known.values() if entity.kind == "office" and entity.role == _HEAD_OFFICE and entity.of in own
    }
    heads = {
        statement.subject for statement in statements if statement.relation == "holds-office" and statement.object in offices
    }
    names = {name.lower() for head in heads for name in (known[head].name, *known[head].aliases) if " " in name}
    return tuple(sorted(names))


class Topic:
    """The names of the topic, ready to be looked for. Threads may share one."""

    def __init__(self, names: tuple[str, ...], people: tuple[str, ...] = ()) -> None:
        self._names = names
        self._people = people
        self._search: Any = None

    def spoken_of_in(self, source: str) -> Literal["", "name", "people"]:
        """What of the topic stands in ``source``, in whatever case, also as a part of a longer word: one of its names, or else
        one of its heads beside the title, or several of them."""
        text = source.lower().replace("\n", " ").replace("\u00a0", " ")  # a name may be broken over two lines
        if not self._names:
            return ""
        if any(text.find(name, 0, _HEAD) >= 0 for name in self._names[:_TRIED_FIRST]):
            return "name"
        found = self._found_in(text)
        if found and min(found) < len(self._names):
            return "name"
        surnames = {self._people[index - len(self._names)].rpartition(" ")[2] for index in found}
        titled = bool(surnames) and any(title in text for title in _TITLES)
        return "people" if titled or len(surnames) >= _SEVERAL else ""

    def _found_in(self, text: str) -> set[int]:
        """Which names and people stand in a text, by their number; once a name is found the rest is not looked for."""
        if self._search is None:
            from ahocorasick_rs import BytesAhoCorasick, Implementation

            wanted = [name.encode() for name in (*self._names, *self._people)]
            self._search = BytesAhoCorasick(wanted, implementation=Implementation.DFA)
        data = text.encode("utf-8", "replace")  # a lone surrogate is part of no name
        size = _AT_ONCE + 4 * len(self._names[-1])  # the end of one part is the beginning of the next, for a name on the border
        found: set[int] = set()
        for start in range(0, len(data), _AT_ONCE):
            found |= {match[0] for match in self._search.find_matches_as_indexes(data[start : start + size])}
            if found and min(found) < len(self._names):
                break
        return found
