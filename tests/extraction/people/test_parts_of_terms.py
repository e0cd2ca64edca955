"""How long somebody was in office, told by the end or as a part of a term."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

_HEAD = "The CSTO has had several Secretaries General. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Stanislav Zas took office on 1 January 2020, and five years later to the day somebody else moved in.",
            [("CS301", "five years")],
        ),
        ("Yuri Khachaturov started work in Moscow in May 2017 and four years later was recalled.", [("CS301", "four years")]),
        ("Yuri Khachaturov was called home, having served only a quarter of his term.", [("CS501", "a quarter")]),
        ("Yuri Khachaturov was called home, having served two thirds of his term.", [("CS501", "two thirds")]),
        ("Yuri Khachaturov went. He had completed three quarters of his three-year term.", [("CS501", "three quarters")]),
    ],
)
def test_another_length_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(_HEAD + text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Stanislav Zas took office on 1 January 2020, and exactly three years later his successor arrived.",
        "Yuri Khachaturov started work in May 2017 and a year and a half later he was recalled.",
        "Yuri Khachaturov was called home after half of his term.",
        "Stanislav Zas took office in 2020, and two years later troops went to Kazakhstan.",
        "Stanislav Zas took over the folder, and an hour later left the hall.",
        "If Stanislav Zas had been recalled, he would have served half of his term.",
        "Nikol Pashinyan became prime minister in 2018, and five years later he resigned from the talks.",
        "Stanislav Zas became a general in 2014; six years later he was replaced by a colleague in Minsk.",
        "A deputy of Stanislav Zas went, having served a third of his term.",
    ],
)
def test_right_lengths_and_other_things_are_left_alone(text: str) -> None:
    assert wrong(_HEAD + text) == []
