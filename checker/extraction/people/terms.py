"""When people took and left office and how long they served, read off a sentence's skeleton."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import HEADS, PERSON, office, office_of
from checker.extraction.syntax.rows import RESPECTIVELY
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.quantities import NUMBER_WORDS, counted

OTHER = PERSON.replace("(?P<p>", "(?P<q>")


ABOUT = (
    r"(?P<a>nearly|almost|about|around|more than|over|some|roughly|just over|just under|close to|well over|barely|not"
    r" quite|exactly|at least) "
)
COUNT = rf"(?P<n>\d{{1,2}}(?:\.5)?|{'|'.join(NUMBER_WORDS[1:21])}|half a|one and a half|two and a half|three and a half)"
DATE = (
    r"(?: (?:on|in|at|with|from|since|until|till|by|as of|effective|only|back|late|early))*(?: the)?(?:"
    r" (?:end|start|beginning|close|last day|first day) of)?(?: the)? (?P<d>‹t\d+›)"
)
# Which post it was: "of the CSTO", "as CSTO Secretary General", "from the post of Secretary General".
_HOUSE = r"(?:‹[ob]\d+›|organi[sz]ation|alliance|bloc|secretariat)"
_TITLE = r"(?:‹[ob]\d+›(?:'s?)? )?‹[rk]\d+›(?: of (?:the )?‹[ob]\d+›)?"
_OF_HOUSE = rf"(?: of (?:the )?{_HOUSE})?"
_AS_TITLE = rf"(?: as (?:the )?{_TITLE})?"
_FROM_POST = (
    rf"(?: from (?:the |his |her |this )?(?:post|office|position|job)(?: of (?:the )?{_TITLE})?| as (?:the )?{_TITLE}"
    rf"| from (?:the )?{_HOUSE})?"
)
# The body whose first office is meant: "the helm of the CSTO", "has chaired the Parliamentary Assembly".
_AT_THE_HEAD = re.compile(
    r"\b(?:(?:helm|reins|head) of|has (?:chaired|presided over|led|headed|run)) (?:the )?(?P<b>‹[ob]\d+›)(?!'|\w)"
)
_OF_POST = rf"(?:(?: of| as) (?:the )?{_TITLE})?"
# "Zas, a Belarusian who has held the post since 2020", "Tasmagambetov, a former Kazakh prime minister, took office"
_WHAT_HE_IS = r"(?:, an? (?:[^‹›.;:!?,]{0,20}‹[srkd]\d+›){1,2}[^‹›.;:!?,]{0,20}(?=,| who\b))?"
_NEAR = _WHAT_HE_IS + r"(?:, from (?:the )?‹[ls]\d+›)?(?:[^‹›.;:!?]{0,45}?(?:‹l\d+› )?(?:on |in )?‹t\d+›,? and)?[^‹›.;:!?]{0,45}?"

# "... who took office in May 2017", "who starts work in July 2026", "in office since 2003"
_TOOK = re.compile(
    rf"{_NEAR}\b(?P<v>took (?:up )?(?:office|the post|his post|her post|the job|his duties|the"
    rf" (?:helm|reins){_OF_HOUSE})|took over|takes over|taken"
    rf" over|will (?:take (?:up |over )?|assume )(?:office|(?:the|his|her) (?:post|office|job|duties|position)){_OF_POST}"
    rf"|(?:term|mandate|tenure)(?: in office| of office)?{_AS_TITLE} (?:will (?:begin|start)|begins|began|starts|started)"
    r"|first (?:working |full )?day"
    r"(?: at work| in (?:the )?(?:office|job|post)| at (?:the |his )?(?:office|desk|helm|secretariat))?"
    r"(?: is| was| will be|:|,)?"
    r"|(?:will )?(?:starts?|started|begins?|began|begun) (?:his |her |the |a )?(?:(?:new|\w+-year) )?"
    rf"(?:work|term|job|duties|tenure){_AS_TITLE}|assume[sd]?"
    r" (?:office|the post|his duties|his post|the office)|"
    r"enter(?:s|ed) (?:office|(?:up)?on (?:his |the |her )(?:new )?(?:duties|office|post))|came to (?:office|power)"
    r"|(?:has been )?in (?:office|power|place|the job|the"
    rf" post|his post|that post|job|charge)(?: in (?:the )?‹s\d+›)? since"
    rf"|ha(?:s|d) (?:now )?(?:held|occupied|filled) (?:it|(?:the|this|that|his|her) (?:post|office|job|position))"
    rf"{_OF_POST} since|at the (?:top|helm|head){_OF_HOUSE} since|(?:put"
    rf"|placed) (?:in charge|at the"
    rf" head){_OF_HOUSE}|has (?:chaired|presided over)"
    r" (?:the )?‹b\d+› since|has (?:led|headed|run) (?:it|the"
    rf" (?:‹[ob]\d+›|secretariat|organi[sz]ation|alliance|bloc)|‹[ob]\d+›) since)(?:,? again|,? officially)?{DATE}"
)
# "Secretary General: Nikolai Bordyuzha, since 28 April 2003"
_SINCE = re.compile(r"(?: \([^()]*\))?,?(?: in (?:office|post|the post))? \(?(?P<v>since) (?:the )?(?P<d>‹t\d+›)")
_TITLED = re.compile(r"‹[rk]\d+›(?: of (?:the )?‹[ob]\d+›)?[:*_]* (?:(?!‹)[^.;:])*$")
# "who retired at the end of 2018", "His term ends on the last day of 2028", "lost it again in November 2018"
_LEFT = re.compile(
    rf"(?:[^‹›.;:!?]|‹t\d+›){{0,60}}?\b(?P<v>retire[sd]?{_FROM_POST}|(?:step(?:s|ped)|stood) down{_FROM_POST}"
    rf"|left (?:office|his post|the job|the secretariat|the staff|the post(?: of (?:the )?{_TITLE})?)"
    rf"|leaves? (?:office|the post|his post)|resigned{_FROM_POST}"
    rf"|quit(?: as (?:the )?{_TITLE}| the post| office)|lost (?:it|the post|his post|the job|office)|(?:was|has been|had been)"
    rf" (?:recalled|dismissed|removed|relieved|replaced|sacked|fired|ousted|overthrown|toppled|deposed|released){_FROM_POST}"
    rf"|(?<=, )(?:ousted|overthrown|toppled|deposed)|been recalled{_FROM_POST}"
    rf"|vacated (?:the |his |her )(?:{_TITLE}(?:'s?)? )?(?:post|office|chair|seat|position)(?: of (?:the )?{_TITLE})?"
    rf"|bowed out|departed|gave up (?:the post|office|his post)|handed over|cleared his desk"
    r"|(?:handed|passed|gave)(?: over| on)? (?:the|his|her) (?:keys|reins|office|post|duties|powers|job)(?: over| on)?"
    r" to (?:his|a|the) successor"
    rf"|(?:mandate|term|time|tenure|stint)(?: in office| (?:at|in|with) (?:the )?{_HOUSE})?{_AS_TITLE}"
    r" (?:came to an end|ran out|ran|runs|ends|ended|expires|expired|runs out|lasts|lasted|is over|was over)"
    r"|(?:serve[sd]?|(?:stay(?:s|ed)?|remain(?:s|ed)?)(?: on| in office| in the post)?|in office) until|held"
    r" (?:it|the post|the office) until|(?:headed|led|ran|commanded|directed) (?:it|(?:the )?‹[ob]\d+›|the"
    rf" secretariat) until)(?: again|,? officially)?{DATE}"
)
# "He had been Secretary General of the CSTO since the spring of 2003"
_BEEN = re.compile(
    rf"(?:,? (?:who|and))? (?P<v>has been|had been|is|was)(?: in)? (?:the |a )?{office()}(?:,| again)?{DATE}".replace(
        "from|since|until|till", "from|since"
    )
)
# "headed the Joint Staff from 2015 to 2023"
_SERVED = re.compile(
    rf"{_NEAR}\b(?P<v>headed|led|ran|commanded|directed|in (?:the )?office|served|held (?:it|the post|that post|"
    rf"the office)|at the helm|in"
    r" charge)(?: (?:of )?(?:it|(?:the )?‹[ob]\d+›|the secretariat))?(?: as [^‹›,.;]{0,25}(?:‹[rk]\d+›)?)?,? "
    r"(?:from |between |in |during )?(?:the years )?(?P<d>‹t\d+›)"
)
# "was Secretary General of the CSTO from 2020 to 2022"
_WAS_FROM = re.compile(
    rf"(?: of (?:the )?‹s\d+›)?(?:,? who)? (?P<v>was|had been|served as|acted as) (?:the )?{office()},?"
    r" (?:from |between )(?P<d>‹t\d+›)"
)
# "who was appointed on 14 April 2017", "was appointed Secretary General in Yerevan in November 2022"
_APPOINTED = re.compile(
    rf"(?:,? (?:who|and))?(?: \w+)? (?P<v>was|were|is|had been|has been) (?:\w+"
    rf" )?(?:appointed|named|elected|chosen|confirmed|picked|approved|nominated)"
    rf"(?P<m>(?:[^‹›.;:!?,]{{0,45}}‹[rkob]\d+›){{0,3}}[^‹›.;:!?,]{{0,30}}(?: (?:in|at) ‹[lv]\d+›,?)?){DATE}"
)
# "Zas's appointment as Secretary General in Bishkek in November 2019", "the election of Zas to the post of Secretary General"
_APPOINTMENT = re.compile(
    rf"(?:{PERSON}'s? (?P<v>appointment|election|designation|confirmation|naming)|(?<!\w)(?P<w>appointment"
    rf"|election|designation|confirmation|naming) of {OTHER})"
    rf" (?:as|to (?:the )?(?:post|office|position|job) of) (?:the )?{office('h')}(?: (?:in|at) (?P<l>‹l\d+›),?)?{DATE}"
)
# "The heads of state appointed Zas Secretary General in Bishkek on 28 November 2019"
_APPOINTED_BY = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!is )\b(?P<v>appointed|elected|named|confirmed|chose|picked) {PERSON},? (?:as |to be )?"
    rf"(?:the )?{office('h')}(?: (?:in|at) (?P<l>‹l\d+›),?)?{DATE}"
)
# "has been secretary general for seven years", "thanked for three years of work"
_FOR_YEARS = re.compile(
    rf"(?:{PERSON}|\bhe|\bshe)(?P<v>,?(?: who)? (?:has|had) (?:now )?(?:been|served|led|headed|held|run)[^.;:!?]{{0,60}}?) (?:for"
    rf" )(?:{ABOUT})?{COUNT} (?P<u>years?|months?)\b"
)
_THANKED = re.compile(
    rf"{PERSON}(?P<v>[^.;:!?]{{0,60}}? (?:was )?thanked) for (?:his |her )?(?:{ABOUT})?{COUNT} (?P<u>years?|months?)\b(?:'? of"
    r" (?:work|service))?"
)
_HE_WAS = re.compile(
    rf"\bfor (?:{ABOUT})?{COUNT} (?P<u>years?) (?P<v>(?:he|she) (?:was (?:there|in office|secretary|in charge|at the helm|at"
    r" the top)|held|ran|led|headed))"
)
OTHER_POST = re.compile(
    r"‹[^›]*›|\b(?:in|at|on|to|the|post|office|as|its|their|head|chief|secretary|general|unanimously|formally|by|council"
    r"|session|summit|of|for|his|a|an|back|again|only|officially|early|late|end|"
    r"from|since|effective|with|effect|starting|beginning|three|years?|period|term|"
    r"organi[sz]ation|alliance|bloc|presidents|leaders|new|job|position|same|day|there)\b|[\s'’-]|(?<=›)s\b"
)
SILENT = re.compile(
    r"\b(?:not|never|if|whether|would|could|might|may|unless|nor|supposed to|was to have|should"
    r" have|expected|planned|likely|possible)\b"
)
FOR_A_TIME = re.compile(r"\b(?:acting|interim|deputy|vice|caretaker|temporar\w+)\b")
# "who had been his deputy for two years"
_UNDER = re.compile(r"\b(?:deput\w+|assistants?|aides?|spokes\w+|advis[eo]rs?|number two|right-hand)\b")
_CHOSEN = re.compile(r"\b(?:appointed|elected|named|chosen|confirmed|picked|approved|nominated)\b")  # how long a term is to be
# "After Khachaturov, Zas and Tasmagambetov, [he is the fourth]"
_AFTER_THEM = re.compile(r"^\W*(?:after|unlike|like|besides|with|before) (?:‹p\d+›(?:,? and |, ))+$")
_PRONOUN = re.compile(r"\b(?:he|his|him|she|her)\b")


_EDGES = (
    (_TOOK, "took"),
    (_SINCE, "took"),
    (_LEFT, "left"),
    (_BEEN, "took"),
    (_SERVED, "span"),
    (_WAS_FROM, "span"),
    (_APPOINTED, "appointed"),
)
_DURATIONS = (_FOR_YEARS, _THANKED, _HE_WAS)
_WORTH_READING = re.AnyOf(
    [pattern for pattern, _ in _EDGES],
    (_APPOINTMENT, _APPOINTED_BY),
    _DURATIONS,
)


_POWER = re.compile(r"\bpower\b|\b(?:ousted|overthrown|toppled|deposed)\b")
_INDEPENDENT = 1993  # the year from which on those who came to power had not had it before independence
_BEGINS_OR_ENDS = re.compile(r"\b(?:begins?|starts?|ends?|expires?|takes?|leaves?|steps?|runs?|assumes?|enters?|becomes?)\b")


def sentence_terms(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence about terms of office."""
    if not _WORTH_READING.may_match(skeleton.line):
        return
    reader = Reader(skeleton, setting_at)
    if not RESPECTIVELY.search(skeleton.line):  # "Zas and Khachaturov took office in 2020 and 2017 respectively"
        for pattern, slot in _EDGES:
            yield from reader.edges(pattern, slot)
    yield from reader.appointments()
    yield from reader.durations()


class Reader:
    """Reads one sentence."""

    def __init__(self, skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> None:
        self.skeleton = skeleton
        self.line = skeleton.line
        self.setting_at = setting_at
        self.places = [(match.start(), match.end(), skeleton.token(match.group())) for match in re.finditer(r"‹p\d+›", self.line)]

    def he(self, offset: int) -> tuple[str, ...]:
        """Who "he" is at an offset of the line: the last person named before, in this sentence or an earlier one."""
        before = [token for start, _, token in self.places if start < offset]
        if before and not _AFTER_THEM.search(self.skeleton.line, 0, offset):
            return before[-1].entities
        persons = self.setting_at(0).discourse.persons
        own = {token.start for _, _, token in self.places}
        earlier = persons[: len(persons) - len(own)] if own else persons
        return tuple(earlier[-1:])

    def make(
        self, slot: str, people: tuple[str, ...], value: Any, begin: int, end: int, mark: tuple[int, int], **qualifiers: Any
    ) -> list[Claim]:
        setting = self.setting_at(mark[0])
        if setting.mood.silent or not people:
            return []
        start, stop = self.skeleton.place(begin, end)
        offices = self._offices(setting)
        return [
            setting.claim(
                "holds-office",
                person,
                slot,
                value,
                start,
                stop,
                mark,
                qualifiers={"offices": offices, "context_dates": tuple(setting.discourse.dates), **qualifiers},
            )
            for person in people
        ]

    def pairs(self, old: tuple[str, ...], new: tuple[str, ...], match: re.Match[str], mark: tuple[int, int]) -> list[Claim]:
        return [claim for later in new for claim in self.make("followed", old, (later,), match.start(), match.end(), mark)]

    def _offices(self, setting: Setting, words: str | None = None) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The offices that the sentence names, or only ``words`` of it, as (role, of, ids)."""
        found = []
        line = self.line if words is None else words
        for match in re.finditer(office(), line):
            named = office_of(match, self.skeleton, setting)
            if named is not None and named.role:
                found.append((named.role, named.of, named.offices))
        for match in _AT_THE_HEAD.finditer(line):
            body = self.skeleton.token(match["b"])
            if (head := HEADS.get(body.entity)) is not None:
                entity = setting.facts.entity(head)
                found.append((entity.role, entity.of, (head,)))
        return tuple(found)

    def edges(self, pattern: re.Pattern[str], slot: str) -> Iterator[list[Claim]]:
        subjects = [(start, end, token.entities) for start, end, token in self.places]
        if pattern is not _APPOINTED or not subjects:
            subjects += [(m.start(), m.end(), self.he(m.start())) for m in _PRONOUN.finditer(self.line)]
        if not self.places and re.match(r"\W*(?:in (?:office|job|place|post)|until|appointed)", self.line):
            subjects.append((0, 0, self.he(0)))
        for begin, end, people in sorted(subjects):
            match = pattern.match(self.line, end)
            if match is None or SILENT.search(match.group(0)):
                continue
            if pattern is _SINCE and not _TITLED.search(self.line[:begin]):
                continue
            date = self.skeleton.found(match, "d")
            if date is None or pattern is _BEEN and date.key != "since":
                continue
            if pattern is _APPOINTED and OTHER_POST.sub("", match.group("m")):
                continue  # to something that we do not know
            setting = self.setting_at(date.start)
            dates = _with_last(date, setting)
            if match.group("v").startswith("had been"):
                dates = (*dates[:1], *setting.discourse.year_before(date))
            if _BEGINS_OR_ENDS.search(match.group(0)):
                dates = (*dates[:1], *setting.discourse.coming(date)) or dates
            if WILL.search(match.group(0)) and (today := setting.discourse.today) is not None:
                dates = tuple(meant for meant in dates if meant.last >= today.first)
            if slot == "span" and (
                not dates or dates[0].precision != "interval" or dates[0].finish.year - dates[0].begin.year < 1
            ):
                continue
            more: dict[str, Any] = {"role": "" if slot == "span" else date.key, "dates": dates, "once": date.key == "since"}
            if date.key == "since" and setting.goes_on_in(self.line[begin : match.end()]):
                more |= {"still": True, "holder": setting.span(*self.skeleton.place(begin, end))}
            if _POWER.search(match.group("v")):
                more = {**more, "offices": self._at_the_head(people, setting), "own": True}
            own = self._offices(setting, match.group(0) if pattern in (_BEEN, _WAS_FROM) else match.group("v"))
            if not own and re.search(r"has (?:chaired|presided)", match.group("v")):
                continue
            if own:
                more = {**more, "offices": own, "own": True}
            group = [
                claim
                for meant in dates[:2]
                for claim in self.make(slot, people, meant, begin, match.end(), (date.start, date.end), **more)
            ]
            if group:
                yield planned(group, match)
            place = re.search(r"\b(?:in|at) (‹l\d+›)", match.group("m")) if pattern is _APPOINTED else None
            if place is not None:
                token = self.skeleton.token(place.group(1))
                where = self.make("appointed-place", people, (token.entity,), begin, match.end(), (token.start, token.end))
                if where:
                    yield [replace(claim, time=dates[0] if dates else None) for claim in where]

    def _at_the_head(self, people: tuple[str, ...], setting: Setting) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The offices in which people were at the head of a state: what to be in power means of them."""
        held = [s for who in people for s in setting.facts.statements(subject=who, relation="holds-office") if s.object]
        heads = {entity.id: entity for s in held if (entity := setting.facts.entity(s.object or "")).leads}
        began = [s.start.begin.year for s in held if s.object in heads and s.start is not None]
        if not began or min(began) < _INDEPENDENT:
            return ()  # in power already as the first man of a Soviet republic
        return tuple((entity.role, entity.of, (entity.id,)) for entity in heads.values())

    def appointments(self) -> Iterator[list[Claim]]:
        """Appointments told by the noun."""
        for match in (match for pattern in (_APPOINTMENT, _APPOINTED_BY) for match in pattern.finditer(self.line)):
            if SILENT.search(self.line[max(0, match.start() - 15) : match.end()]) or FOR_A_TIME.search(match.group(0)):
                continue
            other = self.skeleton.found(match, "q") if "q" in match.groupdict() else None
            person, date = self.skeleton.found(match, "p") or other, self.skeleton.found(match, "d")
            assert person is not None
            assert date is not None
            dates = self.setting_at(date.start).discourse.resolve_dates(date)
            group = [
                claim
                for meant in dates[:2]
                for claim in self.make(
                    "appointed", person.entities, meant, *match.span(), self.mark(date), role=date.key, dates=dates
                )
            ]
            if group:
                yield group
            place = self.skeleton.found(match, "l")
            if place is not None:
                where = self.make("appointed-place", person.entities, (place.entity,), *match.span(), self.mark(place))
                if where:
                    yield [replace(claim, time=dates[0] if dates else None) for claim in where]

    def durations(self) -> Iterator[list[Claim]]:
        for pattern in _DURATIONS:
            for match in pattern.finditer(self.line):
                if SILENT.search(match.group("v")) or _CHOSEN.search(match.group("v")) or _UNDER.search(match.group("v")):
                    continue
                people = self.he(match.start()) if pattern is _HE_WAS or not match.group("p") else self.person(match, "p")
                mark = self.skeleton.place(match.start("a") if match.group("a") else match.start("n"), match.end("n"))
                total = pattern is not _FOR_YEARS or "had" in match.group("v")
                years = in_years(amount(match["n"]), match["u"])
                group = self.make(
                    "duration",
                    people,
                    None,
                    match.start(),
                    match.end(),
                    mark,
                    years=years,
                    about=match.group("a") or "",
                    total=total,
                )
                if group:
                    yield group

    def person(self, match: re.Match[str], group: str) -> tuple[str, ...]:
        token = self.skeleton.found(match, group)
        return token.entities if token is not None else ()

    def mark(self, token: Token | None) -> tuple[int, int]:
        assert token is not None
        return token.start, token.end


def planned(group: list[Claim], match: re.Match[str]) -> list[Claim]:
    """The claims of what will be, as plans."""
    for claim in group if WILL.search(match.group(0)) else ():
        claim.modality = "planned" if claim.modality == "asserted" else claim.modality
    return group


WILL = re.compile(r"\bwill\b")
_AMOUNTS = {"a": 1.0, "an": 1.0, "half a": 0.5, "one and a half": 1.5, "two and a half": 2.5, "three and a half": 3.5}


def amount(text: str) -> float:
    """The number that a word such as "three" or "two and a half" stands for."""
    return _AMOUNTS[text] if text in _AMOUNTS else counted(text)


def in_years(number: float, unit: str) -> float:
    """So many years or months in years."""
    return number / 12 if unit.startswith("month") else number


def _with_last(token: Token, setting: Setting) -> tuple[DateInterval, ...]:
    """The days that a date may mean, among them the last such day before the text where its year is left out."""
    dates, today = setting.discourse.resolve_dates(token), setting.discourse.today
    if token.date is None or token.date.date is not None or today is None or not getattr(token.date.relative, "partial", False):
        return dates
    last = token.date.resolve(None, today)
    return dates if last is None or last in dates or last.first > today.last else (*dates[:1], last)
