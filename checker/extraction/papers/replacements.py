"""An old treaty said to have given way to a new one: "the six soldiered on under a new pact" when the old one had been extended.

The sentence comes in as a skeleton. Whoever goes on under a new treaty lets the old one lapse, so what comes out is the claim
that the old one expired then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import dates_of
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_NEW = re.compile(
    r"\b(?:soldiered on|carried on|went on|continued|stayed together|stayed on|remained|regrouped|signed|concluded|agreed|united)"
    r"(?: [a-z]+){0,3}? (?P<pact>an? (?:(?:entirely|completely|wholly|brand|quite) )?(?:new|fresh|different|separate)"
    r" (?:collective security )?(?:pact|treaty|accord))\b(?! (?:of|on|with|between|about|to)\b)"
)
_DENIED = re.compile(r"\b(?:no|not|never|without|instead of|rather than)\b")


def replacement_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    match = _NEW.search(skeleton.line)
    if match is None or _DENIED.search(skeleton.line):
        return
    mark = skeleton.place(*match.span("pact"))
    setting = setting_at(mark[0])
    facts, discourse = setting.facts, setting.discourse
    dates = [date for date in dates_of(skeleton, setting) if date.precision in ("day", "month", "year")]
    states = {token.entity for token in skeleton.tokens if token.terminal == "STATE" and token.entities}
    for document in discourse.latest("document"):
        for extension in facts.statements(subject=document, relation="extended"):
            near = [date for date in dates if isinstance(extension.value, DateInterval) and not date.conflicts(extension.value)]
            if (
                near
                and len(states & set(extension.participants)) > 2
                and not setting.mood.silent
                and facts.entity(document).of == discourse.topic
            ):
                claim = setting.claim("expired", document, "value", near[0], *skeleton.place(*match.span()), mark, inferred=True)
                claim.qualifiers["replaced"] = True
                yield [claim]
                return
