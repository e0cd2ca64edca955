"""An archive file: pieces go in and out, each in one transaction, and what they say is found by its key.

Several processes may write to one archive, and one may be killed at any moment: SQLite's write-ahead log keeps whole documents,
and a writer waits for the other. Adding a piece again changes nothing; another text under the same path replaces the old one.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Literal

from checker.archive.tables import APPLICATION, FORMAT, TABLES, shape_data, shape_voice
from checker.model.dataclass import dataclass
from checker.model.documents import Document
from checker.model.report import Location
from checker.resolution.voices import ACRONYM, Voice

_WAIT = 60.0  # seconds that a writer waits for another one

Added = Literal["added", "replaced", "unchanged", "renewed"]


class ArchiveError(Exception):
    """An archive that cannot be used; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A document of the archive: ``dated`` is its date in EDTF or "", ``claims`` their number."""

    id: int
    path: str
    dated: str
    claims: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What is needed to read a piece again."""

    path: str
    source: str
    format: str
    field: str | None
    given: str  # the date that it was added with (--as-of), or ""


class Archive:
    """An open archive. Use it as a context manager, in one thread.

    ``create`` makes the file where there is none; without it a missing file is an :class:`ArchiveError`, and nothing is written.
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = False) -> None:
        self.path = os.fspath(path)
        if not create and not os.path.isfile(self.path):
            raise ArchiveError(f"{self.path}: no such archive (make one with 'csto-check archive add PATH... --db FILE')")
        try:
            self._connection = self._opened(create)
        except sqlite3.Error as error:
            raise ArchiveError(f"{self.path}: {error}") from None

    def _opened(self, create: bool) -> sqlite3.Connection:
        name = Path(self.path).absolute().as_uri()
        connection = sqlite3.connect(f"{name}?mode={'rwc' if create else 'ro'}", uri=True, timeout=_WAIT, isolation_level=None)
        try:
            new = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
            if not (new and create):
                self._known(connection)  # before anything is written: the file may be someone else's
            if create:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")  # a power cut may lose the last pieces, never damage the file
                connection.execute("PRAGMA foreign_keys = ON")
                self._create(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _known(self, connection: sqlite3.Connection) -> None:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION:
            raise ArchiveError(f"{self.path}: not an archive of csto-check")
        if version != FORMAT:
            raise ArchiveError(f"{self.path}: made by another version of csto-check (format {version}, this is {FORMAT})")

    def _create(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        try:
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                for statement in TABLES.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
                connection.execute(f"PRAGMA user_version = {FORMAT}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def state(self, document: Document, version: str, given: str = "") -> Added | None:
        """What adding the document would do: "unchanged" where nothing, None where it is not there at all."""
        row = self._connection.execute(
            "SELECT version = ? AND given = ? FROM documents WHERE hash = ?", (version, given, _hash(document))
        ).fetchone()
        return None if row is None else "unchanged" if row[0] else "renewed"

    def add(
        self, document: Document, voices: Iterable[Voice], version: str, *, given: str = "", field: str | None = None
    ) -> Added:
        """Keep a document and what it says, drawn by the extractor of that version. All of it is kept, or nothing."""
        digest = _hash(document)
        dated = given or (document.date.edtf() if document.date else "")
        # The text of a DOCX is what its spans point into; it is read again as plain text.
        form = "text" if document.format == "docx" else document.format
        with self._transaction() as db:
            old = db.execute("SELECT id, version, given FROM documents WHERE hash = ?", (digest,)).fetchone()
            if old is not None and old[1:] == (version, given):
                return "unchanged"
            same_path = db.execute("SELECT id FROM documents WHERE path = ? AND hash <> ?", (document.path, digest)).fetchone()
            if same_path is not None:
                self._delete(db, same_path[0])
            if old is not None:
                self._forget_claims(db, old[0])
                db.execute("UPDATE documents SET version = ?, given = ?, dated = ? WHERE id = ?", (version, given, dated, old[0]))
                number = old[0]
            else:
                number = db.execute(
                    "INSERT INTO documents (hash, path, dated, given, format, field, version, source)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (digest, document.path, dated, given, form, field, version, _packed(document.source)),
                ).lastrowid
            self._insert_claims(db, number, voices)
        return "renewed" if old is not None else "replaced" if same_path is not None else "added"

    def _insert_claims(self, db: sqlite3.Connection, document: int, voices: Iterable[Voice]) -> None:
        for voice in voices:
            if voice.relation == ACRONYM:
                continue
            shape = (voice.key, voice.bucket, shape_data(voice))
            db.execute("INSERT OR IGNORE INTO shapes (key, bucket, data) VALUES (?, ?, ?)", shape)
            number = db.execute("SELECT id FROM shapes WHERE key = ? AND bucket = ? AND data = ?", shape).fetchone()[0]
            at = voice.location
            place = (at.start, at.end, at.line, at.column, at.end_line, at.end_column)
            db.execute(
                "INSERT INTO claims (document, shape, modality, start, end, line, col, end_line, end_col, text, sentence)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (document, number, voice.modality, *place, _clean(voice.text), _clean(voice.sentence)),
            )

    def _forget_claims(self, db: sqlite3.Connection, document: int) -> None:
        shapes = [row[0] for row in db.execute("SELECT DISTINCT shape FROM claims WHERE document = ?", (document,))]
        db.execute("DELETE FROM claims WHERE document = ?", (document,))
        for shape in shapes:
            db.execute("DELETE FROM shapes WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claims WHERE shape = ?)", (shape, shape))

    def _delete(self, db: sqlite3.Connection, document: int) -> None:
        self._forget_claims(db, document)
        db.execute("DELETE FROM documents WHERE id = ?", (document,))

    def remove(self, path: str) -> bool:
        """Take a piece out; False when there is none of that path."""
        with self._transaction() as db:
            row = db.execute("SELECT id FROM documents WHERE path = ?", (path,)).fetchone()
            if row is not None:
                self._delete(db, row[0])
        return row is not None

    def pieces(self) -> Iterator[Piece]:
        """All pieces, by path."""
        count = "SELECT count(*) FROM claims WHERE claims.document = documents.id"
        query = f"SELECT id, path, dated, ({count}) FROM documents ORDER BY path"
        for row in self._connection.execute(query):
            yield Piece(*row)

    def outdated(self, version: str) -> list[int]:
        """The numbers of the pieces whose claims another extractor drew."""
        query = "SELECT id FROM documents WHERE version <> ? ORDER BY id"
        return [row[0] for row in self._connection.execute(query, (version,))]

    def stored(self, number: int) -> Stored | None:
        """A piece as it was read, or None when it is gone."""
        row = self._connection.execute(
            "SELECT path, source, format, field, given FROM documents WHERE id = ?", (number,)
        ).fetchone()
        return None if row is None else Stored(row[0], _unpacked(row[1]), row[2], row[3], row[4])

    def shapes(self, keys: Sequence[str]) -> list[tuple[int, Voice]]:
        """The distinct things said under any of these keys. The path of such a voice is only a number."""
        found: list[tuple[int, Voice]] = []
        for key in dict.fromkeys(keys):
            rows = self._connection.execute("SELECT id, bucket, data FROM shapes WHERE key = ?", (key,))
            for number, bucket, data in rows:
                found.append((number, shape_voice(key, bucket, data, f"#{number}")))
        return found

    def disputed_keys(self) -> Iterator[str]:
        """The keys under which more than one thing is said."""
        for row in self._connection.execute("SELECT key FROM shapes GROUP BY key HAVING count(*) > 1 ORDER BY key"):
            yield row[0]

    def said(self, shape: int, limit: int) -> list[Voice]:
        """Who says a thing, the newest first, at most so many; and where."""
        query = (
            "SELECT shapes.key, shapes.bucket, shapes.data, documents.path, documents.dated, modality,"
            " start, end, line, col, end_line, end_col, text, sentence"
            " FROM claims JOIN shapes ON shapes.id = claims.shape JOIN documents ON documents.id = claims.document"
            " WHERE claims.shape = ? ORDER BY claims.document DESC, claims.id LIMIT ?"
        )
        return [
            shape_voice(
                row[0],
                row[1],
                row[2],
                row[3],
                dated=row[4],
                modality=row[5],
                location=Location(*row[6:12]),
                text=row[12],
                sentence=row[13],
            )
            for row in self._connection.execute(query, (shape, limit))
        ]

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"{self.path}: {error}") from None
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._rollback()
            raise ArchiveError(f"{self.path}: {error}") from None
        except BaseException:
            self._rollback()
            raise

    def _rollback(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def _hash(document: Document) -> str:
    return sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def _unpacked(data: bytes) -> str:
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def _clean(text: str) -> str:
    """SQLite takes no lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")
