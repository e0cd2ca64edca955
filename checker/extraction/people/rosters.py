"""Rows of tables that list people: who, from which state, in which office, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.listed import term_claims
from checker.extraction.people.offices import HEADS
from checker.model import sieve as re
from checker.model.claims import Claim

# What the header of a column says its cells are.
_COLUMNS = (
    ("state", re.compile(r"\b(?:state|country|nationality|citizenship|nominated by|put forward by|member)\b")),
    (
        "took",
        re.compile(
            r"^\W*(?:from|since|start|started|began|beginning|took (?:office|up|over)|in office (?:from|since)|entered office"
            r"|first day|day one|assumed)\b"
        ),
    ),
    (
        "appointed",
        re.compile(r"^\W*(?:date of )?(?:appointed|appointment|elected|election|named|confirmed|chosen)(?! (?:in|at)\b)"),
    ),
    (
        "appointed-place",
        re.compile(
            r"^\W*(?:session|summit|(?:appointed|elected|named|confirmed|chosen|place of appointment)(?: (?:in|at))?)\W*$"
        ),
    ),
    ("left", re.compile(r"^\W*(?:to|until|till|end|ended|left|left office|last day|in office until)\b")),
    ("span", re.compile(r"\b(?:term|years|period|tenure|dates|in office|served)\b")),
)


_POST = re.compile(r"^\W*(?:office|post|position|role|title|job|function)s?\W*$")


def roster_claims(cells: Sequence[Sequence[Token]], header: Sequence[str], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a row with one person in its first cell (or behind a number or a year in it)."""
    place = next((index for index, cell in enumerate(cells[:2]) if any(token.terminal == "PERSON" for token in cell)), None)
    if place is None or len(header) < len(cells):
        return
    people = [token for token in cells[place] if token.terminal == "PERSON"]
    if len(people) != 1 or people[0].items or people[0].anaphor:
        return
    person = people[0]
    begun: list[Any] = []
    posts = [cell for cell, title in zip(cells, header, strict=False) if _POST.search(title.lower())]
    offices = tuple(token.entity for cell in posts for token in cell if token.terminal == "ROLE" and token.entities)
    body = cells[0][0].entity if place and cells[0] and len(cells[0]) == 1 and cells[0][0].terminal in ("BODY", "ORG") else ""
    own = _at_the_head(body, setting)
    another = bool(posts) and not any(office in HEADS.values() for office in offices)  # it is in a column of its own
    if own and _HEAD.search(header[place].lower()) and not any(_FORMER.search(title.lower()) for title in header):
        yield _heads_it(HEADS[body], person, setting)
    for cell, title in zip(cells[place + 1 :], header[place + 1 :], strict=False):
        kind = next((name for name, pattern in _COLUMNS if pattern.search(title.lower())), "")
        if not cell or not kind:
            yield from _remark(cell, person, setting)
            continue
        first = cell[0]
        if kind == "state" or kind == "took" and first.terminal == "STATE":
            if first.terminal in ("STATE", "DEMONYM") and first.entity and not first.items and not first.anaphor:
                yield [
                    setting.claim(
                        "nationality",
                        who,
                        "value",
                        (first.entity,),
                        person.start,
                        first.end,
                        (first.start, first.end),
                        qualifiers={"manner": "row"},
                    )
                    for who in person.entities
                ]
            continue
        if kind in ("appointed", "appointed-place"):
            yield from _place(cell, person, setting, next((c[0] for c in cells if c and c[0].terminal == "DATE"), None))
        token = next((t for t in cell if t.terminal == "DATE"), None)
        date = setting.discourse.resolve_date(token) if token is not None else None
        if token is None or date is None or another:
            continue
        if kind == "span":
            yield from term_claims(person, token, date, setting)
            continue
        if kind == "took":
            begun.append(date)
        more = {"offices": (), "dates": (), "context_dates": (), "role": "", "of": "", "begun": tuple(begun), "date_mark": None}
        more |= own
        if kind == "appointed-place":
            continue
        yield [
            setting.claim(
                "holds-office",
                who,
                kind,
                date,
                person.start,
                token.end,
                (token.start, token.end),
                qualifiers={**more, "role": "at"},
            )
            for who in person.entities
        ]


def _at_the_head(body: str, setting: Setting) -> dict[str, Any]:
    """What a claim says of the office at the head of a body, in a table of bodies and their heads; nothing of others."""
    if body not in HEADS:
        return {}
    office = setting.facts.entity(HEADS[body])
    return {"offices": ((office.role, office.of, (office.id,)),), "own": True}


_NOT_NOW = re.compile(r"\b(?:first|second|third|former|previous|last|past|next|future|ex)\b")
_HEAD = re.compile(r"^\W*(?:(?:current |present )?(?:head(?:ed by)?|chief|chair\w*|leader|led by|director|who|name|person))\W*$")
_FORMER = re.compile(r"\b(?:former|past|until|to|left|end|term|years|first|previous|period)\b")


def _heads_it(office: str, person: Token, setting: Setting) -> list[Claim]:
    """ "| Joint Staff | Andrey Serdyukov |" under "| Body | Head |"."""
    known, span = setting.facts.entity(office), (person.start, person.end)
    more = {
        "role": known.role,
        "of": known.of,
        "offices": (office,),
        "manner": "",
        "dates": (),
        "context_dates": (),
        "sure": True,
    }
    return [setting.claim("holds-office", who, "holds", None, *span, span, qualifiers=dict(more)) for who in person.entities]


def _place(cell: Sequence[Token], person: Token, setting: Setting, when: Token | None) -> Iterator[list[Claim]]:
    """Where somebody was appointed, in a column for it; ``when`` is the first date of the row."""
    place = cell[0] if cell[0].terminal == "PLACE" else next((t for t in cell[1:] if t.terminal == "PLACE"), None)
    if place is None or not place.entity or place.items:
        return
    date = setting.discourse.resolve_date(when) if when is not None else None
    span, mark = (min(person.start, place.start), max(person.end, place.end)), (place.start, place.end)
    yield [
        setting.claim("holds-office", who, "appointed-place", (place.entity,), *span, mark, time=date, qualifiers={"offices": ()})
        for who in person.entities
    ]


_CHAIR = re.compile(r"\b(?:chair(?:s|ed|ing|man|manship|person)?|presidency|preside[sd]?|presiding|gavel)\b")
_OTHER_CHAIR = re.compile(r"\b(?:committee|commission|permanent council|assembly|parliament\w*|ministers|secretaries)\b")
_LEADER = re.compile(
    r"^\W*(?:leaders?|presidents?|heads? of state|in person|chairman|chairperson|who|person|under|represented by)\W*$"
)
_STATES = re.compile(r"^\W*(?:member )?(?:states?|countr(?:y|ies)|members?|nations?|who)\W*$")
_CHAIR_COLUMNS = (
    ("end-place", re.compile(r"^\W*(?:handed|passed|given|hand)[ -]?(?:over|on)? (?:at|in)\W*$")),
    (
        "handover-place",
        re.compile(r"^\W*(?:at|where|place|session|city|in|venue|(?:taken over|took over|received|assumed) (?:at|in))\W*$"),
    ),
    ("start", re.compile(r"^\W*(?:took over|taken over|from|since|start|assumed|received|began|beginning)\b")),
    ("end", re.compile(r"^\W*(?:handed|to|until|till|end|passed on|gave up|last day)\b")),
    ("time", re.compile(r"^\W*(?:years?|in)\W*$")),
)


def chair_rows(cells: Sequence[Sequence[Token]], header: Sequence[str], setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a row about a state in the chair, or of one that answers "Current chair?" and "Secretary General?"."""
    topic = setting.discourse.topic
    if len(cells) == 2 and cells[0] and cells[1] and setting.mood.modality == "asserted":
        asked = setting.block.text[slice(*setting.block.cells[0])].lower()
        answer = cells[1][0]
        if (
            re.fullmatch(
                r"\W*(?:the )?(?:current |present )?(?:csto )?(?:chair|chairmanship|presidency)(?: (?:now|at present|this"
                r" year))?\W*",
                asked,
            )
            and answer.terminal == "STATE"
            and not answer.items
        ):
            yield [
                setting.claim(
                    "chairs",
                    answer.entity,
                    "holds",
                    None,
                    cells[0][0].start,
                    answer.end,
                    (answer.start, answer.end),
                    object=topic,
                    qualifiers={},
                )
            ]
        role = cells[0][0]
        if (
            role.terminal == "ROLE"
            and role.entities
            and len(cells[0]) == 1
            and answer.terminal == "PERSON"
            and not answer.items
            and not any(token.terminal == "DATE" and token.key in ("span", "until", "till") for token in cells[1])
            and re.fullmatch(r"\W*[\w -]+\W*", asked)
            and not _NOT_NOW.search(asked)
        ):
            entity = setting.facts.entity(role.entity)
            more = {
                "role": entity.role,
                "of": entity.of,
                "offices": role.entities,
                "manner": "",
                "dates": (),
                "context_dates": (),
                "role_span": setting.span(role.start, role.end),
            }
            yield [
                setting.claim(
                    "holds-office", who, "holds", None, role.start, answer.end, (answer.start, answer.end), qualifiers=more
                )
                for who in answer.entities
            ]
    yield from _chair_row(cells, [title.lower() for title in header], setting)


def _chair_row(cells: Sequence[Sequence[Token]], header: Sequence[str], setting: Setting) -> Iterator[list[Claim]]:
    """ "From | To | In the chair | Handed over at", the columns in any order: a state, its days in the chair, the places where it
    took and gave it."""
    if not cells or len(header) < len(cells):
        return
    kinds = [next((name for name, pattern in _CHAIR_COLUMNS if pattern.search(title)), "") for title in header]
    chairs = [n for n, title in enumerate(header[: len(cells)]) if not kinds[n] and _CHAIR.search(title)]
    if not chairs and _is_about_the_chair(setting):
        chairs = [n for n, title in enumerate(header[: len(cells)]) if not kinds[n] and _STATES.search(title)]
    topic = setting.discourse.topic
    if len(chairs) != 1 or not cells[chairs[0]] or setting.discourse.around.foreign(setting.facts, topic):
        return
    state = cells[chairs[0]][0]
    if state.terminal != "STATE" or state.items or not state.entity or state.anaphor:
        return
    given: dict[str, tuple[Token, Any]] = {}
    for cell, kind in zip(cells, kinds, strict=False):
        token = next((t for t in cell if t.terminal == ("PLACE" if kind.endswith("place") else "DATE")), None)
        if not kind or token is None or kind in given:
            continue
        date = setting.discourse.resolve_date(token) if token.terminal == "DATE" else None
        if token.terminal == "PLACE" and token.entity or date is not None:
            given[kind] = token, date
    years = next((given[kind] for kind in ("time", "start") if kind in given), None)
    for cell, title in zip(cells, header, strict=False):
        if years is not None and cell and cell[0].terminal == "PERSON" and _LEADER.search(title):
            yield from _at_its_head(cell[0], state, years[1], setting)
    begun, ended = (((given[edge][1],) if edge in given else ()) for edge in ("start", "end"))
    for kind, (token, date) in given.items():
        place = min(state.start, token.start), max(state.end, token.end)
        span, mark = (token.start, token.end), (state.start, state.end)
        value: Any = None
        more: dict[str, Any]
        if kind.endswith("place"):
            value, mark, more = (token.entity,), span, {"begun": begun}
        else:
            more = {"dates": (date,), "context_dates": (), "date_mark": setting.span(*span)}
            if kind == "end":
                mark, more = span, {**more, "begun": begun}
            else:
                more = {**more, "ended": ended}
        yield [setting.claim("chairs", state.entity, kind, value, *place, mark, object=topic, qualifiers=more)]


def _is_about_the_chair(setting: Setting) -> bool:
    """Whether the lead-in line or a heading over a row speaks of the chair, and none between them of a body or a paper."""
    for line in setting.discourse.around.lines():
        if _CHAIR.search(line.skeleton.line):
            return _OTHER_CHAIR.search(line.skeleton.line) is None
        if any(token.terminal in ("BODY", "DOC", "FORCE", "EXERCISE", "MISSION") for token in line.tokens):
            return False
    return False


# "2024: Kazakhstan", "2008–2009 – Armenia (Serzh Sargsyan)", and behind a term that is the year "Kazakhstan"
_YEAR_AND_STATE = re.compile(
    r"^\W*(?:(?:from |in )?(?P<t>‹t\d+›)\s*(?::|–|—|-(?= )|\||,)?\s*)?(?:the )?(?P<s>‹s\d+›)"
    r"(?:(?:,| –| —| \() ?(?:under )?(?:president |prime minister )?(?P<p>‹p\d+›)\)?)?(?=\s*(?:[.;,]|$))"
)


def chair_entries(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """The claims of an entry of a list of states in the chair, which gives no more than years, a state and its head."""
    match = _YEAR_AND_STATE.match(skeleton.line)
    if match is None or setting.block.kind in ("heading", "term") or not _is_about_the_chair(setting):
        return
    lead = setting.discourse.around.lead
    over = lead.tokens if lead is not None and lead.kind == "term" and len(lead.tokens) == 1 else ()
    when = skeleton.found(match, "t") or next((token for token in over if token.terminal == "DATE"), None)
    date = setting.discourse.resolve_date(when) if when is not None else None
    state = skeleton.token(match["s"])
    topic = setting.discourse.topic
    if (
        when is None
        or date is None
        or not state.entity
        or state.anaphor
        or setting.discourse.around.foreign(setting.facts, topic)
    ):
        return
    mark = (state.start, state.end)
    inside = match["t"] is not None
    more = {"dates": (date,), "context_dates": (), "date_mark": setting.span(when.start, when.end) if inside else None}
    span = (min(when.start, state.start), state.end) if inside else mark
    role = when.key if when.key == "span" else ""
    yield [setting.claim("chairs", state.entity, "time", None, *span, mark, object=topic, role=role, qualifiers=more)]
    if (leader := skeleton.found(match, "p")) is not None:
        yield from _at_its_head(leader, state, date, setting)


def _at_its_head(leader: Token, state: Token, date: Any, setting: Setting) -> Iterator[list[Claim]]:
    """Who was at the head of a state while it was in the chair."""
    place = min(leader.start, state.start), max(leader.end, state.end)
    more = {"dates": (date,), "context_dates": (), "state": state.entity}
    topic = setting.discourse.topic
    if len(leader.entities) == 1 and not leader.anaphor and not leader.items:
        yield [
            setting.claim(
                "chairs",
                leader.entity,
                "person",
                None,
                *place,
                (leader.start, leader.end),
                object=topic,
                past=True,
                qualifiers=more,
            )
        ]


def _remark(cell: Sequence[Token], person: Token, setting: Setting) -> Iterator[list[Claim]]:
    """ "appointed in Yerevan, November 2022" beside a name."""
    place = next((token for token in cell if token.terminal == "PLACE"), None)
    if place is None or not place.entity:
        return
    before = setting.block.text[cell[0].start - 20 if cell[0].start > 20 else 0 : place.start].lower()
    if re.search(r"\b(?:appointed|confirmed|elected|chosen|named|approved) (?:in|at) $", before):
        yield [
            setting.claim(
                "holds-office",
                who,
                "appointed-place",
                (place.entity,),
                person.start,
                place.end,
                (place.start, place.end),
                qualifiers={"offices": ()},
            )
            for who in person.entities
        ]
