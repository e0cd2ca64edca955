"""Observer status told by nouns and by who grants it: "X, an observer in Y since 2013", "Y granted X observer status".

What stands in a clause of its own ("X is an observer in Y") is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_STATUS = r"(?:the )?(?:observer status|status of (?:an )?observer)"
_IN = r"(?:in|at|with|of|to) (?:the )?"
_WHEN = r"(?:,? (?:in|on|since)? ?(?P<t>‹t\d+›))?"
# "In 2004 the Assembly ...", "on 2 December 2004, when the Assembly ..."
_LEAD = r"(?:^[^\w‹]*(?:(?:in|on) )?(?=‹t\d+›,? (?!when))|\b(?:in|on) (?=‹t\d+›,? when ))(?P<t>‹t\d+›),? (?:when )?(?:the )?"
_GRANT = r"(?:grant(?:s|ed|ing)?|g[ai]v(?:e|es|ing)|award(?:s|ed|ing)?|accord(?:s|ed|ing)?|confer(?:s|red|ring)?)"
_RESOLUTION = r"(?:adopted|passed|approved) (?:the |a |its )?(?:(?:resolution|decision)\b|‹c\d+›)(?: [^.;:‹]{0,30})?"
_GRANTS = rf"(?:has |had |also )*(?:{_RESOLUTION} (?:to |that )?)?{_GRANT}"
_GOT = r"(?:has |had |also )*(?:got|gained|was given|was granted|received|obtained|won|became|acquired)"
_MAKES = r"(?:has |had |also |then )*(?:made|makes|named|declared|appointed|admitted|accepted|recogni[sz]ed)"
_AN_OBSERVER = r"(?:as )?(?:an observer|one of its observers)"
_TURNS = (
    re.compile(rf"(?P<s>‹[ob]\d+›), (?:now |currently |itself )?(?:an )?observer {_IN}(?P<b>‹[ob]\d+›){_WHEN}"),
    re.compile(
        rf"(?P<s>‹[sob]\d+›)'s? {_STATUS} {_IN}(?P<b>‹[ob]\d+›) (?:dates (?:from|back to)|goes back to|has existed since"
        r"|(?:began|started) (?:in|on)) (?P<t>‹t\d+›)"
    ),
    re.compile(
        rf"(?P<b>‹[ob]\d+›) (?:has |had |also )*(?:granted|gave|awarded|accorded|conferred|given) (?:the )?(?P<s>‹[sob]\d+›)"
        rf" {_STATUS}{_WHEN}"
    ),
    # "In 2004 the Assembly granted the bloc observer status", "adopted a resolution granting observer status to the bloc"
    re.compile(rf"{_LEAD}(?P<b>‹[ob]\d+›) {_GRANTS} (?:the )?(?P<s>‹[sob]\d+›) {_STATUS}"),
    re.compile(rf"{_LEAD}(?P<b>‹[ob]\d+›) {_GRANTS} {_STATUS} to (?:the )?(?P<s>‹[sob]\d+›)"),
    re.compile(rf"{_LEAD}(?P<s>‹[sob]\d+›) {_GOT} (?:{_STATUS}|an observer) {_IN}(?P<b>‹[ob]\d+›)"),
    re.compile(
        rf"(?P<s>‹[sob]\d+›) (?:has |had |also )*(?:got|gained|was given|obtained|won) {_STATUS} {_IN}(?P<b>‹[ob]\d+›){_WHEN}"
    ),
    re.compile(
        r"(?P<b>‹[ob]\d+›) (?:has |had )(?:counted|had|numbered|listed) (?:the )?(?P<s>‹[sob]\d+›) (?:among its observers|as an"
        r" observer)(?:,? since (?P<t>‹t\d+›))?"
    ),
    re.compile(
        rf"(?P<s>‹[sob]\d+›) (?:has |had |have )?(?:sat|sits?|been sitting|taken part|takes part) as (?:an )?observers? {_IN}"
        rf"(?P<b>‹[ob]\d+›){_WHEN}"
    ),
    # "the General Assembly made the CSTO an observer in December 2004", "in 2004 the General Assembly made the CSTO an observer"
    re.compile(rf"{_LEAD}(?P<b>‹[ob]\d+›) {_MAKES} (?:the )?(?P<s>‹[sob]\d+›) {_AN_OBSERVER}"),
    re.compile(rf"(?P<b>‹[ob]\d+›) {_MAKES} (?:the )?(?P<s>‹[sob]\d+›) {_AN_OBSERVER}{_WHEN}"),
    re.compile(rf"\badmission of (?:the )?(?P<s>‹[sob]\d+›) as an observer {_IN}(?P<b>‹[ob]\d+›){_WHEN}"),
)
_ANY = re.AnyOf(_TURNS)


def observer_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    for pattern in _TURNS if _ANY.may_match(skeleton.line) else ():
        for match in pattern.finditer(skeleton.line):
            subject, body = skeleton.token(match["s"]), skeleton.token(match["b"])
            setting = setting_at(subject.start)
            if not subject.entity or not body.entity or body.anaphor or setting.mood.silent:
                continue
            topic = setting.discourse.topic
            if subject.anaphor and topic not in subject.entities:
                continue
            who = topic if subject.anaphor else subject.entity
            when = skeleton.found(match, "t") if not _dates_what_follows(match, skeleton.line) else None
            date = setting.discourse.resolve_date(when) if when is not None else None
            told: dict[str, Any] = {"object": body.entity, "time": date, "past": True, "inferred": subject.anaphor}
            span = skeleton.place(*match.span())
            yield [setting.claim("observer-in", who, "object", (body.entity,), *span, (body.start, body.end), **told)]
            if when is not None and date is not None:
                yield [setting.claim("observer-in", who, "start", date, *span, (when.start, when.end), **told)]


def _dates_what_follows(match: re.Match[str], line: str) -> bool:
    """Whether the date behind a comma is that of the next clause: "got the status in the UN, in 2010 the two signed"."""
    if match["t"] is None or match.start("t") < match.start("b"):
        return False
    return "," in line[match.end("b") : match.start("t")] and bool(line[match.end("t") :].strip(" .;:)"))
