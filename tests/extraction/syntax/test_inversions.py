"""What is told back to front is read in plain order."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Not until 2008 did Uzbekistan rejoin the CSTO.", "CS202", "2008"),
        ("It was not until 2008 that Uzbekistan rejoined the CSTO.", "CS202", "2008"),
        ("It was only in 1995 that Belarus acceded to the Collective Security Treaty.", "CS202", "1995"),
        ("It was as late as 2005 that the Charter of the CSTO entered into force.", "CS101", "2005"),
        ("Only in 2012 was the CSTO granted the status of an observer at the UN General Assembly.", "CS101", "2012"),
        ("Only in 2007 were the Collective Rapid Reaction Forces created.", "CS101", "2007"),
        ("It took until 2008 for Uzbekistan to rejoin the CSTO.", "CS202", "2008"),
        ("It took Uzbekistan until 2008 to rejoin the CSTO.", "CS202", "2008"),
        ("The only country to leave the CSTO in 2014 was Uzbekistan.", "CS202", "2014"),
        ("The last to accede to the Collective Security Treaty was Belarus, in March 1993.", "CS202", "March 1993"),
        ("What was signed in Tashkent was the Charter of the CSTO.", "CS102", "Tashkent"),
        (
            "Those who signed the Collective Security Treaty were Armenia, Georgia, Kazakhstan and Russia.",
            "CS103",
            "Georgia",
        ),
    ],
)
def test_an_error_told_back_to_front_is_found(text: str, code: str, words: str) -> None:
    assert any(found[0] == code and words in found[1] for found in wrong(text)), wrong(text)


@pytest.mark.parametrize(
    ("text", "relation", "subject"),
    [
        ("Not until 2006 did Uzbekistan rejoin the CSTO.", "member-of", "uzbekistan"),
        ("It was only in September 2003 that the Charter of the CSTO entered into force.", "in-force", "csto-charter"),
        ("The last to accede to the Collective Security Treaty was Belarus, on 31 December 1993.", "acceded", "belarus"),
        ("The only member to leave the CSTO in 2012 was Uzbekistan.", "left", "uzbekistan"),
    ],
)
def test_a_truth_told_back_to_front_is_confirmed(text: str, relation: str, subject: str) -> None:
    assert wrong(text) == []
    assert (relation, subject) in confirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "In which year did Uzbekistan rejoin the CSTO?",
        "The next country to leave the CSTO is Armenia.",
        "Not until 2027 will Armenia decide whether to leave the CSTO.",
        "The only state to leave the CSTO since 2002 was Uzbekistan.",
        "Our page of 3 May 2021 had the Charter of the CSTO signed in that city.",
        "Nor did Uzbekistan rejoin the CSTO in 2020.",
    ],
)
def test_a_question_a_plan_and_a_denial_are_none(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Neither Georgia nor Ukraine is a member of the CSTO.", []),
        ("Neither Moldova nor Ukraine ever signed the Collective Security Treaty.", []),
        ("Neither Moldova nor Turkmenistan has joined the CSTO.", []),
        ("Neither Georgia nor Ukraine nor Moldova belongs to the CSTO.", []),
        ("Neither Georgia, nor Ukraine nor Moldova is a member of the CSTO.", []),
        ("Georgia did not sign it, nor has Ukraine joined the CSTO.", []),
        ("Neither Armenia nor Russia is a member of the CSTO.", ["Armenia", "Russia"]),
        ("Neither Belarus nor Armenia signed the Collective Security Treaty in 1992.", ["Armenia"]),
    ],
)
def test_what_is_denied_of_each(text: str, found: list[str]) -> None:
    assert [words for _, words in wrong(text)] == found
