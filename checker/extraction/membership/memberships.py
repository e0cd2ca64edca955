"""How long a membership lasted and when it was put on hold, told by the noun: "its membership lasted until 2012".

What stands in a clause with a verb of joining or leaving is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chairs import state_named
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
# "Uzbekistan's second stint in the CSTO lasted from 2006 to 2012"
_SPELL = re.compile(
    rf"{_STATE}'s? (?:second |renewed |full |brief |short |later |first )*(?:membership|stint|spell|stay|period|time"
    rf"|presence){_IN}"
    r" (?P<v>lasted|ran|extended|stretched|spanned)(?: (?:for )?[a-z]+ years,?)? (?:from |between )?(?P<t>‹t\d+›)"
)
# "Uzbekistan's membership in the CSTO ended in 2012", "the withdrawal of Uzbekistan from the CSTO (2012)"
_ENDED = re.compile(
    rf"{_STATE}'s? (?:second |renewed |full )*membership{_IN} (?P<v>ended|lapsed|expired|ceased|came to an end|was over){_WHEN}"
)
_OUT = re.compile(
    r"\b(?P<v>withdrawal|departure|exit) of (?:the )?(?P<s>‹s\d+›) from (?:the )?(?P<o>‹o\d+›) \((?:in |on )?(?P<t>‹t\d+›)\)"
)
_BACK = re.compile(
    r"\b(?P<v>return|accession|admission|re-?admission) of (?:the )?(?P<s>‹s\d+›) to (?:the )?(?P<o>‹o\d+›) \((?:in "
    r"|on )?(?P<t>‹t\d+›)\)"
)
# "the CSTO was joined by Uzbekistan in 2006"
_JOINED_BY = re.compile(
    r"(?P<o>‹o\d+›) (?:was |had been )(?:later |then |again |also )*(?P<v>re-?joined|joined) by (?:the )?(?P<s>‹s\d+›)"
    r" (?:only )?(?:in|on) (?P<t>‹t\d+›)"
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
# "On 28 June Uzbekistan announced its intention to leave the CSTO", "sent a note that it wanted to quit the bloc in June 2012"
_GOING = (
    r"(?:suspen(?:d|ding|sion)(?: of)? (?:its |the |their )?(?:membership|participation|activit(?:y|ies)|work)|"
    r"(?:withdraw(?:al|ing)?|leav(?:e|ing)|quit(?:ting)?|exit(?:ing)?|pull(?:ing)? out|step(?:ping)? out)(?: of| from)?"
    r" (?:the |this |that )?(?:‹o\d+›|bloc|alliance|organi[sz]ation|grouping))"
)
_WISH = (
    r"(?:(?:announced|declared|made public) (?:its|the|an?) (?:formal |official )?(?:intention|decision|wish|desire|plans?) to|"
    r"(?:requested|asked|applied)(?: to| for| the| a)*|"
    r"(?:sent|submitted|handed in|handed|delivered|presented) (?:(?:the )?‹[ob]\d+› )?(?:an? |the |its )?"
    r"(?:official |formal |diplomatic )*(?:note|notice|letter|notification|request|application)\b[^.;:]{0,90}?)"
    rf" {_GOING}"
)
_WISHED = re.compile(
    rf"(?:^[^\w‹]*|\bthat )(?:(?:on|in) )?(?P<t>‹t\d+›),? {_STATE} (?:had |has |then |also |formally |officially )*(?P<v>{_WISH})"
)
_WISHED_THEN = re.compile(
    rf"{_STATE} (?:had |has |then |also |formally |officially )*(?P<v>{_WISH})"
    r"[^.;:]{0,60}? (?<!since )(?<!until )(?:in|on) (?P<t>‹t\d+›)(?=\W*$)"
)
_TURNS = (
    (_WISHED, "", "value"),
    (_WISHED_THEN, "", "value"),
    (_LASTED, "member-of", "end"),
    (_SPELL, "member-of", "span"),
    (_ENDED, "member-of", "end"),
    (_OUT, "member-of", "end"),
    (_BACK, "member-of", "start"),
    (_JOINED_BY, "member-of", "start"),
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
            topic = setting.discourse.topic
            named = skeleton.found(match, "o") if relation else _named(token.start, skeleton)
            meant = named.entities if named is not None else setting.discourse.latest("organization")[:1]
            if setting.mood.silent or token.anaphor or (topic not in meant if not relation else meant != (topic,)):
                continue
            state, date = state_named(token, setting), setting.discourse.resolve_date(when)
            wished = ("suspended", "announced-withdrawal") if not relation else (relation,)
            told = [each for each in wished if state and setting.facts.statements(subject=state, relation=each, object=topic)]
            if told and date is not None:
                span, mark = skeleton.place(*match.span()), (when.start, when.end)
                yield [setting.claim(told[0], state, slot, date, *span, mark, object=topic, past=True)]


def _named(offset: int, skeleton: Skeleton) -> Token | None:
    """The organization that a sentence names first behind an offset of the block."""
    named = (token for token in skeleton.tokens if token.terminal == "ORG" and token.entities and token.start > offset)
    return next(named, None)
