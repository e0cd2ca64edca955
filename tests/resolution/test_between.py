"""Contradictions between sources: what is one, what is none, and that the order of the documents plays no part."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checking import default_checker
from checker.model.report import Conflict, Report
from checker.reading import read_text


def compared(*texts: str, show_apparent: bool = False) -> Report:
    """The comparison of texts that are called a.md, b.md, c.md ..."""
    documents = [read_text(text, f"{chr(97 + index)}.md") for index, text in enumerate(texts)]
    return default_checker().compare(documents, show_apparent=show_apparent)


def values(conflict: Conflict) -> list[tuple[str, list[str]]]:
    return [(side.value, sorted({claim.path for claim in side.claims})) for side in conflict.sides]


def test_two_years_of_one_founding() -> None:
    (conflict,) = compared("The CSTO was established in 2002.", "The CSTO was established in 2012.").conflicts
    assert (conflict.subject, conflict.relation, conflict.severity) == ("csto", "established", "error")
    assert values(conflict) == [("2002", ["a.md"]), ("2012", ["b.md"])]
    assert conflict.canonical is not None
    assert conflict.canonical.value == "2002-05-14"
    assert conflict.canonical.facts == ("csto-established",)
    assert conflict.canonical.sources
    assert conflict.message.startswith("Founding of the CSTO: 2002 (a.md) or 2012 (b.md). ")


def test_sides_show_where_they_stand() -> None:
    text = "A line.\n\nAs is well known in Minsk, the CSTO was established in 2012."
    (conflict,) = compared("The CSTO was established on 14 May 2002.", text).conflicts
    claim = conflict.sides[1].claims[0]
    assert (claim.span.line, claim.path) == (3, "b.md")
    assert text[claim.span.start : claim.span.end].endswith("CSTO was established in 2012")
    assert conflict.severity == "error"


def test_a_body_is_no_observer_in_itself() -> None:
    (conflict,) = compared(
        "The CSTO has had observer status at the UN General Assembly since 2004.",
        "Since 2 December 2004 the CSTO has had observer status in the CSTO.",
    ).conflicts
    assert conflict.relation == "observer-in"
    assert values(conflict) == [("the UN General Assembly", ["a.md"]), ("the CSTO", ["b.md"])]
    assert conflict.canonical is not None
    assert conflict.canonical.value == "the UN General Assembly"


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        pytest.param(
            "The CSTO was established in 2002.",
            "The CSTO was established on 14 May 2002.",
            "precision: one date is",
            id="precision",
        ),
        pytest.param(
            "The Collective Security Treaty entered into force in 1994.",
            "The Collective Security Treaty entered into force on 20 April 1994.",
            "precision: one date is",
            id="precision of an entry into force",
        ),
    ],
)
def test_differences_that_are_none_have_a_reason(first: str, second: str, why: str) -> None:
    assert compared(first, second).conflicts == ()
    apparent = [conflict for conflict in compared(first, second, show_apparent=True).conflicts if conflict.apparent]
    assert len(apparent) == 1
    assert str(apparent[0].apparent).startswith(why)
    assert apparent[0].severity == "note"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Uzbekistan left the CSTO in 2012.", "Uzbekistan joined the CSTO in 2006.", id="two events"),
        pytest.param(
            "---\ndate: 2008-05-01\n---\n\nUzbekistan is a member of the CSTO.",
            "---\ndate: 2018-05-01\n---\n\nUzbekistan is not a member of the CSTO.",
            id="dates of the documents",
        ),
        pytest.param(
            "---\ndate: 2010-05-01\n---\n\nThe CSTO has seven members.",
            "---\ndate: 2020-05-01\n---\n\nThe CSTO has six members.",
            id="counts at different times",
        ),
        pytest.param("Kazakhstan chairs the CSTO.", "Armenia chairs the CSTO.", id="chairs of unknown years"),
        pytest.param("The CSTO was established in 2002.", "The CSTO was not established in 2012.", id="a denial"),
        pytest.param("Armenia left the CSTO in 2012.", "Armenia may leave the CSTO in 2030.", id="a possibility"),
        pytest.param("The CSTO was established in 2002.", "Was the CSTO established in 2012?", id="a question"),
        pytest.param(
            "Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan signed the Collective Security Treaty.",
            "Armenia, Russia and Tajikistan, among others, signed the Collective Security Treaty.",
            id="a partial list",
        ),
        pytest.param(
            "The CSTO exercise Interaction-2024 was held in Kyrgyzstan from 3 to 15 September 2024.",
            "The CSTO exercise Interaction-2024 was held at Edelweiss from 10 to 15 September 2024.",
            id="a part of the time, a part of the place",
        ),
    ],
)
def test_no_conflict(first: str, second: str) -> None:
    assert compared(first, second).conflicts == ()


def test_the_facts_may_be_silent_on_an_edition() -> None:
    (conflict,) = compared(
        "The CSTO exercise Rubezh-2031 brought 1,500 troops together. Some 1,500 troops took part in Rubezh-2031.",
        "Some 5,000 troops took part in the CSTO exercise Rubezh-2031.",
    ).conflicts
    assert (conflict.subject, conflict.relation, conflict.canonical) == ("rubezh-2031", "held", None)
    assert [side.value for side in conflict.sides] == ["1,500", "about 5,000"]


def test_the_facts_may_never_have_heard_of_an_exercise() -> None:
    texts = (
        "1,500 troops took part in the CSTO exercise Grey Heron-2019.",
        "It is over. 5,000 soldiers took part in the CSTO drill Grey Heron-2019.",
    )
    (conflict,) = compared(*texts).conflicts
    assert conflict.subject == "grey-heron-2019"
    assert values(conflict) == [("1,500", ["a.md"]), ("5,000", ["b.md"])]
    assert conflict.message == "Number of people in Grey Heron-2019: 1,500 (a.md) or 5,000 (b.md)."


def test_commanders_whom_nobody_knows() -> None:
    first = "The CSTO exercise Stone Bridge-2019 is over. Colonel Erlan Tokbaev commanded the exercise."
    second = "The CSTO exercise Stone Bridge-2019 went well.\n\nThe exercise was commanded by General Petro Sidorenko."
    (conflict,) = compared(first, second).conflicts
    assert values(conflict) == [("Erlan Tokbaev", ["a.md"]), ("Petro Sidorenko", ["b.md"])]
    assert compared(first, "General Tokbaev, who commanded the CSTO exercise Stone Bridge-2019, is on leave.").conflicts == ()


def test_a_stranger_against_the_known_commander() -> None:
    known = "Major General Almaz Dzhumakeyev commanded the CSTO exercise Indestructible Brotherhood-2024."
    stranger = "Colonel Erlan Tokbaev commanded the CSTO exercise Indestructible Brotherhood-2024."
    (conflict,) = compared(known, stranger).conflicts
    assert values(conflict) == [("Almaz Dzhumakeyev", ["a.md"]), ("Erlan Tokbaev", ["b.md"])]
    spelt = "Major General Almaz Jumakeev commanded the CSTO exercise Indestructible Brotherhood-2024."
    assert compared(known, spelt).conflicts == ()


def test_away_and_there() -> None:
    away = "The CSTO exercise Interaction-2025 was held in Belarus. Armenia stayed away from it."
    there = (
        "Troops from Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan took part in the CSTO exercise"
        " Interaction-2025."
    )
    (conflict,) = compared(away, there).conflicts
    assert values(conflict) == [("absent", ["a.md"]), ("present", ["b.md"])]
    assert conflict.message.startswith("Armenia cannot have stayed away from Interaction-2025 and taken part in it.")


def test_a_longer_list_that_is_known_to_be_wrong_is_no_fuller_one() -> None:
    (conflict,) = compared(
        "Troops from Kazakhstan, Kyrgyzstan and Russia took part in the CSTO exercise Rubezh-2021.",
        "Troops from Kazakhstan, Kyrgyzstan, Russia and Tajikistan took part in the CSTO exercise Rubezh-2021.",
    ).conflicts
    assert [paths for _, paths in values(conflict)] == [["a.md"], ["b.md"]]


def test_who_did_not_sign() -> None:
    signed = (
        "On 2 April 1999 the presidents of Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan signed in Moscow the"
        " protocol that prolonged the Collective Security Treaty."
    )
    denied = (
        "On 2 April 1999 the Protocol on the extension of the Collective Security Treaty was signed. Belarus did not sign it."
    )
    (conflict,) = compared(signed, denied).conflicts
    assert values(conflict) == [("present", ["a.md"]), ("absent", ["b.md"])]
    others = "Georgia and Uzbekistan did not sign it."
    assert compared(signed, f"{signed} {others}").conflicts == ()


def test_a_treaty_turned_into_something_after_its_end() -> None:
    found = compared(
        "The Collective Security Treaty expired in 1999.",
        "The six states transformed the Collective Security Treaty into the Collective Security Treaty Organization in 2002.",
    ).conflicts
    assert [values(conflict) for conflict in found] == [
        [("turned into an organization 2002", ["b.md"]), ("expiry 1999", ["a.md"])]
    ]


def test_one_name_for_two_bodies() -> None:
    text = (
        "The CSTO has a Council of Ministers of Foreign Affairs (CMFA) and a Council of Ministers of Defence (CMD).\n\nHe went to"
        " meetings of the Ministerial Council, the Ministerial Council and the Collective Security Council of the CSTO."
    )
    (conflict,) = compared(text).conflicts
    assert conflict.message.startswith("One name in a list stands for two bodies, which are told apart elsewhere: ")


def test_whose_office_is_not_clear_contradicts_nobody() -> None:
    first = "---\ndate: 2010-06-01\n---\n\nNikolai Bordyuzha is the Secretary General of the CSTO."
    second = (
        "---\ndate: 2010-06-01\n---\n\nThe SCO has a charter, like the CSTO.\n\nThe summit is over; Secretary General"
        " Rashid Alimov, a Tajik, stays on."
    )
    assert compared(first, second).conflicts == ()


def test_true_prose_has_no_conflicts() -> None:
    clean = Path(__file__).parents[1] / "evaluation" / "clean"
    assert [conflict.message for conflict in default_checker().compare(sorted(clean.iterdir())).conflicts] == []


def test_seats_and_articles() -> None:
    (seat,) = compared("The CSTO headquarters is in Moscow.", "The CSTO is headquartered in Minsk.").conflicts
    assert values(seat) == [("Moscow", ["a.md"]), ("Minsk", ["b.md"])]
    (article,) = compared(
        "Article 4 of the Collective Security Treaty provides for mutual assistance.",
        "Mutual assistance is laid down in Article 5 of the Collective Security Treaty.",
    ).conflicts
    assert values(article) == [("4", ["a.md"]), ("5", ["b.md"])]


def test_each_the_observer_in_the_other() -> None:
    (conflict,) = compared(
        "The CSTO has observer status in the UN General Assembly.", "The UN General Assembly has observer status in the CSTO."
    ).conflicts
    assert values(conflict) == [
        ("the CSTO in the UN General Assembly", ["a.md"]),
        ("the UN General Assembly in the CSTO", ["b.md"]),
    ]


def test_an_observer_in_a_body_is_one_in_the_organization() -> None:
    (conflict,) = compared(
        "The CSTO has been an observer at the UN since 2005.",
        "The CSTO has been an observer in the UN General Assembly since 2 December 2004.",
    ).conflicts
    assert values(conflict) == [("2004-12-02", ["b.md"]), ("2005", ["a.md"])]


def test_shares_of_the_budget() -> None:
    (conflict,) = compared(
        "---\ndate: 2024-06-01\n---\n\nArmenia is a member of the CSTO. Its share in the budget of the bloc is a tenth.",
        "---\ndate: 2024-05-01\n---\n\nArmenia bears 20 percent of the CSTO budget.",
    ).conflicts
    assert values(conflict) == [("10 percent", ["a.md"]), ("20 percent", ["b.md"])]


def test_figures_of_two_editions_are_two_things() -> None:
    first = "1,500 troops took part in the CSTO exercise Grey Heron-2019."
    assert compared(first, "5,000 troops took part in the CSTO exercise Grey Heron-2021.").conflicts == ()


def test_approximate_figures_agree() -> None:
    first = "1,520 troops took part in the CSTO exercise Grey Heron-2019."
    second = "About 1,500 troops took part in the CSTO exercise Grey Heron-2019."
    assert compared(first, second).conflicts == ()
    reasons = [conflict.apparent for conflict in compared(first, second, show_apparent=True).conflicts]
    assert reasons == ["approximate figures that agree"]


def test_a_member_that_left_before() -> None:
    (conflict,) = compared(
        "---\ndate: 2025-03-01\n---\n\nArmenia left the CSTO in 2024.",
        "---\ndate: 2025-03-02\n---\n\nArmenia is a member of the CSTO.",
    ).conflicts
    assert [side.value for side in conflict.sides] == ["leaving 2024", "member 2025-03-02"]


def test_a_treaty_does_not_expire_and_go_on() -> None:
    (conflict,) = compared(
        "The Collective Security Treaty expired in 1999.",
        "The Collective Security Treaty was extended in 1999.",
    ).conflicts
    assert [side.value for side in conflict.sides] == ["expiry 1999", "extension 1999"]
    assert conflict.message.startswith("The Collective Security Treaty cannot have expired and been extended in one year.")


def test_what_is_said_for_others_is_a_warning() -> None:
    text = "According to the ministry, the CSTO was established in 2012."
    (conflict,) = compared("The CSTO was established in 2002.", text).conflicts
    assert conflict.severity == "warning"


def test_contradictions_within_one_document_count() -> None:
    text = "The CSTO was established in 2002.\n\nThe CSTO was established in 2012."
    (conflict,) = compared(text).conflicts
    assert values(conflict) == [("2002", ["a.md"]), ("2012", ["a.md"])]


def test_the_summary_counts_conflicts() -> None:
    report = compared("The CSTO was established in 2002.", "The CSTO was established in 2012.")
    assert (report.summary.documents, report.summary.errors, report.summary.warnings) == (2, 1, 0)
    assert [document.path for document in report.documents] == ["a.md", "b.md"]


# Sentences about different things, each with a value that is right and one that is wrong.
SENTENCES = (
    ("The CSTO was established in {}.", "2002", "2012"),
    ("The Collective Security Treaty was signed in {}.", "1992", "1994"),
    ("The Collective Security Treaty entered into force in {}.", "1994", "1997"),
    ("Uzbekistan joined the CSTO in {}.", "2006", "2008"),
    ("The CSTO Charter was signed in {}.", "Chisinau", "Moscow"),
    ("1,500 troops took part in the CSTO exercise Grey Heron-{}.", "2019", "2021"),
)


@given(
    st.lists(st.lists(st.tuples(st.integers(0, len(SENTENCES) - 1), st.booleans()), max_size=4), min_size=2, max_size=4),
    st.randoms(),
)
def test_the_order_of_documents_plays_no_part(plan: list[list[tuple[int, bool]]], chance: random.Random) -> None:
    documents = [
        read_text(
            "\n\n".join(SENTENCES[which][0].format(SENTENCES[which][1 + wrong]) for which, wrong in each) or "Nothing.",
            f"{index}.md",
        )
        for index, each in enumerate(plan)
    ]
    shuffled = documents.copy()
    chance.shuffle(shuffled)
    checker = default_checker()
    assert checker.compare(documents, show_apparent=True).conflicts == checker.compare(shuffled, show_apparent=True).conflicts


@given(st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, unique=True))
def test_a_document_agrees_with_its_copy(which: Sequence[int]) -> None:
    text = "\n\n".join(SENTENCES[index][0].format(SENTENCES[index][1]) for index in which)
    assert compared(text, text).conflicts == ()


@given(
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["The CSTO Charter entered into force", "The CSTO exercise Grey Heron was held"]),
)
def test_a_document_agrees_with_a_less_precise_copy(month: int, day: int, words: str) -> None:
    names = "January February March April May June July August September October November December".split()
    precise = f"{words} on {day} {names[month - 1]} 2003."
    assert compared(precise, f"{words} in {names[month - 1]} 2003.").conflicts == ()
    assert compared(precise, f"{words} in 2003.").conflicts == ()


@given(st.integers(0, 4))
def test_one_altered_value_is_exactly_one_conflict(which: int) -> None:
    right = [template.format(value) for template, value, _ in SENTENCES]
    altered = right.copy()
    template, _, wrong = SENTENCES[which]
    altered[which] = template.format(wrong)
    (conflict,) = compared("\n\n".join(right), "\n\n".join(altered)).conflicts
    assert [sorted({claim.path for claim in side.claims}) for side in conflict.sides] == [["a.md"], ["b.md"]]
