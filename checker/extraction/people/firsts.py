"""Who was the first, the second, the third in an office or at the head of a body: "the first Secretary General of the CSTO was
...", "its first head was ...", "the first to chair the Assembly", "first headed by ...".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS, PERSON, office, office_of
from checker.extraction.people.terms import SILENT, Reader
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import ORDINAL_WORDS

_ORDINALS = ORDINAL_WORDS[:7]
_N = rf"(?P<n>{'|'.join(_ORDINALS)})(?:-ever| ever)?"
# "its first head"
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
# "Imangali Tasmagambetov became the first Kazakh to head the CSTO Secretariat": counted among his countrymen
_OF_A_STATE = re.compile(
    rf"{PERSON}(?:,| {_BE})(?: also| thus)? the {_N} (?P<s>‹d\d+›)(?: (?:general|diplomat|politician|official|citizen|officer))?"
    rf" to {_LEADS} (?:the )?{_ITS}(?!'|\w)"
)
# "the fourth chief since the post started to rotate"
_ORDINAL = re.compile(
    rf"(?:he|she|‹p\d+›) (?:is|was|becomes|became|will be) (?:only )?the (?P<n>{'|'.join(_ORDINALS)})"
    r" (?:chief|secretary general|secretary-general|head|holder|man|official|person|‹[rk]\d+›)[^.;]{0,30}? since"
    r" [^.;]{0,40}?rotat"
)
# "The first Secretary General of the CSTO was Nikolai Bordyuzha", "the Assembly's first chairman, Boris Gryzlov"
_NTH = (
    (
        re.compile(rf"(?<![\w›'-]){office('h')}(?: (?:was|is|has been|became)|,) {PERSON}(?!'s? ‹|'s? \w)"),
        "p",
    ),
    (
        re.compile(
            rf"{PERSON},? (?:who )?(?:(?:was|is|became|has been|had been) )?(?:only )?(?:the )?{office('h')}"
            r"(?=\s*(?:[,.;:)]|$|and\b))"
        ),
        "mh",
    ),
)
_ANY = re.AnyOf(_SAYS, [pattern for pattern, _ in _NTH], (_ORDINAL, _OF_A_STATE))
_NOT = re.compile(r"\b(?:not|never|nor|if|whether)\b")


def first_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if not _ANY.may_match(skeleton.line):
        return
    yield from _counted(Reader(skeleton, setting_at))
    for pattern in (*_SAYS, _OF_A_STATE):
        for match in pattern.finditer(skeleton.line):
            person = skeleton.found(match, "p")
            assert person is not None
            setting = setting_at(person.start)
            if setting.mood.silent or _NOT.search(skeleton.line, 0, match.end()):
                continue
            if first_office := _office(match, skeleton, setting):
                word = match["n"] or "first"
                number = _ORDINALS.index(word) + 1
                span, mark = skeleton.place(*match.span()), (person.start, person.end)
                more = {
                    "office": first_office,
                    "number": number,
                    "word": word,
                    "who": True,
                    "offices": (),
                    "context_dates": (),
                }
                if pattern is _OF_A_STATE:
                    nation = skeleton.token(match["s"])
                    more |= {"state": nation.entity, "who": False}
                    mark = skeleton.place(*match.span("n"))
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


def _counted(reader: Reader) -> Iterator[list[Claim]]:
    """Which holder of an office that the words name somebody was."""
    for match in _ORDINAL.finditer(reader.line):
        place = reader.skeleton.place(match.start("n"), match.end("n"))
        person = re.match(r"‹p\d+›", match.group(0))
        people = reader.skeleton.token(person.group()).entities if person else reader.he(match.start())
        group = reader.make(
            "ordinal",
            people,
            None,
            match.start(),
            match.end(),
            place,
            number=_ORDINALS.index(match.group("n")) + 1,
            word=match.group("n"),
        )
        if group:
            yield group
    for pattern, marked in _NTH:
        for match in pattern.finditer(reader.line):
            yield from _nth(reader, match, marked)


def _nth(reader: Reader, match: re.Match[str], marked: str) -> Iterator[list[Claim]]:
    """Which holder of an office somebody was, counted from the first."""
    word = match.group("mh").strip(" -") or (match.group("nh") or "").strip(" -")
    if word not in _ORDINALS or SILENT.search(match.group(0)):
        return
    token = reader.skeleton.found(match, "p")
    assert token is not None
    setting = reader.setting_at(token.start)
    named = office_of(match, reader.skeleton, setting, "h")
    if named is None or len(named.offices) != 1:
        return
    group = "nh" if marked == "mh" and not match.group("mh").strip(" -") else marked
    begin = match.start(group)
    mark = reader.mark(token) if marked == "p" else reader.skeleton.place(begin, begin + len(word))
    number = _ORDINALS.index(word) + 1
    made = reader.make(
        "nth", token.entities, None, *match.span(), mark, number=number, word=word, office=named.offices[0], who=marked == "p"
    )
    if made:
        yield made
