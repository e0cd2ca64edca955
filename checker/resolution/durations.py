"""Lengths of time that the dates beside them contradict: "for three years, from 2006 to 2012".

Read from the prose alone: the length, and right beside it the first and the last day. Both may be told as roughly as one likes;
only what fits neither way of counting is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lexing.dates import DateMention, find_dates
from checker.extraction.lexing.relative_dates import resolved
from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.documents import Block, Document
from checker.model.lengths import COUNT, HEDGE, UNIT, days_allowed, in_words, length
from checker.resolution.slips import SENTENCE_END, Slip

_COUNTS = COUNT.removeprefix("\\d{1,3}|")
_LENGTH = re.compile(
    rf"(?<![\w-])(?P<h>{HEDGE})?(?P<n>\d{{1,2}}|(?!an? )(?:{_COUNTS}))(?: full| whole| long)?["
    rf" -](?P<u>{UNIT})(?:-long)?\b(?!['’-])",
    re.IGNORECASE,
)
# Counted from something, told of each of several, or one of many.
_STEP = re.compile(r" (?:ago|after|before|later|earlier|hence|into|old|each|apiece|from now|in advance|of age)\b", re.IGNORECASE)
_REPEATED = re.compile(r"\b(?:every|each|two|three|another|further|next|last|past|first|per|of)(?: [a-z-]+)? $", re.IGNORECASE)
# What may stand between a length and its days: "six years the second time round, from ...".
_BESIDE = re.compile(
    r"(?: (?!and\b|but\b|or\b|was|were|is\b|had|has\b|when|which|that\b|who|to\b|from\b|between\b|later|after)[a-z’'-]+){0,5}"
    r"(?:, | \(| – | — |: | )(?:namely |that is,? |i\.e\. )?",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"(?: (?!and\b)[\w’'-]+){0,4},? (?:to|until|till|up to|through)(?: [a-z][a-z’'-]*){0,5} ?",
    re.IGNORECASE,
)
# The days first: "from 2006 to 2012, six years in all".
_DAYS_FIRST = re.compile(
    r"(?:,? (?:or|i\.e\.|that is,?|thus|for|so|altogether|in all|a total of|meaning))*(?:, | – | — | \()?(?:or |for |i\.e\. )?"
)
_CLOSED = re.compile(r"(?: in all| altogether| in total)?\s*(?:[,.;:)–—]|$)")
# "was over in five days: it began on 6 January and ended on 19 January"
_TOOK = re.compile(r"\b(?:took|lasted|ran|over|done|completed|finished|spent|needed)(?: [^.;:,]{0,60})? $", re.IGNORECASE)
_LONGEST = 160  # characters of what tells the two days


def duration_slips(document: Document) -> Iterator[Slip]:
    """Lengths that do not fit the days told beside them."""
    for block in document.blocks:
        lengths = list(_LENGTH.finditer(block.text)) if block.kind != "row" else []
        dates = find_dates(block.text) if lengths else []
        if len(dates) < 1:
            continue
        for match in lengths:
            slip = _slip(block, match, dates)
            if slip is not None:
                yield slip


def _slip(block: Block, match: re.Match[str], dates: Sequence[DateMention]) -> Slip | None:
    text = block.text
    if _STEP.match(text, match.end()) or _REPEATED.search(text[max(0, match.start() - 24) : match.start()]):
        return None
    days = _days_beside(text, match, dates) or _days_behind_colon(text, match, dates)
    if days is None:
        return None
    first, last, place = days
    fewest, most = days_allowed(length(match["h"] and match["h"].lower(), match["n"].lower(), match["u"].lower()))
    shortest, longest = max(0, last.first - first.last), last.last - first.first + 1
    if longest <= 1 or shortest <= most and fewest <= longest:
        return None
    told = in_words((shortest + longest) / 2)
    return Slip(
        block.span(match.start("n"), match.end("u")),
        f"From {first.english()} to {last.english()} is {told}, not {match['n']} {match['u']}.",
        ((block.span(*place), told),),
    )


_Days = tuple[DateInterval, DateInterval, tuple[int, int]]


def _days_beside(text: str, match: re.Match[str], dates: Sequence[DateMention]) -> _Days | None:
    """The first and last day told right behind a length, or right before it."""
    behind = [date for date in dates if date.lead >= match.end()]
    if behind and _BESIDE.fullmatch(text, match.end(), behind[0].lead):
        one = behind[0]
        if one.role == "span" or one.role == "none" and one.date is not None and one.date.precision == "interval":
            return _edges(one)
        if one.role == "since" and len(behind) > 1 and _FROM_TO.fullmatch(text, one.end, behind[1].lead):
            return _both(one, behind[1])
        return None
    before = [date for date in dates if date.end <= match.start()]
    if before and before[-1].role == "span" and _CLOSED.match(text, match.end()):
        between = text[before[-1].end : match.start()]
        if len(between) < 30 and between.strip() and _DAYS_FIRST.fullmatch(between):
            return _edges(before[-1])
    return None


def _days_behind_colon(text: str, match: re.Match[str], dates: Sequence[DateMention]) -> _Days | None:
    """The two days told behind a colon for what took so long."""
    stop = SENTENCE_END.search(text, match.end())
    end = stop.start() if stop else len(text)
    colon = text.find(": ", match.end(), min(end, match.end() + 60))
    if colon < 0 or end - colon > _LONGEST or not _TOOK.search(text[max(0, match.start() - 70) : match.start()]):
        return None
    behind = [date for date in dates if colon < date.lead and date.end <= end]
    if len(behind) != 2 or any(match.end() <= date.lead < colon for date in dates):
        return None
    return _both(*behind)


def _both(one: DateMention, other: DateMention) -> _Days | None:
    """The days of two mentions; the first may leave its year to the second."""
    last = other.date
    if last is None or last.open_start or last.open_end:
        return None
    first = one.date if one.date is not None else resolved(one.relative, last, None) if one.relative is not None else None
    if first is None or first.open_start or first.open_end or first.first > last.first:
        return None
    return first, last, (one.lead, other.end)


def _edges(mention: DateMention) -> _Days | None:
    """The two ends of a period, each as the day, month or year that it was told by."""
    days = mention.date
    if days is None or days.open_start or days.open_end or days.approximate:
        return None
    begin, finish = days.begin, days.finish
    years = DateInterval.year(begin.year), DateInterval.year(finish.year)
    months = DateInterval.month(begin.year, begin.month), DateInterval.month(finish.year, finish.month)
    first = DateInterval.day(begin.year, begin.month, begin.day)
    last = DateInterval.day(finish.year, finish.month, finish.day)
    for whole in (months, years):
        first = whole[0] if days.first == whole[0].first else first
        last = whole[1] if days.last == whole[1].last else last
    return first, last, (mention.lead, mention.end)
