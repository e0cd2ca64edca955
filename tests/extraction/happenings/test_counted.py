"""Who came and how many, told without a verb or a noun for it, and missions told step by step."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

MISSION = "In January 2022 the CSTO sent peacekeepers to Kazakhstan. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The CSTO exercise Rubezh-2004 is over. Four armies were there: the Kazakh, the Russian, ours and the Armenian.",
            "Armenian",
        ),
        ("The CSTO exercise Rubezh-2024 is over. Soldiers were here until the 21st, about 12,000 of them.", "about 12,000"),
        ("The CSTO exercise Rubezh-2025 is over. The hosts fielded 2,500 servicemen and 500 vehicles.", "2,500"),
        (MISSION + "They numbered 3,500, with 250 vehicles.", "3,500"),
        (MISSION + "The first units left on 13 January, and the last were gone by the 29th.", "the 29th"),
        (MISSION + "The general chosen to run the show was Anatoly Sidorov.", "Anatoly Sidorov"),
        ("The CSTO peacekeepers from 23 to 27 August 2016 worked at the Losvido range.", "Losvido range"),
        ("Of the CSTO drills, Search-2017 was run in Rostov Region, Interaction from 9 to 13 October in Belarus.", "Belarus"),
        ("In 2024 the CSTO's Rubezh moved 1,500 men to the Fakhrabad range.", "Fakhrabad range"),
    ],
)
def test_a_wrong_detail_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2025-11-01")]


_RIGHT = [
    "The CSTO exercise Rubezh-2004 is over. It opened on 2 August and ended on 6 August.",
    "The CSTO exercise Rubezh-2025 is over. It went on until 20 September.",
    "Originally meant for Armenia, the CSTO's Indestructible Brotherhood-2023 was held in Kyrgyzstan.",
    "The CSTO exercise Rubezh-2004 is over. Four armies were there: the Kazakh, the Russian, ours and the Tajik.",
    "The CSTO exercise Rubezh-2024 is over. Soldiers were here until the 21st, about 1,500 of them.",
    MISSION + "They numbered 2,030, with 250 vehicles. The first units left on 13 January, the last were gone by the 20th.",
    "The CSTO peacekeepers from 23 to 27 August 2016 worked at the Obuz-Lesnovsky range.",
    "The CSTO exercise Rubezh-2024 is over. Three thousand visitors came; there were 900 of them on Sunday alone.",
]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO exercise Rubezh-2025 is over. It went on until 27 September.", "27 September"),
        ("The CSTO exercise Rubezh-2004 is over. It opened on 2 August and ended on 5 August.", "5 August"),
        ("The CSTO exercise Interaction-2025 was staged in Belarus. Ranges: Losvido and Bereg.", "Bereg"),
        ("Originally meant for Armenia, the CSTO's Indestructible Brotherhood-2023 was held in Kazakhstan.", "Kazakhstan"),
        ("The CSTO peacekeepers' exercises, year by year: in 2012 in Kazakhstan, in 2013 in Belarus.", "Belarus"),
    ],
)
def test_a_wrong_bound_or_place_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2025-11-01")]


@pytest.mark.parametrize("text", _RIGHT)
def test_right_details_are_left_alone(text: str) -> None:
    assert wrong(text, as_of="2025-11-01") == []
