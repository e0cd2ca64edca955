"""For how long somebody is put in office, told of the person or behind the title: "his mandate is for three years", "reappointed
for another three years", "Secretariat, headed by the Secretary General, appointed for three years", "a chair's term is three
years".

The length that the facts know for the office is what such words are judged by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS
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
        office = _office(match, skeleton, setting)
        if office:
            number = counted(match["n"])
            place = skeleton.place(*match.span())
            yield [setting.claim("term", office, "value", Quantity.of(number, unit="year"), *place, mark)]


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
        known = [office for office in meant if facts.statements(subject=office, relation="term")]
        another = not titles and own is None and named and not held.intersection(known)
        if known and not another and not setting.discourse.overshadowed(facts.entity(known[0]).of):
            return known[0]
        return ""
    personal = _PERSONAL.match(match.group()) or named and _MORE.search(match.group())
    return next((office for office in _OFFICES if office in held), "") if personal else ""
