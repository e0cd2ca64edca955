"""Where and when the first mission of the organization was, told in passing or in notes: "First peacekeeping mission: Kazakhstan,
January 2022", "2022 First military operation (Kazakhstan)".

The mission is the only one of the topic for which the facts know that a force was used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

_FIRST = re.compile(
    r"\b(?:first|only|sole)(?:(?:,| and| &)? (?:only|ever|real|foreign|‹o\d+›))* (?:(?:peacekeeping|military|combat) "
    r"(?:mission|deployment|operation|intervention)|deployment|(?:mission|operation)(?= (?:so far|to date|ever)))"
    r"(?: so far| to date| ever| abroad| yet)*(?:\s?[:|(–—,]| -| in| to) ?(?:in |to )?(?:the )?(?P<s>‹[sl]\d+›)(?![\w'])"
    r"(?:,? \(?(?:in )?(?P<t>‹t\d+›))?"
)
_NOT = re.compile(r"\b(?:not|never|no|would|could|might|if|un|nato|next|another)\b")


def first_mission_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    match = _FIRST.search(skeleton.line)
    if match is None or _NOT.search(skeleton.line):
        return
    place = skeleton.token(match["s"])
    setting = setting_at(place.start)
    discourse, facts = setting.discourse, setting.facts
    topic = discourse.topic
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and topic not in t.entities]
    if setting.mood.silent or others or not discourse.has_named_topic() or discourse.around.foreign(facts, topic):
        return
    used = dict.fromkeys(s.subject for s in facts.statements(relation="force-used"))
    events = [event for event in used if setting.is_own(event) and facts.entity(event).kind == "mission"]
    if len(events) != 1 or discourse.overshadowed(topic) or not place.entities or place.anaphor:
        return
    span = skeleton.place(*match.span())
    when = skeleton.token(match["t"]) if match["t"] else discourse.around.told_on()

    def made(slot: str, value: object, token: Token) -> list[Claim]:
        more = {"happening": "name", "weak": False, "held": True, "part": False}
        start, end = min(span[0], token.start), max(span[1], token.end)
        return [setting.claim("held", events[0], slot, value, start, end, (token.start, token.end), past=True, qualifiers=more)]

    yield made("place", place.entities, place)
    date = discourse.resolve_date(when) if when is not None else None
    if when is not None and date is not None:
        yield made("value", date, when)
