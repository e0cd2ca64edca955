"""Fact sheets of exercises, missions, offices and persons: "Venue: Edelweiss", "Withdrawal completed: 19 January 2022",
"Predecessor: Stanislav Zas".

What the sheet is about stands over it: in a heading, in the item that the labels are nested in, in a line "Name: Rubezh-2024". A
:class:`Labelled` comes in, whose label says which slot of what the facts tell of it the value fills.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.extraction.figures.numerals import N, mention_at, number
from checker.extraction.happenings.scene import days_in
from checker.extraction.layouts.label_values import AMOUNT, Labelled
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.listed import term_claims
from checker.extraction.people.offices import HEADS, RANK
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_FIRST = (("EXERCISE", "MISSION"), ("PERSON",), ("ROLE",), ("FORCE",), ("DOC",), ("BODY",), ("ORG",))
_SHEETED = frozenset(terminal for terminals in _FIRST for terminal in terminals)
_EVENTS = ("exercise", "mission", "operation")

# What a label of an event's sheet gives; of a mission the steps it took have labels of their own.
_SLOTS = (
    ("value", re.compile(r"(?:dates?|when|held(?: on)?|time|period|days?|duration|timing|took place|date of holding)")),
    (
        "place",
        re.compile(
            r"(?:venues?|places?|locations?|where|host|host (?:country|state|nation)|hosted by|site|country|"
            r"(?:training )?(?:grounds?|range|area|centre|center)|polygon|held (?:in|at)|area of operations?)"
        ),
    ),
    (
        "participants",
        re.compile(
            r"(?:participants|participating (?:states|countries|nations|forces)|(?:states|countries) taking part|who took part"
            r"|took part|troops from|contingents(?: from)?|contributors|troop contributors|contributing (?:states|countries)"
            r"|forces from)"
        ),
    ),
    (
        "absent",
        re.compile(r"(?:absent|absentees?|did not take part|not taking part|stayed away|missing|not present|non-participants?)"),
    ),
    (
        "personnel",
        re.compile(
            r"(?:strength|troops?|personnel|soldiers|servicemen|service personnel|men|manpower|headcount|size|people"
            r"|(?:number|total number) of (?:troops|soldiers|servicemen|participants|personnel|men|people|peacekeepers)"
            r"|peacekeepers)"
        ),
    ),
    ("equipment", re.compile(r"(?:equipment|vehicles|hardware|pieces of equipment|military equipment|vehicles and equipment)")),
    ("by", re.compile(r"(?:commander|commanded by|led by|commanding officer|in command|force commander|under the command of)")),
)
_STEPS = (
    ("requested", re.compile(r"(?:requested|request|appeal|asked for|call for help)(?: on| of)?")),
    ("decided", re.compile(r"(?:decided|decision|approved|agreed|authori[sz]ed)(?: on)?")),
    (
        "deployed",
        re.compile(r"(?:deployed|deployment|arrival|arrived|first (?:troops|arrivals)|began|start(?:ed)?|launched)(?: on)?"),
    ),
    (
        "withdrawal-began",
        re.compile(
            r"(?:(?:start|beginning) of (?:the )?(?:withdrawal|pull-?out)|(?:withdrawal|pull-?out) (?:began|begins|started))"
        ),
    ),
    (
        "withdrawal-completed",
        re.compile(
            r"(?:(?:end|completion) of (?:the )?(?:withdrawal|pull-?out|mission|operation|deployment)|(?:withdrawal|pull-?out)"
            r" (?:completed|ended|over|finished|complete)|ended|end|completed|last troops (?:left|out))"
        ),
    ),
)
# What a label of an office's sheet gives: who holds it, who came before and after, for how long.
_HOLDER = re.compile(r"(?:(?:current |present )?(?:office ?-?holder|incumbent|holder)|held by|in office|name)")
_TERM = re.compile(
    r"(?:(?:length|duration) of (?:the |a )?(?:term|mandate)|terms?(?: length| of office)?|mandate"
    r"|tenure)(?: of (?:the )?(?:chair|head|office))?"
)
_TOOK = re.compile(
    r"(?:in office since|since|took office|assumed office|in (?:the )?post since|term (?:began|started)|inaugurated)"
)
_LEFT = re.compile(r"(?:left office|in office until|until|term (?:ended|end)|stepped down|recalled|dismissed)")
_APPOINTED = re.compile(r"(?:appointed|elected|named|confirmed|date of appointment|appointment|election)(?: on| in| at)?")
_COUNTRY = re.compile(r"(?:nationality|citizenship|country|state|nominated by|put forward by|of|from|born in)")
_EDGES = (("took", _TOOK), ("left", _LEFT), ("appointed", _APPOINTED))
_NEIGHBOUR = re.compile(r"(?P<before>predecessor|preceded by)|(?:successor|succeeded by|followed by)")
_YEARS = re.compile(r"(?:in office|terms?(?: of office)?|tenure|years(?: in office)?|period|served)")
_STRENGTH = dict(_SLOTS)["personnel"]
_FEWEST = 500  # men of a force
_SET_UP = re.compile(r"(?:since|in existence since|exists? since|decided|decision|date of decision|year|created|set up|agreed)")
_SET_UP_AT = re.compile(
    r"(?:place of (?:decision|creation|founding)|where|decided in|decided at|created in|set up in|decision|founded in)"
)
_SINCE = re.compile(
    rf"^[^\w‹]*(?:{RANK})*(?P<p>‹p\d+›)(?: \(‹[sd]\d+›\)|, ‹s\d+›)?[\s,(:–—-]*(?P<k>since |from |in office since |took office )?"
    r"(?P<t>‹t\d+›)(?=\s*\)?\s*(?:[.,;]|$))"
)
_ALONE = re.compile(rf"[^\w‹]*(?:{RANK})*(?P<p>‹p\d+›)(?: \(‹[sd]\d+›\)|, ‹s\d+›)?[\s.,;*_]*(?:[(,] ?since ‹t\d+›\)?[\s.;]*)?")
_FIRST_HELD = re.compile(
    r"(?:first (?:held|staged|edition|time|run)|held since|since|established|launched|began|begun|founded)(?: in)?"
)
_TRAINED = re.compile(r"(?:trains?|for|forces?|who|participating forces?|purpose)")
_EDITIONS = re.compile(r"(?:(?:past |previous |all )?editions|held(?: in)?|hosts|venues|years|places|locations)")
_PLACED = re.compile(r"‹[ls]\d+›")
_YEAR_PLACES = re.compile(r"(?P<t>‹t\d+›):? ?[(–—-] ?(?P<l>‹[ls]\d+›(?:(?:, | and |; )‹[ls]\d+›)*)(?=[)]|\s*(?:[,;.]|$))")
_PLACE_YEAR = re.compile(r"(?P<l>‹[ls]\d+›) \((?P<t>‹t\d+›)\)")
_FIRST_OF = re.compile(r"(?:the )?(?:very )?first ‹r\d+›(?: of (?:the )?‹[ob]\d+›)?$")
_HEAD = re.compile(r"(?:(?:current |present )?(?:chair(?:man|person)?|head|chief|speaker|director|led by|headed by|leader))")
_PERSON = re.compile(rf"^[^\w‹]*(?:{RANK})*(?P<p>‹p\d+›)")
_STATES = re.compile(r"‹s\d+›")
_PLACES = re.compile(
    r"[^\w‹]*(?:the |in |at |near )*(?P<a>‹[ls]\d+›)(?:'s)?(?: training (?:ground|range)| (?:ground|range|polygon))?(?:,"
    r"| \()? ?(?P<b>‹[ls]\d+›)?"
)


def subject_of(it: Labelled) -> Token | None:
    """What the sheet is about that a label stands in: the one thing that the nearest line names that names anything."""
    for line in it.setting.discourse.around.lines():
        named = [t for t in line.tokens if t.terminal in _SHEETED and t.entities and not t.anaphor]
        if not named:
            continue
        for terminals in _FIRST:
            if first := [t for t in named if t.terminal in terminals]:
                return first[0] if len(first) == 1 and not first[0].items else None
    return None


def sheet_claims(it: Labelled, subject: Token) -> Iterator[list[Claim]]:
    """The claims of a label on the sheet of ``subject``."""
    kind = it.setting.facts.entity(subject.entity).kind
    if subject in it.owners and (told := list(heads(it))):
        yield from told
    elif _TERM.fullmatch(it.plain) and subject.terminal in ("PERSON", "ROLE", "BODY"):
        yield from _term(it)
    elif told := list(office_claims(it)):
        yield from told
    elif subject.entity in HEADS and _HEAD.fullmatch(it.plain):
        yield from _held(it, HEADS[subject.entity])
    elif any(t.terminal not in ("DATE", "ORG") for t in it.names):
        return
    elif kind in _EVENTS:
        yield from _event(it, subject.entity, kind)
    elif kind == "series":
        yield from _series(it, subject.entity)
    elif subject.terminal == "ROLE":
        yield from _office(it, subject.entity)
        if (person := _over(it, "PERSON")) is not None:
            yield from _person(it, person, subject)
    elif subject.terminal == "PERSON":
        yield from _person(it, subject, _over(it, "ROLE"))
    elif subject.terminal == "FORCE":
        yield from _force(it, subject)


def office_claims(it: Labelled) -> Iterator[list[Claim]]:
    """The claims of a label that is an office: "Secretary General", "First Secretary General of the CSTO"."""
    roles = [t for t in it.names if t.terminal == "ROLE" and t.entities]
    if len(roles) == 1 and _FIRST_OF.match(it.plain) is not None:
        yield from _first_holder(it, roles[0])
    elif len(roles) == 1 and not any(t.terminal == "PERSON" for t in it.names):
        yield from _held(it, roles[0].entity)


def is_sheet(subject: Token, it: Labelled) -> bool:
    """Whether a label is read here and nowhere else."""
    own = not it.owners and all(t.terminal == "DATE" for t in it.names)
    return own and subject.terminal in ("EXERCISE", "MISSION", "PERSON", "ROLE")


def heads(it: Labelled) -> Iterator[list[Claim]]:
    """ "Secretary General | Imangali Tasmagambetov | Mark Rutte" under the names of two organizations."""
    person, facts = _PERSON.match(it.value), it.setting.facts
    titles = [t for t in it.names if t.terminal == "ROLE"]
    if person is None or len(titles) != 1 or len(it.owners) != 1:
        return
    role = facts.entity(titles[0].entity).role if titles[0].entities else titles[0].key
    for office in facts.entities("office"):
        if office.role == role and office.of == it.owners[0].entity:
            yield _holds(it, office.id, it.skeleton.token(person["p"]))


def _first_holder(it: Labelled, role: Token) -> Iterator[list[Claim]]:
    """ "First Secretary General of the CSTO: Nikolai Bordyuzha"."""
    match = _PERSON.match(it.value)
    if match is None or len(role.entities) != 1:
        return
    person = it.skeleton.token(match["p"])
    mark = (person.start, person.end)
    more = {"office": role.entity, "number": 1, "word": "first", "who": True, "offices": (), "context_dates": ()}
    yield [
        it.setting.claim("holds-office", who, "nth", None, *mark, mark, past=True, qualifiers=dict(more))
        for who in person.entities
    ]


def _held(it: Labelled, held: str) -> Iterator[list[Claim]]:
    """ "Secretary General: Imangali Tasmagambetov (since 2023)": since when or from when to when the one named holds the office
    that is the label."""
    match, alone = _SINCE.match(it.value), _ALONE.fullmatch(it.value)
    if alone is not None and not it.here and it.setting.discourse.around.told_on() is None:
        yield _holds(it, held, it.skeleton.token(alone["p"]))  # "; Chief of the Joint Staff" and ": Andrey Serdyukov"
    if match is None or not it.setting.facts.statements(relation="holds-office", object=held):
        return
    person, when = it.skeleton.token(match["p"]), it.skeleton.token(match["t"])
    date = it.setting.discourse.resolve_date(when)
    if date is None or len(person.entities) != 1 or person.items:
        return
    office = it.setting.facts.entity(held)
    since = when.key in ("since", "from") or match["k"] is not None
    more = {"offices": ((office.role, office.of, (held,)),), "own": True, "role": "since", "dates": (date,), "of": ""}
    if since and date.precision != "interval":
        mark = (when.start, when.end)
        yield it.one("holds-office", person.entity, "took", date, mark, qualifiers=more)
    else:
        yield from term_claims(person, when, date, it.setting)


def _force(it: Labelled, force: Token) -> Iterator[list[Claim]]:
    """ "Strength: about 18,000", "Since: 2009", "Place of decision: Moscow"."""
    facts, setting = it.setting.facts, it.setting
    amount = AMOUNT.match(it.value)
    if amount is not None and _STRENGTH.fullmatch(it.plain):
        begin = it.begin + amount.start("n")
        mention = mention_at(it.prepared, it.skeleton.place(begin, begin + 1)[0])
        if mention is not None and mention.quantity.high >= _FEWEST:
            start, mark = min(it.word[0], mention.start), (mention.start, mention.end)
            yield [setting.claim("personnel", e, "value", mention.quantity, start, mention.end, mark) for e in force.entities]
    elif len(force.entities) == 1 and facts.statements(subject=force.entity, relation="established"):
        when = next((t for t in it.inside() if t.terminal == "DATE"), None)
        date = setting.discourse.resolve_date(when) if when is not None else None
        if _SET_UP.fullmatch(it.plain) and when is not None and date is not None:
            yield it.one("established", force.entity, "value", date, (when.start, when.end), role="at")
        if _SET_UP_AT.fullmatch(it.plain):
            for place in _first_of(it, "PLACE")[:1]:
                yield it.one("established", force.entity, "place", place.entities, (place.start, place.end), time=date)


def _event(it: Labelled, event: str, kind: str) -> Iterator[list[Claim]]:
    facts = it.setting.facts
    for relation, pattern in _STEPS if kind == "mission" else ():
        if pattern.fullmatch(it.plain) and facts.statements(subject=event, relation=relation):
            yield from _dated(it, event, relation)
            return
    slot = next((name for name, pattern in _SLOTS if pattern.fullmatch(it.plain)), "")
    held = facts.statements(subject=event, relation="held")
    if not slot or not held:
        return
    if slot == "value":
        yield from _dated(it, event, "held")
    elif slot == "place":
        for token in _places(it):
            yield _told(it, event, slot, token.entities, token)
    elif slot in ("participants", "absent"):
        states = [it.skeleton.token(found) for found in _STATES.findall(it.value)]
        if states and all(t.entities and not t.anaphor for t in states) and _is_list_only(it, states):
            yield _present(it, event, slot, states)
    elif slot == "by":
        person = _PERSON.match(it.value)
        if person is not None:
            token = it.skeleton.token(person["p"])
            yield _told(it, event, slot, token.entities, token)
    elif amount := AMOUNT.match(it.value):
        begin = it.begin + amount.start("n")
        mention = mention_at(it.prepared, it.skeleton.place(begin, begin + 1)[0])
        if mention is not None:
            yield _told(it, event, slot, mention.quantity, Token("NUMBER", mention.start, mention.end))


def _series(it: Labelled, series: str) -> Iterator[list[Claim]]:
    """ "First held: 2004", "Trains: rapid deployment forces", "Editions: 2010 (Tajikistan), 2016 (Kyrgyzstan)" of a series."""
    facts = it.setting.facts
    first = next(it.inside(), None)
    if first is not None and first.terminal == "DATE" and _FIRST_HELD.fullmatch(it.plain):
        date = it.setting.discourse.resolve_date(first)
        if date is not None and facts.statements(subject=series, relation="established"):
            yield _told(it, series, "value", date, first, "established")
    elif first is not None and first.terminal == "FORCE" and _TRAINED.fullmatch(it.plain) and len([*it.inside()]) == 1:
        yield _told(it, series, "value", first.entities, first, "trains")
    elif _EDITIONS.fullmatch(it.plain):
        for match in [*_YEAR_PLACES.finditer(it.value), *_PLACE_YEAR.finditer(it.value)]:
            date = it.setting.discourse.resolve_date(it.skeleton.token(match["t"]))
            edition = f"{series}-{date.begin.year}" if date is not None and date.precision == "year" else ""
            for found in _PLACED.findall(match["l"]) if facts.knows(edition) else ():
                token = it.skeleton.token(found)
                if token.entities and not token.anaphor:
                    yield _told(it, edition, "place", token.entities, token)


def _present(it: Labelled, event: str, slot: str, states: list[Token]) -> list[Claim]:
    """Who took part, or who did not."""
    more = {"happening": "name", "weak": False, "held": True, "part": False, "open": it.bulleted}
    start = min(it.word[0], states[0].start)
    return [it.setting.listing("held", event, slot, states, start, states[-1].end, past=True, qualifiers=more)]


def told_of_event(it: Labelled, named: Token | None, slot: str) -> Iterator[list[Claim]]:
    """The claims of a bullet under "Absent from Rubezh-2021:", or under "Participants:" on the sheet of an exercise."""
    about = named or subject_of(it)
    facts = it.setting.facts
    known = about is not None and len(about.entities) == 1 and facts.entity(about.entity).kind in _EVENTS
    if about is not None and known and facts.statements(subject=about.entity, relation="held"):
        yield _present(it, about.entity, slot, it.states)


def _first_of(it: Labelled, *terminals: str) -> list[Token]:
    """The names of some kinds that a value gives before anything else."""
    token = it.token
    return [token] if token is not None and token.terminal in terminals and token.entities and not token.anaphor else []


def _places(it: Labelled) -> Iterator[Token]:
    """The place that a value begins with, and the region or country behind it: "Edelweiss, Kyrgyzstan"."""
    match = _PLACES.match(it.value)
    for group in "ab" if match is not None else "":
        token = it.skeleton.found(match, group) if match is not None else None
        if token is not None and token.entities and not token.anaphor:
            yield token


def _is_list_only(it: Labelled, states: list[Token]) -> bool:
    """Whether a value is nothing but a list of states."""
    rest = re.sub(r"‹s\d+›|\([^)]*\)|\b(?:and|the|only|all|both|except)\b|\d|[\s,;.&/*_]", "", it.value)
    return not rest and "except" not in it.value and len({t.entity for t in states}) == len(states)


def _told(it: Labelled, event: str, slot: str, value: Any, token: Token, relation: str = "held", role: str = "at") -> list[Claim]:
    more = {"happening": "name", "weak": False, "held": True, "part": False}
    return it.one(relation, event, slot, value, (token.start, token.end), past=True, role=role, qualifiers=more)


def _dated(it: Labelled, event: str, relation: str) -> Iterator[list[Claim]]:
    dates = [t for t in it.inside() if t.terminal == "DATE"]
    known = [s.value for s in it.setting.facts.statements(subject=event, relation=relation)]
    if len(dates) != 1 or not known or not isinstance(known[0], DateInterval):
        return
    token = dates[0]
    date = days_in(token, known[0].begin.year, it.setting.discourse) or it.setting.discourse.resolve_date(token)
    if date is not None and token.key in ("at", "span", "none", "since", "from"):
        yield _told(it, event, "value", date, token, relation, "at" if token.key in ("since", "from") else token.key)


def _office(it: Labelled, office: str) -> Iterator[list[Claim]]:
    """ "Office holder: Imangali Tasmagambetov"."""
    person = _PERSON.match(it.value)
    dated = it.setting.discourse.around.told_on() is not None
    if person is not None and _HOLDER.fullmatch(it.plain) and not dated:
        yield _holds(it, office, it.skeleton.token(person["p"]))


def _holds(it: Labelled, office: str, token: Token) -> list[Claim]:
    entity = it.setting.facts.entity(office)
    more = {
        "role": entity.role,
        "of": entity.of,
        "offices": (office,),
        "manner": "",
        "dates": (),
        "context_dates": (),
        "sure": True,
    }
    start, mark = min(it.word[0], token.start), (token.start, token.end)
    return [
        it.setting.claim("holds-office", who, "holds", None, start, token.end, mark, qualifiers=dict(more))
        for who in token.entities
    ]


def _term(it: Labelled) -> Iterator[list[Claim]]:
    """ "Length of term: three years" of the office, or the head of the body, that the sheet is about."""
    match = re.match(rf"[^\w‹]*(?:a |of )*{N}[- ]years?\b", it.value)
    facts = it.setting.facts
    over = [
        t for line in it.setting.discourse.around.lines() for t in line.tokens if t.terminal in ("ROLE", "BODY") and t.entities
    ]
    office = HEADS.get(over[0].entity, over[0].entity) if over else ""
    if match is None or not office or not facts.statements(subject=office, relation="term"):
        return
    mark = it.skeleton.place(it.begin + match.start("n"), it.begin + match.end("n"))
    yield it.one("term", office, "value", Quantity.of(number(match["n"]), unit="year"), mark)


def _over(it: Labelled, terminal: str) -> Token | None:
    """The nearest name of a kind over a label."""
    lines = it.setting.discourse.around.lines()
    return next((t for line in lines for t in line.tokens if t.terminal == terminal and t.entities and not t.items), None)


def _person(it: Labelled, person: Token, role: Token | None) -> Iterator[list[Claim]]:
    """ "Country: Belarus", "In office since: 1 January 2020", "Appointed: 28 November 2019, Bishkek", of somebody whose office is
    known: it stands over the label too, or is the only kind that the facts know of the person."""
    plain, facts = it.plain, it.setting.facts
    held = facts.statements(subject=person.entity, relation="holds-office") if len(person.entities) == 1 else ()
    sheet = it.setting.discourse.around.sheet
    strange = sheet is not None and not any(t.terminal in _SHEETED and t.entities for t in sheet.tokens)
    if not held or strange:
        return
    state = next(iter(_first_of(it, "STATE", "DEMONYM")), None)
    if _COUNTRY.fullmatch(plain) and state is not None and not state.items:
        more = {"manner": "row"}
        yield it.one("nationality", person.entity, "value", (state.entity,), (state.start, state.end), qualifiers=more)
    if role is not None and role.entity in HEADS.values():
        office = facts.entity(role.entity)
        yield from _served(it, person, ((office.role, office.of, (office.id,)),))
    elif role is None and all(s.object in HEADS.values() for s in held):
        yield from _served(it, person, ())


def _served(it: Labelled, person: Token, offices: tuple[Any, ...]) -> Iterator[list[Claim]]:
    """When somebody took and left an office, where the appointment was, and who came before and after."""
    plain, setting = it.plain, it.setting
    another, neighbour = _PERSON.match(it.value), _NEIGHBOUR.fullmatch(plain)
    if another is not None and neighbour is not None:
        token = it.skeleton.token(another["p"])
        old, new = (token, person) if neighbour["before"] else (person, token)
        mark, more = (token.start, token.end), {"offices": offices, "context_dates": ()}
        if len(token.entities) == 1:
            yield it.one("holds-office", old.entity, "followed", new.entities, mark, qualifiers=more)
        return
    when = next((t for t in it.inside() if t.terminal == "DATE"), None)
    date = setting.discourse.resolve_date(when) if when is not None else None
    if when is None or date is None:
        return
    slot = next((name for name, pattern in _EDGES if pattern.fullmatch(plain)), "")
    told: dict[str, Any] = {"offices": offices, "dates": (), "context_dates": (), "of": "", "date_mark": None, "role": "at"}
    if slot and date.precision != "interval":
        own = {**told, "own": True} if offices else told
        yield it.one("holds-office", person.entity, slot, date, (when.start, when.end), qualifiers=own)
    elif slot == "" and _YEARS.fullmatch(plain):
        yield from term_claims(Token("PERSON", *it.word, entities=person.entities), when, date, setting)
    where = next((t for t in it.inside() if t.terminal == "PLACE" and t.entity and not t.items), None)
    if slot == "appointed" and where is not None:
        mark = (where.start, where.end)
        of = {"offices": offices}
        yield it.one("holds-office", person.entity, "appointed-place", (where.entity,), mark, time=date, qualifiers=of)
