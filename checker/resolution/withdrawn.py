"""What others are quoted with and a text then takes back: it is held against nobody.

The groups of claims of a document come in; those that stand come out. Taken back is what its author withdrew ("It took the
sentence down."), and what the text sets against what was really said or done ("...; what he did say was").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model import sieve as re
from checker.model.claims import Claim

SAID_BY_OTHERS = {"attributed", "quoted"}
ANSWER_WITHIN = 200  # code points behind a sentence
# "...", a show told its viewers; what the minister did say was that it might leave
_INSTEAD = re.compile(
    r"[;.,–—-] (?:but |yet )?what (?:[\w.’'-]+ ){1,5}?(?:said|did|announced|proposed|promised|signed|agreed|decided|happened)\b"
    r"[^.;!?]{0,60}? (?:was|is|were)\b"
)
# "..., wrote a think tank. It took the sentence down."
_WITHDRAWN = re.compile(
    r"\b(?:retract\w*|apologi[sz]\w+|(?:took|taken|take) (?:(?:the|that|this|its) \w+|it|that|them) (?:down|back|off)"
    r"|(?:withdrew|withdrawn|deleted|removed|amended|pulled) (?:(?:the|that|this|its) (?:claim|sentence|line|post|report|story"
    r"|article|paragraph|passage|tweet|remark|statement|page)|it\b))",
    re.IGNORECASE,
)

# "Some page says they acceded that month. That page lumps them together."
_MISTAKEN = re.compile(
    r"\b(?:that|this|the|these|those|your|such an?) (?:[\w-]+ ){0,2}?(?:page|site|website|source|book|list|map|article|text|"
    r"author|teacher|professor|lecturer|friend|colleague|neighbour|speaker|blogger|caller|reader|commentator|encyclop\w+|writer|"
    r"paper|study|guide|leaflet|brochure|report|entry|claim|statement|line|sentence|version|handout)s? "
    r"(?:(?:has|have|must have|just|simply|plainly|\w+ly) ){0,2}(?:lump(?:s|ed)?|mix(?:es|ed)?|confus\w+|conflat\w+|err(?:s|ed)?|"
    r"muddl\w+|jumbl\w+|mistakes|mistook|(?:is|are|was|were) (?:\w+ )?(?:wrong|mistaken|in error|off|unreliable|outdated)|"
    r"(?:gets|got|has|have|had) (?:it|that|this|them) (?:all )?wrong|repeats? an? (?:\w+ )?(?:error|mistake|slip))\b",
    re.IGNORECASE,
)


def standing(groups: Iterable[list[Claim]], source: str) -> Iterator[list[Claim]]:
    """The groups of claims that a text does not take back."""
    for group in groups:
        if group and not _is_withdrawn(group[0], source):
            yield group


def _is_withdrawn(claim: Claim, source: str) -> bool:
    """Whether what others say is taken back by them, or put right by what was said or done instead."""
    if claim.modality not in SAID_BY_OTHERS:
        return False
    last = (claim.sentence or claim.span).end
    instead = _INSTEAD.search(source, claim.span.end, last + ANSWER_WITHIN)
    return instead is not None or any(
        pattern.search(source, claim.span.end, last + ANSWER_WITHIN) is not None for pattern in (_WITHDRAWN, _MISTAKEN)
    )
