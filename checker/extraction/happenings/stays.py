"""From when to when a mission's people were in a country: "CSTO peacekeepers were in Kazakhstan from 6 to 19 January 2022".

No mission need be named: it is the one of the topic to the only state that the sentence names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.mission_days import is_between_steps
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

WHO = (
    r"(?:‹f\d+›|(?:(?:the |its |‹o\d+›(?:'s?)? |csto |allied |collective |peacekeeping )+)?"
    r"(?:peacekeepers|troops|soldiers|contingents?|blue helmets|servicemen|forces|paratroopers|units|mission|deployment))"
)
_WHERE = r"(?:in (?:the )?(?P<s>‹s\d+›)(?!'|\w)|on (?P<d>‹[sd]\d+›)(?:'s?)? (?:soil|territory|ground)|there)"
_WERE = (
    r"(?:(?:had |have )?(?:stayed|remained|served|operated|been|worked|stood guard)|were|was)"
    r"(?: (?:still|only|stationed|deployed|based|active|on duty|at work|present|on the ground))*"
)
_WHEN = r",? (?:from|between|until|till|up to)? ?(?P<t>‹t\d+›)"
_PATTERNS = (
    # "CSTO peacekeepers were in Kazakhstan from 6 to 19 January 2022", "the troops remained on Kazakh soil until 19 January 2022"
    re.compile(rf"(?<!\w){WHO}(?: of (?:the )?‹o\d+›)? {_WERE} {_WHERE}{_WHEN}"),
    # "the stay of the troops in Kazakhstan ran from 6 to 19 January 2022"
    re.compile(
        rf"(?<!\w)(?:stay|presence|deployment) of (?:the )?{WHO}(?: of (?:the )?‹o\d+›)? {_WHERE}"
        rf" (?:lasted|ran|extended|stretched){_WHEN}"
    ),
    # "CSTO soldiers spent 6-19 January 2022 guarding airports in Kazakhstan"
    re.compile(rf"(?<!\w){WHO}(?: of (?:the )?‹o\d+›)? spent (?:the days from )?(?P<t>‹t\d+›) [^.;:‹]{{0,40}}?{_WHERE}"),
    # "From 6 to 19 January 2022 CSTO troops were in Kazakhstan"
    re.compile(
        rf"(?:^|[,;:] )[^\w‹]*(?:from |between |until )?(?P<t>‹t\d+›),? {WHO}(?: of (?:the )?‹o\d+›)? {_WERE} {_WHERE}"
        r"(?=\s*(?:[.,;]|$|and\b))"
    ),
)
_ANY = re.AnyOf(_PATTERNS)
_NOT = re.compile(
    r"\b(?:not|never|no|nor|if|whether|would|could|might|may|first|last|some|most|several|part of|advance|‹d\d+›"
    r" (?:troops|soldiers|peacekeepers|contingent|paratroopers|servicemen|units))\b"
)


def stay_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.line):
            when = skeleton.token(match["t"])
            setting = setting_at(when.start)
            date = setting.discourse.resolve_date(when)
            if date is None or setting.mood.silent or _NOT.search(match.group()):
                continue
            place, mark = skeleton.place(*match.span()), (when.start, when.end)
            for mission in missions_there(skeleton, setting):
                if when.key == "until" and date.precision == "day":
                    if not is_between_steps(setting.facts, mission, date):
                        yield [setting.claim("withdrawal-completed", mission, "value", date, *place, mark, past=True)]
                elif when.key == "span" or date.precision == "interval":
                    yield [setting.claim("held", mission, "value", date, *place, mark, role="span", past=True)]


def missions_there(skeleton: Skeleton, setting: Setting) -> Iterator[str]:
    """The missions of the topic to the only state that the sentence names."""
    facts, topic = setting.facts, setting.discourse.topic
    states = {t.entity for t in skeleton.tokens if t.terminal == "STATE" and t.entities and not t.anaphor}
    states = states or {t.entity for t in skeleton.tokens if t.terminal == "DEMONYM" and t.entities and not t.items}
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and topic not in t.entities]
    named = any(t.terminal in ("ORG", "FORCE", "MISSION") and t.entities and setting.is_own(*t.entities) for t in skeleton.tokens)
    near = topic in setting.discourse.introduced and setting.discourse.latest("organization")[:1] == (topic,)
    if len(states) != 1 or others or not (named or near):
        return
    for mission in facts.entities("mission"):
        held = facts.statements(subject=mission.id, relation="held")
        places = [place for s in held for place in (s.place if isinstance(s.place, tuple) else (s.place,))]
        if setting.is_own(mission.id) and states.intersection(place for place in places if place):
            yield mission.id
