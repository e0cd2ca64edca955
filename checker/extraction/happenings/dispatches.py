"""A mission as the papers of its own days tell of it: "the contingent that saw troops from A, B and C sent there on 6 January",
"the more than 2,000-strong contingent", "the peacekeepers began to leave Kazakhstan".

Such a text, written while the mission went on or some weeks later, means that mission wherever it speaks of the troops of the
organization; the sentence comes in as a skeleton.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import mention_at
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.merging import plainly
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_TROOPS = (
    r"(?:troops|peacekeepers|peacekeeping (?:forces?|troops|contingents?)|soldiers|contingents?|forces|servicemen|colleagues"
    r"|‹f\d+›)"
)
_LIST = r"(?P<l>‹s\d+›(?:(?:,| and|, and) ‹s\d+›){3,})"
_LED = r"(?:(?:‹o\d+›|(?:‹[dsl]\d+›|russia|moscow)-led|allied|collective|csto|alliance) )"
# "troops from A, B, C and D sent to the former Soviet republic", "ordered A, B, C and D to mobilize troops to Kazakhstan"
_FROM = (
    re.compile(rf"\b{_TROOPS} (?:of|from) (?:the )?{_LIST}"),
    re.compile(rf"\bfor {_LIST} to (?:mobili[sz]e|send|dispatch|deploy) (?:their )?{_TROOPS}"),
)
_MOVED = re.compile(r"\b(?:sent|deploy\w*|arriv\w*|dispatch\w*|withdr\w*|leav\w+|mission|mobili[sz]e\w*)\b")
# "the more than 2,000-strong contingent", "more than 2,000 Russian-led troops", "the dispatch of 2,500 troops"
_NUMBERED = (
    re.compile(
        r"\b(?:the|this|its) (?:more than |about |some |over |roughly )?(?P<n>\d[\d,.]*)[- ]strong (?:‹o\d+› )?"
        r"(?:contingents?|mission|troops|peacekeepers)\b"
    ),
    re.compile(rf"(?P<n>\b\d[\d,.]*) {_LED}+{_TROOPS} (?:began|started|have begun|will begin|are|were|arrived|landed|left)\b"),
    re.compile(
        rf"\b(?:dispatch|deployment|sending) of (?:about |some |around |over |more than )?(?P<n>\d[\d,.]*) (?:{_LED})*{_TROOPS}\b"
    ),
)
# "the peacekeepers will begin to leave Kazakhstan", "troops of the alliance arrived in Kazakhstan on 6 January"
_WHERE = re.compile(
    rf"(?<!\w)(?P<a>{_LED})?{_TROOPS}"
    rf"(?: (?:of|from) (?:the |an? )?(?P<b>(?:{_LED})?(?:[a-z-]+ ){{0,2}}?(?:‹o\d+›(?: \(‹o\d+›\))?|alliance|bloc)))?"
    r" (?P<w>will )?(?:[a-z]+ ){0,3}?(?:to |from )?(?:leave|leaving|left|withdrawn from|withdraw from|withdrawing from|arrived in"
    r"|landed in|sent to|dispatched to|deployed (?:to|in)) (?:the )?"
    r"(?P<s>‹s\d+›|country\b|(?:former soviet )?republic\b)(?!'|\w)(?! for (?:the )?‹)(?: (?:on )?(?P<t>‹t\d+›))?"
)
# "the withdrawal of the troops of the alliance from Kazakhstan"
_WITHDRAWAL = re.compile(
    rf"\b(?:withdrawal|departure|pullout|pull-out) of (?:the )?(?P<a>{_LED})?{_TROOPS}"
    r"(?: (?:of|from) (?:the )?(?P<b>‹o\d+›|alliance|bloc))? from (?:the )?(?P<s>‹s\d+›)(?!'|\w)(?P<w>)(?P<t>)"
)
_ARRIVED = re.compile(r"\b(?:arrived|landed|sent|dispatched|deployed)\b")
_AWAY = re.compile(r"\b(?:leave|leaving|left|withdrawn|withdraw|withdrawing|withdrawal|departure|pullout|pull-out)\b")
_SOME = re.compile(
    r"\b(?:first|initial|another|further|more were|additional|of them|of whom|each|so far|by then|already|some of|part of)\b|"
    r"‹d\d+› (?:military )?(?:troop|soldier|peace|serviceme|contingent|unit|staff)"
)
_UNREAL = re.compile(r"\b(?:if|would|could|may|might|not|never|returned?|should)\b")
_ANY = re.AnyOf(_FROM, _NUMBERED, (_WHERE, _WITHDRAWAL))
_AFTER = 45  # days behind the end of a mission in which papers still tell of it


def dispatch_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    mission = _of_these_days(setting_at(0))
    if not mission or not _is_ours(skeleton, setting_at(0)):
        return
    for pattern in _FROM if _MOVED.search(line) else ():
        for match in pattern.finditer(line):
            states = skeleton.states(match["l"])
            setting = setting_at(states[0].start)
            if not setting.mood.silent and not any(state.anaphor or not state.entity for state in states):
                span = skeleton.place(*match.span())
                claim = setting.listing("held", mission, "participants", states, *span, qualifiers=plainly("focus", open=True))
                claim.past = True
                yield [claim]
    if _SOME.search(line) or phrases.EXERCISE.search(line):
        return
    for pattern in _NUMBERED:
        for match in pattern.finditer(line):
            at = skeleton.place(*match.span("n"))[0]
            setting, mention = setting_at(at), mention_at(prepared, at)
            if mention is not None and not setting.mood.silent and mention.quantity.low >= _SMALLEST:
                mark, span = (mention.start, mention.end), skeleton.place(*match.span())
                start, end = min(span[0], mark[0]), max(span[1], mark[1])
                yield [setting.claim("held", mission, "personnel", mention.quantity, start, end, mark, past=True)]
    for match in (*_WHERE.finditer(line), *_WITHDRAWAL.finditer(line)):
        setting = setting_at(skeleton.place(*match.span())[0])
        ahead = bool(match["w"]) and setting.mood.modality == "planned"
        if (
            setting.mood.silent
            and not ahead
            or _UNREAL.search(match.group())
            or not (match["a"] or match["b"] or "peacekeep" in match.group() or "‹f" in match.group())
        ):
            continue
        yield from _moved(match, mission, skeleton, setting)


_SMALLEST = 500  # people


def _moved(match: re.Match[str], mission: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """Where the troops were, and on which day they came, where that is before or behind the mission."""
    span = skeleton.place(*match.span())
    state, when = skeleton.found(match, "s"), skeleton.found(match, "t")
    there = next((s.place for s in setting.facts.statements(subject=mission, relation="deployed")), ())
    if state is not None and state.entity not in there and _AWAY.search(match.group()) and not _is_leaving(mission, setting):
        return  # "CSTO troops left Belarus": they were on their way
    if state is not None and not state.anaphor and state.entity:
        claim = setting.claim("held", mission, "place", state.entities, *span, (state.start, state.end), past=True)
        claim.qualifiers = plainly("focus")
        yield [claim]
        if state.entity not in there:
            return
    date = setting.discourse.resolve_date(when) if when is not None else None
    if when is None or date is None or date.precision != "day" or not _ARRIVED.search(match.group()):
        return
    begun = next((s.value for s in setting.facts.statements(subject=mission, relation="deployed")), None)
    held = next((s.value for s in setting.facts.statements(subject=mission, relation="held")), None)
    if not isinstance(begun, DateInterval) or not isinstance(held, DateInterval):
        return
    if date.agrees(begun) or date.last < begun.first or date.first > held.last:  # on the days between more of them came
        yield [setting.claim("deployed", mission, "value", date, *span, (when.start, when.end), past=True)]


def _is_leaving(mission: str, setting: Setting) -> bool:
    """Whether the withdrawal of a mission has begun, or is about to, on the day of the text."""
    began = [s.value for s in setting.facts.statements(subject=mission, relation="withdrawal-began")]
    today = setting.discourse.today
    return today is not None and any(isinstance(day, DateInterval) and day.first - 2 <= today.first for day in began)


def _of_these_days(setting: Setting) -> str:
    """The one mission that a text is so near to that it means no other."""
    today = setting.discourse.today
    if today is None:
        return ""
    found = {
        mission.id
        for mission in setting.facts.entities("mission")
        for held in setting.facts.statements(subject=mission.id, relation="held")
        if isinstance(held.value, DateInterval)
        and held.value.first <= today.first <= held.value.last + _AFTER
        and setting.facts.statements(subject=mission.id, relation="deployed")
    }
    return found.pop() if len(found) == 1 else ""


def _is_ours(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the troops of a sentence are those of the organization the text is about."""
    topic = setting.discourse.topic
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and topic not in t.entities]
    ours = [t for t in skeleton.tokens if t.terminal == "FORCE" and not t.anaphor and t.entities]
    told = topic in setting.discourse.introduced or any(setting.facts.entity(t.entity).of == topic for t in ours)
    return not others and (told or _LED_FROM.search(skeleton.line) is not None)


_LED_FROM = re.compile(r"(?:‹[dsl]\d+›|\brussia|\bmoscow)-led (?:[a-z]+ ){0,2}?(?:alliance|bloc|force|peacekeep)")
