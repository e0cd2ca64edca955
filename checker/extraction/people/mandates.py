"""When and where a mandate began or ended, told of the mandate or in passing: "the mandate of X expires at the end of 2016", "X,
Secretary General until 2016", "chosen in April, and started work on 2 May", "the leaders confirm him in Bishkek", "after thirteen
years at its head"; and whom somebody is to replace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.chairs import days_meant
from checker.extraction.people.offices import HEADS, PERSON, office, office_of
from checker.extraction.people.terms import ABOUT, COUNT, DATE, SILENT, Reader, amount, planned
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval

_MANDATE = r"(?:mandate|term|tenure|powers|time in office)"
_CHOSEN = r"(?:appointed|named|elected|chosen|picked|confirmed|approved|endorsed|installed)"
_BY = (
    r"(?: by (?:the |all )?(?:[a-z]+ ){0,3}(?:leaders|presidents|heads of state|members|states|allies|council"
    r"|‹[bo]\d+›(?: leaders)?))?"
)
_MEETING = r"(?: at (?:the|a|an) (?:[a-z]+ ){0,2}(?:‹v\d+›|session|summit|meeting|gathering))?"
_HE = rf"(?:{PERSON}|\b(?:he|him|she|her)\b)"
_LEFT = (
    # "The mandate of the Secretary General Nikolai Bordyuzha expires at the end of 2016"
    re.compile(
        rf"\b{_MANDATE} of (?:the )?(?:{office('h')} )?{PERSON} (?P<v>expires?|expired|ends?|ended|runs? out|ran out|lasts"
        rf"|lasted)(?: only)?{DATE}"
    ),
    # "put an end to Bordyuzha's mandate, at the close of 2016"
    re.compile(rf"\b(?P<v>end(?:s|ed)?(?: to)?|limit(?:s|ed)?|cut short|terminated?) {PERSON}'s? {_MANDATE},?{DATE}"),
    re.compile(rf"{PERSON}'s? {_MANDATE} (?P<v>expires?|expired|ends?|ended|runs? out|ran out|is to end|was to end){DATE}"),
)
# "Nikolai Bordyuzha, Secretary General until the end of 2016", "Tasmagambetov (Secretary General since 1 January 2023)"
_TITLED = re.compile(
    rf"{PERSON}(?:,| \(|:| –| —)? ?(?:the |then |its )?{office('h')},? (?P<v>since|from|until|till)(?: the)? (?P<d>‹t\d+›)"
)
# "He will begin on 1 January"
_BEGINS = re.compile(rf"{_HE} (?P<v>(?:will |is to )?(?:begin|begins|start|starts))(?: work)?(?=(?: on| in| at)? ‹t){DATE}")
_TOOK = (
    _BEGINS,
    # "Masadykov will move into the Secretary General's office on 1 January"
    re.compile(
        rf"{_HE} (?P<v>(?:will |is to )?moves? into|moved into) (?:the |his |her )?(?:‹[rkob]\d+›(?:'s?)? )*(?:office|study"
        rf"|seat|chair|desk)(?: (?:in|at|on) ‹[lob]\d+›(?: [a-z]+)?| (?:in|at|on) [^‹.;:,]{{0,25}}?)?{DATE}"
    ),
    # "..., and started work on 2 May 2017": of whom the sentence is about
    re.compile(
        r"(?:,? and|;) (?:then |later |duly |formally )?(?P<v>moved into (?:the|his|her) (?:[a-z]+ ){0,2}(?:office|seat|desk)"
        r"(?: (?:in|at|on) ‹[lob]\d+›(?: [a-z]+)?| (?:in|at|on) [^‹.;:,]{0,25}?)?"
        rf"|started work|began work|took office|entered office|took up (?:his|her|the) (?:post|duties|office|work)){DATE}"
    ),
)
_APPOINTED = (
    # "In the chair was Vyacheslav Volodin, first elected to it in 2016"
    re.compile(
        rf"{PERSON}, (?P<v>(?:first |last )?{_CHOSEN})(?P<m>(?: to (?:it|the post|the office|the chair))?(?: (?:in|at)"
        rf" ‹l\d+›,?)?)(?=(?: on| in)? ‹t){DATE}"
    ),
    # "He was named at the Dushanbe summit of 2015"
    re.compile(
        rf"{_HE} (?:was|is|were|had been|has been) (?:\w+ )?(?P<v>{_CHOSEN})(?P<m> at (?:the )?(?:‹l\d+› )?(?:‹v\d+›|summit"
        rf"|session|meeting)) (?:of|in) (?P<d>‹t\d+›)"
    ),
)
# "on 28 April 2003, the same session that named Nikolai Bordyuzha Secretary General"
_ON_THE_DAY = re.compile(
    rf"(?P<d>‹t\d+›),?[^.;:‹]{{0,60}}? (?P<v>named|appointed|elected|chose|confirmed) {PERSON},? (?:as )?(?:the |its"
    rf" )?{office('h')}(?=\s*(?:[.,;:)]|$|and\b))"
)
# "On 28 April in Dushanbe to the post of Secretary General there was appointed Nikolai Bordyuzha"
_TO_THE_POST = re.compile(
    rf"(?P<d>‹t\d+›)(?: of this year)?,?(?: (?:in|at) ‹l\d+›,?)?[^.;:‹]{{0,30}} to the (?:post|office|position) of (?:the"
    rf" )?{office('h')},? (?:there )?(?:was|is|were) {_CHOSEN} {PERSON}(?=\s*(?:[.,;:)]|$|and\b))"
)
_PLACES = (
    re.compile(
        rf"{_HE}(?:,? (?:who )?(?:is|was|has been|had been))? (?:\w+ )?{_CHOSEN}{_BY}{_MEETING} (?:in|at) (?P<l>‹l\d+›)(?!'|\w)"
    ),
    re.compile(
        rf"\b(?:confirm|appoint|elect|name|choose|pick)(?:s|ed)? (?:{PERSON}|him|her)(?: (?:as )?(?:the"
        rf" )?{office('h')})?{_MEETING} (?:in|at) (?P<l>‹l\d+›)(?!'|\w)"
    ),
    # "First named at Dushanbe, April 2003."
    re.compile(
        rf"^\W*(?P<f>first )?{_CHOSEN}{_MEETING} (?:in|at) (?P<l>‹l\d+›)(?:,? (?:in |on )?(?P<d>‹t\d+›))?(?=\s*(?:[.,;]|$))"
    ),
)
# "leaves the CSTO after thirteen years at its head"
_AFTER_YEARS = re.compile(
    rf"{_HE}(?P<v>[^.;:‹]{{0,40}}(?:‹[ob]\d+›[^.;:‹]{{0,20}})?) after (?:{ABOUT})?{COUNT} (?P<u>years) (?:at (?:its|the)"
    rf" (?:head|helm|top|‹k\d+›)|in (?:office|the post|charge))"
)
# "one of the deputies of the man he is to replace, Imangali Tasmagambetov"
_TO_REPLACE = re.compile(
    rf"\bthe (?:man|woman|general|official|one) (?:whom |who |that )?(?P<v>(?:he|she) (?:is to|will|was to|has to) (?:replace"
    rf"|succeed|follow)),? {PERSON}"
)
# "Masadykov, who took over the CSTO Secretariat a month ago from Tasmagambetov"
_TOOK_OVER = re.compile(
    rf"{PERSON},? (?:who )?(?:has |had )?(?P<v>took over|takes over|inherited|taken over) (?:the )?(?:‹o\d+›(?:'s?)? )?"
    r"(?P<b>‹b\d+›|secretariat|organi[sz]ation)(?: in ‹t\d+›| ‹t\d+›| an? \w+ ago)?,? from"
    rf" {PERSON.replace('(?P<p>', '(?P<q>')}(?!'s)"
)
# "He inherited it from Sergey Naryshkin"
_INHERITED = re.compile(
    rf"\b(?:he|she) (?:has |had )?(?P<v>inherited|took over|took|received) (?:it|the (?:gavel|post|chair"
    rf"|job|office)) from {PERSON}(?!')"
)
_DATED = (
    *((pattern, "left") for pattern in _LEFT),
    *((pattern, "took") for pattern in _TOOK),
    *((pattern, "appointed") for pattern in _APPOINTED),
)
_ANY = re.AnyOf(
    _LEFT, _TOOK, _APPOINTED, _PLACES, (_TITLED, _ON_THE_DAY, _TO_THE_POST, _AFTER_YEARS, _TO_REPLACE, _TOOK_OVER, _INHERITED)
)


def mandate_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    reader = Reader(skeleton, setting_at)
    for pattern, slot in (*_DATED, (_TITLED, "")):
        for match in pattern.finditer(line):
            if not SILENT.search(match.group()):
                edge = slot or ("left" if match["v"] in ("until", "till") else "took")
                yield from _edge(match, edge, reader, skeleton, setting_at)
    for match in (match for pattern in (_ON_THE_DAY, _TO_THE_POST) for match in pattern.finditer(line)):
        yield from _on_the_day(match, reader, skeleton, setting_at)
    for match in (match for pattern in _PLACES for match in pattern.finditer(line)):
        yield from _where(match, reader, skeleton, setting_at)
    for match in _AFTER_YEARS.finditer(line):
        mark = skeleton.place(match.start("a") if match["a"] else match.start("n"), match.end("n"))
        more: dict[str, Any] = {"years": amount(match["n"]), "about": match["a"] or "", "total": True}
        if group := reader.make("duration", _people(match, reader, skeleton), None, *match.span(), mark, **more):
            yield group
    for match in _TO_REPLACE.finditer(line):
        yield from _replaced(match, (), reader, skeleton)
    for match in _TOOK_OVER.finditer(line):
        token, old = skeleton.found(match, "b"), skeleton.found(match, "q")
        head = HEADS.get(token.entity if token is not None else "csto-secretariat", "")
        if old is not None and head and not SILENT.search(match.group()):
            group = reader.pairs(old.entities, _people(match, reader, skeleton), match, (old.start, old.end))
            for claim in group:
                claim.qualifiers["offices"] = ((head.removeprefix("csto-"), "", (head,)),)
            if group:
                yield group
    for match in _INHERITED.finditer(line):
        head = HEADS.get(next(iter(setting_at(0).discourse.latest("body")), ""), "")
        if head.endswith("-chair"):
            yield from _replaced(match, ((head.removeprefix("csto-"), "", (head,)),), reader, skeleton)


def _people(match: re.Match[str], reader: Reader, skeleton: Skeleton) -> tuple[str, ...]:
    token = skeleton.found(match, "p") if match.groupdict().get("p") else None
    return token.entities if token is not None else reader.he(match.start())


def _edge(
    match: re.Match[str], slot: str, reader: Reader, skeleton: Skeleton, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claim of a day on which an office began or ended."""
    date = skeleton.found(match, "d")
    if date is None:
        return
    setting = setting_at(date.start)
    dates = setting.discourse.resolve_dates(date)
    if "had been" in match.group():
        dates = (*dates[:1], *setting.discourse.year_before(date))
    more: dict[str, Any] = {"role": date.key, "dates": dates, "once": match["v"] == "since"}
    named = office_of(match, skeleton, setting, "h") if match.groupdict().get("rh") else None
    if match.groupdict().get("rh") and (named is None or not named.role):
        return
    if named is not None:
        more |= {"offices": ((named.role, named.of, named.offices),), "own": True}
    elif slot == "appointed" and " to " in match["m"]:
        body = next(iter(setting.discourse.latest("body")), "")
        if body not in HEADS:
            return
        entity = setting.facts.entity(HEADS[body])
        more["offices"] = ((entity.role, entity.of, (entity.id,)),)
    today, people = setting.discourse.today, _people(match, reader, skeleton)
    if _BEGINS.match(match.group()) and (today is None or not any(_is_to_lead(who, today, setting.facts) for who in people)):
        return  # "he begins on 3 May" with a tour
    if re.search(r"\b(?:will|is to|begins|starts|moves)\b", match.group()) and today is not None:
        dates = tuple(meant for meant in days_meant(date, setting) if meant.last >= today.first)
    group = [
        claim for meant in dates[:2] for claim in reader.make(slot, people, meant, *match.span(), (date.start, date.end), **more)
    ]
    if group:
        yield planned(group, match)


def _is_to_lead(who: str, today: DateInterval, facts: FactBase) -> bool:
    """Whether somebody is to take office at the head of the organization or of one of its bodies after a day."""
    return any(
        s.object in HEADS.values() and s.start is not None and s.start.last > today.first
        for s in facts.statements(subject=who, relation="holds-office")
    )


def _on_the_day(
    match: re.Match[str], reader: Reader, skeleton: Skeleton, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """Who was appointed on a day: where that was somebody else, the name is wrong."""
    date, person = skeleton.found(match, "d"), skeleton.found(match, "p")
    assert date is not None
    assert person is not None
    setting = setting_at(person.start)
    named = office_of(match, skeleton, setting, "h")
    meant = setting.discourse.resolve_date(date)
    if SILENT.search(match.group()) or named is None or not named.role or meant is None or named.manner == "acting":
        return
    more: dict[str, Any] = {"role": date.key, "dates": (meant,), "offices": ((named.role, named.of, named.offices),), "who": True}
    if group := reader.make("appointed", person.entities, meant, *match.span(), (person.start, person.end), **more):
        yield group


def _where(
    match: re.Match[str], reader: Reader, skeleton: Skeleton, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """Where somebody was appointed, on the day of the entry where one is read."""
    place = skeleton.found(match, "l")
    assert place is not None
    setting = setting_at(place.start)
    words = match.groupdict()
    named = office_of(match, skeleton, setting, "h") if words.get("rh") else None
    if SILENT.search(match.group()) or not place.entity or words.get("rh") and named is None:
        return
    own = skeleton.found(match, "d") if words.get("d") else None
    dates = [own] if own is not None else [token for token in skeleton.tokens if token.terminal == "DATE"]
    if setting.discourse.around.entry is not None:
        dates.append(setting.discourse.around.entry)
    time = setting.discourse.resolve_date(dates[-1]) if dates else None
    more: dict[str, Any] = {"offices": ((named.role, named.of, named.offices),)} if named is not None else {}
    group = reader.make(
        "appointed-place", _people(match, reader, skeleton), (place.entity,), *match.span(), (place.start, place.end), **more
    )
    if group and time is not None:
        yield [replace(claim, time=time) for claim in group]


def _replaced(
    match: re.Match[str], offices: tuple[tuple[str, str, tuple[str, ...]], ...], reader: Reader, skeleton: Skeleton
) -> Iterator[list[Claim]]:
    """That somebody held an office right before the person spoken of."""
    old = skeleton.found(match, "p")
    assert old is not None
    new = tuple(entity for entity in reader.he(match.start()) if entity not in old.entities)
    if group := reader.pairs(old.entities, new, match, (old.start, old.end)):
        for claim in group:
            claim.qualifiers["offices"] = offices or claim.qualifiers["offices"]
        yield group
