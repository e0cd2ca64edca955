"""Figures that a text's own words contradict: a count and the list beside it, a total and its parts, a range that runs backwards.

Read from the prose alone, so it works for things that the fact base has never heard of. Whatever is not plainly a list of names
or of parts is passed over: an unlisted remainder, a hedge, a lower-case item.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache

from checker.extraction.numbers import NumberMention, find_numbers
from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.dates import MONTHS, DateInterval
from checker.model.documents import Block, Document
from checker.model.quantities import Quantity
from checker.model.spans import Span
from checker.resolution.wording import number as in_words


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that does not fit: its place, what is wrong, and the places and words of what it does not fit with."""

    span: Span
    message: str
    related: tuple[tuple[Span, str], ...] = ()


_COUNTED = (
    r"countries|states|nations|republics|members|parties|signatories|capitals|exercises|drills|operations|organi[sz]ations|bodies"
    r"|ministers|presidents|leaders|cities|observers"
)
_DID = r"signs?|signed|joins?|joined|left|refuses?|refused|ratified|attended|came|stayed away|took part|voted"
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_VALUES = {word: value for value, word in enumerate([*_WORDS.split(), "twenty"], 2)}
_NUMBER = rf"(?:{'|'.join(_VALUES)}|[0-9]{{1,2}})"
_COUNT = re.compile(rf"\b(?P<number>{_NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_COUNTED})\b", re.IGNORECASE)
# What may stand between the counted noun and its list: at once a dash or bracket, or some words and a colon.
_DID_LIST = re.compile(rf"\b(?P<number>{_NUMBER}) (?P<noun>{_DID})(?=: | \()", re.IGNORECASE)
_LEAD = re.compile(r"(?: (?:--|—|–|-)+ | ?\(|, (?:namely|viz\.|to wit):? |[^.:;!?()\d]{0,110}?: ?)(?=[\"“'‘]?(?:the )?[A-Z])")
_PARTIAL = re.compile(
    rf"\b(?:including|among|such as|like|especially|notably|except|excluding|other|more|{_NUMBER})\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|than|least|most|up to|of (?:the|its|their|these|[\w'’ ]{1,40}['’]s))\s*\Z",
    re.IGNORECASE,
)
_SOME_OF = re.compile(rf"\b(?P<number>{_NUMBER}) of (?:the|its|their|these)\b[^.:;!?()]{{0,40}}\Z", re.IGNORECASE)
_ITEM = re.compile(r"(?:the )?[A-Z][\w’'.-]*(?: (?:(?:of|the|and|de|-) )?[A-Z][\w’'.-]*){0,4}")
_JOINED = re.compile(r"\b(Bosnia|Trinidad|Antigua|Príncipe|Tomé|Kitts|Grenadines|Miquelon|Futuna) and (?=[A-Z])")
_LONGEST = 600  # characters of a list
_SEPARATOR = re.compile(r",? (?:and|&) |, |; ")
_LIST_END = re.compile(r"(?<![A-Z])[.;!?](?:\s|\Z)")


def count_slips(document: Document) -> Iterator[Slip]:
    """Numbers that are followed by a longer or shorter list: "nine countries: " and eight names."""
    for block in document.blocks:
        for match in (*_COUNT.finditer(block.text), *_DID_LIST.finditer(block.text)):
            slip = _count_slip(block, match)
            if slip is not None:
                yield slip


def _count_slip(block: Block, match: re.Match[str]) -> Slip | None:
    text = block.text
    lead = _LEAD.match(text, match.end())
    if lead is None or _PARTIAL.search(lead.group()):
        return None
    before = text[max(0, match.start() - 70) : match.start()]
    counted, start = match["number"], match.start("number")
    part = _SOME_OF.search(before)
    if part is not None:
        counted, start = part["number"], max(0, match.start() - 70) + part.start("number")
    elif _HEDGED.search(before):
        return None
    end = _end_of_list(text, lead)
    listed = _items(text[lead.end() : end]) if end - lead.end() < _LONGEST else []
    wanted = _value(counted)
    if len(listed) < 2 or not wanted or len(listed) == wanted:
        return None
    place = block.span(lead.end(), end)
    return Slip(
        block.span(start, start + len(counted)),
        f"The text says {counted} {match['noun']}, but lists {in_words(len(listed))}.",
        ((place, f"{in_words(len(listed))} names: {', '.join(listed)}"),),
    )


def _value(word: str) -> int:
    return int(word) if word.isdigit() else {"one": 1, **_VALUES}[word.lower()]


def _end_of_list(text: str, lead: re.Match[str]) -> int:
    closing, begin = lead.group().strip(), lead.end()
    limit = min(len(text), begin + _LONGEST)  # so that a text of nothing but lists costs no more than another
    if closing.endswith("("):
        end = text.find(")", begin, limit)
    elif closing.endswith((":", "namely", "viz.", "to wit")):
        end = -1
    else:
        end = text.find(f" {closing} ", begin, limit)
    sentence = _LIST_END.search(text, begin, limit)
    stop = sentence.start() if sentence else limit
    return min(end, stop) if end >= 0 else stop


def _items(text: str) -> list[str]:
    """The names of a list, or [] when it is anything else than a whole list of names."""
    text = re.sub(r" ?\([^()]*\)", "", text).strip()
    text = _JOINED.sub(r"\1 + ", text)
    items = [item.strip(" \"“”'‘’").replace(" + ", " and ") for item in _SEPARATOR.split(text)]
    return items if all(_ITEM.fullmatch(item) for item in items) else []


_PARTS_LEAD = re.compile(r"[^.;:!?()\d]{0,60}?(?:: | (?:--|—|–) | \(|, of (?:which|whom|these|them) )")
_PART_AFTER = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:from|in|by|for|of them)\b"
    r"|\)| ?(?:%|percent|per cent)? ?(?:is|are|was|were|runs?|ran)\b|,| and\b|[.;]|\Z"
)
_REMAINDER = re.compile(
    rf"\b(?P<first>{_NUMBER}) (?P<how>less|minus|plus) (?P<second>{_NUMBER}|one)"
    rf" (?:makes?|leaves?|is|are|equals?|gives?) (?P<made>{_NUMBER}|one)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,-])(?!(?:19|20)[0-9]{2}\b)[0-9]")  # no years
_MANY = 40  # numbers of a sentence; with more it is a table
_SHARE = re.compile(r"\b(?:budget|share|contribut\w+|votes?|costs?)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:by|rose|fell|grew|up|down|increase of|rise of)\s*\Z", re.IGNORECASE)


def sum_slips(document: Document) -> Iterator[Slip]:
    """Totals that are not what their parts make, and shares that make more than the whole."""
    for block in document.blocks:
        for match in _REMAINDER.finditer(block.text):
            first, second, made = (_value(match[name]) for name in ("first", "second", "made"))
            right = first + second if match["how"].lower() == "plus" else first - second
            if right != made:
                words = f"{match['first'].capitalize()} {match['how']} {match['second']}"
                yield Slip(block.span(*match.span("made")), f"{words} makes {in_words(right)}, not {match['made']}.")
        if len(_FIGURE.findall(block.text)) < 3:
            continue
        numbers = deque(find_numbers(block.text))
        for end in (*(match.start() for match in _LIST_END.finditer(block.text)), len(block.text)):
            inside = []
            while numbers and numbers[0].start < end:
                inside.append(numbers.popleft())
            if 2 < len(inside) < _MANY:
                yield from _sentence_sums(block, inside, end)


def _sentence_sums(block: Block, numbers: list[NumberMention], end: int) -> Iterator[Slip]:
    text = block.text
    for index, total in enumerate(numbers[:-2]):
        lead = _PARTS_LEAD.match(text, total.unit[1] if total.unit else total.end)
        if lead is None or lead.end() > numbers[index + 1].start or _PARTIAL.search(lead.group()):
            continue
        opening = lead.group().strip()
        stop = text.find(")", lead.end()) if opening.endswith("(") else end
        parts = [number for number in numbers[index + 1 :] if number.start < (stop if stop >= 0 else end)]
        if len(parts) > 1 and _are_parts(text, total, parts, lead.end(), stop if stop >= 0 else end):
            made = Quantity.of(sum(part.quantity.low for part in parts), "exact", total.quantity.unit)
            if not total.quantity.agrees(made):
                yield Slip(
                    block.span(total.start, total.end),
                    f"The parts make {made.english()}, not {total.quantity.english()}.",
                    tuple((block.span(part.start, part.end), part.quantity.english()) for part in parts),
                )
        return
    shares = [
        each
        for each in numbers
        if each.quantity.unit == "percent" and not _CHANGE.search(text[max(0, each.start - 14) : each.start])
    ]
    if len(shares) > 2 and _SHARE.search(text[numbers[0].start - 120 if numbers[0].start > 120 else 0 : end]):
        whole = sum(share.quantity.low for share in shares)
        if whole > 101 and all(share.quantity.approximation == "exact" and share.quantity.low < 100 for share in shares):
            yield Slip(
                block.span(shares[0].start, shares[-1].end),
                f"The shares make {Quantity.of(whole).english()} percent, more than the whole.",
                tuple((block.span(share.start, share.end), share.quantity.english()) for share in shares),
            )


def _are_parts(text: str, total: NumberMention, parts: list[NumberMention], begin: int, end: int) -> bool:
    """Whether the numbers plainly are the parts of the total: alike, exact, each beside its own name, nothing left unsaid."""
    if total.quantity.approximation not in ("exact", "about") or re.search(
        r"\b(?:including|others?|rest|remain\w+|each)\b", text[begin:end]
    ):
        return False
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if part.quantity.approximation != "exact" or part.quantity.unit != total.quantity.unit:
            return False
        if part.quantity.low >= total.quantity.high * 10:
            return False
        gap = text[part.end : following.start if following else end]
        if not _PART_AFTER.match(text, part.unit[1] if part.unit else part.end):
            return False
        if following is not None and not re.search(r",| and ", gap):
            return False
    return text[begin : parts[0].start].count(" ") < 4


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


_YEARS = re.compile(
    r"\b(?:from|between) (?P<first>(?:19|20)[0-9]{2}) (?:to|until|till|and|–|-) (?P<last>(?:19|20)[0-9]{2})\b(?![-–/])"
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
            if joined and first.first > last.last and first.first - last.last < _LONG:
                yield _backwards(block, match, first.english(), last.english())
        for match in _YEARS.finditer(block.text):
            first_year, last_year = match["first"] or match["bfirst"], match["last"] or match["blast"]
            if int(first_year) > int(last_year):
                yield _backwards(block, match, first_year, last_year)


def _backwards(block: Block, match: re.Match[str], first: str, last: str) -> Slip:
    return Slip(block.span(*match.span()), f"The period ends ({last}) before it begins ({first}).")
