"""Claims about happenings: the slots of an exercise or a mission that sentences fill without repeating its name.

A text brings an exercise into focus by its name ("Interaction-2025", "last year's Rubezh") and then speaks of where it was, when it began, who
came and how many, who led it. Here the facts lead: a stretch of a sentence belongs to one event, named in it or in focus, and each of its
dates, places, lists of states and numbers is laid beside that event's statement. What belongs to a part only (an active phase, one
contingent), to a plan, or to somebody else's exercise is left alone and ends the focus.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Sequence

from checker.extraction.clauses import Setting
from checker.extraction.dates import DateMention, Role
from checker.extraction.discourse import Discourse
from checker.extraction.moods import Mood, Segment
from checker.extraction.tokens import BlockText, Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import dataclass, field
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.quantities import Quantity

_REACH = 6  # sentences after which an event that nobody names any more is out of focus

_NO_HAPPENING = re.compile(
    r"cancel|called off|call off|postpon|(?:was|been|were) moved|moved (?:to|from|here)|transferr|relocat|\bplan\b|planned|\bplans\b|propos|\bmeant\b|should have|was to\b|were to\b|schedul|\bdue\b|to be (?:held|staged|hosted)"
    r"|intend|consider|candidate|offered|wanted|declin|foreseen|envisaged|\bwill\b|would|\bmight\b|\bmay (?:be|have|take|not)\b|ahead of|rehears|prepar\w+ for|expected|upcoming|next year|\bif\b|rumou?r|unlike|compared|instead of|denie[sd]|myth"
)
_PART = re.compile(
    r"active (?:phase|part|stage)|main (?:phase|part|stage)|\bphase\b|\bstage\b|first half|second half|opening|ceremony|closing day|advance (?:group|party)|\bof (?:them|these|those|whom|which)\b"
    r"|\beach\b|regroup|observer|per ?cent|staff talks|conference|episode|killed|wounded|died|injured|detain|refugee|spectator|visitor|journalist|only about|rest of|another \d|so far"
)
_OTHERS = re.compile(
    r"bilateral|trilateral|national exercise|\bnato\b|shanghai|turkic|slavic|russian-\w+ (?:man|exerc|drill)|american|european union|joint expeditionary"
)
_UNKNOWN_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[-–—‑ ](?:19|20)\d\d\b")
_PART_OF = re.compile(
    r"part of|within the framework|in the framework|umbrella|under the roof|made up|together with|alongside|as well as|in addition to|followed by|after |before "
)
_HOLDING = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:\w+ )?(?:held|conducted|staged|hosted|carried out|organi[sz]ed|run)\b|took place|takes place|taken place|unfolded|played out|went ahead|\bran\b|\bruns?\b|running"
    r"|lasted|gathered|\bmet\b|trained|drilled|practi[sz]ed|exercised|wound up|wrapped up|kicked off|got under way|began|begun|started|opened|ended|concluded|finished|completed|\bclosed\b|drew to a close|over by"
    r"|\bhost(?:s|ed|ing)?\b|play(?:s|ed|ing)? host|passed on|passed at|fell on|\bheld\b|conducted|staged|basic venue|\bvenue\b|came to|went to|assembled|converged|\btook part\b|took in|turn of|stretched|lent|deployed"
)
_HOSTING = re.compile(r"\b(?:host(?:s|ed|ing)?|play(?:s|ed|ing)? host)\b(?! (?:of|country|nation))")
_BEGINS = re.compile(
    r"\b(?:began|begun|begins|beginning|started|starts|starting|opened|opens|kicked off|got under way|commenced|launched)\b"
)
_ENDS = re.compile(
    r"\b(?:ended|ends|ending|concluded|concludes|finished|finishes|closed|wrapped up|wound up|completed|drew to a close|over|came to an end|came to a close)\b"
)
_TAKING_PART = re.compile(
    r"took part|take part|taken part|taking part|participat|involv|engaged|attracted|deployed|mustered|brought|numbered|turned out|drew|were there|on the ground|gathered|had come|\bcame\b|sent|contribut|fielded"
    r"|assembled|joined|\bthere were\b|counted|were at|were in|attend|represented|trained|practi[sz]ed|arrived|\bused\b|featur|consist|comprised|amounted|total|moved|with (?:more|over|about|some|around|nearly|upwards)"
)
_STAYING_AWAY = re.compile(
    r"stay(?:s|ed|ing) (?:away|at home|home|out)|kept away|did not (?:take part|participate|attend|send|come|join|turn up|show up)|didn['’]t (?:take part|participate|attend|send|come|join)|\babsent\b|\bskipp|boycott|missing|no-show"
    r"|sat (?:it |this one )?out|not represented|sent no|without (?:armenia|belarus|kazakh|kyrgyz|russia|tajik)|was not (?:among|there|present)|were not (?:among|there|present)|sent nobody|declined to take part|refused to take part"
)
_COMMANDING = re.compile(
    r"led by|directed by|commanded by|headed by|under the (?:overall |general )?(?:command|leadership|direction) of|commanded|in command|in charge|directed|\bled\b|leadership (?:of the exercise )?was (?:exercised|entrusted)|oversaw|supervised by"
)
_TRAINING = re.compile(
    r"\b(?:preparation|exercises?|tests?|outings?|drills?|man(?:oeu|eu)vres?|maneuvers?|training|trains?|tested|testing|rehearses|workout|event|series|written|meant|designed|held|carried out|conducted|for) "
    r"(?:of|for|with|with the forces of|with units of)?\s*(?:the |its |our |their )?(?:csto(?:['’]s)? |collective |alliance(?:['’]s)? |bloc(?:['’]s)? |organi[sz]ation(?:['’]s)? |central asian )*$"
)
_EDITION = re.compile(
    r"\b(?:the )?(?P<a>(?:19|20)\d\d) (?:edition|exercise|drills?|round|iteration|instal?lment)\b|\b(?:edition|exercise|drills?|round|that|one) (?:of|in) (?P<b>(?:19|20)\d\d)\b"
)
_RELATIVE_EDITION = re.compile(
    r"\b(?P<w>last|this|the previous|the preceding) year['’]s (?:edition|exercises?|drills?|round|event|outing|one)\b|\b(?P<v>the previous|the preceding|last) edition\b"
)
_ORDINAL = re.compile(r"\b(?:the|its|their) (?:very )?(?P<n>first|second)(?:[- ]ever)? (?:edition|exercise|drills?|man(?:oeu|eu)vres?|rubezh|interaction|indestructible|combat|cobalt|search|echelon|of (?:its kind|the series|this name))")
_BARE_DAY = re.compile(
    r"\b(?:(?P<r>by|until|till|since|on|from|to) )?(?P<d>the (?P<n>[12]?\d|3[01])(?:st|nd|rd|th))(?=[.,;:)]| (?:that|and|or|of the month|the|by|at|in|when|after|before)\b|$)"
)
_EXERCISE = re.compile(r"exercis|drill|man(?:oeu|eu)v|war ?games")
_LENT = re.compile(r"(?:lent|used|offered|provided|chose|visited|made available) (?:the|its|their)? ?(?:mountain |firing )?$")
_HOSTS_WERE = re.compile(r"\bhosts? (?:was|were|is|are) (?:the )?$")
_BRACKETED_YEAR = re.compile(r"\((?:in )?(?:19|20)\d\d\)")
_FUTURE = re.compile(r"\b(?:is|are) (?:now |still )?(?:to (?:be|begin|start|open|take place|run|unfold|last)|due|set to|scheduled|expected|planned|pencilled)|\bwill (?:be|take place|host|begin|start|open|run|unfold|go ahead)")
_CAPITALS = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_TITLED = re.compile(r"General|Colonel|Major|Lieutenant|Defen[cs]e|Ministry|Minister|Armed|Forces|Staff|President|Secretar|Airborne|Lake|Mr|Mrs|Ms|Dr|January|February|March|April|June|July|August|September|October|November|December")
_ABOUT = re.compile(
    r"(?:the|it|they|this|that|these|those|its|their|a|an|exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|war|games|events?|troops|soldiers|units?|contingents?|forces|guests|servicemen|participants|all|both|main|basic|venue|edition"
    r"|week|days?|joint|command|post|staff|field|was|were|is|are|had|has|have|been|also|again|finally|then|later|first|last|second|third|year|month|years|ago|hosts?|live|fire|stage|phase|active|episodes?|and|of|in|at|on|from|to|for|by"
    r"|which|where|once|more|two|three|related|special|manoeuvre|combined|multinational|annual|yearly|whole|formally|officially|everything|action|as|part|so|there|here|only|thing|round|one|series|peacekeepers|csto|alliance['’]s|bloc['’]s"
    r"|people|men|women|personnel|persons|total|some|about|around|over|than|nearly|almost|roughly|upwards|under|just|with|ground|in total|altogether|members?|military|service|allied|collective)"
)
_COMING = re.compile(
    r"took part|take part|taken part|taking part|participat|involv|engaged|attracted|mustered|turned out|on the ground|(?:had|have) come\b|\bcame\b|\bin total\b|altogether|\bthere were\b|were (?:there|here|at|in)\b|numbered"
    r"|deployed|brought together|assembled|gathered|were counted|moved through|drew|trained|practi[sz]ed|had \d|^ ?with|saw"
)
_JOINED = re.compile(
    r" ?(?:(?:troops|soldiers|units?|contingents?|forces|servicemen|army|side|peacekeepers|paratroopers) )?(?:also |did |had |both |all |too )*(?:took part|take part|taken part|participated?)(?:,? (?:too|as well|again|also))?"
    r"(?: for the first time[^.,;]*)?(?: in (?:it|the (?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?)|[a-z ]+-20\d\d))?[.,; ]*(?:\bwith\b.*)?$"
)
_LED = re.compile(r"\s*(?:and |but )?(?:it|they|leadership|command|the (?:mission|operation|contingents?|exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|peacekeepers|troops|whole))\b")
_NAMED_PERIOD = re.compile(r"20\d\d[\"”’']? ?[(:] ?[^.;()]{0,60}$")
_SENT = re.compile(r"\bsent\b|deploy|dispatch|arriv|interven|withdr[ae]w|pull-?out|\bleft\b|flew")
_GROUND = re.compile(r"training|airfield")
_TERRITORY = re.compile(
    r"(?:territory|soil|land|grounds?|ranges?|mountains?|steppes?|hills|area|region|south|north|east|west) of (?:the )?$"
)
_GUESSED = frozenset(("held", "personnel", "equipment", "aircraft"))
_HAPPENINGS = frozenset(("exercise", "series", "mission"))
_SLOTS = {"personnel": "personnel", "equipment": "equipment", "aircraft": "aircraft"}
_COUNTED = re.compile(
    r"\s*(?:of the (?:six|five|seven|eight|nine) )?(?:csto |allied |member |of the (?:csto|bloc|alliance)['’]?s? )*(?:countries|states|nations|member states|member countries|allies|members|armies|republics|contingents)\b"
)

_REQUEST = re.compile(
    r"appeal|\basked\b|request|turned to|turns to|\brang\b|called (?:on|for)|sought help|\bplea\b|invoked|cry for help"
)
_DECISION = re.compile(
    r"\bdecided\b|\bdecision\b|agreed|announced (?:that|the dispatch|the deployment|the sending)|said yes|approved the (?:dispatch|deployment|sending|mission)"
)
_ARRIVAL = re.compile(
    r"(?:troops|units|peacekeepers|soldiers|russians|paratroopers|aircraft|planes|contingents?|forces) (?:\w+ ){0,3}(?:arrived|landed|touched down|took up|flew in|went in|were (?:deployed|sent|dispatched|flown in))|deployment (?:began|started|of)"
    r"|first (?:\w+ )?(?:aircraft|planes|units|troops|soldiers|russians|peacekeepers)|mission (?:began|started)|deployed|dispatched"
)
_PULLOUT = re.compile(
    r"pull-?out|withdr[ae]w|departure|\bleft\b|\bleave\b|leaving|flew (?:home|out)|went home|\bgone\b|redeploy|heading home|brought home|returned home"
)
_PULLOUT_BEGAN = re.compile(
    r"beg[aiu]n|start|first (?:units|troops|peacekeepers|contingents?|soldiers|aircraft|planes|ones) (?:\w+ )?(?:left|depart|flew|went)|commenc|got under way|under way"
)
_PULLOUT_ENDED = re.compile(
    r"complete|\bended\b|\bover\b|finish|conclud|\blast\b[^.]{0,40}(?:left|gone|depart|withdr|flew|went)|all (?:had )?(?:left|gone)|wound up|wrapped up"
)


def month_length(date: DateInterval) -> int:
    """How many days the month of a date has."""
    return calendar.monthrange(date.begin.year, date.begin.month)[1]


@dataclass(slots=True)
class Focus:
    """The event a text speaks of: its id, its series, and how many sentences ago it was named."""

    event: str = ""
    series: str = ""
    age: int = 0
    titled: bool = False  # only a heading names it so far
    firm: bool = False  # a mission that the text, written at its time, is about: it stays in focus
    paused: bool = False  # somebody else has been spoken of since


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
    mixed: bool = False  # it names several events, so that only what hangs on one of them directly can be told


@dataclass(slots=True)
class Scene:
    """Which events are in focus in a document. One for each document, kept by its :class:`Discourse`."""

    facts: FactBase
    focus: Focus = field(default_factory=Focus)
    session: Focus = field(default_factory=Focus)  # the gathering in focus
    last: Block | None = None
    series: list[str] = field(default_factory=list)  # spoken of so far, the last one last
    _names: dict[str, str] = field(default_factory=dict)
    _pattern: re.Pattern[str] | None = None

    def enter(self, event: str, facts: FactBase, titled: bool = False) -> None:
        entity = facts.entity(event)
        series = event if entity.kind == "series" else str(entity.attributes.get("series", ""))
        self.focus = Focus(event, series, 0, titled)
        if series:
            if series in self.series:
                self.series.remove(series)
            self.series.append(series)

    def bare_names(self) -> re.Pattern[str]:
        """The everyday words that name a series in a text about exercises ("Search", "Echelon"), as they are written."""
        if self._pattern is None:
            for entity in self.facts.entities("series"):
                if entity.attributes.get("of"):
                    self._names.update({name: entity.id for name in entity.context if " " not in name})
            self._pattern = re.compile(
                r"\b(?:" + "|".join(map(re.escape, self._names)) + r")\b(?![-–‑][0-9])" if self._names else r"(?!)"
            )
        return self._pattern

    def series_called(self, name: str) -> str:
        return self._names[name]

    def leave(self) -> None:
        if self.focus.firm:
            self.focus.paused = True
        else:
            self.focus = Focus()

    def new_block(self, block: Block) -> None:
        self.last = block
        if block.kind == "heading":
            self.leave()
        elif self.focus.firm:
            self.focus.paused = False


def happening_claims(
    tokens: Sequence[Token], parts: Sequence[Segment], prepared: BlockText, block: Block, sentence: tuple[int, int], discourse: Discourse, scene: Scene
) -> list[list[Claim]]:  # fmt: skip
    """The claims of a sentence about the exercise or mission that it names or that is in focus, each a group of one reading."""
    if block is not scene.last:
        scene.new_block(block)
    scene.focus.age += 1
    if scene.focus.age > _REACH and not scene.focus.firm:
        scene.leave()
    if any(token.terminal == "ASK" for token in tokens[-2:]):
        return []
    reader = Reader(tokens, parts, prepared, block, sentence, discourse, scene)
    groups: list[list[Claim]] = []
    for unit in reader.units():
        if unit.event and not unit.foreign:
            claims = reader.claims(unit)
            groups += [[claim] for claim in claims]
            if unit.event == scene.focus.event and any(not claim.qualifiers["weak"] for claim in claims):
                scene.focus.age = min(scene.focus.age, 2)  # the text is still about it
    if reader.stranger:
        scene.leave()
    return groups


class Reader:
    """Reads one sentence."""

    def __init__(
        self, tokens: Sequence[Token], parts: Sequence[Segment], prepared: BlockText, block: Block, sentence: tuple[int, int], discourse: Discourse, scene: Scene
    ) -> None:  # fmt: skip
        self.facts = scene.facts
        self.prepared = prepared
        self.block = block
        self.sentence = sentence
        self.tokens = self._with_bare_names([token for token in tokens if token.terminal not in ("QUOTE", "BREAK")], scene)
        self.discourse = discourse
        self.scene = scene
        self._add_swallowed_dates()
        if scene.focus.event:
            self._add_bare_days(scene.focus.event)
        self.moods = {id(token): part.mood for part in parts for token in part.tokens}
        self.stranger = False

    def _with_bare_names(self, tokens: list[Token], scene: Scene) -> list[Token]:
        """The tokens with those of series that go by an everyday word, where the text has spoken of an exercise before."""
        if not scene.series:
            return tokens
        start, end = self.sentence
        for match in scene.bare_names().finditer(self.prepared.text, start + 1, end):
            if any(token.start < match.end() and match.start() < token.end for token in tokens):
                continue
            if re.match(r" [A-Z]", self.prepared.text[match.end() : match.end() + 2]) or re.search(
                r"[A-Z]\w* $", self.prepared.text[start : match.start()]
            ):
                continue  # a word of a longer name
            series = scene.series_called(match.group())
            token = Token("EXERCISE", match.start(), match.end(), key="series", form="context", entities=(series,))
            tokens.append(token)
        return sorted(tokens, key=lambda token: token.start)

    def _add_swallowed_dates(self) -> None:
        """Adds dates whose preposition the lexer took for part of a verb ("fell in February")."""
        start, end = self.sentence
        known = [token for token in self.tokens if token.terminal == "DATE"]
        for mention in self.prepared.dates.values():
            if not start <= mention.start < end or any(token.start < mention.end and mention.start < token.end for token in known):
                continue
            token = Token("DATE", mention.start, mention.end, key=mention.role, date=mention, attributes={"lead": str(mention.start)})
            self.tokens = sorted([*self.tokens, token], key=lambda token: token.start)

    def _add_bare_days(self, event: str) -> None:
        """Adds dates such as "the 29th": a day of the month last spoken of, or of the event's."""
        start, end = self.sentence
        for match in _BARE_DAY.finditer(self.prepared.folded, start, end):
            if any(token.start < match.end("d") and match.start("d") < token.end for token in self.tokens):
                continue
            month = self.discourse.dates[-1] if self.discourse.dates else self._interval(event)
            day = int(match.group("n"))
            if month is None or (month.begin.year, month.begin.month) != (month.finish.year, month.finish.month) or not 1 <= day <= 28 and day > month_length(month):
                continue
            date = DateInterval.day(month.begin.year, month.begin.month, day)
            role: Role = {"by": "by", "until": "until", "till": "until", "since": "since"}.get(match.group("r") or "", "at")  # type: ignore[assignment]
            mention = DateMention(match.start("d"), match.end("d"), match.start(), role, date)
            token = Token("DATE", match.start("d"), match.end("d"), key=role, date=mention, attributes={"lead": str(match.start())})
            self.tokens = sorted([*self.tokens, token], key=lambda token: token.start)

    def _interval(self, event: str) -> DateInterval | None:
        return next((s.value for s in self.facts.statements(subject=event, relation="held") if isinstance(s.value, DateInterval)), None)

    # -- which event -------------------------------------------------------------------------------------------------------------

    def units(self) -> Iterator[Unit]:
        """The stretches of the sentence, each with its event."""
        for tokens in self._stretches():
            if not tokens:
                continue
            start, end = tokens[0].start, tokens[-1].end
            lead = tokens[0].attributes.get("lead")
            start = int(lead) if lead is not None and int(lead) < start else start
            unit = Unit(tokens, start, end, "")
            unit.text = self.prepared.folded[self._from(unit) : self._to(unit)]
            self._identify(unit)
            yield unit

    def _from(self, unit: Unit) -> int:
        """Where the words of a unit begin, those before its first token included."""
        index = next((i for i, token in enumerate(self.tokens) if token is unit.tokens[0]), 0)
        return self.tokens[index - 1].end if index else self.sentence[0]

    def _to(self, unit: Unit) -> int:
        index = next((i for i, token in enumerate(self.tokens) if token is unit.tokens[-1]), len(self.tokens) - 1)
        return self.tokens[index + 1].start if index + 1 < len(self.tokens) else self.sentence[1]

    def _stretches(self) -> Iterator[list[Token]]:
        current: list[Token] = []
        for index, token in enumerate(self.tokens):
            if token.terminal in ("SEMI", "SUB") or token.terminal == "DASH" and token.key != "-":
                yield current
                current = []
                continue
            if token.terminal in ("AND", "BUT", "COMMA") and index and self._other_year(current, self.tokens[index + 1 :]):
                yield current
                current = []
                continue
            if token.terminal in ("AND", "BUT") and index and self._another(current, self.tokens[index + 1 :]):
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
        if re.match(r"(?:['’]s)? (?:edition|round|drills?|exercise)\b", self.prepared.folded[after[0].end :][:12]) and any(token.terminal == "VERB" for token in before):
            return True
        earlier = [found for token in before if token.terminal == "DATE" and (found := self.discourse.resolve_date(token)) is not None]
        return bool(earlier) and all(date.begin.year != days.begin.year for date in earlier)

    def _another(self, before: Sequence[Token], after: Sequence[Token]) -> bool:
        """Whether a clause with another event begins behind a conjunction."""
        named = any(token.terminal in ("EXERCISE", "MISSION") for token in before)
        verb_before = any(token.terminal == "VERB" for token in before)
        if not named or not verb_before or before[-1].terminal == "EXERCISE" and not any(token.terminal in ("VERB", "BE") for token in after[1:4]):
            return False
        for token in after[:4]:
            if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor:
                return True
            if token.terminal in ("VERB", "SEMI", "OTHER"):
                break
        return False

    def _identify(self, unit: Unit) -> None:
        """Finds the event a unit speaks of, and moves the focus."""
        focus = self.scene.focus
        named = [
            token for token in unit.tokens if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor and token.entities
        ]
        own = [token for token in named if self._own(token)]
        if len(own) < len(named) or self._strange(unit):
            unit.foreign = True
            self.stranger = True
            if own and not self._strange(unit):
                self.scene.enter(self._event(own[0], unit), self.facts)
            return
        if own and focus.event and not focus.paused and unit.tokens[0].anaphor and own[0] is not unit.tokens[0] and _PART_OF.search(unit.text):
            unit.event, unit.link, unit.mixed = focus.event, "focus", True  # "it was run together with Search"
            return
        if own:
            unit.event = self._event(own[0], unit)
            unit.link = "name" if self.facts.entity(own[0].entity).kind != "series" else "series"
            if len(own) > 1 and not self._together(unit, own):
                unit.mixed = True
            self.scene.enter(unit.event, self.facts, titled=self.block.kind == "heading")
            return
        mission = self._mission_begun(unit)
        if mission and (focus.event != mission or focus.paused):
            self.scene.enter(mission, self.facts)
            self.scene.focus.firm = self._contemporary(mission)
            unit.event, unit.link = mission, "series"
            return
        meant = self._exercise_meant(unit)
        if meant and meant != focus.event:
            self.scene.enter(meant, self.facts)
            unit.event, unit.link = meant, "focus"
            return
        if not focus.event or focus.paused:
            return
        if "the series" in unit.text:
            focus.age = 0
        ordinal = self._ordinal_edition(unit, focus.series)
        if ordinal:
            unit.event, unit.link = ordinal, "anaphor"
            self.scene.enter(ordinal, self.facts)
            return
        year = self._edition_year(unit)
        if year:
            editions = [
                f"{series}-{year}" for series in dict.fromkeys((focus.series, *reversed(self.scene.series[-2:]))) if series
            ]
            edition = next((edition for edition in editions if self._known(edition)), "")
            if edition:
                unit.event, unit.link = edition, "anaphor"
                self.scene.enter(edition, self.facts)
            else:
                self.scene.leave()
            return
        years = {date.begin.year for date in self._years(unit)}
        current = self._year_of(focus.event)
        if years and current and current not in years:
            edition = f"{focus.series}-{next(iter(years))}"
            if len(years) == 1 and focus.series and self._known(edition) and _HOLDING.search(unit.text):
                unit.event, unit.link = edition, "focus"
                return
            unit.foreign = True
            return
        anaphor = any(token.anaphor and token.terminal in ("EXERCISE", "MISSION") for token in unit.tokens)
        unit.event, unit.link = focus.event, "anaphor" if anaphor else "focus"
        if anaphor:
            focus.age = 0

    def _mission_begun(self, unit: Unit) -> str:
        """The mission that a unit tells the beginning of: who asked for it or was sent, where, and when."""
        sent = _SENT.search(unit.text) is not None and re.search(r"peacekeep|troops|forces|soldiers|units", unit.text) is not None and not _EXERCISE.search(unit.text)
        if not (sent or _REQUEST.search(unit.text) or _DECISION.search(unit.text) or _ARRIVAL.search(unit.text)):
            return ""
        ours = sent and any(self.discourse.topic in token.entities and not token.anaphor or token.form == "context" and token.terminal == "FORCE" or token.terminal == "FORCE" and not token.anaphor for token in unit.tokens)
        targets = {token.entity for before, token in zip(unit.tokens, unit.tokens[1:], strict=False) if before.terminal in ("TO", "IN", "FROM") and token.entities}
        described = [
            mission.id
            for mission in self.facts.entities("mission")
            for statement in self.facts.statements(subject=mission.id, relation="deployed")
            if ours and "csto" in unit.text and set(statement.place) & targets and self.facts.statements(subject=mission.id, relation="held")
        ]
        if len(described) == 1 and not _NO_HAPPENING.search(unit.text) and not any(token.terminal in ("NOT", "MODAL") for token in unit.tokens):
            return described[0]
        states = set()
        for token in unit.tokens:
            for entity in token.entities[:1]:
                found = self.facts.entity(entity)
                if found.kind == "state":
                    states.add(entity)
                elif found.kind == "person":
                    states.add(str(found.attributes.get("country", "")))
                elif found.kind == "office":
                    states.add(str(found.attributes.get("of", "")))
        dates = [date for token in unit.tokens if token.terminal == "DATE" for date in self.discourse.resolve_dates(token)[:1]]
        for mission in self.facts.entities("mission"):
            for statement in self.facts.statements(subject=mission.id, relation="held"):
                value = statement.value
                if not isinstance(value, DateInterval) or not set(statement.place) & states:
                    continue
                if any(value.first - 3 <= date.first and date.last <= value.last + 3 for date in dates):
                    return mission.id
        return ""

    def _contemporary(self, mission: str) -> bool:
        """Whether the text was written within some weeks of a mission."""
        today = self.discourse.today
        return today is not None and any(
            isinstance(s.value, DateInterval) and s.value.first <= today.first <= s.value.last + 45
            for s in self.facts.statements(subject=mission, relation="held")
        )

    def _exercise_meant(self, unit: Unit) -> str:
        """The exercise that a unit tells of without its name ("a week of drills on the Lepel range ended on Saturday"): that of the place and time."""
        if not _EXERCISE.search(unit.text) or _NO_HAPPENING.search(unit.text) or not self.discourse.topic:
            return ""
        today = self.discourse.today
        grounds = {e for t in unit.tokens if t.terminal == "PLACE" for e in t.entities if _GROUND.search(self.facts.entity(e).name.lower())}
        if not grounds or today is None:
            return ""
        dates = [date for token in unit.tokens if token.terminal == "DATE" for date in self.discourse.resolve_dates(token)[:1]]
        found = []
        for exercise in self.facts.entities("exercise"):
            for statement in self.facts.statements(subject=exercise.id, relation="held"):
                value = statement.value
                if statement.announced or not isinstance(value, DateInterval) or not grounds & set(statement.place):
                    continue
                near = [date for date in dates if value.first - 2 <= date.first and date.last <= value.last + 2]
                if near or not dates and value.first <= today.first <= value.last + 21:
                    trained = self.facts.statements(subject=str(exercise.attributes.get("series", "")), relation="trains")
                    found.append((0 if trained else 1, exercise.id))
        found.sort()
        return found[0][1] if found and (len(found) == 1 or found[0][0] < found[1][0]) else ""

    def _ordinal_edition(self, unit: Unit, series: str) -> str:
        """The edition meant by "the first edition", "the second exercise of the series"."""
        match = _ORDINAL.search(unit.text)
        if match is None or not series:
            return ""
        editions = sorted(
            (e for e in self.facts.entities("exercise") if e.attributes.get("series") == series), key=lambda e: str(e.attributes.get("year", ""))
        )
        place = 0 if match.group("n") == "first" else 1
        return editions[place].id if place < len(editions) else ""

    def _own(self, token: Token) -> bool:
        """Whether an exercise is one of the organization the text is about."""
        entities = [item.entity for item in token.items] if token.items else [token.entity]
        return all(
            str(self.facts.entity(entity).attributes.get("of", "")) == self.discourse.topic for entity in entities if entity
        )

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
        original = self.prepared.text[self._from(unit) : self._to(unit)]
        offset = self._from(unit)
        taken = [(token.start, token.end) for token in unit.tokens if token.terminal in ("EXERCISE", "MISSION", "DATE", "DOC")]
        for match in _UNKNOWN_NAME.finditer(original):
            start, end = match.start() + offset, match.end() + offset
            if not any(a < end and start < b for a, b in taken):
                return True
        covered = [(token.start, token.end) for token in unit.tokens]
        for match in _CAPITALS.finditer(original):
            start, end = match.start() + offset, match.end() + offset
            if start > self.sentence[0] and not any(a < end and start < b for a, b in covered) and not _TITLED.search(match.group()):
                return _EXERCISE.search(unit.text) is not None or _TAKING_PART.search(unit.text) is not None
        return _OTHERS.search(unit.text) is not None

    def _outsiders(self, unit: Unit) -> bool:
        """Whether the army or the drills of a state outside the organization are spoken of."""
        if re.search(r"observ|guest", unit.text) or not re.search(r"exercis|drill|man(?:oeu|eu)v|army|troops|forces|soldiers", unit.text):
            return False
        if any(token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for token in unit.tokens):
            return False
        for token in unit.tokens:
            if token.terminal in ("STATE", "DEMONYM") and not token.anaphor:
                for entity in token.entities:
                    if self.facts.entity(entity).kind == "state" and not self.facts.statements(subject=entity, relation="member-of", object=self.discourse.topic):
                        return True
        return False

    def _together(self, unit: Unit, named: Sequence[Token]) -> bool:
        """Whether several exercises are said to be held together: no verb stands between their names."""
        first, last = unit.tokens.index(named[0]), unit.tokens.index(named[-1])
        between = unit.tokens[first:last]
        if _PART_OF.search(self.prepared.folded[named[0].end : named[-1].start]):
            return False
        return not any(token.terminal in ("VERB", "BE") for token in between)

    def _event(self, token: Token, unit: Unit) -> str:
        """The edition that a name stands for: its own, or that of the year spoken of; the series where none is known."""
        entity = token.items[0].entity if token.items else token.entity
        if self.facts.entity(entity).kind != "series":
            return entity
        if self.facts.entity(entity).kind == "series" and (ordinal := self._ordinal_edition(unit, entity)):
            return ordinal
        year = self._edition_year(unit)
        years = {year} if year else {date.begin.year for date in self._years(unit)}
        if not years and self.scene.focus.event and self.scene.focus.age <= 2:
            near = self._year_of(self.scene.focus.event)
            years = {near} if near else set()
        fitting = self._fitting(entity, unit)
        if fitting:
            return fitting
        if len(years) == 1:
            edition = f"{entity}-{next(iter(years))}"
            if self._known(edition):
                return edition
        return entity

    def _fitting(self, series: str, unit: Unit) -> str:
        """The edition of a series held on a day or in a month that a unit names without its year."""
        found: set[str] = set()
        for token in unit.tokens:
            if token.terminal != "DATE" or token.date is None or token.date.date is not None:
                continue
            for date in self.discourse.resolve_dates(token):
                edition = f"{series}-{date.begin.year}"
                if date.precision in ("day", "month", "interval") and self._known(edition):
                    held = self._interval(edition)
                    if held is not None and held.precision != "year" and not date.conflicts(held):
                        found.add(edition)
        return found.pop() if len(found) == 1 else ""

    def _known(self, entity: str) -> bool:
        try:
            self.facts.entity(entity)
        except KeyError:
            return False
        return True

    def _year_of(self, event: str) -> int:
        year = str(self.facts.entity(event).attributes.get("year", ""))
        if year.isdigit():
            return int(year)
        for statement in self.facts.statements(subject=event, relation="held"):
            if isinstance(statement.value, DateInterval):
                return statement.value.begin.year
        return 0

    def _years(self, unit: Unit) -> list[DateInterval]:
        """The dates of a unit whose year is sure."""
        found = []
        for token in unit.tokens:
            if token.terminal == "DATE" and token.date is not None:
                dates = self.discourse.resolve_dates(token)
                if token.date.date is not None or not getattr(token.date.relative, "partial", False):
                    found += [date for date in dates if date.begin.year == date.finish.year]
        return found

    def _edition_year(self, unit: Unit) -> int:
        match = _EDITION.search(unit.text)
        if match:
            return int(match.group("a") or match.group("b"))
        match = _RELATIVE_EDITION.search(unit.text)
        if match and self.discourse.today is not None:
            word = match.group("w") or match.group("v")
            return self.discourse.today.begin.year - (0 if word == "this" else 1)
        return 0

    def cell_claim(self, unit: Unit, token: Token, header: str) -> Claim | None:
        """The claim of a word in a table cell under a header."""
        if token.terminal in ("PLACE", "STATE") and len(token.items) < 2 and re.search(r"where|place|host|venue|ground|location|country|range", header):
            return self._claim(unit, "held", "place", token.entities, token) if token.entities else None
        if token.terminal == "STATE" and len(token.items) > 2 and re.search(r"who|participant|states|countries|members|contingents", header):
            items = tuple(Item(item.entity, self.block.span(item.start, item.end)) for item in token.items if item.entity)
            return self._claim(unit, "held", "participants", token.entities, token, items=items, open=False)
        if token.terminal == "FORCE" and re.search(r"force|who|trains|for|troops", header):
            return self._claim(unit, "trains", "value", token.entities, token)
        if token.terminal == "NUMBER" and token.number is not None and re.search(r"troops|soldiers|people|personnel|strength|servicem|how many", header):
            return self._claim(unit, "held", "personnel", token.number.quantity, token)
        if token.terminal == "DATE" and re.search(r"when|date|time|days", header):
            year = self._year_of(unit.event)
            date = next((date for date in self.discourse.resolve_dates(token) if date.begin.year == year == date.finish.year), None)
            return self._claim(unit, "held", "value", date, token, role=token.key) if date is not None else None
        return None

    # -- what is said of it ------------------------------------------------------------------------------------------------------

    def claims(self, unit: Unit) -> list[Claim]:
        kind = self.facts.entity(unit.event).kind
        text = unit.text
        if kind == "series" or unit.mixed:
            return [*self._trained(unit), *self._bracketed(unit)]
        if _FUTURE.search(text) and self._ahead(unit.event):
            return [*self._trained(unit), *self._places(unit, planned=True)]
        if _NO_HAPPENING.search(text) or any(token.terminal == "MODAL" for token in unit.tokens):
            return self._trained(unit)
        found: list[Claim] = self._bracketed(unit)
        if found:
            return found
        if kind == "mission":
            found += self._mission_dates(unit)
        else:
            found += self._places(unit)
            found += self._dates(unit)
            found += self._trained(unit)
        found += self._numbers(unit)
        found += self._states(unit)
        found += self._commander(unit)
        if kind == "mission":
            found += self._force_used(unit)
        return found

    def _claim(
        self, unit: Unit, relation: str, slot: str, value: object, token: Token, weak: bool = False, planned: bool = False, **more: object
    ) -> Claim | None:
        mood = self.moods.get(id(token), Mood())
        if mood.silent and not (planned and mood.modality == "planned"):
            return None
        setting = Setting(self.facts, self.discourse, self.block, self.sentence, mood)
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
        claim.qualifiers = {**claim.qualifiers, "happening": unit.link, "weak": weak, "part": _PART.search(unit.text) is not None}
        return claim

    def _before(self, token: Token, unit: Unit) -> str:
        return self.prepared.folded[self._from(unit) : token.start]

    def _ahead(self, event: str) -> bool:
        """Whether an event lies after the text's own date, so that what it says of it is a plan; that of the facts tells where it came to be."""
        value, today = self._interval(event), self.discourse.today
        return value is not None and today is not None and today.last < value.first

    def _places(self, unit: Unit, planned: bool = False) -> list[Claim]:
        found: list[Claim] = []
        holding = planned or _HOLDING.search(unit.text) is not None
        hosting = _HOSTING.search(unit.text) is not None
        for index, token in enumerate(unit.tokens):
            if token.terminal not in ("PLACE", "STATE", "DEMONYM") or token.anaphor and not token.entities:
                continue
            before_words = self._before(token, unit)
            hosts_were = _HOSTS_WERE.search(before_words) is not None
            if token.terminal == "DEMONYM" and not hosts_were or token.items and token.terminal == "STATE" and not hosting:
                continue
            before = unit.tokens[index - 1] if index else None
            ground = token.terminal == "PLACE" and all(
                _GROUND.search(self.facts.entity(entity).name.lower()) for entity in token.entities
            )
            located = before is not None and before.terminal == "IN" and token.gap == 0 or self._of_territory(token, before)
            lent = ground and _LENT.search(before_words) is not None
            hosts_were = hosts_were or token.terminal == "STATE" and re.search(r"hosted by (?:the )?$", before_words) is not None
            host = hosts_were or (
                token.terminal == "STATE"
                and hosting
                and not (before is not None and before.terminal in ("IN", "FROM", "WITH", "BY", "OF", "TO"))
                and not token.trail
            )
            named = before is not None and before.terminal in ("OPEN", "COLON") and index > 1 and unit.tokens[index - 2].terminal == "EXERCISE"
            if not (named or located or host or lent or ground and before is not None and before.terminal == "IN"):
                continue
            named = before is not None and before.terminal in ("OPEN", "COLON") and index > 1 and unit.tokens[index - 2].terminal == "EXERCISE" and unit.link in ("name", "series")
            after_name = before is not None and before.terminal == "IN" and not before.gap and index > 1 and unit.tokens[index - 2].terminal == "EXERCISE" and unit.link == "name"
            strong = named or after_name or host or lent or ground and (holding or unit.link == "name") or located and holding and self._anchored(index, unit)
            value = tuple(dict.fromkeys(token.entities))
            items = tuple(Item(entity, self.block.span(token.start, token.end)) for entity in value)
            claim = self._claim(unit, "held", "place", value, token, weak=not strong or not holding and not ground and not named and not after_name or planned and unit.link == "focus" or not planned and not self._sure_place(token, unit, ground, hosts_were or lent), planned=planned, items=items)
            if claim is not None:
                claim.time = None
                found.append(claim)
        return found

    def _sure_place(self, token: Token, unit: Unit, ground: bool, hosts: bool) -> bool:
        """Whether a place that the facts do not know for the event can be called wrong, and not merely another happening's."""
        if unit.link == "focus" and (self._of_a_force(unit) or not self._about(unit) and not hosts):
            return False
        if unit.link in ("focus", "anaphor") and not ground:
            states = [entity for entity in token.entities if self.facts.entity(entity).kind == "state"]
            if any(not self.facts.statements(subject=state, relation="member-of", object=self.discourse.topic) for state in states):
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
            if series and days is not None and days.precision == "year" and _BRACKETED_YEAR.search(unit.text) and self._known(edition := f"{series}-{days.begin.year}"):
                claim = self._claim(unit, "held", "place", place.entities, place)
                if claim is not None:
                    claim.subject, claim.inferred = edition, True
                    found.append(claim)
        for place, opened, date, closed in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], unit.tokens[3:], strict=False):
            if place.terminal not in ("PLACE", "STATE") or opened.terminal != "OPEN" or date.terminal != "DATE" or closed.terminal != "CLOSE":
                continue
            days = self.discourse.resolve_date(date)
            if not series or days is None or days.precision != "year" or not self._known(edition := f"{series}-{days.begin.year}"):
                continue
            entities = place.items[-1].entities if place.items else place.entities
            mark = place.items[-1] if place.items else place
            claim = self._claim(unit, "held", "place", entities, mark)
            if claim is not None:
                claim.subject, claim.inferred = edition, True
                found.append(claim)
        return found

    def _about(self, unit: Unit) -> bool:
        """Whether what stands before the verb of a unit can only mean the event: no subject of its own, or one such as "the drills"."""
        if unit.link != "focus":
            return True
        match = _HOLDING.search(unit.text)
        taking = _TAKING_PART.search(unit.text)
        stops = [found.start() for found in (match, taking) if found is not None]
        if not stops:
            return False
        begin = self._from(unit)
        limit = begin + min(stops)
        for word in re.finditer(r"[^\W\d_][\w'’]*", self.prepared.folded[begin:limit]):
            start, end = word.start() + begin, word.end() + begin
            if _ABOUT.fullmatch(word.group()) or any(
                token.start < end and start < token.end and token.terminal in ("DATE", "EXERCISE", "NUMBER", "UNIT", "MISSION")
                or token.start < end and start < token.end and token.terminal == "PLACE" and token.form != "context"
                for token in unit.tokens
            ):  # fmt: skip
                continue
            if any(token.start < end and start < token.end and token.terminal in ("STATE",) and _HOSTING.search(unit.text) for token in unit.tokens):
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
            and _TERRITORY.search(self.prepared.folded[max(0, token.start - 30) : token.start]) is not None
        )

    def _anchored(self, index: int, unit: Unit) -> bool:
        """Whether a phrase of place hangs on the happening: right behind its verb, its name, a date or another place."""
        cursor = index - 1
        while cursor >= 0 and unit.tokens[cursor].terminal in ("IN", "OF", "COMMA"):
            if unit.tokens[cursor].gap and unit.tokens[cursor].terminal == "IN":
                return False
            cursor -= 1
        if cursor < 0:
            return True
        before = unit.tokens[cursor]
        if before.trail and cursor + 1 < len(unit.tokens) and unit.tokens[cursor + 1].terminal != "OF":
            return False
        return before.terminal in ("VERB", "DATE", "PLACE", "STATE", "EXERCISE", "AND", "BUT", "OTHER")

    def _dates(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        for token in unit.tokens:
            if token.terminal != "DATE" or token.date is None or token.key in ("after", "before"):
                continue
            dates = [date for date in self.discourse.resolve_dates(token) if date.finish.year - date.begin.year < 1]
            if len(dates) > 1 and unit.link != "":
                year = self._year_of(unit.event)
                dates = [date for date in dates if date.begin.year == year] or dates
            if not dates:
                continue
            date = dates[0]
            around = self._words_of(token, unit)
            bound = "begin" if _BEGINS.search(around) else "end" if _ENDS.search(around) else ""
            if date.precision == "interval":
                bound = ""
            attached = _HOLDING.search(around) is not None and date.precision in ("day", "interval", "month")
            strong = attached and unit.link in ("name", "anaphor", "series") or attached and self._bare_subject(unit, token)
            if unit.link != "name" and date.begin.year != self._year_of(unit.event):
                continue
            strong = strong and not self._of_a_force(unit) and self._about(unit)
            strong = strong or unit.link == "name" and _NAMED_PERIOD.search(self.prepared.folded[self._from(unit) : token.start]) is not None
            claim = self._claim(unit, "held", "value", date, token, weak=not strong, role=token.key)
            if claim is not None:
                claim.qualifiers["bound"] = bound
                found.append(claim)
        return found

    def _words_of(self, token: Token, unit: Unit) -> str:
        """The words that a date hangs on: those since the date before it, or, where it opens the unit, those behind it."""
        dates = [other for other in unit.tokens if other.terminal == "DATE"]
        place = dates.index(token)
        start = dates[place - 1].end if place else self._from(unit)
        words = self.prepared.folded[start : token.start]
        if len(words.split()) <= 3:
            end = dates[place + 1].start if place + 1 < len(dates) else self._to(unit)
            words += self.prepared.folded[token.end : end]
        return words

    def _bare_subject(self, unit: Unit, token: Token) -> bool:
        """Whether a unit without the event's name has no subject of its own: nothing that is named or counted stands before its verb."""
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
            if token.terminal != "NUMBER" or token.number is None or index + 1 >= len(unit.tokens):
                continue
            following = unit.tokens[index + 1]
            quantity = token.number.quantity
            peacekeepers = mission and following.terminal == "FORCE" and following.gap <= 1 and self.prepared.folded.startswith("peacekeepers", following.start)
            if peacekeepers or following.terminal == "UNIT" and following.key in _SLOTS and following.gap <= 1:
                slot = "personnel" if peacekeepers else _SLOTS[following.key]
                after = unit.tokens[index + 2] if index + 2 < len(unit.tokens) else None
                if following.gap and re.search(
                    r"armenian|belarusian|kazakh|kyrgyz|russian|tajik|foreign|special",
                    self.prepared.folded[token.end : following.start],
                ):
                    continue
                single = after is not None and after.terminal in ("FROM", "OF") and self._single_state(unit.tokens, index + 3)
                strong = not single and (
                    _TAKING_PART.search(unit.text) is not None
                    or _HOLDING.search(unit.text) is not None
                    or not any(t.terminal in ("VERB", "OTHER") for t in unit.tokens)
                )
                if single or any(t.terminal in ("DEMONYM",) for t in unit.tokens[max(0, index - 2) : index + 1]):
                    continue
                relation = "held" if not mission else slot if slot in ("personnel", "equipment") else ""
                if relation:
                    claim = self._claim(
                        unit,
                        relation,
                        slot if not mission else "value",
                        quantity,
                        token,
                        weak=not strong or quantity.low < 10 and slot != "aircraft" or not self._whole(unit, token),
                    )
                    if claim is not None:
                        found.append(claim)
                continue
            if 2 <= quantity.low == quantity.high <= 9 and _COUNTED.match(self.prepared.folded, token.end) and not mission:
                strong = (
                    re.search(
                        r"(?:took part|participat|had come|came|were represented|contingents|units|soldiers|troops|forces|involv|sent|gathered|brought)",
                        unit.text,
                    )
                    is not None
                )
                if self.prepared.folded[max(0, token.start - 7) : token.start] == "of the ":
                    continue
                if not strong or re.search(r"\bother|\bfurther\b|\bmore\b|observ|non-member|guest", unit.text):
                    continue
                claim = self._claim(
                    unit, "held", "count", quantity, token, weak=unit.link == "focus" and self.scene.focus.age > 2
                )
                if claim is not None:
                    found.append(claim)
        return found

    def _whole(self, unit: Unit, number: Token) -> bool:
        """Whether a number counts all of an event: no single state or foreign place stands beside it that would have it as its own."""
        where = {place for s in self.facts.statements(subject=unit.event, relation="held") for one in s.place for place in self._outer(one)}
        for index, token in enumerate(unit.tokens):
            before = unit.tokens[index - 1] if index else None
            located = before is not None and (before.terminal in ("IN", "TO") or before.key == "through")
            if token.terminal in ("STATE", "DEMONYM") and len(token.items) < 3 and not (located and where.intersection(token.entities)):
                if token.anaphor and located:
                    continue
                return False
            if token.terminal == "PLACE" and where and not any(where & set(self._outer(entity)) for entity in token.entities):
                return False
        if self._elsewhen(unit):
            return False
        if unit.link in ("name", "anaphor"):
            return True
        clause = self.prepared.folded[max(self._from(unit), self.prepared.folded.rfind(",", 0, number.start) + 1) : self._to(unit)]
        return _COMING.search(clause) is not None or _COMING.search(unit.text) is not None and clause.lstrip().startswith(("with", "and")) or not any(
            token.terminal in ("VERB", "OTHER") for token in unit.tokens
        )

    def _outer(self, place: str) -> list[str]:
        """A place and what it lies in, up to the state."""
        found = [place]
        while len(found) < 6 and self._known(found[-1]) and (outer := str(self.facts.entity(found[-1]).attributes.get("in", ""))):
            found.append(outer)
        return found

    def _of_a_force(self, unit: Unit) -> bool:
        """Whether a unit that does not name the event speaks of a force or a body, whose numbers and states would be its own."""
        return unit.link == "focus" and any(token.terminal in ("FORCE", "BODY", "ORG", "DOC") and not token.anaphor for token in unit.tokens)

    def _single_state(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index] if index < len(tokens) else None
        return token is not None and token.terminal in ("STATE", "DEMONYM", "PLACE", "PRONOUN") and len(token.items) < 3

    def _states(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        away = _STAYING_AWAY.search(unit.text) is not None
        part = _TAKING_PART.search(unit.text) is not None
        for index, token in enumerate(unit.tokens):
            if token.terminal not in ("STATE", "DEMONYM") or not token.entities or token.anaphor:
                continue
            if any(self.facts.entity(entity).kind != "state" for entity in token.entities):
                continue
            before = unit.tokens[index - 1] if index else None
            after = unit.tokens[index + 1] if index + 1 < len(unit.tokens) else None
            if (
                after is not None
                and after.terminal in ("POSSESSIVE", "ROLE", "PERSON", "BODY")
                or before is not None
                and before.terminal == "ROLE"
            ):
                continue
            items = tuple(Item(item.entity, self.block.span(item.start, item.end)) for item in token.items if item.entity) or (
                Item(token.entity, self.block.span(token.start, token.end)),
            )
            value = tuple(dict.fromkeys(token.entities))
            if away and len(value) <= 2:
                if len(re.findall(_STAYING_AWAY, unit.text)) > 1 or re.search(
                    r"\b(?:not|never|nor)\b.*\b(?:absent|missing|skip|boycott)", unit.text
                ):
                    continue
                others = [t for t in unit.tokens if t.terminal in ("STATE", "DEMONYM") and t is not token]
                if others or before is not None and before.terminal in ("IN", "FROM"):
                    continue
                claim = self._claim(
                    unit, "held", "absent", value, token, items=items, weak=unit.link == "focus" and self.scene.focus.age > 2
                )
            elif len(value) <= 2 and not away and _JOINED.match(self.prepared.folded, token.end, self._to(unit)):
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
                where = before is not None and before.terminal == "IN"
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
        match = _COMMANDING.search(unit.text)
        people = [token for token in unit.tokens if token.terminal == "PERSON" and not token.items]
        if match is None or len(people) != 1 or people[0].anaphor or not people[0].entities:
            return []
        if any(token.terminal in ("FORCE", "BODY") and not token.anaphor for token in unit.tokens) and unit.link != "name":
            return []
        passive = match.group().endswith(("by", "of", "exercised", "entrusted"))
        token = people[0]
        verb_at = self._from(unit) + match.start()
        if passive != (token.start > verb_at):
            return []
        claim = self._claim(unit, "held", "by", token.entities, token, weak=not passive or unit.link == "focus" and _LED.match(unit.text) is None)
        return [claim] if claim is not None else []

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
            if unit.link != "focus" and re.match(r" (?:are |is |were |was )?(?:trained?|tested|drilled|rehearse|practise|practice|exercise)s? (?:in|at|during|through) (?:the |its |their )?(?:csto )?(?:exercises? )?(?:called )?[\"“'‘]?", behind):
                claim = self._claim(unit, "trains", "value", entities, token)
                found += [claim] if claim is not None else []
                continue
            if not _TRAINING.search(before):
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
                named = [t for t in unit.tokens if t.terminal == "EXERCISE" and t.entities and not t.items and t.end <= token.start]
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
                r"(?:served|acted|operated|deployed|worked|came|sent) as (?:part of |units of )?(?:the |a )?(?:csto(?:['’]s)? |bloc(?:['’]s)? |alliance(?:['’]s)? |collective )*$",
                before,
            ):
                claim = self._claim(unit, "force-used", "value", token.entities, token)
                if claim is not None:
                    found.append(claim)
        return found

    def _mission_dates(self, unit: Unit) -> list[Claim]:
        found: list[Claim] = []
        year = self._year_of(unit.event)
        for token in unit.tokens:
            if token.terminal != "DATE" or token.date is None or token.key in ("after", "before"):
                continue
            dates = [date for date in self.discourse.resolve_dates(token) if date.precision in ("day", "month") or unit.link != "focus" and date.precision == "year"]
            date = next((date for date in dates if date.begin.year == year), dates[0] if dates and unit.link in ("name", "series") and len(dates) == 1 else None)
            if date is None:
                continue
            around = self._words_of(token, unit)
            relation = _mission_relation(around, unit.text)
            if not relation:
                continue
            claim = self._claim(unit, relation, "value", date, token, role=token.key)
            if claim is not None:
                found.append(claim)
        return found


def _mission_relation(around: str, text: str) -> str:
    """Which step of a mission a date is said of, by the words it hangs on. ``text`` is the whole unit."""
    if _PULLOUT.search(around) or _PULLOUT.search(text) and not _ARRIVAL.search(around) and not _REQUEST.search(around):
        if _PULLOUT_ENDED.search(around):
            return "withdrawal-completed"
        if _PULLOUT_BEGAN.search(around):
            return "withdrawal-began"
        return ""
    if _REQUEST.search(around):
        return "requested"
    if _DECISION.search(around):
        return "decided"
    if _ARRIVAL.search(around):
        return "deployed"
    return ""


def row_claims(cells: Sequence[Sequence[Token]], prepared: BlockText, block: Block, discourse: Discourse, scene: Scene) -> list[list[Claim]]:
    """The claims of a table row whose first cell names an exercise; what the other cells say is told by their headers."""
    first = [token for token in cells[0] if token.terminal == "EXERCISE"] if cells else []
    if len(first) != 1 or first[0].items or not first[0].entities or any(token.terminal == "ORG" for token in cells[0]):
        return []
    reader = Reader(list(cells[0]), (), prepared, block, (0, len(block.text)), discourse, scene)
    if not reader._own(first[0]):
        return []
    event, link = first[0].entity, "name"
    if scene.facts.entity(event).kind == "series":
        year = discourse.heading_date or discourse.today
        years = {date.begin.year for cell in cells for token in cell if token.terminal == "DATE" and token.date is not None and (date := token.date.date) is not None}
        number = years.pop() if len(years) == 1 else year.begin.year if year is not None else 0
        event, link = f"{event}-{number}", "focus"
        if not reader._known(event):
            return []
    groups: list[list[Claim]] = []
    for cell, header in zip(cells[1:], block.header[1:], strict=False):
        if not cell or len([token for token in cell if token.terminal == "DATE"]) > 1:
            continue
        unit = Unit(list(cell), cell[0].start, cell[-1].end, "", event, link)
        for token in cell:
            claim = reader.cell_claim(unit, token, header.lower())
            if claim is not None:
                groups.append([claim])
    return groups


def put_over(groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int, facts: FactBase, tokens: Sequence[Token]) -> None:
    """Adds groups to those of a sentence (from ``mark`` on), which know less of what is in focus.

    Figures, dates and places that were put down to an exercise or a mission only because it was spoken of last go, unless they are found
    here too.
    """
    new = list(found)
    named = {entity for token in tokens if token.terminal in ("EXERCISE", "MISSION") and not token.anaphor for entity in token.entities}
    seen = {(_family(group[0]), group[0].mark.start, group[0].mark.end): group[0] for group in new}
    kept: list[list[Claim]] = []
    for group in groups[mark:]:
        readings = []
        for claim in group:
            mine = seen.get((_family(claim), claim.mark.start, claim.mark.end))
            guessed = (claim.inferred or claim.subject not in named) and "happening" not in claim.qualifiers and claim.relation in _GUESSED
            if guessed and facts.entity(claim.subject).kind in _HAPPENINGS and (mine is None or mine.subject == claim.subject or not mine.qualifiers["weak"]):
                continue
            readings.append(claim)
        if readings:
            kept.append(readings)
    groups[mark:] = kept
    merged(groups, new, mark)


def merged(groups: list[list[Claim]], found: Iterable[list[Claim]], mark: int) -> None:
    """Adds groups to those of a sentence (from ``mark`` on): what stands on the same words joins the group there as a further reading."""
    places: dict[tuple[str, int, int], list[Claim]] = {}
    for group in groups[mark:]:
        for claim in group:
            places.setdefault((_family(claim), claim.mark.start, claim.mark.end), group)
    for group in found:
        claim = group[0]
        there = places.get((_family(claim), claim.mark.start, claim.mark.end))
        if there is None:
            groups.append(group)
        elif not any((other.relation, other.subject, other.slot) == (claim.relation, claim.subject, claim.slot) for other in there):
            there.append(claim)
        elif len(there) == 1 and _finer(claim):
            there[0] = claim  # it knows what the figure is of, and how sure that is


def _finer(claim: Claim) -> bool:
    """Whether a claim is judged more closely than others of its kind: figures, and periods told by their first and last day."""
    return isinstance(claim.value, Quantity) or isinstance(claim.value, DateInterval) and claim.value.precision == "interval" and claim.role == "span" and not claim.qualifiers.get("weak", True)


def _family(claim: Claim) -> str:
    if isinstance(claim.value, DateInterval):
        return "date"
    if isinstance(claim.value, Quantity):
        return "quantity"
    return {"participants": "list", "absent": "list", "members": "list"}.get(claim.slot, claim.slot)
