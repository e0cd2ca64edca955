"""Lists of articles: "Art. 11: five years", "Article 3 – the Collective Security Council" under a heading that names the paper.

What an article is about is told in :mod:`provisions <checker.extraction.papers.provisions>`. Here an entry gives no more than the
period that the article sets, or the body that it creates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_ENTRY = re.compile(
    r"^[^\w‹]*(?:the )?(?:(?P<c>‹c\d+›)(?:'s)?,? )?(?:art(?:icle|\.)?|§) ?(?P<n>\d{1,2})\s*(?::|=|,|\||-(?= )|–|—)\s*"
)
_PERIOD = re.compile(rf"[^.;‹]{{0,40}}?\b{N} (?P<u>years|months)\b(?!'? notice)")
_COUNCIL = re.compile(r"(?:the |a )?(?P<b>‹b\d+›)(?= (?:as|is|sits|on)\b|\s*(?:[.,;(]|$))")


def article_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence that is the entry of an article."""
    match = _ENTRY.match(skeleton.line)
    if match is None:
        return
    setting = setting_at(skeleton.start)
    facts, around = setting.facts, setting.discourse.around
    document = skeleton.token(match["c"]).entity if match["c"] else around.subject(facts, "document")
    if not document or setting.mood.silent or not facts.statements(subject=document, relation="provides"):
        return
    yield from _period(match, document, skeleton, setting)
    yield from _council(match, document, skeleton, setting)


def _period(match: re.Match[str], document: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The period that an article sets, where the facts know one of it."""
    given = _PERIOD.match(skeleton.line, match.end())
    known = [s for s in setting.facts.statements(subject=document) if s.article == match["n"] and isinstance(s.value, Quantity)]
    if given is None or len(known) != 1:
        return
    mark = skeleton.place(*given.span("n"))
    amount = Quantity.of(number(given["n"]), unit=given["u"].rstrip("s"))
    yield [setting.claim(known[0].relation, document, "value", amount, *skeleton.place(match.start("n"), given.end()), mark)]


def _council(match: re.Match[str], document: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The article that creates the Council."""
    given = _COUNCIL.match(skeleton.line, match.end())
    if given is None or skeleton.token(given["b"]).entity != "collective-security-council":
        return
    mark, place = skeleton.place(*match.span("n")), skeleton.place(match.start("n"), given.end())
    yield [setting.claim("provides", document, "article", (match["n"],), *place, mark, object="supreme-body", inferred=True)]
