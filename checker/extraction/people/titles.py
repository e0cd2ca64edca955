"""Who is what: titles before and after names, nationalities, who heads and speaks for what, terms in brackets, clauses that
give an office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.context import pronoun_entities
from checker.extraction.discourse.moods import Mood
from checker.extraction.discourse.setting import Setting
from checker.extraction.lalr import Node
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import (
    HEADS,
    PERSON,
    RANK,
    TROOPS,
    Office,
    head_of_ministry,
    office,
    office_of,
    owner_inside,
)
from checker.extraction.people.titles_then import does_then, is_of_that_time, is_told_then
from checker.extraction.syntax.constructions import Found
from checker.extraction.syntax.roles import Clause, Phrase
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval

_BODIES = frozenset(("STATE", "ORG", "BODY", "FORCE", "DEMONYM", "PLACE"))
_AFTER = (
    r"(?=\s*(?:[,.;:)!?–—]|$|-\s|who\b|whose\b|since\b|until\b|from (?:the |early |late )?‹t|in ‹t|at (?:the|that)"
    r" time|told|said|and (?:‹[rk]\d+›|(?:special|plenipotentiary) (?:representative|envoy))))"
)
_SPEAKER = (
    r"official|politician|diplomat|general|colonel|officer|veteran|national|citizen|soldier|statesman|lawyer|career|by"
    r" (?:nationality|passport|birth|citizenship)|too|himself|lieutenant|major|admiral|functionary|bureaucrat"
)
_BODY_END = (
    r"(?=\s*(?:[,.;:)!?–—]|$|and\b|since\b|from\b|until\b|in\b|after\b|when\b|for\b|with\b|who\b|as\b|at\b|now\b"
    r"|today\b|these\b|under\b|but\b|while\b|throughout\b|during\b|‹t))"
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
# "Andrey Serdyukov commands the Joint Staff", "Bordyuzha still at helm of the bloc's Secretariat"
_HEADS = re.compile(
    rf"{PERSON}(?:, [^‹›,]{{0,40}},)?,? (?:who"
    r" )?(?:(?:now|currently|still|has|had|also|himself|today|is|was|remains|remained|continues to be) )*"
    r"(?P<v>commands|heads|leads|runs|directs|steers|headed|led|commanded|directed|ran|chairs|chaired|presides over|presided"
    r" over|in charge of|in command of|at (?:the"
    r" )?head of|at (?:the )?helm of|at (?:the )?top of) "
    rf"(?:(?:the )?bloc's |(?:the )?‹o\d+›(?:'s?)? |the |its |their )?(?P<b>‹[bo]\d+›|secretariat){_BODY_END}"
)
# "the Joint Staff, which is headed by Colonel General Andrey Serdyukov", "the Joint Staff under Anatoly Sidorov"
_HEADED = re.compile(
    rf"(?P<b>‹b\d+›|secretariat)(?P<v>,? (?:which |that )?(?:(?:is|was|has been|are|now|currently|still|at present|since ‹t\d+›)"
    rf" )*(?:headed|led|run|directed|commanded|steered|managed|chaired|presided over) by"
    rf"|,? under(?: its (?:chief|head|boss|commander),?)?) {PERSON}"
)
# "gave the Joint Staff a new chief, Andrey Serdyukov", "the Joint Staff's new head, Andrey Serdyukov"
_NEW_HEAD = re.compile(
    rf"(?P<b>‹b\d+›|secretariat)(?P<v>'s? new| (?:has |had |got |received |was given )?(?:a|its) new)"
    rf" (?:‹k\d+›|chief|head|boss|commander|director|leader)(?:,|:| in the person of| –| —)? {PERSON}"
)
# "For the time being Valery Semerikov is in charge, as acting head"
_IN_CHARGE = re.compile(
    rf"{PERSON} (?:is|was|has been|remains|serves|served)(?: now| still)?(?: in charge| at the helm)?,?"
    rf" (?:there )?as (?:the )?{office()}(?=\s*(?:[,.;)]|$))"
)
# "The Assembly re-elected Vyacheslav Volodin as its chairman"
_ITS_CHOICE = re.compile(
    r"(?P<b>‹b\d+›)(?: of (?:the )?‹o\d+›)? (?:has |had )?(?P<v>re-?elected|elected|chose|confirmed|appointed|has|had)"
    rf" {PERSON},? (?:as |for )?its (?:new )?(?:‹k\d+›|chairman|chair|head|chief|chairperson)(?=\s*(?:[.,;:)]|$|on\b|in\b|at\b"
    rf"|for\b|‹t))"
)
# "The Council named Andrey Serdyukov chief of the Joint Staff"
_CHOSEN = re.compile(
    rf"\b(?:appointed|named|elected|chose|made|picked) {PERSON},? (?:as |to be )?(?:the |its |their"
    rf" )?{office()}(?=\s*(?:[.,;:)]|$|and\b|on\b|in\b|at\b))"
)
# "the CSTO has been run, in an acting capacity, by Valery Semerikov"
_RUN_BY = re.compile(
    rf"(?:‹o\d+›|organi[sz]ation|secretariat),? (?:is|was|has been|had been) (?:run|headed|led|managed),? (?:in an acting"
    rf" capacity|for the time being"
    rf"|provisionally|temporarily),? by (?:its |an? |the )?(?:acting head,? |deputy,? )?{PERSON}"
)
# "In the Parliamentary Assembly the chair is Vyacheslav Volodin"
_IS_HEAD = re.compile(
    rf"\b(?:in|at) (?:the )?(?P<b>‹b\d+›)(?: of (?:the )?‹o\d+›)?,? (?P<v>the (?:‹k\d+›|chairman|chair|head|chief) (?:is"
    rf"|was)(?: now)?) {PERSON}"
)
# "Andrey Serdyukov, who at that time led the Russian paratroopers"
_TROOPS_LED = re.compile(
    rf"{PERSON},? who (?:then|(?:at|by) (?:that|the) time|was then|now|in those days)? ?(?:led|commanded|headed|leads|commands"
    rf"|heads|in command of)"
    rf" (?:the )?(?P<s>‹[sd]\d+›)(?:'s?)? (?P<t>{TROOPS})"
)
# "Tajikistan's defence portfolio is in the hands of Emomali Sobirzoda"
_MINISTRY = re.compile(
    r"(?P<s>‹[sdl]\d+›)(?:'s?)? (?:own )?(?:(?:ministry|department) of )?(?P<k>defen[cs]e|foreign(?: affairs)?)"
    r"(?: portfolio| ministry| department)?(?:, which [^,.;]{0,60},)?"
    r"(?: (?:is|was|has been|lay|lies|rests|rested)(?: now| then)?"
    r" (?:in the hands of|with|(?:held|run|headed|led)(?: (?:in )?‹t\d+›| then| at the time)? by)"
    r"|,? (?:which (?:is|was) )?(?:now |currently |then )?(?:headed|run|led) by|:? run by|,? under)"
    rf" {PERSON}"
)
# "Ruslan Zhaksylykov headed the Kazakh defence ministry when ..."
_HEADS_MINISTRY = re.compile(
    rf"{PERSON},? (?:who )?(?:then |now |also |still )*(?:heads|headed|leads|led|runs|ran|is in charge of|was in charge of)"
    r" (?:the )?(?:(?P<s>‹[sd]\d+›)(?:'s?)? (?P<k>defen[cs]e|foreign)(?: affairs)? (?:ministry|department)|(?P<b>‹b\d+›))"
    r"(?! (?:since|from|until|for)\b)(?!'|\w)"
)
# "Ararat Mirzoyan for foreign affairs", "at defence, Sherali Mirzo", in what is told of one state
_DOMAIN = r"(?P<k>defen[cs]e(?: ministry)?|foreign affairs|the foreign ministry|the security (?:council|‹b\d+›))"
_POSTS = (
    re.compile(
        rf"{PERSON}(?: (?:stays|remains|sits|is|goes on|continues|carries on))?,? (?:at|for|in charge of|over at)"
        rf" (?:the )?{_DOMAIN}(?=\s*(?:[.,;)]|$|and\b))"
    ),
    re.compile(rf"(?:^|[,;.:] |\band )(?:at|for|over at|in charge of) {_DOMAIN},? (?:it is |there is |sits )?{PERSON}(?!'s)"),
)
_POST_ROLES = {"d": "defence-minister", "f": "foreign-minister", "s": "security-council-secretary"}
# "by the UN's Secretary-General, Ban Ki-moon, and by the CSTO's, Nikolai Bordyuzha"
_ELLIPTICAL = re.compile(
    rf"(?P<r>‹[rk]\d+›).*\b(?:and|with|as well as)\b(?: by| with| of)?(?: the| that of the)? (?P<b>‹[os]\d+›)'s?, {PERSON}"
)
# "signatures of Nikolai Bordyuzha for the CSTO", "Sargsyan speaks for Yerevan", "for the CSTO signed Nikolai Bordyuzha"
_FOR = re.compile(
    rf"{PERSON} (?P<v>(?:signs|signed|speaks|spoke|put his name to it|initialled)(?: it| them| the"
    r" (?:document|text|memorandum|declaration|agreement|paper))? )?(?:for|on behalf of) (?:the )?(?P<b>‹[osl]\d+›)(?!'s? [\w‹])"
)
_FOR_FRONTED = re.compile(
    r"(?:for|on behalf of) (?:the )?(?P<b>‹[osl]\d+›),? (?P<v>signed|signs|it was signed by|the signature is that of|the"
    rf" signatory was|spoke|speaks) {PERSON}"
)
# "Viktor Biyagov represented Armenia on the Permanent Council"
_REPRESENTED = re.compile(
    rf"{PERSON},? (?:who )?(?:has |had )?(?P<v>represent(?:s|ed|ing)) (?:the )?(?P<b>‹[sl]\d+›) (?:on|in|at|with|to) (?:the "
    rf"|its )?(?:‹o\d+›'s )?‹[ob]\d+›"
)
# "Hasan Sultonov, Tajikistan's permanent representative to the CSTO"
_ENVOY = (
    re.compile(rf"{PERSON}, (?:the )?(?P<b>‹s\d+›)(?:'s?)? (?P<r>‹k\d+›) (?:at|to|in) (?:the )?‹o\d+›"),
    re.compile(rf"(?P<b>‹s\d+›)(?:'s?)? (?P<r>‹k\d+›) (?:at|to|in) (?:the )?‹o\d+›,? {PERSON}(?!'s)"),
)
# "Kurmanbek Bakiyev of Kyrgyzstan", "Imangali Tasmagambetov is from Kazakhstan"
_OF_STATE = re.compile(
    rf"(?:{PERSON} (?:of|is from|was from|hails from|hailed from)|(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)|(?:led|headed"
    rf"|replaced|succeeded|followed) by|under) (?:{RANK})+(?P<q>‹p\d+›) from) (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# "Yuri Khachaturov (of Armenia)", "Pyotr Tikhonovsky, of Belarus,"
_BRACKETED_STATE = re.compile(rf"{PERSON}(?:,? \((?:of |from )?|, (?:of|from) )(?P<s>‹s\d+›)(?=[,.;)]|$)")
# "Tajikistan's Taalatbek Masadykov"
_STATES_OWN = re.compile(rf"(?P<s>‹s\d+›)'s? (?:own )?{PERSON}(?!')")
# "Vladimir Putin came to power in Russia"
_POWER = re.compile(
    rf"{PERSON},? (?:who )?(?:has |had )?(?:came to power|come to power|took power|in power|rules|ruled|governs|was elected"
    r" president|became president|presided|was re-elected|in office) in (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# "his Kyrgyz counterpart, Sadyr Japarov"
_COUNTERPART = re.compile(rf"(?P<s>‹[ds]\d+›)(?:'s?)? (?:counterpart|colleague|opposite number|homologue|peer|host),? {PERSON}")
# "Mr Zas was an Armenian", "Imangali Tasmagambetov, a Kazakh veteran", "an Armenian, Khachaturov"
_WATCHED = frozenset(("csto-secretary-general", "csto-joint-staff-chief"))
_NATIONAL = (
    re.compile(
        rf"{PERSON}(?:,[^‹›,]{{0,40}})?,? (?:is|was|has been|remains) (?:himself |also |still )?an?"
        rf" (?P<s>‹[ds]\d+›)(?=\s*(?:(?:{_SPEAKER})\b|[,.;:)!?–—]|$|and\b|who\b|but\b))"
    ),
    re.compile(
        rf"{PERSON}(?:, [^‹›,.;:]{{0,20}}(?:‹o\d+›)?[^‹›,.;:]{{0,15}}‹[rk]\d+› and|,) (?:himself "
        rf"|also )?an? (?P<s>‹[ds]\d+›)(?!(?: (?:{_SPEAKER}))?,"
        rf" (?:{RANK})*‹p)(?=\s*(?:(?:{_SPEAKER})\b|[,.;:)!?–—]|$|and\b|who\b|but\b))"
    ),
    re.compile(
        rf"{PERSON},? (?:(?:is|was) )?(?:a|the) (?:citizen|national|native|son|representative) of (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
    ),
    re.compile(rf"\ban? (?P<s>‹[ds]\d+›)(?: (?:{_SPEAKER}))?, {PERSON}(?=\s*(?:[,.;:)!?–—]|$|who\b))"),
    # "Belarusian General Stanislav Zas", "the Kazakh politician Imangali Tasmagambetov"
    re.compile(rf"(?<![\w›'-])(?P<s>‹d\d+›) (?:(?:{_SPEAKER}) )?{PERSON}(?!'s? ‹|-|'s? \w)"),
)
_WITHIN = re.compile(r"‹p\d+›, (?:who|whose|whom)\b[^,;:]*$")
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
    """The claims of one sentence about who holds which office and comes from where.

    ``dates`` are those of the sentence; ``setting_at`` gives the setting for an offset of the block.
    """
    line = skeleton.line
    if "‹r" in line or "‹k" in line:
        yield from _strangers(skeleton, dates, setting_at)
    if "‹p" not in line:
        return
    named: set[int] = set()  # where the names stand whose title is read already
    for pattern, apposed in (
        (_LABEL, False),
        (_WAS_THEN, False),
        (_AS_FRONTED, False),
        (_AS_TITLE, False),
        (_WAS, False),
        (_BEFORE, False),
        (_APPOSED, True),
        (_HELD_BY, False),
    ):
        for match in _all(pattern, line):
            person = skeleton.found(match, "p")
            assert person is not None
            if person.start in named or pattern in (_AS_TITLE, _WAS) and not is_told_then(match, line, dates):
                continue
            if match.groupdict().get("sep") and (_another_title(line, match) or _NO_TITLE.search(line, 0, match.start())):
                continue
            if apposed and (_LISTED_BEFORE.search(line[: match.start()]) or re.match(rf",? (?:{RANK})*‹p", line[match.end() :])):
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
            for group in _titled(person, found, skeleton.place(match.start(), match.end()), beside, setting, apposed):
                for claim in group:
                    claim.qualifiers["told"] = (
                        "long ago" if _LONG_AGO.search(line) else "surname" if person.form == "surname" else ""
                    )
                    claim.qualifiers["then"] = then or pattern is _BEFORE and does_then(match, line, dates, found)
                    claim.qualifiers["leaving"] = _OUTGOING.match(match.group("m") + (match.group("n") or "")) is not None
                    claim.qualifiers["new"] = _NEW.match(match.group("m") + (match.group("n") or "")) is not None
                    if pattern is _BEFORE and (opening := setting.discourse.around.opening) is not None:
                        claim.qualifiers["of_entry"] = setting.discourse.resolve_date(opening)
                    if pattern is _BEFORE and (day := _day_explained(setting)) is not None:
                        claim.qualifiers["of_entry"] = day
                    if len(beside) < len(dates):
                        context = claim.qualifiers["context_dates"]
                        claim.qualifiers["context_dates"] = tuple(date for date in context if date not in dates)
                    claim.qualifiers["undated"] = setting.discourse.today is None
                    if _TO_COME.match(line, match.end()):
                        claim.qualifiers |= {"context_dates": (), "anchor": None}
                    if pattern is _LABEL and not _LABELS_OF_A_YEAR.search(setting.block.text, 0, person.start):
                        claim.qualifiers["context_dates"] = ()  # "Secretary General: X" says who it is now
                    if pattern in (_WAS_THEN, _LABEL, _AS_TITLE, _WAS):
                        del claim.qualifiers["apposed"]  # it is the very time that is told
                    if apposed and _ONCE.search(match.group()) and "‹t" not in _REST.match(line, match.end()).group():  # type: ignore[union-attr]  # matches anything
                        claim.past, claim.qualifiers["dates"] = True, ()  # the sentence's dates are those of what is told now
                    if pattern is _AS_FRONTED:
                        claim.past = _PRESENT.match(line, match.end()) is None
                yield group
    yield from _heads(skeleton, dates, setting_at)
    yield from _speakers(skeleton, dates, setting_at)
    yield from _charges(skeleton, dates, setting_at)
    yield from _nations(skeleton, setting_at)


def _day_explained(setting: Setting) -> DateInterval | None:
    """The day that an entry of a list of definitions tells of, where that is what it explains."""
    around = setting.discourse.around
    told = around.day_token() if around.entry is None and setting.block.kind != "term" else None
    return setting.discourse.resolve_date(told) if told is not None else None


def _dates_beside(
    match: re.Match[str], skeleton: Skeleton, dates: Sequence[DateInterval], setting: Setting
) -> Sequence[DateInterval]:
    """Those of the dates of a sentence that no semicolon parts from a match."""
    line = skeleton.line
    begin, end = line.rfind(";", 0, match.start()) + 1, line.find(";", match.end())
    if not begin and end < 0:
        return dates
    told = [skeleton.token(found) for found in re.findall(r"‹t\d+›", line[begin : end if end >= 0 else len(line)])]
    here = {date for token in told if (date := setting.discourse.resolve_date(token)) is not None}
    return [date for date in dates if date in here]


_WHO = re.compile(rf"\bwho (?:is|was) {PERSON}\s*(?:\?|$)")
_REPLY = re.compile(rf"^\W*(?:the |a |an )?{office()}(?:,? since (?P<d>‹t\d+›))?\s*[.,;]")


def who_is_asked(skeleton: Skeleton) -> tuple[str, ...]:
    """The person of "Who is Stanislav Zas?"."""
    match = _WHO.search(skeleton.line)
    token = skeleton.found(match, "p") if match is not None else None
    return token.entities if token is not None else ()


def reply(
    skeleton: Skeleton, asked: Sequence[str], dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claims of "The Secretary General of the CSTO, since January" behind a question about a person."""
    match = _REPLY.match(skeleton.line)
    if match is None or not asked:
        return
    place = skeleton.place(match.start(), match.end())
    setting = setting_at(place[0])
    found = office_of(match, skeleton, setting)
    if found is not None and found.manner != "silent" and not setting.mood.silent:
        yield [holds(who, found, place, (found.start, found.end), dates, setting) for who in asked]
        date = skeleton.found(match, "d") if match.group("d") else None
        meant = setting.discourse.resolve_date(date) if date is not None else None
        if date is not None and meant is not None and found.manner == "":
            described = ((found.role, found.of, found.offices),)
            more = {"offices": described, "context_dates": (), "dates": (meant,), "role": "since"}
            yield [
                setting.claim("holds-office", who, "took", meant, *place, (date.start, date.end), qualifiers=more)
                for who in asked
            ]


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


def _all(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
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
) -> Iterator[list[Claim]]:
    if found.manner == "silent" or not found.role and not found.offices:
        return
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
    yield group


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


def _heads(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in (_HEADS, _HEADED, _NEW_HEAD, _IS_HEAD, _ITS_CHOICE):
        for match in _all(pattern, skeleton.line):
            person, body = skeleton.found(match, "p"), skeleton.found(match, "b")
            assert person is not None
            setting = setting_at(person.start)
            head = HEADS.get(body.entity if body is not None else "csto-secretariat", "")
            if (
                not head
                or setting.mood.silent
                or "by" not in match.group("v")
                and pattern is _HEADED
                and "under" not in match.group("v")
                or re.search(r"\b(?:chair|presid)", match.group("v")) is not None
                and (body is None or body.terminal == "ORG" or not head.endswith("-chair"))
                or re.match(r" since\b", skeleton.line[match.end() :]) is not None  # a term of office
            ):
                continue
            entity = setting.facts.entity(head)
            start, end = skeleton.place(match.start("b"), match.end("b"))
            past = (
                bool(re.search(r"\b(?:headed|led|commanded|directed|ran|chaired|presided|was|had|remained)\b", match.group("v")))
                and pattern is _HEADS
                or " was " in match.group("v")
            )
            described = Office(entity.role, entity.of, (head,), "", start, end, sure=True)
            group = []
            for who in person.entities:
                claim = holds(
                    who, described, skeleton.place(match.start(), match.end()), (person.start, person.end), dates, setting
                )
                claim.past = past
                if pattern is _NEW_HEAD:
                    claim.qualifiers |= {"dates": (), "context_dates": ()}  # which are of what else was decided
                claim.qualifiers["loose"] = body is not None and body.terminal == "ORG"
                group.append(claim)
            yield group


def _charges(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Who is in charge, told without a title at the name: of a body as its acting head, of troops, of a ministry."""
    for pattern in (_IN_CHARGE, _TROOPS_LED, _MINISTRY, _HEADS_MINISTRY, _RUN_BY, _CHOSEN, *_POSTS):
        for match in _all(pattern, skeleton.line):
            person = skeleton.found(match, "p")
            assert person is not None
            setting = setting_at(person.start)
            if setting.mood.silent:
                continue
            told_by = office_of if pattern in (_IN_CHARGE, _CHOSEN) else _post if pattern in _POSTS else _charge
            found = told_by(match, skeleton, setting)
            if found is not None and (found.role or found.offices) and found.manner not in ("silent", "former"):
                place = skeleton.place(*match.span())
                group = [holds(who, found, place, (person.start, person.end), dates, setting) for who in person.entities]
                for claim in group:
                    told = re.search(r"\b(?:was|lay|rested|(?:led|commanded|headed|ran)(?! by))\b", match.group()) is not None
                    claim.past = told and not (pattern is _TROOPS_LED and setting.discourse.dates)
                    claim.qualifiers["chosen"] = pattern is _CHOSEN
                yield group


def _post(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Office | None:
    """The ministry or council at which somebody sits, of the state that a paragraph or a section begins with."""
    state = _state_of_section(setting)
    role = _POST_ROLES[match["k"].removeprefix("the ")[0]]
    known = [office.id for office in setting.facts.entities("office") if (office.role, office.of) == (role, state)]
    start, end = skeleton.place(*match.span("k"))
    return Office(role, state, tuple(known), "", start, end, sure=True) if state and known else None


def _state_of_section(setting: Setting) -> str:
    """The state that the paragraph ("**Armenia.** ...") or the nearest heading names at its head, and nothing else."""
    around = setting.discourse.around
    heading = around.headings[max(around.headings)].text if around.headings else ""
    for text in (setting.block.text, heading):
        head = _HEAD.match(text)
        if head is not None:
            named = [s.id for s in setting.facts.entities("state") if head["name"] in (s.name, *s.aliases)]
            if named:
                return named[0]
    return ""


_HEAD = re.compile(r"[\s*_#]*(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)[*_]*(?:[.:–—]|$)")


def _charge(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> Office | None:
    """The command or the ministry that words such as "the Russian paratroopers" and "Tajikistan's defence portfolio" name; else
    the first office of the organization."""
    ministry = skeleton.found(match, "b") if match.groupdict().get("b") else None
    if ministry is not None:
        head = head_of_ministry(setting.facts, ministry.entity)
        if not head:
            return None
        entity = setting.facts.entity(head)
        inside, kind = owner_inside(ministry, entity.of, setting)
        place = ministry.start, ministry.end
        return Office(entity.role, entity.of, (head,), "", *place, sure=True, owner=inside, owner_kind=kind)
    if "s" not in match.groupdict():
        topic = setting.discourse.topic
        mark = skeleton.place(*match.span("p"))
        head = HEADS.get(topic, "")
        return Office("secretary-general", topic, (head,), "acting", *mark, sure=True) if head else None
    owner = skeleton.found(match, "s")
    assert owner is not None
    state = governed_from(setting.facts, owner.entity) if owner.terminal == "PLACE" else owner.entity
    words = match.groupdict()
    if words.get("t"):
        role = f"commander-{'air-assault' if 'assault' in words['t'] else 'airborne'}-forces"
    else:
        role = "defence-minister" if words["k"].startswith("def") else "foreign-minister"
    known = [entity for entity in setting.facts.entities("office") if entity.id == f"{role}-{state}"]
    if not state or not known:
        return None
    title, place = known[0].role, (owner.start, owner.end)
    named = (
        place if "b" in words and not words.get("t") else None
    )  # "in charge of the Kazakh defence ministry": it may be the state
    return Office(title, state, (known[0].id,), "", *place, sure=True, owner=named, owner_kind=owner.terminal if named else "")


def _speakers(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    for match in _all(_ELLIPTICAL, line):
        person, role, owner = skeleton.found(match, "p"), skeleton.found(match, "r"), skeleton.found(match, "b")
        assert person is not None
        assert role is not None
        assert owner is not None
        setting = setting_at(person.start)
        key = setting.facts.entity(role.entity).role if role.entities else role.key
        if owner.entity and not setting.mood.silent:
            described = Office(key, owner.entity, (), "", owner.start, owner.end, sure=True)
            yield [
                holds(who, described, (owner.start, person.end), (person.start, person.end), dates, setting)
                for who in person.entities
            ]
    for match in (match for pattern in _ENVOY for match in _all(pattern, line)):
        envoy, owner, role = skeleton.found(match, "p"), skeleton.found(match, "b"), skeleton.found(match, "r")
        assert envoy is not None
        assert owner is not None
        setting = setting_at(envoy.start)
        if role is not None and role.key == "permanent-representative" and owner.entity and not setting.mood.silent:
            place, mark = skeleton.place(*match.span()), (envoy.start, envoy.end)
            yield [_national(who, owner.entity, place, mark, setting, "for") for who in envoy.entities]
    for pattern in (_FOR, _FOR_FRONTED, _REPRESENTED):
        for match in _all(pattern, line):
            person, body = skeleton.found(match, "p"), skeleton.found(match, "b")
            assert person is not None
            assert body is not None
            signed = "sign" in (match.group("v") or "") or bool(re.search(r"\bsign(?:ed|atures?)\b", line[: match.start()]))
            if not signed and not match.group("v"):
                continue
            setting = setting_at(person.start)
            if setting.mood.silent or not body.entity:
                continue
            place = skeleton.place(match.start(), match.end())
            if body.terminal == "ORG":
                heads = (HEADS[body.entity],) if body.entity in HEADS else ()
                described = Office("secretary-general", body.entity, heads, "", body.start, body.end, sure=True)
                group = [holds(who, described, place, (person.start, person.end), dates, setting) for who in person.entities]
                for claim in group:
                    claim.past = not signed
                    claim.qualifiers["represents"] = True
                yield group
            else:
                state = body.entity if body.terminal == "STATE" else governed_from(setting.facts, body.entity)
                if state:
                    yield [_national(who, state, place, (person.start, person.end), setting, "for") for who in person.entities]


def _nations(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    for pattern, manner in (
        (_OF_STATE, "of"),
        (_BRACKETED_STATE, "of"),
        (_STATES_OWN, "owned"),
        (_COUNTERPART, "counterpart"),
        (_POWER, "in"),
        *((national, "noun") for national in _NATIONAL),
    ):
        for match in _all(pattern, line):
            person, state = skeleton.found(match, "p"), skeleton.found(match, "s")
            if person is None and pattern is _OF_STATE:
                person = skeleton.found(match, "q")  # "General Khachaturov from Armenia"
            assert person is not None
            assert state is not None
            setting = setting_at(person.start)
            if (
                not state.entity
                or state.anaphor
                or setting.mood.silent
                or re.search(r"\b(?:not|never|nor)\b", line[: match.end()])
            ):
                continue
            if pattern is _NATIONAL[0] and _WITHIN.search(line, 0, match.start()) and match.group().find(",") > 0:
                continue  # "X, who took over from Y, is a Kyrgyz": of X
            if manner == "of" and re.search(
                r"\b(?:view|word|words|opinion|government|visit|trip)s?\b", line[match.start() : match.end()]
            ):
                continue
            place = skeleton.place(match.start(), match.end())
            mark = (person.start, person.end) if manner == "in" else (state.start, state.end)
            yield [_national(who, state.entity, place, mark, setting, manner) for who in person.entities]


def _national(who: str, state: str, place: tuple[int, int], mark: tuple[int, int], setting: Setting, manner: str) -> Claim:
    return setting.claim(
        "nationality", who, "value", (state,), *place, mark, qualifiers={"owned": manner == "owned", "manner": manner}
    )


def office_claims(
    person: Token,
    role: Token,
    names: Sequence[Token],
    setting: Setting,
    start: int,
    end: int,
    dates: Sequence[DateInterval],
    manner: str = "",
    slot: str = "holds",
    negated: bool = False,
    past: bool = False,
) -> list[list[Claim]]:
    """A claim that a person holds an office, described by a role and what it belongs to."""
    facts = setting.facts
    role_key, of = role.key, ""
    offices: tuple[str, ...] = ()
    if role.entities:
        entity = facts.entity(role.entity)
        role_key = entity.role
        of = entity.of
        offices = role.entities
    for name in names:
        owner = name.entity
        if name.terminal == "PLACE":
            continue
        if name.anaphor and not owner:
            continue
        of = of or owner
    group: list[Claim] = []
    for entity_id in person.entities or pronoun_entities(person, facts, ("person",)):
        claim = setting.claim(
            "holds-office",
            entity_id,
            slot,
            (role_key, of),
            start,
            end,
            (person.start, person.end),
            negated=negated,
            past=past,
            qualifiers={
                "role": role_key,
                "of": of,
                "offices": offices,
                "manner": manner,
                "dates": tuple(dates),
                "role_span": setting.span(min([role.start, *(n.start for n in names)]), max([role.end, *(n.end for n in names)])),
                "guessed": any(name.anaphor for name in names),
                "named": bool(role.entities) and role.form != "context",
                "context_dates": () if slot == "holds" and not past and _is_now(setting) else tuple(setting.discourse.dates),
            },
        )
        claim.time = dates[-1] if dates else None
        group.append(claim)
    return [group] if group else []


def _is_now(setting: Setting) -> bool:
    """Whether the present tense is that of the text's own day, and not that of an entry of a timeline."""
    around = setting.discourse.around
    return around.opening is None and around.day_token() is None and setting.discourse.heading_date is None


def office_clause_claims(clause: Clause, setting: Setting) -> list[list[Claim]]:
    """Claims of clauses such as "X is secretary general", "X became president in 2019", "the organization is headed by X"."""
    verbs = clause.verbs
    if verbs.modal:
        return []
    dates = [date for token in clause.dates if (date := setting.discourse.resolve_date(token)) is not None]
    subject, obj = clause.subject, clause.object
    as_phrases = clause.phrases("AS")
    if verbs.copula or verbs.predicate == "serve":
        for holder, described in ((subject, obj), *((subject, phrase) for phrase in as_phrases), (obj, subject)):
            if holder is None or described is None:
                continue
            person = holder.head
            role = described.has("ROLE")
            if person is None or role is None or person.items:
                continue
            if person.terminal != "PERSON" and not (person.terminal == "PRONOUN" and person.form in ("he", "she")):
                continue
            if person.terminal == "PERSON" and holder.has("ROLE") and described.has("PERSON"):
                continue
            if described.has("PERSON") or role.trail:
                continue
            names = _owners(described, role)
            if holder is obj and verbs.past and not dates:
                dates = _date_at_the_head(setting)  # "In June 2010, when X appealed for help, the Secretary General was Y"
            key = clause.dates[0].key if dates and clause.dates else ""
            slot = {"since": "start", "until": "end", "span": "span"}.get(key, "holds")
            if (
                dates
                and verbs.predicate == "serve"
                and verbs.tokens[-1].key == "serve"
                and slot == "holds"
                and _inchoative(verbs.tokens[-1], setting)
            ):
                slot = "start"
            leaving = verbs.predicate == "serve" and _LEAVING.match(
                setting.block.text[verbs.tokens[-1].start : verbs.tokens[-1].end].lower()
            )
            if leaving and not dates:
                continue
            if leaving:
                slot = "end"
            manner = "former" if described.has("FORMER") else ""
            groups = office_claims(
                person,
                role,
                names,
                setting,
                clause.start,
                clause.stop,
                dates,
                manner=manner,
                slot=slot,
                negated=verbs.negated,
                past=verbs.past,
            )
            for group in groups:
                for claim in group:
                    claim.qualifiers["date_mark"] = (
                        setting.span(clause.dates[0].start, clause.dates[0].end) if clause.dates else None
                    )
                    claim.qualifiers["once"] = key == "since" or _is_once(clause, setting)
                    claim.qualifiers["denied"] = verbs.negated and _plainly_denied(clause, role, names, setting)
            return groups
    return []


def _date_at_the_head(setting: Setting) -> list[DateInterval]:
    """The one date of a sentence, where the sentence begins with it."""
    here, (start, _) = setting.discourse.dates_here, setting.sentence
    if len(here) != 1 or here[0].key != "at" or here[0].start - start > len("Late in the "):
        return []
    date = setting.discourse.resolve_date(here[0])
    return [date] if date is not None else []


_BARE = re.compile(r" (?:currently |now |at present |then |yet )?(?:the )?")


def _plainly_denied(clause: Clause, role: Token, names: Sequence[Token], setting: Setting) -> bool:
    """Whether nothing is denied but the office: neither "not only the president", nor "not a president who gives up"."""
    text = setting.block.text
    office = [role, *names]
    return (
        _BARE.fullmatch(text, clause.verbs.tokens[-1].end, min(token.start for token in office)) is not None
        and max(token.end for token in (*office, *clause.dates)) >= clause.stop
        and re.match(r"\s*(?:[.;!]|$)", text[clause.stop : clause.stop + 20]) is not None
    )


_LEAVING = re.compile(r"(?:was |were |is |been )?(?:succeeded|replaced|retire|resign|step|left|leave|recall|dismiss|relieve)")


def _inchoative(token: Token, setting: Setting) -> bool:
    word = setting.block.text[token.start : token.end].lower()
    return (
        word.startswith(
            ("became", "becom", "took", "take", "assum", "was ", "appoint", "elect", "named", "start", "confirm", "picked")
        )
        and word != "was in"
    )


_ONCE_ONLY = re.compile(r"\bbec(?:ame|ome|omes)\b(?!.*\b(?:again|anew|once more|for (?:a|the) \w+ time|returned)\b)")


def _is_once(clause: Clause, setting: Setting) -> bool:
    """Whether the beginning of somebody's time in an office is told, and not one of its terms."""
    return _ONCE_ONLY.search(setting.block.text[clause.start : clause.stop + _LEAD].lower()) is not None


def _owners(phrase: Phrase, role: Token) -> list[Token]:
    found = [word for word in phrase.words if word.terminal in _BODIES and word is not role]
    for of in phrase.of:
        found += [word for word in of.words if word.terminal in _BODIES]
    return found


_LONGEST_TERM = 32  # years; a longer span in brackets is a life


def _predicated_role(tokens: Sequence[Token]) -> Token | None:
    """The office of "was Prime Minister of Armenia" right behind a name and its years."""
    if len(tokens) < 2 or tokens[0].terminal != "BE" or tokens[0].gap or tokens[1].terminal != "ROLE" or tokens[1].gap > 1:
        return None
    return tokens[1]


def bracketed_claims(found: Found, tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """Claims of "X (2003-2016)" and "the rapid reaction force (18,000)"."""
    holder = tokens[found.begin]
    measure = next((child for child in found.tree.children if isinstance(child, Node) and child.rule == "measure"), None)
    if measure is None or holder.items:
        return []
    inside = [tokens[child] for child in measure.children if isinstance(child, int)]
    start, end = holder.start, tokens[found.end - 1].end
    first = inside[0]
    if holder.terminal == "PERSON" and first.terminal == "DATE":
        date = setting.discourse.resolve_date(first)
        if date is None or date.precision != "interval" and first.key != "span":
            return []
        role = _predicated_role(tokens[found.end :])
        if role is not None and date.finish.year - date.begin.year < _LONGEST_TERM:
            owners = [token for token in tokens[found.end :] if token.terminal in _BODIES][:1]
            groups = office_claims(holder, role, owners, setting, start, end, (date,), slot="span")
            for claim in (claim for group in groups for claim in group):
                claim.mark = setting.span(first.start, first.end)
            return groups
        return [
            [
                setting.claim(
                    "holds-office",
                    holder.entity,
                    "span",
                    date,
                    start,
                    end,
                    (first.start, first.end),
                    qualifiers={"role": "", "of": "", "offices": (), "dates": (), "context_dates": ()},
                )
            ]
        ]
    if holder.terminal == "FORCE" and first.terminal == "NUMBER" and first.number is not None:
        return [[setting.claim("personnel", holder.entity, "value", first.number.quantity, start, end, (first.start, first.end))]]
    return []
