"""Which office words name: "Kazakhstan's defence minister", "the head of the Secretariat", "its chief", "the CSTO's".

The patterns are regular expressions over a sentence's :mod:`skeleton <checker.extraction.lexing.skeleton>`; titles, terms and
successions build on
them. An :class:`Office` says the role, whose it is, and in which manner it is spoken of.
"""

from __future__ import annotations

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass

RANK = (
    r"(?:(?:(?:colonel|lieutenant|major|brigadier|army|vice|rear|corps|police|retired|career)["
    r" -])*(?:general|admiral|colonel|marshal|lieutenant|major)(?: of (?:the )?(?:army|police|justice|aviation|militia))?,?"
    r" |(?:mr|ms|mrs|dr|sir|lord|gen|col|lt|maj|adm|comrade|professor|madam|madame|ambassador)\.? |his excellency )"
)
# e.g. "Colonel General Andrey Serdyukov", "Mr. Zas"
PERSON = rf"(?:{RANK})*(?P<p>‹p\d+›)"

_OWNER = r"‹[sodbf]\d+›"
_MANNER = (
    r"former|ex|ousted|deposed|toppled|overthrown|exiled|fugitive|then|late|one-time|onetime|erstwhile|previous|past|old|outgoing|acting|interim|next|incoming|future|new|newly"
    r" appointed|newly elected|current|present|first|second|third|fourth|fifth|last|deputy|first"
    r" deputy|vice|designate|transitional|caretaker|long-time|longtime|long-serving|veteran|founding|sometime"
    r"|honorary|self-styled|self-proclaimed|de facto|would-be|"
    r"departing|retiring|serving|sitting|reigning|incumbent|recently appointed|assistant|regular|full-time"
)
_ROLE = (
    r"‹[rk]\d+›|(?:‹k\d+›|head|leader|chief) of (?:the |its )?(?:interim|provisional|transitional)"
    r" government|(?:interim|transitional|provisional) leader|chief|head|boss|commander|chairman|chair"
)
TROOPS = r"airborne troops|airborne forces|paratroopers|air assault troops|air assault forces|landing troops|vdv"


def office(tag: str = "") -> str:
    """The pattern of an office, its groups named with ``tag``.

    "the country's former president", "Russian President", "chief of the general staff of the armed forces of Kazakhstan",
    "head of Russia's airborne troops".
    """
    return (
        rf"(?P<w{tag}>(?:(?P<g{tag}>its|their|his|her|our|the bloc's|the country's|bloc's|(?:bloc|alliance|organi[sz]ation)"
        rf"(?:'s)?) |(?:the )?(?P<a{tag}>{_OWNER})(?:'s?|,? whose)? (?:(?P<e{tag}>{_OWNER})(?:'s?)? )?)?"
        rf"(?P<m{tag}>(?:(?:{_MANNER})[ -])*)(?:the )?(?P<n{tag}>(?:{_MANNER})[ -])?(?P<r{tag}>{_ROLE})(?!-)"
        rf"(?: (?:of|for|at) (?:the |its |their )?(?:armed forces of (?:the )?|republic of |(?P<c{tag}>{_OWNER})(?:'s?)? )?"
        rf"(?:(?P<b{tag}>{_OWNER})(?:'s (?P<f{tag}>{TROOPS}))?|(?P<t{tag}>(?:russian )?(?:{TROOPS}))))?)"
    )


_SILENT = frozenset(
    "deputy,vice,first deputy,assistant,next,incoming,future,designate,honorary,self-styled,self-proclaimed,de"
    " facto,would-be,newly elected".split(",")
)
_FORMERLY = frozenset(
    "former,ex,ousted,deposed,toppled,overthrown,exiled,fugitive,then,late,one-time,onetime,erstwhile,previous,past,old,first,second,third,fourth,fifth,last,long-time,longtime,founding,sometime,outgoing,departing,retiring,regular".split(
        ","
    )
)
# The office at the head of a body; a bare "its chief" is that of the organization.
HEADS = {
    "csto": "csto-secretary-general",
    "csto-secretariat": "csto-secretary-general",
    "csto-joint-staff": "csto-joint-staff-chief",
    "csto-parliamentary-assembly": "csto-assembly-chair",
    "permanent-council": "permanent-council-chair",
    "committee-of-secretaries": "committee-of-secretaries-chair",
    "council-of-foreign-ministers": "council-of-foreign-ministers-chair",
    "military-committee": "military-committee-chair",
}
_SPOKEN = {"chief", "head", "boss", "leader", "director", "commander"}
_CHAIRING = {"chairman", "chair"}


# What a ministry is called in the id of a body, and its head in that of an office.
_MINISTRIES = {"ministry-of-defence": "defence-minister", "ministry-of-foreign-affairs": "foreign-minister"}


def minister(kind: str, state: str) -> str:
    """The id of the office of a "defence" or "foreign" minister."""
    return f"{'defence' if kind.startswith('def') else 'foreign'}-minister-{state}"


def commander(troops: str, state: str) -> str:
    """The id of the office at the head of the troops that words such as "paratroopers" name."""
    return f"commander-{'air-assault' if 'assault' in troops else 'airborne'}-forces-{state}"


def head_of_ministry(facts: FactBase, body: str) -> str:
    """The office at the head of a ministry; empty where the body is none, or its head is not known."""
    ministry, _, state = body.rpartition("-of-")
    office = f"{_MINISTRIES.get(ministry, '')}-{state}"
    return office if facts.knows(office) else ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a text names it.

    ``offices`` are the ids where they are known for sure; ``role`` and ``of`` describe it otherwise. ``manner`` is "",
    "former", "then", "acting"
    or "silent" (nothing is said about who holds it). ``start`` and ``end`` are offsets in the block. ``sure`` says that the words
    name the owner, rather than the context.
    """

    role: str
    of: str
    offices: tuple[str, ...]
    manner: str
    start: int
    end: int
    sure: bool
    owner: tuple[int, int] | None = None  # where the words for the owner stand
    owner_kind: str = ""  # the terminal of these words
    guessed: bool = False  # the owner is meant by a general noun: "the country's president"


def office_of(match: re.Match[str], skeleton: Skeleton, setting: Setting, tag: str = "", bare: bool = False) -> Office | None:
    """The office of a match of :func:`office`; None where the words do not say which one.

    ``bare`` says that a mere "Chief" or "Chair" is enough, as in a label: it is that of the body spoken of last.
    """
    facts = setting.facts
    words = match.group(f"r{tag}")
    role_token = skeleton.found(match, f"r{tag}") if words.endswith("›") else None
    owners = [token for name in "aecb" if (token := skeleton.found(match, name + tag)) is not None]
    manner = _manner(f"{match.group(f'm{tag}')} {match.group(f'n{tag}') or ''}")
    start, end = skeleton.place(match.start(f"w{tag}"), match.end(f"w{tag}"))
    troops = match.group(f"f{tag}") or match.group(f"t{tag}")
    place = skeleton.place(match.start(f"a{tag}"), match.end(f"a{tag}")) if match.group(f"a{tag}") else None
    if place is None and match.group(f"b{tag}"):
        place = skeleton.place(match.start(f"b{tag}"), match.end(f"b{tag}"))
    if any(not token.entities for token in owners):
        return None
    ids = [token.entity for token in owners]
    kinds = [facts.entity(entity).kind for entity in ids]
    key = _key(role_token, words, facts)

    def made(role: str, of: str, offices: tuple[str, ...], sure: bool) -> Office:
        kind = owners[0].terminal if owners and place else ""
        guessed = any(token.anaphor for token in owners)
        return Office(role, of, offices, manner, start, end, sure, place, kind, guessed)

    if troops:
        state = next((i for i, k in zip(ids, kinds, strict=True) if k == "state"), "russia" if "russian" in troops else "")
        head = commander(troops, state)
        return made("commander", state, (head,), True) if facts.knows(head) else None
    body = next((i for i, k in zip(reversed(ids), reversed(kinds), strict=True) if k in ("body", "force")), "")
    named = role_token is not None and bool(role_token.entities)
    if not named and (key in _SPOKEN or key in _CHAIRING and (body or bare)):
        certain = all(len(token.entities) == 1 for token in owners)
        chief = certain and words == "chief" and not skeleton.line.startswith(" of ", match.end(f"r{tag}"))
        if not body and key in _SPOKEN and "organization" in kinds and (match.group(f"b{tag}") or chief):
            body = ids[kinds.index("organization")]
        if body in HEADS:
            head = HEADS[body]
            return made(
                facts.entity(head).role,
                facts.entity(head).of,
                (head,),
                True,
            )
        if (
            not body
            and not ids
            and key != "commander"
            and not (key == "director" and setting.discourse.scene.focus.event)  # that of the exercise
            and (
                match.group(f"g{tag}") and words == "chief" or bare or manner == "acting" and key in ("head", "chief", "director")
            )
        ):
            return _chief_of_context(setting, made, chairing=key in _CHAIRING)
        if key == "leader" and len(ids) == 1 and kinds[0] == "state":
            return made("leader", ids[0], (), True)
        return None
    if role_token is not None and role_token.entities and not (owners and role_token.form == "context"):
        entity = facts.entity(role_token.entity)
        of = entity.of
        if ids and of not in ids and not any(facts.entity(i).of == of or facts.entity(of).of == i for i in ids):
            return None
        if role_token.form == "context" and setting.discourse.overshadowed(of):
            return None  # the Secretary General of another organization
        if place is None:
            place, kind = owner_inside(role_token, of, setting)
            return Office(
                entity.role,
                of,
                role_token.entities,
                manner,
                start,
                end,
                role_token.form != "context",
                place,
                kind,
            )
        return made(entity.role, of, role_token.entities, role_token.form != "context")
    if role_token is None and key != "acting-president":
        return None
    if match.group(f"g{tag}") in ("the bloc's", "bloc's", "its", "their", "our") and key in (
        "secretary-general",
        "chief-of-joint-staff",
        "acting-secretary-general",
    ):
        topic = setting.discourse.of_general_noun("organization")[:1]
        return made(key, topic[0], (), False) if topic else None
    state = next((i for i, k in zip(ids, kinds, strict=True) if k in ("state", "organization")), "")
    if ids and not state:
        state = ids[0]
    return made(key, state, (), bool(state))


def owner_inside(token: Token, of: str, setting: Setting) -> tuple[tuple[int, int] | None, str]:
    """Where the name of an office names its state ("Prime Minister of [Tajikistan]", "[Tajik] Defence Minister"), and by which
    kind of word."""
    owner = setting.facts.entity(of) if of else None
    if owner is None or owner.kind != "state":
        return None, ""
    text = setting.block.text[token.start : token.end].lower()
    for words, kind in ((owner.demonyms, "DEMONYM"), ((owner.name, *owner.aliases), "STATE")):
        for word in words:
            found = re.search(rf"\b{re.escape(word.lower())}\b", text)
            if found is not None:
                return (token.start + found.start(), token.start + found.end()), kind
    return None, ""


def _chief_of_context(setting: Setting, made: object, chairing: bool) -> Office | None:
    """ "its chief": the head of the body or organization spoken of last; "Chairman" only where somebody is in its chair."""
    last = [entity for entity, kind in reversed(setting.discourse.recent) if kind in ("body", "organization")][:1] or [
        setting.discourse.topic
    ]
    if not last or last[0] not in HEADS:
        return None
    head = setting.facts.entity(HEADS[last[0]])
    if chairing and not head.role.endswith("chair"):
        return None  # the organization's chief is its secretary general
    return made(head.role, head.of, (head.id,), False)  # type: ignore[operator, no-any-return]  # the maker above


def _key(token: Token | None, words: str, facts: FactBase) -> str:
    if re.search(r"(?:interim|provisional|transitional) ", words):
        return "acting-president"
    if token is None:
        return words
    if token.entities:
        return facts.entity(token.entity).role
    return token.key


def _manner(words: str) -> str:
    manners = set(re.findall(_MANNER, words))
    if manners & _SILENT:
        return "silent"
    if manners == {"then"}:
        return "then"
    if manners & _FORMERLY:
        return "former"
    return "acting" if manners & {"acting", "interim", "transitional", "caretaker"} else ""
