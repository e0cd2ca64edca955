"""The table driver answers what Lark's own parser answers, and says where the longest parse ends."""

from __future__ import annotations

import marshal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree, UnexpectedInput
from lark.exceptions import GrammarError
from lark.lexer import Lexer

from checker.extraction.lalr import Node, Tables, longest, whole

SUMS = """
start: expression
?expression: expression PLUS product -> add | product
?product: product STAR atom | atom
atom: NUMBER | _OPEN expression _CLOSE | signed
signed: MINUS+ NUMBER [BANG] (_COMMA NUMBER)* _tail?
_tail: BANG BANG NUMBER
%declare PLUS STAR NUMBER _OPEN _CLOSE MINUS BANG _COMMA
"""
TABLES = Tables.from_grammar(SUMS)
NAMES = sorted(set(TABLES.terminals) - {"$END"})


def names(text: str) -> list[str]:
    short = {"n": "NUMBER", "+": "PLUS", "*": "STAR", "(": "_OPEN", ")": "_CLOSE", "-": "MINUS", "!": "BANG", ",": "_COMMA"}
    return [short.get(character, "WORD") for character in text]


def test_finds_the_longest_run_and_its_tree() -> None:
    assert longest(TABLES, names("n+n*n+"), 0) == (
        5,
        Node("start", [Node("add", [Node("atom", [0], 0, 1), 1, PRODUCT], 0, 5)], 0, 5),
    )


PRODUCT = Node("product", [Node("atom", [2], 2, 3), 3, Node("atom", [4], 4, 5)], 2, 5)


def test_begins_where_it_is_told_and_counts_from_there() -> None:
    tokens = names("??(n)n")
    assert longest(TABLES, tokens, 0) is None
    found = longest(TABLES, tokens, 2)
    assert found is not None
    assert found[0] == 5
    assert repr(found[1]) == "start(atom(atom(3)))"


def test_a_limit_cuts_the_run() -> None:
    found = longest(TABLES, names("n+n+n+n"), 0, limit=4)
    assert found is not None
    assert found[0] == 3


def test_unknown_terminals_end_a_run_and_break_nothing() -> None:
    assert longest(TABLES, [-1, -1], 0) is None
    assert TABLES.encode(["NUMBER", "WORD"]) == [TABLES.codes["NUMBER"], -1]


def test_a_node_finds_its_child_by_rule() -> None:
    tree = whole(TABLES, names("n*n"))
    assert tree is not None
    product = tree.find("product")
    assert product is not None
    assert (product.begin, product.end) == (0, 3)
    assert tree.find("signed") is None


@pytest.mark.parametrize(
    ("grammar", "conflict"),
    [
        ("start: A? b\nb: A?\n%declare A", "Reduce"),
        ("start: item+ | item B item\nitem: A | A A\n%declare A B", "Shift/Reduce|Reduce/Reduce"),
    ],
)
def test_a_grammar_with_a_conflict_is_refused(grammar: str, conflict: str) -> None:
    with pytest.raises(GrammarError, match=conflict):
        Tables.from_grammar(grammar)


def test_tables_are_plain_data() -> None:
    again = Tables(*marshal.loads(marshal.dumps(TABLES.plain())))
    assert again == TABLES
    assert longest(again, names("n+n"), 0) == longest(TABLES, names("n+n"), 0)


def test_a_nullable_start_takes_the_empty_sequence() -> None:
    tables = Tables.from_grammar("start: A*\n%declare A")
    assert whole(tables, []) == Node("start", [], 0, 0)
    assert whole(TABLES, []) is None
    assert longest(tables, ["B"], 0) is None


class TokenLexer(Lexer):
    def __init__(self, conf: Any) -> None: ...

    def lex(self, lexer_state: Any) -> Any:  # type: ignore[override]  # Lark takes lexers with one argument too
        return iter(lexer_state)


REFERENCE = Lark(SUMS, parser="lalr", lexer=TokenLexer, strict=True, maybe_placeholders=False)


def reference(tokens: list[str]) -> Any:
    """Lark's own tree with token indices as leaves, or None."""
    try:
        tree: Any = REFERENCE.parse([Token(name, str(index)) for index, name in enumerate(tokens)])
    except UnexpectedInput:
        return None
    return plain(tree)


def plain(tree: Any) -> Any:
    if isinstance(tree, Tree):
        return (str(tree.data), [plain(child) for child in tree.children])
    return tree if isinstance(tree, int) else int(tree)


def plain_node(node: Node | int) -> Any:
    return node if isinstance(node, int) else (node.rule, [plain_node(child) for child in node.children])


def sentences() -> st.SearchStrategy[list[str]]:
    number = st.just(["NUMBER"])
    signed = st.builds(
        lambda minus, bang, more, tail: (
            ["MINUS"] * minus + ["NUMBER"] + bang + ["_COMMA", "NUMBER"] * more + ["BANG", "BANG", "NUMBER"] * tail
        ),
        st.integers(1, 3),
        st.sampled_from([[], ["BANG"]]),
        st.integers(0, 2),
        st.integers(0, 1),
    )
    return st.recursive(
        number | signed,
        lambda inner: (
            st.builds(lambda a, op, b: [*a, op, *b], inner, st.sampled_from(["PLUS", "STAR"]), inner)
            | inner.map(lambda a: ["_OPEN", *a, "_CLOSE"])
        ),
        max_leaves=8,
    )


@given(sentences() | st.lists(st.sampled_from(NAMES), min_size=1, max_size=8))
def test_agrees_with_lark(tokens: list[str]) -> None:
    found = whole(TABLES, TABLES.encode(tokens))
    assert (None if found is None else plain_node(found)) == reference(tokens)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4) | sentences())
def test_whatever_parses_looks_promising(tokens: list[str]) -> None:
    codes = TABLES.encode(tokens)
    if longest(TABLES, codes, 0) is not None:
        assert TABLES.promising(codes[0], codes[1] if len(codes) > 1 else -1)


def test_two_tokens_can_rule_a_parse_out() -> None:
    plus, number = TABLES.codes["PLUS"], TABLES.codes["NUMBER"]
    assert not TABLES.promising(plus, number)
    assert not TABLES.promising(TABLES.codes["MINUS"], plus)
    assert not TABLES.promising(-1, -1)
    assert TABLES.promising(number, -1)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=10) | sentences())
def test_the_longest_run_is_the_longest_prefix_that_lark_takes(tokens: list[str]) -> None:
    found = longest(TABLES, tokens, 0)
    ends = [end for end in range(1, len(tokens) + 1) if reference(tokens[:end]) is not None]
    assert (found[0] if found else None) == (ends[-1] if ends else None)
