"""The README's example with the real engine: every planted error, at its words, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

EXAMPLE = Path(__file__).resolve().parents[1] / "articles" / "example.md"

PLANTED = [
    ("8:", "CS101", "1995"),
    ("9:", "CS101", "2012"),
    ("9:110", "CS102", "Tashkent"),
    ("11:98", "CS202", "2009"),
    ("12:46", "CS203", "Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan"),
    ("15:60", "CS403", "CSTO"),
    ("16:8", "CS401", "OSCE"),
    ("18:58", "CS601", "Belarus"),
    ("18:68", "CS901", "Uzbekistan"),
]


def test_every_planted_error_is_found_and_nothing_else(run: Run) -> None:
    outcome = run("check", "--format", "json", str(EXAMPLE))
    assert outcome.status == 1
    source = EXAMPLE.read_text(encoding="utf-8")
    document = json.loads(outcome.out)["documents"][0]
    found = [(f"{each['span']['line']}:{each['span']['column']}", each["code"], each["quote"]) for each in document["findings"]]
    assert [code for _, code, _ in found] == [code for _, code, _ in PLANTED]
    for (place, _, quote), (planted_place, _, words) in zip(found, PLANTED, strict=True):
        assert place.startswith(planted_place)
        assert words in quote
    for each in document["findings"]:
        assert source[each["span"]["start"] : each["span"]["end"]] == each["quote"]
        assert each["facts"] or each["code"] == "CS401"
        assert each["sources"] or each["code"] == "CS401"


def test_what_fix_mends_is_found_no_more(run: Run) -> None:
    Path("draft.md").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    before = json.loads(run("check", "--format", "json", "draft.md").out)["summary"]["errors"]
    run("check", "--fix", "draft.md")
    mended = [line for line in run("check", "--diff", "draft.md").out.splitlines() if line.startswith("+")]
    assert mended == []
    text = Path("draft.md").read_text(encoding="utf-8")
    assert "Charter was signed in Chisinau" in text
    assert "Office on Drugs and\nCrime (UNODC)" in text
    after = json.loads(run("check", "--format", "json", "draft.md").out)["summary"]["errors"]
    assert after < before
