"""Biographies in note form: "2017–2018 Secretary General of the CSTO", "Chief of the Joint Staff 2015–2023; before that ...".

The person is the one whom the block begins with ("**Yuri Khachaturov** (Armenia). ..."), or the heading or lead-in line over it.
Only offices at the head of the topic and its bodies are read: of others the facts seldom know all terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import HEADS
from checker.model import sieve as re
from checker.model.claims import Claim

_OF = r"(?: (?:of|for|at) (?:the )?‹[ob]\d+›)?"
_OVER = r"(?=\s*\)?\s*(?:[.,;(]|$))"
_TIMES_FIRST = re.compile(
    r"[^\w‹]*(?:(?:from|in|between) )?(?:(?P<k>since|until) )?(?P<t>‹t\d+›)\s*(?::|–|—|-{1,3}(?= )|,|\|)?\s*(?:the )?"
    rf"(?P<r>‹r\d+›){_OF}{_OVER}"
)
_POST_FIRST = re.compile(
    rf"[^\w‹]*(?:the |then |also |later )*(?P<r>‹r\d+›){_OF}\s*(?::|–|—|-{{1,3}}(?= )|,|\|)?\s*\(?(?:(?:from|in|between) )?"
    rf"(?:(?P<k>since|until) )?(?P<t>‹t\d+›)\)?{_OVER}"
)
_ANY = re.AnyOf((_TIMES_FIRST, _POST_FIRST))
_PART = re.compile(r"[^;]+")


def career_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of the parts of a sentence that are nothing but an office and the years in it."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    setting = setting_at(skeleton.start)
    person = None
    for part in _PART.finditer(line):
        for pattern in (_TIMES_FIRST, _POST_FIRST):
            match = pattern.match(line, part.start(), part.end())
            if match is None:
                continue
            person = person or _subject(skeleton, match.start("r"), setting)
            role = skeleton.token(match["r"])
            if person is not None and role.entity in HEADS.values() and not setting.mood.silent:
                yield from _held(person, role, skeleton.token(match["t"]), match["k"] or "", skeleton, match, setting)
            break


def _subject(skeleton: Skeleton, offset: int, setting: Setting) -> Token | None:
    """Whose career is told: the person with whom the block begins, else the one that stands over it."""
    around = setting.discourse.around
    if any(token.terminal == "PERSON" for token in skeleton.tokens):
        return None
    over = [t for line in around.lines() for t in line.tokens if t.terminal == "PERSON" and t.entities]
    found = around.who if around.who is not None else over[0] if over else None
    return found if found is not None and len(found.entities) == 1 and not found.items and not found.anaphor else None


def _held(
    person: Token, role: Token, when: Token, key: str, skeleton: Skeleton, match: re.Match[str], setting: Setting
) -> Iterator[list[Claim]]:
    date = setting.discourse.resolve_date(when)
    if date is None:
        return
    office = setting.facts.entity(role.entity)
    told = {"offices": ((office.role, office.of, (office.id,)),), "own": True, "dates": (date,), "context_dates": (), "of": ""}
    place, mark = skeleton.place(match.start("r"), match.end("r")), (when.start, when.end)
    span = min(place[0], when.start), max(place[1], when.end)
    who = person.entity
    key = key or when.key
    if date.precision == "interval" and when.key == "span" and date.finish.year > date.begin.year:
        more = {**told, "role": ""}
        yield [setting.claim("holds-office", who, "span", date, *span, mark, qualifiers=more)]
    elif key in ("since", "from", "until", "till"):
        slot = "took" if key in ("since", "from") else "left"
        more = {**told, "role": "at"}
        yield [setting.claim("holds-office", who, slot, date, *span, mark, qualifiers=more)]
