"""``csto-check claim``."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Outcome, Run


def test_a_right_claim(small: Run) -> None:
    outcome = small("claim", "It was founded in 2002")
    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0] == "<claim>:1:8: supported founded in 2002 [csto-established]"
    assert lines[2].startswith("    fact:   The Collective Security Treaty Organization was established on 14 May 2002")
    assert "    source: " in outcome.out


def test_a_wrong_claim(small: Run) -> None:
    outcome = small("claim", "It", "was", "founded in 2012")
    assert outcome.status == 1
    assert outcome.out.splitlines()[0] == "<claim>:1:8: contradicted founded in 2012 [csto-established]"
    assert "    The CSTO was founded in 2002, not in 2012." in outcome.out.splitlines()
    assert small("claim", "founded in 2012", "--fail-on", "never").status == 0


def test_no_claim(small: Run) -> None:
    assert small("claim", "Good morning") == Outcome(0, "No claim about the CSTO was recognised.\n", "")


def test_json(small: Run) -> None:
    data = json.loads(small("claim", "--format", "json", "--as-of", "2018", "founded in 2012").out)
    assert data["documents"][0]["as_of"] == "2018"
    assert data["documents"][0]["findings"][0]["code"] == "CS101"


@pytest.mark.parametrize("arguments", [(), ("x", "--as-of", "never"), ("x", "--format", "sarif")])
def test_wrong_use_has_status_2_and_one_line(small: Run, arguments: tuple[str, ...]) -> None:
    outcome = small("claim", *arguments)
    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 1
