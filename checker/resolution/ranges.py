"""Ranges of dates that run backwards: "from 12 October to 8 October 2023", "began on 7 October and ended on 26 September"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from checker.extraction.lexing.dates import find_dates
from checker.model import sieve as re
from checker.model.dates import MONTHS, DateInterval
from checker.model.documents import Block, Document
from checker.resolution.slips import Slip

_MONTH = "|".join(MONTHS)
_TO = r" (?:to|until|till|–|—|-|and) "
_RANGE = re.compile(r"[0-9a-y] (?:to|until|till|–|—|-|and) [0-9A-Z]")


def _has_range(text: str) -> bool:
    """Whether it is worth looking for days of months: most paragraphs have no date, and the pattern takes time to make."""
    return any(month in text for month in MONTHS) and _RANGE.search(text) is not None


@cache
def _days() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTH}){_TO}(?P<day2>[0-9]{{1,2}}) (?P<month2>{_MONTH}),? (?P<year>[0-9]{{4}})"
        rf"|(?P<amonth>{_MONTH}) (?P<aday>[0-9]{{1,2}}){_TO}(?P<amonth2>{_MONTH}) (?P<aday2>[0-9]{{1,2}}),? (?P<ayear>[0-9]{{4}})"
    )


# "from 12 to 8 October", "12–8 October"
_ONE_MONTH = re.compile(
    rf"(?:\b(?:from|between) (?P<day>[0-9]{{1,2}}) (?:to|until|till|and|–|—|-) (?P<day2>[0-9]{{1,2}})"
    rf"|(?<![\w.,/:–-])(?P<bday>[0-9]{{1,2}})[–-](?P<bday2>[0-9]{{1,2}})(?= \w+,? [0-9]{{4}}\b)) (?P<month>{_MONTH})\b"
)
# What moves is no range: "moved from 12 October to 8 October".
_MOVED = re.compile(
    r"\b(?:moved?|moving|shift\w*|postpon\w+|brought forward|put off|put back|advanced|reschedul\w+|"
    r"transferr?\w*|changed|corrected|cut)\b"
    r"[^.;]*\Z"
)
_BEGAN = re.compile(r"\b(?:began|begun|started|opened|kicked off|commenced)\b[^.;,]{0,30}\Z")
_THEN_ENDED = re.compile(
    r",? (?:and|but) (?:it |they |then |was |were |had )*(?:ended|closed|finished|concluded|wound up|wrapped up)\b[^.;,]{0,30}"
)
_YEARS = re.compile(
    r"\b(?:from|between|for|in the years|of the years|period) (?P<first>(?:19|20)[0-9]{2})"
    r"(?: (?:to|until|till|and|–|-) |[–-])(?P<last>(?:19|20)[0-9]{2})\b(?![-–/])"
    r"|\((?P<bfirst>(?:19|20)[0-9]{2}) ?[–-] ?(?P<blast>(?:19|20)[0-9]{2})\)"
)
_LONG = 183  # days; a range that wraps around New Year is shorter


def range_slips(document: Document, today: DateInterval | None) -> Iterator[Slip]:
    """Ranges of dates that end before they begin: "from 12 October to 8 October 2023"."""
    del today
    for block in document.blocks:
        for match in _days().finditer(block.text) if _has_range(block.text) else ():
            named = {key.removeprefix("a"): value for key, value in match.groupdict().items() if value}
            try:
                first = DateInterval.day(int(named["year"]), MONTHS.index(named["month"]) + 1, int(named["day"]))
                last = DateInterval.day(int(named["year"]), MONTHS.index(named["month2"]) + 1, int(named["day2"]))
            except ValueError:
                continue
            before = block.text[max(0, match.start() - 9) : match.start()].lower()
            joined = " and " not in match.group() or before.endswith("between ")
            joined = joined and not _MOVED.search(block.text[max(0, match.start() - 60) : match.start()])
            if joined and first.first > last.last and first.first - last.last < _LONG:
                yield _backwards(block, match, first.english(), last.english())
        for match in _ONE_MONTH.finditer(block.text) if _has_range(block.text) or "–" in block.text or "-" in block.text else ():
            first_day, last_day = match["day"] or match["bday"], match["day2"] or match["bday2"]
            moved = _MOVED.search(block.text[max(0, match.start() - 60) : match.start()])
            if int(first_day) > int(last_day) and int(first_day) <= 31 and not moved:
                yield _backwards(block, match, f"{first_day} {match['month']}", f"{last_day} {match['month']}")
        yield from _ended_before_begun(block)
        for match in _YEARS.finditer(block.text):
            first_year, last_year = match["first"] or match["bfirst"], match["last"] or match["blast"]
            if int(first_year) > int(last_year):
                yield _backwards(block, match, first_year, last_year)


def _ended_before_begun(block: Block) -> Iterator[Slip]:
    """ "Began on 7 October 2024 and ended on 26 September": two dates of one sentence; a year said once is that of both."""
    if not _THEN_ENDED.search(block.text):
        return
    for before, after in pairwise(find_dates(block.text)):
        between = block.text[before.end : after.start]
        if not _THEN_ENDED.fullmatch(between.rstrip() if between.strip() else between) or not _BEGAN.search(
            block.text[max(0, before.start - 60) : before.start]
        ):
            continue
        known = next((mention.date for mention in (after, before) if mention.date is not None), None)
        if known is None:
            continue
        year = DateInterval.year(known.begin.year)
        first, last = (mention.date or mention.resolve(year, None) for mention in (before, after))
        if first is None or last is None or {first.precision, last.precision} != {"day"}:
            continue
        if 0 < first.first - last.last < _LONG:
            yield Slip(
                block.span(before.start, after.end),
                f"What began on {first.english()} cannot have ended on {last.english()}.",
            )


def _backwards(block: Block, match: re.Match[str], first: str, last: str) -> Slip:
    return Slip(block.span(*match.span()), f"The period ends ({last}) before it begins ({first}).")
