"""Answers to what a question asks about by a noun: "Where is the head office? In Moscow.", "How long is a term? Three years."

The question is made a label ("head office", "term") and the answer its value, see :mod:`labels`; who was the first in an office,
whose parliament observes where, who is in the chair and which summits were missed are read here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.happenings.sittings import year_and_city
from checker.extraction.layouts.labels import labelled
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.people.listed import term_claims
from checker.extraction.people.offices import RANK
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_NUMBERED = r"^[^\w‹]*(?:(?:q|question|\d+)[.:)]* ?)?(?:and |so |but |well, )*"
_ASKED = re.compile(
    rf"{_NUMBERED}(?:when and where|where and when|since when|where|when|what|which|in (?:which|what) (?:city|town|place)"
    rf"|how long|how much|whose) (?:is|are|was|were|'s)"
    r" (?:the |its |their |a |an )?(?P<label>[^?]{3,60}?)(?: located| found| situated| now| today| at present| based)*\s*\??\W*$"
)
_FIRST = re.compile(
    rf"{_NUMBERED}(?:who (?:was|is|became)|name) (?:the |its )?(?:very )?first (?P<r>‹r\d+›)(?: of (?:the )?‹[ob]\d+›)?\W*$"
)
_HOW_LONG = re.compile(
    rf"{_NUMBERED}(?:how long|for how (?:long|many years)) (?:is|was|did|does|do|were|are) (?:the |a |an |his |her |its )?"
    r"(?P<w>(?:(?P<c>‹c\d+›)|(?P<r>‹r\d+›)(?:'s)?|‹o\d+›(?:'s)?)?(?: ?(?:term|mandate|treaty|charter))?"
    r"(?: of (?:the )?(?P<q>‹r\d+›|office))?)"
    r" ?(?:concluded for|run|valid|last|in force|serve|in office|signed for|appointed for|elected for|stay)?[^?‹]{0,25}\?\W*$"
)
_YEARS = re.compile(rf"^[^\w‹]*(?:a: ?|answer: ?)?(?:for |only |just |exactly |at first |initially )*{N} (?P<u>years|months)")
_WHO_CHAIRS = re.compile(
    rf"{_NUMBERED}(?:who|which (?:country|state|member)) (?:chairs|presides over|is chairing|(?:holds|is in|has) the chair of)"
    r" (?:the )?(?:‹[ob]\d+›|organi[sz]ation|bloc|alliance|it)(?: now| today| this year| at present| currently| ‹t\d+›)*\W*$"
)
_LAST_YEAR = re.compile(r"(?P<t>‹t\d+›),? (?:it was |that was |came )?(?:the turn of )?(?P<s>‹s\d+›)(?='s|\s*(?:[.,;]|$))")
_MISSED = re.compile(r"\b(?:summits?|sessions?)\b")
_IS_MEMBER = re.compile(rf"{_NUMBERED}(?:is|was|isn't|what about|how about) (?P<s>‹s\d+›)")
_ITS_PARLIAMENT = re.compile(
    r"\b(?:its|the(?: country's)?|[a-z]+'s) (?:national )?(?:parliament|assembly|legislature|deputies|lower house)"
    r"(?: is| are| has been| sits?| sat| was| have been)?,?(?: only| just| merely| (?:as )?an?| as)*"
    r" observers? (?:at|in|of|with|to) (?:the )?(?P<b>‹[bo]\d+›)"
    r"(?:,? (?:nothing more|only|no more))?(?:,? since (?P<t>‹t\d+›))?"
)
_SINCE_WHEN = re.compile(
    rf"{_NUMBERED}since when (?:is|has) (?:it|(?:the )?(?:‹o\d+›|organi[sz]ation|bloc|alliance)) (?:been |had )?(?:an? )?"
    r"(?:(?P<b>‹[ob]\d+›) observer(?: status)?|observer(?: status)? (?:at|of|in|with) (?:the )?(?P<c>‹[ob]\d+›))"
)
_SO_SINCE = re.compile(r"^[^\w‹]*it has (?:done so|been so|been that|had that status|sat there|been one) since (?P<t>‹t\d+›)")


def reply_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of a sentence that answers the question before it."""
    line = skeleton.line
    if not line.strip():
        return
    setting = setting_at(skeleton.start)
    question = setting.discourse.around.question
    if setting.mood.silent or line.rstrip(" *_\"'”)").endswith("?"):
        return
    yield from _observers(skeleton, setting)
    if question is None:
        return
    asked = question.skeleton
    if (match := _SINCE_WHEN.match(asked.line)) is not None:
        yield from _observing_since(asked.token(match["b"] or match["c"]), skeleton, setting)
        return
    named = [t for t in asked.tokens if t.terminal in ("ORG", "DOC", "BODY", "FORCE") and t.entities]
    if any(not setting.is_own(*t.entities) for t in named):
        return
    if (match := _FIRST.match(asked.line)) is not None:
        yield from _first(asked.token(match["r"]), skeleton, setting)
    elif (match := _HOW_LONG.match(asked.line)) is not None:
        yield from _how_long(match, asked, skeleton, setting)
    elif _WHO_CHAIRS.match(asked.line):
        yield from _chairs(skeleton, setting)
    elif _MISSED.search(asked.line) and re.match(rf"{_NUMBERED}(?:which|what|where|and) ", asked.line):
        yield from year_and_city(skeleton, setting, prepared)
    elif (match := _ASKED.match(asked.line)) is not None:
        yield from labelled(skeleton, match["label"].strip(" '"), 0, 0, len(line), prepared, setting, asked)


def _first(role: Token, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """Who was the first in an office, and since when."""
    match = re.match(
        rf"^[^\w‹]*(?:a: ?|answer: ?)?(?:{RANK})*(?P<p>‹p\d+›)(?:,? (?:from|since|in|\() ?(?P<t>‹t\d+›))?", skeleton.line
    )
    if match is None or len(role.entities) != 1:
        return
    person, mark = skeleton.token(match["p"]), skeleton.place(*match.span("p"))
    more = {"office": role.entity, "number": 1, "word": "first", "who": True, "offices": (), "context_dates": ()}
    yield [
        setting.claim("holds-office", who, "nth", None, *mark, mark, past=True, qualifiers=dict(more)) for who in person.entities
    ]
    when = skeleton.found(match, "t")
    date = setting.discourse.resolve_date(when) if when is not None else None
    if when is not None and date is not None:
        yield from term_claims(person, when, date, setting, taken=True)


def _how_long(match: re.Match[str], asked: Skeleton, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The term of the Treaty, or that of an office."""
    given = _YEARS.match(skeleton.line)
    if given is None:
        return
    role = asked.found(match, "r") or (asked.found(match, "q") if (match["q"] or "").startswith("‹") else None)
    paper = asked.found(match, "c")
    target = role.entity if role is not None else paper.entity if paper is not None else ""
    if not target and "treaty" in match["w"]:
        target = "collective-security-treaty"
    if target and setting.facts.statements(subject=target, relation="term"):
        mark = skeleton.place(*given.span("n"))
        amount = Quantity.of(number(given["n"]), unit=given["u"].rstrip("s"))
        yield [setting.claim("term", target, "value", amount, *mark, mark)]


def _chairs(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    line, topic = skeleton.line, setting.discourse.topic
    match = re.match(
        r"^[^\w‹]*(?:a: ?|answer: ?)?(?:now |at present |this year |it is )*(?P<s>‹s\d+›)(?='s|\s*(?:[.,;(]|$|since))", line
    )
    found = [*([match] if match is not None else []), *_LAST_YEAR.finditer(line)]
    for said in found:
        state = skeleton.token(said["s"])
        when = skeleton.token(said["t"]) if "t" in said.groupdict() else None
        date = setting.discourse.resolve_date(when) if when is not None else None
        mark = (state.start, state.end)
        if state.entity and not state.anaphor and (when is None or date is not None):
            more = {"dates": (date,) if date is not None else ()}
            slot = "time" if date is not None else "holds"
            yield [setting.claim("chairs", state.entity, slot, None, *mark, mark, object=topic, qualifiers=more)]


def _observing_since(body: Token, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Since when is it a UN observer? Since 2004." """
    match, topic = (
        re.match(r"[^\w‹]*(?:a: ?|answer: ?)?(?:since |in |only since )?(?P<t>‹t\d+›)", skeleton.line),
        setting.discourse.topic,
    )
    when = skeleton.token(match["t"]) if match is not None else None
    date = setting.discourse.resolve_date(when) if when is not None else None
    if when is not None and date is not None and body.entity and not setting.is_own(body.entity):
        mark = (when.start, when.end)
        yield [setting.claim("observer-in", topic, "start", date, *mark, mark, object=body.entity)]


def _observers(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Is Serbia a member? No, its parliament is an observer in the Assembly, since 2013."; "It has done so since 2013." """
    around, line = setting.discourse.around, skeleton.line
    match, later = _ITS_PARLIAMENT.search(line), _SO_SINCE.match(line)
    asked = around.question or (around.asked[-1] if around.asked and around.before is not None else None)
    about = _IS_MEMBER.match(asked.skeleton.line) if asked is not None else None
    if asked is None or about is None or match is None and later is None:
        return
    state = asked.skeleton.token(about["s"])
    told = skeleton if match is not None else around.before.skeleton if around.before is not None else skeleton
    said = match or _ITS_PARLIAMENT.search(told.line)
    body = told.token(said["b"]) if said is not None else None
    if not state.entity or state.anaphor or body is None or not body.entity or body.anaphor:
        return
    if match is not None:
        place, mark = skeleton.place(*match.span()), (body.start, body.end)
        yield [setting.claim("observer-in", state.entity, "object", (body.entity,), *place, mark, object=body.entity)]
    when = skeleton.found(later or match, "t")  # type: ignore[arg-type]  # one of the two is there
    date = setting.discourse.resolve_date(when) if when is not None else None
    if when is not None and date is not None:
        mark = (when.start, when.end)
        yield [setting.claim("observer-in", state.entity, "start", date, *mark, mark, object=body.entity)]
