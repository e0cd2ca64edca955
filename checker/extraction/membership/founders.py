"""Who belonged to a circle that has a name of its own: the founders, the first signatories, those who joined the Treaty later.

"The CSTO's six founding states were A, B and C", "X was among the six countries that founded the CSTO", "an original signatory
of the Treaty", "three states joined the Treaty in 1993: A, B and C". The sentence comes in as a skeleton, a claim about each of
the states goes out. What stands in a clause with a verb ("A, B and C founded the CSTO") is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import ANY_NUMBER
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_LIST = r"(?P<l>(?:the )?‹s\d+›(?:(?:, | and |, and |, as well as )(?:the )?‹s\d+›)+)"
_STATES = r"(?:[a-z-]+ ){0,2}?(?:states|countries|nations|republics|members|member states|parties|governments|capitals)"
_ARE = r"(?:(?: are| were| included?| being|,? namely)?(?: |: | – | — | - | \(|, )(?:the )?)"
_OF_IT = r"(?: of (?:the )?(?P<o>‹o\d+›))"
_FOUNDING = r"(?:founding|founder|original|initial)"
_FOUNDED = r"(?:founded|created|established|set up|formed|launched)"
# The founders with whom they are: "the CSTO's six founding states were A, B and C", "the founders of the CSTO are A, B and C"
_FOUNDERS = (
    re.compile(
        rf"(?P<o>‹o\d+›)'s? (?:{ANY_NUMBER} )?(?:{_FOUNDING} (?:states|members|member states|nations|countries|parties)"
        rf"|founders){_ARE}{_LIST}"
    ),
    re.compile(
        rf"\b(?:{ANY_NUMBER} )?(?:{_FOUNDING} (?:states|members|member states|nations|countries|parties)"
        rf"|founders){_OF_IT}{_ARE}{_LIST}"
    ),
    re.compile(rf"\b(?:that|which|who) {_FOUNDED} (?:the )?(?P<o>‹o\d+›)(?: (?:in|on) ‹t\d+›)?{_ARE}{_LIST}"),
)
# "X was among the six countries that founded the CSTO", "together with X, five states founded the CSTO"
_A_FOUNDER = (
    re.compile(
        rf"(?P<s>‹s\d+›)(?: (?:is|was)|,)? (?:among|one of) (?:the )?(?:{ANY_NUMBER} )?{_STATES} (?:that|which|who) {_FOUNDED}"
        r" (?:the )?(?P<o>‹o\d+›)"
    ),
    re.compile(
        rf"\b(?:together|along) with (?P<s>‹s\d+›),? (?:{ANY_NUMBER} )?(?:other )?{_STATES} (?:had |then )?{_FOUNDED}"
        r" (?:the )?(?P<o>‹o\d+›)"
    ),
    re.compile(rf"(?P<s>‹s\d+›)(?: (?:had|has))? co-?{_FOUNDED} (?:the )?(?P<o>‹o\d+›)"),
    # "Of the six founders of the CSTO one, Uzbekistan, has left"
    re.compile(
        rf"\bof the (?:{ANY_NUMBER} )?(?:{_FOUNDING} (?:states|members|member states|nations|countries)|founders){_OF_IT},?"
        r" (?:only )?(?:one|another)(?:,| \(| –| —) ?(?P<s>‹s\d+›)"
    ),
    re.compile(
        rf"\bamong (?:the )?(?:{ANY_NUMBER} )?(?:{_FOUNDING} (?:states|members|member states|nations|countries)|founders){_OF_IT}"
        r" (?:is|was) (?P<s>‹s\d+›)"
    ),
)
# "an original signatory of the Treaty", "belonged to the original six signatories of the Treaty"
_FIRST = r"(?:original|first|initial|founding)"
_A_SIGNATORY = (
    re.compile(
        rf"(?P<s>‹s\d+›)(?: (?:is|was)|,)? (?:an? |the |one of the |among the )(?:{ANY_NUMBER} )?{_FIRST} "
        r"(?:signator(?:y|ies)|signers?|parties) (?:of|to) (?:the )?(?P<c>‹c\d+›)"
    ),
    re.compile(
        r"(?P<s>‹s\d+›)(?:, (?:which|who))? (?:had been|has been|was|is|had once been|was once) (?:one of|among) the"
        r" (?:[a-z]+ )?(?P<any>signatories|signers) (?:of|to) (?:the )?(?P<c>‹c\d+›)"
    ),
    # "Two of the original six signatories of the Treaty, Belarus and Armenia, disagree"
    re.compile(
        rf"\b(?:one|two|three|some) of (?:the|its) (?:{ANY_NUMBER} )?{_FIRST} (?:[a-z]+ )?(?:signatories|signers|parties)"
        r" (?:of|to) (?:the )?(?P<c>‹c\d+›)(?:,| \(| –| —) ?(?:namely )?(?P<s>‹s\d+›(?:(?:, | and "
        r"|, and )‹s\d+›)*)(?=\s*[,.;)–—]|$)"
    ),
    re.compile(
        r"(?P<s>‹s\d+›) (?:belonged to|was part of|counted among|figures among|was counted among) (?:the )?"
        rf"(?:[a-z]+ )?{_FIRST} (?:[a-z]+ )?(?:signatories|signers) (?:of|to) (?:the )?(?P<c>‹c\d+›)"
    ),
)
_JOINED = r"(?:joined|acceded to|signed up to|entered|adhered to|became parties to)"
# "three states joined the Treaty in 1993: A, B and C", "the Treaty was joined by A, B and C"
_LATER = (
    re.compile(
        rf"\b(?:{ANY_NUMBER} )(?:more |other |further )?{_STATES} (?:had |then |later )*{_JOINED} (?:the )?(?P<c>‹c\d+›)"
        rf"(?: (?:in|on) ‹t\d+›)?(?: later| as well| too)?(?:: | – | — | \(|, namely ){_LIST}"
    ),
    re.compile(rf"(?P<c>‹c\d+›) was (?:then |later |also )*(?:joined|acceded to) (?:in \d+ )?by (?:the )?{_LIST}"),
)
_ANY = re.AnyOf(_FOUNDERS, _A_FOUNDER, _A_SIGNATORY, _LATER)
_DENIED = re.compile(r"\b(?:not|never|no|nor|neither|without|if|whether|would|wrongly|mistakenly|falsely|except|but)\b")


def founder_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line) or _DENIED.search(line):
        return
    for pattern in (*_FOUNDERS, *_A_FOUNDER):
        for match in pattern.finditer(line):
            owner = skeleton.token(match["o"])
            for made in _each(match, skeleton, setting_at, "member-of", "founding", owner.entity):
                yield from _of_topic(made, owner.entities, setting_at(owner.start))
    for pattern in _A_SIGNATORY:
        for match in pattern.finditer(line):
            document, states = skeleton.token(match["c"]), skeleton.states(match["s"])
            setting = setting_at(states[0].start)
            signed = setting.facts.statements(subject=document.entity, relation="signed") if document.entity else ()
            known = all(state.entity and not (state.anaphor or state.items) for state in states)
            if signed and signed[0].participants and known and not setting.mood.silent:
                span = skeleton.place(*match.span())
                more = {"open": True, "first": not match.groupdict().get("any")}
                yield [setting.listing("signed", document.entity, "participants", states, *span, qualifiers=more)]
    for pattern in _LATER:
        for match in pattern.finditer(line):
            document = skeleton.token(match["c"])
            setting = setting_at(document.start)
            if document.entity and setting.facts.statements(relation="party-to", object=document.entity):
                yield from _each(match, skeleton, setting_at, "party-to", "joined", document.entity)


def _each(
    match: re.Match[str],
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
    relation: str,
    slot: str,
    object_: str,
) -> Iterator[list[Claim]]:
    """The claim about each of the states that a match names."""
    groups = match.groupdict()
    for state in skeleton.states(groups.get("l") or groups.get("s") or ""):
        setting = setting_at(state.start)
        if setting.mood.silent or state.anaphor or not state.entity:
            return
        span, mark = skeleton.place(*match.span()), (state.start, state.end)
        value = True if slot == "founding" else None
        yield [setting.claim(relation, state.entity, slot, value, *span, mark, object=object_, past=True)]


def _of_topic(group: list[Claim], owners: tuple[str, ...], setting: Setting) -> Iterator[list[Claim]]:
    """A group where the organization is one that the facts know the members of."""
    if len(owners) == 1 and setting.facts.statements(relation="member-of", object=owners[0]):
        yield group
