"""How far a day lies from an event that is named without its date."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # the day of what happened is told by the distance alone
        ("Uzbekistan left the CSTO six years after its return to the organization.", []),
        ("Uzbekistan left the CSTO three years after its return to the organization.", ["three years after"]),
        ("The CSTO Charter entered into force almost a year after its signing in Chisinau.", []),
        ("The CSTO Charter entered into force almost three years after its signing in Chisinau.", ["three years after"]),
        ("The CSTO was founded ten years after the signing of the Collective Security Treaty.", []),
        ("The CSTO was founded seven years after the signing of the Collective Security Treaty.", ["seven years after"]),
        ("The CSTO Charter was signed seventeen years after the Treaty was signed.", ["seventeen years after"]),
        # the day is told as well
        ("In October 2007, five years after the Charter, the CSTO leaders signed the peacekeeping agreement.", []),
        ("In October 2007, eight years after the Charter, the CSTO leaders signed it.", ["eight years"]),
        ("Two years after the CSTO mission in Kazakhstan, in January 2024, Tokayev recalled it.", []),
        ("Four years after the CSTO mission in Kazakhstan, in January 2024, Tokayev recalled it.", ["Four years"]),
        ("The CSTO was founded ten years after the signing of the Treaty, in May 2005.", ["ten years"]),
        ("The ceasefire came on 12 May 1994, three weeks after the Collective Security Treaty itself.", []),
        # two events
        ("Ten years passed between the signing of the Collective Security Treaty and the founding of the CSTO.", []),
        (
            "Twenty years passed between the signing of the Collective Security Treaty and the founding of the CSTO.",
            ["Twenty years"],
        ),
        ("Nine months after the signing the CSTO Charter was in force.", ["Nine months after"]),
        # what is counted from is not known, or is something else
        ("Ten years after the signing in Tashkent, in May 2002, the CSTO was born in Moscow.", []),
        ("The SCO was founded nine years after the Tashkent treaty and a year before the CSTO.", []),
        ("In the thirty years since the Treaty was signed, the CSTO has gone to the help of a member once.", []),
        ("The CSTO Charter was signed ten years and almost five months after the Treaty.", []),
        ("Eight days before the vote the CSTO Parliamentary Assembly had turned ten.", []),
        ("In 2007, three years after the UN observer status, the CSTO got peacekeepers.", []),
        ("Armenia froze its CSTO participation in February 2024, three months after the Minsk summit.", []),
        ("The CSTO's force was decided upon on 4 February 2009, four months before the agreement of 14 June.", []),
        ("Four years after the Charter was signed, in August 2006, Uzbekistan rejoined the CSTO.", []),
    ],
)
def test_distances(sentence: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(sentence, "2025-06-01")] == found
