"""Date and period expressions in running English prose.

Text comes in; mentions come out, each with its exact place, the role that its preposition gives it, and the interval of days it
denotes, or, where that depends on another date, a relative date to resolve later. What an expression looks like is said in
``grammar/dates.lark``; here its parse trees become dates, and what only looks like a date (2,000 troops, Interaction-2024) is
dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Literal

from checker.extraction.lalr import Child, Node, Tables, longest
from checker.extraction.lexing.date_tokens import Window, windows
from checker.extraction.lexing.relative_dates import Expression, Part, RelativeDate, RelativeSpan, Tense, Unit, part_of, resolved
from checker.factbase.cache import cached, digest
from checker.factbase.location import data_folder
from checker.model import sieve as re
from checker.model.dataclass import dataclass, replace
from checker.model.dates import DateInterval

Role = Literal["at", "since", "until", "by", "after", "before", "span", "none"]

_LONGEST = 24  # tokens of one expression; real ones have half of that


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period in a text.

    ``text[start:end]`` are its words; ``lead`` is where the preposition before them begins, or ``start`` where there is none.
    ``date`` are the days it denotes if that is known from the words alone, else ``relative`` says what they depend on.
    """

    start: int
    end: int
    lead: int
    role: Role
    date: DateInterval | None = None
    relative: RelativeDate | RelativeSpan | None = None
    weekday: int | None = None  # 0 is Monday: "Friday, 15 May 1992", to be compared with the date
    now: bool = False  # "now", "currently": the document's date, and a statement about the present

    def resolve(
        self, anchor: DateInterval | None = None, today: DateInterval | None = None, tense: Tense | None = None
    ) -> DateInterval | None:
        """The days meant, given the nearest earlier date and the document's date; None where it cannot be said."""
        if self.date is not None:
            return self.date
        return None if self.relative is None else resolved(self.relative, anchor, today, tense)

    def wrong_weekday(self, date: DateInterval | None = None) -> bool:
        """Whether the weekday that the text gives is not that of the day it names."""
        date = date or self.date
        return (
            self.weekday is not None
            and date is not None
            and date.precision == "day"
            and not date.approximate
            and date.begin.weekday() != self.weekday
        )


def find_dates(text: str) -> list[DateMention]:
    """All date expressions of a text in order; they never overlap. Offsets are code points into ``text``."""
    tables = _tables()
    found: list[DateMention] = []
    for window in windows(text):
        codes = tables.encode(window.terminals)
        begin, size = 0, len(codes)
        while begin < size:
            end = begin + 1
            if tables.promising(codes[begin], codes[end] if end < size else -1):
                mention, reached = _mention(text, window, tables, codes, begin)
                if mention is not None:
                    found.append(mention)
                    end = reached
            begin = end
    found = [mention for mention in found if not _counted_back_from(text, mention, found)]
    return _joined(text, _shared_years(text, found)) if len(found) > 1 else found


def _counted_back_from(text: str, mention: DateMention, found: Sequence[DateMention]) -> bool:
    """Whether "today" only says from when is counted back ("a quarter of a century ago today")."""
    before = text[max(0, mention.start - 5) : mention.start].lower()
    return before in ("ago ", " ago ") and not any(other.end == mention.start - 1 for other in found)


def date_tree(text: str) -> Node | None:
    """The parse tree of the first expression that begins at the first date word of a text, for tests and explanations."""
    for window in windows(text):
        codes = _tables().encode(window.terminals)
        for begin in range(len(codes)):
            parsed = longest(_tables(), codes, begin, _LONGEST)
            if parsed is not None:
                return parsed[1]
    return None


@lru_cache(maxsize=1)
def _tables() -> Tables:
    grammar = (data_folder("grammar") / "dates.lark").read_text(encoding="utf-8")
    key = digest("date tables 3", grammar)
    return Tables(*cached(key, lambda: Tables.from_grammar(grammar).plain()))


def _mention(text: str, window: Window, tables: Tables, codes: list[int], begin: int) -> tuple[DateMention | None, int]:
    """The longest expression at a token that makes sense as a date, and the token after it."""
    limit = _LONGEST
    while limit > 0:
        parsed = longest(tables, codes, begin, limit)
        if parsed is None:
            break
        reached, tree = parsed
        mention = _Reading(text, window).mention(tree)
        if mention is not None:
            if isinstance(mention.relative, RelativeDate) and mention.relative.partial and _SEEN_FROM.match(text, mention.end):
                mention = replace(mention, relative=replace(mention.relative, base="event"))
            return mention, reached
        limit = reached - begin - 1
    return None, begin + 1


# "in the winter after the first exercise": seen from something else
_SEEN_FROM = re.compile(r" (?:after|before|following|preceding) (?:the|its|his|their|that|this)\b")


def _shared_years(text: str, found: list[DateMention]) -> list[DateMention]:
    """Gives "24 September and 9 December 1993" one year: that of the date which is joined to it."""
    for index in range(len(found) - 2, -1, -1):
        mention, after = found[index], found[index + 1]
        relative, date = mention.relative, after.date
        if (
            isinstance(relative, RelativeDate)
            and relative.partial
            and relative.part is None
            and date is not None
            and date.precision in ("day", "month")
            and after.lead - mention.end <= 8
            and text[mention.end : after.lead].strip(" ,") in ("and", "or", "&")
        ):
            known = resolved(replace(relative, base="anchor"), date, None)
            if known is not None and known.first <= date.first:
                found[index] = replace(mention, date=known, relative=None)
    return found


def _joined(text: str, found: list[DateMention]) -> list[DateMention]:
    """Makes "from 18 September 2003, until December 2016" one period: the comma keeps it from being one expression; and
    "in May and June 2016"."""
    joined: list[DateMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.role == "since"
            and mention.role == "until"
            and before.date is not None
            and mention.date is not None
            and before.date.first < mention.date.first
            and text[before.end : mention.lead] in (", ", " ")
            and text[before.lead : before.lead + 4].lower() == "from"
        ):
            joined[-1] = replace(before, end=mention.end, role="span", date=DateInterval.between(before.date, mention.date))
        elif (
            before is not None
            and before.date is not None
            and mention.date is not None
            and before.date.precision == mention.date.precision == "month"
            and before.date.last + 1 == mention.date.first
            and _AND.fullmatch(text, before.end, mention.start)
            and not _RESPECTIVELY.match(text, mention.end)
        ):
            joined[-1] = replace(before, end=mention.end, date=DateInterval.between(before.date, mention.date))
        else:
            joined.append(mention)
    return joined


_AND = re.compile(r" and ")
_RESPECTIVELY = re.compile(r",? respectively\b")

# Words and signs before a bare four-digit number that make it a count, a reference or a time rather than a year.
_NO_YEAR_BEFORE = re.compile(
    r"(?:[\w”»\"'’)][-–]|[$€£#№/:.,_+=<>~*@]|\b[A-ZÀ-ÝА-Я][\w'’]*[”»\"]?[ \u00a0][-–][ \u00a0]"
    r"|\b(?:about|some|nearly|over|than|least|almost|roughly|approximately|no|nr|number|numbers|article|articles|resolution|resolutions"
    r"|decree|order|page|pages|room|flight|highway|type|model|at|most|up\sto|with|totalling|numbering|involving)\.?\s)\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s?[%°€$]|\s(?:(?:[a-z]+ ){0,1})(?:troops|soldiers|servicemen|servicewomen|service|personnel"
    r"|people|men|women|military|km|kilomet\w+|miles?"
    r"|met(?:re|er)s?|m|kg|tonnes?|tons?|hectares?|vehicles|aircraft|helicopters|tanks|guns|peacekeepers|participants|officers|fighters"
    r"|persons|citizens|migrants|refugees|arrests|cases|roubles|rubles|dollars|euros|percent|hours|times|units|pieces|copies|staff|employees"
    r"|delegates|students|members|civilians|volunteers|combatants|militants|terrorists|troopers|paratroopers|reservists|weapons|rounds"
    r"|words|pages|residents|inhabitants|others|more|were|have)\b"
    r"|\s(?:to|or|and)\s(?!(?:19|20)\d\d\b)[0-9]{3,}|[.,:][0-9]|\s?[-–]\s?[0-9]|\sh\b",
)
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:)!?»”\"]|\Z|['’]s\b)")


class _Reading:
    """Turns the parse tree of one expression into a mention. Methods answer None where the words make no date."""

    def __init__(self, text: str, window: Window) -> None:
        self.text = text
        self.window = window
        self.weekday: int | None = None

    def mention(self, tree: Node) -> DateMention | None:
        kind = tree.rule
        window = self.window
        start, end = window.starts[tree.begin], window.ends[tree.end - 1]
        lead, role = start, "none"
        if kind == "now":
            return DateMention(start, end, start, "none", relative=RelativeDate("today", "day"), now=True)
        body = tree.children[-1]
        if kind in ("led", "then"):
            start = window.starts[body.begin if isinstance(body, Node) else body]
            # Articles in front of the date are left out of trees, but are words of the date.
            start = window.starts[tree.children[0].end] if isinstance(tree.children[0], Node) else start
            role = self._role(tree)
        elif kind in ("since", "span"):
            start = window.starts[tree.begin + 1]
            role = "since" if kind == "since" else "span"
        if kind == "then":
            if role not in ("since", "until", "by"):
                return None
            return DateMention(start, end, lead, role, relative=RelativeDate("anchor", "day"))  # type: ignore[arg-type]
        if kind == "span" and len(tree.children) > 2:
            # FROM point _to point; "until" is kept as a leaf between them
            points = [child for child in tree.children[1:] if not self._is(child, "UNTIL")]
            date = self._range(points[0], points[1])
        elif isinstance(body, Node) and body.rule == "period":
            points = [child for child in body.children if not self._is(child, "UNTIL")]
            date = self._range(points[0], points[1])
        else:
            if not self._plausible(body, role, kind, start, end):
                return None
            date = self._date(body)
        if date is None:
            return None
        if role in ("at", "none", "since") and self._many_days(body):
            role = "span" if role != "since" else role
        if kind == "since" and self._many_days(body):
            role = "span"
        if isinstance(date, DateInterval):
            return DateMention(start, end, lead, role, date, None, self.weekday)  # type: ignore[arg-type]
        if date == RelativeDate("either"):
            return None
        return DateMention(start, end, lead, role, None, date, self.weekday)  # type: ignore[arg-type]

    def _role(self, tree: Node) -> str:
        words = self.text[self.window.starts[tree.begin] : self.window.starts[tree.begin] + 7].lower()
        for begin, role in (
            ("of", "at"),
            ("prior", "before"),
            ("as", "at"),
            ("later", "by"),
            ("earlier", "since"),
            ("up", "until"),
            ("at ", "at"),
        ):
            if words.startswith(begin):
                return role
        return str(self.window.values[tree.begin])

    def _terminal(self, child: Child) -> str:
        return "" if isinstance(child, Node) else self.window.terminals[child]

    def _is(self, child: Child, terminal: str) -> bool:
        return self._terminal(child) == terminal

    def _value(self, child: Child) -> Any:
        assert isinstance(child, int)
        return self.window.values[child]

    def _many_days(self, body: Child) -> bool:
        """Whether the words state both ends of a period: "12-16 September", "2004-2016", "15 May to 3 June"."""
        if not isinstance(body, Node):
            return False
        if body.rule in ("period", "years"):
            return True
        if body.rule in ("full", "year_first"):
            day_month = body.find("day_month")
            return day_month is not None and any(self._is(child, "DAYS") for child in day_month.children)
        return body.rule == "on_weekday" and self._many_days(body.children[-1])

    def _plausible(self, body: Child, role: str, kind: str, start: int, end: int) -> bool:
        """Whether the words are a date where they stand; mostly a question for bare years and months."""
        if not isinstance(body, Node):
            return True
        text, rule = self.text, body.rule
        led = kind in ("led", "since", "span") and role != "none" and text[start - 3 : start].lower() != "at "  # "at 2000 hours"
        if rule in ("year", "circa") and body.end - body.begin <= 2:
            before, after = text[max(0, start - 24) : start], text[end : end + 40]
            of = role == "at" and text[start - 3 : start].lower() in ("of ", "of\xa0")
            firm = led and not of and kind != "since" and not text[start - 6 : start].lower().startswith("up to")
            if rule == "circa":
                return led or text[start : start + 1] in "cC"
            return (firm or _NO_YEAR_BEFORE.search(before) is None) and (firm or _COUNTED.match(after) is None)
        if rule == "years" or rule == "decade":
            return led or _NO_YEAR_BEFORE.search(text[max(0, start - 24) : start]) is None
        if rule == "month" and len(body.children) == 1:
            month, short = self._value(body.children[0])
            if short:
                return False
            return led or month not in (3, 5)
        if rule == "season" and not any(isinstance(child, Node) for child in body.children):
            article = body.end - body.begin > 1
            if text[end - 4 : end].lower() == "fall":
                return False
            return led or (article and role != "none")
        if rule == "same" and self._terminal(body.children[0]) == "THAT" and self._terminal(body.children[-1]) == "MONTH":
            return led or _ENDS_CLAUSE.match(text, end) is not None
        if rule == "deictic":
            word = text[start : start + 5].lower()
            if word.startswith(("final", "latte")):
                return False
            # "the last year", "its third year": not the year before this one
            return re.search(r"\b(?:the|its|his|her|their|of|for)\s\Z", text[max(0, start - 7) : start], re.IGNORECASE) is None
        if rule == "offset":  # "half a year later" is not a year later
            return text[max(0, start - 1) : start] not in ("-", "–", "’") and text[max(0, start - 5) : start].lower() != "half "
        return not (rule == "weekday" and not led and role == "none")

    def _range(self, first: Child, last: Child) -> Expression | None:
        """A range; an end without a year takes that of the other."""
        low, high = self._date(first), self._date(last)
        if low is None or high is None or isinstance(low, RelativeSpan) or isinstance(high, RelativeSpan):
            return None
        if isinstance(high, DateInterval) and isinstance(low, RelativeDate) and low.partial:
            known = resolved(replace(low, base="anchor"), high, None)
            if known is not None and known.first > high.last:
                known = resolved(replace(low, base="anchor"), DateInterval.year(high.begin.year - 1), None)
            if known is None:
                return None
            low = known
        if isinstance(low, DateInterval) and isinstance(high, RelativeDate) and high.partial:
            high = resolved(RelativeSpan(low, high), None, None) or high
            if isinstance(high, DateInterval):
                return high
        if isinstance(low, DateInterval) and isinstance(high, DateInterval):
            return DateInterval.between(low, high) if low.first <= high.last and low.first < high.first else None
        return RelativeSpan(low, high)

    def _date(self, tree: Child) -> Expression | None:
        if not isinstance(tree, Node):
            return None
        try:
            return _READERS[tree.rule](self, tree)
        except (ValueError, OverflowError):  # 30 February
            return None

    # One method for each rule of the grammar.

    def _year(self, tree: Node) -> Expression | None:
        unit, year = tree.children[0], tree.children[-1]
        if len(tree.children) == 2 and self._value(unit) != ("year", False):
            return None
        return DateInterval.year(self._value(year))

    def _years(self, tree: Node) -> Expression:
        first, last = self._value(tree.children[0])
        return DateInterval.between(DateInterval.year(first), DateInterval.year(last))

    def _exact(self, tree: Node) -> Expression:
        date: DateInterval = self._value(tree.children[0])
        return date

    def _full(self, tree: Node) -> Expression | None:
        date = self._day_of_month(tree.children[0])
        return self._in_year(tree, date) if date is not None else None

    def _year_first(self, tree: Node) -> Expression | None:
        date = self._day_of_month(tree.children[1])
        return resolved(date, DateInterval.year(self._value(tree.children[0])), None) if date is not None else None

    def _day_of_month(self, day_month: Child) -> RelativeDate | None:
        assert isinstance(day_month, Node)
        month = first = last = None
        for child in day_month.children:
            terminal, value = self._terminal(child), self._value(child)
            if terminal == "MONTH":
                month = value[0]
            elif terminal == "DAYS":
                first, last = value
            else:
                first = value
        if first is None or month is None:
            return None
        ordinal = day_month.children[0]
        spelt = self._is(ordinal, "ORD") and self.text[self.window.starts[ordinal]].isalpha()  # type: ignore[index]
        if spelt and self.window.terminals[day_month.begin] != "_THE":
            return None  # "first May elections"
        if self._is(day_month.children[-1], "ORD") and self.text[self.window.starts[day_month.children[-1]]].isalpha():  # type: ignore[index]
            return None  # "In October second place"
        # A day that no year has is no date, and must not wait for a year to turn out so.
        DateInterval.day(2000, month, last or first)
        return RelativeDate("either", "day", month=month, day=first, last_day=last)

    def _month(self, tree: Node) -> Expression | None:
        return self._in_year(tree, RelativeDate("either", "month", month=self._value(tree.children[0])[0]))

    def _season(self, tree: Node) -> Expression | None:
        return self._in_year(tree, RelativeDate("either", "season", season=self._value(tree.children[0])))

    def _in_year(self, tree: Node, date: RelativeDate) -> Expression | None:
        """A day, month or season with the year that its tail gives."""
        tail = tree.children[-1]
        if not isinstance(tail, Node) or tail.rule != "tail":
            return date
        year = tail.children[0]
        if self._is(year, "YEAR"):
            number = self._value(year)
            if date.season == 24:
                # "The winter of 2022" may be the one that began or the one that ended that year.
                return DateInterval(DateInterval.month(number - 1, 12).first, DateInterval.month(number + 1, 2).last, "interval")
            return resolved(date, DateInterval.year(number), None)
        if self._is(year, "YEARS"):
            first, last = self._value(year)
            if date.season != 24 or last != first + 1:
                return None
            return DateInterval(DateInterval.month(first, 12).first, DateInterval.month(last, 2).last, "interval")
        base = self._date(year)
        if isinstance(base, RelativeDate) and base.unit == "year" and base.month is None and base.weekday is None:
            return replace(date, year=base)
        return None

    def _on_weekday(self, tree: Node) -> Expression | None:
        self.weekday = self._value(tree.children[0])
        return self._date(tree.children[-1])

    def _circa(self, tree: Node) -> Expression | None:
        date = self._date(tree.children[-1])
        if not isinstance(date, DateInterval):
            return None
        return replace(date, approximate=True)

    def _part(self, tree: Node) -> Expression | None:
        return self._cut(tree.children[-1], Part(self._value(tree.children[0])))

    def _half(self, tree: Node) -> Expression | None:
        return self._cut(tree.children[-1], Part("half", self._value(tree.children[0])))

    def _quarter(self, tree: Node) -> Expression | None:
        return self._cut(tree.children[-1], Part("quarter", self._value(tree.children[0])))

    def _edge(self, tree: Node) -> Expression | None:
        number, (unit, plural) = self._value(tree.children[0]), self._value(tree.children[1])
        if plural and number not in (1, -1):
            return None
        return self._cut(tree.children[2], Part("edge", number, unit, plural))

    def _cut(self, period: Child, part: Part) -> Expression | None:
        date = self._date(period)
        if isinstance(date, DateInterval):
            return part_of(date, part)
        if isinstance(date, RelativeDate) and date.part is None:
            return replace(date, part=part)
        return None

    def _context(self, tree: Node) -> Expression | None:
        unit, plural = self._value(tree.children[0])
        return None if plural else RelativeDate("either", unit)

    def _cycle(self, base: Literal["today", "anchor"], amount: int, cycle: Child) -> Expression | None:
        """ "The same", "the next", "last" with a unit, a month, a season or a weekday."""
        value = self._value(cycle)
        terminal = self._terminal(cycle)
        if terminal == "UNIT":
            unit, plural = value
            return None if plural else RelativeDate(base, unit, amount)
        if terminal == "MONTH":
            return None if value[1] else RelativeDate(base, "month", amount, month=value[0])
        if terminal == "SEASON":
            return RelativeDate(base, "season", amount, season=value)
        return RelativeDate(base, "day", amount, weekday=value) if base == "today" or amount else None

    def _same(self, tree: Node) -> Expression | None:
        return self._cycle("anchor", 0, tree.children[-1])

    def _following(self, tree: Node) -> Expression | None:
        return self._cycle("anchor", 1, self._cycle_of(tree))

    def _preceding(self, tree: Node) -> Expression | None:
        return self._cycle("anchor", -1, self._cycle_of(tree))

    def _cycle_of(self, tree: Node) -> Child:
        """The unit of "the following year" and of "the year after"."""
        first = tree.children[0]
        return first if self._is(first, "UNIT") else tree.children[-1]

    def _deictic(self, tree: Node) -> Expression | None:
        word = self._value(tree.children[0])
        if self._terminal(tree.children[0]) == "NEXT" and self.text[self.window.starts[tree.begin]].lower() != "n":
            return None  # "following month" without an article
        return self._cycle("today", word, tree.children[1])

    def _offset(self, tree: Node) -> Expression | None:
        count, (unit, plural) = self._value(tree.children[0]), self._value(tree.children[1])
        direction = self._terminal(tree.children[2])
        if plural != (count != 1) or count > 999:
            return None
        amount = count if direction in ("LATER", "AFTER") else -count
        name: Unit = unit
        if direction == "AGO":
            return RelativeDate("today", name, amount, offset=True)
        if len(tree.children) == 4:
            base = self._date(tree.children[3])
            if not isinstance(base, DateInterval):
                return None
            return resolved(RelativeDate("anchor", name, amount, offset=True, given=base), None, None)
        return RelativeDate("event" if direction in ("AFTER", "BEFORE") else "anchor", name, amount, offset=True)

    def _jubilee(self, tree: Node) -> Expression | None:
        count, (unit, plural) = self._value(tree.children[0]), self._value(tree.children[1])
        if plural != (count != 1) or count > 999 or unit not in ("year", "decade"):
            return None
        last = self._value(tree.children[-1])
        pin: Unit = last[0] if self._terminal(tree.children[-1]) == "UNIT" else "day"
        if pin not in ("day", "week", "month", "year") or pin == "day" and last != 0:
            return None
        return RelativeDate("today", "year", -count * (10 if unit == "decade" else 1), pin=pin)

    def _within(self, tree: Node) -> Expression | None:
        return self._date(tree.children[-1])

    def _today(self, tree: Node) -> Expression:
        return RelativeDate("today", "day", self._value(tree.children[0]))

    def _weekday(self, tree: Node) -> Expression:
        return RelativeDate("today", "day", weekday=self._value(tree.children[0]))


_READERS: dict[str, Callable[[_Reading, Node], Expression | None]] = {
    "year": _Reading._year,
    "years": _Reading._years,
    "exact": _Reading._exact,
    "decade": _Reading._exact,
    "full": _Reading._full,
    "year_first": _Reading._year_first,
    "month": _Reading._month,
    "season": _Reading._season,
    "on_weekday": _Reading._on_weekday,
    "circa": _Reading._circa,
    "part": _Reading._part,
    "half": _Reading._half,
    "quarter": _Reading._quarter,
    "edge": _Reading._edge,
    "context": _Reading._context,
    "same": _Reading._same,
    "following": _Reading._following,
    "preceding": _Reading._preceding,
    "deictic": _Reading._deictic,
    "offset": _Reading._offset,
    "jubilee": _Reading._jubilee,
    "within": _Reading._within,
    "today": _Reading._today,
    "weekday": _Reading._weekday,
}
