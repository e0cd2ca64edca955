"""Tables of people in office and of states in the chair."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import wrong
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


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "| From | Until | Presiding state | Passed on in |\n|---|---|---|---|\n| June 2005 | June 2006 | Russia | Minsk |\n"
            "| June 2006 | October 2007 | Armenia | Dushanbe |\n",
            [("CS301", "Armenia")],
        ),
        (
            "| Since | Gavel | To |\n|---|---|---|\n| 10 December 2010 | Belarus | 20 December 2012 |\n"
            "| 20 December 2011 | Kazakhstan | 19 December 2012 |\n",
            [("CS301", "20 December 2012")],
        ),
        (
            "| Start | Chairing country | Handed over at |\n|---|---|---|\n| December 2012 | Kyrgyzstan | Bishkek |\n",
            [("CS102", "Bishkek")],
        ),
        (
            "| Taken over in | From | Chair |\n|---|---|---|\n| Moscow | 23 September 2013 | Russia |\n",
            [("CS102", "Moscow")],
        ),
        ("| Year | In the chair |\n|---|---|\n| 2012 | Kazakhstan |\n| 2016 | Tajikistan |\n", [("CS301", "Tajikistan")]),
    ],
)
def test_the_columns_of_the_chair_stand_in_any_order(table: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The chair of the CSTO\n\nThe CSTO, turn by turn.\n\n{table}", "2019-02-01") == found


def test_states_under_a_heading_about_the_chair_had_the_chair() -> None:
    header = "| Country | From | To |\n|---|---|---|\n"
    table = f"{header}| Kazakhstan | 18 June 2004 | June 2005 |\n| Kyrgyzstan | June 2006 | October 2007 |\n"
    assert wrong(f"# Who chaired the CSTO\n\n{table}", "2013-05-01") == [("CS301", "Kyrgyzstan")]
    assert wrong(f"# Where the CSTO trained\n\n{table}", "2013-05-01") == []


def test_the_chair_of_another_organization_is_left_alone() -> None:
    table = "| From | To | Chair |\n|---|---|---|\n| January 2010 | December 2010 | Kazakhstan |\n"
    assert wrong(f"# The CSTO and others\n\n## The OSCE\n\n{table}", "2013-05-01") == []


def test_columns_for_the_appointment_and_the_first_day() -> None:
    text = (
        "# CSTO secretaries general\n\n| Name | Appointed | Session | First day |\n|---|---|---|---|\n"
        "| Khachaturov | 14 April 2017 | {} | 2 May 2017 |\n"
    )
    assert wrong(text.format("Bishkek"), "2026-02-01") == []
    assert wrong(text.format("Minsk"), "2026-02-01") == [("CS102", "Minsk")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("| Years | Country | Leader |\n|---|---|---|\n| 2008–2009 | Armenia | Robert Kocharyan |", ["Robert Kocharyan"]),
        ("| Years | Country | Leader |\n|---|---|---|\n| 2008–2009 | Armenia | Serzh Sargsyan |", []),
        ("## By calendar year\n\n- 2024: Tajikistan\n- 2025: Kyrgyzstan", ["Tajikistan"]),
        ("## By calendar year\n\n- 2018–2019: Kyrgyzstan (Sadyr Japarov)", ["Sadyr Japarov"]),
        ("## The Permanent Council\n\n- 2024: Tajikistan", []),
    ],
)
def test_years_states_and_leaders_in_the_chair(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(f"# The CSTO chairmanship\n\n{text}\n", "2026-02-15")] == found
