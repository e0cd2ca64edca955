"""Appeals of a member for help: when it turned to the organization, which article of the Treaty it invoked, and whether troops
came.

"Armenia turned to the CSTO under Article 2 in May 2021", "Tokayev's call to the CSTO for help came on 5 January 2022",
"CSTO troops were sent to Osh in 2010". The sentence comes in as a skeleton, claims go out; which appeal is meant is told by
its state and its year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import dates_of
from checker.extraction.happenings.merging import plainly
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import state_of
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement

_TURNED = (
    r"(?:formally |officially |had |has |first |again |also )*(?:turned|appealed|applied|called on|asked"
    r"|requested|sought|begged|wrote)"
)
_WHO = r"(?P<p>‹[psl]\d+›)"
_HELP = re.compile(
    r"\b(?:help|assistance|assist|support|troops|soldiers|peacekeepers|consultations?|intervene|intervention|article"
    r"|aid|protection|backing|forces|military)\b|‹f\d+›"
)
_OTHER_WISH = re.compile(
    r"\b(?:session|summit|meeting|statement|condemn\w*|clarif\w*|explain\w*|monitor\w*|observers?|sanction\w*|delay\w*"
    r"|postpone\w*|membership|chair\w*|parliament)\b"
)
_APPEALS = (
    # "Armenia turned to the CSTO for help on 13 September 2022"
    re.compile(rf"{_WHO}(?:,[^;:.]{{2,50}},)? {_TURNED}\b[^;:.‹]{{0,30}}‹o\d+›[^;:.]{{0,90}}?\b(?:on|in) (?P<t>‹t\d+›)"),
    # "Tokayev's call to the CSTO for help came on 5 January 2022"
    re.compile(
        rf"{_WHO}'s? (?:[a-z]+ ){{0,2}}?(?:call|appeal|plea|request|cry|letter)\b[^;:.]{{0,60}}? (?:came|was (?:made"
        rf"|sent)|went out"
        r"|reached|arrived|dates from|followed|is dated)[^;:.‹]{0,20} (?:on |in |from )?(?P<t>‹t\d+›)"
    ),
    # "It was in May 2021 that Armenia turned to the CSTO under Article 2"
    re.compile(
        rf"\bit was (?:on|in) (?P<t>‹t\d+›) that {_WHO}(?:,[^;:.]{{2,50}},)? {_TURNED}\b[^;:.‹]{{0,30}}‹o\d+›[^;:.]{{0,90}}"
    ),
    # "On 13 September 2022 Armenia appealed to the CSTO for help"
    re.compile(rf"^\W*(?:on|in) (?P<t>‹t\d+›),? (?:[^;:.‹]{{0,30}} )?{_WHO} {_TURNED}\b[^;:.‹]{{0,30}}‹o\d+›[^;:.]{{0,90}}"),
)
_ARTICLE = re.compile(
    r"\b(?:invok\w+|cit(?:ing|ed)|referr(?:ing|ed) to|with reference to|on the basis of|based on|under|in line with"
    r"|pursuant to|by virtue of|in accordance with|relying on) (?:the )?article (?P<n>\d+)(?: of (?:the |its )?(?:treaty\b"
    r"|(?P<c>‹c\d+›)))?(?! of the charter)"
)
# "It was Article 4 of the Treaty that Kazakhstan invoked", "Article 4 was invoked by Armenia"
_INVOKED = re.compile(
    r"\barticle (?P<n>\d+)(?: of (?:the |its )?(?:treaty\b|(?P<c>‹c\d+›)))?,? (?:that |which )?(?:‹[psl]\d+› )?"
    r"(?:had |has |was |had been |been |first |then )*(?:invoked|triggered|activated|resorted to)\b"
)
_SENDING = re.compile(
    r"\b(?:send|sent|sending|dispatch\w*|deploy\w*)\b[^;:.]{0,40}?(?:‹f\d+›|peacekeepers|troops|contingents?|forces"
    r"|soldiers) (?:to|in) (?P<s>‹s\d+›)(?!'|\w)"
)
_FORCES = r"(?:‹f\d+›|‹o\d+›(?:'s)? (?:[a-z-]+ )?(?:troops|soldiers|peacekeepers|units|forces|contingents?))"
_CAME = (
    re.compile(
        rf"{_FORCES}(?: (?:were|was|had been))?(?: [a-z]+)? (?:sent|dispatched|deployed|flown|rushed|despatched|went"
        rf"|intervened|arrived|restored order|landed|marched)(?: in| out)? (?:to|into|in|at) (?:the )?(?P<l>‹[ls]\d+›)"
    ),
    re.compile(
        r"‹o\d+› (?:had |then |quickly |immediately )*(?:sent|dispatched|deployed|rushed|flew) (?:in )?(?:its |some "
        r"|several |armed"
        r" |[\d,]+ )*(?:troops|soldiers|peacekeepers|‹f\d+›|units|forces|contingents?) (?:to|into) (?:the )?(?P<l>‹[ls]\d+›)"
    ),
)
_ANY = re.AnyOf((*_APPEALS, _ARTICLE, _INVOKED, *_CAME))
_OPEN = re.compile(
    r"\b(?:suppos\w+|imagin\w+|assum\w+|pretend|wish\w*|will|would|could|may|might|should|if|whether|had (?:‹[a-z]\d+›"
    r"|it|they) \w+ed|plan\w*|propos\w+|intend\w*|unlike|instead|rather"
    r"|not|never|nor|no|nobody|without|refus\w+|declin\w+|rumou?r\w*|exercis\w*|drills?|false\w*|wrong\w*|why|wanted"
    r"|hoped|hesitat\w*|almost|nearly|failed|ready|cargo|humanitarian|group|mission|delegation|observers?)\b|n['’]t\b"
)
_WITHIN = 60  # days after an appeal in which troops would have come upon it


def appeal_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not skeleton.tokens or not _ANY.may_match(line) or not _only_ours(skeleton, setting_at(skeleton.start)):
        return
    meant: list[Statement] = []
    for pattern in _APPEALS:
        for match in pattern.finditer(line):
            if meant or not _HELP.search(match.group()) or _OTHER_WISH.search(match.group()):
                continue
            when = skeleton.token(match["t"])
            setting = setting_at(when.start)
            date = setting.discourse.resolve_date(when)
            if setting.mood.silent or date is None or _OPEN.search(match.group()):
                continue
            meant = _appeals(_state(skeleton.token(match["p"]), setting), date, setting.facts)
            if len(meant) == 1:
                span, mark = skeleton.place(*match.span()), (when.start, when.end)
                claim = setting.claim("requested", meant[0].subject, "value", date, *span, mark, past=True)
                claim.role = when.key
                claim.qualifiers = plainly("series")
                yield [claim]
    yield from _invoked(skeleton, meant, setting_at)
    yield from _came(skeleton, setting_at)


def _invoked(skeleton: Skeleton, meant: Sequence[Statement], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claim of the article under which help was asked for, or troops were sent."""
    match = _ARTICLE.search(skeleton.line) or _INVOKED.search(skeleton.line)
    if match is None or match["c"] and not _is_the_treaty(skeleton.token(match["c"]), setting_at(skeleton.start)):
        return
    begin, end = skeleton.place(*match.span("n"))
    setting = setting_at(begin)
    sent = _SENDING.search(skeleton.line)
    event = meant[0].subject if len(meant) == 1 else ""
    if sent is not None and not event:
        state = skeleton.token(sent["s"])
        deployed = [s.subject for s in setting.facts.statements(relation="deployed") if state.entity in s.place]
        known = [e for e in deployed if setting.facts.statements(subject=e, relation="force-used")]
        years = {d.begin.year for d in dates_of(skeleton, setting)}
        held = [s.value for e in known[:1] for s in setting.facts.statements(subject=e, relation="held")]
        own = {value.begin.year for value in held if isinstance(value, DateInterval)}
        event = known[0] if len(known) == 1 and years <= own else ""
    if not event and sent is None and _INVOKING.search(skeleton.line) and not _OPEN.search(skeleton.line):
        event = _invoker(skeleton, setting)
    if event and not setting.mood.silent and len(re.findall(r"\barticle \d", skeleton.line)) == 1:
        yield [setting.claim("invoked", event, "value", match["n"], *skeleton.place(*match.span()), (begin, end), past=True)]


_INVOKING = re.compile(r"\b(?:invok\w+|triggered|activated|resorted to)\b")


def _invoker(skeleton: Skeleton, setting: Setting) -> str:
    """The appeal of the one state that a sentence names, at the time that it names, where the facts know its article."""
    tokens = [t for t in skeleton.tokens if t.terminal in ("STATE", "PERSON") and t.entities and not t.items]
    states = {state for token in tokens if (state := _state(token, setting))}
    dates = dates_of(skeleton, setting)
    if len(states) != 1 or len(dates) != 1:
        return ""
    known = [s for s in _of(next(iter(states)), setting.facts) if dates[0].contains(_day(s)) or _day(s).contains(dates[0])]
    found = {s.subject for s in known if setting.facts.statements(subject=s.subject, relation="invoked")}
    return found.pop() if len(found) == 1 else ""


def _came(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claim that troops were sent upon an appeal."""
    if "‹x" in skeleton.line:
        return
    for pattern in _CAME:
        for match in pattern.finditer(skeleton.line):
            place = skeleton.token(match["l"])
            setting = setting_at(place.start)
            if setting.mood.silent or _OPEN.search(skeleton.line, 0, match.end() + 20):
                continue
            state, dates = _state(place, setting), dates_of(skeleton, setting)
            for appeal in _of(state, setting.facts) if len(dates) >= 1 else ():
                day = _day(appeal)
                near = all(d.contains(day) or -_WITHIN <= day.first - d.first <= 5 for d in dates)
                if near and setting.facts.statements(subject=appeal.subject, relation="troops-sent"):
                    span = skeleton.place(*match.span())
                    yield [setting.claim("troops-sent", appeal.subject, "value", "troops", *span, span, past=True)]


def _day(statement: Statement) -> DateInterval:
    assert isinstance(statement.value, DateInterval)
    return statement.value


def _of(state: str, facts: FactBase) -> list[Statement]:
    """The appeals of a state."""
    found = [s for s in facts.statements(relation="requested") if isinstance(s.value, DateInterval)]
    return [s for s in found if state and (state in s.participants or any(state == _home(p, facts) for p in s.by))]


def _appeals(state: str, date: DateInterval, facts: FactBase) -> list[Statement]:
    """The appeals of a state in the year of a date; where it made none in that year, that of the same month of another year."""
    known = _of(state, facts)
    own = [s for s in known if date.begin.year == _day(s).begin.year]
    return own or [s for s in known if date.precision in ("day", "month") and date.begin.month == _day(s).begin.month]


def _home(person: str, facts: FactBase) -> str:
    return str(facts.entity(person).attributes.get("country", ""))


def _state(token: Token, setting: Setting) -> str:
    """The state that a name, its leader or its capital stands for."""
    if token.anaphor or len(token.entities) != 1:
        return ""
    person = setting.facts.entity(token.entity).kind == "person"
    return _home(token.entity, setting.facts) if person else state_of(setting.facts, token.entity)


def _is_the_treaty(token: Token, setting: Setting) -> bool:
    """Whether a document is the Treaty and not the Charter: it is the one that was prolonged."""
    return any(setting.facts.statements(subject=entity, relation="extended") for entity in token.entities)


def _only_ours(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the sentence names no other organization than the one the text is about, and is about that one."""
    named = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities]
    return all(setting.discourse.topic in t.entities for t in named) and setting.discourse.has_named_topic()
