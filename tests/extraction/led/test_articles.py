"""Articles beside what they are about, with no words that tie the two together: the facts lead."""

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("CSTO diary. Yerevan wants consultations and points to the Treaty's fifth article.", "fifth"),
        ("The Collective Security Treaty in brief. The Council owes its birth to Article 7.", "7"),
        ("The CSTO. Its highest organ is the Collective Security Council. Source: Charter, Art. 12.", "12"),
        ("The eighth article of the Collective Security Treaty is its mutual defence clause.", "eighth"),
        ("CSTO: an attack on one is an attack on all. Legal footing: Article 52 of the UN Charter.", "52"),
        ("Armenia requested military help from the CSTO and leaned on Article 2 of the Treaty.", "2"),
    ],
)
def test_an_article_that_is_about_something_else_is_noticed(text: str, quote: str) -> None:
    assert quote in [marked for _, marked in wrong(text)]


@pytest.mark.parametrize(
    "text",
    [
        "CSTO diary. Yerevan wants consultations and points to the Treaty's second article.",
        "The Collective Security Treaty in brief. The Council owes its birth to Article 3.",
        "CSTO: an attack on one is an attack on all. Legal footing: Article 51 of the UN Charter.",
        "A regional body in the sense of Article 52 of the UN Charter: this is how the CSTO sees itself.",
        "The CSTO works with the UN. This is laid down in the CSTO Charter (Article 4), as the Council, its highest body, said.",
        "The CSTO has a mutual defence clause; Article 5 is the one that NATO has.",
        "Washington's treaty has its mutual defence clause in Article 5, the Collective Security Treaty in Article 4.",
    ],
)
def test_an_article_in_its_place_is_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        (
            "2014-05-15",
            "Article 4 of the Collective Security Treaty leans on self-defence under Article 15 of the United Nations Charter.",
            "15",
        ),
    ],
)
def test_an_article_of_the_un_charter_beside_one_of_the_treaty(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


def test_an_article_in_brackets_is_not_about_what_follows() -> None:
    text = "The Charter of the CSTO is short. Its organs are listed (Article {}), the Council being the supreme body."
    assert wrong(text.format(11)) == []
    assert ("CS403", "12") in wrong("The Council is the supreme body of the CSTO (Article 12 of the Charter).")
