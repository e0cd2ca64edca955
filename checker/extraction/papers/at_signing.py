"""Papers said to have taken effect with their signing: "it came into force on the day of its signing", "in force since it was
signed".

The sentence comes in as a skeleton; what comes out is the claim that the paper has been in force since the known day of its
signing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_PAPER = r"(?:agreement|treaty|protocols?|charter|accord|convention|document|statute|text|paper|pact)"
_AT_SIGNING = re.compile(
    r"(?:\b(?:came?|comes?|coming|entered|enter(?:s|ing)?|went|gone|been|was|were|is|are|put|brought)\b(?: straight| at once"
    r"| immediately| already| only| back)*,? )?\b(?:in(?:to)? (?:force|effect)|effective|took effect|taken effect|takes effect"
    r"|binding|applied|applies|valid)"
    r"(?: at once| immediately| straight away| already)*,? "
    r"(?P<when>(?:(?:on|from|since|as of|with|at|upon|as from) )?(?:the (?:very |same )?(?:day|date|moment|hour)(?: on which)?"
    r" (?:of (?:its |their |the )?(?:signing|signature)s?"
    rf"|(?:that )?(?:it|they|the {_PAPER}) (?:was|were|had been) (?:signed|inked))"
    r"|(?:its|their|the)? ?(?:very )?(?:signing|signature)|(?:it was|they were) (?:signed|inked)))(?=[\s,.;:)]|$)"
)
_DENIED = re.compile(r"\b(?:not|n't|never|no|nor|neither|without|will|would|shall|should|until|unless|if|whether)\b")
_NAMED = re.compile(r"‹c\d+›")
_SIGNING = re.compile(r"signing|signature|signed|inked")


def at_signing_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    match = _AT_SIGNING.search(line) if _SIGNING.search(line) is not None else None
    if match is None or _DENIED.search(line, max(0, match.start() - 30), match.start("when")):
        return
    mark = skeleton.place(*match.span("when"))
    setting = setting_at(mark[0])
    facts, discourse = setting.facts, setting.discourse
    named = [skeleton.token(found).entity for found in _NAMED.findall(line[: match.start()])]
    papers = [entity for entity in named if entity] or list(discourse.latest("document")[:1])
    if setting.mood.silent or not papers or facts.entity(papers[-1]).of != discourse.topic:
        return
    for signed in facts.statements(subject=papers[-1], relation="signed"):
        if isinstance(signed.value, DateInterval) and signed.value.precision == "day":
            yield [setting.claim("in-force", papers[-1], "value", signed.value, *skeleton.place(*match.span()), mark)]
            return
