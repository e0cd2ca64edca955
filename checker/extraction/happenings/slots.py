"""Claims about happenings: the slots of an exercise or a mission that sentences fill without repeating its name.

A text brings an exercise into focus by its name and then speaks of where it was, when it began, who came and how
many, who led it. Here the facts lead: a stretch of a sentence belongs to one event, named in it or in focus, and each
of its dates, places, lists of states and numbers is laid beside that event's statement. What belongs to a part only
(an active phase, one contingent), to a plan, or to somebody else's exercise is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import ASSERTED, Segment
from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings import strangers, succession
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.corroboration import corroborate
from checker.extraction.happenings.entered import begin_entry
from checker.extraction.happenings.focus import LONGEST, REACH, Scene, Unit, UnitReader
from checker.extraction.happenings.operations import operation_claims
from checker.extraction.happenings.purposes import purpose_claims
from checker.extraction.lexing.skeleton import skeleton_of
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.people.sentences import settings
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.quantities import Quantity

__all__ = ["Reader", "Scene", "happening_claims", "merged", "put_over"]

_GUESSED = frozenset(("held", "personnel", "equipment", "aircraft"))
_HAPPENINGS = frozenset(("exercise", "series", "mission"))
_SUM = re.compile(r"\b(?:in all|altogether|in total|all told|combined|overall|taken together|between them|in sum|throughout)\b")
_TOLD = re.compile(
    r",? (?:told [\w ]+|said|added|recalled|explained|reported)(?: on)? ?$"
)  # "who asked for help, told parliament on Tuesday"
_DAYS_OF_GRACE = 3
_GONE_TO = re.compile(phrases.MOVED_TO.pattern + "$")
_VAGUE = re.compile(r"\b(?:early|mid|late|end|beginning|start|middle)\b")  # "from late September to early October"
# A participle behind a noun tells of something earlier: "on Sunday he met the general, appointed by a decision of ..."
_BEHIND = re.compile(r", \w+(?:ed|en|sent) (?:by|under|in accordance with|pursuant to) ")
# Behind a number: that of one unit
_UNIT_OF = re.compile(
    r"[- ]strong (?:[\w-]+ ){0,2}?(?:battalion|company|squad|platoon|detachment|team|brigade|regiment|unit|group)\b"
)
_ABOUT_TO = 21  # days before an exercise in which what is said of it is settled
_FAR = 3  # times as many as came, or as few
_DAYS = re.compile(r"\d ?(?:[–—-]|to|through) ?(?:[a-z]+ )?\d")
_WEEK = 7  # days
_SLOTS = {"personnel": "personnel", "equipment": "equipment", "aircraft": "aircraft"}


def happening_claims(
    tokens: Sequence[Token],
    parts: Sequence[Segment],
    prepared: BlockText,
    block: Block,
    sentence: tuple[int, int],
    discourse: Discourse,
    scene: Scene,
) -> list[list[Claim]]:
    """The claims of a sentence about the exercise or mission that it names or that is in focus, each a group of one reading."""
    begun = block is not scene.last
    if begun:
        scene.new_block(block)
        if discourse.around.head is not None:
            scene.leave()  # the entry of a body
    begin_entry(discourse, scene, sentence[0], begun)
    scene.focus.age += 1
    if scene.focus.age > REACH and not scene.focus.firm:
        scene.leave()
    if len(tokens) > LONGEST:
        return []
    asked = any(token.terminal == "ASK" for token in tokens[-2:])
    named = any(token.terminal in ("EXERCISE", "MISSION") for token in tokens)
    if not (named or scene.focus.event or phrases.TOLD.search(prepared.folded, *sentence)):
        return []
    reader = Reader(tokens, parts, prepared, block, sentence, discourse, scene)
    groups: list[list[Claim]] = []
    for unit in reader.units():
        if unit.event and not unit.foreign and not asked:
            claims = reader.claims(unit)
            named = unit.link in ("name", "series")
            if corroborate(claims, named, reader.outer, scene.facts):
                pass
            elif unit.link == "focus" and any(claim.qualifiers["weak"] and reader.misplaced(claim) for claim in claims):
                for claim in claims:
                    claim.qualifiers["weak"] = True  # something else happened there
            groups += [[claim] for claim in claims if not reader.is_idle(claim, unit)]
            if unit.event == scene.focus.event and any(not claim.qualifiers["weak"] for claim in claims):
                scene.focus.age = min(scene.focus.age, 2)  # the text is still about it
    if reader.stranger:
        scene.leave()
    if any(token.terminal in ("EXERCISE", "MISSION") for token in reader.tokens):
        shared = Setting(scene.facts, discourse, block, sentence, ASSERTED)
        told = purpose_claims(skeleton_of(prepared, reader.tokens, *sentence), settings(parts, shared, ASSERTED))
        merged(groups, told, 0)
    return groups


class Reader(UnitReader):
    """Reads one sentence for what it says of the event of each unit."""

    # -- what is said of it ------------------------------------------------------------------------------------------------------

    def claims(self, unit: Unit) -> list[Claim]:
        kind = self.facts.entity(unit.event).kind
        text = unit.text
        operation = operation_claims(self, unit) if kind == "operation" else []
        if begun := self._begun(unit):
            return [*begun, *operation, *self._trained(unit)]
        if succession.is_series(unit.event, self.facts) or unit.mixed:
            told = [*self._trained(unit), *(self._bracketed(unit) or self._listed(unit)), *self._each_in(unit)]
            return [*told, *operation]
        if phrases.ONCE_MEANT.search(self.prepared.folded, self.sentence[0], unit.end):
            return self._trained(unit)
        if kind == "mission" and phrases.WILL_GO.search(text) and self._under_way(unit.event):
            return self._leaving(unit)
        if phrases.FUTURE.search(text) and (self._ahead(unit.event) or self._under_way(unit.event)):
            told = [*self._places(unit, planned=True), *self._still_ahead(self._days_ahead(unit)), *self._coming(unit)]
            return [*self._trained(unit), *told]
        changed = phrases.NO_HAPPENING.search(phrases.ONCE_PLANNED.sub("", text)) or (
            not unit.stepped and phrases.MOVED.search(text)
        )
        if changed or any(token.terminal == "MODAL" for token in unit.tokens):
            return self._trained(unit)
        found: list[Claim] = self._bracketed(unit) or self._listed(unit)
        if found:
            return found
        found += operation
        if kind == "mission":
            found += self._mission_dates(unit)
        else:
            found += self._places(unit)
            found += self._dates(unit)
            found += self._trained(unit)
        found += self._numbers(unit)
        found += self._states(unit)
        found += (kind == "mission" and self._in_command(unit)) or self._commander(unit)
        if kind == "mission":
            found += self._force_used(unit)
        return found

    def _begun(self, unit: Unit) -> list[Claim]:
        """Since when the series that a unit speaks of has been held."""
        series = unit.event if succession.is_series(unit.event, self.facts) else self.scene.focus.series
        found: list[Claim] = []
        for token in unit.tokens:
            if not series or unit.mixed or not self.begins(token, unit):
                continue
            if phrases.NO_HAPPENING.search(self._before(token, unit)):
                continue
            date = self.discourse.resolve_date(token)
            claim = self._claim(unit, "established", "value", date, token, role="at") if date is not None else None
            if claim is not None:
                claim.subject = series
                found.append(claim)
        return found

    def _before(self, token: Token, unit: Unit) -> str:
        return self.prepared.folded[self._from(unit) : token.start]

    def _ahead(self, event: str) -> bool:
        """Whether an event lies after the text's own date, so that what the text says of it is a plan."""
        value, today = self._interval(event), self.discourse.today
        return value is not None and today is not None and today.last < value.first

    def _under_way(self, event: str) -> bool:
        """Whether a text is of the days of an event: what it says will be is already told of the event that was."""
        value, today = self._interval(event), self.discourse.today
        return (
            value is not None
            and today is not None
            and value.precision in ("day", "interval")
            and value.first - 1 <= today.first <= today.last <= value.last
        )

    def _coming(self, unit: Unit) -> list[Claim]:
        """How many are going to come to an exercise that is about to begin. Plans differ somewhat from what comes of them, so
        only what is far from it is told."""
        value, today = self._interval(unit.event), self.discourse.today
        if value is None or today is None or value.precision == "year" or value.first - today.last > _ABOUT_TO or unit.link == "":
            return []
        known = {
            slot: quantity
            for s in self.facts.statements(subject=unit.event, relation="held")
            for slot, quantity in s.quantities.items()
        }
        found = []
        for claim in self._numbers(unit):
            right, told = known.get(claim.slot), claim.value
            if right is None or not isinstance(told, Quantity) or claim.qualifiers["weak"]:
                continue
            agreed = told.low <= right.high and right.low <= told.high
            if agreed or told.low > _FAR * right.high or told.high * _FAR < right.low:
                claim.modality = "planned" if claim.modality == "asserted" else claim.modality
                found.append(claim)
        return found

    def _places(self, unit: Unit, planned: bool = False) -> list[Claim]:
        found: list[Claim] = []
        if phrases.GROUNDS_LABEL.match(unit.text):
            return self._labelled(unit)
        verbless = (unit.link in ("name", "series") or self.scene.focus.entry) and not any(
            token.terminal in ("VERB", "OTHER", "BE", "MODAL") for token in unit.tokens
        )
        holding = planned or verbless or phrases.HOLDING.search(unit.text) is not None or self.elliptic(unit)
        holding = holding or (unit.stepped and phrases.MOVED_TO.search(unit.text) is not None)
        hosting = phrases.HOSTING.search(unit.text) is not None
        for index, token in enumerate(unit.tokens):
            if token.terminal not in ("PLACE", "STATE", "DEMONYM") or (token.anaphor and not token.entities):
                continue
            before_words = self._before(token, unit)
            if phrases.MADE_THERE.search(before_words):
                continue
            hosts_were = phrases.HOSTS_WERE.search(before_words) is not None
            if (token.terminal == "DEMONYM" and not hosts_were) or (token.items and token.terminal == "STATE" and not hosting):
                continue
            before = unit.tokens[index - 1] if index else None
            if before is not None and before.terminal == "DEMONYM" and index > 1 and token.gap <= 1:
                before = unit.tokens[index - 2]  # "on the Belarusian range Losvido"
            ground = token.terminal == "PLACE" and all(
                phrases.GROUND.search(self.facts.entity(entity).name.lower()) for entity in token.entities
            )
            located = (before is not None and before.terminal == "IN" and token.gap == 0) or self._of_territory(token, before)
            brought = (
                ground and before is not None and before.terminal == "TO" and phrases.BROUGHT.search(before_words) is not None
            )
            lent = ground and phrases.LENT.search(before_words) is not None
            hosts_were = hosts_were or (
                token.terminal == "STATE" and re.search(r"hosted by (?:the )?$", before_words) is not None
            )
            went = token.terminal == "STATE" and unit.link in ("name", "series") and self._goes_to(unit, token)
            went = went or (unit.stepped and _GONE_TO.search(before_words) is not None)
            turn = (
                (unit.stepped or unit.link != "focus")
                and not token.items
                and succession.turns(before_words, self.prepared.folded[token.end : token.end + 30])
            )
            host = (
                hosts_were
                or went
                or phrases.VENUE.match(self.prepared.folded, token.end) is not None
                or turn
                or (
                    token.terminal == "STATE"
                    and hosting
                    and not (before is not None and before.terminal in ("IN", "FROM", "WITH", "BY", "OF", "TO"))
                    and not token.trail
                    and not phrases.STAYING_AWAY.search(self.prepared.folded[token.end : token.end + 30])
                )
            )
            named = (
                before is not None
                and before.terminal in ("OPEN", "COLON")
                and index > 1
                and unit.tokens[index - 2].terminal == "EXERCISE"
            )
            begins = before is None and self.scene.focus.entry or before is not None and before.terminal == "COMMA"
            label = verbless and begins and not token.trail and not token.items
            begun = unit.stepped and not token.items and self._begins_with_year(unit, index)
            label = label or begun
            if not (
                label
                or named
                or located
                or brought
                or host
                or lent
                or (ground and before is not None and before.terminal == "IN")
            ):
                continue
            named = (
                before is not None
                and before.terminal in ("OPEN", "COLON")
                and index > 1
                and unit.tokens[index - 2].terminal == "EXERCISE"
                and unit.link in ("name", "series")
            )
            after_name = (
                before is not None
                and before.terminal == "IN"
                and not before.gap
                and index > 1
                and unit.tokens[index - 2].terminal == "EXERCISE"
                and unit.link == "name"
            )
            strong = not token.anaphor and (
                named
                or label
                or after_name
                or host
                or lent
                or brought
                or (ground and (holding or unit.link == "name"))
                or (located and holding and self._anchored(index, unit))
            )
            value = tuple(dict.fromkeys(token.entities))
            items = tuple(Item(entity, self.block.span(token.start, token.end)) for entity in value)
            beside = phrases.BESIDE.search(before_words) is not None and self._same_state(unit.event, value)
            claim = self._claim(
                unit,
                "held",
                "place",
                value,
                token,
                weak=not strong
                or beside
                or (
                    not holding
                    and not ground
                    and not named
                    and not after_name
                    and not turn
                    and not brought
                    and not begun
                    and not went
                )
                or (planned and unit.link == "focus")
                or (not planned and not self._sure_place(token, unit, ground, hosts_were or lent or turn or begun)),
                planned=planned,
                items=items,
            )
            if claim is not None:
                claim.time = None
                claim.qualifiers["there"] = ground or (located and not beside and self._anchored(index, unit))
                found.append(claim)
        return found

    def _labelled(self, unit: Unit) -> list[Claim]:
        """The places behind a label: "Ranges: Losvido and Lepel"."""
        places = [token for token in unit.tokens if token.terminal in ("PLACE", "STATE") and not token.anaphor]
        each = [item for token in places for item in (token.items or (token,))]
        claims = (self._claim(unit, "held", "place", item.entities, item) for item in each if item.entities)
        return [claim for claim in claims if claim is not None]

    def _begins_with_year(self, unit: Unit, index: int) -> bool:
        """Whether a place is the second thing of a stretch, behind its year: "and, in 2019, Belarus, where ..."."""
        behind = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
        return [token.terminal for token in unit.tokens[:index]] == ["DATE", "COMMA"] and (
            behind is None or (behind.terminal in ("COMMA", "WHO") and not behind.gap)
        )

    def _goes_to(self, unit: Unit, state: Token) -> bool:
        """Whether the exercise itself is said to go to a state: "Rubezh then went to Kyrgyzstan"."""
        exercise = next((token for token in unit.tokens if token.terminal == "EXERCISE" and not token.anaphor), None)
        return exercise is not None and phrases.GOES_TO.fullmatch(self.prepared.folded[exercise.end : state.start]) is not None

    def _same_state(self, event: str, places: Sequence[str]) -> bool:
        """Whether one of the places lies in a state in which the event was, and in no other region of it."""
        there = [self.outer(place) for s in self.facts.statements(subject=event, relation="held") for place in s.place]
        for place in places:
            here = self.outer(place)
            for known in there:
                apart = len(here) > 2 and len(known) > 2 and here[-2] != known[-2]
                if here[-1] == known[-1] and not apart:
                    return True
        return False

    def _sure_place(self, token: Token, unit: Unit, ground: bool, hosts: bool) -> bool:
        """Whether a place that the facts do not know for the event can be called wrong, and not merely another happening's."""
        if unit.link == "focus" and (self._of_a_force(unit) or (not self._about(unit) and not hosts)):
            return False
        if unit.link in ("focus", "anaphor") and not ground:
            states = [entity for entity in token.entities if self.facts.entity(entity).kind == "state"]
            if any(
                not self.facts.statements(subject=state, relation="member-of", object=self.discourse.topic) for state in states
            ):
                return False
        return True

    def _bracketed(self, unit: Unit) -> list[Claim]:
        """Where the editions of a series were, told as "Russia (2013), Armenia (2015)"."""
        series = self.scene.focus.series
        found: list[Claim] = []
        for before, comma, place in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], strict=False):
            if place.terminal not in ("PLACE", "STATE") or place.items or comma.terminal != "COMMA" or before.terminal != "DATE":
                continue
            days = self.discourse.resolve_date(before)
            if (
                series
                and days is not None
                and days.precision == "year"
                and phrases.BRACKETED_YEAR.search(unit.text)
                and self.scene.known(edition := f"{series}-{days.begin.year}")
            ):
                claim = self._claim(unit, "held", "place", place.entities, place)
                if claim is not None:
                    claim.subject, claim.inferred = edition, True
                    found.append(claim)
        for place, opened, date, closed in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], unit.tokens[3:], strict=False):
            if (
                place.terminal not in ("PLACE", "STATE")
                or opened.terminal != "OPEN"
                or date.terminal != "DATE"
                or closed.terminal != "CLOSE"
            ):
                continue
            days = self.discourse.resolve_date(date)
            if (
                not series
                or days is None
                or days.precision != "year"
                or not self.scene.known(edition := f"{series}-{days.begin.year}")
            ):
                continue
            entities = place.items[-1].entities if place.items else place.entities
            mark = place.items[-1] if place.items else place
            claim = self._claim(unit, "held", "place", entities, mark)
            if claim is not None:
                claim.subject, claim.inferred = edition, True
                found.append(claim)
        return found

    def _listed(self, unit: Unit) -> list[Claim]:
        """Where the editions of a series were, told one behind the other: "Armenia in 2015 and Belarus in 2016"."""
        series = self.scene.focus.series
        if not series or unit.mixed or phrases.NO_HAPPENING.search(unit.text) or not self.tells_where(unit):
            return []
        pairs: list[tuple[Token, str]] = []
        for place, date in pairwise(unit.tokens):
            if place.terminal not in ("PLACE", "STATE") or place.items or date.terminal != "DATE" or place.trail or place.anaphor:
                continue
            days = self.discourse.resolve_date(date)
            if days is not None and days.precision == "year" and date.key == "at" and self._is_visited(unit, place):
                pairs.append((place, f"{series}-{days.begin.year}"))
        found: list[Claim] = []
        for place, edition in pairs if len(pairs) > 1 else ():
            claim = self._claim(unit, "held", "place", place.entities, place) if self.scene.known(edition) else None
            if claim is not None:
                claim.subject, claim.inferred, claim.time = edition, True, None
                found.append(claim)
        return found

    def _is_visited(self, unit: Unit, place: Token) -> bool:
        """Whether nothing but "in", a conjunction or the verb stands before a place: it is one that the exercise was in."""
        words = self.prepared.folded[self._from(unit) : place.start]
        return not phrases.BESIDE.search(words) and phrases.VISITED.search(words) is not None

    def is_idle(self, claim: Claim, unit: Unit) -> bool:
        """Whether a claim says nothing: a day that is no day of the event in focus, in a clause that may be about anything."""
        if unit.link != "focus" or not claim.qualifiers["weak"] or claim.slot != "value":
            return False
        held = self._interval(claim.subject)
        return held is not None and isinstance(claim.value, DateInterval) and claim.value.conflicts(held)

    def misplaced(self, claim: Claim) -> bool:
        """Whether a claim puts an event where it was not."""
        if claim.relation != "held" or claim.slot != "place" or not claim.qualifiers.get("there"):
            return False
        known = {place for s in self.facts.statements(subject=claim.subject, relation="held") for place in s.place}
        return bool(known) and not any(
            place in self.outer(other) or other in self.outer(place) for place in claim.value for other in known
        )

    def _about(self, unit: Unit) -> bool:
        """Whether what stands before the verb of a unit can only mean the event: no subject, or one such as "the drills"."""
        if unit.link != "focus" or self.elliptic(unit):
            return True
        match = phrases.HOLDING.search(unit.text)
        taking = phrases.TAKING_PART.search(unit.text)
        moved = phrases.MOVED_TO.search(unit.text) if unit.stepped else None
        going = phrases.ONGOING.search(unit.text)
        stops = [found.start() for found in (match, taking, moved, going) if found is not None]
        if not stops:
            return False
        begin = self._from(unit)
        limit = begin + min(stops)
        for word in re.finditer(r"[^\W\d_][\w'’]*", self.prepared.folded[begin:limit]):
            start, end = word.start() + begin, word.end() + begin
            if phrases.ABOUT.fullmatch(word.group()) or any(
                (token.start < end and start < token.end and token.terminal in ("DATE", "EXERCISE", "NUMBER", "UNIT", "MISSION"))
                or (token.start < end and start < token.end and token.terminal == "PLACE" and token.form != "context")
                for token in unit.tokens
            ):
                continue
            if any(
                token.start < end and start < token.end and token.terminal in ("STATE",) and phrases.HOSTING.search(unit.text)
                for token in unit.tokens
            ):
                continue
            return False
        return not self._elsewhen(unit)

    def _elsewhen(self, unit: Unit) -> bool:
        """Whether a unit speaks of days far from the event, so that something else is told."""
        value = self._interval(unit.event)
        if value is None:
            return False
        dates = [date for token in unit.tokens if token.terminal == "DATE" for date in self.discourse.resolve_dates(token)[:1]]
        dates = [date for date in dates if date.precision in ("day", "month", "interval")]
        return bool(dates) and all(date.last < value.first - 45 or date.first > value.last + 45 for date in dates)

    def _of_territory(self, token: Token, before: Token | None) -> bool:
        return (
            before is not None
            and before.terminal == "OF"
            and phrases.TERRITORY.search(self.prepared.folded[max(0, token.start - 30) : token.start]) is not None
        )

    def _anchored(self, index: int, unit: Unit) -> bool:
        """Whether a phrase of place hangs on the happening: right behind its verb, its name, a date or another place."""
        cursor = index - 1
        while cursor >= 0 and unit.tokens[cursor].terminal in ("IN", "OF", "COMMA"):
            if unit.tokens[cursor].gap and unit.tokens[cursor].terminal == "IN":
                return cursor == 0 and self.scene.focus.entry  # "2014 - Held in ..."
            cursor -= 1
        if cursor < 0:
            return True
        before = unit.tokens[cursor]
        words = self.prepared.folded[before.end : unit.tokens[index - 1].start] if index else ""
        if before.terminal == "PLACE" and phrases.AT_THE_RANGE.fullmatch(words):
            return True  # "on the Lyaur range in Tajikistan"
        if before.trail and cursor + 1 < len(unit.tokens) and unit.tokens[cursor + 1].terminal != "OF":
            return False
        return before.terminal in ("VERB", "DATE", "PLACE", "STATE", "EXERCISE", "AND", "BUT", "OTHER")

    def _each_in(self, unit: Unit) -> list[Claim]:
        """Where each of several exercises was that are told together: "Rubezh-2025 in Kyrgyzstan, Echelon-2025 in Belarus"."""
        found: list[Claim] = []
        if phrases.NO_HAPPENING.search(unit.text) or any(token.terminal in ("MODAL", "NOT") for token in unit.tokens):
            return found
        year = self._year_of(unit.event)
        tokens = [token for token in unit.tokens if token.terminal != "DATE" or token.key != "span"]
        for exercise, link, place in zip(tokens, tokens[1:], tokens[2:], strict=False):
            edition = self._edition_named(exercise, year)
            if (
                exercise.terminal == "EXERCISE"
                and not exercise.items
                and not exercise.anaphor
                and link.terminal == "IN"
                and not link.gap
                and place.terminal in ("PLACE", "STATE")
                and not place.items
                and not place.gap
                and edition
                and not phrases.BESIDE.search(self._before(place, unit))
            ):
                claim = self._claim(unit, "held", "place", place.entities, place)
                if claim is not None:
                    claim.subject, claim.time = edition, None
                    found.append(claim)
        return found

    def _edition_named(self, token: Token, year: int) -> str:
        """The edition that a name means: its own, or that of the year that the stretch is about."""
        if token.terminal != "EXERCISE" or not token.entities:
            return ""
        if self.facts.entity(token.entity).kind == "exercise":
            return token.entity
        edition = f"{token.entity}-{year}"
        return edition if year and self.scene.known(edition) else ""

    def _days_ahead(self, unit: Unit) -> list[Claim]:
        """From when to when an exercise is going to be that the unit names; a plan, which is told where it came otherwise."""
        found: list[Claim] = []
        held = self._interval(unit.event)
        near = held is not None and self._under_way(unit.event)
        known = (unit.link in ("name", "series", "anaphor") or near) and held is not None and held.precision != "year"
        for token in unit.tokens if known else ():
            words = {"span": phrases.TO_BE_HELD, "until": phrases.TO_LAST}.get(token.key) if token.terminal == "DATE" else None
            if token.terminal == "DATE" and token.key == "at" and _DAYS.search(self.prepared.folded[token.start : token.end]):
                words = phrases.TO_BE_HELD  # "on October 16-18"
            if words is None or not words.search(self._words_of(token, unit)):
                continue
            dates = [d for d in self.discourse.resolve_dates(token) if d.begin.year == self._year_of(unit.event)]
            claim = self._claim(unit, "held", "value", dates[0], token, role=token.key, planned=True) if len(dates) == 1 else None
            if claim is not None:
                claim.modality = "planned"
                claim.qualifiers["bound"] = "end" if token.key == "until" else ""
                claim.qualifiers["vague"] = _VAGUE.search(self.prepared.folded, token.start, token.end) is not None
                found.append(claim)
        return found

    def _dates(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        for token in unit.tokens:
            if token.terminal != "DATE" or token.date is None or token.date.now or token.key in ("after", "before"):
                continue
            dates = [date for date in self.discourse.resolve_dates(token) if date.finish.year - date.begin.year < 1]
            year = self._year_of(unit.event)
            if unit.link == "name" and token.date.date is None and getattr(token.date.relative, "partial", False):
                own = token.date.resolve(DateInterval.year(year), self.discourse.today) if year else None
                dates += [own] if own is not None else []  # "on 13 October Rubezh-2018 was over"
            if len(dates) > 1 and unit.link != "":
                dates = [date for date in dates if date.begin.year == year] or dates
            if not dates:
                continue
            held = self._interval(unit.event)
            date = next((date for date in dates if held is not None and not date.conflicts(held)), dates[0])
            around = self._words_of(token, unit)
            lasting = token.key in ("since", "until") and phrases.ONGOING.search(around) is not None
            bound = "begin" if phrases.BEGINS.search(around) else "end" if phrases.ENDS.search(around) else ""
            if lasting and date.precision == "day":
                bound = "begin" if token.key == "since" else "end"
            if date.precision == "interval":
                bound = ""
            attached = phrases.HOLDING.search(around) is not None and date.precision in (
                ("day", "interval", "month", "year") if unit.ordinal else ("day", "interval", "month")
            )
            attached = attached or (lasting and date.precision == "day")
            strong = (attached and unit.link in ("name", "anaphor", "series")) or (attached and self._bare_subject(unit, token))
            first = unit.ordinal and attached and succession.is_first(unit.event, self.facts)
            if unit.link != "name" and not first and date.begin.year != self._year_of(unit.event):
                continue
            strong = strong or first
            strong = strong and not self._of_a_force(unit) and self._about(unit)
            strong = strong or (
                unit.link == "name"
                and phrases.NAMED_PERIOD.search(self.prepared.folded[self._from(unit) : token.start]) is not None
            )
            claim = self._claim(unit, "held", "value", date, token, weak=not strong, role=token.key)
            if claim is not None:
                claim.qualifiers["bound"] = bound
                claim.qualifiers["vague"] = _VAGUE.search(self.prepared.folded, token.start, token.end) is not None
                found.append(claim)
        bounds = {claim.qualifiers["bound"] for claim in found if claim.value.precision == "day"}
        if {"begin", "end"} <= bounds:
            for claim in found:
                claim.qualifiers["paired"] = True  # from the first day to the last, and no day between
        return found

    def _words_of(self, token: Token, unit: Unit) -> str:
        """The words that a date hangs on: those since the date before it, or, where it opens the unit, those behind it."""
        dates = [other for other in unit.tokens if other.terminal == "DATE"]
        place = dates.index(token)
        start = dates[place - 1].end if place else self._from(unit)
        words = self.prepared.folded[start : token.start]
        if len(words.split()) <= 3 and not any(step.search(words) for step in _STEPS):
            end = dates[place + 1].start if place + 1 < len(dates) else self._to(unit)
            words += _BEHIND.split(self.prepared.folded[token.end : end])[0]
        return words

    def _bare_subject(self, unit: Unit, token: Token) -> bool:
        """Whether a unit has no subject of its own: nothing that is named or counted stands before its verb."""
        for before in unit.tokens:
            if before.terminal == "VERB" or before is token:
                break
            if before.terminal in (
                "PERSON",
                "BODY",
                "ROLE",
                "FORCE",
                "DOC",
                "NOUN",
                "ORG",
                "NUMBER",
                "STATE",
                "DEMONYM",
                "NOMINAL",
            ):
                return False
        return True

    def _numbers(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        mission = self.facts.entity(unit.event).kind == "mission"
        if self._of_a_force(unit):
            return found
        for index, token in enumerate(unit.tokens):
            if token.terminal != "NUMBER" or token.number is None:
                continue
            if _UNIT_OF.match(self.prepared.folded, token.end):
                continue  # "a 200-strong battalion"
            if (counted := self._bare_count(unit, token)) is not None:
                found.append(counted)
            if index + 1 >= len(unit.tokens):
                continue
            following = unit.tokens[index + 1]
            quantity = token.number.quantity
            peacekeepers = (
                mission
                and following.terminal == "FORCE"
                and following.gap <= 1
                and self.prepared.folded[following.start : following.end].endswith("peacekeepers")
            )
            if peacekeepers or (following.terminal == "UNIT" and following.key in _SLOTS and following.gap <= 1):
                slot = "personnel" if peacekeepers else _SLOTS[following.key]
                after = unit.tokens[index + 2] if index + 2 < len(unit.tokens) else None
                if following.gap and re.search(
                    r"armenian|belarusian|kazakh|kyrgyz|russian|tajik|foreign|special",
                    self.prepared.folded[token.end : following.start],
                ):
                    continue
                single = after is not None and after.terminal in ("FROM", "OF") and self._single_state(unit.tokens, index + 3)
                strong = not single and (
                    phrases.TAKING_PART.search(unit.text) is not None
                    or phrases.HOLDING.search(unit.text) is not None
                    or not any(t.terminal in ("VERB", "OTHER") for t in unit.tokens)
                )
                if single or any(t.terminal in ("DEMONYM",) for t in unit.tokens[max(0, index - 2) : index + 1]):
                    continue
                if unit.link == "focus" and self.scene.focus.several and _SUM.search(unit.text):
                    continue
                relation = "held" if not mission else slot if slot in ("personnel", "equipment") else ""
                if relation:
                    claim = self._claim(
                        unit,
                        relation,
                        slot if not mission else "value",
                        quantity,
                        token,
                        weak=not strong or (quantity.low < 10 and slot != "aircraft") or not self._whole(unit, token),
                    )
                    if claim is not None:
                        found.append(claim)
                continue
            if 2 <= quantity.low == quantity.high <= 9 and phrases.COUNTED.match(self.prepared.folded, token.end) and not mission:
                strong = (
                    re.search(
                        r"(?:took part|participat|had come|came|were represented|contingents|units|soldiers|troops|forces|"
                        r"involv|sent|gathered|brought)",
                        unit.text,
                    )
                    is not None
                )
                if self.prepared.folded[max(0, token.start - 7) : token.start] == "of the ":
                    continue
                if self.prepared.folded[max(0, token.start - 4) : token.start] == " in ":
                    continue  # "in four countries" is where
                if not strong or re.search(r"\bother|\bfurther\b|\bmore\b|observ|non-member|guest", unit.text):
                    continue
                claim = self._claim(
                    unit, "held", "count", quantity, token, weak=unit.link == "focus" and self.scene.focus.age > 2
                )
                if claim is not None:
                    found.append(claim)
        return found

    def _bare_count(self, unit: Unit, number: Token) -> Claim | None:
        """The claim of a number without a noun that counts those who came: "they numbered 2,030", "about 1,200 of them"."""
        folded = self.prepared.folded
        quantity = number.number.quantity if number.number is not None else None
        if quantity is None or quantity.unit is not None or quantity.low < 100 or unit.link not in ("focus", "anaphor"):
            return None
        mission = self.facts.entity(unit.event).kind == "mission"
        before, behind = self._before(number, unit), folded[number.end : self._to(unit)]
        told = phrases.BARE_COUNT.search(before) is not None or (mission and phrases.THERE_WERE.search(before) is not None)
        told = told and phrases.ENDS_THERE.match(behind) is not None
        troops = phrases.TROOPS.search(folded, self.sentence[0], number.start) is not None
        if not told and not (troops and phrases.OF_THEM.match(behind)):
            return None
        claim = self._claim(unit, "personnel" if mission else "held", "value" if mission else "personnel", quantity, number)
        if claim is not None:
            claim.qualifiers["part"] = False  # "of them" are all
        return claim

    def _whole(self, unit: Unit, number: Token) -> bool:
        """Whether a number counts all of an event: no single state or foreign place that would have it stands beside it."""
        where = {
            place
            for s in self.facts.statements(subject=unit.event, relation="held")
            for one in s.place
            for place in self.outer(one)
        }
        mood = self.moods.get(id(number))
        for index, token in enumerate(unit.tokens):
            if self.moods.get(id(token)) is not mood:
                continue  # another clause
            before = unit.tokens[index - 1] if index else None
            located = before is not None and (before.terminal in ("IN", "TO") or before.key == "through")
            if (
                token.terminal in ("STATE", "DEMONYM")
                and len(token.items) < 3
                and not (located and where.intersection(token.entities))
            ):
                if token.anaphor and located:
                    continue
                return False
            if token.terminal == "PLACE" and where and not any(where & set(self.outer(entity)) for entity in token.entities):
                return False
        if self._elsewhen(unit):
            return False
        if unit.link in ("name", "anaphor"):
            return True
        clause = self.prepared.folded[
            max(self._from(unit), self.prepared.folded.rfind(",", 0, number.start) + 1) : self._to(unit)
        ]
        return (
            phrases.COMING.search(clause) is not None
            or (phrases.COMING.search(unit.text) is not None and clause.lstrip().startswith(("with", "and")))
            or not any(token.terminal in ("VERB", "OTHER") for token in unit.tokens)
        )

    def _of_a_force(self, unit: Unit) -> bool:
        """Whether a unit that does not name the event speaks of a force or a body, whose numbers and states would be its own."""
        if unit.link != "focus":
            return False
        used = {s.value for s in self.facts.statements(subject=unit.event, relation="force-used")}
        return any(
            token.terminal in ("FORCE", "BODY", "ORG", "DOC")
            and not token.anaphor
            and not used.intersection(token.entities)
            and not self._of_members(unit, index)
            for index, token in enumerate(unit.tokens)
        )

    def _of_members(self, unit: Unit, index: int) -> bool:
        """Whether the organization is only named for its countries: "the six CSTO countries"."""
        following = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
        return (
            unit.tokens[index].entity == self.discourse.topic
            and following is not None
            and following.terminal == "NOUN"
            and following.key in ("states", "member")
            and not following.gap
        )

    def _single_state(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index] if index < len(tokens) else None
        return token is not None and token.terminal in ("STATE", "DEMONYM", "PLACE", "PRONOUN") and len(token.items) < 3

    def _counted_up(self, unit: Unit) -> list[Claim]:
        """Who came, told one by one behind a colon: "four armies: the Kazakh, the Russian, our own and the Kyrgyz"."""
        colon = next((i for i, token in enumerate(unit.tokens) if token.terminal == "COLON"), len(unit.tokens))
        listed = unit.tokens[colon + 1 :]
        states = [token for token in listed if token.terminal in ("STATE", "DEMONYM") and token.entities and not token.anaphor]
        if len(states) < 2 or any(token.items for token in states):
            return []
        if any(token.terminal not in ("STATE", "DEMONYM", "COMMA", "AND", "PRONOUN") for token in listed):
            return []
        if not phrases.CAME_FROM.search(self.prepared.folded[self._from(unit) : listed[0].start]):
            return []
        value = tuple(dict.fromkeys(token.entity for token in states))
        items = tuple(Item(token.entity, self.block.span(token.start, token.end)) for token in states)
        whole = Token("STATE", states[0].start, states[-1].end, entities=value)
        claim = self._claim(unit, "held", "participants", value, whole, items=items)
        if claim is not None:
            claim.qualifiers["open"] = len(value) < 3 or phrases.OUR_OWN.search(unit.text) is not None
        return [claim] if claim is not None else []

    def _states(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = self._counted_up(unit)
        if found:
            return found
        years = {date.begin.year for date in self._years(unit)}
        if unit.link not in ("name", "series") and years and self._year_of(unit.event) not in years:
            return []  # "A, B and C joined in 1993", told beside a mission of 2022
        away = phrases.STAYING_AWAY.search(unit.text) is not None
        part = phrases.TAKING_PART.search(unit.text) is not None
        for index, token in enumerate(unit.tokens):
            if token.terminal not in ("STATE", "DEMONYM") or not token.entities or token.anaphor:
                continue
            if any(self.facts.entity(entity).kind != "state" for entity in token.entities):
                continue
            before = unit.tokens[index - 1] if index else None
            after = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
            if (after is not None and after.terminal in ("POSSESSIVE", "ROLE", "PERSON", "BODY")) or (
                before is not None and before.terminal == "ROLE"
            ):
                continue
            items = tuple(Item(item.entity, self.block.span(item.start, item.end)) for item in token.items if item.entity) or (
                Item(token.entity, self.block.span(token.start, token.end)),
            )
            value = tuple(dict.fromkeys(token.entities))
            if away and len(value) <= 2:
                if len(re.findall(phrases.STAYING_AWAY, unit.text)) > 1 or re.search(
                    r"\b(?:not|never|nor)\b.*\b(?:absent|missing|skip|boycott)", unit.text
                ):
                    continue
                others = [t for t in unit.tokens if t.terminal in ("STATE", "DEMONYM") and t is not token]
                if others or (before is not None and before.terminal in ("IN", "FROM")):
                    continue
                claim = self._claim(
                    unit, "held", "absent", value, token, items=items, weak=unit.link == "focus" and self.scene.focus.age > 2
                )
            elif len(value) <= 2 and not away and phrases.JOINED.match(self.prepared.folded, token.end, self._to(unit)):
                if unit.link == "focus" and self._elsewhen(unit):
                    continue
                claim = self._claim(unit, "held", "participants", value, token, items=items)
            elif len(value) >= 3 and not away:
                coming = (
                    part
                    or re.search(
                        r"units|contingents?|troops|soldiers|servicem|forces|participants|armies|personnel|militar", unit.text
                    )
                    is not None
                )
                where = before is not None and before.terminal == "IN" or phrases.WHERE_LISTED.search(unit.text) is not None
                if not coming or where:
                    continue
                others = [t for t in unit.tokens if t.terminal in ("STATE", "DEMONYM") and t is not token]
                partial = (
                    bool(token.attributes.get("open") or others)
                    or re.search(r"including|among (?:them|others)|such as|observers?", unit.text) is not None
                )
                claim = self._claim(unit, "held", "participants", value, token, items=items, weak=self._of_a_force(unit))
                if claim is not None:
                    claim.qualifiers["open"] = partial
            else:
                continue
            if claim is not None:
                claim.qualifiers.setdefault("open", True)
                found.append(claim)
        return found

    def _commander(self, unit: Unit) -> list[Claim]:
        match = phrases.COMMANDING.search(unit.text)
        if match is None or self._of_a_force(unit):
            return []
        people = [token for token in unit.tokens if token.terminal == "PERSON" and not token.items]
        if not people:
            return self._commanded_by_stranger(unit)
        if len(people) != 1 or people[0].anaphor or not people[0].entities:
            return []
        passive = match.group().rstrip().endswith(("by", "of", "exercised", "entrusted", " was", " is", " stood", ":"))
        token = people[0]
        verb_at = self._from(unit) + match.start()
        if passive != (token.start > verb_at):
            return []
        did = re.match(r",? (?:who )?(?:had |has |was |had been )?$", self.prepared.folded[token.end : verb_at]) is not None
        claim = self._claim(
            unit,
            "held",
            "by",
            token.entities,
            token,
            weak=not (passive or did) or (unit.link == "focus" and not self._leading(unit)),
        )
        return [claim] if claim is not None else []

    def _in_command(self, unit: Unit) -> list[Claim]:
        """Who is called the commander of those who were sent, before or behind the name."""
        folded = self.prepared.folded
        for person in unit.tokens:
            if person.terminal != "PERSON" or person.items or person.anaphor or not person.entities:
                continue
            told = phrases.COMMANDER_OF.search(folded[self._from(unit) : person.start]) or phrases.IS_COMMANDER_OF.match(
                folded[person.end : self._to(unit)]
            )
            if told is None or not phrases.ITS_TROOPS.search(told["of"]) or phrases.OF_ONE_STATE.search(told["of"]):
                continue
            claim = self._claim(unit, "held", "by", person.entities, person)
            return [claim] if claim is not None else []
        return []

    def _leading(self, unit: Unit) -> bool:
        """Whether it is the event that is said to have been led, and no part of it."""
        return phrases.LED.match(unit.text) is not None or phrases.LEADING.search(unit.text) is not None

    def _commanded_by_stranger(self, unit: Unit) -> list[Claim]:
        """That somebody led the event whom the fact base does not know: it has nothing to say, but another text may."""
        found = strangers.commander(self.prepared.text, self._from(unit), self._to(unit))
        if found is None or unit.link == "focus" and not self._leading(unit):
            return []
        leaders = [leader for s in self.facts.statements(subject=unit.event, relation="held") for leader in s.by]
        if any(strangers.alike(found.name, self.facts.entity(leader).name) for leader in leaders):
            return []  # one of them in another spelling
        token = Token("PERSON", found.start, found.end, entities=(found.entity,))
        claim = self._claim(unit, "held", "by", (found.entity,), token)
        return [claim] if claim is not None else []

    def _another_exercise(self, unit: Unit, force: Token) -> bool:
        """Whether "the exercise of the peacekeepers" is not said of the event but names another one."""
        for index, token in enumerate(unit.tokens):
            if (
                token.terminal == "EXERCISE"
                and token.anaphor
                and re.fullmatch(r" (?:of|for) (?:the |its |csto )*", self.prepared.folded[token.end : force.start])
            ):
                before = unit.tokens[index - 1] if index else None
                return before is None or before.terminal not in ("BE", "COMMA", "OPEN")
        return False

    def _trained(self, unit: Unit) -> list[Claim]:
        if self.facts.entity(unit.event).kind not in ("exercise", "series") or "observer" in unit.text:
            return []
        found: list[Claim] = []
        for token in unit.tokens:
            if token.terminal != "FORCE" or token.items:
                continue
            word = self.prepared.folded[token.start : token.end]
            entities = token.entities
            if token.anaphor:
                if "peacekeepers" not in word:
                    continue
                entities = ("peacekeeping-forces",)
            before = self._before(token, unit)
            behind = self.prepared.folded[token.end : self._to(unit)]
            if unit.link != "focus" and re.match(
                r" (?:are |is |were |was )?(?:trained?|tested|drilled|rehearse|practise|practice|exercise)s? "
                r"(?:in|at|during|through) (?:the |its |their )?(?:csto )?(?:exercises? )?(?:called )?[\"“'‘]?",
                behind,
            ):
                claim = self._claim(unit, "trains", "value", entities, token)
                found += [claim] if claim is not None else []
                continue
            if not phrases.TRAINING.search(before) or self._another_exercise(unit, token):
                continue
            if (
                re.search(r"exercises? (?:of|for|with) [^,]*$", before) is None
                and unit.link == "focus"
                and re.search(r"written|meant|designed|devoted|yearly|annual|it (?:is|was)", before) is None
            ):
                continue
            if unit.link == "focus" and self.scene.focus.age > 2:
                continue
            claim = self._claim(unit, "trains", "value", entities, token)
            if claim is not None:
                named = [
                    t for t in unit.tokens if t.terminal == "EXERCISE" and t.entities and not t.items and t.end <= token.start
                ]
                if named and not named[-1].anaphor and named[-1].entity not in (unit.event, self.scene.focus.series):
                    claim.subject = named[-1].entity
                found.append(claim)
        return found

    def _force_used(self, unit: Unit) -> list[Claim]:
        found = []
        for token in unit.tokens:
            if token.terminal != "FORCE" or token.anaphor or token.items:
                continue
            before = self._before(token, unit)
            if re.search(
                r"(?:served|acted|operated|deployed|worked|came|sent) as (?:part of |units of )?"
                r"(?:the |a )?(?:csto(?:['’]s)? |bloc(?:['’]s)? |alliance(?:['’]s)? |collective )*$",
                before,
            ):
                claim = self._claim(unit, "force-used", "value", token.entities, token)
                if claim is not None:
                    found.append(claim)
        return found

    def _mission_dates(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        year = self._year_of(unit.event)
        entry = self.discourse.around.entry
        dated = [token for token in unit.tokens if token.terminal == "DATE"] or ([entry] if entry is not None else [])
        for token in dated:
            if token.terminal != "DATE" or token.date is None or token.date.now or token.key in ("after", "before"):
                continue
            dates = [
                date
                for date in self.discourse.resolve_dates(token)
                if date.precision in ("day", "month") or (unit.link != "focus" and date.precision == "year")
            ]
            date = next(
                (date for date in dates if date.begin.year == year),
                dates[0] if dates and unit.link in ("name", "series") and len(dates) == 1 else None,
            )
            if date is None:
                continue
            around = self._words_of(token, unit) if token is not entry else unit.text
            relation, role = _mission_relation(around, unit.text), token.key
            if not relation and role in ("until", "by") and phrases.PULLOUT.search(around):
                relation = "withdrawal-completed"  # "will be withdrawn by 19 January"
            if not relation and self._all_came(unit, date, around):
                relation = "deployed"
            if not relation and self._gone(unit, token, date, around):
                relation, role = "withdrawal-completed", "at"
            if not relation and unit.link in ("name", "series") and date.precision in ("month", "year"):
                relation, role = ("held", "at") if phrases.SENDING.search(unit.text) else ("", role)
            if not relation or _TOLD.search(around):
                continue
            if relation == "withdrawal-completed" and role in ("by", "until") and self._long_after(unit, relation, date):
                role = "at"  # whoever was gone on the 19th was not "gone by the 29th"
            claim = self._claim(unit, relation, "value", date, token, role=role)
            if claim is not None:
                found.append(claim)
        return found

    def _still_ahead(self, claims: list[Claim]) -> list[Claim]:
        """Those claims that name no day of the week just gone: "on Tuesday he said that they will leave", "till Saturday"."""
        today = self.discourse.today
        return [
            claim
            for claim in claims
            if today is None
            or not isinstance(claim.value, DateInterval)
            or claim.value.precision != "day"
            or not 0 < today.first - claim.value.last <= _WEEK
        ]

    def _leaving(self, unit: Unit) -> list[Claim]:
        """When the troops of a mission are going to leave, told while they are there."""
        if phrases.NO_HAPPENING.search(re.sub(phrases.WILL_GO, "", unit.text)) or phrases.OF_SOME.search(unit.text):
            return []
        leaving = ("withdrawal-began", "withdrawal-completed")
        found = [claim for claim in self._still_ahead(self._mission_dates(unit)) if claim.relation in leaving]
        for claim in found:
            claim.modality = "planned" if claim.modality == "asserted" else claim.modality
            claim.role = (
                "at" if claim.role == "until" else claim.role
            )  # until when they "will be withdrawn" is when they are gone
        return found

    def _all_came(self, unit: Unit, date: DateInterval, around: str) -> bool:
        """Whether a day is told as that on which all the troops came, and none on which a contingent of them may have come."""
        if not phrases.ALL_CAME.search(around) or phrases.PART_OF_IT.search(around):
            return False
        senders = [
            token for before, token in pairwise(unit.tokens) if before.terminal in ("FROM", "OF") and token.terminal == "STATE"
        ]
        if not senders or any(len(token.items) < 3 for token in senders):
            return False
        spans = [s.value for r in ("deployed", "withdrawal-began") for s in self.facts.statements(subject=unit.event, relation=r)]
        days = [value for value in spans if isinstance(value, DateInterval)]
        return bool(days) and not days[0].last < date.first < days[-1].first

    def _long_after(self, unit: Unit, relation: str, date: DateInterval) -> bool:
        """Whether a day lies days behind the one on which a step of a mission was done."""
        known = [s.value for s in self.facts.statements(subject=unit.event, relation=relation)]
        return any(isinstance(value, DateInterval) and date.first > value.last + _DAYS_OF_GRACE for value in known)

    def _gone(self, unit: Unit, token: Token, date: DateInterval, around: str) -> bool:
        """Whether a day is that by which a mission was gone: "they left on ...", "the troops stayed until ...". A day between
        the first departures and the last is left alone, and so is what is said of one contingent."""
        stayed = token.key in ("until", "by") and phrases.STAYED.search(around) is not None
        if not stayed and (token.key not in ("at", "none") or phrases.LEFT.search(around) is None):
            return False
        if date.precision != "day" or phrases.PART_OF_IT.search(unit.text):
            return False
        if any(t.terminal == "NUMBER" or (t.terminal in ("STATE", "DEMONYM") and t.items) for t in unit.tokens):
            return False
        days = {
            relation: [s.value for s in self.facts.statements(subject=unit.event, relation=relation)]
            for relation in ("withdrawal-began", "withdrawal-completed")
        }
        began = [day for day in days["withdrawal-began"] if isinstance(day, DateInterval)]
        over = [day for day in days["withdrawal-completed"] if isinstance(day, DateInterval)]
        return bool(began and over) and (date.first >= over[0].first or date.last < began[0].first)


_STEPS = (phrases.PULLOUT_BEGAN, phrases.PULLOUT_ENDED, phrases.ARRIVAL, phrases.REQUEST, phrases.DECISION)


def _mission_relation(around: str, text: str) -> str:
    """Which step of a mission a date is said of, by the words it hangs on. ``text`` is the whole unit."""
    around = re.sub(phrases.AT_THE_REQUEST, "", around)
    if phrases.PULLOUT.search(around) or (
        phrases.PULLOUT.search(text) and not phrases.ARRIVAL.search(around) and not phrases.REQUEST.search(around)
    ):
        if phrases.PULLOUT_ENDED.search(around):
            return "withdrawal-completed"
        if phrases.PULLOUT_BEGAN.search(around):
            return "withdrawal-began"
        return ""
    if phrases.REQUEST.search(around):
        return "requested"
    if phrases.DECISION.search(around):
        return "decided"
    if phrases.ARRIVAL.search(around):
        return "deployed"
    return ""


def put_over(
    groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int, facts: FactBase, tokens: Sequence[Token]
) -> None:
    """Adds groups to those of a sentence (from ``mark`` on), which know less of what is in focus.

    Figures, dates and places that were put down to an exercise or a mission only because it was spoken of last go, unless found
    here too.
    """
    if len(groups) == mark:
        merged(groups, found, mark)
        return
    named = {
        entity for token in tokens if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for entity in token.entities
    }
    kept: list[list[Claim]] = []
    for group in groups[mark:]:
        readings = []
        for claim in group:
            guessed = (
                (claim.inferred or claim.subject not in named)
                and "happening" not in claim.qualifiers
                and claim.relation in _GUESSED
            )
            if guessed and facts.entity(claim.subject).kind in _HAPPENINGS:
                continue
            readings.append(claim)
        if readings:
            kept.append(readings)
    groups[mark:] = kept
    merged(groups, found, mark)


def merged(groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int) -> None:
    """Adds groups to those of a sentence (from ``mark`` on); on the same words they become further readings there."""
    new = list(found)
    if not new:
        return
    places: dict[tuple[str, int, int], list[Claim]] = {}
    for group in groups[mark:]:
        for claim in group:
            places.setdefault((_family(claim), claim.mark.start, claim.mark.end), group)
    for group in new:
        claim = group[0]
        there = places.get((_family(claim), claim.mark.start, claim.mark.end))
        if there is None:
            groups.append(group)
        elif not any(
            (other.relation, other.subject, other.slot) == (claim.relation, claim.subject, claim.slot) for other in there
        ):
            if claim.relation != "held" or not any(_said_of_itself(other) for other in there):
                there.append(claim)
        elif len(there) == 1 and _finer(claim):
            claim.negated = there[0].negated
            there[0] = claim  # it knows what the figure is of, and how sure that is


def _said_of_itself(claim: Claim) -> bool:
    """Whether a clause dates a document or a body by a verb of its own, so that its date is not merely that of a session."""
    return (
        claim.relation in ("adopted", "established")
        and claim.slot == "value"
        and not claim.inferred
        and not {"happening", "decided"} & claim.qualifiers.keys()
    )


def _finer(claim: Claim) -> bool:
    """Whether a claim is judged more closely than others of its kind: figures, and periods told by their first and last day."""
    return isinstance(claim.value, Quantity) or (
        isinstance(claim.value, DateInterval)
        and claim.value.precision == "interval"
        and claim.role == "span"
        and not claim.qualifiers.get("weak", True)
    )


def _family(claim: Claim) -> str:
    if isinstance(claim.value, DateInterval):
        return "date"
    if isinstance(claim.value, Quantity):
        return "quantity"
    return {"participants": "list", "absent": "list", "members": "list"}.get(claim.slot, claim.slot)
