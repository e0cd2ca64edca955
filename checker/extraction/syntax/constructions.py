"""The scan: which constructions of ``grammar/claims.lark`` stand where in a run of tokens.

Local constructions (a title before a name, an acronym in brackets) are looked for at every token; clauses are read from left to
right, the longest first, each going on behind the last. Out come parse trees with token indices.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from checker.extraction.lalr import Node, PlainTables, Tables, Trace, reach, tree
from checker.extraction.lexing.tokens import Token
from checker.factbase import cache
from checker.factbase.location import data_folder
from checker.model.dataclass import dataclass

CLAUSES = ("clause", "existential", "inverted", "label", "fronted", "relative", "absolute", "coordinate", "gapped")
LOCAL = ("naming", "bracketed", "dated", "title", "status", "roster", "count", "nominal")
VERBLESS = frozenset(("label", "gapped"))  # clauses that may have no verb
_LONGEST = 250  # tokens; no sentence that a person wrote has a longer clause, and the scan stays linear
_LONGEST_LOCAL = 50  # tokens
VERBAL = frozenset(("VERB", "OTHER", "BE", "HAVE", "MODAL", "NOT"))


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

    def made() -> list[PlainTables]:
        return [Tables.from_grammar(text.decode(), name).plain() for name in names]

    tables = cache.cached("claims 3 " + cache.digest(text, *names), made)
    return {name: Tables(*plain) for name, plain in zip(names, tables, strict=True)}


class _Construction:
    """A construction with what says at a glance that it stands nowhere, or not here."""

    __slots__ = ("codes", "name", "needs", "starters", "tables")

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables = tables = grammar()[name]
        self.codes = tables.codes
        self.needs = tables.required
        self.starters = tables.starters

    def coded(self, terminals: Sequence[str]) -> list[int]:
        code = self.codes.get
        return [code(terminal, -1) for terminal in terminals]


@lru_cache(maxsize=1)
def _local() -> tuple[_Construction, ...]:
    return tuple(_Construction(name) for name in LOCAL)


@lru_cache(maxsize=1)
def _clauses() -> dict[str, tuple[_Construction, ...]]:
    """Which clauses can begin with each terminal, in the order in which they are tried."""
    found: dict[str, list[_Construction]] = {}
    for construction in map(_Construction, CLAUSES):
        for terminal in construction.starters:
            found.setdefault(terminal, []).append(construction)
    return {terminal: tuple(constructions) for terminal, constructions in found.items()}


def local_constructions(tokens: Sequence[Token], names: Collection[str] = LOCAL) -> list[Found]:
    """The longest local construction of each sort at each token, none inside another of its sort. ``names`` are the sorts that
    are wanted."""
    terminals = [token.terminal for token in tokens]
    present = set(terminals)
    found = []
    for construction in _local():
        if construction.name not in names or not present >= construction.needs or present.isdisjoint(construction.starters):
            continue
        tables, name, starters = construction.tables, construction.name, construction.starters
        coded = construction.coded(terminals)
        index, count = 0, len(coded)
        while index < count:
            if terminals[index] in starters and tables.promising(coded[index], coded[index + 1] if index + 1 < count else -1):
                reached = reach(tables, coded, index, min(count, index + _LONGEST_LOCAL))
                if reached is not None:
                    found.append(Found(name, tree(tables, reached[1], index), index, reached[0]))
                    index = reached[0] if name != "nominal" else index + 1
                    continue
            index += 1
    return found


def clause_constructions(tokens: Sequence[Token]) -> list[Found]:
    """The clauses of a run of tokens, from left to right."""
    terminals = [token.terminal for token in tokens]
    present = set(terminals)
    if present.isdisjoint(VERBAL) and "COLON" not in present:
        return []
    codings: dict[str, list[int]] = {}
    clauses = _clauses()
    found = []
    last = {terminal: place for place, terminal in enumerate(terminals)}
    verbs = [place for place, terminal in enumerate(terminals) if terminal in VERBAL]
    stranded = [_has_subject_before(tokens, place) for place in range(len(tokens))]
    verb = 0  # the number of the next verb
    index, count = 0, len(terminals)
    while index < count:
        while verb < len(verbs) and verbs[verb] < index:
            verb += 1
        verbal = verb < len(verbs) and verbs[verb] < index + _LONGEST
        best: tuple[int, Trace, _Construction] | None = None
        for construction in clauses.get(terminals[index], ()):
            if not verbal and construction.name not in VERBLESS:
                continue
            if any(last.get(terminal, -1) < index for terminal in construction.needs):
                continue
            codes = codings.get(construction.name)
            if codes is None:
                codes = codings[construction.name] = construction.coded(terminals)
            tables = construction.tables
            if index + 1 < count and not tables.promising(codes[index], codes[index + 1]):
                continue
            reached = (
                reach(tables, codes, index, min(count, index + _LONGEST))
                if construction.name == "fronted"
                else _unstranding(tables, codes, terminals, stranded, index)
            )
            if reached is not None and (best is None or reached[0] > best[0]):
                best = *reached, construction
        if best is None:
            index += 1
            continue
        end, trace, construction = best
        clause = Found(construction.name, tree(construction.tables, trace, index), index, end)
        found.append(clause)
        # The noun behind a fronted participle is the subject of the clause that goes on from it.
        index = _noun_of(clause) if clause.name == "fronted" else end
    return found


def _has_subject_before(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb may have its subject right before it: "with men taking part" has one, "left the bloc by refusing" none."""
    if tokens[place].terminal not in VERBAL or tokens[place].form != "ing" or tokens[place - 1].terminal in ("BE", "POSSESSIVE"):
        return tokens[place].terminal in VERBAL
    for before in range(place - 1, -1, -1):
        if tokens[before].terminal in ("WITH", "COMMA", "AND", "BREAK", "COLON"):
            return True
        if tokens[before].terminal in VERBAL:
            return False
    return True


def _noun_of(found: Found) -> int:
    last = found.tree.children[-1]
    return last.begin if isinstance(last, Node) else found.end


def _dates_the_next(terminals: Sequence[str], begin: int, end: int) -> bool:
    """Whether a clause ends in a date that is that of what follows: "Azerbaijan joined in 1993, in 1994 Georgia", "in 2004 it got
    the status, in 2010 the two signed a declaration"."""
    if end - begin < 4 or list(terminals[end - 2 : end]) != ["COMMA", "DATE"] or end >= len(terminals):
        return False
    if terminals[begin] == "DATE" and terminals[end] in _SUBJECTS:
        follow = list(terminals[end : end + 4])
        verb = next((place for place, terminal in enumerate(follow) if terminal in VERBAL), None)
        if verb and not {"COMMA", "BREAK", "WHO"} & set(follow[:verb]):
            return True
    return (
        terminals[end] == "STATE"
        and (end + 1 == len(terminals) or terminals[end + 1] not in (*VERBAL, "POSSESSIVE", "WHO", "OF", "IN"))
        and "STATE" in terminals[begin : end - 2]
    )


def _unstranding(
    tables: Tables, codes: Sequence[int], terminals: Sequence[str], stranded: Sequence[bool], index: int
) -> tuple[int, Trace] | None:
    """The longest parse that does not swallow the subject of the verb behind it; a verb in -ing has its subject elsewhere."""
    reached = reach(tables, codes, index, min(len(codes), index + _LONGEST))
    if reached is not None and _dates_the_next(terminals, index, reached[0]):
        reached = reach(tables, codes, index, reached[0] - 2)
    while reached is not None and reached[0] < len(terminals) and stranded[reached[0]]:
        limit = reached[0] - 1 - index
        while limit > 1 and terminals[index + limit - 1] not in _BORDERS and terminals[index + limit] not in _BORDERS:
            if terminals[index + limit] in _BEGINNINGS:
                break
            limit -= 1
        shorter = reach(tables, codes, index, min(len(codes), index + limit))
        if shorter is None or shorter[0] >= reached[0]:
            return shorter
        reached = shorter
    return reached


_SUBJECTS = frozenset(("STATE", "ORG", "DOC", "BODY", "FORCE", "PERSON", "PRONOUN", "NUMBER", "NOUN"))
_BORDERS = frozenset(("COMMA", "BREAK"))
_BEGINNINGS = VERBAL | {"IN", "BY", "TO", "FROM", "AS", "WITH", "EXCEPT", "DATE"}
