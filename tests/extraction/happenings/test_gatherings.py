"""Sessions and ministers' meetings told by city and date, and gatherings of others."""

from __future__ import annotations

import pytest

import checker
from tests.extraction.verdicts import wrong

CHECKER = checker.Checker()


def findings(text: str, as_of: str = "2025-12-01") -> list[str]:
    """The words and the message of each finding."""
    return [f"{f.quote}: {f.message}" for f in CHECKER.check(text, as_of=as_of).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The CSTO leaders gathered in Minsk on 27 November.",
            "Minsk: The Collective Security Council met on 27 November 2025 in Bishkek, not in Minsk.",
        ),
        (
            "The CSTO summit was held in Bishkek on 17 November.",
            "17 November: The Collective Security Council met in Bishkek on 27 November 2025, not on 17 November 2025.",
        ),
        (
            "The Collective Security Council met in Bishkek on 23 September 2013.",
            "Bishkek: The Collective Security Council met on 23 September 2013 in Sochi, not in Bishkek.",
        ),
        (
            "The session of the Collective Security Council on 28 November 2024 took place in Minsk.",
            "Minsk: The Collective Security Council met on 28 November 2024 in Astana, not in Minsk.",
        ),
        (
            "The CSTO's defence ministers met in Almaty on 28 May 2025.",
            "Almaty: The Council of Ministers of Defence met on 28 May 2025 in Bishkek, not in Almaty.",
        ),
        (
            "The Collective Security Council met in Astana on 8 November 2019.",
            "8 November 2019: The Collective Security Council met in Astana on 8 November 2018, not on 8 November 2019.",
        ),
    ],
)
def test_city_and_date_single_out_a_session(text: str, found: str) -> None:
    assert findings(text) == [found]


def test_who_presided_and_who_stayed_away() -> None:
    text = "The leaders of the CSTO met in Bishkek on 27 November. It was chaired by Lukashenko. The Belarusian seat was empty."
    assert [finding.split(":")[0] for finding in findings(text)] == ["Lukashenko", "Belarusian"]


def test_a_leader_who_came_stands_for_his_state() -> None:
    assert [f.split(":")[0] for f in findings("Nikol Pashinyan attended the CSTO summit in Bishkek on 27 November.")] == [
        "Nikol Pashinyan"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO met in Bishkek on 27 November. The SCO summit was held in Tianjin on 31 August.",
        "The CSTO is old. Presidents gathered in Astana on 16 May 2022 for a conference of publishers.",
        "Putin and Lukashenko, both of the CSTO, met in Sochi on 15 August.",
        "The next CSTO summit will be held in Moscow on 11 November 2026.",
        "The leaders of the opposition met in Yerevan on 27 November to speak against the CSTO.",
        "After the CSTO's Yerevan summit of 23 November 2022 the chair passed to Belarus on 1 January 2023.",
    ],
)
def test_others_plans_and_what_comes_after_are_left_alone(text: str) -> None:
    assert findings(text) == []


def test_a_city_may_have_been_the_venue() -> None:
    assert wrong("Astana was the venue of the November 2024 session of the Collective Security Council.") == []
    found = wrong("Dushanbe was the venue of the November 2024 session of the Collective Security Council.", as_of="2025-03-01")
    assert found == [("CS102", "Dushanbe")]


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("A session of the CSTO's Council opened in Astana on 23 November.", "2022-11-24", ["Astana"]),
        ("A summit of the CSTO got under way in the Kazakh capital of Astana on 23 November.", "2022-11-24", ["Astana"]),
        ("On 23 November, at a CSTO session in Minsk, they agreed on much.", "2022-11-24", ["Minsk"]),
        ("The leaders of the CSTO have arrived in Astana to attend the session.", "2025-11-27", ["Astana"]),
        ("A CSTO summit is now taking place in Minsk.", "2019-11-28", ["Minsk"]),
        ("The next CSTO session will be held in Bishkek on 17 November.", "2025-11-10", ["17 November"]),
        ("The next CSTO session will be held in Minsk on 27 November.", "2025-11-10", ["Minsk"]),
        ("The CSTO session of 23 November 2022 in Yerevan took place under the chairmanship of Putin.", "2023-01-01", ["Putin"]),
        ("Astana hosts a CSTO summit. Kyrgyz President Japarov chaired the session of the Council.", "2024-11-28", ["Japarov"]),
        (
            "At the CSTO session held on 27 November in Bishkek, presided over by Tokayev, were Putin and Rahmon.",
            "2025-11-28",
            ["Tokayev"],
        ),
        ("The CSTO summit in Bishkek began. Belarus was the sole absentee.", "2025-11-28", ["Belarus"]),
        ("A CSTO summit was held in Minsk on 23 November, in the absence of a delegation from Russia.", "2023-11-24", ["Russia"]),
        ("He will not come to the CSTO summit, which is to be held in Astana on 23 November.", "2023-11-14", ["Astana"]),
        ("Armenia said it would not attend the CSTO summit in Moscow on 23 November.", "2023-11-14", ["Moscow"]),
        (
            "He refused to go to the summit of the Collective Security Treaty Organization slated for 25 November in Minsk.",
            "2023-11-14",
            ["25 November"],
        ),
        ("Leaders of the Russia-led alliance, the CSTO, met for a summit in Minsk on Thursday.", "2024-11-28", ["Minsk"]),
        ("Decisions were taken when the Collective Security Council of the CSTO met in Astana.", "2025-11-27", ["Astana"]),
        ("The leaders of the CSTO talked in Astana on 23 November, at a summit without Armenia.", "2023-11-24", ["Astana"]),
        ("The CSTO Council met in Bishkek, the president's press service said.", "2025-11-27", []),
        ("The CSTO's leaders had met in Minsk before.", "2025-11-27", []),
        ("When the CSTO summit was last held in Minsk, nobody stayed away.", "2025-11-27", []),
        ("Armenia will not take part in the CSTO summit scheduled for 23 November in Minsk.", "2023-11-14", []),
        ("Armenia will not attend the CSTO summit in Moscow on 23 November unless it is asked to.", "2023-11-14", []),
        ("Armenia has proposed to hold the CSTO summit in Yerevan on 23 November.", "2023-11-14", []),
        ("The CSTO summit was to be held in Yerevan on 23 November, but was moved.", "2023-11-14", []),
        ("A session of the CSTO's Council opened in Yerevan on 23 November.", "2022-11-24", []),
        ("The leaders of the CSTO have arrived in Bishkek to attend the session.", "2025-11-27", []),
        ("The next CSTO session will be held in Bishkek on 27 November.", "2025-11-10", []),
        ("A CSTO session might be held in Minsk on 27 November.", "2025-11-10", []),
        ("At the CSTO session in Bishkek on 27 November, led by Japarov, were Putin and Rahmon.", "2025-11-28", []),
        ("In Minsk, the CSTO summit was chaired by the host in 2019.", "2025-11-28", []),
        ("A CSTO summit has kicked off. Leaders recalled the session in Minsk.", "2025-11-27", []),
    ],
)
def test_a_session_that_opens_goes_on_or_lies_ahead(text: str, as_of: str, found: list[str]) -> None:
    assert [finding.split(":")[0] for finding in findings(text, as_of)] == found


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("- 23 November 2022: the Council meets in Minsk.", [("CS102", "Minsk")]),
        ("- 28 November 2019: session in Yerevan.", [("CS102", "Yerevan")]),
        ("- 28 November 2019: Collective Security Council session, Yerevan", [("CS102", "Yerevan")]),
        ("**23 November 2022.** In Minsk the leaders meet; the hosts sign nothing.", [("CS102", "Minsk")]),
        ("- 30 November 2017: The Council sits in Astana.", [("CS102", "Astana")]),
        ("**June 2024.** Allied foreign ministers meet in Bishkek.", [("CS102", "Bishkek")]),
        (
            "- 10 January 2022: The leaders confer by video; the meeting is led by Kassym-Jomart Tokayev.",
            [("CS103", "Kassym-Jomart Tokayev")],
        ),
        ("- 28 November 2019: Collective Security Council session, Bishkek", []),
        ("- 8 November 2018: Leaders gather in Astana.", []),
        ("- 28 November 2019: NATO session in Brussels.", []),
        ("- 28 November 2019: Nikol Pashinyan and Vladimir Putin talk in Yerevan.", []),
        ("- 12 March 2019: Leaders gather in Minsk.", []),  # of whatever body
        ("- 28 November 2019: After the session the Armenian delegation flies home to Yerevan.", []),
    ],
)
def test_a_dated_entry_of_a_chronicle_tells_of_its_sessions(entry: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO, a timeline\n\n{entry}\n", "2024-12-29") == found


def test_entries_about_another_organization_are_not_its_sessions() -> None:
    entries = "- 28 November 2019: session in Tashkent.\n- 8 November 2018: Leaders gather in Minsk.\n"
    assert wrong(f"# The CSTO and others\n\n## The SCO\n\n{entries}", "2024-12-29") == []


def test_a_month_without_its_year_is_one_before_the_text() -> None:
    text = "Armenia skipped the CSTO summit in {} in November."
    assert wrong(text.format("Astana"), "2024-02-22") == [("CS102", "Astana")]
    assert wrong(text.format("Minsk"), "2024-02-22") == []
    assert wrong("The CSTO summit is pencilled in for November, in Astana.", "2024-06-13") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The one before, in Astana, was chaired by Kassym-Jomart Tokayev.", []),
        ("The one before, in Astana, was chaired by Alexander Lukashenko.", ["Alexander Lukashenko"]),
        ("The session before that, in October 2024, was in Astana.", ["October 2024"]),
        ("The session before that was chaired by somebody else.", []),
    ],
)
def test_the_one_before_is_another_session(text: str, found: list[str]) -> None:
    first = "The CSTO summit in Bishkek on 27 November 2025 was chaired by Sadyr Japarov. "
    assert [quote for _, quote in wrong(first + text, as_of="2025-12-05")] == found


def test_a_city_may_be_told_with_its_lake() -> None:
    text = "{} hosted the informal CSTO summit from 31 July to 1 August 2009."
    assert wrong(text.format("Cholpon-Ata on Lake Issyk-Kul")) == []
    assert wrong(text.format("Cholpon-Ata, Kyrgyzstan,")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO summit of 28 November 2024 was hosted by Astana.", []),
        ("The CSTO summit of 28 November 2024 was hosted by Bishkek.", ["Bishkek"]),
        ("The host city of the 2016 CSTO summit was Yerevan.", []),
        ("The host city of the 2016 CSTO summit was Minsk.", ["Minsk"]),
        ("Moscow hosted the informal CSTO summit from 31 July to 1 August 2009.", ["Moscow"]),
        ("Kassym-Jomart Tokayev flew to Minsk on 23 November 2023 for the session of the CSTO's Council.", []),
        ("Nikol Pashinyan flew to Minsk on 23 November 2023 for the session of the CSTO's Council.", ["Nikol Pashinyan"]),
    ],
)
def test_hosts_and_guests_are_told_in_other_words(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text, "2025-06-01")] == found
