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
        ("The CSTO is a regional security organization of post-Soviet states with its headquarters in Minsk.", ["CS102 Minsk"]),
        ("The CSTO (Russian: ODKB) is an alliance with headquarters in Moscow.", []),
        ("The CSTO, a bloc of six states, has its seat in Astana.", ["CS102 Astana"]),
        ("The CSTO is an organization unlike the CIS with its headquarters in Minsk.", []),
        ("The CSTO was a club, and the CIS an organization with its headquarters in Minsk.", []),
        ("The CSTO's Moscow headquarters was closed.", []),
        ("The Minsk-based CSTO experts disagree.", []),
        ("The CSTO is a Minsk-based regional security grouping of six states.", ["CS102 Minsk"]),
        ("The CSTO, a Moscow-based military alliance, said nothing.", []),
        ("The CSTO Secretariat, which has its offices in Astana, is small.", ["CS102 Astana"]),
        ("The CSTO Secretariat is housed in Astana.", ["CS102 Astana"]),
        ("From its headquarters in Astana, the CSTO wrote a letter.", ["CS102 Astana"]),
        ("Astana hosts the headquarters of the CSTO.", ["CS102 Astana"]),
        ("The CSTO Parliamentary Assembly, whose seat is in Moscow's Tauride Palace, met.", ["CS102 Moscow"]),
        ("The CSTO Parliamentary Assembly, whose seat is in St Petersburg's Tauride Palace, met.", []),
        ("Astana hosts the CSTO this week.", []),
        ("Astana is home to the CSTO peacekeeping centre.", []),
        ("The CSTO, which has an office in Astana, wrote a letter.", []),
    ],
)
def test_seats(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_a_right_seat_is_confirmed() -> None:
    assert verdicts("The Moscow-based CSTO held a session.")[0] == "headquarters supported"
