"""Who left the Treaty or the organization and who came back, told without a clause that says of what."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

ABOUT = "The Collective Security Treaty led to the CSTO. "


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 1999 Georgia, Belarus and Azerbaijan refused to extend the treaty.", ("CS103", "Belarus")),
        ("Georgia, Armenia and Uzbekistan declined to sign a protocol on its prolongation.", ("CS103", "Armenia")),
        ("Two countries, Georgia and Russia, declined in 1999 to extend the treaty.", ("CS103", "Russia")),
        ("In 1997 Tashkent refused to renew the agreement.", ("CS202", "1997")),
        ("Georgia, Azerbaijan and Tajikistan subsequently pulled out.", ("CS202", "Tajikistan")),
        ("Three states (Georgia, Azerbaijan and Russia) withdrew from the alliance.", ("CS202", "Russia")),
        ("Former members of the CSTO are Georgia, Azerbaijan and Ukraine.", ("CS202", "Ukraine")),
        ("Kyrgyzstan was one of the three states that did not renew the treaty in 1999.", ("CS103", "Kyrgyzstan")),
        ("Uzbekistan handed the CSTO Secretariat its note on suspension on 20 June 2015.", ("CS202", "20 June 2015")),
        ("The drop-outs of 1999 (Azerbaijan, Georgia and Ukraine) had their reasons.", ("CS202", "Ukraine")),
        ("The states that left the Treaty were Azerbaijan, Georgia and Ukraine.", ("CS202", "Ukraine")),
        ("In 1999 the Treaty lost three of its parties: Azerbaijan, Georgia and Ukraine.", ("CS202", "Ukraine")),
        ("Uzbekistan left the grouping once before in 1995, only to rejoin in 2006.", ("CS202", "1995")),
        ("Uzbekistan left the grouping once before in 1999, only to rejoin in 2003.", ("CS202", "2003")),
        ("Uzbekistan is its neighbour. It suspended its membership again in 2014.", ("CS202", "2014")),
        ("Uzbekistan rejoined, and its membership was ratified by the parliament in March 2005.", ("CS202", "March 2005")),
        ("Uzbekistan sent the Secretariat a note in June 2009, asking that its membership be suspended.", ("CS202", "June 2009")),
        ("Was Georgia ever in? In a sense. It came in December 1993 and left in 2003.", ("CS202", "2003")),
        ("Uzbekistan became a full participant in the CSTO in June 2004.", ("CS202", "June 2004")),
    ],
)
def test_wrong_states_and_dates_are_found(sentence: str, found: tuple[str, str]) -> None:
    assert wrong(ABOUT + sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 2 April 1999 Georgia, Uzbekistan and Azerbaijan refused to extend the treaty.",
        "Tashkent refused to renew the agreement in 1999.",
        "Georgia, Azerbaijan and Uzbekistan subsequently pulled out.",
        "Georgia was one of the three states that did not renew the treaty in 1999.",
        "Uzbekistan handed the CSTO Secretariat its note on suspension on 20 June 2012.",
        "The drop-outs of 1999 (Azerbaijan, Georgia and Uzbekistan) had their reasons.",
        "Armenia and Belarus later pulled out of the exercise.",
        "Georgia and Azerbaijan left the room.",
        "Georgia refused to extend the lease of the base.",
        "Former members of the CSTO are Georgia, Azerbaijan and Uzbekistan.",
        "Uzbekistan left the grouping once before in 1999, only to rejoin in 2006.",
        "Kyrgyzstan suspended its participation in 2016.",
        "Uzbekistan is its neighbour. It suspended its membership again in 2012.",
        "Uzbekistan rejoined, and its membership was ratified by the parliament in December 2006.",
        "Uzbekistan sent the Secretariat a note in June 2012, asking that its membership be suspended.",
        "Uzbekistan might have left the grouping once before in 1995, only to rejoin in 2006.",
        "Was Georgia ever in? In a sense. It came in December 1993 and left in 1999.",
        "NATO is another thing: Georgia, Azerbaijan and Kyrgyzstan pulled out.",
    ],
)
def test_nothing_else_is_reported(sentence: str) -> None:
    assert wrong(ABOUT + sentence) == []


def test_what_is_right_is_confirmed() -> None:
    found = confirmed(ABOUT + "Georgia, Azerbaijan and Uzbekistan later pulled out.")
    assert {("left", "georgia"), ("left", "azerbaijan"), ("left", "uzbekistan")} <= found
