"""Which place a state has in the row of those who joined, and how many joined at a time."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Belarus was the ninth state to join the Collective Security Treaty.", []),
        ("Belarus was the third state to accede to the Collective Security Treaty.", []),
        ("Belarus was the eighth state to join the Collective Security Treaty.", ["CS204 eighth"]),
        ("Belarus was the last of the three to accede to the Collective Security Treaty.", []),
        ("The last to accede to the Collective Security Treaty was Georgia.", ["CS204 last"]),
        ("Uzbekistan became the CSTO's seventh member in 2006.", []),
        ("Uzbekistan became the CSTO's eighth member in 2006.", ["CS204 eighth"]),
        ("Uzbekistan, which rejoined in 2006 as the CSTO's eighth member, soon left.", ["CS204 eighth"]),
        ("In 2006 the CSTO took in Uzbekistan as its eighth member.", ["CS204 eighth"]),
        ("Three more states acceded to the Collective Security Treaty in 1993.", []),
        ("In 1993 two more countries joined the Collective Security Treaty.", ["CS204 two"]),
        ("Armenia was the first state to ask the CSTO for help in 2021.", []),
        ("Armenia was the second member of the CSTO to pay its dues.", []),
        ("Kazakhstan was the second state to join the CSTO drills.", []),
        ("Belarus may be the tenth state to join the Collective Security Treaty.", []),
    ],
)
def test_orders(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found
