"""Where organizations sit, told beside their names."""

from __future__ import annotations

import pytest

from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Vienna-based OSCE sent a letter to the CSTO.", []),
        ("The CSTO, headquartered in Moscow, is small.", []),
        ("The CSTO, headquartered in Bishkek, is small.", ["CS102 Bishkek"]),
        ("The Geneva-based OSCE sent a letter to the CSTO.", ["CS102 Geneva"]),
        ("Geneva, the seat of the OSCE, wrote to the CSTO.", ["CS102 Geneva"]),
        ("The CSTO, with its headquarters in Minsk, sent a mission.", ["CS102 Minsk"]),
        ("The CSTO's Moscow headquarters was closed.", []),
        ("The Minsk-based CSTO experts disagree.", []),
        ("The CSTO is a Minsk-based regional security grouping of six states.", ["CS102 Minsk"]),
        ("The CSTO, a Moscow-based military alliance, said nothing.", []),
    ],
)
def test_seats(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_a_right_seat_is_confirmed() -> None:
    assert verdicts("The Moscow-based CSTO held a session.")[0] == "headquarters supported"
