"""Where an exercise was held or is going to be: "held at Losvido", "Belarus played host", "Ranges: Losvido and Lepel".

The reader of a sentence and a stretch of it that speaks of the exercise come in, claims come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.extraction.happenings import succession
from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import any_compatible
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import dataclass

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_GONE_TO = re.compile(phrases.MOVED_TO.pattern + "$")
_HOSTED_BY = re.compile(r"hosted by (?:the )?$")


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a stretch tells by its words, whichever places stand in it."""

    planned: bool
    verbless: bool
    holding: bool
    hosting: bool


def venue_claims(reader: Reader, unit: Unit, planned: bool = False) -> list[Claim]:
    """The claims of where an exercise was, or, if ``planned``, of where it is going to be."""
    if phrases.GROUNDS_LABEL.match(unit.text):
        return _labelled(reader, unit)
    verbless = (unit.link in ("name", "series") or reader.scene.focus.entry) and not any(
        token.terminal in ("VERB", "OTHER", "BE", "MODAL") for token in unit.tokens
    )
    holding = planned or verbless or phrases.HOLDING.search(unit.text) is not None or reader.elliptic(unit)
    holding = holding or (unit.stepped and phrases.MOVED_TO.search(unit.text) is not None)
    telling = _Telling(planned, verbless, holding, phrases.HOSTING.search(unit.text) is not None)
    found = []
    for index, token in enumerate(unit.tokens):
        if token.terminal in ("PLACE", "STATE", "DEMONYM") and (token.entities or not token.anaphor):
            claim = _venue(reader, unit, index, telling)
            if claim is not None:
                found.append(claim)
    return found


# "in the [Brest], Grodno and Minsk regions"
_OF_REGIONS = re.compile(r"(?:, [\w’'-]+)*,? and [\w’'-]+ (?:regions|districts|oblasts|provinces)\b")


def _hosts_another(reader: Reader, unit: Unit, index: int) -> bool:
    """Whether a state is told, without a verb, of another exercise or force than the one before: "Belarus hosted Interaction,
    Kyrgyzstan Rubezh and Tajikistan the peacekeepers"."""
    token, following = unit.tokens[index], unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
    if token.terminal != "STATE" or following is None or following.terminal not in ("EXERCISE", "FORCE"):
        return False
    named = any(t.terminal == "EXERCISE" and not t.anaphor for t in unit.tokens[:index])
    return named and not following.gap and reader.prepared.text[token.end : following.start] in (" ", " the ")


def _of_a_stranger(unit: Unit, index: int) -> bool:
    """Whether a place stands in brackets that close before the exercise is named: "Zapad (Belarus), Interaction (Tajikistan)"."""
    opened = next((t.terminal for t in reversed(unit.tokens[:index]) if t.terminal in ("OPEN", "CLOSE")), "")
    named = [number for number, token in enumerate(unit.tokens) if token.terminal == "EXERCISE" and not token.anaphor]
    return opened == "OPEN" and bool(named) and index < named[0]


def _venue(reader: Reader, unit: Unit, index: int, telling: _Telling) -> Claim | None:
    """The claim of the place that is a token of a stretch, if the event may have been there."""
    token, folded = unit.tokens[index], reader.prepared.folded
    before, before_words = _before(unit, index), reader.words_before(token, unit)
    if phrases.MADE_THERE.search(before_words) or _OF_REGIONS.match(folded, token.end):
        return None
    if _hosts_another(reader, unit, index) or _of_a_stranger(unit, index):
        return None
    state = token.terminal == "STATE"
    hosts_were = phrases.HOSTS_WERE.search(before_words) is not None
    hosts_were = hosts_were or (state and _HOSTED_BY.search(before_words) is not None)
    if (token.terminal == "DEMONYM" and not hosts_were) or (token.items and state and not telling.hosting):
        return None
    ground = token.terminal == "PLACE" and is_ground(token, reader.facts)
    located = (before is not None and before.terminal == "IN" and token.gap == 0) or _of_territory(reader, token, before)
    brought = ground and before is not None and before.terminal == "TO" and phrases.BROUGHT.search(before_words) is not None
    lent = ground and phrases.LENT.search(before_words) is not None
    went = state and unit.link in ("name", "series") and _goes_to(reader, unit, token)
    went = went or (unit.stepped and _GONE_TO.search(before_words) is not None)
    turn = (
        (unit.stepped or unit.link != "focus")
        and not token.items
        and succession.turns(before_words, folded[token.end : token.end + 30])
    )
    host = hosts_were or went or turn or phrases.VENUE.match(folded, token.end) is not None
    host = host or (telling.hosting and _is_host(reader, token, before))
    begins = before is None and reader.scene.focus.entry or before is not None and before.terminal == "COMMA"
    begun = unit.stepped and not token.items and _begins_with_year(unit, index)
    label = begun or (telling.verbless and begins and not token.trail and not token.items)
    beside_name = index > 1 and unit.tokens[index - 2].terminal == "EXERCISE"
    bracketed = beside_name and before is not None and before.terminal in ("OPEN", "COLON")
    on_ground = ground and before is not None and before.terminal == "IN"
    if not (label or bracketed or located or brought or host or lent or on_ground):
        return None
    named = bracketed and unit.link in ("name", "series")
    after_name = beside_name and before is not None and before.terminal == "IN" and not before.gap and unit.link == "name"
    strong = not token.anaphor and (
        named
        or label
        or after_name
        or host
        or lent
        or brought
        or (ground and (telling.holding or unit.link == "name"))
        or (located and telling.holding and _anchored(reader, index, unit))
    )
    loose = not (telling.holding or ground or named or after_name or turn or brought or begun or went)
    value = tuple(dict.fromkeys(token.entities))
    items = tuple(Item(entity, reader.block.span(token.start, token.end)) for entity in value)
    beside = phrases.BESIDE.search(before_words) is not None and _same_state(reader, unit.event, value)
    weak = not strong or beside or loose
    if telling.planned:
        weak = weak or unit.link == "focus"
    else:
        weak = weak or not _sure_place(reader, token, unit, ground, hosts_were or lent or turn or begun)
    claim = reader.claim(unit, "held", "place", value, token, weak=weak, planned=telling.planned, items=items)
    if claim is not None:
        claim.time = None
        claim.qualifiers["there"] = ground or (located and not beside and _anchored(reader, index, unit))
    return claim


def _before(unit: Unit, index: int) -> Token | None:
    """The token before a place, or before its demonym: "on the Belarusian range Losvido"."""
    before = unit.tokens[index - 1] if index else None
    if before is not None and before.terminal == "DEMONYM" and index > 1 and unit.tokens[index].gap <= 1:
        return unit.tokens[index - 2]
    return before


def is_ground(token: Token, facts: FactBase) -> bool:
    """Whether a place is one where troops train."""
    return all(phrases.GROUND.search(facts.entity(entity).name.lower()) for entity in token.entities)


def _is_host(reader: Reader, token: Token, before: Token | None) -> bool:
    """Whether it is this state that is said to host, and not one that is named beside the host."""
    return (
        token.terminal == "STATE"
        and not (before is not None and before.terminal in ("IN", "FROM", "WITH", "BY", "OF", "TO"))
        and not token.trail
        and not phrases.STAYING_AWAY.search(reader.prepared.folded[token.end : token.end + 30])
    )


def _labelled(reader: Reader, unit: Unit) -> list[Claim]:
    """The places behind a label: "Ranges: Losvido and Lepel"."""
    places = [token for token in unit.tokens if token.terminal in ("PLACE", "STATE") and not token.anaphor]
    each = [item for token in places for item in (token.items or (token,))]
    claims = (reader.claim(unit, "held", "place", item.entities, item) for item in each if item.entities)
    return [claim for claim in claims if claim is not None]


def _begins_with_year(unit: Unit, index: int) -> bool:
    """Whether a place is the second thing of a stretch, behind its year: "and, in 2019, Belarus, where ..."."""
    behind = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
    return [token.terminal for token in unit.tokens[:index]] == ["DATE", "COMMA"] and (
        behind is None or (behind.terminal in ("COMMA", "WHO") and not behind.gap)
    )


def _goes_to(reader: Reader, unit: Unit, state: Token) -> bool:
    """Whether the exercise itself is said to go to a state: "Rubezh then went to Kyrgyzstan"."""
    exercise = next((token for token in unit.tokens if token.terminal == "EXERCISE" and not token.anaphor), None)
    return exercise is not None and phrases.GOES_TO.fullmatch(reader.prepared.folded[exercise.end : state.start]) is not None


def _same_state(reader: Reader, event: str, places: Sequence[str]) -> bool:
    """Whether one of the places lies in a state in which the event was, and in no other region of it."""
    there = [reader.outer(place) for s in reader.facts.statements(subject=event, relation="held") for place in s.place]
    for place in places:
        here = reader.outer(place)
        for known in there:
            apart = len(here) > 2 and len(known) > 2 and here[-2] != known[-2]
            if here[-1] == known[-1] and not apart:
                return True
    return False


def _sure_place(reader: Reader, token: Token, unit: Unit, ground: bool, hosts: bool) -> bool:
    """Whether a place that the facts do not know for the event can be called wrong, and not merely another happening's."""
    if unit.link == "focus" and (reader.is_of_a_force(unit) or (not reader.is_about(unit) and not hosts)):
        return False
    if unit.link in ("focus", "anaphor") and not ground:
        states = [entity for entity in token.entities if reader.facts.entity(entity).kind == "state"]
        if any(
            not reader.facts.statements(subject=state, relation="member-of", object=reader.discourse.topic) for state in states
        ):
            return False
    return True


def _of_territory(reader: Reader, token: Token, before: Token | None) -> bool:
    return (
        before is not None
        and before.terminal == "OF"
        and phrases.TERRITORY.search(reader.prepared.folded[max(0, token.start - 30) : token.start]) is not None
    )


def _anchored(reader: Reader, index: int, unit: Unit) -> bool:
    """Whether a phrase of place hangs on the happening: right behind its verb, its name, a date or another place."""
    cursor = index - 1
    while cursor >= 0 and unit.tokens[cursor].terminal in ("IN", "OF", "COMMA"):
        if unit.tokens[cursor].gap and unit.tokens[cursor].terminal == "IN":
            return cursor == 0 and reader.scene.focus.entry  # "2014 - Held in ..."
        cursor -= 1
    if cursor < 0:
        return True
    before = unit.tokens[cursor]
    words = reader.prepared.folded[before.end : unit.tokens[index - 1].start] if index else ""
    if before.terminal == "PLACE" and phrases.AT_THE_RANGE.fullmatch(words):
        return True  # "on the Lyaur range in Tajikistan"
    if before.trail and cursor + 1 < len(unit.tokens) and unit.tokens[cursor + 1].terminal != "OF":
        return False
    return before.terminal in ("VERB", "DATE", "PLACE", "STATE", "EXERCISE", "AND", "BUT", "OTHER")


def is_misplaced(reader: Reader, claim: Claim) -> bool:
    """Whether a claim puts an event where it was not."""
    if claim.relation != "held" or claim.slot != "place" or not claim.qualifiers.get("there"):
        return False
    known = {place for s in reader.facts.statements(subject=claim.subject, relation="held") for place in s.place}
    return bool(known) and not any_compatible(reader.facts, claim.value, known)
