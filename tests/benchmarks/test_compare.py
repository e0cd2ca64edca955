"""Comparing grows with the documents and no faster, and an archive of a million claims is asked in less than a second."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest

from checker.archive import Archive
from checker.archive.against import findings
from checker.archive.tables import shape_data
from checker.checking import Checker
from checker.model.documents import Document
from checker.reading import read_text
from checker.resolution.between import conflicts

TEXT = (
    "The CSTO was established in {}. Uzbekistan joined the CSTO in {}. The Collective Security Treaty was signed in {}. "
    "{} troops took part in the CSTO exercise Grey Heron-{}."
)
DRAFT = TEXT.format(2011, 2007, 1993, 1234, 2019)


def documents(count: int) -> list[Document]:
    texts = (TEXT.format(1980 + n % 45, 1970 + n % 53, 1960 + n % 61, 1000 + 37 * n, 1990 + n % 34) for n in range(count))
    return [read_text(text, f"{number}.txt") for number, text in enumerate(texts)]


def seconds(checker: Checker, count: int) -> float:
    given = documents(count)
    start = time.perf_counter()
    checker.compare(given)
    return time.perf_counter() - start


@pytest.mark.benchmark
def test_ten_times_the_documents_cost_at_most_twelve_times_the_time() -> None:
    checker = Checker()
    seconds(checker, 20)  # the fact base is read when first asked
    once = min(seconds(checker, 60) for _ in range(3))
    assert min(seconds(checker, 600) for _ in range(3)) <= 12 * once  # the runs that other processes disturbed least


@pytest.mark.benchmark
def test_grouping_alone_grows_like_sorting() -> None:
    checker = Checker()
    voices = [voice for document in documents(2000) for voice in checker.voices(document)]

    def grouping(count: int) -> float:
        start = time.perf_counter()
        conflicts(voices[:count], checker.facts)
        return time.perf_counter() - start

    grouping(100)
    once = min(grouping(len(voices) // 10) for _ in range(3))
    assert min(grouping(len(voices)) for _ in range(3)) <= 12 * once


@pytest.mark.benchmark
def test_a_million_claims_are_asked_in_less_than_a_second(tmp_path: Path) -> None:
    checker = Checker()
    path = tmp_path / "million.db"
    fill(path, checker, pieces=250_000)
    draft = read_text(DRAFT, "draft.txt")
    checker.check_document(draft)
    start = time.perf_counter()
    with Archive(path) as archive:
        found = findings(draft, checker.voices(draft), archive, checker.facts)
    assert time.perf_counter() - start < 1
    assert [finding.quote for finding in found] == ["2011", "2007", "1993", "1234"]


def fill(path: Path, checker: Checker, pieces: int) -> None:
    """An archive with four claims a piece, of some thousand different kinds; written in bulk, since only asking is measured."""
    Archive(path, create=True).close()
    kinds = [checker.voices(document) for document in documents(2000)]
    with sqlite3.connect(path) as db:
        shapes: dict[tuple[str, str, str], int] = {}
        for voices in kinds:
            for voice in voices:
                shapes.setdefault((voice.key, voice.bucket, shape_data(voice)), len(shapes) + 1)
        rows = [(*shape, n) for shape, n in shapes.items()]
        db.executemany("INSERT INTO shapes (key, bucket, data, id) VALUES (?, ?, ?, ?)", rows)
        db.executemany(
            "INSERT INTO documents (id, hash, path, dated, given, format, version, source)"
            " VALUES (?, ?, ?, '', '', 'text', '', '')",
            ((n, f"h{n}", f"/pieces/{n}.txt") for n in range(1, pieces + 1)),
        )
        db.executemany(
            "INSERT INTO claims (document, shape, modality, start, end, line, col, end_line, end_col, text, sentence)"
            " VALUES (?, ?, 'asserted', 0, 1, 1, 1, 1, 2, 'words', 'words')",
            (
                (n, shapes[voice.key, voice.bucket, shape_data(voice)])
                for n in range(1, pieces + 1)
                for voice in kinds[n % len(kinds)]
            ),
        )
    db.close()
