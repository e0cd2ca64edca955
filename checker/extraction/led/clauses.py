"""The clauses of a line in which the facts may lead: each with one date that no other claim has taken, none denied or planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.spans import Span

_APART = re.compile(
    r"[;:()]|\. | [–—-] |,? (?:but|while|whereas|who|which|where|when|because|although|though|as|if)\b"
    r"|,? (?:after|before|since|until)\b(?! (?:the )?‹t)|, (?:(?:and|then)\b|(?=(?:has|have|had|is|are|was|were)\b))"
)
_JOINTS = re.compile(r",| and ")
NOT = re.compile(
    r"\b(?:not|n't|never|no|nor|neither|without|would|will|shall|should|may|might|could|can|planned|plans|due|expected|scheduled"
    r"|hoped|if|whether|wrong|wrongly|mistak\w+|error|myth|former|again|draft\w*|propos\w+|intend\w+|want\w*|ask\w*|request\w*|slated|pencilled|earmarked)\b"
    r"|\b(?:the one|those) (?:\w+ed|set up|drawn up)\b"
    r"|\b(?:was|were|had been) (?:\w+ )?to (?:be |have |take place|meet|convene|gather|sign|adopt|decide)\b"
)
_ROLES = ("at", "none", "since")
_NOT_UNTIL = re.compile(r"\b(?:not|took|waited?) (?:until|till|before)\b")
# What only seems to deny or to begin a clause of its own: "it was not until 1993 that", "a decision which the leaders took".
_SEEMING = re.compile(
    r"\bnot (?=(?:until|till|before|only|just|least)\b)|\bno (?=(?:sooner|less)\b)"
    r"|\b(?:which|that) (?=(?:the|its|their|six|five|seven) [^.;:,‹]{0,40}?(?:took|made|reached|adopted|passed|approved)\b)"
    r"|\b(?<=was )where\b|\b(?<=also )where\b|\b(?<=is )where\b"
)
# "Georgia, which had kept its distance, followed in 1993"
_ASIDE = re.compile(
    r", (?:which|who|whose|where|having|long|once|then|itself|like|unlike|already) [^,;.:()]{2,120},(?= (?!and ‹|‹))"
)


def plain(line: str) -> str:
    """A line with blanks for what stands in the way of its clauses; all else stays in its place."""
    return _SEEMING.sub(lambda match: " " * len(match.group()), line)


def without_asides(line: str) -> str:
    """A line with blanks for what commas set apart behind a noun; all else stays in its place."""
    return _ASIDE.sub(lambda match: " " * len(match.group()), line)


def told_date(token: Token, taken: Sequence[Span], setting: Setting) -> DateInterval | None:
    """The past days that a date names, unless a claim has taken it or it is said in doubt."""
    if token.key not in _ROLES and not (token.key == "until" and _is_denied_until(token, setting)):
        return None
    if token.date is None or token.date.now or setting.mood.silent:
        return None
    if not is_written(token):
        return None
    mark = setting.span(token.start, token.end)
    if any(place.overlaps(mark) for place in taken):
        return None  # another claim tells of it
    date, today = setting.discourse.resolve_date(token), setting.discourse.today
    if date is None or date.precision not in ("day", "month", "year") and date.begin.year != date.finish.year:
        return None
    return None if today is not None and date.last >= today.first else date


def _is_denied_until(token: Token, setting: Setting) -> bool:
    """Whether something is said not to have happened until a date, which is when it did."""
    return _NOT_UNTIL.search(setting.block.text[max(0, token.start - 20) : token.end].lower()) is not None


def is_written(token: Token) -> bool:
    """Whether a date is one by its own words, with its year or without, and not counted from another one."""
    return token.date is not None and (token.date.date is not None or bool(getattr(token.date.relative, "partial", False)))


def clauses(line: str) -> Iterator[tuple[int, int]]:
    """The clauses of a line, cut at commas too where one has more dates than one."""
    begin = 0
    for match in (*_APART.finditer(line), None):
        end = match.start() if match is not None else len(line)
        if line.count("‹t", begin, end) > 1:
            for joint in _JOINTS.finditer(line, begin, end):
                yield begin, joint.start()
                begin = joint.end()
        yield begin, end
        begin = match.end() if match is not None else end
