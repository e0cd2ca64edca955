"""Numbers of members and signatories, strengths."""

from __future__ import annotations

import pytest

from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The CSTO has six members.", ["member-of csto count: 6"]),
        ("There are six members in the CSTO.", ["member-of csto count: 6"]),
        ("the seven-member CSTO", ["member-of csto count: 7"]),
        ("Six states signed the Collective Security Treaty.", ["signatory-count collective-security-treaty count: 6"]),
        ("The CSTO Collective Peacekeeping Forces number 36,000 troops.", ["personnel peacekeeping-forces value: 36,000"]),
        (
            "The Collective Rapid Reaction Forces (about 18,000 people) were formed in 2009.",
            ["personnel rapid-reaction-forces value: about 18,000", "established rapid-reaction-forces value: 2009"],
        ),
    ],
)
def test_what_is_counted(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22") == read


@pytest.mark.parametrize(
    "text",
    [
        "Two members of the CSTO sent a letter.",
        "Some five of the members of the CSTO came.",
        "Seven members of his family live in Minsk, far from the CSTO.",
        "The CSTO met for six hours.",
    ],
)
def test_a_number_of_some_is_no_total(text: str) -> None:
    assert claims(text, "2024-10-22") == []
