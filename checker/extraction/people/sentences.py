"""All claims of a sentence about people, their offices and the chair, read off its skeleton."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.moods import ASSERTED, Mood, Segment
from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.acts import act_claims
from checker.extraction.people.asked import answer_about_person, answer_about_post, person_asked_for, post_asked_for
from checker.extraction.people.careers import career_claims
from checker.extraction.people.chairs import sentence_chairs
from checker.extraction.people.charges import sentence_charges
from checker.extraction.people.firsts import first_claims
from checker.extraction.people.handovers import handover_claims
from checker.extraction.people.listed import list_claims
from checker.extraction.people.mandates import mandate_claims
from checker.extraction.people.parts_of_terms import part_claims
from checker.extraction.people.posts import post_claims
from checker.extraction.people.rosters import chair_entries
from checker.extraction.people.successions import succession_claims
from checker.extraction.people.tenures import tenure_claims
from checker.extraction.people.terms import sentence_terms
from checker.extraction.people.titles import sentence_titles
from checker.extraction.people.turns import turn_claims
from checker.model.claims import Claim


def people_claims(skeleton: Skeleton, parts: Sequence[Segment], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a sentence whose segments are ``parts``; each is said in the mood of the segment it stands in."""

    setting_at = settings(parts, setting, ASSERTED)
    tokens = [token for token in skeleton.tokens if token.terminal == "DATE"]
    today = setting.discourse.today
    dates = [
        date
        for token in tokens
        if (date := setting.discourse.resolve_date(token)) is not None
        and not (_is_now(token) and today is not None and date.contains(today))
    ]
    yield from sentence_titles(skeleton, dates, setting_at)
    yield from sentence_charges(skeleton, dates, setting_at)
    yield from sentence_terms(skeleton, setting_at)
    yield from succession_claims(skeleton, setting_at)
    yield from first_claims(skeleton, setting_at)
    yield from part_claims(skeleton, setting_at)
    yield from act_claims(skeleton, setting_at)
    yield from tenure_claims(skeleton, setting_at)
    yield from mandate_claims(skeleton, setting_at)
    yield from post_claims(skeleton, setting_at)
    yield from list_claims(skeleton, setting_at)
    if skeleton.line:
        yield from career_claims(skeleton, setting_at)
    yield from chair_entries(skeleton, setting_at(skeleton.start) if skeleton.line else setting)
    asked = any(part.mood.modality == "question" for part in parts)
    answered = setting.discourse.theme
    yield from sentence_chairs(skeleton, setting_at, asked)
    if not asked:
        yield from handover_claims(skeleton, setting_at, answered)
        yield from turn_claims(skeleton, setting_at, answered)
    if answered.startswith("who "):
        yield from answer_about_person(skeleton, answered.split()[1:], dates, setting_at)
    if answered.startswith("post "):
        yield from answer_about_post(answered.split()[1], skeleton, setting_at)
    if asked and (people := person_asked_for(skeleton)):
        setting.discourse.theme = " ".join(("who", *people))
    elif asked and (post := post_asked_for(skeleton, setting)):
        setting.discourse.theme = f"post {post}"


def settings(parts: Sequence[Segment], setting: Setting, before: Mood) -> Callable[[int], Setting]:
    """What gives, for an offset of the block, the setting in the mood of the segment there; ``before`` is the mood before the
    first."""
    filled = [part for part in parts if part.tokens]
    starts = [part.tokens[0].start for part in filled]
    known: dict[int, Setting] = {}

    def setting_at(offset: int) -> Setting:
        index = bisect_right(starts, offset)
        found = known.get(index)
        if found is None:
            mood = filled[index - 1].mood if index else before
            found = known[index] = Setting(setting.facts, setting.discourse, setting.block, setting.sentence, mood)
        return found

    return setting_at


def _is_now(token: Token) -> bool:
    """Whether a date is said from the day of the text ("this year"), and so says no more than the present tense."""
    return token.date is not None and token.date.date is None
