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
from checker.model.dates import DateInterval

_STILL = re.compile(r"\b(?:has|is)\b")
_SINCE = re.compile(r"\bsince\W*$")
_FORBIDDEN = re.compile(
    r"\b(?:will|would|could|should|may|might|can|cannot|not|never|no longer|if|whether|is to|was to|are to|due to|set"
    r" to|wants?|hopes?|expected|planned|plans|n't|refused|declined|instead of|rather than|without)\b"
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
    for told in (line, *_carried(line)):
        for turn in TURNS:
            if turn.pattern in (HANDS_IT, IT_GOES) and about != "chair" and not SPOKEN.search(line):
                continue  # something else was handed over
            for match in turn.pattern.finditer(told):
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


def _carried(line: str) -> Iterator[str]:
    """For each predicate behind "and" the line with the subject put before it, and all else in its place."""
    subject = _SUBJECT.match(line)
    if subject is None:
        return
    for joint in _AND.finditer(line, subject.end()):
        if _BREAK.search(line, subject.end(), joint.start()):
            return
        yield " " * (joint.end() - len(subject["s"]) - 1) + subject["s"] + " " + line[joint.end() :]


_SUBJECT = re.compile(r"^\W*(?:the )?(?P<s>‹[so]\d+›)(?= [a-z])")
_AND = re.compile(
    r"(?<=[\w›]) and (?=(?:(?:has|had|is|was|now|then|currently|also|will) )*(?:chair|presid|took|tak|h[eo]ld|hand|pass|assum))"
)
_BREAK = re.compile(r"[.;:–—]|\b(?:who|which|that|whose|while|whereas|where|when|because|but|if|says?|said)\b")


def _claim(turn: Turn, match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Claim | None:
    groups = match.groupdict()
    line = skeleton.line
    if (
        (groups.get("v") or "").startswith("in the chair")
        and match.start() > 3
        and not re.search(r"\b(?:is|was|are|were|been|now|still)\b", match.group(0))
    ):
        return None
    piece = _piece(line, match)
    ahead = groups.get("w") or ""
    told = line[piece[0] : match.start("v")] if turn.slot == "denied" else line[piece[0] : match.end()]
    told = told.replace(ahead, "") if ahead else told
    if turn.pattern in (BEING, NAMED):
        told = match.group()  # what "will be proposed by the chair, Belarus"
    if _FORBIDDEN.search(re.sub(r", (?:and )?not ‹[sdl]\d+›,", ",", told)):
        return None
    token = skeleton.found(match, "s") if groups.get("s") else None
    person = skeleton.found(match, "p") if turn.slot == "person" else None
    at = (token or person).start if token or person else skeleton.place(match.start(), match.end())[0]  # type: ignore[union-attr]  # one of the two is there
    setting = setting_at(at)
    if setting.mood.silent:
        return None
    object_ = chaired(
        skeleton.found(match, "o") if (groups.get("o") or "").startswith("‹") else _body(skeleton, match),
        skeleton,
        setting,
        strict=turn.slot == "next",
    )
    if not object_:
        return None
    start, end = skeleton.place(match.start(), match.end())
    date_token = _date_token(match, skeleton)
    if date_token is None and turn.slot in ("passed", "start", "changed"):
        around = setting.discourse.around
        date_token = around.entry or (
            around.opening if turn.pattern is LABEL else None
        )  # "16 September 2021: the chair passes to Armenia"
    dated = days_meant(date_token, setting) if date_token is not None else ()
    if date_token is None and turn.slot == "passed" and _THAT_MEETING.search(match.group()):
        dated = tuple(setting.discourse.dates)[-1:]
    past = _told_past(match)
    today = setting.discourse.today
    if today is not None and date_token is not None and _SINCE.search(setting.block.text[: date_token.start].lower()):
        dated = tuple(date for date in dated if date.first <= today.last) or dated
    elif today is not None and date_token is not None and _WILL_BE.search(line, *piece):
        dated = tuple(date for date in dated if date.last >= today.first) or dated
    elif past and today is not None and turn.slot == "passed" and len(dated) > 1:
        dated = tuple(date for date in dated if today.first - _A_YEAR <= date.first <= today.last) or dated
    more: dict[str, Any] = {
        "dates": dated,
        "context_dates": tuple(setting.discourse.dates)[-2:],
        "around": _around(skeleton, setting, apposed=turn.pattern in (BEING, NAMED)),
        "date_mark": setting.span(date_token.start, date_token.end) if date_token else None,
        "loose": date_token is not None
        and _LOOSE.search(setting.block.text[date_token.start : date_token.end].lower()) is not None,
        "relative": date_token is not None and (date_token.date is None or date_token.date.date is None),
        "ahead": bool(ahead),
        "entry": turn.pattern is ENTRY,
        "aside": bool(groups.get("e")),
    }
    if turn.slot == "he":
        him = skeleton.token(groups["p"]).entities if groups["p"] != "he" else tuple(setting.discourse.persons[-1:])
        return (
            setting.claim("chairs", him[0], "person", None, start, end, (start, end), object=object_, qualifiers=more)
            if len(him) == 1
            else None
        )
    if turn.slot == "holds" and _HANDED_ON.match(line, match.end()):
        return None  # "Kyrgyzstan, in the chair since that session, has now passed it on"
    if person is not None and date_token is not None and date_token.key == "since" and _led_by(person.entity, setting):
        turn, token = Turn(turn.pattern, "holds"), person  # since when: that of the state
    if turn.slot == "person":
        assert person is not None
        if not dated:
            more["dates"] = _of_sentence(skeleton, setting)
        mark = (person.start, person.end)
        claim = setting.claim(
            "chairs", person.entity, "person", None, start, end, mark, object=object_, past=past, qualifiers=more
        )
        return claim if len(person.entities) == 1 else None
    if turn.slot == "hosts":
        before = [t for text in re.findall(r"‹s\d+›", line[: match.start()]) if (t := skeleton.token(text)).entity]
        found = before[-1].entities[:1] if before else setting.discourse.latest("state")[:1]
        return (
            setting.claim(
                "chairs", found[0], "holds", None, start, end, (start, end), object=object_, qualifiers={**more, "timid": True}
            )
            if found
            else None
        )
    if turn.slot == "holds" and not dated and re.match(r"\s*(?:at (?:the|that) time|then\b)", line[match.end() :]):
        more["timid"] = True
    if turn.slot == "changed":
        assert date_token is not None
        return setting.claim(
            "chairs",
            "",
            "changed",
            None,
            start,
            end,
            (date_token.start, date_token.end),
            object=object_,
            past=past,
            qualifiers=more,
        )
    if token is None:
        found = (
            tuple(entity for entity in setting.discourse.subject if setting.facts.entity(entity).kind == "state")
            or setting.discourse.latest("state")[:1]
        )
        if not found or turn.slot != "last" or date_token is None:
            return None
        return (
            setting.claim(
                "chairs",
                found[0],
                "last",
                dated[0] if dated else None,
                start,
                end,
                (date_token.start, date_token.end),
                object=object_,
                qualifiers=more,
            )
            if dated
            else None
        )
    state = state_named(token, setting)
    if not state or token.terminal == "PLACE" and _WHERE.search(line, 0, line.find("‹", match.start("s"))):
        return None
    shape = r"‹d\d+› (?:side|chair|presid|(?:rotating|current|upcoming|forthcoming|‹o\d+›) (?:chair|presid))"
    if token.terminal == "PERSON" and ("presidency" in match.group() or more.get("from") == state):
        return None  # "the presidency passed from Nazarbayev to Tokayev": that of their state
    if turn.slot == "passed" and re.match(r",? (?:and |then )*(?:back )?(?:to )?‹[sl]", line[match.end() :]):
        return None  # "to Russia, Tajikistan and back to Armenia": a row of turns
    if token.terminal == "DEMONYM" and _of_another_body(token, skeleton, setting):
        return None  # "the OSCE's Permanent Council has a Polish chair"
    if token.terminal == "DEMONYM" and (
        not re.search(shape, line[match.start() :])
        or re.search(r"\b(?:empty|vacant|vacated|unoccupied|deserted)\W+$", line[: match.start()])
    ):
        return None  # "an empty Armenian chair" is one at a table
    slot, value = turn.slot, None
    mark = (token.start, token.end)
    role = date_token.key if date_token is not None else "at"
    if slot == "last":
        if not dated or date_token is None:
            return None
        return setting.claim(
            "chairs", state, "last", dated[0], start, end, (date_token.start, date_token.end), object=object_, qualifiers=more
        )
    if slot == "passed" or slot == "start" and groups.get("f"):
        giver = skeleton.found(match, "f") if groups.get("f") else skeleton.found(match, "e") if groups.get("e") else None
        more["from"] = state_named(giver, setting) if giver is not None else ""
        more["from_mark"] = setting.span(giver.start, giver.end) if giver is not None else None
        slot = "passed" if slot == "passed" or giver is not None else slot
    if slot == "holds" and role == "since":
        slot = "start"
        more["still"] = _STILL.search(match.group()) is not None and setting.is_of_its_day() and today is not None
    if slot == "start" and re.match(r"end|expire|run|ran|last", groups.get("v") or ""):
        slot = "end"
    if (
        slot == "holds"
        and re.search(r"\b(?:outgoing|departing) ", match.group(0))
        or turn.pattern is LABELLED
        and groups.get("v")
    ):
        slot = "previous"
    if slot in ("under", "own"):
        slot, past = "holds", slot == "under"
        more["timid"] = not dated
    if slot == "denied":
        slot, past, more["denied"] = "holds", bool(dated), True
    claim = setting.claim(
        "chairs",
        state,
        slot,
        value,
        start,
        end,
        mark,
        object=object_,
        role=role,
        past=past,
        negated="denied" in more,
        qualifiers=more,
    )
    if ahead and claim.modality == "asserted":
        claim.modality = "planned"
    return claim


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
