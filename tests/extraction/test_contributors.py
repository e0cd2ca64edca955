"""Which states contribute to a force."""

from __future__ import annotations

import pytest

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
