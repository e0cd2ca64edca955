"""Who was the first, the second, the third at the head of a body, told without the name of the office: "its first head was ...",
"the first to chair the Assembly", "first headed by ...".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS, PERSON
from checker.model import sieve as re
from checker.model.claims import Claim

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_N = rf"(?P<n>{'|'.join(_ORDINALS)})(?:-ever| ever)?"
# "its first head": offices by their names, and "its chief", are read where terms are.
_OFFICE = (
    r"(?P<g>its|whose|the (?:body|assembly|staff|secretariat|council)'s) "
    rf"{_N} (?:regular |elected )?(?P<r>‹k\d+›|head|chair(?:man|woman|person)?|boss|leader|director|speaker)"
)
_LEADS = r"(?:‹k\d+›|head|lead|chair|run|preside over|be at the head of|direct)"
_ITS = r"(?:‹o\d+›(?:'s)? )?(?P<b>‹[ob]\d+›|(?P<g>it|the (?:body|assembly|staff|secretariat|organi[sz]ation|alliance|bloc)))"
_BE = r"(?:was|is|became|had been|has been|would be)"
_SAYS = (
    re.compile(rf"{_OFFICE}(?: {_BE}|:|,| –| —| \()(?: an? ‹d\d+›,)? {PERSON}(?!'s)"),
    re.compile(rf"{PERSON}(?:,| {_BE})(?: also)? {_OFFICE}(?=\s*(?:[,.;:)]|$|and\b|from ‹t|in ‹t|until ‹t|between ‹t|who\b))"),
    re.compile(rf"\bthe {_N} (?:man |person |one )?to {_LEADS} (?:the )?{_ITS} {_BE}(?: an? ‹d\d+›,)? {PERSON}(?!'s)"),
    re.compile(
        rf"(?:^|[.;:,] ?)\W*the {_N} (?:man |person |one )?to (?:preside|take the chair|be in the chair|sit in the chair"
        rf"|hold the post)(?: over it| there)? {_BE}(?: an? ‹d\d+›,)? {PERSON}(?!'s)"
    ),
    re.compile(rf"{PERSON} {_BE} the {_N} (?:man |person |one )?to {_LEADS} (?:the )?{_ITS}(?!'|\w)"),
    re.compile(
        rf"(?:the )?{_ITS},? (?:(?:which )?(?:was|is|had been) )?(?:at )?{_N}"
        rf" (?:headed|led|chaired|run|directed) by {PERSON}(?!'s)"
    ),
    # "was headed at first by Boris Gryzlov", "initially led by"
    re.compile(
        rf"(?:the )?{_ITS},?[^‹›.;:]{{0,60}}?(?:‹t\d+›[^‹›.;:]{{0,40}}?)?,? (?:and )?(?:which )?(?:was|had been)"
        rf" (?:headed|led|chaired|run|directed) (?:at (?P<n>first)|initially|originally|to begin with) by {PERSON}(?!'s)"
    ),
    re.compile(
        rf"(?:the )?{_ITS},?[^‹›.;:]{{0,40}}? (?:was|had been) (?:at (?P<n>first)|initially|originally) (?:headed|led|chaired|run"
        rf"|directed) by {PERSON}(?!'s)"
    ),
)
_ANY = re.AnyOf(_SAYS)
_NOT = re.compile(r"\b(?:not|never|nor|if|whether)\b")


def first_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    for pattern in _SAYS if _ANY.may_match(skeleton.line) else ():
        for match in pattern.finditer(skeleton.line):
            person = skeleton.found(match, "p")
            assert person is not None
            setting = setting_at(person.start)
            if setting.mood.silent or _NOT.search(skeleton.line, 0, match.end()):
                continue
            if office := _office(match, skeleton, setting):
                word = match["n"] or "first"
                number = _ORDINALS.index(word) + 1
                span, mark = skeleton.place(*match.span()), (person.start, person.end)
                more = {
                    "office": office,
                    "number": number,
                    "word": word,
                    "who": True,
                    "offices": (),
                    "context_dates": (),
                }
                yield [
                    setting.claim("holds-office", who, "nth", None, *span, mark, past=True, qualifiers=more)
                    for who in person.entities
                ]


def _office(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> str:
    """The id of the office at the head of the body that is meant; empty where there is none."""
    facts, words = setting.facts, match.groupdict()
    role = skeleton.found(match, "r") if words.get("r") else None
    owner = skeleton.found(match, "b") if words.get("b") else None
    if owner is not None:
        body = owner.entity if not owner.anaphor or len(owner.entities) == 1 else ""
    else:
        behind = {token.entity for token in skeleton.tokens if token.start > skeleton.place(*match.span())[0]}
        body = next((entity for entity in setting.discourse.latest("body", "organization") if entity not in behind), "")
    head = HEADS.get(body, "")
    kind = role.key if role is not None else words.get("r") or "head"
    held = facts.entity(head).role if head else ""
    if kind in ("head", "boss", "leader", "director"):
        return head
    return head if held.endswith("chair") and kind.startswith(("chair", "speaker")) else ""
