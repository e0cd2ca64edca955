"""Titles before and behind names."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import wrong
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Russian President Vladimir Putin spoke.", ["holds-office vladimir-putin holds: president, russia"]),
        (
            "Stanislav Zas, the Secretary General of the CSTO, spoke.",
            ["holds-office stanislav-zas holds: secretary-general, csto"],
        ),
        (
            "CSTO Secretary General Stanislav Zas and Russian President Vladimir Putin met.",
            ["holds-office stanislav-zas holds: secretary-general, csto", "holds-office vladimir-putin holds: president, russia"],
        ),
    ],
)
def test_who_holds_which_office(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22") == read


@pytest.mark.parametrize("text", ["The president spoke of Vladimir Putin.", "General Bordyuzha spoke.", "Putin met the CSTO."])
def test_no_office_is_claimed_where_none_is_named(text: str) -> None:
    assert claims(text) == []


def test_a_title_in_an_undated_text_may_be_of_its_own_days() -> None:
    text = "At the CSTO exercise the Defence Minister of Kyrgyzstan, Baktybek Bekbolotov, spoke."
    assert not default_checker().check(text).findings
    assert default_checker().check(text, as_of="2025-12-01").findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Chief of the CSTO Joint Staff, Colonel General Anatoly Alekseyevich Sidorov, spoke.", True),
        ("The Chief of the CSTO Joint Staff, Colonel General Andrey Nikolaevich Serdyukov, spoke.", False),
        ("The Chief of the CSTO Joint Staff, General Nikolai Bordyuzha yesterday spoke.", True),
        ("The CSTO was led by General Yuri Khachaturov from Belarus.", True),
        ("The CSTO was led by General Yuri Khachaturov from Armenia.", False),
        ("The CSTO's guests brought Yuri Khachaturov from Belarus.", False),
    ],
)
def test_names_in_full_and_where_generals_come_from(text: str, found: bool) -> None:
    assert bool(wrong(text, "2024-09-04")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO met. The alliance's chief, Stanislav Zas, was there.", ["Stanislav Zas"]),
        ("The CSTO met. Alliance chief Stanislav Zas was there.", ["Stanislav Zas"]),
        ("The CSTO met. Alliance chief Imangali Tasmagambetov was there.", []),
        ("NATO chief Jens Stoltenberg spoke of the CSTO. The alliance's chief Jens Stoltenberg left.", []),
        ("The CSTO's chief of staff Andrey Serdyukov and its former chief Stanislav Zas were there.", []),
    ],
)
def test_the_chief_of_the_alliance_is_its_secretary_general(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2024-06-03")] == found


def test_whose_chief_and_a_ministry_headed_by_somebody() -> None:
    text = "The CSTO Joint Staff, whose chief, Colonel General Anatoly Sidorov, spoke, sits in Moscow."
    assert wrong(text, "2014-08-24") == [("CS301", "Anatoly Sidorov")]
    assert wrong(text, "2016-08-24") == []
    ministry = "The CSTO hears that Armenia's defence ministry, headed by Davit Tonoyan, has not said much."
    assert wrong(ministry, "2020-08-24") == []
    assert wrong(ministry.replace("Davit Tonoyan", "Seyran Ohanyan"), "2020-08-24") == [("CS301", "Seyran Ohanyan")]


def test_a_title_may_be_followed_by_another() -> None:
    text = "{}, the CSTO Secretary General and Special Representative for peace, held talks."
    assert wrong(text.format("Imangali Tasmagambetov"), "2024-12-21") == []
    assert wrong(text.format("Taalatbek Masadykov"), "2024-12-21") == [("CS301", "CSTO Secretary General")]


@pytest.mark.parametrize(
    ("as_of", "text", "found"),
    [
        ("2021-09-22", "The CSTO.\n\n**Russia.** Sergei Shoigu and, at the Security Council, Sergei Ivanov.", "Sergei Ivanov"),
        (
            "2008-07-20",
            "The CSTO is busy. President Robert Kocharyan of Armenia is expected to visit one of the ranges.",
            "Robert Kocharyan",
        ),
    ],
)
def test_who_sits_at_a_ministry_in_a_paragraph_on_a_state(as_of: str, text: str, found: str) -> None:
    assert found in [quote for _, quote in wrong(text, as_of=as_of)]
