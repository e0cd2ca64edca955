"""What is told back to front, read in plain order.

"Not until 2006 did Uzbekistan return" is "in 2006 Uzbekistan returned", "only in 2009 was the force created" is "in 2009 the
force was created", "nor has Armenia left" is "Armenia has not left", and "the last to accede was Belarus" is "Belarus
acceded". A question is inverted too, but has nothing in front of its verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import Token
from checker.model.dataclass import replace

_FRONTED = frozenset(("DATE", "PLACE", "STATE", "EVENT"))
_AUXILIARIES = frozenset(("BE", "HAVE", "MODAL"))
_VERBS = _AUXILIARIES | {"VERB", "OTHER"}
_SUBJECTS = frozenset(("STATE", "ORG", "BODY", "FORCE", "DOC", "PERSON", "PRONOUN", "EXERCISE"))


def in_plain_order(tokens: list[Token]) -> list[Token]:
    """The tokens with each subject before its verb, and "not until" a date as the date."""
    tokens = _told_last(tokens)
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.terminal == "NOT" and following is not None and _since_when(following):
            found.append(replace(following, key="at", start=token.start))
            index += 2
        elif token.terminal == "AS" and following is not None and following.terminal == "DATE" and following.key == "none":
            found.append(replace(following, key="at", gap=token.gap))  # "as late as 2006"
            index += 2
        elif token.terminal == "NOT" and token.key in _NOR and _negated(tokens[index + 1 : index + 4]):
            auxiliary, subject, verb = tokens[index + 1 : index + 4]
            found += [subject, replace(auxiliary, gap=0), replace(token, key="not", gap=0), verb]
            index += 4
        elif found and _inverted(found[-1], tokens[index : index + 3]):
            auxiliary, subject, verb = tokens[index : index + 3]
            if auxiliary.terminal == "BE":
                found += [subject, replace(auxiliary, gap=0), verb]
            else:
                found += [subject, replace(verb, form="past")]
            index += 3
        else:
            found.append(token)
            index += 1
    return found


def denied_of_each(tokens: list[Token]) -> list[Token]:
    """The tokens with "neither Moldova nor Ukraine has joined" as "Moldova and Ukraine have not joined"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        listed = _neither_of(tokens[index:]) if token.terminal == "NOT" and token.key in _NOR else []
        verb = tokens[index + len(listed)] if listed and index + len(listed) < len(tokens) else None
        if verb is None or verb.terminal not in _VERBS:
            found.append(token)
            index += 1
            continue
        found += [each if each.terminal != "NOT" else Token("AND", each.start, each.end) for each in listed[1:]]
        denial = replace(token, key="not", gap=0)
        found += [verb, denial] if verb.terminal in _AUXILIARIES else [denial, verb]
        index += len(listed) + 1
    return found


def _neither_of(tokens: list[Token]) -> list[Token]:
    """ "neither Moldova nor Ukraine", or the end of it, "nor Ukraine", at the beginning of some tokens; else nothing."""
    listed = tokens[:2]
    rest = tokens[2:]
    while len(rest) > 1 and rest[0].terminal == "NOT" and rest[0].key == "nor":
        listed += rest[:2]
        rest = rest[2:]
    whole = (
        (len(listed) > 3 or listed[0].key == "nor")
        and len(listed) > 1
        and all(name.terminal in _SUBJECTS for name in listed[1::2])
    )
    return listed if whole else []


def _told_last(tokens: list[Token]) -> list[Token]:
    """The tokens with "the only state to leave in 2012 was Uzbekistan" and "those who signed were Armenia and Russia" as
    "Uzbekistan left in 2012" and "Armenia and Russia signed"; so too what was done to a document or a force."""
    index = 1 if tokens and (tokens[0].anaphor or tokens[0].terminal == "NOUN") else 0
    described = tokens[:index]
    if tokens[index : index + 1] and tokens[index].terminal == "WHO":
        index += 1
    begin = index
    while index < len(tokens) and tokens[index].terminal in ("HAVE", "BE", "NOT"):
        index += 1
    if index >= len(tokens) or tokens[index].terminal != "VERB":
        return tokens
    verb, auxiliaries = tokens[index], tokens[begin:index]
    end = index + 1
    while end < len(tokens) and tokens[end].terminal in _COMPLEMENTS:
        end += 1
    if len(tokens) < end + 2 or tokens[end].terminal != "BE" or tokens[end].key not in _COPULAS:
        return tokens
    who = tokens[end + 1]
    if who.terminal not in _SUBJECTS or not who.entities or who.gap or who.trail or tokens[end].gap:
        return tokens
    rest = tokens[end + 2 :]
    if rest and rest[0].terminal not in ("COMMA", "DATE", "BREAK"):
        return tokens
    if who.terminal != "STATE" and not auxiliaries:
        if not described or verb.form not in ("past", "participle"):
            return tokens
        auxiliaries = [tokens[end]]  # "the document signed in 1992 was the Treaty"
    if verb.form == "base":
        if tokens[end].key in ("is", "are"):
            return tokens  # "the next to leave is Armenia" tells of what is to come
        verb = replace(verb, form="past")
    if rest and rest[0].terminal == "COMMA":
        rest = rest[1:]
    said = [token for token in tokens[index + 1 : end] if token.key != "since"]  # "the only one to leave since 2002"
    return [who, *(replace(token, gap=0) for token in auxiliaries), replace(verb, gap=0), *said, *rest]


_COMPLEMENTS = frozenset(("DOC", "ORG", "BODY", "IN", "PLACE", "DATE", "OF", "TO", "COMMA"))
_COPULAS = ("is", "are", "was", "were")


def _since_when(token: Token) -> bool:
    return token.terminal == "DATE" and token.key == "until" and not token.gap


_NOR = ("nor", "neither")


def _negated(part: Sequence[Token]) -> bool:
    """Whether "has Armenia left" stands behind "nor"."""
    if len(part) < 3 or part[0].terminal not in ("BE", "HAVE") or part[0].gap or part[0].trail:
        return False
    return part[1].terminal in _SUBJECTS and part[2].terminal == "VERB" and not (part[1].gap or part[1].trail or part[2].gap)


def _inverted(before: Token, part: Sequence[Token]) -> bool:
    """Whether "was the force created" or "did Uzbekistan return" stands behind a date or a place in front."""
    if len(part) < 3 or before.terminal not in _FRONTED or part[0].gap > 0 or part[0].trail:
        return False
    auxiliary, subject, verb = part
    if verb.terminal != "VERB" or verb.gap or subject.gap or subject.trail or subject.terminal not in _SUBJECTS:
        return False
    if auxiliary.terminal == "BE":
        return auxiliary.key in ("was", "were", "is", "are") and verb.form in ("participle", "past")
    return auxiliary.terminal == "HAVE" and auxiliary.key == "did" and verb.form == "base"
