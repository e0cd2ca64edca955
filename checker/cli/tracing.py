"""``csto-check claim --explain``: what was understood of a text, as text or JSON."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import click

from checker import Checker
from checker.extraction.trace import Judged, as_data, as_text, trace
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.reading import read_text
from checker.reporting.escape import escaped, printable
from checker.reporting.json import dumps
from checker.resolution.judging import kindest


def show(checker: Checker, text: str, as_of: DateInterval | None, as_json: bool) -> None:
    """Print how the checker reads a text."""
    document = read_text(text, "<claim>", "text")
    now = datetime.date.today()
    day = as_of or DateInterval.day(now.year, now.month, now.day)

    def judge(group: Sequence[Claim]) -> Judged:
        claim, judged = kindest(group, checker.facts, day)
        return Judged(claim, judged.verdict, tuple(statement.id for statement in judged.statements), judged.message)

    notes = trace(document, checker.facts, day, judge, checker.overlays)
    if as_json:
        click.echo(dumps({"as_of": day.edtf(), "sentences": as_data(notes)}))
        return
    if not notes:
        click.echo("Nothing in this text has a meaning to the checker.")
    for line in as_text(notes):
        click.echo("".join(each if printable(each) else escaped(each) for each in line[:-1]))
