"""Which states contribute to a force, where no verb has force and states for subject and object: "to which A and B contribute",
"contingents for the force are provided by A and B", "the force: contingents of A and B"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_LIST = r"(?P<l>(?:the )?‹s\d+›(?:(?:,| and|, and) (?:the )?‹s\d+›)*)"
_OF = r"(?: (?:of|for|in) (?:the )?(?:‹o\d+›|central asian? ?(?:region)?))?"
_TROOPS = r"(?:military )?(?:contingents|units|troops|formations|soldiers|forces)"
_TURNS = (
    re.compile(rf"(?P<f>‹f\d+›){_OF}, to which {_LIST} (?:contribute|contributed|send|sent|provide|assign|have assigned)\b"),
    re.compile(
        r"(?:states|countries|members|nations) (?:contribute|provide|send|assign) (?:contingents |units |troops )?(?:to|for)"
        rf" (?:the )?(?P<f>‹f\d+›){_OF}: {_LIST}(?=\s*(?:[.;]|$))"
    ),
    re.compile(rf"^\W*(?:the )?(?P<f>‹f\d+›){_OF}(?::| –| —) {_TROOPS} (?:of|from) {_LIST}(?=\s*(?:[.;]|$))"),
    re.compile(
        rf"{_TROOPS} (?:for|of) (?:the )?(?P<f>‹f\d+›){_OF} (?:are|is|were|have been) (?:provided|supplied|sent"
        rf"|contributed|assigned) by {_LIST}(?=\s*(?:[.,;]|$|in ‹t))"
    ),
    re.compile(rf"(?P<f>‹f\d+›){_OF} (?:are|is|were) (?:formed|provided|made up|manned|fielded) by {_LIST}(?=\s*(?:[.;]|$))"),
    re.compile(
        rf"^\W*{_LIST} (?:have |has )?(?:assigned|assign|contribute|contributed|provide|provided) (?:{_TROOPS} )?to"
        rf" (?:the )?(?P<f>‹f\d+›){_OF}(?=\s*(?:[.;]|$))"
    ),
)
# "Units are assigned by A and B", "They are drawn from A and B", of the force that was spoken of last
_OF_LAST = (
    re.compile(
        rf"^\W*(?:the |its )?{_TROOPS} (?:are|come|were|came|have been) (?:assigned|provided|supplied|sent|contributed|earmarked)"
        rf"(?: to (?:it|them))? by {_LIST}(?=\s*(?:[.;,]|$))"
    ),
    re.compile(rf"^\W*(?:the |its )?{_TROOPS} (?:come|are drawn|are taken|came|were drawn) from {_LIST}(?=\s*(?:[.;,]|$))"),
    re.compile(
        rf"^\W*{_LIST} (?:assign|contribute|provide|supply|send) (?:it with |them with )?{_TROOPS}(?: to (?:it|them))?"
        r"(?=\s*(?:[.;,]|$))"
    ),
    re.compile(rf"^\W*{_LIST} (?:supply|man|provide|contribute to) (?:it|them)(?=\s*(?:[.;,]|$))"),
)
_STATES = r"(?:member states|members|states|countries|nations|republics|armies)"
_GIVE = r"(?:contribute|contributed|send|sent|provide|provided|assign|have assigned|supply|supplied|belong|commit)"
# "to which four states assign units", "four states contribute to it", "made up of contingents of four states"
_COUNTED = (
    re.compile(rf"(?P<f>‹f\d+›){_OF},? (?:to|for) which (?:only |just )?{N} {_STATES} {_GIVE}\b"),
    re.compile(
        rf"(?<!of the )(?<!of its )\b{N} {_STATES} {_GIVE} (?:{_TROOPS} )?(?:to|for) (?:the )?"
        rf"(?P<f>‹f\d+›){_OF}(?=\s*(?:[.,;]|$|and\b))"
    ),
    re.compile(
        rf"(?P<f>‹f\d+›){_OF},? (?:(?:which|that) )?(?:is|are|was|were)? ?(?:made up|composed|drawn|formed|consist\w*|recruited)"
        rf" (?:of|from|by) (?:the )?(?:{_TROOPS} (?:of|from) |from )?(?:only |just )?{N} {_STATES}"
        r"(?=\s*(?:[.,;:(]|$|and\b|with\b))"
    ),
    re.compile(rf"(?P<f>‹f\d+›){_OF} (?:has|have|unites?|brings? together) {_TROOPS} (?:of|from) {N} {_STATES}\b"),
)
_ANY = re.AnyOf(_TURNS, _COUNTED, _OF_LAST)


def contributor_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    yield from _counts(skeleton, setting_at)
    for pattern in _TURNS:
        for match in pattern.finditer(skeleton.line):
            force = skeleton.token(match["f"])
            states = skeleton.states(match["l"])
            setting = setting_at(force.start)
            if setting.mood.silent or any(state.anaphor or not state.entity for state in states):
                continue
            known = [entity for entity in force.entities if setting.facts.statements(subject=entity, relation="composed-of")]
            group = [
                setting.listing(
                    "composed-of",
                    entity,
                    "participants",
                    states,
                    *skeleton.place(*match.span()),
                    qualifiers={"open": len(states) < 2},
                )
                for entity in known
            ]
            if group:
                yield group
    yield from _of_last(skeleton, setting_at)


def _of_last(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Who contributes to the force that the text, in this paragraph, spoke of last."""
    match = next((found for pattern in _OF_LAST if (found := pattern.search(skeleton.line))), None)
    if match is None or any(token.terminal in ("FORCE", "EXERCISE", "MISSION") for token in skeleton.tokens):
        return
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    last = setting.discourse.latest("force", "exercise", "mission", "series")[:1]
    known = last and last[0] in setting.discourse.nearby and setting.facts.statements(subject=last[0], relation="composed-of")
    if not known or setting.mood.silent or len(states) < 3 or any(state.anaphor or not state.entity for state in states):
        return
    place = skeleton.place(*match.span())
    yield [setting.listing("composed-of", last[0], "participants", states, *place, inferred=True, qualifiers={"open": False})]


def _counts(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in _COUNTED:
        for match in pattern.finditer(skeleton.line):
            force, mark = skeleton.token(match["f"]), skeleton.place(*match.span("n"))
            setting, amount = setting_at(mark[0]), number(match["n"])
            known = [entity for entity in force.entities if setting.facts.statements(subject=entity, relation="composed-of")]
            if known and not setting.mood.silent:
                count = Quantity.of(amount)
                span = skeleton.place(*match.span())
                yield [
                    setting.claim("composed-of", entity, "count", count, *span, mark, inferred=force.anaphor) for entity in known
                ]
