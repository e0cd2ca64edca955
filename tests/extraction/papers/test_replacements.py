"""An old treaty said to have given way to a new one."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

BEFORE = "The Collective Security Treaty had nine parties. "


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "In 1999 Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan carried on under a new pact.",
        BEFORE + "In April 1999 Armenia, Russia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan signed an entirely new treaty.",
    ],
)
def test_a_treaty_that_was_extended_was_not_replaced(text: str) -> None:
    assert [code for code, _ in wrong(text)] == ["CS101"]


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "In 1999 Armenia, Belarus and Russia did not sign a new treaty, they kept the old one.",
        BEFORE + "In 2001 Armenia, Belarus and Russia signed a new treaty.",
        BEFORE + "In 1999 Armenia, Belarus and Russia signed a new treaty on customs.",
    ],
)
def test_other_new_treaties_are_left_alone(text: str) -> None:
    assert wrong(text) == []
