"""Looking things up for a reader: a record in full, and statements by subject, relation, source or words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.factbase.phrases import sentence, wording
from checker.factbase.store import FactBase
from checker.model.facts import Entity, Place, Relation, Source, Statement
from checker.model.text import fold, folded_words

_READINGS = {
    "accepted": "also right",
    "disputed": "disputed",
    "error": "wrong",
}


class Line(NamedTuple):
    """A line of what is shown: a label such as "source", the text, and how deep it is indented (0 or 1)."""

    label: str
    text: str
    depth: int = 0


class UnknownIdError(KeyError):
    """No record has this id. The message names the nearest ones."""

    def __str__(self) -> str:
        return str(self.args[0])


def show(base: FactBase, id_: str) -> list[Line]:
    """Everything about a statement, an entity (by id or name), a relation or a source; raises :class:`UnknownIdError`.

    The first line is the headline. An id that names several records (a relation and an entity) shows each after the other.
    """
    lines: list[Line] = []
    for find, card in (
        (base.statement, _statement_lines),
        (base.entity, _entity_lines),
        (base.relation, _relation_lines),
        (base.source, _source_lines),
    ):
        try:
            found: Any = find(id_)
        except KeyError:
            continue
        lines += card(base, found)
    if lines:
        return lines
    named = _entities_named(base, id_)
    if not named:
        raise UnknownIdError(f"no statement, entity, relation or source is called {id_!r}{_nearest(base, id_)}")
    return [line for other in named for line in _entity_lines(base, base.entity(other))]


def find(
    base: FactBase,
    subject: str | None = None,
    relation: str | None = None,
    source: str | None = None,
    text: str | None = None,
) -> list[Statement]:
    """The statements that meet every condition given, in the order of the files.

    ``subject`` is an id or a name of an entity that the statement is about as subject, object or value; ``source`` the id of a
    source it or one of its ``differs`` cites; ``text`` words in its sentence, id, explanations or note. Raises
    :class:`UnknownIdError` for a subject, relation or source that does not exist.
    """
    if relation is not None:
        _known(base, base.relation, relation, "relation")
    if source is not None:
        _known(base, base.source, source, "source")
    if subject is not None:
        ids = entities_called(base, subject)
        found = {item.id: item for id_ in ids for item in (*base.statements(id_), *base.statements(object=id_))}
        statements = [item for item in base.statements() if item.id in found]
    else:
        statements = list(base.statements(relation=relation))
    needle = fold(text).split() if text else []
    return [
        item
        for item in statements
        if (relation is None or item.relation == relation)
        and (source is None or source in item.sources or any(source in other.sources for other in item.differs))
        and (not needle or _holds(base, item, needle))
    ]


def entities_called(base: FactBase, name: str) -> tuple[str, ...]:
    """The ids of the entities with this id or name; raises :class:`UnknownIdError`."""
    try:
        return (base.entity(name).id,)
    except KeyError:
        found = _entities_named(base, name)
    if not found:
        raise UnknownIdError(f"no entity is called {name!r}{_nearest(base, name, 'entity')}")
    return found


def _entities_named(base: FactBase, name: str) -> tuple[str, ...]:
    words = folded_words(name)
    names = base.names_starting(words[0]) if words else ()
    return tuple(dict.fromkeys(item.entity for item in names if item.words == words and item.how != "misspelling"))


def _known(base: FactBase, look_up: Any, id_: str, what: str) -> None:
    try:
        look_up(id_)
    except KeyError:
        raise UnknownIdError(f"no {what} is called {id_!r}{_nearest(base, id_, what)}") from None


def _nearest(base: FactBase, id_: str, what: str | None = None) -> str:
    from rapidfuzz import fuzz, process

    tables: dict[str, Any] = {
        "statement": base.statements,
        "entity": base.entities,
        "relation": base.relations,
        "source": base.sources,
    }
    ids = [item.id for name, items in tables.items() if what in (None, name) for item in items()]
    found = [
        repr(match[0]) for match in process.extract(fold(id_).replace(" ", "-"), ids, scorer=fuzz.ratio, score_cutoff=60, limit=3)
    ]
    return f" - did you mean {' or '.join(found)}?" if found else ""


def _holds(base: FactBase, statement: Statement, needle: list[str]) -> bool:
    whys = [f"{item.why} {item.who or ''} {wording(base, item.value)}" for item in statement.differs]
    hay = fold(" ".join([statement.id, sentence(base, statement), statement.note or "", *whys]))
    return all(word in hay for word in needle)


def _at(where: Place | None) -> list[Line]:
    return [Line("file", f"{where.file}:{where.line}")] if where else []


def citation(source: Source) -> str:
    """A source as a reader wants it: publisher, title, date, address."""
    parts = [part for part in (source.publisher, source.title, source.date) if part]
    return ", ".join(parts) + (f" - {source.url}" if source.url else "")


def _cited(base: FactBase, ids: tuple[str, ...], depth: int) -> Iterator[Line]:
    for id_ in ids:
        try:
            yield Line("source", f"{id_}: {citation(base.source(id_))}", depth)
        except KeyError:
            yield Line("source", id_, depth)


def _statement_lines(base: FactBase, statement: Statement) -> list[Line]:
    lines = [Line("statement", sentence(base, statement)), Line("id", statement.id)]
    if statement.rank != "normal":
        lines.append(Line("rank", statement.rank))
    if statement.as_of:
        lines.append(Line("as of", statement.as_of.english()))
    lines += _cited(base, statement.sources, 0)
    for item in statement.differs:
        value = wording(base, item.value)
        what = value if item.slot == "value" else f"{item.slot} {value}"
        lines.append(Line(_READINGS[item.reading], f"{what}{f' ({item.who})' if item.who else ''}: {item.why}"))
        lines += _cited(base, item.sources, 1)
    if statement.note:
        lines.append(Line("note", statement.note))
    return lines + _at(statement.where)


def _entity_lines(base: FactBase, entity: Entity) -> list[Line]:
    lines = [Line(entity.kind, entity.name), Line("id", entity.id)]
    for label, names in (
        ("also called", entity.aliases),
        ("in context", entity.context),
        ("acronyms", entity.acronyms),
        ("demonyms", entity.demonyms),
        ("misspelt", entity.misspellings),
    ):
        if names:
            lines.append(Line(label, ", ".join(names)))
    for key, value in entity.attributes.items():
        text = f"https://www.wikidata.org/wiki/{value}" if key == "wikidata" else value
        lines.append(Line(key, "yes" if value is True else _named(base, str(text))))
    statements = dict.fromkeys((*base.statements(entity.id), *base.statements(object=entity.id)))
    lines += [Line("fact", f"{sentence(base, item)} [{item.id}]") for item in statements]
    return lines + _at(entity.where)


def _named(base: FactBase, text: str) -> str:
    try:
        return f"{base.entity(text).name} ({text})"
    except KeyError:
        return text


def _relation_lines(base: FactBase, relation: Relation) -> list[Line]:
    traits = [
        relation.kind,
        *(["one value at a time"] if relation.functional else []),
        *(["complete"] if relation.closed else []),
    ]
    lines = [
        Line("relation", f"{relation.label} ({', '.join(traits)})"),
        Line("id", relation.id),
        Line("subject", ", ".join(relation.subject)),
    ]
    if relation.object:
        lines.append(Line("object", ", ".join(relation.object)))
    lines.append(Line("value", relation.value))
    if relation.english:
        lines.append(Line("reads", relation.english))
    lines.append(Line("facts", str(len(base.statements(relation=relation.id)))))
    return lines + _at(relation.where)


def _source_lines(base: FactBase, source: Source) -> list[Line]:
    lines = [Line("source", citation(source)), Line("id", source.id)]
    lines += [Line("fact", f"{sentence(base, item)} [{item.id}]") for item in find(base, source=source.id)]
    return lines + _at(source.where)
