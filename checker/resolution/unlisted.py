"""What texts say of exercises that the fact base has never heard of: "1,500 troops took part in Silver Saddle-2019".

An exercise that goes by a name and a year can be told from others without knowing it, so two texts that give it different numbers
of people or different commanders disagree. A document comes in; figures and names come out with the exercise's name and year,
only where the sentence, or the one before it, names exactly one exercise; "the exercise" is the only one that the document names.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.happenings.strangers import commander
from checker.extraction.lexing.numbers import find_numbers
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
_THE_EXERCISE = re.compile(r"\b(?:the|this) (?:exercises?|drills?|manoeuv\w+|maneuv\w+|war games?)\b", re.IGNORECASE)
_PEOPLE = re.compile(r" (?:[a-z]+ )?(?:troops|soldiers|servicemen|servicepeople|personnel|people|peacekeepers|fighters|men)\b")
_TAKING_PART = re.compile(r"\b(?:t[oa]o?ke?n? part|taking part|participat\w+|involv\w+|drew|attended|brought together)\b")
_SOME = re.compile(r"\b(?:including|among them|of them|of whom|from [A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """How many people an exercise had, or who commanded it: ``subject`` is the slug of its name."""

    subject: str
    year: str
    slot: str
    value: Quantity | tuple[str, ...]
    span: Span
    mark: Span
    sentence: Span


def tellings(document: Document, facts: FactBase) -> Iterator[Telling]:
    """What a document says about exercises with a name and a year that the fact base does not list."""
    only = _only_exercise(document)
    for block in document.blocks:
        if not block.text[:1]:
            continue
        before: tuple[str, str] | None = None
        topical = _NAME.search(block.text) is not None and _EXERCISE.search(block.text) is not None
        if not topical and only is None:
            continue
        for start, end in sentence_spans(block.text):
            sentence = block.text[start:end]
            named = {(_slug(match["name"]), match["year"]) for match in _NAME.finditer(sentence)}
            meant = before if not named else named.copy().pop() if len(named) == 1 else None
            before = meant
            if meant is None and not named and _THE_EXERCISE.search(sentence):
                meant = only
            if meant is None or _is_listed(meant[0], facts):
                continue
            span = block.span(start, end)
            if topical and (figure := _figure(sentence)) is not None:
                (a, b), (c, d), quantity = figure
                yield Telling(
                    *meant, "personnel", quantity, block.span(start + a, start + b), block.span(start + c, start + d), span
                )
            if (found := commander(block.text, start, end)) is not None and (named or _THE_EXERCISE.search(sentence)):
                mark = block.span(found.start, found.end)
                yield Telling(*meant, "by", (found.entity,), mark, mark, span)


def _figure(sentence: str) -> tuple[tuple[int, int], tuple[int, int], Quantity] | None:
    """The number of people that a sentence gives, with the places of the whole and of the number alone."""
    if not _TAKING_PART.search(sentence):
        return None
    numbers = [
        (number, people) for number in find_numbers(sentence) if (people := _PEOPLE.match(sentence, number.end)) is not None
    ]
    if len(numbers) != 1 or _SOME.search(sentence[: numbers[0][0].start]):
        return None
    number, people = numbers[0]
    return (number.start, people.end()), (number.start, number.end), number.quantity


def _only_exercise(document: Document) -> tuple[str, str] | None:
    """The exercise that a document names, where it names just one."""
    named = {(_slug(match["name"]), match["year"]) for block in document.blocks for match in _NAME.finditer(block.text)}
    exercises = any(_EXERCISE.search(block.text) for block in document.blocks)
    return named.pop() if len(named) == 1 and exercises else None


def _slug(name: str) -> str:
    return "-".join(folded_words(name))


def _is_listed(slug: str, facts: FactBase) -> bool:
    """Whether the fact base knows a thing of this name, so that the extraction sees to it."""
    words = tuple(slug.split("-"))
    return any(name.words == words[: len(name.words)] for name in facts.names_starting(words[0]))
