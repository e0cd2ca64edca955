"""Which states contribute to a force."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import findings, verdicts

STATES = "Kazakhstan, Kyrgyzstan, Russia and {}"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Collective Rapid Deployment Forces of the CSTO, to which {} contribute, train in Tajikistan.",
        "Four states contribute to the Collective Rapid Deployment Forces: {}.",
        "The Collective Rapid Deployment Forces: contingents of {}.",
        "The Collective Rapid Deployment Forces of the CSTO are formed by {}.",
        "Contingents for the Collective Rapid Deployment Forces are provided by {}.",
    ],
)
def test_contributors(sentence: str) -> None:
    assert verdicts(sentence.format(STATES.format("Tajikistan")))[0] == "composed-of supported"
    assert findings(sentence.format(STATES.format("Tajikistan"))) == []
    assert findings(sentence.format(STATES.format("Armenia"))) == ["CS203 Armenia"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Rapid Deployment Forces of Central Asia, to which five states assign units, belong to the CSTO.", ["five"]),
        ("Six states contribute troops to the Collective Rapid Deployment Forces.", ["Six"]),
        ("The Collective Rapid Deployment Forces of the CSTO are made up of contingents from three countries.", ["three"]),
        ("The Rapid Deployment Forces of Central Asia, to which four states assign units, belong to the CSTO.", []),
        ("Two of the six states contribute troops to the Collective Rapid Deployment Forces.", []),
        ("Five states contribute troops to the Rapid Deployment Forces of NATO.", []),
    ],
)
def test_how_many_states_supply_a_force(text: str, found: list[str]) -> None:
    assert wrong(text) == [("CS204", number) for number in found]
