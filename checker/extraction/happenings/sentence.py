"""One sentence as the readers of happenings get it, be it of a paragraph or made of the cells of a table row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import Segment
from checker.extraction.lexing.tokens import BlockText, Token
from checker.model.dataclass import dataclass
from checker.model.documents import Block

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Scene


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens and clauses, where it stands, and what the text has told before it."""

    tokens: Sequence[Token]
    parts: Sequence[Segment]
    prepared: BlockText
    block: Block
    bounds: tuple[int, int]  # in the block
    discourse: Discourse

    @property
    def scene(self) -> Scene:
        """The events in focus."""
        return self.discourse.scene
