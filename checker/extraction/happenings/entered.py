"""Which edition of a series an entry is about: "2014 – Kyrgyzstan, Ala-Too" under a heading that names the series."""

from __future__ import annotations

from checker.extraction.discourse.context import Discourse
from checker.extraction.happenings.focus import Focus, Scene
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.dates import DateInterval


def headed(discourse: Discourse, scene: Scene) -> str:
    """The series that the lead-in line or a heading names, if only by an everyday word ("Ten years of Interaction")."""
    if series := discourse.around.subject(scene.facts, "series"):
        return series
    for heading in discourse.around.headings.values():
        for found in scene.bare_names().finditer(heading.text):
            around = heading.text[: found.start()], heading.text[found.end() :]
            if not re.search(r"[A-Z]\w* $", around[0]) and not re.match(r" [A-Z]", around[1]):
                return scene.series_called(found.group())
    return ""


def days_in(token: Token, year: int, discourse: Discourse) -> DateInterval | None:
    """The days that a date means of which it is known that they lie in ``year``: "7 to 12 October" of the edition of 2013."""
    if token.date is None:
        return None
    days = token.date.date
    if days is None and getattr(token.date.relative, "partial", True):
        days = token.date.resolve(DateInterval.year(year), discourse.today)
    return days if days is not None and days.begin.year == year == days.finish.year else None


def begin_entry(discourse: Discourse, scene: Scene, start: int, fresh: bool) -> None:
    """Puts the edition in focus whose year a block, or a later sentence of it, begins with. ``start`` is where the sentence
    begins; ``fresh`` says that its block does."""
    entry = discourse.around.entry
    date = entry.date.date if entry is not None and entry.date is not None else None
    if entry is None or date is None or date.precision != "year" or not (fresh or entry.start >= start):
        return
    if series := headed(discourse, scene):
        scene.begin_entry(series, date.begin.year)
    elif not fresh:
        scene.focus = Focus()
