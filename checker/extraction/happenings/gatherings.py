"""Claims about gatherings: sessions of the Collective Security Council and meetings of ministers, told by their city and
date.

Texts seldom name a session; they say "the Bishkek summit", "the leaders convened in Astana on 28 November". The facts
lead: a stretch that speaks of a gathering of a body is laid beside that body's gatherings. If one fits both city and
date, both are confirmed; if exactly one fits one of them, the other is wrong. The session then stays in focus for who
was in the chair, who came and who stayed away.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.focus import LONGEST, Unit, UnitReader
from checker.extraction.happenings.known import COUNCIL, gatherings, was_at, was_on
from checker.extraction.happenings.scene import Focus, Sentence
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dates import DateInterval
from checker.model.facts import Statement

BODIES = (
    ("council-of-foreign-ministers", re.compile(r"foreign ministers\b|ministers of foreign affairs|\bcmfa\b")),
    ("council-of-defence-ministers", re.compile(r"defen[cs]e ministers\b|ministers of defen[cs]e|\bcmd\b")),
    (
        "committee-of-secretaries",
        re.compile(
            r"security council secretaries|secretaries of (?:the )?(?:national )?security councils|committee of secretaries|"
            r"security secretaries"
        ),
    ),
    (
        COUNCIL,
        re.compile(
            r"\bsummits?\b|\bsessions?\b|collective security council|the council (?:met|convened|gathered|sat|held|assembled)|"
            r"\bleaders\b|heads of state|\bpresidents\b"
        ),
    ),
)
# "Bishkek hosted ...", "Minsk was the venue of ..."
_HOSTED = re.compile(
    r" (?:hosts|hosted|is hosting|played host to|welcomed|"
    r"(?:was|served as|became) the (?:venue|host|setting|site|scene) (?:of|for)) "
)
# "the summit was hosted by Astana", "the host city of the summit was Astana"
_HOST_BEFORE = re.compile(
    r"\b(?:summit|session|meeting)\b[^.;]{0,60}? (?:hosted|welcomed) by (?:the )?$"
    r"|\b(?:host(?: city)?|venue|setting|scene) (?:of|for) [^.;]{0,60}?\b(?:summit|session|meeting)\b[^.;]{0,30}? (?:is|was) $"
)
_STEP = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before|following|ahead of) (?:the|an?|its|this|that) [^.;:,]{0,60}"
    r"(?:summit|session|meeting)[^.;:,]{0,40}, (?:on |in )?$"
)
_FAR = 150  # characters
_ON = re.compile(r",? (?:up)?(?:on|by|at) (?:the )?(?:(?:shores?|banks?|coast) of )?(?:the )?")
_TITLE = re.compile(r" (?:the |his |her )?(?:[\w’'-]+ ){0,8}(?<!and )")  # between "chaired by" and the name
_OF_THE_DAY = re.compile(r"(?: [\w-]+)? (?:summit|session)\b")  # "the November 2023 summit"
_MEETS = re.compile(r"\b(?:session|sitting|meeting|plenary) (?:of|in|at) (?:the |a )?$")
# What dated entries say in the present tense and without a verb: "28 November 2019: the Council in Bishkek"
_ENTRY_COUNCIL = re.compile(r"\bthe council (?:meets|convenes|gathers|sits|holds|assembles|in )")
_ENTRY_MEETING = re.compile(
    r"\b(?:council|leaders|presidents|heads of state|ministers|secretaries)(?: of (?:the )?[\w ]{3,40}?)?"
    r"(?: (?:meets?|gathers?|sits?|convenes?|assembles?|confers?|comes? together|holds? [\w ]{3,30}?))?"
    r"(?: once| again| there)? $"
)
_ENTRY_NOUN = re.compile(r"\b(?:session|summit|meeting)(?: of (?:the )?[\w ]{3,50}?)?(?:,| \(| [–—-]) ?$")
# "On 18 June in Astana the presidents approved the rules": what is decided so is decided at a session.
_DECIDES = re.compile(
    r"\b(?:presidents|leaders|heads of state|council|ministers)\b[^.;:,]{0,50}? (?:confirmed|approved|adopted|endorsed|decided"
    r"|resolved|appointed|elected)\b"
)
_ITS_YEAR = re.compile(r" ?\((?:19|20)\d\d\)")  # "the November (2018) session"
# What is no chance meeting of presidents.
_CONVENED = re.compile(r"\b(?:summit|session|council|sitting)\b")
_ENTRY_VERB = re.compile(r"\b(?:meets?|gathers?|sits?|convenes?|assembles?|confers?|comes? together|session|summit)\b")
# What keeps "in November" from being the one before the text.
_OF_NOW = re.compile(
    r"\b(?:is|are|will|would|to be|due|slated|planned|scheduled|pencilled|earmarked|set|expected|next|upcoming|coming)\b"
)
# What is told as news, and what looks back: "the leaders met in Minsk", "the leaders last met in Minsk".
_MET = re.compile(r"\b(?:met|took place|(?:was|were) held|gathered|convened|attended|took part|participated)\b")
_LOOKING_BACK = re.compile(
    r"\b(?:had|last|earlier|previous\w*|before|once|ago|first|founding|used to|ever|always|when)\b(?! the\b)"
)
# "they spoke in Minsk on 23 November, at a summit that ..."
_AT_IT = re.compile(r"(?: on [\w ]{3,20}?)?, (?:at|during) (?:an?|the|their|its) (?:[\w-]+ ){0,2}?(?:summit|session)\b")
_BEFORE = 3  # gatherings back that "the one before" may be, where informal ones are not counted
_NEAR = 45  # days between a gathering and a text that is about it


class GatheringReader(UnitReader):
    """Reads one sentence for gatherings. What it finds in focus is kept apart from exercises."""

    found: Sequence[Claim] = ()  # what the unit's city and date say

    def _identify(self, unit: Unit) -> None:
        if any(token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for token in unit.tokens):
            self.stranger = True  # an exercise is told of now, and what follows may be about it
        ahead = phrases.GOING_TO_BE.search(unit.text) is not None and not _is_open_still(unit.text)
        told = re.sub(phrases.NEXT, "", unit.text) if ahead else unit.text
        if (
            phrases.NOT_OURS.search(told)
            or (phrases.OF_OTHERS.search(unit.text) and not any(len(token.items) > 3 for token in unit.tokens))
            or self._strange_body(unit)
        ):
            unit.foreign = True
            if any(token.terminal == "ORG" and self.discourse.topic not in token.entities for token in unit.tokens):
                self.stranger = True
            return
        body = next((body for body, pattern in BODIES if pattern.search(unit.text)), "")
        if not body and _ENTRY_COUNCIL.search(unit.text) and self._is_chronicled():
            body = COUNCIL
        focus = self.scene.session
        if focus.event and not focus.paused and phrases.SESSION_BEFORE.search(unit.text):
            self._the_one_before(unit, focus.event)
            return
        if body and (ahead or not phrases.PLANNED.search(unit.text)):
            self._match(unit, body, ahead)
        if unit.event:
            return
        if body and body != self.facts.entity(focus.event).of if focus.event else False:
            return
        if focus.event and not focus.paused:
            years = {date.begin.year for date in self.years(unit)}
            if years and self.year_of(focus.event) not in years:
                unit.foreign = True
                return
            unit.event, unit.link = focus.event, "focus"

    def _the_one_before(self, unit: Unit, event: str) -> None:
        """Finds which of the last gatherings before the one in focus a unit tells of by its city or its date."""
        unit.foreign = True
        known = sorted(gatherings(self._body_of(event), self.facts), key=lambda s: s.value.first)  # type: ignore[union-attr]  # dates all
        place = next((index for index, s in enumerate(known) if s.subject == event), 0)
        before = known[max(0, place - _BEFORE) : place]
        places, _ = self._city(unit)
        dates = self._days(unit)
        there = [s for s in before if places is not None and was_at(s, places[1], self.facts)]
        then = [s for s in before if any(was_on(s, day) for _, days, _ in dates for day in days)]
        both = [s for s in there if s in then]
        meant = both or there or then
        if len(meant) != 1 or meant[0].announced:
            return
        unit.event, unit.link, unit.foreign = meant[0].subject, "anaphor", False
        told = [self._placed(unit, places)] if places is not None else []
        told += [self._dated(unit, token, days[0]) for token, days, _ in dates if len(days) == 1 or both]
        self.found = [claim for claim in told if claim is not None]

    def _strange_body(self, unit: Unit) -> bool:
        for token in unit.tokens:
            if token.terminal == "ORG" and self.discourse.topic not in token.entities:
                return True
            if (
                token.terminal == "EVENT"
                and token.entities
                and not token.anaphor
                and not all(self._body_of(entity) for entity in token.entities)
            ):
                return True
            if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor:
                return True
            other_body = token.terminal == "BODY" and token.entities and not any(self._convenes(b) for b in token.entities)
            if other_body and _MEETS.search(unit.text, 0, max(0, token.start - unit.start)):
                return True  # "at a June session of the Duma"
        return False

    def _convenes(self, body: str) -> bool:
        return any(body == known for known, _ in BODIES)

    def _body_of(self, event: str) -> str:
        return self.facts.entity(event).of

    def _match(self, unit: Unit, body: str, ahead: bool) -> None:
        """Finds the gathering a unit tells of, and what of its city and date is wrong. ``ahead`` says that it is to come."""
        known = gatherings(body, self.facts)
        places, place_tight = self._city(unit)
        dates = self._days(unit)
        if ahead and self.discourse.today is not None:
            start = self.discourse.today.first
            to_come = ((token, [day for day in days if day.last >= start], tight) for token, days, tight in dates)
            dates = [each for each in to_come if each[1]]
            later = [each for each in dates if all(day.first > self.discourse.today.last for day in each[1])]
            dates = later if len(dates) > 1 else dates  # "today they agreed that it will meet on ..."
        explicit = any(
            (token.terminal == "ORG" and self.discourse.topic in token.entities and not token.anaphor) or token.terminal == "BODY"
            for token in unit.tokens
        )
        explicit = explicit or any(token.terminal == "EVENT" for token in unit.tokens)
        if places is None and not dates:
            return
        happened = [s for s in known if not s.announced and (ahead or not self._to_come(s))]
        if ahead:
            happened = [s for s in happened if self._ahead(s)]
        found: list[Claim | None] = []
        first = min(dates, key=lambda date: date[1][0].last - date[1][0].first) if dates else None
        owner = self.discourse.latest("organization")[:1]
        told = (bool(self.scene.session.event) and not self.scene.session.paused) or owner == (self.discourse.topic,)
        explicit = explicit or (told and re.search(r"\bthe (?:\w+ )?(?:summit|session)\b|\bcouncil\b", unit.text) is not None)
        ours = explicit or (
            told
            and re.search(
                r"\b(?:the|its|their) (?:\w+ )?(?:leaders|presidents|heads|foreign|defen|ministers|secretaries)", unit.text
            )
            is not None
        )
        chronicled = self._is_chronicled()
        ours = ours or chronicled
        if places is not None and first is not None:
            token, days, tight = first
            both = [s for s in happened if was_at(s, places[1], self.facts) and any(was_on(s, day) for day in days)]
            if both:
                focus = self.scene.session
                self._enter(unit, both[0], explicit)
                day = next(day for day in days if was_on(both[0], day))
                found = [self._placed(unit, places), self._dated(unit, token, day)]
                if len(both) > 1:
                    self.scene.session = focus  # that it met is right, but which of its meetings is meant is open
            elif ours and tight and place_tight and not self._is_open(unit, known, places[1], token, days):
                found = [*self._clash(unit, body, happened, places, token, days, explicit)]
        elif first is not None:
            for token, days, tight in dates:
                here = [s for s in happened if any(was_on(s, day) for day in days if day.precision != "year")]
                if len(here) == 1:
                    self._enter(unit, here[0], explicit or chronicled)
                    found.append(self._dated(unit, token, next(day for day in days if was_on(here[0], day))))
                elif not here and explicit and tight and body == COUNCIL and len(days) == 1 and days[0].precision == "day":
                    month = DateInterval.month(days[0].begin.year, days[0].begin.month)
                    near = [
                        s
                        for s in happened
                        if isinstance(s.value, DateInterval) and s.value.precision == "day" and month.contains(s.value)
                    ]
                    if len(near) == 1:
                        self._enter(unit, near[0], explicit)
                        found.append(self._dated(unit, token, days[0]))
        elif places is not None and self.discourse.today is not None:
            today = self.discourse.today
            near = [
                s
                for s in known
                if was_at(s, places[1], self.facts)
                and isinstance(s.value, DateInterval)
                and abs(s.value.first - today.first) <= _NEAR
            ]
            if len(near) == 1:
                self._enter(unit, near[0], explicit)
            now = [s for s in happened if self._today(s)]
            if not near and len(now) == 1 and explicit and place_tight and _of_these_days(unit.text):
                self._enter(unit, now[0], explicit)
                found = [self._placed(unit, places)]
        self.found = [claim for claim in found if claim is not None]
        for claim in self.found if ahead else ():
            claim.modality = "planned" if claim.modality == "asserted" else claim.modality

    def _is_chronicled(self) -> bool:
        """Whether the sentence is a dated entry in a text about the topic: its sessions are told without its name."""
        around = self.discourse.around
        if around.entry is None or not self.discourse.has_named_topic():
            return False
        return not around.foreign(self.facts, self.discourse.topic)

    def _today(self, statement: Statement) -> bool:
        """Whether a gathering was held on the day of the text, or on the day before or behind it."""
        today, value = self.discourse.today, statement.value
        return (
            today is not None
            and isinstance(value, DateInterval)
            and value.first - 1 <= today.first <= today.last <= value.last + 1
        )

    def _is_open(
        self, unit: Unit, known: Sequence[Statement], places: Sequence[str], token: Token, days: Sequence[DateInterval]
    ) -> bool:
        """Whether it is not sure which days a date means."""
        several = len(days) > 1 and (_OF_NOW.search(unit.text) is not None or self._to_be(unit, days))
        return several or self._in_another_year(known, places, token, days[0])

    def _in_another_year(self, known: Sequence[Statement], places: Sequence[str], token: Token, day: DateInterval) -> bool:
        """Whether on the day of a date without its year a gathering was at a place, if in another year: the year is not sure."""
        if token.date is None or token.date.date is not None or getattr(token.date.relative, "weekday", None) is not None:
            return False
        there = [s.value for s in known if isinstance(s.value, DateInterval) and was_at(s, places, self.facts)]
        return any((held.begin.month, held.begin.day) == (day.begin.month, day.begin.day) for held in there)

    def _to_be(self, unit: Unit, days: Sequence[DateInterval]) -> bool:
        """Whether of the days that a date may mean the nearest lies ahead, and no verb says that it is over."""
        today = self.discourse.today
        over = any(token.terminal == "VERB" and token.form == "past" for token in unit.tokens)
        return today is not None and days[0].first > today.last and not over

    def _to_come(self, statement: Statement) -> bool:
        """Whether a gathering was held after the text was written."""
        today, value = self.discourse.today, statement.value
        return today is not None and isinstance(value, DateInterval) and value.first > today.last

    def _ahead(self, statement: Statement) -> bool:
        """Whether a gathering lies ahead of the text, by some weeks at most."""
        today, value = self.discourse.today, statement.value
        return today is not None and isinstance(value, DateInterval) and 0 <= value.first - today.first <= _NEAR

    def _clash(
        self,
        unit: Unit,
        body: str,
        known: Sequence[Statement],
        places: tuple[Token, tuple[str, ...]],
        token: Token,
        days: Sequence[DateInterval],
        explicit: bool,
    ) -> list[Claim]:
        """The claim that is wrong where no gathering fits both city and date, and exactly one fits one of them."""
        here = [s for s in known if any(day.precision in ("day", "month", "interval") and was_on(s, day) for day in days)]
        years = {day.begin.year for day in days}
        there = [
            s
            for s in known
            if was_at(s, places[1], self.facts) and isinstance(s.value, DateInterval) and s.value.begin.year in years
        ]
        day = days[0]
        if len(here) == 1 and here[0].place == ("videoconference",) and day.precision != "day":
            return []  # they may have met somewhere that month as well
        if len(here) == 1 and (not there or day.precision == "day" and (body != COUNCIL or explicit)):
            self._enter(unit, here[0], explicit)
            claim = self._placed(unit, places)
            return [claim] if claim is not None else []
        if here or body != COUNCIL or not explicit or len(days) > 1:
            return []
        same = [
            s
            for s in known
            if was_at(s, places[1], self.facts)
            and day.precision == "day"
            and isinstance(s.value, DateInterval)
            and s.value.precision == "day"
            and (s.value.begin.month, s.value.begin.day) == (day.begin.month, day.begin.day)
        ]
        right = same if len(same) == 1 and not there and _CONVENED.search(unit.text) else there
        if len(right) != 1:
            in_year = [
                s
                for s in known
                if isinstance(s.value, DateInterval) and s.value.begin.year == day.begin.year == s.value.finish.year
            ]
            if day.precision == "year" and not there and len(in_year) == 1:
                self._enter(unit, in_year[0], True)
                claim = self._placed(unit, places)
                return [claim] if claim is not None else []
            return []
        self._enter(unit, right[0], True)
        claim = self._dated(unit, token, day)
        return [claim] if claim is not None else []

    def _enter(self, unit: Unit, statement: Statement, explicit: bool) -> None:
        unit.event, unit.link = statement.subject, "name" if explicit else "focus"
        today = self.discourse.today
        firm = (
            today is not None and isinstance(statement.value, DateInterval) and abs(statement.value.first - today.first) <= _NEAR
        )
        if self.block.kind == "heading" and not firm:
            return
        self.scene.session = Focus(statement.subject, firm=firm)

    def _placed(self, unit: Unit, places: tuple[Token, tuple[str, ...]]) -> Claim | None:
        token, entities = places
        return self.claim(unit, "held", "place", entities, token)

    def _dated(self, unit: Unit, token: Token, day: DateInterval) -> Claim | None:
        if day.precision == "interval" and sum(pattern.search(unit.text) is not None for _, pattern in BODIES) > 1:
            return None  # several councils met in that time
        return self.claim(unit, "held", "value", day, token, role=token.key)

    def _city(self, unit: Unit) -> tuple[tuple[Token, tuple[str, ...]] | None, bool]:
        """The city of a gathering and whether it surely is: said right behind its noun or verb, or part of its name."""
        for index, token in enumerate(unit.tokens):
            if token.terminal == "EVENT" and token.entities and not token.anaphor:
                for entity in token.entities:
                    for statement in self.facts.statements(subject=entity, relation="held"):
                        if statement.place and statement.place != ("videoconference",):
                            return (token, statement.place), True
            if token.terminal == "PLACE" and not token.items:
                before = unit.tokens[index - 1] if index else None
                if any(earlier.terminal == "PLACE" and self._is_on(earlier, token) for earlier in unit.tokens[:index][-2:]):
                    continue
                end = self._end_of_place(unit, index)
                after = self.prepared.folded[end : end + 10]
                capital = phrases.IN_THE_CAPITAL.search(self.prepared.folded, self.begin_of(unit), token.start)
                arrived = phrases.ARRIVED.search(self.prepared.folded, self.begin_of(unit), token.start) is not None
                if (
                    re.match(r" (?:summit|session|meeting)", after)
                    or _AT_IT.match(self.prepared.folded, token.end)
                    or _HOSTED.match(self.prepared.folded, end)
                    or _HOST_BEFORE.search(self.prepared.folded, self.begin_of(unit), token.start)
                    or (arrived and phrases.FOR_IT.match(self.prepared.folded, token.end))
                ):
                    return (token, token.entities), True
                if self._is_chronicled() and self._is_place_of_entry(unit, token):
                    return (token, token.entities), True
                if capital is not None or (before is not None and before.terminal == "IN" and token.gap == 0):
                    lead = capital.start() if capital is not None else before.start if before is not None else token.start
                    words = self.prepared.folded[self.begin_of(unit) : lead]
                    tail = (
                        re.split(phrases.MEETING, words)[-1]
                        if phrases.MEETING.search(words)
                        else re.split(phrases.NOUN, words)[-1]
                        if phrases.NOUN.search(words)
                        else words
                    )
                    tail = re.sub(phrases.OF_THE_COUNCIL, "", re.split(phrases.SLATED, tail)[-1])
                    tight = (bool(phrases.MEETING.search(words) or phrases.NOUN.search(words)) and len(tail.split()) <= 6) or (
                        not words.strip() and phrases.MEETING.search(unit.text) is not None
                    )
                    fronted = all(each.terminal in ("DATE", "IN", "COMMA") for each in unit.tokens[:index])
                    tight = tight or fronted and _DECIDES.search(unit.text) is not None
                    return (token, token.entities), tight
        return None, False

    def _is_on(self, place: Token, water: Token) -> bool:
        """Whether the second of two places only says by what the first one lies: "Cholpon-Ata on Lake Issyk-Kul"."""
        return _ON.fullmatch(self.prepared.folded, place.end, water.start) is not None

    def _end_of_place(self, unit: Unit, index: int) -> int:
        """Where a place is over with the larger one it lies in, or the lake that it lies on."""
        token = unit.tokens[index]
        for following in unit.tokens[index + 1 : index + 3]:
            if following.terminal == "PLACE" and self._is_on(token, following):
                return following.end
        end = int(token.attributes.get("outer_end", token.end))
        return end + 1 if end > token.end and self.prepared.folded[end : end + 1] == "," else end

    def _is_place_of_entry(self, unit: Unit, token: Token) -> bool:
        """Whether a dated entry names a place as that of its gathering: "the leaders gather in Minsk", "summit, Minsk"."""
        words = self.words_before(token, unit)
        lead = re.search(r"\b(?:in|at) (?:the )?$", words)
        if lead is None:
            return _ENTRY_NOUN.search(words) is not None
        entry = self.discourse.around.entry
        said = words[: lead.start()]
        opening = entry is not None and not self.prepared.folded[entry.end : self.begin_of(unit) + lead.start()].strip(" .:*_–—-")
        return _ENTRY_MEETING.search(said) is not None or opening and _ENTRY_VERB.search(unit.text) is not None

    def _days(self, unit: Unit) -> list[tuple[Token, list[DateInterval], bool]]:
        """The dates of a unit, each with the days it may mean and whether it surely is that of the gathering."""
        found: list[tuple[Token, list[DateInterval], bool]] = []
        for index, token in enumerate(unit.tokens):
            if token.terminal != "DATE" or token.date is None or token.key not in ("at", "none", "span") or token.date.now:
                continue
            days = [day for day in self.discourse.resolve_dates(token) if day.precision in ("day", "month", "year", "interval")]
            if not days or _ITS_YEAR.match(self.prepared.folded, token.end):
                continue
            words = self.words_before(token, unit)
            if _STEP.search(self.prepared.folded, max(0, token.start - _FAR), token.start):
                continue  # "Three days after the summit in Yerevan, on 26 November, he spoke"
            if words.endswith((" to ", " until ", " till ")):
                continue  # "from a session in Yerevan to the last day of 2016"
            nouns = (phrases.MEETING, phrases.NOUN)
            close = [re.split(phrases.SLATED, re.split(noun, words)[-1])[-1] for noun in nouns if noun.search(words)]
            tight = any(len(tail.split()) <= 7 for tail in close) or (
                index == 0
                and (
                    phrases.MEETING.search(unit.text) is not None
                    or _DECIDES.search(unit.text) is not None
                    or phrases.AT_A_MEETING.search(unit.text) is not None
                    or (unit.tokens[1:] and unit.tokens[1].terminal == "COLON")
                )
            )
            tight = tight or token is self.discourse.around.entry and self._is_chronicled()
            event = unit.tokens[index - 1] if index else None
            tight = tight or (event is not None and event.terminal == "EVENT" and not event.trail)
            tight = tight or _OF_THE_DAY.match(self.prepared.folded, token.end) is not None
            tight = tight or _AT_IT.match(self.prepared.folded, token.end) is not None
            tight = tight or any(later.terminal == "EVENT" and not later.anaphor for later in unit.tokens[index + 1 : index + 3])
            between = self.prepared.folded[found[-1][0].end : token.start].split() if found else ()
            tight = tight or (
                bool(found) and found[-1][2] and "and" in between and len(between) <= 4
            )  # "on 13 September and another on 28 October"
            found.append((token, days, tight))
        return found

    # -- what is said of a gathering ---------------------------------------------------------------------------------------------

    def claims(self, unit: Unit) -> list[Claim]:
        found, self.found = list(self.found), ()
        if phrases.PLANNED.search(unit.text) or any(token.terminal == "MODAL" for token in unit.tokens):
            return found
        return [*found, *self._chair(unit), *self._absent(unit), *self._present(unit), *self._heads(unit), *self._documents(unit)]

    def _chair(self, unit: Unit) -> list[Claim]:
        match = phrases.CHAIRING.search(unit.text)
        people = [
            token
            for token in unit.tokens
            if token.terminal == "PERSON" and not token.items and token.entities and not token.anaphor
        ]
        chairs = [person for person in people if phrases.CHAIRED.match(self.prepared.folded, person.end)]
        if match is not None and not chairs and not (match.group() == "led by" and unit.link == "focus"):
            at = self.begin_of(unit) + match.end()
            behind = [person for person in people if person.start >= at]
            if behind and (len(people) == 1 or _TITLE.fullmatch(self.prepared.folded, at, behind[0].start)):
                chairs = behind[:1]
        claims = [self.claim(unit, "held", "by", person.entities, person) for person in chairs[:1]]
        return [claim for claim in claims if claim is not None]

    def _absent(self, unit: Unit) -> list[Claim]:
        """States that stayed away, told by their name, their people or their leader."""
        if (
            not phrases.ABSENT.search(unit.text)
            or re.search(r"troops|soldiers|units|contingent|forces", unit.text)
            or (self.scene.session.age > 3 and unit.link == "focus")
        ):
            return []
        who = [
            token
            for token in unit.tokens
            if token.terminal in ("STATE", "DEMONYM", "PERSON") and token.entities and not token.anaphor and not token.items
        ]
        if len(who) != 1:
            return []
        token = who[0]
        entity = self.facts.entity(token.entity)
        state = str(entity.attributes.get("country", "")) if entity.kind == "person" else token.entity
        if not state or not self.facts.knows(state) or self.facts.entity(state).kind != "state":
            return []
        items = (Item(state, self.block.span(token.start, token.end)),)
        claim = self.claim(unit, "held", "absent", (state,), token, items=items, weak=entity.kind == "person")
        return [claim] if claim is not None else []

    def _present(self, unit: Unit) -> list[Claim]:
        """States that came, told by their name or their leader, in a list or alone."""
        if (
            not phrases.PRESENT.search(unit.text)
            or phrases.ABSENT.search(unit.text)
            or re.search(r"\bnot\b|\bno\b|never|observ|guest|n['’]t\b", unit.text)
        ):
            return []
        if self.scene.session.age > 2 and unit.link == "focus":
            return []
        who = [token for token in unit.tokens if token.terminal in ("STATE", "PERSON") and token.entities and not token.anaphor]
        if len(who) != 1:
            return []
        token = who[0]
        items = [item for item in token.items or (token,) if item.entity]
        states = []
        for item in items:
            entity = self.facts.entity(item.entity)
            state = str(entity.attributes.get("country", "")) if entity.kind == "person" else item.entity
            if not state or not self.facts.knows(state) or self.facts.entity(state).kind != "state":
                return []
            states.append(Item(state, self.block.span(item.start, item.end)))
        claim = self.claim(
            unit, "held", "participants", tuple(dict.fromkeys(item.entity for item in states)), token, items=tuple(states)
        )
        return [claim] if claim is not None else []

    def _heads(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        for token in unit.tokens:
            if token.terminal != "NUMBER" or token.number is None or not phrases.NUMBERED.match(self.prepared.folded, token.end):
                continue
            quantity = token.number.quantity
            if 3 <= quantity.low == quantity.high <= 9 and not re.search(r"other|remaining|nominees|former|first", unit.text):
                claim = self.claim(unit, "held", "count", quantity, token, weak=True)
                if claim is not None:
                    found.append(claim)
        return found

    def _documents(self, unit: Unit) -> list[Claim]:
        """Documents that a session in focus adopted or signed, with the session's date."""
        if not re.search(r"adopt|approv|sign|endors|pass", unit.text) or any(token.terminal == "DATE" for token in unit.tokens):
            return []
        day = self.days_of(unit.event)
        found: list[Claim] = []
        for token in unit.tokens:
            if token.terminal != "DOC" or token.anaphor or day is None:
                continue
            for entity in token.entities[:1]:
                for relation in ("adopted", "signed"):
                    if self.facts.statements(subject=entity, relation=relation):
                        claim = self.claim(unit, relation, "value", day, token, weak=True)
                        if claim is not None:
                            claim.subject = entity
                            found.append(claim)
                        break
        return found


def _of_these_days(text: str) -> bool:
    """Whether a gathering is told of as news: it goes on, or it was and nothing is said of when."""
    return phrases.NOW.search(text) is not None or _MET.search(text) is not None and not _LOOKING_BACK.search(text)


def _is_open_still(text: str) -> bool:
    """Whether it is open if a gathering will be. Who will not come to it stands before it: "will not attend the summit"."""
    noun = phrases.NOUN.search(text)
    return phrases.OPEN_STILL.search(text, noun.start() if noun is not None else 0) is not None


def gathering_claims(sentence: Sentence) -> list[list[Claim]]:
    """The claims of a sentence about the session or meeting it tells of or has in focus. Goes before exercises."""
    scene, tokens = sentence.scene, sentence.tokens
    focus = scene.session
    if sentence.block is not scene.last:
        focus.paused = False
        if sentence.block.kind == "heading" and not focus.firm:
            scene.session = focus = Focus()
    focus.age += 1
    if focus.age > 6 and not focus.firm:
        scene.session = Focus()
    if any(token.terminal == "ASK" for token in tokens[-2:]) or len(tokens) > LONGEST:
        return []
    if not (scene.session.event or phrases.GATHERED.search(sentence.prepared.folded, *sentence.bounds)):
        return []
    reader = GatheringReader(sentence)
    groups: list[list[Claim]] = []
    for unit in reader.units():
        if unit.event and not unit.foreign:
            groups += [[claim] for claim in reader.claims(unit)]
    if reader.stranger:
        if scene.session.firm:
            scene.session.paused = True
        else:
            scene.session = Focus()
    return groups
