"""People in lists: "S. Zas (BLR), 2020-2022", "2017–2018: Yuri Khachaturov (Armenia)", "Joint Staff; chief: Andrey Serdyukov".

An entry without a verb that is one name with a state, years or days beside it tells where the person is from and when the office
was held; a label for whoever heads a body tells who that is. A definition list has the name or the years as its term.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import HEADS, RANK
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_ACTING = r"(?:acting|interim|stand-in|caretaker)"
_NAME = rf"(?:{RANK})*(?:[a-z]\. ?){{0,2}}(?P<p>‹p\d+›)(?:, [a-z]+(?= \())?(?:,? \(?{_ACTING}\)?)?"
_FROM = r"(?P<s>‹[sd]\d+›|[a-z]{2,3}(?=[);,]))"
_STATE = rf"(?:,? ?\((?:of |from )?(?:the )?{_FROM}\)?|(?:,| –| —| -) (?:of |from )?(?P<n>‹s\d+›)(?!'))"
_LINK = (
    r"(?:[,:;( ]|\)|[–—-](?= )|\b(?:in (?:office|the post)|served|term|secretary general|from|since|until|till|again)(?= )"
    rf"|(?:{_ACTING}|‹[rk]\d+›)(?= ))*"
)
_TIMES = r"(?P<d>‹t\d+›)(?:(?:,| and|, and| &|;)(?: again)? (?P<e>‹t\d+›))?"
_END = r"(?=\s*\)?\s*(?:[.,;(:–—]|$))"
_START = rf"^[^\w‹]*(?:\d{{1,2}}[.)] ?)?(?:{_ACTING}(?: head| secretary general)?[:,]? )?"
_PERSON_FIRST = re.compile(rf"{_START}{_NAME}{_STATE}?(?:{_LINK}{_TIMES}{_END})?")
_TIMES_FIRST = re.compile(rf"{_START}(?:from )?{_TIMES}\s*(?::|–|—|-(?= )|\||,|\))?\s*{_NAME}{_STATE}?(?=\s*(?:[.,;:(]|$))")
_TIMES_ALONE = re.compile(rf"^\W*(?:in office |from |since |until |served )*{_TIMES}{_END}")
_CLAUSAL = re.compile(r"\b(?:is|are|was|were|has|had|have|will|said|says|who|took|left|became|replaced|did|does|met|chaired)\b")

_CHIEF = re.compile(
    r"(?:^|[;.,(–—] ?)\W*(?:its |the |present |current |now |today )*"
    r"(?P<h>(?P<k>‹k\d+›)|chief|head|director|leader|chair(?:man|person)?"
    r"|led by|headed by|chaired by|head of it|at its head|in the chair)"
    rf"(?: (?:now|at present|today|(?:since|from) (?P<t>‹t\d+›)))?\s?[:=–—]? ?(?:{RANK})*(?:‹[rk]\d+› \()?(?P<p>‹p\d+›)"
    rf"{_STATE}?(?:,? \(?(?:since|from) (?P<u>‹t\d+›)\)?)?(?=\s*(?:[.,;)(]|$))"
)
_NAMED = re.compile(r"‹[a-z]\d+›")
_HEADING = frozenset(("head", "chief", "director", "leader", "boss", "chairman", "chair"))
_BODY_FIRST = re.compile(r"^[^\w‹]*(?:the )?(?P<b>‹[bfo]\d+›)")
# "Secretary General (Yuri Khachaturov, Armenia)", "At present: Yuri Khachaturov (of Armenia)"
_IN_BRACKETS = re.compile(r"‹r\d+› \((?:‹[dk]\d+› )?(?P<p>‹p\d+›), (?:of |from )?(?P<s>‹s\d+›)\)")
# "Khachaturov recalled November 2018", "Zas takes office 1 January"; and without the name, of whoever was spoken of last
_ACTS = (
    ("took", r"(?:takes?|took|taken|taking) (?:up )?(?:office|over|up post|post)|(?:starts|started|sworn in|in office|at helm)"),
    ("left", r"recalled|dismissed|steps? down|stepped down|resign(?:s|ed)|leaves? office|left office|bows? out|retire[sd]|out"),
    ("appointed", r"(?:re)?appointed|named|elected|confirmed|chosen|picked"),
)
_ACT = "|".join(f"(?P<{slot}>{words})" for slot, words in _ACTS)
_WHEN_AND_WHERE = (
    r"(?:,? (?:at|in) (?P<l>‹l\d+›),?)?,?(?: (?:on|in|at|from|since|back in|only))?(?: early| late| mid-?)? (?P<t>‹t\d+›)"
)
_DID = re.compile(rf"^[^\w‹]*(?:{RANK})*(?P<p>‹p\d+›),? (?:{_ACT}){_WHEN_AND_WHERE}(?=\s*(?:[.;,(]|$))")
_DID_TOO = re.compile(rf"^[^\w‹]*(?:had |has |was |to |will )?(?:first |then )?(?:{_ACT}){_WHEN_AND_WHERE}(?=\s*(?:[.;,(]|$))")
_OF = re.compile(r"(?P<p>‹p\d+›)(?:,)? \((?:of |from )?(?P<s>‹s\d+›|[a-z]{2,3})(?=[);,])")


def list_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of an entry about one person, and those of labels for the head of the body that an entry is about."""
    line = skeleton.line
    if not line:
        return
    setting = setting_at(skeleton.start)
    if setting.mood.modality not in ("asserted",):
        return
    yield from _entry(skeleton, setting)
    yield from _acts(skeleton, setting)
    if "‹p" in line:
        yield from _beside(skeleton, setting_at)
        yield from _heads(skeleton, setting_at)


def _acts(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """When and where somebody was appointed, took or left an office, in the words of a digest."""
    match = _DID.match(skeleton.line)
    before = setting.discourse.around.before
    if match is not None:
        who = skeleton.token(match["p"]).entities
    else:
        match = _DID_TOO.match(skeleton.line)
        last = [t for t in before.skeleton.tokens if t.terminal == "PERSON"] if before is not None else []
        who = last[-1].entities if match is not None and last and not last[-1].items else ()
        if match is not None and not who and before is not None and len(before.skeleton.tokens) < 3:
            who = tuple(setting.discourse.persons[-1:])  # the headline before that names him, and a word or two
    if match is None or len(who) != 1:
        return
    slot = next(name for name, _ in _ACTS if match[name])
    when, place = skeleton.token(match["t"]), skeleton.found(match, "l")
    dates = _meant(when, setting, ahead=_PRESENT.search(match[slot]) is not None)
    if not dates or slot == "took" and dates[0].precision == "interval":
        return
    span, none = skeleton.place(*match.span()), {"offices": (), "context_dates": (), "of": "", "role": "at"}
    mark = (when.start, when.end)
    yield [
        setting.claim("holds-office", who[0], slot, date, *span, mark, qualifiers={**none, "dates": dates}) for date in dates[:2]
    ]
    if place is not None and slot == "appointed" and place.entity:
        mark = (place.start, place.end)
        more = {"offices": ()}
        yield [
            setting.claim("holds-office", who[0], "appointed-place", (place.entity,), *span, mark, time=dates[0], qualifiers=more)
        ]


_PRESENT = re.compile(r"\b(?:takes?|leaves?|steps?|bows|retires?|resigns?|starts)\b")


def _meant(token: Token, setting: Setting, ahead: bool) -> tuple[DateInterval, ...]:
    """The days that a date may mean; of a day without its year those before and behind the text, by the tense of its verb."""
    today = setting.discourse.today
    if token.date is None or token.date.date is not None or today is None or not getattr(token.date.relative, "partial", True):
        return setting.discourse.resolve_dates(token)
    years = (today.begin.year, today.begin.year + 1) if ahead else (today.begin.year, today.begin.year - 1)
    days = [token.date.resolve(DateInterval.year(year), today) for year in years]
    known = [day for day in days if day is not None and (day.last >= today.first if ahead else day.first <= today.last)]
    return tuple(known) or setting.discourse.resolve_dates(token)


def _entry(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    line, lead = skeleton.line, setting.discourse.around.lead
    if _CLAUSAL.search(line) or setting.block.kind == "term":
        return
    match = _PERSON_FIRST.match(line) or _TIMES_FIRST.match(line)
    if match is not None:
        person = skeleton.token(match["p"])
        yield from _from(person, match, skeleton, setting)
        yield from _served(person, match, skeleton, setting)
    elif lead is not None and lead.kind == "term":
        over = [token for token in lead.tokens if token.terminal in ("PERSON", "DATE")]
        if len(over) != 1 or over[0].items or over[0].anaphor:
            return
        if over[0].terminal == "PERSON" and (match := _TIMES_ALONE.match(line)) is not None:
            yield from _served(over[0], match, skeleton, setting)


def _from(person: Token, match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The state beside a name, unless the reader of titles takes it."""
    group = "n" if match["n"] else "s"
    if match[group]:
        yield from _national(person, match, group, skeleton, setting)


def _national(person: Token, match: re.Match[str], group: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The claim that somebody is of the state that a group of a match names or gives the code of."""
    mark, said = skeleton.place(*match.span(group)), match[group]
    state = (
        skeleton.token(said).entity if said.startswith("‹") else state_of_code(setting.block.text[slice(*mark)], setting.facts)
    )
    if not state:
        return
    more = {"manner": "row"}
    place = min(person.start, mark[0]), max(person.end, mark[1])
    yield [setting.claim("nationality", who, "value", (state,), *place, mark, qualifiers=dict(more)) for who in person.entities]


def state_of_code(letters: str, facts: FactBase) -> str:
    """The state of "ARM" or "KZ"; empty where there is none."""
    if not letters.isupper():
        return ""
    return next((state.id for state in facts.entities("state") if letters in state.attributes.get("codes", ())), "")


def _served(person: Token, match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """When an office was held that an entry leaves unnamed."""
    for name in "de":
        token = skeleton.found(match, name)
        date = setting.discourse.resolve_date(token) if token is not None else None
        if token is not None and date is not None:
            yield from term_claims(person, token, date, setting)


def term_claims(
    person: Token, token: Token, date: DateInterval, setting: Setting, *, taken: bool = False
) -> Iterator[list[Claim]]:
    """The claims of a term told by one date expression: years, months or days from and to, or only one of the two; ``taken``
    says that a single date is the first day."""
    words = setting.block.text[token.start : token.end].lower()
    none: dict[str, Any] = {"offices": (), "dates": (), "context_dates": (), "of": "", "date_mark": None}
    if office := office_over(setting):
        known = setting.facts.entity(office)
        none |= {"offices": ((known.role, known.of, (office,)),), "own": True}

    def made(slot: str, value: DateInterval, **more: Any) -> list[Claim]:
        place, mark = (min(person.start, token.start), max(person.end, token.end)), (token.start, token.end)
        return [
            setting.claim("holds-office", who, slot, value, *place, mark, qualifiers={**none, "role": "at", **more})
            for who in person.entities
        ]

    if token.key in ("since", "from") or taken and date.precision != "interval":
        yield made("took", date)
    elif token.key in ("until", "till"):
        yield made("left", date)
    elif date.precision == "interval" and token.key == "span" and _MONTH.search(words):
        begun = DateInterval.month(date.begin.year, date.begin.month)
        over = DateInterval.month(date.finish.year, date.finish.month)
        yield made("took", begun)
        yield made("left", over, begun=(begun,))
    elif date.precision == "interval" and (token.key == "span" or date.finish.year > date.begin.year):
        yield made("span", date, role="")


def office_over(setting: Setting) -> str:
    """The office at the head of the topic or one of its bodies that the page lists the holders of: the nearest line over the
    entry that names an office names this one, and nothing else."""
    for line in setting.discourse.around.lines():
        roles = [token for token in line.tokens if token.terminal == "ROLE"]
        if any(token.terminal == "PERSON" for token in line.tokens) or len(roles) > 1:
            return ""
        bodies = [token.entity for token in line.tokens if token.terminal == "BODY" and token.entity in HEADS]
        if len(bodies) == 1 and _HEADS.search(line.skeleton.line):
            return HEADS[bodies[0]]
        if roles:
            known = [office for office in roles[0].entities if office in HEADS.values()]
            if not known and roles[0].key == _SECRETARY and not setting.discourse.overshadowed(setting.discourse.topic):
                known = [HEADS[setting.discourse.topic]] if setting.discourse.topic in HEADS else []
            return known[0] if len(known) == 1 else ""
    return ""


_HEADS = re.compile(r"\b(?:heads?|chiefs?|chair(?:s|men|persons|man)?|speakers?|leaders?)\b")
_SECRETARY = "secretary-general"
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|beginning|start)[a-z]*\.?\b.*\d{4}")


def _beside(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in (_IN_BRACKETS, _OF):
        for match in pattern.finditer(skeleton.line):
            setting = setting_at(skeleton.token(match["p"]).start)
            bare = pattern is _OF and match["s"].startswith("‹") and "(of" not in match[0] and "(from" not in match[0]
            if not bare and not setting.mood.silent:
                yield from _national(skeleton.token(match["p"]), match, "s", skeleton, setting)


def _heads(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "Joint Staff – founded in 2003; chief: Anatoly Sidorov": who heads the body that an entry begins with."""
    line = skeleton.line
    for match in _CHIEF.finditer(line):
        person = skeleton.token(match["p"])
        setting = setting_at(person.start)
        title = skeleton.found(match, "k")
        if title is not None and title.key not in _HEADING:
            continue
        first = _BODY_FIRST.match(line)
        around = setting.discourse.around
        between = line[first.end() : match.start()] if first is not None and first.end() <= match.start() else ""
        if line[match.start()] == "," and between.strip(" ,()") and (setting.block.kind != "item" or _NAMED.search(between)):
            continue  # "the CSTO hears that the ministry, headed by ..."
        body = skeleton.token(first["b"]).entity if first is not None and first.end() <= match.start("h") else ""
        body = body or (around.head[0] if around.head else "")
        if body not in HEADS or setting.mood.silent or not person.entities or person.anaphor:
            continue
        office = setting.facts.entity(HEADS[body])
        since = skeleton.found(match, "t") or skeleton.found(match, "u")
        date = setting.discourse.resolve_date(since) if since is not None else None
        mark = (person.start, person.end)
        more = {
            "role": office.role,
            "of": office.of,
            "offices": (office.id,),
            "manner": "",
            "dates": (),
            "context_dates": (),
            "sure": True,
        }
        place = skeleton.place(match.start("h"), match.end("p"))
        yield [setting.claim("holds-office", who, "holds", None, *place, mark, qualifiers=dict(more)) for who in person.entities]
        if since is not None and date is not None and not _of_others(office.id, person, date, setting.facts):
            own = {"offices": ((more["role"], more["of"], (office.id,)),), "own": True, "role": "since", "dates": (date,)}
            yield [
                setting.claim("holds-office", who, "took", date, *place, (since.start, since.end), qualifiers=dict(own))
                for who in person.entities
            ]


def _of_others(office: str, person: Token, date: DateInterval, facts: FactBase) -> bool:
    """Whether somebody else took an office at a date, so that the name beside it is wrong and not the date."""
    held = facts.statements(relation="holds-office", object=office)
    return any(s.start is not None and date.agrees(s.start) and s.subject not in person.entities for s in held)
