"""What the next "it" means, told without a clause: what a question is about ("Is the CSTO a body of the United Nations?") and
what a sentence says is going to be spoken of ("Today we talk about the CSTO.").

The tokens of a sentence come in, the id of what they leave spoken of goes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re

THINGS = ("ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "MISSION")
# "Today we talk about the CSTO.": a sentence that only says what is going to be spoken of.
_INTRODUCING = re.compile(
    r"(?:\b(?:we|let us|let's|i)|\b(?:this|the next|today's|our) (?:lesson|chapter|article|page|note|entry|piece|text|section|"
    r"episode|letter|programme|subject|topic|theme))\b(?: [\w’']+){0,4}? (?:about|on|to|with|at|into|over to|of|introduces?|"
    r"describes?|explains?|covers?|discuss|is) (?:the )?$"
)


def introduced(tokens: Sequence[Token], folded: str, start: int, end: int) -> str:
    """What the sentence between the offsets ``start`` and ``end`` of the folded text leaves spoken of, if it says so; else ""."""
    return (
        _asked_about(tokens, folded) or _state_asked_about(tokens, folded, start, end) or _announced(tokens, folded, start, end)
    )


def _asked_about(tokens: Sequence[Token], folded: str) -> str:
    """The thing that a question is about: "Is the CSTO a body of the United Nations?"."""
    plain = [token for token in tokens if token.terminal != "QUOTE"]
    if (
        len(plain) < 3
        or not any(token.terminal == "ASK" for token in plain[-2:])
        or plain[0].terminal not in ("BE", "HAVE", "DO")
    ):
        return ""
    subject = plain[1]
    if subject.terminal not in THINGS or subject.items or subject.gap:
        return ""
    alone = not subject.trail or re.match(r" (?:an?|the|still|really|now|any|part)\b", folded[subject.end :])
    return subject.entity if alone else ""  # "Is the CSTO budget ..." asks about the budget


_ASKING = re.compile(r"[\W_]*(?:(?:is|was|has|had|did|does)(?:n['’]t)?|and|but| )+ ")


def _state_asked_about(tokens: Sequence[Token], folded: str, start: int, end: int) -> str:
    """The state that a question is about, where it names no other: "Wasn't Georgia itself once in?"."""
    states = [token for token in tokens if token.terminal in ("STATE", "DEMONYM", "PERSON") and token.entities]
    if len(states) != 1 or states[0].terminal != "STATE" or states[0].items or states[0].anaphor:
        return ""
    asks = folded[start:end].rstrip(" *_\"'”’)").endswith("?") and _ASKING.fullmatch(folded, start, states[0].start) is not None
    return states[0].entity if asks and folded[states[0].end : states[0].end + 1] == " " else ""


def _announced(tokens: Sequence[Token], folded: str, start: int, end: int) -> str:
    """The thing that a sentence says is going to be spoken of, where it ends with its name and names nothing else."""
    named = [token for token in tokens if token.terminal in (*THINGS, "STATE", "PERSON", "PLACE") and token.entities]
    if (
        len(named) != 1
        or named[0].terminal not in THINGS
        or named[0].items
        or any(c.isalnum() for c in folded[named[0].end : end])
    ):
        return ""
    return named[0].entity if _INTRODUCING.search(folded[start : named[0].start]) else ""
