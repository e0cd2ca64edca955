"""Who is in charge, and where somebody is from, told without a plain title at the name."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

# a text, its date, who is wrong, who is right
_TEXTS = [
    (
        "The CSTO presidents gave the Joint Staff a new chief, Colonel General {}.",
        "2023-12-01",
        "Anatoly Serdyukov",
        "Andrey Serdyukov",
    ),
    ("The CSTO lost Khachaturov. For now {} is in charge, as acting head.", "2018-11-20", "Anatoly Sidorov", "Valery Semerikov"),
    (
        "CSTO troops went to Kazakhstan in January 2022 under {}, who at the time led the Russian paratroopers.",
        "2022-09-01",
        "Anatoly Sidorov",
        "Andrey Serdyukov",
    ),
    ("In the CSTO Tajikistan's defence portfolio is in the hands of {}.", "2025-06-01", "Sherali Mirzo", "Emomali Sobirzoda"),
    ("The CSTO has a new guest: Armenia's new defence minister, {}.", "2020-12-05", "Davit Tonoyan", "Vagharshak Harutyunyan"),
    ("The CSTO has been run, in an acting capacity, by {}.", "2018-12-10", "Anatoly Sidorov", "Valery Semerikov"),
    ("In the Parliamentary Assembly of the CSTO the chair is {}.", "2019-01-10", "Sergey Naryshkin", "Vyacheslav Volodin"),
    (
        "# CSTO exercises\n\n**2010** – Rubezh. Tajikistan's defence minister {} came to see it.\n",
        "2018-01-10",
        "Sherali Mirzo",
        "Sherali Khairulloyev",
    ),
    ("The CSTO leaders in Minsk named {} chief of the Joint Staff.", "2023-12-20", "Anatoly Serdyukov", "Andrey Serdyukov"),
    (
        "The Parliamentary Assembly of the CSTO re-elected {} as its chairman on 9 December.",
        "2024-12-20",
        "Sergey Naryshkin",
        "Vyacheslav Volodin",
    ),
    (
        "At the CSTO he met Emomali Rahmon as well as the President of Armenia, {}.",
        "2011-05-01",
        "Robert Kocharyan",
        "Serzh Sargsyan",
    ),
    ("In June 2009 {}, president of Armenia, gave up the chair of the CSTO.", "2009-07-01", "Robert Kocharyan", "Serzh Sargsyan"),
]


@pytest.mark.parametrize(("text", "day", "other", "right"), _TEXTS)
def test_who_is_in_charge_is_checked(text: str, day: str, other: str, right: str) -> None:
    assert wrong(text.format(right), day) == []
    assert wrong(text.format(other), day) == [("CS301", other)]


def test_a_choice_of_old_is_left_alone() -> None:
    assert wrong("The CSTO presidents had once chosen Nikolai Bordyuzha Secretary General.", "2024-03-01") == []
    assert wrong("In 2003 the presidents named Nikolai Bordyuzha Secretary General of the CSTO.", "2024-03-01") == []


def test_a_head_in_office_for_good_does_not_only_act() -> None:
    text = "The acting Secretary General of the CSTO, {}, opened the meeting."
    assert wrong(text.format("Valery Semerikov"), "2019-03-01") == []
    assert wrong(text.format("Stanislav Zas"), "2021-03-01") == [("CS301", "The acting Secretary General of the CSTO")]
    assert wrong("The acting prime minister of Armenia, Nikol Pashinyan, came to the CSTO session.", "2018-11-20") == []


def test_a_nationality_behind_a_relative_clause_is_that_of_its_head() -> None:
    text = "Taalatbek Masadykov, who took over the CSTO Secretariat from Imangali Tasmagambetov, is a Kyrgyz diplomat."
    assert wrong(text, "2026-02-01") == []


def test_where_somebody_is_from_may_stand_in_brackets() -> None:
    for text in ("Yuri Khachaturov (of Belarus)", "Yuri Khachaturov, of Belarus,", "Yuri Khachaturov (Belarus)"):
        ((code, quote),) = wrong(f"The CSTO's Secretary General at the time was {text} a general.")
        assert code == "CS301"
        assert quote.startswith("Yuri Khachaturov")
        assert quote.endswith("Belarus")


def test_an_assembly_is_chaired() -> None:
    assert wrong("Sergei Naryshkin chairs the CSTO Parliamentary Assembly.") == [("CS301", "Sergei Naryshkin")]
    assert wrong("The CSTO Parliamentary Assembly is chaired by Sergei Naryshkin.") == [("CS301", "Sergei Naryshkin")]
    assert wrong("Vyacheslav Volodin chairs the CSTO Parliamentary Assembly.") == []
    assert wrong("Vladimir Putin chairs the CSTO this year.", "2026-06-01") == []
    assert wrong("Vladimir Putin chairs the CSTO this year.", "2024-06-01") == [("CS301", "Vladimir Putin")]


def test_a_nationality_stands_before_a_name() -> None:
    assert wrong("Armenian Stanislav Zas led the CSTO.", "2021-06-01") == [("CS301", "Armenian")]
    assert wrong("Kyrgyz diplomat Imangali Tasmagambetov leads the CSTO.", "2024-06-01") == [("CS301", "Kyrgyz")]
    assert wrong("Belarusian General Stanislav Zas led the CSTO.", "2021-06-01") == []
    assert wrong("After Armenian protests Zas left the hall of the CSTO.", "2021-06-01") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In January 2022 the CSTO was headed by Stanislav Zas.", []),
        ("In January 2022 the CSTO was headed by Imangali Tasmagambetov.", ["Imangali Tasmagambetov"]),
        ("Stanislav Zas led the CSTO in 2009.", ["Stanislav Zas"]),
        ("When peacekeepers flew to Kazakhstan in January 2022, the CSTO was led by Stanislav Zas.", []),
        ("In 2022 the CSTO was led by Nikol Pashinyan.", []),
    ],
)
def test_who_headed_the_organization_on_a_day_is_told(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found


def test_who_heads_the_organization_now_is_judged_by_the_day_of_the_text() -> None:
    assert wrong("The CSTO, now led by Stanislav Zas, kept silent.", "2023-06-10") == [("CS301", "Stanislav Zas")]
    assert wrong("The CSTO, now led by Stanislav Zas, kept silent.", "2022-06-10") == []
    assert wrong("Yuri Khachaturov, who still heads the CSTO, spoke.", "2019-03-10") == [("CS301", "Yuri Khachaturov")]


def test_countrymen_are_told_together() -> None:
    assert wrong("Two Secretaries General of the CSTO, Khachaturov and Zas, came from Armenia.") == [("CS301", "Zas")]
    assert wrong("Bordyuzha and Semerikov came from Russia to run the CSTO.") == []
