"""What acronyms are said to stand for."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- CSTO = Common Security Treaty Organization", "Common Security Treaty Organization"),
        ("The CSTO, or Collective Security Treaty Alliance, met in Minsk.", "Collective Security Treaty Alliance"),
        ("The CSTO has a council. CSC stands for Council of State Cooperation.", "Council of State Cooperation"),
    ],
)
def test_a_wrong_expansion_is_found(text: str, found: str) -> None:
    assert wrong(text) == [("CS401", found)]


@pytest.mark.parametrize(
    "text",
    [
        "- CSTO = Collective Security Treaty Organisation",
        "The CSTO has a council: CSC = Collective Security Council.",
        "The CSTO is no CIS. CIS = Commonwealth of Independent States.",
        "The CSTO = Moscow and its allies, some say.",
        "CSTO = Headquarters in Moscow",
        "The CSTO, or Collective Security Treaty Organization, met in Minsk.",
        "The CSTO, or Russia and its allies, met in Minsk.",
    ],
)
def test_a_right_one_and_what_spells_nothing_out_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_a_right_expansion_is_confirmed() -> None:
    assert ("acronym", "csto") in confirmed("CSTO stands for Collective Security Treaty Organization.")
