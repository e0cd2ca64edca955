"""The claims that several readers find in one sentence, put together."""

from __future__ import annotations

from checker.extraction.happenings.merging import merged
from checker.model.claims import Claim
from checker.model.quantities import Quantity
from checker.model.spans import Span
from tests.extraction.verdicts import wrong


def claim(subject: str, slot: str, value: object, start: int, **more: object) -> Claim:
    """A claim whose marked words begin at ``start``."""
    return Claim("held", subject, slot, value, Span(0, 40), Span(start, start + 5), **more)  # type: ignore[arg-type]


def test_what_is_found_on_the_same_words_is_a_further_reading() -> None:
    one, other = claim("rubezh-2024", "place", ("belarus",), 10), claim("search-2024", "place", ("belarus",), 10)
    groups = [[one]]
    merged(groups, [[other]], 0)
    assert groups == [[one, other]]


def test_what_is_found_on_other_words_or_before_the_sentence_stays_apart() -> None:
    before, here = claim("rubezh-2024", "place", ("belarus",), 10), claim("search-2024", "place", ("belarus",), 20)
    found = claim("echelon-2024", "place", ("belarus",), 10)
    groups = [[before], [here]]
    merged(groups, [[found]], 1)
    assert groups == [[before], [here], [found]]


def test_a_figure_is_taken_from_the_reader_that_knows_what_it_is_of() -> None:
    vague = claim("rubezh-2024", "personnel", Quantity(900, 900), 10, negated=True)
    sure = claim("rubezh-2024", "personnel", Quantity(900, 900), 10, qualifiers={"weak": False})
    groups = [[vague]]
    merged(groups, [[sure]], 0)
    assert groups == [[sure]]
    assert groups[0][0].negated


def test_what_is_understood_takes_the_place_of_what_is_not() -> None:
    sentence = "Soldiers camped at Losvido in October 2025, where the CSTO peacekeepers met for Indestructible Brotherhood."
    assert wrong(sentence, "2025-12-31") == [("CS601", "Losvido")]
