"""Labels and tables: "Headquarters: Moscow", a row of a table under its header."""

from __future__ import annotations

import pytest

from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("CSTO headquarters: Minsk", ["headquarters csto value: minsk"]),
        (
            "Members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan",
            ["member-of csto members: armenia, belarus, kazakhstan, kyrgyzstan, russia, tajikistan"],
        ),
        (
            "| State | Joined |\n|---|---|\n| Uzbekistan | 2009 |\n| Armenia | 2002 |",
            ["member-of uzbekistan csto start: 2009", "member-of armenia csto start: 2002"],
        ),
    ],
)
def test_what_a_label_claims(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22", "markdown") == read


def test_a_table_of_other_things_claims_nothing() -> None:
    assert claims("| Dish | Price |\n|---|---|\n| Soup | 2009 |", "2024-10-22", "markdown") == []
