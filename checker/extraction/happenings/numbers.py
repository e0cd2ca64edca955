"""How many took part, and with how much equipment: "2,000 troops and 450 vehicles", "six countries", "they numbered 2,030".

The reader of a sentence and a stretch of it that speaks of an exercise or a mission come in, claims come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_SLOTS = frozenset(("personnel", "equipment", "aircraft"))
_SUM = re.compile(r"\b(?:in all|altogether|in total|all told|combined|overall|taken together|between them|in sum|throughout)\b")
# Behind a number: that of one unit
_UNIT_OF = re.compile(
    r"[- ]strong (?:[\w-]+ ){0,2}?(?:battalion|company|squad|platoon|detachment|team|brigade|regiment|unit|group)\b"
)
# What a force has, of which a part went on a mission
_POOL = re.compile(r"\b(?:pool|reserve|on paper|suppos\w+|available|stand-?by|assigned)\b")
_WHERE = re.compile(r"(?: in|\b(?:territory|territories|soil|ranges|grounds|polygons) of|\bacross|\bover) (?:the )?$")
_THESE = re.compile(r"\b(?:of the|these|those|both) $")
_BESIDE = re.compile(r"\b(?:side by side|alongside|together with|along with|joined by)\b")
_ABOUT_TO = 21  # days before an exercise in which what is said of it is settled
_FAR = 3  # times as many as came, or as few


def number_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of how many people, vehicles, aircraft or states took part."""
    found: list[Claim] = []
    mission = reader.facts.entity(unit.event).kind == "mission"
    if reader.is_of_a_force(unit):
        return found
    for index, token in enumerate(unit.tokens):
        if token.terminal != "NUMBER" or token.number is None:
            continue
        if _is_of_the_one_before(reader, unit, token):
            continue
        if mission and _POOL.search(unit.text):
            continue
        if _UNIT_OF.match(reader.prepared.folded, token.end):
            continue  # "a 200-strong battalion"
        if (counted := _bare_count(reader, unit, token)) is not None:
            found.append(counted)
        if index + 1 >= len(unit.tokens):
            continue
        following = unit.tokens[index + 1]
        quantity = token.number.quantity
        peacekeepers = (
            mission
            and following.terminal == "FORCE"
            and following.gap <= 1
            and reader.prepared.folded[following.start : following.end].endswith("peacekeepers")
        )
        if peacekeepers or (following.terminal == "UNIT" and following.key in _SLOTS and following.gap <= 1):
            slot = "personnel" if peacekeepers else following.key
            after = unit.tokens[index + 2] if index + 2 < len(unit.tokens) else None
            if following.gap and re.search(
                r"armenian|belarusian|kazakh|kyrgyz|russian|tajik|foreign|special",
                reader.prepared.folded[token.end : following.start],
            ):
                continue
            single = after is not None and after.terminal in ("FROM", "OF") and _single_state(unit.tokens, index + 3)
            strong = not single and (
                phrases.TAKING_PART.search(unit.text) is not None
                or phrases.HOLDING.search(unit.text) is not None
                or not any(t.terminal in ("VERB", "OTHER") for t in unit.tokens)
            )
            if single or any(t.terminal in ("DEMONYM",) for t in unit.tokens[max(0, index - 2) : index + 1]):
                continue
            if unit.link == "focus" and reader.scene.focus.several and _SUM.search(unit.text):
                continue
            relation = "held" if not mission else slot if slot in ("personnel", "equipment") else ""
            if relation:
                claim = reader.claim(
                    unit,
                    relation,
                    slot if not mission else "value",
                    quantity,
                    token,
                    weak=not strong or (quantity.low < 10 and slot != "aircraft") or not _whole(reader, unit, token),
                )
                if claim is not None:
                    found.append(claim)
            continue
        if 2 <= quantity.low == quantity.high <= 9 and phrases.COUNTED.match(reader.prepared.folded, token.end) and not mission:
            strong = (
                re.search(
                    r"(?:took part|participat|had come|came|were represented|contingents|units|soldiers|troops|forces|"
                    r"involv|sent|gathered|brought)",
                    unit.text,
                )
                is not None
            )
            if _THESE.search(reader.prepared.folded, max(0, token.start - 10), token.start):
                continue
            if _WHERE.search(reader.prepared.folded, max(0, token.start - 40), token.start):
                continue  # "in four countries" is where
            if _BESIDE.search(reader.prepared.folded, token.end, reader.end_of(unit)):
                continue  # "two countries trained side by side with two more"
            if not strong or re.search(r"\bother|\bfurther\b|\bmore\b|observ|non-member|guest", unit.text):
                continue
            claim = reader.claim(unit, "held", "count", quantity, token, weak=unit.link == "focus" and reader.scene.focus.age > 2)
            if claim is not None:
                found.append(claim)
    return found


def planned_number_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """How many are going to come to an exercise that is about to begin. Plans differ somewhat from what comes of them, so
    only what is far from it is told."""
    value, today = reader.days_of(unit.event), reader.discourse.today
    if value is None or today is None or value.precision == "year" or value.first - today.last > _ABOUT_TO or unit.link == "":
        return []
    known = {
        slot: quantity
        for s in reader.facts.statements(subject=unit.event, relation="held")
        for slot, quantity in s.quantities.items()
    }
    found = []
    for claim in number_claims(reader, unit):
        right, told = known.get(claim.slot), claim.value
        if right is None or not isinstance(told, Quantity) or claim.qualifiers["weak"]:
            continue
        agreed = told.low <= right.high and right.low <= told.high
        if agreed or told.low > _FAR * right.high or told.high * _FAR < right.low:
            claim.modality = "planned" if claim.modality == "asserted" else claim.modality
            found.append(claim)
    return found


def _is_of_the_one_before(reader: Reader, unit: Unit, number: Token) -> bool:
    """Whether a number stands in the brackets of what was named before the event: "Rubezh (... about 1,500) and Interaction"."""
    named = next((t for t in unit.tokens if t.terminal in ("EXERCISE", "MISSION") and t.start > number.end), None)
    between = reader.prepared.folded[number.end : named.start] if named is not None else ""
    return ")" in between and "(" not in between


def _bare_count(reader: Reader, unit: Unit, number: Token) -> Claim | None:
    """The claim of a number without a noun that counts those who came: "they numbered 2,030", "about 1,200 of them"."""
    folded = reader.prepared.folded
    quantity = number.number.quantity if number.number is not None else None
    if quantity is None or quantity.unit is not None or quantity.low < 100 or unit.link not in ("focus", "anaphor"):
        return None
    mission = reader.facts.entity(unit.event).kind == "mission"
    before, behind = reader.words_before(number, unit), folded[number.end : reader.end_of(unit)]
    told = phrases.BARE_COUNT.search(before) is not None or (mission and phrases.THERE_WERE.search(before) is not None)
    told = told and phrases.ENDS_THERE.match(behind) is not None
    troops = phrases.TROOPS.search(folded, reader.bounds[0], number.start) is not None
    if not told and not (troops and phrases.OF_THEM.match(behind)):
        return None
    claim = reader.claim(unit, "personnel" if mission else "held", "value" if mission else "personnel", quantity, number)
    if claim is not None:
        claim.qualifiers["part"] = False  # "of them" are all
    return claim


def _whole(reader: Reader, unit: Unit, number: Token) -> bool:
    """Whether a number counts all of an event: no single state or foreign place that would have it stands beside it."""
    where = {
        place
        for s in reader.facts.statements(subject=unit.event, relation="held")
        for one in s.place
        for place in reader.outer(one)
    }
    mood = reader.moods.get(id(number))
    for index, token in enumerate(unit.tokens):
        if reader.moods.get(id(token)) is not mood:
            continue  # another clause
        before = unit.tokens[index - 1] if index else None
        located = before is not None and (before.terminal in ("IN", "TO") or before.key == "through")
        if (
            token.terminal in ("STATE", "DEMONYM")
            and len(token.items) < 3
            and not (located and where.intersection(token.entities))
        ):
            if token.anaphor and located:
                continue
            return False
        if token.terminal == "PLACE" and where and not any(where & set(reader.outer(entity)) for entity in token.entities):
            return False
    if reader.is_elsewhen(unit):
        return False
    if unit.link in ("name", "anaphor"):
        return True
    clause = reader.prepared.folded[
        max(reader.begin_of(unit), reader.prepared.folded.rfind(",", 0, number.start) + 1) : reader.end_of(unit)
    ]
    return (
        phrases.COMING.search(clause) is not None
        or (
            phrases.COMING.search(unit.text) is not None
            and clause.lstrip().startswith(("with", "and", "along with", "together with"))
        )
        or not any(token.terminal in ("VERB", "OTHER") for token in unit.tokens)
    )


def _single_state(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index] if index < len(tokens) else None
    return token is not None and token.terminal in ("STATE", "DEMONYM", "PLACE", "PRONOUN") and len(token.items) < 3
