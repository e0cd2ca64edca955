"""A sentence as the plain sentences it is taken apart into, for tests."""

from __future__ import annotations

from checker.extraction.syntax.unfolding import plain_sentences
from tests.judged import lexed, prepared


def plain(text: str) -> list[str]:
    """The plain sentences of a sentence."""
    found = plain_sentences(prepared(text), lexed(text), 0, len(text)).sentences
    return ["".join(part if isinstance(part, str) else text[slice(*part)] for part in sentence) for sentence in found]
