"""The concise format: exact lines."""

from __future__ import annotations

from checker.reporting.concise import render
from checker.reporting.run import Style
from tests.reporting.sample import run


def test_one_line_a_finding() -> None:
    assert "".join(render(run(), Style())) == (
        "drafts/glance.md:3:29: error CS101 The CSTO was established on 14 May 2002, not in 2012.\n"
        "drafts/glance.md:5:1: warning CS402 Kyrgyzstan is spelt so.\n"
    )


def test_claims_come_before_the_findings() -> None:
    lines = "".join(render(run(), Style(all_claims=True))).splitlines()
    assert lines[1] == "drafts/glance.md:3:35: supported Its Charter was signed in Chisinau [charter-signed]"
    assert len(lines) == 4
