"""``csto-check archive add|list|remove|conflicts|refresh``: what was published, kept to hold drafts against."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import in_force, options
from checker.cli.faults import Fault, Misuse
from checker.cli.inputs import STDIN, STDIN_NAME, files, read
from checker.cli.output import error_line, write_report
from checker.model.dataclass import replace
from checker.model.report import Failure
from checker.reporting.escape import visible
from checker.reporting.run import Run, Style
from checker.reporting.selection import FAIL_ON, FailOn, fails

if TYPE_CHECKING:
    from checker import Checker
    from checker.archive import Archive
    from checker.model.dates import DateInterval
    from checker.model.documents import Document
    from checker.model.report import DocumentReport

FORMATS = ("terminal", "concise", "json", "jsonl", "html")
_database = click.option("--db", required=True, metavar="FILE", type=click.Path(dir_okay=False), help="The archive.")


@click.group()
def command() -> None:
    """Keep what was published, to hold drafts against: `csto-check check DRAFT --against FILE`."""


@command.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@_database
@options.as_of
@options.facts
@options.config
@click.option("--encoding", metavar="NAME", help="The encoding of files that are neither UTF-8 nor marked, such as cp1251.")
@click.option("--text-field", metavar="KEY", help="Where the text stands in JSON files, such as body.")
def add(
    paths: tuple[str, ...],
    db: str,
    as_of: str | None,
    facts: tuple[str, ...],
    config: str | None,
    encoding: str | None,
    text_field: str | None,
) -> int:
    """Add pieces: files, folders, globs. A piece that is there already stays as it is."""
    path, settings = in_force.settings(config, as_of=as_of, facts=facts, text_field=text_field)
    if settings.as_of == "path":
        raise Misuse("--as-of: the archive takes a date, not 'path'")
    from checker.archive.filling import fill
    from checker.reading import SUFFIXES, ReadingError

    suffixes = [suffix for suffix, kind in SUFFIXES.items() if settings.text_field or kind not in ("json", "jsonl")]
    folder = path.resolve().parent if path is not None else Path()

    def documents() -> Iterator[Document | Failure]:
        for item in files(paths, suffixes, settings.include, settings.exclude, folder, False):
            if isinstance(item, Failure):
                yield item
                continue
            try:
                document = read(item, STDIN_NAME, settings.text_field, encoding)
                yield document if item == STDIN else replace(document, path=os.path.abspath(item))
            except ReadingError as error:
                yield Failure(item, error.message)

    checker = _checker(settings.facts)
    with opened(db, create=True) as archive:
        return _told(fill(archive, documents(), checker, as_of=settings.as_of or "", field=settings.text_field))


@command.command()
@_database
@options.facts
def refresh(db: str, facts: tuple[str, ...]) -> int:
    """Draw claims again, with this version of the program and its facts, from pieces that another one has read."""
    _, settings = in_force.settings(None, facts=facts)
    from checker.archive.filling import refresh as refreshed

    checker = _checker(settings.facts)
    with opened(db, create=True) as archive:
        return _told(refreshed(archive, checker))


@command.command("list")
@_database
def list_(db: str) -> int:
    """List the pieces: date, number of claims, path."""
    with opened(db) as archive:
        for piece in archive.pieces():
            click.echo(f"{piece.dated or '-':12} {piece.claims:5}  {visible(piece.path)}")
    return 0


@command.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@_database
def remove(paths: tuple[str, ...], db: str) -> int:
    """Take pieces out, by the paths that `archive list` shows."""
    missing = 0
    with opened(db, create=os.path.isfile(db)) as archive:
        for path in paths:
            if not archive.remove(os.path.abspath(path)) and not archive.remove(path):
                error_line(f"{path}: not in the archive")
                missing += 1
    return 2 if missing else 0


@command.command()
@_database
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="terminal", help="How to report. [terminal]")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to a file.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), default="error", help="The least severity that makes the status 1. [error]"
)
@options.facts
def conflicts(db: str, format_name: str, output: str | None, fail_on: FailOn, facts: tuple[str, ...]) -> int:
    """Where published pieces contradict each other."""
    _, settings = in_force.settings(None, facts=facts)
    from checker.archive.against import conflicts as contradictions

    checker = _checker(settings.facts)
    with opened(db) as archive:
        warn_if_outdated(archive, checker)
        run = Run([], list(contradictions(archive, checker.facts)))
    write_report(run, format_name, output, Style())
    return 1 if fails(run.summary(), fail_on) else 0


def held_against(
    db: str, document: Document, report: DocumentReport, checker: Checker, date: DateInterval | None
) -> DocumentReport:
    """The report on a draft, with what contradicts the pieces of an archive."""
    from checker.archive.against import findings

    with opened(db) as archive:
        _warn_once(archive, checker)
        published = findings(document, checker.voices(document, date), archive, checker.facts)
    if not published:
        return report
    found = sorted((*report.findings, *published), key=lambda each: (each.span.start, each.span.end, each.code))
    return replace(report, findings=tuple(found))


_warned: set[str] = set()


def _warn_once(archive: Archive, checker: Checker) -> None:
    if archive.path not in _warned:
        _warned.add(archive.path)
        warn_if_outdated(archive, checker)


def warn_if_outdated(archive: Archive, checker: Checker) -> None:
    """Say on standard error that some claims were drawn by another version."""
    from checker.archive.version import extractor_version

    count = len(archive.outdated(extractor_version(checker.overlays)))
    if count:
        pieces = "1 piece was" if count == 1 else f"{count:,} pieces were"
        error_line(f"{pieces} read by another version of the program or its facts; renew with 'csto-check archive refresh'")


def _checker(facts: Iterable[str]) -> Checker:
    from checker import Checker
    from checker.factbase import FactBaseError

    try:
        return Checker(facts=[Path(folder) for folder in facts])
    except FactBaseError as error:
        raise Fault(in_force.first_problem(error)) from None


@contextmanager
def opened(path: str, *, create: bool = False) -> Iterator[Archive]:
    """The archive, with its errors as faults of the run."""
    from checker.archive import Archive, ArchiveError

    try:
        with Archive(path, create=create) as archive:
            yield archive
    except ArchiveError as error:
        raise Fault(str(error)) from None


def _told(items: Iterable[tuple[str, Any]]) -> int:
    """Show how it goes, name what could not be read, and say at the end what was done."""
    counts = {"added": 0, "replaced": 0, "renewed": 0, "unchanged": 0}
    failed = 0
    show = _progress() if sys.stderr.isatty() else None
    for number, (path, what) in enumerate(items, 1):
        if isinstance(what, Failure):
            failed += 1
            error_line(f"{what.path}: {what.message}")
        else:
            counts[what] += 1
        if show is not None:
            show(number, path)
    if show is not None:
        sys.stderr.write("\r\x1b[K")
    done = [f"{count:,} {what}" for what, count in counts.items() if count]
    click.echo(", ".join(done) + "." if done else "Nothing to do.")
    return 2 if failed else 0


def _progress() -> Callable[[int, str], None]:
    """A line on the terminal that counts the pieces, drawn at most five times a second."""
    start = last = time.monotonic()

    def show(number: int, path: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= 0.2:
            last = now
            name = visible(os.path.basename(path))[:40]
            sys.stderr.write(f"\r\x1b[K{number:,} pieces, {number / (now - start):,.0f} a second: {name}")
            sys.stderr.flush()

    return show
