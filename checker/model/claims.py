"""Claims as the extraction hands them to the resolution: who says what of whom, and where it stands in the text."""

from __future__ import annotations

from typing import Any

from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.model.report import Modality
from checker.model.spans import Span

STRANGER = "~"  # what an id begins with that is no entity of the fact base but a name as the text writes it


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list that a claim names."""

    entity: str
    span: Span


@dataclass(slots=True)
class Claim:
    """One slot of one relation, as a text fills it.

    ``subject`` and ``object`` are entity ids. ``slot`` says what is claimed: "value" (the date of an event, the value of an
    attribute), "start" and "end" of a state, "holds" (that a state holds at ``time``), "place", "participants", "members" (a list
    said to be all), "count", "by", "object", "name" ... . ``value`` is of the slot's type: a date, a quantity, a tuple of ids, a
    text. ``readings`` are further (subject, object) pairs the words may mean; the claim is right if one of them is.

    Spans are in the document's source; ``span`` covers the claim, ``mark`` the smallest text that would be wrong.
    """

    relation: str
    subject: str
    slot: str
    value: Any
    span: Span
    mark: Span
    object: str = ""
    role: str = "at"  # of a date: at, since, until, by, after, before, span
    items: tuple[Item, ...] = ()
    time: DateInterval | None = None
    past: bool = False  # told in the past tense: may speak of any earlier time
    negated: bool = False
    modality: Modality = "asserted"
    attributed_to: str | None = None
    readings: tuple[tuple[str, str], ...] = ()
    qualifiers: dict[str, Any] = field(default_factory=dict)
    sentence: Span = Span(0, 0)
    inferred: bool = False  # subject or object came from the context, not from the clause

    def value_text(self) -> str | None:
        """The value as reports give it: a date in EDTF, a quantity in words, a list with commas; None where there is none."""
        value = self.value
        if isinstance(value, DateInterval):
            return value.edtf()
        if isinstance(value, Quantity):
            return value.english()
        if isinstance(value, tuple):
            return ", ".join(str(part).removeprefix(STRANGER) for part in value if part)
        return None if value is None or isinstance(value, bool) else str(value)
