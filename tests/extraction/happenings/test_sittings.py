"""Sessions in tables and lists."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

TABLE = "# Sessions of the CSTO's Collective Security Council\n\n| Date | City | New chair |\n|---|---|---|\n| {} |\n"
LIST = "# Summits of the CSTO leaders\n\n## The last ten years\n\n- {}\n"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("6 October 2007 | Yerevan | Kyrgyzstan", [("CS102", "Yerevan")]),
        ("23 July 2006 | Minsk | Belarus", [("CS101", "23 July 2006")]),
        ("18 June 2004 | Astana | Armenia", [("CS301", "Armenia")]),
        ("5 September 2008 | Moscow | Armenia", []),
    ],
)
def test_a_row_is_one_session(row: str, found: list[tuple[str, str]]) -> None:
    assert wrong(TABLE.format(row), "2026-01-15") == found


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("2021: Bishkek, 16 September", [("CS102", "Bishkek")]),
        ("2017: Minsk, 30 October.", [("CS101", "30 October")]),
        ("Yerevan, 14 October 2016", []),
        ("2023: Minsk, 23 November; Belarus absent", [("CS103", "Belarus")]),
        ("2023: Minsk, 23 November; Armenia absent", []),
        ("2015: Dushanbe, 15 September. Chair: from Tajikistan to Russia.", [("CS301", "Russia")]),
    ],
)
def test_an_entry_is_one_session(entry: str, found: list[tuple[str, str]]) -> None:
    assert [(code, quote) for code, quote in wrong(LIST.format(entry), "2026-01-15") if code != "CS703"] == found


def test_right_sessions_are_confirmed() -> None:
    assert ("held", "session-2019-11-28") in confirmed(LIST.format("2019: Bishkek, 28 November"), "2026-01-15")


def test_a_table_of_something_else_is_left_alone() -> None:
    text = "# The CSTO\n\n## Visits\n\n| Date | City |\n|---|---|\n| 6 October 2007 | Yerevan |\n"
    assert wrong(text, "2026-01-15") == []
    people = "# CSTO\n\n| Name | Session | First day |\n|---|---|---|\n| Khachaturov | Bishkek | 2 May 2017 |\n"
    assert wrong(people, "2026-01-15") == []
