"""Which place a state has in the row of those who joined, and how many joined at a time: "the ninth state to join the Treaty",
"the last of the three to accede", "the organization's seventh member", "three more states acceded in 1993".

A place in the row may be counted from the first signatory or among those who came later, so that a claim has two readings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import KIND, N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chairs import state_named
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import ORDINAL_WORDS, Quantity

_LAST = 0  # the number that stands for the last one
_NTH = rf"(?P<n>{'|'.join(ORDINAL_WORDS[:10])}|last)"
_STATE = r"(?P<s>‹[sl]\d+›)"
_ONE = r"(?: (?:[a-z-]+ )?(?:state|country|republic|nation|newcomer|party|one))?"
_OF_THEM = r"(?: (?:of|among) (?:the |these |those )?(?:three|latecomers|newcomers|three newcomers|acceding states))?"
_JOIN = r"(?:accede(?: to)?|join(?: up)?|sign up(?: to)?|enter|adhere to|come (?:in|into|aboard|on board)|put its name to)"
_THING = r"(?:the )?(?P<o>‹[oc]\d+›)"
_PLACES = (
    # "Belarus was the ninth state to join the Treaty", "Georgia, the second of the three to accede"
    re.compile(
        rf"{_STATE}(?:,? (?:which |who )?(?:was|is|became|being|remained|came as)|,)(?: also| thus"
        rf"| only)? the {_NTH}{_OF_THEM}{_ONE}"
        rf"{_OF_THEM} to {_JOIN}(?: {_THING})?(?!'|\w)"
    ),
    # "The last to accede to the Treaty was Belarus"
    re.compile(
        rf"\bthe {_NTH}{_OF_THEM}{_ONE}{_OF_THEM} to {_JOIN}(?: {_THING})?(?: (?:in|on) ‹t\d+›)?,? (?:was|being"
        rf"|were) (?:the )?{_STATE}"
    ),
    # "Uzbekistan became the CSTO's seventh member", "Uzbekistan rejoined as the seventh member of the CSTO"
    re.compile(
        rf"{_STATE}[^.;:‹]{{0,60}}?(?:‹[toc]\d+›[^.;:‹]{{0,30}}){{0,2}}? (?:as|became|becoming|was) (?:the |its )?"
        rf"(?:(?P<o>‹[oc]\d+›|organi[sz]ation|alliance|bloc|treaty|pact)'s? )?{_NTH} (?:full )?(?:member(?: state)?|party"
        rf"|participant)"
        rf"(?: (?:of|to|in) (?:the )?(?P<q>‹[oc]\d+›))?(?!'|\w)"
    ),
    # "the CSTO took in Uzbekistan as its seventh member"
    re.compile(
        r"(?P<o>‹[oc]\d+›) (?:took in|admitted|re-?admitted|welcomed|accepted|got|gained"
        r"|received)(?: back)? (?:the )?(?P<s>‹s\d+›)"
        rf"(?: back)?(?: (?:in|on) ‹t\d+›)? as its {_NTH} (?:full )?(?:member|party)\b"
    ),
)
# "Three more states acceded to the Treaty in 1993", "in 1993 two more countries joined the Treaty"
_TALLY = re.compile(
    rf"(?:\b(?:in|during|by the end of) (?P<t>‹t\d+›),? )?(?:another |a further )?{N} (?:more |further |other "
    rf"|additional )?{KIND}"
    r"(?:states|countries|republics|nations|newcomers) (?:then |later |also |had |have )*(?:acceded to|joined|signed up to"
    r"|entered"
    r"|adhered to) (?:the )?(?P<c>‹c\d+›)(?: (?:in|during|by the end of) (?P<u>‹t\d+›))?(?!'|\w)"
)
_ANY = re.AnyOf((*_PLACES, _TALLY))
_NOT = re.compile(r"\b(?:not|never|nor|if|whether|would|could|might|may|will|refus\w+|declin\w+|until|hop\w+|want\w*)\b")
_MORE = re.compile(r"\b(?:more|further|other|another|additional|newcomers|then|later|acceded)\b")
_TREATY = "collective-security-treaty"


def order_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    seen: set[int] = set()
    for pattern in _PLACES:
        for match in pattern.finditer(line):
            token, mark = skeleton.token(match["s"]), skeleton.place(*match.span("n"))
            setting = setting_at(token.start)
            if mark[0] in seen or setting.mood.silent or token.anaphor or token.items or _NOT.search(match.group()):
                continue
            state, thing = state_named(token, setting), _thing(match, skeleton, setting)
            place = _LAST if match["n"] == "last" else ORDINAL_WORDS.index(match["n"]) + 1
            relations = ("member-of",) if thing == setting.discourse.topic else ("acceded", "party-to")
            group = [
                setting.claim(
                    relation,
                    state,
                    "place-in-row",
                    place,
                    *skeleton.place(*match.span()),
                    mark,
                    object=thing,
                    past=True,
                    qualifiers={"word": match["n"]},
                )
                for relation in relations
                if state and thing
            ]
            if group:
                seen.add(mark[0])
                yield group
    yield from _tallies(skeleton, setting_at)


def _tallies(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for match in _TALLY.finditer(skeleton.line):
        document, mark = skeleton.token(match["c"]), skeleton.place(*match.span("n"))
        setting = setting_at(mark[0])
        when = skeleton.found(match, "t") or skeleton.found(match, "u")
        date = setting.discourse.resolve_date(when) if when is not None else None
        if date is None or setting.mood.silent or document.entities != (_TREATY,) or _NOT.search(match.group()):
            continue
        if _MORE.search(match.group()):
            value = Quantity.of(number(match["n"]))
            place = skeleton.place(*match.span())
            more = {"dates": (date,)}
            yield [setting.claim("acceded", "", "tally", value, *place, mark, object=_TREATY, past=True, qualifiers=more)]


def _thing(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> str:
    """What was joined: the organization of the topic or the Treaty; empty where it is something else, or two may be meant."""
    words = next((match[name] for name in ("o", "q") if name in match.re.groupindex and match[name]), "")
    token: Token | None = skeleton.token(words) if words.startswith("‹") else None
    topic = setting.discourse.topic
    if token is None and setting.others(skeleton.tokens, "ORG", "DOC"):
        return ""
    if token is not None:
        named = token.entities
    elif words in ("treaty", "pact"):
        named = setting.discourse.latest("document")[:1]
    else:
        named = setting.discourse.latest("document")[:1] if not words else setting.discourse.latest("organization")[:1]
    return named[0] if len(named) == 1 and named[0] in (topic, _TREATY) else ""
