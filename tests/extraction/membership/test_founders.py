"""Who belonged to the founders, the first signatories and those who joined the Treaty later."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

_SIX = "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan"
_OTHER = "Armenia, Belarus, Kazakhstan, Moldova, Russia and Tajikistan"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The CSTO's six founding states were {_OTHER}.", [("CS201", "Moldova")]),
        (f"The founders of the CSTO are {_OTHER}.", [("CS201", "Moldova")]),
        ("Uzbekistan was among the six countries that founded the CSTO.", [("CS201", "Uzbekistan")]),
        ("Together with Uzbekistan, five states founded the CSTO in 2002.", [("CS201", "Uzbekistan")]),
        ("Moldova, which had been among the signatories of the Collective Security Treaty, left.", [("CS103", "Moldova")]),
        ("Azerbaijan was an original signatory of the Collective Security Treaty.", [("CS103", "Azerbaijan")]),
        ("Belarus counted among the first signatories of the Collective Security Treaty.", [("CS103", "Belarus")]),
        (
            "Three states joined the Collective Security Treaty in 1993: Azerbaijan, Belarus and Turkmenistan.",
            [("CS202", "Turkmenistan")],
        ),
        ("The Collective Security Treaty was joined by Azerbaijan, Belarus and Ukraine.", [("CS202", "Ukraine")]),
    ],
)
def test_a_state_of_another_circle_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found


@pytest.mark.parametrize(
    "text",
    [
        f"The CSTO's six founding states were {_SIX}.",
        "Uzbekistan was not among the six countries that founded the CSTO.",
        "Uzbekistan, a signatory of the Collective Security Treaty, stayed away when the CSTO was founded.",
        "Belarus, which is among the signatories of the Collective Security Treaty, hosts the CIS.",
        "Belarus, now a signatory of the Collective Security Treaty, hosts the CIS.",
        "Three states joined the Collective Security Treaty in 1993: Azerbaijan, Belarus and Georgia.",
        "The founding members of GUAM were Georgia, Ukraine, Azerbaijan and Moldova; the CSTO came later.",
    ],
)
def test_who_belongs_to_it_or_is_said_not_to_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_the_founders_are_confirmed() -> None:
    assert ("member-of", "kyrgyzstan") in confirmed(f"The founders of the CSTO were {_SIX}.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two of the original six signatories of the Collective Security Treaty, Russia and Armenia, disagree.", []),
        ("Two of the original six signatories of the Collective Security Treaty, Belarus and Armenia, disagree.", ["Belarus"]),
        ("Of the six founders of the CSTO, one, Armenia, wavers.", []),
        ("Of the six founders of the CSTO, one, Uzbekistan, has since left.", ["Uzbekistan"]),
    ],
)
def test_some_of_a_circle_are_named(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
