"""Reading the fact files and laying one folder over the other: YAML in, a validated :class:`Base` out.

The base holds every record with its file and lines, the objects made from them, and all the problems met on the way; what the
lint checks look at is this, and what the compiled base is made from as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from checker.factbase import building, marked
from checker.factbase.files import FactFile
from checker.factbase.problems import Problem
from checker.model.dataclass import dataclass, field
from checker.model.facts import Entity, Place, Relation, Source, Statement

TABLES = ("sources", "relations", "entities", "statements")
_ONE = {"sources": "source", "relations": "relation", "entities": "entity", "statements": "statement"}


@dataclass(slots=True)
class Record:
    """A validated record with its place."""

    table: str
    id: str
    data: dict[str, Any]
    file: str
    layer: int
    mark: marked.Marked

    @property
    def where(self) -> Place:
        return Place(self.file, self.mark.line)

    def line(self, *path: int | str) -> int:
        return self.mark.line_of(path)


@dataclass(slots=True)
class Base:
    """The merged fact base. ``records[table][id]`` is the record that an object was made from."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {table: {} for table in TABLES})
    sources: dict[str, Source] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def by_relation(self, relation: str) -> Iterator[Statement]:
        return (statement for statement in self.statements.values() if statement.relation == relation)

    def problem(self, check: str, item: Entity | Statement | Relation | Source, message: str, *path: int | str) -> Problem:
        """A problem at the line of ``path`` inside the record of ``item``."""
        table = {Entity: "entities", Statement: "statements", Relation: "relations", Source: "sources"}[type(item)]
        record = self.records[table][item.id]
        return Problem(record.file, record.line(*path), check, f"{_ONE[table]} {item.id!r} {message}")


def read_base(files: Iterable[FactFile]) -> tuple[Base, list[bytes]]:
    """The merged base of the files, and the bytes of each file. Nothing is raised: look at ``problems``."""
    base = Base()
    contents: list[bytes] = []
    loaded: list[Record] = []
    for file in files:
        root, data = marked.read(file.path, file.name, base.problems)
        contents.append(data)
        if root is not None:
            loaded += _records(file, root, base)
    for table in TABLES:
        for record in loaded:
            if record.table == table:
                _merge(record, base)
    _build(base)
    base.problems.sort()
    return base, contents


def _records(file: FactFile, root: marked.Marked, base: Base) -> Iterator[Record]:
    """The records of one file, not yet validated: sources are a mapping by id, the rest lists."""
    if root.value is None:
        return
    if file.table == "sources" and isinstance(root.value, dict):
        for id_, node in root.value.items():
            if isinstance(node.value, dict):
                keys = {"id": root.keys[id_], **node.keys}
                value = {"id": marked.Marked(id_, root.keys[id_]), **node.value}
                yield Record("sources", id_, {}, file.name, file.layer, marked.Marked(value, root.keys[id_], keys))
            else:
                base.problems.append(
                    Problem(
                        file.name,
                        root.keys[id_],
                        "schema",
                        f"source {id_!r} is not a record: give it title and url on indented lines",
                    )
                )
        return
    if file.table == "sources" or not isinstance(root.value, list):
        shape = "a source's id, a colon, and its title and url on indented lines" if file.table == "sources" else "'- id: ...'"
        base.problems.append(Problem(file.name, root.line, "schema", f"does not hold records: begin each with {shape}"))
        return
    for node in root.value:
        id_node = node.value.get("id") if isinstance(node.value, dict) else None
        if id_node is None or not isinstance(id_node.value, str):
            base.problems.append(
                Problem(file.name, node.line, "schema", f"{_ONE[file.table]} record without id: begin it with '- id: ...'")
            )
            continue
        yield Record(file.table, id_node.value, {}, file.name, file.layer, node)


def _merge(record: Record, base: Base) -> None:
    """Validates a record and lays it over the base."""
    from checker.factbase.records import RECORDS, validated  # imports pydantic

    model = RECORDS[record.table]
    given = record.mark.plain()
    assert isinstance(given, dict)
    known = base.records[record.table].get(record.id)
    problem = partial(_note, base, record)
    adds = known is not None and known.layer < record.layer and model.required and not any(key in given for key in model.required)
    if adds and known is not None:
        _add(record, known, given, base)
        return
    id_ = given.pop("id") if record.table == "sources" else None
    data = validated(model, given, problem)
    if data is None:
        return
    if id_ is not None:
        data = {"id": id_, **data}
    override = data.pop("override", False)
    record.data = data
    if known is None:
        if override:
            problem(
                ("override",),
                "override",
                "overrides nothing: no earlier folder has this id; check its spelling or remove 'override'",
            )
            return
    elif known.layer == record.layer:
        problem(("id",), "duplicate-id", f"is already at {known.file}:{known.mark.line}: give one of them another id")
        return
    elif known.data != data and not override:
        problem(
            ("id",),
            "clash",
            f"differs from the one at {known.file}:{known.mark.line}: choose another id, or replace it with 'override: true'",
        )
        return
    elif not override:
        return  # the same record again
    base.records[record.table][record.id] = record


def _note(base: Base, record: Record, path: tuple[int | str, ...], check: str, message: str) -> None:
    base.problems.append(Problem(record.file, record.line(*path), check, f"{_ONE[record.table]} {record.id!r}: {message}"))


def _add(record: Record, known: Record, given: dict[str, Any], base: Base) -> None:
    """Adds the lists of an overlay's short record (an id and lists only) to a record of an earlier folder."""
    from checker.factbase.records import RECORDS, validated

    model = RECORDS[record.table]
    problem = partial(_note, base, record)
    strangers = [key for key in given if key != "id" and key not in model.addable]
    if strangers:
        problem(
            (strangers[0],),
            "clash",
            f"is at {known.file}:{known.mark.line} already; to add to it give only {', '.join(model.addable)}, "
            f"to replace it write it in full with 'override: true'",
        )
        return
    data = validated(model, {**known.data, **given}, problem)
    if data is None:
        return
    merged = dict(known.data)
    marks = dict(known.mark.value) if isinstance(known.mark.value, dict) else {}
    for key in given:
        if key != "id":
            merged[key] = [*known.data.get(key, []), *(item for item in data[key] if item not in known.data.get(key, []))]
            marks.pop(key, None)  # the list now comes from two files: problems in it stand at the record's first line
    mark = marked.Marked(marks, known.mark.line, known.mark.keys)
    base.records[record.table][record.id] = Record(record.table, record.id, merged, known.file, known.layer, mark)


def _build(base: Base) -> None:
    """Makes the objects of all records; slots that do not parse become problems."""
    for id_, record in base.records["sources"].items():
        base.sources[id_] = building.source(record.data, record.where)
        if "date" in record.data:
            try:
                building.parse_date(record.data["date"])
            except building.SlotError as error:
                _note(base, record, ("date",), error.check, str(error))
    for id_, record in base.records["relations"].items():
        base.relations[id_] = building.relation(record.data, record.where)
    for id_, record in base.records["entities"].items():
        base.entities[id_] = building.entity(record.data, record.where)
    for id_, record in base.records["statements"].items():
        relation = base.relations.get(record.data["relation"])
        if relation is None:
            from checker.factbase.records import closest

            name = record.data["relation"]
            hint = closest(name, list(base.relations)) or ": relations.yaml lists those there are"
            _note(base, record, ("relation",), "unknown-relation", f"unknown relation {name!r}{hint}")
        elif _slots_parse(base, record, relation):
            base.statements[id_] = building.statement(record.data, relation, record.where)


def _slots_parse(base: Base, record: Record, relation: Relation) -> bool:
    """Whether every slot of a statement is what its type demands; a problem for each that is not."""
    good = True

    def check(slot: str, given: Any, *path: int | str) -> None:
        nonlocal good
        try:
            building.slot_value(slot, given, relation)
        except building.SlotError as error:
            good = False
            _note(base, record, (*path, slot), error.check, f"{slot!r}: {error}")

    for slot in ("value", "start", "end", "as_of", *building.QUANTITY_SLOTS):
        if slot in record.data:
            check(slot, record.data[slot])
    if relation.value != "none" and relation.kind != "state" and "value" not in record.data:
        good = False
        _note(base, record, (), "value-kind", f"relation {relation.id!r} needs a value: add 'value: ...' ({relation.value})")
    for index, item in enumerate(record.data.get("differs", ())):
        slots = building.differing_slot(item)
        if len(slots) == 1:
            check(slots[0], item[slots[0]], "differs", index)
        else:
            good = False
            found = " and ".join(slots) or "none"
            _note(
                base,
                record,
                ("differs", index),
                "schema",
                f"a 'differs' gives exactly one slot such as value or place, this one {found}",
            )
    return good
