"""When an exercise was held or is going to be: its first day, its last one, or a day between them.

The reader of a sentence and a stretch of it that speaks of the exercise come in, claims come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.extraction.happenings import succession
from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader

_VAGUE = re.compile(r"\b(?:early|mid|late|end|beginning|start|middle)\b")  # "from late September to early October"
# A participle behind a noun tells of something earlier: "on Sunday he met the general, appointed by a decision of ..."
_BEHIND = re.compile(r", \w+(?:ed|en|sent) (?:by|under|in accordance with|pursuant to) ")
_DAYS = re.compile(r"\d ?(?:[–—-]|to|through) ?(?:[a-z]+ )?\d")
_WEEK = 7  # days
_STEPS = (phrases.PULLOUT_BEGAN, phrases.PULLOUT_ENDED, phrases.ARRIVAL, phrases.REQUEST, phrases.DECISION)


def day_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """The claims of when an exercise was, and whether a day is told as its first or its last one."""
    found: list[Claim] = []
    for token in unit.tokens:
        if token.terminal != "DATE" or token.date is None or token.date.now or token.key in ("after", "before"):
            continue
        dates = [date for date in reader.discourse.resolve_dates(token) if date.finish.year - date.begin.year < 1]
        year = reader.year_of(unit.event)
        if unit.link == "name" and token.date.date is None and getattr(token.date.relative, "partial", False):
            own = token.date.resolve(DateInterval.year(year), reader.discourse.today) if year else None
            dates += [own] if own is not None else []  # "on 13 October Rubezh-2018 was over"
        if len(dates) > 1 and unit.link != "":
            dates = [date for date in dates if date.begin.year == year] or dates
        if not dates:
            continue
        held = reader.days_of(unit.event)
        date = next((date for date in dates if held is not None and not date.conflicts(held)), dates[0])
        around = words_of(reader, token, unit)
        lasting = token.key in ("since", "until") and phrases.ONGOING.search(around) is not None
        bound = "begin" if phrases.BEGINS.search(around) else "end" if phrases.ENDS.search(around) else ""
        if lasting and date.precision == "day":
            bound = "begin" if token.key == "since" else "end"
        if date.precision == "interval":
            bound = ""
        attached = phrases.HOLDING.search(around) is not None and date.precision in (
            ("day", "interval", "month", "year") if unit.ordinal else ("day", "interval", "month")
        )
        attached = attached or (lasting and date.precision == "day")
        strong = (attached and unit.link in ("name", "anaphor", "series")) or (attached and _bare_subject(unit, token))
        first = unit.ordinal and attached and succession.is_first(unit.event, reader.facts)
        if unit.link != "name" and not first and date.begin.year != reader.year_of(unit.event):
            continue
        if date.precision == "year" and _is_of_membership(reader, unit):
            continue
        strong = strong or first
        strong = strong and not reader.is_of_a_force(unit) and reader.is_about(unit)
        strong = strong or (unit.link == "name" and phrases.NAMED_PERIOD.search(reader.words_before(token, unit)) is not None)
        claim = reader.claim(unit, "held", "value", date, token, weak=not strong, role=token.key)
        if claim is not None:
            claim.qualifiers["bound"] = bound
            claim.qualifiers["vague"] = _VAGUE.search(reader.prepared.folded, token.start, token.end) is not None
            found.append(claim)
    bounds = {claim.qualifiers["bound"] for claim in found if claim.value.precision == "day"}
    if {"begin", "end"} <= bounds:
        for claim in found:
            claim.qualifiers["paired"] = True  # from the first day to the last, and no day between
    return found


_JOINED_OR_LEFT = re.compile(r"\b(?:joined|acceded|entered|left|withdrew|quit|returned|rejoined)\b")


def _is_of_membership(reader: Reader, unit: Unit) -> bool:
    """Whether a state joined or left the organization, which was spoken of after the exercise: "Uzbekistan joined in 2008"."""
    if unit.link != "focus" or not _JOINED_OR_LEFT.search(unit.text):
        return False
    topic, nearby = reader.discourse.topic, reader.discourse.nearby
    here = any(token.terminal == "ORG" and topic in token.entities for token in reader.tokens if token.start < unit.end)
    return here or topic in nearby and unit.event not in nearby


def planned_day_claims(reader: Reader, unit: Unit) -> list[Claim]:
    """From when to when an exercise is going to be that the unit names; a plan, which is told where it came otherwise."""
    found: list[Claim] = []
    held = reader.days_of(unit.event)
    near = held is not None and reader.is_under_way(unit.event)
    known = (unit.link in ("name", "series", "anaphor") or near) and held is not None and held.precision != "year"
    for token in unit.tokens if known else ():
        words = {"span": phrases.TO_BE_HELD, "until": phrases.TO_LAST}.get(token.key) if token.terminal == "DATE" else None
        if token.terminal == "DATE" and token.key == "at" and _DAYS.search(reader.prepared.folded[token.start : token.end]):
            words = phrases.TO_BE_HELD  # "on October 16-18"
        if words is None or not words.search(words_of(reader, token, unit)):
            continue
        dates = [d for d in reader.discourse.resolve_dates(token) if d.begin.year == reader.year_of(unit.event)]
        claim = reader.claim(unit, "held", "value", dates[0], token, role=token.key, planned=True) if len(dates) == 1 else None
        if claim is not None:
            claim.modality = "planned"
            claim.qualifiers["bound"] = "end" if token.key == "until" else ""
            claim.qualifiers["vague"] = _VAGUE.search(reader.prepared.folded, token.start, token.end) is not None
            found.append(claim)
    return found


def words_of(reader: Reader, token: Token, unit: Unit) -> str:
    """The words that a date hangs on: those since the date before it, or, where it opens the unit, those behind it."""
    dates = [other for other in unit.tokens if other.terminal == "DATE"]
    place = dates.index(token)
    start = dates[place - 1].end if place else reader.begin_of(unit)
    words = reader.prepared.folded[start : token.start]
    if len(words.split()) <= 3 and not any(step.search(words) for step in _STEPS):
        end = dates[place + 1].start if place + 1 < len(dates) else reader.end_of(unit)
        words += _BEHIND.split(reader.prepared.folded[token.end : end])[0]
    return words


def _bare_subject(unit: Unit, token: Token) -> bool:
    """Whether a unit has no subject of its own: nothing that is named or counted stands before its verb."""
    for before in unit.tokens:
        if before.terminal == "VERB" or before is token:
            break
        if before.terminal in (
            "PERSON",
            "BODY",
            "ROLE",
            "FORCE",
            "DOC",
            "NOUN",
            "ORG",
            "NUMBER",
            "STATE",
            "DEMONYM",
            "NOMINAL",
        ):
            return False
    return True


def still_ahead(reader: Reader, claims: Iterable[Claim]) -> list[Claim]:
    """Those claims that name no day of the week just gone: "on Tuesday he said that they will leave", "till Saturday"."""
    today = reader.discourse.today
    return [
        claim
        for claim in claims
        if today is None
        or not isinstance(claim.value, DateInterval)
        or claim.value.precision != "day"
        or not 0 < today.first - claim.value.last <= _WEEK
    ]


def is_idle(reader: Reader, claim: Claim, unit: Unit) -> bool:
    """Whether a claim says nothing: a day that is no day of the event in focus, in a clause that may be about anything."""
    if unit.link != "focus" or not claim.qualifiers["weak"] or claim.slot != "value":
        return False
    held = reader.days_of(claim.subject)
    return held is not None and isinstance(claim.value, DateInterval) and claim.value.conflicts(held)
