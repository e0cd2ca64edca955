"""Checks that every id in a record leads somewhere, to a thing of the right kind, and never back to itself."""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.building import slot_type
from checker.factbase.folders import Base
from checker.factbase.problems import Problem
from checker.factbase.records import closest
from checker.model.facts import Relation, Statement

_AGENTS = ("person", "body", "organization", "office", "state", "force")
_SLOT_KINDS = {
    "place": ("place", "state"),
    "participants": ("state", "organization", "body"),
    "absent": ("state", "organization", "body"),
    "by": _AGENTS,
}
# What each attribute of an entity belongs to, and what it leads to where it is an id.
_ATTRIBUTES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "capital": (("state",), ("place",)),
    "country": (("person",), ("state",)),
    "surname": (("person",), ()),
    "role": (("office",), ()),
    "heads_from": (("office",), ()),
    "topic": (("organization",), ()),
    "year": (("exercise", "operation", "event"), ()),
    "series": (("exercise", "operation"), ("series", "operation")),
    "in": (("place", "force", "body"), ("place", "state")),
    "of": (
        ("body", "document", "force", "office", "series", "exercise", "operation", "mission", "event", "topic", "organization"),
        ("organization", "body", "state", "force", "mission", "document", "operation"),
    ),
}


def unknown_relation(base: Base) -> Iterator[Problem]:
    """Every relation that a statement uses is in ``relations.yaml``.

    Fails: ``relation: sign`` - did you mean ``signed``?
    """
    return (problem for problem in base.problems if problem.check == "unknown-relation")


def _ids(statement: Statement, relation: Relation) -> Iterator[tuple[str, tuple[int | str, ...]]]:
    """Each entity id in a statement, with the path that leads to it."""
    yield statement.subject, ("subject",)
    if statement.object is not None:
        yield statement.object, ("object",)
    for slot in _SLOT_KINDS:
        for id_ in getattr(statement, slot):
            yield id_, (slot,)
    if relation.value == "entity" and statement.value is not None:
        for id_ in statement.value if isinstance(statement.value, tuple) else (str(statement.value),):
            yield id_, ("value",)
    for index, differing in enumerate(statement.differs):
        kind = slot_type(differing.slot, relation)
        if kind in ("entity", "entities"):
            for id_ in differing.value if isinstance(differing.value, tuple) else (differing.value,):
                yield id_, ("differs", index, differing.slot)


def unknown_entity(base: Base) -> Iterator[Problem]:
    """Every id in a statement or in an entity's ``of``, ``in``, ``capital``, ``country``, ``series`` is an entity.

    Fails: ``subject: armennia`` - did you mean ``armenia``?
    """
    known = list(base.entities)
    for statement in base.statements.values():
        for id_, path in _ids(statement, base.relations[statement.relation]):
            if id_ not in base.entities:
                hint = closest(id_, known) or ": add it to facts/entities, or correct the id"
                yield base.problem("unknown-entity", statement, f"names {id_!r} as {path[-1]}, an unknown entity{hint}", *path)
    for entity in base.entities.values():
        for key, (_, kinds) in _ATTRIBUTES.items():
            value = entity.attributes.get(key)
            if kinds and value is not None and value not in base.entities:
                hint = closest(value, known) or ": add it to facts/entities, or correct the id"
                yield base.problem("unknown-entity", entity, f"names {value!r} as {key!r}, an unknown entity{hint}", key)


def unknown_source(base: Base) -> Iterator[Problem]:
    """Every source that a statement cites is in ``sources.yaml``.

    Fails: ``sources: [odbk_25y]`` - did you mean ``odkb_25y``?
    """
    known = list(base.sources)
    for statement in base.statements.values():
        cited = [(id_, ("sources",)) for id_ in statement.sources]
        cited += [(id_, ("differs", index, "sources")) for index, item in enumerate(statement.differs) for id_ in item.sources]  # type: ignore[misc]
        for id_, path in cited:
            if id_ not in base.sources:
                hint = closest(id_, known) or ": add it to facts/sources.yaml with title and url"
                yield base.problem("unknown-source", statement, f"cites the unknown source {id_!r}{hint}", *path)


def wrong_kind(base: Base) -> Iterator[Problem]:
    """Subject, object, places, participants and agents are entities of the kinds that the relation and the slot allow.

    Fails: ``subject: csto`` with ``relation: joined``, which takes a state; ``place: csto``.
    """
    for statement in base.statements.values():
        relation = base.relations[statement.relation]
        for slot, kinds in (("subject", relation.subject), ("object", relation.object)):
            id_ = getattr(statement, slot)
            if id_ is None:
                if kinds:
                    yield base.problem(
                        "wrong-kind", statement, f"lacks an object: {relation.id!r} needs 'object:' with the id of a {_or(kinds)}"
                    )
            elif not kinds:
                yield base.problem(
                    "wrong-kind", statement, f"has an object although {relation.id!r} takes none: did you mean 'value'?", slot
                )
            elif id_ in base.entities and base.entities[id_].kind not in kinds:
                kind = base.entities[id_].kind
                yield base.problem(
                    "wrong-kind", statement, f"has the {kind} {id_!r} as {slot}; {relation.id!r} takes a {_or(kinds)}", slot
                )
        for slot, kinds in _SLOT_KINDS.items():
            for id_ in getattr(statement, slot):
                if id_ in base.entities and base.entities[id_].kind not in kinds:
                    kind = base.entities[id_].kind
                    yield base.problem(
                        "wrong-kind", statement, f"has the {kind} {id_!r} under {slot!r}: give a {_or(kinds)}", slot
                    )


def _or(kinds: tuple[str, ...]) -> str:
    return " or ".join((", ".join(kinds[:-1]), kinds[-1])) if len(kinds) > 1 else kinds[0]


def wrong_attribute(base: Base) -> Iterator[Problem]:
    """An entity has only the keys that make sense for its kind, they lead to the right kind, and editions name series and year.

    Fails: ``capital: minsk`` in an office; ``country: csto`` in a person; an exercise with ``series`` but no ``year``.
    """
    for entity in base.entities.values():
        for key, (owners, kinds) in _ATTRIBUTES.items():
            value = entity.attributes.get(key)
            if value is None:
                continue
            if entity.kind not in owners:
                yield base.problem("wrong-attribute", entity, f"is a {entity.kind}, and {key!r} belongs to a {_or(owners)}", key)
            elif kinds and value in base.entities and base.entities[value].kind not in kinds:
                kind = base.entities[value].kind
                yield base.problem("wrong-attribute", entity, f"has the {kind} {value!r} as {key!r}: give a {_or(kinds)}", key)
        if entity.demonyms and entity.kind not in ("state", "place"):
            yield base.problem(
                "wrong-attribute", entity, "has demonyms, which belong to states: move them to 'aliases'", "demonyms"
            )
        if entity.kind == "exercise" and "series" in entity.attributes and "year" not in entity.attributes:
            yield base.problem("wrong-attribute", entity, "lacks the year of its edition: add 'year: \"2024\"'")
        if entity.kind == "office" and "role" not in entity.attributes:
            yield base.problem("wrong-attribute", entity, "lacks its role: add 'role: president' or the like")


def without_source(base: Base) -> Iterator[Problem]:
    """Every statement cites at least one source.

    Fails: a statement without ``sources`` - what has no source stays out.
    """
    for statement in base.statements.values():
        if not statement.sources:
            yield base.problem(
                "without-source", statement, "has no source: add 'sources: [id]', and the source to facts/sources.yaml"
            )


def source_unused(base: Base) -> Iterator[Problem]:
    """Every source is cited by a statement.

    Fails: a record in ``sources.yaml`` that no statement names - cite it, or remove it.
    """
    cited = {id_ for statement in base.statements.values() for id_ in statement.sources}
    cited |= {id_ for statement in base.statements.values() for item in statement.differs for id_ in item.sources}
    for source in base.sources.values():
        if source.id not in cited:
            yield base.problem("source-unused", source, "is cited by no statement: cite it, or remove it")


def cycle(base: Base) -> Iterator[Problem]:
    """What lies in or belongs to something does not, by way of it, lie in or belong to itself.

    Fails: ``bereg`` in ``almaty-region`` and ``almaty-region`` in ``bereg``.
    """
    for key in ("in", "of", "series"):
        reported: set[str] = set()
        for entity in base.entities.values():
            chain = [entity.id]
            while (above := base.entities[chain[-1]].attributes.get(key)) in base.entities and above not in chain:
                chain.append(above)
            if above in chain and above not in reported:
                ring = chain[chain.index(above) :]
                reported.update(ring)
                way = " -> ".join([*ring, above])
                yield base.problem(
                    "cycle", base.entities[ring[0]], f"runs in a circle by {key!r}: {way}; correct one of them", key
                )
