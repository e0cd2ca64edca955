"""Acronyms that a text introduces for two names, known or not: "(CMD)" behind a council and behind a department.

Read from the prose alone. A name is the capitalised words before the brackets whose initials are the acronym's letters; two names
are two things where they differ in a word that is no other form of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import sieve as re
from checker.model.documents import Document
from checker.model.spans import Span
from checker.resolution.slips import Slip

_INTRODUCED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:[ -](?:of|for|and|the|on|in|to|with|[A-Z][\w’'-]+)){0,9}) \((?P<short>[A-Z]{2,6})\)"
)
_SMALL = frozenset(("of", "for", "and", "the", "on", "in", "to", "with"))
_STEM = 4  # letters by which two forms of a word are known to be one


def acronym_slips(document: Document) -> Iterator[Slip]:
    """Acronyms with two expansions; each is told at its second one."""
    known: dict[str, tuple[str, Span]] = {}
    for block in document.blocks:
        for match in _INTRODUCED.finditer(block.text):
            name = _expansion(match["name"], match["short"])
            if name is None:
                continue
            span = block.span(*match.span("short"))
            first, place = known.setdefault(match["short"], (name, span))
            if _differ(first, name):
                yield Slip(span, f"{match['short']} stands for {name} here, but for {first} before.", ((place, first),))


def _expansion(phrase: str, short: str) -> str | None:
    """The last words of a phrase whose initials spell the acronym, small words left out of account."""
    words = re.split(r"[ -]", phrase)
    for start in range(len(words)):
        if words[start] in _SMALL:
            continue
        if "".join(word[0] for word in words[start:] if word not in _SMALL) == short:
            return phrase[len(phrase) - len(_tail(phrase, start)) :]
    return None


def _tail(phrase: str, start: int) -> str:
    """A phrase from its word ``start`` on."""
    for match in list(re.finditer(r"(?:^|[ -])(?=\S)", phrase))[start : start + 1]:
        return phrase[match.end() :]
    return phrase


def _differ(first: str, second: str) -> bool:
    pairs = zip(_stems(first), _stems(second), strict=False)
    return len(_stems(first)) == len(_stems(second)) and any(a != b for a, b in pairs)


def _stems(name: str) -> list[str]:
    return [word[:_STEM].lower() for word in re.split(r"[ -]", name) if word not in _SMALL]
