"""Days that a text gives for something known, in words that make no claim: "the Charter, in force since December 2001", "the
Treaty's clock began to run on 20 April 1992".

A date that no other claim has taken comes in, with the clause it stands in. What happened is told by the document, force or body
that the clause speaks of and a word of it ("in force", "registered"), or by the day itself, where it differs from a known one in
nothing but its year or month. Where the facts know anything else of that time that may be meant, nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from checker.extraction.discourse.setting import Setting
from checker.extraction.led.clauses import NOT, clauses, plain, told_date
from checker.extraction.led.cues import CUES
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.syntax.linking import is_part_of_subject
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span

_OF_STATES = ("left", "acceded", "suspended", "joined")
_KINDS = ("document", "force", "body", "operation", "base")
# Something else that is signed, in force or founded; what is planned, denied, or told of a part of it.
_OTHERS = re.compile(
    r"\b(?:protocols?|agreements?|memorand\w+|declarations?|statements?|documents?|plans?|contracts?|deals?|laws?|resolutions?"
    r"|notes?|bills?|amendments?|accession|acced\w+|ratif\w+|parliament\w*|deput(?:y|ies)|duma|senate|programme?s?|strateg\w+"
    r"|missions?|exercises?|drills?|letters?|constitution|constitutional|the ones?|those|another|others?|previous|earlier|older"
    r"|predecessors?|replac\w+)\b"
)
_SAYS = re.compile(r"\b(?:said|says?|told|tells?|wrote|writes?|recalled|announced|reported|admitted|claim\w*|declared)\b")
_DECIDING = re.compile(
    r"‹b\d+›,?(?: [^,]{1,60},)? (?:has |had )?(?:decided|resolved|agreed|approved|adopted|ordered|created|founded"
    r"|established|set up)\b"
)
_FEAST = re.compile(
    r"\b(?:anniversar\w+|birthdays?|jubilee|mark(?:s|ed|ing)?|celebrat\w+|commemorat\w+|feast|holiday|years? (?:ago|after|later"
    r"|old|on|since|earlier|before)|decades?|day of|turn(?:s|ed)|every year|each year|annual\w*)\b"
)
_IT = re.compile(r"\W*(?:it|this|the (?:text|document|paper|pact|accord|force|formation|body))\b")
_DONE_TO_IT = re.compile(r"\W*(?:it|this|the \w+)(?: (?:itself|too|also|later|first|only|then))* (?:was|has been|had been|is)\b")
_BY_SOMEBODY = ("signed", "adopted", "extended", "amended", "registered", "established", "opened", "decided")
_SPELL = 25  # days; what is known to have happened within more is not known to have happened on one of them
_FAR = 12  # years between a day and the one that is meant instead of it


def led_day_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = plain(skeleton.line)
    if "‹t" not in line or _FEAST.search(line):
        return
    for begin, end in clauses(line):
        clause = line[begin:end]
        dates = [skeleton.token(found) for found in re.findall(r"‹t\d+›", clause)]
        if len(dates) != 1 or NOT.search(clause):
            continue
        token = dates[0]
        setting = setting_at(token.start)
        date = told_date(token, taken, setting)
        if date is None:
            continue
        found, led = _by_words(clause, date, skeleton, (begin, end), setting), "words"
        if found is None:
            found, led = _by_day(line, clause, date, skeleton, setting), "day"
        if found is not None:
            mark = (token.start, token.end)
            yield [
                setting.claim(
                    found.relation,
                    found.subject,
                    "value",
                    date,
                    *skeleton.place(begin, end),
                    mark,
                    object=found.object or "",
                    inferred=True,
                    qualifiers={"led": led},
                )
            ]


def _by_words(clause: str, date: DateInterval, skeleton: Skeleton, place: tuple[int, int], setting: Setting) -> Statement | None:
    """What happened by a word of the clause to the one thing that it speaks of."""
    if _DECIDING.search(clause):
        return None  # "the Council decided to create it": it did something, and nothing was done to it
    subject = _subject(skeleton, *place, setting)
    if not subject or re.search(r"‹s\d+›", clause) or _OTHERS.search(clause) or _SAYS.search(clause):
        return None
    cued = [found for relation, cue in CUES.items() if cue.search(clause) and (found := _dated(setting.facts, subject, relation))]
    if not cued or len(cued) > 1 and any(_fits(date, s) for told in cued for s in told):
        return None
    day = clause.index("‹t")
    relation = min(cued, key=lambda told: _distance(CUES[told[0].relation], clause, day))[0].relation
    cued = [told for told in cued if told[0].relation == relation]
    if _IT.match(clause) and not _DONE_TO_IT.match(clause) and relation in _BY_SOMEBODY:
        return None  # "It signed in 1992"
    others = [s for s in _all_of(setting.facts, subject) if s.relation != relation]
    if date.precision != "day" and any(_fits(date, s) for s in others):
        return None
    if date.precision == "day" and any(_falls_on(date, s) for s in setting.facts.statements() if s.subject != subject):
        return None
    near = min(cued[0], key=lambda s: abs(_value(s).begin.year - date.begin.year))
    return near if abs(_value(near).begin.year - date.begin.year) <= _FAR else None


def _distance(cue: re.Pattern[str], clause: str, place: int) -> int:
    """How far the nearest of some words stands from a place in a clause."""
    return min(abs(match.start() - place) for match in cue.finditer(clause))


def _subject(skeleton: Skeleton, begin: int, end: int, setting: Setting) -> str:
    """The one thing of the topic that a clause speaks of: what it names itself, else what alone the sentence names before it."""
    facts, topic = setting.facts, setting.discourse.topic
    low, high = skeleton.place(begin, end)
    named = [t for t in skeleton.tokens if t.entities and not t.items]
    if any(facts.entity(t.entity).kind == "organization" and t.entity not in (topic, "un") for t in named):
        return ""
    things = [t for t in named if facts.entity(t.entity).kind in _KINDS and facts.entity(t.entity).of != "un"]
    text = setting.block.text
    owners = [b for a, b in pairwise(things) if text[a.end : b.start].strip() in ("to", "of", "to the", "of the")]
    things = [t for t in things if t not in owners]
    if any(is_part_of_subject(t, text) for t in things):
        return ""  # "a decree approving the Charter was signed in June"
    here = [t for t in things if low <= t.start < high] or [t for t in things if t.start < low]
    if here and (len({t.entity for t in here}) != 1 or len(here[0].entities) != 1):
        return ""
    before = setting.discourse.latest(*_KINDS, "person")[:1]  # "It was registered in 1994"
    if not here and (not before or before[0] not in setting.discourse.nearby or not _IT.match(skeleton.line[begin:end])):
        return ""
    entity = facts.entity(here[0].entity if here else before[0])
    return entity.id if entity.of == topic else ""


def _by_day(line: str, clause: str, date: DateInterval, skeleton: Skeleton, setting: Setting) -> Statement | None:
    """What happened on a day that differs in its year or month only, to something that was spoken of."""
    facts, discourse = setting.facts, setting.discourse
    here = {entity for token in skeleton.tokens for entity in token.entities}
    own = any(facts.entity(e).kind == "document" and facts.entity(e).of == discourse.topic for e in here)
    registered = discourse.latest("organization")[:1] == ("un",)  # with whom treaties are registered
    if date.precision != "day" or discourse.overshadowed(discourse.topic) and not own and not registered:
        return None
    spoken = discourse.introduced | discourse.alluded
    found = [
        s
        for relation in CUES
        for s in facts.statements(relation=relation)
        if (s.subject in here or relation == "left" if relation in _OF_STATES else s.subject in spoken)
        and (not s.object or s.object in spoken)
        and isinstance(s.value, DateInterval)
        and not s.announced
        and _differs_in_one(date, s.value)
        and setting.is_own(s.object or s.subject)
    ]
    cued = [s for s in found if CUES[s.relation].search(clause)] or [s for s in found if CUES[s.relation].search(line)]
    about = {*discourse.nearby, *discourse.latest("document")[:1], discourse.around.subject(facts, "document")}
    named = [s for s in found if s.subject != discourse.topic and (s.subject in here or s.subject in about)]
    told = sorted(cued or named, key=lambda s: s.subject not in here)
    if len({(s.relation, s.value) for s in told}) != 1:
        return None
    known = any(_falls_on(date, s) for s in facts.statements() if s.relation != "holds-office")
    return None if known else told[0]


def _value(statement: Statement) -> DateInterval:
    assert isinstance(statement.value, DateInterval)
    return statement.value


def _dated(facts: FactBase, subject: str, relation: str) -> list[Statement]:
    return [
        s
        for s in facts.statements(subject=subject, relation=relation)
        if isinstance(s.value, DateInterval) and not s.announced and s.rank != "deprecated"
    ]


def _all_of(facts: FactBase, entity: str) -> list[Statement]:
    """What is told of a thing and of what it is the object of."""
    return [*facts.statements(subject=entity), *facts.statements(object=entity)]


def _fits(date: DateInterval, statement: Statement) -> bool:
    """Whether a statement tells of something on a date."""
    times = (statement.value, statement.start, statement.end)
    return any(isinstance(time, DateInterval) and not time.conflicts(date) and time.precision != "interval" for time in times)


def _falls_on(day: DateInterval, statement: Statement) -> bool:
    """Whether a statement tells of something on a very day, or in some days that hold it."""
    times = (statement.value, statement.start, statement.end)
    return any(isinstance(time, DateInterval) and time.last - time.first < _SPELL and not time.conflicts(day) for time in times)


def _differs_in_one(date: DateInterval, known: DateInterval) -> bool:
    """Whether two days differ in their year only, in their month only, or by having day and month changed about."""
    if date.precision != "day" or known.precision != "day":
        return False
    if date.begin.day != known.begin.day:
        about = (date.begin.month, date.begin.day) == (known.begin.day, known.begin.month)
        return about and date.begin.year == known.begin.year
    if date.begin.month == known.begin.month:
        return 0 < abs(date.begin.year - known.begin.year) <= _FAR
    return date.begin.year == known.begin.year
