"""Verbs that lean on another verb, read as that verb: "decided in 2009 to create the force", "refused to sign", "would not sign",
"it took until 2008 for Uzbekistan to return"; and verbs that say no more than that something happened: "its exit came in 2012".

For bodies and forces the day of the decision is the day that sources give as their founding; whether a plan that was decided was
also carried out is another matter, so nothing else that is decided is read as done; but parties that agree to extend a treaty do
so. The verbs are marked ``decided``, for a body
may have been planned long before.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.lexing.tokens import Token
from checker.model.dataclass import replace
from checker.model.dates import DateInterval

_DONE = {"establish": frozenset(("ORG", "BODY", "FORCE")), "extend": frozenset(("DOC",))}
_BETWEEN = frozenset(("DATE", "IN", "PLACE", "COMMA", "EVENT", "BY"))
_NEAR = 5  # tokens between "decided" and what was decided


def without_catenatives(tokens: Sequence[Token], today: DateInterval | None) -> list[Token]:
    """The tokens of a segment with what was decided, refused or "would not" be done read as done or not done."""
    return refused_as_undone(decided_as_done(taken_as_done(happened_as_done(tokens))), today)


def happened_as_done(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with "its exit from the bloc came in 2012" as "its exit from the bloc in 2012"."""
    for index, token in enumerate(tokens):
        if token.terminal != "NOMINAL" or index and tokens[index - 1].terminal == "OF":
            continue  # "the anniversary of its entry fell in May"
        verb = index + 1
        while verb < len(tokens) and tokens[verb].terminal in _PARTIES:
            verb += 1
        end = verb
        while end < len(tokens) and tokens[end].terminal in ("BE", "HAVE"):
            end += 1
        if end + 1 >= len(tokens) or tokens[end].key not in _HAPPENING or tokens[end].form in ("base", "ing"):
            continue
        rest = tokens[end + 1 :]
        if rest[0].terminal == "DATE":
            date = replace(rest[0], gap=0, key="at" if rest[0].key == "since" and tokens[end].key == "establish" else rest[0].key)
            return [*tokens[:verb], date, *rest[1:]]
        if rest[0].terminal == "IN" and len(rest) > 1 and rest[1].terminal == "PLACE":
            return [*tokens[:verb], replace(rest[0], gap=0), *rest[1:]]
    return tokens


_PARTIES = frozenset(("OF", "FROM", "TO", "IN", "ORG", "DOC", "BODY", "FORCE", "STATE", "POSSESSIVE", "NOUN", "COMMA", "DATE"))
_HAPPENING = frozenset(("hold", "succeed", "come", "happen", "occur", "follow", "establish"))


def taken_as_done(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with "it took until 2008 for Uzbekistan to return" and "it took Uzbekistan until 2008 to return" as "in 2008
    Uzbekistan returned"."""
    kinds = [token.terminal for token in tokens]
    for begin in range(len(tokens) - 4):
        if kinds[begin : begin + 2] != ["PRONOUN", "OTHER"] or tokens[begin + 1].key != "take" or tokens[begin].key != "it":
            continue
        if kinds[begin + 2 : begin + 5] == ["DATE", "WITH", kinds[begin + 4]] and tokens[begin + 3].key == "for":
            date, subject, end = tokens[begin + 2], tokens[begin + 4], begin + 5
        else:
            subject, date, end = tokens[begin + 2], tokens[begin + 3], begin + 4
        if date.key != "until" or subject.terminal not in _DOERS or end >= len(tokens):
            continue
        if tokens[end].terminal == "VERB" and tokens[end].form == "base":
            done = replace(tokens[end], form="past")
            return [*tokens[:begin], replace(date, key="at", start=tokens[begin].start), subject, done, *tokens[end + 1 :]]
    return tokens


_DOERS = frozenset(("STATE", "ORG", "BODY", "FORCE", "DOC", "PRONOUN"))


def refused_as_undone(tokens: Sequence[Token], today: DateInterval | None) -> list[Token]:
    """The tokens with "refused to sign" as "did not sign"; so too "would not sign" where a day before ``today`` is told of."""
    told = today is not None and any(
        token.date is not None and token.date.date is not None and token.date.date.last < today.first for token in tokens
    )
    found: list[Token] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        verb = following is not None and following.terminal == "VERB" and not following.gap
        if token.terminal == "OTHER" and token.key in _REFUSING and token.form == "past" and verb:
            token = replace(token, terminal="NOT", key="not")
        elif token.key == "would" and told and following is not None and following.terminal == "NOT":
            continue
        found.append(token)
    return found


_REFUSING = frozenset(("refuse", "decline", "fail", "omit"))


def decided_as_done(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "decided to create" as "created", and "the decision to create X was taken" as "X was created"."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.terminal == "VERB" and token.key == "decide" and token.form in ("past", "participle"):
            if place := _what_was_decided(tokens, index + 1):
                when_and_where = [t for t in tokens[index + 1 : place] if t.terminal != "COMMA"]
                done = replace(token, key=tokens[place].key, form="past", trail=0, attributes={"decided": "1"})
                found += [done, tokens[place + 1], *when_and_where]
                index = place + 2
                continue
        elif token.terminal == "NOUN" and token.key == "decision" and _founds(tokens, index + 1):
            end = index + 3
            while end + 1 < len(tokens) and tokens[end].terminal == "OF":
                end += 2
            while end < len(tokens) and tokens[end].terminal in ("BE", "HAVE"):
                end += 1
            if end < len(tokens) and tokens[end].terminal in ("OTHER", "VERB") and tokens[end].form != "base":
                taken = tokens[end]
                founded = replace(
                    tokens[index + 1],
                    form="participle",
                    start=taken.start,
                    end=taken.end,
                    trail=taken.trail,
                    attributes={"decided": "1"},
                )
                found += [tokens[index + 2], *tokens[index + 3 : end], founded]
                index = end + 1
                continue
        found.append(token)
        index += 1
    return found


def _what_was_decided(tokens: Sequence[Token], begin: int) -> int:
    """Where the verb stands that says what was decided; 0 where it is none that counts."""
    for index in range(begin, min(len(tokens) - 1, begin + _NEAR)):
        if tokens[index].terminal == "VERB":
            return index if _founds(tokens, index) else 0
        if tokens[index].terminal not in _BETWEEN:
            return 0
    return 0


def _founds(tokens: Sequence[Token], index: int) -> bool:
    """Whether an infinitive stands there with what it founds: "to create the force"."""
    if index + 1 >= len(tokens):
        return False
    verb, founded = tokens[index], tokens[index + 1]
    done = founded.terminal in _DONE.get(verb.key, ()) and not founded.items
    return verb.terminal == "VERB" and verb.form not in ("ing", "present") and done and not founded.gap
