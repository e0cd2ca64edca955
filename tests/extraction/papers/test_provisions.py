"""What articles of treaties are about."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Under Article 5 of the Collective Security Treaty, an attack on one member is an attack on all.", "5"),
        (
            (
                "Armenia turned to the CSTO. The clause it invoked is Article 5, under which aggression against one counts as"
                " aggression against all."
            ),
            "5",
        ),
        ("The CSTO allies cited Article 3 of the 1992 treaty, the mutual defence clause.", "3"),
        ("The CSTO's Article 4 obliges its members to consult.", "4"),
        ("The procedure for amending the CSTO Charter is set out in Article 26.", "26"),
        ("The CSTO's aims are set out in Article 8 of its Charter.", "8"),
        ("Cooperation with states that are not members is the subject of Article 15 of the CSTO Charter.", "15"),
        ("A state leaves the CSTO under Article 20 of the Charter.", "20"),
        ("Under Article 3 of the Collective Security Treaty, the parties may not enter into military alliances.", "3"),
        ("The placing of third-country bases is subject to Article 12 of the CSTO Charter.", "12"),
        ("The possibility of suspending a member flows from Article 11 of the CSTO Charter.", "11"),
        ("Foreign bases need prior agreement with the allies under Article 6 of the CSTO Charter.", "6"),
        ("- Charter of the CSTO, Art. 20 - joining and leaving", "20"),
        ("Article 9 of the CSTO Charter, which concerns amendments, is short.", "9"),
        ("The rule on amendments is laid down in Article 3 of the CSTO Charter.", "3"),
        ("The CSTO Charter's Article 5 is about the aims of the organization.", "5"),
        (
            (
                'The key provision of the Collective Security Treaty is Article 14, according to which: "If one of the parties is'
                ' subjected to aggression, this is aggression against all."'
            ),
            "14",
        ),
    ],
)
def test_a_wrong_article_is_found(text: str, number: str) -> None:
    assert wrong(text) == [("CS403", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Article 4 of the Collective Security Treaty is the mutual defence clause.",
        "Armenia asked the CSTO for consultations under Article 2 of the Treaty.",
        "Notes on the CSTO\n\n- Collective Security Treaty, Art. 4 – mutual defence, cf. Art. 5 of the Washington Treaty (1949)",
        "Article 27 (amendments) of the CSTO Charter is short.",
        "Withdrawal from the CSTO is governed by Article 19 of the Charter.",
        "The CSTO has a mutual defence clause. That is Article 4.",
    ],
)
def test_a_right_article_is_confirmed(text: str) -> None:
    assert "provides" in {relation for relation, _ in confirmed(text)}
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "NATO's Article 5 is its mutual defence clause; the CSTO has another.",
        "The CSTO met. Finland is protected by Article 5, the mutual defence clause.",
        "The CSTO is often compared with NATO. Article 5 says that an attack on one is an attack on all.",
        "The CSTO leans on Article 51 of the UN Charter, the right of collective self-defence.",
        "The CSTO's mutual-defence clause is Article 4, not Article 5.",
        "The constitution of Armenia, Article 14, bars foreign bases. The CSTO is silent.",
        "Would Article 5 of the Collective Security Treaty oblige anyone to mutual defence?",
    ],
)
def test_other_articles_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_the_promise_turned_round_is_found() -> None:
    text = (
        "Under Article 4 of the Collective Security Treaty, aggression against one party is not considered an aggression against"
        " all."
    )
    assert wrong(text) == [("CS403", "is not considered")]


def test_an_article_set_beside_for_comparison_is_no_hindrance() -> None:
    text = "The CSTO has a Treaty.\n\n- Art. 5: mutual defence (cf. Art. 5 of the North Atlantic Treaty)"
    assert [(f.code, f.quote) for f in default_checker().check(text, format="markdown").findings] == [("CS403", "5")]


def test_what_an_article_governs_stands_before_it() -> None:
    right = "In the CSTO leaving is regulated by Article 19 of the Charter, and suspension by Article 20."
    assert wrong(right) == []
    assert wrong(right.replace("19", "21")) == [("CS403", "21")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tokayev invoked Article 5 of the Collective Security Treaty.", ["5"]),
        ("The CSTO sent troops in accordance with Article 9 of the Collective Security Treaty.", ["9"]),
        ("Tokayev invoked Article 4 of the Collective Security Treaty.", []),
        ("The CSTO sent peacekeepers under Article 2 of the Collective Security Treaty.", []),
        ("Turkey invoked Article 4 of the North Atlantic Treaty, the CSTO noted.", []),
        ("The CSTO was never asked to invoke Article 5 of the Collective Security Treaty.", []),
    ],
)
def test_only_some_articles_can_be_invoked(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The Treaty is old. Armenia triggered Article 5 of the treaty.", "5"),
        ("The 8th article of the Collective Security Treaty: aggression against one is aggression against all.", "8"),
        ("In line with Article 5 of the Collective Security Treaty the Council took the decision to send peacekeepers.", "5"),
        ("Article 9 of the Collective Security Treaty has them aid any member that faces aggression.", "9"),
    ],
)
def test_an_article_in_use_is_the_one_for_it(sentence: str, number: str) -> None:
    about = "The Collective Security Treaty led to the CSTO. "
    assert number in [quote for _, quote in wrong(about + sentence)]
    assert wrong(about + sentence.replace(f"Article {number}", "Article 4").replace(f"{number}th", "4th")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Charter of the CSTO speaks of withdrawal (Article 19) and suspension (Article 20).", []),
        ("The Charter of the CSTO speaks of withdrawal (Article 19) and suspension (Article 19).", ["19"]),
        ("The Charter of the CSTO speaks of withdrawal (Article 20) and suspension (Article 20).", ["20"]),
    ],
)
def test_an_article_in_brackets_is_that_of_what_stands_before(text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(text)] == found


def test_articles_told_of_two_treaties_by_turns() -> None:
    text = "The Washington Treaty and the Collective Security Treaty of the CSTO both have such a clause. Mutual defence is"
    assert wrong(f"{text} Article 5 in the one, Article 4 in the other.") == []
    assert wrong("The Collective Security Treaty of the CSTO has such a clause. Mutual defence is Article 5.") == [("CS403", "5")]
