"""What one document says about one thing, in a form that can be laid beside what others say, and kept in an archive.

Claims with their verdicts come in; voices go out: small flat records with a key (subject, relation, qualifiers: what must be the
same for two to be compared), a value as a range of numbers or a set of ids, the place in the text, and what the fact base thinks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from checker.extraction import Extraction
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import OPEN_FIRST, OPEN_LAST, DateInterval
from checker.model.documents import Document
from checker.model.quantities import Quantity, unit_named
from checker.model.report import Location, Modality, Verdict
from checker.model.spans import LineIndex, Span
from checker.resolution.judgement import Judgement
from checker.resolution.resolve import kindest
from checker.resolution.wording import listed, name

Kind = Literal["date", "quantity", "places", "entities", "list", "all", "text"]

SPOKEN = frozenset(("asserted", "attributed", "quoted", "hedged"))  # the moods that say something of the world
UNDATED = "undated"
_LONGEST = 500  # characters of a sentence that are kept

# Titles that several people bear at a time: two holders are no contradiction.
_SHARED_TITLES = frozenset(
    (
        "leader",
        "director",
        "press-secretary",
        "permanent-representative",
        "special-representative",
        "commander",
        "deputy-secretary-general",
        "",
    )
)
# Attributes that change with the years, so that only claims of one year are compared.
_CHANGING = frozenset(
    (
        "personnel",
        "equipment",
        "aircraft",
        "population",
        "member-count",
        "budget-share",
        "exercises-planned",
        "documents-signed",
        "headquarters",
    )
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One value that one document gives.

    ``low`` and ``high`` are day ordinals for a date and numbers for a quantity; ``items`` are the ids of an entity value. ``bucket``
    is the year a changing thing is said of, "" for what does not change. ``functional`` says that only one value can be right even
    where the fact base is silent. ``weak`` ones never make a conflict by themselves.
    """

    key: str  # relation|subject|object|slot
    bucket: str
    kind: Kind
    value: str  # EDTF, a quantity, or names
    english: str
    low: float
    high: float
    measure: str  # of a quantity: how exactly it is meant, and its unit ("about year")
    items: tuple[str, ...]
    verdict: Verdict
    facts: tuple[str, ...]
    why: str
    modality: Modality
    functional: bool
    weak: bool
    open: bool  # the list may go on
    path: str
    dated: str  # the document's own date, EDTF, or ""
    location: Location
    text: str
    sentence: str
    others: tuple[str, ...] = ()  # keys of the other readings of an unclear claim: agreement under one of them is agreement

    @property
    def relation(self) -> str:
        return self.key.split("|", 1)[0]

    @property
    def subject(self) -> str:
        return self.key.split("|")[1]

    @property
    def object(self) -> str:
        return self.key.split("|")[2]

    @property
    def slot(self) -> str:
        return self.key.split("|")[3]

    @property
    def order(self) -> tuple[object, ...]:
        """The order in which voices are told, whatever order the documents came in."""
        return (self.path, self.location.start, self.location.end, self.key, self.value)


def voices(
    document: Document, extraction: Extraction, facts: FactBase, today: DateInterval | None, date: DateInterval | None = None
) -> list[Voice]:
    """What a document says, each claim in the reading that resolution chose.

    ``today`` is the date it is judged at, ``date`` the one it is known to be of, where its own is not to be used.
    """
    lines = LineIndex(document.source)
    date = date or document.date
    found: list[Voice] = []
    seen: set[tuple[str, str, int]] = set()
    for group in extraction.groups:
        if not group:
            continue
        claim, judgement = kindest(group, facts, today)
        if claim.negated or claim.modality not in SPOKEN:
            continue
        form = _form(claim, facts)
        if form is None:
            continue
        kind, slot, key, functional = form
        identity = (key, str(claim.value), claim.mark.start)
        if identity in seen:
            continue
        seen.add(identity)
        low, high = _range(claim)
        source = document.source
        sentence = source[claim.sentence.start : claim.sentence.end] if claim.sentence.end else ""
        others = (
            ()
            if judgement.verdict == "supported" or len(group) < 2
            else tuple(sorted({other[2] for reading in group if (other := _form(reading, facts)) is not None} - {key}))
        )
        found.append(
            Voice(
                key=key,
                bucket=_bucket(claim, kind, slot, date),
                kind=kind,
                value=_value(claim, kind, facts),
                english=_english(claim, kind, facts),
                low=low,
                high=high,
                measure=_measure(claim.value),
                items=_items(claim, kind),
                verdict=judgement.verdict,
                facts=tuple(dict.fromkeys(statement.id for statement in judgement.statements)),
                why=judgement.explanation if judgement.verdict in ("contradicted", "disputed") else "",
                modality=claim.modality,
                functional=functional,
                weak=_weak(claim, judgement, group, facts),
                open=bool(claim.qualifiers.get("open")),
                path=document.path,
                dated=date.edtf() if date else "",
                location=_location(lines, claim.span),
                text=" ".join(source[claim.span.start : claim.span.end].split()),
                sentence=" ".join(sentence.split())[:_LONGEST],
                others=others,
            )
        )
    return found


def _location(lines: LineIndex, span: Span) -> Location:
    return Location(span.start, span.end, *lines.position(span.start), *lines.position(span.end))


def _form(claim: Claim, facts: FactBase) -> tuple[Kind, str, str, bool] | None:
    """The kind of a claim's value, its slot, its key, and whether only one value can be right; None for what is not compared."""
    if claim.relation == "acronym" or claim.relation == "nationality":
        return None
    if claim.relation == "holds-office":
        return _office(claim, facts)
    relation, subject, object_, slot, value = claim.relation, claim.subject, claim.object, claim.slot, claim.value
    try:
        schema = facts.relation(relation)
    except KeyError:
        schema = None
    if relation == "chairs":
        if slot not in ("holds", "start") or claim.qualifiers.get("last") or not subject:
            return None
        return "entities", "holder", f"chairs||{object_}|holder", True
    if slot == "count" and isinstance(value, Quantity):
        return "quantity", slot, f"{relation}||{object_}|count", True
    if slot == "members" and isinstance(value, tuple):
        return "all", slot, f"{relation}||{object_}|members", True
    if not subject or schema is None:
        return None
    several = facts.entity(subject).kind in ("series", "operation") and relation in ("held", "occurred")
    year = _year(claim) if several else ""
    if relation == "observer-in" and slot == "object":
        return "entities", "object", f"observer-in|{subject}||object", False
    if isinstance(value, DateInterval):
        if slot not in ("value", "start", "end") or several:
            return None
        return "date", slot, f"{relation}|{subject}|{object_}|{slot}", schema.functional or slot in ("start", "end")
    if several and not year:
        return None
    edition = f"@{year}" if year else ""
    key = f"{relation}|{subject}{edition}|{object_}|{slot}"
    functional = schema.functional and not several
    if isinstance(value, Quantity):
        return "quantity", slot, key, not several
    if slot == "place" and isinstance(value, tuple) and value:
        return "places", slot, key, functional
    if slot == "participants" and isinstance(value, tuple) and value:
        return "list", slot, key, functional
    if slot == "by" and isinstance(value, tuple) and value:
        return "entities", slot, key, functional
    if slot == "value" and isinstance(value, tuple) and value:
        return ("places" if relation == "headquarters" else "entities"), slot, key, schema.functional
    if slot == "value" and isinstance(value, str) and schema.functional:
        return "text", slot, key, True
    return None


def _office(claim: Claim, facts: FactBase) -> tuple[Kind, str, str, bool] | None:
    """An office has one holder at a time. The office is named by its role and by whose it is, or else by the holder's country."""
    role = str(claim.qualifiers.get("role", ""))
    if (
        role in _SHARED_TITLES
        or not claim.subject
        or claim.qualifiers.get("manner")
        or claim.slot not in ("holds", "start", "end")
    ):
        return None
    of = str(claim.qualifiers.get("of", ""))
    person = facts.entity(claim.subject)
    if not of and role in ("president", "prime-minister", "foreign-minister", "defence-minister"):
        of = str(person.attributes.get("country", ""))
    if not of:
        return None
    if claim.slot != "holds":
        return (
            ("date", claim.slot, f"holds-office|{claim.subject}|{role}@{of}|{claim.slot}", True)
            if isinstance(claim.value, DateInterval)
            else None
        )
    return "entities", "holder", f"holds-office||{role}@{of}|holder", True


def _year(claim: Claim) -> str:
    """The year of the edition that a claim about a series speaks of, where it says so."""
    when = claim.value if isinstance(claim.value, DateInterval) else claim.time
    if when is None or when.open_start or when.open_end or when.begin.year != when.finish.year:
        return ""
    return str(when.begin.year)


def _bucket(claim: Claim, kind: Kind, slot: str, date: DateInterval | None) -> str:
    """The year that a claim about something changing is said of."""
    if not (slot in ("holder", "members", "count") or claim.relation in _CHANGING) or kind == "date":
        return ""
    dates = claim.qualifiers.get("dates", ())
    when = claim.time or (dates[0] if dates else None)
    if when is None:
        if claim.past and slot != "holder":
            return "past"
        if date is None:
            return UNDATED
        when = date
    return str(when.begin.year) if when.begin.year == when.finish.year else when.edtf()


def _range(claim: Claim) -> tuple[float, float]:
    value = claim.value
    if isinstance(value, DateInterval):
        low, high = value._widened()  # the interval that agreement is judged by
        if claim.role in ("by", "until", "before") and claim.slot != "end":
            low = OPEN_FIRST
        elif claim.role == "after":
            high = OPEN_LAST
        return float(low), float(high)
    if isinstance(value, Quantity):
        return value.low, value.high
    return 0.0, 0.0


def _measure(value: object) -> str:
    return (
        f"{value.approximation} {unit_named(value.unit or '') or value.unit or ''}".rstrip()
        if isinstance(value, Quantity)
        else ""
    )


def _items(claim: Claim, kind: Kind) -> tuple[str, ...]:
    if claim.relation in ("holds-office", "chairs") and kind == "entities":
        return (claim.subject,)
    return tuple(str(part) for part in claim.value if part) if isinstance(claim.value, tuple) else ()


def _value(claim: Claim, kind: Kind, facts: FactBase) -> str:
    if kind == "date" and isinstance(claim.value, DateInterval):
        edtf = claim.value.edtf()
        return edtf if claim.role in ("at", "none", "since", "span", "") else f"{claim.role} {edtf}"
    return _english(claim, kind, facts)


def _english(claim: Claim, kind: Kind, facts: FactBase) -> str:
    value = claim.value
    if isinstance(value, DateInterval):
        return value.english() if claim.role in ("at", "none", "since", "span", "") else f"{claim.role} {value.english()}"
    if isinstance(value, Quantity):
        return replace(value, unit=unit_named(value.unit or "") or value.unit).english()
    if kind == "text":
        return str(value)
    items = _items(claim, kind)
    return listed([name(facts, item) for item in (items if kind != "all" and kind != "list" else sorted(items))])


def _weak(claim: Claim, judgement: Judgement, group: list[Claim], facts: FactBase) -> bool:
    """Whether it is too unsure what the claim is about for it to contradict anything."""
    if not claim.inferred:
        return False
    if judgement.verdict == "unknown":
        # The drill that a report has just named is what its figures are about.
        return not (claim.subject and facts.entity(claim.subject).kind == "exercise")
    return judgement.verdict != "supported" and len({(reading.subject, reading.object) for reading in group}) > 1
