"""Bullets that are nothing but a state, under a line that says what they are: "Founding members:", "Absent from
Rubezh-2021:", "States that did not prolong the Treaty:".

Each bullet is read as if the line stood before it as a label. What is all of a list of members is gathered elsewhere, see
``discourse/surroundings``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.surroundings import Bullets
from checker.extraction.layouts.label_values import Labelled
from checker.extraction.layouts.labels import FIRST, reader_of_states
from checker.extraction.layouts.sheets import told_of_event
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.claims import Claim

_STATE = re.compile(r"[^\w‹]*(?:\d{1,2}[.)] ?)?(?:the )?(?P<s>‹s\d+›)(?: \([^()]{1,40}\))?[\s.,;*_]*")
_COUNTED = re.compile(r" ?\([^)]*\)")
_EVENT = re.compile(
    r"(?:(?:states |countries |members )?(?P<away>absent|absentees|missing|that stayed away|not taking part"
    r"|that did not take part)"
    r"|(?:the )?(?:participants|participating (?:states|countries)|took part|(?:states |countries )?(?:taking part"
    r"|that took part)))"
    r"(?: (?:of|in|from|at) (?:the )?(?:‹o\d+›(?:'s)? )?(?:exercises? |drills? )?(?P<x>‹x\d+›))?"
)


def bullet_claims(skeleton: Skeleton, prepared: BlockText, setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a bullet that is a state."""
    match = _STATE.fullmatch(skeleton.line)
    if match is None or setting.block.kind != "item":
        return
    over = next(setting.discourse.around.lines(), None)
    state = skeleton.token(match["s"])
    if over is None or not state.entity or state.anaphor or over.skeleton.line.count("‹") > _MOST_NAMES:
        return
    label = over.skeleton.line.strip(" *_:.#")
    plain = _COUNTED.sub("", label).strip(" *_")
    names = [over.skeleton.token(found) for found in re.findall(r"‹[a-z]\d+›", label)]
    owners = [t for t in names if t.terminal in ("ORG", "DOC", "BODY", "FORCE") and t.entities]
    if any(not setting.is_own(t.entity) for t in owners) or setting.discourse.around.foreign(
        setting.facts, setting.discourse.topic
    ):
        return
    line, place = skeleton.line, (state.start, state.end)
    told = (line, FIRST.match(line), [state])
    it = Labelled(skeleton, label, plain, 0, 0, len(line), prepared, setting, False, names, owners, place, *told, bulleted=True)
    event = _EVENT.fullmatch(plain)
    named = over.skeleton.token(event["x"]) if event is not None and event["x"] else None
    if event is not None:
        yield from told_of_event(it, named, "absent" if event["away"] else "participants")
    elif not Bullets.SIGNED.match(plain) and (read := reader_of_states(it)) is not None:
        yield from read(it)


_MOST_NAMES = 4  # of a line that is a label
