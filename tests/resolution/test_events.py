"""Events: dates, places and participants against the statements, with what is known about the differences."""

from __future__ import annotations

import pytest

from checker.checking import default_checker
from tests.judged import findings, message, verdicts


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("The CSTO was founded in May 2002.", ["established supported"]),
        ("The CSTO was established on 7 October 2002.", ["established supported"]),  # the Charter's day is accepted
        ("The CSTO Charter entered into force on 18 September 2003.", ["in-force supported"]),
        ("The CSTO Joint Staff was created on 28 April 2003 in Dushanbe.", ["established supported", "established supported"]),
        ("The exercise Rubezh-2024 was held in Tajikistan in October 2024.", ["held supported", "held supported"]),
        ("Ukraine did not sign the Treaty.", ["signed supported"]),
        ("The Collective Security Treaty was extended on 2 April 1999.", ["extended supported"]),
    ],
)
def test_right_events_are_supported(text: str, judged: list[str]) -> None:
    assert verdicts(text) == judged
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("The CSTO was founded in the 1990s.", "CS101 the 1990s", "14 May 2002"),
        ("The CSTO was established in Minsk in 2002.", "CS102 Minsk", "Moscow"),
        ("The CSTO Charter entered into force on 18 September 2004.", "CS101 18 September 2004", "18 September 2003"),
        ("The Treaty entered into force on 20 April 1995.", "CS101 20 April 1995", "20 April 1994"),
        (
            "The Treaty was signed by Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Belarus.",
            "CS103 Belarus", "Uzbekistan",
        ),
        ("Ukraine signed the Treaty in 1992.", "CS103 Ukraine", "Ukraine did not sign"),
        ("Armenia did not sign the Collective Security Treaty.", "CS103 Armenia", "Armenia did"),
        ("Kazakhstan ratified the CSTO Charter on 1 July 2004.", "CS101 1 July 2004", "1 July 2003"),
        ("The Collective Security Treaty expired in 2004.", "CS101 2004", "did not expire"),
        ("Georgia left the Collective Security Treaty in 1998.", "CS202 1998", "20 April 1999"),
        ("Uzbekistan suspended its membership in the CSTO in 2013.", "CS202 2013", "19 December 2012"),
        ("The exercise Indestructible Brotherhood-2024 was held in Belarus.", "CS601 Belarus", "Bereg"),
    ],
)  # fmt: skip
def test_wrong_events_are_contradicted_on_the_wrong_words(text: str, found: str, right: str) -> None:
    assert findings(text) == [found]
    assert right in message(text)


def test_a_place_may_be_named_more_or_less_precisely() -> None:
    assert findings("The exercise Indestructible Brotherhood-2024 was held in Kazakhstan.") == []
    assert findings("The exercise Indestructible Brotherhood-2024 was held at the Bereg training ground.") == []


def test_a_known_confusion_is_explained() -> None:
    assert "the Charter was signed in Chisinau" in message("The CSTO Charter was signed in Tashkent.")


def test_nobody_was_expelled() -> None:
    found = default_checker().check("The CSTO expelled Uzbekistan in 2012.", as_of="2025-07-20").findings
    assert [(finding.code, finding.quote) for finding in found] == [("CS202", "expelled")]
    assert not default_checker().check("Uzbekistan was never expelled from the CSTO.", as_of="2025-07-20").findings


def test_a_session_on_the_day_of_another_has_the_wrong_number() -> None:
    text = "The CSTO Parliamentary Assembly held its 15th plenary meeting on 29 November 2021."
    assert findings(text) == ["CS101 15th plenary meeting"]
    assert "Fourteenth plenary meeting" in message(text)
