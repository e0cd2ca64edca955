"""Lists of members beside what they are members of, where no verb of their own ties the two together.

"the members of the CSTO, A, B and C", "the CSTO (A, B and C)", "the CSTO has six members: A, B and C".
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.discourse.context import pronoun_entities
from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import BESIDES
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.constructions import Found
from checker.model import sieve as re
from checker.model.claims import Claim, Item

_ROSTER = 4  # states in brackets behind an organization that must be meant as all its members

_FAR = 3  # words between an organization and its verb behind which it is no longer sure to be the subject
_ALL = re.compile(r"\b(?:the|all|its|their)(?: (?:current|present|full|remaining|then))?\s+$")


def member_list_claims(found: Found, tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """The readings of a ``roster`` of the grammar: who the members of an organization are."""
    part = tokens[found.begin : found.end]
    states = next((token for token in part if token.terminal == "STATE" and len(token.items) > 2), None)
    if states is None:
        return []
    if BESIDES.search(setting.block.text[setting.sentence[0] : part[0].start].lower()):
        return []  # "besides Russia, it has five members: A, B, ..."
    noun = next((token for token in part if token.terminal == "NOUN"), None)
    if noun is not None and noun.key not in ("member", "kind", "states", "party"):
        return []
    owner = next((token for token in part if token.terminal == "ORG" and not token.items), None)
    past = False
    belonging = next((token for token in part if token.terminal == "VERB"), None)
    if belonging is not None:
        owner = part[part.index(belonging) + 1]
        past = belonging.form == "past"
        if belonging.key != "belong" or owner.gap or belonging.gap:
            return []
    elif part[0].terminal == "NUMBER":
        if owner is not None and not _ALL.search(setting.block.text[: part[0].start].lower()):
            return []  # "five members of the CSTO, A, B, ..., sent troops": there may be more
        verb = tokens[found.begin - 1] if found.begin else None
        owner = owner or _owner(tokens, found.begin, noun)
        past = verb is not None and (verb.key in ("had", "were") or verb.form == "past")
    elif owner is not None and part[0] is owner and noun is None and len(states.items) < _ROSTER:
        return []
    if owner is None:
        return []
    organizations = owner.entities
    if owner.terminal == "PRONOUN":
        spoken = setting.discourse.subject if owner.form == "thing" else ()
        kinds = ("organization",)
        organizations = pronoun_entities(owner, setting.facts, kinds) or tuple(
            entity for entity in spoken if setting.facts.entity(entity).kind in kinds
        )
    dates = setting.discourse.dates_here
    when = setting.discourse.resolve_date(dates[0]) if len(dates) == 1 else None
    if past and when is None:
        return []
    items = tuple(Item(item.entity, setting.span(item.start, item.end)) for item in states.items)
    return [
        [
            setting.claim(
                "member-of",
                "",
                "members",
                states.entities,
                min(part[0].start, owner.start),
                states.end,
                (states.start, states.end),
                object=entity,
                items=items,
                time=when if past else None,
                past=past,
                inferred=owner.terminal == "PRONOUN",
                qualifiers={"open": bool(states.attributes.get("open"))},
            )
            for entity in organizations
        ]
    ]


def _owner(tokens: Sequence[Token], begin: int, noun: Token | None) -> Token | None:
    """Whose members a counted list before which nothing says "of" names: "The CSTO has six members: ..."."""
    before = tokens[max(0, begin - 2) : begin]
    if not before or noun is None:
        return None
    if len(before) == 2 and before[1].gap < _FAR:
        head, link = before
        belongs = (link.terminal in ("POSSESSIVE", "HAVE") or link.key == "number") and noun.key == "member"
        if link.terminal == "BE" and begin > 2 and tokens[begin - 3].key == "belong":
            return head  # "belonging to the bloc are six states: ..."
        if head.terminal in ("ORG", "PRONOUN") and not head.items and (belongs or link.key == "comprise"):
            return head if begin < 3 or tokens[begin - 3].terminal != "OF" else None  # not "five of the CSTO's six members"
    last = before[-1]
    return last if last.terminal == "PRONOUN" and last.key in ("its", "their") and noun.key == "member" else None
