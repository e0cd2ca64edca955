"""How long something lasted, judged by the two ends that the facts know."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

TODAY = "2026-02-10"


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        ("The second time Uzbekistan was a member of the CSTO for nine years.", "CS202", "nine"),
        ("Uzbekistan has spent more than ten years in the CSTO.", "CS202", "ten"),
        ("Georgia quit the Collective Security Treaty after barely two years.", "CS202", "two"),
        ("For ten years Azerbaijan was a party to the Collective Security Treaty.", "CS202", "ten"),
        ("Uzbekistan's membership in the CSTO lasted fifteen years.", "CS202", "fifteen"),
        ("Belarus has been a CSTO member for thirty-five years.", "CS202", "thirty-five"),
        ("Nikolai Bordyuzha led the CSTO for seven years.", "CS301", "seven"),
        ("Stanislav Zas served as Secretary General of the CSTO for six years.", "CS301", "six"),
        ("Yuri Khachaturov, in office for only three months, was recalled from the CSTO.", "CS301", "three"),
        ("After five years as Secretary General of the CSTO, Stanislav Zas went home.", "CS301", "five"),
        ("Uzbekistan's second stay in the CSTO lasted eleven years.", "CS202", "eleven"),
        ("After six years at the helm of the CSTO, Stanislav Zas handed over.", "CS301", "six"),
        ("Anatoly Sidorov headed the CSTO Joint Staff for three years.", "CS301", "three"),
        ("The CSTO peacekeeping mission in Kazakhstan took three months.", "CS101", "three"),
        ("CSTO troops stayed in Kazakhstan for five weeks.", "CS101", "five"),
        ("The CSTO drills Rubezh-2024 lasted three weeks.", "CS601", "three"),
        ("It took the CSTO Charter four years to enter into force.", "CS101", "four"),
        ("The Collective Security Treaty entered into force six years after its signing.", "CS101", "six years after"),
        ("Six years after its signing, the Collective Security Treaty came into force.", "CS101", "Six years after"),
        ("Five years passed between the signing of the CSTO Charter and its entry into force.", "CS101", "Five"),
        ("The CSTO has existed for fifteen years.", "CS101", "fifteen"),
        ("In January 2022, for the first time in the CSTO's ten-year history, troops were sent out.", "CS101", "ten"),
    ],
)
def test_a_wrong_length_is_found(text: str, code: str, number: str) -> None:
    assert wrong(text, as_of=TODAY) == [(code, number)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The second time Uzbekistan was a member of the CSTO for six years.", ("member-of", "uzbekistan")),
        ("Uzbekistan left the CSTO again after little over six years.", ("left", "uzbekistan")),
        ("For nearly fourteen years Nikolai Bordyuzha was CSTO Secretary General.", ("holds-office", "nikolai-bordyuzha")),
        ("CSTO troops stayed in Kazakhstan for less than two weeks.", ("held", "kazakhstan-mission-2022")),
        ("It took the CSTO Charter eleven months to enter into force.", ("in-force", "csto-charter")),
        ("The CSTO has existed for more than twenty years.", ("established", "csto")),
    ],
)
def test_a_right_length_is_confirmed(text: str, what: tuple[str, str]) -> None:
    assert what in confirmed(text, as_of=TODAY)
    assert wrong(text, as_of=TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Stanislav Zas was secretary of the Belarusian Security Council for four years before he came to the CSTO.",
        "Nursultan Nazarbayev led Kazakhstan, a member of the CSTO, for thirty years.",
        "CSTO troops may stay in Kazakhstan for six weeks.",
        "The withdrawal of the CSTO troops took six days.",
        "For the first time in its thirty-year history, the Collective Security Treaty was invoked, the CSTO said.",
        "The CSTO sent greetings: NATO troops stayed in Afghanistan for twenty years.",
        "Had it stayed, Uzbekistan would have been a member of the CSTO for twenty years.",
    ],
)
def test_other_lengths_are_left_alone(text: str) -> None:
    assert wrong(text, as_of=TODAY) == []
