"""Whom an organization is said to be made of where a text says what it is: "X is an alliance of six states: A, B and C",
"X, a bloc uniting A, B and C", "X includes: A, B and C", "the leaders of X, including A, B and C".

The sentence comes in as a skeleton, lists of members and their number go out. What a plain clause says ("X consists of
A, B and C") is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import ANY_NUMBER, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_NOTE = r"(?:,? ?\[[^\]]{1,12}\])?"
_LIST = rf"(?P<l>(?:the )?‹s\d+›{_NOTE}(?:,? (?:and |& |as well as )?(?:the )?‹s\d+›{_NOTE}){{2,}})"
_KIND = r"(?:alliance|bloc|organi[sz]ation|grouping|group|pact|union|club|association|framework)"
_ASIDE = rf"(?: ?\([^()]{{0,120}}\))?{_NOTE}"
_MADE_OF = (
    r"(?:,? (?:which |that )?(?:now |currently |today )?(?:consists of|consisting of|compris(?:es|ing)(?: of)?|"
    r"(?:is |are )?(?:made up|composed|comprised|formed) of|unites|uniting|groups|grouping|brings together|bringing together|"
    r"includes|including|links|linking|of))"
)
_STATES = r"(?:[a-z-]+ ){0,3}?(?:states|countries|nations|republics|members|member states|allies)"
_ONLY = r" (?:just |only |now |currently |the |these |following )*"
_MANY = (
    rf"(?:{_ONLY}(?:{ANY_NUMBER} )?{_STATES}"
    r"(?: (?:of|belonging to|in) (?:the )?(?:‹o\d+›|cis|former soviet union|former ussr))?)?"
)
_MARK = r"(?::|,? namely[:,]?|,? viz\.?,?|,? i\.e\.,?| –| —| -|,| \(| of)? "
_ENDS = r"(?! (?:and|among) (?:others|some|several|observers?|partners?))"

_WORDS = r"(?:[^.;:‹]|‹[sdl]\d+›(?=-[a-z])){0,60}?"  # "a Russia-led military"
_FORMED = r"(?:, (?:founded|formed|established|created|set up|based|headquartered|dominated|led) [^,.;:]{0,70},)?"
_IS = (
    rf"(?P<o>‹o\d+›){_ASIDE}{_FORMED} (?P<be>is|remains|serves as|acts as)"
    rf" (?:now |today |currently )?(?:an?|the) (?P<d>{_WORDS}\b{_KIND})"
)
_BESIDE = rf"(?P<o>‹o\d+›){_ASIDE}(?:,| ?[–—-]) ?(?P<be>)(?:an?|the) (?P<d>{_WORDS}\b{_KIND})"
_TURNS = (
    re.compile(rf"{_IS}(?P<e>[^.;:‹]{{0,40}}?){_MADE_OF}{_MANY}{_MARK}{_LIST}{_ENDS}"),
    re.compile(rf"{_BESIDE}(?P<e>[^.;:‹]{{0,40}}?){_MADE_OF}{_MANY}{_MARK}{_LIST}{_ENDS}"),
    re.compile(rf"{_IS}(?P<e>) (?:among|between){_MANY}{_MARK}{_LIST}{_ENDS}"),
    re.compile(rf"{_BESIDE}(?P<e>) (?:among|between){_MANY}{_MARK}{_LIST}{_ENDS}"),
    re.compile(rf"(?P<o>‹o\d+›){_ASIDE}(?P<d>) (?P<be>includes|comprises|unites|consists of):(?P<e>)(?P<n>) {_LIST}{_ENDS}"),
    re.compile(  # "the summit of the CSTO comprising A, B and C"
        rf"(?P<o>‹o\d+›){_ASIDE}(?P<d>)(?P<be>),?(?P<e>) (?:comprising|consisting of|made up of|composed of|uniting)"
        rf"{_MANY}{_MARK}{_LIST}{_ENDS}"
    ),
    re.compile(
        r"\b(?:leaders|presidents|heads of state|foreign ministers|defen[cs]e ministers|countries|states) of (?:the )?"
        rf"(?P<o>‹o\d+›){_ASIDE}(?P<d>)(?P<be>),(?P<e>) including(?P<n>) {_LIST}{_ENDS}"
    ),
    re.compile(  # "the military alliance of A, B and C, the CSTO"
        rf"\b(?:an?|the) (?P<d>{_WORDS}\b{_KIND})(?P<e>)(?P<be>)(?P<n>) of {_LIST},? (?:called |named )?"
        r"(?:the )?(?P<o>‹o\d+›)(?!'|-)"
    ),
    re.compile(  # "the CSTO, whose other members are A, B and C"
        rf"(?P<o>‹o\d+›){_ASIDE}(?P<d>)(?P<e>),? whose (?P<be>)(?:other |remaining |fellow |current |present )?members"
        rf" (?:are|include)(?P<n>)(?::| –| —)? {_LIST}{_ENDS}"
    ),
    re.compile(  # "Russia leads the CSTO together with A, B and C"
        rf"\b(?:leads|heads|dominates) (?:the )?(?P<o>‹o\d+›){_ASIDE}(?P<d>)(?P<e>)(?P<be>)(?P<n>),? (?:together |along )?with"
        rf" {_LIST}{_ENDS}"
    ),
    re.compile(  # "In the CSTO are A, B and C"
        rf"(?:^\W*|[;:] )(?:(?:united|joined|grouped|represented) )?in (?:the )?(?P<o>‹o\d+›){_ASIDE}(?P<d>)(?P<e>)(?P<be>)"
        rf"(?P<n>),? are (?:now |today |currently )?{_LIST}{_ENDS}"
    ),
)
_SOME = re.compile(r"includ|\bother members|\bremaining\b|\bfellow\b|\bwith ‹s|\bin (?:the )?‹o")
_SIZE = rf"(?:(?P<e>[^.;:‹]{{0,40}}?){_MADE_OF}{_ONLY}| \()(?:{ANY_NUMBER} {_STATES})\b"
_SIZED = (
    rf"(?:an?|the) (?:[a-z-]+ ){{0,3}}?{ANY_NUMBER}-(?:nation|state|country|strong|member|party|republic)"
    rf" (?:[a-z-]+ ){{0,3}}?{_KIND}"
)
_COUNTED = (
    re.compile(rf"{_IS}{_SIZE}"),
    re.compile(rf"{_BESIDE}{_SIZE}"),
    re.compile(rf"(?P<o>‹o\d+›){_ASIDE} (?P<be>is|remains)(?P<d>)(?P<e>) (?:now |today |currently )?{_SIZED}"),
    re.compile(rf"(?P<o>‹o\d+›){_ASIDE}(?:,| ?[–—-]) ?(?P<be>)(?P<d>)(?P<e>){_SIZED}"),
    # "Moscow leads a five-nation military alliance, the CSTO"
    re.compile(
        rf"\b(?P<be>)(?P<d>)(?P<e>)(?:an?|the|its|this) (?:[a-z-]+ ){{0,3}}?{ANY_NUMBER}-(?:nation|state|country|strong"
        rf"|member|party|republic)"
        rf" (?:[a-z-]+ ){{0,3}}?{_KIND}(?:,| called| named| known as| of the)? (?:the )?(?P<o>‹o\d+›)(?!'|-)"
    ),
    re.compile(
        rf"\bone of (?:the |its |only )?(?P<be>)(?P<d>)(?P<e>){ANY_NUMBER} (?:current |present )?"
        r"(?:member (?:states|countries|nations)|members) (?:of|in) (?:the )?(?P<o>‹o\d+›)"
    ),
)
_ANY = re.AnyOf(_TURNS)
_ANY_COUNTED = re.AnyOf(_COUNTED)
# Not all that an organization has now: "a bloc of former members", "a group including observers".
_OTHERS = re.compile(
    r"\b(?:former(?! soviet| ussr)|once|originally|initially|then|not|never|observers?|partners?|candidates?|some|most|mostly|"
    r"mainly)\b"
)


def composition_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence, as groups of readings; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    for patterns, gate in ((_TURNS, _ANY), (_COUNTED, _ANY_COUNTED)):
        for pattern in patterns if gate.may_match(line) else ():
            for match in pattern.finditer(line):
                owner = skeleton.token(match["o"])
                setting = setting_at(owner.start)
                said = " ".join(match[group] or "" for group in ("d", "e"))
                if setting.mood.silent or not owner.entities or owner.items or _OTHERS.search(match.group()) or "‹o" in said:
                    continue
                yield from _claims(match, skeleton, setting)


def _claims(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    owner = skeleton.token(match["o"])
    span = skeleton.place(*match.span())
    earlier = [t for t in skeleton.tokens if t.terminal == "DATE" and t.end <= owner.start]
    dates = [date for token in earlier if (date := setting.discourse.resolve_date(token)) is not None]
    times = [None] if match["be"] or not dates else [None, dates[-1]]
    if match["n"]:
        value = Quantity.of(number(match["n"]))
        mark = skeleton.place(*match.span("n"))
        group = []
        for entity in owner.entities:
            claim = setting.claim("member-of", "", "count", value, *span, mark, object=entity, inferred=owner.anaphor)
            claim.qualifiers["dates"] = tuple(dates) if not match["be"] else ()
            group.append(claim)
        yield group
    if "l" not in match.groupdict():
        return
    states = skeleton.states(match["l"])
    if any(state.anaphor or not state.entities for state in states):
        return
    yield [
        setting.listing(
            "member-of",
            "",
            "members",
            states,
            *span,
            object=entity,
            time=time,
            inferred=owner.anaphor,
            qualifiers={"some": _SOME.search(match.group()) is not None},
        )
        for entity in owner.entities
        for time in times
    ]
