"""Whom a text says an organization is made of where it says what the organization is."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

SIX = "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan"
WITH_GEORGIA = "Armenia, Belarus, Georgia, Kyrgyzstan, Russia and Tajikistan"


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO is a defence alliance of six former Soviet states: {}.",
        "The CSTO is a bloc in Eurasia consisting of six countries: {}, with its seat in Moscow.",
        "Talks on the CSTO — a military bloc made up of {} — went on.",
        "The CSTO, an alliance uniting {}, met in Moscow.",
        "The CSTO includes: {}.",
        "The CSTO, formed within the CIS, serves as a defence alliance among {}.",
        "The CSTO, a military pact between {}, met.",
    ],
)
def test_the_list_behind_a_definition_is_that_of_the_members(text: str) -> None:
    assert wrong(text.format(SIX)) == []
    assert ("member-of", "csto") in confirmed(text.format(SIX)) or ("member-of", "") in confirmed(text.format(SIX))
    assert wrong(text.format(WITH_GEORGIA)) == [("CS203", "Georgia")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CSTO, a group of nine countries that help one another, met.", "nine"),
        ("The CSTO is a military alliance (seven countries) with its seat in Moscow.", "seven"),
        ("Kyrgyzstan, one of five member states of the CSTO, agreed.", "five"),
        ("The CSTO is an eight-nation alliance.", "eight"),
        ("Russia presides over an eight-nation military bloc, the CSTO.", "eight"),
    ],
)
def test_the_number_in_a_definition_is_that_of_the_members(text: str, found: str) -> None:
    assert wrong(text) == [("CS204", found)]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO, a bloc that includes Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan, was blamed by Yerevan.",
        "The CSTO is an alliance led by Russia, including Armenia, Belarus and Kazakhstan.",
        "The CSTO is a bloc with former members: Georgia, Azerbaijan and Uzbekistan.",
        "The SCO is a club of states including China, India and Pakistan; the CSTO is another.",
    ],
)
def test_some_of_them_may_be_named(text: str) -> None:
    assert wrong(text) == []


def test_a_state_that_is_none_of_them_is_told_among_some() -> None:
    text = "The presidents of the CSTO, including those named below: none. The leaders of the CSTO, including {}, met."
    assert wrong(text.format("Armenia, Georgia and Russia")) == [("CS203", "Georgia")]


def test_the_day_of_the_founding_is_not_that_of_the_number() -> None:
    assert wrong("The CSTO, formed in 2002, consists of seven members.") == [("CS204", "seven")]
    assert wrong("The CSTO, formed in 2002, consists of six members.") == []


def test_a_definition_holds_when_the_text_says_so() -> None:
    text = "In 2008 the CSTO, an alliance of seven states, held an exercise."
    assert wrong(text, as_of="2024-06-10") == []


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO is a Russia-dominated pact uniting the former Soviet republics of Armenia, Belarus, Kazakhstan, Kyrgyzstan,"
        " Russia and {}.",
        "Ministers of the CSTO, a Moscow-led bloc of six states: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and {}, met.",
        "It was the third summit of the CSTO comprising Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and {} that year.",
    ],
)
def test_a_list_behind_what_newsrooms_call_it(text: str) -> None:
    assert wrong(text.format("Tajikistan")) == []
    assert wrong(text.format("Moldova")) == [("CS203", "Moldova")]


def test_the_alliance_told_by_its_number_in_a_phrase() -> None:
    text = "The CSTO's spokesman spoke of a pause in Tashkent's work in the {}-nation alliance."
    assert wrong(text.format("seven"), as_of="2012-06-28") == []
    assert wrong(text.format("nine"), as_of="2012-06-28") == [("CS204", "nine")]


@pytest.mark.parametrize(
    "text",
    [
        "Russia leads the CSTO together with {}.",
        "Russia heads the CSTO, whose other members are {}.",
        "United in the CSTO are Russia, {}.",
        "The CSTO, based in Moscow, is a regional grouping that includes Russia, {}.",
        "The military alliance of Russia, {}, the CSTO, met.",
    ],
)
def test_whom_it_unites_beside_russia(text: str) -> None:
    assert wrong(text.format("Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan")) == []
    assert wrong(text.format("Armenia, Belarus, Kazakhstan, Kyrgyzstan and Uzbekistan")) == [("CS203", "Uzbekistan")]
