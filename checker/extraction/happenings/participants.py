"""Which states took part or stayed away: "contingents from Belarus, Russia and Tajikistan came", "Armenia did not take part".

The reader of a sentence and a stretch of it that speaks of an exercise or a mission come in, claims come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim, Item

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader


def participant_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of which states took part in the event of a stretch, and which stayed away."""
    found = _counted_up(reader, unit)
    if found:
        return found
    years = {date.begin.year for date in reader.years(unit)}
    if unit.link not in ("name", "series") and years and reader.year_of(unit.event) not in years:
        return []  # "A, B and C joined in 1993", told beside a mission of 2022
    away = phrases.STAYING_AWAY.search(unit.text) is not None
    part = phrases.TAKING_PART.search(unit.text) is not None
    for index, token in enumerate(unit.tokens):
        if token.terminal not in ("STATE", "DEMONYM") or not token.entities or token.anaphor:
            continue
        if any(reader.facts.entity(entity).kind != "state" for entity in token.entities):
            continue
        before = unit.tokens[index - 1] if index else None
        after = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
        if (after is not None and after.terminal in ("POSSESSIVE", "ROLE", "PERSON", "BODY")) or (
            before is not None and before.terminal == "ROLE"
        ):
            continue
        items = tuple(Item(item.entity, reader.block.span(item.start, item.end)) for item in token.items if item.entity) or (
            Item(token.entity, reader.block.span(token.start, token.end)),
        )
        value = tuple(dict.fromkeys(token.entities))
        if away and len(value) <= 2:
            if len(re.findall(phrases.STAYING_AWAY, unit.text)) > 1 or re.search(
                r"\b(?:not|never|nor)\b.*\b(?:absent|missing|skip|boycott)", unit.text
            ):
                continue
            others = [t for t in unit.tokens if t.terminal in ("STATE", "DEMONYM") and t is not token]
            if others or (before is not None and before.terminal in ("IN", "FROM")):
                continue
            claim = reader.claim(
                unit, "held", "absent", value, token, items=items, weak=unit.link == "focus" and reader.scene.focus.age > 2
            )
        elif len(value) <= 2 and not away and phrases.JOINED.match(reader.prepared.folded, token.end, reader.end_of(unit)):
            if unit.link == "focus" and reader.is_elsewhen(unit):
                continue
            claim = reader.claim(unit, "held", "participants", value, token, items=items)
        elif len(value) >= 3 and not away:
            coming = (
                part
                or re.search(
                    r"units|contingents?|troops|soldiers|servicem|forces|participants|armies|personnel|militar", unit.text
                )
                is not None
            )
            where = before is not None and before.terminal == "IN" or phrases.WHERE_LISTED.search(unit.text) is not None
            if not coming or where:
                continue
            others = [t for t in unit.tokens if t.terminal in ("STATE", "DEMONYM") and t is not token]
            partial = (
                bool(token.attributes.get("open") or others)
                or re.search(r"including|among (?:them|others)|such as|observers?", unit.text) is not None
            )
            claim = reader.claim(unit, "held", "participants", value, token, items=items, weak=reader.is_of_a_force(unit))
            if claim is not None:
                claim.qualifiers["open"] = partial
        else:
            continue
        if claim is not None:
            claim.qualifiers.setdefault("open", True)
            found.append(claim)
    return found


def _counted_up(reader: Reader, unit: Unit) -> list[Claim]:
    """Who came, told one by one behind a colon: "four armies: the Kazakh, the Russian, our own and the Kyrgyz"."""
    colon = next((i for i, token in enumerate(unit.tokens) if token.terminal == "COLON"), len(unit.tokens))
    listed = unit.tokens[colon + 1 :]
    states = [token for token in listed if token.terminal in ("STATE", "DEMONYM") and token.entities and not token.anaphor]
    if len(states) < 2 or any(token.items for token in states):
        return []
    if any(token.terminal not in ("STATE", "DEMONYM", "COMMA", "AND", "PRONOUN") for token in listed):
        return []
    if not phrases.CAME_FROM.search(reader.words_before(listed[0], unit)):
        return []
    value = tuple(dict.fromkeys(token.entity for token in states))
    items = tuple(Item(token.entity, reader.block.span(token.start, token.end)) for token in states)
    whole = Token("STATE", states[0].start, states[-1].end, entities=value)
    claim = reader.claim(unit, "held", "participants", value, whole, items=items)
    if claim is not None:
        claim.qualifiers["open"] = len(value) < 3 or phrases.OUR_OWN.search(unit.text) is not None
    return [claim] if claim is not None else []
