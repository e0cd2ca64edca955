"""Documents told by the day on which they were signed."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


def test_the_day_tells_which_document_is_meant() -> None:
    text = "The CSTO peacekeepers go back to an agreement concluded in Dushanbe on 6 October 2007."
    assert ("signed", "peacekeeping-agreement-2007") in confirmed(text)
    assert wrong(text) == []


def test_none_of_that_day_was_signed_elsewhere() -> None:
    text = "The CSTO peacekeepers go back to an agreement concluded in Minsk on 6 October 2007."
    assert wrong(text) == [("CS102", "Minsk")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO is not alone: the CIS has an agreement signed in Minsk on 6 October 2007.",
        "The CSTO knows of an agreement signed in Minsk on 7 October 2007.",
        "The CSTO knows of an agreement signed in Minsk in October 2007.",
    ],
)
def test_other_days_and_other_organisations_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_a_document_that_is_named_is_that_one() -> None:
    assert wrong("The CSTO Charter, a document signed in Chisinau on 7 October 2002, has 29 articles.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 7 October 2002 the presidents signed a charter in Chisinau creating the CSTO.", []),
        ("On 7 October 2002 the presidents signed a charter in Almaty creating the CSTO.", [("CS102", "Almaty")]),
        ("Since the signing of its charter in 2005, the CSTO has had a council.", [("CS101", "2005")]),
        ("They founded the CSTO, the charter of which was signed in October 2002.", []),
        ("In October 2002 Armenia, Belarus, Georgia and Russia signed the charter of the CSTO.", [("CS103", "Georgia")]),
        ("The CSTO watched. In January 2025 Armenia signed a partnership charter in Washington.", []),
        ("The CSTO watched. In 2001 Georgia, Ukraine, Azerbaijan and Moldova signed the GUAM charter in Yalta.", []),
        ("The SCO met in St Petersburg. In 2002 its leaders signed a charter. The CSTO did so, too.", []),
    ],
)
def test_the_charter_needs_no_name(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(text) == found
