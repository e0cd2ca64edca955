"""Who did not sign what the others signed."""

import pytest

from tests.extraction.verdicts import wrong

FRAMEWORK = "the framework agreement on forces"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"All members of the CSTO except Armenia signed up to {FRAMEWORK} in December 2010.", "Armenia"),
        (f"For the CSTO {FRAMEWORK} bears the signatures of all members but Tajikistan.", "Tajikistan"),
        (f"With the sole exception of Kazakhstan the CSTO allies put their names to {FRAMEWORK}.", "Kazakhstan"),
        (f"On {FRAMEWORK} of the CSTO a single signature was missing: Russia's.", "Russia"),
        ("The CRRF agreement of the CSTO was signed by everyone but Kyrgyzstan.", "Kyrgyzstan"),
        ("The Collective Security Treaty was prolonged in 1999. Azerbaijan, Georgia and Ukraine would not sign.", "Ukraine"),
        ("Uzbekistan refused to prolong the Collective Security Treaty, as did Georgia and Armenia.", "Armenia"),
        ("Three parties let the Collective Security Treaty lapse in 1999: Georgia, Uzbekistan and Moldova.", "Moldova"),
    ],
)
def test_one_who_signed_is_no_abstainer(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"All members of the CSTO except Uzbekistan signed up to {FRAMEWORK} in December 2010.",
        "The Collective Security Treaty was prolonged in 1999. Azerbaijan, Georgia and Uzbekistan would not sign.",
        "Uzbekistan refused to prolong the Collective Security Treaty, as did Georgia and Azerbaijan.",
        "Three parties let the Collective Security Treaty lapse in 1999: Georgia, Uzbekistan and Azerbaijan.",
        "Ukraine did not sign the protocol prolonging the Collective Security Treaty.",
        "All CSTO members except Armenia sent troops to the exercise under the agreement.",
        "Ukraine and Moldova never signed the Collective Security Treaty, and Georgia dropped out in 1999.",
    ],
)
def test_who_did_not_sign_is_right(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2012-07-05",
            "In 1999 the Uzbeks declined to prolong the Collective Security Treaty, along with Georgia and Armenia.",
            "Armenia",
        ),
        (
            "2012-07-05",
            "In 1999 Uzbekistan, along with Georgia and Armenia, did not prolong the Collective Security Treaty.",
            "Armenia",
        ),
    ],
)
def test_who_declined_together_with_others(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
