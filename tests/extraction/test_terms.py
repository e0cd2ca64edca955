"""Since when somebody has been in office."""

from __future__ import annotations

from tests.extraction.verdicts import wrong


def test_a_label_may_say_since_when() -> None:
    found = wrong("The CSTO in brief. Secretary General: Nikolai Bordyuzha, since 28 April 2004.", as_of="2012-01-10")
    assert found == [("CS301", "28 April 2004")]
