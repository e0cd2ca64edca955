"""Which force was sent where, without the mission's name."""

from __future__ import annotations

import pytest

from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "In January 2022 the CSTO sent its Collective Rapid Reaction Forces to Kazakhstan.",
            ["CS103 Collective Rapid Reaction Forces"],
        ),
        ("In October 2018 the CSTO sent its Collective Rapid Reaction Forces to Kazakhstan for an exercise.", []),
        ("About 2,000 CSTO troops were flown to Kazakhstan in January 2022.", []),
        ("About 7,000 CSTO troops were flown to Kazakhstan in January 2022.", ["CS501 About 7,000"]),
        ("The first 300 CSTO troops were flown to Kazakhstan in January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 19 January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 15 January 2022.", []),
        ("CSTO peacekeepers remained in Kazakhstan until 9 February 2022.", ["CS101 9 February 2022"]),
        ("In 2022 the CSTO did not send its Collective Rapid Reaction Forces to Kazakhstan.", []),
    ],
)
def test_deployments(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_the_right_force_is_confirmed() -> None:
    assert verdicts("In January 2022 the CSTO sent its Collective Peacekeeping Forces to Kazakhstan.") == [
        "held supported",
        "force-used supported",
    ]
