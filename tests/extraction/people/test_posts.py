"""Who came into a post, held it or left it, by a verb, the post and what stands around them."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, its date, the code, what is wrong, what is right
_TEXTS = [
    (
        "Sidorov took charge of the CSTO Joint Staff at the session in Dushanbe in {}.",
        "2018-01-10",
        "September 2012",
        "September 2015",
    ),
    ("Stanislav Zas rose to the top of the CSTO in {}.", "2021-01-10", "January 2018", "January 2020"),
    ("Anatoly Sidorov was put in charge of the Joint Staff of the CSTO in {}.", "2018-01-10", "September 2013", "September 2015"),
    ("Zas, a former state secretary, has been at the helm of the CSTO since {}.", "2021-05-10", "May 2018", "January 2020"),
    (
        "Vyacheslav Volodin, the speaker of the Duma, has led the CSTO Parliamentary Assembly since {}.",
        "2021-01-10",
        "2018",
        "2016",
    ),
    ("Boris Gryzlov chaired the CSTO Parliamentary Assembly {}.", "2021-01-10", "from its foundation in 2006 until 2015", ""),
    ("Semerikov filled in as Secretary General of the CSTO {}.", "2021-01-10", "from November 2018 until the end of 2020", ""),
    ("Bordyuzha spent thirteen years at the helm of the CSTO before stepping down at {}.", "2021-01-10", "the end of 2013", ""),
    ("Nikolai Bordyuzha spent {} years at the head of the CSTO.", "2021-01-10", "nine", "thirteen"),
    (
        "Armenia withdrew Yuri Khachaturov from the post of CSTO Secretary General in {}.",
        "2021-01-10",
        "May 2018",
        "November 2018",
    ),
    ("The post of chief of the CSTO Joint Staff went to Andrey Serdyukov in {}.", "2024-01-10", "May 2022", "November 2023"),
    (
        "The appointment of Zas as CSTO Secretary General took place in Bishkek in {}.",
        "2021-01-10",
        "November 2018",
        "November 2019",
    ),
    ("Yury Baluyevsky was placed at the head of the CSTO Joint Staff in {}.", "2021-01-10", "June 2003", "June 2005"),
    (
        "Andrey Serdyukov took over the CSTO Joint Staff in November 2023, replacing {}.",
        "2024-01-10",
        "Alexander Studenikin",
        "Anatoly Sidorov",
    ),
    (
        "Imangali Tasmagambetov took over the helm of the CSTO from {} in January 2023.",
        "2024-01-10",
        "Yuri Khachaturov",
        "Stanislav Zas",
    ),
    ("Sidorov ran the CSTO Joint Staff for {} years.", "2024-01-10", "five", "eight"),
    ("Sidorov ran the CSTO Joint Staff until he was replaced by {}.", "2024-01-10", "Alexander Studenikin", "Andrey Serdyukov"),
    (
        "In Minsk on 23 November 2023 the CSTO presidents put {} in charge of the Joint Staff.",
        "2024-01-10",
        "Khasan Kaloyev",
        "Andrey Serdyukov",
    ),
    (
        "When they met in Dushanbe on 28 April 2003, the presidents entrusted the CSTO Secretariat to {}.",
        "2004-01-10",
        "Valery Nikolayenko",
        "Nikolai Bordyuzha",
    ),
]


@pytest.mark.parametrize(("text", "day", "other", "right"), _TEXTS)
def test_posts_are_checked(text: str, day: str, other: str, right: str) -> None:
    if right:
        assert wrong(text.format(right), day) == []
    assert wrong(text.format(other), day) == [("CS301", other.removeprefix("from its foundation in ").removeprefix("from "))]


def test_the_place_of_an_appointment_is_checked() -> None:
    text = "The election of Stanislav Zas as CSTO Secretary General took place in {} on 28 November 2019."
    assert wrong(text.format("Bishkek")) == []
    assert wrong(text.format("Moscow")) == [("CS102", "Moscow")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Belarus had hoped to see Zas installed as CSTO Secretary General in November 2018.", "2020-05-10"),
        ("Masadykov was appointed Deputy Secretary General of the CSTO in January 2024.", "2024-05-10"),
        ("Taalatbek Masadykov has been one of the CSTO's deputy secretaries general since January 2024.", "2024-05-10"),
        ("Volodin, speaker of the State Duma since October 2016, chairs the CSTO Parliamentary Assembly.", "2024-05-10"),
        ("Semerikov has been at the head of the CSTO Secretariat since then, as he had been in 2017.", "2019-05-10"),
        ("Stanislav Zas has never been put in charge of the CSTO Joint Staff in 2021.", "2021-05-10"),
        ("Zas left the CSTO Secretariat in Moscow on 3 March 2021 for a visit to Dushanbe.", "2021-05-10"),
        ("Alexander Lukashenko took charge of the CSTO on 23 November 2022.", "2023-05-10"),
        ("Semerikov has been in the CSTO Secretariat since 2003.", "2021-05-10"),
        ("Jens Stoltenberg took charge of NATO in October 2014; the CSTO sent no greetings.", "2021-05-10"),
    ],
)
def test_other_posts_and_days_are_left_alone(text: str, day: str) -> None:
    assert wrong(text, day) == []


def test_a_post_that_somebody_never_held_is_told() -> None:
    text = "Andrey Serdyukov is with the CSTO, whose {} he has headed since November 2023."
    assert wrong(text.format("Joint Staff"), "2025-01-10") == []
    assert wrong(text.format("Secretariat"), "2025-01-10") == [("CS301", "Andrey Serdyukov")]
    assert wrong("Before the CSTO, Tasmagambetov had been president of Kazakhstan.", "2025-01-10") == [
        ("CS301", "president of Kazakhstan")
    ]
    assert wrong("Before the CSTO, Tasmagambetov had been prime minister of Kazakhstan.", "2025-01-10") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bordyuzha was at the wheel of the CSTO from 2003 to 2016.", []),
        ("Bordyuzha was at the wheel of the CSTO from 2005 to 2016.", ["2005 to 2016"]),
        ("Zas kept the top CSTO job until the end of 2022.", []),
        ("Zas kept the top CSTO job until the end of 2024.", ["the end of 2024"]),
        ("Serdyukov has been heading the CSTO Joint Staff since 2023.", []),
        ("Serdyukov has been heading the CSTO Joint Staff since 2021.", ["2021"]),
        ("Bordyuzha's years as Secretary General of the CSTO ran from 2003 to 2019.", ["2003 to 2019"]),
        ("Bordyuzha's years as Secretary General of the CSTO ran from 2003 to 2016.", []),
        ("Zas headed the CSTO from 2020 to 2024.", ["2020 to 2024"]),
        ("Zas headed the CSTO from 2020 to 2023.", []),
    ],
)
def test_terms_are_told_in_everyday_words(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO Joint Staff was headed by Anatoly Sidorov from 2015 to 2023.", []),
        ("The CSTO Joint Staff was headed by Anatoly Sidorov from 2012 to 2023.", ["2012 to 2023"]),
        ("From 2020 to 2022 the CSTO was headed by Stanislav Zas.", []),
        ("From 2020 to 2025 the CSTO was headed by Stanislav Zas.", ["2020 to 2025"]),
        ("Until 2019 the CSTO Joint Staff was headed by Anatoly Sidorov.", ["2019"]),
        ("Since 2023 the CSTO Joint Staff has been headed by Andrey Serdyukov.", []),
        ("In 2018 the CSTO Joint Staff was headed by Anatoly Sidorov.", []),
    ],
)
def test_terms_are_told_in_the_passive(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2026-06-10")] == found


@pytest.mark.parametrize(
    "text",
    [
        "Since May 2024 the CSTO Joint Staff, headed by Andrey Serdyukov, has held three exercises.",
        "Since 2024 Andrey Serdyukov, who heads the CSTO Joint Staff, has spoken often.",
        "Until 2010 the CSTO, led by Nikolai Bordyuzha, had no such force.",
        "From 31 August to 6 September 2022 the CSTO Joint Staff led by Anatoly Sidorov ran an exercise.",
    ],
)
def test_a_date_in_front_of_something_else_is_of_no_term(text: str) -> None:
    assert wrong(text, "2024-10-01") == []
