"""Cities told as the capital of a state: "in the Armenian capital", "in Armenia's capital on Tuesday".

Tokens come in and go out; the state with the word behind it becomes one PLACE, where a preposition says that something
was there. Where the name of the city follows, that is the place: "in the Armenian capital of Yerevan".
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import replace

_CAPITAL = re.compile(r"(?:['’]s?)? capital(?: city)?\b(?! (?:of|punishment|region|district)\b)")
_NAMED_BEHIND = frozenset(("PLACE", "OF"))
_BEFORE = frozenset(("IN", "FROM", "TO"))


def with_capitals(tokens: list[Token], folded: str, facts: FactBase) -> list[Token]:
    """The tokens of a sentence with its capitals as places; ``folded`` is the text of the block, folded."""
    if "capital" not in folded:
        return tokens
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        place, used = _capital_at(tokens, index, found[-1] if found else None, folded, facts)
        if place is not None:
            found.append(place)
            index += used
            if index < len(tokens):
                words = len(folded[place.end : tokens[index].start].split())
                tokens[index].gap = min(tokens[index].gap, words)
            continue
        found.append(token)
        index += 1
    return found


def _capital_at(
    tokens: Sequence[Token], index: int, before: Token | None, folded: str, facts: FactBase
) -> tuple[Token | None, int]:
    """The place that begins at a token, and how many tokens it takes."""
    token = tokens[index]
    if token.terminal not in ("STATE", "DEMONYM") or token.items or len(token.entities) != 1 or token.anaphor:
        return None, 0
    if before is None or before.terminal not in _BEFORE:
        return None, 0
    capital = str(facts.entity(token.entity).attributes.get("capital", ""))
    if not capital:
        return None, 0
    owned = index + 1 < len(tokens) and tokens[index + 1].terminal == "POSSESSIVE"
    match = _CAPITAL.match(folded, token.end)
    if match is not None and token.gap == 0 and (owned or token.terminal == "DEMONYM"):
        used = 1 + int(owned)
        behind = [each for each in tokens[index + used : index + used + 2] if each.terminal != "COMMA"]
        following = behind[0] if behind and (behind[0] is tokens[index + used] or behind[0].terminal == "PLACE") else None
        named = following is not None and following.terminal in _NAMED_BEHIND and len(folded[match.end() : following.start]) < 5
        return (None, 0) if named else (_place(token, capital, token.start, match.end()), used)
    return None, 0


def _place(token: Token, capital: str, start: int, end: int) -> Token:
    return replace(token, terminal="PLACE", key="", form="alias", start=start, end=end, entities=(capital,), gap=0, trail=0)
