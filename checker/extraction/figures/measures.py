"""What something measures and which language it works in: "the CSTO covers an area of 20.4 million sq km"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import mention_at
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.claims import Claim

_ABOUT = r"(?:about |around |some |roughly |over |more than |nearly |almost |approximately |just )*"
_IS = r"(?:is|was|amounts to|comes to|makes up|reaches|totals|measures)"
_MEASURES = (
    (
        "area",
        re.compile(rf"(?P<b>‹o\d+›) (?:covers|occupies|has|spans) (?:an? |a total )?(?:area|territory) of {_ABOUT}(?P<n>\d)"),
    ),
    # "the CSTO states cover about 20 million square kilometres", "the CSTO's territory is 20 million sq km"
    (
        "area",
        re.compile(
            r"(?P<b>‹o\d+›)(?:'s?)?(?: (?:member )?(?:states|countries|members|nations))?,? (?:together |jointly )*(?:cover"
            r"|covers"
            rf"|occupy|occupies|span|spans|stretch(?:es)? over|extend(?:s)? over|take(?:s)? up) {_ABOUT}(?P<n>\d)[\d.,]*"
            r"(?: million)? (?:square|sq)"
        ),
    ),
    (
        "area",
        re.compile(
            rf"(?P<b>‹o\d+›)'s? (?:total |combined |joint )?(?:area|territory|surface) {_IS} {_ABOUT}(?P<n>\d)[\d.,]*"
            r"(?: million)? (?:square|sq)"
        ),
    ),
    (
        "population",
        re.compile(rf"(?P<b>‹o\d+›) has a (?:total |combined |joint )?population of {_ABOUT}(?P<n>\d)"),
    ),
    (
        "population",
        re.compile(
            rf"\bwith a (?:total |combined |joint )?population of {_ABOUT}(?P<n>\d)[^‹;:]{{0,30}}, (?:the )?(?P<b>‹o\d+›)(?!'|\w)"
        ),
    ),
    ("area", re.compile(rf"\b(?:total |combined )?(?:area|territory) of (?:the )?(?P<b>‹o\d+›) {_IS} {_ABOUT}(?P<n>\d)")),
    (
        "length",
        re.compile(
            rf"(?P<b>‹l\d+›) (?:is|was|runs for|stretches for|extends for) {_ABOUT}(?P<n>\d)[^;:]{{0,25}}\b(?:km|k?ilomet)"
        ),
    ),
    ("length", re.compile(rf"\b(?:total )?length of (?:the )?(?P<b>‹l\d+›) {_IS} {_ABOUT}(?P<n>\d)")),
)
# "Tajikistan's 1,344-kilometre border with Afghanistan"
_BORDER = re.compile(
    rf"(?P<a>‹s\d+›)'s? {_ABOUT}(?P<n>\d[\d,.]*)[- ](?:kilomet(?:re|er)s?|km)(?:[- ]long)? (?:[a-z]+ )?(?:border|frontier) with"
    r" (?:the )?(?P<b>‹s\d+›)(?!'|\w)"
)
_LANGUAGE = (
    re.compile(r"\b(?:working|official) language of (?:the )?(?P<b>‹o\d+›) (?:is|was) (?P<v>‹d\d+›|[a-z]+)(?=\s*(?:[.,;)]|$))"),
    re.compile(r"(?P<b>‹o\d+›)'s? (?:working|official) language (?:is|was) (?P<v>‹d\d+›|[a-z]+)(?=\s*(?:[.,;)]|$))"),
)
_ANY = re.AnyOf(tuple(pattern for _, pattern in _MEASURES), _LANGUAGE, (_BORDER,))


def measure_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    for relation, pattern in _MEASURES:
        for match in pattern.finditer(skeleton.line):
            token, setting = skeleton.token(match["b"]), setting_at(skeleton.place(*match.span("n"))[0])
            mention = mention_at(prepared, skeleton.place(*match.span("n"))[0])
            known = setting.facts.statements(subject=token.entity, relation=relation)
            if mention is not None and known and not token.anaphor and not setting.mood.silent:
                start, end = skeleton.place(*match.span())
                mark = (mention.start, mention.end)
                yield [setting.claim(relation, token.entity, "value", mention.quantity, start, max(end, mention.end), mark)]
    for match in _BORDER.finditer(skeleton.line):
        a, b = skeleton.token(match["a"]), skeleton.token(match["b"])
        setting = setting_at(skeleton.place(*match.span("n"))[0])
        border = _border(a.entity, b.entity, setting) if not (a.anaphor or b.anaphor or setting.mood.silent) else ""
        mention = mention_at(prepared, skeleton.place(*match.span("n"))[0])
        if border and mention is not None:
            mark = (mention.start, mention.end)
            yield [setting.claim("length", border, "value", mention.quantity, *skeleton.place(*match.span()), mark)]
    for pattern in _LANGUAGE:
        for match in pattern.finditer(skeleton.line):
            token, mark = skeleton.token(match["b"]), skeleton.place(*match.span("v"))
            setting = setting_at(mark[0])
            word = setting.block.text[slice(*mark)]
            known = setting.facts.statements(subject=token.entity, relation="working-language")
            if known and word[:1].isupper() and not token.anaphor and not setting.mood.silent:
                yield [setting.claim("working-language", token.entity, "value", word, *skeleton.place(*match.span()), mark)]


def _border(one: str, other: str, setting: Setting) -> str:
    """The border between two states, where its length is known."""
    names = [setting.facts.entity(state).name for state in (one, other) if state]
    if len(names) != 2:
        return ""
    called = {f"border between {names[0]} and {names[1]}", f"border between {names[1]} and {names[0]}"}
    known = (statement.subject for statement in setting.facts.statements(relation="length"))
    return next((border for border in known if called & set(setting.facts.entity(border).aliases)), "")
