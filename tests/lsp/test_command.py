"""``csto-check lsp`` as a command: what it says without pygls, and that nothing else needs pygls."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = "import sys; sys.modules.update(pygls=None, lsprotocol=None); from checker.cli.main import main; sys.exit(main({}))"


def without_pygls(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = WITHOUT.format(list(arguments))
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_server_without_pygls_says_what_to_install() -> None:
    done = without_pygls("lsp")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "csto-check: error: the language server needs pygls: pip install 'csto-checker[lsp]'\n"


def test_everything_else_works_without_pygls() -> None:
    done = without_pygls("claim", "The CSTO was founded in 2012")
    assert (done.returncode, done.stderr) == (1, "")
    assert "contradicted" in done.stdout
    assert "lsp " in without_pygls("--help").stdout
