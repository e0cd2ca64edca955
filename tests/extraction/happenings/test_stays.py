"""From when to when a mission's people were in a country."""

from __future__ import annotations

import pytest

from tests.judged import findings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("CSTO peacekeepers were in Kazakhstan from 6 to 19 January 2022.", []),
        ("CSTO peacekeepers were in Kazakhstan from 6 to 29 January 2022.", ["CS101 6 to 29 January 2022"]),
        ("The CSTO's troops were on Kazakh soil from 6 to 25 January 2022.", ["CS101 6 to 25 January 2022"]),
        ("CSTO soldiers spent 6-29 January 2022 guarding airports in Kazakhstan.", ["CS101 6-29 January 2022"]),
        ("The CSTO contingent remained in Kazakhstan until 2 February 2022.", ["CS101 2 February 2022"]),
        ("The CSTO contingent remained in Kazakhstan until 19 January 2022.", []),
        ("The last CSTO troops remained in Kazakhstan until 19 January 2022, the first until 13 January 2022.", []),
        ("The Kyrgyz contingent of the CSTO was in Kazakhstan from 8 to 14 January 2022.", []),
        ("OSCE soldiers were in Kazakhstan from 1 to 29 March 2022, the CSTO said.", []),
    ],
)
def test_stays(sentence: str, found: list[str]) -> None:
    assert findings(sentence) == found
