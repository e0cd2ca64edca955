"""Claims about happenings: the slots of an exercise or a mission that sentences fill without repeating its name.

A text brings an exercise into focus by its name and then speaks of where it was, when it began, who came and how
many, who led it. Here the facts lead: a stretch of a sentence belongs to one event, named in it or in focus, and each
of its dates, places, lists of states and numbers is laid beside that event's statement. What belongs to a part only
(an active phase, one contingent), to a plan, or to somebody else's exercise is left alone.

The reader of a sentence is here, and what is asked of a stretch whatever it fills; each kind of slot has a module of its own.
"""

from __future__ import annotations

from checker.extraction.discourse.moods import ASSERTED
from checker.extraction.happenings import succession
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.beginnings import beginning_claims
from checker.extraction.happenings.commanders import commander_claims
from checker.extraction.happenings.corroboration import corroborate
from checker.extraction.happenings.days import day_claims, is_idle, planned_day_claims, still_ahead
from checker.extraction.happenings.focus import LONGEST, Unit, UnitReader
from checker.extraction.happenings.forces import trained_force_claims, used_force_claims
from checker.extraction.happenings.merging import merged
from checker.extraction.happenings.mission_days import leaving_claims, mission_day_claims
from checker.extraction.happenings.numbers import number_claims, planned_number_claims
from checker.extraction.happenings.operations import operation_claims
from checker.extraction.happenings.participants import participant_claims
from checker.extraction.happenings.purposes import purpose_claims
from checker.extraction.happenings.scene import REACH, Sentence, begin_entry
from checker.extraction.happenings.told_together import edition_by_edition, exercise_by_exercise
from checker.extraction.happenings.venues import is_misplaced, venue_claims
from checker.extraction.lexing.skeleton import skeleton_of
from checker.extraction.people.sentences import settings
from checker.model import sieve as re
from checker.model.claims import Claim


def happening_claims(sentence: Sentence) -> list[list[Claim]]:
    """The claims of a sentence about the exercise or mission that it names or that is in focus, each a group of one reading."""
    discourse, scene = sentence.discourse, sentence.scene
    begun = sentence.block is not scene.last
    if begun:
        scene.new_block(sentence.block)
        if discourse.around.head is not None:
            scene.leave()  # the entry of a body
    begin_entry(discourse, scene, sentence.bounds[0], begun)
    scene.focus.age += 1
    if scene.focus.age > REACH and not scene.focus.firm:
        scene.leave()
    if len(sentence.tokens) > LONGEST:
        return []
    asked = any(token.terminal == "ASK" for token in sentence.tokens[-2:])
    named = any(token.terminal in ("EXERCISE", "MISSION") for token in sentence.tokens)
    if not (named or scene.focus.event or phrases.TOLD.search(sentence.prepared.folded, *sentence.bounds)):
        return []
    reader = Reader(sentence)
    groups: list[list[Claim]] = []
    for unit in reader.units():
        if unit.event and not unit.foreign and not asked:
            claims = reader.claims(unit)
            fits = corroborate(claims, unit.link in ("name", "series"), scene.facts)
            if not fits and unit.link == "focus" and any(c.qualifiers["weak"] and is_misplaced(reader, c) for c in claims):
                for claim in claims:
                    claim.qualifiers["weak"] = True  # something else happened there
            groups += [[claim] for claim in claims if not is_idle(reader, claim, unit)]
            if unit.event == scene.focus.event and any(not claim.qualifiers["weak"] for claim in claims):
                scene.focus.age = min(scene.focus.age, 2)  # the text is still about it
    if reader.stranger:
        scene.leave()
    if any(token.terminal in ("EXERCISE", "MISSION") for token in reader.tokens):
        skeleton = skeleton_of(sentence.prepared, reader.tokens, *sentence.bounds)
        told = purpose_claims(skeleton, settings(sentence.parts, reader.setting(), ASSERTED))
        merged(groups, told, 0)
    return groups


class Reader(UnitReader):
    """Reads one sentence for what it says of the event of each unit."""

    def claims(self, unit: Unit) -> list[Claim]:
        """What a unit says of its event."""
        kind = self.facts.entity(unit.event).kind
        text = unit.text
        operation = operation_claims(self, unit) if kind == "operation" else []
        if begun := beginning_claims(self, unit):
            return [*begun, *operation, *trained_force_claims(self, unit)]
        if succession.is_series(unit.event, self.facts) or unit.mixed:
            told = [*trained_force_claims(self, unit), *edition_by_edition(self, unit), *exercise_by_exercise(self, unit)]
            return [*told, *operation]
        if self._told_of_another_time(unit):
            return trained_force_claims(self, unit)
        if phrases.ONCE_MEANT.search(self.prepared.folded, self.bounds[0], unit.end):
            return trained_force_claims(self, unit)
        if kind == "mission" and phrases.WILL_GO.search(text) and self.is_under_way(unit.event):
            return leaving_claims(self, unit)
        if phrases.FUTURE.search(text) and (self.is_ahead(unit.event) or self.is_under_way(unit.event)):
            told = [
                *venue_claims(self, unit, planned=True),
                *still_ahead(self, planned_day_claims(self, unit)),
                *planned_number_claims(self, unit),
            ]
            return [*trained_force_claims(self, unit), *told]
        changed = phrases.NO_HAPPENING.search(phrases.ONCE_PLANNED.sub("", text)) or (
            not unit.stepped and phrases.MOVED.search(text)
        )
        if changed or any(token.terminal == "MODAL" for token in unit.tokens):
            return trained_force_claims(self, unit)
        found = edition_by_edition(self, unit)
        if found:
            return found
        found += operation
        if kind == "mission":
            found += mission_day_claims(self, unit)
        else:
            found += venue_claims(self, unit)
            found += day_claims(self, unit)
            found += trained_force_claims(self, unit)
        found += number_claims(self, unit)
        found += participant_claims(self, unit)
        found += commander_claims(self, unit)
        if kind == "mission":
            found += used_force_claims(self, unit)
        return found

    def _told_of_another_time(self, unit: Unit) -> bool:
        """Whether the exercise of a unit only says when something else was: "Before Rubezh-2024 they trained in Kazakhstan"."""
        named = next((token for token in unit.tokens if token.terminal == "EXERCISE" and not token.anaphor), None)
        folded = self.prepared.folded
        if named is None or phrases.BEFORE_OR_AFTER.search(folded, max(0, named.start - 30), named.start) is None:
            return False
        return phrases.ITSELF.match(folded, named.end) is None

    def is_ahead(self, event: str) -> bool:
        """Whether an event lies after the text's own date, so that what the text says of it is a plan."""
        value, today = self.days_of(event), self.discourse.today
        return value is not None and today is not None and today.last < value.first

    def is_under_way(self, event: str) -> bool:
        """Whether a text is of the days of an event: what it says will be is already told of the event that was."""
        value, today = self.days_of(event), self.discourse.today
        return (
            value is not None
            and today is not None
            and value.precision in ("day", "interval")
            and value.first - 1 <= today.first <= today.last <= value.last
        )

    def is_about(self, unit: Unit) -> bool:
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
        begin = self.begin_of(unit)
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
        return not self.is_elsewhen(unit)

    def is_elsewhen(self, unit: Unit) -> bool:
        """Whether a unit speaks of days far from the event, so that something else is told."""
        value = self.days_of(unit.event)
        if value is None:
            return False
        dates = [date for token in unit.tokens if token.terminal == "DATE" for date in self.discourse.resolve_dates(token)[:1]]
        dates = [date for date in dates if date.precision in ("day", "month", "interval")]
        return bool(dates) and all(date.last < value.first - 45 or date.first > value.last + 45 for date in dates)

    def is_of_a_force(self, unit: Unit) -> bool:
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
