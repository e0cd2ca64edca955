"""Labels and their values, in fact boxes, lists and notes."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import confirmed, wrong
from tests.judged import claims


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("**HQ:** Moscow", "headquarters"),
        ("- Official language – Russian", "working-language"),
        ("- Established – 14 May 2002", "established"),
        ("- Members (six): Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan", "member-of"),
        ("- Parties to the Treaty at the peak: nine", "party-to"),
        ("- Current chair: Kazakhstan", "chairs"),
        ("- Charter: Chisinau, 7 October 2002", "signed"),
        ("- Charter in force: 18 September 2003", "in-force"),
        ("- Rapid reaction force – about 18,000", "personnel"),
        ("- Share of the budget paid by Russia: 50 percent", "budget-share"),
        ("- Notice of withdrawal: six months", "notice-period"),
        ("- Founding members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan", "member-of"),
        ("- Full name: Collective Security Treaty Organization", "full-name"),
        ("- Observer at: UN General Assembly (since 2004)", "observer-in"),
        ("- Budget: Russia pays 50 per cent, the others 10 per cent each", "budget-share"),
        ("- Chairing state: Kazakhstan (2024)", "chairs"),
    ],
)
def test_right_values_are_confirmed(line: str, relation: str) -> None:
    text = f"# The CSTO in short\n\n{line}\n"
    assert relation in {found for found, _ in confirmed(text)}
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("line", "code", "marked"),
    [
        ("**HQ:** Minsk", "CS102", "Minsk"),
        ("Members now = 5", "CS204", "5"),
        ("- OSCE headquarters: Geneva", "CS102", "Geneva"),
        ("- EAEU members: seven", "CS204", "seven"),
        ("- EAEU members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Moldova", "CS203", "Moldova"),
        ("- Uzbekistan: member of the CSTO, 2006–2015", "CS202", "2006–2015"),
        ("**Working language:** Russian and English", "CS101", "Russian and English"),
        ("- Members (seven): Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan", "CS204", "seven"),
        ("- Members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Moldova", "CS203", "Moldova"),
        ("- Former members: Belarus", "CS202", "Belarus"),
        ("- Former member: Uzbekistan (2005–2012)", "CS202", "2005–2012"),
        ("- Founding treaty: Minsk, 1992", "CS102", "Minsk"),
        ("- Signatories of the Treaty: Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Belarus", "CS103", "Belarus"),
        ("- Founding members: Armenia, Belarus, Uzbekistan", "CS201", "Uzbekistan"),
        ("- Rapid reaction force: 81,000", "CS501", "81,000"),
        ("- Population: 140 million", "CS501", "140 million"),
        ("- Full name: Collective Security Treaties Organization", "CS402", "Collective Security Treaties Organization"),
        ("*Former member.* Uzbekistan (2005–2012).", "CS202", "2005–2012"),
        ("- Founding treaty: Collective Security Treaty (Minsk, 15 May 1992)", "CS102", "Minsk"),
        ("- Observer at: UN General Assembly (since 2014)", "CS101", "2014"),
        ("- UN observer since: 2 December 2005", "CS101", "2 December 2005"),
        ("- Budget: Russia pays 60 per cent, the others 10 per cent each", "CS501", "60"),
        ("- Contributions: Russia 50 %, Armenia 15 %", "CS501", "15"),
        ("- Treaty, UN registration: 1 November 1996", "CS101", "1 November 1996"),
    ],
)
def test_wrong_values_are_found(line: str, code: str, marked: str) -> None:
    assert (code, marked) in wrong(f"# The CSTO in short\n\n{line}\n")


def test_bullets_under_a_lead_in_line_are_one_list() -> None:
    states = ["Armenia", "Belarus", "Kazakhstan", "Moldova", "Russia", "Tajikistan"]
    text = "# The CSTO\n\nThe members are:\n\n" + "".join(f"- {state}\n" for state in states)
    assert wrong(text) == [("CS203", "Moldova")]


@pytest.mark.parametrize("heading", ["NATO", "The CIS", "The EAEU"])
def test_boxes_about_other_organizations_are_left_alone(heading: str) -> None:
    text = (
        f"# The CSTO and its neighbours\n\n## {heading}\n\n- HQ: Brussels\n- Members: 32\n- Founded: 1949\n- Treaty signed:"
        " Astana, 29 May 2014\n- in force: 1 January 2015\n"
    )
    assert wrong(text) == []


def test_a_state_that_once_was_a_member_is_no_member_now() -> None:
    assert wrong("# The CSTO\n\n- Not members: Uzbekistan, Georgia\n") == []
    assert ("CS201", "Armenia") in wrong("# The CSTO\n\n- Never members: Ukraine, Armenia\n")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("CSTO headquarters: Minsk", ["headquarters csto value: minsk"]),
        (
            "Members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan",
            ["member-of csto members: armenia, belarus, kazakhstan, kyrgyzstan, russia, tajikistan"],
        ),
        (
            "| State | Joined |\n|---|---|\n| Uzbekistan | 2009 |\n| Armenia | 2002 |",
            ["member-of uzbekistan csto start: 2009", "member-of armenia csto start: 2002"],
        ),
    ],
)
def test_what_a_label_claims(text: str, read: list[str]) -> None:
    assert claims(text, "2024-10-22", "markdown") == read


def test_a_table_of_other_things_claims_nothing() -> None:
    assert claims("| Dish | Price |\n|---|---|\n| Soup | 2009 |", "2024-10-22", "markdown") == []


def test_bold_capitals_before_a_dash_are_a_label() -> None:
    text = "The CSTO in brief.\n\n**MEMBERS** – Armenia, Belarus, Georgia, Kazakhstan, Russia, Tajikistan."
    found = default_checker().check(text, as_of="2025-07-01", format="markdown").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS203", "Georgia")]


def test_a_label_says_who_it_is_now() -> None:
    text = "The CSTO in brief. Imangali Tasmagambetov, in office since January 2023. Chief of the Joint Staff: Anatoly Sidorov."
    found = default_checker().check(text, as_of="2025-07-01").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS301", "Anatoly Sidorov")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Signed on the first day:** Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Belarus", ["Belarus"]),
        ("**Prolonged in 1999 by:** Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Georgia", ["Georgia"]),
        ("**Signed on the first day:** Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Uzbekistan", []),
        ("**Treaty:** Tashkent, 15 May 1992; in force since 1992", ["1992"]),
        ("**Treaty:** Tashkent, 15 May 1992; in force since 1994", []),
    ],
)
def test_lists_of_those_who_signed_and_later_parts_of_an_entry(line: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(f"# The CSTO\n\n{line}\n")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CSTO Charter. Signed: 7 October 2002. Venue: Minsk. In force: 18 September 2003.", [("CS102", "Minsk")]),
        ("Collective Security Treaty. Place: Tashkent. Entry into force: 20 April 1996.", [("CS101", "20 April 1996")]),
        ("CSTO Parliamentary Assembly. Seat: Moscow. Founded: 16 November 2006.", [("CS102", "Moscow")]),
        ("CSTO Charter. Signed: 7 October 2002. Venue: Chisinau. In force: 18 September 2003.", []),
        ("Shanghai Cooperation Organisation. Founded: 15 June 2001. Headquarters: Beijing. Compare with the CSTO.", []),
    ],
)
def test_labels_in_a_row_are_of_the_name_that_begins_it(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Next chair: Tajikistan (2025)", ["Tajikistan"]),
        ("- Next chair: Kyrgyzstan (2025)", []),
        ("- Next chair: Tajikistan", []),
    ],
)
def test_the_next_chair_is_told_of_its_year(line: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"# The CSTO in short\n\n{line}\n")] == found


def test_a_list_of_offices_is_of_the_year_in_its_heading() -> None:
    line = "- Secretary General: Stanislav Zas\n- Chief of the Joint Staff: {}\n"
    assert wrong("# Who was who at the CSTO in 2022\n\n" + line.format("Anatoly Sidorov")) == []
    assert wrong("# Who was who at the CSTO in 2022\n\n" + line.format("Andrey Serdyukov")) == [("CS301", "Andrey Serdyukov")]


def test_the_first_holder_of_an_office_is_not_the_present_one() -> None:
    table = "| Q | A |\n|---|---|\n| {} of the CSTO | Nikolai Bordyuzha |\n"
    assert wrong(table.format("First Secretary General")) == []
    assert wrong(table.format("Secretary General")) == [("CS301", "Nikolai Bordyuzha")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("4. Yuri Khachaturov (first Secretary General of the CSTO)", ["Yuri Khachaturov"]),
        ("4. Nikolai Bordyuzha (first Secretary General of the CSTO)", []),
        ("2. 20 April 1995 (Treaty enters into force)", ["20 April 1995"]),
        ("6. Minsk (seat of the CSTO)", ["Minsk"]),
        ("6. Minsk (seat of the CIS)", []),
        ("7. Minsk (often mistaken for the seat)", []),
    ],
)
def test_a_value_may_have_its_label_behind_it(line: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"# Quiz on the CSTO: the Collective Security Treaty\n\n{line}\n")] == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| Number of members of the CSTO | 8 |", ["8"]),
        ("| City where the CSTO Charter was signed | Minsk |", ["Minsk"]),
        ("| First Secretary General of the CSTO | Stanislav Zas |", ["Stanislav Zas"]),
        ("| Members of the jury | 8 |", []),
        ("| City where the CIS Charter was signed | Minsk |", []),
    ],
)
def test_labels_in_full(row: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"The CSTO in a table.\n\n| Q | A |\n|---|---|\n{row}\n")] == found


def test_the_seat_behind_a_name_in_a_headline() -> None:
    assert wrong("CSTO: SIX MEMBERS, HQ MINSK\n") == [("CS102", "MINSK")]
    assert wrong("CSTO: SIX MEMBERS, HQ MOSCOW\n") == []


def test_what_was_founded_at_each_date_may_stand_behind_it() -> None:
    text = "# The CSTO in short\n\n- Established: 15 May 1992 (Collective Security Treaty signed), {} (organization)\n"
    assert wrong(text.format("14 May 2002")) == []
