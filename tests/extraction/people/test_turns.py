"""A state's turn in the chair, by its beginning, its end, or in a row of turns."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, its date, what is wrong, what is right
_TEXTS = [
    ("Belarus's year at the head of the CSTO began in {}.", "2024-05-10", "May 2022", "November 2022"),
    (
        "Tajikistan's turn in the CSTO chair came in December 2020 and lasted until {}.",
        "2024-05-10",
        "September 2022",
        "September 2021",
    ),
    (
        "Kazakhstan, which took the chair of the CSTO in November 2017, kept it until {}.",
        "2024-05-10",
        "October 2019",
        "November 2018",
    ),
    (
        "Putin looked back on Russia's year in the CSTO chair in December 2020, handing over to {}.",
        "2024-05-10",
        "Kazakhstan",
        "Tajikistan",
    ),
    (
        "Of the CSTO chairmanship: Bishkek led the bloc until passing it to {} in November 2019.",
        "2024-05-10",
        "Belarus",
        "Russia",
    ),
    (
        "In December 2020 Putin congratulated his successor in the CSTO chair, {}.",
        "2024-05-10",
        "Nikol Pashinyan",
        "Emomali Rahmon",
    ),
    (
        "CSTO chairmanship: 2021 – Tajikistan; 2022 – Armenia; 2023 – {}; 2024 – Kazakhstan.",
        "2024-05-10",
        "Kyrgyzstan",
        "Belarus",
    ),
    ("The CSTO chair was held by Russia (2020), Tajikistan (2021) and {} (2022).", "2024-05-10", "Kazakhstan", "Armenia"),
    ("As the country presiding over the CSTO in 2018, {} invited everybody.", "2024-05-10", "Armenia", "Kazakhstan"),
    ("{}, as the CSTO's chair in 2021, called a session.", "2024-05-10", "Belarus", "Armenia"),
    ("Kyrgyzstan gave up the chair of the CSTO in {}.", "2024-05-10", "November 2020", "November 2019"),
    ("{}, who presided over the CSTO in 2023, spoke first.", "2024-05-10", "Kassym-Jomart Tokayev", "Alexander Lukashenko"),
    ("From September 2013 to December 2014 {} stood at the head of the CSTO.", "2024-05-10", "Kyrgyzstan", "Russia"),
    ("Tajikistan handed the CSTO chair to {} at the Dushanbe summit in September 2021.", "2024-05-10", "Belarus", "Armenia"),
    ("As Belarus stayed away in June 2009, the CSTO chairmanship went to {} instead.", "2010-05-10", "Kazakhstan", "Russia"),
]


@pytest.mark.parametrize(("text", "day", "other", "right"), _TEXTS)
def test_turns_are_checked(text: str, day: str, other: str, right: str) -> None:
    assert wrong(text.format(right), day) == []
    assert wrong(text.format(other), day) == [("CS301", other)]


@pytest.mark.parametrize(
    "text",
    [
        "Hosts of the exercises of the CSTO, which Kazakhstan chairs: 2021 Kyrgyzstan, 2022 Tajikistan, 2023 Kyrgyzstan.",
        "Exercises: Tajikistan (2021), Kyrgyzstan (2022), Kyrgyzstan (2023); the chair of the CSTO visits each of them.",
        "Armenia could have kept the CSTO chair until May 2024.",
        "Russia's year in the chair of the CIS ended in December 2024; the CSTO has a chair of its own.",
        "Minsk hopes that Kazakhstan's term in the CSTO chair will end before handing over to Belarus.",
    ],
)
def test_other_turns_are_left_alone(text: str) -> None:
    assert wrong(text) == []
