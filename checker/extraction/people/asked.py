"""Who holds a post and who somebody is, asked and answered: "Who heads the Joint Staff? Andrey Serdyukov, since November 2023.",
"Who is Stanislav Zas? The Secretary General of the CSTO."

A question makes the post or the person it asks for the theme ("post csto-joint-staff-chief"); the next sentence is read as its
answer where it is a name or an office and no more than since when.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.people.offices import HEADS, PERSON, Office, office, office_of
from checker.extraction.people.titles import holds
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_NOW = r"(?:now |currently |at present |today )?"
_HEADS = re.compile(
    rf"\bwho {_NOW}(?:heads|leads|runs|chairs|commands|directs|presides over|is {_NOW}(?:at the (?:head|helm|top) of"
    rf"|in charge of))"
    r" (?:the )?(?:‹o\d+›(?:'s?)? )?(?P<b>‹b\d+›|secretariat)(?: of (?:the )?‹o\d+›)?(?: now| today| at present)?\W*$"
)
_IS = re.compile(rf"\bwho(?:'s| is) {_NOW}(?:the |its )?{office()}(?: now| today| at present)?\W*$")
_ANSWER = re.compile(
    rf"^\W*(?:a(?:nswer)?[:.] )?{PERSON}(?:,? (?:of (?:the )?‹s\d+›|\((?:of )?‹[sd]\d+›\)|an? ‹d\d+›))?"
    r"(?:(?:,? (?:in (?:office|the post) )?since (?P<d>‹t\d+›))\s*(?:[.,;!]|$)|\s*(?:[.!]|$))"
)


def post_asked_for(skeleton: Skeleton, setting: Setting) -> str:
    """The office that a question asks the holder of; empty where it asks for something else."""
    match = _HEADS.search(skeleton.line)
    if match is not None:
        token = skeleton.found(match, "b")
        if token is None:
            return HEADS.get(f"{setting.discourse.topic}-secretariat", "")
        return HEADS.get(token.entity, "") if len(token.entities) == 1 else ""
    match = _IS.search(skeleton.line)
    found = office_of(match, skeleton, setting) if match is not None else None
    return found.offices[0] if found is not None and not found.manner and len(found.offices) == 1 else ""


def answer_about_post(post: str, skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of the answer to a question for the holder of an office."""
    match = _ANSWER.match(skeleton.line)
    person = skeleton.found(match, "p") if match is not None else None
    if match is None or person is None or person.items or not post:
        return
    setting = setting_at(person.start)
    if setting.mood.silent:
        return
    entity = setting.facts.entity(post)
    mark = person.start, person.end
    described = Office(entity.role, entity.of, (post,), "", *mark, sure=True)
    group = [holds(who, described, mark, mark, (), setting) for who in person.entities]
    for claim in group:
        claim.qualifiers["context_dates"] = ()  # it is asked who it is now
    yield group
    date = skeleton.found(match, "d")
    meant = setting.discourse.resolve_date(date) if date is not None else None
    if date is not None and meant is not None:
        more = {
            "offices": ((entity.role, entity.of, (post,)),),
            "own": True,
            "context_dates": (),
            "dates": (meant,),
            "role": "since",
            "person_span": setting.span(*mark),
        }
        place = skeleton.place(*match.span())
        yield [
            setting.claim("holds-office", who, "took", meant, *place, (date.start, date.end), qualifiers=more)
            for who in person.entities
        ]


_WHO = re.compile(rf"\bwho (?:is|was) {PERSON}\s*(?:\?|$)")
_REPLY = re.compile(rf"^\W*(?:the |a |an )?{office()}(?:,? since (?P<d>‹t\d+›))?\s*[.,;]")


def person_asked_for(skeleton: Skeleton) -> tuple[str, ...]:
    """The person of "Who is Stanislav Zas?"."""
    match = _WHO.search(skeleton.line)
    token = skeleton.found(match, "p") if match is not None else None
    return token.entities if token is not None else ()


def answer_about_person(
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
