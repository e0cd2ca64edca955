"""``csto-check check``: arguments, formats, statuses and exact lines, with the small engine of ``conftest.py``."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest

from checker.reporting.formats import FORMATS
from tests.cli.conftest import Outcome, Run
from tests.reporting.contract_schema import SCHEMA

WRONG = "The CSTO was founded in 2012.\n"
RIGHT = "The CSTO was founded in 2002.\n"
SPELT = "Kyrgystan is a member.\n"
LINE = "error CS101 The CSTO was founded in 2002, not in 2012.\n"


def write(**files: str) -> None:
    """Files in the working folder; ``a_md`` is ``a.md``, and ``__`` a folder."""
    for name, text in files.items():
        path = Path(name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def test_a_path_alone_is_checked(small: Run) -> None:
    write(a_md=WRONG)
    assert small("--format", "concise", "a.md") == Outcome(1, f"a.md:1:25: {LINE}", "")
    assert small("check", "a.md", "--format", "concise") == Outcome(1, f"a.md:1:25: {LINE}", "")


def test_a_clean_draft_has_status_0(small: Run) -> None:
    write(a_md=RIGHT)
    assert small("a.md") == Outcome(0, "No findings in 1 document.\n", "")


def test_the_terminal_shows_the_sentence(small: Run) -> None:
    write(a_md=WRONG)
    assert small("a.md").out == (
        "a.md:1:25: error CS101 wrong-date\n"
        "  | The CSTO was founded in 2012.\n"
        "  |                         ^^^^\n"
        "    The CSTO was founded in 2002, not in 2012.\n"
        "    source: Charter\n"
        "    fix:    2012 -> 2002\n\n"
        "1 error in 1 document. 1 can be mended with --fix.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("s.md",), 0),
        (("s.md", "--fail-on", "warning"), 1),
        (("a.md", "--fail-on", "never"), 0),
        (("a.md", "--ignore", "CS1"), 0),
        (("a.md", "--select", "CS402"), 0),
        (("a.md", "s.md", "--select", "CS402,wrong-date"), 1),
        (("a.md", "missing.md"), 2),
        (("missing.md",), 2),
        ((), 2),
        (("a.md", "--format", "nonsense"), 2),
        (("a.md", "--select", "CS999"), 2),
        (("a.md", "--as-of", "yesterday"), 2),
        (("a.md", "--facts", "nowhere"), 2),
        (("a.md", "--config", "nowhere.toml"), 2),
        (("a.md", "--baseline", "nowhere.json"), 2),
        (("a.md", "--output", "nowhere/report.txt"), 2),
        (("--help",), 0),
        (("--version",), 0),
    ],
)
def test_statuses(small: Run, arguments: tuple[str, ...], status: int) -> None:
    write(a_md=WRONG, s_md=SPELT)
    assert small(*arguments).status == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("check",),
            "csto-check: error: nothing to check: name files, folders or - for standard input (see 'csto-check check --help')",
        ),
        (
            ("a.md", "--select", "CS1011"),
            "csto-check: error: no rule is called 'CS1011'; did you mean CS101? (see 'csto-check check --help')",
        ),
        (("missing.md",), "csto-check: missing.md: no such file or folder"),
        (("*.nothing",), "csto-check: *.nothing: no file matches this pattern"),
        (("a.md", "--facts", "nowhere"), "csto-check: error: --facts: nowhere: no such folder"),
        (("a.md", "--baseline", "no.json"), "csto-check: error: no.json: not a readable baseline: No such file or directory"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line(small: Run, arguments: tuple[str, ...], message: str) -> None:
    write(a_md=RIGHT)
    outcome = small(*arguments)
    assert (outcome.status, outcome.err) == (2, message + "\n")


def test_one_bad_file_does_not_stop_the_others(small: Run) -> None:
    write(a_md=WRONG, z_md=SPELT)
    Path("b.md").write_bytes(b"\xff\xfe\x00")
    outcome = small("--format", "concise", "a.md", "b.md", "missing.md", "z.md")
    assert outcome.status == 2
    assert outcome.out == f"a.md:1:25: {LINE}z.md:1:1: warning CS402 Kyrgyzstan is meant.\n"
    lines = outcome.err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("csto-check: b.md: not ")
    assert lines[1] == "csto-check: missing.md: no such file or folder"


def test_json_keeps_the_contract(small: Run) -> None:
    write(a_md=WRONG, b_md=RIGHT)
    data = json.loads(small("--format", "json", "a.md", "b.md", "missing.md", "--as-of", "2018-06").out)
    jsonschema.validate(data, SCHEMA)
    assert [(each["path"], each["as_of"], len(each["claims"])) for each in data["documents"]] == [
        ("a.md", "2018-06", 1),
        ("b.md", "2018-06", 0),
    ]
    assert data["errors"] == [{"path": "missing.md", "message": "no such file or folder"}]
    assert data["summary"] == {"documents": 2, "claims": 1, "errors": 1, "warnings": 0, "notes": 0}


def test_all_claims_lists_the_right_ones_too(small: Run) -> None:
    write(b_md=RIGHT)
    data = json.loads(small("--format", "json", "--all-claims", "b.md").out)
    assert [claim["verdict"] for claim in data["documents"][0]["claims"]] == ["supported"]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_be_asked_for(small: Run, name: str) -> None:
    write(a_md=WRONG)
    outcome = small("--format", name, "a.md")
    assert outcome.status == 1
    assert "2012" in outcome.out


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("lead", ["", "ОДКБ: ", "🎉 "])
def test_positions_point_into_the_file(small: Run, newline: str, mark: bytes, lead: str) -> None:
    text = f"One.{newline}{lead}The CSTO was founded in 2012."
    Path("a.txt").write_bytes(mark + text.encode())
    finding = json.loads(small("--format", "json", "a.txt").out)["documents"][0]["findings"][0]
    span = finding["span"]
    assert text[span["start"] : span["end"]] == "2012" == finding["quote"]
    assert (span["line"], span["column"]) == (2, len(lead) + 25)


def test_standard_input_has_a_name(small: Run) -> None:
    assert small("-", "--format", "concise", stdin=WRONG.encode()).out == f"<stdin>:1:25: {LINE}"
    named = small("-", "--format", "concise", "--stdin-filename", "cms/a.md", stdin=WRONG.encode())
    assert named.out == f"cms/a.md:1:25: {LINE}"


def test_a_folder_is_walked_and_gitignore_respected(small: Run) -> None:
    write(
        d__a_md=WRONG,
        d__sub__b_txt=WRONG,
        d__sub__c_py=WRONG,
        d__skip__e_md=WRONG,
        d__node__modules__x_md=WRONG,
        d__data_json="{}",
    )
    Path("d/.gitignore").write_text("skip/\n*.txt\n!b.txt\n")
    Path("d/.hidden").mkdir()
    Path("d/.hidden/h.md").write_text(WRONG)
    outcome = small("--format", "concise", "d")
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == ["d/a.md", "d/node/modules/x.md", "d/sub/b.txt"]
    assert small("--format", "concise", "d/skip/e.md").out == f"d/skip/e.md:1:25: {LINE}"


def test_globs_are_expanded_and_files_checked_once(small: Run) -> None:
    write(a_md=WRONG, b_md=WRONG)
    lines = small("--format", "concise", "*.md", "a.md", "./b.md").out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["a.md", "b.md"]


def test_output_goes_to_a_file_whole(small: Run) -> None:
    write(a_md=WRONG)
    assert small("--format", "concise", "--output", "report.txt", "a.md") == Outcome(1, "", "")
    assert Path("report.txt").read_text() == f"a.md:1:25: {LINE}"
    assert sorted(os.listdir()) == ["a.md", "report.txt"]


def test_jobs_keep_the_order(small: Run) -> None:
    names = [f"n{number:02}.md" for number in range(12)]
    for name in names:
        Path(name).write_text(WRONG)
    outcome = small("--format", "concise", "--jobs", "2", *names, "missing.md")
    assert outcome.status == 2
    assert outcome.out == "".join(f"{name}:1:25: {LINE}" for name in names)


def test_statistics_and_quiet(small: Run) -> None:
    write(a_md=WRONG * 2 + SPELT)
    assert small("--format", "concise", "--statistics", "a.md").out.splitlines()[-2:] == [
        "     2  CS101  wrong-date",
        "     1  CS402  misspelt-name",
    ]
    assert small("--format", "json", "--statistics", "a.md").err == "     2  CS101  wrong-date\n     1  CS402  misspelt-name\n"
    assert "document" not in small("--quiet", "a.md").out


def test_suppressed_findings_are_silent_and_idle_comments_noted(small: Run) -> None:
    write(a_md=f"{WRONG.strip()} <!-- csto-check: ignore CS101 checked -->\n\nFine. <!-- csto-check: ignore CS402 -->\n")
    outcome = small("--format", "concise", "a.md")
    assert outcome == Outcome(0, "a.md:3:7: note CS001 this 'ignore' suppresses nothing: no CS402 here\n", "")
    assert small("--format", "concise", "--quiet", "a.md").out == ""
    assert small("--format", "concise", "--ignore", "CS001", "a.md").out == ""


def test_a_baseline_is_written_and_holds(small: Run) -> None:
    write(a_md=WRONG)
    assert small("--write-baseline", "base.json", "a.md") == Outcome(0, "", "base.json: accepts 1 finding\n")
    assert small("--baseline", "base.json", "--format", "concise", "a.md") == Outcome(0, "", "")
    write(a_md="A new line.\n\n" + WRONG + "\nAnd founded in 2013.\n")
    outcome = small("--baseline", "base.json", "--format", "concise", "a.md")
    assert outcome == Outcome(1, "a.md:5:16: error CS101 The CSTO was founded in 2002, not in 2013.\n", "")


def test_fix_writes_what_diff_showed(small: Run) -> None:
    write(a_md=WRONG + SPELT)
    shown = small("--diff", "a.md")
    assert shown.out == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-The CSTO was founded in 2012.\n"
        "+The CSTO was founded in 2002.\n Kyrgystan is a member.\n"
    )
    assert (shown.status, shown.err) == (1, "1 finding would be mended, 1 left.\n")
    assert Path("a.md").read_text() == WRONG + SPELT
    assert small("--fix", "a.md") == Outcome(0, "", "1 finding mended, 1 left.\n")
    assert Path("a.md").read_text() == RIGHT + SPELT
    assert small("--fix", "--unsafe-fixes", "a.md") == Outcome(0, "", "1 finding mended, 0 left.\n")
    assert Path("a.md").read_text() == RIGHT + "Kyrgyzstan is a member.\n"
    assert small("--diff", "a.md") == Outcome(0, "", "0 findings would be mended, 0 left.\n")


def test_fix_mends_standard_input_to_standard_output(small: Run) -> None:
    assert small("--fix", "-", stdin=WRONG.encode()) == Outcome(0, RIGHT, "1 finding mended, 0 left.\n")


def test_annotations_and_summary_inside_github_actions(small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a_md=WRONG)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert small("a.md").out.startswith("::error file=a.md,line=1,endLine=1,col=25,endColumn=29,title=CS101 wrong-date::")
    assert "1 finding in 1 document." in Path("summary.md").read_text()
    assert small("--format", "concise", "a.md").out == f"a.md:1:25: {LINE}"


def test_colour_is_for_those_who_want_it(small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a_md=WRONG)
    assert "\x1b" not in small("a.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror\x1b[0m" in small("a.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in small("a.md").out


def test_settings_are_found_upward_and_options_lie_over_them(small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a_md=WRONG + SPELT, drafts__old__b_md=WRONG, drafts__c_md=WRONG)
    Path("pyproject.toml").write_text(
        '[tool.csto-check]\nformat = "concise"\nseverity = {CS101 = "note"}\nexclude = ["drafts/old/"]\n'
        '[[tool.csto-check.overrides]]\npaths = ["drafts/**"]\nignore = ["CS101"]\n'
    )
    note = LINE.replace("error", "note")
    assert small(".").out == f"./a.md:1:25: {note}./a.md:2:1: warning CS402 Kyrgyzstan is meant.\n"
    monkeypatch.chdir("drafts")
    assert small("../a.md", "--select", "CS101").out == f"../a.md:1:25: {note}"
    assert small("old/b.md", "--force-exclude").out == ""
    assert small("c.md").out == ""


def test_a_misspelt_key_is_told_with_the_right_one(small: Run) -> None:
    write(a_md=RIGHT)
    Path(".csto-check.toml").write_text("fail-one = 'error'\n")
    outcome = small("a.md")
    assert (outcome.status, outcome.out) == (2, "")
    assert re.fullmatch(
        r"csto-check: error: .*\.csto-check\.toml: unknown setting 'fail-one'; did you mean 'fail-on'\?\n", outcome.err
    )


def test_show_settings(small: Run) -> None:
    out = small("--show-settings", "--select", "CS1,wrong-acronym", "--as-of", "2018").out
    assert 'select = ["CS1", "CS401"]\n' in out
    assert 'as-of = "2018"\n' in out
    assert 'fail-on = "error"\n' in out


@pytest.mark.parametrize(
    ("path", "as_of"),
    [("news/2018/06/01/a.md", "2018-06-01"), ("news/2018-06-a.md", "2018-06"), ("2018/x/99.md", None), ("a.md", None)],
)
def test_the_date_can_come_from_the_path(small: Run, path: str, as_of: str | None) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(RIGHT)
    assert json.loads(small("--as-of", "path", "--format", "json", path).out)["documents"][0]["as_of"] == as_of
