"""Names that follow from a record: surnames, plurals, editions."""

from __future__ import annotations

from typing import Any

from checker.factbase.names import entity_names, single_words, surnames
from checker.model.facts import Entity


def texts(entity: Entity, *others: Entity) -> dict[str, str]:
    return {name.text: name.how for name in entity_names(entity, {item.id: item for item in (entity, *others)})}


def person(name: str, *aliases: str, **more: Any) -> Entity:
    return Entity("p", "person", name, aliases, **more)


def test_surnames_of_name_and_full_aliases() -> None:
    assert surnames(person("Sadyr Zhaparov", "Sadyr Japarov", "the Kyrgyz leader", "Batyr")) == ("Zhaparov", "Japarov")


def test_double_surname_and_given_surname() -> None:
    assert surnames(person("Levon Ter-Petrosyan")) == ("Ter-Petrosyan",)
    assert surnames(person("Kim Jong Un", attributes={"surname": "Kim"})) == ("Kim",)


def test_single_name_has_no_surname() -> None:
    assert surnames(person("Batka")) == ()


def test_record_outranks_what_is_derived() -> None:
    found = texts(person("Yuri Khachaturov", "Yuri Khachaturian", context=("Khachaturian",)))
    assert found == {
        "Yuri Khachaturov": "name",
        "Yuri Khachaturian": "alias",
        "Khachaturian": "context",
        "Khachaturov": "surname",
    }


def test_surname_of_two_persons_names_both() -> None:
    one, two = Entity("a", "person", "Andrey Serdyukov"), Entity("b", "person", "Anatoly Serdyukov")
    both = {"a": one, "b": two}
    assert [name.entity for item in (one, two) for name in entity_names(item, both) if name.words == ("serdyukov",)] == ["a", "b"]


def test_demonyms_have_a_plural() -> None:
    state = Entity("s", "state", "Armenia", demonyms=("Armenian", "Chinese", "Kyrgyz"))
    assert texts(state) == {
        "Armenia": "name",
        "Armenian": "demonym",
        "Chinese": "demonym",
        "Kyrgyz": "demonym",
        "Armenians": "demonym",
    }


def test_editions_of_every_name_of_the_series() -> None:
    series = Entity("i", "series", "Interaction", ("Vzaimodeistvie",), ("Cooperation",), misspellings=("Interacton",))
    edition = Entity("i-2024", "exercise", "Interaction-2024", attributes={"series": "i", "year": "2024"})
    assert texts(edition, series) == {
        "Interaction-2024": "name",
        "Vzaimodeistvie-2024": "edition",
        "Cooperation-2024": "edition",
        "Interacton-2024": "misspelling",
    }
    assert entity_names(edition, {"i": series})[0].words == ("interaction", "2024")


def test_acronym_and_alias_in_the_same_letters_both_stand() -> None:
    assert texts(Entity("g", "organization", "GUAM Organization", acronyms=("GUAM",), aliases=("Guam",))) == {
        "GUAM Organization": "name",
        "Guam": "alias",
        "GUAM": "acronym",
    }


def test_single_words_leave_out_acronyms_editions_and_small_words() -> None:
    names = entity_names(Entity("b", "body", "Council of Foreign Ministers", ("Ministers",), acronyms=("CFM",)), {})
    assert [(name.text, name.how) for name in single_words(names)] == [
        ("Council", "word"),
        ("Foreign", "word"),
        ("Ministers", "word"),
        ("Ministers", "alias"),
    ]
