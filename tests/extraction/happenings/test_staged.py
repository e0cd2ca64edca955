"""Where the one exercise of a sentence was and who came to it, in whatever order of words."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

LATE = "2025-12-31"


@pytest.mark.parametrize(
    ("sentence", "place", "right"),
    [
        (
            "In August 2014 soldiers of the CSTO streamed into {} to take part in the exercise Interaction.",
            "Belarus",
            "Kazakhstan",
        ),
        ("For Rubezh-2025 the CSTO contingents flew to {}.", "Tajikistan", "Kyrgyzstan"),
        ("CSTO scouts trained for a week in southern {} for Search-2016.", "Kyrgyzstan", "Tajikistan"),
        ("At {} in the summer of 2014 troops of the CSTO drilled for Rubezh.", "Lyaur", "Chebarkul"),
        (
            "They came to {} in October 2013, where the CSTO peacekeepers took part in Indestructible Brotherhood.",
            "Spassk",
            "Chebarkul",
        ),
        ("Interaction-2012, the CSTO's exercise, brought some 2,000 soldiers together in {}.", "Belarus", "Armenia"),
        ("Staging Rubezh-2016, the CSTO exercise, fell to {}.", "Tajikistan", "Kyrgyzstan"),
        ("In 2005 the CSTO moved Rubezh to {}.", "Uzbekistan", "Tajikistan"),
        ("CSTO exercise Interaction-2018 is over, and the 1,600 servicemen who came to {} go home.", "Belarus", "Kyrgyzstan"),
        ("Cobalt-2024 (August, {}) was a CSTO exercise of police units.", "Belarus", "Russia"),
        ("The host of the CSTO exercise Interaction-2017 was {}.", "Tajikistan", "Armenia"),
        ("{} was host to Indestructible Brotherhood-2015, an exercise of the CSTO.", "Belarus", "Armenia"),
    ],
)
def test_the_place_of_an_exercise(sentence: str, place: str, right: str) -> None:
    assert ("CS601", place) in wrong(sentence.format(place), LATE)
    assert wrong(sentence.format(right), LATE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops of the CSTO were to fly to Belarus for Interaction-2024, but the plan was changed.",
        "Before Interaction-2024 the Kyrgyz soldiers of the CSTO trained in Kazakhstan.",
        "Russian troops flew home to Russia after Interaction-2024, the CSTO exercise.",
        "Soldiers of the CSTO did not come to Armenia for Interaction-2024.",
        "Lukashenko flew to Kazakhstan for talks while the CSTO trained in Interaction-2024.",
        "If soldiers of the CSTO had come to Armenia for Indestructible Brotherhood-2023, Yerevan would have paid.",
        "The CSTO had hoped to bring 1,500 soldiers to Armenia for Indestructible Brotherhood-2023.",
        "Belarusian and Serbian soldiers trained in Serbia in 2021; the CSTO held Rubezh that year.",
        "Reporters came to Minsk in October 2025, where they asked about Indestructible Brotherhood, the CSTO exercise.",
    ],
)
def test_what_lies_beside_an_exercise_is_left_alone(sentence: str) -> None:
    assert wrong(sentence, LATE) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Armenian sappers flew in for Indestructible Brotherhood-2025, the CSTO exercise.", ["Armenian"]),
        ("Kazakh sappers flew in for Indestructible Brotherhood-2025, the CSTO exercise.", []),
        ("Armenian observers came to Indestructible Brotherhood-2025, the CSTO exercise.", []),
        ("Yerevan, tired of quarrels, sent a company of soldiers to Interaction-2024, the CSTO exercise.", ["Yerevan"]),
        ("Minsk, tired of quarrels, sent a company of soldiers to Interaction-2024, the CSTO exercise.", []),
        ("Yerevan refused to send soldiers to Interaction-2024, the CSTO exercise.", []),
        ("Bishkek refused to send soldiers to Interaction-2024, the CSTO exercise.", ["Bishkek"]),
        ("In October 2020 the CSTO held Indestructible Brotherhood without the Armenian contingent.", []),
        ("In October 2020 the CSTO held Indestructible Brotherhood without the Tajik contingent.", ["Tajik"]),
        ("All six members sent troops to Interaction-2025, the CSTO exercise.", ["six"]),
        ("All six members sent troops to Interaction-2014, the CSTO exercise.", []),
    ],
)
def test_who_came(sentence: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(sentence, LATE)] == found
