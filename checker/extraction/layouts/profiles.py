"""Profiles of states: "CSTO: member since 2002", "Left the Treaty: 1999", "CSTO chair: 2017–2018, 2024", "Exercises hosted: ...".

The state stands in the heading, in the item that the labels are nested in, in a line "Country profile: Belarus", or in the label.
A :class:`Labelled` comes in, claims of memberships, chairmanships and of where exercises were come out.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.layouts.label_values import TREATY, Labelled
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

_OWN = r"(?:‹[oc]\d+›|treaty|organi[sz]ation|bloc|alliance)"
_CHAIR = re.compile(
    r"(?:‹o\d+› )?(?:chair(?:manship|ed|ing|s|manships|manship terms)?|presidenc(?:y|ies)|in the chair)(?: (?:of"
    r"|in) (?:the )?‹o\d+›)?"
    r"(?: years?| terms?)?"
)
_JOINED = re.compile(
    rf"(?:date of )?(?:joined|joins|accession|acceded|entry|admission|admitted|re-?joined"
    rf"|(?:{_OWN} )?member(?:ship)?(?: since| from)?"
    rf"|party since|in (?:the )?{_OWN} since)(?: (?:to |of |in )?(?:the )?{_OWN})?"
)
_LEFT = re.compile(
    rf"(?:date of )?(?:left|leaves|withdrawal|withdrew|exit|quit|departure|(?:{_OWN} )?membership suspended|suspended|suspension"
    rf"|out)(?: (?:from |of )?(?:the )?{_OWN})?(?: membership)?"
)
_BARE = re.compile(rf"(?:the )?{_OWN}|(?:{_OWN} )?(?:membership|status|member)(?: (?:of|in) (?:the )?{_OWN})?")
_MEMBER = re.compile(
    r"(?:an? )?(?:(?:full|former|founding|founder) )?(?:member|party)(?: state)?(?: (?:of"
    r"|to) (?:the )?(?P<o>‹[oc]\d+›))?[,:(]? ?\(?"
    r"(?:from |in |since |until )?(?P<t>‹t\d+›)"
)
_EXERCISES = re.compile(
    r"(?:‹o\d+› )?(?:(?:joint |military )?(?:exercises|drills|manoeuvres|maneuvers))"
    r"(?: (?:hosted|held|staged|on its soil|hosted by|held in|staged in|in|on the soil of|hosted in))?(?: (?:the )?‹s\d+›)?"
)
_HOSTED = re.compile(r"\b(?:hosted|soil|in|held|staged)\b")
_DATES = re.compile(r"‹t\d+›")
_NOT_THEN = re.compile(r"\b(?:next|planned|due|expected|will|again in|not|never|declined|refused)\b")


def profile_claims(it: Labelled) -> Iterator[list[Claim]]:
    """The claims of a label on the profile of a state."""
    labelled = [t for t in it.names if t.terminal == "STATE"]
    state = labelled[0] if len(labelled) == 1 else _state_over(it) if not labelled else None
    if state is None or not state.entity or state.anaphor or state.items:
        return
    if _EXERCISES.fullmatch(it.plain) and (labelled or _HOSTED.search(it.plain)):
        yield from _hosted(it, state)
    elif labelled or _NOT_THEN.search(it.value):
        return
    elif _CHAIR.fullmatch(it.plain):
        yield from _chaired(it, state)
    elif _BARE.fullmatch(it.plain) and (match := _MEMBER.match(it.value.strip(" *_"))) is not None:
        yield from _since(it, state, it.skeleton.token(match["t"]), "party" if "party" in match[0] else "")
    else:
        slot = "start" if _JOINED.fullmatch(it.plain) else "end" if _LEFT.fullmatch(it.plain) else ""
        if slot and it.token is not None and it.token.terminal == "DATE":
            yield from _since(it, state, it.token, slot)


def _state_over(it: Labelled) -> Token | None:
    """The one state that the nearest line names that names more than the organization and its papers."""
    for line in it.setting.discourse.around.lines():
        named = [t for t in line.tokens if t.entities and t.terminal not in ("ORG", "DOC", "DATE", "NOUN", "PLACE")]
        if any(t.terminal in ("STATE", "DEMONYM", "PERSON", "EXERCISE", "MISSION", "ROLE", "BODY", "FORCE") for t in named):
            return named[0] if len(named) == 1 and named[0].terminal == "STATE" else None
    return None


def _chaired(it: Labelled, state: Token) -> Iterator[list[Claim]]:
    for found in _DATES.findall(it.value):
        when = it.skeleton.token(found)
        date = it.setting.discourse.resolve_date(when)
        if date is None or date.precision not in ("year", "interval"):
            continue
        more = {"dates": (date,), "context_dates": (), "date_mark": None}
        mark, role = (when.start, when.end), when.key if when.key == "span" else ""
        topic = it.setting.discourse.topic
        yield it.one("chairs", state.entity, "time", None, mark, object=topic, role=role, qualifiers=more)


def _since(it: Labelled, state: Token, when: Token, slot: str) -> Iterator[list[Claim]]:
    """When the state came or went; "" and "party" tell by the date which of the two, or both, is meant."""
    date = it.setting.discourse.resolve_date(when)
    if date is None:
        return
    treaty = it.document == TREATY or "treaty" in it.plain or slot == "party" or not it.owners and date.begin.year < 2002
    relation, target = ("party-to", TREATY) if treaty else ("member-of", it.setting.discourse.topic)
    if slot in ("", "party"):
        span = when.key == "span" or date.precision == "interval"
        slot = "span" if span else "end" if when.key in ("until", "till") else "start"
    elif date.precision == "interval":
        slot = "span"
    yield it.one(relation, state.entity, slot, date, (when.start, when.end), object=target, role=when.key)


def _hosted(it: Labelled, state: Token) -> Iterator[list[Claim]]:
    """Each of the exercises that are listed as held in a state."""
    facts, more = it.setting.facts, {"happening": "name", "weak": False, "held": True, "part": False}
    for token in it.inside():
        known = token.terminal == "EXERCISE" and len(token.entities) == 1 and not token.anaphor
        if known and facts.entity(token.entity).kind == "exercise" and facts.statements(subject=token.entity, relation="held"):
            mark = (token.start, token.end)
            yield it.one("held", token.entity, "place", state.entities, mark, past=True, qualifiers=dict(more))
