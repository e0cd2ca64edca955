"""Compiled regular expressions outlive a run."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import expressions
from checker.model import sieve


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("CSTO_CHECK_CACHE", str(tmp_path))
    expressions.forget()
    yield tmp_path
    expressions.forget()
    sieve.use(None)


def a_run_later() -> None:
    """What a new process has of an earlier one: only what lies on disk."""
    expressions.forget()
    expressions.restore()


@pytest.mark.parametrize(
    ("text", "flags", "subject", "groups"),
    [
        (r"(?P<day>[0-9]{1,2}) (?P<month>May|June)", 0, "15 May", ("15", "May")),
        (r"(?i:member(s)?) of", 0, "MEMBERS of", ("S",)),
        (r"(?<![^\W\d_])(état|[à-ÿ]+)(?=\s)", int(re.IGNORECASE), "ÉTAT ", ("ÉTAT",)),
        (r"a++(?:b|(c))*+$", int(re.MULTILINE), "aaabcb\n", ("c",)),
    ],
)
def test_an_expression_comes_back_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, flags: int, subject: str, groups: tuple[str, ...]
) -> None:
    fresh, needed = re.compile(text, flags), sieve.compile(text, flags).needs()  # type: ignore[attr-defined]  # an expression's own
    expressions.keep()
    a_run_later()
    monkeypatch.setattr(sieve, "_expressions", {})
    monkeypatch.setattr(re, "compile", None)
    back = sieve.compile(text, flags)
    assert back.groupindex == fresh.groupindex
    assert back.flags == fresh.flags
    assert back.needs() == needed  # type: ignore[attr-defined]
    match = back.search(subject)
    assert match is not None
    assert match.groups() == groups


def test_nothing_is_written_when_nothing_is_new(folder: Path) -> None:
    sieve.compile("some(thing)?")
    expressions.keep()
    (file,) = folder.glob("*.bin")
    stamp = file.stat().st_mtime_ns
    a_run_later()
    expressions.keep()
    assert file.stat().st_mtime_ns == stamp


def test_what_earlier_runs_kept_stays_beside_what_is_new(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "_expressions", {})
    sieve.compile("some(thing)?")
    expressions.keep()
    a_run_later()
    monkeypatch.setattr(sieve, "_expressions", {})
    assert sieve.compile("other(thing)? else").search("other else")
    expressions.keep()
    a_run_later()
    monkeypatch.setattr(re, "compile", None)
    assert sieve.compile("some(thing)?").fullmatch("something")
    assert sieve.compile("other(thing)? else").fullmatch("other else")


@pytest.mark.parametrize("place", [40, -7])
def test_a_damaged_file_costs_only_time(folder: Path, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    monkeypatch.setattr(sieve, "_expressions", {})
    sieve.compile("some(thing)?")
    expressions.keep()
    (file,) = folder.glob("*.bin")
    data = file.read_bytes()
    at = place % len(data)
    file.write_bytes(data[:at] + b"garbage" + data[at + 7 :])
    a_run_later()
    monkeypatch.setattr(sieve, "_expressions", {})
    assert sieve.compile("some(thing)?").fullmatch("something")


COUNTING = (
    "import sys, re._compiler as made; real = made.compile; count = 0\n"
    "def counted(*given):\n global count; count += 1; return real(*given)\n"
    "made.compile = counted\n"
)
COMMAND = "from checker.cli.main import main; before = count; main(sys.argv[1:]); print(count - before, file=sys.stderr)\n"
LIBRARY = "import checker; print(checker.check(open(sys.argv[1]).read()).findings[0].message); print(count, file=sys.stderr)\n"


@pytest.mark.parametrize(("later", "most"), [(COMMAND, 10), (LIBRARY, 60)])  # those of the standard library, and over bytes
def test_a_later_run_compiles_nothing_of_the_first(tmp_path: Path, later: str, most: int) -> None:
    article = tmp_path / "draft.md"
    article.write_text("The CSTO was established in 2012.\n")
    environment = {"CSTO_CHECK_CACHE": str(tmp_path / "cache"), "PYTHONPATH": str(Path(__file__).parents[1])}
    runs = [
        subprocess.run(
            [sys.executable, "-c", COUNTING + program, str(article)], capture_output=True, text=True, env=environment, check=False
        )
        for program in (COMMAND, later)
    ]
    assert all("14 May 2002" in run.stdout for run in runs)
    assert int(runs[0].stderr) > 100
    assert int(runs[1].stderr) < most
