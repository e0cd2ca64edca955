"""Who holds a post, asked and answered."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "other", "right"),
    [
        ("Who heads the CSTO Joint Staff? Andrey Serdyukov, since {}.", "November 2021", "November 2023"),
        (
            "Q: Who is the Secretary General of the CSTO? A: {}, since January 2023.",
            "Taalatbek Masadykov",
            "Imangali Tasmagambetov",
        ),
        ("Who chairs the CSTO Parliamentary Assembly? {}.", "Sergey Naryshkin", "Vyacheslav Volodin"),
    ],
)
def test_answers_are_checked(text: str, other: str, right: str) -> None:
    assert wrong(text.format(right), "2025-03-01") == []
    assert {code for code, _ in wrong(text.format(other), "2025-03-01")} == {"CS301"}


def test_another_answer_is_left_alone() -> None:
    assert wrong("Who heads the CSTO Joint Staff? Stanislav Zas does not say.", "2025-03-01") == []
    assert wrong("Who is the Secretary General of NATO? Mark Rutte. The CSTO has one of its own.", "2025-03-01") == []
