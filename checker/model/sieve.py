"""Regular expressions that look before they search: stands in for ``re`` in modules that try many expressions on every sentence.

Most expressions cannot match most sentences, because a word they need is not there (:mod:`checker.model.needs`); to see that
takes a twentieth of a search. What an expression finds stays the same. Compiling an expression takes long, and so does working
out its needs: an earlier run may have kept both (:func:`use`). What was not kept is compiled when it is first used, and its
needs are worked out once it has been used a few times.

A text that very many expressions are tried on is best made a :class:`Line`: it is looked through once for the words of all
expressions. :class:`AnyOf` says of a line whether one of several expressions may match in it, so that a reader need not begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import ASCII, DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, Match, Pattern, RegexFlag, error, escape
from typing import TYPE_CHECKING, Any, Protocol

from checker.model.needs import Need, few, needs, telling

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "AnyOf",
    "I",
    "Kept",
    "KeptExpression",
    "Line",
    "Match",
    "Pattern",
    "RegexFlag",
    "compile",
    "compiled",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "known",
    "match",
    "search",
    "split",
    "sub",
    "use",
]

_COLD = 40  # uses, before the needs of an expression are worked out
_LONG = 2000  # characters; where the search begins within a longer text, the rest may be much the shorter
_LINES = 256  # between two looks at whether there are new words to look for


class KeptExpression(Protocol):
    """What an earlier run made of an expression."""

    @property
    def flags(self) -> int:
        """Its flags with those that stand in its text."""

    def pattern(self) -> Pattern[str] | None:
        """The compiled expression; ``None`` where it is damaged."""

    def needs(self) -> tuple[Need, ...]:
        """What a text needs for it to match."""

    def telling(self) -> Sequence[Need]:
        """Of these what lines are looked through for."""


class Kept(Protocol):
    """What an earlier run made of expressions, each asked for by its text and flags."""

    @property
    def words(self) -> Sequence[str]:
        """The words that lines are looked through for."""

    def expression(self, text: str, flags: int) -> KeptExpression | None: ...


def use(kept: Kept | None) -> None:
    """Takes expressions from what an earlier run kept. What is in use already stays."""
    _kept[:] = [] if kept is None else [kept]
    if kept is not None:
        _words.look_for(kept.words)


_kept: list[Kept] = []


class _Words:
    """The words that expressions need, each with its bit, and the search for all of them at once."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._search: tuple[Any, list[int]] | None = None  # the automaton, and the bits of the words it knows
        self._lines = 0

    def look_for(self, words: Sequence[str]) -> None:
        """Looks for these words from the next line on."""
        self.mask(words)
        self._lines = _LINES

    def mask(self, need: Sequence[str]) -> int:
        """The bits of the words of a need."""
        bits = self._bits
        mask = 0
        for word in need:
            bit = bits.get(word)
            if bit is None:
                bit = bits[word] = 1 << len(bits)
            mask |= bit
        return mask

    def held_by(self, text: str) -> int:
        """The bits of the words that stand in a folded text; those of words not looked for yet are set too."""
        self._lines += 1
        if self._lines >= _LINES:
            self._lines = 0
            if self._bits and (self._search is None or len(self._bits) > len(self._search[1])):
                from ahocorasick_rs import AhoCorasick, Implementation  # slow to import, and many a run reads no sentence

                # The kind of automaton that is made soonest; lines are too short for another to be faster.
                automaton = AhoCorasick(list(self._bits), implementation=Implementation.NoncontiguousNFA)
                self._search = automaton, list(self._bits.values())
        if self._search is None or not text.islower():
            return -1
        automaton, bits = self._search
        numbers = {number for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
        held: int = sum([bits[number] for number in numbers], -1 << len(bits))
        return held


_UNKNOWN: Any = object()
_NO_MATCHES: Iterator[Any] = iter(())  # an iterator at its end stays there
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
        self._masks: list[tuple[int, ...]] | None = None  # of each expression; no masks mean that it may match anywhere
        self._telling = -1  # the first masks of all of them together

    def may_match(self, line: Line) -> bool:
        """False only where none of the expressions matches anywhere in the line."""
        if self._masks is None:
            self._asked += 1
            if self._asked < _COLD and not (self._asked == 1 and all(each.is_warm() for each in self._expressions)):
                return True
            self._masks = [expression.masks() for expression in self._expressions]
            if all(self._masks):
                self._telling = 0
                for masks in self._masks:
                    self._telling |= masks[0]
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

    def known() -> list[tuple[str, int]]: ...

    def compiled() -> Iterator[tuple[str, int, Pattern[str], tuple[Need, ...]]]: ...
else:

    def _sieved(name, nothing):
        """A method of a compiled pattern, called only where the text has what the expression needs."""

        def run(self, string, *at):
            if string.__class__ is Line:
                masks = self._masks
                if masks is None:
                    masks = self.masks() if self._is_known() else ()
                held = string.held
                for mask in masks:
                    if not held & mask:
                        return nothing
            elif self._lacks(string, at):
                return nothing
            return getattr(self._made or self._real, name)(string, *at)

        return run

    class _Expression:
        """An expression by its text and flags, with what a compiled pattern has of methods."""

        __slots__ = ("_earlier", "_few", "_folds", "_key", "_made", "_masks", "_needs", "_uses")

        def __init__(self, pattern, flags):
            self._key = pattern, flags
            self._earlier = _UNKNOWN  # what an earlier run made of it
            self._made = None
            self._uses = 0
            self._needs = None
            self._few = None
            self._folds = None  # whether it ignores case
            self._masks = None

        search = _sieved("search", None)
        match = _sieved("match", None)
        fullmatch = _sieved("fullmatch", None)
        finditer = _sieved("finditer", _NO_MATCHES)

        @property
        def _real(self):
            """The compiled pattern, made when it is first wanted: a short text wants few."""
            if self._made is None:
                earlier = self._kept()
                self._made = earlier is not None and earlier.pattern() or re.compile(*self._key)
            return self._made

        def _kept(self):
            earlier = self._earlier
            if earlier is _UNKNOWN:
                if not _kept:
                    return None
                earlier = self._earlier = _kept[0].expression(*self._key)
            return earlier

        # With a __getattr__ in place of these every look at an attribute, a search too, would take twice as long.
        @property
        def pattern(self):
            return self._key[0]

        @property
        def flags(self):
            return self._real.flags

        @property
        def groups(self):
            return self._real.groups

        @property
        def groupindex(self):
            return self._real.groupindex

        def findall(self, *arguments, **named):
            return self._real.findall(*arguments, **named)

        def split(self, *arguments, **named):
            return self._real.split(*arguments, **named)

        def sub(self, *arguments, **named):
            return self._real.sub(*arguments, **named)

        def subn(self, *arguments, **named):
            return self._real.subn(*arguments, **named)

        def __repr__(self):
            return repr(self._real)

        def _lacks(self, string, at):
            """Whether a text that is no line has not what the expression needs, searched as ``at`` says."""
            found = self._few
            if found is None:
                if not self._is_known():
                    return False
                found = self._few = few(self.needs())
            if not found or len(at) == 1 and len(string) > _LONG:
                return False
            part = string[at[0] : at[1]] if len(at) == 2 else string
            if self._folds is None:
                self._folds = bool((self._made or self._earlier or self._real).flags & IGNORECASE.value)
            if self._folds:  # its words are lower-case ASCII
                part = part.lower()
                if not part.isascii() and any(letter in part for letter in _IN_OTHER_GUISES):
                    return False
            for words in found:
                for word in words:
                    if word in part:
                        break
                else:
                    return True
            return False

        def _is_known(self):
            """Whether it is known what the expression needs; it is worked out once the expression has been used a few times."""
            self._uses += 1
            return self._uses > _COLD or self.is_warm()

        def is_warm(self):
            """Whether what it needs is known without working it out."""
            return self._needs is not None or self._kept() is not None

        def needs(self):
            if self._needs is None:
                earlier = self._kept()
                self._needs = needs(self._real) if earlier is None else earlier.needs()
            return self._needs

        def masks(self):
            """Of which words a line must hold one each, as bits."""
            if self._masks is None:
                earlier = self._kept() if self._needs is None else None
                found = telling(self.needs()) if earlier is None else earlier.telling()
                self._masks = tuple([_words.mask(need) for need in found])
            return self._masks

    _expressions: dict[tuple[str, int], _Expression] = {}

    def compile(pattern, flags=0):  # noqa: A001 - it stands in for re.compile
        if not isinstance(pattern, str):
            return re.compile(pattern, flags)
        key = pattern, int(flags)
        found = _expressions.get(key)
        if found is None:
            if len(_expressions) > 2000:
                _expressions.clear()
            found = _expressions[key] = _Expression(*key)
        return found

    def known():
        """The text and flags of every expression."""
        return list(_expressions)

    def compiled():
        """Every expression: its text and flags, the compiled pattern and what it needs."""
        for key in known():
            expression = compile(*key)
            yield (*key, expression._real, expression.needs())

    def _one(pattern, flags):
        found = _expressions.get((pattern, flags))
        if found is None:
            found = compile(pattern, flags) if isinstance(pattern, (str, bytes)) else pattern
        return found

    def search(pattern, string, flags=0):
        return _one(pattern, flags).search(string)

    def match(pattern, string, flags=0):
        return _one(pattern, flags).match(string)

    def fullmatch(pattern, string, flags=0):
        return _one(pattern, flags).fullmatch(string)

    def finditer(pattern, string, flags=0):
        return _one(pattern, flags).finditer(string)

    def findall(pattern, string, flags=0):
        return _one(pattern, flags).findall(string)

    def split(pattern, string, maxsplit=0, flags=0):
        return _one(pattern, flags).split(string, maxsplit)

    def sub(pattern, repl, string, count=0, flags=0):
        return _one(pattern, flags).sub(repl, string, count)
