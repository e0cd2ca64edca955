"""From validated records (plain dicts of text) to the objects of :mod:`checker.model.facts`.

The same functions serve the first load, where each slot that does not parse is a problem with its line, and a warm start,
where the records come from the compiled base one by one.
"""

from __future__ import annotations

from typing import Any, Literal

from checker.model.dates import DateInterval
from checker.model.facts import Differing, Entity, Place, Relation, Source, Statement
from checker.model.quantities import Quantity

SlotType = Literal["date", "quantity", "text", "entity", "entities", "none"]

QUANTITY_SLOTS = ("personnel", "equipment", "aircraft")
NAME_LISTS = ("aliases", "context", "acronyms", "demonyms", "misspellings")
_DIFFERING_EXTRAS = frozenset(("reading", "why", "who", "sources"))
_SLOT_TYPES: dict[str, SlotType] = {
    "subject": "entity",
    "object": "entity",
    "start": "date",
    "end": "date",
    "as_of": "date",
    "place": "entities",
    "participants": "entities",
    "absent": "entities",
    "by": "entities",
    "personnel": "quantity",
    "equipment": "quantity",
    "aircraft": "quantity",
    "article": "text",
}


class SlotError(ValueError):
    """A slot's text is not what its type demands; ``check`` is the name of the lint check that says so."""

    def __init__(self, check: str, message: str) -> None:
        super().__init__(message)
        self.check = check


def slot_type(slot: str, relation: Relation) -> SlotType:
    """What the text of a slot denotes; the type of ``value`` depends on the relation."""
    return relation.value if slot == "value" else _SLOT_TYPES[slot]


def slot_value(slot: str, given: str | list[str], relation: Relation) -> Any:
    """The value that a slot's text denotes; raises :class:`SlotError`."""
    kind = slot_type(slot, relation)
    if kind == "entities":
        return tuple(given) if isinstance(given, list) else (given,)
    if kind == "none":
        raise SlotError(
            "value-kind", f"relation {relation.id!r} takes no value: remove 'value', or move it to 'start' or 'object'"
        )
    if isinstance(given, list):
        if kind == "entity" and len(given) > 1:
            return tuple(given)
        if len(given) != 1:
            raise SlotError("value-kind", f"relation {relation.id!r} takes one {kind}, not a list")
        given = given[0]
    if kind == "date":
        return parse_date(given)
    if kind == "quantity":
        return parse_quantity(given)
    return given


def parse_date(text: str) -> DateInterval:
    """The date of an EDTF text; raises :class:`SlotError`."""
    try:
        return DateInterval.parse(text)
    except ValueError as error:
        message = str(error)
        # Three mistakes, three checks: an editor who mistyped a day needs no lesson in EDTF.
        check = "calendar" if message.startswith("no such date") else "inverted" if "before it begins" in message else "edtf"
        raise SlotError(check, message) from None


def parse_quantity(text: str) -> Quantity:
    """The quantity of a text; raises :class:`SlotError`."""
    try:
        return Quantity.parse(text)
    except ValueError as error:
        raise SlotError("quantity", str(error)) from None


def differing_slot(data: dict[str, Any]) -> list[str]:
    """The slot keys of a ``differs`` record; a good one has exactly one."""
    return [key for key in data if key not in _DIFFERING_EXTRAS]


def source(data: dict[str, Any], where: Place | None) -> Source:
    return Source(data["id"], data["title"], data.get("publisher"), data.get("date"), data.get("url"), where)


def entity(data: dict[str, Any], where: Place | None) -> Entity:
    lists = {key: tuple(data.get(key, ())) for key in NAME_LISTS}
    taken = ("id", "kind", "name", "override", *NAME_LISTS)
    attributes = {key: value for key, value in data.items() if key not in taken}
    return Entity(data["id"], data["kind"], data["name"], **lists, attributes=attributes, where=where)


def relation(data: dict[str, Any], where: Place | None) -> Relation:
    return Relation(
        data["id"],
        data["kind"],
        data["label"],
        tuple(data["subject"]),
        data["value"],
        tuple(data.get("object", ())),
        data.get("functional", False),
        data.get("closed", False),
        data.get("codes", {}),
        data.get("tolerance", 0.0),
        tuple(data.get("frames", ())),
        data.get("english"),
        where,
    )


def statement(data: dict[str, Any], relation: Relation, where: Place | None) -> Statement:
    """The statement of a record whose slots are known to parse."""

    def slot(name: str) -> Any:
        return slot_value(name, data[name], relation) if name in data else None

    return Statement(
        id=data["id"],
        subject=data["subject"],
        relation=relation.id,
        value=slot("value"),
        object=data.get("object"),
        start=slot("start"),
        end=slot("end"),
        place=tuple(data.get("place", ())),
        participants=tuple(data.get("participants", ())),
        absent=tuple(data.get("absent", ())),
        by=tuple(data.get("by", ())),
        as_of=slot("as_of"),
        quantities={name: parse_quantity(data[name]) for name in QUANTITY_SLOTS if name in data},
        article=data.get("article"),
        announced=data.get("announced", False),
        acting=data.get("acting", False),
        rank=data.get("rank", "normal"),
        sources=tuple(data.get("sources", ())),
        differs=tuple([_differing(item, relation) for item in data.get("differs", ())]),
        note=data.get("note"),
        where=where,
    )


def _differing(data: dict[str, Any], relation: Relation) -> Differing:
    (slot,) = differing_slot(data)
    return Differing(
        slot,
        slot_value(slot, data[slot], relation),
        data["reading"],
        data["why"],
        data.get("who"),
        tuple(data.get("sources", ())),
    )
