"""The archive file: what goes in comes out, once, whole, also with two writers and a kill in the middle."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.archive import Archive, ArchiveError
from checker.archive.filling import fill, refresh
from checker.checking import default_checker
from checker.model.documents import Document
from checker.reading import read_text

OLD = "---\ndate: 2021-05-01\n---\n\nThe CSTO was established in 2012. It was a rainy day.\n"


def document(text: str = OLD, path: str = "/pieces/old.md") -> Document:
    return read_text(text, path)


def add(archive: Archive, *documents: Document) -> list[str]:
    return [str(what) for _, what in fill(archive, documents, default_checker())]


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        assert add(archive, document(), document()) == ["added", "unchanged"]
    with Archive(tmp_path / "a.db", create=True) as archive:
        assert add(archive, document()) == ["unchanged"]
        assert [(piece.path, piece.dated, piece.claims) for piece in archive.pieces()] == [("/pieces/old.md", "2021-05-01", 1)]


def test_one_content_is_one_piece_whatever_its_path(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        assert add(archive, document(), document(path="/elsewhere/copy.md")) == ["added", "unchanged"]


def test_a_changed_piece_replaces_the_old_one(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        assert add(archive, document(), document("The CSTO was established in 2002.")) == ["added", "replaced"]
        shapes = archive.shapes(["established|csto||value"])
        assert [voice.value for _, voice in shapes] == ["2002"]


def test_removed_pieces_leave_nothing_behind(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        add(archive, document())
        assert archive.remove("/pieces/old.md")
        assert not archive.remove("/pieces/old.md")
        assert archive.shapes(["established|csto||value"]) == []
        assert list(archive.pieces()) == []


def test_claims_are_found_with_their_place_and_sentence(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        add(archive, document())
        ((number, _),) = archive.shapes(["established|csto||value"])
        (said,) = archive.said(number, 5)
    assert (said.path, said.dated, said.value, said.location.line) == ("/pieces/old.md", "2021-05-01", "2012", 5)
    assert said.sentence == "The CSTO was established in 2012."


def test_claims_of_another_extractor_are_drawn_again(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        archive.add(document(), [], "of long ago")
        assert archive.shapes(["established|csto||value"]) == []
        assert [str(what) for _, what in refresh(archive, default_checker())] == ["renewed"]
        assert [voice.value for _, voice in archive.shapes(["established|csto||value"])] == ["2012"]
        assert list(refresh(archive, default_checker())) == []


def test_adding_renews_the_claims_of_another_extractor(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", create=True) as archive:
        archive.add(document(), [], "of long ago")
        assert add(archive, document()) == ["renewed"]


def test_a_missing_archive_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no such archive"):
        Archive(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_files_that_are_no_archive(tmp_path: Path, create: bool) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    text = tmp_path / "notes.txt"
    text.write_text("not a database at all, but long enough to look like one " * 20)
    for path in (other, text):
        before = path.read_bytes()
        with pytest.raises(ArchiveError, match=path.name):
            Archive(path, create=create)
        assert path.read_bytes() == before


def test_an_archive_of_a_later_format(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ArchiveError, match="format 99"):
        Archive(path)


def test_broken_surrogates_and_hostile_text(tmp_path: Path) -> None:
    text = "The CSTO was established in 2012 \ud800'; DROP TABLE claims; --\x00."
    with Archive(tmp_path / "a.db", create=True) as archive:
        add(archive, document(text))
        stored = archive.stored(1)
        assert stored is not None
        assert stored.source == text
        assert len(list(archive.pieces())) == 1


_WRITER = """
import sys
from checker.archive import Archive
from checker.archive.filling import fill
from checker.checking import default_checker
from checker.reading import read_text
first, count = int(sys.argv[2]), int(sys.argv[3])
said = "Piece {}. The CSTO was established in {}. Uzbekistan joined the CSTO in {}."
texts = (said.format(number, 2000 + number % 20, 1990 + number % 30) for number in range(first, first + count))
documents = (read_text(text, f"/pieces/{first + index}.txt") for index, text in enumerate(texts))
with Archive(sys.argv[1], create=True) as archive:
    for _ in fill(archive, documents, default_checker()):
        print("kept", flush=True)
"""


def writer(path: Path, first: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", _WRITER, str(path), str(first), str(count)], stdout=subprocess.PIPE, text=True)


def test_two_writers(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    writers = [writer(path, 0, 60), writer(path, 30, 60)]
    assert [process.wait(120) for process in writers] == [0, 0]
    for process in writers:
        assert process.stdout is not None
        process.stdout.close()
    with Archive(path) as archive:
        pieces = list(archive.pieces())
    assert sorted(piece.path for piece in pieces) == sorted(f"/pieces/{number}.txt" for number in range(90))
    assert {piece.claims for piece in pieces} == {2}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a kill that nothing can catch")
def test_a_kill_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    process = writer(path, 0, 100_000)
    assert process.stdout is not None
    for _ in range(25):
        process.stdout.readline()
    time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    process.stdout.close()
    with Archive(path, create=True) as archive:
        pieces = list(archive.pieces())
        assert len(pieces) >= 25
        assert {piece.claims for piece in pieces} == {2}
        assert add(archive, document()) == ["added"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
