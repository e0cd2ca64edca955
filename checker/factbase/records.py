"""The shape of the records in the fact files, as pydantic models, and mistakes in them in plain words.

Pydantic stays at this edge: a record that passes becomes a plain dict of strings and lists, which
:mod:`checker.factbase.building` turns into the objects the checker works with. The models also give the JSON Schema that
editors complete and validate the YAML with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

EntityKind = Literal[
    "state",
    "organization",
    "body",
    "document",
    "force",
    "series",
    "exercise",
    "operation",
    "mission",
    "person",
    "office",
    "place",
    "event",
    "topic",
]


def _listed(value: Any) -> Any:
    """One word where a list may stand is a list of one."""
    return [value] if isinstance(value, str) else value


# YAML editors see 2002 as a number although the program reads text: the schema lets both pass.
_SCALAR = {"type": ["string", "integer", "number"]}
Text = Annotated[str, Field(min_length=1)]
Scalar = Annotated[str, Field(min_length=1), WithJsonSchema(_SCALAR)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
Ids = Annotated[
    list[Id], BeforeValidator(_listed), WithJsonSchema({"anyOf": [_SCALAR, {"type": "array", "items": {"type": "string"}}]})
]
Value = Annotated[
    list[Text],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_SCALAR, {"type": "array", "items": {"type": "string"}}]}),
]
Edtf = Annotated[
    Scalar, WithJsonSchema({**_SCALAR, "description": "EDTF date: 1992-05-15, 1993-09, 2002, 2024-09-26/2024-10-07, 199X, 2002~"})
]
Amount = Annotated[
    Scalar,
    WithJsonSchema({**_SCALAR, "description": "18000, about 18000, over 26000, up to 2500, 1000/1500, 5 years"}),
]
Names = Annotated[list[Text], WithJsonSchema({"type": "array", "items": {"type": ["string", "integer"]}})]
Flag = Annotated[bool, WithJsonSchema({"enum": [True, False, "true", "false"]})]


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid")
    # The keys whose values an overlay may add to without repeating the record.
    addable: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()


class SourceRecord(Record):
    """A publication that statements cite."""

    title: Text
    publisher: Text | None = None
    date: Edtf | None = None
    url: Text | None = None
    note: Text | None = None
    override: Flag = False


class EntityRecord(Record):
    """A state, body, document, person, place, exercise ... with the names it goes by."""

    addable = ("aliases", "context", "acronyms", "demonyms", "misspellings")
    required = ("kind", "name")

    id: Id
    kind: EntityKind
    name: Text
    aliases: Names = Field(default_factory=list, description="names that stand for it anywhere")
    context: Names = Field(default_factory=list, description="names that stand for it only in a text about the CSTO")
    acronyms: Names = Field(default_factory=list, description="matched in exactly these capitals")
    demonyms: Names = Field(default_factory=list, description="states: the adjective, Armenian")
    misspellings: Names = Field(default_factory=list, description="wrong spellings, reported to the writer")
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$")] | None = None
    capital: Id | None = Field(None, description="states: the id of the capital")
    codes: Names = Field(default_factory=list, description="states: letters for it in lists, such as ARM and AM")
    troops: Names = Field(
        default_factory=list,
        description="topics: words for those whose task it is, read where an exercise is said to be for them",
    )
    topic: Flag = Field(False, description="organizations: a text about it is worth checking")
    of: Id | None = Field(None, description="what it belongs to: an organization, a body or a state")
    series: Id | None = Field(None, description="editions of exercises and operations: the series")
    year: Annotated[str, Field(pattern=r"^[0-9]{4}(?:-[0-9]{1,2})?$"), WithJsonSchema(_SCALAR)] | None = Field(
        None, description="editions: the year"
    )
    country: Id | None = Field(None, description="persons: the state they serve")
    surname: Text | None = Field(None, description="persons: only when it is not the last word of the name")
    role: Text | None = Field(None, description="offices: president, prime-minister, ...")
    heads_from: Edtf | None = Field(None, description="offices: the day since which it, not the president's, leads the state")
    in_: Id | None = Field(None, alias="in", description="places: the place or state that it lies in")
    note: Text | None = None
    override: Flag = False


class DifferingRecord(Record):
    """A value that someone else gives for one slot of the statement: exactly one slot key, and what to say of it."""

    reading: Literal["accepted", "disputed", "error"]
    why: Text
    who: Text | None = None
    sources: Ids = Field(default_factory=list)
    value: Value | None = None
    subject: Id | None = None
    object: Id | None = None
    start: Edtf | None = None
    end: Edtf | None = None
    place: Ids | None = None
    participants: Ids | None = None
    absent: Ids | None = None
    by: Ids | None = None
    personnel: Amount | None = None
    equipment: Amount | None = None
    aircraft: Amount | None = None
    article: Scalar | None = None


class StatementRecord(Record):
    """One sourced statement."""

    addable = ("differs", "sources")
    required = ("subject", "relation")

    id: Id
    subject: Id
    relation: Id
    value: Value | None = None
    object: Id | None = None
    start: Edtf | None = None
    end: Edtf | None = None
    place: Ids = Field(default_factory=list, description="the most specific place; what it lies in follows from `in`")
    participants: Ids = Field(default_factory=list, description="the complete list")
    absent: Ids = Field(default_factory=list, description="states known to have stayed away")
    by: Ids = Field(default_factory=list, description="commander, chair, signer, announcer")
    personnel: Amount | None = None
    equipment: Amount | None = None
    aircraft: Amount | None = None
    article: Scalar | None = None
    acting: Flag = False
    announced: Flag = Field(False, description="known only from an announcement before the event: contradicts nothing")
    as_of: Edtf | None = Field(None, description="the last day a source confirms it")
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    sources: Ids = Field(default_factory=list)
    differs: list[DifferingRecord] = Field(default_factory=list)
    note: Text | None = None
    override: Flag = False


class RelationRecord(Record):
    """What a relation joins, and how it is worded."""

    addable = ("frames", "subject", "object")
    required = ("kind", "label")

    id: Id
    kind: Literal["event", "state", "attribute"]
    label: Text
    subject: Annotated[list[EntityKind], BeforeValidator(_listed)]
    object: Annotated[list[EntityKind], BeforeValidator(_listed)] = Field(default_factory=list)
    value: Literal["date", "entity", "quantity", "text", "none"]
    functional: Flag = False
    closed: Flag = False
    codes: dict[str, Annotated[str, Field(pattern=r"^CS[0-9]{3}$")]] = Field(default_factory=dict)
    tolerance: Annotated[float, Field(ge=0), WithJsonSchema({"type": "number", "minimum": 0})] = 0.0
    frames: list[dict[str, Any]] = Field(default_factory=list)
    english: Text | None = None
    note: Text | None = None
    override: Flag = False


RECORDS: dict[str, type[Record]] = {
    "entities": EntityRecord,
    "statements": StatementRecord,
    "relations": RelationRecord,
    "sources": SourceRecord,
}


def known_keys(model: type[Record]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def validated(
    model: type[Record], data: Any, problem: Callable[[tuple[int | str, ...], str, str], None]
) -> dict[str, Any] | None:
    """``data`` as the model normalises it, without empty slots; ``None`` after ``problem(path, check, message)`` was called."""
    empty = list(_empty(data))
    for path in empty:
        problem(path, "schema", f"{path[-1]!r} has nothing after the colon: write a value or remove the line")
    if empty:
        return None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = tuple(detail["loc"])
            problem(path, *_explained(model, path, detail))
        return None
    return {
        key: value
        for key, value in record.model_dump(by_alias=True, exclude_none=True).items()
        if value not in ([], {}, False) or key in data
    }


def _empty(data: Any, path: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """The path to each key or list item without a value."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        if value is None:
            yield (*path, step)
        else:
            yield from _empty(value, (*path, step))


def _explained(model: type[Record], path: tuple[int | str, ...], detail: Any) -> tuple[str, str]:
    """The name of the check and the message for one of pydantic's complaints."""
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    kind, given = detail["type"], detail["input"]
    if kind == "extra_forbidden":
        owner = DifferingRecord if path[:1] == ("differs",) and len(path) > 1 else model
        return "unknown-key", f"unknown key {key!r}{closest(key, known_keys(owner))}"
    if kind == "missing":
        return "schema", f"lacks {key!r}: add a line '{key}: ...'"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "schema", f"is not a record{f' ({key})' if key else ''}: write 'key: value' lines"
    if kind == "literal_error":
        choices = [choice.strip(" '") for choice in detail["ctx"]["expected"].replace(" or ", ",").split(",")]
        return "schema", f"{key!r} cannot be {given!r}{closest(str(given), choices)}: it is one of {', '.join(choices)}"
    if kind == "string_pattern_mismatch":
        return "schema", f"{key!r} cannot be {given!r}: {_PATTERNS.get(key, _PATTERNS['id'])}"
    if kind == "string_type":
        return "schema", f"{key!r} must be one word or text, not a list or record"
    if kind == "list_type":
        return "schema", f"{key!r} must be a list: [first, second], or lines that begin with '- '"
    if kind.startswith("bool"):
        return "schema", f"{key!r} cannot be {given!r}: write true, or remove the line"
    if kind == "string_too_short":
        return "schema", f"{key!r} is empty: write a value or remove the line"
    return "schema", f"{key!r} cannot be {given!r}: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


_PATTERNS = {
    "id": "an id is made of lower-case letters, digits and dashes, such as 'charter-signed'",
    "wikidata": "write the Wikidata id, such as Q318693",
    "year": "write the year in four digits",
    "codes": "write rule codes such as CS101",
}


def closest(word: str, choices: list[str]) -> str:
    """ " - did you mean 'x'?" where one of the choices is near, else nothing."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=65)
    return f" - did you mean {found[0]!r}?" if found else ""
