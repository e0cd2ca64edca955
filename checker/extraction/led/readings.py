"""All readings of a sentence in which the facts lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.moods import ASSERTED, Segment
from checker.extraction.discourse.setting import Setting
from checker.extraction.led.acts import led_act_claims
from checker.extraction.led.articles import led_article_claims
from checker.extraction.led.belonging import led_belonging_claims
from checker.extraction.led.days import led_day_claims
from checker.extraction.led.lists import led_list_claims
from checker.extraction.led.places import led_place_claims
from checker.extraction.led.things import led_thing_claims
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.sentences import settings
from checker.extraction.syntax.rows import RESPECTIVELY
from checker.model.claims import Claim
from checker.model.spans import Span


def led_claims(skeleton: Skeleton, parts: Sequence[Segment], taken: Sequence[Span], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of the sentence of ``setting``, whose segments are ``parts``; ``taken`` are the places in the source that other
    claims mark."""
    if RESPECTIVELY.search(skeleton.line):
        return  # which date or place is whose, the facts do not tell
    setting_at = settings(parts, setting, parts[0].mood if parts else ASSERTED)
    yield from led_article_claims(skeleton, taken, setting_at)
    yield from led_belonging_claims(skeleton, taken, setting_at)
    yield from led_act_claims(skeleton, taken, setting_at)
    yield from led_list_claims(skeleton, taken, setting_at)
    yield from led_place_claims(skeleton, taken, setting_at)
    yield from led_thing_claims(skeleton, taken, setting_at)
    yield from led_day_claims(skeleton, taken, setting_at)
