"""Where the one exercise of a sentence was and who came to it, in whatever order it is said: "2,500 soldiers poured into Belarus
for Interaction-2023", "at Losvido, where the peacekeepers met for Indestructible Brotherhood", "Interaction-2025 (31
August, Belarus)".

The sentence comes in as a skeleton, claims go out. Troops have to be on the move or training, and the name of the exercise
has to stand in the same clause; who only travels at the time of an exercise is not at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import number
from checker.extraction.happenings.merging import plainly
from checker.extraction.happenings.succession import is_series
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.factbase.places import state_of
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.quantities import Quantity

_TROOPS = (
    r"(?:\b(?:troops|soldiers|service(?:men|women|man|members| members)|peacekeepers|paratroopers|units?|contingents?"
    r"|sappers|scouts|forces|men|personnel|commandos|battalions?|compan(?:y|ies)|platoons?|crews|gunners|vehicles|officers|armies"
    r"|police|rescuers|logisticians|participants)\b|‹f\d+›)"
)
_SIDE = (
    r"(?:(?:the|a|its|southern|northern|eastern|western|central|neighbou?ring|nearby|mountainous|distant|south-?eastern"
    r"|south-?western"
    r"|north-?eastern|north-?western|‹d\d+›) )*(?:(?:training |firing |shooting )?(?:range|ground)s? (?:of |at )?(?:the )?)?"
)
_PLACE = (
    rf"{_SIDE}(?P<l>‹[ls]\d+›)(?!'|\w| and ‹[ls]|, ‹[ls]\d+›,? and ‹)(?:,? (?:ranges?|grounds?))?(?:,? (?:in"
    rf" (?:the )?)?‹[ls]\d+›)?"
)
_WHEN = (
    r"(?:,? (?:in |on |from |between |early in |late in )?(?:the )?(?:(?:summer|autumn|spring|winter|first days) of )?‹t\d+›)?"
)
_X = r"(?:the )?(?:‹o\d+›(?:'s?)? )?(?:(?!and\b|for\b|from\b|to\b)[a-z-]+ ){0,4}?(?P<x>‹x\d+›)"
_GO = (
    r"(?:poured|streamed|rolled|flew|flown|flocked|headed|travell?ed|came|moved|went|descended|converged|arrived"
    r"|assembled|gathered|mustered|deployed|redeployed|brought|sent|taken|airlifted|ferried|marched|landed)"
)
_TRAIN = (
    r"(?:drill(?:ed|s)?|train(?:ed|s)?|exercised|practi[sz](?:ed|es)|rehears(?:ed|es)|shared tents|camped|pitched their tents"
    r"|manoeuvred|maneuvered|spent [^;:.,]{2,50}?)"
)
_AT = r"(?:in|at|on) "
_FOR = r"(?:for|during|in|at|as part of|in the course of|under the name(?: of)?|called|named|to take part in|to join) "

_VENUES = (
    # "2,500 servicemen poured into Belarus in September 2023 for Combat Brotherhood"
    re.compile(
        rf"{_TROOPS}[^;:.]{{0,50}}? {_GO}(?: \w+){{0,3}}? (?:into|in|to|at|on|upon) {_PLACE}{_WHEN},? (?:for"
        rf"|to take part in|to join|as part of) {_X}"
    ),
    # "For Interaction-2024 some 1,500 troops flew to Kyrgyzstan"
    re.compile(
        rf"^\W*(?:for|as part of|during) {_X},? [^;:.]{{0,80}}?{_TROOPS}[^;:.‹]{{0,30}}? {_GO}(?: \w+){{0,2}}? (?:into|in|to|at"
        rf"|on|upon) {_PLACE}(?!‹)"
    ),
    # "peacekeepers drilled in southern Kazakhstan for Indestructible Brotherhood-2024"
    re.compile(rf"{_TROOPS}[^;:.]{{0,60}}? {_TRAIN}(?: [a-z]+){{0,3}}? {_AT}{_PLACE}{_WHEN},? (?:[^;:.‹]{{0,50}} )?{_FOR}{_X}"),
    # "At Chebarkul in October 2013, more than 2,500 soldiers rehearsed an operation called Indestructible Brotherhood"
    re.compile(
        rf"^\W*{_AT}{_PLACE}{_WHEN},? [^;:.]{{0,80}}?{_TROOPS}[^;:.]{{0,40}}? (?:{_TRAIN}|took part|gathered|assembled|were put"
        rf" through|met) [^;:.‹]{{0,60}}?{_X}"
    ),
    # "at Losvido in October 2020, where the peacekeepers were put through Indestructible Brotherhood"
    re.compile(
        rf"\b(?:in|at|on|to) {_PLACE}{_WHEN}, where [^;:.]{{0,80}}?\b(?:took part in|trained|train|drilled|met|gathered|ran|held"
        rf"|staged|(?:was|were) (?:held|staged|put|run)|practi[sz]ed|hosted|exercised|assembled|went) (?:[^;:.‹]{{0,40}}? )??{_X}"
    ),
    # "The 2017 edition of Interaction took some 2,500 soldiers to Armenia"
    re.compile(
        rf"(?P<x>‹x\d+›)(?:,[^;:.]{{2,60}},)? (?:had )?(?:took|taken|brought|sent|led|carried|drew|drawn)"
        rf" [^;:.]{{0,60}}?{_TROOPS}[^;:.]{{0,40}}? to(?:gether (?:in|at|on))? {_PLACE}"
    ),
    # "Hosting Rubezh-2018 fell to Tajikistan", "the right to stage Interaction-2019 went to Russia"
    re.compile(
        rf"\b(?:host(?:ing)?|stag(?:e|ing)|organi[sz](?:e|ing)) {_X}(?:,[^;:.]{{2,60}},)? (?:fell|went|passed|was"
        rf" (?:given|entrusted|left)) to {_PLACE}"
    ),
    # "the CSTO moved Indestructible Brotherhood-2023 to Kyrgyzstan", "Rubezh-2005 was moved to Tajikistan"
    re.compile(rf"\b(?:moved|shifted|transferred|relocated|switched) {_X}(?: from ‹[ls]\d+›)? (?:over )?to {_PLACE}"),
    re.compile(
        r"(?P<x>‹x\d+›)(?:,[^;:.]{2,60},)? (?:was|had been|had to be) (?:moved|shifted|transferred|relocated|switched)"
        rf"(?: from ‹[ls]\d+›)? (?:over )?to {_PLACE}"
    ),
    # "Interaction-2018 ends, and the servicemen who came to Kyrgyzstan can be proud"
    re.compile(
        rf"(?P<x>‹x\d+›)[^;:.]{{0,60}}?{_TROOPS}[^;:.]{{0,40}}? (?:who|that|which) (?:had )?(?:came|come|flew|flown|travell?ed"
        rf"|been sent|were sent) to {_PLACE}"
    ),
    # "Armenia was host to Interaction-2012", "Lepel welcomed the soldiers of Interaction-2025"
    re.compile(
        rf"^\W*{_PLACE} (?:was|is|played|acted as) (?:the )?host (?:to|of|country of|nation of|country for|nation for)"
        rf" {_X}(?![^;:.]*\band (?:again )?in ‹t)"
    ),
    # "the host of Interaction-2017 was Armenia"
    re.compile(rf"^\W*the (?:host|host country|host nation|venue|setting|site|scene) (?:of|for) {_X} (?:was|is) {_PLACE}"),
    re.compile(rf"^\W*{_PLACE}{_WHEN},? (?:welcomed|received|housed|accommodated) (?:[^;:.‹]{{0,50}} )?(?:of|for|to) {_X}"),
)
_BRACKETS = re.compile(r"(?P<x>‹x\d+›)[\"”]? \((?P<b>[^()]{4,90})\)")
_PIECE = re.compile(r"[^,;]+")
_IN_BRACKETS = re.compile(rf"\s*(?:in |at |on |venue:? |host:? )?{_SIDE}(?P<l>‹[ls]\d+›)(?: (?:range|ground))?\s*")

_CAME = (
    r"(?:flew|came|arrived|travell?ed|joined|took part|trained|fought|drilled|marched|turned up|showed up|landed|practi[sz]ed"
    r"|exercised|served|worked|lined up)"
)
# "Kazakh paratroopers flew in for Interaction-2022", "Kazakh soldiers joined their Kyrgyz comrades for Rubezh-2024"
_COMER = re.compile(
    rf"(?P<s>‹d\d+›) (?:[a-z-]+ )?{_TROOPS} (?:[a-z]+ ){{0,2}}?{_CAME}\b(?! (?:from|against))[^;:.]{{0,110}}?\b(?:for"
    rf"|in|at|during|to) {_X}"
)
# "Tajikistan sent soldiers to Rubezh-2021", "Dushanbe, at odds with Bishkek, sent a company to Rubezh-2021"
_SENDER = re.compile(
    rf"(?P<s>‹[sl]\d+›)(?:, [^,;:.]{{3,60}},)? (?:had |also )?(?:sent|contributed|dispatched|fielded|committed)"
    rf" (?:[^;:.‹]{{0,40}} )?{_TROOPS} (?:[^;:.‹]{{0,20}} )?(?:to|for) {_X}"
)
# "met at Losvido, in Belarus, without the Kyrgyz contingent"
_WITHOUT = re.compile(
    rf"\b(?:without|minus) (?:the |any |an? )?(?P<s>‹[ds]\d+›)(?: (?:[a-z-]+ )?(?:{_TROOPS}|participation|delegation"
    rf"|army))?(?=[,.;]|$| (?:in|at|on|because|as|after|which|whose)\b)"
)
# "Kyrgyzstan alone among the allies refused to contribute soldiers to the mission"
_REFUSED = re.compile(
    r"(?P<s>‹[sl]\d+›)(?:,[^,;:.‹]{3,60},| alone[^,;:.‹]{0,40})? (?:refused|declined|chose not|opted not|decided not) to"
    rf" (?:send|contribute|provide|dispatch|commit|field|supply) (?:[^;:.‹]{{0,40}} )?(?:to|for) {_X}"
)
# "All six allies sent troops to Interaction-2024", "soldiers from six CSTO states rehearsed an operation called ..."
_ALL_CAME = re.compile(
    r"\b(?:all|all of the|all the) (?P<n>three|four|five|six|seven) (?:‹o\d+› )?(?:member |allied )*(?:allies|members"
    r"|states|countries"
    rf"|nations|armies|member states)(?: of the ‹o\d+›)? (?:[a-z]+ ){{0,1}}?(?:sent|took part|came|joined|trained"
    rf"|turned out|turned up|contributed|were represented|dispatched)\b[^;:.]{{0,70}}?\b(?:to|in|at|for|during) {_X}"
)
_ANY_COMING = re.AnyOf((_COMER, _SENDER, _WITHOUT, _REFUSED, _ALL_CAME))
_ANY_VENUE = re.AnyOf((*_VENUES, _BRACKETS))

# What is only planned, denied, or told of the way there and back.
_OPEN = re.compile(
    r"\b(?:will|would|could|may|might|should|if|whether|plan\w*|propos\w+|cancel\w*|call\w* off|scrap\w*|postpon\w+|due"
    r"|to be|intend\w*"
    r"|ahead of|before|after|unlike|instead|rather|not|never|nor|no|nobody|refus\w+|declin\w+|expected|scheduled|meant"
    r"|was to|were to"
    r"|rumou?r\w*|observ\w+|guests?|prepar\w+|bound for|via|back|home|return\w*|left|wanted|hoped|offered|until|almost"
    r"|nearly|claim\w*|false\w*|wrong\w*|had been asked|supposed)\b|n['’]t\b"
)


def staged_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if "‹x" not in line:
        return
    venue, coming = _ANY_VENUE.may_match(line), _ANY_COMING.may_match(line)
    if not (venue or coming):
        return
    event = _only_event(skeleton, setting_at(skeleton.start))
    if not event:
        return
    facts = setting_at(skeleton.start).facts
    if venue and facts.entity(event).kind == "exercise":
        yield from _where(skeleton, event, setting_at)
    if coming and facts.entity(event).kind in ("exercise", "mission"):
        yield from _who(skeleton, event, setting_at)


def _only_event(skeleton: Skeleton, setting: Setting) -> str:
    """The one exercise or mission that a sentence names, a series as its edition of the one year that the sentence names."""
    facts, topic = setting.facts, setting.discourse.topic
    named = {t.entity for t in skeleton.tokens if t.terminal in ("EXERCISE", "MISSION") and t.entities and not t.anaphor}
    if len(named) != 1 or any(t.terminal == "ORG" and topic not in t.entities for t in skeleton.tokens):
        return ""
    (event,) = named
    if facts.entity(event).of != topic:
        return ""
    if not is_series(event, facts):
        return event
    dates = [setting.discourse.resolve_date(token) for token in skeleton.tokens if token.terminal == "DATE"]
    years = {date.begin.year for date in dates if date is not None and date.begin.year == date.finish.year}
    edition = f"{event}-{next(iter(years))}" if len(years) == 1 else ""
    return edition if edition and setting.facts.knows(edition) else ""


def _where(skeleton: Skeleton, event: str, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of the place of an exercise: the first of the ways to say it that the sentence takes."""
    line = skeleton.line
    for match in _BRACKETS.finditer(line):
        for piece in _PIECE.finditer(line, *match.span("b")):
            if place := _IN_BRACKETS.fullmatch(line, *piece.span()):
                yield from _placed(skeleton, event, match, skeleton.token(place["l"]), setting_at)
                return
    for pattern in _VENUES:
        for match in pattern.finditer(line):
            if _OPEN.search(line, max(0, match.start() - 30), match.end()) is None:
                yield from _placed(skeleton, event, match, skeleton.token(match["l"]), setting_at)
                return


def _placed(
    skeleton: Skeleton, event: str, match: re.Match[str], place: Token, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    setting = setting_at(place.start)
    if setting.mood.silent or place.anaphor or not place.entities:
        return
    items = (Item(place.entity, setting.span(place.start, place.end)),)
    span, mark = skeleton.place(*match.span()), (place.start, place.end)
    yield [_told(setting.claim("held", event, "place", place.entities, *span, mark, items=items))]


def _who(skeleton: Skeleton, event: str, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of who came to an exercise or a mission, and who did not."""
    line = skeleton.line
    for pattern, slot in ((_COMER, "participants"), (_SENDER, "participants"), (_REFUSED, "absent"), (_WITHOUT, "absent")):
        for match in pattern.finditer(line):
            token = skeleton.token(match["s"])
            setting = setting_at(token.start)
            state = _member(token, setting)
            around = line[max(0, match.start() - 30) : match.end()]
            if setting.mood.silent or not state or slot == "participants" and _OPEN.search(around):
                continue
            items = (Item(state, setting.span(token.start, token.end)),)
            span, mark = skeleton.place(*match.span()), (token.start, token.end)
            claim = _told(setting.claim("held", event, slot, (state,), *span, mark, items=items))
            claim.qualifiers["open"] = True
            yield [claim]
    for match in _ALL_CAME.finditer(line) if setting_at(skeleton.start).facts.entity(event).kind == "exercise" else ():
        begin, end = skeleton.place(*match.span("n"))
        setting = setting_at(begin)
        if not setting.mood.silent and _OPEN.search(line, max(0, match.start() - 30), match.end()) is None:
            count = Quantity(number(match["n"]), number(match["n"]))
            yield [_told(setting.claim("held", event, "count", count, *skeleton.place(*match.span()), (begin, end)))]


def _told(claim: Claim) -> Claim:
    """A claim of a free order of words, which a warning answers where it is wrong."""
    claim.qualifiers |= plainly("series")
    return claim


def _member(token: Token, setting: Setting) -> str:
    """The state that a name, a people or a capital stands for, if it is or was one of the organization's."""
    if token.anaphor or len(token.entities) != 1:
        return ""
    state = state_of(setting.facts, token.entity)
    known = state and setting.facts.statements(subject=state, relation="member-of", object=setting.discourse.topic)
    return state if known else ""
