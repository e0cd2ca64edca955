"""How many there are, as running text puts it: all counts and quantities of one sentence, from its skeleton."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.periods import ANY_PERIOD, periods
from checker.extraction.figures.shares import ANY_APIECE, ANY_SHARE, shares, shares_of_the_rest
from checker.extraction.figures.states import (
    ANY_COUNTED,
    listed_signatories,
    members,
    not_signing,
    ordinals,
    signatories,
    they_are,
)
from checker.extraction.figures.strengths import ANY_STRENGTH, strengths
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.extraction.people.tenures import ANY_TERM_OF_OFFICE, terms_of_office
from checker.model import sieve as re
from checker.model.claims import Claim

_NUMBERED = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|third|twenty|fifty)\b")


def total_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The counts and quantities of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    yield from ordinals(skeleton, setting_at)
    yield from listed_signatories(skeleton, setting_at)
    yield from they_are(skeleton, setting_at)
    yield from not_signing(skeleton, setting_at)
    if "‹" not in line and not _NUMBERED.search(line):  # each placeholder has a number
        return
    if ANY_COUNTED.may_match(line):
        yield from signatories(skeleton, setting_at)
    yield from members(skeleton, setting_at)
    if ANY_STRENGTH.may_match(line):
        yield from strengths(skeleton, prepared, setting_at)
    if ANY_PERIOD.may_match(line):
        yield from periods(skeleton, setting_at)
    if ANY_TERM_OF_OFFICE.may_match(line):
        yield from terms_of_office(skeleton, setting_at)
    if ANY_SHARE.may_match(line):
        yield from shares(skeleton, setting_at)
    if ANY_APIECE.may_match(line):
        yield from shares_of_the_rest(skeleton, setting_at)
