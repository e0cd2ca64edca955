"""What was signed or agreed with whom, where the day tells it and the name is another one: "the Collective Security Treaty
Organization was signed in Tashkent in 1992", "a memorandum has linked the bloc with the OSCE since October 2007".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span

_SIGNED = re.compile(
    r"(?P<o>‹o\d+›)(?: (?:was|were|had been)|,? which (?:was|had been)|,)(?: first)? (?:signed|concluded|inked)\b"
    r"(?! (?:up|off|by ‹o|an?|its|their|another)\b)"
)
_IN_PLACE = re.compile(r"\b(?:signed|concluded|inked|initialled)\b[^.;:]{0,80}? in (‹l\d+›)")
_MEMORANDUM = re.compile(r"\b(?:memorandum|joint declaration)\b")
_SIGNING = re.compile(r"\b(?:signed|signing|signature|concluded|inked)\b")
_ANOTHER = re.compile(r"\b(?:new|another|second|further|updated|additional|draft|plan\w*|protocols?|executive committee|cis)\b")
_SEVERAL = re.compile(r"\b(?:protocols?|charter|statutes?|agreements?|declarations?|documents?|papers?|not|never|signed a|un)\b")


def led_thing_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = str(skeleton.line)
    yield from _signed(line, skeleton, setting_at)
    if _MEMORANDUM.search(line) and "‹t" in line and not re.search(r"\b(?:not|no|never)\b", line):
        yield from _partners(skeleton, taken, setting_at)


def _signed(line: str, skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """An organization said to have been signed, at the time or the place at which a treaty of its own was."""
    match = _SIGNED.search(line)
    if match is None or _SEVERAL.search(line):
        return
    token = skeleton.token(match["o"])
    setting = setting_at(token.start)
    facts, topic = setting.facts, setting.discourse.topic
    if setting.mood.silent or token.anaphor or token.entity != topic or token.items:
        return
    dates = [date for t in skeleton.tokens if t.terminal == "DATE" and (date := setting.discourse.resolve_date(t)) is not None]
    places = {t.entity for t in skeleton.tokens if t.terminal == "PLACE" and t.entities}
    known = [
        s
        for document in facts.entities("document")
        if document.of == topic
        for s in facts.statements(subject=document.id, relation="signed")
        if isinstance(s.value, DateInterval)
        and len(s.participants) > 1
        and (dates or places)
        and all(not s.value.conflicts(date) for date in dates)
        and places <= set(s.place)
    ]
    if len({s.subject for s in known}) == 1:
        mark = (token.start, token.end)
        span = skeleton.place(*match.span())
        yield [setting.claim("signed", known[0].subject, "thing", topic, *span, mark, inferred=True, qualifiers={"led": "thing"})]


def _partners(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """With which organization a memorandum is, told by the day of its signing."""
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and not t.anaphor and not t.items]
    setting = setting_at(skeleton.start)
    facts, topic = setting.facts, setting.discourse.topic
    others = [t for t in others if t.entity != topic]
    dates = [date for t in skeleton.tokens if t.terminal == "DATE" and (date := setting.discourse.resolve_date(t)) is not None]
    if len(others) != 1 or len(dates) != 1 or setting.mood.silent or not setting.discourse.has_named_topic():
        return
    word = _MEMORANDUM.search(skeleton.line)
    if dates[0].precision not in ("day", "month") or word is None:
        return
    mark = setting.span(others[0].start, others[0].end)
    if any(place.overlaps(mark) for place in taken):
        return
    known: list[tuple[str, Statement]] = [
        (partner, s)
        for document in facts.entities("document")
        if word.group() in document.name.lower() and document.of == topic
        for partner in named_in(document.name, topic, facts)
        for s in facts.statements(subject=document.id, relation="signed")
        if isinstance(s.value, DateInterval) and not s.value.conflicts(dates[0])
    ]
    if not known:
        yield from _signed_then(others[0], word.group(), dates[0], skeleton, setting)
    if len(known) == 1:
        span = skeleton.place(0, len(skeleton.line))
        place = (others[0].start, others[0].end)
        partner, statement = known[0]
        made = setting.claim("signed", statement.subject, "partner", others[0].entity, *span, place, inferred=True)
        made.qualifiers.update({"led": "partner", "partner": partner})
        yield [made]
        if partner == others[0].entity and (where := _signed_at(skeleton)) is not None:
            mark_, more = (where.start, where.end), {"led": "place"}
            yield [
                setting.claim("signed", statement.subject, "place", where.entities, *span, mark_, inferred=True, qualifiers=more)
            ]


def _signed_then(other: Token, word: str, date: DateInterval, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """When the one paper of its kind with another organization was signed, where the text gives another day."""
    facts, topic = setting.facts, setting.discourse.topic
    when = next((t for t in skeleton.tokens if t.terminal == "DATE" and setting.discourse.resolve_date(t) == date), None)
    documents = [
        document.id
        for document in facts.entities("document")
        if word in document.name.lower() and document.of == topic and other.entity in named_in(document.name, topic, facts)
    ]
    if when is None or len(documents) != 1 or not _SIGNING.search(skeleton.line) or _ANOTHER.search(skeleton.line):
        return
    span, mark = skeleton.place(0, len(skeleton.line)), (when.start, when.end)
    more = {"led": "thing"}
    yield [setting.claim("signed", documents[0], "value", date, *span, mark, inferred=True, qualifiers=more)]


def _signed_at(skeleton: Skeleton) -> Token | None:
    """The one place in which something is said to have been signed."""
    found = _IN_PLACE.findall(skeleton.line)
    place = skeleton.token(found[0]) if len(found) == 1 else None
    return place if place is not None and place.entities and not place.items else None


def named_in(name: str, topic: str, facts: FactBase) -> list[str]:
    """The other organizations whose acronyms stand in a name."""
    words = set(re.findall(r"\w+", name))
    return [each.id for each in facts.entities("organization") if each.id != topic and words & set(each.acronyms)]
