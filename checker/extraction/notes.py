"""The claims of a sentence that no clause makes: counts, labels, seats, timeline entries, answers.

Each is said in the mood of its segment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.moods import ASSERTED, Segment
from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.anniversaries import anniversary_claims
from checker.extraction.figures.distances import distance_claims
from checker.extraction.figures.lengths import length_claims
from checker.extraction.figures.measures import measure_claims
from checker.extraction.figures.totals import total_claims
from checker.extraction.happenings.appeals import appeal_claims
from checker.extraction.happenings.beginnings import since_claims
from checker.extraction.happenings.called_off import called_off_claims
from checker.extraction.happenings.convened import convened_claims
from checker.extraction.happenings.deployments import deployment_claims
from checker.extraction.happenings.dispatches import dispatch_claims
from checker.extraction.happenings.first_mission import first_mission_claims
from checker.extraction.happenings.sessions import session_claims
from checker.extraction.happenings.staged import staged_claims
from checker.extraction.happenings.stays import stay_claims
from checker.extraction.layouts.answers import answer_claims
from checker.extraction.layouts.articles import article_claims
from checker.extraction.layouts.bullets import bullet_claims
from checker.extraction.layouts.entries import definition_claims
from checker.extraction.layouts.labels import sentence_labels
from checker.extraction.layouts.replies import reply_claims
from checker.extraction.layouts.telegrams import telegram_claims
from checker.extraction.layouts.timelines import entry_claims
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.extraction.membership.abstainers import abstainer_claims
from checker.extraction.membership.composition import composition_claims
from checker.extraction.membership.contributors import contributor_claims
from checker.extraction.membership.departures import departure_claims
from checker.extraction.membership.founders import founder_claims
from checker.extraction.membership.memberships import membership_claims
from checker.extraction.membership.named_members import named_member_claims
from checker.extraction.membership.observers import observer_claims
from checker.extraction.membership.orders import order_claims
from checker.extraction.membership.outsiders import outsider_claims
from checker.extraction.membership.signatories import signatory_claims
from checker.extraction.membership.spells import spell_claims
from checker.extraction.names.expansions import expansion_claims
from checker.extraction.names.seats import seat_claims
from checker.extraction.papers.at_signing import at_signing_claims
from checker.extraction.papers.charter_rules import charter_claims
from checker.extraction.papers.decisions import decision_claims
from checker.extraction.papers.origins import origin_claims
from checker.extraction.papers.replacements import replacement_claims
from checker.extraction.papers.un_papers import un_number_claims
from checker.extraction.papers.unnamed_documents import unnamed_document_claims
from checker.extraction.people.sentences import settings
from checker.model.claims import Claim


def note_claims(skeleton: Skeleton, prepared: BlockText, parts: Sequence[Segment], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of the sentence of ``setting``, whose segments are ``parts``."""

    setting_at = settings(parts, setting, parts[0].mood if parts else ASSERTED)

    yield from total_claims(skeleton, prepared, setting_at)
    yield from composition_claims(skeleton, setting_at)
    yield from signatory_claims(skeleton, setting_at)
    yield from abstainer_claims(skeleton, setting_at)
    yield from founder_claims(skeleton, setting_at)
    yield from named_member_claims(skeleton, setting_at)
    yield from outsider_claims(skeleton, setting_at)
    yield from order_claims(skeleton, setting_at)
    yield from decision_claims(skeleton, setting_at)
    yield from origin_claims(skeleton, setting_at)
    yield from measure_claims(skeleton, prepared, setting_at)
    yield from charter_claims(skeleton, setting_at)
    yield from un_number_claims(skeleton, setting_at)
    yield from unnamed_document_claims(skeleton, setting_at)
    yield from length_claims(skeleton, setting_at)
    yield from anniversary_claims(skeleton, setting_at)
    yield from distance_claims(skeleton, setting_at)
    yield from seat_claims(skeleton, setting_at)
    yield from membership_claims(skeleton, setting_at)
    yield from spell_claims(skeleton, setting_at)
    yield from departure_claims(skeleton, setting_at)
    yield from observer_claims(skeleton, setting_at)
    yield from expansion_claims(prepared, *setting.sentence, setting_at)
    yield from contributor_claims(skeleton, setting_at)
    yield from deployment_claims(skeleton, prepared, setting_at)
    yield from first_mission_claims(skeleton, setting_at)
    yield from dispatch_claims(skeleton, prepared, setting_at)
    yield from session_claims(skeleton, setting_at)
    yield from appeal_claims(skeleton, setting_at)
    yield from since_claims(skeleton, setting_at)
    yield from called_off_claims(skeleton, setting_at)
    yield from convened_claims(skeleton, prepared, setting_at)
    yield from staged_claims(skeleton, setting_at)
    yield from stay_claims(skeleton, setting_at)
    yield from replacement_claims(skeleton, setting_at)
    yield from at_signing_claims(skeleton, setting_at)
    yield from answer_claims(skeleton, prepared, setting_at)
    yield from reply_claims(skeleton, prepared, setting_at)
    yield from definition_claims(skeleton, prepared, setting_at)
    yield from sentence_labels(skeleton, prepared, setting_at)
    if setting.block.kind == "item":
        setting.discourse.around.bullet(skeleton, setting)
        yield from bullet_claims(skeleton, prepared, setting_at(skeleton.start))
    yield from entry_claims(skeleton, setting.block.kind, setting_at)
    yield from article_claims(skeleton, setting_at)
    yield from telegram_claims(skeleton, setting_at)
