"""Showing records in full and finding statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.factbase import FactBase, open_factbase
from checker.factbase.catalogue import Line, UnknownIdError, find, show


@pytest.fixture
def base(facts: Path) -> FactBase:
    return open_factbase((), facts)


def test_statement_with_sources_and_what_differs(base: FactBase) -> None:
    assert show(base, "league-established") == [
        Line("statement", "The League of Three Rivers was established on 3 February 2001 in Arvik."),
        Line("id", "league-established"),
        Line("source", "herald: The Example Herald, The league is founded, 2001-02-04 - https://example.org/league"),
        Line(
            "wrong",
            "2002 (an old almanac): In 2002 the charter entered into force; the league was founded on 3 February 2001.",
        ),
        Line("file", "facts/statements/base.yaml:1"),
    ]


def test_entity_with_its_facts(base: FactBase) -> None:
    lines = show(base, "borland")
    assert lines[:2] == [Line("state", "Borland"), Line("id", "borland")]
    assert lines[2] == Line(
        "fact", "Borland was a member of the League of Three Rivers from 3 February 2001 to 2015. [borland-member]"
    )


def test_entity_by_name(base: FactBase) -> None:
    assert show(base, "three-rivers league") == show(base, "league")
    assert Line("wikidata", "https://www.wikidata.org/wiki/Q42") in show(base, "LTR")


def test_relation_and_source(base: FactBase) -> None:
    assert show(base, "member-of")[0] == Line("relation", "membership (state, complete)")
    assert show(base, "herald")[0].text == "The Example Herald, The league is founded, 2001-02-04 - https://example.org/league"


def test_unknown_id_names_the_nearest(base: FactBase) -> None:
    with pytest.raises(UnknownIdError) as caught:
        show(base, "league-establishd")
    assert str(caught.value) == (
        "no statement, entity, relation or source is called 'league-establishd' - did you mean 'league-established' or "
        "'established'?"
    )


def test_find_by_each_filter(base: FactBase) -> None:
    def ids(**filters: str) -> list[str]:
        return [item.id for item in find(base, **filters)]

    assert ids() == ["league-established", "arland-member", "borland-member", "arland-chairs"]
    assert ids(subject="arland") == ["arland-member", "arland-chairs"]
    assert ids(subject="Three Rivers League", relation="member-of") == ["arland-member", "borland-member"]
    assert ids(source="herald", text="ALMANAC founded") == ["league-established"]
    assert ids(text="almanac lost") == []
    assert ids(text="CHARTER founded") == ["league-established"]
    assert ids(relation="chairs", text="borland") == []


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"relation": "member"}, "no relation is called 'member' - did you mean 'member-of' or 'member-count'?"),
        ({"source": "heralt"}, "no source is called 'heralt' - did you mean 'herald'?"),
        ({"subject": "Corlnd"}, "no entity is called 'Corlnd' - did you mean 'corland' or 'borland' or 'arland'?"),
    ],
)
def test_unknown_filters(base: FactBase, filters: dict[str, str], message: str) -> None:
    with pytest.raises(UnknownIdError) as caught:
        find(base, **filters)
    assert str(caught.value) == message
