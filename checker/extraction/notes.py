"""The claims of a sentence that no clause makes: counts, labels, seats, timeline entries, answers.

Each is said in the mood of its segment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.anniversaries import anniversary_claims
from checker.extraction.answers import answer_claims
from checker.extraction.charter_rules import charter_claims
from checker.extraction.clauses import Setting
from checker.extraction.composition import composition_claims
from checker.extraction.contributors import contributor_claims
from checker.extraction.decisions import decision_claims
from checker.extraction.deployments import deployment_claims
from checker.extraction.entries import definition_claims
from checker.extraction.expansions import expansion_claims
from checker.extraction.labels import sentence_labels
from checker.extraction.measures import measure_claims
from checker.extraction.memberships import membership_claims
from checker.extraction.moods import ASSERTED, Segment
from checker.extraction.observers import observer_claims
from checker.extraction.people import settings
from checker.extraction.replacements import replacement_claims
from checker.extraction.seats import seat_claims
from checker.extraction.signatories import signatory_claims
from checker.extraction.skeleton import Skeleton
from checker.extraction.timelines import entry_claims
from checker.extraction.tokens import BlockText
from checker.extraction.totals import total_claims
from checker.extraction.un_papers import un_number_claims
from checker.extraction.unnamed_documents import unnamed_document_claims
from checker.model.claims import Claim


def note_claims(skeleton: Skeleton, prepared: BlockText, parts: Sequence[Segment], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of the sentence of ``setting``, whose segments are ``parts``."""

    setting_at = settings(parts, setting, parts[0].mood if parts else ASSERTED)

    yield from total_claims(skeleton, prepared, setting_at)
    yield from composition_claims(skeleton, setting_at)
    yield from signatory_claims(skeleton, setting_at)
    yield from decision_claims(skeleton, setting_at)
    yield from measure_claims(skeleton, prepared, setting_at)
    yield from charter_claims(skeleton, setting_at)
    yield from un_number_claims(skeleton, setting_at)
    yield from unnamed_document_claims(skeleton, setting_at)
    yield from anniversary_claims(skeleton, setting_at)
    yield from seat_claims(skeleton, setting_at)
    yield from membership_claims(skeleton, setting_at)
    yield from observer_claims(skeleton, setting_at)
    yield from expansion_claims(prepared, *setting.sentence, setting_at)
    yield from contributor_claims(skeleton, setting_at)
    yield from deployment_claims(skeleton, prepared, setting_at)
    yield from replacement_claims(skeleton, setting_at)
    yield from answer_claims(skeleton, prepared, setting_at)
    yield from definition_claims(skeleton, prepared, setting_at)
    yield from sentence_labels(skeleton, prepared, setting_at)
    if setting.block.kind == "item":
        setting.discourse.around.bullet(setting.block, skeleton, setting)
    yield from entry_claims(skeleton, setting.block.kind, setting_at)
