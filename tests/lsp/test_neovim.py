"""A session in Neovim, as a user would have it; skipped where there is none. The transcript is what the user sees."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls")

ROOT = Path(__file__).resolve().parents[2]
NEOVIM = shutil.which("nvim")
DRAFT = """\
---
date: 2024-10-22
---

😀 The CSTO (ОДКБ) was established in 2012, and its Charter was signed in Tashkent.

The Treaty was signed in Tashkent on 15 May 1992.
"""
OPENED = """\
opened draft.md
  line 5 [2012] CS101: The CSTO was established on 14 May 2002, not in 2012."""
CHOSEN = """\
code actions on line 5
  Replace “2012” with “2002”
  Ignore CS101 here
  Explain CS101 (wrong-date)
applied the first
  line 5 [Tashkent] CS102: The CSTO Charter was signed in Chisinau, not in Tashkent."""


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed")
def test_a_session_in_neovim(tmp_path: Path) -> None:
    draft, transcript = tmp_path / "draft.md", tmp_path / "transcript"
    draft.write_text(DRAFT, encoding="utf-8")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "CSTO_CHECK_TRACEBACK"},
        "PYTHONPATH": str(ROOT),
        "COMMAND": json.dumps([sys.executable, "-m", "checker", "lsp"]),
        "TRANSCRIPT": str(transcript),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "LC_ALL": "C.UTF-8",
    }
    arguments = [str(NEOVIM), "--headless", "-u", "NONE", "-n", "-S", str(Path(__file__).with_name("session.lua")), str(draft)]
    done = subprocess.run(arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    told = transcript.read_text(encoding="utf-8")
    assert done.returncode == 0, told + done.stderr
    assert told.startswith(OPENED)
    assert "line 5 [Tashkent] CS102:" in told.split("hover over")[0]
    assert "Right: “The Treaty was signed in Tashkent on 15 May 1992”" in told.replace("**", "")
    assert "The Collective Security Treaty was signed on 15 May 1992 in Tashkent" in told
    assert CHOSEN in told
    assert told.endswith("\nsaved\n")
    assert draft.read_text(encoding="utf-8") == DRAFT.replace("2012", "2002")
