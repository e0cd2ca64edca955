"""Titles before and after names, and in labels: "Russian President Vladimir Putin", "Vladimir Putin, the Russian prime minister",
"Secretary General: Stanislav Zas"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.moods import Mood
from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import (
    PERSON,
    RANK,
    Office,
    office,
    office_of,
)
from checker.extraction.people.titles_then import does_then, is_of_that_time, is_told_then
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval

_AFTER = (
    r"(?=\s*(?:[,.;:)!?–—]|$|-\s|who\b|whose\b|since\b|until\b|from (?:the |early |late )?‹t|in ‹t|at (?:the|that)"
    r" time|told|said|and (?:‹[rk]\d+›|(?:special|plenipotentiary) (?:representative|envoy))))"
)

# "Russian President Vladimir Putin", "Russia's president, Vladimir Putin,"
_AT_HAND = r"(?: (?:on the line|at the table|in the (?:room|hall)|in attendance|present|this time|on hand))?"
_BEFORE = re.compile(rf"(?<![\w›'-]){office()}(?:{_AT_HAND}(?P<sep>,|:))? {PERSON}(?!'s? ‹)")
# "Vladimir Putin, the Russian prime minister", "Andrey Serdyukov, now the head of the Joint Staff"
_APPOSED = re.compile(
    rf"{PERSON}(?:,| \(| -| –| —)(?: (?:then and now|now|currently|at present|still|himself|today|as|who is|who is now|who"
    rf" was|who was then|who remains))? ?(?:the |a |an )?{office()}{_AFTER}"
)
# "Secretary General since 2020: Stanislav Zas"
_LABEL = re.compile(rf"^\W*(?:the )?{office()}(?: \(?(?:since|from|until|as of)? ?(?P<d>‹t\d+›)\)?)?(?::| –| —| -) {PERSON}")
# "Chair in 2023: Belarus. Secretary General: X": the labels of one year
_LABELS_OF_A_YEAR = re.compile(r"\b(?:[Ii]n|[Aa]s of|[Dd]uring) (?:\w+ )?(?:19|20)\d\d(?::| –| —| -) ")
# "the post of Secretary General is held by Nikolai Bordyuzha"
_HELD_BY = re.compile(
    rf"(?:post|office|position|role|job|duties|functions) of (?:the )?{office()}(?: in ‹t\d+›)? (?:is|was|has been|are|were)(?:"
    r" now| still| currently| at present)? "
    rf"(?:occupied|held|filled|performed|exercised|executed|carried out) by {PERSON}"
)
# "The President of Georgia in 2025 was Mikheil Kavelashvili"
# "Armenia's president at the signing of the Charter in October 2002, X," "the minister during the 2020 war was X"
_WAS_THEN = re.compile(
    rf"(?<![\w›'-])(?:the )?{office()},? (?:in|during|on|at)"
    r"(?: (?:the (?:time|founding|foundation|signing|establishment|creation|session|summit|outbreak) (?:of (?:the )?)?"
    r"(?:[a-z ]{0,30})?(?:‹[cov]\d+›)? ?(?:in|on)))?(?: the)? ‹t\d+›(?: (?:war|session|summit|crisis|meeting))?"
    rf"(?:,? (?:was|were|is)|,) {PERSON}(?!'s? ‹|'s)"
)
# "As Secretary General of the CSTO, Stanislav Zas attends"
_AS_FRONTED = re.compile(rf"^\W*(?:(?:in|on|by) ‹t\d+›,? )?as (?:the )?{office()},? {PERSON}(?!'s)")
# "X, who in April 2018 spoke as its Secretary General", "with X as Secretary General, the CSTO sent troops in January 2022"
_AS_TITLE = re.compile(
    rf"{PERSON}(?: who)?,?"
    rf"(?: (?:[^‹›.;:]{{0,40}}(?:‹[tlvobscx]\d+›)){{0,4}}[^‹›.;:]{{0,30}}?)?(?<!well) as (?:the |its )?{office()}"
    r"(?=\s*(?:[.,;)]|$|in\b|at\b|on\b))"
)
# "In June 2010 the CSTO's Secretary General was X"
_WAS = re.compile(rf"(?<![\w›'-])(?:the )?{office()},? (?:then |at (?:the|that) time |still |already )?was {PERSON}(?!'s)")
_PRESENT = re.compile(r" (?:(?:now|also|still|currently) )?(?!was\b)\w*(?:s|re|ill)\b")
# "Mr Zas was an Armenian", "Imangali Tasmagambetov, a Kazakh veteran", "an Armenian, Khachaturov"
_WATCHED = frozenset(("csto-secretary-general", "csto-joint-staff-chief"))
_SPEAKING = re.compile(
    r",? (?:has |had |also )?(?:said|says|told|announced|added|stated|noted|wrote|explained|declared|stressed)\b"
)
# "CSTO Secretary General Ivan Petrov", "Ivan Petrov, Secretary General of the CSTO,", for names the fact base does not know
_STRANGER = (
    re.compile(
        rf"(?<![\w›'-]){office()} (?:{RANK})*(?P<u>[^\W\d_]+ [^\W\d_]+)(?=[,.;:)]|$|"
        r" (?:said|told|has|is|was|and|arrived|spoke|met|announced|called|noted)\b)"
    ),
    re.compile(rf"(?<![\w›'-])(?:{RANK})*(?P<u>[^\W\d_]+ [^\W\d_]+), (?:the )?{office()}{_AFTER}"),
)
_PATTERNS = (_LABEL, _WAS_THEN, _AS_FRONTED, _AS_TITLE, _WAS, _BEFORE, _APPOSED, _HELD_BY)
# Words in capitals that are no part of a person's name.
_COMMON = frozenset(
    "member members state states nations countries council councils committee ministry ministries staff secretariat assembly"
    " government foreign defence defense security affairs armed forces republic federation union headquarters".split()
)
_LONG_AGO = re.compile(
    r"\b(?:in those days|in (?:his|her|their) day|at (?:the|that) time|back then|years ago|decades?|in the (?:\w+"
    r" )?(?:nineties|noughties|eighties|1990s|2000s|2010s)|once|long ago|originally|in the early|in the days of|"
    r"under (?:the )?(?:\w+ )?(?:‹s\d+›'s? |‹d\d+› )?(?:‹[rk]\d+›)|history|historic|remember(?:ed|s)?|recall(?:ed|s)?|in"
    r" retrospect|fled|overthrown|ousted|deposed|toppled|driven from)\b|under ‹[rk]\d+›"
)
# "Masadykov at the head of the Secretariat, Serdyukov at that of the staff", "with Zas as Secretary General, Sidorov ran the
# staff"
_NO_TITLE = re.compile(r"\b(?:at|(?<!well )as|instead of|than)(?: the)? $")
_LISTED_BEFORE = re.compile(r"‹p\d+›,? (?:and |or )?$")


def sentence_titles(
    skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claims of one sentence about who has which title.

    ``dates`` are those of the sentence; ``setting_at`` gives the setting for an offset of the block.
    """
    line = skeleton.line
    if "‹r" in line or "‹k" in line:
        yield from _strangers(skeleton, dates, setting_at)
    if "‹p" not in line:
        return
    named: set[int] = set()  # where the names stand whose title is read already
    for pattern in _PATTERNS:
        for match in every(pattern, line):
            person = skeleton.found(match, "p")
            assert person is not None
            if person.start in named or _is_no_title(pattern, match, line, dates):
                continue
            setting = setting_at(person.start)
            found = office_of(match, skeleton, setting, bare=pattern is _LABEL)
            if found is None or setting.mood.silent:
                continue
            named.add(person.start)
            if not found.of and not found.offices and (behind := _STATE_BEHIND.match(line, match.end())) is not None:
                state = skeleton.token(behind["s"])
                found = replace(found, of=state.entity, sure=True) if state.entity and not state.items else found
            then = found.manner == "then" and is_of_that_time(match, line, dates)
            if found.manner == "then":
                found = replace(found, manner="" if then else "former")
            if setting.mood.modality == "attributed" and _SPEAKING.match(line, match.end()):
                setting = replace(setting, mood=Mood())  # the speaker's title is the writer's word
            beside = _dates_beside(match, skeleton, dates, setting)
            group = _titled(person, found, skeleton.place(*match.span()), beside, setting, pattern is _APPOSED)
            then = then or pattern is _BEFORE and does_then(match, line, dates, found)
            context = [date for date in setting.discourse.dates if len(beside) == len(dates) or date not in dates]
            for claim in group:
                _qualify(claim, pattern, match, line, person, tuple(context), setting)
                claim.qualifiers["then"] = then
            if group:
                yield group


def _is_no_title(pattern: re.Pattern[str], match: re.Match[str], line: str, dates: Sequence[DateInterval]) -> bool:
    """Whether the name beside a title is that of somebody else, or the title is not told of the time."""
    if pattern in (_AS_TITLE, _WAS) and not is_told_then(match, line, dates):
        return True
    if match.groupdict().get("sep") and (_another_title(line, match) or _NO_TITLE.search(line, 0, match.start())):
        return True
    if pattern is not _APPOSED:
        return False
    beside = _LISTED_BEFORE.search(line[: match.start()]) or re.match(rf",? (?:{RANK})*‹p", line[match.end() :])
    return beside is not None


def _qualify(
    claim: Claim,
    pattern: re.Pattern[str],
    match: re.Match[str],
    line: str,
    person: Token,
    context: tuple[DateInterval, ...],
    setting: Setting,
) -> None:
    """Adds to the claim of a title how it is told; ``context`` are the dates of the text before."""
    told, manner = claim.qualifiers, match.group("m") + (match.group("n") or "")
    told["told"] = "long ago" if _LONG_AGO.search(line) else "surname" if person.form == "surname" else ""
    told["leaving"], told["new"] = _OUTGOING.match(manner) is not None, _NEW.match(manner) is not None
    told["context_dates"], told["undated"] = context, setting.discourse.today is None
    if pattern is _BEFORE and (day := _day_of_entry(setting)) is not None:
        told["of_entry"] = day
    if _TO_COME.match(line, match.end()):
        told |= {"context_dates": (), "anchor": None}
    if pattern is _LABEL and not _LABELS_OF_A_YEAR.search(setting.block.text, 0, person.start):
        told["context_dates"] = ()  # "Secretary General: X" says who it is now
        if (year := _year_over(setting)) is not None and not told["dates"]:
            told["dates"], claim.time = (year,), year
    if pattern in (_WAS_THEN, _LABEL, _AS_TITLE, _WAS):
        del told["apposed"]  # it is the very time that is told
    if pattern is _APPOSED and _ONCE.search(match.group()) and "‹t" not in _REST.match(line, match.end()).group():  # type: ignore[union-attr]  # matches anything
        claim.past, told["dates"] = True, ()  # the sentence's dates are those of what is told now
    if pattern is _AS_FRONTED:
        claim.past = _PRESENT.match(line, match.end()) is None


# "Who was who at the CSTO in 2022" over a list of offices
_IN_A_YEAR = re.compile(r"(?:^|\b(?:in|as of|during|for)|[,:–—-]) ?‹t\d+›\W*$")


def _year_over(setting: Setting) -> DateInterval | None:
    """The year or month of which the heading over a list says that it was then."""
    headings, date = setting.discourse.around.headings, setting.discourse.heading_date
    if date is None or not headings or setting.block.kind not in ("item", "row"):
        return None
    return date if _IN_A_YEAR.search(headings[max(headings)].skeleton.line) else None


def _day_of_entry(setting: Setting) -> DateInterval | None:
    """The day that an entry of a chronicle, or of a list of definitions, tells of."""
    around = setting.discourse.around
    explained = around.day_token() if around.entry is None and setting.block.kind != "term" else None
    days = (setting.discourse.resolve_date(token) for token in (explained, around.opening) if token is not None)
    return next((day for day in days if day is not None), None)


_SINCE = re.compile(r"(?: \([^()]*\))?,? (?:in (?:office|(?:the )?post) )?\(?since (?:the )?(?P<t>‹t\d+›)")


def _dates_beside(
    match: re.Match[str], skeleton: Skeleton, dates: Sequence[DateInterval], setting: Setting
) -> Sequence[DateInterval]:
    """Those of the dates of a sentence that no semicolon parts from a match; not the one since when the title is held."""
    line = skeleton.line
    if (since := _SINCE.match(line, match.end())) is not None:
        begun = setting.discourse.resolve_date(skeleton.token(since["t"]))
        dates = [date for date in dates if date != begun]
    begin, end = line.rfind(";", 0, match.start()) + 1, line.find(";", match.end())
    if not begin and end < 0:
        return dates
    told = [skeleton.token(found) for found in re.findall(r"‹t\d+›", line[begin : end if end >= 0 else len(line)])]
    here = {date for token in told if (date := setting.discourse.resolve_date(token)) is not None}
    return [date for date in dates if date in here]


def _strangers(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """An office of the organization given to somebody unknown, by the full name and at present."""
    for pattern in _STRANGER:
        for match in pattern.finditer(skeleton.line):
            start, end = skeleton.place(match.start("u"), match.end("u"))
            setting = setting_at(start)
            words = setting.block.text[start:end].split()
            found = office_of(match, skeleton, setting)
            if (
                found is None
                or found.manner
                or not found.sure
                or dates
                or setting.discourse.dates
                or setting.mood.modality != "asserted"
                or setting.block.kind == "heading"
            ):
                continue
            if len(words) != 2 or not all(word[:1].isupper() and not word.isupper() and len(word) > 2 for word in words):
                continue
            if not _COMMON.isdisjoint(word.lower() for word in words):
                continue  # "the ministers of Member States, the Secretary General of the Organization"
            offices = found.offices or tuple(
                entity.id for entity in setting.facts.entities("office") if entity.role == found.role and entity.of == found.of
            )
            if len(offices) == 1 and offices[0] in _WATCHED:
                place = skeleton.place(match.start(), match.end())
                yield [
                    setting.claim(
                        "holds-office",
                        "",
                        "stranger",
                        None,
                        *place,
                        (start, end),
                        object=offices[0],
                        qualifiers={"name": " ".join(words)},
                    )
                ]


def every(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """All matches, those that overlap included."""
    position = 0
    while (match := pattern.search(line, position)) is not None:
        yield match
        position = max(match.start() + 1, match.start("p") if match.start("p") > match.start() else match.start() + 1)


_TO_COME = re.compile(r"(?: of (?:the )?‹s\d+›)?,? (?:is (?:expected|due|set|to|scheduled)|will|plans|intends|hopes)\b")
_STATE_BEHIND = re.compile(r" of (?:the )?(?P<s>‹s\d+›)(?!'|\w)")  # "President Robert Kocharyan of Armenia"
_ONCE = re.compile(r"\bwho was(?! then)\b")
_REST = re.compile(r"[^,.;:()]*")
_OUTGOING = re.compile(r"(?:outgoing|departing)\b")
_NEW = re.compile(r"(?:new|newly|recently)\b")
# Behind one person's title and name: the end, or what the person does.
_GOES_ON = re.compile(r"\s*(?:[,.;:)!?–—]|$|who\b|\bwas\b|\bis\b|said|told|has|had|and by|[a-z]+ed\b|today|earlier|(?:on )?‹t)")


def _another_title(line: str, match: re.Match[str]) -> bool:
    """Whether a comma between title and name parts two people: "the defence minister, Putin and ..." with no second comma
    behind."""
    if match.group("sep") != ",":
        return False
    rest = line[match.end() :]
    return not _GOES_ON.match(rest) or bool(re.match(r",? (?:the |‹[sd]\d+›(?:'s)? )?‹[rk]\d+›", rest))


_WHAT_BEFELL = re.compile(
    r"\b(?:recall|departure|resignation|dismissal|removal|ouster|death|arrest|exit|retirement|replacement|appointment|election)"
    r" of (?:the )?(?:[A-Z]+(?:['’]s)? )?$"
)
_FOLLOWED_BY = re.compile(r"['’]s? (?:\w+ )?(?:successor|replacement)\b")
_LEAD = 60  # code points


def _titled(
    person: Token, found: Office, place: tuple[int, int], dates: Sequence[DateInterval], setting: Setting, apposed: bool
) -> list[Claim]:
    if found.manner == "silent" or not found.role and not found.offices:
        return []
    if not found.manner and _WHAT_BEFELL.search(setting.block.text[max(0, found.start - _LEAD) : found.start]):
        found = replace(found, manner="former")  # "two years before the recall of Secretary General Yuri Khachaturov"
    if not found.manner and _FOLLOWED_BY.match(setting.block.text, person.end):
        found = replace(found, manner="former")  # "Secretary General Zas's successor is Imangali Tasmagambetov"
    group = []
    for entity in person.entities:
        mark = (found.start, found.end) if apposed else (person.start, person.end)
        claim = holds(entity, found, place, mark, dates, setting)
        claim.qualifiers["apposed"] = apposed
        claim.qualifiers["person_span"] = setting.span(person.start, person.end)
        group.append(claim)
    return group


def holds(
    entity: str, found: Office, place: tuple[int, int], mark: tuple[int, int], dates: Sequence[DateInterval], setting: Setting
) -> Claim:
    """The claim that somebody holds an office that words between the offsets ``place`` name, to be marked at ``mark``."""
    claim = setting.claim(
        "holds-office",
        entity,
        "holds",
        (found.role, found.of),
        min(place[0], mark[0]),
        max(place[1], mark[1]),
        mark,
        qualifiers={
            "role": found.role,
            "of": found.of,
            "offices": found.offices,
            "manner": found.manner,
            "dates": tuple(dates),
            "sure": found.sure,
            "role_span": setting.span(found.start, found.end),
            "owner_span": setting.span(*found.owner) if found.owner else None,
            "owner_kind": found.owner_kind,
            "guessed": found.guessed,
            "context_dates": tuple(setting.discourse.dates),
            "anchor": setting.discourse.anchor,
        },
    )
    claim.time = dates[-1] if dates else None
    return claim
