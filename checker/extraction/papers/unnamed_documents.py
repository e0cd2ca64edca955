"""Documents that a text does not name, told by the day of their signing ("an agreement concluded in Dushanbe on 6 October 2007")
or by being the only one of their kind ("six presidents signed a charter in Chisinau", "the signing of its charter in 2002").

The topic's own documents of that day are meant, if there are any; one of them has to fit the place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.signings import documents_signed
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dates import DateInterval

_SIGNED = re.compile(
    r"\b(?:an?|another|the same|one) (?:[a-z-]+ ){0,2}?(?P<w>agreement|document|protocol|declaration|treaty|accord)"
    r",? (?:which (?:was|had been) |that was )?(?:signed|concluded|inked|initialled)"
    r"(?P<p> (?:in|at) ‹l\d+›)?,? (?:on |in )?(?P<t>‹t\d+›)(?P<q>,? (?:in|at) ‹l\d+›)?"
)
# An organization has one charter, so that it needs no name.
_WHERE = r"(?P<p>,? (?:in|at) (?:the )?(?:[a-z]+ (?:capital|city),? (?:of )?)?‹l\d+›)?"
_STATES = r"(?P<l>‹s\d+›(?:,? (?:and )?(?:the )?‹s\d+›){2,})"
_DONE_SO = r"(?:had |have |then |also )*signed (?:an?|its|their|the) (?:new |founding |joint |common |formal )?(?P<w>charter)\b"
_THEN = r",? (?:in|on) (?P<t>‹t\d+›)(?P<q>,? (?:in|at) ‹l\d+›)?"
_PUT_TO = (
    re.compile(
        rf"^[^\w‹]*(?:(?:on|in) )?(?P<t>‹t\d+›),? (?:(?:[^.;:‹]|‹[co]\d+›){{0,60}}? )??(?:{_STATES},? )?{_DONE_SO}{_WHERE}(?P<q>)"
    ),
    re.compile(rf"(?:{_STATES},? |(?<!› )\b){_DONE_SO}{_WHERE}{_THEN}"),
    re.compile(
        r"(?P<l>)(?:signing|signature|conclusion) of (?:its|their|the ‹o\d+›'s) (?:founding )?(?P<w>charter)\b" + _WHERE + _THEN
    ),
    re.compile(rf"(?P<l>)‹o\d+›(?:'s|,? whose|, the) (?P<w>charter)(?: of which)? was (?:signed|concluded){_WHERE}{_THEN}"),
)
_ANY = re.AnyOf(_PUT_TO)
_NAMED = re.compile(r"‹c\d+›(?: \([^()]*\))?(?:,| –| —| -| is| was) $")


def unnamed_document_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence, as groups of readings: a document each."""
    for match in _SIGNED.finditer(skeleton.line):
        if _NAMED.search(skeleton.line, 0, match.start()):
            continue  # "the Charter, a document signed on ..."
        when = skeleton.token(match["t"])
        setting = setting_at(when.start)
        date = setting.discourse.resolve_date(when)
        if setting.mood.silent or date is None or date.precision != "day" or _of_others(skeleton, setting):
            continue
        documents = [
            document.id
            for document in documents_signed(setting.facts, setting.discourse.topic, date)
            if match["w"] in ("document", *document.name.lower().split())
        ]
        yield from _signed(documents, match, date, skeleton, setting)
    for pattern in _PUT_TO if _ANY.may_match(skeleton.line) else ():
        told = pattern.search(skeleton.line)
        if told is None:
            continue
        setting = setting_at(skeleton.place(*told.span("w"))[0])
        date = setting.discourse.resolve_date(skeleton.token(told["t"]))
        if setting.mood.silent or date is None or _of_others(skeleton, setting):
            continue
        yield from _signed(_only(told["w"], setting), told, date, skeleton, setting)
        states = skeleton.states(told["l"] or "")
        if states and all(state.entities and not state.anaphor for state in states):
            yield [
                setting.listing(
                    "signed",
                    document,
                    "participants",
                    states,
                    *skeleton.place(*told.span()),
                    time=date,
                    inferred=True,
                )
                for document in _only(told["w"], setting)
            ]
        return


def _only(word: str, setting: Setting) -> list[str]:
    """The one document of the topic that a noun means by itself: its charter."""
    topic = setting.discourse.topic
    own = [each for each in setting.facts.entities("document") if each.of == topic]
    found = [each for each in own if each.name.lower().startswith(f"{word} of ")]
    return [found[0].id] if len(found) == 1 else []


def _signed(
    documents: Sequence[str], match: re.Match[str], date: DateInterval, skeleton: Skeleton, setting: Setting
) -> Iterator[list[Claim]]:
    """When and where one of some documents was signed."""
    if not documents:
        return
    when = skeleton.token(match["t"])
    span = skeleton.place(*match.span())
    yield [setting.claim("signed", d, "value", date, *span, (when.start, when.end), inferred=True) for d in documents]
    named = re.search(r"‹l\d+›", match["p"] or match["q"] or "")
    if named is None:
        return
    place = skeleton.token(named.group())
    mark = (place.start, place.end)
    items = tuple(Item(entity, setting.span(*mark)) for entity in place.entities)
    yield [
        setting.claim("signed", d, "place", place.entities, *span, mark, time=date, items=items, inferred=True) for d in documents
    ]


def _of_others(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether another organization is named in the sentence, or was spoken of last."""
    topic = setting.discourse.topic
    named = [t.entity for t in skeleton.tokens if t.terminal == "ORG" and t.entities and not t.anaphor]
    return any(entity != topic for entity in named) or setting.discourse.overshadowed(topic)
