"""Operations and their stages: where they were run from, what was seized, since when they have been permanent."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import wrong

STAGE = "The CSTO operation Channel-Red Dune has ended. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The CSTO's anti-drug operation Channel was declared a permanent one on 5 September 2007.", "5 September 2007"),
        ("Channel is an operation of the CSTO. By a decision of 2006 it acquired the status of a permanent one.", "2006"),
        (STAGE + "Its headquarters were deployed in the city of Almaty.", "Almaty"),
        (STAGE + "Over 90 tonnes of drugs were removed from circulation.", "Over 90"),
        ("The stage called Channel-Red Dune of the CSTO ran from 17 to 21 September 2018.", "17 to 21 September 2018"),
        ("During Channel-Western Barrier, run from Brest, CSTO police took 170 tonnes of drugs.", "170"),
    ],
)
def test_a_wrong_detail_is_found(text: str, quote: str) -> None:
    assert quote in [found for _, found in wrong(text, as_of="2018-10-01")]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO's anti-drug operation Channel was declared a permanent one in September 2008.",
        STAGE + "Its headquarters were deployed in the city of Shymkent. Over 9 tonnes of drugs were removed from circulation.",
        STAGE + "Some 400 kg of hashish were burnt in Dushanbe.",
        STAGE + 'One headline credits it with "over 90" tonnes.',
    ],
)
def test_right_details_and_parts_are_left_alone(text: str) -> None:
    assert wrong(text, as_of="2018-10-01") == []


def test_a_quotation_mark_inside_a_name_ends_where_it_is_closed() -> None:
    text = 'The CSTO anti-drug operation "Channel - Red Dune" was over. It was run from Almaty.'
    assert [code for code, _ in wrong(text, as_of="2018-10-01")] == ["CS601"]
