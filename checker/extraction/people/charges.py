"""Who heads, is in charge of, speaks for or comes from what, told without a title at the name: "X commands the Joint Staff", "the
Joint Staff under X", "signed by X for the CSTO", "an Armenian, X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import (
    HEADS,
    PERSON,
    RANK,
    TROOPS,
    Office,
    commander,
    head_of_ministry,
    minister,
    office,
    office_of,
    owner_inside,
)
from checker.extraction.people.parts_of_terms import has_led
from checker.extraction.people.titles import every, holds
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_SPEAKER = (
    r"official|politician|diplomat|general|colonel|officer|veteran|national|citizen|soldier|statesman|lawyer|career|by"
    r" (?:nationality|passport|birth|citizenship)|too|himself|lieutenant|major|admiral|functionary|bureaucrat"
)
_BODY_END = (
    r"(?=\s*(?:[,.;:)!?–—]|$|and\b|since\b|from\b|until\b|in\b|after\b|when\b|for\b|with\b|who\b|as\b|at\b|now\b"
    r"|today\b|these\b|under\b|but\b|while\b|throughout\b|during\b|‹t))"
)
# "Andrey Serdyukov commands the Joint Staff", "Bordyuzha still at helm of the bloc's Secretariat"
_HEADS = re.compile(
    rf"{PERSON}(?:, [^‹›,]{{0,40}},)?,? (?:who"
    r" )?(?:(?:now|currently|still|has|had|also|himself|today|is|was|remains|remained|continues to be) )*"
    r"(?P<v>commands|heads|leads|runs|directs|steers|headed|led|commanded|directed|ran|chairs|chaired|presides over|presided"
    r" over|in charge of|in command of|at (?:the )?head of|at (?:the )?helm of|at (?:the )?top of) "
    rf"(?:(?:the )?bloc's |(?:the )?‹o\d+›(?:'s?)? |the |its |their )?(?P<b>‹[bo]\d+›|secretariat){_BODY_END}"
)
# "the Joint Staff, which is headed by Colonel General Andrey Serdyukov", "the Joint Staff under Anatoly Sidorov"
_HEADED = re.compile(
    rf"(?P<b>‹[bo]\d+›|secretariat)(?P<v>,? (?:which |that )?(?:(?:is|was|has been|are|now|currently|still|at present"
    rf"|since ‹t\d+›)"
    rf" )*(?:headed|led|run|directed|commanded|steered|managed|chaired|presided over) by"
    rf"|,? under(?: its (?:chief|head|boss|commander),?)?) {PERSON}"
)
# "In January 2022 the CSTO was headed by Stanislav Zas": a date right before or behind tells when
_DATED_BEFORE = re.compile(r"(?P<t>‹t\d+›),? (?:the )?$")
_DATED_BEHIND = re.compile(r",? (?:back )?(?:in|during|on|throughout)? ?(?P<t>‹t\d+›)")
_NOW = re.compile(r"\b(?:now|currently|at present|today|still (?:heads|leads|runs)|remains (?:in|at))\b")
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
    rf" capacity|for the time being|provisionally|temporarily),? by (?:its |an? |the )?(?:acting head,? |deputy,? )?{PERSON}"
)
# "In the Parliamentary Assembly the chair is Vyacheslav Volodin"
_IS_HEAD = re.compile(
    rf"\b(?:in|at) (?:the )?(?P<b>‹b\d+›)(?: of (?:the )?‹o\d+›)?,? (?P<v>the (?:‹k\d+›|chairman|chair|head|chief) (?:is"
    rf"|was)(?: now)?) {PERSON}"
)
# "Andrey Serdyukov, who at that time led the Russian paratroopers"
_TROOPS_LED = re.compile(
    rf"{PERSON},? who (?:then|(?:at|by) (?:that|the) time|was then|now|in those days)? ?(?:led|commanded|headed|leads|commands"
    rf"|heads|in command of) (?:the )?(?P<s>‹[sd]\d+›)(?:'s?)? (?P<t>{TROOPS})"
)
# "Tajikistan's defence portfolio is in the hands of Emomali Sobirzoda"
_MINISTRY = re.compile(
    r"(?P<s>‹[sdl]\d+›)(?:'s?)? (?:own )?(?:(?:ministry|department) of )?(?P<k>defen[cs]e|foreign(?: affairs)?)"
    r"(?: portfolio| ministry| department)?(?:, which [^,.;]{0,60},)?(?: (?:is|was|has been|lay|lies|rests|rested)(?: now| then)?"
    r" (?:in the hands of|with|(?:held|run|headed|led)(?: (?:in )?‹t\d+›| then| at the time)? by)"
    rf"|,? (?:which (?:is|was) )?(?:now |currently |then )?(?:headed|run|led) by|:? run by|,? under) {PERSON}"
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
    rf"(?:{PERSON} (?:of|is from|was from|hails from|hailed from|comes from)|(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)"
    rf"|(?:led|headed"
    rf"|replaced|succeeded|followed) by|under) (?:{RANK})+(?P<q>‹p\d+›) from) (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# "Yuri Khachaturov (of Armenia)", "Pyotr Tikhonovsky, of Belarus,"
_BRACKETED_STATE = re.compile(rf"{PERSON}(?:,? \((?:of |from )?|, (?:of|from) )(?P<s>‹s\d+›)(?=[,.;)]|$)")
# "Tajikistan's Taalatbek Masadykov"
_STATES_OWN = re.compile(rf"(?P<s>‹s\d+›)'s? (?:own )?{PERSON}(?!')")
# "Khachaturov and Zas both came from Armenia"
_ALL_FROM = re.compile(
    r"(?P<l>‹p\d+›(?:(?:,|,? and) ‹p\d+›)+),? (?:both |all )?(?:come|came|hail|hailed|are"
    r"|were) from (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# "Vladimir Putin came to power in Russia"
_POWER = re.compile(
    rf"{PERSON},? (?:who )?(?:has |had )?(?:came to power|come to power|took power|in power|rules|ruled|governs|was elected"
    r" president|became president|presided|was re-elected|in office) in (?:the )?(?P<s>‹s\d+›)(?!'|\w)"
)
# "his Kyrgyz counterpart, Sadyr Japarov"
_COUNTERPART = re.compile(rf"(?P<s>‹[ds]\d+›)(?:'s?)? (?:counterpart|colleague|opposite number|homologue|peer|host),? {PERSON}")
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
    # "Taalatbek Masadykov, the first Kyrgyz to hold the post"
    re.compile(
        rf"{PERSON}(?:,| (?:is|was|became|becomes|has been))(?: also| thus)? the (?:first|second|third|only|next) (?P<s>‹d\d+›)"
        rf"(?: (?:{_SPEAKER}))? (?:to (?:head|lead|run|hold|be|become|occupy|fill|serve|take|chair)|in|at)\b"
    ),
    # "Belarusian General Stanislav Zas", "the Kazakh politician Imangali Tasmagambetov"
    re.compile(rf"(?<![\w›'-])(?P<s>‹d\d+›) (?:(?:{_SPEAKER}) )?{PERSON}(?!'s? ‹|-|'s? \w)"),
)
_WITHIN = re.compile(r"‹p\d+›, (?:who|whose|whom)\b[^,;:]*$")


def sentence_charges(
    skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``dates`` are those of the sentence, ``setting_at`` gives the setting for an offset of the
    block."""
    if "‹p" not in skeleton.line:
        return
    yield from _heads(skeleton, dates, setting_at)
    yield from _speakers(skeleton, dates, setting_at)
    yield from _charges(skeleton, dates, setting_at)
    yield from _nations(skeleton, setting_at)
    yield from _countrymen(skeleton, setting_at)


def _heads(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in (_HEADS, _HEADED, _NEW_HEAD, _IS_HEAD, _ITS_CHOICE):
        for match in every(pattern, skeleton.line):
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
                or pattern is _HEADED
                and body is not None
                and body.terminal == "ORG"
                and (" by" not in match.group("v") or not match.group("v").startswith(" ") and not _NOW.search(match.group("v")))
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
                told = _told_at(match, skeleton, setting) if body is not None and body.terminal == "ORG" else ()
                if pattern is _NEW_HEAD:
                    claim.qualifiers |= {"dates": (), "context_dates": ()}  # which are of what else was decided
                claim.qualifiers["loose"] = body is not None and body.terminal == "ORG" and not (told and has_led(who, setting))
                if told:
                    claim.qualifiers["dates"] = told
                group.append(claim)
            yield group


def _told_at(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> tuple[DateInterval, ...]:
    """The days of the date that stands right before or behind what tells who heads something."""
    dated = _DATED_BEHIND.match(skeleton.line, match.end()) or _DATED_BEFORE.search(skeleton.line, 0, match.start())
    token = skeleton.token(dated["t"]) if dated is not None else None
    today = setting.discourse.today
    if token is None and _NOW.search(match.group()) and today is not None and setting.is_of_its_day():
        return (today,)
    return tuple(setting.discourse.resolve_dates(token)) if token is not None and token.key in ("at", "none") else ()


def _charges(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Who is in charge, told without a title at the name: of a body as its acting head, of troops, of a ministry."""
    for pattern in (_IN_CHARGE, _TROOPS_LED, _MINISTRY, _HEADS_MINISTRY, _RUN_BY, _CHOSEN, *_POSTS):
        for match in every(pattern, skeleton.line):
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
    head = commander(words["t"], state) if words.get("t") else minister(words["k"], state)
    if not state or not setting.facts.knows(head):
        return None
    title, place = setting.facts.entity(head).role, (owner.start, owner.end)
    named = place if "b" in words else None  # "in charge of the Kazakh defence ministry": it may be the state
    return Office(title, state, (head,), "", *place, sure=True, owner=named, owner_kind=owner.terminal if named else "")


def _speakers(skeleton: Skeleton, dates: Sequence[DateInterval], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    for match in every(_ELLIPTICAL, line):
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
    for match in (match for pattern in _ENVOY for match in every(pattern, line)):
        envoy, owner, role = skeleton.found(match, "p"), skeleton.found(match, "b"), skeleton.found(match, "r")
        assert envoy is not None
        assert owner is not None
        setting = setting_at(envoy.start)
        if role is not None and role.key == "permanent-representative" and owner.entity and not setting.mood.silent:
            place, mark = skeleton.place(*match.span()), (envoy.start, envoy.end)
            yield [_national(who, owner.entity, place, mark, setting, "for") for who in envoy.entities]
    for pattern in (_FOR, _FOR_FRONTED, _REPRESENTED):
        for match in every(pattern, line):
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
            if body.terminal == "ORG" and (match.group("v") or "").startswith("speak"):
                continue  # its spokesman does too
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
        for match in every(pattern, line):
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


def _countrymen(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Where all those of a list are said to be from."""
    for match in _ALL_FROM.finditer(skeleton.line):
        state = skeleton.token(match["s"])
        for name in re.findall(r"‹p\d+›", match["l"]):
            person = skeleton.token(name)
            setting = setting_at(person.start)
            if state.entity and not state.anaphor and not setting.mood.silent:
                mark = person.start, person.end
                yield [_national(who, state.entity, mark, mark, setting, "of") for who in person.entities]


def _national(who: str, state: str, place: tuple[int, int], mark: tuple[int, int], setting: Setting, manner: str) -> Claim:
    return setting.claim("nationality", who, "value", (state,), *place, mark, qualifiers={"manner": manner})
