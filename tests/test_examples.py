"""The examples that stand in the data files are true: each parses with its rule, each phrase lexes to its terminal."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest
import yaml

from checker.extraction.lalr import Tables, whole
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.lexing.vocabulary import Entry, lexicon
from checker.extraction.syntax.constructions import CLAUSES, LOCAL, clause_constructions, grammar, local_constructions
from checker.factbase.location import data_folder
from tests.judged import lexer, tidied

CLAIMS = (data_folder("grammar") / "claims.lark").read_text(encoding="utf-8")
VOCABULARY = yaml.load((data_folder("grammar") / "vocabulary.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
ENTRIES = [entry for entries in lexicon().entries.values() for entry in entries]


def examples() -> list[tuple[tuple[str, ...], str]]:
    """The rules of each block of the grammar that has examples, and each example above it."""
    found = []
    for block in CLAIMS.split("\n\n"):
        rules = tuple(re.findall(r"^([a-z]\w*):", block, re.MULTILINE))
        for line in re.findall(r"^// e\.g\. (.+)$", block, re.MULTILINE):
            found += [(rules, example) for example in re.findall(r'"([^"]+)"', line)]
    return found


@lru_cache(maxsize=64)
def tables(rule: str) -> Tables:
    return Tables.from_grammar(CLAIMS, rule)


@pytest.mark.parametrize(("rules", "example"), [pytest.param(*each, id=each[1]) for each in examples()])
def test_an_example_of_the_grammar_parses_with_its_rule(rules: tuple[str, ...], example: str) -> None:
    made = tidied(example)
    if example.startswith(","):  # a segment does not begin with one, but a clause within it may
        made = [Token("COMMA", 0, 1, key=","), *made]
    constructions = {found.name for found in (*local_constructions(made), *clause_constructions(made))}
    terminals = [token.terminal for token in made]
    wholes = {rule for rule in rules if whole(tables(rule), tables(rule).encode(terminals)) is not None}
    assert constructions & set(rules) or wholes, f"read as {sorted(constructions)} of {terminals}"


def test_every_construction_has_an_example() -> None:
    covered = {rule for rules, _ in examples() for rule in rules}
    assert set(CLAUSES) | set(LOCAL) <= covered


@pytest.mark.parametrize("rule", [*CLAUSES, *LOCAL])
def test_the_claim_grammar_has_no_conflict(rule: str) -> None:
    made = Tables.from_grammar(CLAIMS, rule, strict=True)  # raises GrammarError with the conflicts
    assert set(made.terminals) == set(grammar()[rule].terminals)


def phrases(section: str) -> list[tuple[str, str]]:
    return [(key, phrase) for key, row in VOCABULARY[section].items() for phrase in row]


# Phrases that never mean what they are listed under, because another entry or rule has them first.
DEAD = {
    ("begin", "get under way"),
    ("begin", "kick off"),
    ("comprise", "grouping"),
    ("comprise", "groups"),
    ("documents", "documents"),
    ("founding-member", "founder member"),
    ("founding-member", "founder members"),
    ("hand-over", "fell to"),
    ("hold", "brought together"),
    ("host", "hosted"),
    ("host", "hosting"),
    ("host", "hosts"),
    ("inhabitants", "inhabitants"),
    ("personnel", "peacekeepers"),
    ("states", "units"),
}


@pytest.mark.parametrize(
    ("section", "terminal"),
    [("verbs", "VERB"), ("nominals", "NOMINAL"), ("nouns", "NOUN"), ("units", "UNIT"), ("roles", "ROLE")],
)
def test_every_phrase_of_the_vocabulary_lexes_to_its_terminal(section: str, terminal: str) -> None:
    wrong = set()
    for key, phrase in phrases(section):
        text = phrase.removeprefix("=")
        forms = {text} if section != "verbs" else {text, *(" ".join(e.words) for e in ENTRIES if e.key == key and alike(e, text))}
        if not any(means(form, terminal, key) for form in forms):
            wrong.add((key, text))
    assert wrong <= DEAD


def alike(entry: Entry, text: str) -> bool:
    """Whether an entry is an inflected form of a phrase: everything behind the first word is the same, and its first letter."""
    words = text.lower().split()
    return entry.terminal == "VERB" and entry.words[1:] == tuple(words[1:]) and entry.words[0][0] == words[0][0]


def means(text: str, terminal: str, key: str) -> bool:
    """Whether the words are lexed so. A verbal noun may be the verb of its key, and a role a very office of the fact base."""
    made = {(token.terminal, token.key) for token in lexer().tokens(BlockText.of(text, [], []), 0, len(text))}
    allowed = {(terminal, key)} | (
        {("VERB", key)} if terminal == "NOMINAL" else {("ROLE", "office")} if terminal == "ROLE" else set()
    )
    return bool(made & allowed)


@pytest.mark.parametrize(
    ("words", "terminal", "key", "form"),
    [
        ("established", "VERB", "establish", "past"),
        ("sets up", "VERB", "establish", "present"),
        ("setting up", "VERB", "establish", "ing"),
        ("entered into force", "VERB", "enter-into-force", "past"),
        ("withdrew from", "VERB", "leave", "past"),
        ("withdrawn from", "VERB", "leave", "participle"),
        ("froze", "VERB", "freeze", "past"),
        ("quitting", "VERB", "leave", "ing"),
        ("ratifies", "VERB", "ratify", "present"),
        ("chiefs of the general staff", "ROLE", "chief-of-general-staff", ""),
        ("member countries", "NOUN", "member", ""),
    ],
)
def test_inflected_forms_are_made(words: str, terminal: str, key: str, form: str) -> None:
    assert Entry(tuple(words.split()), terminal, key, form) in ENTRIES
