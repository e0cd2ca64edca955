"""Answers to questions: "How many members are there? Six.", a term and its definition, a bold question and what follows, an
interview.

The question's skeleton says what is asked, the answer's what is said; claims go out whose marks lie in the answer. Only the
first sentence
behind a question counts, and only what it begins with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, mention_at, number
from checker.extraction.layouts.label_values import AMOUNT, listed
from checker.extraction.layouts.timelines import EVENT, EVENTS, event_values, participants
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_BEGIN = (
    r"^[^\w‹]*(?:a: ?|answer: ?)?(?:(?:yes|no|only|just|well|about|in|at|the|it was|there (?:are|were)|that (?:is|was|would"
    r" be)|it is|they are|since|from|on|by|exactly|still|now|again|today|officially|currently|a total of|it has|it"
    r" had|once|capital|city of|never more than)\b[ ,:.–—-]*)*"
)
_NUMBER = re.compile(
    rf"{_BEGIN}{N}\b(?! ?(?:%|percent|per cent|million|thousand|times|months|days|years|-|o'clock|of (?:the|its|them)))"
)
_HOW_MANY = re.compile(
    r"\bhow many\b|\bwhat is the number of\b|\bhow big is (?:the )?(?:‹o|bloc|alliance|organi[sz]ation|club)|\bhow large is"
    r" (?:the )?(?:‹o|bloc|alliance|organi[sz]ation)"
)
_MORE = re.compile(
    r"\b(?:more|fewer|other number|always (?:six|so many|that many|been so)|ever (?:more|fewer|different)|in the past|at the"
    r" peak|at its peak)\b"
)
_MEMBERS = re.compile(
    r"\bmembers?\b|\bmember"
    r" states\b|\bbelong|\b(?:countries|states|nations)\b.*(?:‹o\d+›|\bbloc\b|\balliance\b|\borgani[sz]ation\b|\bin it\b|\bat the"
    r" table\b)|\bhow (?:big|large)\b"
)
_WHERE = re.compile(r"\bwhere\b|\b(?:which|what) (?:city|town|capital|place|country)\b")
_WHEN = re.compile(r"\bwhen\b|\b(?:which|what) (?:year|month|date|day)\b|\bsince when\b|\bhow old\b")
_WHO = re.compile(
    r"\bwho\b|\b(?:which|what) (?:countries|states|country|state|nations|members|republics|of them|three|six|one|two)\b|\bname"
    r" the\b"
)
_LEFT = re.compile(
    r"\b(?:left|leave|quit|dropped out|drop out|walked out|withdrew|pulled out|did not (?:prolong|renew|sign the"
    r" (?:protocol|prolongation)))\b"
)
_JOINED = re.compile(r"\b(?:joined|join|acceded|came in|entered|became (?:a )?members?)\b")
_ARE_MEMBERS = re.compile(
    r"\b(?:who|which countries|which states|what countries|which nations) (?:is|are|belongs?|make up|sits?|sit in) (?:now |today"
    r" |currently |all |still |the )*(?:in (?:the )?(?:‹o\d+›|bloc|alliance|organi[sz]ation|club|it)|(?:a )?members?|its"
    r" members|to (?:the )?(?:‹o\d+›|bloc|alliance|organi[sz]ation|club|it)|to it|‹o\d+›)(?! (?:until|before|in ‹t|of the"
    r" (?:assembly|council|board)))"
)
_CHAIR = re.compile(
    r"\bwho (?:is|holds|has|sits|chairs|presides)\b.*(?:\bchair\b|\bchairs\b|\bpresid)|\b(?:which|what) (?:country|state|member)"
    r" (?:is in the chair|chairs|holds the (?:chair|presidency)|presides|has the chair)"
)
_NOT_NOW = re.compile(r"\b(?:next|will|was|before|until|last|takes|took|would|should|after)\b")
_YES_NO = re.compile(
    r"^[^\w‹]*(?:(?:q|\d+)[.:)]* ?)?(?:and )?(?:is|isn't|are|was|were) (?P<s>‹s\d+›) (?:not |still |also |now |really |actually"
    r" |even |already |today |then )*(?P<ever>ever |once )?(?:(?:a |an |the )?(?:full |party |real )*(?:‹o\d+›(?:'s)?"
    r" )?members?(?: state)?(?: (?:of|in) (?:the )?(?P<o>‹[oc]\d+›|bloc|alliance|organi[sz]ation|club|it))?|in (?:the"
    r" )?(?P<i>‹o\d+›|bloc|alliance|organi[sz]ation|club|it)|(?:a )?part(?:y)? (?:to|of) (?:the )?(?P<c>‹[co]\d+›))\W*$"
)
_OF_IT = re.compile(r"\b(?:was|is|did|were) it\b")
_YES = re.compile(
    r"^[^\w‹]*(?:a: ?|answer: ?)?(?P<a>yes|no|not (?:any more|any longer|now|yet|really)|never|certainly|of course|no longer)\b"
)
_PERSONNEL = re.compile(r"\bhow (?:many|big|large|strong|numerous)\b.*‹f\d+›")
_BUDGET_OR_OTHER = re.compile(
    r"\b(?:exercises?|drills|decisions|documents|sessions|summits|times|years|members of"
    r" parliament|deputies|observers?|people|soldiers|troops|vehicles|secretar\w+|languages|articles|presidents|chiefs)\b"
)


def answer_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of a sentence that answers the question before it."""
    if not skeleton.line.strip():
        return
    setting = setting_at(skeleton.start)
    around = setting.discourse.around
    question = around.question
    if (
        question is None
        or setting.mood.modality in ("question", "planned", "conditional")
        or skeleton.line.rstrip(" *_\"'”)").endswith("?")
    ):
        return
    asked = question.skeleton
    line = asked.line
    topic = setting.discourse.topic
    named = [t for t in asked.tokens if t.terminal in ("ORG", "DOC", "BODY") and t.entities]
    if setting.others(named, "ORG", "DOC", "BODY") or re.search(
        r"\b(?:would|could|should|might|will|can|why|what if|true or false)\b", line
    ):
        return
    if setting.others(skeleton.tokens[:2], "ORG"):
        return
    document = next((t.entity for t in named if t.terminal == "DOC"), "")
    if match := _YES_NO.match(line):
        yield from _yes_no(match, asked, skeleton, setting)
    elif _PERSONNEL.search(line):
        yield from _strength(asked, skeleton, prepared, setting)
    elif _HOW_MANY.search(line) or _MORE.search(line) and any(_HOW_MANY.search(q.skeleton.line) for q in around.asked[:-1]):
        yield from _how_many(line, document, topic, skeleton, setting)
    elif (event := re.search(EVENT, line)) is not None and (_WHERE.search(line) or _WHEN.search(line)):
        yield from _event(event, named, line, skeleton, setting)
    elif _WHERE.search(line) and re.search(r"\b(?:headquarter\w*|based|seat|sit|sits|hq|located)\b", line):
        owners = [t.entity for t in named if t.terminal in ("ORG", "BODY")][:1]
        owners = owners or [topic, *setting.discourse.latest("body")]  # "Where does it sit?"
        seated = [owner for owner in owners if setting.facts.statements(subject=owner, relation="headquarters")]
        place = _first(skeleton, "l")
        if place is not None and seated:
            yield [_claim(setting, "headquarters", owner, "value", place.entities, place) for owner in seated]
    elif _CHAIR.search(line) and not _NOT_NOW.search(line):
        yield from _chair(skeleton, setting)
    elif _WHO.search(line):
        yield from _who(line, asked, document, skeleton, setting)


def _claim(setting: Setting, relation: str, subject: str, slot: str, value: object, token: Token, **more: Any) -> Claim:
    return setting.claim(relation, subject, slot, value, token.start, token.end, (token.start, token.end), **more)


def _first(skeleton: Skeleton, letters: str) -> Token | None:
    """The name that an answer begins with, if it is of the kinds of ``letters``."""
    match = re.match(
        rf"{_BEGIN}(?:(?:russian|belarusian|kazakh|kyrgyz|tajik|armenian|moldovan) )?(?P<v>‹[{letters}]\d+›)", skeleton.line
    )
    return skeleton.token(match["v"]) if match else None


def _how_many(line: str, document: str, topic: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    match = _NUMBER.match(skeleton.line)
    if match is None or _BUDGET_OR_OTHER.search(line):
        return
    relation, target = "member-of", topic
    around = setting.discourse.around
    if re.search(r"\b(?:signed|sign|signator\w+)\b", line) and document:
        relation, target = "signatory-count", document
    elif re.search(r"\bpart(?:y|ies)\b", line) and document:
        relation, target = "party-to", document
    elif re.search(r"\b(?:founding|founded|founders)\b", line):
        relation = "founding-count"
    elif not (_MEMBERS.search(line) or _MORE.search(line)) or document:
        return
    mark = skeleton.place(*match.span("n"))
    amount = number(match["n"])
    claim = setting.claim(relation, "", "count", Quantity.of(amount), mark[0], mark[1], mark, object=target)
    rest = re.match(r"[^.;:]{0,20}?(?P<t>‹t\d+›)", skeleton.line[match.end() :])
    token = skeleton.token(rest["t"]) if rest else None
    date = setting.discourse.resolve_date(token) if token is not None else None
    claim.time = date
    claim.qualifiers["dates"] = (date,) if date is not None else ()
    claim.past = bool(re.search(r"\b(?:were|was|had|did|ever|once|used to)\b", line)) or relation == "party-to"
    around.counted = (relation, target)
    yield [claim]
    states = listed(skeleton, skeleton.line[match.end() :].lstrip(" :,–—-("))
    if relation == "member-of" and len(states) > 2 and date is None:
        yield [_list(states, target, setting)]


def _list(states: list[Token], target: str, setting: Setting) -> Claim:
    span = states[0].start, states[-1].end
    return setting.listing("member-of", "", "members", states, *span, object=target, qualifiers={"open": False})


def _strength(asked: Skeleton, skeleton: Skeleton, prepared: BlockText, setting: Setting) -> Iterator[list[Claim]]:
    force = next((t for t in asked.tokens if t.terminal == "FORCE" and t.entities), None)
    match = re.match(rf"{_BEGIN}(?:{AMOUNT.pattern[1:]})", skeleton.line)
    if force is None or match is None or re.search(r"‹x\d+›|mission|‹s\d+›", asked.line) or not setting.is_own(force.entity):
        return
    offset = skeleton.place(match.start("n"), match.start("n") + 1)[0]
    mention = mention_at(prepared, offset)
    if mention is not None and mention.quantity.high >= 500:
        yield [
            setting.claim("personnel", e, "value", mention.quantity, mention.start, mention.end, (mention.start, mention.end))
            for e in force.entities
        ]


def _event(event: re.Match[str], named: list[Token], line: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    relation, kinds = next((name, kinds) for index, (_, name, kinds) in enumerate(EVENTS) if event.group(f"e{index}"))
    subject = next((t.entity for t in named if setting.facts.entity(t.entity).kind in kinds), "")
    if not subject and not named and _OF_IT.search(line):
        last = setting.discourse.latest("organization", "body", "force", "document", "exercise", "mission")[:1]
        subject = next((e for e in last if setting.is_own(e) and setting.facts.entity(e).kind in kinds), "")
    if not subject:
        return
    begin = re.match(r"^[^\w‹]*(?:a: ?|answer: ?)?", skeleton.line)
    start = begin.end() if begin else 0
    yield from event_values(
        relation, subject, skeleton, start, len(skeleton.line), skeleton.place(start, start + 1)[:1] * 2, setting
    )


def _chair(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    token = _first(skeleton, "sl")
    if token is None or token.anaphor:
        return
    state = token.entity
    if token.terminal == "PLACE":
        container = str(setting.facts.entity(token.entity).attributes.get("in", ""))
        state = container if container and setting.facts.entity(container).kind == "state" else ""
    if state:
        yield [_claim(setting, "chairs", state, "holds", None, token, object=setting.discourse.topic)]


def _who(line: str, asked: Skeleton, document: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    topic = setting.discourse.topic
    begin = re.match(_BEGIN, skeleton.line)
    states = listed(skeleton, skeleton.line[begin.end() if begin else 0 :])
    if not states or re.search(r"\bnot\b|n't\b|never", line) and not _LEFT.search(line):
        return
    dates = [d for t in asked.tokens if t.terminal == "DATE" and (d := setting.discourse.resolve_date(t)) is not None]
    if _ARE_MEMBERS.search(line) and len(states) > 2 and not document and not dates:
        yield [_list(states, topic, setting)]
    elif re.search(r"\bsigned\b", line) and document and len(states) > 1 and " for " not in line:
        yield [participants(document, states, (states[0].start, states[0].start), setting)]
    elif _LEFT.search(line) or _JOINED.search(line):
        if re.search(r"(?:'s|\bis|\bare|\bremains?) left\b", line) or not (
            document or dates or re.search(r"‹o\d+›|\bbloc\b|\balliance\b|\borgani[sz]ation\b", line)
        ):
            return  # "who's left?"
        slot = "end" if _LEFT.search(line) else "start"
        target = document or topic
        relation = "party-to" if document else "member-of"
        if not document and dates and dates[0].begin.year < 2002:
            relation, target = "party-to", "collective-security-treaty"
        for state in states:
            yield [
                _claim(
                    setting,
                    relation,
                    state.entity,
                    slot if dates or slot == "end" else "joined",
                    dates[0] if dates else None,
                    state,
                    object=target,
                )
            ]


def _yes_no(match: re.Match[str], asked: Skeleton, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    answer = _YES.match(skeleton.line)
    if answer is None or answer["a"] in ("not yet", "not really"):
        return
    state = asked.token(match["s"])
    written = match["o"] or match["i"] or match["c"] or ""
    target = asked.token(written).entity if written.startswith("‹") else setting.discourse.topic
    if (
        setting.facts.entity(target).kind not in ("organization", "document")
        or not setting.is_own(target)
        or state.anaphor
        or not state.entities
    ):
        return
    relation = "member-of" if setting.facts.entity(target).kind == "organization" else "party-to"
    denied = answer["a"] in ("no", "never") or answer["a"].startswith(("not ", "no "))
    past = bool(re.match(r"^[^\w‹]*(?:and )?(?:was|were)", asked.line)) or bool(match["ever"])
    if past and not match["ever"]:
        return
    mark = skeleton.place(*answer.span("a"))
    yield [
        setting.claim(
            relation, state.entity, "ever" if past else "holds", None, *mark, mark, object=target, negated=denied, past=past
        )
    ]
