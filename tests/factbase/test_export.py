"""The fact base for other programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.factbase import FactBase, open_factbase
from checker.factbase.export import export


@pytest.fixture
def base(facts: Path) -> FactBase:
    return open_factbase((), facts)


def test_json_has_the_four_lists(base: FactBase) -> None:
    whole = json.loads(export(base, "json"))
    assert list(whole) == ["sources", "entities", "relations", "statements"]
    assert [len(items) for items in whole.values()] == [1, 13, 12, 4]
    assert whole["statements"][0] == {
        "id": "league-established",
        "subject": "league",
        "relation": "established",
        "value": "2001-02-03",
        "place": ["arvik"],
        "rank": "normal",
        "sources": ["herald"],
        "differs": [
            {
                "reading": "error",
                "why": "In 2002 the charter entered into force; the league was founded on 3 February 2001.",
                "who": "an old almanac",
                "value": "2002",
            }
        ],
        "english": "The League of Three Rivers was established on 3 February 2001 in Arvik.",
    }


def test_csv_has_a_row_for_each_statement(base: FactBase) -> None:
    rows = list(csv.DictReader(io.StringIO(export(base, "csv"))))
    assert [row["id"] for row in rows] == ["league-established", "arland-member", "borland-member", "arland-chairs"]
    assert (rows[1]["start"], rows[1]["end"], rows[1]["as_of"], rows[1]["rank"]) == ("2001-02-03", "", "2024", "normal")


def test_jsonld_links_entities_to_wikidata_and_statements_to_sources(base: FactBase) -> None:
    whole = json.loads(export(base, "jsonld"))
    nodes = {node["@id"]: node for node in whole["@graph"]}
    assert len(nodes) == 1 + 13 + 4
    league = nodes["entity/league"]
    assert (league["sameAs"], league["alternateName"]) == ("wikidata:Q42", ["Three Rivers League", "LTR"])
    assert nodes["entity/arvik"]["in"] == {"@id": "entity/arland"}
    statement = nodes["statement/league-established"]
    assert statement["rdf:object"] == {"@value": "2001-02-03", "@type": "edtf:EDTF"}
    assert statement["place"] == [{"@id": "entity/arvik"}]
    assert statement["citation"] == ["source/herald"]
    assert nodes["statement/arland-member"]["rdf:object"] == {"@id": "entity/league"}


def test_unknown_format(base: FactBase) -> None:
    with pytest.raises(KeyError):
        export(base, "xml")
