"""Statements as English sentences, from the ``english`` template of their relation and the names of the entities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.facts import Entity, Statement
from checker.model.quantities import Quantity

_SLOT = re.compile(r"(?P<on>\bon )?\{(?P<slot>\w+)\}")
_WITH_ARTICLE = ("organization", "body", "document", "force", "office", "mission", "event", "series", "place")
# A name takes "the" when a common noun heads it: "the Collective Security Treaty", but "NATO" and "Operation Channel".
_HEADS = re.compile(
    r"\b(?:Act|Agreement|Alliance|Assembly|Association|Base|Brigade|Cent(?:er|re)|Charter|Commission|Committee|Commonwealth|"
    r"Communique|Community|Concept|Contingent|Convention|Council|Court|Declaration|Department|Division|Force|Forces|Fund|Group|"
    r"Headquarters|League|Meeting|Ministry|Mission|Nations|Office|Organi[sz]ation|Pact|Parliament|Plan|Presidium|Programme|Protocol|"
    r"Regulations?|Secretariat|Service|Session|Staff|States|Statute|Strategy|Summit|Treaty|Union)\b"
    r"|\b(?:academy|airfield|base|cosmodrome|district|ground|meeting|operation|range|series|session|statement|summit)\b"
)
_ROLES = re.compile(
    r"^(?:Acting |Deputy |First |Permanent )*(?:Chair|Chief|Commander|Director|Foreign|General|Head|Minister|President|Press|"
    r"Prime|Defen[cs]e|Secretary|Speaker|State)"
)
_MANY = re.compile(r"\b(?:Forces|Troops)(?: of\b|$)")
_TENSES = ((" is ", " was ", " has been "), (" chairs ", " chaired ", " has chaired "))


def sentence(base: FactBase, statement: Statement) -> str:
    """The statement in one English sentence, with its place, time and numbers, and a full stop."""
    relation = base.relation(statement.relation)
    template = relation.english or f"{{subject}}: {relation.label}, {{value}}"
    used: set[str] = set()

    def filled(match: re.Match[str]) -> str:
        slot = match["slot"]
        used.add(slot)
        value = statement.subject if slot == "subject" else slot_content(statement, slot)
        text = wording(base, value) or "?"
        if isinstance(value, DateInterval):
            lead = date_lead(value) if match["on"] else ""
            return f"{lead}{text}"
        return (match["on"] or "") + text

    text = _SLOT.sub(filled, template)
    subject = base.entity(statement.subject)
    if subject.kind == "force" and _MANY.search(subject.name):
        text = text.replace(" was ", " were ", 1)
    if relation.kind == "state":
        for present, past, perfect in _TENSES:
            if statement.end is not None:
                text = text.replace(present, past, 1)
            elif statement.start is not None:
                text = text.replace(present, perfect, 1)
        text += _span(statement)
    if statement.place and "place" not in used:
        text += f" {where(base, statement.place)}"
    if statement.value is not None and "value" not in used and not isinstance(statement.value, DateInterval):
        text += f": {wording(base, statement.value)}"
    remarks = [
        f"{name}: {wording(base, value)}"
        for name, value in (
            ("participants", statement.participants if "participants" not in used else ()),
            ("absent", statement.absent),
            ("by", statement.by if "by" not in used else ()),
            *statement.quantities.items(),
        )
        if value
    ]
    if statement.acting:
        remarks.append("acting")
    if statement.announced:
        remarks.append("as announced beforehand")
    if relation.kind == "attribute" and statement.as_of:
        remarks.append(f"as of {statement.as_of.english()}")
    if remarks:
        text = f"{text.rstrip('.')} ({'; '.join(remarks)})"
    return text[:1].upper() + text[1:].rstrip(".") + "."


def slot_content(statement: Statement, slot: str) -> Any:
    """What a statement has in the slot of this name; ``None`` where it has nothing."""
    if slot in statement.quantities:
        return statement.quantities[slot]
    return getattr(statement, slot, None) or None


def wording(base: FactBase, value: Any) -> str:
    """A value in words: a date, a quantity, the name of an entity, or a list of names."""
    if isinstance(value, DateInterval | Quantity):
        return value.english()
    if isinstance(value, str):
        return with_article(base, value)
    if isinstance(value, Sequence):
        return listed([with_article(base, item) for item in value])
    return ""


def with_article(base: FactBase, id_: str) -> str:
    """The name that an id stands for, with "the" where English wants it; text that is no id stays as it is."""
    try:
        entity = base.entity(id_)
    except KeyError:
        return id_
    return f"the {entity.name}" if _takes_article(entity) else entity.name


def _takes_article(entity: Entity) -> bool:
    if entity.name.startswith(("The ", "the ")):
        return False
    if entity.kind == "state":
        return entity.name.startswith("United")
    if entity.kind == "office":
        return bool(_ROLES.search(entity.name))
    return entity.kind in _WITH_ARTICLE and " " in entity.name and bool(_HEADS.search(entity.name))


_GROUND = re.compile(r"\b(?:academy|airfield|base|cosmodrome|ground|range)$")


def where(base: FactBase, places: Sequence[str]) -> str:
    """Places with their prepositions: "in Kazakhstan", "in Astana and at the Bereg training ground"."""
    found = [with_article(base, place) for place in dict.fromkeys(places)]
    parts = [[text for text in found if bool(_GROUND.search(text)) is ground] for ground in (False, True)]
    return listed([f"{lead} {listed(texts)}" for lead, texts in zip(("in", "at"), parts, strict=True) if texts])


def listed(words: Sequence[str]) -> str:
    """ "Armenia, Belarus and Russia"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def date_lead(date: DateInterval) -> str:
    """The preposition that an event's date takes: "on " a day, "in " a month or year, "from " the start of an interval."""
    if date.open_start or date.open_end or date.approximate:
        return ""
    return {"day": "on ", "interval": "from "}.get(date.precision, "in ")


def _span(statement: Statement) -> str:
    """When a state of affairs held."""
    if statement.start and statement.end:
        return f" from {statement.start.english()} to {statement.end.english()}"
    if statement.start:
        as_of = f" (confirmed as of {statement.as_of.english()})" if statement.as_of else ""
        return f" since {statement.start.english()}{as_of}"
    if statement.end:
        return f" until {statement.end.english()}"
    return f" (as of {statement.as_of.english()})" if statement.as_of else ""
