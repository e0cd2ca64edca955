"""The decision that made an organization of a treaty, and documents cited with their year: "a decision was taken in Moscow on 14
May 2002 to transform the Treaty into an organization", "the Collective Security Treaty, 1992 (Tashkent Treaty)".

The sentence comes in as a skeleton, the founding of the organization and the signing of the document go out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim, Item

_LEAD = r"^[^\w‹]*(?:(?:on|in) )?(?P<t>‹t\d+›),?(?: (?:at|in) [^.;:‹]{0,40}‹l\d+›,?)?[^.;:]{0,140}?"
_DECIDED = (
    r"\b(?:(?:took|taken|takes|made|adopted|passed|reached|approved) (?:the |a )?decisions?|"
    r"decisions? (?:was|were|had been|has been|is) (?:taken|made|adopted|passed|reached)|decided|resolved|agreed)"
)
_INTO = (
    r" (?:to|on|about) (?:the )?(?:transform(?:ing|ation of)?|turn(?:ing)?|convert(?:ing)?|reorgani[sz](?:e|ing)|upgrad(?:e|ing)|"
    r"giv(?:e|ing)|grant(?:ing)?) (?:the )?(?:format of (?:the )?)?(?P<c>‹c\d+›)[^.;:]{0,60}? (?:organi[sz]ation\b|‹o\d+›)"
)
_BETWEEN = r"(?P<m>(?:,? (?:on |in |at )?(?:[a-z]+ ){0,4}?(?:‹[tl]\d+›|moscow)){0,2})"
_TURNED = (
    re.compile(_LEAD + _DECIDED + _BETWEEN + _INTO),
    re.compile(rf"(?P<t>){_DECIDED}{_BETWEEN}{_INTO}"),
)
# "The Treaty became an international organization on 14 May 2002", "turned the Treaty into an organization on 14 May 2002", "the
# CSTO emerged from the Treaty in 2002"
_BECAME = (
    re.compile(
        r"(?P<c>‹c\d+›),? (?:(?:was|were|had been) )?(?:turned|transformed|converted|upgraded|reorgani[sz]ed|became|evolved"
        r"|grew|developed)"
        r"(?: itself)?(?: into)? (?:an?|the) (?:(?:[a-z-]+ ){0,5}?(?:organi[sz]ation|alliance|bloc)(?:, (?:the )?‹o\d+›,?)?"
        r"|‹o\d+›)"
        r"(?P<m>,? (?:in|on|at|by)[^.;:‹]{0,40}(?:‹l\d+›,? (?:in |on )?)?(?P<t>‹t\d+›)(?:,? in ‹l\d+›)?)"
    ),
    re.compile(
        r"(?P<t>‹t\d+›)[^.;:‹]{0,60}? (?:turned|transformed|converted|upgraded|made) (?:the )?(?P<c>‹c\d+›) into (?:an?|the)"
        r" (?:(?:[a-z-]+ ){0,5}?(?:organi[sz]ation|alliance)|‹o\d+›)(?P<m>)"
    ),
    re.compile(
        r"‹o\d+› (?:emerged|arose|sprang|grew|developed|evolved)(?P<m> (?:in|on) (?P<t>‹t\d+›)) (?:from"
        r"|out of) (?:the )?(?P<c>‹c\d+›)"
    ),
)
# "Since its founding in 2002 the CSTO has met every year"
_ITS_FOUNDING = re.compile(
    r"\b(?:since|after|before|from|upon|with|at) its (?:founding|foundation|creation|establishment|birth|inception"
    r"|formation|launch)"
    r",? (?:in|on) (?P<t>‹t\d+›),? (?:the )?(?P<o>‹o\d+›)(?= (?:has|had|is|was|lost|grew|gained|saw|met|did|held|took"
    r"|remained)\b)"
)
_CITED = re.compile(r"(?P<c>‹c\d+›), (?P<t>‹t\d+›)(?= ?\(|\s*[.;)]?\s*$)")
_ANY = re.AnyOf(_TURNED, _BECAME)


def decision_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence, as groups of readings."""
    yield from _cited(skeleton, setting_at)
    yield from _its_founding(skeleton, setting_at)
    for pattern in (*_TURNED, *_BECAME) if _ANY.may_match(skeleton.line) else ():
        match = pattern.search(skeleton.line)
        if match is None:
            continue
        treaty = skeleton.token(match["c"])
        setting = setting_at(treaty.start)
        owner = setting.facts.entity(treaty.entity).of if treaty.entity else ""
        if setting.mood.silent or owner != setting.discourse.topic or not owner:
            continue
        span = skeleton.place(*match.span())
        told = [skeleton.token(found) for found in re.findall(r"‹[tl]\d+›", match["t"] + match["m"])]
        for token in told:
            mark = (token.start, token.end)
            if token.terminal == "PLACE":
                items = tuple(Item(entity, setting.span(*mark)) for entity in token.entities)
                yield [setting.claim("established", owner, "place", token.entities, *span, mark, items=items)]
            elif (date := setting.discourse.resolve_date(token)) is not None:
                yield [setting.claim("established", owner, "value", date, *span, mark, role=token.key)]
        return


def _cited(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for match in _CITED.finditer(skeleton.line):
        document, when = skeleton.token(match["c"]), skeleton.token(match["t"])
        setting = setting_at(document.start)
        date = setting.discourse.resolve_date(when)
        if document.anaphor or document.items or len(document.entities) != 1 or when.key != "none" or date is None:
            continue
        if date.precision in ("year", "day"):
            span = skeleton.place(*match.span())
            yield [setting.claim("signed", document.entity, "value", date, *span, (when.start, when.end))]


def _its_founding(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for match in _ITS_FOUNDING.finditer(skeleton.line):
        owner, when = skeleton.token(match["o"]), skeleton.token(match["t"])
        setting = setting_at(when.start)
        date = setting.discourse.resolve_date(when)
        if date is not None and len(owner.entities) == 1 and not (owner.items or setting.mood.silent):
            span, mark = skeleton.place(*match.span()), (when.start, when.end)
            yield [setting.claim("established", owner.entity, "value", date, *span, mark, role=when.key)]
