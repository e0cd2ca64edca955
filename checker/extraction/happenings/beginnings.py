"""Since when a series of exercises or an operation has been held: "goes back to 2012", "first held in 2004", "has been run every
autumn since 2009". The words before a date come in; out comes whether they tell that beginning. Or the reader of a"
    " sentence and a
stretch of it come in, and claims come out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings import succession
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.merging import plainly
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_HELD = r"(?:held|run|staged|carried out|conducted|organi[sz]ed|practi[sz]ed|going on|under way|running|taking place|around)"
_OFTEN = (
    r"(?:,? (?:(?:in )?(?:every|each|most) \w+|annually|yearly|regularly|almost every year|year after year|by (?:the|its) \w+))?"
)
_DATE = r"(?:as early as |only |late in |early in )?"
_BEGUN = re.compile(
    r"\b(?:goes|go|went|going|reach\w*|dat(?:es?|ed|ing)) back (?:as far as |all the way )?to (?:the )?(?:year )?$|"
    rf"\bdat(?:es|ing) from (?:the year )?$|\b(?:has|have|had) (?:already )?been {_HELD}{_OFTEN},? (?:ever )?since $|"
    rf"\b(?:has|have|had) {_HELD} (?:it |‹|(?:the )?(?:[\w-]+ ){{1,5}})?(?:ever )?since $|"
    r"\b(?:has|have) (?:existed|met|taken place)(?: every \w+| annually| regularly)? since $|"
    rf"\b(?:first|for the first time) (?:{_HELD}|took place|appeared) {_DATE}in $|"
    rf"\b(?:was|were) (?:held|run|staged|conducted|carried out) for the first time {_DATE}in $|"
    r"\b(?:was born|saw the light|began (?:its )?life|came into (?:being|existence)|(?:was|were) (?:first )?(?:launched"
    rf"|inaugurated|introduced|begun)|made its debut) (?:\w+ )?{_DATE}in $|\bseries (?:began|started) {_DATE}in $"
)


_IT = re.compile(
    r"(?:^|[,;:.(–—]|\b(?:and|but|that|since|although|while))\W*(?:it|they|the (?:[\w-]+ )?(?:series|exercises?|drills?"
    r"|operations?|man(?:oeu|eu)vres?|maneuvers?))(?: itself| as such)? $"
)
_NOTHING = re.compile(r"(?:^|[,;:.(–—])\W*$")


_OF_SOMETHING = re.compile(r"\b(?:said|says|told|tells|spoke|wrote|writes|remarked|recalled) of (?:the|that|this|his|its|an?)\b")


def begins(before: str, named: bool) -> bool:
    """Whether the words before a date, its preposition included, tell since when there has been what is spoken of. ``named`` says
    that a series or an operation is named before the date; where none is, it has to be the subject that such words have."""
    match = _BEGUN.search(before)
    if match is None:
        return False
    lead = before[: match.start()]
    if _OF_SOMETHING.search(lead):
        return False  # "said of the force that it dates from 2001"
    return named or _IT.search(lead) is not None or (_NOTHING.search(lead) is not None and match.group().startswith("first"))


# "Since 2003 police forces have hunted smugglers in the operation called Channel"
_SINCE_NAMED = re.compile(
    r"\b(?:ever )?since (?P<t>‹t\d+›)[^;:.]{0,130}? (?:operations?|exercises?|drills?|series|man(?:oeu|eu)vres?)"
    r" (?:called|named|codenamed|code-named|known as|dubbed|under the name(?: of)?|by the name of) (?P<x>‹x\d+›)"
)
_HAS = re.compile(r"\b(?:has|have)\b(?! not| never)")


def since_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of a sentence since when something has been done that goes by the name of an operation or a series."""
    for match in _SINCE_NAMED.finditer(skeleton.line):
        when, named = skeleton.token(match["t"]), skeleton.token(match["x"])
        setting = setting_at(when.start)
        date = setting.discourse.resolve_date(when)
        series = named.entity if succession.is_series(named.entity, setting.facts) else ""
        if not series or date is None or setting.mood.silent or not _HAS.search(match.group()):
            continue
        claim = setting.claim(
            "established", series, "value", date, *skeleton.place(*match.span()), (when.start, when.end), past=True
        )
        claim.role = "at"
        claim.qualifiers = plainly("series")
        yield [claim]


def beginning_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """Since when the series that a unit speaks of has been held."""
    series = unit.event if succession.is_series(unit.event, reader.facts) else reader.scene.focus.series
    found: list[Claim] = []
    for token in unit.tokens:
        if not series or unit.mixed or not reader.begins(token, unit):
            continue
        if phrases.NO_HAPPENING.search(reader.words_before(token, unit)):
            continue
        date = reader.discourse.resolve_date(token)
        claim = reader.claim(unit, "established", "value", date, token, role="at") if date is not None else None
        if claim is not None:
            claim.subject = series
            found.append(claim)
    return found
