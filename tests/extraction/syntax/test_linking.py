"""Names that only belong to the subject of a clause."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    "text",
    [
        "On 8 November 2018 two protocols amending the Charter of the CSTO were signed in Astana.",
        "A law ratifying the Collective Security Treaty was adopted in 1993.",
        "Documents that amend the CSTO Charter were signed in 2010.",
        "An agreement on the bases under the Collective Security Treaty was signed in 2011.",
        "A decree approving the CSTO Charter was signed in June 2003.",
    ],
)
def test_a_document_that_tells_which_other_is_meant(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the morning the Charter of the CSTO was signed in Minsk.", "Minsk"),
        ("At the meeting the CSTO Charter was signed in 2003.", "2003"),
        ("The Treaty and the Charter of the CSTO were signed in Minsk.", "Minsk"),
    ],
)
def test_a_document_that_is_the_subject(text: str, found: str) -> None:
    assert [quote for _, quote in wrong(text)] == [found]


def test_what_something_began_with_does_not_go_on() -> None:
    text = "The CSTO's autumn began in Kazakhstan with Search-2018, went on in Kyrgyzstan with Interaction-2018 and is over."
    assert wrong(text, "2018-11-20") == []
    assert [quote for _, quote in wrong("The CSTO's autumn ended with Interaction-2018, held in Kazakhstan.")] == ["Kazakhstan"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Founded in 2005 and headquartered in Moscow, the CSTO comprises six states.", ["2005"]),
        ("Headquartered in Minsk and founded in 2002, the CSTO comprises six states.", ["Minsk"]),
        ("Signed in 1992 and in force since 1996, the Collective Security Treaty has grown old.", ["1996"]),
        ("Founded in 2005 and headquartered in Minsk, the CSTO is small.", ["2005", "Minsk"]),
        ("Founded in 2002 and based in Moscow, the CSTO comprises six states.", []),
        ("Founded in 1949 and based in Brussels, NATO is larger than the CSTO.", []),
        ("Founded in 1955 and dissolved in 1991, the Warsaw Pact is no model, the CSTO says.", []),
    ],
)
def test_two_participles_stand_before_their_subject(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found


def test_what_stands_behind_somebody_else_is_said_of_him() -> None:
    text = "In 1993 three states acceded to the Collective Security Treaty: Azerbaijan on 24 September, Georgia on 9 December and"
    assert wrong(f"{text} a latecomer from the west on 31 December 1993.") == []
    council = "The CSTO operation Channel was first carried out in 2003. Behind it stands a council, behind Illegal"
    assert wrong(f"{council} another, set up in Dushanbe on 6 October 2007.") == []
    assert [quote for _, quote in wrong("The CSTO operation Illegal was set up on 6 October 2007.")] == ["6 October 2007"]
