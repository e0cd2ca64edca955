"""What a sentence tells beside its main clause, as plain sentences: participles before and behind it, relative clauses,
appositions, brackets.

"Founded in 2002, the CSTO ..." tells that the CSTO was founded in 2002; "the CSTO, of which Georgia is a member," that Georgia is
a member of the CSTO; "Belarus (chair in 2023)" that Belarus was the chair in 2023. The line of plain words of a sentence comes
in; the stretches of it that make up each plain sentence go out, with the place they come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.syntax.predicates import ADVERBS, AUXILIARY, NAME, PARTICIPLE, VERB, past_of
from checker.model import sieve as re
from checker.model.dataclass import dataclass

Part = tuple[int, int] | str  # a stretch of the line, or words that are put in
Told = tuple[int, list[Part]]  # where a plain sentence comes from, and what makes it up


@dataclass(slots=True)
class Main:
    """The main clause of a stretch of a line."""

    line: str
    begin: int  # of the clause, behind what stands in front of it
    subject: tuple[int, int]
    aside: int  # where something begins that is told of its subject in passing; 0 where nothing is
    resumes: int  # where it goes on behind its subject, and behind what is told of that in passing
    verb: int
    end: int
    number: str  # "singular", "plural" or "" where only the noun of the subject would tell

    @property
    def is_present(self) -> bool:
        """Whether the clause tells how things are."""
        return _PRESENT.match(self.line, self.verb) is not None

    def be(self, since: bool, past: bool) -> str:
        """The form of "be" that the subject takes."""
        several = self.number == "plural" or _SEVERAL.search(self.line, *self.subject) is not None
        if since:
            return "have been" if several else "has been"
        return ("were" if several else "was") if past else ("are" if several else "is")


_PRESENT = re.compile(r"(?:is|are|has|have|will|can|may)\b|(?!was\b|has\b)[a-z]+s\b")
_SEVERAL = re.compile(r"\b(?:forces|troops|peacekeepers|states|members|drills|manoeuvres|exercises)$|‹f\d+›$")
_SINCE = re.compile(r"\bsince\b")

# -- before the main clause ----------------------------------------------------------------------------------------------------

# "Since joining the CSTO in 2006, ", "Having chaired it in 2021, "
FRONTED = re.compile(
    rf"[^\w‹]*(?:(?P<having>having (?:also |already |now |then )?(?={PARTICIPLE}\b|been ))"
    rf"|(?:(?:since|after|before|on|upon|by|while|when|in) )?(?:first |formally |officially |finally )?(?P<gerund>[a-z]+ing) "
    rf"|(?P<participle>(?!(?:founded|established|created|formed|conceived|born|set up) as\b){PARTICIPLE} (?=(?:in|on|at|by"
    rf"|as|of|to|from|under|after|before|there|again|only|up|out|with|chair"
    rf"|head|secretary"
    rf"|president|just)\b|‹[rt]))"
    r"|(?P<state>in (?:office|force|the chair|post|power|charge) )"
    r"|(?P<as>as )?(?P<noun>(?:once |now |then |long |formerly )?(?:an? |the )?(?:(?:full|founding|former|current|original"
    r"|rotating|permanent|long-time|‹[odb]\d+›|‹t\d+›) )*"
    r"(?:members?|observers?|party|parties|signator(?:y|ies)|chair|chairman|hosts?|head|chief|secretary[ -]general|‹r\d+›)\b))"
    r"(?P<rest>[^,.;:]{0,120}(?:, (?:‹[lt]\d+›)(?=,))?), (?=\w|‹)"
)
_AND_PARTICIPLE = re.compile(rf" and (?P<v>{PARTICIPLE})(?= (?:in|on|at|by|as|of|to|from|under)\b)")
# What a thing still is where the main clause tells how things are: "Headed by Zas, the CSTO has ..."
_LASTING = re.compile(
    r"(?:headquartered|based|seated|located|headed|led|chaired|made|composed|known|called|commanded|situated|housed)\b"
)


def fronted(main: Main, match: re.Match[str]) -> Iterator[Told]:
    """What stands before the main clause, as told of its subject."""
    line, subject = main.line, main.subject
    begin, rest = match.start(), match.span("rest")
    if match["having"]:
        yield begin, [subject, " had ", (match.end("having"), rest[1]), "."]
    elif match["gerund"]:
        past = past_of(match["gerund"])
        if past:
            yield begin, [subject, f" {past} ", rest, "."]
    elif match["participle"]:
        begin = match.start("participle")
        for stop, verb in _participles(line, begin, rest[1]):
            done = not (main.is_present and _LASTING.match(line, verb) and "‹t" not in line[verb:stop])
            yield verb, [subject, f" {main.be(False, done)} ", (verb, stop), "."]
    elif match["state"]:
        since = _SINCE.search(line, *rest) is not None
        yield begin, [subject, f" {main.be(since, not main.is_present)} ", (match.start("state"), rest[1]), "."]
    else:
        begin = match.start("noun")
        since = _SINCE.search(line, *rest) is not None
        over = not main.is_present or _ONCE.match(line, begin) is not None
        yield begin, [subject, f" {main.be(since, over)} ", (begin, rest[1]), "."]


def _participles(line: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each of several participles ends and begins: "founded in 2002 and headquartered in Moscow"."""
    for joint in _AND_PARTICIPLE.finditer(line, begin, end):
        yield joint.start(), begin
        begin = joint.start("v")
    yield end, begin


# -- behind it -----------------------------------------------------------------------------------------------------------------

# ", replacing ‹p2›", ", thus bringing the number of members to seven"
_TRAILING = re.compile(r",(?: (?:thus|thereby|so|and))? (?P<gerund>[a-z]+ing)(?P<rest> [^,.;:()]{2,100})")


def trailing(main: Main) -> Iterator[Told]:
    """The participles behind the main verb, as told of the subject."""
    for match in _TRAILING.finditer(main.line, main.verb, main.end):
        past = past_of(match["gerund"])
        if past:
            said: list[Part] = [main.subject, f" {past}", match.span("rest")]
            yield match.start("gerund"), [*said, *_in_what(main, match), "."]


def _in_what(main: Main, match: re.Match[str]) -> Iterator[Part]:
    """In what somebody is succeeded, by the words before: "became Secretary General, replacing X"."""
    if match["gerund"] not in ("succeeding", "replacing", "relieving", "following"):
        return
    office = re.search(r"‹r\d+›", main.line[main.verb : match.start()])
    if office is not None:
        yield " as "
        yield main.verb + office.start(), main.verb + office.end()
    elif _CHAIR.search(main.line, main.verb, match.start()) is not None:
        yield " in the chair"


_CHAIR = re.compile(r"\b(?:chair|chairmanship|presidency)\b")
_GERUND = re.compile(r"([a-z]+ing) ")
_PARTICIPLE = re.compile(rf"{PARTICIPLE}\b")
_ONCE = re.compile(r"(?:once|then|formerly|the then) ")
_WITH_A_TITLE = re.compile(r"‹[prs]\d+›$")
_APPOSITION = re.compile(r"(?:an?|the|its|now|then|once) ")


def aside(main: Main) -> Iterator[Told]:
    """What stands in commas between the subject and its verb: "The bloc, founded in 2002, has ...", "Serbia, an observer, "."""
    stretch = (main.aside, main.resumes - 2)
    gerund = _GERUND.match(main.line, main.aside) if main.aside else None
    if gerund is not None and past_of(gerund[1]):
        yield main.aside, [main.subject, f" {past_of(gerund[1])} ", (gerund.end(), stretch[1]), "."]
        return
    if main.aside and _PARTICIPLE.match(main.line, main.aside) is not None:
        past = not (main.is_present and _LASTING.match(main.line, main.aside) and "‹t" not in main.line[slice(*stretch)])
        yield main.aside, [main.subject, f" {main.be(False, past)} ", stretch, "."]
    elif main.aside and _APPOSITION.match(main.line, main.aside) is not None:
        since = _SINCE.search(main.line, *stretch) is not None
        past = not main.is_present or _ONCE.match(main.line, main.aside) is not None
        told_elsewhere = _WITH_A_TITLE.search(main.line[slice(*main.subject)]) is not None  # by the readers of titles and members
        if "‹" in main.line[slice(*stretch)] and not told_elsewhere:
            yield main.aside, [main.subject, f" {main.be(since, past)} ", stretch, "."]


# -- subordinate clauses -------------------------------------------------------------------------------------------------------

# "When Armenia held the chair in 2022, it called ...", "..., after Uzbekistan had left in 2012"
_SUBORDINATE = re.compile(
    rf"(?:(?P<front>^[^\w‹]*)|,? )(?:when|after|before|since|while|although|though|because|once|even though) "
    rf"(?P<body>(?P<who>(?:(?:the|its|their) (?:[a-z-]+ ){{0,3}}?)?(?:{NAME}"
    rf"|[a-z-]+)) (?P<verb>{ADVERBS}[a-z']+) [^,.;:()]{{2,110}}"
    r"(?:, ‹[lt]\d+›(?=,|$))?)(?=,|$|\.)"
)
_PERHAPS = re.compile(r"\b(?:would|could|might|may|will|should|yet|even|also|still)\b")


def subordinate(line: str, begin: int, end: int) -> Iterator[Told]:
    """What a clause before or behind the main one tells of a time or a reason."""
    for match in _SUBORDINATE.finditer(line[:end], begin):
        if VERB.fullmatch(match["verb"].rsplit(" ", 1)[-1]) is None or _PERHAPS.search(line, *match.span("body")):
            continue
        if _OF_ANOTHER.match(line, match.start("body")) is None and "‹" in match["who"]:
            yield match.start("body"), [match.span("body"), "."]


# -- relative clauses ----------------------------------------------------------------------------------------------------------

_ADJECTIVE = (
    r"(?!(?:in|at|on|of|to|by|from|with|for|and|or|but|near|under|over|after|before|since|between|into|is|was|are|were|has"
    r"|had|have"
    r"|been|be|held|took|took|signed|met|joined|left|that|which|who|the|its|an?)\b)[a-z'’-]+ "
)
_ANTECEDENT = (
    rf"(?P<a>(?:(?:the|its|their|this) )?(?:{_ADJECTIVE}){{0,3}}?{NAME}(?: (?:of|in|on|at) (?:the )?{NAME}){{0,2}}"
    rf"|(?:the|its|their|this) (?:{_ADJECTIVE}){{0,3}}?[a-z'’-]+(?: (?:of|in|on|at) (?:the )?{NAME})?)"
)
# A clause up to the comma that closes it: "whose charter was signed in ‹l3›, ‹l4›, in ‹t5›,"
_BODY = r"(?P<body>[^,.;:()]{3,140}(?:, (?:‹[lt]\d+›)(?=,|$|\.))?)"
_RELATIVE = re.compile(
    rf"(?<![\w›]){_ANTECEDENT},? (?:(?P<of>of which )|(?P<whose>whose )"
    rf"|(?P<soil>(?:in|on) whose (?:capital|soil|territory|land|city) )|(?P<prep>to|from|under|by|with|at|in|on|through"
    rf"|during|within) which |(?P<where>where )|(?P<when>when ))"
    rf"{_BODY}(?=,|$|\.)"
)
_SUBJECT_OF = re.compile(
    rf"(?<![\w›]){_ANTECEDENT}, (?:which(?! then)|who) (?P<body>{ADVERBS}(?P<verb>[a-z']+)[^,.;:()]{{2,140}}"
    r"(?:, ‹[lt]\d+›(?=,|$))?)(?=,|$|\.)"
)
# "signed a memorandum, signed in Dushanbe": what was done to a thing that stands right before it, by kinds of things
_DONE_TO = {
    "c": r"signed|adopted|ratified|registered|amended|drafted|concluded|initialled|prolonged",
    "o": r"founded|established|created|set up|formed|headquartered|based|headed|led|chaired",
    "b": r"founded|established|created|set up|formed|headquartered|based|headed|led|chaired|housed",
    "f": r"founded|established|created|set up|formed|decided on|agreed on|commanded|led",
    "x": r"held|staged|conducted|run|hosted|led|commanded",
}
_ALL_DONE = "|".join(sorted({word for words in _DONE_TO.values() for word in words.split("|")}))
_HUNG_ON = re.compile(
    rf"(?P<a>(?:the |its |a |an )?‹(?P<kind>[cobfx])\d+›),? (?P<done>{_ALL_DONE})"
    r"(?P<rest> (?:in|on|at|by|from|with|under|as)\b [^,;:()]{2,90}?)(?=,|$| and\b)"
)


def hung_on(line: str, begin: int, end: int) -> Iterator[Told]:
    """Participles right behind a thing, as told of it: "a session of the Council, held in Minsk in 2023"."""
    for match in _HUNG_ON.finditer(line, begin, end):
        if match["done"] in _DONE_TO[match["kind"]].split("|"):
            be = " were " if match["kind"] == "f" else " was "
            yield match.start("done"), [match.span("a"), be, (match.start("done"), match.end()), "."]


# "the session, which Bishkek will host in November": Bishkek will host it
_OBJECT_OF = re.compile(
    rf"(?<![\w›]){_ANTECEDENT}, (?:which|whom) (?P<who>(?:the )?{NAME}|it|he|they) "
    rf"(?P<verb>{ADVERBS}(?:{AUXILIARY} )*{ADVERBS}[a-z]+)(?P<rest>(?: (?:in|on|at|for|from|to|since|until|with"
    rf"|by) [^,.;:()]{{2,100}})?)"
    r"(?=,|$|\.)"
)
_OF_RELATION = re.compile(
    rf"(?P<who>[^,]*?{NAME}|[^,]*?\bit) (?P<is>(?:is|was|are|were|has been|have been|had been|became|remains?|remained)) "
    r"(?P<what>(?:now |still |once |not |never |also )*(?:an? |the )?(?:[a-z-]+ )??[a-z-]+)"
    r"(?P<when>(?: (?:since|from|until|in|as|for|at|to|on|between)\b| ‹).*|)"
)


# "the day on which", "in a year when": what is no name of anything
_BARE = re.compile(
    r"\b(?:day|date|year|month|week|time|moment|hour|period|stage|way|extent|basis|point|conditions?|terms?|case|manner|same)"
    r",? (?:\w+ )?(?:which|when|where|whose) "
)
# What may mean something else than in the sentence it is taken from.
_OF_ANOTHER = re.compile(r"(?:later|instead|the (?:document|paper|text|agreement|protocol|accord|deal)|they|this|these|those)\b")
_BEFORE_THEN = re.compile(r"\b(?:had|yet|would|should|took over|takes over|taking over)\b")


def relative(line: str, begin: int, end: int) -> Iterator[Told]:
    """Relative clauses, with their antecedent in its place."""
    for match in _SUBJECT_OF.finditer(line, begin, end):
        if VERB.fullmatch(match["verb"]) is not None and not _OF_ANOTHER.match(line, *match.span("body")):
            yield match.start("body"), [match.span("a"), " ", match.span("body"), "."]
    for match in _OBJECT_OF.finditer(line, begin, end):
        if VERB.search(line, *match.span("verb")) is not None:
            said: list[Part] = [match.span("who"), " ", match.span("verb"), " ", match.span("a")]
            yield match.start("who"), [*said, match.span("rest"), "."]
    for match in _RELATIVE.finditer(line, begin, end):
        yield from _of_relative(match, line)


def _of_relative(match: re.Match[str], line: str) -> Iterator[Told]:
    place, whom, body = match.start("body"), match.span("a"), match.span("body")
    if VERB.search(line, *body) is None or _BARE.search(line, whom[0], body[0]) or _OF_ANOTHER.match(line, *body):
        return
    if match["of"]:
        inner = _OF_RELATION.fullmatch(line, *body)
        if inner is not None:
            said: list[Part] = [inner.span("who"), " ", inner.span("is"), " ", inner.span("what")]
            yield place, [*said, " of ", whom, inner.span("when"), "."]
    elif match["whose"]:
        yield place, [whom, "'s ", body, "."]
    elif match["soil"]:
        yield place, [body, " in ", whom, "."]
    elif match["prep"]:
        yield place, [body, f" {match['prep']} ", whom, "."]
    elif match["where"] and re.match(r"‹[ls]", line[_last_name(line, whom) :]):
        yield place, [body, " in ", whom, "."]
    elif match["when"] and line.startswith("‹t", _last_name(line, whom)) and not _BEFORE_THEN.search(line, *body):
        before = re.search(r"\b(?:in|on|by|since|until|from) (?:the )?$", line[: whom[0]])
        yield place, [body, " ", (before.start() if before else whom[0], whom[1]), "."]


def _last_name(line: str, stretch: tuple[int, int]) -> int:
    """Where the last placeholder of a stretch begins."""
    return line.rfind("‹", *stretch)


# -- brackets and appositions --------------------------------------------------------------------------------------------------

_BRACKETED = re.compile(
    rf"(?P<a>(?:the )?{NAME}|the (?:[a-z-]+ ){{0,2}}[a-z-]+) \((?:"
    rf"(?P<participle>{PARTICIPLE} (?=(?:in|on|at|by|as|to|from|under|‹t)))"
    r"|(?P<state>in (?:office|force|the chair|post) )"
    r"|(?P<noun>(?:an? |the |its |then )?(?:(?:former|founding|full|rotating|current|‹[od]\d+›) )*"
    r"(?:chair|member|observer|party|host|head|chief|chairman|signatory|secretary[ -]general|‹r\d+›)\b)"
    r"|(?:which|who) (?P<relative>[a-z]+ed |was |is |has ))(?P<rest>[^()]{2,90})\)"
)
# "The host of the drill, ‹s3›, provided ..."
_APPOSED = re.compile(
    r"(?P<what>(?:the|its|their|this year's) (?:[a-z-]+ ){0,3}?(?:host|venue|place|seat|setting|scene|site|chair|head"
    rf"|chief|successor|predecessor|founder|location|birthplace|home|‹r\d+›"
    rf"|secretary general)\b[^,.;:()]{{0,80}}), (?P<who>(?:the )?{NAME}),"
)


def bracketed(line: str, begin: int, end: int) -> Iterator[Told]:
    """What stands in brackets behind a name, as told of it."""
    for match in _BRACKETED.finditer(line, begin, end):
        rest = match.span("rest")
        if match["relative"]:
            yield match.start("relative"), [match.span("a"), " ", (match.start("relative"), rest[1]), "."]
            continue
        kind = next(name for name in ("participle", "state", "noun") if match[name])
        since = kind != "participle" and _SINCE.search(line, *rest) is not None
        if kind != "participle" and not since and "‹t" not in match["rest"]:
            continue
        yield match.start(kind), [match.span("a"), " has been " if since else " was ", (match.start(kind), rest[1]), "."]


def apposed(main: Main, begin: int) -> Iterator[Told]:
    """ "The host of the drill, Tajikistan, provided most troops": the host was Tajikistan."""
    match = _APPOSED.match(main.line, begin, main.end)
    if match is not None:
        yield begin, [match.span("what"), f" {'is' if main.is_present else 'was'} ", match.span("who"), "."]
