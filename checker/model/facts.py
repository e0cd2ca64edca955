"""The canonical fact base in memory: entities, relations, statements, sources.

These are the plain fast objects the checker reads; :mod:`checker.factbase` makes them from the YAML files.
"""

from __future__ import annotations

from typing import Any, Literal

from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

Rank = Literal["preferred", "normal", "deprecated"]
RelationKind = Literal["event", "state", "attribute"]
ValueType = Literal["date", "entity", "quantity", "text", "none"]
Reading = Literal["accepted", "disputed", "error"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands in the fact files, for messages."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    title: str
    publisher: str | None = None
    date: str | None = None  # EDTF
    url: str | None = None
    where: Place | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that claims speak of, with every name it goes by."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()  # stand for it anywhere
    context: tuple[str, ...] = ()  # stand for it only in a text about the CSTO ("the Council", "Channel")
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()  # states: "Armenian"
    misspellings: tuple[str, ...] = ()  # known wrong spellings, reported
    # kind-specific: capital, in, series, year, country, surname, role, heads_from, of, topic (True), wikidata, note
    attributes: dict[str, Any] = field(default_factory=dict, hash=False)
    where: Place | None = None

    @property
    def of(self) -> str:
        """What it is a part, paper, force or office of: the id of a state or body; "" where it stands on its own."""
        return str(self.attributes.get("of", ""))

    @property
    def role(self) -> str:
        """What the holder of an office is called ("president"); "" for what is no office."""
        return str(self.attributes.get("role", ""))

    @property
    def leads(self) -> bool:
        """Whether an office is, or has become, that of whoever leads a state."""
        return self.role in ("president", "head-of-state") or "heads_from" in self.attributes


How = Literal["name", "alias", "context", "acronym", "demonym", "misspelling", "surname", "edition", "word"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name that an entity goes by, ready to be looked for in a text.

    ``how`` says what kind of name it is: the fact base's own lists, or derived from them ("surname" of a person, "edition" of
    an exercise with its year, "word" for one word of a longer name, which only serves to notice misspellings).
    """

    words: tuple[str, ...]  # folded, see checker.model.text
    entity: str
    how: How
    text: str  # as the fact base writes it

    @property
    def is_acronym(self) -> bool:
        """An acronym stands for its entity only in the very letters of ``text``, capitals included."""
        return self.how == "acronym"


@dataclass(frozen=True, slots=True)
class Differing:
    """A value other than the canonical one that sources give for a statement."""

    slot: str  # "value", "start", "end", "place", "participants", ...
    value: Any  # of the slot's type: DateInterval, Quantity, str, or a tuple of ids for a slot that holds a list
    reading: Reading
    why: str
    who: str | None = None
    sources: tuple[str, ...] = ()


Value = DateInterval | Quantity | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sourced statement. See ``facts/README.md`` for what each field means to an editor of facts."""

    id: str
    subject: str
    relation: str
    value: Value = None
    object: str | None = None
    start: DateInterval | None = None
    end: DateInterval | None = None
    place: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    as_of: DateInterval | None = None
    quantities: dict[str, Quantity] = field(default_factory=dict, hash=False)  # personnel, equipment, aircraft
    article: str | None = None  # the article of a document that provides something
    announced: bool = False  # known only from an announcement before the event: contradicts nothing
    acting: bool = False
    rank: Rank = "normal"
    sources: tuple[str, ...] = ()
    differs: tuple[Differing, ...] = ()
    note: str | None = None
    where: Place | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """The schema of one relation, with the frames that words express it by."""

    id: str
    kind: RelationKind
    label: str
    subject: tuple[str, ...]
    value: ValueType
    object: tuple[str, ...] = ()
    functional: bool = False
    closed: bool = False
    codes: dict[str, str] = field(default_factory=dict, hash=False)  # slot -> rule code
    tolerance: float = 0.0
    frames: tuple[dict[str, Any], ...] = field(default=(), hash=False)
    english: str | None = None  # the statement as a sentence: "{subject} was established on {value} in {place}"
    where: Place | None = None
