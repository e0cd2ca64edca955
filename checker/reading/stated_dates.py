"""The date a document states of itself: in a metadata field, a dateline ("VITEBSK, Belarus, 7 September 2025 —"), or a line
that is nothing but a date near the beginning or the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.model import sieve as re
from checker.model.dates import MONTHS, DateInterval
from checker.model.documents import Block

# Names of metadata fields, without case, blanks, "-", "_", "." and ":", the more telling first.
DATE_KEYS = (
    "articlepublishedtime",
    "datepublished",
    "publisheddate",
    "publicationdate",
    "publishdate",
    "publishedat",
    "published",
    "pubdate",
    "dctermsdate",
    "dcdate",
    "dctermsissued",
    "dcdateissued",
    "date",
    "revdate",
    "docdate",
    "posted",
    "created",
    "dctermscreated",
    "datecreated",
    "updated",
    "modified",
    "lastmod",
    "lastmodified",
    "datemodified",
    "articlemodifiedtime",
    "dctermsmodified",
)
_RANK = {key: rank for rank, key in enumerate(DATE_KEYS)}

# Text that stands in a metadata field but is prose all the same: titles hold claims.
TEXT_KEYS = {
    "title": 1,
    "headline": 1,
    "subtitle": 2,
    "subheadline": 2,
    "description": 2,
    "summary": 2,
    "standfirst": 2,
    "dek": 2,
    "deck": 2,
    "excerpt": 2,
    "abstract": 2,
    "teaser": 2,
    "lede": 2,
    "lead": 2,
    "caption": 2,
}

_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTH = r"(?P<month{0}>" + "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day{0}>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19|20)[0-9]{{2}})\b"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_IN_WORDS = (
    _WEEKDAY
    + r"(?<![0-9])(?:"
    + "|".join(
        (
            (_DAY + r"(?:\s+of)?[\s-]+" + _MONTH + r",?[\s-]+" + _YEAR).format("_dmy"),
            (_MONTH + r"\s+" + _DAY + r",?\s+" + _YEAR).format("_mdy"),
        )
    )
    + ")"
)
_WORDED = re.compile(_IN_WORDS, re.IGNORECASE)
_MONTH_YEAR = re.compile((_MONTH + r",?\s+" + _YEAR).format(""), re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])(?:[T ].*)?", re.DOTALL)
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:T.*)?")
_EDTF = re.compile(r"(?:19|20)[0-9]{2}(?:-[0-9]{2})?")
_NUMERIC = re.compile(r"([0-3]?[0-9])([./])([0-3]?[0-9])\2((?:19|20)[0-9]{2})")
_CLOCK = re.compile(
    r"[\s,T]*(?:at\s+)?[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-9.]+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,5}|[+-][0-9:]{4,5})?",
    re.IGNORECASE,
)

# What may stand beside a date in a line that only gives the date.
_DATE_LINE = re.compile(
    r"\W*(?:(?:date|dated|published|posted|updated|first|last|modified|created|release|released|issued|on|for|immediate)\b[\s:.,]*)*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,3}(?:,\s*(?:[A-Z][\w.'’-]*\s?){1,3})?,?\s*")
_DATELINE_END = re.compile(r"\s(?:[—–-]|--)\s|\s?—\s?|:\s")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞА-Я][A-ZÀ-ÖØ-ÞА-Я'’. -]{2,}")


def field_name(name: str) -> str:
    """A metadata key as the tables of this module write it."""
    return re.sub(r"[\s_.:-]", "", name).lower()


def best_date(fields: Iterable[tuple[str, str]]) -> DateInterval | None:
    """The date of the most telling of some metadata fields (key, value); None when none of them is a date."""
    dated = sorted((_RANK[key], value) for key, value in ((field_name(key), value) for key, value in fields) if key in _RANK)
    for _, value in dated:
        date = field_date(value)
        if date is not None:
            return date
    return None


def field_date(value: str) -> DateInterval | None:
    """The date that ``value`` is: ISO 8601 with or without a time, "20 July 2025", "July 20, 2025", "Sun, 20 Jul 2025
    10:00:00 GMT", "20.07.2025", "July 2025", "2025". A numeric date that may be read in two ways is none."""
    value = value.strip().strip("\"'").strip()
    if len(value) > 100:
        return None
    try:
        if (match := _ISO.fullmatch(value)) is not None:
            return DateInterval.day(int(match[1]), int(match[3]), int(match[4]))
        if (match := _COMPACT.fullmatch(value)) is not None:
            return DateInterval.day(int(match[1]), int(match[2]), int(match[3]))
        if _EDTF.fullmatch(value) is not None:
            return DateInterval.parse(value)
        if (match := _NUMERIC.fullmatch(value)) is not None:
            first, second, year = int(match[1]), int(match[3]), int(match[4])
            if match[2] == "." or first > 12 or first == second:  # a date with dots is written day first everywhere
                return DateInterval.day(year, second, first)
            return DateInterval.day(year, first, second) if second > 12 else None
        if (match := _WORDED.match(value)) is not None and _CLOCK.sub("", value[match.end() :], count=1).strip(" .,") == "":
            return _worded(match)
        if (match := _MONTH_YEAR.fullmatch(value)) is not None:
            return DateInterval.month(int(match["year"]), _MONTH_NUMBERS[match["month"].rstrip(".").lower()])
    except ValueError:
        pass
    return None


def date_in_prose(blocks: Sequence[Block]) -> DateInterval | None:
    """The date of a dateline or of a line that only gives a date, among the first and last blocks."""
    for block in blocks[:6]:
        if block.kind == "paragraph" and (date := _dateline(block.text)) is not None:
            return date
    found = next(_bare_dates([*blocks[:5], *blocks[-4:]]), None)
    if found is not None and any(date != found for date in _bare_dates(blocks)):
        return None  # one of the headings of a chronology
    return found


def _bare_dates(blocks: Sequence[Block]) -> Iterator[DateInterval]:
    """The dates of short blocks that hold nothing else."""
    for block in blocks:
        if len(block.text) <= 90 and (date := _date_line(block.text)) is not None:
            yield date


def _worded(match: re.Match[str]) -> DateInterval | None:
    order = "_dmy" if match["day_dmy"] else "_mdy"
    month = _MONTH_NUMBERS[match["month" + order].rstrip(".").lower()]
    try:
        return DateInterval.day(int(match["year" + order]), month, int(match["day" + order]))
    except ValueError:
        return None


def _date_line(text: str) -> DateInterval | None:
    """The date of a line that holds a date and nothing else but a place, a time or "Published"."""
    if not (text[-1:].isalnum() or text[-1:] in ".)") or not any(map(str.isdigit, text)):
        return None
    lead = _DATE_LINE.match(text)
    rest = text[lead.end() :] if lead is not None else text
    if (date := field_date(rest)) is not None and date.precision == "day":
        return date
    match = _WORDED.search(rest)
    if match is None or _PLACE.fullmatch(rest[: match.start()]) is None:
        return None
    return _worded(match) if _CLOCK.sub("", rest[match.end() :], count=1).strip(" .") == "" else None


def _dateline(text: str) -> DateInterval | None:
    """The date of the dateline that ``text`` begins with: a place in capitals, a date with its year, then a dash or colon."""
    head = text[:140]
    if _CAPITALS.match(head) is None:
        return None
    end = _DATELINE_END.search(head)
    match = _WORDED.search(head, 0, end.start()) if end is not None else None
    if end is None or match is None:
        return None
    between = head[match.end() : end.start()]
    return _worded(match) if re.fullmatch(r"[\s.,/]*(?:\([^()]*\)|[A-Z/]+)?[\s.,]*", between) else None
