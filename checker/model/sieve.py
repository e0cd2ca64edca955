"""Regular expressions that look before they search: stands in for ``re`` in modules that try many expressions on every sentence.

Most expressions cannot match most sentences, because a word they need is not there; to see that takes a twentieth of a search.
Which words an expression needs is read off its parse tree once it has been used a few times, so that a cold start does not pay
for it. What an expression finds stays the same. Where the parse tree, which is no public part of ``re``, is not as expected, the
expressions are plain ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import ASCII, DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, Match, Pattern, RegexFlag, error, escape
from typing import TYPE_CHECKING, Any

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "I",
    "Match",
    "Pattern",
    "RegexFlag",
    "compile",
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
_MOST_WORDS = 16  # of one need; more of them take as long as the search
_MOST_NEEDS = 3
_LONG = 2000  # characters; where a part of a longer text is searched, the part may be much the shorter

_Need = tuple[str, ...]  # one of these words has to stand in a text

if TYPE_CHECKING:
    from re import compile, findall, finditer, fullmatch, match, search, split, sub  # noqa: A004 - what the module stands in for
else:

    class _Expression:
        """A compiled expression; what is not here is the compiled pattern's own."""

        __slots__ = ("_real", "_uses", "finditer", "fullmatch", "match", "search")

        def __init__(self, real):
            self._real = real
            self._uses = 0
            for name in ("finditer", "fullmatch", "match", "search"):
                setattr(self, name, self._counted(getattr(real, name)))

        def __getattr__(self, name):
            return getattr(self._real, name)

        def __repr__(self):
            return repr(self._real)

        def _counted(self, method):
            def run(string, *at):
                self._uses += 1
                if self._uses == _COLD:
                    self._warm()
                return method(string, *at)

            return run

        def _warm(self):
            found = needs(self._real)
            for name in ("finditer", "fullmatch", "match", "search"):
                method = getattr(self._real, name)
                nothing = _none if name == "finditer" else _nothing
                sieved = _sieved_by_letters if self._real.flags & re.IGNORECASE else _sieved
                setattr(self, name, sieved(method, found, nothing) if found else method)

    _compiled: dict[tuple[str, int], _Expression] = {}

    def compile(pattern, flags=0):  # noqa: A001 - it stands in for re.compile
        key = pattern, int(flags)
        found = _compiled.get(key)
        if found is None:
            if len(_compiled) > 2000:
                _compiled.clear()
            found = _compiled[key] = _Expression(re.compile(pattern, flags))
        return found

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


def _nothing() -> None:
    return None


def _none() -> Iterator[Any]:
    return iter(())


def _sieved(method: Callable[..., Any], found: tuple[_Need, ...], nothing: Callable[[], Any]) -> Callable[..., Any]:
    """The method of a compiled pattern, called only where the text has what it needs."""
    if len(found) == 1 and len(found[0]) == 1:
        word = found[0][0]

        def run_simple(string: str, *at: int) -> Any:
            return method(string, *at) if (at and len(string) > _LONG) or word in string else nothing()

        return run_simple

    def run(string: str, *at: int) -> Any:
        if at and len(string) > _LONG:
            return method(string, *at)
        for words in found:
            for word in words:
                if word in string:
                    break
            else:
                return nothing()
        return method(string, *at)

    return run


def _sieved_by_letters(method: Callable[..., Any], found: tuple[_Need, ...], nothing: Callable[[], Any]) -> Callable[..., Any]:
    """The same for an expression that ignores case; its words are lower-case ASCII."""

    def run(string: str, *at: int) -> Any:
        if at and len(string) > _LONG:
            return method(string, *at)
        low = string.lower()
        if not low.isascii() and ("ı" in low or "ſ" in low or "\u0307" in low):  # "i" and "s" in other guises, and "İ"
            return method(string, *at)
        for words in found:
            for word in words:
                if word in low:
                    break
            else:
                return nothing()
        return method(string, *at)

    return run


def needs(pattern: Pattern[str]) -> tuple[_Need, ...]:
    """What a text must have for an expression to match in it: of each tuple one word. None where that cannot be told."""
    try:
        from re import _parser

        found = _needs_of_sequence(_parser.parse(pattern.pattern, pattern.flags))
    except Exception:  # another CPython: search without a sieve
        return ()
    if pattern.flags & re.IGNORECASE:
        found = [tuple(word.lower() for word in need) for need in found if all(map(str.isascii, need))]
    usable = {need for need in found if len(need) <= _MOST_WORDS}
    telling = {need for need in usable if min(map(len, need)) > 1} or usable
    return tuple(sorted(telling, key=_frequency)[:_MOST_NEEDS])


def _needs_of_sequence(items: Any) -> list[_Need]:
    """The needs of a parsed sequence: of its literal runs, and of those of its parts that it cannot do without."""
    found: list[_Need] = []
    run = ""
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if name == "AT":  # takes no room, so the run goes on behind it
            continue
        if run.strip():
            found.append((run,))
        run = ""
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
    if run.strip():
        found.append((run,))
    return found


def _best(found: list[_Need]) -> _Need:
    return min(found, key=_frequency, default=())


def _frequency(need: _Need) -> tuple[bool, int, int, _Need]:
    """Orders needs by how often they are met, as far as their look tells: few long words come first."""
    shortest = min(map(len, need))
    return shortest < 2, len(need), -shortest, need
