"""Which force was sent where, without the mission's name: "In January 2022 the CSTO sent its peacekeepers to Kazakhstan".

The mission is the one that went to that state at the time the sentence names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.totals import dates_of, mention_at
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_SENT = re.compile(
    r"(?:sent|deployed|used|dispatched) (?:units of |troops of |parts of )?(?:the |its )?(?P<f>‹f\d+›)"
    r" (?:to|in) (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
_SHARE = re.compile(
    r"\b(?:first|initial|another|further|more were|of them|of whom|each|so far|by then|already)\b|"
    r"‹d\d+› (?:troop|soldier|peace)"
)


# "About 2,000 CSTO soldiers were dispatched to Kazakhstan"
_COUNTED = re.compile(
    r"(?P<n>\b\d[\d,.]*) (?:(?:‹o\d+› |allied |collective )?(?:troops|soldiers|peacekeepers|servicemen|personnel|service"
    r" members)|‹f\d+›)"
    r"(?: from (?:the )?‹o\d+›)? (?:was|were|had been) (?:\w+ )?(?:sent|deployed|dispatched|flown|rushed)(?: in| out)?"
    r" (?:to|into) (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# Where the organization's troops are, in a text of the days of its mission: "the CSTO peacekeepers began to leave Kazakhstan"
_OURS = r"(?:‹f\d+›(?: of (?:the )?‹o\d+›(?: \(‹o\d+›\))?)?"
_TROOPS = (
    rf"{_OURS}|‹o\d+›(?:'s?)? (?:collective )?(?:peacekeep\w+|troops|forces|contingents?|units)"
    r"(?: (?:forces?|contingents?|troops|units|mission))?)"
)
_STATE = r"(?:the )?(?P<s>‹s\d+›)(?!'|\w|-|,? (?:and|,) )"
_WHERE = (
    re.compile(
        rf"(?P<f>{_TROOPS})[^.;:‹]{{0,40}}? (?:sent|deployed|dispatched|arrived?|flown|entered) (?:to |in |into )?{_STATE}"
    ),
    re.compile(
        rf"(?P<f>{_TROOPS})[^.;:‹]{{0,40}}? (?:withdrawn from|withdraw from|withdrawing from|withdrew from|pull(?:ed|ing)? out of"
        rf"|leave|left|leaving|depart(?:ed)? from) {_STATE}"
    ),
    re.compile(
        rf"\b(?:withdrawal|departure|pullout|deployment|introduction) of (?:the )?(?P<f>{_TROOPS}) (?:from|to|into|in) {_STATE}"
    ),
)
_AWAY = re.compile(r"\b(?:withdr\w+|pull\w*|leav\w+|left|depart\w*)\b")
_OF_ONE = re.compile(
    r"‹d\d+›|\b(?:returned|return|home|back|would|might|could|may|not|if|exercise|drills?|manoeuvres|training)\b"
)
_ANY = re.AnyOf((_SENT, _COUNTED), _WHERE)


def deployment_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    yield from _where(skeleton, setting_at)
    for match in _COUNTED.finditer(skeleton.line):
        mark = skeleton.place(*match.span("n"))
        state, setting, mention = skeleton.token(match["s"]), setting_at(mark[0]), mention_at(prepared, mark[0])
        if state.anaphor or setting.mood.silent or mention is None or _SHARE.search(skeleton.line):
            continue
        mission = _mission(state.entity, [d for d in dates_of(skeleton, setting) if d.precision in ("day", "month")], setting)
        if mission:
            mark = (mention.start, mention.end)
            span = skeleton.place(*match.span())
            yield [setting.claim("held", mission, "personnel", mention.quantity, min(span[0], mark[0]), span[1], mark, past=True)]
    for match in _SENT.finditer(skeleton.line):
        force, state = skeleton.token(match["f"]), skeleton.token(match["s"])
        setting = setting_at(force.start)
        if force.anaphor or state.anaphor or setting.mood.silent or not force.entity:
            continue
        mission = _mission(state.entity, [d for d in dates_of(skeleton, setting) if d.precision in ("day", "month")], setting)
        if mission and setting.facts.statements(subject=mission, relation="force-used"):
            mark = (force.start, force.end)
            yield [setting.claim("force-used", mission, "value", force.entities, *skeleton.place(*match.span()), mark, past=True)]


def _where(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """In which state the troops are or were, told in the days of the one mission that the organization had then."""
    line = skeleton.line
    if _OF_ONE.search(line):
        return
    for pattern in _WHERE:
        for match in pattern.finditer(line):
            state = skeleton.token(match["s"])
            setting = setting_at(state.start)
            owners = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities]
            if state.anaphor or state.items or setting.mood.silent and setting.mood.modality != "planned":
                continue
            if any(t.entity != setting.discourse.topic for t in owners) or not (owners or setting.discourse.is_about_topic()):
                continue
            mission = _mission_of_the_day(setting)
            there = next((s.place for s in setting.facts.statements(subject=mission, relation="deployed")), ()) if mission else ()
            named = {t.entity for t in skeleton.tokens if t.terminal == "STATE" and t is not state}
            if not mission or not there or named & set(there):
                continue
            if _AWAY.search(match.group()) and not _leaving(mission, setting):
                continue  # "CSTO troops left Belarus": they were on their way there
            claim = setting.claim(
                "held", mission, "place", (state.entity,), *skeleton.place(*match.span()), (state.start, state.end)
            )
            claim.qualifiers = {"happening": "name", "weak": False, "held": True, "part": False}
            yield [claim]
            return


def _leaving(mission: str, setting: Setting) -> bool:
    """Whether a mission is on its way home on the day of the text."""
    began = [s.value for s in setting.facts.statements(subject=mission, relation="withdrawal-began")]
    today = setting.discourse.today
    return today is not None and any(isinstance(day, DateInterval) and day.first - 2 <= today.first for day in began)


def _mission_of_the_day(setting: Setting) -> str:
    """The one mission under way on the day of the text."""
    today = setting.discourse.today
    found = [
        statement.subject
        for mission in setting.facts.entities("mission")
        for statement in setting.facts.statements(subject=mission.id, relation="held")
        if isinstance(statement.value, DateInterval)
        and today is not None
        and statement.value.precision in ("day", "interval")
        and statement.value.first <= today.first <= today.last <= statement.value.last + 3
    ]
    return found[0] if len(found) == 1 else ""


def _mission(state: str, dates: list[DateInterval], setting: Setting) -> str:
    """The mission that went to a state on the one date of a sentence."""
    found = [
        statement.subject
        for statement in setting.facts.statements(relation="deployed")
        if isinstance(statement.value, DateInterval)
        and state in statement.place
        and len(dates) == 1
        and dates[0].first <= statement.value.last + 14
        and statement.value.first <= dates[0].last
    ]
    return found[0] if len(found) == 1 else ""
