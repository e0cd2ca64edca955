"""The timeline: what is chosen, and how it is drawn."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from checker.factbase import FactBase, open_factbase
from checker.factbase.timeline import timeline
from checker.factbase.timeline_picture import render_html, render_svg
from checker.factbase.timeline_text import render_text
from checker.model.dates import DateInterval
from tests.factbase.conftest import write_facts

MORE = """\
- {id: berg, subject: anna-berg, relation: holds-office, object: secretary, start: 2001-03-01, end: '2006', sources: herald}
- {id: dahl, subject: bo-dahl, relation: holds-office, object: secretary, start: '2006', as_of: '2024', sources: herald}
- {id: held, subject: torrent-2010, relation: held, value: 2010-06-01, sources: herald}
- {id: left, subject: borland, relation: left, object: league, value: '2015', sources: herald}
- {id: signed, subject: charter, relation: signed, value: 2001-02-03, sources: herald}
"""


@pytest.fixture
def base(tmp_path: Path) -> FactBase:
    return open_factbase((), write_facts(tmp_path / "drawn", statements=MORE))


def test_sections_rows_and_bars(base: FactBase) -> None:
    found = timeline(base)
    assert found.title == "League of Three Rivers"
    assert {
        section.title: {row.label: [bar.label for bar in row.bars] for row in section.rows} for section in found.sections
    } == {
        "Memberships": {"Arland": ["Arland"], "Borland": ["Borland", "leaving"]},
        "Offices": {"Secretary of the League": ["Anna Berg", "Bo Dahl"]},
        "Chairmanships": {"Arland": ["Arland"]},
        "Events": {"League of Three Rivers": ["founding"], "League Charter": ["signing"]},
        "Exercises": {"Torrent": ["2010"]},
    }
    assert [bar.ongoing for bar in found.bars if not bar.mark] == [True, False, False, True, False]


def test_about_one_state(base: FactBase) -> None:
    found = timeline(base, ["borland"])
    assert [(section.title, [row.label for row in section.rows]) for section in found.sections] == [
        ("Memberships", ["League of Three Rivers"]),
        ("Events", ["Borland"]),
    ]


def test_relations_and_period(base: FactBase) -> None:
    found = timeline(base, relations=["held", "holds-office"], since=DateInterval.parse("2008"), until=DateInterval.parse("2012"))
    assert [bar.statement for bar in found.bars] == ["dahl", "held"]
    assert (found.first, found.last) == (DateInterval.parse("2008").first, DateInterval.parse("2012").last)


def test_unknown_entity(base: FactBase) -> None:
    with pytest.raises(KeyError):
        timeline(base, ["nobody"])


def test_text(base: FactBase) -> None:
    assert render_text(timeline(base, relations=["holds-office", "signed"]), width=66, ascii_only=True) == (
        "League of Three Rivers\n"
        "\n"
        "Offices\n"
        "                               2005    2010     2015     2020\n"
        "Secretary of the Le...  =========================================>\n"
        "    2001-2006  Anna Berg\n"
        "    2006-      Bo Dahl\n"
        "\n"
        "Events\n"
        "2001-02-03  The League Charter was signed on 3 February 2001.\n"
    )


def test_axis_numbers_stand_where_their_years_begin(base: FactBase) -> None:
    axis = render_text(timeline(base, relations=["holds-office", "signed"]), width=60, ascii_only=True).split("\n")[3]
    assert axis.split() == ["2005", "2010", "2015", "2020"]
    label = len("Secretary of the...") + 2
    columns = 60 - label - 1
    assert [abs(axis.index(year) - label - (int(year) - 2001) / 24 * columns) < 1.5 for year in axis.split()] == [True] * 4


def test_no_line_is_too_wide(base: FactBase) -> None:
    for width in (60, 80, 200):
        assert max(map(len, render_text(timeline(base), width=width).splitlines())) <= width


def test_svg_is_whole_and_says_every_statement(base: FactBase) -> None:
    root = ElementTree.fromstring(render_svg(timeline(base)))
    titles = [node.text for node in root.iter("{http://www.w3.org/2000/svg}title")]
    assert "Anna Berg was the Secretary of the League from 1 March 2001 to 2006." in titles
    assert len(titles) == 9
    texts = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"League of Three Rivers", "Memberships", "Anna Berg", "Bo Dahl", "leaving", "League Charter: signing"} <= set(texts)


def test_picture_escapes_what_it_shows(tmp_path: Path) -> None:
    entities = "- {id: odd, kind: state, name: '<script>alert(1)</script> & \"Co\"'}\n"
    statement = "- {id: s, subject: odd, relation: member-of, object: league, start: '2004', as_of: '2005', sources: herald}\n"
    base = open_factbase((), write_facts(tmp_path / "f", entities=entities, statements=statement))
    for text in (render_svg(timeline(base)), render_html(timeline(base))):
        assert "<script" not in text
        assert "&lt;script&gt;" in text
    ElementTree.fromstring(render_svg(timeline(base)))


def test_html_needs_nothing_from_elsewhere(base: FactBase) -> None:
    text = render_html(timeline(base))
    assert "http" not in text.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "prefers-color-scheme: dark" in text
    assert text.count("<li>") == 9


def test_empty_timeline_is_drawn_too(base: FactBase) -> None:
    empty = timeline(base, ["corland"])
    assert empty.sections == ()
    assert render_text(empty) == "Corland\n"
    ElementTree.fromstring(render_svg(empty))
