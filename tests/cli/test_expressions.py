"""Compiled regular expressions outlive a run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import expressions


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CSTO_CHECK_CACHE", str(tmp_path))
    re.purge()
    return tmp_path


def compiled_now(text: str, flags: int = 0) -> bool:
    """Whether ``re`` would have to compile an expression."""
    cache = getattr(re, "_cache2", None) or re._cache  # type: ignore[attr-defined]  # what the module under test fills
    try:
        return cache[str, text, flags] is None
    except KeyError:
        return True


@pytest.mark.parametrize(
    ("text", "flags", "subject", "groups"),
    [
        (r"(?P<day>[0-9]{1,2}) (?P<month>May|June)", 0, "15 May", ("15", "May")),
        (r"(?i:member(s)?) of", 0, "MEMBERS of", ("S",)),
        (r"(?<![^\W\d_])(état|[à-ÿ]+)(?=\s)", int(re.IGNORECASE), "ÉTAT ", ("ÉTAT",)),
        (r"a++(?:b|(c))*+$", int(re.MULTILINE), "aaabcb\n", ("c",)),
    ],
)
def test_an_expression_comes_back_as_it_was(folder: Path, text: str, flags: int, subject: str, groups: tuple[str, ...]) -> None:
    before = expressions.restore()
    fresh = re.compile(text, flags)
    expressions.keep(before)
    re.purge()
    expressions.restore()
    assert not compiled_now(text, flags)
    back = re.compile(text, flags)
    assert back is not fresh
    assert back == fresh
    assert back.groupindex == fresh.groupindex
    match = back.search(subject)
    assert match is not None
    assert match.groups() == groups


def test_nothing_is_written_when_nothing_is_new(folder: Path) -> None:
    re.compile("some(thing)?")
    expressions.keep(frozenset())
    (file,) = folder.glob("*.bin")
    stamp = file.stat().st_mtime_ns
    re.purge()
    expressions.keep(expressions.restore())
    assert file.stat().st_mtime_ns == stamp


def test_a_damaged_file_costs_only_time(folder: Path) -> None:
    re.compile("some(thing)?")
    expressions.keep(frozenset())
    (file,) = folder.glob("*.bin")
    file.write_bytes(file.read_bytes()[:-7] + b"garbage")
    re.purge()
    expressions.restore()
    assert compiled_now("some(thing)?")
    assert re.compile("some(thing)?").fullmatch("something")
    assert not file.exists()  # the next run makes it anew


def test_a_damaged_index_costs_only_time(folder: Path) -> None:
    re.compile("some(thing)?")
    expressions.keep(frozenset())
    (file,) = folder.glob("*.bin")
    data = file.read_bytes()
    file.write_bytes(data[:40] + b"garbage" + data[47:])
    re.purge()
    assert expressions.restore() == frozenset()
    assert re.compile("some(thing)?").fullmatch("something")


def test_the_second_run_compiles_nothing_of_the_first(tmp_path: Path) -> None:
    article = tmp_path / "draft.md"
    article.write_text("The CSTO was established in 2012.\n")
    program = (
        "import sys, re._compiler as made; real = made.compile; count = 0\n"
        "def counted(*given):\n global count; count += 1; return real(*given)\n"
        "made.compile = counted\n"
        "from checker.cli.main import main\n"
        "before = count; main(sys.argv[1:]); print(count - before, file=sys.stderr)\n"
    )
    environment = {"CSTO_CHECK_CACHE": str(tmp_path / "cache"), "PYTHONPATH": str(Path(__file__).parents[2])}
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, str(article)], capture_output=True, text=True, env=environment, check=False
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert "2002" in runs[0].stdout
    assert int(runs[0].stderr) > 50
    assert int(runs[1].stderr) < 5  # expressions over bytes are not kept
