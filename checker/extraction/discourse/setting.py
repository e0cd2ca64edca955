"""What the claims of one sentence share: the facts, the text so far, where the sentence stands and how it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import Mood
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.spans import Span

_GOES_ON = re.compile(r"(?:has|have|is|are|'s|’s)\b")
_GOES_ON_IN = re.compile(r"\b(?:has|is)\b")


@dataclass(slots=True)
class Setting:
    """What the claims of one sentence share."""

    facts: FactBase
    discourse: Discourse
    block: Block
    sentence: tuple[int, int]
    mood: Mood

    def span(self, start: int, end: int) -> Span:
        return self.block.span(start, end)

    def is_own(self, *entities: str) -> bool:
        """Whether one of the entities is the topic of the text, or directly one of its bodies, papers, forces or offices."""
        return any(self.facts.belongs_to(entity, self.discourse.topic) for entity in entities)

    def is_of_its_day(self) -> bool:
        """Whether the present tense is that of the text's own day, and not that of an entry of a timeline."""
        around = self.discourse.around
        return around.opening is None and around.day_token() is None and self.discourse.heading_date is None

    def goes_on(self, verbs: Sequence[Token]) -> bool:
        """Whether what is told with these verbs to have begun on a day still is so on that of the text: "has been", "is"."""
        return self._has_a_day() and bool(verbs) and _GOES_ON.match(self.block.text.lower(), verbs[0].start) is not None

    def goes_on_in(self, words: str) -> bool:
        """The same of the words of the line that tell it: "has headed it since 2020"."""
        return self._has_a_day() and _GOES_ON_IN.search(words) is not None

    def _has_a_day(self) -> bool:
        return self.is_of_its_day() and self.discourse.today is not None

    def held_all_of(self, subject: str, relation: str, object_: str, date: DateInterval) -> bool:
        """Whether a period, counted in years, is no more than a part of what the facts know: of a membership."""
        return any(
            s.start is not None
            and s.start.begin.year <= date.begin.year
            and (s.end is None or date.finish.year <= s.end.finish.year)
            for s in self.facts.statements(subject=subject, relation=relation, object=object_)
        )

    def others(self, tokens: Iterable[Token], *terminals: str) -> list[Token]:
        """The tokens of some terminals that name what is not of the topic: another organization, its treaty."""
        return [t for t in tokens if t.terminal in terminals and t.entities and not self.is_own(t.entity)]

    def claim(
        self, relation: str, subject: str, slot: str, value: Any, start: int, end: int, mark: tuple[int, int], **more: Any
    ) -> Claim:
        """A claim over ``start`` to ``end`` of the block, in the mood of the sentence."""
        made = Claim(
            relation, subject, slot, value, self.span(start, end), self.span(*mark), sentence=self.span(*self.sentence), **more
        )
        made.modality = self.mood.modality
        made.attributed_to = self.mood.speaker
        return made

    def listing(
        self, relation: str, subject: str, slot: str, listed: Sequence[Token], start: int, end: int, **more: Any
    ) -> Claim:
        """A claim of all that a list names, over ``start`` to ``end`` of the block and marked from its first word to its last."""
        entities = tuple(token.entity for token in listed)
        items = tuple(Item(token.entity, self.span(token.start, token.end)) for token in listed)
        mark = (listed[0].start, listed[-1].end)
        return self.claim(relation, subject, slot, entities, start, end, mark, items=items, **more)
