"""How long a membership lasted and when it was put on hold, told by the noun."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uzbekistan's renewed membership of the CSTO lasted until 2012.", []),
        ("Uzbekistan's renewed membership of the CSTO lasted until 2010.", ["CS202 2010"]),
        ("Uzbekistan's membership in the CSTO ended in 2011.", ["CS202 2011"]),
        ("Uzbekistan's membership in the CSTO ended in December 2012.", []),
        ("The departure of Uzbekistan from the CSTO (2015) changed little.", ["CS202 2015"]),
        ("The CSTO was rejoined by Uzbekistan in 2003.", ["CS202 2003"]),
        ("Uzbekistan (which suspended its membership in 2014) stays away from the CSTO.", ["CS202 2014"]),
        ("Uzbekistan's second stint in the CSTO lasted from 2006 to 2012.", []),
        ("Uzbekistan's second stint in the CSTO lasted from 2006 to 2016.", ["CS202 2006 to 2016"]),
        ("Tashkent put its membership in the CSTO on ice in 2012.", []),
        ("Tashkent put its membership in the CSTO on ice in 2007.", ["CS202 2007"]),
        ("Armenia put its participation in the CSTO on hold in February 2024.", []),
        ("Armenia put its participation in the CSTO on hold in February 2022.", ["CS202 February 2022"]),
        ("Yerevan let it be known in February 2024 that it had frozen its participation in the CSTO.", []),
        ("Yerevan let it be known in June 2023 that it had frozen its participation in the CSTO.", ["CS202 June 2023"]),
        ("Having walked out in 1999, Uzbekistan came back to the CSTO in 2006.", []),
        ("On 28 June 2012 Uzbekistan announced its intention to leave the CSTO.", []),
        ("On 28 May 2012 Uzbekistan announced its intention to leave the CSTO.", ["CS202 28 May 2012"]),
        ("In June 2011 Uzbekistan sent a note to the CSTO saying that it would quit the bloc.", ["CS202 June 2011"]),
        ("Uzbekistan asked to suspend its membership of the CSTO in late June 2012.", []),
        ("In 2008 Georgia announced its decision to leave the CIS; the CSTO kept silent.", []),
        ("Armenia suspended its participation in the CSTO in January 2024.", ["CS202 January 2024"]),
        ("Armenia suspended its participation in CSTO exercises in January 2023.", []),
        ("The prime minister announced Armenia's freeze on CSTO membership in March 2023.", ["CS202 March 2023"]),
        (
            "It is known that in June 2011 Uzbekistan sent the CSTO a note on leaving the bloc, a rival of NATO.",
            ["CS202 June 2011"],
        ),
        ("In August 2008 Uzbekistan reestablished its membership of the CSTO.", ["CS202 August 2008"]),
        ("Uzbekistan quit the CSTO in 2012, having re-joined it in 2006.", []),
        ("The CSTO and NATO differ. Uzbekistan's membership of the gym lasted until 2010.", []),
    ],
)
def test_memberships(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Georgia, a former CSTO member, is silent.", "CS202"),
        ("Armenia is a former member of the CSTO.", "CS202"),
        ("Former CSTO member Armenia supports the plan.", "CS202"),
        ("CSTO members such as Uzbekistan support the plan.", "CS901"),
        ("CSTO member Uzbekistan backs the plan.", "CS901"),
        ("Its CSTO allies Belarus, Uzbekistan and Armenia support the plan.", "CS203"),
        ("All seven CSTO members support the plan.", "CS204"),
        ("The leaders of the seven CSTO states meet today.", "CS204"),
        ("The CSTO, which unites nine former Soviet republics, is a military alliance.", "CS204"),
        ("The CSTO is made up of Russia and four other ex-Soviet states.", "CS204"),
        ("The CSTO includes Russia, Belarus and three other states.", "CS204"),
    ],
)
def test_who_belongs_and_how_many_is_said_in_passing(text: str, code: str) -> None:
    assert [found for found, _ in wrong(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan, a former CSTO member, is silent.",
        "Former CSTO member Uzbekistan supports the plan.",
        "Non-CSTO member Uzbekistan voted.",
        "Then CSTO member Uzbekistan supported the plan in 2010.",
        "Its CSTO allies Belarus, Kazakhstan and Armenia support the plan.",
        "The five CSTO members support the plan.",
        "The six CSTO states that signed are happy.",
        "Five of the six CSTO states joined another programme in 1994.",
        "The nine NATO members agree with the CSTO.",
        "The CSTO is made up of Russia and five other ex-Soviet states.",
        "The seven CSTO states met in 2010.",
    ],
)
def test_former_and_future_members_and_some_of_them_are_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Uzbekistan remains in the CSTO.", ["CS901"]),
        ("China is in the CSTO.", ["CS201"]),
        ("Armenia is no longer in the CSTO.", ["CS201"]),
        ("Georgia was once a CSTO member.", ["CS201"]),
        ("Armenia remains in the CSTO.", []),
        ("Uzbekistan was in the CSTO in 2010.", []),
        ("Uzbekistan was once a CSTO member.", []),
        ("Armenia is in the CSTO building.", []),
    ],
)
def test_to_be_in_it_is_to_belong_to_it(text: str, codes: list[str]) -> None:
    assert [code for code, _ in wrong(text)] == codes
