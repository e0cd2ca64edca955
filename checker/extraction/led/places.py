"""Where something is said to have been, in words that make no claim: "at their session in Bishkek on 23 September 2013 the
heads of state set the machinery in motion", "the leaders gathered in Dushanbe to sign the Charter".

A clause with one place, which no other claim has taken, behind a word of meeting or deciding, comes in. With one date, all that
the organization did on that day, or within that month to what the clause names, has to have been in one other place; without,
what it names has to be known to have been signed, founded or adopted in one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.led.clauses import NOT, clauses, is_written, plain
from checker.extraction.led.cues import CUES
from checker.extraction.led.things import named_in
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.linking import is_part_of_subject
from checker.factbase.places import any_compatible
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span

_MEETING = r"sessions?|summits?"
_DONE = (
    r"decided|decision|signed|signing|signature|adopted|approved|resolved|created|set up|set in motion|founded|confirmed|elected"
    r"|appointed|re-?appointed|concluded|agreed|ordered|launched|announced|named"
)
_OF_PEOPLE = ("elected", "appointed", "re-appointed", "reappointed", "named")
_AT = re.compile(rf"\b(?P<w>{_MEETING}|{_DONE})\b[^.;:]{{0,50}}?\b(?:in|at) (?:the )?(?P<l>‹l\d+›)(?!-|'s)")
_CLEFT = re.compile(rf"\bit was (?:in|at) (?P<l>‹l\d+›)[^.;]{{0,40}}? that\b[^.;]{{0,50}}?\b(?P<w>{_DONE})\b")
_ELSEWHERE = re.compile(
    r"\b(?:said|says|told|reported|ministers?|exercise\w*|drills?|visit\w*|troops|talks|deput(?:y|ies)|parliament\w*|bilateral"
    r"|‹k\d+›|born|based|headquarter\w*|embassy|border|airport|cup|games|congress|forum)\b"
)
# Where what is told of a thing was done to it.
_TOLD_AT = (
    re.compile(
        rf"\b(?:{_DONE}|born|formed|established|initialled|inked|set|came into being|amended|extended|prolonged|renewed)\b"
        r"[^.;:]{0,60}?\b(?:in|at) (?:the )?(?P<l>‹l\d+›)(?!-|'s| (?:said|told|wrote))"
    ),
    re.compile(
        r"\b(?:gathered|gathering|met|meeting|assembled|assembling|convened|sat down|came together|travell?ed to|flew to"
        r"|sessions?|summit|conference) (?:(?:together|again|of [a-z ]{3,40}) )?(?:in |at )?(?P<l>‹l\d+›)(?!-|'s)"
    ),
    re.compile(
        r"^\W*(?:(?:in|on) ‹t\d+›,? )?(?:in|at) (?P<l>‹l\d+›),? [^.;:]{3,80}?"
        r"\b(?:signed|inked|initialled|put (?:their|its)|concluded|adopted|founded|established|created|set up"
        r"|appended|affixed|set their)\b"
    ),
    re.compile(r"^\W*(?P<l>‹l\d+›)[ ,]+(?:was|is) (?:also )? {5,} (?:the )?‹[cfb]\d+› was\b"),
    re.compile(r"^\W*(?P<l>‹l\d+›) (?:was|is|became) (?:the )?(?:place|city|capital|venue|town) (?:where|in which|that)\b"),
)
# Something of another thing: "a protocol to the Charter", "the Treaty's anniversary", a copy of it or its ratification.
_OF_ANOTHER = re.compile(
    r"\b(?:protocols?|amend\w+|agreements?|annex\w*|additions?|memorand\w+|declarations?|statements?|resolutions?|laws?|plans?)"
    r"(?: \w+){0,3}? (?:to|on|of|under|with|within|about|for) (?:the )?‹[cfb]|›'s? (?!(?:sign|found|creat|establish|adopt|birth))"
    r"|\b(?:ratif\w+|anniversar\w+|mark(?:s|ed|ing)?|celebrat\w+|regist\w+|deposit\w*|kept|cop(?:y|ies)|archive\w*|museum|conference"
    r"|seminar|exhibition|jubilee|discuss\w*|debat\w*|present\w*|force|effect|open for|re-?sign\w*)\b"
)
# What the thing itself does, or is done to something that has no name.
_DOES = re.compile(
    r"‹[bf]\d+›,?(?: [^,]{1,60},)? (?:has |had |also |then )*(?:met|meets|adopted|approved|decided|elected|discussed"
    r"|resolved|signed|held|convened|gathered|created|set up|established|founded|endorsed|agreed|launched|opened)\b"
    r"|\b(?:signed|adopted|approved|created|established|founded|set up|launched|opened|formed) (?:an?|another|several|some|many"
    r"|two|three|new|more|its|their)\b"
    r"|\b(?:members|parties|states|signatories|countries|capitals|leaders|presidents) (?:of|to) (?:the )?‹[cbf]"
)
_THINGS = ("document", "force", "body", "operation")
_RELATIONS = (
    "held", "signed", "adopted", "established", "decided", "appointed", "amended", "extended", "suspended", "opened"
)  # fmt: skip
_PAPERS = ("signed", "amended", "extended")
_MONTH = 31  # days
_FEW = 2
_OWNERS = 3  # a session is one of the Council, which is one of the organization

_MANY = re.compile(r"\W*(?:they|these|those|both)\b")


def led_place_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = plain(skeleton.line)
    if "‹l" not in line:
        return
    for begin, end in clauses(line):
        clause = line[begin:end]
        if clause.count("‹l") == 1 and clause.count("‹t") < _FEW:
            yield from _of_a_thing(clause, (begin, end), skeleton, taken, setting_at)
        match = _AT.search(clause) or _CLEFT.search(clause)
        dates = [skeleton.token(found) for found in re.findall(r"‹t\d+›", clause)]
        if match is None or len(dates) != 1 or clause.count("‹l") != 1 or NOT.search(clause) or _ELSEWHERE.search(clause):
            continue
        token = skeleton.token(match["l"])
        setting = setting_at(token.start)
        mark = setting.span(token.start, token.end)
        date = setting.discourse.resolve_date(dates[0])
        if (
            date is None
            or setting.mood.silent
            or token.anaphor
            or not is_written(dates[0])
            or dates[0].key not in ("at", "none")
            or any(place.overlaps(mark) for place in taken)
            or _of_others(skeleton, setting)
        ):
            continue
        meeting = re.search(rf"\b(?:{_MEETING})\b", clause[match.start() : match.start("l")])
        found = _known(date, meeting.group() if meeting is not None else match["w"], skeleton, setting)
        if found is not None and match["w"] in _OF_PEOPLE and found.relation not in ("appointed", "held"):
            continue  # that he was appointed there on a day says nothing of what else was done that day
        if found is not None and _MANY.match(clause) and setting.facts.entity(found.subject).kind == "organization":
            continue  # "They were set up" is not said of one
        if found is not None:
            yield [
                setting.claim(
                    found.relation,
                    found.subject,
                    "place",
                    token.entities,
                    *skeleton.place(begin, end),
                    (token.start, token.end),
                    object=found.object or "",
                    time=date,
                    inferred=True,
                    qualifiers={"led": "place"},
                )
            ]


def _of_a_thing(
    clause: str, place: tuple[int, int], skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """Where the things that a clause names were signed, founded or adopted, where all of it was in one other place."""
    match = next((m for pattern in _TOLD_AT if (m := pattern.search(clause))), None)
    if (
        match is None
        or "‹p" in clause
        or NOT.search(clause)
        or _ELSEWHERE.search(clause)
        or _OF_ANOTHER.search(clause)
        or _DOES.search(clause)
    ):
        return
    token = skeleton.token(match["l"])
    setting = setting_at(token.start)
    mark = setting.span(token.start, token.end)
    if setting.mood.silent or token.anaphor or token.items or not token.entities:
        return
    partners = {
        partner
        for t in skeleton.tokens
        if t.terminal == "DOC" and t.entities
        for partner in named_in(setting.facts.entity(t.entity).name, setting.discourse.topic, setting.facts)
    }
    if any(t.entity not in partners for t in _strangers(skeleton, setting)) or not setting.discourse.has_named_topic():
        return
    if not partners and _of_others(skeleton, setting):
        return
    if any(span.overlaps(mark) for span in taken):
        return
    facts = setting.facts
    low, high = skeleton.place(*place)
    named = [t for t in skeleton.tokens if t.entities and low <= t.start < high and facts.entity(t.entity).kind in _THINGS]
    named = [t for t in named if t.entity != "collective-security-council"] or named  # which decided on the others
    if any(is_part_of_subject(t, setting.block.text) for t in named):
        return  # "two protocols amending the Charter were signed in Astana"
    cued = sorted(
        (abs(cue.start() - match.start("l")), relation)
        for relation in ("signed", "established", "adopted", "extended", "amended", "decided")
        for cue in CUES[relation].finditer(clause)
    )
    found: list[Statement] = []
    for thing in named:
        if thing.items or len(thing.entities) != 1 or thing.anaphor and not partners:
            return
        told = [s for _, relation in cued for s in facts.statements(subject=thing.entity, relation=relation) if s.place]
        if not told:
            return
        found += told
    if not found or any(any_compatible(facts, token.entities, s.place) for s in found):
        return
    nearest = found[0]
    group = [
        setting.claim(
            nearest.relation,
            nearest.subject,
            "place",
            token.entities,
            *skeleton.place(*place),
            (token.start, token.end),
            inferred=True,
            qualifiers={"led": "thing"},
        )
    ]
    yield group


def _strangers(skeleton: Skeleton, setting: Setting) -> list[Token]:
    """What a sentence names that is not of the topic."""
    return setting.others(skeleton.tokens, "ORG", "DOC", "BODY", "FORCE")


def _of_others(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether another organization is spoken of."""
    return bool(_strangers(skeleton, setting)) or not setting.discourse.goes_on_about_topic()


def _known(date: DateInterval, word: str, skeleton: Skeleton, setting: Setting) -> Statement | None:
    """What is known of a day, or of a month, if all of it was in one place."""
    facts, topic = setting.facts, setting.discourse.topic
    if date.precision not in ("day", "month") and date.last - date.first > _MONTH:
        return None
    here = {entity for token in skeleton.tokens for entity in token.entities}
    session = re.fullmatch(_MEETING, word) is not None
    found = [
        s
        for relation in (_PAPERS if word.startswith(("sign", "conclud")) else _RELATIONS)
        for s in facts.statements(relation=relation)
        if s.place
        and isinstance(s.value, DateInterval)
        and s.value.last - s.value.first <= (_FEW if date.precision == "day" else _MONTH)
        and (s.relation != "held" or facts.entity(s.subject).kind == "event")
        and not s.value.conflicts(date)
        and not s.announced
        and _is_of(s, topic, setting)
    ]
    if date.precision != "day" or word.startswith(("sign", "conclud")):
        found = [
            s for s in found if s.subject in here or s.subject in setting.discourse.nearby or session and s.relation == "held"
        ]
    places = {s.place for s in found}
    if len(places) != 1:
        return None
    return sorted(found, key=lambda s: (s.subject not in here, s.relation != "held"))[0]


def _is_of(statement: Statement, topic: str, setting: Setting) -> bool:
    """Whether a statement tells of the topic, of what belongs to it, or of who has a part in it."""
    entity = statement.object or statement.subject
    for _ in range(_OWNERS):
        if entity == topic:
            return True
        entity = setting.facts.entity(entity).of if entity else ""
    return False
