"""Asking the fact base: by id, by subject, relation and object, by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.factbase import FactBase, open_factbase
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from tests.factbase.conftest import write_facts


@pytest.fixture
def base(facts: Path) -> FactBase:
    return open_factbase((), facts)


def ids(found: tuple[object, ...]) -> list[str]:
    return [str(getattr(item, "id", "")) for item in found]


def test_records_in_full(base: FactBase) -> None:
    statement = base.statement("league-established")
    assert statement.value == DateInterval.parse("2001-02-03")
    assert statement.place == ("arvik",)
    assert statement.sources == ("herald",)
    (other,) = statement.differs
    assert (other.slot, other.value, other.reading, other.who) == ("value", DateInterval.parse("2002"), "error", "an old almanac")
    assert statement.where is not None
    assert (statement.where.file, statement.where.line) == ("facts/statements/base.yaml", 1)
    entity = base.entity("league")
    assert entity.attributes == {"topic": True, "wikidata": "Q42"}
    assert base.source("herald").url == "https://example.org/league"
    assert base.relation("member-of").closed


def test_every_slot_arrives(tmp_path: Path) -> None:
    record = (
        "- id: torrent-held\n  subject: torrent-2010\n  relation: held\n  value: 2010-06-01/2010-06-05\n  place: [arvik, "
        "borland]\n"
        "  participants: [arland]\n  absent: [borland]\n  by: anna-berg\n  personnel: about 1500\n  aircraft: over 10\n"
        "  article: '4'\n  acting: true\n  announced: true\n  as_of: 2011\n  rank: deprecated\n  sources: [herald]\n  note: So.\n"
        "  differs:\n    - {personnel: '2000', reading: accepted, why: Counted with guests.}\n"
        "    - {participants: [arland, corland], reading: accepted, why: With guests.}\n"
    )
    statement = open_factbase((), write_facts(tmp_path / "f", statements=record)).statement("torrent-held")
    assert statement.place == ("arvik", "borland")
    assert (statement.participants, statement.absent, statement.by) == (("arland",), ("borland",), ("anna-berg",))
    assert statement.quantities == {"personnel": Quantity.parse("about 1500"), "aircraft": Quantity.parse("over 10")}
    assert (statement.article, statement.acting, statement.announced) == ("4", True, True)
    assert (statement.as_of, statement.rank, statement.note) == (DateInterval.parse("2011"), "deprecated", "So.")
    assert [(item.slot, item.value) for item in statement.differs] == [
        ("personnel", Quantity.parse("2000")),
        ("participants", ("arland", "corland")),
    ]


@pytest.mark.parametrize("table", ["entity", "relation", "source", "statement"])
def test_absent_ids_raise(base: FactBase, table: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(base, table)("nothing")


def test_statements_by_any_condition(base: FactBase) -> None:
    assert ids(base.statements("arland")) == ["arland-member", "arland-chairs"]
    assert ids(base.statements("arland", "chairs")) == ["arland-chairs"]
    assert ids(base.statements(relation="member-of")) == ["arland-member", "borland-member"]
    assert ids(base.statements(object="league")) == ["arland-member", "borland-member", "arland-chairs"]
    assert ids(base.statements("borland", object="league")) == ["borland-member"]
    assert ids(base.statements("borland", "chairs", "league")) == []
    assert len(base.statements()) == 4
    assert base.statements("nobody") == ()


def test_value_that_is_an_entity_is_found_as_object(tmp_path: Path) -> None:
    record = "- {id: seat, subject: league, relation: headquarters, value: arvik, as_of: '2020', sources: herald}\n"
    base = open_factbase((), write_facts(tmp_path / "f", statements=record))
    assert ids(base.statements(object="arvik")) == ["seat"]
    assert base.statement("seat").value == "arvik"


def test_entities_by_kind(base: FactBase) -> None:
    assert ids(base.entities("state")) == ["arland", "borland", "corland"]
    assert len(base.entities()) == 13
    assert base.entities("topic") == ()


def test_names_starting(base: FactBase) -> None:
    assert [(name.words, name.entity, name.how, name.text) for name in base.names_starting("torrent")] == [
        (("torrent", "2010"), "torrent-2010", "name", "Torrent-2010"),
        (("torrent",), "torrent", "name", "Torrent"),
    ]
    assert [(name.entity, name.how, name.is_acronym) for name in base.names_starting("ltr")] == [("league", "acronym", True)]
    assert base.names_starting("nothing") == ()
    assert base.names_starting("torrent") is base.names_starting("torrent")


def test_names_are_read_many_at_once(base: FactBase) -> None:
    base.read_names(base.first_words() | {"nothing"})
    assert [name.entity for name in base.names_starting("torrent")] == ["torrent-2010", "torrent"]
    assert base.names_starting("nothing") == ()
    assert {"torrent", "ltr", "anna"} <= base.first_words()
    assert "2010" not in base.first_words()


def test_words_beside_given_names_and_alone(base: FactBase) -> None:
    beside = base.words_beside()
    assert beside["anna"] == ["berg"]
    assert {"arland", "borland", "arvik"} <= set(beside[""])
    assert "league" not in beside[""]


def test_name_words_near(base: FactBase) -> None:
    assert [(name.text, name.entity, name.how) for name in base.name_words_near("a", 4, 6)] == [
        ("Arland", "arland", "name"),
        ("Arvik", "arvik", "name"),
        ("Anna", "anna-berg", "word"),
    ]
    assert base.name_words_near("a", 40, 60) == ()
