"""Documents that a text describes without naming them: "a joint declaration of the two secretariats", signed in a month and by
people whom the fact base knows.

The tokens of a sentence come in and go out again, the description as one document token, where its noun, its date and either its
signatories or another word of its name fit exactly one document of the organization that the text is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.discourse.context import Discourse
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.facts import Entity
from checker.model.text import folded_words

_NOUN = re.compile(
    r"\b(?:an?|the|their|this|that) (?:(?:joint|common|bilateral|first|new|special|short) )*"
    r"(?P<noun>declaration|memorandum|agreement|protocol|treaty|statement)\b"
)
_REACH = 80  # code points behind the noun in which a word of the document's name may stand
# Words that tell no document from another.
_ORDINARY = frozenset(
    "and the for with between from joint cooperation csto of on to in a an states state member council security collective"
    " military force treaty organization agreement declaration protocol memorandum statement".split()
)


def described(
    tokens: Sequence[Token], folded: str, sentence: tuple[int, int], discourse: Discourse, facts: FactBase
) -> list[Token]:
    """The tokens of ``folded[sentence]`` with the documents that it describes; dates must have been worked out."""
    made = _by_effect(list(tokens), folded, discourse, facts)
    for match in _NOUN.finditer(folded, *sentence):
        start, end = match.span()
        if any(token.start < end and start < token.end for token in made):
            continue
        document = _meant(match["noun"], folded[end : min(end + _REACH, sentence[1])], made, discourse, facts)
        if document is None:
            continue
        index = next((i for i, token in enumerate(made) if token.start >= end), len(made))
        found = Token(
            "DOC",
            start,
            end,
            key="document",
            form="described",
            entities=(document,),
            anaphor=True,
            determined=match.group().split()[0],
        )
        if index:
            made[index - 1].trail = 0
        if index < len(made):
            made[index].gap = 0
        made.insert(index, found)
        discourse.note(document)
    return made


_INSTRUMENT = re.compile(r"\b(?:an?|the|this|that) (?:\w+ ){0,2}?(?:protocol|agreement|document|instrument|accord|paper)$")


def _by_effect(tokens: list[Token], folded: str, discourse: Discourse, facts: FactBase) -> list[Token]:
    """The tokens with "the protocol that prolonged the Treaty" as the one document that did it."""
    for index, token in enumerate(tokens[1:-1], start=1):
        before, treaty = tokens[index - 1], tokens[index + 1]
        if (
            token.terminal != "VERB"
            or token.key != "extend"
            or before.terminal not in ("WHO", "THAT")
            or before.key not in ("that", "which")
            or treaty.terminal != "DOC"
            or len(treaty.entities) != 1
            or treaty.gap
        ):
            continue
        match = _INSTRUMENT.search(folded[: before.start].rstrip(" ,"))
        if match is None or facts.entity(treaty.entity).of != discourse.topic:
            continue
        documents = instruments(treaty.entity, "extended", facts)
        if len(documents) != 1:
            continue
        found = Token(
            "DOC",
            match.start(),
            treaty.end,
            key="document",
            form="described",
            entities=tuple(documents),
            anaphor=True,
            determined=match.group().split()[0],
        )
        rest = [other for other in tokens[: index - 1] if other.end <= match.start()]
        if rest:
            rest[-1].trail = 0
        discourse.note(documents[0])
        return [*rest, found, *tokens[index + 2 :]]
    return tokens


def instruments(subject: str, relation: str, facts: FactBase) -> list[str]:
    """The documents whose signing was an event of another one: the same day and the same parties."""
    events = facts.statements(subject=subject, relation=relation)
    signings = facts.statements(relation="signed") if events else ()
    same = {(event.value, event.participants) for event in events if event.participants}
    return sorted({each.subject for each in signings if each.subject != subject and (each.value, each.participants) in same})


def _meant(noun: str, behind: str, tokens: Sequence[Token], discourse: Discourse, facts: FactBase) -> str | None:
    """The only document that is meant, None where none or several are."""
    dates = [
        date
        for token in tokens
        if token.terminal == "DATE" and (date := discourse.resolve_date(token)) is not None and date.precision in ("day", "month")
    ]
    people = {entity for token in tokens if token.terminal == "PERSON" for entity in token.entities}
    if not dates:
        return None
    said = {word.rstrip("s") for word in folded_words(behind)} - _ORDINARY
    found = [
        document.id
        for document in facts.entities("document")
        if document.of == discourse.topic and noun in document.name.lower() and _signed(document, dates, people, said, facts)
    ]
    return found[0] if len(found) == 1 else None


def _signed(document: Entity, dates: Sequence[DateInterval], people: set[str], said: set[str], facts: FactBase) -> bool:
    words = {word.rstrip("s") for word in folded_words(document.name)} - _ORDINARY
    for statement in facts.statements(subject=document.id, relation="signed"):
        value = statement.value
        if not isinstance(value, DateInterval) or not any(_same_month(date, value) for date in dates):
            continue
        signatories = set(statement.by)
        if said & words or len(signatories) > 1 and signatories <= people:
            return True
    return False


def _same_month(date: DateInterval, value: DateInterval) -> bool:
    return (date.begin.year, date.begin.month) == (value.begin.year, value.begin.month)
