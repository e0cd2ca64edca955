"""The treaty that the organization grew out of, where a text does not name it: "the CSTO grew out of a pact concluded in Tashkent
on 15 May 1992", "the pact on which the CSTO rests was signed in Tashkent".

The sentence comes in as a skeleton. The treaty is the one that the organization has its name from; what goes out is when and
where it was signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_PAPER = r"(?:treaty|pact|accord|agreement)"
_FROM = (
    r"(?:(?:grew|grown|sprang|sprung|emerged|developed|evolved|arose|arisen|born|came) (?:out of|from)"
    r"|(?:its|whose) (?:roots|origins?|beginnings?)(?: (?:lie|go back|reach back|are))? (?:in|to)"
    r"|(?:traces|traced|tracing|owes|owed|owing) its (?:origins?|roots|existence|name|beginnings?) (?:back )?to"
    r"|(?:based|founded|built|grounded|established|formed|set up|created) (?:on(?: the basis of)?|upon|under)|rests (?:on|upon)"
    r"|(?:goes|going|dates|dating) back to|successor (?:of|to)|(?:takes|took|gets|got|has) its name from|named after"
    r"|(?:began|begun|started)(?: life| out)? (?:as|with|in))"
)
_REST = r"(?P<r>[^.;:]*)"
_TURNS = (
    re.compile(rf"(?P<o>‹o\d+›)[^.;:‹]{{0,40}}?\b{_FROM}\b (?:an?|the|its|that) (?:[a-z-]+ ){{0,4}}?{_PAPER}\b{_REST}"),
    re.compile(
        rf"\bat the (?:core|heart|root|origin|basis|base) of (?:the )?(?P<o>‹o\d+›) (?:is|was|lies|lay|stands|stood) (?:an?|the)"
        rf" (?:[a-z-]+ ){{0,4}}?{_PAPER}\b{_REST}"
    ),
    re.compile(
        rf"\b{_PAPER} (?:(?:on|upon) which (?:the )?(?P<o>‹o\d+›) (?:rests|is based|was built|is built|is founded"
        rf"|was founded)|(?:from|out of)"
        rf" which (?:the )?(?P<p>‹o\d+›) (?:grew|emerged|sprang|developed|arose)|(?:underlying|behind) (?:the )?(?P<q>‹o\d+›)"
        rf"|that (?:gave|gives|lent) (?:the )?(?P<u>‹o\d+›) its name){_REST}"
    ),
)
_SIGNED = (
    r"(?:signed|signing|concluded|inked|initialled|struck|sealed|made|put (?:their|its) (?:names?|signatures?) to"
    r"|dated|dates from|of|from)"
)
_THEN = re.compile(rf"\b{_SIGNED}(?=\W)(?P<m>[^.;:‹]{{0,40}}?(?:(?:in|at) (?:the )?‹l\d+›,? )?(?:[a-z ]{{0,12}}?))(?P<t>‹t\d+›)")
_THERE = re.compile(rf"\b{_SIGNED}(?=\W)(?:[^.;:‹]|‹t\d+›){{0,60}}?\b(?:in|at) (?:the )?(?P<l>‹l\d+›)")
_LATER = re.compile(
    r"\b(?:force|effect|regist\w+|ratif\w+|exten\w+|prolong\w+|renew\w+|amend\w+|organi[sz]ation|transform\w*|turned|met|meeting|"
    r"joined|acced\w+|not|never|no|would|will)\b"
)
_ANY = re.AnyOf(_TURNS)


def origin_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    match = next((m for pattern in _TURNS if (m := pattern.search(line))), None)
    if match is None or "‹c" in match.group():
        return
    groups = match.groupdict()
    owner = skeleton.token(next(groups[name] for name in ("o", "p", "q", "u") if groups.get(name)))
    setting = setting_at(owner.start)
    topic = setting.discourse.topic
    if setting.mood.silent or owner.entities != (topic,):
        return
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "DOC") and t.entities and not t.anaphor]
    document = _namesake(topic, setting)
    if not document or any(t.entity != topic for t in named):
        return
    span = skeleton.place(*match.span())
    told = (_THEN.search(line, match.start("r")), _THERE.search(line, match.start("r")))
    for found, slot in zip(told, ("t", "l"), strict=True):
        if found is None or _LATER.search(line, match.start("r"), found.start(slot)):
            continue
        token = skeleton.token(found[slot])
        mark = (token.start, token.end)
        if slot == "l" and token.entities and not token.items:
            yield [setting.claim("signed", document, "place", token.entities, *span, mark, inferred=True)]
        elif slot == "t" and (date := setting.discourse.resolve_date(token)) is not None and not token.items:
            yield [setting.claim("signed", document, "value", date, *span, mark, role=token.key, inferred=True)]


def _namesake(topic: str, setting: Setting) -> str:
    """The document of an organization that the organization has its name from."""
    name = setting.facts.entity(topic).name
    own = [each.id for each in setting.facts.entities("document") if each.of == topic and name.startswith(f"{each.name} ")]
    return own[0] if len(own) == 1 else ""
