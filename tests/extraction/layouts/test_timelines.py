"""Timeline entries and notes that leave their subject or verb to what stands around them."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("2008: observer at the UN General Assembly", ("CS101", "2008")),
        ("Oct 2002: Charter signed in Almaty", ("CS102", "Almaty")),
        ("2002 – Charter (Almaty)", ("CS102", "Almaty")),
        ("1999: five states prolong, three drop out", ("CS204", "five")),
        ("1999: six states prolong, four drop out", ("CS204", "four")),
        ("2008: Uzbekistan returns", ("CS202", "2008")),
        ("2003: UN General Assembly grants observer status", ("CS101", "2003")),
        ("1993: three latecomers – Azerbaijan, Georgia, Kyrgyzstan", ("CS202", "1993")),
        ("2010: rapid reaction force", ("CS101", "2010")),
        ("2008 -- Uzbekistan returns", ("CS202", "2008")),
        ("2008 · Uzbekistan returns", ("CS202", "2008")),
        ("2002 Oct 7: Charter signed in Almaty", ("CS102", "Almaty")),
    ],
)
def test_wrong_entries_are_found(entry: str, found: tuple[str, str]) -> None:
    assert found in wrong(f"# Dates of the CSTO\n\n- {entry}\n")


@pytest.mark.parametrize(
    ("entry", "relation"),
    [
        ("2004: observer at the UN General Assembly", "observer-in"),
        ("1993: three latecomers – Azerbaijan, Georgia, Belarus", "party-to"),
        ("1999: six states prolong, three drop out", "leavers-count"),
        ("2006: Uzbekistan returns", "member-of"),
        ("20 April 1994 – entry into force of the Treaty", "in-force"),
        ("2009: rapid reaction force", "established"),
    ],
)
def test_right_entries_are_confirmed(entry: str, relation: str) -> None:
    text = f"# Dates of the CSTO\n\n- {entry}\n"
    assert relation in {found for found, _ in confirmed(text)}
    assert wrong(text) == []


def test_a_heading_lends_the_subject() -> None:
    text = (
        "# The CSTO\n\n## The Treaty\n\n- signed: Minsk, 15 May 1992\n- took effect 20 April 1993; registered on 1 November"
        " 1995\n- initial term: ten years\n"
    )
    assert wrong(text) == [("CS102", "Minsk"), ("CS101", "20 April 1993"), ("CS501", "ten")]


def test_a_heading_about_another_organization_lends_nothing() -> None:
    text = "# The CSTO and its neighbours\n\n## The CIS\n\n- signed: Minsk\n- founded: 8 December 1991\n- 2009: Georgia leaves\n"
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("How many members are there?", "Seven.", ("CS204", "Seven")),
        ("And where was the Charter signed?", "Yerevan. Half a point for Moldova.", ("CS102", "Yerevan")),
        ("Is Serbia a member?", "Yes.", ("CS201", "Yes")),
        ("How many soldiers in the rapid reaction forces?", "About 80,000; the nearest guess wins.", ("CS501", "About 80,000")),
        ("Who left the Treaty in 1999?", "Azerbaijan, Georgia and Belarus.", ("CS202", "Belarus")),
        (
            "Which countries belong to the CSTO?",
            "Armenia, Belarus, Kazakhstan, Moldova, Russia and Tajikistan.",
            ("CS203", "Moldova"),
        ),
        ("Where is the headquarters of the CSTO?", "In Minsk.", ("CS102", "Minsk")),
    ],
)
def test_answers_are_read_with_their_questions(question: str, answer: str, found: tuple[str, str]) -> None:
    assert wrong(f"<h1>The CSTO</h1><dl><dt>{question}</dt><dd>{answer}</dd></dl>", form="html") == [found]
    assert wrong(f"# The CSTO\n\n**1. {question}** {answer}\n") == [found]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many members does NATO have?", "Thirty-two."),
        ("How many states took part in the exercise?", "Five of the six."),
        ("So who is left?", "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan."),
        ("Could Turkey join?", "No."),
        ("Is Armenia a member of the EAEU?", "Yes."),
        ("Is Serbia a member?", "No. Its parliament sits as an observer in the Parliamentary Assembly."),
    ],
)
def test_other_answers_are_silent(question: str, answer: str) -> None:
    assert wrong(f"<h1>The CSTO</h1><dl><dt>{question}</dt><dd>{answer}</dd></dl>", form="html") == []


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("2003 – Moscow: Bordyuzha appointed, Joint Staff founded", ["Moscow", "Moscow"]),
        ("2003 – Dushanbe: Bordyuzha appointed, Joint Staff founded", []),
        ("2002 – Moscow: the Treaty becomes an organization; Tashkent: Charter signed", ["Tashkent"]),
        ("2007 – Yerevan: peacekeeping agreement", ["Yerevan"]),
        ("2007 – Dushanbe: peacekeeping agreement", []),
        ("2007 – Vilnius: reports of an Agreement on CSTO peacekeeping activities in 2009", []),
    ],
)
def test_the_city_before_what_was_done_there(entry: str, found: list[str]) -> None:
    marked = [words for _, words in wrong(f"# Dates of the CSTO\n\n- {entry}\n")]
    assert sorted(set(marked)) == sorted(set(found))


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Uzbekistan suspends its CSTO membership – 28 June 2014", ["28 June 2014"]),
        ("Uzbekistan suspends its CSTO membership – 28 June 2012", []),
        ("Kazakhstan takes over the CSTO chair – 1 January 2023", ["1 January 2023"]),
        ("Armenia and the CSTO: a chronology – 2024", []),
    ],
)
def test_a_date_behind_a_headline_is_that_of_the_entry(entry: str, found: list[str]) -> None:
    assert [words for _, words in wrong(f"# News of the CSTO\n\n- {entry}\n")] == found
    headline, _, day = entry.partition(" – ")
    table = f"# News of the CSTO\n\n| Headline | Date |\n|---|---|\n| {headline} | {day} |\n"
    assert [words for _, words in wrong(table)] == found


def test_a_day_under_the_heading_of_a_year_is_of_that_year() -> None:
    text = "# The CSTO\n\n## 2004\n\n18 June: {} takes the chair.\n"
    assert wrong(text.format("Kazakhstan")) == []
    assert wrong(text.format("Kyrgyzstan")) == [("CS301", "Kyrgyzstan")]
