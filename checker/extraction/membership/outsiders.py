"""Who alone of one organization's members is outside another, and how many parties a treaty had at a time of the text: "the
only CSTO state outside the EAEU is X", "there were now nine parties".

The counts with the treaty's name beside them are read in :mod:`checker.extraction.figures.totals`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_KIND = r"(?:member states?|members?|states?|country|nation|ally|republic)"
_OUTSIDE = (
    r"(?:outside(?: of)?|not in|missing from|absent from|(?:that |which )?(?:has |have )?(?:stayed|stays|is|remains|kept|keeps)"
    r" (?:out of|outside|away from|not in)|(?:that |which )?(?:does|did|has) not (?:belong to|join(?:ed)?|be in))"
)
_ALONE = (
    re.compile(
        rf"\b(?:only|one|sole|single) (?:‹o\d+›(?:'s)? )?{_KIND}(?: (?:of|in) (?:the )?‹o\d+›)? {_OUTSIDE}"
        r" (?:the |it\b)?(?P<o>‹o\d+›)?"
        r"(?: is| remains| being|:| =| –| —),? (?P<s>‹s\d+›)"
    ),
    re.compile(rf"‹o\d+›(?:'s)? {_KIND} {_OUTSIDE} (?:the )?(?P<o>‹o\d+›)(?: is| remains|:),? (?P<s>‹s\d+›)"),
    re.compile(
        rf"(?P<s>‹s\d+›) is (?:thus |so |today )?the (?:only|one|sole) (?:‹o\d+›(?:'s)? )?{_KIND}(?: (?:of|in) (?:the )?‹o\d+›)?"
        rf" {_OUTSIDE} (?:the )?(?P<o>‹o\d+›)"
    ),
)
_PARTIES = re.compile(
    r"\b(?:there (?:were|are)|it (?:has|had|counts|counted)|(?:that|this|which) (?:made|makes)|making)"
    rf" (?:now |then |thus |by now |only )*{N} (?:contracting )?parties"
)
_PRESENT = re.compile(r"it (?:has|counts)\b|there are\b")
_ANY = re.AnyOf(_ALONE, (_PARTIES,))


def outsider_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    yield from _outside(skeleton, setting_at)
    match = _PARTIES.search(line)
    if match is None:
        return
    mark = skeleton.place(*match.span("n"))
    setting = setting_at(mark[0])
    facts, discourse = setting.facts, setting.discourse
    document = next(iter(discourse.latest("document")), "")
    named = {t.entity for t in skeleton.tokens if t.terminal in ("DOC", "ORG") and t.entities}
    known = facts.statements(relation="party-to", object=document) if document else ()
    dated = discourse.around.opening is not None  # an entry of a timeline tells of its day
    if setting.mood.silent or not known or dated or named - {document} or discourse.overshadowed(discourse.topic):
        return
    date = _time(document, _PRESENT.match(match.group()) is not None, setting)
    if date is None:
        return
    count = Quantity.of(number(match["n"]))
    claim = setting.claim(
        "party-to", "", "count", count, *skeleton.place(*match.span()), mark, object=document, time=date, inferred=True
    )
    claim.qualifiers.update({"dates": (date,), "led": "count"})
    yield [claim]


def _time(document: str, present: bool, setting: Setting) -> DateInterval | None:
    """The day to which a number of parties belongs: that of the text, or the last one spoken of; the treaty's first if before."""
    discourse = setting.discourse
    entry = discourse.around.entry or discourse.around.row
    told = discourse.resolve_date(entry) if entry is not None else None
    dates = [date for date in discourse.dates if date != discourse.today]
    date = discourse.today if present else told or (dates[-1] if dates else discourse.heading_date)
    if date is None or date.precision not in ("day", "month", "year"):
        return None
    begun = [
        s.value for s in setting.facts.statements(subject=document, relation="in-force") if isinstance(s.value, DateInterval)
    ]
    return begun[0] if begun and date.first < begun[0].first else date


def _outside(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in _ALONE:
        for match in pattern.finditer(skeleton.line):
            state = skeleton.token(match["s"])
            setting = setting_at(state.start)
            facts, discourse = setting.facts, setting.discourse
            named = skeleton.found(match, "o")
            last = discourse.latest("organization")[:2]
            other = named.entity if named is not None else next((o for o in last if o != discourse.topic), "")
            if setting.mood.silent or state.anaphor or not state.entity or not other or other == discourse.topic:
                continue
            if not facts.statements(relation="member-of", object=other):
                continue
            mark = (state.start, state.end)
            claim = setting.claim(
                "member-of", state.entity, "holds", True, *skeleton.place(*match.span()), mark, object=other, negated=True
            )
            claim.qualifiers["subject_span"] = setting.span(*mark)
            claim.qualifiers["alone_of"] = discourse.topic
            yield [claim]
            return
