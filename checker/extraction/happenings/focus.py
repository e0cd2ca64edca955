"""Which event a stretch of a sentence speaks of: the one it names, or the one the text has in focus.

The tokens of a sentence come in, units go out: stretches that speak of one event, each with the event's id and how it
is known. An exercise is known by its name, its series and year ("last year's Rubezh"), its place in the series, or
its range and date; a mission by who asked for it or was sent (``meant``). Plans and questions move the focus like anything else;
a stranger's exercise ends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extraction.discourse.moods import ASSERTED, Mood
from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings import beginnings, meant, succession
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.scene import Sentence
from checker.extraction.lexing.dates import DateMention, Role
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import containers
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval, days_in_month

LONGEST = 300  # tokens; what is longer is no sentence


@dataclass(slots=True)
class Unit:
    """A stretch of a sentence that speaks of one event."""

    tokens: list[Token]
    start: int
    end: int
    text: str  # folded
    event: str = ""
    link: str = ""  # name, series, anaphor, focus
    foreign: bool = False
    ordinal: bool = False  # the edition is told by its number
    stepped: bool = False  # of another edition than the one in focus, told by its year alone
    mixed: bool = False  # it names several events, so that only what hangs on one of them directly can be told


class UnitReader:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.scene = sentence.scene
        self.facts = self.scene.facts
        self.discourse = sentence.discourse
        self.prepared = sentence.prepared
        self.block = sentence.block
        self.bounds = sentence.bounds
        kept = [t for t in sentence.tokens if t.terminal not in ("QUOTE", "BREAK") and not self._of_the_one_before(t)]
        self.tokens = self._with_bare_names(kept)
        self._add_swallowed_dates()
        if self.scene.focus.event:
            self._add_bare_days(self.scene.focus.event)
        self.moods = {id(token): part.mood for part in sentence.parts for token in part.tokens}
        self._index = {id(token): index for index, token in enumerate(self.tokens)}
        self.stranger = False

    def _of_the_one_before(self, token: Token) -> bool:
        """Whether a conjunction is none: "the one before was in Minsk"."""
        at = self.bounds[0], token.end
        return token.terminal == "SUB" and phrases.ONE_BEFORE.search(self.prepared.folded, *at) is not None

    def _with_bare_names(self, tokens: list[Token]) -> list[Token]:
        """The tokens with those of series that go by an everyday word, where the text has spoken of an exercise before."""
        spoken_of = bool(self.scene.series) or any(token.terminal == "EXERCISE" for token in tokens)
        start, end = self.bounds
        pattern, series_of = self.scene.bare_names()
        for match in pattern.finditer(self.prepared.text, start, end):
            before, behind = self.prepared.folded[start : match.start()], self.prepared.folded[match.end() : end]
            called = phrases.CALLED_AN_EXERCISE[0].search(before) or phrases.CALLED_AN_EXERCISE[1].match(behind)
            if not spoken_of and not called:
                continue
            if (
                not called
                and match.start() == start
                and not re.match(
                    r" (?:was|were|is|will|took|ran|began|ended|opened|went|had|has|drew|came|brought)\b"
                    + (r"|,? (?:in|at|near) |, \d|:| [–—] " if self.block.kind == "item" else ""),
                    self.prepared.text[match.end() : match.end() + 9],
                )
            ):
                continue  # a sentence may begin with such a word
            if any(token.start < match.end() and match.start() < token.end for token in tokens):
                continue
            if re.match(r" [A-Z]", self.prepared.text[match.end() : match.end() + 2]) or re.search(
                r"(?<!\w)(?!The |This |That |Its )[A-Z]\w* $", self.prepared.text[start : match.start()]
            ):
                continue  # a word of a longer name
            series = (series_of[match.group()],)
            tokens.append(Token("EXERCISE", match.start(), match.end(), key="series", form="context", entities=series))
        return sorted(tokens, key=lambda token: token.start)

    def _add_swallowed_dates(self) -> None:
        """Adds dates whose preposition the lexer took for part of a verb ("fell in February")."""
        start, end = self.bounds
        known = [token for token in self.tokens if token.terminal == "DATE"]
        for mention in self.scene.dates_within(self.prepared, start, end):
            if not start <= mention.start < end or any(
                token.start < mention.end and mention.start < token.end for token in known
            ):
                continue
            token = Token(
                "DATE", mention.start, mention.end, key=mention.role, date=mention, attributes={"lead": str(mention.start)}
            )
            self.tokens = sorted([*self.tokens, token], key=lambda token: token.start)

    def _add_bare_days(self, event: str) -> None:
        """Adds dates such as "the 29th": a day of the month last spoken of, or of the event's."""
        start, end = self.bounds
        for match in phrases.BARE_DAY.finditer(self.prepared.folded, start, end):
            if any(token.start < match.end("d") and match.start("d") < token.end for token in self.tokens):
                continue
            spoken_of = self.discourse.dates[-1] if self.discourse.dates else None
            own = self.days_of(event)
            if own is not None and (spoken_of is None or (spoken_of.precision == "year" and spoken_of.contains(own))):
                spoken_of = own
            month = spoken_of
            day = int(match.group("n"))
            if (
                month is None
                or (month.begin.year, month.begin.month) != (month.finish.year, month.finish.month)
                or (not 1 <= day <= 28 and day > days_in_month(month.begin.year, month.begin.month))
            ):
                continue
            date = DateInterval.day(month.begin.year, month.begin.month, day)
            role: Role = {"by": "by", "until": "until", "till": "until", "since": "since"}.get(match.group("r") or "", "at")  # type: ignore[assignment]
            mention = DateMention(match.start("d"), match.end("d"), match.start(), role, date)
            token = Token(
                "DATE", match.start("d"), match.end("d"), key=role, date=mention, attributes={"lead": str(match.start())}
            )
            self.tokens = sorted([*self.tokens, token], key=lambda token: token.start)

    def days_of(self, event: str) -> DateInterval | None:
        return next(
            (s.value for s in self.facts.statements(subject=event, relation="held") if isinstance(s.value, DateInterval)), None
        )

    # -- which event -------------------------------------------------------------------------------------------------------------

    def units(self) -> Iterator[Unit]:
        """The stretches of the sentence, each with its event."""
        foreign = False
        for tokens in self._stretches():
            if not tokens:
                continue
            start, end = tokens[0].start, tokens[-1].end
            lead = tokens[0].attributes.get("lead")
            start = int(lead) if lead is not None and int(lead) < start else start
            unit = Unit(tokens, start, end, "")
            unit.text = self.prepared.folded[self.begin_of(unit) : self.end_of(unit)]
            self._identify(unit)
            cut = self.tokens[max(0, self._index.get(id(tokens[0]), 0) - 1)]
            verbless = not any(token.terminal in ("VERB", "BE", "OTHER", "HAVE") for token in tokens)
            if foreign and unit.link == "focus" and verbless:
                unit.foreign = True  # "they met in Astana; three years ago, in Minsk"
            if (
                foreign
                and unit.link == "focus"
                and cut.terminal == "SUB"
                and cut.key in ("when", "where", "while", "after", "before")
            ):
                unit.foreign = True  # "in 2015, when 600 soldiers trained there": the year is that of the clause before
            foreign = unit.foreign
            yield unit

    def begin_of(self, unit: Unit) -> int:
        """Where the words of a unit begin, those before its first token included."""
        index = self._index.get(id(unit.tokens[0]), 0)
        return self.tokens[index - 1].end if index else self.bounds[0]

    def end_of(self, unit: Unit) -> int:
        index = self._index.get(id(unit.tokens[-1]), len(self.tokens) - 1)
        return self.tokens[index + 1].start if index + 1 < len(self.tokens) else self.bounds[1]

    def words_before(self, token: Token, unit: Unit) -> str:
        """The words of a unit before one of its tokens."""
        return self.prepared.folded[self.begin_of(unit) : token.start]

    def _stretches(self) -> Iterator[list[Token]]:
        current: list[Token] = []
        for index, token in enumerate(self.tokens):
            if token.terminal in ("SEMI", "SUB") or (token.terminal == "DASH" and token.key != "-"):
                yield current
                current = []
                continue
            if (
                token.terminal in ("AND", "BUT", "COMMA")
                and index
                and self._other_year(current, self.tokens[index + 1 : index + 5])
            ):
                yield current
                current = []
                continue
            if token.terminal in ("AND", "BUT", "COMMA") and phrases.THEN_ONE_BEFORE.match(self.prepared.folded, token.end):
                yield current
                current = []
                continue
            if token.terminal in ("AND", "BUT") and index and self._another(current, self.tokens[index + 1 : index + 5]):
                yield current
                current = []
                continue
            current.append(token)
        yield current

    def _other_year(self, before: Sequence[Token], after: Sequence[Token]) -> bool:
        """Whether "in 2023" behind a conjunction begins to speak of another year than what stands before it."""
        if not after or after[0].terminal != "DATE" or len(after) < 2 or after[1].terminal in ("CLOSE", "DATE"):
            return False
        days = self.discourse.resolve_date(after[0])
        if days is None or days.precision != "year":
            return False
        if re.match(
            r"(?:['’]s)? (?:edition|round|drills?|exercise)\b", self.prepared.folded[after[0].end : after[0].end + 12]
        ) and any(token.terminal == "VERB" for token in before):
            return True
        earlier = [
            found for token in before if token.terminal == "DATE" and (found := self.discourse.resolve_date(token)) is not None
        ]
        return bool(earlier) and all(date.begin.year != days.begin.year for date in earlier)

    def _another(self, before: Sequence[Token], after: Sequence[Token]) -> bool:
        """Whether a clause with another event begins behind a conjunction."""
        told = any(token.terminal in ("VERB", "BE", "HAVE", "MODAL") for token in before)
        who = after[1:] if after and after[0].terminal == "DATE" else after
        if told and who and who[0].terminal == "FORCE":
            return succession.meets("", self.prepared.folded[who[0].end : self.bounds[1]])
        if told and who is not after and who and who[0].terminal in ("STATE", "DEMONYM", "PERSON", "BODY", "UNIT"):
            return self._other_days(before, after[0])  # "..., and in October Kyrgyz troops trained at home"
        if not any(token.terminal in ("EXERCISE", "MISSION") for token in after):
            return False
        if told and len(after) > 1 and after[0].terminal == "EXERCISE" and not after[0].anaphor:
            days = [date for t in before if t.terminal == "DATE" for date in self.discourse.resolve_dates(t)[:1]]
            if after[1].terminal in ("VERB", "BE", "HAVE") and after[1].gap <= 1 and any(d.precision != "year" for d in days):
                return True  # "in August Belarus had hosted the peacekeepers, and Interaction had been held near Pskov"
        named = any(token.terminal in ("EXERCISE", "MISSION", "PRONOUN") for token in before)
        verb_before = any(token.terminal == "VERB" for token in before)
        if (
            not named
            or not verb_before
            or (before[-1].terminal == "EXERCISE" and not any(token.terminal in ("VERB", "BE") for token in after[1:4]))
        ):
            return False
        for token in after[:4]:
            if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor:
                return True
            if token.terminal in ("VERB", "SEMI", "OTHER"):
                break
        return False

    def _other_days(self, before: Sequence[Token], when: Token) -> bool:
        """Whether a date is of other days than those told before it."""
        day = self.discourse.resolve_date(when)
        told = [date for t in before if t.terminal == "DATE" and (date := self.discourse.resolve_date(t)) is not None]
        return day is not None and bool(told) and all(date.conflicts(day) for date in told)

    def _identify(self, unit: Unit) -> None:
        """Finds the event a unit speaks of, and moves the focus."""
        focus = self.scene.focus
        named = [
            token for token in unit.tokens if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor and token.entities
        ]
        own = [token for token in named if self.is_own(token)]
        if len(own) < len(named) or self._strange(unit):
            unit.foreign = True
            self.stranger = True
            if own and not self._strange(unit):
                self.scene.enter(self._event(own[0], unit), self.facts)
            return
        if (
            own
            and focus.event
            and not focus.paused
            and unit.tokens[0].anaphor
            and own[0] is not unit.tokens[0]
            and phrases.PART_OF.search(unit.text)
        ):
            unit.event, unit.link, unit.mixed = focus.event, "focus", True  # "it was run together with Search"
            return
        alone = self._without_their_operation(own)
        own = [token for token in alone if not self._is_compared(token, unit)]
        unit.mixed = len(own) < len(alone)
        if own:
            unit.event = self._event(own[0], unit)
            unit.link = "name" if self.facts.entity(own[0].entity).kind != "series" else "series"
            if len(own) > 1 and not self._together(unit, own):
                unit.mixed = True
            self.scene.enter(unit.event, self.facts, titled=self.block.kind == "heading")
            self.scene.focus.several = unit.mixed
            return
        mission = meant.mission_begun(unit, self)
        if mission and (focus.event != mission or focus.paused):
            self.scene.enter(mission, self.facts)
            self.scene.focus.firm = meant.is_contemporary(mission, self)
            unit.event, unit.link = mission, "series"
            return
        if sheet := self._sheet():
            unit.event, unit.link = sheet, "focus"
            return
        exercise = meant.exercise_meant(unit, self)
        if exercise and exercise != focus.event:
            self.scene.enter(exercise, self.facts)
            unit.event, unit.link = exercise, "focus"
            return
        if back := meant.returned_to(unit, self):
            self.scene.enter(back, self.facts)
            unit.event, unit.link = back, "focus"
            return
        series = meant.series_meant(unit, self)
        if series and series != focus.series:
            years = {date.begin.year for date in self.years(unit)}
            edition = f"{series}-{years.pop()}" if len(years) == 1 else self._fitting(series, unit) or series
            unit.event, unit.link = edition if self.facts.knows(edition) else series, "series"
            self.scene.enter(unit.event, self.facts)
            return
        if not focus.event or focus.paused:
            return
        if phrases.PERMANENT.search(unit.text) and self._is_operation(focus.series):
            unit.event, unit.link = focus.series, "anaphor"
            return
        if phrases.GATHERING.search(unit.text) and not phrases.EXERCISE.search(unit.text):
            unit.foreign = True
            return
        if phrases.ANOTHER.search(unit.text) and not any(token.anaphor and token.terminal == "EXERCISE" for token in unit.tokens):
            unit.foreign = self.stranger = True
            return
        current = self.year_of(focus.event)
        if "the series" in unit.text:
            focus.age = 0
        ordinal = succession.ordinal_edition(
            unit.text, self._series_of_force(unit, focus.series), self.discourse.today, self.facts
        )
        if ordinal:
            unit.event, unit.link, unit.ordinal = ordinal, "anaphor", True
            self.scene.enter(ordinal, self.facts)
            return
        if focus.series and any(self.begins(token, unit) for token in unit.tokens):
            unit.event, unit.link = focus.series, "anaphor"
            return
        if latest := succession.latest_edition(unit.text, focus.series, self.discourse.today, self.facts):
            unit.event, unit.link = latest, "anaphor"
            self.scene.enter(latest, self.facts)
            return
        year = succession.edition_year(unit.text, self.discourse.today, current)
        if year:
            known = [f"{series}-{year}" for series in dict.fromkeys((focus.series, *reversed(self.scene.series[-2:]))) if series]
            edition = next((edition for edition in known if self.facts.knows(edition)), "")
            if edition:
                unit.event, unit.link = edition, "anaphor"
                self.scene.enter(edition, self.facts)
            else:
                self.scene.leave()
            return
        years = {date.begin.year for date in self.years(unit)}
        if years and focus.series and current not in years and (current or focus.event == focus.series):
            edition = f"{focus.series}-{next(iter(years))}"
            if len(years) == 1 and self.facts.knows(edition) and (self.tells_where(unit) or self.elliptic(unit)):
                unit.event, unit.link, unit.stepped = edition, "focus", True
                return
            unit.foreign = True
            return
        elsewhere = meant.held_elsewhere(unit, self, focus.event, current)
        if elsewhere:
            self.scene.enter(elsewhere, self.facts)
            unit.event, unit.link = elsewhere, "focus"
            return
        anaphor = any(token.anaphor and token.terminal in ("EXERCISE", "MISSION") for token in unit.tokens)
        verbs = [token for token in unit.tokens if token.terminal in ("VERB", "OTHER", "BE", "HAVE", "MODAL")]
        listed = focus.entry and (not verbs or verbs == unit.tokens[:1])  # "Chebarkul in July", "Held at Chebarkul"
        unit.event, unit.link = focus.event, "anaphor" if anaphor or listed else "focus"
        if anaphor:
            focus.age = 0

    def _series_of_force(self, unit: Unit, series: str) -> str:
        """The series of the force that a unit speaks of, to which "its first exercise" belongs; ``series`` without a force."""
        force = next((t for t in unit.tokens if t.terminal == "FORCE" and not t.items), None)
        if force is None:
            return series
        return "" if force.anaphor or len(force.entities) != 1 else succession.series_of(force.entity, self.facts)

    def _is_compared(self, token: Token, unit: Unit) -> bool:
        """Whether a name only says when or how something else was: "they trained there in 2023, a month after Search-2023"."""
        words = self.words_before(token, unit)
        told = any(before.terminal in ("DATE", "PLACE") for before in unit.tokens[: unit.tokens.index(token)])
        return told and phrases.COMPARED.search(words) is not None

    def _without_their_operation(self, named: list[Token]) -> list[Token]:
        """The names without that of an operation beside a stage of it: "the operation Channel - Red Dune"."""
        whole = {str(self.facts.entity(token.entity).attributes.get("series", "")) for token in named}
        kept = [token for token in named if token.entity not in whole or not self._is_operation(token.entity)]
        return kept if len(kept) < len(named) else named

    def _is_operation(self, event: str) -> bool:
        return bool(event) and self.facts.entity(event).kind == "operation"

    def begins(self, token: Token, unit: Unit) -> bool:
        """Whether a date is told as that since when there has been the series or the operation that is spoken of."""
        if token.terminal != "DATE":
            return False
        named = [t for t in unit.tokens if t.terminal in ("EXERCISE", "MISSION") and t.entities and not t.anaphor]
        if any(not succession.is_series(t.entity, self.facts) for t in named):
            return False  # an edition is launched
        return beginnings.begins(self.prepared.folded[self.bounds[0] : token.start], bool(named))

    def tells_where(self, unit: Unit) -> bool:
        """Whether a unit has words of an edition that is held, goes somewhere, or is somebody's turn."""
        return any(pattern.search(unit.text) is not None for pattern in (phrases.HOLDING, phrases.TURN, phrases.MOVED_TO))

    def elliptic(self, unit: Unit) -> bool:
        """Whether a short unit takes its verb from the one before: "in 2019 it met in Tajikistan, in 2020 in Belarus"."""
        if len(unit.text.split()) > 8 or any(token.terminal in ("VERB", "OTHER", "BE", "HAVE") for token in unit.tokens):
            return False
        told = (phrases.HOLDING, phrases.YEAR_BY_YEAR)
        return any(pattern.search(self.prepared.folded, *self.bounds) is not None for pattern in told)

    def is_own(self, token: Token) -> bool:
        """Whether an exercise is one of the organization the text is about."""
        entities = [item.entity for item in token.items] if token.items else [token.entity]
        return all(self.facts.entity(entity).of == self.discourse.topic for entity in entities if entity)

    def _strange(self, unit: Unit) -> bool:
        """Whether somebody else's affairs are spoken of."""
        for token in unit.tokens:
            if (
                token.terminal == "ORG"
                and token.entity != self.discourse.topic
                and not (token.anaphor and self.discourse.topic in token.entities)
            ):
                return True
            if token.terminal == "EVENT":
                return True
        if self._outsiders(unit):
            return True
        original = self.prepared.text[self.begin_of(unit) : self.end_of(unit)]
        offset = self.begin_of(unit)
        taken = [(token.start, token.end) for token in unit.tokens if token.terminal in ("EXERCISE", "MISSION", "DATE", "DOC")]
        for match in phrases.UNKNOWN_NAME.finditer(original):
            start, end = match.start() + offset, match.end() + offset
            if not any(a < end and start < b for a, b in taken):
                return True
        covered = [(token.start, token.end) for token in unit.tokens]
        for match in phrases.CAPITALS.finditer(original):
            start, end = match.start() + offset, match.end() + offset
            if (
                start > self.bounds[0]
                and not any(a < end and start < b for a, b in covered)
                and not phrases.TITLED.search(match.group())
            ):
                return phrases.EXERCISE.search(unit.text) is not None or phrases.TAKING_PART.search(unit.text) is not None
        return phrases.OTHERS.search(unit.text) is not None

    def _outsiders(self, unit: Unit) -> bool:
        """Whether the army or the drills of a state outside the organization are spoken of."""
        if re.search(r"observ|guest", unit.text) or not re.search(
            r"exercis|drill|man(?:oeu|eu)v|army|troops|forces|soldiers", unit.text
        ):
            return False
        if any(token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for token in unit.tokens):
            return False
        for token in unit.tokens:
            if token.terminal in ("STATE", "DEMONYM") and not token.anaphor:
                for entity in token.entities:
                    if self.facts.entity(entity).kind == "state" and not self.facts.statements(
                        subject=entity, relation="member-of", object=self.discourse.topic
                    ):
                        return True
        return False

    def _sheet(self) -> str:
        """The exercise that the labels here are told of: "Name: Rubezh-2024"."""
        sheet = self.discourse.around.sheet
        return next((t.entity for t in sheet.tokens if t.terminal == "EXERCISE"), "") if sheet is not None else ""

    def _together(self, unit: Unit, named: Sequence[Token]) -> bool:
        """Whether several exercises are said to be held together: no verb, place or date stands between their names."""
        first, last = unit.tokens.index(named[0]), unit.tokens.index(named[-1])
        between = unit.tokens[first:last]
        if phrases.PART_OF.search(self.prepared.folded[named[0].end : named[-1].start]):
            return False
        return not any(token.terminal in ("VERB", "BE", "IN", "DATE", "STATE", "PLACE") for token in between)

    def _event(self, token: Token, unit: Unit) -> str:
        """The edition that a name stands for: its own, or that of the year spoken of; the series where none is known."""
        entity = token.items[0].entity if token.items else token.entity
        if self.facts.entity(entity).kind != "series":
            return entity
        if ordinal := succession.ordinal_edition(unit.text, entity, self.discourse.today, self.facts):
            return ordinal
        spoken_of = self.year_of(self.scene.focus.event) if self.scene.focus.series == entity else 0
        year = succession.edition_year(unit.text, self.discourse.today, spoken_of)
        years = {year} if year else {date.begin.year for date in self.years(unit)}
        entry = self.discourse.around.day_token()
        if (
            not years
            and entry is not None
            and entry not in unit.tokens
            and (date := self.discourse.resolve_date(entry)) is not None
        ):
            years = {date.begin.year} if date.begin.year == date.finish.year else set()
        if not years and self.scene.focus.event and self.scene.focus.age <= 2:
            near = self.year_of(self.scene.focus.event)
            years = {near} if near and not self._speaks_of_another_year(near, token) else set()
        fitting = self._fitting(entity, unit)
        if fitting:
            return fitting
        if len(years) == 1:
            edition = f"{entity}-{next(iter(years))}"
            if self.facts.knows(edition):
                return edition
        return entity

    def _speaks_of_another_year(self, year: int, name: Token) -> bool:
        """Whether the sentence has named other years before it comes to a name: "seven were planned for 2024; Rubezh"."""
        before = [t for t in self.tokens if t.terminal == "DATE" and t.start < name.start and t.date is not None]
        years = {t.date.date.begin.year for t in before if t.date is not None and t.date.date is not None}
        return bool(years) and year not in years

    def _fitting(self, series: str, unit: Unit) -> str:
        """The edition of a series held on a day or in a month that a unit names without its year."""
        found: set[str] = set()
        for token in unit.tokens:
            if token.terminal != "DATE" or token.date is None or token.date.date is not None:
                continue
            for date in self.discourse.resolve_dates(token):
                edition = f"{series}-{date.begin.year}"
                if date.precision in ("day", "month", "interval") and self.facts.knows(edition):
                    held = self.days_of(edition)
                    if held is not None and held.precision != "year" and not date.conflicts(held):
                        found.add(edition)
        return found.pop() if len(found) == 1 else ""

    def year_of(self, event: str) -> int:
        return succession.year_of(event, self.facts)

    def years(self, unit: Unit) -> list[DateInterval]:
        """The dates of a unit whose year is sure; not that since when there has been a series ("which goes back to 2004")."""
        found = []
        for token in unit.tokens:
            if token.terminal == "DATE" and token.date is not None and not self.begins(token, unit):
                dates = self.discourse.resolve_dates(token)
                if token.date.date is not None or not getattr(token.date.relative, "partial", True):
                    found += [date for date in dates if date.begin.year == date.finish.year]
        return found

    # -- claims ------------------------------------------------------------------------------------------------------------------

    def claim(
        self,
        unit: Unit,
        relation: str,
        slot: str,
        value: object,
        token: Token,
        weak: bool = False,
        planned: bool = False,
        **more: object,
    ) -> Claim | None:
        mood = self.moods.get(id(token), ASSERTED)
        if mood.silent and not (planned and mood.modality == "planned"):
            return None
        setting = self.setting(mood)
        start, end = min(unit.tokens[0].start, token.start), max(token.end, unit.tokens[-1].end)
        partial = bool(more.pop("open", True))
        claim = setting.claim(
            relation,
            unit.event,
            slot,
            value,
            start,
            end,
            (token.start, token.end),
            past=True,
            inferred=unit.link not in ("name", "series"),
            **more,
        )
        if slot == "participants":
            claim.qualifiers["open"] = partial
        claim.qualifiers = {
            **claim.qualifiers,
            "happening": unit.link,
            "weak": weak,
            "held": phrases.HOLDING.search(unit.text) is not None,
            "part": phrases.PART.search(self._part_of(token, unit)) is not None,
        }
        return claim

    def setting(self, mood: Mood = ASSERTED) -> Setting:
        """What the claims of the sentence share."""
        return Setting(self.facts, self.discourse, self.block, self.bounds, mood)

    def _part_of(self, token: Token, unit: Unit) -> str:
        """The words that may say that a part of the event is meant: "the first of them" is none."""
        clause = self._clause_of(token, unit)
        if self._is_operation(unit.event):
            clause = phrases.OF_THE_OPERATION.sub("", clause)
        elif self.facts.entity(unit.event).kind == "mission":
            clause = phrases.FIRST_OR_LAST_OF_THEM.sub("", clause)
        return succession.without_number(clause) if unit.ordinal else clause

    def _clause_of(self, token: Token, unit: Unit) -> str:
        """The words of a unit that stand in one clause with a token."""
        mood = self.moods.get(id(token))
        last = unit.tokens[-1]
        for before, other in pairwise(unit.tokens):
            if mood is not None and before.start >= token.start and self.moods.get(id(other), mood) is not mood:
                last = before
                break
        return self.prepared.folded[self.begin_of(unit) : self.end_of(unit) if last is unit.tokens[-1] else last.end]

    def outer(self, place: str) -> list[str]:
        """A place and what it lies in, up to the state."""
        return containers(self.facts, place)
