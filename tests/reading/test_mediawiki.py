"""Wikitext: prose out of its markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import read_bytes, read_text
from tests.reading.places import BOMS, LINE_ENDS, PARAGRAPHS, assert_order, assert_words, quoted, shown

SOURCE = """\
{{Short description|Military alliance}}
{{Infobox organization
| name         = Collective Security Treaty Organization
| image        = CSTO.svg
| formation    = {{start date and age|2002|5|14|df=yes}}
| founding_location = [[Moscow]]<ref name="a">{{cite web|title=x|url=https://x.y}}</ref>
| headquarters = Moscow,<br />[[Russia]]
| leader_title = [[Secretary General of the CSTO|Secretary General]]
| leader_name  = Nikolai Bordyuzha
| membership   = {{plainlist|
* {{flag|Armenia}}
* [[Belarus]]
}}
}}
[[File:x.jpg|thumb|250px|Signing in [[Chisinau]], 7 October 2002]]
The '''Organization'''<ref>Note</ref> is an alliance of [[member state|six states]]
founded in [[2002]].<!-- csto-check: ignore --> See [https://x.y the site]{{citation needed|date=May 2024}}.

== ''History'' ==
* 1992: the treaty &ndash; signed
** nested
# one
; Term : its definition
: indented
{| class="wikitable"
|+ Chairs
! State !! Year
|-
| style="width: 2em" | Armenia || 2008
|-
| rowspan="2" | Belarus
| 2006
|-
| {{nowrap|2010}}
|}
<blockquote>Said.</blockquote>
{{Quote|Cited words.|Someone}}
----
[[Category:Alliances]]
[[de:Vertrag]]
"""


def test_a_whole_document() -> None:
    document = read_text(SOURCE, "a.wiki")
    assert [(block.kind, block.level, block.quoted, block.text) for block in document.blocks] == [
        ("heading", 1, False, "Collective Security Treaty Organization"),
        ("row", 0, False, "formation | 14 May 2002"),
        ("row", 0, False, "founding location | Moscow"),
        ("row", 0, False, "headquarters | Moscow, Russia"),
        ("row", 0, False, "Secretary General | Nikolai Bordyuzha"),
        ("row", 0, False, "membership | Armenia, Belarus"),
        (
            "paragraph",
            0,
            False,
            "The Organization is an alliance of six states founded in 2002. See the site.",
        ),
        ("paragraph", 0, False, "Signing in Chisinau, 7 October 2002"),
        ("heading", 2, False, "History"),
        ("item", 1, False, "1992: the treaty – signed"),
        ("item", 2, False, "nested"),
        ("item", 1, False, "one"),
        ("term", 0, False, "Term"),
        ("paragraph", 0, False, "its definition"),
        ("paragraph", 0, False, "indented"),
        ("paragraph", 0, False, "Chairs"),
        ("row", 0, False, "State | Year"),
        ("row", 0, False, "Armenia | 2008"),
        ("row", 0, False, "Belarus | 2006"),
        ("row", 0, False, "| 2010"),
        ("paragraph", 0, True, "Said."),
        ("paragraph", 0, True, "Cited words."),
    ]
    rows = [block for block in document.blocks if block.kind == "row" and block.header]
    assert [block.header for block in rows] == [("State", "Year")] * 3
    assert rows[-1].text[slice(*rows[-1].cells[1])] == "2010"
    assert [text for text, _ in document.comments] == ["csto-check: ignore"]
    assert document.blocks[6].emphasis == ((4, 16),)
    assert quoted(document, "14 May 2002") == "{{start date and age|2002|5|14|df=yes}}"
    assert quoted(document, "six states") == "six states"
    assert quoted(document, "founding location") == "founding_location"
    assert quoted(document, "–") == "&ndash;"
    for block in document.blocks:
        assert_order(block)


def test_line_ends_make_no_difference() -> None:
    assert shown(read_text(SOURCE.replace("\n", "\r\n"), "a.wiki")) == shown(read_text(SOURCE, "a.wiki"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("'''bold''' and ''italic'' and '''''both'''''", ["bold and italic and both"]),
        ("{{unknown|It was founded in 2012.}} Text.", ["Text."]),
        ("{{hlist|Armenia|{{flag|Belarus}}}} signed.", ["Armenia, Belarus signed."]),
        ("{{lang|ru|ОДКБ}} {{lang-ru|ОДКБ}}", ["ОДКБ ОДКБ"]),
        ("From {{start date|1992|5|15}} to {{dts|1999|Apr}} or {{dts|x}}.", ["From 15 May 1992 to April 1999 or ."]),
        ("Text<ref name=a />, more<ref>Cited {{cite|a=[[b]]}}</ref>.", ["Text, more."]),
        ("Unclosed <ref>note and [[link and {{box", ["Unclosed note and [[link and {{box"]),
        ("Unopened ]] and }} stay.", ["Unopened ]] and }} stay."]),
        ("[[Category:X]]\n\n[[ru:X]]\n\n[[:Category:X]]", ["Category:X"]),
        ("#REDIRECT [[CSTO]]", []),
        ("One\ntwo\n\nthree", ["One two", "three"]),
        ("a {{nowrap|b\nc}} d", ["a b c d"]),
        ("<nowiki>x</nowiki> __NOTOC__ <span style='a'>y</span> ~~~~", ["x y"]),
        ("{|\n| a || [[b||c]] || {{flag|d||e}}\n|}", ["a | |c | d"]),
        ("{|\n! a\n! b\n|-\n! scope=row | c\n| d\nand e\n|}", ["a | b", "c | d and e"]),
        ("{|\n| a\n{|\n| inner\n|}\n| b\n|}", ["a | b"]),
        ("{{Infobox organization\n| admin_center_type = Seat\n| admin_center = [[Moscow]]\n}}", ["Seat | Moscow"]),
        ("{{Infobox country\n| established_event2 = Charter\n| established_date2 = 2002\n}}", ["Charter | 2002"]),
        ("{{Infobox treaty\n| date_signed = 1992\n| url = x\n| image_size = 3\n}}After.", ["date signed | 1992", "After."]),
    ],
)
def test_markup_is_no_prose(source: str, expected: list[str]) -> None:
    assert [text for _, text in shown(read_text(source, "a.mediawiki"))] == expected


@given(
    PARAGRAPHS,
    st.lists(
        st.sampled_from(["{}", "''{}''", "'''{}'''", "[[a|{}]]", "{{{{nowrap|{}}}}}", "[https://a.b {}]"]),
        min_size=40,
        max_size=40,
    ),
    LINE_ENDS,
    BOMS,
)
def test_every_word_keeps_its_place(paragraphs: list[list[str]], markup: list[str], line_end: str, bom: bytes) -> None:
    forms = iter(markup)
    source = (line_end * 2).join(line_end.join(next(forms).format(word) for word in words) for words in paragraphs)
    assert_words(read_bytes(bom + source.encode(), "a.wikitext"), paragraphs)


@given(st.text(alphabet="a é'{}[]|!=*#:;<>/-\n&1", max_size=120))
def test_any_text_is_read(source: str) -> None:
    document = read_text(source, "a.wiki")
    assert document.source == source
    for block in document.blocks:
        assert_order(block)


@pytest.mark.parametrize(
    "source",
    [
        "{{" * 50_000,
        "[[a" * 50_000,
        "{{a|" * 5_000 + "}}" * 5_000,
        "<ref>" * 50_000,
        "<!--" * 50_000,
        "''" * 50_000,
        "{|\n|a\n" * 10_000,
        "{{Infobox|a=" * 5_000 + "}}" * 5_000,
        "[[File:x|" * 3_000 + "]]" * 3_000,
        "<br " * 50_000,
        "* a\n" * 20_000,
        "|| " * 50_000,
    ],
)
def test_hostile_text_is_read(source: str) -> None:
    assert read_text(source, "a.wiki").source == source
