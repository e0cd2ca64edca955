"""A checker for texts that come again with a few letters changed: what it found out about a paragraph is kept for the next time.

Kept is, first, what depends on a paragraph's words alone: its dates, numbers and typed tokens, half the work of a check. Second,
how things stood (what had been spoken of, what had been claimed) before the first paragraph that changed last time; who goes on
typing there has only the text from there on read again. The answer is always the plain checker's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from checker.checking import Checker
from checker.extraction import Extraction, Extractor
from checker.extraction.discourse import Discourse
from checker.extraction.tokens import BlockText, Lexer, Token
from checker.extraction.vocabulary import lexicon
from checker.factbase import FactBase
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document

_KEPT = 4096  # paragraphs, and as many sentences; few drafts have more
_STANDINGS = 4  # places in a text that one goes to and fro between
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


class _Standing(NamedTuple):
    """How things stood before a paragraph."""

    discourse: Discourse
    result: dict[str, Any]  # the fields of the extraction so far


class _Extractor(Extractor):
    def __init__(self, facts: FactBase, overlays: Sequence[Path] = ()) -> None:
        super().__init__(facts, overlays)
        self._lexer = _Lexer(facts, overlays)
        self._texts: _Memory[str, BlockText] = _Memory()
        self._last: tuple[Any, ...] = ()  # what the last text was read with
        self._blocks: tuple[Block, ...] = ()
        self._standings: dict[int, _Standing] = {}  # by the number of the paragraph
        self._at = self._resume = self._save = 0

    def extract(self, document: Document, today: DateInterval | None, on_topic: bool = False) -> Extraction:
        blocks, read_with = document.blocks, (today, on_topic, self._topic_of(document))
        same = 0
        if read_with == self._last:
            pairs = zip(blocks, self._blocks, strict=False)
            same = next((number for number, (new, old) in enumerate(pairs) if new != old), min(len(blocks), len(self._blocks)))
        same = min(same, len(blocks) - 1)
        self._standings = {number: standing for number, standing in self._standings.items() if number <= same}
        self._at, self._resume, self._save = 0, max(self._standings, default=0), same
        self._last = ()  # should reading fail, nothing is kept
        result = super().extract(document, today, on_topic)
        self._last, self._blocks = read_with, blocks
        while len(self._standings) > _STANDINGS:
            del self._standings[min(self._standings)]
        return result

    def _block(self, block: Block, discourse: Discourse, result: Extraction) -> None:
        if self._to_read(discourse, result):
            super()._block(block, discourse, result)

    def _row(self, block: Block, discourse: Discourse, result: Extraction, *rest: Any) -> None:
        if self._to_read(discourse, result):
            super()._row(block, discourse, result, *rest)

    def _to_read(self, discourse: Discourse, result: Extraction) -> bool:
        """Whether the paragraph that is up has to be read; before the first such one things are put as they stood."""
        number = self._at
        self._at += 1
        if number < self._resume:
            return False
        standing = self._standings.get(number)
        if number == self._resume and standing is not None:
            discourse.__dict__ = self._copied(standing.discourse).__dict__
            for name, value in standing.result.items():
                setattr(result, name, _kept(value))
        elif number == self._save and number:
            self._standings[number] = _Standing(
                self._copied(discourse), {each.name: _kept(getattr(result, each.name)) for each in fields(result)}
            )
        return True

    def _copied(self, discourse: Discourse) -> Discourse:
        return deepcopy(discourse, {id(self.facts): self.facts})

    def _prepared(self, block: Block) -> BlockText:
        read = super()._prepared
        return self._texts.get(block.text, lambda: read(block))


def _kept(value: Any) -> Any:
    """A list that may be added to, as may the lists in it."""
    return [list(each) if isinstance(each, list) else each for each in value]


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
        token.terminal,
        token.start,
        token.end,
        token.key,
        token.form,
        token.entities,
        token.items,
        token.date,
        token.number,
        token.gap,
        token.trail,
        token.determined,
        token.quoted,
        token.anaphor,
        token.negated,
        dict(token.attributes),
    )
