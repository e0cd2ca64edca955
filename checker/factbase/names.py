"""Every name that an entity goes by: those its record lists, and those that follow from them.

Derived are the surnames of persons ("Pashinyan"), the plural of demonyms ("Armenians") and the editions of exercises and
operations ("Interaction-2024", from every name of the series and the year).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.model.facts import Entity, How, Name
from checker.model.text import folded_words, words

_LISTS: tuple[tuple[How, str], ...] = (
    ("alias", "aliases"),
    ("context", "context"),
    ("acronym", "acronyms"),
    ("demonym", "demonyms"),
    ("misspelling", "misspellings"),
)
_NO_PLURAL = ("s", "x", "z", "sh", "ch", "ese")
_SHORTEST = 4  # letters; shorter words of names are too near to other words to be misspellings of them


def all_names(entities: Mapping[str, Entity]) -> Iterator[Name]:
    """The names of all entities, each entity's together and in the order of its record."""
    for entity in entities.values():
        yield from entity_names(entity, entities)


def entity_names(entity: Entity, entities: Mapping[str, Entity]) -> tuple[Name, ...]:
    """The names of one entity. A derived name that the record lists itself keeps the listed kind."""
    found: dict[tuple[tuple[str, ...], bool], Name] = {}

    def add(how: How, text: str) -> None:
        parts = folded_words(text)
        if parts:
            found.setdefault((parts, how == "acronym"), Name(parts, entity.id, how, text))

    add("name", entity.name)
    for how, attribute in _LISTS:
        for text in getattr(entity, attribute):
            add(how, text)
    for how, text in _derived(entity, entities):
        add(how, text)
    return tuple(found.values())


def _derived(entity: Entity, entities: Mapping[str, Entity]) -> Iterator[tuple[How, str]]:
    for demonym in entity.demonyms:
        if not demonym.endswith(_NO_PLURAL):
            yield "demonym", demonym + "s"
    if entity.kind == "person":
        for surname in surnames(entity):
            yield "surname", surname
    series, year = entities.get(entity.attributes.get("series", "")), entity.attributes.get("year")
    if series and year:
        for text in (series.name, *series.aliases, *series.context, *series.acronyms):
            yield "edition", f"{text}-{year}"
        for text in series.misspellings:
            yield "misspelling", f"{text}-{year}"


def surnames(person: Entity) -> tuple[str, ...]:
    """The bare surnames of a person: the one the record gives, else the last word of the name and of each full alias."""
    given = person.attributes.get("surname")
    if given:
        return (given,)
    found: dict[str, None] = {}
    for text in (person.name, *person.aliases):
        places = words(text)
        parts = [text[start:end] for start, end in places]
        # "the Belarusian leader" is an alias too, but no full name
        if len(parts) > 1 and parts[0][:1].isupper() and parts[-1][:1].isupper():
            start = places[-1][0]
            hyphen = text.rfind(" ", 0, start) + 1  # "Saakashvili-Roelofs" is one surname of two words
            found[text[hyphen:].strip()] = None
    return tuple(found)


def single_words(names: Iterable[Name]) -> Iterator[Name]:
    """What a lone capitalised word may be a misspelling of: names of one word, and the words of longer names ("word")."""
    seen: set[tuple[str, str]] = set()
    for name in names:
        if name.how in ("acronym", "misspelling"):
            continue
        if len(name.words) == 1:
            seen.add((name.words[0], name.entity))
            yield name
            continue
        if name.how == "edition":
            continue
        for start, end in words(name.text):
            text = name.text[start:end]
            parts = folded_words(text)
            key = (parts[0], name.entity)
            if len(text) >= _SHORTEST and text[0].isupper() and key not in seen:
                seen.add(key)
                yield Name(parts, name.entity, "word", text)
