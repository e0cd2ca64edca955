"""Regular expressions that look before they search: stands in for ``re`` in modules that try many expressions on every sentence.

Most expressions cannot match most sentences, because a word they need is not there; to see that takes a twentieth of a search.
Which words an expression needs is read off its parse tree once it has been used a few times, so that a cold start does not pay
for it. What an expression finds stays the same. Where the parse tree, which is no public part of ``re``, is not as expected, the
expressions are plain ones.

A text that very many expressions are tried on is best made a :class:`Line`: it is looked through once for the words of all
expressions. :class:`AnyOf` says of a line whether one of several expressions may match in it, so that a reader need not begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from re import ASCII, DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, Match, Pattern, RegexFlag, error, escape
from typing import TYPE_CHECKING, Any

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "AnyOf",
    "I",
    "Line",
    "Match",
    "Pattern",
    "RegexFlag",
    "compile",
    "compile_all",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_COLD = 40  # uses, before the needs of an expression are worked out
_MOST_WORDS = 60  # of one need; more of them take as long as the search
_MOST_NEEDS = 3
_LONG = 2000  # characters; where the search begins within a longer text, the rest may be much the shorter
_MOST_ALTERNATIVES = 6  # signs of a set that are told apart: "‹[ds]" is "‹d" or "‹s"
_LINES = 256  # between two looks at whether there are new words to look for

_Need = tuple[str, ...]  # one of these words has to stand in a text


class _Words:
    """The words that warm expressions need, each with its number, and the search for all of them at once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._search: tuple[Any, list[int]] | None = None  # the automaton, and the bits of the words it knows
        self._lines = 0

    def mask(self, need: _Need) -> int:
        """The bits of the words of a need."""
        numbers = self._numbers
        return sum(1 << numbers.setdefault(word, len(numbers)) for word in set(need))

    def held_by(self, text: str) -> int:
        """The bits of the words that stand in a folded text; those of words not looked for yet are set too."""
        self._lines += 1
        if self._lines >= _LINES:
            self._lines = 0
            if self._search is None or len(self._numbers) > len(self._search[1]):
                from ahocorasick_rs import AhoCorasick  # a cold start has no use for it

                words = list(self._numbers)
                self._search = AhoCorasick(words), [1 << number for number in range(len(words))]
        if self._search is None or not text.islower():
            return -1
        automaton, bits = self._search
        numbers = {number for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
        held: int = sum([bits[number] for number in numbers], -1 << len(bits))
        return held


_IN_OTHER_GUISES = "ıſ\u0307"  # expressions that ignore case take them for "i" and "s", and "İ" is lower-cased to two
_words = _Words()


class Line(str):
    """A folded text (:func:`checker.model.text.fold`) on which many expressions are tried. ``held`` has the bits of the words
    that stand in it."""

    __slots__ = ("held",)
    held: int

    def __new__(cls, text: str) -> Line:
        made = super().__new__(cls, text)
        made.held = _words.held_by(text)
        return made


class AnyOf:
    """Some expressions of which only it matters whether one of them may match in a line."""

    __slots__ = ("_asked", "_expressions", "_masks", "_telling")

    def __init__(self, *expressions: Pattern[str] | Sequence[Pattern[str]]) -> None:
        self._expressions: list[Any] = []
        for each in expressions:
            self._expressions += each if isinstance(each, (list, tuple)) else (each,)
        self._asked = 0
        self._masks: list[tuple[int, ...]] = [()]  # of each expression; no masks mean that it may match anywhere
        self._telling = -1  # the first masks of all of them together

    def may_match(self, line: Line) -> bool:
        """False only where none of the expressions matches anywhere in the line."""
        self._asked += 1
        if self._asked == _COLD:
            self._masks = [expression.masks() for expression in self._expressions]
            for masks in self._masks:
                self._telling = -1 if not masks else masks[0] if self._telling == -1 else self._telling | masks[0]
            if not all(self._masks):
                self._telling = -1
        held = line.held
        if not held & self._telling:
            return False
        for masks in self._masks:
            for mask in masks:
                if not held & mask:
                    break
            else:
                return True
        return False


if TYPE_CHECKING:
    from re import compile, findall, finditer, fullmatch, match, search, split, sub  # noqa: A004 - what the module stands in for

    def compile_all() -> None: ...
else:

    class _Expression:
        """A compiled expression; what is not here is the compiled pattern's own."""

        __slots__ = ("_made", "_masks", "_needs", "_pattern", "_uses", "finditer", "fullmatch", "match", "search")

        def __init__(self, pattern, flags):
            self._pattern = pattern, flags
            self._made = None
            self._uses = 0
            self._masks = None
            self._needs = None
            for name in ("finditer", "fullmatch", "match", "search"):
                setattr(self, name, self._counted(name))

        @property
        def _real(self):
            """The compiled pattern, made when it is first wanted: a short text wants few."""
            if self._made is None:
                self._made = re.compile(*self._pattern)
            return self._made

        def __getattr__(self, name):
            return getattr(self._real, name)

        def __repr__(self):
            return repr(self._real)

        def _counted(self, name):
            def run(string, *at):
                self._uses += 1
                if self._uses == _COLD:
                    self._warm()
                return getattr(self._real, name)(string, *at)

            return run

        def _all_needs(self):
            if self._needs is None:
                self._needs = all_needs(self._real)
            return self._needs

        def masks(self):
            """Of which words a line must hold one each, as bits."""
            if self._masks is None:
                found = [need for need in self._all_needs() if all(map(_is_telling, need))]
                self._masks = tuple(_words.mask(need) for need in found[:_MOST_NEEDS])
            return self._masks

        def _warm(self):
            found = self._all_needs()
            for name in ("finditer", "fullmatch", "match", "search"):
                method = getattr(self._real, name)
                nothing = _NO_MATCHES if name == "finditer" else None
                sieved = _sieved_by_letters if self._real.flags & re.IGNORECASE else _sieved
                setattr(self, name, sieved(method, few_needs(found), self.masks, nothing) if found else method)

    _compiled: dict[tuple[str, int], _Expression] = {}

    def compile(pattern, flags=0):  # noqa: A001 - it stands in for re.compile
        key = pattern, int(flags)
        found = _compiled.get(key)
        if found is None:
            if len(_compiled) > 2000:
                _compiled.clear()
            found = _compiled[key] = _Expression(pattern, flags)
        return found

    def compile_all() -> None:
        """Compiles every expression that was not wanted yet."""
        for expression in list(_compiled.values()):
            _ = expression._real

    def _direct(name):
        def run(pattern, string, flags=0):
            expression = _compiled.get((pattern, flags))
            if expression is None:
                expression = compile(pattern, flags) if isinstance(pattern, str) else pattern
            return getattr(expression, name)(string)

        return run

    search, match, fullmatch, finditer = _direct("search"), _direct("match"), _direct("fullmatch"), _direct("finditer")

    def _real(pattern):
        return pattern._real if isinstance(pattern, _Expression) else pattern

    def findall(pattern, string, flags=0):
        return re.findall(_real(pattern), string, flags)

    def split(pattern, string, maxsplit=0, flags=0):
        return re.split(_real(pattern), string, maxsplit=maxsplit, flags=flags)

    def sub(pattern, repl, string, count=0, flags=0):
        return re.sub(_real(pattern), repl, string, count=count, flags=flags)


_NO_MATCHES: Iterator[Any] = iter(())  # an iterator at its end stays there


def _sieved(
    method: Callable[..., Any], found: tuple[_Need, ...], masks_of: Callable[[], tuple[int, ...]], nothing: Iterator[Any] | None
) -> Callable[..., Any]:
    """The method of a compiled pattern, called only where the text has what it needs."""

    masks: tuple[int, ...] | None = None  # made for the first line

    def run(string: str, *at: int) -> Any:
        nonlocal masks
        if string.__class__ is Line:
            if masks is None:
                masks = masks_of()
            held = string.held
            for mask in masks:
                if not held & mask:
                    return nothing
            return method(string, *at)
        part = string
        if len(at) == 2:
            part = string[at[0] : at[1]]
        elif at and len(string) > _LONG:
            return method(string, *at)
        for words in found:
            for word in words:
                if word in part:
                    break
            else:
                return nothing
        return method(string, *at)

    return run


def _sieved_by_letters(
    method: Callable[..., Any], found: tuple[_Need, ...], masks_of: Callable[[], tuple[int, ...]], nothing: Iterator[Any] | None
) -> Callable[..., Any]:
    """The same for an expression that ignores case; its words are lower-case ASCII."""

    masks: tuple[int, ...] | None = None  # made for the first line

    def run(string: str, *at: int) -> Any:
        nonlocal masks
        if string.__class__ is Line:
            if masks is None:
                masks = masks_of()
            held = string.held
            for mask in masks:
                if not held & mask:
                    return nothing
            return method(string, *at)
        if len(at) == 2:
            low = string[at[0] : at[1]].lower()
        elif at and len(string) > _LONG:
            return method(string, *at)
        else:
            low = string.lower()
        if not low.isascii() and any(letter in low for letter in _IN_OTHER_GUISES):
            return method(string, *at)
        for words in found:
            for word in words:
                if word in low:
                    break
            else:
                return nothing
        return method(string, *at)

    return run


def needs(pattern: Pattern[str]) -> tuple[_Need, ...]:
    """The most telling of :func:`all_needs`, few enough to be looked for one by one."""
    return few_needs(all_needs(pattern))


def few_needs(found: Sequence[_Need]) -> tuple[_Need, ...]:
    return tuple([need for need in found if len(need) <= _MOST_WORDS][:_MOST_NEEDS])


def _is_telling(word: str) -> bool:
    """Whether a word is not in nearly every line: a placeholder of some kind ("‹p"), or more than two letters."""
    bare = word.strip()
    return bare[:1] == "‹" and len(bare) > 1 or len(bare) > 2 and bare != "the"


def all_needs(pattern: Pattern[str]) -> tuple[_Need, ...]:
    """What a text must have for an expression to match in it: of each tuple one word. None where that cannot be told."""
    kept = _kept_needs[0](pattern.pattern, pattern.flags) if _kept_needs else None
    return worked_out_needs(pattern) if kept is None else kept


def keep_needs(kept: Callable[[str, int], tuple[_Need, ...] | None]) -> None:
    """Takes what was worked out in an earlier run from ``kept``, a function of an expression's text and flags."""
    _kept_needs[:] = [kept]


_kept_needs: list[Callable[[str, int], tuple[_Need, ...] | None]] = []


def worked_out_needs(pattern: Pattern[str]) -> tuple[_Need, ...]:
    """:func:`all_needs` by taking the expression apart, which takes a hundred times as long as to match with it."""
    try:
        from re import _parser

        return needs_of(_parser.parse(pattern.pattern, pattern.flags), pattern.flags)
    except Exception:  # another CPython: search without a sieve
        return ()


def needs_of(parsed: Any, flags: int) -> tuple[_Need, ...]:
    """:func:`all_needs` of an expression as ``re`` parses it. Raises what an unknown CPython may bring."""
    found = _needs_of_sequence(parsed)
    if flags & re.IGNORECASE:
        found = [tuple(word.lower() for word in need) for need in found if all(map(str.isascii, need))]
    telling = {need for need in found if min(map(len, need)) > 1} or set(found)
    return tuple(sorted(telling, key=_frequency))


def _needs_of_sequence(items: Any) -> list[_Need]:
    """The needs of a parsed sequence: of its literal runs, and of those of its parts that it cannot do without."""
    found: list[_Need] = []
    runs: tuple[str, ...] = ("",)  # a literal run, in all its shapes where a sign of it is one of a few

    def close() -> None:
        nonlocal runs
        if all(run.strip() for run in runs):
            found.append(runs)
        runs = ("",)

    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            runs = tuple(run + chr(argument) for run in runs)
            continue
        if name == "AT":  # takes no room, so the run goes on behind it
            continue
        if name == "IN" and len(runs) == 1 and runs[0].strip() and (signs := _signs(argument)):
            runs = tuple(runs[0] + sign for sign in signs)
            continue
        close()
        if name == "SUBPATTERN":
            _, added, _, inner = argument
            if not added & re.IGNORECASE:
                found += _needs_of_sequence(inner)
        elif name == "ATOMIC_GROUP":
            found += _needs_of_sequence(argument)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, _, inner = argument
            if least:
                found += _needs_of_sequence(inner)
        elif name == "BRANCH":
            branches = [_best(_needs_of_sequence(branch)) for branch in argument[1]]
            if all(branches):
                found.append(tuple(dict.fromkeys(word for branch in branches for word in branch)))
    close()
    return found


def _signs(items: Any) -> tuple[str, ...]:
    """The signs of a set of few, else none."""
    if len(items) > _MOST_ALTERNATIVES or any(str(operation) != "LITERAL" for operation, _ in items):
        return ()
    return tuple(chr(argument) for _, argument in items)


def _best(found: list[_Need]) -> _Need:
    return min(found, key=_frequency, default=())


def _frequency(need: _Need) -> tuple[bool, int, int, _Need]:
    """Orders needs by how often they are met, as far as their look tells: few long words come first."""
    shortest = min(map(len, need))
    return shortest < 2, len(need), -shortest, need
