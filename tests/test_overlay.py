"""Another organisation in data alone: with the overlay in ``tests/overlays/sco`` drafts about the SCO are checked."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest

from checker import Checker
from checker.checking import default_checker
from checker.cli.main import main
from checker.factbase.checks import lint_report
from tests.annotated import Score, read, report_on
from tests.cli.conftest import streams

OVERLAY = Path(__file__).parent / "overlays" / "sco"
DRAFTS = sorted((OVERLAY / "drafts").glob("*.md"))


@lru_cache(maxsize=1)
def overlaid() -> Checker:
    return Checker(facts=[OVERLAY])


def test_the_overlay_is_data_and_sound() -> None:
    assert {path.suffix for path in OVERLAY.rglob("*") if path.is_file()} == {".yaml", ".md"}
    assert lint_report([OVERLAY]) == []


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_a_draft_gets_the_findings_that_its_marks_say(path: Path) -> None:
    draft = read(path)
    score = Score()
    score.add(draft, report_on(draft, overlaid()))
    assert score.lines == []  # nothing missed, nothing reported without reason, every right value named
    assert score.uncovered == []
    assert (score.errors, score.trues) >= (2, 2)


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        ("The SCO was established in 2002.", None, [("CS101", "2002")]),
        ("The SCO was established in 1996.", None, [("CS101", "1996")]),
        ("The SCO has observers. The Shanghai grouping was founded in 2005.", None, [("CS101", "2005")]),
        ("Belarus joined the SCO in 2024.", None, []),
        ("Iran joined the SCO in 2021.", None, [("CS202", "2021")]),
        ("The SCO has nine members.", "2024-01-01", []),
        ("The SCO has nine members.", "2025-01-01", [("CS204", "nine")]),
        ("In 2005, SCO Secretary-General Rashid Alimov met the press.", "2019-06-01", [("CS301", "Rashid Alimov")]),
        ("In 2011, SCO Secretary-General Muratbek Imanaliev met the press.", "2019-06-01", []),
    ],
)
def test_single_claims_about_the_sco(text: str, as_of: str | None, expected: list[tuple[str, str]]) -> None:
    report = overlaid().check(text, as_of=as_of)
    assert [(finding.code, finding.quote) for finding in report.findings] == expected
    assert report.claims[0].verdict == ("contradicted" if expected else "supported")


def test_general_nouns_mean_the_organisation_that_a_draft_is_about() -> None:
    about_sco = "The SCO met. China belongs to the SCO. NATO did not come. Iran joined the organisation in 2023."
    about_csto = "The CSTO met. Armenia belongs to the CSTO. The organization was founded in 2002."
    assert overlaid().check(about_sco).findings == ()
    assert overlaid().check(about_csto).findings == ()
    assert default_checker().check(about_csto).findings == ()


def test_without_the_overlay_a_draft_about_the_sco_is_none_of_our_business() -> None:
    assert default_checker().check("The SCO was established in 2005. Its Charter was signed in Shanghai.").findings == ()


def test_drafts_about_the_csto_get_the_same_findings_with_the_overlay() -> None:
    text = (OVERLAY.parent.parent / "articles" / "example.md").read_text(encoding="utf-8")
    plain = default_checker().check(text, path="example.md")
    assert plain.findings
    assert overlaid().check(text, path="example.md").findings == plain.findings


def test_the_command_takes_the_overlay() -> None:
    with streams(b"The Shanghai Cooperation Organisation was established in 2005.\n") as (out, err):
        status = main(["--facts", str(OVERLAY), "--format", "json", "-"])
    assert (status, err.text()) == (1, "")
    (finding,) = json.loads(out.text())["documents"][0]["findings"]
    assert (finding["code"], finding["facts"]) == ("CS101", ["sco-established"])
