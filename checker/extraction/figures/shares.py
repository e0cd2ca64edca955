"""Who pays which share of the budget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_SHARE = (
    r"(?P<share>half|a half|one half|a quarter|one quarter|a third|one third|two thirds|a fifth|one fifth|a tenth|one tenth|"
    r"\d{1,2}(?:\.\d)?(?: ?%| per ?cent)|(?:ten|fifty|forty|twenty|sixty|thirty|fifteen|five) per ?cent)"
)

_BUDGET = (
    re.compile(
        rf"{_SHARE} of (?:the |its )?(?:‹o\d+›(?:'s)? |bloc's |organi[sz]ation's |common |csto |joint"
        r" )*(?:budget|bill|costs|expenses|expenditure|funding|money|running costs|dues)[^.;:‹]{0,30}? (?:comes?|came"
        r"|is paid|is met|is borne|is"
        r" covered|paid|provided|covered|is provided|is funded|is financed) (?:from|by) (?P<s>‹[sl]\d+›)"
    ),
    re.compile(
        r"(?P<s>‹[sl]\d+›)"
        r" (?:pays|paid|contributes|contributed|provides|provided|covers|covered|bears|bore|finances|financed|funds"
        r"|funded|foots|shoulders|shouldered|accounts"
        rf" for|puts up|picks up|picked up|meets|met|carries) (?:about |around |some |roughly |only "
        rf"|exactly )?{_SHARE} of (?:the |its )?(?:‹o\d+›(?:'s)?"
        r" |bloc's |organi[sz]ation's |common |csto |joint )*(?:budget|bill|costs|expenses|expenditure|funding|money"
        r"|running costs|dues)"
    ),
)

# "Armenia, Belarus and the other three each cover a tenth of the budget", "Armenia and Belarus pay a tenth each"
_EACH = (
    re.compile(
        r"(?P<s>‹s\d+›)(?:,? and (?:the )?[^.;:‹]{3,50}?|(?:,|,? and) ‹s\d+›){1,5} each (?:pays?|paid|contributes?|contributed"
        r"|covers?|covered|bears?|bore|finances?|meets?)"
        rf" (?:about |around |some |roughly |only |exactly )?{_SHARE} of (?:the |its )?(?:‹o\d+›(?:'s)? |common |joint )*"
        r"(?:budget|bill|costs|expenses|funding)"
    ),
)
_REST = r"(?:other|remaining)(?: (?:two|three|four|five|six|seven))?(?: members?| member states?| states| allies| countries)?"

# "the other five put in a tenth apiece", "each of the other members pays ten percent"
_APIECE = (
    re.compile(rf"\b(?:the )?(?:{_REST}|others)\b[^.;:‹]{{0,30}}? {_SHARE} (?:each|apiece)\b"),
    re.compile(rf"\b(?:each|every one) of the (?:{_REST}|others)\b[^.;:‹]{{0,30}}? {_SHARE}(?=\W*$|[,;.]| of )"),
    # "the remaining half is split equally among the others, i.e. ten percent each"
    re.compile(
        rf"\b(?:split|shared|divided|spread|borne|falls|distributed)\b[^.;:‹]{{0,40}}?(?:{_REST}|others|rest)\b"
        rf"(?:[^;:‹]{{0,30}}? )?{_SHARE} (?:each|apiece)\b"
    ),
)

_KITTY = (
    r"(?:the |its )?(?:‹o\d+›(?:'s)? |(?:bloc|alliance|organi[sz]ation)'s |common |csto |joint )*"
    r"(?:budget|bill|costs|funding|running costs)(?: of (?:the )?(?:‹o\d+›|bloc|alliance|organi[sz]ation))?"
)

_PORTION = (
    # "Russia's share in the budget is 50 percent", "its part of the bill comes to a tenth"
    re.compile(
        rf"(?:(?P<s>‹[sl]\d+›)'s?|\b(?:its|the country's|the republic's)) (?:own |annual |yearly )?(?:share|part|"
        rf"portion|slice|quota)"
        rf" (?:in|of) {_KITTY}(?:, [^;:.()]{{3,60}},|,)? (?:(?:is|was|stands at|stood at|amounts to|amounted to|comes to"
        rf"|came to|makes up|made up|equals) )(?:now |still |about |around |some |roughly |only |exactly |just )*{_SHARE}"
    ),
    # "Russia's contribution makes up half of the budget"
    re.compile(
        rf"(?P<s>‹[sl]\d+›)'s? (?:own |annual |yearly )?(?:contributions?|payments?|dues|share|part|money) (?:makes? up"
        rf"|accounts? for"
        rf"|covers?|amounts? to|constitutes?|comes? to|equals?|represents?|is|are|was|were|made up|accounted for|covered) "
        rf"(?:now |still |about |around |some |roughly |only |exactly |just )*{_SHARE} of {_KITTY}"
    ),
    # "the share of Russia in the budget is 50 percent"
    re.compile(
        rf"\bshare of (?P<s>‹[sl]\d+›) (?:in|of) {_KITTY},? (?:is|was|stands at|stood at|amounts to|amounted to|"
        rf"comes to|makes up|equals) (?:now |still |about |around |some |roughly |only |exactly |just )*{_SHARE}"
    ),
)

ANY_SHARE = re.AnyOf(_BUDGET, _PORTION, _EACH)

ANY_APIECE = re.AnyOf(_APIECE)


def shares(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in (*_BUDGET, *_PORTION, *_EACH):
        for match in pattern.finditer(skeleton.line):
            mark = skeleton.place(*match.span("share"))
            setting = setting_at(mark[0])
            token = skeleton.found(match, "s") or _payer(skeleton, setting)
            if token is None:
                continue
            others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != setting.discourse.topic]
            if (
                setting.mood.silent
                or others
                or setting.discourse.latest("organization")[:1] not in ((), (setting.discourse.topic,))
            ):
                continue
            state = _state(token, setting)
            value = _percent(match["share"])
            if state and value:
                yield [
                    setting.claim(
                        "budget-share",
                        state,
                        "value",
                        Quantity.of(value, unit="percent"),
                        *skeleton.place(*match.span()),
                        mark,
                        object=setting.discourse.topic,
                    )
                ]


def shares_of_the_rest(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """What each of those pays who are not named beside the one that pays most."""
    match = next((found for pattern in _APIECE if (found := pattern.search(skeleton.line))), None)
    if match is None:
        return
    mark = skeleton.place(*match.span("share"))
    setting = setting_at(mark[0])
    before = setting.discourse.around.before
    tokens = (*skeleton.tokens, *(before.skeleton.tokens if before is not None else ()))
    lines = (skeleton.line, before.skeleton.line if before is not None else "")
    topic, value = setting.discourse.topic, _percent(match["share"])
    named = {token.entity for token in tokens if token.terminal in ("STATE", "DEMONYM")}
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != topic]
    rest = [s for s in setting.facts.statements(relation="budget-share", object=topic) if s.subject not in named]
    spoken = any(re.search(r"\b(?:budget|bill|costs|dues|contributions?|funding)\b", line) for line in lines)
    if spoken and rest and named and value and not others and not setting.mood.silent:
        share = Quantity.of(value, unit="percent")
        yield [setting.claim("budget-share", rest[0].subject, "value", share, *skeleton.place(*match.span()), mark, object=topic)]


def _payer(skeleton: Skeleton, setting: Setting) -> Token | None:
    """Whose share "its share" is: that of the only state that the sentence before names, where this one names none."""
    before = setting.discourse.around.before
    if before is None or any(token.terminal in ("STATE", "DEMONYM") for token in skeleton.tokens):
        return None
    states = [token for token in before.skeleton.tokens if token.terminal in ("STATE", "DEMONYM") and token.entities]
    return states[0] if len({token.entity for token in states}) == 1 and not states[0].anaphor else None


def _state(token: Token, setting: Setting) -> str:
    """A state, also where its capital stands for it."""
    if token.terminal == "STATE":
        return token.entity if not token.anaphor else ""
    return governed_from(setting.facts, token.entity)


def _percent(text: str) -> float:
    words = {
        "half": 50,
        "a half": 50,
        "one half": 50,
        "a quarter": 25,
        "a third": 33.3,
        "two thirds": 66.7,
        "one quarter": 25,
        "one third": 33.3,
        "a fifth": 20,
        "one fifth": 20,
        "a tenth": 10,
        "one tenth": 10,
        "five": 5,
        "fifteen": 15,
        "thirty": 30,
        "ten": 10,
        "fifty": 50,
        "forty": 40,
        "twenty": 20,
        "sixty": 60,
    }
    plain = re.sub(r" ?(?:%|per ?cent)$", "", text)
    return float(words[plain]) if plain in words else float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else 0.0
