"""Acronyms in brackets behind names, and documents named by their date."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.extraction.verdicts import report
from tests.judged import claims


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The Collective Security Treaty Organization (CSTO) met in Minsk.", ["acronym csto value: CSTO"]),
        ("The Shanghai Cooperation Organisation (OSCE) met.", ["acronym sco value: OSCE"]),
        ("the United Nations Office on Drugs and Crime (UNODC)", ["acronym unodc value: UNODC"]),
        ("The Shanghai Cooperation Organisation, or OSCE, met.", ["acronym sco value: OSCE"]),
        ("The Shanghai Cooperation Organisation, SCO for short, met.", ["acronym sco value: SCO"]),
        ("The Shanghai Cooperation Organisation, or NATO, will not say.", []),
        ("The Shanghai Cooperation Organisation or the OSCE will not say.", []),
        ("The Treaty of 15 May 1992 is short.", ["signed collective-security-treaty value: 1992-05-15"]),
        ("the 1993 Collective Security Treaty", ["signed collective-security-treaty value: 1993"]),
    ],
)
def test_what_a_name_claims(text: str, read: list[str]) -> None:
    assert claims(text) == read


def test_other_words_in_brackets_are_no_acronym() -> None:
    assert claims("The Collective Security Treaty Organization (still in Moscow) met.") == []


def test_a_name_with_a_whole_word_wrong_is_told_so() -> None:
    text = "The CSTO sent the Collective Rapid Reaction Forces of the Central Asian region."
    (finding,) = default_checker().check(text).findings
    assert finding.code == "CS402"
    assert "is not the name; that is Collective Rapid Deployment Forces" in finding.message


@pytest.mark.parametrize(
    ("text", "slip", "right"),
    [
        ("The CSTO met. Ever since, the CSOT has made do with a stand-in.", "CSOT", "CSTO"),
        ("The Collective Security Treaty Organization (in Russian ODBK) is a regional alliance.", "ODBK", "ODKB"),
    ],
)
def test_swapped_letters_of_the_acronym(text: str, slip: str, right: str) -> None:
    (finding,) = [f for f in report(text).findings if f.code == "CS402"]
    assert (finding.quote, right in finding.message) == (slip, True)
