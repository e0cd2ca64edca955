"""Numbers in running English prose: digits and words, hedges, ranges, scales and units.

Text comes in; mentions come out with exact places and quantities. Digits that number a thing instead of counting it (dates,
ordinals, articles and resolutions, Interaction-2024, MiG-29, 10:30) are no mentions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.extraction.lexing.dates import DateMention, find_dates
from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.quantities import NUMBER_WORDS, SCALES, Approximation, Quantity, unit_named


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text.

    ``text[start:end]`` is the number with its hedge ("about 18,000", "between 5 and 6 thousand"), without its unit; ``number`` is
    the offset behind the hedge. ``unit`` is where the unit's word or sign stands, if it has one that the quantity knows.
    """

    start: int
    end: int
    quantity: Quantity
    number: int
    unit: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Figure:
    """One number on its own: its value, whether a scale word is part of it, whether it is written in digits."""

    start: int
    end: int
    value: float
    scaled: bool
    digits: bool


_SMALL = {word: value for value, word in enumerate(NUMBER_WORDS[1:20], 1)}
_TENS = {
    word: value * 10
    for value, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_LARGE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

# Where a number word may begin. "Hundred" and its like may follow an article: "a hundred".
_STARTS = (*_SMALL, *_TENS, " hundred", " thousand", " million", " dozen")
_CAPITALS = re.compile("|".join(sorted((word.capitalize() for word in (*_SMALL, *_TENS)), key=len, reverse=True)))

_DIGIT_RUN = re.compile("[0-9]+")
_GROUPED = re.compile("[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}(?![0-9]))++(?![.,]?[0-9])")
_RUN = re.compile("[0-9]++(?:[,.][0-9]++)*+")
_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
_SCALE = re.compile(r"\s(?:(hundred|thousand|million|billion|trillion|mln|bln)(?![\w])|dozen(?!\w))|(bn|k)(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_BETWEEN_WORDS = re.compile(r"\s(?:and\s)?|-(?:and-)?")

# Before digits that name something or tell the time.
_NAMES_BEFORE = re.compile(
    r"(?:[^\W\d]|\d:|[^\W\d][-–]|\d[-–/]|[#№+_@/:\\§]|[\w]\."
    r"|\b(?:article|articles|art|no|nr|nos|resolution|resolutions|decree|order|paragraph|para|section|clause|chapter|page|pages|pp|p|item"
    r"|point|protocol|annex|appendix|figure|table|volume|vol|issue|part|version|law|case|flight|route|highway|room|building|channel"
    r"|grade|phase|stage|group|base|brigade|regiment|division|battalion|unit|line|step|note|footnote|type|model|windows|covid)"
    r"(?:\.\s?|\s))\Z",
    re.IGNORECASE,
)
_NAMES_AFTER = re.compile(
    r"[^\W\d]|[:/][0-9]|[-–][^\W\d]+-?[0-9]|\s?(?:a\.?m\b|p\.?m\b|o'clock|o’clock|GMT|UTC|MSK|hrs\b)|°", re.IGNORECASE
)
_MARKER = re.compile(r"(?:\A|\n)\s*[0-9]+[.)]\s|\[[0-9]+\]|\([0-9]{1,2}\)\s[^\W\d_a-z]")  # "1. ", "[3]", "(2) Serbia"

_HEDGES: tuple[tuple[str, Approximation], ...] = (
    (
        r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|circa|(?:an )?estimated|just under|just over",
        "about",
    ),
    (
        r"more than|over|at least|no fewer than|not fewer than|no less than|not less than|upwards? of|above|in excess of"
        r"|exceeding|(?:a )?minimum of",
        "at_least",
    ),
    (
        r"up to|at most|fewer than|less than|under|below|no more than|not more than|(?:a )?maximum of|as many as|not exceeding",
        "at_most",
    ),
)
_HEDGE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\s\$?\Z)" for words, name in _HEDGES), re.IGNORECASE)
_HEDGE_REACH = 18  # characters of the longest hedge
_AFTER_HEDGE = re.compile(r"\s?\+(?!\w)|-plus\b|\sor\smore\b|\sand\sabove\b")
_OR_SO = re.compile(r"\sor\sso\b")
_JOINT = re.compile(r"\s?[-–]\s?|\s(to|or|and)\s")
_SCORE = re.compile(r"[-–][0-9]")  # "3-1", which is no range
_LEAD = re.compile(r"\b(between|from)\s\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:r[oi]se\w*|rising|grew|grow\w*|increas\w+|fell|fall\w*|drop\w*|cut\w*|reduc\w+|expand\w*|declin\w+|shrank|shrunk|rais\w+"
    r"|lower\w*|changed?|went|go\w*|mov\w+|decreas\w+|up|down)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s?(?P<sign>%|€|\$)|(?P<gap>[\s-])(?:US\s)?(?P<word>(?:square\s|sq\.?\s|per\s)?[A-Za-z]+²?2?)(?![\w])")
_SHORT_UNITS = frozenset(("km", "kg", "m", "ha", "percent", "per cent", "km2", "km²", "sq km", "square km", "kms"))
_ONE_OF = frozenset(
    (
        *("member", "country", "state", "nation", "republic", "ally", "observer", "signatory", "participant", "candidate"),
        *(
            "soldier",
            "serviceman",
            "officer",
            "person",
            "representative",
            "delegate",
            "battalion",
            "brigade",
            "regiment",
            "company",
        ),
        *("year", "month", "week", "day", "hour", "percent", "million", "billion", "thousand", "hundred"),
        *("kilometre", "kilometer", "mile", "metre", "tonne", "ton", "aircraft", "helicopter", "vehicle"),
        *("exercise", "operation", "stage", "session", "meeting", "summit", "council", "term", "extension"),
    )
)
_COUNTED = re.compile(
    r"\s(?:[a-z]+ )?(?:troops|soldiers|service\w*|personnel|people|men|women|military|vehicles|aircraft|helicopters|tanks"
    r"|peacekeepers|participants|officers|fighters|persons|citizens|migrants|refugees|arrests|cases|pieces|units|km|kilomet\w+|miles|met(?:re|er)s"
    r"|tonnes|tons|kg|roubles|rubles|dollars|euros|percent|delegates|students|members|volunteers|militants|terrorists|paratroopers)\b|\s?%"
)


def find_numbers(text: str, dates: Sequence[DateMention] | None = None) -> list[NumberMention]:
    """All numbers of a text in order. ``dates`` are those that :func:`find_dates` found, in case the caller has them already."""
    places = _places(text)
    if not places:
        return []
    spans = [(mention.lead, mention.end) for mention in (find_dates(text) if dates is None else dates) if not mention.now]
    firsts = [span[0] for span in spans]
    found: list[NumberMention] = []
    done = 0
    for place in places:
        if place < done:
            continue
        at = bisect_right(firsts, place) - 1
        if at >= 0 and place < spans[at][1]:
            done = spans[at][1]
            continue
        figure, done = _figure(text, place)
        if figure is None:
            continue
        stop = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        mention = _mention(text, figure, stop, found[-1].end if found else 0)
        if figure.end == mention.end and _SCORE.match(text, figure.end):
            continue
        done = max(done, mention.end)
        found.append(mention)
    return found


def _places(text: str) -> list[int]:
    places = [match.start() for match in _DIGIT_RUN.finditer(text)]
    places += [match.start() for match in _CAPITALS.finditer(text)]
    for word in _STARTS:
        skip = 1 if word[0] == " " else 0
        at = text.find(word)
        while at >= 0:
            if skip or not at or not text[at - 1].isalpha():  # "often", "weight", "phone"
                places.append(at + skip)
            at = text.find(word, at + len(word))
    places.sort()
    return places


def _figure(text: str, place: int) -> tuple[_Figure | None, int]:
    """The number that begins at a place, and where to look on."""
    if text[place].isdigit():
        return _digits(text, place)
    return _spelt(text, place)


def _digits(text: str, place: int) -> tuple[_Figure | None, int]:
    match = _GROUPED.match(text, place) or _RUN.match(text, place)
    assert match is not None
    run, end = match[0], match.end()
    scale = _SCALE.match(text, end)
    if len(run) > 24 or _NAMES_BEFORE.search(text[max(0, place - 14) : place]):
        return None, end
    if run.isdigit() and _MARKER.match(text, max(0, place - 1)) and (place == 0 or text[place - 1] in "\n[("):
        return None, end
    compact = run.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if not (_COMMAS.fullmatch(compact) or _PLAIN.fullmatch(compact)):
        return None, end
    if scale is None:
        if _NAMES_AFTER.match(text, end) and not _unit_follows(text, end):
            return None, end
        whole, _, fraction = compact.partition(".")
        if len(fraction) == 3 and len(whole) <= 3 and whole != "0":
            return None, end  # "18.000" may be 18 or, as continental papers write it, 18 thousand
        if len(compact) == 4 and compact.isdigit() and 1900 <= int(compact) <= 2100 and not _counts(text, place, end):
            return None, end
    return _scaled(place, end, float(compact.replace(",", "")), scale, True), end


def _unit_follows(text: str, end: int) -> bool:
    """Whether letters right behind digits are a unit: "50km"."""
    match = _WORD.match(text, end)
    return match is not None and match[0] in ("km", "kg", "m", "ha")


def _counts(text: str, place: int, end: int) -> bool:
    """Whether a number that could be a year is a count."""
    return _HEDGE.search(text[max(0, place - _HEDGE_REACH) : place]) is not None or _COUNTED.match(text, end) is not None


def _scaled(start: int, end: int, value: float, scale: re.Match[str] | None, digits: bool) -> _Figure:
    if scale is None:
        return _Figure(start, end, value, False, digits)
    word = (scale[1] or scale[2] or "dozen").lower()
    factor = {"bn": 1e9, "k": 1e3, "dozen": 12.0}.get(word) or SCALES[word]
    return _Figure(start, scale.end(), round(value * factor, 6), True, digits)


def _spelt(text: str, place: int) -> tuple[_Figure | None, int]:
    """A number in words: "one hundred and ninety-four million"."""
    first = _WORD.match(text, place)
    if first is None:
        return None, place + 1
    resume = first.end()
    if place and (text[place - 1].isalnum() or text[place - 1] in "-_'’"):
        return None, resume
    start = place
    total = current = 0
    end = place
    largest = 10**12  # the scales go down: two million three thousand
    position = place
    word = first[0].lower()
    if word in ("hundred", "thousand", "million", "dozen"):
        # Only an article lets these begin a number; "several million" and "the hundred" are vague.
        article = re.search(r"\b(?:half )?an? \Z", text[max(0, place - 8) : place], re.IGNORECASE)
        if article is None:
            return None, resume
        start = place - len(article[0])
        if article[0].lower().startswith("half"):
            value = {"dozen": 6, "million": 500_000, "thousand": 500, "hundred": 50}[word]
            return _Figure(start, resume, float(value), True, False), resume
        current = 1
    scaled = False
    can_add = "all"  # what may follow: all, ones (behind a ten), none
    while True:
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match[0].lower()
        if word in _SMALL and (can_add == "all" or (can_add == "ones" and _SMALL[word] < 10)):
            current += _SMALL[word]
            can_add = "none"
        elif word in _TENS and can_add == "all":
            current += _TENS[word]
            can_add = "ones"
        elif word == "hundred" and 0 < current < 100:
            current *= 100
            can_add = "all"
            scaled = True
        elif word == "dozen" and 0 < current < 100 and not scaled:
            current *= 12
            end = match.end()
            scaled = True
            break
        elif word in _LARGE and current > 0 and _LARGE[word] < largest:
            total += current * _LARGE[word]
            current, largest, can_add, scaled = 0, _LARGE[word], "all", True
        else:
            break
        end = match.end()
        joint = _BETWEEN_WORDS.match(text, end)
        if joint is None or ("and" in joint[0] and not (scaled and can_add == "all")):
            break
        if can_add == "none" and joint[0] == "-":
            break
        position = joint.end()
    value = total + current
    if end <= place or value == 0:
        return None, resume
    rest = text[end : end + 14]
    if re.match(r"-(?:third|quarter|fifth|half|and-a-half)|\w|['’](?!s)\w", rest):
        return None, max(resume, end)
    if value == 1 and not scaled:
        following = re.match(r"[\s-](?:[a-z]+\s)?([a-z]+)", text[end : end + 40])
        nearest = re.match(r"[\s-]([a-z]+)", text[end : end + 40])
        words = {match[1] for match in (following, nearest) if match}
        if not words & _ONE_OF or re.search(
            r"\b(?:no|any|every|each|the|this|that|channel|air force)\s\Z", text[max(0, start - 10) : start], re.I
        ):
            return None, max(resume, end)
    return _Figure(start, end, float(value), scaled, False), max(resume, end)


def _mention(text: str, figure: _Figure, stop: int, behind: int) -> NumberMention:
    """The mention around a figure: its hedge, the other end of a range, its unit. ``behind`` is where the last mention ends."""
    start, end, low = figure.start, figure.end, figure.value
    approximation: Approximation = "exact"
    high = None
    lead = _LEAD.search(text[max(behind, start - 9) : start])
    other = _other_end(text, figure, stop, lead)
    number = start
    if other is not None:
        high, end = other.value, other.end
        if other.scaled and not figure.scaled and low < 1000 and low * _factor(text, other) < high:
            low *= _factor(text, other)
        if lead is not None:
            start -= len(lead[0])
    dollar = text[number - 1 : number] in ("$", "€") and number > behind
    hedge = _HEDGE.search(text[max(behind, start - _HEDGE_REACH) : start])
    if hedge is not None and lead is None:
        approximation = hedge.lastgroup or "about"  # type: ignore[assignment]  # the groups are named for the approximations
        start -= hedge.end() - hedge.start()
        start += len(hedge[0]) - len(hedge[0].lstrip())
    if approximation == "exact":
        if plus := _AFTER_HEDGE.match(text, end):
            approximation = "at_least"
            end = plus.end()
        elif so := _OR_SO.match(text, end):
            approximation = "about"
            end = so.end()
    unit, place = _unit(text, end, high or low)
    if unit is None and dollar:
        unit, place = unit_named(text[number - 1]), (number - 1, number)
    if high is not None:
        quantity = Quantity(low, high, unit, "range")
    else:
        quantity = Quantity.of(low, approximation, unit)
    return NumberMention(start, end, quantity, number, place)


def _factor(text: str, figure: _Figure) -> float:
    """The scale that the last word of a figure names."""
    word = text[figure.start : figure.end].lower().split()[-1]
    return {"dozen": 12.0}.get(word) or SCALES.get(word, 1.0)


def _other_end(text: str, figure: _Figure, stop: int, lead: re.Match[str] | None) -> _Figure | None:
    """The second number of a range, if the first one begins a range."""
    joint = _JOINT.match(text, figure.end)
    if joint is None or joint.end() >= min(stop, len(text)):
        return None
    word = joint[1]
    between = lead is not None and lead[1].lower() == "between"
    if (word == "and") != between:
        return None
    if word == "to" and lead is not None and _CHANGE.search(text[max(0, figure.start - 60) : figure.start - len(lead[0])]):
        return None
    character = text[joint.end()]
    if not (character.isdigit() and character.isascii()) and not character.isalpha():
        return None
    if joint[1] is None and character.isalpha():
        return None
    if character.isdigit():
        match = _RUN.match(text, joint.end())
        assert match is not None
        if not (_COMMAS.fullmatch(match[0]) or _PLAIN.fullmatch(match[0])) or len(match[0]) > 24:
            return None
        scale = _SCALE.match(text, match.end())
        if scale is None and _NAMES_AFTER.match(text, match.end()):
            return None
        other: _Figure | None = _scaled(joint.end(), match.end(), float(match[0].replace(",", "")), scale, True)
    else:
        other, _ = _spelt(text, joint.end())
    if other is None or other.end > stop:
        return None
    if word == "or" and other.value != figure.value + 1:
        return None
    return other if figure.value < other.value else None


def _unit(text: str, end: int, value: float) -> tuple[str | None, tuple[int, int] | None]:
    match = _UNIT.match(text, end)
    if match is None:
        attached = _WORD.match(text, end)
        if attached is not None and attached[0] in _SHORT_UNITS:
            return unit_named(attached[0]), attached.span()
        return None, None
    if match["sign"]:
        return unit_named(match["sign"]), match.span("sign")
    words, (first, last) = match["word"], match.span("word")
    unit = unit_named(words.replace("sq. ", "sq "))
    if unit is None and " " in words:
        words = words.split()[0]
        unit, last = unit_named(words), first + len(words)
    if unit is None:
        return None, None
    lower = words.lower()
    hyphen = match["gap"] == "-"
    if not hyphen and value != 1 and not lower.endswith("s") and lower not in _SHORT_UNITS and lower not in ("ton", "euro"):
        return None, None  # "two second places"
    if len(lower) == 1 and not text[end - 1].isdigit():
        return None, None
    return unit, (first, last)
