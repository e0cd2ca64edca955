"""Entries of glossaries: what a term names is what its definition is about."""

from __future__ import annotations

import pytest

from tests.extraction.verdicts import confirmed, report, wrong

_HEAD = "# The CSTO and its neighbours\n\nThe CSTO is one of many organizations.\n\n"


def _page(term: str, definition: str) -> str:
    return (
        "<html><body><h1>A CSTO glossary</h1><p>The CSTO and others.</p>"
        f"<dl><dt>{term}</dt><dd>{definition}</dd></dl></body></html>"
    )


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("- **CIS**: founded in Minsk in 1993 and seated in Minsk.", ("CS101", "1993")),
        ("- **CIS**: founded in 1991. Its executive committee sits in Moscow.", ("CS102", "Moscow")),
        ("- **SCO** – Ten members. India joined it in 2017, Iran in 2022.", ("CS202", "2022")),
        ("**GUAM.** Set up in Strasbourg in 1997. Headquarters in Tbilisi.", ("CS102", "Tbilisi")),
        ("- EAEU: trade. Five members: Armenia, Belarus, Kazakhstan, Kyrgyzstan and Tajikistan.", ("CS203", "Tajikistan")),
        ("- CSTO: Uzbekistan left it in 2010.", ("CS202", "2010")),
    ],
)
def test_wrong_definitions_are_found(entry: str, found: tuple[str, str]) -> None:
    assert wrong(f"{_HEAD}{entry}\n", "2024-09-10") == [found]


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("GUAM", "A forum of four. Moldova left it in 2002.", ("CS202", "2002")),
        ("Commonwealth of Independent States (CIS)", "Eleven states once. The seat is in Moscow.", ("CS102", "Moscow")),
        ("CSTO", "Seven states. Based in Moscow.", ("CS204", "Seven")),
        ("Collective Security Treaty", "Signed in Minsk in 1992.", ("CS102", "Minsk")),
    ],
)
def test_a_term_of_a_definition_list_lends_the_subject(term: str, definition: str, found: tuple[str, str]) -> None:
    assert wrong(_page(term, definition), "2024-09-10", "html") == [found]


def test_what_is_right_is_confirmed() -> None:
    text = _page("GUAM", "Set up in Strasbourg in 1997. Uzbekistan belonged to it until 2005. Headquarters in Kyiv.")
    assert wrong(text, form="html") == []
    assert {("established", "guam"), ("member-of", "uzbekistan"), ("headquarters", "guam")} <= confirmed(text, form="html")


@pytest.mark.parametrize(
    "text",
    [
        _page("BSEC", "Founded in Istanbul. Armenia left it in 1999. Seven members today."),  # a body nobody here knows
        _page("Union of Black Sea Ports", "Nine members. Georgia joined it in 2003."),
        _page("GUAM", "Named after its founders. Uzbekistan left it in May 2005."),
        _page("OTS", "Turkic-speaking states. Kazakhstan and Kyrgyzstan are in it, too."),
        f"{_HEAD}- BSEC: Founded in 1992. Armenia quit the bloc in 1999. The organization has thirteen members.\n",
        f"{_HEAD}- GUAM: A forum. Its secretariat was set up in 2002 and its charter signed in 2001.\n",
        f"{_HEAD}**CIS.** The CSTO was founded in 2002. It has six members.\n",
        f"{_HEAD}- CSTO: five states, with Armenia absent, sign in Astana\n",
        f"{_HEAD}- NATO: The CSTO met. Armenia left it in anger.\n",
        "# Parliamentary Assembly (CSTO)\n\nThe assembly of the alliance.\n",
    ],
)
def test_another_body_is_not_the_topic(text: str) -> None:
    assert wrong(text, "2024-09-10", "html" if text.startswith("<") else "markdown") == []


def test_the_newest_member_is_the_name_or_the_date() -> None:
    text = f"{_HEAD}- SCO: Ten members, the tenth being Iran, which joined in July 2024.\n"
    assert wrong(text, "2024-09-10") == [("CS202", "Iran, which joined in July 2024")]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("**Joint Staff** – in existence since 2009", ["2009"]),
        ("**Secretariat** – Almaty; term of office five years", ["Almaty", "five"]),
        ("**Parliamentary Assembly** – seat: Tauride Palace, Minsk", ["Minsk"]),
        ("**Joint Staff** – Moscow", []),
        ("**Secretariat** – Moscow; term of office three years", []),
        ("**Parliamentary Assembly** – seat: Tauride Palace, St Petersburg", []),
    ],
)
def test_what_an_entry_says_of_a_body_in_a_word_or_two(entry: str, found: list[str]) -> None:
    text = f"# CSTO organs\n\n{entry}\n"
    assert [f.quote for f in report(text).findings if f.code != "CS703"] == found
