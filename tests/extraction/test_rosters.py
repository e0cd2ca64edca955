"""Tables of people in office and of states in the chair."""

from __future__ import annotations

from checker.checking import default_checker
from tests.judged import claims

_PEOPLE = """# Heads of the CSTO

| Name | State | From | To |
|---|---|---|---|
| {} |
"""

_CHAIRS = """# The chair of the CSTO

| Chair | took over | at | handed on |
|---|---|---|---|
| {} |
"""


def findings(text: str, as_of: str = "2026-03-01") -> list[str]:
    (document,) = default_checker().check(text, format="markdown", as_of=as_of).documents
    return [f"{finding.code} {finding.quote}" for finding in document.findings if finding.code != "CS703"]


def test_a_row_gives_state_and_term() -> None:
    assert claims(_PEOPLE.format("Stanislav Zas | Belarus | 1 January 2020 | 31 December 2022"), format="markdown") == [
        "nationality stanislav-zas value: belarus",
        "holds-office stanislav-zas took: 2020-01-01",
        "holds-office stanislav-zas left: 2022-12-31",
    ]


def test_wrong_cells_are_marked() -> None:
    assert findings(_PEOPLE.format("Yuri Khachaturov | Azerbaijan | 2 May 2017 | 2 November 2019")) == [
        "CS301 Azerbaijan",
        "CS301 2 November 2019",
    ]
    assert findings(_CHAIRS.format("Belarus | 14 October 2016 | Minsk | 30 November 2018")) == [
        "CS102 Minsk",
        "CS301 30 November 2018",
    ]
    assert findings(_CHAIRS.format("Azerbaijan | 16 September 2021 | Dushanbe | 23 November 2022")) == ["CS301 Azerbaijan"]


def test_right_rows_are_left_alone() -> None:
    assert findings(_PEOPLE.format("Valery Semerikov (acting) | Russia | 2 November 2018 | 31 December 2019")) == []
    assert findings(_CHAIRS.format("Kazakhstan | 30 November 2017 | Minsk | 8 November 2018")) == []


def test_a_box_names_chair_and_head() -> None:
    assert findings(
        "| CSTO | |\n|---|---|\n| Current chair | Belarus |\n| Secretary General | Stanislav Zas |\n", "2025-05-01"
    ) == ["CS301 Belarus", "CS301 Stanislav Zas"]
