"""Appeals for help: when, under which article, and whether troops came."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Armenia formally asked the CSTO for consultations on 14 May 2021.", []),
        ("Armenia formally asked the CSTO for consultations on 24 June 2021.", ["CS101 24 June 2021"]),
        ("Otunbayeva's plea to the CSTO for troops was sent on 12 June 2010.", []),
        ("Otunbayeva's plea to the CSTO for troops was sent on 2 August 2010.", ["CS101 2 August 2010"]),
        ("It was in September 2021 that Armenia appealed to the CSTO for military help.", ["CS101 September 2021"]),
        ("On 13 September 2022 Armenia turned to the CSTO for help.", []),
        ("On 3 August 2022 Armenia asked the CSTO for a statement on the border.", []),
        ("Armenia turned to the CSTO for military help under Article 2 in September 2022.", ["CS403 2"]),
        ("Armenia turned to the CSTO for military help under Article 4 in September 2022.", []),
        ("Citing Article 3 of the Treaty, the CSTO sent peacekeepers to Kazakhstan in January 2022.", ["CS403 3"]),
        ("Citing Article 4 of the Treaty, the CSTO sent peacekeepers to Kazakhstan in January 2022.", []),
        ("In June 2010 the CSTO rushed troops to Kyrgyzstan.", ["CS103 CSTO rushed troops to Kyrgyzstan"]),
        ("In June 2010 the CSTO rushed no troops to Kyrgyzstan.", []),
        ("Suppose that in 2010 the CSTO had sent troops to Osh.", []),
        ("In June 2010 Kyrgyzstan hoped that the CSTO had sent troops to Osh.", []),
        ("CSTO troops were sent to Armenia in September 2022.", ["CS103 CSTO troops were sent to Armenia"]),
        ("CSTO troops were sent to Armenia in September 2012 for an exercise.", []),
        ("Why were no CSTO troops sent to Armenia in September 2022?", []),
    ],
)
def test_appeals(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Article 4 of the Collective Security Treaty that Kazakhstan invoked in January 2022.", []),
        ("It was Article 2 of the Collective Security Treaty that Kazakhstan invoked in January 2022.", ["2"]),
        ("Armenia invoked Article 2 of the Collective Security Treaty in May 2021.", []),
        ("Armenia invoked Article 4 of the Collective Security Treaty in May 2021.", ["4"]),
        ("Armenia could have invoked Article 4 of the Collective Security Treaty in May 2021.", []),
    ],
)
def test_which_article_was_invoked_is_known(text: str, found: list[str]) -> None:
    assert [each.split()[1] for each in findings(text)] == found
