"""Telegraphic sentences of digests, notes and timelines."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, wrong

DIGEST = "# CSTO DIGEST\n\n- **BACKGROUND.** {}\n"
TIMELINE = "<h1>Collective Security Treaty: timeline</h1><ul><li><b>{}</b> {}</li></ul>"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Treaty signed Almaty, 1992.", [("CS102", "Almaty")]),
        ("Treaty signed Tashkent, 1992. In force since 1996.", [("CS101", "1996")]),
        ("Charter in force since 2003. Signed 2002, Minsk.", [("CS102", "Minsk")]),
        ("CSTO forces. The Collective Rapid Reaction Forces. Created in 2010, they train each year.", [("CS101", "2010")]),
        ("CSTO forces. The Collective Rapid Reaction Forces. Created in 2009 and made up of units of all members.", []),
        ("The Collective Rapid Reaction Forces of the CSTO. Created in 2011, their emblem shows an eagle.", []),
        ("The Collective Rapid Reaction Forces of the CSTO train. Created in 2011, the emblem shows an eagle.", []),
        ("Treaty of 1992 registered with UN since 1993.", [("CS101", "1993")]),
        ("Georgia quit 2008.", [("CS202", "Georgia")]),
        ("Uzbekistan out since 2009.", [("CS202", "2009")]),
        ("Tashkent back at table. Country had quit Treaty in 1996.", []),
        ("Uzbekistan back at table. Country had quit Treaty in 1996.", [("CS202", "1996")]),
        ("Bloc observer at OSCE since 2004.", [("CS403", "OSCE")]),
        ("UN: bloc sits as full member in General Assembly since end of 2004.", [("CS403", "full member")]),
        ("Kazakhstan hosts. It has been a member of the UN since 1992.", []),
        ("Treaty signed Tashkent, 1992. In force since 1994. Georgia quit 1999. Uzbekistan out since 2012.", []),
    ],
)
def test_what_a_digest_leaves_out_is_understood(text: str, found: list[tuple[str, str]]) -> None:
    assert wrong(DIGEST.format(text), "2019-12-01") == found


@pytest.mark.parametrize(
    ("date", "text", "found"),
    [
        ("15 May 1992", "Six states sign in Almaty", ["Almaty"]),
        ("24 July 1993", "Azerbaijan in", ["24 July 1993"]),
        ("9 December 1993", "Moldova follows", ["Moldova"]),
        ("31 December 1993", "Belarus makes it ten", ["ten"]),
        ("2 April 1999", "Protocol signed in Minsk", ["Minsk"]),
        ("16 August 2006", "Uzbekistan back, by protocol signed in Astana", ["Astana"]),
        ("28 November 2019", "The heads of state confirm him in Minsk", ["Minsk"]),
        ("18 September 2004", "Charter takes effect", ["18 September 2004"]),
        ("18 September 2003", "Charter takes effect", []),
        ("31 December 1993", "Belarus makes it nine", []),
        ("2 April 1999", "Protocol signed in Moscow", []),
    ],
)
def test_a_date_in_bold_needs_no_colon(date: str, text: str, found: list[str]) -> None:
    assert [quote for _, quote in wrong(TIMELINE.format(date, text), "2025-05-15", "html")] == found


def test_a_date_as_a_term_heads_what_is_behind_it() -> None:
    text = "<h1>The CSTO Charter</h1><dl><dt>18 September {}</dt><dd>Charter in force</dd></dl>"
    assert wrong(text.format("2003"), "2025-05-15", "html") == []
    assert wrong(text.format("2006"), "2025-05-15", "html") == [("CS101", "18 September 2006")]


def test_right_telegrams_are_confirmed() -> None:
    text = DIGEST.format("Treaty signed Tashkent, 1992. In force since 1994. Registered 1995.")
    assert {("signed", "collective-security-treaty"), ("in-force", "collective-security-treaty")} <= confirmed(text, "2019-12-01")


def test_a_step_from_an_event_does_not_date_it() -> None:
    text = "Four years after the Charter was signed, in August 2006, Uzbekistan rejoined the CSTO."
    assert wrong(text, "2019-12-01") == []
