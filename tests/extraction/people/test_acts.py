"""Acts of those in office: signing, leading a delegation, opening a base."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

_WRONG = [
    (
        "At the CSTO summit of 23 June 2006 the Russian delegation was led by Dmitry Medvedev.",
        [("CS301", "Dmitry Medvedev")],
    ),
    (
        "The air base at Kant, an asset of the CSTO, was inaugurated in October 2003 in the presence of Vladimir Putin and his"
        " colleague Roza Otunbayeva.",
        [("CS301", "Roza Otunbayeva")],
    ),
    (
        "The CSTO leaders met in Moscow on 10 December 2010. Armenia was represented by Robert Kocharyan.",
        [("CS301", "Robert Kocharyan")],
    ),
    (
        "The CSTO Charter bears the signatures of Robert Kocharyan, Alexander Lukashenko, Nursultan Nazarbayev, Askar Akayev,"
        " Vladimir Putin and Islam Karimov.",
        [("CS103", "Islam Karimov")],
    ),
    (
        "In April 1999 Nursultan Nazarbayev signed the protocol on the Collective Security Treaty for Kazakhstan, for Russia"
        " Vladimir Putin.",
        [("CS301", "Vladimir Putin")],
    ),
]


_PREMIER = (
    "The agreement on the Collective Rapid Reaction Force was signed in June 2009. For Russia it was signed by {}, for Armenia by"
    " Serzh Sargsyan."
)


def test_a_prime_minister_does_not_sign_what_heads_of_state_sign() -> None:
    assert wrong(_PREMIER.format("Dmitry Medvedev"), "2012-03-01") == []
    assert wrong(_PREMIER.format("Vladimir Putin"), "2012-03-01") == [("CS301", "Vladimir Putin")]


def test_who_gives_and_takes_the_gavel_is_in_office() -> None:
    text = "In Minsk the gavel of the CSTO changed hands: Alexander Lukashenko gave it to {}."
    assert wrong(text.format("Nursultan Nazarbayev"), "2017-12-05") == []
    assert wrong(text.format("Kassym-Jomart Tokayev"), "2017-12-05") == [("CS301", "Kassym-Jomart Tokayev")]


@pytest.mark.parametrize(("text", "found"), _WRONG)
def test_somebody_out_of_office_cannot_have_done_it(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text, "2012-03-01") == found


_SILENT = [
    "At the CSTO summit of 23 June 2006 the Russian delegation was led by Vladimir Putin.",
    "The air base at Kant, an asset of the CSTO, was inaugurated in October 2003 in the presence of"
    " Vladimir Putin and Askar Akayev.",
    "The CSTO leaders met in Moscow on 10 December 2010. The Armenians were led by Serzh Sargsyan.",
    # told later, by somebody who had been there
    "The CSTO was founded in 2002. Askar Akayev, then in exile, said in 2012 that he had signed the Charter.",
    # a minister before he became president
    "Kyrgyzstan was represented by Roza Otunbayeva in 2005.",
    "In 2012 the memorial of the CSTO was opened by the former president Askar Akayev.",
    "In 2020 the CSTO session was not attended by Sadyr Japarov.",
]


@pytest.mark.parametrize("text", _SILENT)
def test_what_is_right_or_open_is_left_alone(text: str) -> None:
    assert wrong(text, "2022-03-01") == []


def test_a_signature_confirms_the_office() -> None:
    text = "The signatories of the CSTO Charter were Robert Kocharyan for Armenia and Vladimir Putin for Russia."
    assert ("holds-office", "vladimir-putin") in confirmed(text)


def test_a_denial_with_an_aside_takes_nothing_back() -> None:
    text = (
        "The base at Kant was opened for the CSTO in October 2003 by Vladimir Putin and Roza Otunbayeva. It is not, as some"
        " reporters have it, a joint base."
    )
    assert wrong(text) == [("CS301", "Roza Otunbayeva")]


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        ("2016-12-30", "Bordyuzha led the CSTO. In March 2010 he signed a declaration with the UN's Kofi Annan.", "Kofi Annan"),
        (
            "2016-12-30",
            "The CSTO has a declaration to which he and the United Nations' Kofi Annan set their pens in March 2010.",
            "Kofi Annan",
        ),
    ],
)
def test_who_signs_for_an_organization(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Serzh Sargsyan attended the CSTO summit in Yerevan in October 2016.", []),
        ("Serzh Sargsyan attended the CSTO summit in Bishkek in November 2019.", ["Serzh Sargsyan"]),
        ("Sooronbay Jeenbekov hosted the CSTO summit in Bishkek on 28 November 2019.", []),
        ("Almazbek Atambayev hosted the CSTO summit in Bishkek on 28 November 2019.", ["Almazbek Atambayev"]),
        ("In August 2006 Askar Akayev and his CSTO colleagues welcomed Uzbekistan back.", ["Askar Akayev"]),
        ("In August 2006 Kurmanbek Bakiyev and his CSTO colleagues welcomed Uzbekistan back.", []),
        ("Serzh Sargsyan recalled in 2020 that he had attended CSTO summits for ten years.", []),
        ("In November 2019 former president Almazbek Atambayev was in prison while the CSTO summit met in Bishkek.", []),
    ],
)
def test_who_comes_to_a_summit_is_in_office(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
