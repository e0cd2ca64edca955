"""Which edition of a series the words of a stretch mean: the first or the second, that of a year, last year's, the one before,
the next; and which series a force's exercise is, where a text says "the peacekeepers met" and no name.

Folded text and ids come in, ids of editions go out, "" where none is meant or the fact base does not know it.
"""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dates import DateInterval

_ORDINAL = re.compile(
    r"\b(?:the|its|their) (?:very )?(?P<n>first|second)(?:[- ]ever)? (?:edition|exercise|drills?|man(?:oeu|eu)vres?|rubezh|"
    r"interaction|indestructible|combat|cobalt|search|echelon|one\b|of (?:its kind|the series|this name))"
    r"(?! (?:of|for|by|with|between|under)\b(?! (?:its kind|the kind|the (?:[\w-]+ ){0,2}series|th(?:is|at) name"
    r"|(?:the )?(?:rubezh|interaction|indestructible|combat|cobalt|search|echelon))))|"
    r"\b(?:the|its) (?P<o>first|second) of (?:them\b|these (?=(?:was|took|had|opened|ran|began)\b)|its kind\b|the kind\b)"
)
_LATEST = re.compile(
    r"\bthe (?:most recent|latest|newest)(?: (?:one|edition|outing|round))?(?= (?:brought|drew|was|took|had|saw|gathered"
    r"|involved|ended|ran)\b)"
)
_OF_A_YEAR = re.compile(
    r"\b(?:the )?(?P<a>(?:19|20)\d\d) (?:edition|event|outing|exercise|drills?|round|iteration|instal?lment)\b"
    r"|\b(?:edition|exercise|"
    r"drills?|round|that|one) (?:of|in) (?P<b>(?:19|20)\d\d)\b"
)
_NOUN = r"(?:edition|exercises?|drills?|round|event|outing|one|man(?:oeu|eu)vres?|host|venue)"
_SEEN_FROM_TODAY = re.compile(rf"\b(?P<w>last|this) (?:year|spring|summer|autumn|fall)['’]s {_NOUN}\b")
_SEASONS = r"(?:year|spring|summer|autumn|fall|winter)"
_BEFORE = re.compile(
    rf"\b(?:the|its) (?:previous|preceding|prior|last) (?:one|edition|round|outing)\b"
    rf"|"
    rf"\bthe (?:previous|preceding) {_SEASONS}['’]s {_NOUN}\b|\bthe (?:one|edition|round) (?:just )?before(?: (?:that|it"
    rf"|this))?\b"
)
_BEHIND = re.compile(
    rf"\b(?:the|its) (?:next|following|subsequent) (?:one|edition|round|outing)\b|"
    rf"\bthe (?:next|following) {_SEASONS}['’]s {_NOUN}\b|\bthe (?:one|edition|round) (?:just )?after(?: (?:that|it|this))?\b"
)


def is_series(entity: str, facts: FactBase) -> bool:
    """Whether an entity is a series of exercises, or an operation that is carried out in stages."""
    found = facts.entity(entity)
    return found.kind == "series" or (found.kind == "operation" and not found.attributes.get("series"))


def year_of(event: str, facts: FactBase) -> int:
    """The year of an event, 0 where it has none, as a series."""
    year = str(facts.entity(event).attributes.get("year", ""))
    if year.isdigit():
        return int(year)
    for statement in facts.statements(subject=event, relation="held"):
        if isinstance(statement.value, DateInterval):
            return statement.value.begin.year
    return 0


def years_of_editions(series: str, facts: FactBase) -> dict[int, str]:
    """The editions of a series that the fact base knows, by their years."""
    editions = (e for e in facts.entities("exercise") if e.attributes.get("series") == series)
    return {int(year): e.id for e in editions if (year := str(e.attributes.get("year", ""))).isdigit()}


def ordinal_edition(text: str, series: str, today: DateInterval | None, facts: FactBase) -> str:
    """The edition meant by "the first edition", "the second exercise of the series"; none of a year still to come."""
    match = _ORDINAL.search(text) if series else None
    if match is None:
        return ""
    editions = sorted(years_of_editions(series, facts).items())
    place = 0 if "first" in (match["n"], match["o"]) else 1
    if place >= len(editions) or today is not None and editions[place][0] > today.finish.year:
        return ""
    return editions[place][1]


def latest_edition(text: str, series: str, today: DateInterval | None, facts: FactBase) -> str:
    """The edition meant by "the most recent one": the last that was held before the text was written."""
    if not series or today is None or not _LATEST.search(text):
        return ""
    found = ""
    for _, edition in sorted(years_of_editions(series, facts).items()):
        held = [s for s in facts.statements(subject=edition, relation="held") if isinstance(s.value, DateInterval)]
        if any(isinstance(s.value, DateInterval) and s.value.first <= today.last for s in held):
            found = "" if any(s.announced for s in held) else edition
    return found


def without_number(text: str) -> str:
    """A text without "the first of them" and the like."""
    return _ORDINAL.sub("", text)


def is_first(edition: str, facts: FactBase) -> bool:
    """Whether an edition is surely the first of its series: the year in which the series began is known, and is its own."""
    series = str(facts.entity(edition).attributes.get("series", ""))
    begun = [s.value for s in facts.statements(subject=series, relation="established")] if series else []
    return any(isinstance(date, DateInterval) and date.begin.year == year_of(edition, facts) for date in begun)


def edition_year(text: str, today: DateInterval | None, spoken_of: int = 0) -> int:
    """The year meant by "the 2015 edition", "last year's exercise", or, as seen from the edition of the year ``spoken_of``, "the
    previous one"."""
    if match := _OF_A_YEAR.search(text):
        return int(match["a"] or match["b"])
    if today is not None and (match := _SEEN_FROM_TODAY.search(text)):
        return today.begin.year - (match["w"] == "last")
    if spoken_of and _BEFORE.search(text):
        return spoken_of - 1
    if spoken_of and _BEHIND.search(text):
        return spoken_of + 1
    return 0


def series_of(force: str, facts: FactBase) -> str:
    """The one series in which a force trains, "" where it has several."""
    found = {s.subject for s in facts.statements(relation="trains") if s.value == force}
    found = {each for each in found if facts.entity(each).kind == "series"}
    return found.pop() if len(found) == 1 else ""


def meets(before: str, behind: str) -> bool:
    """Whether a force is said to have its exercise, by the words before and behind its name."""
    hosted = _HOSTED.search(before) is not None and _GUESTS.match(behind) is not None
    return hosted or _OF_FORCE.search(before) is not None or _FORCE_MEETS.match(behind) is not None


# "In August Belarus had hosted the peacekeepers."
_HOSTED = re.compile(r"\b(?:host(?:s|ed|ing)?|play(?:s|ed)? host to|welcom(?:es|ed)) (?:the )?(?:csto )?$")
_GUESTS = re.compile(r"(?:[.,;)]|$| (?:in|at|on|near|from|for|this|last|of the|and)\b)")


_OF_FORCE = re.compile(
    r"\b(?:yearly|annual|own|autumn|joint|command-staff) (?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?) (?:of|for)"
    r" (?:the )?(?:csto )?$"
)
_FORCE_MEETS = re.compile(
    r"['’]s? (?:(?:yearly|annual|own|autumn|joint) )*(?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|outings?)\b|"
    r" (?:(?:have|had|has|will|would|also|again|then|usually) )*(?:(?:from|on|in|between) (?:the )?\d[\w ,–-]{3,30} )?"
    r"(?:worked (?:on|at)|trained (?:on|at)|drilled|exercised|met|meet|meets|come together|came together|train together"
    r"|trained together)\b"
)


def turns(before: str, behind: str) -> bool:
    """Whether a place is told as the one whose turn it was to be the host, by the words before and behind it."""
    return _TURN_OF.search(before) is not None or _TURN.match(behind) is not None


_TURN_OF = re.compile(r"\bturn of (?:the )?(?:city of )?$")
_TURN = re.compile(r"['’]s? turn\b|,? (?:which )?(?:had|has had|got|took|was given) its turn\b")
