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
