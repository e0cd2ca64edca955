"""Reading YAML as marked strings: lines, and everything that is refused."""

from __future__ import annotations

import pytest

from checker.factbase.marked import LARGEST_FILE, Marked, parse
from checker.factbase.problems import Problem


def read(text: str | bytes) -> tuple[Marked | None, list[str]]:
    problems: list[Problem] = []
    root = parse(text if isinstance(text, bytes) else text.encode(), "x.yaml", problems)
    return root, [str(problem) for problem in problems]


def test_everything_is_text() -> None:
    root, problems = read("a: NO\nb: 1992-05-15\nc: 0o17\nd: null\ne: 1_000\nf: [yes, 1.0]\n")
    assert problems == []
    assert root is not None
    assert root.plain() == {"a": "NO", "b": "1992-05-15", "c": "0o17", "d": "null", "e": "1_000", "f": ["yes", "1.0"]}


def test_lines_of_keys_and_values() -> None:
    root, _ = read("# heading\n- id: one\n  list:\n    - first\n    - second\n- id: two\n")
    assert root is not None
    assert root.line_of((0, "list")) == 3
    assert root.line_of((0, "list", 1)) == 5
    assert root.line_of((1,)) == 6
    assert root.line_of((1, "absent", 4)) == 6


def test_byte_order_mark_and_windows_lines() -> None:
    root, problems = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (root and root.plain(), problems) == ({"a": "1", "b": "2"}, [])


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n", "---\n"])
def test_empty_file_is_no_mistake(text: str) -> None:
    root, problems = read(text)
    assert problems == []
    assert root is None or root.value is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: &x 2\n", "x.yaml:2: uses a YAML anchor or alias (& or *): write the value out, or put it in quotation marks"),
        ("a: 1\nb: *x\n", "x.yaml:2: uses a YAML anchor or alias (& or *): write the value out, or put it in quotation marks"),
        (
            "a: !!python/object:os.system x\n",
            "x.yaml:1: uses the YAML tag tag:yaml.org,2002:python/object:os.system: write the plain value instead",
        ),
        ("a: 1\n---\nb: 2\n", "x.yaml:2: holds a second document: remove the line '---'"),
        ("a: 1\na: 2\n", "x.yaml:2: gives 'a' twice in one record (first on line 1): keep one"),
        ("? [a]\n: b\n", "x.yaml:1: has a key that is not a word: write 'key: value'"),
        ("[" * 100, "x.yaml:1: is nested more than 20 levels deep: check the indentation"),
        (
            "- id: a\n\tkind: b\n",
            "x.yaml:2: is not valid YAML: found a tab character that violates indentation; indent with spaces",
        ),
        (
            "a: @b\n",
            "x.yaml:1: is not valid YAML: found character that cannot start any token; put text that begins with @, ` or % in "
            "quotation "
            "marks",
        ),
        (
            "a: [1, 2\nb: 3\n",
            "x.yaml:2: is not valid YAML: did not find expected ',' or ']'; check that the lines of one record start in the "
            "same column, "
            "and that quotation marks are closed",
        ),
        (b"a: 1\nb: \xff\n", "x.yaml:2: is not UTF-8 text: save the file with the encoding UTF-8"),
    ],
)
def test_refusals(text: str | bytes, message: str) -> None:
    assert read(text)[1][0] == message


def test_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(9)]
    root, problems = read("\n".join(lines))
    assert root is None
    assert problems == ["x.yaml:1: uses a YAML anchor or alias (& or *): write the value out, or put it in quotation marks"]


def test_deep_nesting_does_not_exhaust_the_stack() -> None:
    assert read("[" * 1_000_000)[0] is None
    assert read("- " * 500_000)[0] is None


def test_large_file_is_refused() -> None:
    assert read(b"a" * (LARGEST_FILE + 1))[1] == ["x.yaml:1: is larger than 16 MB: split it into several files"]


def test_nul_and_control_characters_are_refused_with_a_line() -> None:
    root, problems = read("a: 1\nb: x\0y\n")
    assert root is None
    assert problems[0].startswith("x.yaml:2: is not valid YAML: ")
