"""How strong a force is, and how many people live in the member states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import IN_ACTION, STOP, WORDS, mention_at
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_AMOUNT = (
    r"(?P<n>(?<!\d)\d[\d,. ]*\d|(?<!\d)\d|"
    + "|".join(WORDS)
    + r"|a (?:couple of|few) )(?P<scale> (?:thousand|million|billion|m\b))?"
)

_PEOPLE = (
    r"(?: (?:troops|soldiers|servicemen|service members|people|men|men and women|personnel|military personnel|strong|officers and"
    r" men|fighters|members))?"
)

_FORCE = (
    r"(?:the |its |their |‹o\d+› |bloc's |a )?(?:collective |standing |joint |csto )?(?P<f>‹f\d+›|peacekeepers|peacekeeping"
    r" (?:pool|forces?|contingents?|units))(?: pool| component)?"
)

_STRENGTH = (
    # "the force, about 18,000 strong, was on parade"
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?,"
        rf" (?:now |about |around |some |roughly |over |more than |up to |nearly |almost |at least )*{_AMOUNT} strong\b"
    ),
    re.compile(rf"{_AMOUNT}{_PEOPLE} (?:in|for|serve in|are in|belong to|make up|are assigned to|are earmarked for) {_FORCE}"),
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?,? (?:[a-z]+"
        r" ){0,3}?(?:numbers?|numbered|is|are|has|have|had|comprises?|totals?|counts?|counted|fields?|put|estimated"
        r"|amounts?|stands?|stood|reaches|may|might|could|should)"
        r" (?:usually |often |generally |sometimes |officially |now |put |estimated |said |given |at |to |be |may |might |amount"
        r" |number |around |about |roughly |some |nearly |almost |over |more than |up to |approximately |close to |as"
        rf" )*{_AMOUNT}{_PEOPLE}{STOP}"
    ),
    # "with 3,600 peacekeepers on its books, the CSTO ..."
    re.compile(
        rf"{_AMOUNT} (?P<f>peacekeepers|‹f\d+›) (?:on (?:its|the) (?:books|rolls|lists|strength)|at its disposal|under"
        rf" arms|in reserve|on call|to its name|on stand-?by)\b"
    ),
    # "the CSTO can field 3,600 peacekeepers", "keeps 3,600 peacekeepers ready"
    re.compile(
        r"‹o\d+› (?:can |could |is able to )(?:field|muster|mobili[sz]e|call on|draw on|send|put up) (?:about |around "
        r"|some |roughly"
        rf" |up to |nearly |almost )*{_AMOUNT} (?P<f>peacekeepers|‹f\d+›)(?!'|\w)"
    ),
    re.compile(
        r"‹o\d+› (?:keeps?|has|maintains?|holds?) (?:about |around |some |roughly |up to |nearly |almost )*"
        rf"{_AMOUNT} (?P<f>peacekeepers|‹f\d+›) (?:ready|prepared|on alert|at readiness|trained)\b"
    ),
    # "the rapid reaction force, with its 18,000 soldiers", "the force and its 18,000 soldiers"
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?,? (?:with|and) (?:its|their) (?:about |around |some |roughly |over |more than"
        rf" |nearly |almost )*{_AMOUNT} (?:troops|soldiers|servicemen|people|men|personnel|fighters)\b"
    ),
    # "the force, set up in 2009, can muster some 18,000 soldiers drawn from all members"
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?(?:,? \([^()]*\))?(?:, [^,;:.()]{{3,60}},|,)? (?:can |could |now |today "
        rf"|together |currently )*"
        r"(?:musters?|mobili[sz]es?|consists? of|comprises?|(?:is|are) (?:made up|composed) of|boasts?|draws? on|fields?|call on"
        r"|(?:has|have) at (?:its|their) disposal|(?:has|have) a (?:total )?strength of|rel(?:y|ies) on|ha(?:s|ve)"
        r"|numbers?|totals?)"
        r" (?:about |around |some |roughly |over |more than |up to |nearly |almost |at least |approximately |close to "
        r"|only |a total of )*"
        rf"{_AMOUNT} (?:troops|soldiers|servicemen|servicewomen|service members|people|men|personnel|military personnel"
        rf"|peacekeepers|fighters|officers)\b"
    ),
    re.compile(
        rf"{_FORCE} \((?:about |around |some |roughly |over |more than |up to |nearly |almost |approximately |c\. ?|ca\. ?|circa"
        rf" )?{_AMOUNT}{_PEOPLE}\)"
    ),
    # "a 3,600-strong peacekeeping force", "a peacekeeping force comprising around 3,600 troops"
    re.compile(rf"{_AMOUNT}[- ]strong {_FORCE}"),
    re.compile(
        rf"{_FORCE} (?:comprising|numbering|made up of|consisting of|totall?ing)"
        rf" (?:about |around |some |roughly |approximately |nearly |almost |over |more than |up to )*{_AMOUNT}{_PEOPLE}{STOP}"
    ),
    # "a peacekeeping force of around 3,600", "a deployment force for Central Asia of 4,000"
    re.compile(
        rf"{_FORCE}(?: for (?:the )?(?:‹[a-z]\d+›|[a-z]+)(?: [a-z]+)?)? of"
        rf" (?:some |about |around |roughly |approximately |nearly |almost |over |more than |up to )*{_AMOUNT}{_PEOPLE}{STOP}"
    ),
)

_AND_FORCE = re.compile(rf"(?:^|, |and |, and )(?:about |around |some |roughly |over |nearly |almost )?{_AMOUNT} {_FORCE}{STOP}")

_INHABITANTS = re.compile(rf"{_AMOUNT} (?:inhabitants|people|citizens|souls)")

_COMMON = re.compile(
    r"between them|combined|together|in all|in total|altogether|home to|populations?|live in|living in|inhabitants|members?"
    r" (?:states )?(?:have|has|had)"
)

ANY_STRENGTH = re.AnyOf(_STRENGTH, _AND_FORCE, _INHABITANTS)


# A part of the force, which has a strength of its own.
_PART_OF_IT = re.compile(
    r"\b(?:contingents?|part|share|half|core|backbone|battalions?|units?|brigades?|component|portion|element|troops"
    r"|soldiers|some) (?:of|in|for|to|within) (?:the )?(?:‹o\d+›'s? )?$"
)
_ITS = re.compile(r"‹o\d+›(?:'|,? (?:which |that )?(?:now |also |still )*(?:has|have|had|keeps?|maintains?|fields|possesses)\b)")
_ELSEWHERE = re.compile(r"\b(?:kazakhstan|january)|‹x")


def strengths(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    seen: set[int] = set()
    forces = 0
    for pattern in (*_STRENGTH, _AND_FORCE):
        for match in pattern.finditer(line):
            mark = skeleton.place(*match.span("n"))
            setting = setting_at(mark[0])
            if mark[0] in seen or setting.mood.silent or pattern is _AND_FORCE and not forces:
                continue
            if "f" in match.re.groupindex and _PART_OF_IT.search(line, 0, match.start("f")):
                continue
            mention = mention_at(prepared, mark[0])
            token = skeleton.found(match, "f")
            there = token is not None and (
                pattern is _STRENGTH[0]
                or re.search(r"\bthere (?:are|were) (?:about |some )?$", line[: match.start()]) is not None
            )
            if mention is None or mention.quantity.high < 500 and not there or token is not None and token.anaphor:
                continue
            entities = token.entities if token is not None else ("peacekeeping-forces",)
            if IN_ACTION.search(line) or _ELSEWHERE.search(line):
                continue
            others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != setting.discourse.topic]
            if others or any(setting.facts.entity(e).of != setting.discourse.topic for e in entities):
                continue
            spoken_of = setting.discourse.topic in setting.discourse.introduced or any(
                setting.is_own(t.entity) for t in skeleton.tokens if t.entities
            )
            if token is None and not spoken_of:
                continue
            named = any(t.terminal == "ORG" and setting.discourse.topic in t.entities for t in skeleton.tokens)
            if token is None and pattern in _STRENGTH[-3:] and not named:
                continue  # "in Lebanon a 9,000-strong peacekeeping force stands guard"
            if token is None and pattern is _STRENGTH[-1] and not _ITS.search(line, 0, match.start() + 1):
                continue  # "Lebanon has a peacekeeping force of 9,000, the CSTO noted"
            seen.add(mark[0])
            forces += 1
            span = skeleton.place(*match.span())
            yield [
                setting.claim(
                    "personnel",
                    e,
                    "value",
                    mention.quantity,
                    min(span[0], mention.start),
                    max(span[1], mention.end),
                    (mention.start, mention.end),
                )
                for e in entities
            ]
    for match in _INHABITANTS.finditer(line):
        mark = skeleton.place(*match.span("n"))
        setting = setting_at(mark[0])
        mention = mention_at(prepared, mark[0])
        if mention is None or _told_size(mention.quantity) < 3e7 or setting.mood.silent or not _COMMON.search(line):
            continue
        names = [
            t for t in skeleton.tokens if t.terminal in ("ORG", "STATE", "DEMONYM", "PLACE") and t.entities and not t.anaphor
        ]
        if any(t.entity != setting.discourse.topic for t in names):
            continue
        span = skeleton.place(*match.span())
        yield [
            setting.claim(
                "population",
                setting.discourse.topic,
                "value",
                mention.quantity,
                min(span[0], mention.start),
                span[1],
                (mention.start, mention.end),
                inferred=not names,
            )
        ]


def _told_size(quantity: Quantity) -> float:
    """The figure that a quantity is told by: 26,000 for "more than 26,000" and for "under 26,000"."""
    return quantity.low if quantity.high == inf else quantity.high
