"""``--changed-since``: only what a pull request touches."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OLD = "The CSTO was founded in 2012.\n\nIt was founded in 2013.\n"


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(small: Run) -> Run:
    git("init", "-q")
    Path("a draft.md").write_text(OLD)
    git("add", ".")
    git("commit", "-qm", "First")
    return small


def lines(run: Run, *arguments: str) -> list[str]:
    outcome = run("--format", "concise", *arguments)
    assert outcome.err == ""
    return [line.split(": ")[0] for line in outcome.out.splitlines()]


def test_only_changed_lines_are_reported(repository: Run) -> None:
    assert lines(repository, "--changed-since", "HEAD", ".") == []
    Path("a draft.md").write_text(OLD.replace("2013", "2014") + "Or founded in 2015?\n")
    Path("new.md").write_text("It was founded in 2016.\n")
    assert lines(repository, "--changed-since", "HEAD", ".") == ["./a draft.md:3:19", "./a draft.md:4:15", "./new.md:1:19"]
    assert len(lines(repository, ".")) == 4


def test_what_the_other_branch_did_since_is_not_ours(repository: Run) -> None:
    git("checkout", "-qb", "topic")
    Path("a draft.md").write_text(OLD + "Founded in 2015: founded in 2015.\n")
    git("commit", "-qam", "Ours")
    git("checkout", "-q", "main")
    Path("a draft.md").write_text(OLD.replace("2012", "2011"))
    git("commit", "-qam", "Theirs")
    git("checkout", "-q", "topic")
    assert lines(repository, "--changed-since", "main", "a draft.md") == ["a draft.md:4:29"]


@pytest.mark.parametrize(
    ("revision", "message"),
    [("nowhere", "csto-check: error: --changed-since: no revision 'nowhere'"), ("--help", "is not a revision")],
)
def test_an_unknown_revision_is_told(repository: Run, revision: str, message: str) -> None:
    outcome = repository(f"--changed-since={revision}", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_folder_without_git_is_told(small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path().resolve().parent))
    Path("a.md").write_text(OLD)
    outcome = small("--changed-since", "HEAD", "a.md")
    assert outcome.status == 2
    assert "not a git repository" in outcome.err
