"""Places said to lie in another state than theirs: "in Balykchy, Tajikistan", "Dushanbe, the capital of Kyrgyzstan", "the Kazakh
city of Bishkek", "Kharbmaidon, a range in Kyrgyzstan", "the Kant air base in Tajikistan".

The tokens of a sentence come in, and what lies in what. Told only of states that the facts know something of: elsewhere there may
be a place of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A place, the words that say where it lies, and the state or city where it does."""

    place: Token
    told: Token
    right: str


def misplaced(
    tokens: Sequence[Token], folded: str, within: dict[str, str], is_known: Callable[[str], bool]
) -> Iterator[Misplaced]:
    """The places of a sentence that are said to lie elsewhere; ``folded`` is the text of the block, folded."""
    for owner, mark, place in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if [owner.terminal, mark.terminal, place.terminal] == ["PLACE", "POSSESSIVE", "PLACE"] and not (place.gap or mark.gap):
            city = _other_city(place, owner, within)  # "in Moscow's Tauride Palace"
            if city and folded[owner.end : place.start] in ("'s ", "’s ", "' "):
                yield Misplaced(place, owner, city)
    for before, place, link, state in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        between = folded[place.end : state.start]
        if [place.terminal, state.terminal] == ["PLACE", "PLACE"] and before.terminal != "COMMA":
            city = _other_city(place, state, within)
            alone = _ENDING.match(folded, state.end) and not _GOES_ON.match(folded, state.end)
            if city and alone and not (link.gap or state.gap) and between in (", ", " (", " in ", " in central "):
                yield Misplaced(place, state, city)
            continue
        if [before.terminal, place.terminal, state.terminal] != ["IN", "PLACE", "STATE"]:
            continue
        if place.gap or link.gap or state.gap:
            continue
        if state.items or state.anaphor or between not in (", ", " (", " in ") or not is_known(state.entity):
            continue
        right = _state_of(place.entity, within, is_known)
        behind = folded[state.end : state.end + 40]
        if right and right != state.entity and _ENDING.match(behind) and not (between == ", " and _GOES_ON.match(behind)):
            yield Misplaced(place, state, right)
    yield from _told_apart(tokens, folded, within, is_known)


# "Dushanbe, the capital of Kyrgyzstan", "Chisinau, where the Charter was signed, is the capital of Ukraine"
_CAPITAL_OF = re.compile(
    r"(?:,? \(?|, (?:where|which|in which)\b[^.;:()]{3,70}, )(?:is |was |which is |who is )?(?:the |itself the )?(?:\w+ )?"
    r"capital(?: city)? of (?:the )?"
)
# "Kharbmaidon, a range in Kyrgyzstan"
_KIND_IN = re.compile(
    r", an? (?:[a-z-]+ ){0,3}?(?:range|grounds?|polygon|city|town|village|resort|airfield|base|spa) (?:in|of) (?:\w+ern )?"
)
_WITHIN = re.compile(r" in (?:\w+ern )?")
# "the Kyrgyz capital Dushanbe", "Kazakhstan's capital, Bishkek", "the Kazakh city of Bishkek"
_OWN_CITY = re.compile(r"(?:['’]s?)? (?:(?:capital|capital city),? (?:of )?|(?:city|town|resort|village)(?: town)?(?: of)? )")
_CAPITAL_BEFORE = re.compile(r"\b(?:the )?capital(?: city)? of (?:the )?$")  # "the capital of Kyrgyzstan, Dushanbe,"
_TO_BEGIN_WITH = re.compile(r"(?:^|[.!?:;] )(?:from|in|at|to|for|near) (?:the )?$")
_FAR = 110  # characters between a place and where it is said to lie


def _told_apart(
    tokens: Sequence[Token], folded: str, within: dict[str, str], is_known: Callable[[str], bool]
) -> Iterator[Misplaced]:
    """Places whose state is told by a noun of its own, before them or behind."""
    named = [token for token in tokens if token.terminal in ("PLACE", "STATE", "DEMONYM", "FORCE") and len(token.entities) == 1]
    for index, token in enumerate(named):
        if token.terminal not in ("PLACE", "FORCE") or token.items or token.anaphor or token.form == "alias" and token.key == "":
            continue
        right = _state_of(token.entity, within, is_known)
        if not right:
            continue
        for told in named[max(0, index - 1) : index + 3]:
            if told.items or told.anaphor or told.terminal not in ("STATE", "DEMONYM") or not is_known(told.entity):
                continue
            if told.entity != right and _says_where(token, told, folded):
                yield Misplaced(token, told, right)


def _says_where(place: Token, told: Token, folded: str) -> bool:
    """Whether the words around a state say that a place lies in it."""
    if told.start > place.start:
        if told.terminal != "STATE" or told.start - place.end > _FAR or folded.startswith(("'s", "’s"), told.end):
            return False
        between = folded[place.end : told.start]
        if place.terminal == "FORCE":
            return _WITHIN.fullmatch(between) is not None
        return _CAPITAL_OF.fullmatch(between) is not None or _KIND_IN.fullmatch(between) is not None
    if folded.startswith(("'s", "’s"), place.end) or place.terminal == "FORCE":
        return False
    between = folded[told.end : place.start]
    if between.endswith("capital ") and _TO_BEGIN_WITH.search(folded, 0, told.start):
        return False  # "From the Kyrgyz capital Moscow looks far away"
    alone = _ENDING.match(folded, place.end) is not None
    return _OWN_CITY.fullmatch(between) is not None or (
        told.terminal == "STATE" and alone and between == ", " and _CAPITAL_BEFORE.search(folded, 0, told.start) is not None
    )


def _state_of(place: str, within: dict[str, str], is_known: Callable[[str], bool]) -> str:
    return next((outer for outer in containers_of(place, within) if is_known(outer)), "")


def _other_city(place: Token, city: Token, within: dict[str, str]) -> str:
    """The city that a palace or a street lies in, where it is another one than ``city``, which lies in the same state."""
    if place.items or city.items or place.anaphor or city.anaphor:
        return ""
    right = within.get(place.entity, "")
    state = within.get(right, "")
    same = state and not within.get(state) and within.get(city.entity) == state
    return right if same and right != city.entity and "region" not in right else ""


_ENDING = re.compile(r"\s*(?:[.,;:)]|$|(?:on|from|in|at|between|for|during|last|this) )")
_GOES_ON = re.compile(r",? (?:and|or|as well as) |, [a-z]+(?:,| and)|, (?:which|who|where|whose)\b|,? \w+(?:ed|ing)\b")


def containers_of(place: str, within: dict[str, str]) -> Iterator[str]:
    """What a place lies in, from the inside out."""
    for _ in range(6):
        place = within.get(place, "")
        if not place:
            return
        yield place
