"""Opening the base: the cache is used, distrusted where it should be, and never needed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.factbase import FactBase, building, open_factbase
from checker.factbase import folders as folders_module
from checker.factbase.cache import cache_folder, cached
from tests.factbase.conftest import write_facts


def settle(folder: Path) -> None:
    """Makes the files look as if nobody had touched them for a while."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (1_000_000_000, 1_000_000_000))


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets fresh files be cached by their times at once."""
    monkeypatch.setattr("checker.factbase.opening._SETTLED", 0)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry each time the YAML is read."""
    seen: list[int] = []
    original = folders_module.read_base

    def counted(files: object) -> object:
        seen.append(1)
        return original(files)  # type: ignore[arg-type]

    monkeypatch.setattr(folders_module, "read_base", counted)
    return seen


def value(base: FactBase) -> str:
    return str(getattr(base.statement("league-established").value, "edtf", str)())


@pytest.mark.usefixtures("trusting")
def test_second_opening_reads_no_yaml(facts: Path, reads: list[int]) -> None:
    assert value(open_factbase((), facts)) == "2001-02-03"
    assert value(open_factbase((), facts)) == "2001-02-03"
    assert len(reads) == 1


@pytest.mark.usefixtures("trusting")
def test_edit_is_seen_at_once(facts: Path) -> None:
    path = facts / "statements/base.yaml"
    open_factbase((), facts)
    path.write_text(path.read_text().replace("2001-02-03", "2001-02-04", 1))  # the same size
    assert value(open_factbase((), facts)) == "2001-02-04"


def test_fresh_files_are_not_trusted_by_their_times(facts: Path, reads: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.factbase.opening._SETTLED", 10**15)
    open_factbase((), facts)
    open_factbase((), facts)
    assert len(reads) == 2


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize("damage", ["truncate", "zero", "scramble", "empty", "foreign"])
def test_damaged_database_is_replaced_silently(facts: Path, cache: Path, damage: str) -> None:
    open_factbase((), facts)
    (database,) = cache.glob("*.sqlite")
    data = database.read_bytes()
    database.write_bytes(
        {
            "truncate": data[: len(data) // 2],
            "zero": b"\0" * len(data),
            "scramble": data[:100] + os.urandom(len(data) - 100),
            "empty": b"",
            "foreign": b"#!/bin/sh\n".ljust(len(data)),
        }[damage]
    )
    base = open_factbase((), facts)
    assert value(base) == "2001-02-03"
    assert [name.entity for name in base.names_starting("berg")] == ["anna-berg"]
    assert value(open_factbase((), facts)) == "2001-02-03"


@pytest.mark.usefixtures("trusting")
def test_damage_met_only_in_a_later_query_is_mended(facts: Path, cache: Path) -> None:
    open_factbase((), facts)
    (database,) = cache.glob("*.sqlite")
    data = database.read_bytes()
    database.write_bytes(data.replace(b'{"id":"league-established"', b'["id":"league-established"'))
    base = open_factbase((), facts)
    assert base.entity("arland").name == "Arland"
    assert value(base) == "2001-02-03"


@pytest.mark.usefixtures("trusting")
def test_damaged_pointer_is_ignored(facts: Path, cache: Path) -> None:
    open_factbase((), facts)
    (pointer,) = cache.glob("*.key")
    pointer.write_bytes(b"\xff not a key")
    assert value(open_factbase((), facts)) == "2001-02-03"


@pytest.mark.parametrize("kind", ["file", "below a file", "device"])
def test_unusable_cache_folder_costs_only_time(facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    (tmp_path / "plain").write_text("no folder")
    place = {"file": tmp_path / "plain", "below a file": tmp_path / "plain" / "cache", "device": Path("/dev/null/cache")}[kind]
    monkeypatch.setenv("CSTO_CHECK_CACHE", str(place))
    assert value(open_factbase((), facts)) == "2001-02-03"
    assert cached("key", lambda: b"built") == b"built"
    assert (tmp_path / "plain").read_text() == "no folder"


def test_cache_folder_is_private(facts: Path, cache: Path) -> None:
    open_factbase((), facts)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_cache_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CSTO_CHECK_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "csto-check"


def test_other_overlays_have_a_cache_of_their_own(facts: Path, tmp_path: Path) -> None:
    extra = tmp_path / "desk" / "entities"
    extra.mkdir(parents=True)
    (extra / "x.yaml").write_text("- {id: dorland, kind: state, name: Dorland}\n")
    assert len(open_factbase([tmp_path / "desk"], facts).entities("state")) == 4
    assert len(open_factbase((), facts).entities("state")) == 3


def test_concurrent_first_runs_leave_a_whole_cache(facts: Path, cache: Path) -> None:
    settle(facts)
    code = (
        "import sys; from pathlib import Path; from checker.factbase import open_factbase; "
        "print(len(open_factbase((), Path(sys.argv[1])).statements()))"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(facts)], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [run.communicate()[0].strip() for run in runs] == ["4"] * 4
    assert not list(cache.glob(".new-*"))
    assert value(open_factbase((), facts)) == "2001-02-03"


def test_warm_start_imports_neither_yaml_nor_pydantic(facts: Path) -> None:
    settle(facts)
    code = (
        "import sys, time; from pathlib import Path; from checker.factbase import open_factbase; "
        "import checker.factbase.opening as o; o._SETTLED = 0; base = open_factbase((), Path(sys.argv[1])); "
        "base.statements('league'); base.names_starting('torrent'); "
        "print(sorted({'yaml', 'pydantic', 'rapidfuzz'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(facts)]
    first = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    second = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert (first, second) == ("['pydantic', 'yaml']", "[]")


@pytest.mark.usefixtures("trusting")
def test_tenfold_base_makes_only_the_objects_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = "- {{id: s{0}, subject: e{0}, relation: joined, object: league, value: 2004, sources: herald}}\n"
    folder = write_facts(
        tmp_path / "large",
        entities="".join(f"- {{id: e{n}, kind: state, name: Land Nr {n}}}\n" for n in range(3000)),
        statements="".join(record.format(n) for n in range(3000)),
    )
    open_factbase((), folder)
    made: list[str] = []
    for name in ("entity", "statement", "relation", "source"):
        original = getattr(building, name)

        def counted(data: dict[str, object], *rest: object, _name: str = name, _original: object = original) -> object:
            made.append(_name)
            return _original(data, *rest)  # type: ignore[operator]

        monkeypatch.setattr(building, name, counted)
    base = open_factbase((), folder)
    assert made == []
    assert [item.id for item in base.statements("e7")] == ["s7"]
    assert made == ["relation", "statement"]
    assert base.statements("e7")[0] is base.statements("e7", "joined")[0] is base.statement("s7")
    assert made == ["relation", "statement"]


@pytest.mark.usefixtures("trusting")
def test_queries_use_the_indexes(facts: Path) -> None:
    open_factbase((), facts)
    base = open_factbase((), facts)
    asked: list[str] = []
    base._connection.set_trace_callback(asked.append)
    base.statements("league", "established")
    base.statements("league")
    base.statements(object="league", relation="member-of")
    base.statements(relation="motto")
    base.names_starting("torrent")
    base.name_words_near("a", 4, 6)
    base.entities("state")
    base._connection.set_trace_callback(None)
    plans = [str(row[3]) for query in asked for row in base._connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert len(plans) >= 7
    assert [plan for plan in plans if plan.startswith("SCAN")] == []


def test_threads_share_one_base(facts: Path) -> None:
    base = open_factbase((), facts)
    found: list[object] = []

    def ask() -> None:
        for _ in range(50):
            found.append(base.statement("arland-member"))
            assert len(base.statements(object="league", relation="member-of")) == 2
            assert base.names_starting("league")

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 400
    assert {id(item) for item in found} == {id(base.statement("arland-member"))}


def test_cached_builds_once_and_notices_damage(cache: Path) -> None:
    built: list[int] = []

    def build() -> bytes:
        built.append(1)
        return b"tables"

    assert [cached("grammar 1", build), cached("grammar 1", build)] == [b"tables", b"tables"]
    assert len(built) == 1
    (path,) = cache.glob("*.bin")
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    assert cached("grammar 1", build) == b"tables"
    assert cached("grammar 2", lambda: b"others") == b"others"
    assert len(built) == 2


def test_old_files_are_dropped(cache: Path) -> None:
    for number in range(40):
        cached(f"key {number}", lambda: b"x")
    assert len(list(cache.iterdir())) == 24


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owners here")
def test_the_cache_of_another_user_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CSTO_CHECK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cached("key", lambda: 1)
    assert cache_folder() == tmp_path / "csto-check"
    user = os.getuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    assert cache_folder() is None
    assert cached("key", lambda: 2) == 2
    monkeypatch.setenv("CSTO_CHECK_CACHE", str(tmp_path / "csto-check"))
    assert cached("key", lambda: 3) == 1
