"""When and where a mandate began or ended, told of the mandate or in passing."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, its date, the code, what is wrong, what is right
_TEXTS = [
    ("The mandate of CSTO Secretary General Yuri Khachaturov ended in {}.", "2020-01-10", "CS301", "May 2018", "November 2018"),
    ("In Moscow the CSTO put an end to Bordyuzha's mandate, at {}.", "2017-03-01", "CS301", "the end of 2014", "the end of 2016"),
    ("Nikolai Bordyuzha, Secretary General of the CSTO until {}, is a Russian.", "2020-01-10", "CS301", "2014", "2016"),
    ("Stanislav Zas (Secretary General of the CSTO since {}) came.", "2021-01-10", "CS301", "May 2020", "January 2020"),
    (
        "Imangali Tasmagambetov was chosen head of the CSTO. He will begin on {}.",
        "2022-12-10",
        "CS301",
        "1 March 2023",
        "1 January 2023",
    ),
    (
        "Yuri Khachaturov was picked as Secretary General of the CSTO, and took up his duties on {}.",
        "2018-03-01",
        "CS301",
        "1 July 2017",
        "2 May 2017",
    ),
    ("Sidorov heads the CSTO Joint Staff. He was appointed at the session of {}.", "2018-03-01", "CS301", "2012", "2015"),
    (
        "The CSTO Council met on 28 November 2019, a session that named {} Secretary General.",
        "2020-03-01",
        "CS301",
        "Yuri Khachaturov",
        "Stanislav Zas",
    ),
    ("Nikolai Bordyuzha leaves the CSTO after {} years at its head.", "2016-12-20", "CS301", "eight", "thirteen"),
    (
        "Stanislav Zas, the next head of the CSTO, met the man he is to replace, {}.",
        "2019-12-10",
        "CS301",
        "Nikolai Bordyuzha",
        "Valery Semerikov",
    ),
    (
        "Taalatbek Masadykov, who took over the CSTO Secretariat a month ago from {}, is a diplomat.",
        "2026-02-01",
        "CS301",
        "Stanislav Zas",
        "Imangali Tasmagambetov",
    ),
    (
        "On 28 April 2003 in Dushanbe to the post of Secretary General of the CSTO there was appointed {}.",
        "2003-05-10",
        "CS301",
        "Valery Nikolayenko",
        "Nikolai Bordyuzha",
    ),
    (
        "Vyacheslav Volodin chairs the CSTO Parliamentary Assembly. He inherited it from {}.",
        "2020-03-01",
        "CS301",
        "Boris Gryzlov",
        "Sergey Naryshkin",
    ),
    (
        "The CSTO Parliamentary Assembly met. In the chair was Vyacheslav Volodin, first elected to it in {}.",
        "2020-03-01",
        "CS301",
        "2013",
        "2016",
    ),
    ("**28 November 2019.** The CSTO presidents confirm Stanislav Zas in {}.", "2020-03-01", "CS102", "Minsk", "Bishkek"),
]


@pytest.mark.parametrize(("text", "day", "code", "other", "right"), _TEXTS)
def test_edges_of_a_mandate_are_checked(text: str, day: str, code: str, other: str, right: str) -> None:
    assert wrong(text.format(right), day) == []
    assert wrong(text.format(other), day) == [(code, other)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Bordyuzha, Secretary General of the CSTO, was kept in office and started work on a plan on 14 January 2013.",
            "2013-03-01",
        ),
        ("The CSTO chief Tasmagambetov had been picked in Moscow for a prize. He begins on 3 May with a tour.", "2023-05-01"),
        ("The mandate of the CSTO mission ended on 19 January 2022.", "2022-05-01"),
        ("The CSTO would end Zas's mandate in 2021 if it could.", "2021-05-01"),
    ],
)
def test_other_beginnings_are_left_alone(text: str, day: str) -> None:
    assert wrong(text, day) == []
