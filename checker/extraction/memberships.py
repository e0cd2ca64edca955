"""How long a membership lasted and when it was put on hold, told by the noun: "its membership lasted until 2012".

What stands in a clause with a verb of joining or leaving is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.chairs import state_named
from checker.extraction.clauses import Setting
from checker.extraction.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_STATE = r"(?P<s>‹[sl]\d+›)"
_IN = r"(?: (?:of|in) (?:the )?(?P<o>‹o\d+›|organi[sz]ation|alliance|bloc))?"
_WHEN = r"(?: only)?(?: back)? (?:in|on|until|till) (?:the )?(?:end of )?(?P<t>‹t\d+›)"
# "Uzbekistan's membership in the CSTO lasted until 2012"
_LASTED = re.compile(
    rf"{_STATE}'s? (?:second |renewed |full )*membership{_IN} (?P<v>lasted|ran|continued|held|endured)(?: only)?"
    r" (?:until|till) (?:the )?(?:end of )?(?P<t>‹t\d+›)"
)
# "Uzbekistan put its membership on hold in 2012"
_ON_HOLD = re.compile(rf"{_STATE} (?:had |has )?(?P<v>put|placed) its membership{_IN} on (?:hold|ice){_WHEN}")
# "Armenia put its participation on ice in February 2024"
_FROZEN = re.compile(
    rf"{_STATE} (?:had |has )?(?P<v>put|placed) its (?:participation|involvement){_IN} (?:on (?:hold|ice)|into the"
    rf" freezer){_WHEN}"
)
# "Armenia announced in February 2024 that it was freezing its participation"
_SAID_FROZEN = re.compile(
    rf"{_STATE} (?P<v>announced|declared|said|made (?:known|public)|let it be known)(?:,? (?:on|in))? (?P<t>‹t\d+›),? that it"
    r" (?:was freezing|had frozen|was suspending|had suspended|would freeze|was putting on hold) its"
    rf" (?:own )?(?:participation|involvement){_IN}"
)
_TURNS = (
    (_LASTED, "member-of", "end"),
    (_ON_HOLD, "suspended", "value"),
    (_FROZEN, "froze", "value"),
    (_SAID_FROZEN, "froze", "value"),
)
_ANY = re.AnyOf(tuple(pattern for pattern, _, _ in _TURNS))


def membership_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    for pattern, relation, slot in _TURNS if _ANY.may_match(skeleton.line) else ():
        for match in pattern.finditer(skeleton.line):
            token, when = skeleton.token(match["s"]), skeleton.token(match["t"])
            setting = setting_at(token.start)
            topic, named = setting.discourse.topic, skeleton.found(match, "o")
            last = setting.discourse.latest("organization")[:1]
            if setting.mood.silent or token.anaphor or (named.entities if named is not None else last) != (topic,):
                continue
            state, date = state_named(token, setting), setting.discourse.resolve_date(when)
            if state and date is not None and setting.facts.statements(subject=state, relation=relation):
                span, mark = skeleton.place(*match.span()), (when.start, when.end)
                yield [setting.claim(relation, state, slot, date, *span, mark, object=topic, past=True)]
