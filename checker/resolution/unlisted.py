"""Figures of exercises that the fact base has never heard of: "1,500 troops took part in Silver Saddle-2019".

An exercise that goes by a name and a year can be told from others without knowing it, so two texts that give it different numbers
of people disagree. A document comes in; figures with the exercise's name and year come out, only where the sentence, or the one
before it, names exactly one exercise.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.numbers import find_numbers
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.documents import Document
from checker.model.quantities import Quantity
from checker.model.spans import Span
from checker.model.text import folded_words
from checker.reading.sentences import sentence_spans

_NAME = re.compile(r"\b(?P<name>[A-Z][\w’'&]+(?:[ -][A-Z][\w’'&]+){0,3})[\"”’»]? ?[-–—] ?(?P<year>(?:19|20)[0-9]{2})(?![\w-])")
_EXERCISE = re.compile(r"\b(?:exercises?|drills?|manoeuv\w+|maneuv\w+|war games?)\b", re.IGNORECASE)
_PEOPLE = re.compile(r" (?:[a-z]+ )?(?:troops|soldiers|servicemen|servicepeople|personnel|people|peacekeepers|fighters|men)\b")
_TAKING_PART = re.compile(r"\b(?:t[oa]o?ke?n? part|taking part|participat\w+|involv\w+|drew|attended|brought together)\b")
_SOME = re.compile(r"\b(?:including|among them|of them|of whom|from [A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """How many people an exercise had: ``subject`` is the slug of its name."""

    subject: str
    year: str
    quantity: Quantity
    span: Span
    mark: Span
    sentence: Span


def figures(document: Document, facts: FactBase) -> Iterator[Figure]:
    """The figures of a document about exercises with a name and a year that the fact base does not list."""
    for block in document.blocks:
        if not (block.text[:1] and _NAME.search(block.text) and _EXERCISE.search(block.text)):
            continue
        before: tuple[str, str] | None = None
        for start, end in sentence_spans(block.text):
            sentence = block.text[start:end]
            named = {(_slug(match["name"]), match["year"]) for match in _NAME.finditer(sentence)}
            meant = before if not named else named.copy().pop() if len(named) == 1 else None
            before = meant
            if meant is None or not _TAKING_PART.search(sentence) or _is_listed(meant[0], facts):
                continue
            numbers = [
                (number, people)
                for number in find_numbers(sentence)
                if (people := _PEOPLE.match(sentence, number.end)) is not None
            ]
            if len(numbers) == 1 and not _SOME.search(sentence[: numbers[0][0].start]):
                number, people = numbers[0]
                yield Figure(
                    *meant,
                    number.quantity,
                    block.span(start + number.start, start + people.end()),
                    block.span(start + number.start, start + number.end),
                    block.span(start, end),
                )


def _slug(name: str) -> str:
    return "-".join(folded_words(name))


def _is_listed(slug: str, facts: FactBase) -> bool:
    """Whether the fact base knows a thing of this name, so that the extraction sees to it."""
    words = tuple(slug.split("-"))
    return any(name.words == words[: len(name.words)] for name in facts.names_starting(words[0]))
