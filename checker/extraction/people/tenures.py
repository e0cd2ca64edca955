"""For how long somebody is put in office, told of the person, behind the title or as a rule: "his mandate is for three years",
"reappointed for another three years", "a chair's term is three years", "the Secretary General is elected for three years".

The length that the facts know for the office is what such words are judged by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS, office, office_of
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import NUMBER_WORDS, Quantity, counted

_N = rf"(?P<n>{'|'.join(NUMBER_WORDS[1:13])}|\d{{1,2}})"
_TERM = r"(?:term|mandate|tenure|term of office|period in office)"
_LENGTHS = (
    # "his mandate is for three years", "a chair's term is three years"
    re.compile(
        rf"\b(?:his|her|the|whose|(?:a |the |its )?(?P<r>‹[rk]\d+›|chair(?:man)?|chairperson)'s?) (?:new |full |first |next"
        rf" )?{_TERM}"
        rf" (?:is|was|runs|ran|lasts|lasted|will be|will run|will last|would be)(?: to be)?(?: for| of)? {_N} (?P<u>years)\b"
    ),
    # "The term he was given is three years"
    re.compile(rf"\bthe {_TERM} (?:that )?(?:he|she) (?:was|is|has been|had been) given (?:is|was) (?:of )?{_N} (?P<u>years)\b"),
    # "appointed in Bishkek for three years", "reappointed at the summit for another three years"
    re.compile(
        r"\b(?:re-?)?(?:appointed|elected|chosen|confirmed|named|picked|approved)(?: by [^.;:]{0,40}?| (?:in|at) [^.;:]{0,40}?)?"
        rf" for (?:an?other |a |a further |a term of |another term of )?{_N} (?:more |further |full )?(?P<u>years)\b"
    ),
    # "elected to a four-year term"
    re.compile(
        r"\b(?:re-?)?(?:appointed|elected|chosen|confirmed|named|picked|approved)(?: by [^.;:]{0,40}?| (?:in|at) [^.;:]{0,40}?"
        r"| (?:as )?(?:the )?‹[rk]\d+›[^.;:]{0,40}?)?"
        rf" (?:for|to) an?(?:other)? (?:new |further |second |full |regular )?{_N}-(?P<u>year) {_TERM}\b"
    ),
    # "was handed another two years", "prolonged by a further three years"
    re.compile(
        r"\b(?:handed|given|granted|offered|got|won|secured|received|extended|prolonged)(?: [^.;:‹]{1,25}?)?"
        r"(?: by| for)? (?:an?other|a further|a new"
        rf" term of) {_N} (?:more )?(?P<u>years)\b"
    ),
    # "a chairperson serves four years"
    re.compile(
        r"\b(?:an?|the|its|each|every) (?P<r>‹[rk]\d+›|chair(?:man|person)?) (?:serves|sits|stays|holds office|is elected"
        rf"|is appointed|remains in office)(?: for)?(?: a term of)? {_N} (?P<u>years)\b"
    ),
    # "Secretaries General of the CSTO are appointed for a term of three years"
    re.compile(
        rf"(?P<r>‹[rk]\d+›)(?: of (?:the )?‹[ob]\d+›)? (?:is|are) (?:normally |usually )?(?:appointed|elected|chosen|named)"
        rf" for (?:a term of |a period of )?{_N} (?P<u>years)\b"
    ),
    # "He serves for three years", "to stay for three years"
    re.compile(
        rf"\b(?:he|she|who|and) (?:serves|holds office|will serve|will hold office|is to serve|is to stay|is due to serve)"
        rf"(?: for)? {_N} (?P<u>years)\b"
    ),
    # "His three years begin on 1 January", "her five-year mandate"
    re.compile(rf"\b(?:his|her|whose) {_N} (?P<u>years) (?:begin|began|will begin|start|started|will start)\b"),
    re.compile(rf"\b(?:his|her|whose) (?:new |full |first )?{_N}-(?P<u>year) {_TERM}"),
)
# "The Secretary General is elected for three years", "the term of the Secretary General is three years"
_FOR_YEARS = rf"(?:a (?:single |fixed )?(?:term|period) of )?{N} (?P<u>years)"
_TERM_OF_OFFICE = (
    re.compile(rf"{office('h')} (?:is|was) (?:appointed|elected|chosen|named|nominated) (?:[a-z]+ ){{0,4}}?for {_FOR_YEARS}"),
    re.compile(rf"{office('h')} (?:serves|holds office|holds the post|sits) for {_FOR_YEARS}"),
    re.compile(rf"\b(?:term|mandate) (?:of office )?of (?:the )?{office('h')} (?:is|was|lasts|lasted|runs for) {N} (?P<u>years)"),
    re.compile(rf"{office('h')} (?:has|serves|gets|receives|is given|holds) an? {N}-(?P<u>year) (?:term|mandate)"),
    re.compile(rf"{office('h')} is (?:elected|appointed) every {N} (?P<u>years)"),
    re.compile(rf"{office('h')}'s? (?:term|mandate)(?: of office)? (?:is|was|lasts|lasted|runs for) {N} (?P<u>years)"),
    re.compile(rf"{office('h')} (?:is|was) (?:appointed|elected) (?:[a-z]+ ){{0,2}}?for (?:a )?{N}-(?P<u>year) term"),
    # "named him Secretary General for a three-year term", "becomes Secretary General for the next three years"
    re.compile(
        rf"{office('h')},? for (?:an?|the next|the coming|another) (?:new |full |further )?{N}-(?P<u>year) (?:term|mandate)"
    ),
    re.compile(rf"{office('h')} for the (?:next|coming) {N} (?P<u>years)"),
    # "was appointed to the post of Secretary General from January 2023 for a period of three years"
    re.compile(
        r"(?:appointed|elected|named|chosen|approved|confirmed) (?:as |to (?:the )?(?:post|office|position) of )?"
        rf"(?:the )?{office('h')}"
        rf"(?:,? (?:from|starting|starting on|starting from|as of|with effect from|on|since|in) ‹t\d+›)? for {_FOR_YEARS}"
    ),
    re.compile(rf"\b{N}-(?P<u>year) (?:term|mandate) (?:as|of) (?:the )?{office('h')}"),
)
ANY_TERM_OF_OFFICE = re.AnyOf(_TERM_OF_OFFICE)
_ANY = re.AnyOf(_LENGTHS)
_NOT = re.compile(r"\b(?:not|never|nor|if|whether|would|could|should|might|instead of|rather than|left of)\b")
_OFFICES = ("csto-secretary-general", "csto-assembly-chair")
_PERSONAL = re.compile(r"his|her|whose|the\b")
_MORE = re.compile(r"\b(?:an?other|further|more|new|is to|will)\b")


def tenure_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    for match in (match for pattern in _LENGTHS for match in pattern.finditer(line)):
        mark = skeleton.place(*match.span("n"))
        setting = setting_at(mark[0])
        if setting.mood.silent or _NOT.search(match.group()):
            continue
        if meant := _office(match, skeleton, setting):
            years = Quantity.of(counted(match["n"]), unit="year")
            yield [setting.claim("term", meant, "value", years, *skeleton.place(*match.span()), mark)]


def _office(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> str:
    """The office whose length of term is told: that of the title in the words, else of the last title before them, else the one
    that the person spoken of last holds; empty where it is another, or none whose term is known."""
    facts, words = setting.facts, match.groupdict()
    if words.get("r") and not words["r"].startswith("‹"):
        body = next((entity for entity in setting.discourse.latest("body", "organization")), "")
        head = HEADS.get(body, "")
        return head if head.endswith("-chair") and facts.statements(subject=head, relation="term") else ""
    begin = skeleton.place(*match.span())[0]
    own = skeleton.found(match, "r") if words.get("r") else None
    titles = [token for token in skeleton.tokens if token.terminal == "ROLE" and token.start < begin]
    before = setting.discourse.around.before
    earlier = [token for token in before.tokens if token.terminal == "ROLE"] if before is not None else []
    named = [token for token in skeleton.tokens if token.terminal == "PERSON" and token.start < begin][-1:]
    people = named[0].entities if named else tuple(setting.discourse.persons[-1:])
    held = {s.object or "" for who in people for s in facts.statements(subject=who, relation="holds-office") if not s.acting}
    for title in [own] if own is not None else (titles or earlier)[-1:]:
        meant = title.entities or tuple(
            e.id for e in facts.entities("office") if e.role == title.key and e.of == setting.discourse.topic
        )
        known = [entity for entity in meant if facts.statements(subject=entity, relation="term")]
        another = not titles and own is None and named and not held.intersection(known)
        if known and not another and not setting.discourse.overshadowed(facts.entity(known[0]).of):
            return known[0]
        return ""
    personal = _PERSONAL.match(match.group()) or named and _MORE.search(match.group())
    return next((entity for entity in _OFFICES if entity in held), "") if personal else ""


def _alone(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the topic is named in a sentence, or was last, and no other organization: a bare "Secretary General" is its own."""
    topic, facts = setting.discourse.topic, setting.facts
    owners = {
        token.entity if token.terminal == "ORG" else facts.entity(token.entity).of
        for token in skeleton.tokens
        if token.terminal in ("ORG", "BODY") and token.entity and not token.anaphor
    }
    return owners <= {topic} and (bool(owners) or setting.discourse.latest("organization")[:1] == (topic,))


def terms_of_office(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """For how long somebody holds an office by its rules."""
    for pattern in _TERM_OF_OFFICE:
        for match in pattern.finditer(skeleton.line):
            mark = skeleton.place(*match.span("n"))
            setting = setting_at(mark[0])
            found = office_of(match, skeleton, setting, "h")
            if found is None or not (found.sure or _alone(skeleton, setting)):
                continue
            offices = found.offices or tuple(
                entity.id
                for entity in setting.facts.entities("office")
                if entity.role == found.role and entity.of == (found.of or setting.discourse.topic)
            )
            known = [entity for entity in offices if setting.facts.statements(subject=entity, relation="term")]
            if known and not setting.mood.silent:
                value = Quantity.of(number(match["n"]), unit="year")
                yield [setting.claim("term", known[0], "value", value, *skeleton.place(*match.span()), mark)]
