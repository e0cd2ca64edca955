"""How far a day lies from an event, where both are told: "in 2012, five years after the peacekeeping agreement", "ten years after
the signing of the Treaty, in May 2002", "ten years passed between the Treaty and the founding of the CSTO".

The day and the distance together say when the event was; that is the claim, and its mark is the distance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.counted import Origin, days_from, known, told_length
from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.lengths import COUNT, HEDGE, UNIT, length

# "in 2012, ten years after the agreement", "ten years after the Treaty, in May 2002"
_DAY_FIRST = re.compile(
    r"(?P<d>‹t\d+›)(?:,| –| —| -|;| \() ?(?:that is,? |i\.e\. |exactly |just |only |nearly |almost |about |some )*(?P<t>‹t\d+›)"
)
_DAY_BEHIND = re.compile(r"(?P<t>‹t\d+›) [^.;:,]{0,70}, (?:that is,? |and namely )?(?:back |only )?(?:in |on )?(?P<d>‹t\d+›)")
# "Ten years passed between the signing of the Treaty and the creation of the CSTO"
_ACT = (
    r"(?:(?:the )?(?P<{0}v>signing|signature|conclusion|founding|foundation|creation|establishment|birth|entry into force) of )?"
)
_THING = (
    _ACT
    + r"(?:the )?(?P<{0}x>‹[cofbv]\d+›)(?:'s? (?P<{0}w>signing|founding|foundation|creation|establishment|entry into force))?"
)
_BETWEEN = re.compile(
    rf"\b(?P<h>{HEDGE})?(?P<n>{COUNT}) (?:full |long |whole )?(?P<u>{UNIT}) (?:had )?(?:passed|elapsed|went by|lie|lay"
    rf"|separate|separated)"
    rf" (?:between )?{_THING.format('a')} (?:and|from) {_THING.format('b')}(?!'|\w)",
    re.IGNORECASE,
)
_ANY = re.AnyOf((_DAY_FIRST, _DAY_BEHIND, _BETWEEN))
_RELATIONS = {
    **dict.fromkeys(("signing", "signature", "conclusion"), "signed"),
    **dict.fromkeys(("founding", "foundation", "creation", "establishment", "birth"), "established"),
    "entry into force": "in-force",
}
_SIDE = re.compile(r" (?:after|before|from|following)$", re.IGNORECASE)  # which is no part of what is wrong
_OF_A_THING = ("signed", "established", "held", "occurred", "in-force", "extended")  # "three weeks after the Treaty": after any
_TOLD = frozenset(("signed", "established", "in-force", "held", "occurred", "extended", "registered", "member-of", "party-to"))


def distance_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    for pattern in (_DAY_FIRST, _DAY_BEHIND):
        for match in pattern.finditer(skeleton.line):
            yield from _from_a_day(match, skeleton, setting_at)
    for match in _BETWEEN.finditer(skeleton.line):
        yield from _between(match, skeleton, setting_at)


def _from_a_day(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The event is as far from the day that stands beside as the text says."""
    token, day = skeleton.token(match["t"]), skeleton.token(match["d"])
    setting = setting_at(token.start)
    origin = setting.discourse.origins.get(id(token))
    told, date = told_length(token, setting.block.text), setting.discourse.resolve_date(day)
    if origin is None or origin.relation not in _TOLD or told is None or date is None or setting.mood.silent:
        return
    if day.date is None or day.date.date is None or day.key not in ("at", "none") or date.approximate:
        return
    before = getattr(token.date.relative, "amount", 0) < 0 if token.date is not None else False
    claimed = days_from(date, told, not before)
    if claimed is not None:
        more = {"counted": told.english(), "beside": date}
        side = _SIDE.search(setting.block.text, token.start, token.end)
        place, mark = skeleton.place(*match.span()), (token.start, token.end - (len(side.group()) if side else 0))
        relations = [r for r in _OF_A_THING if setting.facts.statements(subject=origin.subject, relation=r)]
        yield [
            setting.claim(
                relation, origin.subject, origin.slot, claimed, *place, mark, object=origin.object, qualifiers=more, past=True
            )
            for relation in (relations if origin.bare else (origin.relation,))
        ]


def _between(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Two events are as far from each other as the text says."""
    mark = skeleton.place(match.start("n"), match.end("u"))
    setting = setting_at(mark[0])
    first, last = _event(match, "a", skeleton, setting), _event(match, "b", skeleton, setting)
    if first is None or last is None or setting.mood.silent:
        return
    claimed = days_from(last.day, told := length(match["h"], match["n"], match["u"]), before=True)
    if claimed is not None:
        more = {"counted": told.english(), "beside": last.day}
        yield [
            setting.claim(first.relation, first.subject, "value", claimed, *skeleton.place(*match.span()), mark, qualifiers=more)
        ]


def _event(match: re.Match[str], side: str, skeleton: Skeleton, setting: Setting) -> Origin | None:
    token, word = skeleton.found(match, side + "x"), match[side + "v"] or match[side + "w"]
    if token is None:
        return None
    relations = (_RELATIONS[word],) if word else ("signed", "established")
    return next(known(token, relations, setting.facts), None)
