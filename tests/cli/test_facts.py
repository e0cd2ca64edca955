"""``csto-check facts``: the commands and what they print; the contents are tested with the fact base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_show_prints_the_record_with_its_sources(run: Run) -> None:
    outcome = run("facts", "show", "treaty-signed")
    lines = outcome.out.splitlines()
    assert outcome.status == 0
    assert lines[0] == "statement:    The Collective Security Treaty was signed on 15 May 1992 in Tashkent (participants:"
    assert "id:           treaty-signed" in lines


def test_list_takes_names_and_words(run: Run) -> None:
    outcome = run("facts", "list", "--subject", "Belarus", "--relation", "acceded", "Treaty", "1993")
    assert outcome.out == "belarus-acceded: Belarus acceded to the Collective Security Treaty on 31 December 1993.\n"
    nothing = run("facts", "list", "zebra")
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "no statement fits\n")


def test_lint_names_file_and_line(run: Run) -> None:
    folder = Path("own")
    (folder / "statements").mkdir(parents=True)
    (folder / "statements" / "mine.yaml").write_text(
        "- id: mine\n  subject: csto\n  relation: established\n  value: 2002-13-40\n  sources: [nobody]\n"
    )
    outcome = run("facts", "lint", "own")
    assert outcome.status == 1
    assert any("mine.yaml:4:" in line for line in outcome.out.splitlines())
    broken = run("facts", "show", "csto", "--facts", "own")
    assert broken.status == 2
    assert len(broken.err.splitlines()) == 1
    assert "mine.yaml:4:" in broken.err


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("timeline", "csto", "--since", "1992", "--until", "1999"), "Collective Security Treaty Organization\n"),
        (("timeline", "Belarus", "--format", "svg"), '<svg class="timeline"'),
        (("timeline", "--format", "html", "--relation", "member-of"), "<!doctype html>"),
        (("export", "--format", "csv"), "id,subject,relation,value"),
        (("export", "--format", "jsonld"), '{\n  "@context"'),
        (("schema", "statements"), '{\n  "$schema"'),
    ],
)
def test_output_on_the_screen_and_in_a_file(run: Run, arguments: tuple[str, ...], start: str) -> None:
    shown = run("facts", *arguments)
    assert shown.status == 0
    assert shown.out.startswith(start)
    assert run("facts", *arguments, "--output", "file").out == ""
    assert Path("file").read_text(encoding="utf-8") == shown.out


def test_export_is_json(run: Run) -> None:
    assert set(json.loads(run("facts", "export").out)) == {"sources", "entities", "relations", "statements"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nothing-like-this"),
        ("list", "--subject", "Atlantis"),
        ("timeline", "Atlantis"),
        ("timeline", "--since", "soon"),
        ("export", "--format", "xml"),
        ("nonsense",),
    ],
)
def test_wrong_use_has_status_2_and_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run("facts", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    outcome = run("facts")
    assert outcome.status == 2
    assert "timeline" in outcome.out
