"""What the readers of happenings get: a sentence, be it of a paragraph or made of the cells of a table row, and the scene: the
events that the text has in focus.

An exercise is in focus while the text speaks of it, and for some sentences more; in a chronicle of a series, the entry of a year
puts the edition of that year in focus ("2014 – Kyrgyzstan, Ala-Too").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import Segment
from checker.extraction.happenings import succession
from checker.extraction.lexing.dates import DateMention
from checker.extraction.lexing.tokens import BlockText, Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block

REACH = 6  # sentences after which an event that nobody names any more is out of focus
Words = tuple[re.Pattern[str], dict[str, str]]  # an expression for several phrases, and what each of them stands for


_EDITION = r"(?![-–‑][0-9])"  # "Echelon-2018" is no bare name


def _words(phrases: Iterable[tuple[str, str]], behind: str = "") -> Words:
    known = dict(phrases)
    longest = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    return re.compile(rf"\b(?:{longest})\b{behind}" if known else r"(?!)"), known


@dataclass(slots=True)
class Focus:
    """The event a text speaks of: its id, its series, and how many sentences ago it was named."""

    event: str = ""
    series: str = ""
    age: int = 0
    titled: bool = False  # only a heading names it so far
    firm: bool = False  # a mission that the text, written at its time, is about: it stays in focus
    paused: bool = False  # somebody else has been spoken of since
    several: bool = False  # named beside others held elsewhere or at another time: a sum is that of all
    entry: bool = False  # the block is the entry of its year in a chronicle of the series


@dataclass(slots=True)
class Scene:
    """Which events are in focus in a document. One for each document, kept by its :class:`Discourse`."""

    # The block that was read, and what is the same for every block.
    PASSING = frozenset(("last", "_dated", "_names", "_grounds", "_troops", "_targets"))

    facts: FactBase
    focus: Focus = field(default_factory=Focus)
    session: Focus = field(default_factory=Focus)  # the gathering in focus
    last: Block | None = None
    series: list[str] = field(default_factory=list)  # spoken of so far, the last one last
    events: list[str] = field(default_factory=list)  # the same of events, series among them
    _dated: tuple[BlockText, list[int]] | None = None
    _names: Words | None = None
    _grounds: Words | None = None
    _troops: Words | None = None
    _targets: Words | None = None

    def dates_within(self, prepared: BlockText, start: int, end: int) -> list[DateMention]:
        """The date mentions of ``prepared.text[start:end]``."""
        if self._dated is None or self._dated[0] is not prepared:
            self._dated = prepared, sorted(prepared.dates)
        leads = self._dated[1]
        return [prepared.dates[lead] for lead in leads[bisect_left(leads, start) : bisect_left(leads, end)]]

    def enter(self, event: str, facts: FactBase, titled: bool = False) -> None:
        entity = facts.entity(event)
        series = event if succession.is_series(event, facts) else str(entity.attributes.get("series", ""))
        self.focus = Focus(event, series, 0, titled)
        if event in self.events:
            self.events.remove(event)
        self.events.append(event)
        if series:
            if series in self.series:
                self.series.remove(series)
            self.series.append(series)

    def bare_names(self) -> Words:
        """The everyday words that name a series in a text about exercises ("Search", "Echelon"), as they are written."""
        if self._names is None:
            series = (entity for entity in self.facts.entities("series") if entity.of)
            self._names = _words(((name, entity.id) for entity in series for name in entity.context if " " not in name), _EDITION)
        return self._names

    def bare_grounds(self) -> Words:
        """The names of training grounds without the word for it, where a page is about an exercise: "Ala-Too"."""
        if self._grounds is None:
            named = [(entity, *entity.name.partition(" training ground")[:2]) for entity in self.facts.entities("place")]
            bare = ((name, entity.id) for entity, name, found in named if found and name not in entity.aliases)
            self._grounds = _words(bare, _EDITION)
        return self._grounds

    def troops(self) -> Words:
        """The words for kinds of troops, as they stand in folded text, and the topics whose they are."""
        if self._troops is None:
            self._troops = _words(
                (word, topic.id) for topic in self.facts.entities("topic") for word in topic.attributes.get("troops", ())
            )
        return self._troops

    def targets(self) -> Words:
        """The words for what operations are directed against, as they stand in folded text, and their topics."""
        if self._targets is None:
            aims = {
                str(s.value)
                for s in self.facts.statements(relation="concerns")
                if self.facts.entity(s.subject).kind == "operation"
            }
            known = [topic for topic in self.facts.entities("topic") if topic.id in aims]
            self._targets = _words((word.lower(), topic.id) for topic in known for word in (topic.name, *topic.aliases))
        return self._targets

    def begin_entry(self, series: str, year: int) -> None:
        """Begins the entry of a year ("2014 - ...") under a heading that names a series."""
        event = f"{series}-{year}"
        if self.facts.knows(event):
            self.enter(event, self.facts)
            self.focus.entry = True
        else:
            self.focus = Focus()

    def leave(self) -> None:
        if self.focus.firm:
            self.focus.paused = True
        else:
            self.focus = Focus()

    def new_block(self, block: Block) -> None:
        self.last = block
        if self.focus.entry:
            self.focus = Focus()
        if block.kind == "heading":
            self.leave()
        elif self.focus.firm:
            self.focus.paused = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens and clauses, where it stands, and what the text has told before it."""

    tokens: Sequence[Token]
    parts: Sequence[Segment]
    prepared: BlockText
    block: Block
    bounds: tuple[int, int]  # in the block
    discourse: Discourse

    @property
    def scene(self) -> Scene:
        """The events in focus."""
        return self.discourse.scene


def headed(discourse: Discourse, scene: Scene) -> str:
    """The series that the lead-in line or a heading names, if only by an everyday word ("Ten years of Interaction")."""
    if series := discourse.around.subject(scene.facts, "series"):
        return series
    for heading in discourse.around.headings.values():
        pattern, series_of = scene.bare_names()
        for found in pattern.finditer(heading.text):
            around = heading.text[: found.start()], heading.text[found.end() :]
            if not re.search(r"[A-Z]\w* $", around[0]) and not re.match(r" [A-Z]", around[1]):
                return series_of[found.group()]
    return ""


def days_in(token: Token, year: int, discourse: Discourse) -> DateInterval | None:
    """The days that a date means of which it is known that they lie in ``year``: "7 to 12 October" of the edition of 2013."""
    if token.date is None:
        return None
    days = token.date.date
    if days is None and getattr(token.date.relative, "partial", True):
        days = token.date.resolve(DateInterval.year(year), discourse.today)
    return days if days is not None and days.begin.year == year == days.finish.year else None


def begin_entry(discourse: Discourse, scene: Scene, start: int, fresh: bool) -> None:
    """Puts the edition in focus whose year a block, or a later sentence of it, begins with. ``start`` is where the sentence
    begins; ``fresh`` says that its block does."""
    entry = discourse.around.entry
    date = entry.date.date if entry is not None and entry.date is not None else None
    if entry is None or date is None or date.precision != "year" or not (fresh or entry.start >= start):
        return
    if series := headed(discourse, scene):
        scene.begin_entry(series, date.begin.year)
    elif not fresh:
        scene.focus = Focus()
