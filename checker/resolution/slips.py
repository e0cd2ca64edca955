"""Something in a text that its own words contradict, as the readers of counts, sums, ranges and acronyms tell it."""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.quantities import NUMBER_WORDS
from checker.model.spans import Span


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that does not fit: its place, what is wrong, and the places and words of what it does not fit with."""

    span: Span
    message: str
    related: tuple[tuple[Span, str], ...] = ()


_VALUES = {word: value for value, word in enumerate(NUMBER_WORDS[2:], 2)}
NUMBER = rf"(?:{'|'.join(_VALUES)}|[0-9]{{1,2}})"
SENTENCE_END = re.compile(r"(?<![A-Z])[.;!?](?:\s|\Z)")


def value(word: str) -> int:
    """The number that a word or figure stands for."""
    return int(word) if word.isdigit() else {"one": 1, "both": 2, **_VALUES}[word.lower()]
