"""The typed tokens that ``grammar/dates.lark`` is written over.

Prose comes in; out come windows, runs of tokens around the places where a date can stand. A cheap scan finds those places
(digits, month and weekday names, a few words such as "year" or "yesterday"), so that most prose is passed over at the speed of
``str.find``. A token that can stand in no date keeps its place with the terminal ``""``, and ends every parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.dates import MONTHS, DateInterval


@dataclass(slots=True)
class Window:
    """A run of tokens: for each its terminal, its value, and where in the text it starts and ends."""

    terminals: list[str]
    values: list[Any]
    starts: list[int]
    ends: list[int]


_REACH = 12  # words before a place that can belong to its date: "by the beginning of the second half of the"


def _capitalised() -> dict[str, tuple[str, Any]]:
    """Month and weekday names. A month's value is its number and whether the word is short for it."""
    entries: dict[str, tuple[str, Any]] = {"sept": ("MONTH", (9, True))}
    for number, name in enumerate(MONTHS, 1):
        entries[name[:3].lower()] = ("MONTH", (number, True))
        entries[name.lower()] = ("MONTH", (number, False))
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")):
        entries[name] = ("WEEKDAY", number)
    return entries


_CAPITALISED = _capitalised()

_VALUES: dict[str, dict[str, Any]] = {
    "SEASON": {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    "EARLY": {"early": "early", "mid": "mid", "late": "late"},
    "PART": {
        "beginning": "beginning",
        "start": "beginning",
        "outset": "beginning",
        "middle": "middle",
        "end": "end",
        "close": "end",
        "turn": "turn",
    },
    "NUMBER": {
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
        "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    },
    "A": {"a": 1, "an": 1, "one": 1},
    "ORD": {"first": 1, "second": 2, "third": 3, "fourth": 4},
    "SAME": {"same": 0},
    "THAT": {"that": 0},
    "THIS": {"this": 0},
    "LAST": {"last": -1, "past": -1, "final": -1, "latter": -1},
    "NEXT": {"next": 1, "following": 1, "subsequent": 1},
    "PREVIOUS": {"previous": -1, "preceding": -1},
    "AGO": {"ago": 0},
    "LATER": {"later": 0},
    "EARLIER": {"earlier": 0},
    "AFTER": {"after": "after"},
    "BEFORE": {"before": "before"},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "NOW": {"now": 0, "currently": 0, "nowadays": 0, "presently": 0},
    "CIRCA": {"circa": 0, "around": 0, "about": 0},
    "LEAD": {"in": "at", "on": "at", "during": "at", "throughout": "at", "dated": "at", "since": "since", "by": "by"},
    "UNTIL": {"until": "until", "till": "until", "through": "until"},
}  # fmt: skip  # one line for the numbers reads better than twenty


def _words() -> dict[str, tuple[str, Any]]:
    entries: dict[str, tuple[str, Any]] = {}
    for terminal, values in _VALUES.items():
        entries |= {word: (terminal, value) for word, value in values.items()}
    for name in ("day", "week", "month", "year", "decade"):
        entries[name] = ("UNIT", (name, False))
        entries[name + "s"] = ("UNIT", (name, True))
    for word in ("half", "quarter", "at", "present", "then", "from", "between", "prior", "as", "than", "up"):
        entries[word] = (word.upper(), None)
    for word in ("to", "of", "the", "and"):
        entries[word] = ("_" + word.upper(), None)
    return entries


_WORDS = _words()

_MONTH_NAMES = "(?:" + "|".join(MONTHS) + ")"
_YEAR = r"(?:19|20)[0-9]{2}"
_TOKEN = re.compile(
    rf"""\s{{0,3}}(?:
      (?P<iso>{_YEAR}-[01][0-9]-[0-3][0-9])(?![\d-])
    | (?P<dotted>[0-3]?[0-9](?P<mark>[./])[01]?[0-9](?P=mark){_YEAR})(?![\d])
    | (?P<decade>(?:1[89]|20)[0-9]0['’]?s|['’][2-9]0s)\b
    | (?P<years>{_YEAR}(?:[-–—/](?:{_YEAR}|[0-9]{{2}})|\s[-–]\s{_YEAR}))(?![\d]|[.,:/-]\d|\s?%|\s(?:of\s)?{_MONTH_NAMES})
    | (?P<days>[0-3]?[0-9](?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s(?:to|and|until|through)\s)(?:the\s)?[0-3]?[0-9](?:st|nd|rd|th)?)
        (?![^\W_]|[.,:/]\d|\s?%)
    | (?P<ordinal>[0-3]?[0-9](?:st|nd|rd|th))\b
    | (?P<number>[0-9]+(?:,[0-9]{{3}}(?![0-9])|\.[0-9]+)*)
    | (?P<mid>[Ee]arly[-\s]to[-\s]mid[-\s]|[Mm]id[-\s]to[-\s]late[-\s]|[Mm]id[-–]\s?)(?=[\w'’])
    | (?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)
    | (?P<word>[^\W\d_]+)
    | (?P<dash>[-–—]\s?)
    | (?P<comma>,)
    | (?P<other>.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_LAST_LETTERS = re.compile(r"[^\W\d_]+\Z")
_JOINT = re.compile(r"[^0-9]+")

# Where a date may stand. Words that only lead to one ("in", "end") need not be here: the window reaches back for them.
_CAPITALS = re.compile(
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    "|Spring|Summer|Autumn|Winter|Today|Tomorrow|Yesterday|Now|Currently|Presently"
    "|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
)
_DIGITS = re.compile("[0-9]+")
# Each with how far into it the word begins at which a window is opened.
_LOWER = {
    **dict.fromkeys(("year", "month", "week", "decade", "day", "tomorrow", "currently", "presently"), 0),
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), 0),
    "now": 0,
    "the fall": 4,
    "at present": 3,
    "At present": 3,
    "since then": 6,
    "Since then": 6,
    "by then": 3,
    "By then": 3,
    "until then": 6,
    "Until then": 6,
}


def windows(text: str) -> Iterator[Window]:
    """The runs of tokens in which dates can stand, in order, never overlapping."""
    done = 0  # everything before it is lexed
    for place in _places(text):
        if place < done:
            continue
        start = _first_word(text, done, place)
        window = _window(text, start, place)
        if window.terminals:
            done = window.ends[-1]
            yield window


def _first_word(text: str, floor: int, place: int) -> int:
    """Where the run of date words that leads up to a place begins.

    None of them is such a place itself, or its own window would have reached here.
    """
    start = place
    while start > floor and text[start - 1].isalpha() and place - start < 12:
        start -= 1  # the place is the "day" of "yesterday"
    for _ in range(_REACH):
        if start <= floor:
            break
        apart = text[start - 1].isspace()
        end = start - 1 if apart else start
        cut = max(text.rfind(" ", floor, end) + 1, floor)
        if end - cut > 20:
            cut = end - 20
        word = text[cut:end]
        if word.lower() not in _WORDS:
            if word in ("-", "–", "—"):
                start = cut
                continue
            # The last letters of "(in", and of "early-to-mid-" right before a year.
            letters = _LAST_LETTERS.search(word if apart else word.rstrip("-–"))
            if letters is None or letters[0].lower() not in _WORDS:
                break
            cut += letters.start() if word[letters.start() - 1 : letters.start()] != "-" else 0
            start = cut
            if apart:
                break
            continue
        start = cut
    return start


def _places(text: str) -> list[int]:
    places = [match.start() for match in _DIGITS.finditer(text)]
    places += [match.start() for match in _CAPITALS.finditer(text)]
    for word, skip in _LOWER.items():
        at = text.find(word)
        while at >= 0:
            places.append(at + skip)
            at = text.find(word, at + 3)
    places.sort()
    return places


def _window(text: str, start: int, place: int) -> Window:
    """The tokens from ``start`` up to the first one behind ``place`` that can stand in no date."""
    terminals: list[str] = []
    values: list[Any] = []
    starts: list[int] = []
    ends: list[int] = []
    position, length = start, len(text)
    scan = _TOKEN.match
    while position < length:
        match = scan(text, position)
        if match is None:  # a longer run of white space ends a date
            position += 3
            terminal, value, begin, end = "", None, position, position
        else:
            kind = match.lastgroup or ""
            begin, end = match.span(kind)
            if kind == "word":
                terminal, value = _word(match[kind])
            else:
                terminal, value, end = _other(text, kind, match[kind], begin, end)
            position = end
        if not terminal:
            if begin >= place:
                # Kept, and with it the place it ends at: the next window starts behind it.
                terminals.append("")
                values.append(None)
                starts.append(begin)
                ends.append(max(end, begin))
                break
            if not terminals or not terminals[-1]:
                continue
        terminals.append(terminal)
        values.append(value)
        starts.append(begin)
        ends.append(end)
    return Window(terminals, values, starts, ends)


def _word(word: str) -> tuple[str, Any]:
    lower = word.lower()
    found = _WORDS.get(lower)
    if found is not None:
        return found
    if word[0].isupper():
        return _CAPITALISED.get(lower, ("", None))
    return "", None


def _other(text: str, kind: str, token: str, begin: int, end: int) -> tuple[str, Any, int]:
    """Terminal, value and end of a token that is no plain word."""
    if kind == "number":
        return *_number(text, token, end), end
    if kind == "comma":
        return "_COMMA", None, end
    if kind == "dash":
        # A long dash between spaces parts clauses, as in "signed in 1992 — 2002 saw ...".
        spaced = token[0] == "—" and (end - begin > 1 or text[begin - 1 : begin].isspace())
        return ("", None, end) if spaced else ("_DASH", None, end)
    if kind == "days":
        return _days(text, token, begin, end)
    if kind == "years":
        return _years(token, end)
    if kind == "ordinal":
        return ("ORD", int(token[:-2]), end) if 1 <= int(token[:-2]) <= 31 else ("", None, end)
    if kind == "mid":
        return (
            "EARLY",
            {"early": "early to mid", "mid-t": "mid to late", "mid t": "mid to late"}.get(token.lower()[:5], "mid"),
            end,
        )
    if kind == "month":
        return "MONTH", _CAPITALISED[token[:-1].lower()][1], end
    if kind == "decade":
        digits = token.strip("s'’")
        year = int(digits) if len(digits) == 4 else 1900 + int(digits)
        return "DECADE", DateInterval.decade(year), end
    if kind == "iso" or kind == "dotted":
        parts = [int(part) for part in token.split("-" if kind == "iso" else token[-5])]
        if token[-5] == "/" and parts[0] != parts[1] and parts[0] <= 12 and parts[1] <= 12:
            return "", None, end  # 05/06/1992 is in May or in June
        try:
            return kind.upper(), DateInterval.day(*(parts if kind == "iso" else parts[::-1])), end
        except ValueError:
            return "", None, end
    return "", None, end


def _number(text: str, token: str, end: int) -> tuple[str, Any]:
    if len(token) > 4 or not token.isdigit() or text[end : end + 1].isalpha():
        return "", None
    value = int(token)
    if len(token) == 4:
        return ("YEAR", value) if 1900 <= value <= 2100 else ("", None)
    if 1 <= value <= 31 and len(token) <= 2:
        return "N", value
    return ("C", value) if value else ("", None)


def _days(text: str, token: str, begin: int, end: int) -> tuple[str, Any, int]:
    first, last = (int(digits) for digits in _DIGITS.findall(token))
    if 1 <= first < last <= 31:
        return "DAYS", (first, last), end
    # "31 to 6" is no run of days; give the first number alone.
    match = _JOINT.search(token)
    assert match is not None
    if token[match.start() : match.start() + 2] in ("st", "nd", "rd", "th"):
        cut = match.start() + 2
        return ("ORD", first, begin + cut) if 1 <= first <= 31 else ("", None, begin + cut)
    cut = match.start()
    return *_number(text, token[:cut], begin + cut), begin + cut


def _years(token: str, end: int) -> tuple[str, Any, int]:
    first, last = (int(digits) for digits in _DIGITS.findall(token))
    if last < 100:
        if last <= first % 100:
            if 1 <= last <= 12 and "-" in token:
                return "ISO", DateInterval.month(first, last), end
            return "", None, end
        last += first // 100 * 100
    if last <= first:
        return "", None, end
    return "YEARS", (first, last), end
