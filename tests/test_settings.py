"""Settings: where they are found, what they may say, and what a mistake in them is told."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.settings import Settings, SettingsError, find, load, matches, shown


def settings_of(folder: Path, text: str) -> Settings:
    (folder / ".csto-check.toml").write_text(text, encoding="utf-8")
    return load(folder / ".csto-check.toml")


def test_every_key_is_read(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path,
        """
        select = ["CS1", "wrong-acronym"]
        ignore = "CS103"
        fail-on = "warning"
        as-of = "2018-06"
        facts = ["facts"]
        format = "concise"
        include = ["*.txt"]
        exclude = ["old/"]
        severity = {CS402 = "note", wrong-date = "warning"}
        baseline = "base.json"
        text-field = "body"
        [[overrides]]
        paths = ["opinion/**"]
        ignore = ["CS901"]
        """,
    )
    assert settings.select == ("CS1", "CS401")
    assert settings.ignore == ("CS103",)
    assert (settings.fail_on, settings.as_of, settings.format, settings.text_field) == ("warning", "2018-06", "concise", "body")
    assert settings.severity == {"CS402": "note", "CS101": "warning"}
    assert settings.facts == (str(tmp_path / "facts"),)
    assert settings.baseline == str(tmp_path / "base.json")
    assert settings.overrides[0].ignore == ("CS901",)


def test_overrides_lie_over_the_general_settings_in_order(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path,
        """
        ignore = ["CS1"]
        severity = {CS402 = "note"}
        [[overrides]]
        paths = "archive/"
        as-of = "2008"
        ignore = ["CS2"]
        [[overrides]]
        paths = ["archive/2009*"]
        as-of = "2009"
        severity = {CS901 = "error"}
        """,
    )
    general, old, newer = (settings.for_path(path, tmp_path) for path in ("a.md", "archive/a.md", "archive/2009-a.md"))
    assert general is settings
    assert (old.as_of, old.ignore) == ("2008", ("CS1", "CS2"))
    assert (newer.as_of, newer.severity) == ("2009", {"CS402": "note", "CS901": "error"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "unknown setting 'selct'; did you mean 'select'?"),
        ("fail_on = 'error'\nzzz = 1", "unknown setting 'fail_on'; did you mean 'fail-on'?"),
        ("zzz = 1", "unknown setting 'zzz'; there are select, ignore, severity, fail-on"),
        ("[[overrides]]\npath = 'x'", "unknown setting 'overrides[0].path'; did you mean 'paths'?"),
        ("[[overrides]]\nas-of = '2008'", "overrides.0.paths: field required"),
        ("fail-on = 'bad'", "fail-on: input should be 'error', 'warning', 'note' or 'never'"),
        ("select = 3", "select: input should be a valid tuple"),
        ("select = ['CS999']", "no rule is called 'CS999'; did you mean CS901?"),
        ("severity = {CS101 = 'loud'}", "severity.CS101: input should be 'error', 'warning' or 'note'"),
        ("as-of = '20x8'", "as-of: not an EDTF date: '20x8'"),
        ("format = 'xml'", "format: there is no format 'xml'; there are terminal, concise, json"),
        ("select = [", "not valid TOML: "),
    ],
)
def test_a_mistake_is_told_in_one_line_with_the_file(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=r"\.csto-check\.toml: " + re.escape(message)) as caught:
        settings_of(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_the_nearest_file_is_found_upward(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find(below) is None
    (tmp_path / "pyproject.toml").write_text("[tool.csto-check]\nselect = ['CS1']\n")
    for text in (
        '[tool]\ncsto-check.select = ["CS1"]',
        '[tool."csto-check"]\nselect = ["CS1"]',
        '[tool]\ncsto-check = {select = ["CS1"]}',
    ):
        (tmp_path / "pyproject.toml").write_text(text)
        assert find(below) == tmp_path / "pyproject.toml"
        assert load(tmp_path / "pyproject.toml").select == ("CS1",)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nname = 'csto-check'\n")
    assert find(below) == tmp_path / "pyproject.toml"
    assert load(tmp_path / "pyproject.toml").select == ("CS1",)
    (tmp_path / "a" / ".csto-check.toml").write_text("")
    assert find(below) == tmp_path / "a" / ".csto-check.toml"


def test_the_shown_settings_can_be_read_again(tmp_path: Path) -> None:
    text = "select = ['CS1']\nseverity = {CS101 = 'note'}\nas-of = '2008'\n[[overrides]]\npaths = ['a \"b\"']\nignore = ['CS2']\n"
    settings = settings_of(tmp_path, text)
    assert settings_of(tmp_path, shown(settings, None)) == settings


@pytest.mark.parametrize(
    ("pattern", "path", "match"),
    [("old/", "old/a.md", True), ("*.md", "x/a.md", True), ("/a.md", "x/a.md", False), ("x/**/a.md", "x/y/z/a.md", True)],
)
def test_patterns_are_those_of_gitignore(tmp_path: Path, pattern: str, path: str, match: bool) -> None:
    assert matches([pattern], path, tmp_path) is match


def test_without_a_file_nothing_slow_is_imported(tmp_path: Path) -> None:
    code = "import sys, pathlib, checker.settings as s; s.find(pathlib.Path()); s.Settings(); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pydantic", "tomllib", "pathspec", "rapidfuzz", "yaml", "lark", "rich"}
