"""How long something lasted, or took: "Uzbekistan spent six years in the CSTO", "he headed it for fourteen years", "the mission
was over in two weeks", "it took the Treaty two years to come into force", "in its twenty years of existence".

A length becomes a claim of the slot "lasting" on the relation that has the two ends: a membership, an office, an exercise or
mission, the way of a paper from its signing to its force, an organization since its founding. Its mark is the number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.counted import told_length
from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.stays import missions_there
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.lengths import COUNT, HEDGE, UNIT, length
from checker.model.quantities import Quantity

_LEN = rf"(?P<h>{HEDGE})?(?P<n>{COUNT})(?:-| )(?:full |long |whole )?(?P<u>{UNIT})(?!-)\b"
_MARKED = rf"(?P<h>{HEDGE})?(?P<n>{COUNT})-(?P<u>{UNIT})"  # "a six-year membership"
_FOR = rf"for (?:the |a |a total of |all of |a period of )?{_LEN}"
_HELD = r"(?P<o>‹[oc]\d+›)(?!'|\w)"

# Memberships. "was a member of the CSTO for six years", "spent six years in it", "left it after six years"
_IN = (
    rf"(?:(?:an? |the )?(?:full |formal |regular )?(?:member(?: state)?|part|party|signatory)(?: of| to| in) |in "
    rf"|inside |to )(?:the )?{_HELD}"
)
_WAS = r"(?:was|were|has been|have been|had been|remained|stayed|belonged|has belonged|sat)"
_MEMBERS = (
    re.compile(rf"(?P<s>‹s\d+›),? (?:which |who )?{_WAS}(?: \w+)? {_IN} (?:again )?{_FOR}"),
    re.compile(rf"(?P<s>‹s\d+›) (?:has been|was|had been) an? {_HELD} member (?:again )?{_FOR}"),
    re.compile(
        rf"(?P<s>‹s\d+›) (?:has |had |have )?spent {_LEN} (?:in|inside|as (?:an? )?(?:member|party) (?:of|to)) (?:the )?{_HELD}"
    ),
    re.compile(rf"\bfor {_LEN},? (?P<s>‹s\d+›) {_WAS}(?: \w+)? {_IN}"),
    re.compile(
        rf"(?P<s>‹s\d+›) (?:left|quit|withdrew from|walked out of|departed from|abandoned) (?:the )?{_HELD} (?:again"
        rf" )?after {_LEN}"
    ),
    re.compile(
        rf"(?P<s>‹s\d+›)'s? (?:second |renewed )?(?:membership|stay|spell|stint|presence|time|period|participation"
        rf"|sojourn) (?:in|of|at) (?:the )?{_HELD} (?:had )?lasted (?:for )?{_LEN}"
    ),
    re.compile(rf"(?P<s>‹s\d+›)'s? (?:second )?{_MARKED} (?:membership|stay|stint|presence) (?:in|of|at) (?:the )?{_HELD}"),
)

# Offices. "headed the CSTO for fourteen years", "was Secretary General for three years", "recalled after a year in office"
_POST = r"(?:(?:the |its )?(?:‹[ob]\d+›(?:'s?)? )?(?P<r>‹r\d+›)(?: of (?:the )?‹[ob]\d+›)?)"
_LED = r"(?:headed|led|ran|directed|was at the (?:helm|head) of|was in charge of|stood at the head of|had headed|had led|had run)"
_SERVED = r"(?:was|had been|served as|had served as|acted as|held the (?:post|office) of|remained|stayed on as|worked as)"
_ASIDE = r"(?:, [^,;:.]{3,60},)?"
_OFFICES = (
    re.compile(rf"(?P<p>‹p\d+›),? (?:who )?{_LED} (?:the )?(?P<b>‹[ob]\d+›) {_FOR}"),
    re.compile(rf"(?P<p>‹p\d+›),? (?:who )?{_SERVED} {_POST} {_FOR}"),
    re.compile(rf"\bfor {_LEN}{_ASIDE},? (?P<p>‹p\d+›) (?:{_LED} (?:the )?(?P<b>‹[ob]\d+›)|{_SERVED} {_POST})"),
    re.compile(
        rf"(?P<p>‹p\d+›), (?:who (?:was|had been|has been) )?in (?:office|(?:the|his) (?:post|job)) {_FOR},? (?:was|were|has|had"
        r" been|is|left|stepped|handed|resigned|lost)"
    ),
    re.compile(rf"(?P<p>‹p\d+›)'s? {_MARKED} (?:tenure|stint|reign|spell|time) (?:as|in|at)"),
    re.compile(
        rf"(?P<p>‹p\d+›)(?:, [^,;:.]{{3,60}},)? (?:left|stepped down|resigned|bowed out|was (?:recalled|dismissed"
        rf"|replaced|relieved))"
        rf"[^.;:,‹]{{0,40}}? after (?:only |just )?{_LEN} (?:in (?:office|the (?:post|job))|at the (?:helm|head)|as )"
    ),
    re.compile(
        rf"\bafter {_LEN} (?:in (?:office|the (?:post|job))|at the (?:helm|head)(?: of (?:the )?‹[ob]\d+›)?),? (?P<p>‹p\d+›)"
    ),
    re.compile(rf"\bafter {_LEN} as {_POST},? (?P<p>‹p\d+›)"),
)

# Exercises and missions. "lasted six weeks", "a five-day exercise", "were in Kazakhstan for ten days"
_LASTED = r"(?:lasted|lasts|took|ran|went on|continued|was over|were over|was (?:done|completed|wrapped up|finished)|ended)"
_RUNS = (
    re.compile(
        rf"(?P<x>‹x\d+›)(?: drills?| exercises?| mission| operation)?(?: (?:in|of) (?:‹[tsl]\d+›))?(?:,? (?:which|that))?"
        rf" {_LASTED} (?:for |in |within |after )?(?:only |just |a total of |all of )?{_LEN}(?! (?:earlier|later|longer|more|less"
        rf"|ahead|behind))"
    ),
    re.compile(rf"\b(?:the|an?|this) {_MARKED}(?:-long)? (?:\w+ ){{0,2}}?(?P<x>‹x\d+›)"),
)
_STAY = re.compile(
    r"(?<!\w)(?:‹f\d+›|peacekeepers|troops|soldiers|contingents?|blue helmets|servicemen|forces|peacekeeping (?:operation|mission"
    r"|deployment)|deployment|mission|operation)"
    rf"(?: [^.;:,‹]{{0,30}}?)?(?: (?:of|by) (?:the )?‹o\d+›)?(?: in (?P<s>‹s\d+›))?(?: in ‹t\d+›)?(?: that| which)?"
    rf" (?:(?:stayed|remained|were|served|operated) (?:in (?P<w>‹s\d+›|the (?:country|republic)) )?for|lasted|was over in|took"
    rf"|spent) (?:only |just |a total of )?{_LEN}"
)

# The way into force. "came into force two years after its signing", "it took the Charter a year to take effect"
_FORCE = (
    r"(?:came into|come into|comes into|entered into|enter into|enters into|entry into|be in|was in|took|take|takes|became"
    r"|become) (?:force|effect|effective|binding|law)"
)
_SIGNING = (
    r"(?:its (?:signing|signature|conclusion)|(?:it|they) (?:was|were|had been) (?:signed|concluded)|being signed"
    r"|the signing|signature)"
)
_DELAYS = (
    re.compile(rf"\bit (?:took|had taken) (?:the )?(?P<c>‹c\d+›) {_LEN} to {_FORCE}"),
    re.compile(rf"(?P<c>‹c\d+›) (?:took|needed) {_LEN} to {_FORCE}"),
    re.compile(
        rf"\b{_LEN} (?:passed|elapsed|went by|lay|lie|would pass) between the (?:signing|signature|conclusion) of (?:the"
        rf" )?(?P<c>‹c\d+›) and its {_FORCE}"
    ),
    re.compile(rf"(?P<c>‹c\d+›)(?:, [^,;:.]{{3,60}},)? {_FORCE} (?P<t>‹t\d+›) {_SIGNING}"),
    re.compile(
        rf"(?:^|[,;:.] )\W*(?P<t>‹t\d+›) {_SIGNING},? (?:the )?(?P<c>‹c\d+›)(?: of (?:the )?‹o\d+›)? (?:finally |at last"
        rf" )?{_FORCE}"
    ),
)

# Age. "has existed for twenty years", "in its twenty-year history"
_AGES = (
    re.compile(rf"(?P<o>‹o\d+›),? (?:which )?(?:has existed|has been in existence|has been around) {_FOR}"),
    re.compile(rf"(?P<o>‹o\d+›) is (?:now |already )?{_LEN} old\b"),
    re.compile(rf"\bthe {_MARKED}-old (?:\w+ ){{0,2}}?(?P<o>‹o\d+›)"),
    re.compile(rf"(?P<o>‹o\d+›)'s? {_MARKED} (?:history|existence)"),
    re.compile(rf"(?P<o>‹o\d+›)'s {_LEN} of existence"),
    re.compile(rf"\bin (?:its |all its )?{_MARKED} (?:history|existence),? (?:the )?(?P<o>‹o\d+›)"),
    re.compile(rf"\bin (?:its |all its |the )?{_LEN} of (?:its )?existence,? (?:the )?(?P<o>‹o\d+›)"),
)

_ANY = re.AnyOf(_MEMBERS, _OFFICES, _RUNS, _DELAYS, _AGES, (_STAY,))
_NOT = re.compile(
    r"\b(?:not|never|nor|if|whether|would|could|should|might|may|will|every|each|another|further|next|more(?! than))\b"
)


def length_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence about how long something lasted."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    seen: set[int] = set()
    for patterns, read in _KINDS:
        for pattern in patterns:
            for match in pattern.finditer(line):
                span = match.span("n") if "n" in pattern.groupindex else match.span("t")
                mark = skeleton.place(*span)
                setting = setting_at(mark[0])
                if mark[0] in seen or setting.mood.silent or _NOT.search(match.group()):
                    continue
                told = _told(match, skeleton, setting)
                if told is None:
                    continue
                group = [
                    setting.claim(
                        relation, subject, "lasting", told, *skeleton.place(*match.span()), mark, object=object_, qualifiers=more
                    )
                    for relation, subject, object_, more in read(match, skeleton, setting)
                ]
                if group:
                    seen.add(mark[0])
                    yield group


def _told(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Quantity | None:
    """The length in a match, or in the date of it that is a step from another one: "two years after"."""
    if "n" in match.re.groupindex:
        return length(match["h"], match["n"], match["u"])
    return told_length(skeleton.token(match["t"]), setting.block.text)


_Reading = tuple[str, str, str, dict[str, object]]  # relation, subject, object, qualifiers


def _of_membership(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    state, joined = skeleton.token(match["s"]), skeleton.token(match["o"])
    if state.anaphor or not state.entities:
        return
    for target in joined.entities:
        kind = setting.facts.entity(target).kind
        yield ("party-to" if kind == "document" else "member-of"), state.entity, target, {}


def _of_office(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    """The offices that are named, those at the head of the body that is named, or else all that the person held here."""
    person, words = skeleton.token(match["p"]), match.groupdict()
    offices = list(skeleton.token(words["r"]).entities) if words.get("r") else []
    if words.get("b"):
        offices = [HEADS[entity] for entity in skeleton.token(words["b"]).entities if entity in HEADS]
        if not offices:
            return
    for entity in person.entities:
        held = [s.object or "" for s in setting.facts.statements(subject=entity, relation="holds-office")]
        own = [o for o in dict.fromkeys(held) if o and setting.is_own(setting.facts.entity(o).of)]
        for office in [o for o in own if not offices or o in offices]:
            yield "holds-office", entity, office, {}


def _of_run(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    token = skeleton.token(match["x"])
    for entity in token.entities:
        if setting.is_own(entity):
            yield "held", entity, "", {}


def _of_stay(_: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    for mission in missions_there(skeleton, setting):
        yield "held", mission, "", {}


def _of_delay(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    for entity in skeleton.token(match["c"]).entities:
        if setting.is_own(entity):
            yield "in-force", entity, "", {"since": "signed"}


def _of_age(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Iterator[_Reading]:
    """An organization's age on the only date of the sentence, or today; it may be counted from its founding paper."""
    facts, token = setting.facts, skeleton.token(match["o"])
    dates = [date for t in skeleton.tokens if t.terminal == "DATE" and (date := setting.discourse.resolve_date(t)) is not None]
    day = dates[0] if len(dates) == 1 else setting.discourse.today
    if len(dates) > 1 or day is None or token.anaphor:
        return
    for entity in token.entities:
        yield "established", entity, "", {"until": day}
        if entity == setting.discourse.topic:
            for paper in facts.entities("document"):
                if facts.belongs_to(paper.id, entity) and facts.statements(relation="party-to", object=paper.id):
                    yield "signed", paper.id, "", {"until": day}


_KINDS = (
    (_MEMBERS, _of_membership),
    (_OFFICES, _of_office),
    (_RUNS, _of_run),
    ((_STAY,), _of_stay),
    (_DELAYS, _of_delay),
    (_AGES, _of_age),
)
