"""Who joined the Treaty when, and in what words: signing it later is acceding, one date may belong to the next name."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan signed the Collective Security Treaty on 24 September 1993.",
        "Azerbaijan signed the Collective Security Treaty on 24 September 1993, Georgia on 9 December.",
        "Azerbaijan and Georgia signed the Collective Security Treaty in 1993.",
        "In September 1993 Azerbaijan joined the Collective Security Treaty, in December Georgia.",
        "Georgia did not sign the Collective Security Treaty in 1992.",
        "Armenia and Russia signed the Collective Security Treaty on 15 May 1992.",
        "Belarus likewise signed the Collective Security Treaty on 31 December 1993.",
        "The Collective Security Treaty was signed in 1992. A year later it was signed by Georgia, Belarus and Azerbaijan.",
        "Georgia, which quit the 1992 Collective Security Treaty in 1999, keeps away.",
        "Over the nineties the nine signatories of the Collective Security Treaty drifted apart.",
        "In 1999 Uzbekistan put its membership in the Collective Security Treaty on hold, the CSTO recalls.",
    ],
)
def test_a_later_signature_is_an_accession(text: str) -> None:
    assert wrong(text) == []


def test_both_halves_of_a_shared_verb_are_confirmed() -> None:
    text = "In September 1993 Azerbaijan joined the Collective Security Treaty, in December Georgia."
    assert {("acceded", "azerbaijan"), ("acceded", "georgia")} <= confirmed(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Belarus signed the Collective Security Treaty in 1995.", ("CS202", "1995")),
        ("Georgia signed the Collective Security Treaty in 1992.", ("CS103", "Georgia")),
        ("In September 1993 Azerbaijan joined the Collective Security Treaty, in October Georgia.", ("CS202", "October")),
        ("Georgia left the CSTO in 1999.", ("CS202", "CSTO")),
        ("In 1993 Belarus, Ukraine and Georgia signed the Collective Security Treaty.", ("CS103", "Ukraine")),
        ("Georgia quit the 1992 Collective Security Treaty in 1997.", ("CS202", "1997")),
        ("In 1992 the Collective Security Treaty had nine signatories.", ("CS204", "nine")),
        ("Azerbaijan signed the Collective Security Treaty on 24 September 1993, Georgia on 9 August.", ("CS202", "9 August")),
    ],
)
def test_a_wrong_day_or_body_is_found(text: str, found: tuple[str, str]) -> None:
    assert found in wrong(text)


def test_twenty_years_ago_tomorrow_is_a_day() -> None:
    text = (
        "Twenty years ago tomorrow six states signed the Collective Security Treaty in Tashkent. A year later Azerbaijan joined."
    )
    assert wrong(text, as_of="2012-05-14") == []


def test_what_lies_ahead_has_not_happened() -> None:
    assert wrong("The CSTO met in Minsk. In the autumn of the next year Azerbaijan joined.", as_of="2012-05-14") == []
