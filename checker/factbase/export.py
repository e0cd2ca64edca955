"""The whole fact base as text for other programs: JSON, CSV of the statements, JSON-LD with Wikidata ids."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from checker.factbase.building import slot_type
from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.facts import Relation

_COLUMNS = (
    "id",
    "subject",
    "relation",
    "value",
    "object",
    "start",
    "end",
    "place",
    "participants",
    "absent",
    "by",
    "personnel",
    "equipment",
    "aircraft",
    "article",
    "acting",
    "announced",
    "as_of",
    "rank",
    "sources",
    "note",
    "english",
)
_TYPES = {
    "state": "schema:Country",
    "organization": "schema:Organization",
    "body": "schema:Organization",
    "force": "schema:Organization",
    "document": "schema:CreativeWork",
    "person": "schema:Person",
    "place": "schema:Place",
    "exercise": "schema:Event",
    "operation": "schema:Event",
    "mission": "schema:Event",
    "event": "schema:Event",
    "office": "schema:Role",
    "series": "schema:EventSeries",
    "topic": "schema:DefinedTerm",
}
_CONTEXT = {
    "@base": "urn:csto-check:",
    "@vocab": "urn:csto-check:term:",
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "wikidata": "http://www.wikidata.org/entity/",
    "name": "schema:name",
    "alternateName": "schema:alternateName",
    "sameAs": {"@id": "schema:sameAs", "@type": "@id"},
    "citation": {"@id": "schema:citation", "@type": "@id"},
    "publisher": "schema:publisher",
    "url": {"@id": "schema:url", "@type": "@id"},
}
_LINKS = ("of", "in", "capital", "country", "series")


def tables(base: FactBase) -> dict[str, list[dict[str, Any]]]:
    """The fact base as one object of plain data, with the lists sources, entities, relations and statements.

    Dates and quantities are the texts of the files; each statement also carries its sentence as ``english``.
    """
    statements = []
    for data in base.data("statements"):
        record = _single(data)
        if "differs" in record:
            record["differs"] = [_single(item) for item in record["differs"]]
        statements.append({**record, "english": sentence(base, base.statement(record["id"]))})
    return {
        "sources": list(base.data("sources")),
        "entities": list(base.data("entities")),
        "relations": list(base.data("relations")),
        "statements": statements,
    }


def _single(data: dict[str, Any]) -> dict[str, Any]:
    """``data`` without empty lists, and with a value of one as that one, not as a list of one."""
    value = data.get("value")
    full = {key: item for key, item in data.items() if item != []}
    return {**full, "value": value[0]} if isinstance(value, list) and len(value) == 1 else full


def as_json(base: FactBase) -> str:
    return json.dumps(tables(base), ensure_ascii=False, indent=2) + "\n"


def as_csv(base: FactBase) -> str:
    """One row a statement; lists are joined by semicolons, and what ``differs`` is left to the JSON."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for statement in tables(base)["statements"]:
        writer.writerow([_cell(statement.get(column, "normal" if column == "rank" else "")) for column in _COLUMNS])
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def as_jsonld(base: FactBase) -> str:
    """Entities as schema.org things with ``sameAs`` links to Wikidata, statements reified with their sources."""
    plain = tables(base)
    graph: list[dict[str, Any]] = []
    for source in plain["sources"]:
        node = {"@id": f"source/{source['id']}", "@type": "schema:CreativeWork", "name": source["title"]}
        node |= {key: source[key] for key in ("publisher", "url") if key in source}
        if "date" in source:
            node["schema:datePublished"] = _edtf(source["date"])
        graph.append(node)
    for entity in plain["entities"]:
        node = {"@id": f"entity/{entity['id']}", "@type": [_TYPES[entity["kind"]], entity["kind"]], "name": entity["name"]}
        other = [*entity.get("aliases", ()), *entity.get("acronyms", ())]
        node |= {"alternateName": other} if other else {}
        node |= {"sameAs": f"wikidata:{entity['wikidata']}"} if "wikidata" in entity else {}
        node |= {key: {"@id": f"entity/{entity[key]}"} for key in _LINKS if key in entity}
        node |= {key: entity[key] for key in ("role", "year") if key in entity}
        graph.append(node)
    for statement in plain["statements"]:
        relation = base.relation(statement["relation"])
        node = {
            "@id": f"statement/{statement['id']}",
            "@type": "rdf:Statement",
            "rdf:subject": {"@id": f"entity/{statement['subject']}"},
            "rdf:predicate": {"@id": f"term:{statement['relation']}"},
            "schema:description": statement["english"],
            "citation": [f"source/{id_}" for id_ in statement.get("sources", ())],
        }
        object_ = statement.get("object")
        if object_ or "value" in statement:
            node["rdf:object"] = {"@id": f"entity/{object_}"} if object_ else _term("value", statement["value"], relation)
        for slot in _COLUMNS[3:-1]:
            if slot in statement and slot not in ("object", "sources", "note"):
                node[slot] = statement[slot] if isinstance(statement[slot], bool) else _term(slot, statement[slot], relation)
        graph.append(node)
    return json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _term(slot: str, value: Any, relation: Relation) -> Any:
    """A slot's content as JSON-LD: a link to an entity, an EDTF date, or text."""
    if isinstance(value, list):
        return [_term(slot, item, relation) for item in value]
    if slot == "rank":
        return value
    kind = slot_type(slot, relation)
    if kind in ("entity", "entities"):
        return {"@id": f"entity/{value}"}
    return _edtf(value) if kind == "date" else value


def _edtf(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "edtf:EDTF"}


FORMATS = {"json": as_json, "csv": as_csv, "jsonld": as_jsonld}


def export(base: FactBase, form: str) -> str:
    """The fact base in one of :data:`FORMATS`; raises KeyError for another one."""
    return FORMATS[form](base)
