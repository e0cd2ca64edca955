"""Whether a text speaks of the topic."""

from __future__ import annotations

import pytest

from checker.factbase import open_factbase
from checker.factbase.topic import Topic, topic_names
from checker.model.facts import Entity

LEAGUE = Entity("league", "organization", "League of Rivers", acronyms=("LORI", "LR"), attributes={"topic": True})
COUNCIL = Entity("council", "body", "Council of Bridges", aliases=("LORI Council",), attributes={"of": "league"})
OTHER = Entity("other", "organization", "Union of Lakes")
FOREIGN = Entity("foreign", "body", "Assembly of Boats", attributes={"of": "other"})


def test_names_of_the_topic_and_of_what_belongs_to_it() -> None:
    assert topic_names([LEAGUE, COUNCIL, OTHER, FOREIGN]) == ("lori", "league of rivers", "council of bridges")
    assert topic_names([OTHER]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The LORI met.",
        "the league of rivers",
        "A Council of Bridges, at last",
        "pro-Lori",
        "league\nof rivers",
        "x" * 50_000 + "LORI",
    ],
)
def test_spoken_of(text: str) -> None:
    assert Topic(topic_names([LEAGUE, COUNCIL])).spoken_of_in(text)


@pytest.mark.parametrize("text", ["", "The Union of Lakes met.", "LR", "\ud800 alone", "Лига рек"])
def test_not_spoken_of(text: str) -> None:
    assert not Topic(topic_names([LEAGUE, COUNCIL])).spoken_of_in(text)


def test_a_base_without_a_topic_has_no_text_to_check() -> None:
    assert not Topic(()).spoken_of_in("The CSTO was founded in 2002.")


@pytest.mark.parametrize("before", range((1 << 20) - 24, (1 << 20) + 2, 5))
def test_a_name_on_the_border_of_two_parts_is_found(before: int) -> None:
    assert Topic(("council of bridges",)).spoken_of_in("é" * (before // 2) + "Council of Bridges" + "." * 100)


def test_the_built_in_topic() -> None:
    topic = Topic(open_factbase().topic_names())
    assert topic.spoken_of_in("Troops of the ODKB arrived.")
    assert topic.spoken_of_in("The Collective Security Treaty was signed in Tashkent.")
    assert not topic.spoken_of_in("Finland joined NATO in 2023.")


def test_a_list_of_its_heads_is_about_the_topic() -> None:
    facts = open_factbase()
    topic = Topic(facts.topic_names(), facts.topic_people())
    assert topic.spoken_of_in("Nikolai Bordyuzha, Yuri Khachaturov, Stanislav Zas: who came next?") == "people"
    assert topic.spoken_of_in("Secretary General Stanislav Zas spoke.") == "people"
    assert not topic.spoken_of_in("Stanislav Zas spoke.")
