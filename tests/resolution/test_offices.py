"""Who held which office when."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import wrong
from tests.judged import findings, message


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Imangali Tasmagambetov is the Secretary General of the CSTO.", "2024", []),
        ("Stanislav Zas is the Secretary General of the CSTO.", "2021", []),
        ("Stanislav Zas is the Secretary General of the CSTO.", "2024", ["CS301 Stanislav Zas"]),
        ("In 2010, CSTO Secretary General Nikolai Bordyuzha visited Yerevan.", None, []),
        ("In 2010, CSTO Secretary General Stanislav Zas visited Yerevan.", None, ["CS301 Stanislav Zas"]),
        ("Nikolai Bordyuzha was Secretary General of the CSTO from 2003 to 2016.", None, []),
        ("Nikolai Bordyuzha was Secretary General of the CSTO from 2004 to 2016.", None, ["CS301 2004 to 2016"]),
        ("Stanislav Zas became Secretary General of the CSTO in 2019.", None, []),
        ("Russian President Dmitry Medvedev spoke to the CSTO.", "2010", []),
        ("Russian President Dmitry Medvedev spoke to the CSTO.", "2024", ["CS301 Dmitry Medvedev"]),
        ("Former Russian President Dmitry Medvedev spoke to the CSTO.", "2024", []),
    ],
)
def test_holders_are_judged_by_their_terms(text: str, as_of: str | None, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_the_message_names_the_term_and_the_holder() -> None:
    said = message("Stanislav Zas is the Secretary General of the CSTO.", "2024")
    assert "from 1 January 2020 to 31 December 2022" in said
    assert "Imangali Tasmagambetov" in said


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("Colonel General Andrey Serdyukov, the head of Russia's airborne troops, met the CSTO.", "2022-01-20", []),
        (
            "Colonel General Andrey Serdyukov, the head of the CSTO Joint Staff, came.",
            "2022-01-20",
            ["CS301 head of the CSTO Joint Staff"],
        ),
        ("Tajikistan's defense minister, Sherali Mirzo, watched the CSTO.", "2025-09-07", ["CS301 Sherali Mirzo"]),
        (
            "The CSTO met. Among those attending was Vladimir Putin, the Russian prime minister.",
            "2007-10-08",
            ["CS301 Russian prime minister"],
        ),
        ("The appeal to the CSTO came from President Nursultan Nazarbayev.", "2022-01-20", ["CS301 Nursultan Nazarbayev"]),
        ("The appeal to the CSTO came from former President Nursultan Nazarbayev.", "2022-01-20", []),
        ("The CSTO named Imangali Tasmagambetov, a former prime minister of Kyrgyzstan.", "2022-11-23", ["CS301 Kyrgyzstan"]),
        ("The CSTO Joint Staff under Anatoly Sidorov took part.", "2022", []),
        ("The CSTO Joint Staff is headed by Anatoly Sidorov.", "2025", ["CS301 Anatoly Sidorov"]),
        ("The post of Secretary General of the CSTO is occupied by Nikolai Bordyuzha.", "2022", ["CS301 Nikolai Bordyuzha"]),
        (
            "The memorandum bears the signatures of Valery Nikolayenko for the CSTO and of Bolat Nurgaliyev for the SCO.",
            "2007-10-08",
            ["CS301 Valery Nikolayenko"],
        ),
        ("They picked Tajikistan's Taalatbek Masadykov for the CSTO.", "2025-12-01", ["CS301 Tajikistan"]),
        ("The CSTO met. Mr Tasmagambetov is a Kazakh.", "2025", []),
        ("The CSTO met. His predecessor, Mr Zas, was an Armenian.", "2025", ["CS301 Armenian"]),
        ("The CSTO's Ivan Petrov spoke.", "2025", []),
    ],
)
def test_titles_are_judged_as_they_are_said(text: str, as_of: str, found: list[str]) -> None:
    assert findings(text, as_of) == found


def test_a_stranger_in_an_office_of_the_organization_is_a_warning() -> None:
    (finding,) = default_checker().claim("CSTO Secretary General Ivan Petrov spoke.", "2024-10-22").findings
    assert finding.severity == "warning"
    assert (
        finding.message == "The Secretary General of the CSTO is Imangali Tasmagambetov (since 1 January 2023), not Ivan Petrov."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO met. Sadyr Japarov is not the President of Kyrgyzstan.", ["CS301 President of Kyrgyzstan"]),
        ("The CSTO met. Sadyr Japarov was President of Kyrgyzstan until 2012.", ["CS301 2012"]),
        ("The CSTO met. Sadyr Japarov was President of Kyrgyzstan from 2009 to 2012.", ["CS301 2009 to 2012"]),
        ("Boris Gryzlov was the Chair of the CSTO Parliamentary Assembly in 2022.", ["CS301 Boris Gryzlov"]),
        ("The CSTO met. The Director of the FSB of Russia: Alexander Bortnikov.", []),
        ("The CSTO met. Sadyr Japarov is not only the President of Kyrgyzstan.", []),
        ("The CSTO met. Sadyr Japarov is not a president of Kyrgyzstan who gives in.", []),
        ("The CSTO met. In 2015, Sadyr Japarov was not the President of Kyrgyzstan.", []),
        ("The CSTO met. In 2022, Sadyr Japarov was not the President of Kyrgyzstan.", ["CS301 President of Kyrgyzstan"]),
        ("The CSTO met. The President of Kyrgyzstan in 2018 was Sadyr Japarov.", ["CS301 Sadyr Japarov"]),
        ("The CSTO met. As President of Kyrgyzstan, Almazbek Atambayev attends.", ["CS301 Almazbek Atambayev"]),
        ("The CSTO met. As President of Kyrgyzstan, Almazbek Atambayev attended.", []),
        (
            "The CSTO met. Almazbek Atambayev, then the President of Kyrgyzstan, came in 2022.",
            ["CS301 then the President of Kyrgyzstan"],
        ),
        ("The CSTO met. In 2022 a paper said that Almazbek Atambayev, then the President of Kyrgyzstan, came.", []),
        ("The CSTO met. Almazbek Atambayev (2021–2023) was President of Kyrgyzstan.", ["CS301 2021–2023"]),
        ("The CSTO met. Almazbek Atambayev was President of Kyrgyzstan from 2021 to 2023.", ["CS301 2021 to 2023"]),
    ],
)
def test_an_office_is_denied_or_told_of_a_time(text: str, found: list[str]) -> None:
    assert findings(text, "2024-05-01") == found


def test_a_deputy_may_act_for_the_head_for_a_while() -> None:
    assert wrong("Acting CSTO Secretary General Valery Semerikov spoke.", "2024-10-02") == []
    assert [code for code, _ in wrong("Acting CSTO Secretary General Yuri Khachaturov spoke.", "2024-10-02")] == ["CS301"]
    assert [code for code, _ in wrong("CSTO Secretary General Valery Semerikov spoke.", "2024-10-02")] == ["CS301"]


def test_a_day_on_which_somebody_else_took_over() -> None:
    text = "On {} Valery Semerikov took over as Secretary General of the CSTO."
    assert findings(text.format("2 May 2017"), "2018-12-20") == ["CS301 Valery Semerikov"]
    assert message(text.format("2 May 2017"), "2018-12-20").startswith("Yuri Khachaturov, not Valery Semerikov, became")
    assert findings(text.format("1 January 2017"), "2018-12-20") == []
