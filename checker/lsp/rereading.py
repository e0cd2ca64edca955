"""A checker for texts that come again with a few letters changed: what it found out about a paragraph is kept for the next time.

Kept is what depends on a paragraph's words alone: its dates, numbers and typed tokens, half the work of a check. What depends on
the rest of the text (references, relative dates, verdicts) is worked out anew each time: the answer is the plain checker's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from checker.checking import Checker
from checker.extraction import Extractor
from checker.extraction.tokens import BlockText, Lexer, Token
from checker.extraction.vocabulary import lexicon
from checker.factbase import FactBase
from checker.model.documents import Block

_KEPT = 4096  # paragraphs, and as many sentences; few drafts have more
_K = TypeVar("_K")
_V = TypeVar("_V")


class Rereader(Checker):
    """A :class:`Checker` that remembers. It belongs to one thread."""

    def __init__(self, *, facts: Sequence[Path] = ()) -> None:
        super().__init__(facts=facts)
        self._extractor = _Extractor(self.facts, self._overlays)


class _Memory(Generic[_K, _V]):
    """The values that were last asked for, by key."""

    def __init__(self) -> None:
        self._values: dict[_K, _V] = {}

    def get(self, key: _K, make: Callable[[], _V]) -> _V:
        value = self._values.pop(key, None)
        if value is None:
            value = make()
            if len(self._values) >= _KEPT:
                del self._values[next(iter(self._values))]
        self._values[key] = value  # at the end: the first one is the one longest unasked
        return value


class _Extractor(Extractor):
    def __init__(self, facts: FactBase, overlays: Sequence[Path] = ()) -> None:
        super().__init__(facts, overlays)
        self._lexer = _Lexer(facts, overlays)
        self._texts: _Memory[str, BlockText] = _Memory()

    def _prepared(self, block: Block) -> BlockText:
        read = super()._prepared
        return self._texts.get(block.text, lambda: read(block))


class _Lexer(Lexer):
    def __init__(self, facts: FactBase, overlays: Sequence[Path]) -> None:
        super().__init__(facts, lexicon(tuple(overlays)))
        self._sentences: _Memory[tuple[str, int, int], list[Token]] = _Memory()

    def tokens(self, block: BlockText, start: int, end: int) -> list[Token]:
        read = super().tokens
        kept = self._sentences.get((block.text, start, end), lambda: read(block, start, end))
        return [_copy(token) for token in kept]  # the steps that follow write into the tokens


def _copy(token: Token) -> Token:
    """Another token like a lexer's; copy.copy takes three times as long."""
    return Token(
        token.terminal, token.start, token.end, token.key, token.form, token.entities, token.items, token.date, token.number,
        token.gap, token.trail, token.determined, token.quoted, token.anaphor, token.negated, dict(token.attributes),
    )  # fmt: skip
