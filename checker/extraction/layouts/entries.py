"""Entries of glossaries: a term, and the definition that leaves its subject to the term.

"GUAM: named after four states", a term of an HTML list, a bold name with a dash behind it. What the term names is what the
definition
is about: founded when, of how many members and which, seated where. A term that names a body nobody here knows is about that
body, and so not about the topic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.surroundings import Line
from checker.extraction.figures.numerals import N, mention_at, number
from checker.extraction.layouts.timelines import EVENT, EVENTS, event_values
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.people.offices import HEADS
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.documents import Block
from checker.model.quantities import Quantity

_TERM = re.compile(r"\W*(?:the )?(?P<h>‹[obfc]\d+›)(?: \([^()]*\))?\W*")
_STRANGE = re.compile(r"(?:[Tt]he )?[A-Z]{3,9}(?: \([^()]*\))?(?:: | – | — | - )")
_CAPITALS = re.compile(r"\W*(?:[Tt]he )?[A-Z]{3,9}(?: \([^()]*\))?\W*")
_NAMES_A_BODY = re.compile(
    r"\W*(?:The )?(?:[A-Z][\w-]+ (?:(?:of|for|and|on|in|the) )*)*"
    r"(?:Organi[sz]ation|Union|Community|Council|Forum|Initiative|Commission|Cent(?:re|er)|Pact|Association|Agency|Treaty)"
    r"(?: (?:of|for|on|in)(?: [\w-]+)+)?(?: \([^()]*\))?\W*"
)
# Labels in capitals that name nobody.
_LABELS = frozenset("MYTH FACT NOTE FALSE TRUE WRONG RIGHT WHO WHAT WHEN WHERE WHY HOW DATE PLACE".split())
_BEHIND = re.compile(r"[*_\"'”]*(?: \([^()]{2,60}\))?[*_\"'”]*(?:\s?:| [–—-](?= )|\.(?=[*_\"'”]*(?: |$)))")
_HEADS = ("ORG", "BODY", "FORCE", "DOC")


def head_of(block: Block, tokens: Sequence[Token], lead: Line | None) -> tuple[str, ...] | None:
    """What an entry is about whose first ``tokens`` are given: an entity, nothing that is known (an empty tuple), or None where
    the block is no entry."""
    if lead is not None and lead.kind == "term" and block.kind != "term":
        match = _TERM.fullmatch(lead.skeleton.line)
        if match is not None:
            token = lead.skeleton.token(match["h"])
            return () if token.anaphor else token.entities[:1]
        strange = _CAPITALS.fullmatch(lead.text) or _NAMES_A_BODY.fullmatch(lead.text)
        return () if strange is not None else None
    first = tokens[0] if tokens else None
    strange = _STRANGE.match(block.text) if block.kind == "item" else None
    if strange is not None and (first is None or first.start >= strange.end() - 2) and strange[0].strip(": –—-") not in _LABELS:
        return ()
    if first is None or first.terminal not in _HEADS or first.anaphor or first.items or not first.entities:
        return None
    bold = any(start <= first.start and first.end <= end for start, end in block.emphasis)
    apart = block.text[: first.start].strip(" *_\"'“") in ("", "The", "the") and _BEHIND.match(block.text, first.end)
    return first.entities[:1] if apart and (bold or block.kind == "item") else None


_FOUNDED = re.compile(
    r"\W*(?:(?:it |which )?(?:was |has been )?|(?:an? |the )?(?:[a-z-]+ ){0,3}"
    r"(?:organi[sz]ation|alliance|bloc|union|body|forum|club"
    r"|group|grouping|pact|cent(?:re|er)|agency|community|force),? (?:which was |that was )?)"
    r"(?:first |originally |only )?(?:founded|established|created|formed|set up|launched|born)\b"
)
_EVENT = re.compile(rf"\W*(?:(?:it |which )?was )?{EVENT}")
_ADJECTIVE = r"(?:(?:[a-z]+-speaking|[a-z-]+an|european|post-soviet|member|participating|full|former|soviet|independent) )*"
_MEMBERS = r"(?:members?(?: states| countries)?|states|countries|nations|republics|allies|participating states)"
_COUNT = re.compile(
    rf"\W*(?:(?:it |which )?(?:has|have|unites|groups|counts|numbers|brings together|comprises|consists of"
    rf"|(?:an? )?[a-z -]{{3,40}}? of) )?"
    rf"(?:now |today |only |currently )?(?P<n>[a-z]+(?:-[a-z]+)?|\d{{1,3}}) {_ADJECTIVE}(?P<m>{_MEMBERS})"
    r"(?=\s*(?:[,.;:)(]|$|–|—|and (?:a|its|the)\b|with\b|since\b|now\b|in all\b|‹t))(?: (?P<t>‹t\d+›))?"
)
_LIST = re.compile(
    rf"\b(?P<m>{_MEMBERS})(?: \(\w+\))?(?::| –| —|, namely| \() ?(?:the )?(?P<l>‹s\d+›(?:(?:,|,? and|;) (?:the )?‹s\d+›){{2,}})"
    r"(?=\s*(?:[.;)]|$))"
)
_SEAT = re.compile(
    r"\b(?:headquarter(?:s|ed)|seat(?:ed)?|based|head office|secretariat|executive(?: committee| body)?|hq)"
    r"(?:,? (?:is|are|sits?|lies?|works?|located|situated|based|found|housed|now))*(?: in|:| at) (?:the )?(?P<l>‹l\d+›)(?!'|\w)"
)
# "Secretariat – Moscow; term three years", "Joint Staff – in existence since 2004"
_PLACE_FIRST = re.compile(r"\W*(?:in |at )?(?P<l>‹l\d+›)(?=\s*(?:[.;,()]|$))")
_CITY_BEHIND = re.compile(r", (?P<l>‹l\d+›)(?=\s*(?:[.;()]|$))")
_EXISTS = re.compile(
    r"\b(?:in existence|existing|exists?|has existed|in being|in operation|working|at work),? since (?P<t>‹t\d+›)"
)
_TERM_OF = re.compile(
    rf"(?:^|[;,.] )\W*(?:length of (?:a |the )?)?(?:terms?|mandate)(?: of office)?:? ?(?:is |of |lasts )?{N} years\b"
)
_OTHERS = re.compile(r"‹[obf]\d+›")


def definition_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence of an entry about the organization or body that is its head."""
    line = skeleton.line
    setting = setting_at(skeleton.start) if line else None
    head = setting.discourse.around.head if setting is not None else None
    if setting is None or not head or setting.mood.silent:
        return
    entity, facts = head[0], setting.facts
    begin = match.end() if (match := _opening(skeleton, entity)) else 0
    kind = facts.entity(entity).kind
    if kind == "document" and (match := _EVENT.match(line, begin)):
        relation = next(name for index, (_, name, _) in enumerate(EVENTS) if match.group(f"e{index}"))
        if relation != "established" and setting.block.kind not in ("item", "row"):  # those are read as notes, see timelines
            word = skeleton.place(match.start(), match.end())
            yield from event_values(relation, entity, skeleton, match.end(), len(line), word, setting)
    elif kind != "document" and (match := _FOUNDED.match(line, begin)):
        word = skeleton.place(match.start(), match.end())
        yield from event_values("established", entity, skeleton, match.end(), len(line), word, setting)
    yield from _of_body(skeleton, begin, entity, setting)
    spoken_of = setting.discourse.latest("organization")[:1]
    if _OTHERS.search(line, begin) or kind == "organization" and spoken_of != (entity,):
        return  # "it" may be another one
    if (seat := _SEAT.search(line, begin)) and facts.statements(subject=entity, relation="headquarters"):
        place = skeleton.token(seat["l"])
        if place.entity and not place.anaphor:
            mark = (place.start, place.end)
            yield [setting.claim("headquarters", entity, "value", place.entities, *skeleton.place(*seat.span()), mark)]
        behind = _CITY_BEHIND.match(line, seat.end())
        if behind is not None and (city := skeleton.token(behind["l"])).entity:
            mark = (city.start, city.end)
            yield [setting.claim("headquarters", entity, "value", city.entities, *mark, mark)]
    if kind != "organization":
        return
    yield from _counted(skeleton, prepared, entity, begin, setting)
    if (listed := _LIST.search(line, begin)) and facts.statements(relation="member-of", object=entity):
        states = skeleton.states(listed["l"])
        if all(state.entities and not state.anaphor for state in states):
            span = states[0].start, states[-1].end
            yield [setting.listing("member-of", "", "members", states, *span, object=entity, qualifiers={"open": False})]


def _of_body(skeleton: Skeleton, begin: int, entity: str, setting: Setting) -> Iterator[list[Claim]]:
    """What an entry says of a body or force in a word or two: its seat, since when it exists, how long its head serves."""
    line, facts = skeleton.line, setting.facts
    kind = facts.entity(entity).kind
    if kind not in ("body", "force"):
        return
    seat = _PLACE_FIRST.match(line, begin) if begin else None
    if seat is not None and facts.statements(subject=entity, relation="headquarters"):
        place = skeleton.token(seat["l"])
        mark = (place.start, place.end)
        if place.entity and not place.anaphor:
            yield [setting.claim("headquarters", entity, "value", place.entities, *mark, mark)]
    if (match := _EXISTS.search(line, begin)) and facts.statements(subject=entity, relation="established"):
        when = skeleton.token(match["t"])
        date = setting.discourse.resolve_date(when)
        if date is not None and not _OTHERS.search(line, begin, match.start()):
            mark = (when.start, when.end)
            yield [setting.claim("established", entity, "value", date, *skeleton.place(*match.span()), mark, role="at")]
    office = HEADS.get(entity, "")
    if office and (match := _TERM_OF.search(line, begin)) and facts.statements(subject=office, relation="term"):
        mark = skeleton.place(*match.span("n"))
        amount = Quantity.of(number(match["n"]), unit="year")
        yield [setting.claim("term", office, "value", amount, *skeleton.place(*match.span()), mark)]


def _opening(skeleton: Skeleton, entity: str) -> re.Match[str] | None:
    """The head itself at the beginning of its entry: "GUAM – ", "OSCE: "."""
    match = re.match(r"\W*(?:the )?(?P<h>‹[obfc]\d+›)(?: \([^()]*\))?\s*(?::|–|—|-|\.)\s*", skeleton.line)
    return match if match is not None and entity in skeleton.token(match["h"]).entities else None


def _counted(skeleton: Skeleton, prepared: BlockText, entity: str, begin: int, setting: Setting) -> Iterator[list[Claim]]:
    """ "Fifty-seven states and a headquarters in Vienna": how many belong to the head."""
    match = _COUNT.match(skeleton.line, begin)
    if match is None or match["t"] and not _is_of_the_day(skeleton.token(match["t"]), setting):
        return
    lead = setting.discourse.around.lead
    if entity == setting.discourse.topic and not match["m"].startswith("member") and (lead is None or lead.kind != "term"):
        return  # "CSTO: five states sign" is a headline
    mention = mention_at(prepared, skeleton.place(*match.span("n"))[0])
    if mention is None or mention.quantity.low != mention.quantity.high or mention.quantity.low < 2:
        return
    mark, amount = (mention.start, mention.end), mention.quantity.low
    claim = setting.claim("member-of", "", "count", Quantity.of(amount), *skeleton.place(*match.span()), mark, object=entity)
    claim.qualifiers["dates"] = ()
    yield [claim]


def _is_of_the_day(token: Token, setting: Setting) -> bool:
    date, today = setting.discourse.resolve_date(token), setting.discourse.today
    return date is not None and today is not None and date.contains(today)
