"""Whose a thing is that bears a common name: "NATO's rapid reaction force" is none of the CSTO's. The tokens of a sentence come
in; out come those that are names of things known here."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import BlockText, Token
from checker.factbase.store import FactBase
from checker.model import sieve as re

# What stands between an owner and the name behind it, and between a name and the owner behind it.
_OWNING = re.compile(r"(?:['’]s?)? (?:own |new |joint |collective |permanent |standing |multinational )*")
_OF_WHOM = re.compile(r" (?:of|at|within) (?:the )?(?=[A-Z])")
_UNION = re.compile(
    r"(?:[A-Z][\w-]+ (?:of |for |and )?){0,4}(?:Union|Organi[sz]ation|Community|Council|Commonwealth|Alliance|League)\b"
)


def is_of_another(token: Token, tokens: Sequence[Token], prepared: BlockText, facts: FactBase) -> bool:
    """Whether another organization stands beside a name as its owner: "the rapid reaction force of the African Union"."""
    owner = facts.entity(token.entity).of if token.entity else ""
    place = next((index for index, other in enumerate(tokens) if other is token), 0)
    before = tokens[place - 1] if place else None
    if before is not None and before.terminal == "POSSESSIVE" and place > 1:
        before = tokens[place - 2]
    if before is not None and _is_other(before, owner) and _OWNING.fullmatch(prepared.folded[before.end : token.start]):
        return True
    behind = _OF_WHOM.match(prepared.text, token.end)
    if behind is None:
        return False
    named = next((other for other in tokens[place + 1 :] if other.end > behind.end()), None)
    if named is None or named.start > behind.end():
        return _UNION.match(prepared.text, behind.end()) is not None
    return _is_other(named, owner)


def _is_other(token: Token, owner: str) -> bool:
    """Whether a token names another organization than ``owner``."""
    return token.terminal == "ORG" and not token.anaphor and bool(token.entities) and owner not in token.entities


def without_words(tokens: Sequence[Token], meant: Sequence[bool]) -> list[Token]:
    """The tokens without those that are not ``meant`` as names: they are words like others, which part what stands around
    them."""
    kept: list[Token] = []
    between = 0
    for token, is_name in zip(tokens, meant, strict=True):
        if not is_name:
            between += 1 + token.gap
            if kept:
                kept[-1].trail += 1 + token.trail
            continue
        token.gap += between
        between = 0
        kept.append(token)
    return kept
