"""What an acronym is said to stand for: "CSC = Council of State Cooperation", "ODKB stands for ...".

Only where the acronym is one of the topic's own, and the words are plainly meant to spell it out: their initials are its letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.tokens import BlockText
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.facts import Entity
from checker.model.text import fold

_SPELT_OUT = re.compile(
    r"(?<![\w-])(?P<short>[A-Z]{3,6})[*_”\"']{0,3}"
    r"(?:\s?=\s?|\s(?:stands for|is short for|is the abbreviation (?:of|for)|means)\s|, (?:or|short for|that is,?|i\.e\.) )"
    r"[*_“\"']{0,3}(?:the )?(?P<long>[A-Z][\w'-]+(?:[ -](?:of|the|for|and|on|in|[A-Z][\w'-]+)){1,9})"
)
_SMALL = frozenset(("of", "the", "for", "and", "on", "in"))
_SPELLING = 3  # letters that two spellings of one name may differ by


def expansion_claims(block: BlockText, start: int, end: int, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of ``block.text[start:end]``, one sentence, about what acronyms stand for."""
    for match in _SPELT_OUT.finditer(block.text, start, end):
        place = match.span("long")
        setting = setting_at(place[0])
        owners = [entity for entity in _meant(match["short"], setting.facts) if setting.is_own(entity.id)]
        if setting.mood.silent or len(owners) != 1:
            continue
        if not (_spells(match["long"], match["short"]) or _differs_in_a_word(match["long"], owners[0])):
            continue
        yield [
            setting.claim(
                "acronym",
                owners[0].id,
                "expansion",
                match["long"],
                match.start(),
                place[1],
                place,
                qualifiers={"short": match["short"], "right": _is_name(match["long"], owners[0])},
            )
        ]


def _meant(short: str, facts: FactBase) -> list[Entity]:
    """What an acronym may stand for."""
    found = {name.entity for name in facts.names_starting(fold(short)) if name.is_acronym and name.text == short}
    return [facts.entity(entity) for entity in sorted(found)]


def _spells(long: str, short: str) -> bool:
    """Whether the initials of a name are the letters of the acronym, small words counted or not."""
    words = re.split(r"[ -]", long)
    all_initials = "".join(word[0].upper() for word in words)
    return short in (all_initials, "".join(word[0].upper() for word in words if word not in _SMALL))


def _differs_in_a_word(long: str, entity: Entity) -> bool:
    """Whether some words are a name of three words or more with one word changed: "Collective Security Treaty Alliance"."""
    said = long.split()
    names = (name.split() for name in (entity.name, *entity.aliases))
    return any(
        len(name) == len(said) > 2 and sum(one != other for one, other in zip(name, said, strict=True)) == 1 for name in names
    )


def _is_name(long: str, entity: Entity) -> bool:
    said = fold(long)
    from rapidfuzz.distance import Levenshtein  # slow to import, and few texts spell an acronym out

    return any(Levenshtein.distance(said, fold(name)) <= _SPELLING for name in (entity.name, *entity.aliases))
