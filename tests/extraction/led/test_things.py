"""What was signed, or with whom, told by the day: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO was signed in Tashkent on 15 May 1992.", "CSTO"),
        (
            "The Collective Security Treaty Organization, concluded in Tashkent in 1992, is old.",
            "Collective Security Treaty Organization",
        ),
        ("A memorandum with the OSCE has bound the CSTO since October 2007.", "OSCE"),
        ("Russia pays half of the CSTO budget, the other five a fifth each.", "a fifth"),
        ("Half of the CSTO's costs are borne by Russia. Each of the other members puts in 15 per cent.", "15 per cent"),
    ],
)
def test_another_thing_or_partner_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Collective Security Treaty was signed in Tashkent on 15 May 1992.",
        "The CSTO was signed up for a show in Tashkent in 1992.",
        "A memorandum with the SCO has bound the CSTO since October 2007.",
        "The CSTO has no memorandum with the OSCE; a talk in October 2007 led to nothing.",
        "Russia pays half of the CSTO budget, the other five a tenth each.",
        "On 2 December 2014 the CSTO celebrated ten years as an observer at the UN General Assembly.",
    ],
)
def test_the_right_one_is_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2016-12-30",
            "The CSTO secretariat signed a memorandum with the Shanghai Cooperation Organisation in Bishkek in October 2007.",
            "Bishkek",
        ),
    ],
)
def test_where_a_memorandum_was_signed(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO and the SCO signed a memorandum in Dushanbe in October 2010.", ["October 2010"]),
        ("The CSTO signed a memorandum of understanding with the SCO in Tashkent in October 2007.", ["Tashkent"]),
        ("The UN and the CSTO signed a joint declaration on cooperation in Moscow in March 2013.", ["March 2013"]),
        ("The CSTO and the SCO signed a memorandum in Dushanbe in October 2007.", []),
        ("The CSTO and the SCO signed a new memorandum in October 2010.", []),
    ],
)
def test_when_and_where_a_paper_with_another_organization_was_signed(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found
