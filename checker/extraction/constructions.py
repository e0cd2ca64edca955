"""The scan: which constructions of ``grammar/claims.lark`` stand where in a run of tokens.

Local constructions (a title before a name, an acronym in brackets) are looked for at every token; clauses are read from left to
right, the longest first, each going on behind the last. Out come parse trees with token indices.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache

from checker.extraction.lalr import Node, Tables, longest
from checker.extraction.tokens import Token
from checker.factbase import cache
from checker.factbase.location import data_folder
from checker.model.dataclass import dataclass

CLAUSES = ("clause", "existential", "inverted", "label", "fronted", "relative", "absolute", "coordinate", "gapped")
LOCAL = ("naming", "bracketed", "dated", "title", "status", "roster", "count", "nominal")
_LONGEST = 250  # tokens; no sentence that a person wrote has a longer clause, and the scan stays linear
_VERBAL = frozenset(("VERB", "OTHER", "BE", "HAVE", "MODAL", "NOT"))

# What must stand in a run of tokens for a construction to be worth a try.
_NEEDS = {
    "naming": (),
    "bracketed": ("OPEN",),
    "dated": ("DOC",),
    "title": ("PERSON",),
    "status": ("NOUN",),
    "count": ("NUMBER",),
    "nominal": ("NOMINAL",),
    "roster": ("STATE",),
    "inverted": ("BE",),
    "existential": ("THERE",),
    "label": ("COLON",),
    "fronted": ("VERB",),
    "relative": ("WHO",),
    "absolute": ("WITH", "VERB"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A construction over the tokens ``begin`` to ``end`` (exclusive) of a run."""

    name: str
    tree: Node
    begin: int
    end: int


@lru_cache(maxsize=1)
def grammar() -> dict[str, Tables]:
    """The parse tables of every construction, from the cache or made anew."""
    text = (data_folder("grammar") / "claims.lark").read_bytes()
    names = (*CLAUSES, *LOCAL)

    def compiled() -> bytes:
        return json.dumps([Tables.from_grammar(text.decode(), name).to_json() for name in names]).encode()

    tables = json.loads(cache.cached("claims " + cache.digest(text, *names), compiled))
    return {name: Tables.from_json(made) for name, made in zip(names, tables, strict=True)}


@lru_cache(maxsize=1)
def _codes() -> dict[str, dict[str, int]]:
    return {name: tables.codes for name, tables in grammar().items()}


@lru_cache(maxsize=1)
def _starters() -> dict[str, tuple[str, ...]]:
    """Which clauses can begin with each terminal, in the order in which they are tried."""
    found: dict[str, list[str]] = {}
    for name in CLAUSES:
        tables = grammar()[name]
        for terminal, code in tables.codes.items():
            if tables._actions[0][code]:
                found.setdefault(terminal, []).append(name)
    return {terminal: tuple(names) for terminal, names in found.items()}


def local_constructions(tokens: Sequence[Token]) -> list[Found]:
    """The longest local construction of each sort at each token, none inside another of its sort."""
    terminals = [token.terminal for token in tokens]
    present = set(terminals)
    found = []
    for name in LOCAL:
        if not present.issuperset(_NEEDS[name]):
            continue
        tables, codes = grammar()[name], _codes()[name]
        coded = [codes.get(terminal, -1) for terminal in terminals]
        first = tables._actions[0]
        index = 0
        while index < len(coded):
            if first[coded[index]]:
                parsed = longest(tables, coded, index, _LONGEST)
                if parsed is not None:
                    found.append(Found(name, parsed[1], index, parsed[0]))
                    index = parsed[0] if name != "nominal" else index + 1
                    continue
            index += 1
    return found


def clause_constructions(tokens: Sequence[Token]) -> list[Found]:
    """The clauses of a run of tokens, from left to right."""
    terminals = [token.terminal for token in tokens]
    present = set(terminals)
    if not present & _VERBAL and "COLON" not in present:
        return []
    names = {name for name in CLAUSES if present.issuperset(_NEEDS.get(name, ()))}
    coded: dict[str, list[int]] = {}
    starters = _starters()
    found = []
    index = 0
    while index < len(terminals):
        best: Found | None = None
        for name in starters.get(terminals[index], ()):
            if name not in names:
                continue
            codes = coded.get(name)
            if codes is None:
                known = _codes()[name]
                codes = coded[name] = [known.get(terminal, -1) for terminal in terminals]
            tables = grammar()[name]
            if index + 1 < len(codes) and not tables.promising(codes[index], codes[index + 1]):
                continue
            parsed = (
                longest(tables, codes, index, _LONGEST) if name == "fronted" else _unstranding(tables, codes, terminals, index)
            )
            if parsed is not None and (best is None or parsed[0] > best.end):
                best = Found(name, parsed[1], index, parsed[0])
        if best is None:
            index += 1
            continue
        found.append(best)
        # The noun behind a fronted participle is the subject of the clause that goes on from it.
        index = _noun_of(best) if best.name == "fronted" else best.end
    return found


def _noun_of(found: Found) -> int:
    last = found.tree.children[-1]
    return last.begin if isinstance(last, Node) else found.end


def _unstranding(tables: Tables, codes: Sequence[int], terminals: Sequence[str], index: int) -> tuple[int, Node] | None:
    """The longest parse that does not swallow the subject of the verb behind it."""
    parsed = longest(tables, codes, index, _LONGEST)
    while parsed is not None and parsed[0] < len(terminals) and terminals[parsed[0]] in _VERBAL:
        limit = parsed[0] - 1 - index
        while (
            limit > 1
            and terminals[index + limit - 1] not in ("COMMA", "BREAK")
            and terminals[index + limit] not in ("COMMA", "BREAK")
        ):
            if terminals[index + limit] in _VERBAL or terminals[index + limit] in (
                "IN",
                "BY",
                "TO",
                "FROM",
                "AS",
                "WITH",
                "EXCEPT",
                "DATE",
            ):
                break
            limit -= 1
        shorter = longest(tables, codes, index, limit)
        if shorter is None or shorter[0] >= parsed[0]:
            return shorter
        parsed = shorter
    return parsed
