"""Sessions and meetings told with a verb, in any order of words: "the heads of state came together in Minsk on 23 November 2023",
"a decision taken by the Council in Moscow on 4 February 2009", "chaired by Pashinyan, the session of 10 January 2022 ...".

The sentence comes in as a skeleton, claims go out: where a gathering of a day was, on which day one of a city was, who was in the
chair, who stayed away, and how many papers were signed. The fact base leads: only where one gathering fits is anything claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import mention_at
from checker.extraction.happenings.gatherings import BODIES
from checker.extraction.happenings.known import COUNCIL, gatherings, was_at, was_on
from checker.extraction.happenings.sessions import session_claim
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import NUMBER_WORDS

_NOUN = r"(?:summit|session|meeting|plenary|sitting|gathering|conference)"
_HEADS = (
    r"(?:leaders|presidents|heads of state(?: and government)?|heads of (?:the )?‹[ob]\d+›(?:'s)?(?: [a-z]+)?|foreign ministers"
    r"|defen[cs]e ministers|ministers of (?:foreign affairs|defen[cs]e)|security council secretaries|secretaries of the"
    r" security councils|heads of the (?:foreign|defen[cs]e) ministries|deputies|parliamentarians|council|‹b\d+›)"
)
_OF = (
    r"(?: (?:of|from) (?:the )?(?:[a-z]+ )?(?:‹[ob]\d+›|(?:member )?(?:states|countries) of (?:the"
    r" )?‹o\d+›)(?:'s?)?(?: (?:member )?(?:states|countries|allies))?)?"
)
_DAY = r"(?:on |in |of )?(?:(?:the )?(?:evening|morning|night) of )?(?P<t>‹t\d+›)"
_CITY = (
    r"(?:in|at) (?:the )?(?:‹[ds]\d+›(?:'s?)? )?(?:capital(?: city)?,? (?:of )?|city of |resort of"
    r" )?(?P<l>‹[lv]\d+›)(?!'|\w)(?:, ‹s\d+›,?)?"
)
_THERE_THEN = (rf"{_CITY},? {_DAY}", rf"{_DAY},? {_CITY}")
_MET = (
    r"(?:(?:last |next )?(?:met|gathered|convened|assembled|conferred|sat(?: down| together| at one table)?|came"
    r" together|got together)"
    r"(?: again| up| once more)?|(?:have |had )?(?:held|opened|staged) (?:its|their|an?|the) [^;:.,‹]{0,50}?"
    + _NOUN
    + r"(?: [a-z]+)?)"
)
_SITTINGS = (
    # "the CSTO heads of state met at Dushanbe on 6 October 2007", "the Assembly held its plenary meeting in Moscow on ..."
    *(re.compile(rf"{_HEADS}{_OF} {_MET}(?:,? [^;:.,‹]{{2,40}},?)?? {there}") for there in _THERE_THEN),
    # "a decision taken by the Council of the CSTO in Moscow on 4 February 2009"
    *(
        re.compile(
            rf"\b(?:decision|resolution)(?: (?:taken|made|adopted|passed|reached))? (?:by|of) (?:the )?(?:‹o\d+›'s"
            rf" )?‹b\d+›{_OF} {there}"
        )
        for there in _THERE_THEN
    ),
    # "the plenary session of the Assembly on 5 November 2019 was held in Yerevan"
    re.compile(
        rf"{_NOUN}{_OF} (?:on |of )?(?P<t>‹t\d+›),? (?:was (?:held|convened|hosted)|took place|met|gathered|opened) {_CITY}"
    ),
)
# Who was host: "the summit that Armenia hosted in August 2010", "Lukashenko welcomed the presidents to Minsk on 23 November 2023"
_HOSTS = (
    re.compile(
        rf"{_NOUN}{_OF},? (?:that|which) (?P<l>‹[sl]\d+›) (?:had )?(?:hosted|held|organi[sz]ed|convened|put on),? (?:on"
        rf"|in) (?P<t>‹t\d+›)"
    ),
    re.compile(
        rf"(?P<l>‹[sl]\d+›) (?:had )?(?:hosted|played host to|welcomed|received) (?:the|an?|its)"
        rf" [^;:.]{{0,50}}?(?:{_NOUN}|{_HEADS}){_OF},? (?:on|in) (?P<t>‹t\d+›)"
    ),
    re.compile(
        rf"‹p\d+› (?:had )?(?:hosted|welcomed|received|gathered|assembled) (?:the|his|her|all|five|six)"
        rf" [^;:.]{{0,50}}?(?:{_HEADS}|counterparts|colleagues){_OF} (?:to|in|at) (?P<l>‹l\d+›),? (?:on|in) (?P<t>‹t\d+›)"
    ),
)
# The name of a summit, a clause between commas, and the day: "The Yerevan summit, at which ..., took place in November 2022"
_NAMED = re.compile(
    rf"(?P<l>‹v\d+›){_OF},? (?:[^;:.]{{5,140}}, )?(?:took place|was (?:held|convened)|met|convened|opened|fell) (?:on"
    rf"|in) (?P<t>‹t\d+›)"
)
# "The anniversary summit, marking thirty years of the Treaty, brought the leaders together on 16 May 2022"
_BROUGHT = re.compile(
    rf"\b(?:summit|session){_OF}(?:,[^;:.]{{3,90}},)? (?:brought|drew|attracted|saw)"
    rf" [^;:.]{{0,40}}?{_HEADS}[^;:.]{{0,40}}? on (?P<t>‹t\d+›)"
)
_TITLE = r"(?:(?:‹[dkrso]\d+›(?:'s)?|[a-z’-]+),? ){0,8}?"
_CHAIRS = (
    # "chaired, by video link, by Rahmon", "presided over by the Kazakh president, Tokayev"
    re.compile(rf"\b(?:chaired|presided over|moderated)(?:,? [^,;:.‹]{{3,40}},?)? by (?P<title>{_TITLE})(?P<p>‹p\d+›)(?!'s)"),
    re.compile(
        rf"\bwith (?P<title>{_TITLE})(?P<p>‹p\d+›),? (?:in the chair|presiding|chairing|at the head of the table|as"
        rf" (?:chair|chairman))\b"
    ),
    re.compile(r"(?P<title>)(?P<p>‹p\d+›) (?:was |sat |being )?(?:in the chair|presiding|took the chair)\b"),
)
_AWAY = re.compile(
    rf"{_CITY},? {_DAY}[^;:.]{{0,60}}?, (?:with (?P<s>‹s\d+›) (?:boycotting|absent|missing|staying away|skipping"
    rf"|refusing to attend)|without (?P<w>‹s\d+›)(?=[,.;]|$))"
)
_PAPERS = re.compile(
    rf"\b(?P<n>\d+|{'|'.join(NUMBER_WORDS[2:])}) (?:[a-z]+ )?(?:documents|papers|texts|decisions) (?:came out of"
    rf"|emerged from|resulted from|(?:were|had been) (?:signed|adopted|approved|agreed|passed)(?: in all)? (?:at|during))"
    rf" [^;:.]{{0,60}}?{_NOUN}[^;:.,]{{0,30}}?(?:on|of|in) (?P<t>‹t\d+›)"
)
_COUNT = rf"(?P<n>\d+|{'|'.join(NUMBER_WORDS[2:])})"
_PAPER = r"(?:documents|papers|texts|decisions)"
_SIGNING = (
    r"(?:signed|adopted|approved|inked|initialled|passed|agreed(?: on)?|put (?:their|its) (?:names?|signatures?|pens) (?:to"
    r"|under)"
    r"|(?:produced|yielded|ended with|closed with|concluded with|resulted in|saw the signing of|brought))"
)
_PAPERS_SIGNED = (
    # "the leaders of the CSTO put their names to 15 documents in Bishkek on 27 November 2025"
    re.compile(
        rf"\b{_SIGNING} (?:a (?:package|set|total) of |as many as |some |about "
        rf"|no fewer than )?{_COUNT} (?:[a-z]+ ){{0,2}}?{_PAPER}\b"
    ),
    # "At the summit on 27 November 2025 a package of 15 documents was signed"
    re.compile(
        rf"\b{_COUNT} (?:[a-z]+ ){{0,2}}?{_PAPER},? (?:(?:was|were|has been|have been|had been|being) )?(?:then |also |all )*"
        r"(?:signed|adopted|approved|inked|initialled|passed|agreed)\b"
    ),
)
_ANY = re.AnyOf((*_SITTINGS, *_HOSTS, _NAMED, _BROUGHT, *_CHAIRS, _AWAY, _PAPERS, *_PAPERS_SIGNED))

_COUNCIL_WORDS = re.compile(r"\b(?:summits?|sessions?|leaders|presidents|heads of state)\b|\bcouncil (?:met|meeting|session)")
_MINISTERS = re.compile(r"\b(?:ministers?|ministerial|secretaries|assembly|deputies|parliament\w*)\b")
_OPEN = re.compile(
    r"\b(?:will|would|could|may|might|should|if|whether|plan\w*|propos\w+|cancel\w*|postpon\w+|due|to be|intend\w*"
    r"|ahead of|the eve"
    r"|(?:day|week|month|hours) (?:before|after)|unlike|instead|rather|not|never|next|upcoming|expected|scheduled|was"
    r" to|were to|cis|sco|nato|trilateral|bilateral|informal talks|sideline\w*|margins|former|invit\w+|two (?:presidents|leaders)"
    r"|both (?:presidents|leaders))\b"
)


def convened_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not skeleton.tokens or not _ANY.may_match(line) or "‹x" in line:
        return
    setting = setting_at(skeleton.start)
    body = _body(skeleton, setting)
    if not body or not _only_ours(skeleton, setting):
        return
    for pattern in (*_SITTINGS, *_HOSTS):
        for match in pattern.finditer(line):
            place, when = skeleton.token(match["l"]), skeleton.token(match["t"])
            setting = setting_at(place.start)
            if not setting.mood.silent and not _OPEN.search(line, max(0, match.start() - 25), match.end()):
                yield from _sat(body, place, when, skeleton.place(*match.span()), setting)
    for match in _NAMED.finditer(line):
        setting = setting_at(skeleton.token(match["t"]).start)
        if not setting.mood.silent and not _OPEN.search(line, max(0, match.start() - 25), match.start()):
            yield from _named(skeleton.token(match["l"]), skeleton.token(match["t"]), skeleton.place(*match.span()), setting)
    for match in _BROUGHT.finditer(line) if body == COUNCIL else ():
        when = skeleton.token(match["t"])
        setting = setting_at(when.start)
        if not setting.mood.silent and not _OPEN.search(line, max(0, match.start() - 25), match.end()):
            yield from _in_its_month(when, skeleton.place(*match.span()), setting)
    if body == COUNCIL:
        yield from _at_the_one(skeleton, prepared, setting_at)


def _body(skeleton: Skeleton, setting: Setting) -> str:
    """The body whose gathering a sentence tells of, where it speaks of one only."""
    named = {t.entity for t in skeleton.tokens if t.terminal == "BODY" and t.entity and gatherings(t.entity, setting.facts)}
    named |= {
        setting.facts.entity(t.entities[0]).of
        for t in skeleton.tokens
        if t.terminal == "EVENT" and t.entities and gatherings(setting.facts.entity(t.entities[0]).of, setting.facts)
    }
    found = {body for body, pattern in BODIES if body != COUNCIL and pattern.search(skeleton.line)} | named
    if not found and _COUNCIL_WORDS.search(skeleton.line) and not _MINISTERS.search(skeleton.line):
        return COUNCIL
    return found.pop() if len(found) == 1 else ""


def _only_ours(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the sentence names the organization the text is about, or a body of it, and no other one."""
    topic = setting.discourse.topic
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "BODY") and t.entities]
    ours = [t for t in named if setting.is_own(*t.entities)]
    return bool(ours) and len(ours) == len(named) and any(not t.anaphor or topic in t.entities for t in ours)


def _date(when: Token, setting: Setting) -> DateInterval | None:
    if when.date is None or when.key not in ("at", "none", "span"):
        return None
    return setting.discourse.resolve_date(when)


def _past(body: str, setting: Setting) -> list[Statement]:
    """The gatherings that lie behind the text."""
    today = setting.discourse.today
    known = [s for s in gatherings(body, setting.facts) if not s.announced]
    return [s for s in known if today is None or _value(s).first <= today.last]


def _value(statement: Statement) -> DateInterval:
    assert isinstance(statement.value, DateInterval)
    return statement.value


def _sat(body: str, place: Token, when: Token, span: tuple[int, int], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a gathering on a day (or in a month) at a place: what does not fit the one that fits the other."""
    date = _date(when, setting)
    if date is None or date.precision not in ("day", "month") or place.anaphor or not place.entities:
        return
    known = _past(body, setting)
    places = _places(place, setting)
    there = [s for s in known if was_at(s, places, setting.facts)]
    here = [s for s in known if was_on(s, date)]
    both = [s for s in here if s in there]
    if both:
        yield [session_claim(setting, both[0], "place", places, place, span, "name")]
        yield [session_claim(setting, both[0], "value", date, when, span, "name")]
    elif len(here) == 1:
        if here[0].place == ("videoconference",) and date.precision != "day" or body != COUNCIL and date.precision != "day":
            return
        yield [session_claim(setting, here[0], "place", places, place, span, "name")]
    elif not here and body == COUNCIL:
        meant = _misdated(there, date)
        if len(meant) == 1:
            yield [session_claim(setting, meant[0], "value", date, when, span, "name")]


def _misdated(there: Sequence[Statement], date: DateInterval) -> list[Statement]:
    """Of the gatherings of a city those that a wrong date means: that of its year, or that of its day in another year."""
    in_year = [s for s in there if _value(s).begin.year == date.begin.year]
    if in_year or date.precision != "day":
        return in_year
    day = (date.begin.month, date.begin.day)
    return [s for s in there if _value(s).precision == "day" and (_value(s).begin.month, _value(s).begin.day) == day]


def _places(place: Token, setting: Setting) -> tuple[str, ...]:
    """The places that a token stands for; the city in the name of a summit."""
    if place.terminal != "EVENT":
        return tuple(dict.fromkeys(place.entities))
    held = [s for entity in place.entities for s in setting.facts.statements(subject=entity, relation="held")]
    return tuple(dict.fromkeys(each for s in held for each in s.place))


def _named(name: Token, when: Token, span: tuple[int, int], setting: Setting) -> Iterator[list[Claim]]:
    """The claim of when a summit was that is named by its city: that of the year, where none was in that month."""
    date, places = _date(when, setting), _places(name, setting)
    if date is None or date.precision not in ("day", "month") or name.anaphor or len(places) != 1:
        return
    known = [s for s in _past(COUNCIL, setting) if was_at(s, places, setting.facts)]
    here = [s for s in known if was_on(s, date)]
    meant = here or [s for s in known if _value(s).begin.year == date.begin.year]
    if len(meant) == 1:
        yield [session_claim(setting, meant[0], "value", date, when, span, "name")]


def _in_its_month(when: Token, span: tuple[int, int], setting: Setting) -> Iterator[list[Claim]]:
    """The claim of the day of a session, which is the only one of its month."""
    date = _date(when, setting)
    if date is None or date.precision != "day":
        return
    month = DateInterval.month(date.begin.year, date.begin.month)
    known = [s for s in _past(COUNCIL, setting) if month.contains(_value(s))]
    if len(known) == 1:
        yield [session_claim(setting, known[0], "value", date, when, span, "name")]


def _at_the_one(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Who was in the chair of the session of the one day that a sentence names, who stayed away, and what it signed."""
    line = skeleton.line
    for pattern in _CHAIRS if _COUNCIL_WORDS.search(line) or "‹b" in line else ():
        for match in pattern.finditer(line):
            person = skeleton.token(match["p"])
            setting = setting_at(person.start)
            session = _of_the_day(skeleton, setting)
            if session is None or setting.mood.silent or _OPEN.search(line, max(0, match.start() - 40), match.end()):
                continue
            if person.anaphor or not person.entities or not session.by or " and " in match["title"]:
                continue
            yield [session_claim(setting, session, "by", person.entities, person, skeleton.place(*match.span()), "name")]
    for match in _AWAY.finditer(line):
        state = skeleton.token(match["s"] or match["w"])
        setting = setting_at(state.start)
        date, city = _date(skeleton.token(match["t"]), setting), skeleton.token(match["l"])
        if date is None or setting.mood.silent or state.anaphor or not state.entity or _OPEN.search(match.group()):
            continue
        known = [s for s in _past(COUNCIL, setting) if was_on(s, date) and was_at(s, _places(city, setting), setting.facts)]
        if len(known) == 1 and known[0].absent:
            claim = session_claim(setting, known[0], "absent", (state.entity,), state, skeleton.place(*match.span()), "name")
            claim.items = (Item(state.entity, setting.span(state.start, state.end)),)
            yield [claim]
    papers = list(_PAPERS.finditer(line))
    if not papers and _COUNCIL_WORDS.search(line):
        papers = [match for pattern in _PAPERS_SIGNED for match in pattern.finditer(line)][:1]
    for match in papers:
        begin, _ = skeleton.place(*match.span("n"))
        setting, mention = setting_at(begin), mention_at(prepared, begin)
        session = _of_the_day(skeleton, setting)
        if (
            mention is None
            or session is None
            or setting.mood.silent
            or _OPEN.search(line, max(0, match.start() - 40), match.end())
        ):
            continue
        if setting.facts.statements(subject=session.subject, relation="documents-signed"):
            mark, span = (mention.start, mention.end), skeleton.place(*match.span())
            yield [setting.claim("documents-signed", session.subject, "value", mention.quantity, *span, mark, past=True)]


def _of_the_day(skeleton: Skeleton, setting: Setting) -> Statement | None:
    """The session of the one day that a sentence names, if it names one, and one session was held on it."""
    dates = {t.start: date for t in skeleton.tokens if t.terminal == "DATE" and (date := _date(t, setting)) is not None}
    days = [date for date in dates.values() if date.precision == "day"]
    known = [s for s in _past(COUNCIL, setting) if days and was_on(s, days[0])]
    return known[0] if len(days) == 1 and len(known) == 1 else None
