"""Where organizations sit, told beside their names: "the Vienna-based UNODC", "Vienna, the seat of the UNODC".

What a clause says ("is based in Vienna") is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

# A noun behind the name says that something else sits there: "Minsk-based CSTO experts".
_DOES = (
    r"(?=\s*(?:[,.;:)!?–—]|$|and\b|but\b|(?:has|have|had|is|was|will|would|said|says|told|announced|reported|called|held|holds"
    r"|met|meets|sent|sends|publishes|published|plans|wants|works|worked|runs|monitors|unites|groups|opened|launched|issued"
    r"|adopted|which|that)\b))"
)
_SEAT = (
    r"(?:permanent |official |main )?(?:headquarters|hq|seat|head office|main office|central office|offices?|home|secretariat"
    r"|executive committee)"
)
# What it is: "(CSTO) is a regional organization of six states", ", a military alliance,"
_WHAT = r"(?: \([^()]{1,80}\))?(?:(?:,? (?:which )?(?:is|was|remains)|,) an? [^.;:()‹]{1,80}(?:‹[sg]\d+›[^.;:()‹]{0,40})?)?"
_AT = r"(?:in|at) (?:the (?:city|capital)(?: of)? )?"
_SEATS = (
    re.compile(rf"(?P<l>‹l\d+›)-(?:based|headquartered) (?P<b>‹[ob]\d+›){_DOES}"),
    re.compile(
        r"(?P<l>‹l\d+›), (?:the |which is the )?(?:seat|home|headquarters|home city|headquarters city) of"
        r" (?:the )?(?P<b>‹[ob]\d+›)(?=\s*[,.;:)])"
    ),
    re.compile(
        rf"(?P<b>‹[ob]\d+›){_WHAT},? (?:(?:which |that )?(?:has|have|keeps?|maintains?|had) (?:its|the)|with(?: its| the)?)"
        rf" {_SEAT} {_AT}(?P<l>‹l\d+›)"
    ),
    # "the CSTO, whose secretariat sits in Moscow", "the CSTO Secretariat is housed in Moscow"
    re.compile(
        rf"(?P<b>‹[ob]\d+›){_WHAT},? whose {_SEAT} (?:is|are|lies?|stands?|sits?|can be found)(?: located| situated)?"
        rf" {_AT}(?P<l>‹l\d+›)"
    ),
    re.compile(
        r"(?P<b>‹[ob]\d+›)(?:,| is| are|, which is)? (?:permanently |currently |now )*(?:housed|accommodated|situated|sited"
        r"|located"
        rf"|quartered|run|directed|administered) (?:from |out of )?(?:{_AT})?(?P<l>‹l\d+›)(?=\s*(?:[,.;:)]|$|and\b|but\b"
        rf"|since\b))"
    ),
    # "From its headquarters in Moscow the CSTO coordinates ..."
    re.compile(
        rf"^\W*(?:from|at|with) its {_SEAT} {_AT}(?P<l>‹l\d+›)(?: and [^.;:‹]{{0,60}})?,? (?:the )?(?P<b>‹[ob]\d+›)(?= |$|,)"
    ),
    # "Moscow hosts the headquarters of the CSTO"
    re.compile(
        rf"(?P<l>‹l\d+›)(?:,? (?:which |that )?(?:(?:hosts|houses|accommodates) (?:the )?{_SEAT} of|is (?:the )?(?:home"
        rf"|seat) (?:to|of))"
        r"|, home to) (?:the )?(?P<b>‹[ob]\d+›)(?!\s(?!but|is|has)[a-z]|')"
    ),
    # "the CSTO is a Moscow-based grouping", "the CSTO (...), a Moscow-based bloc of six states"
    re.compile(
        r"(?P<b>‹o\d+›)(?: \([^()]{1,60}\))?(?: (?:is|remains)|, ?| [–—-]) ?an? (?:[a-z-]+ ){0,3}?"
        r"(?P<l>‹l\d+›)-(?:based|headquartered) (?:[a-z-]+ ){0,4}?"
        r"(?:alliance|bloc|organi[sz]ation|grouping|group|pact|union|body|agency)\b"
    ),
    re.compile(r"(?P<b>‹[ob]\d+›), (?:which is )?(?:headquartered|based|seated) in (?P<l>‹l\d+›)(?=\s*[,.;:)])"),
    # "CSTO: six members, HQ Moscow"
    re.compile(
        r"^[^\w‹]*(?P<b>‹[ob]\d+›): (?:[^.;:‹]{1,40}, )?(?:hq|headquarters|seat):? (?:in )?(?P<l>‹l\d+›)(?=\s*(?:[.;,|]|$))"
    ),
    re.compile(r"(?P<b>‹[ob]\d+›)'s? (?P<l>‹l\d+›) (?:headquarters|head office|seat)\b"),
)
_ANY = re.AnyOf(_SEATS)


def seat_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    for pattern in _SEATS if _ANY.may_match(skeleton.line) else ():
        for match in pattern.finditer(skeleton.line):
            place, body = skeleton.token(match["l"]), skeleton.token(match["b"])
            setting = setting_at(body.start)
            known = setting.facts.statements(subject=body.entity, relation="headquarters")
            if known and not body.anaphor and place.entity and not setting.mood.silent:
                span, mark = skeleton.place(*match.span()), (place.start, place.end)
                yield [setting.claim("headquarters", body.entity, "value", place.entities, *span, mark)]
