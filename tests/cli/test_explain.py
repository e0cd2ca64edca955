"""``csto-check explain``, and the rule reference that is made from the same text."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.model.rules import RULES
from checker.reporting.rule_reference import reference
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", ["CS102", "cs102", "wrong-place"])
def test_a_rule_by_code_or_name(run: Run, name: str) -> None:
    outcome = run("explain", name)
    assert outcome.status == 0
    assert outcome.out == (
        "CS102 wrong-place (error)\n\n"
        "Reports a place where the event did not happen.\n\n"
        "What it does\n"
        "  Compares the place a text gives for an event or a headquarters with the fact\n"
        "  base; a place that contains the right one agrees.\n\n"
        "Why it matters\n"
        "  The Treaty was signed in Tashkent, but the Charter ten years later in\n"
        "  Chisinau, and texts often carry one over to the other.\n\n"
        "Example\n"
        "  The CSTO Charter was signed in Tashkent.\n\n"
        "Use instead\n"
        "  The CSTO Charter was signed in Chisinau.\n\n"
        "References\n"
        "  Charter of the Collective Security Treaty Organization, Chisinau, 7 October 2002\n"
    )


def test_a_fact(run: Run) -> None:
    outcome = run("explain", "treaty-signed")
    assert outcome.status == 0
    assert "15 May 1992" in outcome.out
    assert "source:" in outcome.out


def test_an_overview_of_all_rules(run: Run) -> None:
    assert [line.split()[0] for line in run("explain").out.splitlines()] == [rule.code for rule in RULES]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("CS999", "there is no rule 'CS999'; did you mean CS901?"),
        ("treaty-sined", "no statement, entity, relation or source is called 'treaty-sined' - did you mean 'treaty-signed'"),
    ],
)
def test_an_unknown_name(run: Run, name: str, message: str) -> None:
    outcome = run("explain", name)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"csto-check: error: {message}")
    assert len(outcome.err.splitlines()) == 1


def test_the_rule_reference_is_up_to_date(run: Run) -> None:
    kept = (Path(checker.__file__).parent / "rules.md").read_text(encoding="utf-8")
    assert kept == reference(), "run: csto-check explain --all > checker/rules.md"
    assert run("explain", "--all").out == kept
