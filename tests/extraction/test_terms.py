"""Since when somebody has been in office."""

from __future__ import annotations

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
