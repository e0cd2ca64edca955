"""A checker for texts that come again with a few letters changed: what it found out about a paragraph is kept for the next time.

Kept is, first, what depends on a paragraph's words alone: its dates, numbers and typed tokens, half the work of a check. Second,
of each paragraph how things stood before it (what had been spoken of) and what it claims. Reading begins at the first paragraph
that has changed, and ends where things stand as they stood there the last time: the rest claims what it claimed, only further on
in the text. The answer is always the plain checker's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from checker.checking import Checker
from checker.extraction import Extraction, Extractor, SpellingSlip
from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.copying import STATES, copied, parts
from checker.extraction.extract import Headers
from checker.extraction.lexing.tokens import BlockText, Lexer, Token
from checker.extraction.lexing.vocabulary import lexicon
from checker.factbase import FactBase
from checker.model.claims import Claim, Item
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document, Pieces
from checker.model.spans import Span

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


class _Paragraph(NamedTuple):
    """A paragraph that was read: how things stood before it, and what it claims."""

    block: Block
    before: Discourse
    found: Extraction


class _Extractor(Extractor):
    def __init__(self, facts: FactBase, overlays: Sequence[Path] = ()) -> None:
        super().__init__(facts, overlays)
        self._lexer = _Lexer(facts, overlays)
        self._texts: _Memory[str, BlockText] = _Memory()
        self._last: tuple[Any, ...] = ()  # what the last text was read with
        self._paragraphs: list[_Paragraph] = []  # of the last text
        self._after: Discourse | None = None  # how things stood at its end

    def extract(self, document: Document, today: DateInterval | None, on_topic: bool = False) -> Extraction:
        blocks, read_with = document.blocks[:_KEPT], (today, on_topic, self._topic_of(document))
        old, after = (self._paragraphs, self._after) if read_with == self._last else ([], None)
        self._last = ()  # should reading fail, nothing is kept
        pairs = zip(blocks, old, strict=False)
        same = next((n for n, (new, one) in enumerate(pairs) if new != one.block), min(len(blocks), len(old)))
        pairs = zip(reversed(blocks[same:]), reversed(old[same:]), strict=False)
        tail = next((n for n, (new, one) in enumerate(pairs) if not _is_moved(new, one.block)), min(len(blocks), len(old)) - same)
        new = old[:same]
        stood = old[same].before if same < len(old) else after
        discourse = self._begin(document, today, on_topic) if stood is None else copied(stood)
        headers: Headers = {}
        for number in range(same, len(blocks)):
            rest = old[len(old) - len(blocks) + number :] if number >= len(blocks) - tail else []
            if rest and after is not None and _alike(discourse, rest[0].before) and not _lists(rest, after):
                new += [_moved(one, block) for one, block in zip(rest, blocks[number:], strict=True)]
                discourse = copied(after)
                break
            before, found = copied(discourse), Extraction()
            self._read(blocks[number], discourse, found, headers)
            new.append(_Paragraph(blocks[number], before, found))
        self._paragraphs, self._after, self._last = new, copied(discourse), read_with
        result = Extraction()
        for one in new:
            _add(result, one.found)
        for block in document.blocks[_KEPT:]:
            self._read(block, discourse, result, headers)
        result.groups.extend(discourse.around.end())
        return result

    def _prepared(self, block: Block) -> BlockText:
        read = super()._prepared
        return self._texts.get(block.text, lambda: read(block))


def _add(result: Extraction, found: Extraction) -> None:
    for each in fields(result):
        getattr(result, each.name).extend(getattr(found, each.name))


# -- how things stand ----------------------------------------------------------------------------------------------------------


def _alike(one: Any, other: Any) -> bool:
    """Whether a paragraph reads the same where things stand so as where they stand so."""
    kind = one.__class__
    if kind is not other.__class__ or kind not in STATES:
        return bool(one == other)
    passing = getattr(kind, "PASSING", ())
    return all(name in passing or _alike(getattr(one, name), getattr(other, name)) for name in parts(one))


def _lists(rest: Sequence[_Paragraph], after: Discourse) -> bool:
    """Whether bullets are gathered over several paragraphs from here on."""
    return any(state.around.bullets is not None or state.around.lists for state in (*(one.before for one in rest), after))


# -- what stands elsewhere now -------------------------------------------------------------------------------------------------


def _is_moved(block: Block, old: Block) -> bool:
    """Whether a paragraph is another one, only that it may begin elsewhere in the text."""
    return block.text == old.text and block == replace(old, offsets=_offsets_shifted(old.offsets, _start(block) - _start(old)))


def _start(block: Block) -> int:
    return block.offsets if isinstance(block.offsets, int) else block.offsets.starts[0]


def _shifted(value: Any, by: int) -> Any:
    """A value with the places in the text that it holds put further on."""
    kind = value.__class__
    if kind is Span:
        return Span(value.start + by, value.end + by)
    if kind in (Claim, Item, SpellingSlip):
        return replace(value, **{each.name: _shifted(getattr(value, each.name), by) for each in fields(value)})
    if kind in (list, tuple):
        return kind([_shifted(each, by) for each in value])
    if kind is dict:
        return {key: _shifted(each, by) for key, each in value.items()}
    return value


def _offsets_shifted(offsets: int | Pieces, by: int) -> int | Pieces:
    if isinstance(offsets, int):
        return offsets + by
    return replace(offsets, starts=tuple([at + by for at in offsets.starts]), ends=tuple([at + by for at in offsets.ends]))


def _moved(paragraph: _Paragraph, block: Block) -> _Paragraph:
    """A paragraph read before, as it reads where ``block`` stands."""
    by = _start(block) - _start(paragraph.block)
    if not by:
        return paragraph
    found = Extraction(*[_shifted(getattr(paragraph.found, each.name), by) for each in fields(paragraph.found)])
    return _Paragraph(block, paragraph.before, found)


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
