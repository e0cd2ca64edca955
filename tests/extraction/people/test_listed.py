"""People in lists and beside the bodies they head."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

HEADING = "# The CSTO Secretariat and who ran it\n\n"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("1. S. Zas (RUS), 2020-2022", [("CS301", "RUS")]),
        ("1. Y. Khachaturov (AM), 2017-2019", [("CS301", "2017-2019")]),
        ("- Imangali Tasmagambetov, since March 2021", [("CS301", "March 2021")]),
        ("- Bordyuzha (Russia), from April 2005 to the end of 2016", [("CS301", "April 2005 to the end of 2016")]),
        ("- Acting: Valery Semerikov, January to September 2017", [("CS301", "January to September 2017")]),
        ("- 2017–2019: Yuri Khachaturov", [("CS301", "2017–2019")]),
        ("- 2020–2022 Stanislav Zas, Armenia", [("CS301", "Armenia")]),
        ("1. S. Zas (BLR), 2020-2022", []),
        ("- Valery Semerikov (acting), November 2018 to December 2019", []),
        ("- 2003–2016: Nikolai Bordyuzha (RU)", []),
    ],
)
def test_an_entry_gives_state_and_term(entry: str, found: list[tuple[str, str]]) -> None:
    assert wrong(HEADING + entry + "\n", "2026-02-01") == found


def test_a_definition_list_has_the_name_as_its_term() -> None:
    text = "<h1>CSTO secretaries general</h1><dl><dt>Stanislav Zas</dt><dd>{}</dd></dl>"
    assert wrong(text.format("2020–2022"), "2026-02-01", "html") == []
    assert wrong(text.format("2020–2025"), "2026-02-01", "html") == [("CS301", "2020–2025")]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("**Joint Staff** – military side; chief: {}", "Anatoly Sidorov"),
        ("**Parliamentary Assembly** – St Petersburg; chair since 2016: {}", "Vyacheslav Volodin"),
        ("- Joint Staff, in Moscow (head: Colonel General {})", "Anatoly Sidorov"),
    ],
)
def test_the_head_of_the_body_that_an_entry_is_about(entry: str, name: str) -> None:
    assert wrong("# CSTO\n\n" + entry.format(name) + "\n", "2023-03-01") == []
    assert [code for code, _ in wrong("# CSTO\n\n" + entry.format("Sergey Naryshkin") + "\n", "2023-03-01")] == ["CS301"]


def test_where_a_person_in_brackets_is_from() -> None:
    text = "The CSTO.\n\nSecretariat: headed by the Secretary General (Stanislav Zas, {})"
    assert ("nationality", "stanislav-zas") in confirmed(text.format("Belarus"), "2021-03-01")
    assert wrong(text.format("Armenia"), "2021-03-01") == [("CS301", "Armenia")]
    assert wrong("The CSTO has had a head since May: Yuri Khachaturov (of Belarus).", "2017-09-01")[0][0] == "CS301"


def test_a_list_of_presidents_is_no_list_of_secretaries() -> None:
    text = "# Presidents of Armenia, a CSTO member\n\n- Robert Kocharyan, 1998–2008\n- Serzh Sargsyan, 2008–2018\n"
    assert wrong(text, "2020-01-01") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khachaturov recalled November 2017.", ["November 2017"]),
        ("Khachaturov recalled November 2018. Had taken office May 2016.", ["May 2016"]),
        ("Khachaturov recalled November 2018. Had taken office May 2017.", []),
        ("Stanislav Zas named Secretary General. Takes office 1 March.", ["1 March"]),
        ("Stanislav Zas named Secretary General. Takes office 1 January.", []),
        ("Bordyuzha stays. First named at Astana, April 2003.", ["Astana"]),
        ("Had Khachaturov stayed, he would have left in May 2020.", []),
    ],
)
def test_a_digest_leaves_the_auxiliary_and_the_person_out(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(f"# CSTO DIGEST\n\n- **AT THE TOP.** {text}\n", "2019-12-01")] == found


def test_a_heading_says_which_office_the_years_are_of() -> None:
    page = "# The CSTO\n\n## {}\n\n- Imangali Tasmagambetov, 2021–2024\n"
    assert [words for _, words in wrong(page.format("Secretaries General"))] == ["2021–2024"]
    assert wrong(page.format("Secretaries General of NATO")) == []


def test_a_surname_may_stand_first() -> None:
    assert wrong("The CSTO.\n\n**Masadykov, Taalatbek** (Tajikistan). Diplomat.\n") == [("CS301", "Tajikistan")]
    assert wrong("The CSTO.\n\n**Masadykov, Taalatbek** (Kyrgyzstan). Diplomat.\n") == []
