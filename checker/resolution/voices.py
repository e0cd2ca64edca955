"""What one document says about one thing, in a form that can be laid beside what others say, and kept in an archive.

Claims with their verdicts come in; voices go out: small flat records with a key (subject, relation, qualifiers: what must be the
same for two to be compared), a value as a range of numbers or a set of ids, the place in the text, and what the fact base thinks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from checker.extraction import Extraction
from checker.extraction.happenings.strangers import likeness
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import STRANGER, Claim
from checker.model.dataclass import dataclass, replace
from checker.model.dates import OPEN_FIRST, OPEN_LAST, DateInterval
from checker.model.documents import Document
from checker.model.quantities import Quantity, unit_named
from checker.model.report import Location, Modality, Verdict
from checker.model.spans import LineIndex, Span
from checker.model.text import fold
from checker.resolution.judgement import NO_DATA, Judgement
from checker.resolution.judging import kindest
from checker.resolution.tenures import tenures
from checker.resolution.unlisted import tellings
from checker.resolution.withdrawn import standing
from checker.resolution.wording import listed, name

Kind = Literal["date", "state", "quantity", "places", "entities", "list", "all", "text"]

SPOKEN = frozenset(("asserted", "attributed", "quoted", "hedged"))  # the moods that say something of the world
UNDATED = "undated"
ACRONYM = "acronym"
DOUBLED = "doubled"  # a name that a list gives twice
_POSSIBLE = re.compile(r"\b(?:may|might|could)\b")
_CAPITALS = re.compile(r"\b[A-Z]{2,9}\b")
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


# What one thing may do more than once, whatever the fact base knows of it.
_REPEATED = frozenset(("opened", "decided", "requested"))
_STATES = frozenset(("member-of", "party-to"))


@dataclass(frozen=True, slots=True)
class Voice:
    """One value that one document gives.

    ``low`` and ``high`` are day ordinals for a date and numbers for a quantity; ``items`` are the ids of an entity value.
    ``bucket`` is the year a changing thing is said of, "" for what does not change. ``functional`` says that only one value can
    be right even where the fact base is silent. ``weak`` ones never make a conflict by themselves.
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
    mark: tuple[int, int]  # the smallest text that would be wrong, within or beside the location
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
    def order(self) -> tuple[object, ...]:
        """The order in which voices are told, whatever order the documents came in."""
        return (self.path, self.location.start, self.location.end, self.key, self.value)

    @property
    def object(self) -> str:
        return self.key.split("|")[2]

    @property
    def slot(self) -> str:
        return self.key.split("|")[3]


Judged = tuple[Sequence[Claim], Claim, Judgement]  # the readings of a claim, the one that counts, and its verdict


def voices(
    document: Document, extraction: Extraction, facts: FactBase, today: DateInterval | None, date: DateInterval | None = None
) -> list[Voice]:
    """What a document says, each claim in the reading that resolution chose.

    ``today`` is the date it is judged at, ``date`` the one it is known to be of, where its own is not to be used.
    """
    judged = ((group, *kindest(group, facts, today)) for group in standing(extraction.groups, document.source))
    return judged_voices(document, judged, facts, date) + _doubled(document, extraction, facts, date)


def _doubled(document: Document, extraction: Extraction, facts: FactBase, date: DateInterval | None) -> list[Voice]:
    """The names that a list gives twice, which may stand for two things."""
    maker = _Maker(document, facts, LineIndex(document.source), date or document.date)
    return [maker.doubled(span, entity) for span, entity in extraction.doubled]


def judged_voices(document: Document, judged: Iterable[Judged], facts: FactBase, date: DateInterval | None = None) -> list[Voice]:
    """The same for claims that have their verdicts."""
    lines = LineIndex(document.source)
    date = date or document.date
    maker = _Maker(document, facts, lines, date)
    found: list[Voice] = []
    seen: set[tuple[str, str, str, int]] = set()
    for group, judged_claim, judgement in judged:
        if judged_claim.relation == "acronym":
            found += maker.names(judged_claim, judgement)
            continue
        for claim in _told(judged_claim, judgement, facts):
            if claim.negated or claim.modality not in SPOKEN or claim.modality == "hedged" and maker.only_possible(claim):
                continue
            form = _form(claim, facts, maker.edition(claim))
            if form is None:
                continue
            bucket = "" if _happened_once(claim, facts) else _bucket(claim, form, date)
            if form.slot == "holder" and bucket == UNDATED or form.kind == "state" and _state_time(claim, date) is None:
                continue  # who holds an office, or is a member, at a time that nobody knows contradicts nobody
            identity = (form.key, bucket, str(claim.value), claim.mark.start)
            if identity not in seen:
                seen.add(identity)
                found.append(maker.voice(claim, judgement, form, group, bucket))
                if claim.qualifiers.get("origin") and form.kind == "date":
                    key = f"{claim.relation}|{claim.qualifiers['origin']}||turned"
                    found.append(replace(found[-1], key=key, kind="state", english="turned into an organization"))
    for told in tellings(document, facts):
        claim = Claim("held", told.subject, told.slot, told.value, told.span, told.mark, sentence=told.sentence)
        kind: Kind = "quantity" if isinstance(told.value, Quantity) else "entities"
        form = _Form(kind, claim.slot, f"held|{told.subject}@{told.year}||{told.slot}", True)
        found.append(maker.voice(claim, NO_DATA, form, [claim], ""))
    return _one_reading(found) + maker.used_acronyms(found)


def _told(claim: Claim, judgement: Judgement, facts: FactBase) -> Iterable[Claim]:
    """The claims that a claim amounts to: of who held an office when, and of who stayed away where taking part is denied."""
    if claim.negated and claim.slot == "participants" and claim.value and facts.relation(claim.relation).kind == "event":
        return (replace(claim, slot="absent", negated=False),)
    return tenures(claim, judgement, facts)


def _one_reading(found: list[Voice]) -> list[Voice]:
    """The voices without those that the same words give beside a right one: "thirty years ago tomorrow" has two dates in it."""
    right = {(voice.key, voice.location) for voice in found if voice.verdict == "supported"}
    return [voice for voice in found if voice.verdict == "supported" or (voice.key, voice.location) not in right]


@dataclass(frozen=True, slots=True)
class _Form:
    """How a claim is compared."""

    kind: Kind
    slot: str
    key: str
    functional: bool  # whether only one value can be right


class _Maker:
    """Makes the voices of one document."""

    def __init__(self, document: Document, facts: FactBase, lines: LineIndex, date: DateInterval | None) -> None:
        self._document = document
        self._facts = facts
        self._lines = lines
        self._date = date
        self._dated = date.edtf() if date else ""
        self._editions: dict[str, list[tuple[int, str]]] = {}

    def voice(self, claim: Claim, judgement: Judgement, form: _Form, group: Sequence[Claim], bucket: str) -> Voice:
        low, high = _range(claim)
        if form.kind == "state" and (time := _state_time(claim, self._date)) is not None:
            low, high = float(time.first), float(time.last)
        others: set[str] = set()
        if judgement.verdict != "supported" and len(group) > 1:
            others = {other.key for reading in group if (other := _form(reading, self._facts)) is not None} - {form.key}
        return Voice(
            key=form.key,
            bucket=bucket,
            kind=form.kind,
            value=_value(claim, form.kind, self._facts),
            english=_english(claim, form.kind, self._facts),
            low=low,
            high=high,
            measure=_measure(claim.value),
            items=_items(claim, form.kind),
            verdict=judgement.verdict,
            facts=tuple(dict.fromkeys(statement.id for statement in judgement.statements)),
            why=judgement.explanation if judgement.verdict in ("contradicted", "disputed") else "",
            functional=form.functional,
            weak=_weak(claim, judgement, group, self._facts) and "@" not in form.key or self._unsure(form, judgement),
            open=bool(claim.qualifiers.get("open")),
            others=tuple(sorted(others)),
            **self._place(claim),
        )

    def _unsure(self, form: _Form, judgement: Judgement) -> bool:
        """Whether the facts know the matter, and yet do not say if this is right: it is not clear what is meant.

        Which office, or whose approval of a document that the facts know to have been signed.
        """
        if form.key.startswith("adopted|") and judgement.verdict == "unknown":
            return bool(self._facts.statements(relation="signed", subject=form.key.split("|")[1]))
        if form.slot not in ("holder", "predecessor") or judgement.verdict != "unknown":
            return False
        relation, _, object_, _ = form.key.split("|")
        if relation == "chairs":
            return bool(self._facts.statements(relation="chairs", object=object_))
        role, _, of = object_.partition("@")
        return any(
            (office.role, office.of) == (role, of) and self._facts.statements(relation="holds-office", object=office.id)
            for office in self._facts.entities("office")
        )

    def only_possible(self, claim: Claim) -> bool:
        """Whether something is said to be possible, which contradicts nothing."""
        return _POSSIBLE.search(self._document.source, claim.span.start, claim.span.end) is not None

    def edition(self, claim: Claim) -> str:
        """The year of the exercise that a claim about a series means: that of the last "Rubezh-2027" up to the claim's end."""
        if claim.relation != "held" or not claim.subject or self._facts.entity(claim.subject).kind != "series":
            return ""
        if claim.subject not in self._editions:
            entity = self._facts.entity(claim.subject)
            names = "|".join(re.escape(name) for name in (entity.name, *entity.aliases, *entity.context) if len(name) > 3)
            pattern = re.compile(rf"\b(?:{names})[”\"’']? ?[-–— ]? ?((?:19|20)\d\d)\b", re.IGNORECASE)
            self._editions[claim.subject] = [(match.end(), match[1]) for match in pattern.finditer(self._document.source)]
        found = self._editions[claim.subject]
        at = bisect_right(found, (max(claim.sentence.end, claim.span.end), "~"))
        return found[at - 1][1] if at else ""

    def names(self, claim: Claim, judgement: Judgement) -> list[Voice]:
        """An acronym in brackets says what the acronym stands for, and how the name is shortened; both hold in this text only."""
        short, written = str(claim.value), str(claim.qualifiers.get("name", ""))
        place = self._place(claim)
        if claim.slot == "expansion":
            short, written = str(claim.qualifiers["short"]), short
            item = claim.subject if claim.qualifiers["right"] else written
            return [self._text_voice(f"{ACRONYM}||{short}|stands-for", written, item, judgement.verdict, place)]
        return [
            self._text_voice(f"{ACRONYM}||{short}|stands-for", written, claim.subject, judgement.verdict, place),
            self._text_voice(f"{ACRONYM}|{claim.subject}||short", short, short, judgement.verdict, place),
        ]

    def _text_voice(self, key: str, value: str, item: str, verdict: Verdict, place: dict[str, Any]) -> Voice:
        return Voice(
            key=key,
            bucket=self._document.path,
            kind="text",
            value=value,
            english=value,
            low=0.0,
            high=0.0,
            measure="",
            items=(item,),
            verdict=verdict,
            facts=(),
            why="",
            functional=True,
            weak=False,
            open=False,
            **place,
        )

    def doubled(self, span: Span, entity: str) -> Voice:
        claim = Claim(DOUBLED, entity, "value", "", span, span, sentence=span)
        place = self._place(claim)
        return self._text_voice(f"{DOUBLED}|{entity}||value", place["text"], entity, "unknown", place)

    def used_acronyms(self, found: Sequence[Voice]) -> list[Voice]:
        """Where the text uses the known acronym of a name that it shortens in some other way too."""
        wanted = {
            voice.subject for voice in found if voice.relation == ACRONYM and voice.subject and voice.verdict != "supported"
        }
        if not wanted:
            return []
        used: list[Voice] = []
        for block in self._document.blocks:
            for match in _CAPITALS.finditer(block.text):
                text = match.group()
                meant = {
                    known.entity for known in self._facts.names_starting(fold(text)) if known.is_acronym and known.text == text
                }
                if len(meant) == 1 and meant <= wanted:
                    span = block.span(match.start(), match.end())
                    used.append(self._short_name(meant.pop(), text, span))
        return used

    def _short_name(self, entity: str, short: str, span: Span) -> Voice:
        claim = Claim(ACRONYM, entity, "value", short, span, span, sentence=span)
        return self._text_voice(f"{ACRONYM}|{entity}||short", short, short, "supported", self._place(claim))

    def _place(self, claim: Claim) -> dict[str, Any]:
        source = self._document.source
        sentence = source[claim.sentence.start : claim.sentence.end] if claim.sentence.end else ""
        return {
            "modality": claim.modality,
            "path": self._document.path,
            "dated": self._dated,
            "location": self._location(claim.span),
            "mark": (claim.mark.start, claim.mark.end),
            "text": " ".join(source[claim.span.start : claim.span.end].split()),
            "sentence": " ".join(sentence.split())[:_LONGEST],
        }

    def _location(self, span: Span) -> Location:
        return Location(span.start, span.end, *self._lines.position(span.start), *self._lines.position(span.end))


def _form(claim: Claim, facts: FactBase, edition: str = "") -> _Form | None:
    """The kind of a claim's value, its slot, its key, and whether only one value can be right; None for what is not compared."""
    if claim.relation == "nationality":
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
        return _Form("entities", "holder", f"chairs||{object_}|holder", True)
    if slot == "count" and isinstance(value, Quantity):
        return _Form("quantity", slot, f"{relation}|{subject}|{object_}|count", relation != "held")
    if slot == "members" and isinstance(value, tuple):
        return _Form("all", slot, f"{relation}||{object_}|members", True)
    if not subject or schema is None:
        return None
    several = facts.entity(subject).kind in ("series", "operation") and relation in ("held", "occurred")
    year = edition or _year(claim) if several else ""
    if relation == "observer-in" and slot == "object":
        return _Form("entities", "object", f"observer-in|{subject}||object", False)
    if relation in _STATES and slot in ("holds", "time"):
        return _Form("state", "holds", f"{relation}|{subject}|{object_}|holds", False)
    if isinstance(value, DateInterval):
        if slot not in ("value", "start", "end") or several:
            return None
        if relation == "observer-in":
            object_ = _owner(subject, object_, facts)
        functional = schema.functional and relation not in _REPEATED or slot in ("start", "end")
        return _Form("date", slot, f"{relation}|{subject}|{object_}|{slot}", functional)
    if several and not year:
        return None
    key = f"{relation}|{subject}@{year}|{object_}|{slot}" if year else f"{relation}|{subject}|{object_}|{slot}"
    functional = schema.functional and relation not in _REPEATED and (not several or bool(edition))
    if isinstance(value, Quantity):
        return _Form("quantity", slot, key, True)
    if slot == "place" and isinstance(value, tuple) and value:
        return _Form("places", slot, key, functional)
    if slot == "participants" and isinstance(value, tuple) and value:
        return _Form("list", slot, key, functional)
    if slot == "absent" and isinstance(value, tuple) and value:
        return _Form("list", slot, f"{relation}|{subject}|{object_}|absent", False)
    if slot == "by" and isinstance(value, tuple) and value:
        return _Form("entities", slot, key, functional)
    if slot == "value" and isinstance(value, tuple) and value:
        return _Form("places" if relation == "headquarters" else "entities", slot, key, schema.functional)
    if relation == "provides" and slot == "article" and object_:
        return _Form("text", slot, f"provides|{subject}|{object_}|article", False)
    if slot == "value" and isinstance(value, str) and schema.functional:
        return _Form("text", slot, key, True)
    return None


def _owner(subject: str, body: str, facts: FactBase) -> str:
    """Whose observer one is: that of the organization a body belongs to, unless the facts tell the two apart."""
    owner = facts.entity(body).of
    return body if not owner or facts.statements(subject=subject, relation="observer-in", object=owner) else owner


def _office(claim: Claim, facts: FactBase) -> _Form | None:
    """An office has one holder at a time. The office is named by its role and by whose it is, or else by the holder's country."""
    role = str(claim.qualifiers.get("role", ""))
    if (
        role in _SHARED_TITLES
        or not claim.subject
        or claim.qualifiers.get("manner")
        or claim.slot not in ("holds", "start", "end", "appointed", "followed")
    ):
        return None
    of = str(claim.qualifiers.get("of", ""))
    person = facts.entity(claim.subject)
    if not of and role in ("president", "prime-minister", "foreign-minister", "defence-minister"):
        of = str(person.attributes.get("country", ""))
    if not of:
        return None
    if claim.slot == "followed":
        later = claim.value[0] if isinstance(claim.value, tuple) and len(claim.value) == 1 else ""
        return _Form("entities", "predecessor", f"holds-office|{later}|{role}@{of}|predecessor", True) if later else None
    if claim.slot != "holds":
        if not isinstance(claim.value, DateInterval):
            return None
        return _Form("date", claim.slot, f"holds-office|{claim.subject}|{role}@{of}|{claim.slot}", False)
    return _Form("entities", "holder", f"holds-office||{role}@{of}|holder", True)


def _year(claim: Claim) -> str:
    """The year of the edition that a claim about a series speaks of, where it says so."""
    when = claim.value if isinstance(claim.value, DateInterval) else claim.time
    if when is None or when.open_start or when.open_end or when.begin.year != when.finish.year:
        return ""
    return str(when.begin.year)


def _state_time(claim: Claim, date: DateInterval | None) -> DateInterval | None:
    """When a state is said to hold; None where the text does not say and has no date."""
    if isinstance(claim.value, DateInterval):
        return claim.value
    return claim.time or (None if claim.past else date)


def _happened_once(claim: Claim, facts: FactBase) -> bool:
    """Whether a claim is about something that happened once, so that no year has to be said with its figures."""
    return (
        bool(claim.subject) and claim.relation != "holds-office" and facts.entity(claim.subject).kind in ("mission", "exercise")
    )


def _bucket(claim: Claim, form: _Form, date: DateInterval | None) -> str:
    """The year that a claim about something changing is said of."""
    if not (form.slot in ("holder", "members", "count") or claim.relation in _CHANGING) or form.kind == "date":
        return ""
    dates = claim.qualifiers.get("dates", ())
    when = claim.time or (dates[0] if dates else None)
    if when is None:
        if claim.past and form.slot != "holder":
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
    if not isinstance(claim.value, tuple):
        return ()
    return tuple(
        STRANGER + likeness(str(part).removeprefix(STRANGER)) if str(part).startswith(STRANGER) else str(part)
        for part in claim.value
        if part
    )


def _value(claim: Claim, kind: Kind, facts: FactBase) -> str:
    if kind == "date" and isinstance(claim.value, DateInterval):
        edtf = claim.value.edtf()
        return edtf if claim.role in ("at", "none", "since", "span", "") else f"{claim.role} {edtf}"
    return _english(claim, kind, facts)


def _english(claim: Claim, kind: Kind, facts: FactBase) -> str:
    value = claim.value
    if kind == "state":
        return "member" if claim.relation == "member-of" else "party"
    if isinstance(value, DateInterval):
        return value.english() if claim.role in ("at", "none", "since", "span", "") else f"{claim.role} {value.english()}"
    if isinstance(value, Quantity):
        return replace(value, unit=unit_named(value.unit or "") or value.unit).english()
    if kind == "text":
        return claim.value_text() or ""
    items = claim.value if kind == "entities" and claim.slot == "by" else _items(claim, kind)
    return listed([name(facts, item) for item in (items if kind != "all" and kind != "list" else sorted(items))])


def _weak(claim: Claim, judgement: Judgement, group: Sequence[Claim], facts: FactBase) -> bool:
    """Whether it is too unsure what the claim is about for it to contradict anything."""
    if judgement.verdict != "supported" and (claim.qualifiers.get("weak") or claim.qualifiers.get("part")):
        return True  # the context alone says what the words are about, or they are about a part of it
    if not claim.inferred:
        return False
    if judgement.verdict == "unknown":
        # The drill that a report has just named is what its figures are about.
        return not (claim.subject and facts.entity(claim.subject).kind == "exercise")
    return judgement.verdict != "supported" and len({(reading.subject, reading.object) for reading in group}) > 1
