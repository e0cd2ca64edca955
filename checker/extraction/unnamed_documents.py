"""Documents that a text does not name, told by the day of their signing: "an agreement concluded in Dushanbe on 6 October 2007".

The topic's own documents of that day are meant, if there are any; one of them has to fit the place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.clauses import Setting
from checker.extraction.signings import documents_signed
from checker.extraction.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim, Item

_SIGNED = re.compile(
    r"\b(?:an?|another|the same|one) (?:[a-z-]+ ){0,2}?(?P<w>agreement|document|protocol|declaration|treaty|accord)"
    r",? (?:which (?:was|had been) |that was )?(?:signed|concluded|inked|initialled)"
    r"(?P<p> (?:in|at) ‹l\d+›)?,? (?:on |in )?(?P<t>‹t\d+›)(?P<q>,? (?:in|at) ‹l\d+›)?"
)
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
        if not documents:
            continue
        span = skeleton.place(*match.span())
        yield [setting.claim("signed", d, "value", date, *span, (when.start, when.end), inferred=True) for d in documents]
        named = re.search(r"‹l\d+›", match["p"] or match["q"] or "")
        if named is None:
            continue
        place = skeleton.token(named.group())
        mark = (place.start, place.end)
        items = tuple(Item(entity, setting.span(*mark)) for entity in place.entities)
        yield [
            setting.claim("signed", d, "place", place.entities, *span, mark, time=date, items=items, inferred=True)
            for d in documents
        ]


def _of_others(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether another organization is named in the sentence, or was spoken of last."""
    topic = setting.discourse.topic
    named = [t.entity for t in skeleton.tokens if t.terminal == "ORG" and t.entities and not t.anaphor]
    return any(entity != topic for entity in named) or setting.discourse.overshadowed(topic)
