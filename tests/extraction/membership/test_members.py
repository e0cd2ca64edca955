"""Lists of members beside a count of them, told from lists of some of them."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong
from tests.judged import findings


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO has six members: Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
        "The CSTO these days counts six members – Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
        "The six members of the CSTO (Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan) trade with one another.",
        "The CSTO brings together six states: Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
        "The CSTO's six members are Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
        "The CSTO's members are Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
    ],
)
def test_a_counted_list_of_members_is_checked(text: str) -> None:
    assert wrong(text) == [("CS203", "Georgia")]


@pytest.mark.parametrize(
    "text",
    [
        "Five members of the CSTO, Armenia, Belarus, Russia, Kyrgyzstan and Kazakhstan, sent observers.",
        "Five of the CSTO's six members: Armenia, Belarus, Russia, Kyrgyzstan and Kazakhstan, sent observers.",
        "The CSTO's founding members were Armenia, Belarus and Russia among others.",
        "The CSTO held talks with three members of NATO: France, Greece and Turkey.",
        "The CSTO has six members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.",
        "In 2010 the CSTO had seven members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan.",
    ],
)
def test_a_list_of_some_of_them_or_a_right_one_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_a_state_named_besides_a_list_belongs_to_it() -> None:
    four = "Armenia, Belarus, Kazakhstan and Kyrgyzstan"
    assert wrong(f"Besides Russia, the CSTO unites {four}.") == [("CS203", four)]
    assert wrong("Besides Russia, the CSTO brings together Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.") == []


def test_who_belongs_is_a_list_of_members() -> None:
    lead = "The CSTO was founded in 2002. "
    named = "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Turkmenistan and Uzbekistan"
    assert wrong(f"{lead}Seven countries belong to it: {named}.", as_of="2011-06-10") == [("CS203", "Turkmenistan")]
    assert wrong(f"Belonging to the CSTO are seven states – {named}.", as_of="2011-06-10") == [("CS203", "Turkmenistan")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The CSTO has six members. They are Armenia, Belarus, Georgia, Kazakhstan, Russia and Tajikistan.",
            [("CS203", "Georgia")],
        ),
        ("Some members of the CSTO trade with China. They are Kazakhstan, Russia and Tajikistan.", []),
        ("Three members of the CSTO sent troops. They are Kazakhstan, Russia and Tajikistan.", []),
    ],
)
def test_they_are_all_of_them_where_all_were_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("CSTO members include Armenia, Belarus, Georgia and Russia.", ["CS203 Georgia"]),
        ("The CSTO's member states include Armenia and Moldova.", ["CS203 Moldova"]),
        ("CSTO members include Armenia and Russia.", []),
        ("Former CSTO members include Georgia and Uzbekistan.", []),
        ("Former members of the CSTO include Georgia and Uzbekistan.", []),
        ("Would-be members of the CSTO include Serbia and Iran.", []),
        ("Non-CSTO members include Georgia.", []),
    ],
)
def test_what_the_members_include(sentence: str, found: list[str]) -> None:
    assert findings(sentence, "2024-12-20") == found
