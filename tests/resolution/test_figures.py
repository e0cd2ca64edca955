"""Figures against the fact base within its tolerances; seats and other attributes."""

from __future__ import annotations

import pytest

from tests.judged import findings, message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO Collective Peacekeeping Forces number about 3,600 troops.", []),
        ("The CSTO Collective Peacekeeping Forces number 3,500 troops.", []),
        ("The CSTO Collective Peacekeeping Forces number 36,000 troops.", ["CS501 36,000"]),
        ("The Collective Rapid Reaction Forces number about 20,000 troops.", []),
        ("The Collective Rapid Reaction Forces number over 15,000 troops.", []),
        ("The Collective Rapid Reaction Forces number 4,000 troops.", ["CS501 4,000"]),
        ("The headquarters of the CSTO is in Moscow.", []),
        ("The headquarters of the CSTO is in Minsk.", ["CS102 Minsk"]),
        ("The CSTO is headquartered in Astana.", ["CS102 Astana"]),
        ("the United Nations Office on Drugs and Crime (OSCE)", ["CS401 OSCE"]),
        ("the United Nations Office on Drugs and Crime (UNODC)", []),
    ],
)
def test_figures_and_seats(text: str, found: list[str]) -> None:
    assert findings(text) == found


def test_a_known_slip_is_explained() -> None:
    assert "One zero too many" in message("The CSTO Collective Peacekeeping Forces number 36,000 troops.")
