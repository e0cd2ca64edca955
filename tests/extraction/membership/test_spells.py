"""How long a state belonged, told in everyday words."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uzbekistan was back in the CSTO fold from 2006 to 2012.", []),
        ("Uzbekistan was back in the CSTO fold from 2006 to 2015.", ["CS202 2006 to 2015"]),
        ("Tashkent, as some recall, was part of the CSTO from 2006 until 2014.", ["CS202 2006 until 2014"]),
        ("Azerbaijan stuck with the Collective Security Treaty until 1999.", []),
        ("Azerbaijan stuck with the Collective Security Treaty until 2004.", ["CS202 2004"]),
        ("Georgia was bound by the Collective Security Treaty from 1993 to 2002.", ["CS202 1993 to 2002"]),
        ("Georgia kept up its membership in the Collective Security Treaty until 2003.", ["CS202 2003"]),
        ("From 2003 to 2012 Uzbekistan was back in the fold, as the CSTO's archive shows.", ["CS202 2003 to 2012"]),
        ("Tashkent was a CSTO capital from 2006 to 2012.", []),
        ("Tashkent was a CSTO capital from 2003 to 2012.", ["CS202 2003 to 2012"]),
        ("Uzbekistan's years in the CSTO (2006-2012) left few traces.", []),
        ("Uzbekistan's years in the CSTO (2006-2009) left few traces.", ["CS202 2006-2009"]),
        ("During its 2006-2014 membership of the CSTO Uzbekistan vetoed little.", ["CS202 2006-2014"]),
        ("The CSTO had Uzbekistan on board until 2010.", ["CS202 2010"]),
        ("The CSTO counted Uzbekistan among its members from 2006 to 2012.", []),
        ("Azerbaijan took part in the Collective Security Treaty until 2001.", ["CS202 2001"]),
        ("Had Uzbekistan stayed in the CSTO until 2020, it would have sent troops.", []),
        ("Uzbekistan was in GUAM from 1999 to 2005 and not in the CSTO.", []),
        ("Armenia was in dispute with the CSTO from May 2021 to November 2022.", []),
        ("Uzbekistan was in talks with the CSTO from 2004 to 2006.", []),
        ("Armenia sat in the CSTO chair from September 2021 until November 2022.", []),
    ],
)
def test_spells(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found


def test_a_part_of_a_membership_may_be_told() -> None:
    assert findings("Between 2008 and 2010 Uzbekistan was in the CSTO and at odds with it.") == []
    assert findings("Between 2004 and 2010 Uzbekistan was in the CSTO and at odds with it.") == ["CS202 2004 and 2010"]
