"""What lets the scan pass over tokens never keeps it from a construction that stands there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark
from lark.lexer import Lexer

from checker.checking import Checker
from checker.extraction.lalr import longest
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.constructions import CLAUSES, VERBAL, VERBLESS, clause_constructions, grammar, local_constructions
from checker.factbase.location import data_folder
from checker.model import sieve
from tests.annotated import drafts
from tests.test_examples import examples

GRAMMAR = (data_folder("grammar") / "claims.lark").read_text(encoding="utf-8")


class NoLexer(Lexer):
    def __init__(self, conf: object) -> None: ...

    def lex(self, *state: object) -> Iterator[object]:  # type: ignore[override]
        return iter(())


def can_do_without(start: str, terminals: frozenset[str]) -> bool:
    """Whether a rule of the claim grammar takes anything in which none of the terminals stands."""
    rules = Lark(GRAMMAR, parser="lalr", lexer=NoLexer, start=start, maybe_placeholders=False).rules
    able: set[str] = set()
    while True:
        more = {
            rule.origin.name
            for rule in rules
            if all(s.name not in terminals if s.is_term else s.name in able for s in rule.expansion)
        }
        if more <= able:
            return start in able
        able |= more


@pytest.mark.parametrize("name", CLAUSES)
def test_only_verbless_clauses_do_without_a_verb(name: str) -> None:
    assert can_do_without(name, VERBAL) == (name in VERBLESS)


def test_a_clause_without_verb_or_colon_only_goes_on_from_one() -> None:
    """The scan does not begin where neither stands; what is gapped needs the clause whose verb it takes."""
    assert {name for name in VERBLESS if can_do_without(name, VERBAL | {"COLON"})} == {"gapped"}


@given(st.data())
def test_whatever_parses_has_the_required_terminals(data: st.DataObject) -> None:
    name, tables = data.draw(st.sampled_from(sorted(grammar().items())))
    likely = sorted(set(tables.terminals) - {"$END"})
    terminals = data.draw(st.lists(st.sampled_from(likely), min_size=1, max_size=6))
    found = longest(tables, terminals)
    if found is not None:
        assert tables.required <= set(terminals[: found[0]]), name


def test_a_wish_for_some_constructions_finds_only_those() -> None:
    tokens = [Token("DOC", 0, 1), Token("DATE", 2, 3)]
    assert {found.name for found in local_constructions(tokens)} == {"dated"}
    assert local_constructions(tokens, {"naming"}) == []
    assert clause_constructions(tokens) == []


def test_readers_find_the_same_where_no_line_says_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader's ``AnyOf`` has all the expressions by which it finds anything; one that lacks a new one fails here."""
    texts = [draft.text for draft in drafts("open")] + [example for _, example in examples()]
    checker = Checker()
    for text in texts[:8]:  # until the expressions are warm
        checker.check(text, as_of="2024-06-01")
    found = [checker.check(text, as_of="2024-06-01") for text in texts]
    monkeypatch.setattr(sieve._Words, "held_by", lambda self, text: -1)
    assert [checker.check(text, as_of="2024-06-01") for text in texts] == found
