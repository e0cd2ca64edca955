"""Dates in prose: where they stand, what they denote, and what is none."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checking import default_checker
from checker.extraction.lalr import Node, Tables
from checker.extraction.lexing.dates import date_tree, find_dates
from checker.model.dates import DateInterval
from tests.extraction.verdicts import wrong

GRAMMAR = (Path(__file__).parents[3] / "grammar" / "dates.lark").read_text(encoding="utf-8")
EXAMPLES = re.findall(r'// e\.g\. "(.+)" -> (\S+)', GRAMMAR)
BEFORE = DateInterval.parse("2002-05-14")
TODAY = DateInterval.parse("2024-09-02")


def found(text: str, anchor: DateInterval | None = BEFORE) -> list[tuple[str, str, str | None]]:
    """The words, role and EDTF date of each mention."""
    answer: list[tuple[str, str, str | None]] = []
    for mention in find_dates(text):
        date = mention.resolve(anchor, TODAY)
        answer.append((text[mention.start : mention.end], mention.role, date.edtf() if date else None))
    return answer


def test_the_grammar_has_no_conflicts() -> None:
    Tables.from_grammar(GRAMMAR, strict=True)


@pytest.mark.parametrize(("example", "edtf"), EXAMPLES)
def test_the_examples_of_the_grammar(example: str, edtf: str) -> None:
    mentions = find_dates(example)
    assert len(mentions) == 1
    assert (mentions[0].lead, mentions[0].end) == (0, len(example))
    assert mentions[0].resolve(BEFORE, TODAY) == DateInterval.parse(edtf)


def test_every_alias_of_the_grammar_has_an_example() -> None:
    used: set[str] = set()

    def walk(node: Node) -> None:
        used.add(node.rule)
        for child in node.children:
            if isinstance(child, Node):
                walk(child)

    for example, _ in EXAMPLES:
        tree = date_tree(example)
        assert tree is not None
        walk(tree)
    assert set(re.findall(r"-> (\w+) *//", GRAMMAR)) <= used


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Treaty was signed on 15 May 1992.", [("15 May 1992", "at", "1992-05-15")]),
        ("On May 15, 1992, six states met.", [("May 15, 1992", "at", "1992-05-15")]),
        ("It met on Sept. 26 and left.", [("Sept. 26", "at", "2002-09-26")]),
        ("Uzbekistan froze its membership in 2012 and left.", [("2012", "at", "2012")]),
        ("It has been a member since 2004.", [("2004", "since", "2004")]),
        ("a member until 19 December 2012", [("19 December 2012", "until", "2012-12-19")]),
        ("prior to September 2003", [("September 2003", "before", "2003-09")]),
        ("from 26 September to 7 October 2024", [("26 September to 7 October 2024", "span", "2024-09-26/2024-10-07")]),
        ("held from 3 to 15 September 2022 in Tajikistan", [("3 to 15 September 2022", "span", "2022-09-03/2022-09-15")]),
        ("on 20 December-5 January 2005", [("20 December-5 January 2005", "span", "2004-12-20/2005-01-05")]),
        ("September 12–16, 2022", [("September 12–16, 2022", "span", "2022-09-12/2022-09-16")]),
        ("in 2004-2016 and 2021/22", [("2004-2016", "span", "2004/2016"), ("2021/22", "span", "2021/2022")]),
        ("20 May 2003–31 December 2016", [("20 May 2003–31 December 2016", "span", "2003-05-20/2016-12-31")]),
        (
            "from September 18, 2003, until December 2016",
            [("September 18, 2003, until December 2016", "span", "2003-09-18/2016-12-31")],
        ),
        ("by the end of 2024", [("the end of 2024", "by", "2024-10/2024-12")]),
        ("in the early 1990s", [("the early 1990s", "at", "1990/1993")]),
        ("in early to mid-2024", [("early to mid-2024", "at", "2024-01/2024-09")]),
        ("in mid-October 2020", [("mid-October 2020", "at", "2020-10-09/2020-10-22")]),
        ("(in 2002) and “in 2004”", [("2002", "at", "2002"), ("2004", "at", "2004")]),
        ("signed in 1992 — 2002 saw the Charter", [("1992", "at", "1992"), ("2002", "none", "2002")]),
        ("It was signed in Almaty\n- 2008: observer", [("2008", "none", "2008")]),
        ("MONDAY, JUNE 15, 2009", [("MONDAY, JUNE 15, 2009", "none", "2009-06-15")]),
        ("no earlier than mid-June 2025", [("mid-June 2025", "since", "2025-06-09/2025-06-22")]),
        ("the winter of 2022", [("the winter of 2022", "none", "2021-12/2023-02")]),
    ],
)
def test_dates_stand_where_they_stand(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_a_lead_is_not_part_of_the_date_words() -> None:
    (mention,) = find_dates("It met  on the 15th of May 1992.")
    assert (mention.lead, mention.start, mention.end) == (8, 11, 31)
    (bare,) = find_dates("The 1992 Treaty")
    assert (bare.lead, bare.start, bare.end) == (4, 4, 8)


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, and the second Sun of the first day rose.",
        "May God help; the March on Moscow; Jan Egeland, Mar Menor, a Dec computer.",
        "Interaction-2024, “Rubezh – 2023”, post-2012 order, MiG-29",
        "2000 troops, some 2024 soldiers, 1992 km, about 2000, 1,344 vehicles, $2000, No. 2024",
        "UN resolution 2083, Article 2004, at 2000 hours",
        "from 2000 to 3000 troops",
        "over the past two years, within two years, the last year of it, in recent years, a two-year term",
        "the fall of the Soviet Union, spring the trap, summer camps",
        "He sat at the end of the table, the beginning of the war, in the middle of nowhere.",
        "5 and 6, 3-1, 10:30, 1/2, 05/06/1992",
        "no year, some day, one day, the week, months and decades",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on August 31", "2024-08-31"),
        ("on October 7", "2023-10-07"),
        ("in February", "2024-02"),
        ("from August 31 to September 6", "2024-08-31/2024-09-06"),
        ("from 20 December to 5 January", "2023-12-20/2024-01-05"),
        ("last Wednesday", "2024-08-28"),
        ("on Monday", "2024-09-02"),
        ("next month", "2024-10"),
        ("late last year", "2023-09/2023-12"),
        ("last October", "2023-10"),
        ("two years ago", "2022"),
        ("in May of last year", "2023-05"),
        ("the same year", None),
        ("two years later", None),
        ("since then", None),
    ],
)
def test_relative_dates_without_an_earlier_date(text: str, edtf: str | None) -> None:
    assert [date for _, _, date in found(text, anchor=None)] == [edtf]


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("the following October", "2002-05-14", "2002-10"),
        ("the following March", "2002-05-14", "2003-03"),
        ("the following October", "1992", None),
        ("the next day", "2002-12-31", "2003-01-01"),
        ("the next day", "2002", None),
        ("the day before", "2024-09-26/2024-10-07", "2024-09-25"),
        ("three months later", "2002-05-14", "2002-08~"),
        ("five weeks after", "2002-05-14", "2002-06-14/2002-06-22"),
        ("a decade later", "1992-05-15", "2002~"),
        ("on 29 February", "2002", None),
        ("on 29 February", "2004", "2004-02-29"),
        ("that October.", "1992-05-15", "1992-10"),
        ("ten years after the Treaty was signed", "1992-05-15", "2002"),
    ],
)
def test_relative_dates_after_a_date(text: str, anchor: str, edtf: str | None) -> None:
    assert [date for _, _, date in found(text, DateInterval.parse(anchor))] == [edtf]


def test_a_future_tense_looks_ahead() -> None:
    (mention,) = find_dates("will be held on October 7")
    assert mention.resolve(None, TODAY, "future") == DateInterval.parse("2024-10-07")
    assert mention.resolve(None, TODAY) == DateInterval.parse("2023-10-07")


def test_one_year_serves_two_joined_days() -> None:
    assert found("on 24 September and 9 December 1993") == [
        ("24 September", "at", "1993-09-24"),
        ("9 December 1993", "none", "1993-12-09"),
    ]


def test_a_weekday_can_be_wrong() -> None:
    right, wrong = find_dates("Friday, 15 May 1992, or Monday, 15 May 1992")
    assert (right.weekday, right.wrong_weekday()) == (4, False)
    assert (wrong.weekday, wrong.wrong_weekday()) == (0, True)
    assert wrong.date == DateInterval.parse("1992-05-15")


def test_now_is_marked() -> None:
    (mention,) = find_dates("It is currently a member.")
    assert mention.now
    assert mention.resolve(None, TODAY) == TODAY


VOCABULARY = """
in on the of from to between and 15 15th May 1992 2004-2016 1990s 3 – - , . early end year years later last
same following first half Monday 1992-05-15 two ago then since until ( “ 31 February spring that October
15.05.1992 by mid- Sept. now
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_ordered_mentions_that_resolve(text: str) -> None:
    reached = 0
    for mention in find_dates(text):
        assert reached <= mention.lead <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        reached = mention.end
        assert (mention.date is None) != (mention.relative is None)
        for anchor in (None, BEFORE, DateInterval.parse("../1999"), DateInterval.parse("199X")):
            mention.resolve(anchor, TODAY)
            mention.resolve(anchor, DateInterval.parse("2024"), "future")


@given(st.lists(WORDS, max_size=10).map(" ".join))
def test_places_do_not_depend_on_what_stands_before(text: str) -> None:
    before = "Строка 🙂 text without any. "
    moved = [(m.lead - len(before), m.start - len(before), m.end - len(before), m.role) for m in find_dates(before + text)]
    assert moved == [(m.lead, m.start, m.end, m.role) for m in find_dates(text)]


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "1,", ",", "1 to ", "1-", "May ", "the end of ", "two years after ", "1992-", "1992, ", " ", "day", "in "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    find_dates(unit * (40_000 // len(unit)))
    assert time.process_time() - started < 5  # quadratic behaviour takes minutes


def test_a_weekday_is_checked_where_the_year_is_beyond_doubt() -> None:
    near = default_checker().check("On Wednesday, 23 June, the CSTO met in Moscow.", as_of="2005-06-24").findings
    assert [(finding.code, finding.quote) for finding in near] == [("CS704", "Wednesday, 23 June")]
    assert not default_checker().check("On Wednesday, 23 June, the CSTO met again.", as_of="2005-12-24").findings


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The CSTO Charter was signed on 7 October 2002, a Sunday, in Chisinau.", ["7 October 2002, a Sunday"]),
        ("On 14 May 2002 (Monday) the CSTO was founded.", ["14 May 2002 (Monday"]),
        ("On 14 May 2002 (Tuesday) the CSTO was founded.", []),
        ("The CSTO met on 28 November 2024, a Thursday.", []),
    ],
)
def test_a_weekday_behind_its_date(text: str, marked: list[str]) -> None:
    assert [quote for code, quote in wrong(text, "2025-01-01") if code == "CS704"] == marked


def test_two_months_are_one_time() -> None:
    text = "Channel-Western Barrier took place at Brest in May and June {}."
    assert wrong(text.format(2017), "2020-01-01") == []
    assert wrong(text.format(2016), "2020-01-01") == [("CS601", "May and June 2016")]
