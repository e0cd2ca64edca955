"""Where each of several exercises was that are told together: "Armenia in 2015 and Belarus in 2016", "Rubezh-2025 in Kyrgyzstan,
Echelon-2025 in Belarus".

The reader of a sentence and a stretch of it come in, claims come out, each about an exercise of its own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extraction.happenings import words as phrases
from checker.extraction.lexing.tokens import Token
from checker.model.claims import Claim

if TYPE_CHECKING:
    from checker.extraction.happenings.focus import Unit
    from checker.extraction.happenings.slots import Reader


def edition_by_edition(reader: Reader, unit: Unit) -> list[Claim]:
    """Where the editions of a series were, told by their years."""
    return _bracketed(reader, unit) or _listed(reader, unit)


def _bracketed(reader: Reader, unit: Unit) -> list[Claim]:
    """Where the editions of a series were, told as "Russia (2013), Armenia (2015)"."""
    series = reader.scene.focus.series
    found: list[Claim] = []
    for before, comma, place in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], strict=False):
        if place.terminal not in ("PLACE", "STATE") or place.items or comma.terminal != "COMMA" or before.terminal != "DATE":
            continue
        days = reader.discourse.resolve_date(before)
        if (
            series
            and days is not None
            and days.precision == "year"
            and phrases.BRACKETED_YEAR.search(unit.text)
            and reader.facts.knows(edition := f"{series}-{days.begin.year}")
        ):
            claim = reader.claim(unit, "held", "place", place.entities, place)
            if claim is not None:
                claim.subject, claim.inferred = edition, True
                found.append(claim)
    for place, opened, date, closed in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], unit.tokens[3:], strict=False):
        if (
            place.terminal not in ("PLACE", "STATE")
            or opened.terminal != "OPEN"
            or date.terminal != "DATE"
            or closed.terminal != "CLOSE"
        ):
            continue
        days = reader.discourse.resolve_date(date)
        if (
            not series
            or days is None
            or days.precision != "year"
            or not reader.facts.knows(edition := f"{series}-{days.begin.year}")
        ):
            continue
        entities = place.items[-1].entities if place.items else place.entities
        mark = place.items[-1] if place.items else place
        claim = reader.claim(unit, "held", "place", entities, mark)
        if claim is not None:
            claim.subject, claim.inferred = edition, True
            found.append(claim)
    return found


def _listed(reader: Reader, unit: Unit) -> list[Claim]:
    """Where the editions of a series were, told one behind the other: "Armenia in 2015 and Belarus in 2016"."""
    series = reader.scene.focus.series
    if not series or unit.mixed or phrases.NO_HAPPENING.search(unit.text) or not reader.tells_where(unit):
        return []
    pairs: list[tuple[Token, str]] = []
    for place, date in pairwise(unit.tokens):
        if place.terminal not in ("PLACE", "STATE") or place.items or date.terminal != "DATE" or place.trail or place.anaphor:
            continue
        days = reader.discourse.resolve_date(date)
        if days is not None and days.precision == "year" and date.key == "at" and _is_visited(reader, unit, place):
            pairs.append((place, f"{series}-{days.begin.year}"))
    found: list[Claim] = []
    for place, edition in pairs if len(pairs) > 1 else ():
        claim = reader.claim(unit, "held", "place", place.entities, place) if reader.facts.knows(edition) else None
        if claim is not None:
            claim.subject, claim.inferred, claim.time = edition, True, None
            found.append(claim)
    return found


def _is_visited(reader: Reader, unit: Unit, place: Token) -> bool:
    """Whether nothing but "in", a conjunction or the verb stands before a place: it is one that the exercise was in."""
    words = reader.words_before(place, unit)
    return not phrases.BESIDE.search(words) and phrases.VISITED.search(words) is not None


def exercise_by_exercise(reader: Reader, unit: Unit) -> list[Claim]:
    """Where each of several exercises was that are told together: "Rubezh-2025 in Kyrgyzstan, Echelon-2025 in Belarus", "2024:
    Interaction (Kyrgyzstan), Rubezh (Tajikistan)"."""
    found: list[Claim] = []
    if phrases.NO_HAPPENING.search(unit.text) or any(token.terminal in ("MODAL", "NOT") for token in unit.tokens):
        return found
    year = reader.year_of(unit.event)
    tokens = [token for token in unit.tokens if token.terminal != "DATE" or token.key != "span"]
    for exercise, link, place in zip(tokens, tokens[1:], tokens[2:], strict=False):
        edition = _edition_named(reader, exercise, year)
        if (
            exercise.terminal == "EXERCISE"
            and not exercise.items
            and not exercise.anaphor
            and link.terminal in ("IN", "OPEN", "COLON")
            and link.gap <= (exercise.form == "context")  # such a name was passed over as a word at first
            and place.terminal in ("PLACE", "STATE")
            and not place.items
            and not place.gap
            and edition
            and not phrases.BESIDE.search(reader.words_before(place, unit))
        ):
            claim = reader.claim(unit, "held", "place", place.entities, place)
            if claim is not None:
                claim.subject, claim.time = edition, None
                found.append(claim)
    return found


def _edition_named(reader: Reader, token: Token, year: int) -> str:
    """The edition that a name means: its own, or that of the year that the stretch is about."""
    if token.terminal != "EXERCISE" or not token.entities:
        return ""
    if reader.facts.entity(token.entity).kind == "exercise":
        return token.entity
    edition = f"{token.entity}-{year}"
    return edition if year and reader.facts.knows(edition) else ""
