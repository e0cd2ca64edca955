"""Where something was on a known day, in words that make no claim: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO took its time. At a session in Dushanbe on 23 September 2013 the machinery was set in motion.", "Dushanbe"),
        ("The CSTO has a rapid reaction force. Leaders resolved to have it at a session in Minsk on 4 February 2009.", "Minsk"),
        ("The rapid deployment forces of the CSTO are old. It was in Astana, in May 2001, that they were decided on.", "Astana"),
        ("The decision of 14 May 2002 that made an organization of the Collective Security Treaty fell in Tashkent.", "Tashkent"),
    ],
)
def test_another_place_than_that_of_the_day_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO took its time. At a session in Sochi on 23 September 2013 the machinery was set in motion.",
        "The CSTO was busy. On 23 September 2013 the foreign ministers of two states signed a paper in Dushanbe.",
        "The CSTO had drilled in Tajikistan. On 8 May 2015 more papers were signed in Moscow.",
        "The CSTO met. On 14 May 2002 the EU adopted a paper in Brussels.",
        "The rapid deployment forces of the CSTO are old. It was in Yerevan, in May 2001, that they were decided on.",
    ],
)
def test_the_place_of_the_day_or_of_something_else_is_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("On a grey October day the presidents assembled in Astana to put their signatures to the CSTO Charter.", "Astana"),
        ("Six presidents, meeting in Bishkek, put their names to the Collective Security Treaty in 1992.", "Bishkek"),
        ("The CSTO Joint Staff owes its existence to a decision which the presidents took in Astana.", "Astana"),
        ("In Astana, six heads of state affixed their signatures to the Charter of the CSTO.", "Astana"),
        ("The signing ceremony of the CSTO Charter was held in Minsk.", "Minsk"),
    ],
)
def test_another_place_than_that_of_a_signing_or_a_founding_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents assembled in Chisinau to put their signatures to the CSTO Charter.",
        "The protocol to the CSTO Charter was signed in Astana.",
        "The CSTO Charter was ratified in Minsk and the anniversary of its signing celebrated in Astana.",
        "The members of the Collective Security Treaty met in Almaty and signed a paper.",
        "The CSTO Parliamentary Assembly met in Dushanbe and created a status of partner.",
        "The presidents will gather in Minsk to sign the CSTO Charter's new protocol.",
        "In Brussels the signing of the CSTO Charter drew little notice.",
    ],
)
def test_the_place_of_a_signing_or_of_something_else_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_who_was_appointed_on_the_day_of_a_signing() -> None:
    assert wrong("A colonel was appointed in Dushanbe on 7 October 2002 to look after the papers of the CSTO.") == []
    assert wrong("The CSTO Charter was signed in Dushanbe on 7 October 2002.") == [("CS102", "Dushanbe")]
