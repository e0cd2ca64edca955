"""Since when somebody has been in office."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong


def test_a_label_may_say_since_when() -> None:
    found = wrong("The CSTO in brief. Secretary General: Nikolai Bordyuzha, since 28 April 2004.", as_of="2012-01-10")
    assert found == [("CS301", "28 April 2004")]


def test_the_office_that_is_taken_is_the_one_named() -> None:
    assert wrong("Stanislav Zas took the reins of the CSTO on 1 January 2019.") == [("CS301", "1 January 2019")]
    assert wrong("Stanislav Zas took the reins of the CSTO on 1 January 2020.") == []
    assert wrong("In the CSTO Vyacheslav Volodin has chaired the Parliamentary Assembly since 2012.") == [("CS301", "2012")]
    assert wrong("In the CSTO Vyacheslav Volodin has chaired the Parliamentary Assembly since 2016.") == []


def test_a_term_told_by_its_years_is_of_the_office_named() -> None:
    assert wrong("Stanislav Zas of Belarus was the Secretary General of the CSTO from 2020 to 2022.") == []
    assert wrong("Stanislav Zas of Belarus was the Secretary General of the CSTO from 2018 to 2020.") == [
        ("CS301", "2018 to 2020")
    ]


def test_a_recall_may_say_from_which_post() -> None:
    assert wrong("The CSTO removed its chief. Khachaturov was recalled from the post in November 2017.") == [
        ("CS301", "November 2017")
    ]
    assert wrong("The CSTO removed its chief. Khachaturov was recalled from the post in November 2018.") == []


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Khachaturov has been dismissed from the post of CSTO Secretary General on 2 October.", "2018-11-05", ["2 October"]),
        ("Bordyuzha's term as Secretary General of the CSTO ended on 31 December 2014.", "2017-01-04", ["31 December 2014"]),
        ("Zas' term in office as CSTO Secretary General will begin on 1 January 2021.", "2019-11-28", ["1 January 2021"]),
        ("Khachaturov will take up the post of CSTO Secretary General on 2 July 2017.", "2017-04-14", ["2 July 2017"]),
        ("CSTO Secretary General Tasmagambetov will be replaced by Stanislav Zas.", "2025-12-01", ["Stanislav Zas"]),
        ("The CSTO named him Secretary General for a five-year term.", "2025-12-01", ["five"]),
        ("A Kyrgyz becomes CSTO Secretary General for the next four years.", "2025-12-01", ["four"]),
        ("The CSTO Secretary General Stanislav Zas, who took office in January 2019, spoke.", "2020-02-01", ["January 2019"]),
        ("Khachaturov has been dismissed from the post of CSTO Secretary General on 2 November.", "2018-11-05", []),
        ("Bordyuzha's term as Secretary General of the CSTO ended on 31 December 2016.", "2017-01-04", []),
        ("Zas' term in office as CSTO Secretary General will begin on 1 January 2020.", "2019-11-28", []),
        ("Tasmagambetov, the new CSTO Secretary General, will take up his post on 1 January.", "2022-11-25", []),
        ("CSTO Secretary General Tasmagambetov will be replaced by Kyrgyzstan's Taalatbek Masadykov.", "2025-12-01", []),
        ("The CSTO named him Secretary General for a three-year term.", "2025-12-01", []),
        ("The SCO named him Secretary General for a four-year term, the CSTO said.", "2025-12-01", []),
    ],
)
def test_terms_that_end_begin_or_lie_ahead(text: str, as_of: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, as_of)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stanislav Zas has been at the helm of the CSTO since 2021.", "2021"),
        ("Nikolai Bordyuzha stepped down from the CSTO in 2014.", "2014"),
        ("Bordyuzha's tenure at the CSTO ended in 2014.", "2014"),
        ("Yuri Khachaturov was sacked as CSTO Secretary General in 2017.", "2017"),
        ("Nikolai Bordyuzha left the post of CSTO Secretary General in 2014.", "2014"),
    ],
)
def test_the_beginning_and_the_end_of_a_term_are_told_in_many_ways(text: str, words: str) -> None:
    assert wrong(text) == [("CS301", words)]


@pytest.mark.parametrize(
    ("text", "date", "right", "other"),
    [
        ("Zas was appointed to the post of CSTO Secretary General from {}.", "2021-03-01", "January 1, 2020", "January 1, 2019"),
        ("Zas became CSTO Secretary General. He began his three-year term on {}.", "2021-03-01", "1 January 2020", "1 May 2021"),
    ],
)
def test_a_post_is_taken_from_a_day_on(text: str, date: str, right: str, other: str) -> None:
    assert wrong(text.format(right), date) == []
    assert wrong(text.format(other), date) == [("CS301", other)]


def test_an_appointment_tells_for_how_long() -> None:
    text = "Zas was appointed to the post of CSTO Secretary General from January 1, 2020 for a period of {} years."
    assert wrong(text.format("three"), "2021-03-01") == []
    assert wrong(text.format("four"), "2021-03-01") == [("CS501", "four")]


def test_duties_are_entered_upon_on_a_day() -> None:
    text = "The CSTO is led by Yuri Khachaturov, who was elected on 14 April and entered upon his duties on 14 May."
    assert "14 May" in [quote for _, quote in wrong(text, as_of="2017-12-04")]


@pytest.mark.parametrize("between", ["", ", who", ", a Belarusian who", ", a former Belarusian minister who"])
def test_since_when_somebody_has_held_the_post(between: str) -> None:
    text = f"CSTO Secretary General Stanislav Zas{between} has held the post since {{}}{',' if between else ''} and he spoke."
    assert wrong(text.format(2020), "2022-01-07") == []
    assert wrong(text.format(2018), "2022-01-07") == [("CS301", "2018")]
