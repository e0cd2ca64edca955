"""What stands beside a main clause is read as a plain sentence of its own."""

from __future__ import annotations

import pytest

from tests.extraction.syntax.plain import plain
from tests.extraction.verdicts import wrong


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Since joining the CSTO in 2006, Uzbekistan kept away.", "Uzbekistan joined the CSTO in 2006."),
        ("Having chaired the CSTO in 2022, Armenia stepped back.", "Armenia had chaired the CSTO in 2022."),
        ("Founded in 2002 and headquartered in Moscow, the CSTO has six members.", "the CSTO is headquartered in Moscow."),
        ("In office since 2023, Imangali Tasmagambetov left.", "Imangali Tasmagambetov has been in office since 2023."),
        ("A member of the bloc since 1993, Belarus takes part.", "Belarus has been a member of the bloc since 1993."),
        ("Uzbekistan came back in 2006, bringing its troops along.", "Uzbekistan brought its troops along."),
        (
            "Stanislav Zas became Secretary General in 2020, replacing Valery Semerikov.",
            "Stanislav Zas replaced Valery Semerikov as Secretary General.",
        ),
        ("The bloc, of which Armenia has been a part since 2002, is small.", "Armenia has been a part of the bloc since 2002."),
        ("The bloc, to which Armenia belongs, is small.", "Armenia belongs to the bloc."),
        ("The bloc, whose charter dates from 2002, is small.", "The bloc's charter dates from 2002."),
        ("Armenia, in whose capital it was signed in 2022, left the room.", "it was signed in 2022 in Armenia."),
        ("In 2022, when Belarus took the chair, the bloc met.", "Belarus took the chair in 2022."),
        ("Belarus (chair in 2023) agreed, but the bloc did not.", "Belarus was chair in 2023."),
        ("The host of the drill, Tajikistan, sent most men.", "The host of the drill was Tajikistan."),
        ("The bloc, founded in 2002, has six members.", "The bloc was founded in 2002."),
        ("Serbia, observing the assembly since 2013, stays out.", "Serbia observed the assembly since 2013."),
        ("The session, which Bishkek hosted in 2025, was short.", "Bishkek hosted the session in 2025."),
        (
            "It was put to the CSTO Parliamentary Assembly, founded in 2006.",
            "the CSTO Parliamentary Assembly was founded in 2006.",
        ),
        ("When Armenia held the chair in 2022, war came.", "Armenia held the chair in 2022."),
        ("The bloc had six members, after Uzbekistan had left in 2012.", "Uzbekistan had left in 2012."),
    ],
)
def test_a_side_clause_is_told_of_what_it_hangs_on(text: str, sentence: str) -> None:
    assert sentence[:1].lower() + sentence[1:] in [found[:1].lower() + found[1:] for found in plain(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Including Belarus, the bloc has six members.",
        "On the very day on which the bloc met, the base was opened.",
        "Armenia left the room, saying that it had been betrayed.",
    ],
)
def test_what_tells_nothing_of_the_subject_is_left_as_it_is(text: str) -> None:
    assert plain(text) == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("After leaving the Collective Security Treaty in 2003, Azerbaijan never applied again.", "CS202", "2003"),
        ("Having served as CSTO Secretary General from 2003 to 2012, Nikolai Bordyuzha knew the house.", "CS301", "2003 to 2012"),
        ("The CSTO, of which Azerbaijan is a member, held no drills.", "CS201", "CSTO"),
        ("A member of the CSTO since 2006, Georgia takes part in its exercises.", "CS202", "CSTO"),
        ("Belarus, where the CSTO exercise Interaction-2024 took place, sent a battalion.", "CS601", "Belarus"),
    ],
)
def test_an_error_in_a_side_clause_is_found(text: str, code: str, words: str) -> None:
    assert (code, words) in wrong(text), wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "Since joining the SCO in 2001, Uzbekistan has kept the CSTO at arm's length.",
        "NATO, whose treaty was signed in Washington in 1949, has no ties with the CSTO.",
        "On 28 June Vladimir Zainetdinov, who speaks for the CSTO, confirmed the news.",
        "Uzbekistan, a CSTO member for six years, left in 2012.",
        "The CSTO, then led by Stanislav Zas, sent its peacekeepers to Kazakhstan in January 2022.",
        "Founded in 2014 and at work since January 2015, the EAEU counts five members, four of them in the CSTO.",
        "Finland had applied to NATO; it is still outside the alliance, which counts thirty members, unlike the CSTO.",
    ],
)
def test_what_is_right_or_of_others_stays_silent(text: str) -> None:
    assert not wrong(text), wrong(text)
