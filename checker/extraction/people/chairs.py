"""Which state is in the chair, since when, who had it before and who gets it: claims read off a sentence's skeleton.

What is chaired is the organization that the words name, else the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chair_words import (
    BEING,
    COUNCIL_UNDER,
    DOUBT,
    ENTRY,
    HANDS_IT,
    IT_GOES,
    LABEL,
    LABELLED,
    NAMED,
    NEXT,
    NOT,
    SPOKEN,
    STATE,
    TURNS,
    WORTH_READING,
    Turn,
)
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval

_SINCE = re.compile(r"\bsince\W*$")
_FORBIDDEN = re.compile(
    rf"\b(?:{DOUBT}|will|can|cannot|is to|was to|are to|due to|set to|expected|planned|plans|n't|rather than)\b"
)
_QUESTION = re.compile(
    r"\bwho(?:'s| is|(?P<past> was| had| held| chaired| presided)| has| holds| takes| chairs| presides|"
    r" will)?\b.*(?:\bchair\b|chairs|chairmanship|presidency|presides|gavel)"
)
_ANSWER = re.compile(rf"^\W*{STATE}(?:,? (?P<l>since|from|on|in|until|as of)? ?(?P<d>‹t\d+›))?\s*(?:[.,;!]|$)")
_OTHERCHAIR = re.compile(
    r"\b(?:chairs?|chaired|chairing|presid\w+) (?:over )?(?:the |a |its"
    r" )?(?:session|meeting|summit|talks|commission|committee|working|ceremony|parliament|board|panel|conference|party)"
)
# "that does not make Russia the chair"
_DENIED_BEFORE = re.compile(
    r"\b(?:in the absence of|absent|without) (?:the )?$|"
    r"(?:\b(?:not|never|hardly)|n't) (?:yet |thereby )?(?:make|made|mean|leave|put|give|bring)s?(?: that)? $"
)
_HEADLINE = re.compile(
    r"[^\w]*(?:(?:and|then|next|also|now|the|on|to|about|rotating) )*(?:chair|chairmanship|presidency|gavel)[^\w]*"
)


def is_all_about_the_chair(words: str) -> bool:
    """Whether a sentence is nothing but a headline: "The gavel."."""
    return _HEADLINE.fullmatch(words) is not None


# what a text about the chair goes on with
_GOES_ON = re.compile(r"\b(?:turn|turns|rotat\w+|year|term|order)\b")


def is_under_the_chair(setting: Setting) -> bool:
    """Whether the line before a list, or else the nearest heading, speaks of the chair."""
    around = setting.discourse.around
    above = around.lead or (around.headings[max(around.headings)] if around.headings else None)
    return above is not None and SPOKEN.search(above.skeleton.line) is not None


def sentence_chairs(skeleton: Skeleton, setting_at: Callable[[int], Setting], asked: bool) -> Iterator[list[Claim]]:
    """The claims of one sentence about the chair. ``asked`` says whether the sentence is a question itself."""
    line = skeleton.line
    discourse = setting_at(0).discourse
    theme, discourse.theme = discourse.theme, ""
    if asked:
        question = _QUESTION.search(line)
        discourse.theme = "question" if question is not None and not question["past"] else ""  # "who was in the chair then?"
        return
    if theme == "question" and (match := _ANSWER.match(line)) is not None:
        yield from _answer(match, skeleton, setting_at)
    about, _, latest = theme.partition(" ")
    if discourse.around.entry is not None and is_under_the_chair(setting_at(0)):
        about = "chair"  # an entry of a timeline of the chair
    if SPOKEN.search(line):
        discourse.theme = f"chair {latest}".strip() if about == "chair" else "chair"
    elif about == "chair" and _GOES_ON.search(line):
        discourse.theme = theme
    elif about != "chair" and not NEXT.search(line) and not COUNCIL_UNDER.search(line):
        return
    if not WORTH_READING.may_match(line) or _OTHERCHAIR.search(line):
        return
    taken: list[tuple[int, int]] = []
    for turn in TURNS:
        if turn.pattern in (HANDS_IT, IT_GOES) and about != "chair" and not SPOKEN.search(line):
            continue  # something else was handed over
        for match in turn.pattern.finditer(line):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if turn.pattern is not NOT and _DENIED_BEFORE.search(line, max(0, match.start() - 50), match.start()):
                continue
            claim = _claim(turn, match, skeleton, setting_at)
            if claim is not None:
                taken.append(match.span())
                if claim.subject and claim.slot in ("passed", "start", "holds"):
                    discourse.theme = f"chair {claim.subject} {claim.qualifiers.get('from', '')}".strip()
                yield [claim]


@dataclass(slots=True)
class _Told:
    """A turn of speech as a sentence has it, and what its claims have in common."""

    turn: Turn
    match: re.Match[str]
    skeleton: Skeleton
    setting: Setting
    chaired: str
    date: Token | None
    days: tuple[DateInterval, ...]
    more: dict[str, Any]

    def claim(self, who: str, slot: str, value: DateInterval | None, mark: tuple[int, int] | None = None, **given: Any) -> Claim:
        """A claim that is marked at ``mark``, or all over."""
        place = self.skeleton.place(*self.match.span())
        return self.setting.claim(
            "chairs", who, slot, value, *place, mark or place, object=self.chaired, qualifiers=self.more, **given
        )

    def at_date(self, who: str, slot: str, value: DateInterval | None, **given: Any) -> Claim | None:
        """A claim that is marked at its date."""
        return self.claim(who, slot, value, (self.date.start, self.date.end), **given) if self.date is not None else None


def _claim(turn: Turn, match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Claim | None:
    groups, line = match.groupdict(), skeleton.line
    piece, ahead = _piece(line, match), groups.get("w") or ""
    if _is_a_seat(match) or _is_open(turn, match, line, piece, ahead):
        return None
    token = skeleton.found(match, "s") if groups.get("s") else None
    person = skeleton.found(match, "p") if turn.slot == "person" else None
    named = token or person
    setting = setting_at(named.start if named is not None else skeleton.place(*match.span())[0])
    if setting.mood.silent:
        return None
    body = skeleton.found(match, "o") if (groups.get("o") or "").startswith("‹") else _body(skeleton, match)
    object_ = chaired(body, skeleton, setting, strict=turn.slot == "next")
    if not object_:
        return None
    date = _date_token(match, skeleton)
    if date is None and turn.slot in ("passed", "start", "changed"):
        around = setting.discourse.around
        date = around.entry or (around.opening if turn.pattern is LABEL else None)  # "16 September 2021: the chair passes to X"
    past = _told_past(match)
    days = _days(turn, match, date, piece, past, skeleton, setting)
    more: dict[str, Any] = {
        "dates": days,
        "context_dates": tuple(setting.discourse.dates)[-2:],
        "around": _around(skeleton, setting, apposed=turn.pattern in (BEING, NAMED)),
        "date_mark": setting.span(date.start, date.end) if date else None,
        "loose": date is not None and _LOOSE.search(setting.block.text[date.start : date.end].lower()) is not None,
        "relative": date is not None and (date.date is None or date.date.date is None),
        "ahead": bool(ahead),
        "entry": turn.pattern is ENTRY,
        "aside": bool(groups.get("e")),
    }
    if person is not None and date is not None and date.key == "since" and _led_by(person.entity, setting):
        turn, token = Turn(turn.pattern, "holds"), person  # since when: that of the state
    told = _Told(turn, match, skeleton, setting, object_, date, days, more)
    if turn.slot in ("he", "person"):
        return _of_person(person, past, told)
    if turn.slot == "holds" and _HANDED_ON.match(line, match.end()):
        return None  # "Kyrgyzstan, in the chair since that session, has now passed it on"
    if turn.slot == "hosts":
        return _of_hosts(told)
    if turn.slot == "changed":
        return told.at_date("", "changed", None, past=past)
    if token is None:
        return _of_the_last(told) if turn.slot == "last" else None
    return _of_state(token, past, told)


def _is_a_seat(match: re.Match[str]) -> bool:
    """Whether "in the chair" stands behind a name without a verb."""
    if match.start() <= 3 or not (match.groupdict().get("v") or "").startswith("in "):
        return False
    return re.search(r"\b(?:is|was|are|were|been|now|still)\b", match.group()) is None


def _is_open(turn: Turn, match: re.Match[str], line: str, piece: tuple[int, int], ahead: str) -> bool:
    """Whether what is told is denied, or not sure to come; ``ahead`` are words of the turn for what will be."""
    words = line[piece[0] : match.start("v")] if turn.slot == "denied" else line[piece[0] : match.end()]
    words = words.replace(ahead, "") if ahead else words
    if turn.pattern in (BEING, NAMED):
        words = match.group()  # what "will be proposed by the chair, Belarus"
    return _FORBIDDEN.search(re.sub(r", (?:and )?not ‹[sdl]\d+›,", ",", words)) is not None


def _days(
    turn: Turn,
    match: re.Match[str],
    date: Token | None,
    piece: tuple[int, int],
    past: bool,
    skeleton: Skeleton,
    setting: Setting,
) -> tuple[DateInterval, ...]:
    """The days that the date of a turn may mean, as its tense leaves them open."""
    today = setting.discourse.today
    if date is None:
        that_meeting = turn.slot == "passed" and _THAT_MEETING.search(match.group()) is not None
        return tuple(setting.discourse.dates)[-1:] if that_meeting else ()
    days = days_meant(date, setting)
    if today is not None and _SINCE.search(setting.block.text[: date.start].lower()):
        return tuple(day for day in days if day.first <= today.last) or days
    if today is not None and _WILL_BE.search(skeleton.line, *piece):
        return tuple(day for day in days if day.last >= today.first) or days
    if today is not None and past and turn.slot == "passed" and len(days) > 1:
        return tuple(day for day in days if today.first - _A_YEAR <= day.first <= today.last) or days
    return days


def _of_person(person: Token | None, past: bool, told: _Told) -> Claim | None:
    """Who presides: somebody named, or "he"."""
    if told.turn.slot == "he":
        words = told.match["p"]
        him = told.skeleton.token(words).entities if words != "he" else tuple(told.setting.discourse.persons[-1:])
        return told.claim(him[0], "person", None) if len(him) == 1 else None
    assert person is not None
    if not told.days:
        told.more["dates"] = _of_sentence(told.skeleton, told.setting)
    mark = (person.start, person.end)
    return told.claim(person.entity, "person", None, mark, past=past) if len(person.entities) == 1 else None


def _of_hosts(told: _Told) -> Claim | None:
    """ "The hosts preside": the state named last before."""
    named = re.findall(r"‹s\d+›", told.skeleton.line[: told.match.start()])
    before = [token for text in named if (token := told.skeleton.token(text)).entity]
    found = before[-1].entities[:1] if before else told.setting.discourse.latest("state")[:1]
    told.more["timid"] = True
    return told.claim(found[0], "holds", None) if found else None


def _of_the_last(told: _Told) -> Claim | None:
    """ "It last presided in 2014": the state spoken of."""
    discourse, facts = told.setting.discourse, told.setting.facts
    states = tuple(entity for entity in discourse.subject if facts.entity(entity).kind == "state")
    found = states or discourse.latest("state")[:1]
    return told.at_date(found[0], "last", told.days[0]) if found and told.days else None


def _of_state(token: Token, past: bool, told: _Told) -> Claim | None:
    """What is told of a state that is named."""
    match, groups, more = told.match, told.match.groupdict(), told.more
    setting, skeleton = told.setting, told.skeleton
    state, line, slot = state_named(token, setting), skeleton.line, told.turn.slot
    if slot == "holds" and not told.days and re.match(r"\s*(?:at (?:the|that) time|then\b)", line[match.end() :]):
        more["timid"] = True
    if not state or token.terminal == "PLACE" and _WHERE.search(line, 0, line.find("‹", match.start("s"))):
        return None
    if token.terminal == "PERSON" and "presidency" in match.group():
        return None  # "the presidency passed from Nazarbayev to Tokayev": that of their state
    if slot == "passed" and re.match(r",? (?:and |then )*(?:back )?(?:to )?‹[sl]", line[match.end() :]):
        return None  # "to Russia, Tajikistan and back to Armenia": a row of turns
    if token.terminal == "DEMONYM" and (_of_another_body(token, skeleton, setting) or _is_furniture(match, line)):
        return None  # "the OSCE's Permanent Council has a Polish chair"
    if slot == "last":
        return told.at_date(state, "last", told.days[0]) if told.days else None
    role = told.date.key if told.date is not None else "at"
    if slot == "passed" or slot == "start" and groups.get("f"):
        giver = skeleton.found(match, "f") if groups.get("f") else skeleton.found(match, "e") if groups.get("e") else None
        more["from"] = state_named(giver, setting) if giver is not None else ""
        more["from_mark"] = setting.span(giver.start, giver.end) if giver is not None else None
        slot = "passed" if slot == "passed" or giver is not None else slot
    if slot == "holds" and role == "since":
        slot = "start"
        more["still"] = setting.goes_on_in(match.group())
    if slot == "start" and re.match(r"end|expire|run|ran|last", groups.get("v") or ""):
        slot = "end"
    outgoing = slot == "holds" and re.search(r"\b(?:outgoing|departing) ", match.group()) is not None
    if outgoing or told.turn.pattern is LABELLED and groups.get("v"):
        slot = "previous"
    if slot in ("under", "own"):
        slot, past = "holds", slot == "under"
        more["timid"] = not told.days
    if slot == "denied":
        slot, past, more["denied"] = "holds", bool(told.days), True
    claim = told.claim(state, slot, None, (token.start, token.end), role=role, past=past, negated="denied" in more)
    if more["ahead"] and claim.modality == "asserted":
        claim.modality = "planned"
    return claim


def _is_furniture(match: re.Match[str], line: str) -> bool:
    """Whether "an empty Armenian chair" is one at a table."""
    shape = r"‹d\d+› (?:side|chair|presid|(?:rotating|current|upcoming|forthcoming|‹o\d+›) (?:chair|presid))"
    empty = re.search(r"\b(?:empty|vacant|vacated|unoccupied|deserted)\W+$", line[: match.start()]) is not None
    return empty or re.search(shape, line[match.start() :]) is None


_THAT_MEETING = re.compile(r"\bthe (?:same )?(?:meeting|session|summit) (?:has |had )?\w+ed\b")
_HANDED_ON = re.compile(
    r"[^.;:‹]{0,40}(?:‹[^›]+›)?[^.;:‹]{0,30}?,? (?:has |have |had )?"
    r"(?:now |then |just )?(?:passed|handed|given|yielded|ceded) (?:it|on)\b"
)


def _of_another_body(token: Token, skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the body named last before a word of the sentence is another organization's."""
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "BODY") and t.entity and t.start < token.start]
    return bool(named) and not setting.is_own(named[-1].entity)


def _answer(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "Who is in the chair? Russia, since November." """
    token = skeleton.found(match, "s")
    assert token is not None
    setting = setting_at(token.start)
    state = state_named(token, setting)
    date_token = skeleton.found(match, "d") if match.group("d") else None
    object_ = setting.discourse.topic
    if not state or not object_ or token.terminal == "DEMONYM" or setting.mood.silent:
        return
    dates = days_meant(date_token, setting) if date_token is not None else ()
    start, end = skeleton.place(match.start(), match.end())
    slot = "start" if dates and match.group("l") in ("since", "from", "on", "as of", None) else "holds"
    more = {
        "dates": dates,
        "context_dates": (),
        "date_mark": setting.span(date_token.start, date_token.end) if date_token else None,
    }
    yield [
        setting.claim(
            "chairs",
            state,
            slot,
            None,
            start,
            end,
            (token.start, token.end),
            object=object_,
            role="since" if slot == "start" else "at",
            qualifiers=more,
        )
    ]


def _body(skeleton: Skeleton, match: re.Match[str]) -> Token | None:
    """The organization the chair belongs to by the word before it ("the CSTO's chair")."""
    within = re.search(r"‹[ob]\d+›", match.group(0))
    return skeleton.token(within.group()) if within else None


def chaired(token: Token | None, skeleton: Skeleton, setting: Setting, strict: bool) -> str:
    """What is chaired: the organization named, or the topic where no other was spoken of last."""
    topic = setting.discourse.topic
    if token is not None:
        if not token.entities:
            return ""
        if token.anaphor and topic in token.entities:
            return topic
        entity = setting.facts.entity(token.entity)
        if entity.kind == "organization":
            return entity.id
        return entity.of if entity.id == "collective-security-council" else ""
    if any(t.terminal == "ORG" and t.entity and t.entity != topic for t in skeleton.tokens):
        return ""
    last = setting.discourse.organization_in_focus()
    if last and last[0] != topic and last[0] in setting.discourse.nearby:
        return ""
    return topic if last or not strict else ""


def state_named(token: Token | None, setting: Setting) -> str:
    """The state a token names: itself, the one whose capital it is, or the one that it is at the head of."""
    if token is None or not token.entities:
        return ""
    if token.terminal == "PERSON":
        return _led_by(token.entity, setting) if len(token.entities) == 1 and not token.items else ""
    if token.terminal != "PLACE":
        return token.entity
    return governed_from(setting.facts, token.entity)


def _led_by(person: str, setting: Setting) -> str:
    """The one state that somebody was ever at the head of; empty where there is none."""
    held = {setting.facts.entity(s.object or "") for s in setting.facts.statements(subject=person, relation="holds-office")}
    states = {office.of for office in held if office.leads}
    return states.pop() if len(states) == 1 else ""


def _piece(line: str, match: re.Match[str]) -> tuple[int, int]:
    """The stretch of the line that belongs to a match: to the next semicolon, colon or conjunction on either side."""
    before = max(
        (
            m.end()
            for m in re.finditer(r"[;:.?!–—(]\s| (?:while|but|whereas|although|though|because|that|and) ", line[: match.start()])
        ),
        default=0,
    )
    after = re.search(
        r"[;:.?!–—)]|,? (?:while|but|whereas|although|though|because|and|having|before|after) ", line[match.end() :]
    )
    return before, match.end() + (after.start() if after else len(line) - match.end())


def _date_token(match: re.Match[str], skeleton: Skeleton) -> Token | None:
    if match.groupdict().get("d"):
        return skeleton.found(match, "d")
    begin, end = _piece(skeleton.line, match)
    inner = re.search(r"‹t\d+›", match.group(0).replace(match.groupdict().get("x") or "\n", ""))
    behind = re.search(r"^(?:[^‹]|‹[lv]\d+›){0,40}?(‹t\d+›)", skeleton.line[match.end() : end])
    ahead = re.search(r"(‹t\d+›)[^‹]{0,30}$", skeleton.line[begin : match.start()])
    if ahead and behind and behind.group(0).startswith(","):
        behind = None  # "in 2019 the chair was Kyrgyzstan, in 2020 ..."
    text = inner.group() if inner else behind.group(1) if behind else ahead.group(1) if ahead else ""
    return skeleton.token(text) if text else None


def days_meant(token: Token, setting: Setting) -> tuple[DateInterval, ...]:
    found = list(setting.discourse.resolve_dates(token))
    today = setting.discourse.today
    if (
        token.date is not None
        and token.date.date is None
        and getattr(token.date.relative, "partial", False)
        and today is not None
        and not setting.discourse.is_dated_entry(token)
    ):
        for year in (today.begin.year, today.begin.year + 1, today.begin.year - 1):
            date = token.date.resolve(DateInterval.year(year), today)
            if date is not None:
                found.append(date)
    return tuple(dict.fromkeys(found))


def _of_sentence(skeleton: Skeleton, setting: Setting) -> tuple[DateInterval, ...]:
    """The one day that a sentence or the timeline entry it stands in is about; nothing where there are several or none."""
    discourse = setting.discourse
    tokens = [token for token in skeleton.tokens if token.terminal == "DATE"]
    if not tokens and discourse.around.entry is not None:
        tokens.append(discourse.around.entry)
    dates = tuple(discourse.resolve_dates(tokens[0])) if len(tokens) == 1 else ()
    if not tokens and not dates and discourse.heading_date is not None:
        return (discourse.heading_date,)
    return dates


def _around(skeleton: Skeleton, setting: Setting, apposed: bool) -> tuple[DateInterval, ...]:
    """Further times an undated remark may be meant for: a chronology's heading or entry; for a mere apposition the whole
    sentence's."""
    discourse = setting.discourse
    found = [discourse.heading_date] if discourse.heading_date is not None else []
    if apposed:
        found += [
            date for token in skeleton.tokens if token.terminal == "DATE" and (date := discourse.resolve_date(token)) is not None
        ]
        found += discourse.dates[-2:]
    elif (first := re.match(r"\W*(‹t\d+›)\s*[:–—-]", skeleton.line)) is not None and (
        date := discourse.resolve_date(skeleton.token(first.group(1)))
    ) is not None:
        found.append(date)
    return tuple(found)


_A_YEAR = 366
_WILL_BE = re.compile(r"\bwill\b")
_LOOSE = re.compile(r"\b(?:late|early|mid|end|start|beginning|middle|spring|summer|autumn|fall|winter|half|about|around)\b")
_WHERE = re.compile(r"\b(?:in|at|near|outside) (?:the )?$")
_PAST = re.compile(
    r"\b(?:chaired|presided|held|had|was|kept|took|passed|handed|went|gave|moved|fell|assumed|received|belonged|lay|rested)\b"
)


def _told_past(match: re.Match[str]) -> bool:
    text = match.group(0)
    return bool(_PAST.search(text)) and not re.search(r"\b(?:has|have|is|are) (?:\w+ )?(?:chaired|presided|held)\b", text)
