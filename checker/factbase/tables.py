"""The compiled fact base: SQLite tables that answer each question with the few rows it needs.

Rows hold the validated records as JSON; :mod:`checker.factbase.store` turns them into objects when asked for.
"""

from __future__ import annotations

import json
import sqlite3

from checker.factbase.folders import Base
from checker.factbase.names import all_names, single_words
from checker.factbase.topic import topic_names, topic_people
from checker.model.facts import Name
from checker.model.text import folded_words

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE sources (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, data TEXT, file TEXT, line INTEGER);
CREATE TABLE relations (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, data TEXT, file TEXT, line INTEGER);
CREATE TABLE entities (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, data TEXT, file TEXT, line INTEGER);
CREATE TABLE statements (
    seq INTEGER PRIMARY KEY, id TEXT UNIQUE, subject TEXT, relation TEXT, data TEXT, file TEXT, line INTEGER);
CREATE TABLE objects (entity TEXT, relation TEXT, statement INTEGER);
CREATE TABLE names (first TEXT, words TEXT, entity TEXT, how TEXT, text TEXT);
CREATE TABLE name_words (letter TEXT, length INTEGER, words TEXT, entity TEXT, how TEXT, text TEXT);
"""
_INDEXES = """
CREATE INDEX entities_kind ON entities (kind);
CREATE INDEX statements_subject ON statements (subject, relation);
CREATE INDEX statements_relation ON statements (relation);
CREATE INDEX objects_entity ON objects (entity, relation, statement);
CREATE INDEX names_first ON names (first);
CREATE INDEX name_words_letter ON name_words (letter, length);
"""


def compiled(base: Base, key: str) -> sqlite3.Connection:
    """An SQLite database in memory with the whole base. ``key`` names the content it was made from."""
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    for table in ("sources", "relations"):
        connection.executemany(
            f"INSERT INTO {table} (id, data, file, line) VALUES (?, ?, ?, ?)",
            [(item.id, _json(item.data), item.file, item.mark.line) for item in base.records[table].values()],
        )
    connection.executemany(
        "INSERT INTO entities (id, kind, data, file, line) VALUES (?, ?, ?, ?, ?)",
        [(item.id, item.data["kind"], _json(item.data), item.file, item.mark.line) for item in base.records["entities"].values()],
    )
    for number, (id_, statement) in enumerate(base.statements.items(), 1):
        record = base.records["statements"][id_]
        connection.execute(
            "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, id_, statement.subject, statement.relation, _json(record.data), record.file, record.mark.line),
        )
        objects = {statement.object} if statement.object else set()
        if base.relations[statement.relation].value == "entity":
            objects |= {statement.value} if isinstance(statement.value, str) else set(record.data.get("value", ()))
        connection.executemany(
            "INSERT INTO objects VALUES (?, ?, ?)", [(entity, statement.relation, number) for entity in sorted(objects)]
        )
    names = list(all_names(base.entities))
    connection.executemany(
        "INSERT INTO names VALUES (?, ?, ?, ?, ?)", [(n.words[0], " ".join(n.words), n.entity, n.how, n.text) for n in names]
    )
    connection.executemany(
        "INSERT INTO name_words VALUES (?, ?, ?, ?, ?, ?)",
        [(n.words[0][0], len(n.words[0]), n.words[0], n.entity, n.how, n.text) for n in single_words(names)],
    )
    first_words = dict.fromkeys(name.words[0] for name in names)
    connection.execute("INSERT INTO meta VALUES ('first-words', ?)", (" ".join(first_words),))
    connection.execute("INSERT INTO meta VALUES ('words-beside', ?)", (_json(_words_beside(base, names)),))
    connection.execute("INSERT INTO meta VALUES ('key', ?)", (key,))
    connection.execute("INSERT INTO meta VALUES ('topic', ?)", (_json(topic_names(base.entities.values())),))
    people = topic_people(base.entities.values(), base.statements.values())
    connection.execute("INSERT INTO meta VALUES ('people', ?)", (_json(people),))
    placed = [entity for entity in base.entities.values() if entity.kind in ("place", "force")]
    containers = {entity.id: str(entity.attributes.get("in", "")) for entity in placed}
    connection.execute("INSERT INTO meta VALUES ('containers', ?)", (_json(containers),))
    connection.execute("COMMIT")
    connection.executescript(_INDEXES)
    return connection


def _words_beside(base: Base, names: list[Name]) -> dict[str, list[str]]:
    """The words that stand beside a given name in the names of persons, by the given name; under "" the words that stand alone,
    in the names of states and their capitals. All are folded."""
    capitals = {entity.attributes.get("capital") for entity in base.entities.values() if entity.kind == "state"}
    found: dict[str, dict[str, None]] = {"": {}}
    for name in single_words(names):
        if name.entity in capitals or base.entities[name.entity].kind == "state":
            found[""].update(dict.fromkeys(name.words))
    for entity in base.entities.values():
        if entity.kind == "person":
            parts = [folded_words(text) for text in (entity.name, *entity.aliases)]
            given = {words[0] for words in parts if len(words) > 1}
            for each in given:
                found.setdefault(each, {}).update((word, None) for words in parts for word in words if word not in given)
    return {given: list(words) for given, words in found.items()}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
