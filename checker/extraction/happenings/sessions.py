"""A session of the Collective Security Council told in one noun phrase, whatever the rest of the sentence is about: "a CSTO
summit in Minsk last November", "the November session of the Council held in Astana", "Astana hosted a summit of the CSTO".

The sentence comes in as a skeleton, claims about the city and the date of the session go out. City and date must stand in the
phrase itself; the one session that fits one of them shows that the other is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.known import COUNCIL, gatherings, was_at, was_on
from checker.extraction.happenings.merging import plainly
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import containers
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement

_OWN = r"(?:(?P<o>‹[ob]\d+›)(?:'s?)?(?: [(\[]‹o\d+›[)\]])? )"
_OF = r"(?: of (?:the )?(?P<p>‹[ob]\d+›)(?:'s?)?(?: [(\[]‹o\d+›[)\]])?(?: ‹b\d+›| of (?:the )?‹o\d+›(?: [(\[]‹o\d+›[)\]])?)?)"
_KIND = (
    r"(?:(?:regular|ordinary|annual|informal|extraordinary|emergency|jubilee|anniversary|recent|latest|last|previous|\w+th) )*"
)
_WHERE = (
    r"(?:in|at|(?<=hosted )by) (?:the )?(?:‹[ds]\d+›(?:'s?)? )?(?:capital(?: city)?(?: of)?,? |city of )?(?P<l>‹[ls]\d+›)"
    r"(?:,? ‹s\d+›|, [a-z]+(?= (?:on |in )?‹t))?"
)
_HELD = (
    r"(?:,? (?:that|which) (?:took place|was held|has taken place|(?:is|was) being held)|,? (?:being |was |is |will be )?"
    r"(?:held|hosted|convened)|,? (?:took|takes|will take) place| met| convened)?"
)
_WHEN = (
    r"(?:(?: held| that took place| which took place)? (?:(?:in|on|of|from|between) )?(?:early |mid-|late |the month of )?"
    r"(?P<t>‹t\d+›))"
)
_NOUN = r"(?:summit|session)(?: meeting)?"
_HEADS = r"(?:leaders|presidents|heads of state(?: and government)?|heads of government|heads of (?:the )?states|heads)"
_MEET = (
    r"(?:met|gathered|convened|assembled|will (?:meet|gather|convene|assemble)"
    r"|(?:are|were) (?:due|set|expected|scheduled|planning) to (?:meet|gather|convene|assemble))"
)
_PHRASES = (
    # "a CSTO summit in Minsk last November", "the June 14 summit of the CSTO in Moscow"
    re.compile(
        rf"(?:(?P<a>‹t\d+›)(?:'s?)? )?{_KIND}{_OWN}{_KIND}{_NOUN}{_HELD}(?:(?: on)? (?P<b>‹t\d+›))?"
        rf" {_WHERE}{_WHEN}?(?!'|\w)"
    ),
    re.compile(rf"(?:(?P<a>‹t\d+›)(?:'s?)? )?{_KIND}{_NOUN}{_OF}{_HELD}(?:(?: on)? (?P<b>‹t\d+›))? {_WHERE}{_WHEN}?(?!'|\w)"),
    # "Astana hosted a summit of the CSTO on 28 November"
    re.compile(
        r"(?P<l>‹l\d+›)(?:,? (?:on|by) (?:the )?(?:shores? of )?(?:the )?‹l\d+›,?|, ‹s\d+›,)?"
        rf" (?:hosts|hosted|is hosting|will host) (?P<n>an?|the) {_KIND}(?:{_OWN}{_KIND}{_NOUN}|{_NOUN}"
        rf"{_OF.replace('(?P<p>', '(?P<q>')}){_WHEN}?(?!'|\w)"
    ),
    # "the presidents of the CSTO member states met in Astana on 8 November", "heads of the CSTO countries will meet in Minsk"
    re.compile(
        rf"{_HEADS} of (?:the )?(?:(?:member )?(?:states|countries|nations) of (?:the )?)?(?P<o>‹o\d+›)"
        rf"(?: [(\[]‹o\d+›[)\]])?(?: council| ‹b\d+›)?(?: (?:member )?(?:states|countries|nations))? {_MEET}(?: up)?"
        rf"(?: for (?:an?|the|their) {_KIND}{_NOUN})? {_WHERE}{_WHEN}(?!'|\w)"
    ),
    # "a meeting of the CSTO heads of state that took place in Sochi on 23 September"
    re.compile(
        r"\bmeeting of (?:the )?"
        rf"(?:(?P<o>‹o\d+›)(?:'s?)?(?: [(\[]‹o\d+›[)\]])?(?: (?:member )?(?:states|countries|nations))? {_HEADS}|"
        rf"{_HEADS} of (?:the )?(?:(?:member )?(?:states|countries|nations) of (?:the )?)?(?P<p>‹o\d+›)(?: [(\[]‹o\d+›[)\]])?"
        rf"(?: (?:member )?(?:states|countries|nations))?){_HELD}(?:(?: on)? (?P<b>‹t\d+›))? {_WHERE}{_WHEN}?(?!'|\w)"
    ),
    # "Session of the Council of the CSTO, 8 November 2018, Astana"
    re.compile(rf"{_KIND}{_NOUN}{_OF},? \(?(?:on )?(?P<b>‹t\d+›),? (?P<l>‹l\d+›)(?!'|\w)"),
    re.compile(rf"{_KIND}{_NOUN}{_OF}, (?P<l>‹l\d+›)(?:, ‹s\d+›)?, (?P<t>‹t\d+›)(?!'|\w)"),
    # "Russia and the other CSTO states proposed it during a summit in Yerevan last November"
    re.compile(
        rf"\b(?:at|during|after|before) (?P<n>an?|the|their) {_KIND}{_NOUN}{_HELD}(?:(?: on)? (?P<b>‹t\d+›))?"
        rf" {_WHERE}{_WHEN}?(?!'|\w)"
    ),
    # "Last autumn the leaders of the CSTO met in Yerevan", "in November 2022 the CSTO presidents gathered in Yerevan"
    re.compile(
        rf"(?P<a>‹t\d+›),? (?:the )?(?:{_OWN}(?:{_HEADS})|{_HEADS} of (?:the )?(?P<p>‹o\d+›)(?: (?:member )?(?:states"
        rf"|countries))?)"
        rf" (?:met|gathered|convened|assembled)(?: up)? {_WHERE}(?!'|\w)"
    ),
    re.compile(rf"^\W*{_OWN}leaders (?:met|gathered|convened|assembled) {_WHERE}{_WHEN}(?!'|\w)"),
)
_ANY = re.AnyOf(_PHRASES)
# "the CSC session on December 2, 2020", "the session of the Council held on 8 November": nothing is said of where
_NOWHERE = r"(?!,? (?:in|at) |, ?‹l|'|\w)"
_DATED = (
    re.compile(rf"(?:{_OWN}{_KIND}{_NOUN}|{_NOUN}{_OF}){_HELD} (?:on|of) (?P<t>‹t\d+›){_NOWHERE}"),
    re.compile(rf"(?P<a>‹t\d+›) (?:{_OWN}{_KIND}{_NOUN}|{_NOUN}{_OF}){_NOWHERE}"),
)
_ANY_DATED = re.AnyOf(_DATED)
_BESIDES = re.compile(
    r"\b(?:informal|extraordinary|emergency|unscheduled|online|video|ministers?|defen[cs]e|foreign|secretaries)\b"
)
_YEAR_BEHIND = re.compile(r" ?\((?:19|20)\d\d\)|,? (?:19|20)\d\d\b")
_DEFINITE = re.compile(r"\b(?:the|its|their) $")
_WILL = re.compile(r"\bwill\b|\bare \w+ to\b")
_TO_BE_DONE = re.compile(r"\bwill (?:\w+ ){1,4}$")  # "will be considered at a summit"
_OPEN = re.compile(
    r"\b(?:planned|proposed|next|upcoming|forthcoming|not|instead of|rather than|scheduled|cancelled|postponed|if)\b"
)
_REGULAR = re.compile(r"\b(?:regular|ordinary|annual)\b")  # the one that meets as the text is written
_NEAR = 45  # days between a session and a text that tells of it without its year


def session_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    yield from _dated(skeleton, setting_at)
    if not _ANY.may_match(skeleton.line):
        return
    seen: set[int] = set()
    for pattern in _PHRASES:
        for match in pattern.finditer(skeleton.line):
            city = skeleton.token(match["l"])
            setting = setting_at(city.start)
            groups = match.groupdict()
            said = next((groups[name] for name in ("o", "p", "q") if groups.get(name)), "")
            owner = skeleton.token(said) if said else only_organization(skeleton, setting)
            new = groups.get("n") in ("a", "an") or _REGULAR.search(match.group()) is not None
            will = (
                _WILL.search(match.group()) is not None
                or new
                and (setting.mood.modality == "planned" or _TO_BE_DONE.search(skeleton.line, 0, match.start()) is not None)
            )
            if city.start in seen or city.items or not city.entities or owner is None or said and not is_ours(owner, setting):
                continue
            # what is named as known is taken to have been, whatever else is not
            definite = not said or _DEFINITE.search(skeleton.line, 0, match.start()) is not None
            if setting.mood.silent and not ((will or definite) and setting.mood.modality == "planned"):
                continue
            if _OPEN.search(skeleton.line, max(0, match.start() - 12), match.end()):
                continue
            seen.add(city.start)
            dates = [skeleton.token(groups[name]) for name in ("a", "b", "t") if groups.get(name)]
            if dates and _STEP.search(setting.block.text[: skeleton.place(*match.span())[0]].lower()):
                continue  # "Three days after the summit in Yerevan, on 26 November, he spoke"
            open_ = not will and not _BEEN.search(match.group())
            found = _told(city, dates, will, new, setting, open_)
            if found is None:
                continue
            statement, place, day, token = found
            if not said and not was_at(statement, city.entities, setting.facts) and not _may_be_ours(city, statement, setting):
                continue
            if day is not None and _is_another_to_come(match.group(), day, statement, setting):
                continue
            link = "name" if said else "focus"
            span = skeleton.place(*match.span())
            if place:
                yield [session_claim(setting, statement, "place", city.entities, city, span, link)]
            if token is not None and day is not None:
                yield [session_claim(setting, statement, "value", day, token, span, link)]


def _dated(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Sessions told by their day alone: a day on which none was held, in a year that had just one."""
    line = skeleton.line
    if not _ANY_DATED.may_match(line) or _BESIDES.search(line):
        return
    for pattern in _DATED:
        for match in pattern.finditer(line):
            groups = match.groupdict()
            token = skeleton.token(next(groups[name] for name in ("t", "a") if groups.get(name)))
            owner = skeleton.token(next(groups[name] for name in ("o", "p") if groups.get(name)))
            setting = setting_at(token.start)
            date = token.date.date if token.date is not None else None
            if setting.mood.silent or date is None or date.precision != "day" or not is_ours(owner, setting):
                continue
            if _OPEN.search(line, max(0, match.start() - 12), match.end()) or _WILL.search(line, 0, match.end()):
                continue
            known = [s for s in _sessions(setting) if _near(s, date)]
            if known and _is_another_to_come(match.group(), date, known[0], setting):
                continue
            if len(known) == 1 and not was_on(known[0], date) and known[0].value.precision == "day":  # type: ignore[union-attr]  # a date
                yield [session_claim(setting, known[0], "value", date, token, skeleton.place(*match.span()), "name")]


_STEP = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before|following|ahead of) (?:the |an? |its )?$")
_BEEN = re.compile(r"\b(?:took place|was held|were held|met|gathered|ended|opened|closed)\b")


def _is_another_to_come(words: str, day: DateInterval, statement: Statement, setting: Setting) -> bool:
    """Whether a day still lies ahead where the known session lies behind, and nothing says that it is over: ``words`` speak of
    the next one."""
    today = setting.discourse.today
    assert isinstance(statement.value, DateInterval)
    ahead = today is not None and day.first > today.last and statement.value.last <= today.last
    return ahead and not _BEEN.search(words)


def _near(statement: Statement, date: DateInterval) -> bool:
    assert isinstance(statement.value, DateInterval)
    return statement.value.begin.year == date.begin.year or abs(statement.value.first - date.first) <= _NEAR


def _sessions(setting: Setting) -> list[Statement]:
    """The sessions that the Council has held."""
    return [statement for statement in gatherings(COUNCIL, setting.facts) if not statement.announced]


def session_claim(
    setting: Setting, statement: Statement, slot: str, value: object, token: Token, span: tuple[int, int], link: str
) -> Claim:
    claim = setting.claim("held", statement.subject, slot, value, *span, (token.start, token.end), past=True)
    claim.role = token.key if token.terminal == "DATE" else claim.role
    claim.qualifiers = plainly(link)
    return claim


def is_ours(owner: Token, setting: Setting) -> bool:
    """Whether the session is one of the organization the text is about."""
    topic = setting.discourse.topic
    return any(entity in (topic, COUNCIL) for entity in owner.entities) and (not owner.anaphor or topic in owner.entities)


def only_organization(skeleton: Skeleton, setting: Setting) -> Token | None:
    """The organization of a sentence that names no other one, nor another body that meets."""
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "BODY", "EVENT", "EXERCISE") and t.entities]
    ours = [t for t in named if t.terminal == "ORG" and is_ours(t, setting) and not t.anaphor]
    if not named:  # "the CSTO Secretary General said at a summit in Minsk"
        ours = [t for t in skeleton.tokens if t.terminal in ("ROLE", "DOC") and t.entities and _belongs(t, setting)]
        return ours[0] if ours else None
    return ours[0] if ours and all(t in ours or t.anaphor and is_ours(t, setting) for t in named) else None


def _belongs(token: Token, setting: Setting) -> bool:
    """Whether an office or a document that a sentence names by its full name is one of the topic's."""
    if token.anaphor:
        return False
    return all(setting.facts.entity(entity).of == setting.discourse.topic for entity in token.entities)


def _may_be_ours(city: Token, statement: Statement, setting: Setting) -> bool:
    """Whether a summit that is told without whose it is may be one of the organization's: it was in a state of its own."""
    states = {state for place in city.entities for state in containers(setting.facts, place)}
    topic = setting.discourse.topic
    ours = any(setting.facts.statements(subject=s, relation="member-of", object=topic) for s in states)
    return ours and statement.place != ("videoconference",)


def _told(
    city: Token, dates: list[Token], will: bool, new: bool, setting: Setting, open_: bool
) -> tuple[Statement, bool, DateInterval | None, Token | None] | None:
    """The session that is told of; whether its city is to be judged, and which date with it. ``open_`` says that no words tell
    whether it is over."""
    today = setting.discourse.today
    known = _sessions(setting)
    if today is not None:
        known = [s for s in known if (_first(s) >= today.first - 1 if will else _first(s) <= today.last + 1)]
    there = [s for s in known if was_at(s, city.entities, setting.facts)]
    if not dates:
        now = [s for s in known if today is not None and abs(_first(s) - today.first) <= 1]
        near = [s for s in there if today is not None and abs(_first(s) - today.first) <= _NEAR]
        return (now[0], True, None, None) if len(now) == 1 and (near == now or new and not near) else None
    token = dates[0]
    if _YEAR_BEHIND.match(setting.block.text, token.end) or len(dates) > 1:
        return None
    days = [day for day in setting.discourse.resolve_dates(token) if day.precision in _TIMES or _is_of_days(day)]
    if not days or today is not None and days[0].first > today.last and open_:
        return None
    both = [(s, day) for s in there for day in days if was_on(s, day)]
    if both:
        return (both[0][0], True, both[0][1], token) if len({s.subject for s, _ in both}) == 1 else None
    here = [s for s in known if any(was_on(s, day) for day in days)]
    here = [s for s in here if s.place != ("videoconference",)] or here if days[0].precision == "season" else here
    if here:
        return (here[0], True, None, None) if len(here) == 1 else None
    if days[0].precision != "day":
        return None
    yearless = token.date is not None and token.date.date is None
    if yearless:
        near = [s for s in there if today is not None and abs(_first(s) - today.first) <= _NEAR]
    else:
        near = [s for s in there if s.value.begin.year == days[0].begin.year]  # type: ignore[union-attr]  # filtered above
    return (near[0], False, days[0], token) if len(near) == 1 else None


def _is_of_days(date: DateInterval) -> bool:
    return date.precision == "interval" and date.last - date.first < _DAYS


_TIMES = ("day", "month", "season")
_DAYS = 8  # of a session that is told by its days or its week


def _first(statement: Statement) -> int:
    assert isinstance(statement.value, DateInterval)
    return statement.value.first
