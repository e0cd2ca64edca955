"""What a sentence says of an operation or one of its stages: where it was run from, what was seized, when it became permanent.

The reader of a sentence and a stretch of it that speaks of the operation come in, claims come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.succession import is_series
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_RUN_FROM = re.compile(
    r"\b(?:headquarter(?:s|ed)?|hq|command post|coordinat(?:ion|ing) cent(?:re|er)|operational staff)\b(?: (?!of )[\w-]+){0,6}?"
    r"(?:,? in| at| to) (?:the )?(?:\w+ )?(?:city |town )?(?:of )?$|"
    r"\b(?:run|directed|coordinated|led|managed|controlled|commanded|conducted|headquartered) (?:from|in|at) (?:the )?"
    r"(?:city of |town of )?$|\bheadquarters?: (?:the )?(?:city of )?$"
)
_PERMANENT_SINCE = re.compile(r"\bpermanent [\w ]{0,40}since $")
_KINDS_OF_DRUGS = re.compile(r"\b(?:heroin|hashish|hash|marijuana|cannabis|opium|opiates|synthetic|cocaine|precursors?)\b")
# What others say was seized, a part of it, or what several stages brought together.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:headlines?|credit(?:s|ed)?|speaks? of|wrongly|mistake\w*|misprint|myth|claims?|reports? of"
    r"|in (?:all|its) stages|since (?:it|the)|altogether over|of (?:which|them|these|those|whom)"
    r"|taken together|altogether|over the years|in the years|in all the years|all stages|since \d{4})\b"
)


def operation_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of a stretch that speaks of an operation or a stage of it."""
    found = _permanent(reader, unit)
    if not is_series(unit.event, reader.facts):
        found += _seats(reader, unit)
        found += _seized(reader, unit)
    return found


# "Illegal, directed against ..., has been permanent": a name that is none to anybody who does not know it
_SOMETHING_ELSE = re.compile(
    r"\W*(?!It\b|The\b|This\b|In\b|On\b|By\b|Since\b|That\b|At\b|Its\b|Then\b|From\b|A\b)[A-Z]\w+(?:,| has\b| is\b| was\b)"
)


def _permanent(reader: Reader, unit: Unit) -> list[Claim]:
    """When the operation became a permanent one: the only day or year that is told of it, or that of the entry."""
    series = str(reader.facts.entity(unit.event).attributes.get("series", "")) or unit.event
    if not phrases.PERMANENT.search(unit.text) or any(token.terminal in ("NOT", "MODAL") for token in unit.tokens):
        return []
    if unit.link != "name" and _SOMETHING_ELSE.match(reader.prepared.text, reader.begin_of(unit)):
        return []
    around = unit.tokens
    told = [token for token in around if token.terminal == "DATE" and (token.key in ("at", "none") or _is_since(reader, token))]
    entry = reader.discourse.around.entry
    if not told and entry is not None:
        told = [entry]
    if len(told) != 1:
        return []
    date = reader.discourse.resolve_date(told[0])
    claim = reader.claim(unit, "made-permanent", "value", date, told[0], role="at") if date is not None else None
    if claim is None:
        return []
    claim.subject = series
    return [claim]


def _is_since(reader: Reader, token: Token) -> bool:
    """Whether a day is told as that since when the operation has been permanent."""
    return _PERMANENT_SINCE.search(reader.prepared.folded, max(0, token.start - 60), token.start) is not None


def _seats(reader: Reader, unit: Unit) -> list[Claim]:
    found = []
    for token in unit.tokens:
        if token.terminal not in ("PLACE", "STATE") or token.items or token.anaphor or not token.entities:
            continue
        if _RUN_FROM.search(reader.prepared.folded[reader.bounds[0] : token.start]):
            claim = reader.claim(unit, "held", "place", token.entities, token)
            if claim is not None:
                claim.qualifiers.update(part=False, held=True)
                found.append(claim)
    return found


def _seized(reader: Reader, unit: Unit) -> list[Claim]:
    """What was seized in all: the first weight that is told."""
    for token in unit.tokens:
        if token.terminal != "NUMBER" or token.number is None or token.number.quantity.unit not in ("kg", "tonne"):
            continue
        behind = reader.prepared.folded[token.end : min(token.end + 30, reader.bounds[1])]
        if _KINDS_OF_DRUGS.search(behind) or _OF_SOMETHING_ELSE.search(unit.text):
            return []
        claim = reader.claim(unit, "seized", "value", token.number.quantity, token)
        if claim is None:
            return []
        claim.qualifiers["part"] = False
        return [claim]
    return []
