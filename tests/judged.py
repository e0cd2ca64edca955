"""What the checker makes of a text, in short literal form, for tests: the claims that are read, the verdicts, the findings."""

from __future__ import annotations

from functools import lru_cache

from checker.checking import default_checker
from checker.extraction import Extractor
from checker.extraction.lexing.dates import find_dates
from checker.extraction.lexing.numbers import find_numbers
from checker.extraction.lexing.tokens import BlockText, Lexer, Token
from checker.extraction.lexing.vocabulary import lexicon
from checker.extraction.syntax.folding import fold_lists, join_places, tidy
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.documents import Format
from checker.model.quantities import Quantity
from checker.reading import read_text

TODAY = DateInterval.parse("2026-01-31")


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    return Extractor(default_checker().facts)


@lru_cache(maxsize=1)
def lexer() -> Lexer:
    return Lexer(default_checker().facts, lexicon())


def prepared(text: str) -> BlockText:
    """A sentence made ready for the lexer."""
    return BlockText.of(text, find_dates(text), find_numbers(text))


def lexed(text: str) -> list[Token]:
    """The tokens of a sentence as the lexer finds them."""
    return lexer().tokens(prepared(text), 0, len(text))


def folded(text: str) -> list[Token]:
    """The tokens of a sentence with its lists folded and its places joined."""
    within = {place.id: str(place.attributes.get("in", "")) for place in default_checker().facts.entities("place")}
    return fold_lists(join_places(lexed(text), within))


def tidied(text: str) -> list[Token]:
    """The tokens of a sentence as the scan for constructions sees them."""
    return tidy(folded(text))


def groups(text: str, as_of: str | None = None, format: Format | None = None) -> list[list[Claim]]:  # noqa: A002  # the reader's word
    """The readings of each claim of a text."""
    today = DateInterval.parse(as_of) if as_of else TODAY
    return extractor().extract(read_text(text, "<text>", format), today).groups


def short(claim: Claim) -> str:
    """A claim in one line: "signed collective-security-treaty place: tashkent", "member-of armenia csto holds"."""
    value = claim.value
    said = ""
    if isinstance(value, DateInterval):
        said = value.edtf() if claim.role in ("at", "none", "") else f"{claim.role} {value.edtf()}"
    elif isinstance(value, Quantity):
        said = value.english()
    elif isinstance(value, tuple):
        said = ", ".join(str(part) for part in value if part)
    elif value is not None and not isinstance(value, bool):
        said = str(value)
    words = [
        claim.relation,
        claim.subject,
        claim.object if claim.object != claim.subject else "",
        f"{claim.slot}: {said}" if said else claim.slot,
    ]
    return ("not " if claim.negated else "") + " ".join(word for word in words if word)


def claims(text: str, as_of: str | None = None, format: Format | None = None) -> list[str]:  # noqa: A002
    """The first reading of each claim of a text, in short."""
    return [short(group[0]) for group in groups(text, as_of, format) if group]


def moods(text: str, as_of: str | None = None) -> list[str]:
    """The modality of each claim of a text."""
    return [group[0].modality for group in groups(text, as_of) if group]


def verdicts(text: str, as_of: str | None = None) -> list[str]:
    """Relation and verdict of each claim of a text."""
    return [f"{claim.relation} {claim.verdict}" for claim in default_checker().claim(text, as_of or TODAY).claims]


def findings(text: str, as_of: str | None = None) -> list[str]:
    """Code and marked words of each finding on a text."""
    return [f"{finding.code} {finding.quote}" for finding in default_checker().claim(text, as_of or TODAY).findings]


def message(text: str, as_of: str | None = None) -> str:
    """What the one finding on a text says."""
    (finding,) = default_checker().claim(text, as_of or TODAY).findings
    return finding.message
