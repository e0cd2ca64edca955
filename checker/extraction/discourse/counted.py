"""What a date is counted from that names an event and no date: "ten years after the Treaty", "a year after its signing",
"six years after Uzbekistan's return to the CSTO", "four months after the Charter was signed".

The tokens of a sentence and the place of such a date come in; out comes the event with the days on which it was by the facts, and
the days that so many years, months or days from it may mean. As prose rounds lengths, they are told with room on both sides.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass, replace
from checker.model.dates import DateInterval
from checker.model.lengths import COUNT, HEDGE, UNIT, days_allowed, length
from checker.model.quantities import Quantity

# "almost ten years after", told in the words of a date
STEP = re.compile(rf"\W*(?P<h>{HEDGE})?(?P<n>{COUNT})[ -](?P<u>{UNIT}) (?P<w>after|from|following|before)\b")
_HEDGED = re.compile(rf"(?<!\w)(?P<h>{HEDGE})$")
_AND = re.compile(rf"\b(?:{UNIT}|half|quarter),?(?: and| and a| plus)? (?:{HEDGE})?$")  # "ten years and almost five months after"
_LONGEST_HEDGE = 24  # characters
_YEAR = 365.25
_LACK = 100  # days by which a number of years that is told as whole may not be over yet
_WORDS = 6  # tokens behind the date in which its event is named
# What may be counted from, by the verb or verbal noun that tells it.
_RELATIONS = {
    "sign": ("signed",),
    "establish": ("established",),
    "enter-into-force": ("in-force",),
    "extend": ("extended",),
    "register": ("registered",),
    "hold": ("held", "occurred"),
}
_BARE = {
    "DOC": ("signed",),
    "ORG": ("established",),
    "BODY": ("established",),
    "FORCE": ("established",),
    "MISSION": ("held",),
    "EVENT": ("occurred", "held"),
    "EXERCISE": ("held",),
}
_JOINING = frozenset(("join", "accede", "belong", "restore"))
_ENDS = {"leave": "end", **dict.fromkeys(_JOINING, "start")}
_HEADS = frozenset(("NOUN", "NOMINAL", "ROLE", "UNIT", "EVENT", "BODY"))  # "after the UN observer status"
_LINKS = frozenset(("OF", "TO", "IN", "FROM"))


@dataclass(frozen=True, slots=True)
class Origin:
    """An event that a date is counted from, and when it was."""

    relation: str
    subject: str
    day: DateInterval
    object: str = ""
    slot: str = "value"  # or the end of a membership
    bare: bool = False  # named by nothing but a thing, of which several events are known: "after the Treaty"


def counted_from(tokens: Sequence[Token], index: int, facts: FactBase, topic: str) -> Origin | None:
    """The event that the date ``tokens[index]`` is counted from, as the tokens behind it name it."""
    behind = list(tokens[index + 1 : index + 1 + _WORDS])
    if not behind or behind[0].terminal == "COMMA" or behind[0].gap or behind[0].items:
        return None
    first, second = behind[0], behind[1] if len(behind) > 1 else None
    if first.terminal == "PRONOUN":
        if second is None or second.gap or second.terminal != "NOMINAL":
            return None
        return _told(second.key, _subjects(tokens, index), behind[2:], facts, topic)
    if first.terminal == "NOMINAL":
        named = behind[2:] if second is not None and second.terminal == "OF" and not second.gap else behind[1:]
        return _told(first.key, named[:1], named[1:], facts, topic)
    if first.terminal == "VERB" and first.key in _JOINING:
        return _told(first.key, _subjects(tokens, index), behind[1:], facts, topic)
    if second is not None and not second.gap:
        rest = behind[2:]
        if second.terminal in ("POSSESSIVE", "BE", "HAVE") and rest and not rest[0].gap:
            second, rest = rest[0], rest[1:]
        if second.terminal in ("NOMINAL", "VERB"):
            return _told(second.key, [first], rest, facts, topic)
        if second.terminal in ("POSSESSIVE", "BE", "HAVE"):
            return None  # "eight days after the Assembly's tenth birthday"
    following = second.terminal if second is not None and not second.gap else ""
    dated = following in ("OF", "DATE") and first.anaphor  # "before the agreement of 14 June"
    if first.trail or dated or following in _HEADS or first.terminal not in _BARE:
        return None
    found = next(known(first, _BARE[first.terminal], facts), None)
    return replace(found, bare=True) if found is not None else None


def _subjects(tokens: Sequence[Token], index: int) -> list[Token]:
    """What "its" may stand for: what the sentence names before it, else what it names first behind it."""
    named = [token for token in tokens if token.terminal in (*_BARE, "STATE") and token.entities and not token.items]
    before = [token for token in named if token.start < tokens[index].start]
    return before or named[:1]


def _told(key: str, subjects: Sequence[Token], rest: Sequence[Token], facts: FactBase, topic: str) -> Origin | None:
    """The first of the events that a verb tells of one of ``subjects`` and that the facts date."""
    if key in _ENDS:
        state = next((token.entity for token in subjects if token.terminal == "STATE" and not token.items), "")
        return _membership(state, _ENDS[key], _target(rest, topic), facts) if state else None
    return next((found for token in subjects for found in known(token, _RELATIONS.get(key, ()), facts)), None)


def known(token: Token, relations: Sequence[str], facts: FactBase) -> Iterator[Origin]:
    """The events of some kinds that a name may mean, as far as the facts date them."""
    if token.items or len(token.entities) > 1 and token.terminal not in ("DOC", "ORG"):
        return
    for entity in token.entities[:1]:
        for relation in relations:
            for statement in facts.statements(subject=entity, relation=relation):
                if isinstance(statement.value, DateInterval) and not statement.announced:
                    yield Origin(relation, entity, statement.value)


def _target(rest: Sequence[Token], topic: str) -> str:
    """What a state joined or left: what stands right behind the verb, else the topic."""
    named = [token for token in rest[:2] if token.terminal not in _LINKS]
    if not named or named[0].terminal not in ("ORG", "DOC") or named[0].gap > 1:
        return topic
    return named[0].entity


def _membership(state: str, end: str, target: str, facts: FactBase) -> Origin | None:
    """When a state came to what it joined, or went; None where it did so more than once."""
    held = [
        statement
        for relation in ("member-of", "party-to")
        for statement in facts.statements(subject=state, relation=relation, object=target)
    ]
    day = getattr(held[0], end) if len(held) == 1 else None
    return Origin(held[0].relation, state, day, target, end) if isinstance(day, DateInterval) else None


def told_length(token: Token, text: str) -> Quantity | None:
    """The length in a date that is a step from an event, with the hedge before it: "almost three years after"."""
    step = STEP.match(text[token.start : token.end].lower())
    if step is None:
        return None
    before = text[max(0, token.start - _LONGEST_HEDGE) : token.start].lower()
    if _AND.search(before):
        return None
    hedge = _HEDGED.search(before)
    return length(step["h"] or (hedge["h"] if hedge is not None else None), step["n"], step["u"])


def days_from(day: DateInterval, told: Quantity, before: bool) -> DateInterval | None:
    """The days that lie ``told`` after (or before) a day; None where the length has no bound."""
    fewest, most = days_allowed(told)
    if math.isinf(most) or told.approximation == "at_most" or day.approximate:
        return None
    if told.unit in ("year", "decade") and told.approximation == "exact":
        return _years_from(day, round(told.low) * (10 if told.unit == "decade" else 1), before)
    if before:
        return DateInterval(day.first - round(most), day.last - round(fewest), "interval")
    return DateInterval(day.first + round(fewest), day.last + round(most), "interval")


def _years_from(day: DateInterval, years: int, before: bool) -> DateInterval:
    """Years are counted from one year to the other, or as those that are over; a few months may lack."""
    if before:
        year = DateInterval.year(day.begin.year - years)
        return DateInterval(
            day.first - round(_YEAR * (years + 1)), max(year.last, day.last - round(_YEAR * years) + _LACK), "interval"
        )
    year = DateInterval.year(day.finish.year + years)
    return DateInterval(
        min(year.first, day.first + round(_YEAR * years) - _LACK), day.last + round(_YEAR * (years + 1)), "interval"
    )
