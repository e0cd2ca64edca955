"""A small fast driver for the LALR(1) parse tables that Lark makes.

A grammar text in Lark's language goes in, with every terminal declared (``%declare``), for the tokens come from outside. Out
come :class:`Tables`, plain data that can be cached, so that a warm run never imports Lark. :func:`longest` finds the
longest parse that begins at a token; :func:`whole` parses a sequence from end to end. Both answer the tree that Lark itself would
build (inlined ``_rules`` and ``?rules``, filtered ``_TERMINALS``), with token indices as leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.model.dataclass import dataclass

if TYPE_CHECKING:
    from lark.grammar import Rule

# What a rule's values become: a node, their only one where there is but one (Lark's ``?rule``), or children of the parent.
_NODE, _LONE_CHILD, _SPLICED = 0, 1, 2

_SHIFT = -1  # in a trace; a reduction is its rule's number


class Node:
    """A subtree: ``rule`` is the name of a rule or its alias, children are nodes and token indices.

    It covers the tokens ``begin`` to ``end`` (exclusive), filtered ones included.
    """

    __slots__ = ("begin", "children", "end", "rule")

    def __init__(self, rule: str, children: list[Node | int], begin: int, end: int) -> None:
        self.rule = rule
        self.children = children
        self.begin = begin
        self.end = end

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        return (self.rule, self.begin, self.end, self.children) == (other.rule, other.begin, other.end, other.children)

    __hash__ = None  # type: ignore[assignment]  # a tree under construction changes

    def __repr__(self) -> str:
        return f"{self.rule}({', '.join(map(repr, self.children))})"

    def find(self, rule: str) -> Node | None:
        """The first child node of that rule."""
        for child in self.children:
            if isinstance(child, Node) and child.rule == rule:
                return child
        return None


Child = Node | int


_Rows = tuple[tuple[int, ...], ...]
_Rules = tuple[tuple[str, int, int, tuple[int, ...], int], ...]
PlainTables = tuple[tuple[str, ...], _Rows, int, _Rules, _Rows, frozenset[str]]


@dataclass(frozen=True)
class Tables:
    """Parse tables as plain data.

    ``terminals`` names the terminal of each code. ``rows`` are the states' actions as ``code, action`` pairs: 0 is an error, a
    positive number the state to shift to, a negative one ``~rule`` to reduce by. The state 0 is the start, ``end_state`` the one
    that accepts. ``rules`` are (name, number of symbols, shape, indices of symbols to leave out of the tree, number of the
    nonterminal); ``gotos`` has ``state, next state`` pairs for each nonterminal. ``required`` names the terminals that everything
    the start rule takes has.
    """

    terminals: tuple[str, ...]
    rows: _Rows
    end_state: int
    rules: _Rules
    gotos: _Rows
    required: frozenset[str]

    @classmethod
    def from_grammar(cls, text: str, start: str = "start", strict: bool = True) -> Tables:
        """The tables of a grammar text, made by Lark.

        Raises ``lark.exceptions.GrammarError`` when the text is no grammar, and, with ``strict``, when it is not LALR(1).
        """
        from lark import Lark  # slow to import, and a warm run has its tables from the cache
        from lark.lexer import Lexer

        class NoLexer(Lexer):
            """Lark insists on a lexer; the tokens come from outside."""

            def __init__(self, conf: Any) -> None: ...

            def lex(self, lexer_state: Any, parser_state: Any) -> Any:  # Lark's signature
                return iter(())

        parser: Any = Lark(text, parser="lalr", lexer=NoLexer, start=start, strict=strict, maybe_placeholders=False)
        table = parser.parser.parser._parse_table
        required = _required(parser.rules, start)
        return _tables(table.states, table.start_states[start], table.end_states[start], required)

    def plain(self) -> PlainTables:
        """The fields in their order."""
        return self.terminals, self.rows, self.end_state, self.rules, self.gotos, self.required

    @cached_property
    def codes(self) -> dict[str, int]:
        """Each terminal's code. A name that is not in it can be given as -1: no rule takes it."""
        return {name: code for code, name in enumerate(self.terminals)}

    def encode(self, names: Iterable[str]) -> list[int]:
        """Terminal names as codes, -1 for those the grammar does not know."""
        codes = self.codes
        return [codes.get(name, -1) for name in names]

    @cached_property
    def starters(self) -> frozenset[str]:
        """The terminals with which a parse can begin."""
        return frozenset(self.terminals[code] for code in self.rows[0][::2])

    def promising(self, first: int, second: int) -> bool:
        """Whether a parse can begin with the token ``first`` and either end there or go on with ``second`` (codes).

        It says yes to all that :func:`longest` takes, and saves calling it for most of what it does not.
        """
        actions = self._actions
        state = actions[0][first]
        if state <= 0:
            return state < 0
        row = actions[state]
        return row[second] != 0 or row[self._end] != 0

    @cached_property
    def _actions(self) -> list[list[int]]:
        # One column more than there are terminals stays empty, so that the code -1 is an error like any other.
        blank = [0] * (len(self.terminals) + 1)
        actions = []
        for pairs in self.rows:
            row = blank[:]
            for index in range(0, len(pairs), 2):
                row[pairs[index]] = pairs[index + 1]
            actions.append(row)
        return actions

    @cached_property
    def _moves(self) -> list[tuple[int, dict[int, int]]]:
        """For each rule how many symbols it takes off the stack and where to go from the state below them."""
        tables = [dict(zip(pairs[::2], pairs[1::2], strict=True)) for pairs in self.gotos]
        return [(size, tables[nonterminal]) for _, size, _, _, nonterminal in self.rules]

    @cached_property
    def _end(self) -> int:
        return self.codes["$END"]


def longest(
    tables: Tables, terminals: Sequence[int] | Sequence[str], begin: int = 0, limit: int | None = None
) -> tuple[int, Node] | None:
    """The longest run of tokens from index ``begin`` on that the start rule takes: its end index and tree.

    ``terminals`` are codes (fast) or names. ``limit`` is the most tokens to look at. None when no run of at least one token fits.
    """
    source = _coded(tables, terminals)
    reached = reach(tables, source, begin, len(terminals) if limit is None else min(len(terminals), begin + limit))
    return None if reached is None else (reached[0], tree(tables, reached[1], begin))


Trace = list[int]  # shifts and reductions in order
_Stack = tuple[int, Any]  # a state, and the stack below it: many stacks share what lies below


def reach(tables: Tables, source: Sequence[int] | _Named, begin: int, stop: int) -> tuple[int, Trace] | None:
    """As :func:`longest`, over codes and up to the token ``stop``; what :func:`tree` builds the tree from instead of the tree."""
    actions, moves, end = tables._actions, tables._moves, tables._end
    top: _Stack = (0, None)
    row = actions[0]
    trace: Trace = []
    ends: list[tuple[int, int, _Stack]] = []  # where the tokens may end; how long the trace and what the stack is there
    position = begin
    while position < stop:
        terminal = source[position]
        action = row[terminal]
        while action < 0:
            size, goto = moves[~action]
            while size:
                top = top[1]
                size -= 1
            state = goto[top[0]]
            top = state, top
            trace.append(~action)
            row = actions[state]
            action = row[terminal]
        if not action:
            break
        top = action, top
        trace.append(_SHIFT)
        row = actions[action]
        position += 1
        if row[end]:
            ends.append((position, len(trace), top))
    refused: dict[tuple[int, int], _Stack] = {}
    for position, length, stack in reversed(ends):
        reductions = _accepting(tables, stack, refused)
        if reductions is not None:
            return position, trace[:length] + reductions
    return None


def whole(tables: Tables, terminals: Sequence[int] | Sequence[str]) -> Node | None:
    """The tree of the whole sequence, or None where it is no sentence of the grammar."""
    if not terminals:
        reductions = _accepting(tables, (0, None), {})
        return None if reductions is None else tree(tables, reductions, 0)
    found = longest(tables, terminals)
    return found[1] if found is not None and found[0] == len(terminals) else None


class _Named:
    """A sequence of terminal names read as codes, one at a time, so that a scan over it stays linear."""

    __slots__ = ("_codes", "_names")

    def __init__(self, codes: dict[str, int], names: Sequence[str]) -> None:
        self._codes = codes
        self._names = names

    def __getitem__(self, index: int) -> int:
        return self._codes.get(self._names[index], -1)


def _coded(tables: Tables, terminals: Sequence[Any]) -> Sequence[int] | _Named:
    return _Named(tables.codes, terminals) if terminals and isinstance(terminals[0], str) else terminals


def _accepting(tables: Tables, stack: _Stack, refused: dict[tuple[int, int], _Stack]) -> list[int] | None:
    """The reductions that accept if the tokens end here, or None.

    ``refused`` are the states, each over a stack, from which it is known not to: the stacks of one parse have much in common, and
    to try each to its bottom would take as long as the square of its length.
    """
    actions, moves, end, end_state = tables._actions, tables._moves, tables._end, tables.end_state
    reductions: list[int] = []
    tried: dict[tuple[int, int], _Stack] = {}
    while True:
        action = actions[stack[0]][end]
        if action >= 0:
            break
        rule = ~action
        reductions.append(rule)
        size, goto = moves[rule]
        while size:
            stack = stack[1]
            size -= 1
        state = goto[stack[0]]
        if state == end_state:
            return reductions
        key = state, id(stack)
        if key in refused:
            break
        tried[key] = stack  # held on to, so that its id stays its own
        stack = state, stack
    refused |= tried
    return None


def tree(tables: Tables, trace: Trace, begin: int) -> Node:
    """The tree that a trace of shifts and reductions builds over the tokens from ``begin`` on."""
    rules = tables.rules
    values: list[Child | list[Child]] = []  # a list is a value to splice into its parent
    begins: list[int] = []
    position = begin
    name = ""
    for step in trace:
        if step == _SHIFT:
            values.append(position)
            begins.append(position)
            position += 1
            continue
        name, size, shape, dropped, _ = rules[step]
        first = begins[-size] if size else position
        children: list[Child] = []
        if size:
            for index, value in enumerate(values[-size:]):
                if index in dropped:
                    continue
                if isinstance(value, list):
                    children.extend(value)
                else:
                    children.append(value)
            del values[-size:], begins[-size:]
        begins.append(first)
        if shape == _SPLICED:
            values.append(children)
        elif shape == _LONE_CHILD and len(children) == 1:
            values.append(children[0])
        else:
            values.append(Node(name, children, first, position))
    value = values[0]
    if isinstance(value, Node):
        return value
    # The start rule gave way to its only child, a token, or is itself an inlined one.
    return Node(name, value if isinstance(value, list) else [value], begin, position)


def _required(rules: Iterable[Rule], start: str) -> frozenset[str]:
    """The terminals without which the start rule takes nothing."""
    expansions: dict[str, list[list[Any]]] = {}
    for rule in rules:
        expansions.setdefault(rule.origin.name, []).append(list(rule.expansion))
    every = frozenset(symbol.name for found in expansions.values() for part in found for symbol in part if symbol.is_term)
    needed = dict.fromkeys(expansions, every)
    while True:
        before = dict(needed)
        for name, found in expansions.items():
            parts = [
                frozenset().union(*({symbol.name} if symbol.is_term else before[symbol.name] for symbol in part))
                for part in found
            ]
            needed[name] = parts[0].intersection(*parts)
        if needed == before:
            return needed[start]


def _tables(states: dict[int, dict[str, tuple[Any, Any]]], start: int, end_state: int, required: frozenset[str]) -> Tables:
    """Lark's integer parse table (state -> symbol -> action) as :class:`Tables`."""
    from lark.parsers.lalr_analysis import Shift

    # The start state becomes 0: nothing shifts into it, so that 0 is free to mean an error.
    order = [start, *(state for state in states if state != start)]
    number = {state: index for index, state in enumerate(order)}
    rules: dict[Rule, int] = {}
    nonterminals: dict[str, int] = {}
    for actions in states.values():
        for action, rule in actions.values():
            if action is not Shift and rule not in rules:
                rules[rule] = len(rules)
                nonterminals.setdefault(rule.origin.name, len(nonterminals))
    symbols = {symbol for actions in states.values() for symbol in actions}
    terminals = sorted(symbols - nonterminals.keys() | {"$END"})
    codes = {name: code for code, name in enumerate(terminals)}
    rows: list[tuple[int, ...]] = []
    gotos: list[list[int]] = [[] for _ in nonterminals]
    for state in order:
        row: list[int] = []
        for symbol, (action, target) in sorted(states[state].items()):
            if symbol in nonterminals:
                gotos[nonterminals[symbol]] += (number[state], number[target])
            elif action is not Shift:
                row += (codes[symbol], ~rules[target])
            elif symbol != "$END":  # the end is accepted by reaching the end state
                row += (codes[symbol], number[target])
        rows.append(tuple(row))
    return Tables(
        tuple(map(str, terminals)),  # Lark's names are of a kind of string of its own
        tuple(rows),
        number[end_state],
        tuple(_described(rule, nonterminals) for rule in rules),
        tuple(tuple(pairs) for pairs in gotos),
        frozenset(map(str, required)),
    )


def _described(rule: Rule, nonterminals: dict[str, int]) -> tuple[str, int, int, tuple[int, ...], int]:
    options: Any = rule.options
    name: str = rule.alias or options.template_source or rule.origin.name
    if rule.origin.name.startswith("_"):
        shape = _SPLICED
    elif options.expand1 and not rule.alias:
        shape = _LONE_CHILD
    else:
        shape = _NODE
    dropped = tuple(
        index
        for index, symbol in enumerate(rule.expansion)
        if symbol.is_term and getattr(symbol, "filter_out", False) and not options.keep_all_tokens
    )
    return str(name), len(rule.expansion), shape, dropped, nonterminals[rule.origin.name]
