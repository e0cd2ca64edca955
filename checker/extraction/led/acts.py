"""When a state did something to a treaty or to the organization, in words that make no claim: "Baku's instrument of accession to
the Treaty bears the date of 24 September 1992", "the agreement of 2007, ratified by Astana in October 2010".

A clause with one state, one date that no other claim has taken and a word of acceding, ratifying, suspending or leaving comes in.
The facts have to know one such act of the state, and nothing else of it at that time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.led.clauses import NOT, clauses, plain, told_date, without_asides
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span

_CUES = {
    "acceded": re.compile(
        r"\b(?:acced\w*|accession|join(?:s|ed|ing)?|follow(?:s|ed|ing)?|c[ao]me (?:in|on board|aboard|next|later|last"
        r"|third)|enter(?:s|ed|ing)|adher\w+|signed (?:up|on)|put (?:its|his) (?:name|signature) to"
        r"|becom(?:e|es|ing) (?:an?|the) (?:\w+ )?party|became (?:an?|the) (?:\w+ )?party|latecomers?"
        r"|the (?:\w+ )?(?:newcomer|last|ninth|eighth|seventh)|brought in|taken in|admitted)\b"
    ),
    "ratified": re.compile(
        r"\bratif(?:y|ied|ies|ying|ication)\b|\b(?:parliament|senate|supreme council|legislature|deputies"
        r"|lawmakers)\b[^.;:]{0,40}?\b(?:consent\w*|assent|approv\w+|endorsed)\b"
    ),
    "suspended": re.compile(r"\b(?:suspend\w*|suspension|on hold|on ice)\b"),
    "left": re.compile(
        r"\b(?:(?:left|leav(?:e|es|ing))(?! (?:the (?!‹|bloc|alliance|organi|pact|treaty|group|club|fold)|its|open|an? |no "
        r"|to |behind|out|in |on )(?! ?‹t))|quit|exit(?:s|ed)?|departure|withdr[ae]w\w*|walk(?:s|ed|ing)? (?:out|away)"
        r"|pull(?:s|ed|ing)? out|dropp?(?:s|ed|ing)? out|bow(?:s|ed|ing)? out|turn(?:s|ed)? its back|parted (?:ways|company))\b"
    ),
}
# What a state lets the others know: "told the organization in May 2024 that it would no longer pay its dues".
_SAYING = (
    r"\b(?:said|told|announc\w+|declar\w+|stat(?:ed|ing)|inform\w+|notif\w+|ma(?:de|king) (?:it )?(?:known|public|clear)"
    r"|let [^.;:,]{2,30} know|confirm\w+|reveal\w+|admitted|disclos\w+|broke the news|warned|served notice|acknowledg\w+)\b"
)
_ANNOUNCED = {
    "stopped-funding": re.compile(
        r"\b(?:no longer|not|stop\w*|ceas\w*|halt\w*|refus\w*|with(?:h[eo]ld\w*)|end(?:ed|ing|s)?|discontinu\w+)\b[^.;:]{0,40}?"
        r"\b(?:pay\w*|dues|contribut\w+|financ\w+|fund\w*|fees?|share of the budget|bankroll\w*)\b"
    ),
    "froze": re.compile(
        r"\b(?:freez\w+|froz\w+|on ice|on hold|suspend\w*|paus\w+)\b[^.;:]{0,50}?\b(?:participation|membership|involvement"
        r"|activit\w+|work)\b"
        r"|\b(?:participation|membership|involvement)\b[^.;:]{0,40}?\b(?:freez\w+|froz\w+|on ice|on hold|suspended|paused)\b"
    ),
    "announced-withdrawal": re.compile(
        r"\b(?:would|will|is going to|was going to|intend\w* to|plan\w* to|decided to|ready to|about to) (?:[a-z]+ ){0,2}?"
        r"(?:leave|quit|withdraw|pull out|walk out|exit|bow out)\b"
    ),
}
_SAYS = re.compile(_SAYING)
_UNSURE = re.compile(
    r"\b(?:if|unless|whether|could|might|may|deni\w+|den(?:y|ies)|never|rumou?rs?|expert\w*|analyst\w*|observers?|commentators?"
    r"|opposition|lawmaker\w*|deput(?:y|ies)|urg\w+|call(?:ed|ing|s)? (?:on|for)|demand\w*|propos\w+|suggest\w*|not (?:said"
    r"|told|announced))\b"
)
_HOUSES = re.compile(r"\b(?:parliament\w*|senate|deput(?:y|ies)|assembly|vote[ds]?|laws?)\b")  # which ratify
_LIKEWISE = re.compile(r"\b(?:did (?:so|the same|likewise)|followed|likewise|too|as well)\b")
_DOCUMENTS = ("acceded", "ratified")
_ACTS = (*_CUES, "froze", "stopped-funding", "announced-withdrawal", "declined", "member-of", "party-to")
_OTHERS = re.compile(
    r"\b(?:talks?|negotiat\w+|exercise\w*|drill\w*|troops|forces?|bases?|wars?|office|chair\w*|missions?|parliament\w*|letters?|sent|sends|request\w*|ask\w*|appl(?:y|ied)\w*|senate|deput(?:y|ies)"
    r"|assembly|observer\w*|conventions?|contingent\w*|soldiers|visit\w*|border|protocols?|laws?|amend\w+|announc\w+|note|invit\w+"
    r"|threat\w*|vote[ds]?|said|says|president|minister|guam|guuam|wto|wait\w*|anniversary|re-?join\w*|back|return\w*|restor\w+"
    r"|since then|remain\w*|still|continued|both|neither)\b|‹[pfbxv]\d+›"
)
_NO_ACTOR = re.compile(r"\b(?:in|at|from|to|near|outside|between|around|of|with) (?:the )?$")


def led_act_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = without_asides(plain(skeleton.line))
    if "‹t" not in line:
        return
    yield from _announced(line, skeleton, taken, setting_at)
    if not any(cue.search(line) for cue in _CUES.values()):
        return
    for begin, end in clauses(line):
        clause = line[begin:end]
        dates = [skeleton.token(found) for found in re.findall(r"‹t\d+›", clause)]
        ratifying = _CUES["ratified"].search(clause) is not None
        behind = clause.find("›", clause.find("‹t")) if _tells_before(clause) else len(clause)
        if len(dates) != 1 or NOT.search(clause, 0, behind) or _OTHERS.search(_HOUSES.sub("", clause) if ratifying else clause):
            continue
        cued = [relation for relation, cue in _CUES.items() if cue.search(clause)]
        if not cued and _LIKEWISE.search(clause):  # "X joined the Treaty in 1992, Y did so in 1993"
            cued = [relation for relation, cue in _CUES.items() if cue.search(line, 0, begin)]
        if len(cued) != 1:
            continue
        setting = setting_at(dates[0].start)
        date = told_date(dates[0], taken, setting)
        state = _actor(clause, skeleton, setting)
        if date is None or not state or dates[0].key == "since":
            continue
        known = _known(cued[0], state, clause, skeleton, setting)
        if known is None or any(_does_something_then(each, date, known, setting) for each in _states(clause, skeleton)):
            continue
        yield [_claim(cued[0], state, date, dates[0], skeleton.place(begin, end), known, setting)]


def _tells_before(clause: str) -> bool:
    """Whether a clause tells of an act before it gives its date: "by joining the Treaty on 9 December, Tbilisi hoped"."""
    place = clause.find("‹t")
    return any(cue.search(clause, 0, place) for cue in _CUES.values()) and clause[:place].strip() != ""


def _announced(
    line: str, skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """What a state is said to have announced before it first did."""
    for begin, end in clauses(line):
        clause = line[begin:end]
        dates = [skeleton.token(found) for found in re.findall(r"‹t\d+›", clause)]
        cued = [relation for relation, cue in _ANNOUNCED.items() if cue.search(clause)]
        if len(dates) != 1 or len(cued) != 1 or _SAYS.search(clause) is None or _UNSURE.search(clause):
            continue
        setting = setting_at(dates[0].start)
        date, state = told_date(dates[0], taken, setting), _actor(clause, skeleton, setting)
        if date is None or not state or dates[0].key == "since":
            continue
        known = _known(cued[0], state, clause, skeleton, setting)
        if known is None or not isinstance(known.value, DateInterval) or date.last >= known.value.first:
            continue
        if _does_something_then(state, date, known, setting):
            continue
        yield [_claim(cued[0], state, date, dates[0], skeleton.place(begin, end), known, setting)]


def _claim(
    relation: str, state: str, date: DateInterval, token: Token, span: tuple[int, int], known: Statement, setting: Setting
) -> Claim:
    mark, more = (token.start, token.end), {"led": "act"}
    return setting.claim(
        relation, state, "value", date, *span, mark, object=known.object, inferred=True, past=True, qualifiers=more
    )


_LISTED = re.compile(r"‹s\d+›(?:(?:, | and |, and )(?:the )?‹s\d+›)*")


def _states(clause: str, skeleton: Skeleton) -> set[str]:
    """All states that a clause names."""
    return {entity for found in re.findall(r"‹s\d+›", clause) for entity in skeleton.token(found).entities}


def _actor(clause: str, skeleton: Skeleton, setting: Setting) -> str:
    """The one state that a clause names, by itself or by its capital; of several in a list the first."""
    listed = _LISTED.search(clause)
    if listed is not None and clause.count("‹s") > 1 and clause.count("‹s") == listed.group().count("‹s"):
        first = skeleton.states(listed.group())[0]
        return first.entity if not first.anaphor and "‹l" not in clause else ""
    found = set()
    for match in re.finditer(r"‹[sl]\d+›", clause):
        token = skeleton.token(match.group())
        if token.anaphor or token.items or len(token.entities) != 1:
            return ""
        if token.terminal == "STATE":
            found.add(token.entity)
        elif _NO_ACTOR.search(clause, 0, match.start()) is None:
            found.add(governed_from(setting.facts, token.entity))
    return found.pop() if len(found) == 1 else ""


def _known(relation: str, state: str, clause: str, skeleton: Skeleton, setting: Setting) -> Statement | None:
    """The one act of a state that is meant: to the document that is named or was spoken of last, or to the topic."""
    facts, discourse = setting.facts, setting.discourse
    named: list[Token] = [t for t in skeleton.tokens if t.terminal in ("ORG", "DOC") and t.entities]
    here = [t for t in named if re.search(rf"‹[oc]{skeleton.tokens.index(t)}›", clause)] or named
    if not all(setting.is_own(t.entity) for t in here) or not (here and here is not named or discourse.goes_on_about_topic()):
        return None
    documents = list(dict.fromkeys(t.entity for t in here if t.terminal == "DOC"))
    objects: list[str] = documents or list(discourse.latest("document")[:1])
    if relation not in _DOCUMENTS:
        objects = documents or [discourse.topic]
    found = [s for entity in objects for s in facts.statements(subject=state, relation=relation, object=entity)]
    found = [s for s in found if isinstance(s.value, DateInterval) and not s.announced and s.rank != "deprecated"]
    return found[0] if len(found) == 1 else None


def _does_something_then(state: str, date: DateInterval, known: Statement, setting: Setting) -> bool:
    """Whether the facts tell of anything that the state did, or of what began or ended for it, at a time that fits a date."""
    facts, topic = setting.facts, setting.discourse.topic
    for statement in facts.statements(subject=state):
        if statement.relation not in _ACTS:
            continue
        for time in (statement.value, statement.start, statement.end):
            if isinstance(time, DateInterval) and not time.conflicts(date):
                return True
    for document in facts.entities("document"):
        if document.of == topic:
            for statement in facts.statements(subject=document.id):
                value = statement.value
                if isinstance(value, DateInterval) and state in statement.participants and not value.conflicts(date):
                    return True
    return any(d.reading != "error" and isinstance(d.value, DateInterval) and not d.value.conflicts(date) for d in known.differs)
