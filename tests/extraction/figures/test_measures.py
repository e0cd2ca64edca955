"""What things measure and which language they work in."""

from __future__ import annotations

import pytest

from tests.judged import findings, verdicts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The CSTO covers an area of about 20.4 million sq km.", []),
        ("The area of the CSTO is 8 million sq km.", ["CS501 8 million"]),
        ("The Tajik-Afghan border is 1,374 km long, the CSTO says.", []),
        ("The length of the Tajik-Afghan border is 2,600 km, the CSTO says.", ["CS501 2,600"]),
        ("The CSTO watches Tajikistan's 1,374-kilometre border with Afghanistan.", []),
        ("The CSTO watches Tajikistan's long 1,900-kilometre frontier with Afghanistan.", []),
        ("The CSTO watches Tajikistan's 1,900 km long border with Afghanistan.", ["CS501 1,900"]),
        ("The CSTO watches Tajikistan's 1,900 km long border with China.", []),
        ("The CSTO has a combined population of about 194 million.", []),
        ("The CSTO has a combined population of about 130 million.", ["CS501 about 130 million"]),
        ("With a population of some 310 million, the CSTO is large.", ["CS501 some 310 million"]),
        ("The working language of the CSTO is Russian.", []),
        ("The CSTO's working language is English.", ["CS101 English"]),
        ("The working language of the CSTO is simple.", []),
    ],
)
def test_measures(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_a_right_measure_is_confirmed() -> None:
    assert verdicts("The working language of the CSTO is Russian.") == ["working-language supported"]


def test_what_the_member_states_cover_is_measured() -> None:
    assert findings("The CSTO states cover about 20 million square kilometres.") == []
    assert findings("The CSTO states cover about 35 million square kilometres.") != []
    assert findings("The CSTO's territory is 20.4 million sq km.") == []
    assert findings("The CSTO's territory is 12 million sq km.") != []
