"""Anniversaries: "marked its 20th anniversary in 2022", "the Treaty turned thirty", "25 years of the Treaty were celebrated".

An anniversary is a date told from the other end: that of 2022 minus twenty years. It becomes the claim that a document was
signed, or a body founded, in that year, and its mark is the number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_ORDINALS = dict(zip("fifth tenth fifteenth twentieth twenty-fifth thirtieth thirty-fifth".split(), range(5, 40, 5), strict=True))
_CARDINALS = dict(zip("five ten fifteen twenty twenty-five thirty thirty-five".split(), range(5, 40, 5), strict=True))
_N = r"(?P<n>\d{1,2}(?:st|nd|rd|th)|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"
_YEARS = r"(?P<n>\d{1,2}|" + "|".join(sorted(_CARDINALS, key=len, reverse=True)) + ")"
_THING = r"(?P<x>‹[cofb]\d+›)"
_EVENT = (
    r"(?:(?:its |the )?(?P<e>signing|signature|conclusion|founding|foundation|creation|establishment|formation"
    r"|entry into force) of )?"
)
_WHEN = r"(?:(?:(?!\b(?:which|that|who)\b)[^.;:‹]){0,20}?(?P<t>‹t\d+›))?"

_PATTERNS = (
    # "25 years since the signing of the Treaty"
    re.compile(
        rf"\b{_YEARS} years (?:have passed |had passed |passed |went by |lie |lay )?(?:since|after|from) (?:the )?"
        rf"(?P<e>signing|signature|conclusion|founding|foundation|creation|establishment|formation|birth) of (?:the )?{_THING}"
        rf"(?!'|\w){_WHEN}"
    ),
    # "25 years since the Treaty entered into force"
    re.compile(
        rf"\b{_YEARS} years (?:have passed |had passed |passed )?(?:since|after) (?:the )?{_THING}(?: of (?:the"
        rf" )?‹o\d+›)? (?:had |was |were "
        r"|has )*(?P<e>signed|concluded|founded|created|established|set up|formed|entered into force|came into force|took"
        r" effect)\b"
        rf"{_WHEN}"
    ),
    # "the 30th anniversary of the signing of the Treaty in 2022"
    re.compile(rf"\b{_N} (?:anniversary|birthday|jubilee) of (?:the )?{_EVENT}(?:the |its |their )?{_THING}(?!'|\w){_WHEN}"),
    # "the CSTO's 20th anniversary", "the CSTO marked its 20th anniversary in 2022"
    re.compile(rf"{_THING}(?:'s?|[^.;:‹]{{0,40}}? its) (?:own )?{_N} (?:anniversary|birthday|jubilee){_WHEN}"),
    # "the force marked the tenth anniversary of its creation in 2019"
    re.compile(
        rf"{_THING}[^.;:‹]{{0,40}}? the {_N} (?:anniversary|birthday|jubilee) of its (?P<e>signing|signature|conclusion|founding"
        rf"|foundation|creation|establishment|formation|entry into force){_WHEN}"
    ),
    # "the Treaty turned thirty in 2022"
    re.compile(
        rf"{_THING} (?:has |had |itself |also )?(?:turned|turns|is turning) {_YEARS}(?: years old)?"
        rf"(?=\s*(?:[,.;!]|$|in ‹t|on ‹t|‹t|and\b|this|last)){_WHEN}"
    ),
)
_INTO_FORCE = ("entry into force", "entered into force", "came into force", "took effect")
_CELEBRATED = re.compile(rf"\b{_YEARS} years of (?:the )?{_THING}(?!'|\w)")
_CELEBRATING = re.compile(
    r"\b(?:recalled|marked|marking|marks|celebrat\w+|commemorat\w+|anniversar\w+|jubilee|toast\w*|birthday)\b"
)
_ANY = re.AnyOf(_PATTERNS, _CELEBRATED)
_ROUGHLY = re.compile(
    r"\b(?:in|over|during|for) the (?:past |last |almost |nearly |some |more than )?$"
)  # "in the thirty years since"
_DATES = re.compile(r"‹t\d+›")
_ASIDE = re.compile(r"\b(?:which|that|who|whose|when|after|before)\b")  # "the anniversary of the pact, which in 2002 became ..."
_PRESENT = re.compile(r"\b(?:marks|turns|celebrates|reaches|is|are|has|observes)\b")
_NOT_YET = re.compile(r"\b(?:will|would|shall|ahead of|before|until|approaching|nears|nearing|eve of|for)\b")


def anniversary_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence about how long ago something began."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    for pattern in (*_PATTERNS, *((_CELEBRATED,) if _CELEBRATING.search(line) else ())):
        for match in pattern.finditer(line):
            thing = skeleton.found(match, "x")
            assert thing is not None
            setting = setting_at(thing.start)
            if setting.mood.silent or not thing.entities or _ROUGHLY.search(line, 0, match.start("n")):
                continue
            years = _years(skeleton, match, setting)
            group = [c for year in years for c in _readings(thing, match, year - _number(match["n"]), skeleton, setting)]
            if group:
                yield group


def _number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else _ORDINALS.get(text) or _CARDINALS[text]


def _years(skeleton: Skeleton, match: re.Match[str], setting: Setting) -> list[int]:
    """The year in which the anniversary falls: that of the date beside it, of the only one in the sentence, or of the text. A
    day or month without its year may be one to come: "marks its tenth birthday in June"."""
    near = skeleton.found(match, "t") if "t" in match.re.groupindex else None
    tokens = (
        [near]
        if near is not None
        else [
            skeleton.token(found.group())
            for found in _DATES.finditer(skeleton.line)
            if not _ASIDE.search(skeleton.line, match.end(), found.start())
        ]
    )
    dates = [date for token in tokens if (date := setting.discourse.resolve_date(token)) is not None]
    if len(tokens) == 1:
        if not dates or dates[0].begin.year != dates[0].finish.year:
            return []
        year = dates[0].begin.year
        ahead = tokens[0].date is not None and tokens[0].date.date is None and _PRESENT.search(match.group()) is not None
        return [year, year + 1] if ahead else [year]
    today = setting.discourse.today
    if tokens or today is None or _NOT_YET.search(skeleton.line[: match.start("n")]):
        return []
    return [today.begin.year]


def _readings(thing: Token, match: re.Match[str], year: int, skeleton: Skeleton, setting: Setting) -> Iterator[Claim]:
    """The claims that it began in ``year``: one for each thing the name may mean."""
    mark = skeleton.place(*match.span("n"))
    place = skeleton.place(*match.span())
    event = match["e"] if "e" in match.re.groupindex else None
    for entity in thing.entities:
        document = setting.facts.entity(entity).kind == "document"
        relation = "in-force" if event in _INTO_FORCE else "signed" if document else "established"
        if not setting.facts.statements(subject=entity, relation=relation):
            continue
        yield setting.claim(
            relation,
            entity,
            "value",
            DateInterval.year(year),
            *place,
            mark,
            role="at",
            inferred=thing.anaphor,
            qualifiers={"anniversary": _number(match["n"])},
        )
