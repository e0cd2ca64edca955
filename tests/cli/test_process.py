"""The program as a process of its own: pipes, signals, locales, import cost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.check import command
from checker.cli.linting import NONE_GIVEN

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "checker")


def environment(**more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("CSTO_CHECK_TRACEBACK", "PYTHONUTF8")}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m checker facts export | head -n 1",
        shell=True,
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_ctrl_c_is_one_line(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "check", "-"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job ignores it
    )
    assert process.stdin is not None
    process.stdin.write(b"x" * 2**20)  # more than a pipe holds: it is reading when this returns
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"\ncsto-check: interrupted\n")


def test_output_is_utf8_under_the_c_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "facts", "show", "csto"],
        cwd=tmp_path,
        env=environment(LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0"),
        capture_output=True,
        check=True,
    )
    assert "ОДКБ" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("arguments", [("--version",), ("explain", "CS101"), ("check", "--show-settings")])
def test_light_commands_import_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code = f"import sys; from checker.cli.main import main; main({arguments!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert not loaded & {"pydantic", "rich", "yaml", "lark", "pathspec", "docx", "importlib.metadata", "difflib"}


def test_a_plain_check_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The CSTO was established in 2012.\n")
    code = (
        "import sys; from checker.cli.main import main; main(['a.md', '--format', 'json']); print(*sys.modules, file=sys.stderr)"
    )
    for _ in range(2):  # the first run may have to fill the cache
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
        )
    loaded = set(done.stderr.split())
    unneeded = {"pydantic", "rich", "yaml", "lark", "pathspec", "docx", "tomllib", "difflib", "multiprocessing", "tempfile"}
    assert not loaded & unneeded


def test_shell_completion_offers_commands_and_files(tmp_path: Path) -> None:
    done = subprocess.run(
        PROGRAM,
        cwd=tmp_path,
        env=environment(_CSTO_CHECK_COMPLETE="bash_complete", COMP_WORDS="csto-check cl", COMP_CWORD="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["plain,claim", "file,cl"]


def test_a_run_with_paths_alone_has_the_defaults_of_the_options(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr("checker.cli.check.lint", lambda paths, given: told.append((paths, given)) or 0)
    command.main(["a.md"], standalone_mode=False)
    assert told == [(("a.md",), NONE_GIVEN)]


def test_a_run_with_paths_alone_imports_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The CSTO was established in 2002.\n")
    code = "import sys; from checker.cli.main import main; main(['a.md']); print(*sys.modules, file=sys.stderr)"
    for _ in range(2):  # the first run may have to fill the cache
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
        )
    assert not set(done.stderr.split()) & {"click", "dataclasses", "inspect", "rapidfuzz"}


def test_the_process_ends_without_taking_down_its_objects(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The CSTO was established in 2012.\n")
    code = (
        "import atexit, gc, sys; sys.argv[1:] = ['a.md', *sys.argv[1:]]; from checker.cli import main\n"
        "real = main.main; atexit.register(print, 'taken down')\n"
        "def watched():\n status = real(); print(gc.get_threshold()[0] > 100_000, end=''); return status\n"
        "main.main = watched; main.program()"
    )
    for options, status in (([], 1), (["--fail-on", "never"], 0), (["--no-such-option"], 2)):
        done = subprocess.run(
            [sys.executable, "-c", code, *options], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
        )
        assert done.stdout.endswith("True")
        assert done.returncode == status


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of POSIX closes streams")
def test_a_closed_standard_output_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The CSTO was established in 2012.\n")
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m checker a.md >&-"], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"csto-check: error: standard output is closed\n")
