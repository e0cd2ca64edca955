"""How long somebody was in office, told by the end: "three years later to the day he was gone", "having served half of his term".

Who is meant is the person named last before. Durations with "for" are read in :mod:`checker.extraction.people.terms`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS
from checker.extraction.people.terms import Reader, amount, in_years
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import NUMBER_WORDS

# "three years later": a date that is counted from the one before, or plain words
_COUNT = (
    rf"(?:exactly |just |only |barely )?(?P<n>{'|'.join(NUMBER_WORDS[1:15])}|\d{{1,2}}|half a|an?)(?P<h> and a half)?"
    r" (?P<u>years?|months?)(?P<q> and a half)? (?:later|afterwards)"
)
_COUNTED = re.compile(_COUNT)
_TAKES = re.compile(
    r"\b(?:moves? into|moved into|(?:takes?|took|taken) (?:up |over |on )?(?:his |her |the )?(?:office|post|job|seat|duties|work"
    r"|helm|chair|desk|reins)|assume[sd]? (?:the |his )?(?:office|post|duties)"
    r"|enter(?:s|ed) (?:the |his |upon )?(?:office|duties)|(?:start|begin|began)\w*(?: (?:work|his|her|in|as|the)| ‹t)"
    r"|bec(?:omes?|ame) (?:the |its )?(?:‹o\d+›(?:'s?)? )?‹[rk]\d+›|(?:arriv|succeed)\w*"
    r"|was (?:appointed|elected|sworn in|confirmed))"
)
_GOES = (
    r"(?:left (?:office|the|it|again)|leaves? (?:office|the)|(?:step|stand|stood|stepp)\w* down"
    r"|(?:was|is|will be|be) (?:gone|out|replaced|recalled|dismissed|relieved|succeeded)|somebody else|someone else"
    r"|(?:his|her|a) successor|another (?:man|one)|hand(?:s|ed)? (?:it )?over"
    r"|(?:resign|retire)\w*(?! from the ‹| from (?:the )?(?!post|office)\w)|vacat\w+|gives? up|gave up"
    r"|ma[dk]e[s]? way|(?:his|her) (?:term|mandate|time) (?:ends?|ended|runs? out|ran out|is over|was over|expires?|expired))"
)
_LATER = re.compile(rf"(?:(?P<t>‹t\d+›)|\b{_COUNT})(?: to the (?:day|month|week))?,? (?:[a-z]+ ){{0,2}}?{_GOES}\b")
_FRACTIONS = {
    **dict.fromkeys(("full", "entire", "whole", "complete"), 1.0),
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "half": 1 / 2,
    "one half": 1 / 2,
    "two thirds": 2 / 3,
    "three quarters": 3 / 4,
}
_FRACTION = re.compile(
    r"\b(?:served|serving|completed?|completing|done|doing|after|through|spent|reached|lasted|with) "
    r"(?P<a>(?:only |just |barely |about |nearly |almost |roughly |little more than |more than |less than |not even |over )*)"
    rf"(?P<f>{'|'.join(word for word, share in _FRACTIONS.items() if share < 1)})(?: of)? (?:his|her) (?:\w+-year |allotted "
    rf"|full |first |own |regular )*(?:term|mandate|tenure|time in office)\b"
)
# "completed his full three-year term"
_FULL = re.compile(
    r"\b(?:served(?: out)?|completed?|completing|finished|saw out|seen out|did) (?P<a>)(?:his|her|a|the) (?:\w+-year )?"
    r"(?P<f>full|entire|whole|complete) (?:\w+-year |allotted )*(?:term|mandate|tenure)\b"
)
_ANY = re.AnyOf((_LATER, _FRACTION, _FULL))
_OWN = {*HEADS.values(), "secretary-general", "chief-of-joint-staff", "assembly-chair", "director"}
_NOT = re.compile(r"\b(?:not(?! even)|never|if|whether|would|could|might|should|deputy|acting)\b")


def part_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    for match in _LATER.finditer(line):
        count, start = match, skeleton.place(*match.span())[0] - match.start()
        if match["t"]:
            token = skeleton.token(match["t"])
            told = _COUNTED.fullmatch(setting_at(token.start).block.text[token.start : token.end].lower())
            if told is None:
                continue
            count, start = told, token.start
        if _TAKES.search(line, 0, match.start()):
            years = in_years(amount(count["n"]) + (0.5 if count["h"] or count["q"] else 0.0), count["u"])
            mark = start + count.start("n"), start + count.end("q" if count["q"] else "u")
            more: dict[str, object] = {"years": years, "about": "", "total": True}
            yield from _made("duration", match, skeleton, setting_at, mark, more)
    for match in (*_FRACTION.finditer(line), *_FULL.finditer(line)):
        mark = skeleton.place(*match.span("f"))
        more = {"share": _FRACTIONS[match["f"]], "about": match["a"].strip()}
        yield from _made("fraction", match, skeleton, setting_at, mark, more)


def _made(
    slot: str,
    match: re.Match[str],
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
    mark: tuple[int, int],
    more: dict[str, object],
) -> Iterator[list[Claim]]:
    setting = setting_at(mark[0])
    people = tuple(who for who in Reader(skeleton, setting_at).he(match.start()) if has_led(who, setting))
    titles = [token for token in skeleton.tokens if token.terminal == "ROLE" and token.start < mark[0]]
    if any(not set(title.entities or (title.key,)) & _OWN for title in titles):
        return  # "became prime minister in 2018, and five years later ..."
    if setting.mood.silent or not people or _NOT.search(skeleton.line, 0, match.end()):
        return
    qualifiers = {"offices": (), "context_dates": (), **more}
    span = skeleton.place(*match.span())
    yield [setting.claim("holds-office", who, slot, None, *span, mark, past=True, qualifiers=qualifiers) for who in people]


def has_led(person: str, setting: Setting) -> bool:
    """Whether somebody was at the head of the organization or of one of its bodies."""
    return any(s.object in HEADS.values() for s in setting.facts.statements(subject=person, relation="holds-office"))
