"""How long a membership lasted and when it was put on hold, told by the noun."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uzbekistan's renewed membership of the CSTO lasted until 2012.", []),
        ("Uzbekistan's renewed membership of the CSTO lasted until 2010.", ["CS202 2010"]),
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
