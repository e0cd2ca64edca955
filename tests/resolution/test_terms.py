"""Terms of office and successions."""

from __future__ import annotations

import pytest

from tests.judged import findings, message, verdicts


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Nikolai Bordyuzha, who retired at the end of 2016, led the CSTO.", "2025", []),
        ("Nikolai Bordyuzha, who retired at the end of 2018, led the CSTO.", "2025", ["CS301 the end of 2018"]),
        ("The CSTO met. Taalatbek Masadykov, who starts work in July 2026, spoke.", "2025-11-28", ["CS301 July 2026"]),
        (
            "The CSTO met. Yuri Khachaturov took office in May 2017 and lost it again in December 2019.",
            "2020",
            ["CS301 December 2019"],
        ),
        ("Nikolai Bordyuzha has been secretary general of the CSTO for seven years.", "2010-07-15", []),
        ("Imangali Tasmagambetov was thanked for four years of work at the CSTO.", "2025-12-01", ["CS301 four"]),
        ("Andrey Serdyukov replaced Anatoly Sidorov at the CSTO.", "2024", []),
        ("Stanislav Zas took over from Nikolai Bordyuzha at the CSTO.", "2024", ["CS301 Nikolai Bordyuzha"]),
        ("Yuri Khachaturov's successor as Secretary General of the CSTO was Stanislav Zas.", "2024", []),
        ("Stanislav Zas's successor as Secretary General of the CSTO was Yuri Khachaturov.", "2024", ["CS301 Yuri Khachaturov"]),
        ("Volodymyr Zelensky was replaced as President of Ukraine by Petro Poroshenko.", "2024", ["CS301 Petro Poroshenko"]),
        ("Daniyar Usenov succeeded Igor Chudinov as Prime Minister of Kyrgyzstan, the CSTO said.", "2010", []),
        ("Stanislav Zas stepped into the shoes of Yuri Khachaturov at the head of the CSTO.", "2024", []),
        (
            "Stanislav Zas inherited the post of CSTO Secretary General from Nikolai Bordyuzha.",
            "2024",
            ["CS301 Nikolai Bordyuzha"],
        ),
        (
            "Nikolai Bordyuzha made way for Imangali Tasmagambetov as CSTO Secretary General.",
            "2024",
            ["CS301 Imangali Tasmagambetov"],
        ),
        (
            "Having replaced Nikolai Bordyuzha as CSTO Secretary General, Stanislav Zas spoke.",
            "2021",
            ["CS301 Nikolai Bordyuzha"],
        ),
        ("The leaders of the CSTO appointed Stanislav Zas Secretary General of the CSTO in 2018.", "2024", ["CS301 2018"]),
        ("Stanislav Zas handed the post of CSTO Secretary General to Imangali Tasmagambetov.", "2024", []),
        (
            "The election of Stanislav Zas as CSTO Secretary General in November 2018 went unnoticed.",
            "2024",
            ["CS301 November 2018"],
        ),
        ("Anatoly Sidorov headed the CSTO Joint Staff from 2015 to 2023.", "2024", []),
        ("Anatoly Sidorov headed the CSTO Joint Staff from 2015 to 2021.", "2024", ["CS301 2015 to 2021"]),
        ("Imangali Tasmagambetov was appointed head of the CSTO in Minsk on 23 November 2022.", "2024", ["CS102 Minsk"]),
        ("Nikolai Bordyuzha was appointed head of the CSTO in Minsk on 23 June 2006.", "2024", []),
        ("Nikolai Bordyuzha was appointed head of the CSTO in Minsk on 28 April 2003.", "2024", ["CS102 Minsk"]),
        ("Stanislav Zas was appointed Secretary General of the CSTO on 28 November 2016.", "2024", ["CS301 28 November 2016"]),
        ("Taalatbek Masadykov leads the CSTO. He is the third chief since the post started to rotate.", "2026", ["CS301 third"]),
    ],
)
def test_terms_are_judged_by_their_first_and_last_day(text: str, as_of: str, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_nominees_are_matched_to_states_one_by_one() -> None:
    said = "Tasmagambetov led the CSTO; before him came Zas and Khachaturov. The three men were put forward by {} respectively."
    assert findings(said.format("Kazakhstan, Belarus and Armenia"), "2024-09-16") == []
    assert findings(said.format("Kazakhstan, Armenia and Belarus"), "2024-09-16") == ["CS301 Armenia", "CS301 Belarus"]


def test_the_order_of_predecessors_counts_where_it_is_said_to() -> None:
    said = "Taalatbek Masadykov leads the CSTO. Before him came, in that order, nominees of {}."
    assert findings(said.format("Armenia, Belarus, Kazakhstan"), "2026-02-01") == []
    assert findings(said.format("Kazakhstan, Belarus, Armenia"), "2026-02-01") == ["CS301 Kazakhstan, Belarus, Armenia"]


def test_the_message_says_whom_somebody_followed() -> None:
    said = message("Stanislav Zas took over from Nikolai Bordyuzha at the CSTO.", "2024")
    assert said == "Stanislav Zas followed Yuri Khachaturov as the Secretary General of the CSTO, not Nikolai Bordyuzha."


def test_plans_are_left_alone() -> None:
    assert verdicts("If Stanislav Zas had retired in 2021, the CSTO would have chosen another.", "2024") == []
