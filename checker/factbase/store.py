"""The fact base that the checker asks: objects made from rows of the compiled base when first wanted, and then kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from threading import RLock
from typing import Any, Literal, TypeVar

from checker.factbase import building
from checker.model.facts import Entity, Name, Place, Relation, Source, Statement

_T = TypeVar("_T")
_AT_ONCE = 500  # words in one question to the database, which takes 999 at least
_Table = Literal["sources", "relations", "entities", "statements"]


class FactBase:
    """All entities, relations, statements and sources, by id and by the questions the checker asks.

    Threads may share one. Every answer is remembered, so asking twice costs a dictionary look-up, and equal ids give the same
    object. ``recover`` gives a fresh database, should the one on disk turn out to be damaged.
    """

    def __init__(self, connection: sqlite3.Connection, recover: Callable[[], sqlite3.Connection] | None = None) -> None:
        self._connection = connection
        self._recover = recover
        self._lock = RLock()
        self._entities: dict[str, Entity] = {}
        self._relations: dict[str, Relation] = {}
        self._sources: dict[str, Source] = {}
        self._statements: dict[str, Statement] = {}
        self._found: dict[tuple[str | None, str | None, str | None], tuple[Statement, ...]] = {}
        self._told: dict[str, bool] = {}
        self._kinds: dict[str | None, tuple[Entity, ...]] = {}
        self._names: dict[str, tuple[Name, ...]] = {}
        self._near: dict[tuple[str, int, int], tuple[Name, ...]] = {}

    def entity(self, id_: str) -> Entity:
        """Raises KeyError when there is none."""
        return self._entities.get(id_) or self._one("entities", id_, self._entity_row)

    def knows(self, id_: str) -> bool:
        """Whether there is an entity of this id."""
        try:
            return bool(self.entity(id_))
        except KeyError:
            return False

    def belongs_to(self, id_: str, owner: str) -> bool:
        """Whether an entity is ``owner`` or directly one of its bodies, papers, forces or offices. Raises KeyError when there is
        none."""
        return id_ == owner or self.entity(id_).of == owner

    def relation(self, id_: str) -> Relation:
        """Raises KeyError when there is none."""
        return self._relations.get(id_) or self._one("relations", id_, self._relation_row)

    def source(self, id_: str) -> Source:
        """Raises KeyError when there is none."""
        return self._sources.get(id_) or self._one("sources", id_, self._source_row)

    def statement(self, id_: str) -> Statement:
        """Raises KeyError when there is none."""
        return self._statements.get(id_) or self._one("statements", id_, self._statement_row)

    def statements(
        self,
        subject: str | None = None,
        relation: str | None = None,
        object: str | None = None,  # noqa: A002 - the slot is called so
    ) -> tuple[Statement, ...]:
        """The statements with this subject, relation and object, in the order of the files; all of them without a condition.

        ``object`` also finds statements whose value is that entity ("what has its headquarters in moscow").
        """
        key = (subject, relation, object)
        answer = self._found.get(key)
        if answer is None:
            answer = self._found[key] = self._ask(_statement_query(*key), self._statement_row)
        return answer

    def tells_of(self, subject: str) -> bool:
        """Whether there is a statement with this subject; makes none of them."""
        known = self._told.get(subject)
        if known is None:
            row = ("SELECT 1 FROM statements WHERE subject = ? LIMIT 1", (subject,))
            known = self._told[subject] = bool(self._ask(row, tuple))
        return known

    def entities(self, kind: str | None = None) -> tuple[Entity, ...]:
        """All entities, or those of one kind, in the order of the files."""
        answer = self._kinds.get(kind)
        if answer is None:
            where, values = ("WHERE kind = ?", (kind,)) if kind else ("", ())
            query = (f"SELECT id, data, file, line FROM entities {where} ORDER BY seq", values)
            answer = self._kinds[kind] = self._ask(query, self._entity_row)
        return answer

    def relations(self) -> tuple[Relation, ...]:
        return self._ask(("SELECT id, data, file, line FROM relations ORDER BY seq", ()), self._relation_row)

    def sources(self) -> tuple[Source, ...]:
        return self._ask(("SELECT id, data, file, line FROM sources ORDER BY seq", ()), self._source_row)

    def names_starting(self, word: str) -> tuple[Name, ...]:
        """The names whose first folded word is ``word``, longest first."""
        answer = self._names.get(word)
        if answer is None:
            self.read_names((word,))
            answer = self._names[word]
        return answer

    def read_names(self, words: Iterable[str]) -> None:
        """Makes :meth:`names_starting` ready for some words; for many words that is faster than one by one."""
        wanted = [word for word in words if word not in self._names]
        for at in range(0, len(wanted), _AT_ONCE):
            part = tuple(wanted[at : at + _AT_ONCE])
            found: dict[str, list[Name]] = {word: [] for word in part}
            places = ",".join("?" * len(part))
            query = f"SELECT words, entity, how, text FROM names WHERE first IN ({places}) ORDER BY length(words) DESC, rowid"
            for name in self._ask((query, part), _name_row):
                found[name.words[0]].append(name)
            self._names.update({word: tuple(names) for word, names in found.items()})

    def first_words(self) -> frozenset[str]:
        """The first folded word of every name: :meth:`names_starting` has something for these, and for no others."""
        query = "SELECT value FROM meta WHERE key = 'first-words'"
        found = self._ask((query, ()), lambda row: frozenset(str(row[0]).split(" ")))
        return found[0]

    def words_beside(self) -> dict[str, list[str]]:
        """The folded words that stand beside a given name in the names of persons, by the given name; under "" the words that
        stand alone, in the names of states and their capitals."""
        found: tuple[dict[str, list[str]], ...] = self._ask(
            ("SELECT value FROM meta WHERE key = 'words-beside'", ()), lambda row: json.loads(row[0])
        )
        return found[0]

    def name_words_near(self, letter: str, low: int, high: int) -> tuple[Name, ...]:
        """Single words of names that begin with the folded ``letter`` and have ``low`` to ``high`` letters.

        Names of one word come as they are; words of longer names have ``how`` "word".
        """
        key = (letter, low, high)
        answer = self._near.get(key)
        if answer is None:
            query = "SELECT words, entity, how, text FROM name_words WHERE letter = ? AND length BETWEEN ? AND ? ORDER BY rowid"
            answer = self._near[key] = self._ask((query, key), _name_row)
        return answer

    def topic_names(self) -> tuple[str, ...]:
        """The lower-case names that a text worth checking has one of: see :mod:`checker.factbase.topic`."""
        found: tuple[tuple[str, ...], ...] = self._ask(
            ("SELECT value FROM meta WHERE key = 'topic'", ()), lambda row: tuple(json.loads(row[0]))
        )
        return found[0]

    def topic_people(self) -> tuple[str, ...]:
        """The lower-case full names of those who headed the topic: see :mod:`checker.factbase.topic`."""
        found: tuple[tuple[str, ...], ...] = self._ask(
            ("SELECT value FROM meta WHERE key = 'people'", ()), lambda row: tuple(json.loads(row[0]))
        )
        return found[0]

    def containers(self) -> dict[str, str]:
        """For the id of each place, or base, the id of what it lies in, empty where nothing is known."""
        found: tuple[dict[str, str], ...] = self._ask(
            ("SELECT value FROM meta WHERE key = 'containers'", ()), lambda row: json.loads(row[0])
        )
        return found[0]

    def data(self, table: _Table) -> tuple[dict[str, Any], ...]:
        """The validated records of a whole table as plain data, for export."""
        return self._ask((f"SELECT data FROM {table} ORDER BY seq", ()), lambda row: json.loads(row[0]))

    def _one(self, table: _Table, id_: str, build: Callable[[tuple[Any, ...]], _T]) -> _T:
        found = self._ask((f"SELECT id, data, file, line FROM {table} WHERE id = ?", (id_,)), build)
        if not found:
            raise KeyError(id_)
        return found[0]

    def _ask(self, query: tuple[str, tuple[Any, ...]], build: Callable[[tuple[Any, ...]], _T]) -> tuple[_T, ...]:
        with self._lock:
            try:
                return tuple([build(row) for row in self._connection.execute(*query).fetchall()])
            except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):
                # The file is damaged, or was made by someone else. Build again, once.
                if self._recover is None:
                    raise
                self._connection, self._recover = self._recover(), None
                return tuple([build(row) for row in self._connection.execute(*query).fetchall()])

    def _entity_row(self, row: tuple[Any, ...]) -> Entity:
        known = self._entities.get(row[0])
        if known is None:
            known = self._entities[row[0]] = building.entity(json.loads(row[1]), Place(row[2], row[3]))
        return known

    def _relation_row(self, row: tuple[Any, ...]) -> Relation:
        known = self._relations.get(row[0])
        if known is None:
            known = self._relations[row[0]] = building.relation(json.loads(row[1]), Place(row[2], row[3]))
        return known

    def _source_row(self, row: tuple[Any, ...]) -> Source:
        known = self._sources.get(row[0])
        if known is None:
            known = self._sources[row[0]] = building.source(json.loads(row[1]), Place(row[2], row[3]))
        return known

    def _statement_row(self, row: tuple[Any, ...]) -> Statement:
        known = self._statements.get(row[0])
        if known is None:
            data = json.loads(row[1])
            known = building.statement(data, self.relation(data["relation"]), Place(row[2], row[3]))
            self._statements[row[0]] = known
        return known


def _name_row(row: tuple[Any, ...]) -> Name:
    return Name(tuple(row[0].split(" ")), row[1], row[2], row[3])


def _statement_query(subject: str | None, relation: str | None, other: str | None) -> tuple[str, tuple[Any, ...]]:
    conditions: list[str] = []
    values: list[str] = []
    if subject is not None:
        conditions.append("subject = ?")
        values.append(subject)
    if other is not None:
        conditions.append("seq IN (SELECT statement FROM objects WHERE entity = ?" + (" AND relation = ?)" if relation else ")"))
        values += [other, relation] if relation else [other]
    if relation is not None:
        # The unary plus keeps SQLite on the narrower index of the subject or object.
        conditions.append("relation = ?" if other is None else "+relation = ?")
        values.append(relation)
    where = "WHERE " + " AND ".join(conditions) if conditions else ""
    return f"SELECT id, data, file, line FROM statements {where} ORDER BY seq", tuple(values)
