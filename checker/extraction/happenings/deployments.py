"""Which force was sent where, without the mission's name: "In January 2022 the CSTO sent its peacekeepers to Kazakhstan".

The mission is the one that went to that state at the time the sentence names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import dates_of, mention_at
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
# "The mission was the baptism of fire for the rapid reaction forces", "the peacekeepers had their debut in the mission"
_FIRST_TIME = (
    r"(?:baptism of fire|trial by fire|debut|combat debut|maiden (?:deployment|mission|operation)|premiere|first"
    r" (?:ever |real |actual"
    r" |combat |live )?(?:use|deployment|mission|operation|outing|action|test))"
)
_DEBUT = (
    re.compile(
        r"(?P<x>‹x\d+›)(?:,[^;:.]{2,50},)? (?:was|were|marked|became|proved|served as) (?:in fact |also |thus )?(?:the )?"
        rf"{_FIRST_TIME} (?:for|of) (?:the |its |their )?(?P<f>‹f\d+›)(?!'|\w)"
    ),
    re.compile(
        rf"(?P<f>‹f\d+›) (?:had|made|saw|received|underwent|got) (?:its|their) {_FIRST_TIME} (?:in|during|with) (?:the"
        rf" )?(?P<x>‹x\d+›)"
    ),
)
_ANY = re.AnyOf((_SENT, _COUNTED, *_DEBUT))


def deployment_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
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
    for pattern in _DEBUT:
        for match in pattern.finditer(skeleton.line):
            force, event = skeleton.token(match["f"]), skeleton.token(match["x"]).entity
            setting = setting_at(force.start)
            known = event and setting.facts.statements(subject=event, relation="force-used")
            if known and force.entity and not force.anaphor and not setting.mood.silent:
                span, mark = skeleton.place(*match.span()), (force.start, force.end)
                yield [setting.claim("force-used", event, "value", force.entities, *span, mark, past=True)]
    for match in _SENT.finditer(skeleton.line):
        force, state = skeleton.token(match["f"]), skeleton.token(match["s"])
        setting = setting_at(force.start)
        if force.anaphor or state.anaphor or setting.mood.silent or not force.entity:
            continue
        mission = _mission(state.entity, [d for d in dates_of(skeleton, setting) if d.precision in ("day", "month")], setting)
        if mission and setting.facts.statements(subject=mission, relation="force-used"):
            mark = (force.start, force.end)
            yield [setting.claim("force-used", mission, "value", force.entities, *skeleton.place(*match.span()), mark, past=True)]


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
