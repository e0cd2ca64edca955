"""How long a state belonged, in everyday words: "was back in the fold from 2006 to 2012", "stuck with the Treaty until 1999",
"the CSTO had Uzbekistan on board until 2012", "Uzbekistan's years in the CSTO (2006-2012)".

Each turn names the state, what it belonged to (else the organization spoken of) and the first day, the last or both. What clauses
of joining, belonging and leaving tell is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chairs import state_named
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_STATE = r"(?P<s>‹[sl]\d+›)(?:, [^,;:.‹]{3,40},| \([^()]{2,40}\))?(?:,? which)?"
_STAYED = (
    r"(?:(?:was|were|had been|has been|stayed|remained|stuck|hung|lingered|sat|kept|held|continued|soldiered)"
    r"(?: on| out| around)?)"
)
_ANEW = r"(?:,? (?:back|again|anew|once (?:more|again)|for the second time|still|only|formally|officially|itself|all along))*"
_THING = (
    r"(?:the )?(?P<o>‹[oc]\d+›|alliance|bloc|organi[sz]ation|grouping|pact|treaty|club)"
    r"(?: fold| camp| family| club| ranks| membership| system| \(‹o\d+›\))?(?!'|\w)"
)
_INTO = (
    r"(?:in|inside|within|with|on board(?: with| of)?|aboard|(?:a )?part of|(?:a )?party to|bound by|loyal to"
    r"|(?:in|inside|within|among) the (?:fold|ranks|framework|orbit|family|members|parties|club) (?:of|to))"
)
_FOLD = r"(?:(?:in|inside|within) the (?:fold|club|tent|family|ranks)|on board|aboard)"
_SPAN = (
    rf"{_ANEW},? (?:(?:from|between|until|till|up to|through|during|in) )?(?:(?:the years|about|around|late|early) )?"
    r"(?P<t>‹t\d+›)"
)
_NOUN = (
    r"(?:membership|stretch|stint|spell|stay|sojourn|years|time|period|presence|participation|affiliation|interlude|honeymoon"
    r"|flirtation|romance|marriage)"
)
_KIND = r"(?:second |first |renewed |full |brief |short |later |last |formal |two |few )*"

# "From 2006 to 2012 Uzbekistan was back in the CSTO"
_FRONTED = re.compile(
    rf"(?:^|[,;:] )[^\w‹]*(?:from |between |until |till )?(?P<t>‹t\d+›),? {_STATE} {_STAYED}{_ANEW}"
    rf" (?:{_INTO} {_THING}|{_FOLD}){_ANEW}(?=\s*(?:[.,;]|$|and\b|but\b))"
)
_PATTERNS = (
    _FRONTED,
    # "Uzbekistan was back in the CSTO between 2006 and 2012", "Azerbaijan stuck with the Treaty until 1999"
    re.compile(rf"{_STATE} {_STAYED}{_ANEW} {_INTO} {_THING}{_SPAN}"),
    # "Uzbekistan was back in the fold from 2006 to 2012", "was in from 2006 to 2012"
    re.compile(rf"{_STATE} {_STAYED}{_ANEW} {_FOLD}{_SPAN}"),
    re.compile(rf"{_STATE} (?:was|stayed|remained){_ANEW} in{_ANEW} (?:from|until|till) (?P<t>‹t\d+›)"),
    # "Georgia kept up its membership in the Treaty until 1999"
    re.compile(
        rf"{_STATE} (?:kept(?: up)?|held(?: on to)?|hung on to|clung to|retained|maintained|enjoyed|preserved) its"
        rf" (?:full )?(?:membership|seat|place|participation)(?: (?:in|of|at|within) {_THING})?{_SPAN}"
    ),
    # "Uzbekistan was a CSTO country from 2006 to 2012"
    re.compile(
        rf"{_STATE} (?:was|remained|had been) an? (?P<o>‹o\d+›) (?:capital|country|state|nation|republic|ally"
        rf"|partner state){_SPAN}"
    ),
    # "Uzbekistan's second stretch in the CSTO, from 2006 to 2012,", "Uzbekistan's time in the CSTO was short: 2006 to 2012"
    re.compile(
        rf"{_STATE}'s? {_KIND}{_NOUN} (?:in|inside|of|with|within|as (?:a )?(?:member|part) of) {_THING}(?: was (?:short"
        rf"|brief|over"
        rf" soon|[a-z]+)| did not last)?(?: \(|, |: | – | — | (?:lasted|ran|held) (?=from|between|until))(?:from |between "
        rf"|which (?:lasted|ran) (?:from )?)?(?P<t>‹t\d+›)"
    ),
    # "Uzbekistan's 2006-2012 membership of the CSTO", "During its 2006-2012 stint in the CSTO, Uzbekistan ..."
    re.compile(rf"{_STATE}'s? {_KIND}(?P<t>‹t\d+›) {_NOUN}(?: (?:in|of|with|within) {_THING})?"),
    re.compile(
        rf"\b(?:during|in|over) its {_KIND}(?P<t>‹t\d+›) {_NOUN} (?:in|of|with|within) {_THING},? (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
    ),
    # "the CSTO counted Uzbekistan among its members from 2006 to 2012", "the CSTO had Tashkent on board until 2012"
    re.compile(
        r"(?P<o>‹o\d+›) (?:counted|had|kept|numbered|listed|held on to|included) (?:the )?(?P<s>‹[sl]\d+›)"
        r" (?:among its (?:members|ranks|number)|as (?:a|one of its) (?:full )?members?|on board|aboard|in its (?:ranks"
        r"|fold|midst)"
        rf"|in the fold){_SPAN}"
    ),
    # "Azerbaijan took part in the Treaty until 1999"
    re.compile(rf"{_STATE} (?:took part|participated) in (?:the )?(?P<o>‹c\d+›)(?!'|\w){_SPAN}"),
)
_ANY = re.AnyOf(_PATTERNS)
_NOT = re.compile(r"\b(?:not|never|nor|no longer|if|whether|would|could|might|may|hardly)\b")
_HAD = re.compile(r"\b(?:had|should|were|if|whether|unless) (?:the )?$")  # "Had Uzbekistan stayed in the CSTO until 2020, ..."
_TREATY = "collective-security-treaty"
_YEARS = 300  # days that a period lasts at the least, to be one of belonging


def spell_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    seen: set[int] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            token, when = skeleton.token(match["s"]), skeleton.token(match["t"])
            setting = setting_at(token.start)
            unreal = _NOT.search(match.group()) or _HAD.search(line, max(0, match.start() - 30), match.start())
            if unreal or when.start in seen or setting.mood.silent or token.anaphor:
                continue
            state, told = state_named(token, setting), _told(when, setting)
            if not state or told is None:
                continue
            slot, date = told
            things = list(_things(match, skeleton, setting))
            if pattern is _FRONTED and any(setting.held_all_of(state, *thing, date) for thing in things):
                continue  # "Between 2008 and 2010 Uzbekistan was in the CSTO" tells of no end
            group = [
                setting.claim(
                    relation,
                    state,
                    slot,
                    date,
                    *skeleton.place(*match.span()),
                    (when.start, when.end),
                    object=thing,
                    role=when.key,
                    past=True,
                )
                for relation, thing in things
                if setting.facts.statements(subject=state, relation=relation, object=thing)
            ]
            if group:
                seen.add(when.start)
                yield group


def _told(when: Token, setting: Setting) -> tuple[str, DateInterval] | None:
    """Which end of the membership a date tells, and the date; None where it tells only a day within it."""
    date = setting.discourse.resolve_date(when)
    if date is None:
        return None
    if when.key in ("until", "since"):
        return ("end" if when.key == "until" else "start"), date
    if when.key == "span" or date.precision == "interval":
        return ("span", date) if date.last - date.first > _YEARS and not date.approximate else None
    return None


def _things(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[tuple[str, str]]:
    """What a state may have belonged to: the organization, and the Treaty before it."""
    words, topic = match.groupdict().get("o") or "", setting.discourse.topic
    token = skeleton.token(words) if words.startswith("‹") else None
    meant = token.entities if token is not None else setting.discourse.latest("organization")[:1]
    others = setting.others(skeleton.tokens, "ORG")
    if token is None and others or not meant:
        return
    if any(setting.facts.entity(entity).kind == "document" for entity in meant):
        yield from (("party-to", entity) for entity in meant if entity == _TREATY)
    elif topic in meant:
        yield "member-of", topic
        yield "party-to", _TREATY
