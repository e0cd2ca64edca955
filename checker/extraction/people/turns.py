"""A state's turn in the chair, told by its beginning, its end, or in a row: "Belarus's year at the head of the CSTO began in
November 2022", "Armenia, which took the chair in 2015, kept it until October 2016", "Russia's year in the chair ended in Yerevan
with the handover to Tajikistan", "Chairs of the CSTO: 2022 Armenia, 2023 Belarus, 2024 Kazakhstan".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chair_words import AUX, BEGAN, DOUBT, SPOKEN
from checker.extraction.people.chairs import chaired, days_meant, state_named
from checker.extraction.people.posts import session_day
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_STATE = r"(?P<s>‹[sdl]\d+›)"
_TAKER = r"(?:the )?(?P<g>‹[sdlp]\d+›)(?! (?:chairmanship|presidency))"
_OF = r"(?: (?:of|over|in|at) (?:the )?(?:‹[ob]\d+›|alliance|bloc|organi[sz]ation|council))?"
_SEAT = (
    r"(?:(?:in|at|as) (?:the |its )?(?:‹o\d+›(?:'s?)? |rotating )*(?:chairmanship|chair|helm|head|top|presidency|presiding state"
    rf"|chairing state|gavel)(?!s|man|person){_OF})"
)
# "Belarus's year at the head of the CSTO", "the Armenian chairmanship"
_TURN = (
    rf"{_STATE}(?:'s?)? (?:(?:own|first|second|third|last|rotating|one-year|year-long|‹o\d+›(?:'s?)?) )*"
    rf"(?:(?:turn|term|year|stint|spell|tenure|time) {_SEAT}|(?:chairmanship|presidency){_OF})"
)
_WHEN = (
    r"(?: (?:on|in|at|with|from|only|as early as|by|late|early))*(?: (?:the )?(?:end|start|close) of)?(?: the)? (?P<d>‹[tv]\d+›)"
)
_BEGINS = re.compile(
    rf"(?:,? (?:which|and|but|that|having))*(?: {AUX})*,? (?P<v>came|comes|began|begun|begins|started|starts|opened|dates from"
    rf"|dated from){_WHEN}"
)
_ENDS = re.compile(
    r"(?:,? (?:which|and|but|that|having|then))*"
    rf"(?: {AUX})*,? (?P<v>lasted|lasts|ran|runs|ended|ends|expired|expires|closed|finished|was over|came to an end|went on"
    rf"|continued)(?: (?:until|till|up to|through|to))?{_WHEN}"
)
_TURNS = re.compile(_TURN)
# "Armenia, which took the chair in September 2015, kept it until October 2016"
_KEPT = re.compile(
    rf"{_STATE}(?:,? (?:which|who)?[^.;:‹]{{0,60}}(?:(?:‹[otlv]\d+›|from ‹s\d+›"
    rf"|after ‹s\d+›)[^.;:‹]{{0,40}}){{0,4}})?,? (?:and |which )?(?:had |has )?"
    r"(?P<v>kept|held|retained|remained|stayed|was|sat)(?: (?:it|the (?:chair|chairmanship|presidency|gavel|seat|helm)|there"
    r"|in place|in (?:it|the chair)|at (?:the|its) (?:helm|head)))?"
    r" (?:until|till|up to|through)(?: the)?(?: (?:end|close) of)?(?: the)? (?P<d>‹[tv]\d+›)(?!'|\w)"
)
# "Russia's year in the chair ended in Yerevan, handing over to Tajikistan", "Bishkek led the bloc until passing it to Moscow"
_HANDING = re.compile(
    r"(?:,|\b(?:until|before|by|when|and)) (?:(?:it|he|then|duly|formally) )*(?P<v>handing|passing|handed|passed|giving|ceding"
    r"|yielding)"
    r"(?: (?:it|the (?:chair|chairmanship|presidency|gavel|baton|torch|reins)(?: of (?:the )?‹o\d+›)?))?(?: over| on)? to "
    rf"{_TAKER}(?: (?:on|in|at)(?: the)? (?P<d>‹[tv]\d+›))?(?=\s*(?:[,.;)]|$|at\b|in\b|on\b|for\b|as\b|who\b|and\b))"
)
_GIVER = re.compile(
    rf"(?:{_TURN}|(?P<f>‹[sdl]\d+›),? (?:{AUX} )*(?:led|headed|chaired|presided over|held|was in the chair)\b)[^.;:‹]{{0,50}}"
    r"(?:(?:‹[otvlp]\d+›)[^.;:‹]{0,40}){0,4}$"
)
# "welcomed his successor in the chair, Alexander Lukashenko"
_SUCCESSOR = re.compile(
    r"(?P<f>‹p\d+›)(?:'s?| [^.;:‹]{0,40}?\b(?:his|her)) (?:immediate )?(?P<v>successor|predecessor) (?:in|as"
    r"|at) (?:the )?(?:‹o\d+›(?:'s?)? )?"
    rf"(?:chair|chairman|chairmanship|presidency|helm){_OF},? (?:was |is )?(?P<g>‹p\d+›)(?!'|\w)"
)
_PRESIDING = (
    r"(?:country|state|nation|side|member) (?:then |now |currently |that was )?(?:presiding over|chairing"
    r"|holding the (?:rotating )?(?:chair|chairmanship|presidency) (?:of|in)|in the chair of|at the (?:head|helm) of)"
    r" (?:the )?‹o\d+›(?:,? (?:in|for|during) (?P<d>‹t\d+›))?"
)
_HOLDS = (
    # "As the country presiding over the CSTO in 2018, Kazakhstan ..."
    re.compile(rf"\bas (?:the )?{_PRESIDING}, (?P<s>‹s\d+›)"),
    # "Kazakhstan, the country in the chair of the CSTO in 2018,"
    re.compile(rf"(?P<s>‹s\d+›), (?:as )?(?:then )?(?:the )?{_PRESIDING}(?=\s*(?:[,.;)]|$))"),
)
# "From September 2013 to December 2014 Russia stood at the head of the CSTO"
_AT_HEAD = re.compile(
    r"^\W*(?:from |between |in )?(?P<d>‹t\d+›),? (?P<s>‹s\d+›) (?:stood|was|sat|remained) at (?:the )?(?:‹r\d+›|(?:head|helm) of"
    r" (?:the )?‹o\d+›)(?=\s*(?:[,.;)]|$))"
)
# "Russia relinquished the chair of the CSTO in December 2020"
_GIVES_UP = re.compile(
    rf"{_STATE} (?:{AUX} )*(?P<v>relinquished|gave up|laid down|left|vacated|surrendered|lost) (?:the |its )"
    rf"(?:‹o\d+›(?:'s?)? |rotating )*(?:chairmanship|chair|presidency|gavel){_OF}{_WHEN}"
)
_PAIR = r"(?:‹t\d+›(?:\s?[:=–—-])? ?(?:the )?‹[sd]\d+›|‹s\d+›(?: in|,|:| –| —| -)? ?\(?(?:in )?‹t\d+›\)?)"
# "2022 Armenia, 2023 Belarus, 2024 Kazakhstan", "Armenia (2022), Belarus (2023), Kazakhstan (2024)"
_ROW = re.compile(rf"{_PAIR}(?:(?:[,;/]|\.)? ?(?:and |then )*{_PAIR}){{2,}}")
_YEAR_FIRST = re.compile(r"(?P<d>‹t\d+›)(?:\s?[:=–—-])? ?(?:the )?(?P<s>‹[sd]\d+›)")
_STATE_FIRST = re.compile(r"(?P<s>‹s\d+›)(?: in|,|:| –| —| -)? ?\(?(?:in )?(?P<d>‹t\d+›)")
_ANY = re.AnyOf((_TURNS, _KEPT, _HANDING, _SUCCESSOR, _ROW, _GIVES_UP, _AT_HEAD, *_HOLDS))
_UNSURE = re.compile(rf"\b(?:{DOUBT}|will|hoped|due to|to be)\b")
_OTHER_THINGS = re.compile(r"\b(?:host(?:s|ed)?|summit|session|exercise|drills?)s? (?:of|in)\b")


def turn_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting], theme: str) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``theme`` is what the one before was about."""
    line = skeleton.line
    if not _ANY.may_match(line) or not (
        SPOKEN.search(line) or re.search(r"\b(?:helm|head|top) of\b|at the ‹r", line) or theme.startswith("chair")
    ):
        return
    for match in _AT_HEAD.finditer(line):
        yield from _dated("holds", match, match, skeleton, setting_at)
    for match in _TURNS.finditer(line):
        yield from _told(match, skeleton, setting_at)
    if SPOKEN.search(line):
        for match in (*_KEPT.finditer(line), *_GIVES_UP.finditer(line)):
            yield from _dated("end", match, match, skeleton, setting_at)
        for match in (match for pattern in _HOLDS for match in pattern.finditer(line) if match["d"]):
            yield from _dated("holds", match, match, skeleton, setting_at)
        for match in (*_HANDING.finditer(line), *_SUCCESSOR.finditer(line)):
            yield from _handed(match, skeleton, setting_at)
        for match in _ROW.finditer(line):
            yield from _row(match, skeleton, setting_at)


def _told(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """When a turn began and ended."""
    position = match.end()
    known = BEGAN.match(skeleton.line, match.start())  # "Kyrgyzstan's chairmanship began in 2025", which is read already
    for pattern, slot in ((_BEGINS, "start"), (_ENDS, "end")):
        when = pattern.match(skeleton.line, position)
        if when is not None:
            position = when.end()
            if known is None or when["d"] != known["d"]:
                yield from _dated(slot, match, when, skeleton, setting_at)


def _dated(
    slot: str, match: re.Match[str], when: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    token, date = skeleton.found(match, "s"), skeleton.found(when, "d")
    assert token is not None
    assert date is not None
    setting = setting_at(token.start)
    state, dates = state_named(token, setting), _days(date, setting)
    topic = _chaired(skeleton, setting)
    if setting.mood.silent or not state or not dates or not topic or _unsure(match, when.end(), skeleton):
        return
    begin, end = skeleton.place(match.start(), max(match.end(), when.end()))
    more: dict[str, Any] = {
        "dates": dates,
        "context_dates": (),
        "date_mark": setting.span(date.start, date.end),
        "loose": slot != "holds",
    }
    role = date.key if slot == "holds" and date.key == "span" else "at"
    mark = (token.start, token.end) if slot == "holds" else (date.start, date.end)
    yield [setting.claim("chairs", state, slot, None, begin, end, mark, object=topic, role=role, past=True, qualifiers=more)]


def _handed(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """From whom the chair passed to whom."""
    line, words = skeleton.line, match.groupdict()
    taker = skeleton.found(match, "g")
    assert taker is not None
    begin = line.rfind("; ", 0, match.start()) + 1
    before = match if words.get("f") else _GIVER.search(line, begin, match.start())
    if before is None:
        return
    giver = skeleton.found(before, "f") if before.groupdict().get("f") else skeleton.found(before, "s")
    setting = setting_at(taker.start)
    new, old, topic = state_named(taker, setting), state_named(giver, setting), _chaired(skeleton, setting)
    if words["v"] == "predecessor":
        new, old = old, new
    if (
        giver is None
        or not new
        or not old
        or new == old
        or not topic
        or setting.mood.silent
        or _unsure(before, match.end(), skeleton)
    ):
        return
    told = skeleton.found(match, "d") if words.get("d") else None
    tokens = [token for token in skeleton.tokens if token.terminal == "DATE"]
    told = told or (tokens[0] if len(tokens) == 1 else None)
    dates = _days(told, setting) if told is not None else ()
    start, end = skeleton.place(min(before.start(), match.start()), match.end())
    more: dict[str, Any] = {
        "dates": dates,
        "context_dates": tuple(setting.discourse.dates)[-2:],
        "from": old,
        "from_mark": setting.span(giver.start, giver.end),
        "date_mark": setting.span(told.start, told.end) if told is not None else None,
    }
    mark = taker.start, taker.end
    yield [setting.claim("chairs", new, "passed", None, start, end, mark, object=topic, past=True, qualifiers=more)]


def _row(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The turns of a row, each with its year."""
    pattern = _YEAR_FIRST if match.group().startswith("‹t") else _STATE_FIRST
    line, begin = skeleton.line, match.start()
    if not SPOKEN.search(line, 0, begin) or _OTHER_THINGS.search(line, 0, begin) or _UNSURE.search(line, 0, begin):
        return
    for pair in pattern.finditer(line, begin, match.end()):
        token, date = skeleton.found(pair, "s"), skeleton.found(pair, "d")
        assert token is not None
        assert date is not None
        setting = setting_at(token.start)
        state, dates, topic = state_named(token, setting), _days(date, setting), _chaired(skeleton, setting)
        if not state or not dates or not topic or setting.mood.silent:
            return
        more: dict[str, Any] = {
            "dates": dates,
            "context_dates": (),
            "date_mark": setting.span(date.start, date.end),
            "loose": True,
        }
        place = skeleton.place(*pair.span())
        mark = token.start, token.end
        yield [setting.claim("chairs", state, "holds", None, *place, mark, object=topic, role="at", past=True, qualifiers=more)]


def _chaired(skeleton: Skeleton, setting: Setting) -> str:
    """The organization that is chaired, empty where another may be meant."""
    token = next((t for t in skeleton.tokens if t.terminal == "ORG" and t.entity), None)
    return chaired(token, skeleton, setting, strict=False)


def _days(token: Token, setting: Setting) -> tuple[DateInterval, ...]:
    if token.terminal == "DATE":
        return days_meant(token, setting)
    day = session_day(token, setting)
    return (day,) if day is not None else ()


def _unsure(match: re.Match[str], end: int, skeleton: Skeleton) -> bool:
    return _UNSURE.search(skeleton.line, max(0, min(match.start(), end) - 40), end) is not None
