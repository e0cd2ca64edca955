"""Whom somebody followed in an office, and who put people forward: "Zas succeeded Khachaturov in 2020", "his predecessor was X",
"the three men were put forward by A, B and C respectively"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import PERSON, RANK, office, office_of
from checker.extraction.people.terms import DATE, FOR_A_TIME, OTHER, SILENT, Reader, planned
from checker.model import sieve as re
from checker.model.claims import Claim


def _as(tag: str) -> str:
    """The pattern of what may follow a succession: in which office it was."""
    place = r"(?:in (?:office|the (?:post|job|office|role|position)(?!\w| of))|at the (?:head|helm|top) of (?:the )?‹[ob]\d+›)"
    return rf"(?: {place}| (?:as|in the (?:post|office|role|position|job) of|at the (?:post|head) of) (?:the )?{office(tag)})?"


# "Mr Zas, his immediate predecessor", "his predecessor, Saken Zhasuzakov", "Predecessor: Saken Zhasuzakov"
_PREDECESSOR = (
    re.compile(
        r"\b(?:his|her|whose) (?:immediate |direct )?(?P<v>predecessor|successor)(?: in (?:the )?(?:post|office|job))?(?:,| was|"
        rf" is| will be|:) (?:an? ‹[ds]\d+›(?: \w+)?, )?(?:the ‹[ds]\d+›(?: \w+)? )?{PERSON}"
    ),
    re.compile(rf"{PERSON},? (?:was |who was |is )?(?:his|her|whose) (?:immediate |direct )?(?P<v>predecessor|successor)\b"),
    re.compile(rf"^\W*(?:(?:his|her|the) )?(?P<v>predecessor|successor): (?:an? ‹[ds]\d+›, )?{PERSON}"),
)
# "before him came Stanislav Zas", "After him came an Armenian, Yuri Khachaturov"
_BEFORE_HIM = re.compile(
    rf"\b(?P<v>before|after) (?:him|her|that),? (?:came|was|were|had come|there was)(?: an? ‹[ds]\d+›(?: \w+)?,)? {PERSON}"
)
# "Before Stanislav Zas the CSTO had been led by Yuri Khachaturov"
_LED_BEFORE = re.compile(
    rf"\b(?P<v>before|after) {PERSON},? (?:(?:the )?(?:‹o\d+›(?:'s?)? )?(?:‹[ob]\d+›|secretariat|organi[sz]ation|alliance|bloc"
    rf"|post|office)|it) (?:had been|was|has been) (?:led|headed|run|chaired|held|directed) by (?:the ‹[ds]\d+› "
    rf"|an? ‹[ds]\d+›(?: \w+)?, )?{OTHER}(?!'s)"
)
# "Zas's predecessor as Secretary General of the CSTO was Khachaturov"
_OWN_PREDECESSOR = re.compile(
    rf"{PERSON}'s? (?:immediate |direct )?(?P<v>predecessor|successor){_as('h')}(?:,| was| is| will be|:) {OTHER}(?!'s)"
)
_RANKS = rf"(?:(?:the )?{RANK})*"
# "Zas succeeded Khachaturov in 2020", "Khachaturov was replaced as Secretary General by Semerikov"
_FOLLOWED = re.compile(
    rf"{PERSON},? (?:[^‹›.;:,]{{0,40}}(?:‹[tl]\d+›)?, )?(?:who )?(?:has |had )?(?P<v>succeeded|succeeds|replaced|replaces"
    rf"|took over from|takes over from|came"
    rf" after|followed|taking over from|succeeding|replacing|stepped into the shoes of|filled the shoes of|came in for)"
    rf" {_RANKS}{OTHER}(?!'s|,? (?:and|or) ‹p){_as('h')}(?:{DATE})?"
)
# "Zas was picked to succeed Khachaturov", "appointed in place of Khachaturov"
_PICKED_TO_FOLLOW = re.compile(
    r"\b(?P<v>appointed|named|elected|chosen|chose|picked|brought in|confirmed|nominated|approved|tapped)"
    rf"(?:,? {PERSON}| him| her)?(?: [^.;:‹]{{0,30}}?(?:‹[rk]\d+›[^.;:‹]{{0,20}}?)?)?"
    r" (?:to succeed|to replace|to follow|to take over from|in place of"
    rf"|in succession to) (?:(?:the )?‹[sd]\d+›(?:'s?)? )?{_RANKS}{OTHER}(?!'s|,? (?:and|or) ‹p)"
)
# "He succeeds Stanislav Zas of Belarus"
_HE_FOLLOWED = re.compile(
    rf"(?<!\w)(?:he|she) (?:has |had )?(?P<v>succeeded|succeeds|replaced|replaces|took over from|takes over "
    rf"from|came after|followed) {OTHER}(?!'s|,? (?:and|or) ‹p){_as('h')}"
)
# "... when he was relieved by Alexander Studenikin in 2015"
_HE_FOLLOWED_BY = re.compile(
    r"(?<!\w)(?:he|she|and) (?:was|is|has been|had been) (?:then |finally |eventually )?(?P<v>succeeded|replaced|followed"
    rf"|relieved){_as('h')} by (?:‹[sd]\d+›(?:'s?)? )?{OTHER}(?!'s|,? (?:and|or) ‹p){_as('i')}"
)
_FOLLOWED_BY = re.compile(
    rf"{PERSON},? (?:who )?(?:(?:was|is|has been|had been|were|will be) )(?P<v>succeeded|replaced|followed)(?: there| in ‹t\d+›)?"
    rf"{_as('h')} by (?:‹[sd]\d+›(?:'s?)? )?{OTHER}{_as('i')}(?:{DATE})?"
)
# "Zas, successor to Khachaturov as Secretary General", "Zas inherited the post of Secretary General from Khachaturov"
_SUCCESSOR_OF = (
    re.compile(rf"{PERSON},? (?:is |was )?(?:the )?(?P<v>successor) (?:to|of) {OTHER}(?!'s){_as('h')}(?=\s*(?:[,.;)]|$))"),
    re.compile(
        rf"{PERSON},? (?:who )?(?:has |had )?(?P<v>inherited|took over) the (?:post|office|job|position|role) of (?:the )?"
        rf"{office('h')} from {OTHER}(?!'s)"
    ),
    re.compile(
        rf"^\W*(?:having |after |on )?(?P<v>replaced|replacing|succeeded|succeeding|taking over from|taken over from) {OTHER}"
        rf"(?!'s){_as('h')}(?: (?:in|on) ‹t\d+›)?, {PERSON}"
    ),
)
# "Khachaturov made way for Zas as Secretary General", "the post of Secretary General went from Khachaturov to Zas"
_MADE_WAY = (
    re.compile(
        rf"{PERSON}(?:, who [^‹›.;:,]{{0,40}}(?:‹[obrkt]\d+›[^‹›.;:,]{{0,20}}){{0,3}},)?,? (?:who )?(?:has |had )?(?:finally )?"
        rf"(?P<v>(?:made|gave) way)(?: (?:in |on |at )?(?:the end of )?‹t\d+›)? (?:for|to) {OTHER}(?!'s){_as('h')}(?:{DATE})?"
    ),
    re.compile(
        rf"\b(?:post|office|job|position) of (?:the )?{office('h')} (?:has |had )?(?P<v>went|passed|gone) from {PERSON} to"
        rf" {OTHER}(?!'s)"
    ),
)
# "Khachaturov handed over the post of Secretary General to Zas"
_HANDED_TO = re.compile(
    rf"{PERSON},? (?:who )?(?:has |had )?(?P<v>(?:handed|passed|turned)(?: over| on)?|ceded|yielded|relinquished|left) (?:his"
    r" (?:post|office|job|duties)|the (?:post|office|job|duties|position|role))"
    rf"(?: (?:of|as) (?:the )?{office('h')})?(?: over| on)? to {OTHER}(?!'s)(?:{DATE})?"
)
# "The three men were put forward by Kazakhstan, Belarus and Armenia respectively"
_NOMINATED = re.compile(
    r"(?:put forward|nominated|proposed|named|delegated|sent|supplied|fielded) by (?P<l>‹s\d+›(?:,? (?:and )?‹s\d+›)+),?"
    r" (?P<v>respectively|in that order)"
)
# "before him came, in that order, nominees of Armenia, Belarus, Kazakhstan"
_NOMINEES = re.compile(
    r"before him (?:came|had come|were|served)(?P<v>,? in (?:that|this) order)?,? (?:the"
    r" )?(?:nominees|candidates|representatives|men) of (?P<l>‹s\d+›(?:,? (?:and )?‹s\d+›)+)(?P<w>,? in (?:that|this) order)?"
)
# "The last Russian to hold the office ... was Mr Bordyuzha"
_LAST_OF = re.compile(
    r"the (?P<v>last|first|only) (?P<s>‹[ds]\d+›) (?:to (?:hold|have held|occupy|fill) (?:the|this|that) (?:office|post|job)|in"
    r" (?:the|that) (?:office|post|job)|at the helm|to (?:head|lead) (?:the )?‹[ob]\d+›)[^‹.;:]{0,60} (?:was|is|remains)"
    rf" {PERSON}"
)
_BEFORE_OR_AFTER = (*_PREDECESSOR, _BEFORE_HIM)
_CHANGES = (_FOLLOWED, *_SUCCESSOR_OF, _FOLLOWED_BY, *_MADE_WAY, _HANDED_TO, _OWN_PREDECESSOR)
_ANY = re.AnyOf(
    _BEFORE_OR_AFTER,
    _CHANGES,
    (_LED_BEFORE, _HE_FOLLOWED, _HE_FOLLOWED_BY, _PICKED_TO_FOLLOW),
    (_LAST_OF, _NOMINATED, _NOMINEES),
)


def succession_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    if _ANY.may_match(skeleton.line):
        reader = Reader(skeleton, setting_at)
        yield from _before_or_after(reader)
        yield from _whom_he_followed(reader)
        yield from _changes(reader)
        yield from _last_of_a_state(reader)
        yield from _nominations(reader)


def _before_or_after(reader: Reader) -> Iterator[list[Claim]]:
    """Who came before or after the one spoken of: "his predecessor, X", "before him came X"."""
    for pattern in _BEFORE_OR_AFTER:
        for match in pattern.finditer(reader.line):
            token = reader.skeleton.found(match, "p")
            if token is None or SILENT.search(match.group(0)):
                continue
            pronoun = re.search(r"\b(?:his|her|him|whose)\b", match.group(0))
            at = match.start() + pronoun.start() if pronoun else match.start()
            over = _over(reader) if pattern is _PREDECESSOR[-1] else ()
            him = over or tuple(entity for entity in reader.he(min(at, match.start("p"))) if entity not in token.entities)
            if not him:
                before = [t for start, _, t in reader.places if start < match.start()]
                him = before[-1].entities if before else ()
            earlier = match.group("v") in ("predecessor", "before")
            group = (
                reader.pairs(token.entities, him, match, reader.mark(token))
                if earlier
                else reader.pairs(him, token.entities, match, reader.mark(token))
            )
            if group:
                yield group


def _over(reader: Reader) -> tuple[str, ...]:
    """Whom a heading or the like over a label "Successor: ..." names."""
    lines = reader.setting_at(reader.skeleton.start).discourse.around.lines()
    return next((t.entities for line in lines for t in line.tokens if t.terminal == "PERSON" and t.entities), ())


def _whom_he_followed(reader: Reader) -> Iterator[list[Claim]]:
    """Whom the one spoken of followed, or who followed him: "he succeeds X", "picked to succeed X"."""
    for pattern in (_HE_FOLLOWED, _HE_FOLLOWED_BY, _PICKED_TO_FOLLOW):
        for match in pattern.finditer(reader.line):
            told = reader.skeleton.found(match, "q")
            if told is None or SILENT.search(match.group(0)) or FOR_A_TIME.search(match.group(0)):
                continue
            named = reader.skeleton.found(match, "p") if "p" in match.groupdict() else None
            him = tuple(entity for entity in reader.he(match.start()) if entity not in told.entities)
            him = named.entities if named is not None else him
            held, next_one = (him, told.entities) if pattern is _HE_FOLLOWED_BY else (told.entities, him)
            if group := reader.pairs(held, next_one, match, reader.mark(told)):
                yield group


def _changes(reader: Reader) -> Iterator[list[Claim]]:
    """Which of two people that are named followed the other, and when."""
    line = reader.line
    for pattern in _CHANGES:
        for match in pattern.finditer(line):
            if SILENT.search(line[max(0, match.start() - 15) : match.end()]) or FOR_A_TIME.search(match.group(0)):
                continue
            first, second = reader.skeleton.found(match, "p"), reader.skeleton.found(match, "q")
            assert first is not None
            assert second is not None
            later = pattern is _FOLLOWED or pattern in _SUCCESSOR_OF or match.group("v") == "predecessor"
            old, new = (second, first) if later else (first, second)
            group = reader.pairs(old.entities, new.entities, match, reader.mark(second))
            if match.groupdict().get("rh"):  # "as secretary of the Security Council": it is that office and no other
                post = office_of(match, reader.skeleton, reader.setting_at(first.start), "h")
                for claim in group if post is not None and post.offices and post.sure else ():
                    claim.qualifiers["offices"] = ((post.role, post.of, post.offices),) if post is not None else ()
                    claim.qualifiers["own"] = True
            if group:
                yield planned(group, match)
            date = reader.skeleton.found(match, "d") if match.groupdict().get("d") else None
            discourse = reader.setting_at(0).discourse
            days = (*discourse.resolve_dates(date), *discourse.coming(date)) if date is not None else ()
            more: dict[str, Any] = {"role": date.key if date is not None else "", "succession": True}
            group = [c for day in days for c in reader.make("took", new.entities, day, *match.span(), reader.mark(date), **more)]
            if group:
                yield group
    for match in _LED_BEFORE.finditer(line):
        first, second = reader.skeleton.found(match, "p"), reader.skeleton.found(match, "q")
        if first is None or second is None or SILENT.search(match.group(0)):
            continue
        old, new = (second, first) if match.group("v") == "before" else (first, second)
        if group := reader.pairs(old.entities, new.entities, match, reader.mark(second)):
            yield group


def _last_of_a_state(reader: Reader) -> Iterator[list[Claim]]:
    for match in _LAST_OF.finditer(reader.line):
        state = reader.skeleton.found(match, "s")
        if state is not None and state.entity and match.group("v") == "last":
            group = reader.make(
                "last-of",
                reader.person(match, "p"),
                (state.entity,),
                match.start(),
                match.end(),
                reader.mark(reader.skeleton.found(match, "p")),
            )
            if group:
                yield group


def _nominations(reader: Reader) -> Iterator[list[Claim]]:
    for match in _NOMINATED.finditer(reader.line):
        states = reader.skeleton.states(match.group("l"))
        before = [token.entity for start, _, token in reader.places if start < match.start()]
        names = before or reader.setting_at(0).discourse.persons[-len(states) :]
        if len(names) != len(states):
            continue
        for who, state in zip(names, states, strict=True):
            setting = reader.setting_at(state.start)
            if state.entity and not setting.mood.silent:
                yield [
                    setting.claim(
                        "nationality",
                        who,
                        "value",
                        (state.entity,),
                        state.start,
                        state.end,
                        (state.start, state.end),
                        qualifiers={"manner": "of"},
                    )
                ]
    for match in _NOMINEES.finditer(reader.line):
        states = reader.skeleton.states(match.group("l"))
        ordered = bool(match.group("v") or match.group("w"))
        group = reader.make(
            "nominees",
            reader.he(match.start()),
            tuple(state.entity for state in states),
            match.start(),
            match.end(),
            (states[0].start, states[-1].end),
            ordered=ordered,
        )
        if group:
            yield group
