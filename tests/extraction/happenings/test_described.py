"""Documents that a text describes without their names, known by their noun, month and signatories."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

DECLARATION = ("signed", "un-csto-declaration-2010")


@pytest.mark.parametrize(
    "text",
    [
        "For the CSTO the spring of that year was a good one: in March 2010 Nikolai Bordyuzha and Ban Ki-moon signed a joint"
        " declaration in Moscow.",
        "The CSTO has friends in New York. A declaration of the secretariats was signed in Moscow on 18 March 2010.",
    ],
)
def test_a_document_known_by_its_month_and_who_signed_it(text: str) -> None:
    assert DECLARATION in confirmed(text)


def test_its_place_can_be_wrong() -> None:
    text = "The CSTO has friends in New York. A declaration of the secretariats was signed in Geneva on 18 March 2010."
    assert wrong(text) == [("CS102", "Geneva")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO has friends. A declaration was signed in Geneva on 18 March 2010.",
        "The CSTO has friends. A declaration of the secretariats was signed in Geneva in 2011.",
        "The CSTO has friends. In March 2010 Nikolai Bordyuzha and a visitor signed an agreement in Bern.",
    ],
)
def test_what_fits_no_document_is_left_alone(text: str) -> None:
    assert wrong(text) == []
