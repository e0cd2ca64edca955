"""What a text says only to take it back."""

from __future__ import annotations

from tests.extraction.verdicts import wrong


def test_what_was_not_said_takes_nothing_back() -> None:
    said = "The CSTO Charter was signed in Moscow, a deputy recalled. "
    assert wrong(said + "He did not say by whom.") == [("CS102", "Moscow")]
    assert wrong(said + "It did not happen.") == []
    assert wrong(said + "They did not sign it there.") == []
