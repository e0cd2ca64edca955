"""The comment that an editor writes to silence a finding: valid in the format, silencing that finding, and no prose."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol")

from checker.lsp.drafts import Buffer, Desk
from checker.lsp.silencing import inserted, silencing

WRONG = "The CSTO was established in 2012."
MARK = "csto-check: ignore"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", f"{WRONG}\n", f"{WRONG} <!-- {MARK} CS101 -->\n"),
        ("a.md", f"{WRONG}", f"{WRONG} <!-- {MARK} CS101 -->"),
        ("a.md", f"{WRONG}  \nMore.\n", f"{WRONG} <!-- {MARK} CS101 -->  \nMore.\n"),
        ("a.md", f"{WRONG}\r\nMore.\r\n", f"{WRONG} <!-- {MARK} CS101 -->\r\nMore.\r\n"),
        ("a.md", f"# {WRONG}\n", f"# {WRONG} <!-- {MARK} CS101 -->\n"),
        ("a.md", f"- {WRONG}\n- Two.\n", f"- {WRONG} <!-- {MARK} CS101 -->\n- Two.\n"),
        ("a.mdx", f"{WRONG}\n", f"{WRONG} {{/* {MARK} CS101 */}}\n"),
        ("a.txt", f"{WRONG}\n", f"{WRONG} <!-- {MARK} CS101 -->\n"),
        ("a.html", f"<p>{WRONG}</p>\n", f"<p>{WRONG}</p> <!-- {MARK} CS101 -->\n"),
        ("a.wiki", f"{WRONG}\n", f"{WRONG} <!-- {MARK} CS101 -->\n"),
        ("a.adoc", f"One.\n{WRONG}\n", f"One.\n// {MARK}-next-line CS101\n{WRONG}\n"),
        ("a.rst", f"{WRONG}\n", f".. {MARK}-next-line CS101\n\n{WRONG}\n"),
        (
            "a.rst",
            f"Title\n=====\n\nIt began\nlong ago. {WRONG}\nSo it did.\n\nMore.\n",
            f"Title\n=====\n\n.. {MARK}-start CS101\n\nIt began\nlong ago. {WRONG}\nSo it did.\n\n.. {MARK}-end\n\nMore.\n",
        ),
    ],
)
def test_the_comment_is_written_as_the_format_wants_it(desk: Desk, name: str, text: str, expected: str) -> None:
    draft = desk.check(Buffer(name, None, 1, text))
    (finding,) = draft.report.findings
    after = inserted(text, silencing(draft, finding))
    assert after == expected
    assert desk.check(Buffer(name, None, 2, after)).report.findings == ()


def test_in_a_table_the_comment_stands_where_the_table_lets_it(desk: Desk) -> None:
    text = "| name | remark |\n|---|---|\n| Kyrgystan | joined the CSTO |\n"
    draft = desk.check(Buffer("a.md", None, 1, text))
    (finding,) = draft.report.findings
    after = inserted(text, silencing(draft, finding))
    assert desk.check(Buffer("a.md", None, 2, after)).report.findings == ()
    assert after.count("\n") == 3


def test_json_has_no_comments(desk: Desk) -> None:
    desk.preferences.give({"text-field": "body"})
    draft = desk.check(Buffer("a.json", None, 1, f'{{"body": "{WRONG}"}}'))
    (finding,) = draft.report.findings
    assert silencing(draft, finding) == ()
