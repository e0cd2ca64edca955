"""What a text has spoken of so far, and what its pronouns, general nouns and half-said dates stand for.

One :class:`Discourse` goes through a document from top to bottom. Names move into focus as they are met; "it", "the bloc" and
"the
country" take what is in focus; "the same year" and "on 7 October" take the last date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.extraction.discourse.counted import Origin, counted_from, days_from, told_length
from checker.extraction.discourse.signings import documents_signed
from checker.extraction.discourse.surroundings import Surroundings
from checker.extraction.lexing.relative_dates import RelativeDate
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model.dates import DateInterval

if TYPE_CHECKING:
    from checker.extraction.happenings.scene import Scene

_AHEAD = 2  # tokens; a pronoun further back does not look forward
_FRESH = 300  # days before a text in which it names days without their year
_KINDS_OF_PAPER = ("programme", "plan", "concept", "memorandum", "declaration", "convention")  # as each is called in its name
_LONG_OVER = 200  # days by which a day of the text's own year lies behind it, so that the next one may be meant
_CLOSE = 45  # days between a text and the days it speaks of without their year
_DATED_DOCUMENTS = frozenset(("protocol", "agreement"))  # general nouns for documents that go by their date
_NAMED_ALONE = frozenset(("treaty", "charter"))  # others that a date in brackets tells
_OF_ORGANIZATIONS = frozenset(("ORG", "DOC", "BODY", "FORCE", "EXERCISE", "EVENT", "MISSION"))  # what belongs to one
_REMEMBERED = 14  # names; who stood further back is no longer meant by a pronoun


class Discourse:
    """The state of a text while it is read.

    ``topic`` is the organization the text is about, ``today`` the document's date.
    """

    # Of one sentence or block; the next one sets these anew before it looks at them.
    PASSING = frozenset(("_worked_out", "_unsure", "origins", "anchor_lost", "dates", "dates_here", "report", "subject_is_fresh"))

    def __init__(self, facts: FactBase, topic: str, today: DateInterval | None) -> None:
        self._facts = facts
        self.topic = topic
        self.today = today
        self.anchor: DateInterval | None = None  # the last date spoken of
        self._anchors: tuple[DateInterval, ...] = ()  # all that it may mean
        self._days: tuple[DateInterval, ...] = ()  # what the last day spoken of in this block may be
        self._lasting = False  # whether it was told as that since when something lasts
        self.heading_date: DateInterval | None = None
        self.recent: list[tuple[str, str]] = []  # (id, kind), the last one last
        self.subject: tuple[str, ...] = ()
        self._worked_out: dict[int, tuple[DateInterval, ...]] = {}
        self.origins: dict[int, Origin] = {}  # the events that date tokens of this sentence are counted from
        self._unsure: set[int] = set()  # date tokens of this sentence that may be of two years
        self.subject_is_several = False
        self.beside = ""  # what several things were said to do something to: "it" is not they
        self.subject_is_fresh = False  # set by a clause of this sentence
        self.anchor_lost = False  # a date was spoken of that cannot be worked out
        self.dates: list[DateInterval] = []  # of this paragraph
        self.nearby: set[str] = set()  # named in this sentence or the one before
        self._named_here: set[str] = set()
        self.correcting = False  # mistakes are quoted here to be put right
        self.report: list[Token] = []  # dates of the report that the clause hangs on
        self.cleft: list[Token] = []
        self.dates_here: list[Token] = []  # the dates of this sentence
        self._mentions: Counter[str] = Counter()  # of organizations, by themselves and what belongs to them
        self.introduced: set[str] = set()
        self.alluded: set[str] = set()  # what general nouns such as "the Charter" stood for
        self.persons: list[str] = []
        self.theme = ""  # what the sentence before was about, where the next may go on without naming it: "chair", "question"
        self.around = Surroundings()
        self._organization_before: tuple[str, ...] = ()  # named last before this sentence
        self._organizations_here: list[tuple[int, str]] = []  # of this sentence: where each begins
        self._aside = ""  # another organization than the topic that the paragraph has spoken of last, be it as "it"
        self._aside_before = ""  # the same before this sentence
        self.scene: Scene  # the exercise or mission in focus, see checker.extraction.happenings.scene

    def new_block(self) -> None:
        self.dates, self._days = [], ()
        self.anchor_lost = False
        self._aside = ""

    def assume_topic(self) -> None:
        """Takes the topic for spoken of before the first sentence."""
        self._named_here.add(self.topic)

    def new_sentence(self) -> None:
        """Moves on by a sentence: what is two sentences back is nearby no longer."""
        self.nearby, self._named_here = set(self._named_here), set(self.around.head or ())
        self.nearby |= self._named_here

    def organization_before(self, offset: int) -> tuple[str, ...]:
        """The organization that was named last before an offset of the block, whatever the sentence names behind it."""
        here = [entity for start, entity in self._organizations_here if start < offset]
        return (here[-1],) if here else self._organization_before

    def is_about_another(self, offset: int) -> bool:
        """Whether another organization than the topic was named last before an offset of the block, and just now: in this
        sentence or the one before, or further back in a paragraph that has not come back to the topic since."""
        last = self.organization_before(offset)
        return bool(last) and last[0] != self.topic and (last[0] in self.nearby or last[0] == self._aside_before)

    def note(self, entity: str) -> None:
        """Brings an entity into focus."""
        kind = self._facts.entity(entity).kind
        pair = (entity, kind)
        if pair in self.recent:
            self.recent.remove(pair)
        self.recent.append(pair)
        if len(self.recent) > _REMEMBERED:
            del self.recent[0]
        self.introduced.add(entity)
        self._mentions[self._facts.entity(entity).of or entity] += 1
        self.nearby.add(entity)
        self._named_here.add(entity)
        if kind == "person":
            self.persons.append(entity)

    def _forget(self, kind: str) -> None:
        """Takes the entities of a kind out of focus."""
        self.recent[:] = [pair for pair in self.recent if pair[1] != kind]

    def organization_in_focus(self) -> tuple[str, ...]:
        """The organization that was named last; in a timeline the topic, unless the entry or the sentence before it names it."""
        last = self.latest("organization")[:1]
        afresh = self.around.opening is not None and self.has_named_topic()
        return (self.topic,) if afresh and last and last[0] not in self.nearby else last

    def latest(self, *kinds: str) -> tuple[str, ...]:
        """The entities of the given kinds in focus, the latest first."""
        return tuple(entity for entity, kind in reversed(self.recent) if kind in kinds)

    def documents_since_organization(self) -> set[str]:
        """The documents spoken of since an organization was last named: a text about the Treaty may not say so in every
        sentence."""
        found: set[str] = set()
        for entity, kind in reversed(self.recent):
            if kind == "organization":
                break
            if kind == "document":
                found.add(entity)
        return found

    def of_general_noun(self, kind: str, word: str = "") -> tuple[str, ...]:
        """What "the organization", "the treaty", "the exercise" may mean: the latest of that kind, then the topic.

        ``word`` is the noun that was used; "the charter" is no treaty.
        """
        if kind == "document":
            return self._document(word)
        if kind == "organization" and self.organization_in_focus() != self.latest("organization")[:1]:
            return (self.topic,)
        if kind == "organization" and (head := self.around.head) is not None:
            owners = (self._facts.entity(entity).of or entity for entity in head)
            return tuple(owner for owner in owners if self._facts.entity(owner).kind == "organization")
        if kind == "organization":
            found = self.latest("organization")[:1]
            others = [
                entity for entity in self.latest("organization")[1:] if self._mentions[entity] >= self._mentions[self.topic]
            ]
            return tuple(dict.fromkeys((*found, self.topic, *others[:1]))) if self.topic else found
        if kind == "exercise":
            return self.latest("exercise", "series")[:1]
        if kind == "force":
            return self._force(word)
        return self.latest(kind)[:1]

    def _force(self, word: str) -> tuple[str, ...]:
        """What "the force" means, unless a mission or an exercise was named since: its troops are meant then."""
        last = self.latest("force", "mission", "exercise")[:1]
        kept = tuple(entity for entity in last if self._facts.entity(entity).kind == "force")
        return tuple(
            entity for entity in kept if word != "peacekeepers" or "peacekeep" in self._facts.entity(entity).name.lower()
        )

    def _document(self, word: str) -> tuple[str, ...]:
        recent = self.latest("document")
        named = {"pact": "treaty", "accord": "agreement"}.get(word, word)
        if named in ("treaty", "charter", "protocol", "strategy", "agreement"):
            for entity in recent:
                name = self._facts.entity(entity).name.lower()
                head = named not in ("treaty", "charter") or "protocol" not in name and not name.startswith("agreement")
                if self._facts.entity(entity).of not in ("", self.topic) and entity not in self.nearby:
                    continue  # another organization's, compared some sentences ago
                if named in name and head and not (named == "treaty" and name.startswith("charter")):
                    compared = self._own_beside(entity, named) if named == "treaty" else ""
                    return (compared, entity) if compared else (entity,)
            own = [d for d in self._facts.entities("document") if d.of == self.topic and named in _head_words(d.name)]
            if own and named in ("treaty", "charter"):
                return (min(own, key=lambda d: len(d.name)).id,)
            return recent[:1] if named == "agreement" else ()
        if named in _KINDS_OF_PAPER:
            return tuple(entity for entity in recent if named in self._facts.entity(entity).name.lower())[:1]
        return recent[:1]

    def _own_beside(self, entity: str, word: str) -> str:
        """The topic's own document of this word that was compared just now with ``entity``, another organization's."""
        if self._facts.entity(entity).of in ("", self.topic):
            return ""
        near = (each for each in self.latest("document") if each in self.nearby or each in self.introduced)
        return next(
            (d for d in near if self._facts.entity(d).of == self.topic and word in self._facts.entity(d).name.lower()), ""
        )

    def _document_of(self, token: Token, behind: Sequence[Token]) -> str:
        """The topic's own document that "the protocol of 2 April 1999" or "the Treaty (Tashkent, 15 May 1992)" means, told by its
        date."""
        word = token.attributes.get("word", "")
        bracketed = [part.terminal for part in behind[:1]] == ["OPEN"]
        following = next((part for part in behind[:4] if part.terminal == "DATE"), None) if bracketed else behind[0]
        if following is None:
            return ""
        date = following.date.date if following.date is not None else None
        if (
            token.key != "document"
            or word not in (_DATED_DOCUMENTS | _NAMED_ALONE if bracketed else _DATED_DOCUMENTS)
            or date is None
            or date.precision not in ("day", "month", "year")
            or not bracketed
            and (following.gap or following.attributes.get("preposition") != "of")
        ):
            return ""
        found = [document.id for document in documents_signed(self._facts, self.topic, date) if word in document.name.lower()]
        return found[0] if len(found) == 1 else ""

    def _is_its(self, token: Token) -> bool:
        """Whether "its charter" is that of the topic: it alone was named before in the sentence, or the sentence before was about
        it."""
        before = {entity for start, entity in self._organizations_here if start < token.start}
        return before == {self.topic} if before else self.subject == (self.topic,)

    def see(self, tokens: Sequence[Token]) -> None:
        """Goes through the tokens of a sentence: fills in what general nouns stand for and brings names into focus."""
        self._organization_before, self._aside_before = self.latest("organization")[:1], self._aside
        self._organizations_here = [
            (token.start, token.entity) for token in tokens if token.terminal == "ORG" and token.entities and not token.anaphor
        ]
        for index, token in enumerate(tokens):
            if token.anaphor:
                dated = self._document_of(token, tokens[index + 1 : index + 5]) if index + 1 < len(tokens) else ""
                if dated:
                    token.entities = (dated,)
                    self.note(dated)
                elif (
                    token.form == "anaphor"
                    and (
                        _defined_here(tokens, index)
                        or self._founded_another(tokens, index)
                        or token.determined == "its"
                        and not self._is_its(token)
                    )
                    or token.form == "anaphor"
                    and self._elsewhere(token)
                    and not self._introduced_as(token)
                ):
                    token.entities = ()
                elif token.form == "anaphor":
                    meant = self.of_general_noun(token.key, token.attributes.get("word", ""))
                    if token.key == "people":
                        meant = self.latest("person")[:1]
                    elif token.key == "state":
                        meant = self._state_of_title(tokens[:index]) or meant
                    elif token.key == "force" and not meant:
                        self._forget("force")  # "the peacekeepers", and then "the force": not the other one named before
                    token.entities = meant
                elif token.terminal == "PRONOUN":
                    token.attributes["subject"] = " ".join(self.subject)
                if token.form == "group" and token.key == "all-members":
                    token.entities = self.of_general_noun("organization")[:1]
                if token.form == "anaphor" and token.entities:
                    spoken = self.topic if self.topic in token.entities else token.entities[0]
                    self.nearby.add(spoken)
                    self._named_here.add(spoken)
                    self.alluded.add(spoken)
                continue
            if token.form == "context" and token.terminal in ("DOC", "BODY"):
                token.entities = tuple(
                    entity
                    for entity in token.entities
                    if not self._foreign(entity) or self._beside_its_own(entity, tokens[:index])
                )
                if not token.entities:
                    continue
            if token.items:
                for item in token.items:
                    if item.entity and item.terminal not in ("NUMBER", "DATE"):
                        self.note(item.entity)
            elif token.terminal == "EVENT" and len(token.entities) > 1:
                self._forget("event")  # "the Minsk session": "the session" that follows is that one, whichever it was
            elif token.entities and token.terminal != "DEMONYM":
                self.note(token.entities[0])
        for token in tokens:
            self._turn_to(token)

    def _turn_to(self, token: Token) -> None:
        """Keeps which organization the paragraph is speaking of."""
        if token.anaphor or not token.entities or token.terminal not in _OF_ORGANIZATIONS:
            return
        named = [item.entity for item in token.items] or [token.entity]
        if any(self._facts.belongs_to(entity, self.topic) for entity in named):
            self._aside = ""
        elif self._is_other(named[-1]):
            self._aside = named[-1]

    def _state_of_title(self, before: Sequence[Token]) -> tuple[str, ...]:
        """The state whose office holder was named last: "Armenian Prime Minister Pashinyan said that the country ..."."""
        for index in range(len(before) - 1, -1, -1):
            token = before[index]
            if token.terminal == "STATE":
                return ()
            if token.terminal == "ROLE":
                owners = [self._facts.entity(office).of for office in token.entities]
                if index and before[index - 1].terminal == "DEMONYM" and not token.gap:
                    owners = list(before[index - 1].entities)
                return tuple(owner for owner in owners[:1] if owner and self._facts.entity(owner).kind == "state")
        return ()

    def _foreign(self, entity: str) -> bool:
        """Whether another organization was spoken of last, so that "the Charter" or "the Council" is its own."""
        owner = self._facts.entity(entity).of
        return bool(owner) and self.overshadowed(owner)

    def _beside_its_own(self, entity: str, before: Sequence[Token]) -> bool:
        """Whether the sentence has come back to the owner of a thing by another thing of its: "from the Treaty it dropped out
        when a protocol of prolongation was signed"."""
        owner = self._facts.entity(entity).of
        return any(
            token.terminal == "DOC" and token.entities and self._facts.entity(token.entities[0]).of == owner for token in before
        ) and not any(token.terminal == "ORG" and token.entities and token.entities[0] != owner for token in before)

    def is_about_topic(self) -> bool:
        """Whether no other organization was spoken of as often as the topic."""
        others = (count for entity, count in self._mentions.items() if self._is_other(entity))
        return all(count < self._mentions[self.topic] for count in others)

    def has_named_topic(self) -> bool:
        """Whether the topic, or anything that belongs to it, was spoken of so far, be it as "the Charter"."""
        return any(self._facts.belongs_to(e, self.topic) for e in self.introduced | self.alluded)

    def goes_on_about_topic(self) -> bool:
        """Whether the topic was spoken of, and what follows without a name is about it rather than another organization."""
        return self.has_named_topic() and not self.overshadowed(self.topic) and not self._aside

    def _is_other(self, entity: str) -> bool:
        return entity != self.topic and self._facts.entity(entity).kind == "organization"

    def overshadowed(self, owner: str) -> bool:
        """Whether another organization was named last, and just now or more often than ``owner``."""
        last = self.latest("organization")[:1]
        if not last or last[0] == owner:
            return False
        return last[0] in self.nearby or self._mentions[last[0]] > self._mentions[owner]

    def _introduced_as(self, token: Token) -> bool:
        """Whether a document that "the Treaty" names was called by its full name before."""
        return any(entity in self.introduced for entity in self._document(token.attributes.get("word", "")))

    def _elsewhere(self, token: Token) -> bool:
        """Whether a general noun for a document can only mean that of another organization, named last."""
        if token.key != "document":
            return False
        return bool(
            self.topic
            and self.overshadowed(self.topic)
            and not any(self._facts.entity(d).of == self.topic and d in self.nearby for d in self.latest("document"))
        )

    def _founded_another(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a document is that of another organization named before it in the sentence, which a participle tells: "NATO,
        founded by the treaty signed in Washington"."""
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if tokens[index].key != "document" or behind is None or behind.terminal != "VERB" or behind.gap:
            return False
        before = [token for token in tokens[:index] if token.terminal == "ORG" and token.entities]
        return bool(before) and self._is_other(before[-1].entities[0]) and behind.form in ("participle", "past")

    def set_subject(self, entities: tuple[str, ...], several: bool = False, beside: str = "") -> None:
        """What the clause just read was about; ``several`` things at once, or else the readings of one.

        Of several things ``beside`` is the one thing that they were said to do something to.
        """
        self.subject = entities
        self.subject_is_several = several
        self.beside = beside if several else ""
        self.subject_is_fresh = True

    def forget_subject(self) -> None:
        """Whoever was spoken of is not known any more; in an entry it is what the entry is about."""
        self.subject = self.around.head or ()
        self.beside = ""

    def refresh(self, tokens: Sequence[Token]) -> None:
        """Lets pronouns stand for the subject as it is now: "Armenia said it had ..."."""
        for index, token in enumerate(tokens):
            if token.terminal == "PRONOUN":
                unsure = token.attributes.get("far") and not self.subject_is_fresh
                meant = self.subject
                if token.form != "things" and self.subject_is_several:
                    meant = (self.beside,) if self.beside else ()
                if token.form == "things" and len(meant) == 1 and self._facts.entity(meant[0]).kind == "organization":
                    forces = self.latest("force")[:1]
                    meant = forces if forces and forces[0] in self.nearby else meant  # "the CSTO has forces. They ..."
                token.attributes["subject"] = "" if unsure else " ".join(meant)
                aside = (start for start, entity in self._organizations_here if entity == self._aside)
                if token.form == "thing" and meant == (self.topic,) and not any(start < token.start for start in aside):
                    self._aside = ""
                if index < _AHEAD and token.form in ("thing", "things"):
                    token.attributes["ahead"] = _name_ahead(tokens[index:])

    def resolve_date(self, token: Token) -> DateInterval | None:
        """The days that a date token most likely means here."""
        found = self.resolve_dates(token)
        if len(found) > 1 and id(token) in self._unsure:
            return None  # of two years either may be meant
        return found[0] if found else None

    def resolve_dates(self, token: Token) -> tuple[DateInterval, ...]:
        """The days that a date token may mean here, the likeliest first."""
        known = self._worked_out.get(id(token))
        return known if known is not None else self._dates_meant(token)

    def _dates_meant(self, token: Token) -> tuple[DateInterval, ...]:
        """Works a date token out.

        A day or month without its year takes that of the last date of the paragraph; where there is none, that of the document
        or of the
        last date before, and both are possible.
        """
        mention = token.date
        if mention is None:
            return ()
        if mention.date is not None:
            return (mention.date,)
        if (
            getattr(mention.relative, "partial", False)
            or mention.relative is not None
            and not hasattr(mention.relative, "partial")
        ):
            if self.anchor_lost:
                return ()
            near = self.dates[-1] if self.dates else None
            if near is not None:
                found = [
                    mention.resolve(near, self.today),
                    *(mention.resolve(year, self.today) for year in self._returns_to(near)),
                ]
            elif self.heading_date is not None:
                found = [mention.resolve(self.heading_date, self.today)]
                if self.is_dated_entry(token):
                    return tuple(date for date in found if date is not None)
            else:
                found = [
                    mention.resolve(None, self.today),
                    mention.resolve(self.anchor, self.today) if self.anchor is not None else None,
                ]
            fresh = mention.resolve(None, self.today)
            if (
                fresh is not None
                and self.today is not None
                and (
                    0 <= self.today.last - fresh.first <= _FRESH
                    or fresh.first <= self.today.last
                    and self._is_of_this_year(fresh)
                )
            ):
                found.append(fresh)  # what lies shortly before the text needs no year, whatever was spoken of
            coming = fresh
            if fresh is not None and self.today is not None and token.key == "until" and fresh.last < self.today.first:
                coming = mention.resolve(DateInterval.year(fresh.begin.year + 1), self.today)
            soon = coming is not None and self.today is not None and 0 <= coming.first - self.today.last <= _CLOSE
            if soon and token.key == "until":
                found.insert(0, coming)  # "serves until 31 December", in a text of November
            days = tuple(dict.fromkeys(date for date in found if date is not None))
            if len(days) > 1 and (near is not None or self.heading_date is not None):
                self._unsure.add(id(token))
            current = (
                near.begin.year == self.today.begin.year
                if near is not None and self.today is not None
                else self.heading_date is None
            )
            return self._either_side(days, token, current)
        if mention.relative == _THE_SAME_DAY and self._days and self.anchor is not None and self.anchor.precision != "day":
            return self._days  # "takes over on 1 January from X, whose term ends at the end of December. On the same day"
        if len(self._anchors) > 1 and mention.relative == _THE_SAME_DAY and self.anchor == self._anchors[0]:
            return self._anchors
        if self.anchor_lost and getattr(mention.relative, "base", "anchor") != "today":
            return ()
        if self.anchor is None and self.heading_date is None and getattr(mention.relative, "base", "today") == "anchor":
            return ()  # "that autumn" where no year was spoken of
        date = mention.resolve(self.anchor or self.heading_date or self.today, self.today)
        if (
            date is not None
            and getattr(mention.relative, "weekday", None) is not None
            and getattr(mention.relative, "amount", 0) < 0
        ):
            self._unsure.add(id(token))
            return (
                date,
                DateInterval(date.first - 7, date.last - 7, "day"),
            )  # on a Friday "last Thursday" is yesterday or a week before it
        if date is not None and token.key in ("until", "by") and getattr(mention.relative, "weekday", None) is not None:
            return DateInterval(date.first + 7, date.last + 7, "day"), date  # "the drills last till Saturday"
        if date is not None and self.today is not None and _is_this_or_that(token):
            here = mention.resolve(self.today, self.today)
            if here is not None and here != date and not self.dates and self.heading_date is None:
                self._unsure.add(id(token))  # no other is close by: "the chair is Kazakhstan's until the end of the year"
                return here, date
            lasting = here is not None and token.key in ("until", "by")
            return (date, here) if lasting and here is not None and here != date else (date,)
        if date is not None and _is_years_earlier(mention.relative) and not any(self._worked_out.values()):
            # "It was amended in 2010. The Treaty, which was signed ten years earlier": before any date of the paragraph
            others = [mention.resolve(day, self.today) for day in reversed(self.dates)]
            return tuple(dict.fromkeys((date, *(day for day in others if day is not None))))
        still = self._lasting and _is_year_before(token)  # "Since 2004 it is an observer. The session of the previous year"
        today = mention.resolve(self.today, self.today) if still else None
        return tuple(dict.fromkeys(day for day in (date, today) if day is not None))

    def _is_of_this_year(self, date: DateInterval) -> bool:
        return self.today is not None and date.begin.year == self.today.begin.year

    def _returns_to(self, near: DateInterval) -> list[DateInterval]:
        """The years a paragraph may have come back to behind an aside: of dates named to the month, a later one than that of
        ``near``; and the one that the paragraph began with."""
        years = [date.begin.year for date in self.dates if date.precision in ("day", "month", "interval")]
        others = [year for year in years if year > near.begin.year][-1:]
        first = self.dates[0]
        if first.precision == "year" and first.begin.year not in (near.begin.year, *others):
            others.append(first.begin.year)
        return [DateInterval.year(year) for year in others]

    def _either_side(self, found: tuple[DateInterval, ...], token: Token, current: bool) -> tuple[DateInterval, ...]:
        """The days that a date without its year may mean, those before and after the text itself, the nearer first.

        In a text of January "since August" is the August before, and "in August" may be either; in one of October "from 14 to 21
        October" need not be those of the year before. ``current`` says that the text speaks of its own year.
        """
        today, mention = self.today, token.date
        if today is None or mention is None or not found or found[0].precision not in ("day", "month", "interval"):
            return found
        first = found[0]
        ahead = first.first > today.last
        if not ahead and not (current and first.begin.year < today.begin.year):
            return found
        other = mention.resolve(DateInterval.year(first.begin.year + (-1 if ahead else 1)), today)
        if other is None or (other.first > today.last) == ahead:
            return found
        past, coming = (other, first) if ahead else (first, other)
        if mention.role == "since":
            return (past, *(date for date in found[1:] if date.first <= today.last))
        before, behind = today.first - past.last, coming.first - today.last
        if min(before, behind) > _CLOSE or before < _CLOSE and behind < _CLOSE:
            self._unsure.add(id(token))
        return tuple(dict.fromkeys((past, coming, *found) if before <= behind else (coming, past, *found)))

    def is_dated_entry(self, token: Token) -> bool:
        """Whether a date is that of an entry whose year stands over it: "28 April: ..." under the heading "2003"."""
        heading = self.heading_date
        return heading is not None and heading.precision == "year" and token is self.around.entry

    def coming(self, token: Token) -> tuple[DateInterval, ...]:
        """The day that the present tense means by a date without its year, where that of the text's own year is long over and
        the next one comes soon: "starts on 1 January" in a text of December."""
        day, today, mention = self.resolve_date(token), self.today, token.date
        if day is None or today is None or mention is None or not _is_partial(token) or day.precision != "day":
            return ()
        if day.begin.year != today.begin.year or today.first - day.last <= _LONG_OVER:
            return ()
        coming = mention.resolve(DateInterval.year(day.begin.year + 1), today)
        return (coming,) if coming is not None and coming.first - today.last <= _CLOSE else ()

    def year_before(self, token: Token) -> tuple[DateInterval, ...]:
        """The day that the pluperfect may mean by a date without its year: that of the year before the one spoken of."""
        day, mention = self.resolve_date(token), token.date
        if day is None or mention is None or not _is_partial(token):
            return ()
        before = mention.resolve(DateInterval.year(day.begin.year - 1), self.today)
        return (before,) if before is not None else ()

    def _counted_from(self, tokens: Sequence[Token], index: int, text: str) -> tuple[DateInterval, ...]:
        """The days of "ten years after the Treaty", where the fact base dates what is counted from; "a year before," counts from
        the date spoken of."""
        token, event = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
        if token.date is None:
            return ()
        if event is None or (event.terminal == "COMMA" and not event.gap):
            date = token.date.resolve(self.anchor, self.today) if self.anchor is not None and not self.anchor_lost else None
            return (date,) if date is not None else ()
        origin, told = counted_from(tokens, index, self._facts, self.topic), told_length(token, text)
        if origin is None or told is None:
            return ()
        self.origins[id(token)] = origin
        days = days_from(origin.day, told, getattr(token.date.relative, "amount", 0) < 0)
        return (days,) if days is not None else ()

    def _years_before(self, ago: Token, token: Token) -> tuple[DateInterval, ...]:
        """The day of "twenty years ago tomorrow"."""
        step = ago.date.relative if ago.date is not None else None
        day = token.date.resolve(self.today, self.today) if token.date is not None else None
        years = getattr(step, "amount", 0) if getattr(step, "unit", "") == "year" else 0
        if day is None or day.precision != "day" or years >= 0:
            return ()
        try:
            begin = day.begin.replace(year=day.begin.year + years)
        except ValueError:
            return ()  # 29 February
        return (DateInterval.day(begin.year, begin.month, begin.day),)

    def _edition_year(self, before: Sequence[Token]) -> int:
        """The year of the exercise that was named last, where no date stands behind it: "Rubezh-2017, from 3 to 9 October"."""
        for token in reversed(before):
            if token.terminal == "DATE":
                return 0
            if token.terminal == "EXERCISE" and token.entities and not token.anaphor:
                return int(str(self._facts.entity(token.entity).attributes.get("year", "") or 0))
        return 0

    def _go_to_edition(self, exercise: str) -> None:
        """Counts from the year of an exercise that is named by it: "Rubezh-2017 was in Armenia, a year later ..."."""
        year = str(self._facts.entity(exercise).attributes.get("year", ""))
        if year.isdigit() and (self.anchor is None or not self.anchor.agrees(DateInterval.year(int(year)))):
            self.anchor, self.anchor_lost = DateInterval.year(int(year)), False
            self.dates.append(self.anchor)

    def work_out_dates(self, tokens: Sequence[Token], text: str) -> None:
        """Goes through the dates of a sentence of ``text`` from left to right, each a step from the one before it."""
        self._worked_out, self.origins = {}, {}
        self._unsure = set()
        for index, token in enumerate(tokens):
            if token.terminal == "EXERCISE" and token.entities and not token.anaphor:
                self._go_to_edition(token.entities[-1])
            if token.terminal != "DATE" or token.date is None:
                continue
            before = tokens[index - 1] if index else None
            if (
                before is not None
                and before.terminal == "DATE"
                and token.start - before.end == 1
                and before.date is not None
                and before.date.date is None
                and token.date.date is None
            ):
                self._worked_out[id(token)] = self._years_before(before, token)
                if self._worked_out[id(token)]:
                    self.anchor = self._worked_out[id(token)][0]
                    self.dates.append(self.anchor)
                continue
            if getattr(token.date.relative, "base", "") == "event":
                dates = self._counted_from(tokens, index, text)
            else:
                dates = self._dates_meant(token)
                partial = token.date.date is None and getattr(token.date.relative, "partial", True)
                told = _year_of_row(tokens[index:]) if partial else 0
                if partial and (year := told or self._edition_year(tokens[:index])):
                    date = token.date.resolve(DateInterval.year(year), self.today)
                    dates = tuple(dict.fromkeys((date, *(() if told else dates)))) if date is not None else dates
            self._worked_out[id(token)] = dates
            if dates and _says_again(tokens, index):
                stepped = self._worked_out[id(tokens[index - 2])]
                if not any(step.agrees(date) for step in stepped for date in dates):
                    self._worked_out[id(tokens[index - 2])] = ()
            if dates:
                self.anchor_lost = False
                relative = token.date.relative
                ago = getattr(relative, "base", "") == "today" and (
                    getattr(relative, "offset", False) or getattr(relative, "pin", None)
                )
                if token.key != "none" or relative is None or ago or token is self.around.entry:
                    self.anchor, self._lasting = dates[0], token.key == "since"
                    self._anchors = (*dates, *self.coming(token))
                    self._days = self._anchors if dates[0].precision == "day" else self._days
                if id(token) not in self._unsure and not _in_passing(tokens, index):
                    self.dates.append(dates[0])
            elif token.date.relative is not None and not token.date.now:
                self.anchor_lost = True


_THE_SAME_DAY = RelativeDate("anchor", "day")


def _says_again(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date says outright what a step from another date has just said: "one day earlier, on 10 October, they met"."""
    if index < 2 or tokens[index - 1].terminal != "COMMA" or tokens[index - 1].gap or tokens[index].gap:
        return False
    stepped = tokens[index - 2].date
    relative = stepped.relative if stepped is not None else None
    return isinstance(relative, RelativeDate) and relative.base == "anchor" and relative.offset


def _is_years_earlier(relative: object) -> bool:
    """Whether a date is counted back in years from another one: "ten years earlier"."""
    return bool(
        isinstance(relative, RelativeDate)
        and relative.base == "anchor"
        and relative.offset
        and relative.amount < 0
        and relative.unit in ("year", "decade")
    )


def _in_passing(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date only says since when somebody has been what he is: "X, minister since November 2012, left on 12 May"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    since = tokens[index].attributes.get("preposition") == "since"
    return index > 0 and since and following is not None and following.terminal == "COMMA"


def pronoun_entities(token: Token, facts: FactBase, kinds: Sequence[str]) -> tuple[str, ...]:
    """The antecedents a pronoun token may have among the given kinds, as the discourse stood when it was met: the subject
    before it,
    then the latest name."""
    found: list[str] = []
    plural = token.form == "things"
    subject = token.attributes.get("subject", "").split()
    if plural and len(subject) < 2 and not any(facts.entity(entity).kind == "force" for entity in subject):
        subject = []
    for entity in subject:
        if facts.entity(entity).kind in kinds:
            found.append(entity)
            if not plural:
                break
    ahead = token.attributes.get("ahead", "")
    if not found and ahead and facts.entity(ahead).kind in kinds and not (plural and facts.entity(ahead).kind == "organization"):
        found.append(ahead)
    return tuple(dict.fromkeys(found))


def _year_of_row(tokens: Sequence[Token]) -> int:
    """The year of a row of days or months that only the last one tells: "24 September, 9 December and 31 December 1993"."""
    row = tokens[0]
    for token in tokens[1:8]:
        if token.gap or token.terminal not in ("DATE", "COMMA", "AND"):
            break
        if token is not tokens[1] and token.terminal == "DATE" and row is tokens[1] and _is_year_apart(token):
            return token.date.date.begin.year if token.date is not None and token.date.date is not None else 0
        row = token
        if token.terminal == "DATE" and (token.date is None or token.date.date is not None or not _is_partial(token)):
            break
    date = row.date.date if row is not tokens[0] and row.terminal == "DATE" and row.date is not None else None
    return date.begin.year if date is not None and date.precision in ("day", "month") else 0


def _is_year_apart(token: Token) -> bool:
    """Whether a date is a year told behind its day: "on another 14 May, in 2002"."""
    date = token.date.date if token.date is not None else None
    return date is not None and date.precision == "year" and token.attributes.get("preposition") == "in"


def _is_year_before(token: Token) -> bool:
    """Whether a date is "the previous year": that before the date spoken of, or before the text's own."""
    relative = token.date.relative if token.date is not None else None
    step = getattr(relative, "unit", ""), getattr(relative, "amount", 0), getattr(relative, "offset", False)
    return step == ("year", -1, False)


def _is_partial(token: Token) -> bool:
    return token.date is not None and bool(getattr(token.date.relative, "partial", False))


def _is_this_or_that(token: Token) -> bool:
    """Whether a date is a year or a month that may be the one spoken of or that of the text: "until the end of the year"."""
    relative = token.date.relative if token.date is not None else None
    if relative is None or getattr(relative, "base", "") != "either" or getattr(relative, "year", None) is not None:
        return False
    return all(getattr(relative, name, None) is None for name in ("month", "season", "weekday", "given"))


def _defined_here(tokens: Sequence[Token], index: int) -> bool:
    """Whether a general noun is told apart by what follows it ("the treaty on conventional forces", "the protocol that ...")."""
    if index + 1 >= len(tokens) or tokens[index].trail:
        return tokens[index].trail > 0 and tokens[index].key != "organization"
    following = tokens[index + 1]
    if following.terminal == "WHO" and following.gap <= 1:
        return following.key in ("that", "which")  # "the session at which"
    if following.gap:
        return False
    if following.key == "for" and index + 2 < len(tokens) and tokens[index + 2].terminal == "NUMBER":
        return False  # "renewed the treaty for five more years"
    if (
        following.terminal in ("OF", "WITH")
        or following.terminal == "IN"
        and following.key == "on"
        or following.terminal == "BY"
        and following.key in ("between", "among")
    ):
        return True
    return following.terminal == "THAT"


def _name_ahead(tokens: Sequence[Token]) -> str:
    """The name that a pronoun at the head of a sentence looks forward to: "Since its creation in 2002, the bloc ..."."""
    for index, token in enumerate(tokens[:-1]):
        if token.terminal == "COMMA":
            following = tokens[index + 1]
            return (
                following.entity
                if following.entities and not following.items and not following.gap and not following.trail
                else ""
            )
    return ""


def _head_words(name: str) -> tuple[str, ...]:
    """The words that may head a document's name: the first ("Charter of the CSTO") and the last ("Collective Security
    Treaty")."""
    words = name.lower().split()
    return words[0], words[-1]
