"""Fact sheets of exercises, missions, forces, offices and persons."""

from __future__ import annotations

import pytest

from checker.model.documents import Format
from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Dates: 3–15 August 2024", [("CS601", "3–15 August 2024")]),
        ("Dates: 3–15 September", []),
        ("Venue: Kharbmaidon, Tajikistan", [("CS601", "Kharbmaidon")]),
        ("Venue: Edelweiss training ground, Kyrgyzstan", []),
        ("Host country: Belarus", [("CS601", "Belarus")]),
        ("Participants: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan", [("CS601", "Armenia")]),
        ("Absent: Tajikistan", [("CS601", "Tajikistan")]),
        ("Absent: Armenia", []),
        ("Invited: Iran, Serbia, Mongolia", []),
    ],
)
def test_the_sheet_of_an_exercise(line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"Exercise: Interaction-2024\nOrganiser: CSTO\n{line}\n", as_of="2025-02-01", form="text") == found
    assert wrong(f"# CSTO exercise: Interaction-2024\n\n- {line}\n", as_of="2025-02-01") == found


def test_each_name_begins_a_sheet_of_its_own() -> None:
    text = "Name: Interaction-2024\nOrganiser: CSTO\nVenue: Edelweiss\n\nName: Rubezh-2024\nOrganiser: CSTO\nVenue: Edelweiss\n"
    assert wrong(text, as_of="2025-02-01", form="text") == [("CS601", "Edelweiss")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Requested: 5 January 2022", []),
        ("Decided: 9 January 2022", [("CS101", "9 January 2022")]),
        ("Withdrawal began: 16 January 2022", [("CS101", "16 January 2022")]),
        ("Withdrawal completed: 29 January 2022", [("CS101", "29 January 2022")]),
        ("Troops: 2,030", []),
        ("Losses: 2,030", []),
    ],
)
def test_the_sheet_of_a_mission(line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO mission in Kazakhstan\n\n- {line}\n", as_of="2023-02-01") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Strength: about 28,000", [("CS501", "about 28,000")]),
        ("Strength: about 18,000", []),
        ("Since: 2011", [("CS101", "2011")]),
        ("Created in: Moscow", []),
        ("Budget: 28,000", []),
    ],
)
def test_the_sheet_of_a_force(line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO Collective Rapid Reaction Forces\n\n- {line}\n", as_of="2023-02-01") == found
    nested = f"# Forces of the CSTO\n\n- Collective Rapid Reaction Forces\n  - {line}\n"
    assert wrong(nested, as_of="2023-02-01") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("In office since: 1 January 2022", [("CS301", "1 January 2022")]),
        ("Appointed: 23 November 2022, Minsk", [("CS102", "Minsk")]),
        ("Appointed: 23 November 2022, Yerevan", []),
        ("Length of term: four years", [("CS501", "four")]),
        ("Predecessor: Stanislav Zas", []),
        ("Predecessor: Yuri Khachaturov", [("CS301", "Yuri Khachaturov")]),
        ("Spokesman: Yuri Shuvalov", []),
    ],
)
def test_the_sheet_of_an_office_and_its_holder(line: str, found: list[tuple[str, str]]) -> None:
    text = f"SECRETARY GENERAL OF THE CSTO\n\nOffice holder: Imangali Tasmagambetov\n{line}\nSeat: Moscow\n"
    assert wrong(text, as_of="2025-02-01", form="text") == found


def test_another_office_of_the_same_person_is_left_alone() -> None:
    text = "# Imangali Tasmagambetov of the CSTO\n\nOffice: Ambassador to Russia\nIn office since: 3 February 2017\n"
    assert wrong(text, as_of="2025-02-01", form="text") == []
    rows = "| Office | Chairman of the State Duma |\n| In office since | 5 October 2016 |\n"
    assert wrong(f"# Vyacheslav Volodin (CSTO)\n\n| | |\n|---|---|\n{rows}", as_of="2025-02-01") == []


def test_who_came_before_and_after_is_told_of_whom_the_page_is_about() -> None:
    text = "# Nikolai Bordyuzha of the CSTO\n\n- Predecessor: Valery Nikolayenko\n- Successor: {}\n"
    assert wrong(text.format("Yuri Khachaturov")) == []
    assert wrong(text.format("Stanislav Zas")) == [("CS301", "Stanislav Zas")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Secretary General: Imangali Tasmagambetov (since 2020)", [("CS301", "2020")]),
        ("- Secretary General: Imangali Tasmagambetov (since 2023)", []),
        ("- Secretary General of NATO: Jens Stoltenberg (since 2014)", []),
    ],
)
def test_since_when_the_one_behind_the_title_is_in_office(line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO in short\n\n{line}\n") == found


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("| Founded | 1999 | 1949 |", [("CS101", "1999")]),
        ("| Headquarters | Moscow | Vienna |", [("CS102", "Vienna")]),
        ("| Members | 5 | 32 |", [("CS204", "5")]),
        ("| Secretary General | Stanislav Zas | Jens Stoltenberg |", [("CS301", "Stanislav Zas")]),
        ("| Founding treaty signed in | Almaty | Washington |", [("CS102", "Almaty")]),
        ("| Working language | Russian | English |", []),
        ("| Bases abroad | 5 | 30 |", []),
    ],
)
def test_columns_side_by_side(table: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"| Feature | CSTO | NATO |\n|---|---|---|\n{table}\n") == found


def test_the_sheet_of_somebody_else_claims_nothing() -> None:
    text = "Exercise: Zapad-2021\nOrganiser: Russia, not the CSTO\nVenue: Mulino\nDates: 10-16 September 2021\nTroops: 200,000\n"
    assert wrong(text, form="text") == []


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_last_lines_of_a_file_are_entries_too(form: Format) -> None:
    text = "The CSTO\n\nSeat: Minsk\nWorking language: Russian\n"
    assert ("CS102", "Minsk") in wrong(text, form=form)
    assert ("working-language", "csto") in confirmed(text, form=form)


@pytest.mark.parametrize(
    ("series", "line", "found"),
    [
        ("Interaction", "First held: 2011", [("CS101", "2011")]),
        ("Interaction", "First held: 2009", []),
        ("Rubezh", "Trains: rapid reaction forces", [("CS601", "rapid reaction forces")]),
        ("Rubezh", "Editions: 2010 (Tajikistan), 2016 (Kazakhstan)", [("CS601", "Kazakhstan")]),
        ("Rubezh", "Editions: 2010 (Tajikistan), 2016 (Kyrgyzstan)", []),
        ("Rubezh", "Motto: see 2010 (Kazakhstan)", []),
    ],
)
def test_the_sheet_of_a_series(series: str, line: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"# The CSTO exercise series {series}\n\n- {line}\n", as_of="2025-02-01") == found


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("Headquarters", "Minsk", [("CS102", "Minsk")]),
        ("Chief of the CSTO Joint Staff", "Anatoly Sidorov", [("CS301", "Anatoly Sidorov")]),
        ("Chief of the CSTO Joint Staff", "Andrey Serdyukov (since 2021)", [("CS301", "2021")]),
        ("Headquarters", "Where the staff sits; not to be sought in Minsk", []),
    ],
)
def test_a_term_is_a_label(term: str, definition: str, found: list[tuple[str, str]]) -> None:
    assert wrong(f"== The CSTO ==\n\n; {term}\n: {definition}\n", form="mediawiki") == found
    assert wrong(f"<h1>The CSTO</h1><dl><dt>{term}</dt><dd>{definition}</dd></dl>", form="html") == found


def test_the_caption_of_a_table_says_what_it_lists() -> None:
    table = "The CSTO.\n\n{{|\n|+ Summits of the CSTO\n! Date !! Place\n|-\n| 23 November 2023 || {}\n|}}\n"
    assert wrong(table.format("Astana"), form="mediawiki") == [("CS102", "Astana")]
    assert wrong(table.format("Minsk"), form="mediawiki") == []
