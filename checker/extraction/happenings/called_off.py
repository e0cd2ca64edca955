"""Who called off an exercise that was not held, and when: "it was Kyrgyzstan that pulled the plug on Indestructible
Brotherhood-2022".

The sentence comes in as a skeleton, claims go out. Only an exercise that the fact base knows to have been cancelled is spoken
of so; who merely stayed away from another one, or would not be its host, has cancelled nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.scene import days_in
from checker.extraction.happenings.succession import year_of
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import state_of
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.facts import Statement

_OFF = r"(?:pulled the plug on|called off|cancell?ed|scrapped|axed|scuttled|abandoned|dropped|struck off|backed out of)"
_GONE = r"(?:cancell?ed|called off|scrapped|axed|scuttled|abandoned|dropped|struck off the calendar)"
_X = r"(?:the )?(?:‹o\d+›(?:'s)? )?(?:hosting )?(?:[a-z-]+ ){0,4}?(?P<x>‹x\d+›)"
_WHEN = r"(?:,[^,;:.]{2,60},)?(?:[^;:.‹]{0,30}? (?:on|in) (?P<t>‹t\d+›))?"
_PATTERNS = (
    # "It was Kyrgyzstan that called off Indestructible Brotherhood-2022 on 9 October"
    re.compile(
        rf"(?P<w>‹[slo]\d+›)(?:,[^;:.]{{2,50}},)? (?:that |who |which )?(?:had |abruptly |suddenly |unexpectedly"
        rf" )*{_OFF} {_X}{_WHEN}"
    ),
    # "Indestructible Brotherhood-2022 was scrapped by Bishkek a day before"
    re.compile(
        rf"(?P<x>‹x\d+›)(?:,[^;:.]{{2,90}},)? (?:was|were|had been|has been) (?:abruptly |suddenly |unexpectedly )*{_GONE}"
        rf"(?: by (?:the )?(?P<w>‹[slo]\d+›))?{_WHEN}"
    ),
    re.compile(
        rf"(?P<x>‹x\d+›)(?:,[^;:.]{{2,90}},)? (?:was|were|had been|has been) (?:abruptly |suddenly |unexpectedly"
        rf" )*{_GONE}[^;:.]{{0,60}}?"
        r" by (?:the )?(?P<w>‹[slo]\d+›)(?P<t>)"
    ),
)
_ANY = re.AnyOf(_PATTERNS)


def called_off_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    told: set[str] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.line):
            exercise = skeleton.token(match["x"])
            setting = setting_at(exercise.start)
            statement = _cancelled(exercise.entity, setting)
            if statement is None or setting.mood.silent or setting.mood.modality == "planned":
                continue
            span = skeleton.place(*match.span())
            if match["w"] and "w" not in told:
                told.add("w")
                yield from _by(skeleton.token(match["w"]), statement, span, setting)
            if match["t"] and "t" not in told:
                told.add("t")
                when = skeleton.token(match["t"])
                date = days_in(when, year_of(exercise.entity, setting.facts), setting.discourse)
                if date is not None:
                    mark, off = (when.start, when.end), exercise.entity
                    yield [setting.claim("declined", statement.subject, "value", date, *span, mark, object=off, past=True)]


def _cancelled(exercise: str, setting: Setting) -> Statement | None:
    """Who called off an exercise, where the fact base knows that it was not held."""
    facts = setting.facts
    status = facts.statements(subject=exercise, relation="status") if exercise else ()
    declined = facts.statements(relation="declined", object=exercise) if exercise else ()
    off = any(difference.value == "held" and difference.reading == "error" for s in status for difference in s.differs)
    return declined[0] if off and len(declined) == 1 else None


def _by(who: Token, statement: Statement, span: tuple[int, int], setting: Setting) -> Iterator[list[Claim]]:
    """The claim of who called it off: a state, its capital, or the organization."""
    if len(who.entities) != 1:
        return
    entity = who.entity
    if setting.facts.entity(entity).kind == "place":
        entity = state_of(setting.facts, entity)
    if entity:
        items = (Item(entity, setting.span(who.start, who.end)),)
        mark = (who.start, who.end)
        yield [setting.claim("declined", statement.object or "", "who", (entity,), *span, mark, items=items, past=True)]
