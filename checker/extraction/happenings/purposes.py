"""What an exercise or an operation is for: "Search for the scouts", "Channel, directed against drugs", "rescuers train in Rock".

The skeleton of a sentence comes in, claims come out: which units a series of exercises trains, told by a force or by words for a
kind of troops, and what an operation is directed against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.succession import is_series
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim

_NOUN = r"(?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|training|training event|outing|event|series|test|affair)"
_KIND = r"(?:(?:yearly|annual|special|own|separate|joint|regular|smaller|\w+-\w+) )*"
_OF = r"(?:of|for|with)"
_OWN = r"(?:the |its |their |our |csto |‹o\d+›(?:'s)? |alliance's |bloc's |allied |collective )*"
_MEANT = r"(?:meant|intended|reserved|designed|written|made|set aside|devised|held)"
# Between the name of a series and the troops it is for.
_BEFORE = (
    re.compile(
        rf"(?P<x>‹x\d+›),? (?:which )?(?:is|was|are|were) (?:called )?(?:(?:the|a|an|its|their) {_KIND}{_NOUN} )?{_OF} {_OWN}$"
    ),
    re.compile(rf"(?P<x>‹x\d+›)(?: ?\([^()]{{2,30}}\))?, (?:the |a |an |its |their )?{_KIND}{_NOUN} {_OF} {_OWN}$"),
    re.compile(rf"(?P<x>‹x\d+›)(?: ?\([^()]{{2,30}}\))?,? (?:which )?(?:(?:is|was) )?{_MEANT} for {_OWN}$"),
    re.compile(rf"(?P<x>‹x\d+›)(?: ?\([^()]{{2,30}}\))?,? for {_OWN}$"),
    re.compile(rf"(?P<x>‹x\d+›)(?: ?\([^()]{{2,30}}\))?(?: ?(?::|=|–|—|->|→)| -(?= )) ?(?:{_NOUN} )?(?:{_OF} )?{_OWN}$"),
    re.compile(rf"(?P<x>‹x\d+›) (?:trains|belongs to|is that of|was that of|tests|is devoted to|is dedicated to) {_OWN}$"),
)
# "Search, the drill in which scouts train": the verb stands behind the troops.
_IN_WHICH = (
    re.compile(
        rf"(?P<x>‹x\d+›)(?: ?\([^()]{{2,30}}\))?,? (?:(?:is|was) )?(?:(?:the|a|an|its|their) {_KIND}(?:‹o\d+›(?:'s)?"
        rf" )?{_KIND}{_NOUN},? )?(?:in|at|during|by|with) which {_OWN}$"
    ),
)
_TRAIN_THERE = re.compile(
    r"(?: of (?:the )?‹o\d+›)? (?:can |regularly |annually |also )?(?:train|hone|practi[sz]e|drill|exercise|rehearse"
    r"|sharpen|test|polish|are (?:trained|tested|drilled|put to the test))s?\b"
)
# Between the troops and the series in which they train.
_BEHIND = re.compile(
    rf"(?: of (?:the )?‹o\d+›)? (?:now |also )?(?:train|trains|trained|practise|practice|drill|exercise|meet) (?:in|at"
    rf"|under|during) {_OWN}(?:(?:a |an |the )?{_KIND}{_NOUN} )?(?:called |named )?(?P<x>‹x\d+›)"
)
# Between the name of an operation and what it is against, and the other way round.
_AGAINST = re.compile(
    r"(?P<x>‹x\d+›)(?: ?\([^()]{2,30}\))?(?:,| –| —|:)? (?:(?:which|that) )?(?:(?:[a-z-]+|‹[os]\d+›(?:'s)?) ){0,9}?"
    r"(?:against|at|to combat|to fight|fighting|combats|combating|fights|targets|targeting|tackles|concerns|is about) (?:the )?$"
)
_AGAINST_IT = re.compile(r"\b(?:operations?|campaigns?|raids?) (?:\w+ )?(?:against|to combat|to fight) (?:the )?$")
_CALLED = re.compile(r",? (?:(?:is|was) )?(?:called |named |known as |codenamed )?(?P<x>‹x\d+›)")
_NOT_SO = re.compile(r"\b(?:not|never|no|nor|instead of|rather than|unlike)\b")


def purpose_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if "‹x" not in line:
        return
    words, topics = setting_at(skeleton.start).discourse.scene.troops()
    for match in words.finditer(line):
        yield from _told(skeleton, match.start(), match.end(), "concerns", (topics[match.group()],), setting_at)
    words, topics = setting_at(skeleton.start).discourse.scene.targets()
    for match in words.finditer(line):
        yield from _aimed(skeleton, match.start(), match.end(), (topics[match.group()],), setting_at)
    for match in _PLACEHOLDER.finditer(line):
        token = skeleton.token(match.group())
        if token.terminal == "FORCE" and not token.anaphor:
            yield from _told(skeleton, match.start(), match.end(), "trains", token.entities, setting_at)


# "Search-2024 and Echelon-2024, the exercises of the scouts and of the supply services": which is whose is not said.
_ONE_OF_TWO = re.compile(r"‹x\d+›(?: \([^()]*\))?,? and (?:the )?$")
_EACH_ITS_OWN = re.compile(r"\b(?:exercises|drills|manoeuvres|maneuvers|games)\b")
_PLACEHOLDER = re.compile(r"‹f\d+›")


def _told(
    skeleton: Skeleton, begin: int, end: int, relation: str, value: tuple[str, ...], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    line = skeleton.line
    patterns = (*_BEFORE, *_IN_WHICH) if _TRAIN_THERE.match(line, end) else _BEFORE
    match = next((found for pattern in patterns if (found := pattern.search(line, 0, begin)) is not None), None)
    if match is not None:
        yield from _claims(skeleton, match, (begin, end), relation, value, setting_at)
    elif match := _BEHIND.match(line, end):
        yield from _claims(skeleton, match, (begin, end), relation, value, setting_at, called=True)


def _aimed(
    skeleton: Skeleton, begin: int, end: int, value: tuple[str, ...], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    match = _AGAINST.search(skeleton.line, 0, begin)
    called = match is None and _AGAINST_IT.search(skeleton.line, 0, begin) is not None
    if called:
        match = _CALLED.match(skeleton.line, end)
    if match is not None and setting_at(skeleton.start).facts.entity(skeleton.token(match["x"]).entity).kind == "operation":
        yield from _claims(skeleton, match, (begin, end), "concerns", value, setting_at, called)


def _claims(
    skeleton: Skeleton,
    match: re.Match[str],
    words: tuple[int, int],
    relation: str,
    value: tuple[str, ...],
    setting_at: Callable[[int], Setting],
    called: bool = False,
) -> Iterator[list[Claim]]:
    """The claim of a match; ``called`` says that the exercise is named last, as that of those spoken of: its name is what may be
    wrong."""
    token, place = skeleton.token(match["x"]), skeleton.place(*words)
    setting = setting_at(place[0])
    series = _series(token, setting)
    known = series and setting.facts.statements(subject=series, relation=relation)
    if not known or setting.mood.silent or _NOT_SO.search(match.group()):
        return
    if _ONE_OF_TWO.search(skeleton.line, 0, match.start("x")) and _EACH_ITS_OWN.search(skeleton.line, match.end("x"), words[0]):
        return
    start, finish = min(token.start, place[0]), max(token.end, place[1])
    mark = (token.start, token.end) if called else place
    yield [setting.claim(relation, series, "value", value, start, finish, mark, qualifiers={"called": called})]


def _series(token: Token, setting: Setting) -> str:
    """The series of the topic that a token names, by itself or by an edition."""
    if token.anaphor or token.items or not token.entities:
        return ""
    entity = setting.facts.entity(token.entity)
    if entity.of != setting.discourse.topic:
        return ""
    return entity.id if is_series(entity.id, setting.facts) else str(entity.attributes.get("series", ""))
