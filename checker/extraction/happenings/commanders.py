"""Who led an exercise or commanded those who were sent on a mission: "commanded by General Sidorov", "Sidorov was in command".

The reader of a sentence and a stretch of it that speaks of the event come in, claims come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extraction.happenings import strangers
from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader


# "When the troops flew in, the CSTO was led by X"
_OF_A_BODY = re.compile(
    r"\b(?:csto|odkb|organi[sz]ation|alliance|bloc|secretariat|staff|council|assembly)(?:,? which|,)?"
    r" (?:(?:was|is|then|now|still|already|at the time) )*$"
)


def commander_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of who led the event of a stretch."""
    mission = reader.facts.entity(unit.event).kind == "mission"
    return (mission and _in_command(reader, unit)) or _commanding(reader, unit)


def _commanding(reader: Reader, unit: Unit) -> list[Claim]:
    match = phrases.COMMANDING.search(unit.text)
    if match is None or reader.is_of_a_force(unit):
        return []
    people = [token for token in unit.tokens if token.terminal == "PERSON" and not token.items]
    if not people:
        return _commanded_by_stranger(reader, unit)
    if len(people) != 1 or people[0].anaphor or not people[0].entities:
        return []
    if _OF_A_BODY.search(unit.text, 0, match.start()):
        return []
    passive = match.group().rstrip().endswith(("by", "of", "exercised", "entrusted", " was", " is", " stood", ":"))
    token = people[0]
    verb_at = reader.begin_of(unit) + match.start()
    if passive != (token.start > verb_at):
        return []
    did = re.match(r",? (?:who )?(?:had |has |was |had been )?$", reader.prepared.folded[token.end : verb_at]) is not None
    claim = reader.claim(
        unit,
        "held",
        "by",
        token.entities,
        token,
        weak=not (passive or did) or (unit.link == "focus" and not _leading(unit)),
    )
    return [claim] if claim is not None else []


def _in_command(reader: Reader, unit: Unit) -> list[Claim]:
    """Who is called the commander of those who were sent, before or behind the name."""
    for person in unit.tokens:
        if person.terminal != "PERSON" or person.items or person.anaphor or not person.entities:
            continue
        before, behind = reader.words_before(person, unit), reader.prepared.folded[person.end : reader.end_of(unit)]
        told = phrases.COMMANDER_OF.search(before) or phrases.IS_COMMANDER_OF.match(behind)
        if told is None or not phrases.ITS_TROOPS.search(told["of"]) or phrases.OF_ONE_STATE.search(told["of"]):
            continue
        claim = reader.claim(unit, "held", "by", person.entities, person)
        return [claim] if claim is not None else []
    return []


def _leading(unit: Unit) -> bool:
    """Whether it is the event that is said to have been led, and no part of it."""
    return phrases.LED.match(unit.text) is not None or phrases.LEADING.search(unit.text) is not None


def _commanded_by_stranger(reader: Reader, unit: Unit) -> list[Claim]:
    """That somebody led the event whom the fact base does not know: it has nothing to say, but another text may."""
    found = strangers.commander(reader.prepared.text, reader.begin_of(unit), reader.end_of(unit))
    if found is None or unit.link == "focus" and not _leading(unit):
        return []
    leaders = [leader for s in reader.facts.statements(subject=unit.event, relation="held") for leader in s.by]
    if any(strangers.alike(found.name, reader.facts.entity(leader).name) for leader in leaders):
        return []  # one of them in another spelling
    token = Token("PERSON", found.start, found.end, entities=(found.entity,))
    claim = reader.claim(unit, "held", "by", (found.entity,), token)
    return [claim] if claim is not None else []
