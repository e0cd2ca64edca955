"""From which state to which the chair passed, where a sentence leaves one of them to what was said before: "before that it had
been Belarus's", "who takes it over from Russia", "Kazakhstan (since December 2011), after Belarus", "has handed over to Armenia".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chair_words import AUX, CHAIR, DOUBT, END, SPOKEN, STATE
from checker.extraction.people.chairs import chaired, days_meant, state_named
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_GIVER = r"(?P<f>‹[sdl]\d+›)"
_IT = rf"(?:it|{CHAIR.replace('(?P<o>', '(?:')})"
# "Before that it had been Kazakhstan's", "until then the gavel was in the hands of Belarus"
_BEFORE_IT = re.compile(
    rf"\b(?:before (?:that|it|then)|until then|till then|up to then|previously|earlier|the turn before)(?: ‹t\d+›)?,? {_IT}"
    r" (?:had been|was|lay with|had lain with|belonged to|had belonged to)(?: with| in the hands of| that of| held by)?"
    rf" (?:the )?{_GIVER}(?:'s?)?(?![\w'])"
)
# "The chair went to Russia. It had been Kazakhstan's since last December."
_HAD_BEEN = re.compile(
    rf"^\W*(?:and |until then |before that |(?:until |till |up to |before )?(?P<u>‹t\d+›),? )?{_IT} had been (?:that of |held"
    rf" by |with )?(?:the )?{_GIVER}(?:'s?)?(?!\w)"
)
# "Chair: Kazakhstan (since December 2011), after Belarus"
_AFTER = re.compile(
    rf"{CHAIR}(?:,? (?:now|at present|today|this year))?(?::| is| –| —) {STATE}(?: \([^()]*\)|,? (?:since|from) ‹t\d+›)?,?"
    rf" (?:and )?(?:after|preceded by|following|in succession to|before (?:it|that|them),?|previously)(?: was| came)? (?:the"
    rf" )?{_GIVER}(?=\s*(?:[.,;)]|$))"
)
# "having taken over from Kazakhstan", "which takes it from Belarus"
_FROM = re.compile(
    r"\b(?P<v>taken|took|takes|taking|inherited|inherits|received|receives|will take|to take)"
    r"(?: it| the (?:chair|chairmanship|presidency|gavel))?(?: over)?(?: it)? from (?:the hands of )?(?:the"
    r" )?(?P<f>‹[sdl]\d+›)(?!'|\w)"
)
# "Armenia, whose term ended on Sunday, has handed over, provisionally, to Russia"
_HANDED_OVER = re.compile(
    rf"{_GIVER}(?:, (?:whose|which) [^,;.]{{0,50}},)? (?:{AUX} |duly )*(?P<v>handed|hands|passed) (?:it |the (?:chair|gavel)"
    rf" )?(?:over|on)(?:, [a-z ]{{1,25}},| in ‹[tl]\d+›)? to (?:the )?{STATE}{END}"
)
# "the chairmanship, exercised since June 2009 by Russia, passed to Belarus"
_EXERCISED = re.compile(
    rf"{CHAIR},? (?:which (?:was|has been|had been|is) )?(?:exercised|held|carried out|occupied|performed|fulfilled)(?: since"
    rf" (?P<d>‹t\d+›))? by (?:the )?{STATE}(?:'s?)?(?: side)?(?: since (?P<e>‹t\d+›))?{END}"
)
# "The Belarusian presidency is in 2023; in 2022 it was Armenia"
_THEN = re.compile(
    rf"\b(?:in|during|for) (?P<d>‹t\d+›),? it (?:was|had been|is)(?: the turn of| that of)? (?:the"
    rf" )?{STATE}(?:'s)?(?: turn)?(?=\s*(?:[.,;)]|$))"
)
_PATTERNS = (_BEFORE_IT, _HAD_BEEN, _AFTER, _FROM, _HANDED_OVER, _EXERCISED, _THEN)
_ANY = re.AnyOf(_PATTERNS)
_AHEAD = re.compile(r"\b(?:will|is to|are to|due to|set to|about to|to take)\b")
_UNSURE = re.compile(rf"\b(?:{DOUBT})\b")
_HOSTS_OF = re.compile(r"\bhosts? of\b")
_NEARBY = 60  # characters of the line before the words in which a doubt would be told


def handover_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting], theme: str) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``theme`` is what the one before was about: "chair kazakhstan belarus" where Kazakhstan has it
    from Belarus."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    about, _, before = theme.partition(" ")
    told = SPOKEN.search(line) is not None
    if not told and about != "chair":
        return
    discourse = setting_at(0).discourse
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            if _UNSURE.search(line[: match.end()][-_NEARBY - len(match.group()) :]):
                continue
            claim = _claim(pattern, match, skeleton, setting_at, before.split() if about == "chair" else ())
            if claim is not None:
                if claim.slot == "passed":
                    discourse.theme = f"chair {claim.subject}"
                yield [claim]


def _claim(
    pattern: re.Pattern[str],
    match: re.Match[str],
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
    latest: Sequence[str],
) -> Claim | None:
    words = match.groupdict()
    giver = skeleton.found(match, "f") if words.get("f") else None
    taker = skeleton.found(match, "s") if words.get("s") else None
    setting = setting_at((giver or taker or skeleton.tokens[0]).start)
    topic = chaired(None, skeleton, setting, strict=False)
    if setting.mood.silent or not topic:
        return None
    start, end = skeleton.place(*match.span())
    more: dict[str, Any] = {"context_dates": tuple(setting.discourse.dates)[-2:], "dates": ()}
    state = state_named(taker, setting)
    if pattern in (_EXERCISED, _THEN):
        if taker is None or not state:
            return None
        day = skeleton.found(match, "d") or (skeleton.found(match, "e") if words.get("e") else None)
        more["dates"] = days_meant(day, setting) if day is not None else ()
        more["date_mark"] = setting.span(day.start, day.end) if day is not None else None
        slot = "start" if pattern is _EXERCISED and day is not None else "holds"
        mark = taker.start, taker.end
        role = "since" if slot == "start" else "at"
        return setting.claim("chairs", state, slot, None, start, end, mark, object=topic, role=role, past=True, qualifiers=more)
    until = skeleton.found(match, "u") if words.get("u") else None
    if until is not None and until.key not in ("until", "before", "by"):
        return None  # "In 2010 it had been Armenia's"
    before = state_named(giver, setting)
    if giver is None or not before:
        return None
    mark = giver.start, giver.end
    if pattern is _HANDED_OVER or pattern is _FROM and _AHEAD.search(skeleton.line, 0, match.end()):
        if taker is None:
            state = _receiver(match, skeleton, setting)
        more |= {"from": before, "from_mark": setting.span(*mark), "ahead": pattern is _FROM}
        if not state or state == before:
            return None
        spot = mark if taker is None else (taker.start, taker.end)
        claim = setting.claim("chairs", state, "passed", None, start, end, spot, object=topic, past=True, qualifiers=more)
        if pattern is _FROM and claim.modality == "asserted":
            claim.modality = "planned"
        return claim
    named = state or (_receiver(match, skeleton, setting) if pattern is _FROM else "")
    after = (named,) if named else tuple(latest)
    if pattern is _FROM:
        more["dates"] = _behind(match, skeleton, setting)
        more["ever"] = bool(named) and words["v"] in ("took", "inherited", "received") and SPOKEN.search(skeleton.line) is None
    if before in after or _HOSTS_OF.search(skeleton.line, 0, match.end()):
        return None
    return setting.claim("chairs", before, "before", None, start, end, mark, object=topic, qualifiers={**more, "after": after})


def _receiver(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> str:
    """The state that takes the chair: the one named last before the words, or that of the person named last; empty where the
    words before name neither."""
    begin = max(skeleton.line.rfind(". ", 0, match.start()), skeleton.line.rfind("; ", 0, match.start()), 0)
    found = re.findall(r"‹[sdp]\d+›", skeleton.line[begin : match.start()])
    if not found:
        return ""
    token: Token = skeleton.token(found[-1])
    if token.terminal == "PERSON":
        return str(setting.facts.entity(token.entity).attributes.get("country", "")) if len(token.entities) == 1 else ""
    return state_named(token, setting)


def _behind(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> tuple[DateInterval, ...]:
    """The days that are told right behind the words."""
    behind = re.match(r"(?:[^‹.;:]|‹[lv]\d+›){0,40}?(?P<t>‹t\d+›)", skeleton.line[match.end() :])
    return days_meant(skeleton.token(behind["t"]), setting) if behind is not None else ()
