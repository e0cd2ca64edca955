"""What a text says only to take it back."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


def test_what_was_not_said_takes_nothing_back() -> None:
    said = "The CSTO Charter was signed in Moscow, a deputy recalled. "
    assert wrong(said + "He did not say by whom.") == [("CS102", "Moscow")]
    assert wrong(said + "It did not happen.") == []
    assert wrong(said + "They did not sign it there.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3. The CSTO Charter was signed in Moscow. False. It was signed in Minsk.", [("CS102", "Minsk")]),
        ("3. The CSTO Charter was signed in Moscow. False. It was signed in Chisinau.", []),
        ("The CSTO was founded in 2012. Wrong: it was founded in 2002.", []),
        ("The myths: 1. Wrong: the CSTO was founded in 2012.", []),
        ("False: the CSTO was founded in 2012.", []),
    ],
)
def test_behind_a_verdict_stands_what_is_true(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"## True or false?\n\n{text}\n") == found


def test_what_an_earlier_version_said_is_taken_back() -> None:
    said = "the CSTO Charter was signed in Moscow."
    assert wrong(f"Correction: An earlier version of this article said that {said}") == []
    assert wrong(f"In an earlier edition we wrongly stated that {said}") == []
    assert wrong(f'**Misprint of the week.** "{said}" It was Chisinau.') == []
    assert wrong(f"An earlier summit is remembered: {said}") == [("CS102", "Moscow")]
