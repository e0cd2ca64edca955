"""When a state came, or went, in words that make no claim: "the country, back in the bloc since 2005, ...", "it has stood apart
since 1997".

A clause with one state, one date that no other claim has taken and a word of coming or going comes in; what the state came to is
the organization or the treaty of the topic that the sentence speaks of, or either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.led.clauses import NOT, clauses, told_date
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.spans import Span

_THEN = (
    r"(?: (?:in|of|from|to|into) (?:the )?(?P<o>‹[oc]\d+›))?(?: (?:only|again|for good|all along|ever))*,?"
    r" (?:in |on |from |since )?‹t"
)
_CAME = re.compile(rf"\b(?:back|returned|re-?joined|re-?entered|entered|came back|member|party){_THEN}")
_WENT = re.compile(
    r"\b(?:left|quit|out|apart|outside|aloof|gone|withdrew|dropped out|walked (?:out|away)|ceased to be (?:one|a member"
    rf"|a party)){_THEN}"
)
_OTHERS = re.compile(
    r"\b(?:talks?|negotiat\w+|exercise\w*|drill\w*|meeting|summit|session|troops|forces?|base|war|government|office|chair\w*|force"
    r"|mission|parliament\w*|assembly|observer\w*|agreement|convention|union|wto|nato|contingent\w*|soldiers|visit\w*|border)\b"
)


def led_belonging_claims(
    skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = str(skeleton.line)
    if "‹t" not in line:
        return
    for begin, end in clauses(line):
        clause = line[begin:end]
        dates = [skeleton.token(found) for found in re.findall(r"‹t\d+›", clause)]
        came, went = _CAME.search(clause), _WENT.search(clause)
        match = came or went
        if len(dates) != 1 or match is None or came and went or NOT.search(clause, 0, match.end()) or _OTHERS.search(clause):
            continue
        token = dates[0]
        setting = setting_at(token.start)
        date = told_date(token, taken, setting)
        if date is None:
            continue
        state = _state(skeleton, (begin, end), setting)
        if not state or setting.discourse.around.foreign(setting.facts, setting.discourse.topic):
            continue
        slot = "start" if came else "end"
        named = skeleton.found(match, "o")
        mark = (token.start, token.end)
        group = [
            setting.claim(
                relation,
                state,
                slot,
                date,
                *skeleton.place(begin, end),
                mark,
                object=object_,
                inferred=True,
                past=True,
                qualifiers={"led": "belonging"},
            )
            for relation, object_ in _joined(skeleton, state, slot, date, setting)
            if named is None or object_ in named.entities
        ]
        if group:
            yield group


def _state(skeleton: Skeleton, place: tuple[int, int], setting: Setting) -> str:
    """The one state that a clause, or else what stands before it in the sentence, speaks of."""
    low, high = skeleton.place(*place)
    states = [t for t in skeleton.tokens if t.terminal == "STATE" and t.entities and not t.items]
    here = [t for t in states if low <= t.start < high] or [t for t in states if t.start < low]
    if not states:
        before = setting.discourse.subject
        return before[0] if len(before) == 1 and setting.facts.entity(before[0]).kind == "state" else ""
    return here[0].entity if len({t.entity for t in here}) == 1 and len(here[0].entities) == 1 else ""


def _joined(skeleton: Skeleton, state: str, slot: str, date: DateInterval, setting: Setting) -> list[tuple[str, str]]:
    """What a state that once went may have come to or gone from: the relations and objects of its memberships, the nearest
    first."""
    facts = setting.facts
    named = any(t.terminal in ("ORG", "DOC") and t.entities for t in skeleton.tokens)
    if setting.others(skeleton.tokens, "ORG", "DOC") or not named and not setting.discourse.goes_on_about_topic():
        return []
    found = [
        s
        for relation in ("member-of", "party-to")
        for s in facts.statements(subject=state, relation=relation)
        if s.object and setting.is_own(s.object)
    ]
    if all(s.end is None for s in found):
        return []
    edges = [(abs(edge.first - date.first), s) for s in found if (edge := getattr(s, slot)) is not None]
    return list(dict.fromkeys((s.relation, s.object or "") for _, s in sorted(edges, key=lambda pair: pair[0])))
