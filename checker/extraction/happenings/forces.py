"""Which force an exercise trains, and as which force the troops of a mission served.

The reader of a sentence and a stretch of it that speaks of the event come in, claims come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader


def trained_force_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of which force an exercise trains."""
    if reader.facts.entity(unit.event).kind not in ("exercise", "series") or "observer" in unit.text:
        return []
    found: list[Claim] = []
    for token in unit.tokens:
        if token.terminal != "FORCE" or token.items:
            continue
        word = reader.prepared.folded[token.start : token.end]
        entities = token.entities
        if token.anaphor:
            if "peacekeepers" not in word:
                continue
            entities = ("peacekeeping-forces",)
        before = reader.words_before(token, unit)
        behind = reader.prepared.folded[token.end : reader.end_of(unit)]
        if unit.link != "focus" and re.match(
            r" (?:are |is |were |was )?(?:trained?|tested|drilled|rehearse|practise|practice|exercise)s? "
            r"(?:in|at|during|through) (?:the |its |their )?(?:csto )?(?:exercises? )?(?:called )?[\"“'‘]?",
            behind,
        ):
            claim = reader.claim(unit, "trains", "value", entities, token)
            found += [claim] if claim is not None else []
            continue
        if not phrases.TRAINING.search(before) or _another_exercise(reader, unit, token):
            continue
        if (
            re.search(r"exercises? (?:of|for|with) [^,]*$", before) is None
            and unit.link == "focus"
            and re.search(r"written|meant|designed|devoted|yearly|annual|it (?:is|was)", before) is None
        ):
            continue
        if unit.link == "focus" and reader.scene.focus.age > 2:
            continue
        claim = reader.claim(unit, "trains", "value", entities, token)
        if claim is not None:
            named = [t for t in unit.tokens if t.terminal == "EXERCISE" and t.entities and not t.items and t.end <= token.start]
            if named and not named[-1].anaphor and named[-1].entity not in (unit.event, reader.scene.focus.series):
                claim.subject = named[-1].entity
            found.append(claim)
    return found


# "Interaction in Armenia, then in October the first exercise of the peacekeepers"
_THEN = re.compile(
    r"[,;] (?:and |but )?(?:then|later|next|after (?:that|it|which)|followed by)\b.{0,40}?\b(?:exercises?|drills?|man\w+)"
    r" (?:of|for|by) (?:the |its |csto )*$"
)
# "Belarus for Interaction and Tajikistan for the peacekeepers"
_FOR_ANOTHER = re.compile(r"\band (?:to |in |on )?(?:the )?[\w’'-]+(?: (?:range|ground))? for (?:the |its |csto )*$")
_EXERCISE_OF = re.compile(
    r"\W*(?:(?:an?|the|first|second|last|own|joint|annual|yearly) )*(?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?)"
    r" (?:of|for|by)\b"
)


def _another_exercise(reader: Reader, unit: Unit, force: Token) -> bool:
    """Whether "the exercise of the peacekeepers" is not said of the event but names another one."""
    if _FOR_ANOTHER.search(reader.prepared.folded, reader.begin_of(unit), force.start):
        return True
    if _THEN.search(reader.prepared.folded, reader.begin_of(unit), force.start):
        return True
    if unit.link == "focus" and reader.block.kind == "item" and _EXERCISE_OF.match(unit.text):
        return True  # the next bullet
    for index, token in enumerate(unit.tokens):
        if (
            token.terminal == "EXERCISE"
            and token.anaphor
            and re.fullmatch(r" (?:of|for) (?:the |its |csto )*", reader.prepared.folded[token.end : force.start])
        ):
            before = unit.tokens[index - 1] if index else None
            return before is None or before.terminal not in ("BE", "COMMA", "OPEN")
    return False


def used_force_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of the force as which the troops of a mission served."""
    found = []
    for token in unit.tokens:
        if token.terminal != "FORCE" or token.anaphor or token.items:
            continue
        before = reader.words_before(token, unit)
        if re.search(
            r"(?:served|acted|operated|deployed|worked|came|sent) as (?:part of |units of )?"
            r"(?:the |a )?(?:csto(?:['’]s)? |bloc(?:['’]s)? |alliance(?:['’]s)? |collective )*$",
            before,
        ):
            claim = reader.claim(unit, "force-used", "value", token.entities, token)
            if claim is not None:
                found.append(claim)
    return found
