"""``csto-check compare PATH...``: contradictions between sources, and within each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import in_force, options
from checker.cli.checking import as_of as date_of
from checker.cli.faults import Fault
from checker.cli.inputs import STDIN, STDIN_NAME, files, read
from checker.cli.output import error_line, write_report
from checker.model.report import Failure
from checker.reporting.run import Checked, Run, Style
from checker.reporting.selection import FAIL_ON, FailOn, fails

if TYPE_CHECKING:
    from checker.model.documents import Document

FORMATS = ("terminal", "concise", "json", "jsonl", "sarif", "github", "checkstyle", "junit", "html")


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="terminal", help="How to report. [terminal]")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to a file.")
@options.as_of
@options.facts
@options.config
@click.option("--show-apparent", is_flag=True, help="List differences that are no contradictions too, each with its reason.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the status 1. [error]")
@click.option("--encoding", metavar="NAME", help="The encoding of files that are neither UTF-8 nor marked, such as cp1251.")
@click.option("--text-field", metavar="KEY", help="Where the text stands in JSON and JSONL files, such as body.")
def command(
    paths: tuple[str, ...],
    format_name: str,
    output: str | None,
    as_of: str | None,
    facts: tuple[str, ...],
    config: str | None,
    show_apparent: bool,
    fail_on: FailOn | None,
    encoding: str | None,
    text_field: str | None,
) -> int:
    """Compare sources: where they disagree, who says what, and what is right."""
    path, settings = in_force.settings(config, as_of=as_of, facts=facts, fail_on=fail_on, text_field=text_field)
    from checker import Checker  # after the options, so that a wrong one is told at once
    from checker.factbase import FactBaseError
    from checker.reading import SUFFIXES, ReadingError

    folder = path.resolve().parent if path is not None else Path()
    suffixes = [suffix for suffix, kind in SUFFIXES.items() if settings.text_field or kind not in ("json", "jsonl")]
    failures: list[Failure] = []

    def documents() -> Iterator[Document]:
        for item in files(paths, suffixes, settings.include, settings.exclude, folder, False):
            if isinstance(item, Failure):
                failures.append(item)
                continue
            try:
                yield read(item, STDIN_NAME if item == STDIN else item, settings.text_field, encoding)
            except ReadingError as error:
                failures.append(Failure(item, error.message))

    try:
        checker = Checker(facts=[Path(each) for each in settings.facts])
        report = checker.compare(documents(), as_of=date_of(settings.as_of, ""), show_apparent=show_apparent)
    except FactBaseError as error:
        raise Fault(in_force.first_problem(error)) from None
    for failure in failures:
        error_line(f"{failure.path}: {failure.message}")
    run = Run([*(Checked(document, "") for document in report.documents), *failures], report.conflicts)
    write_report(run, format_name, output, Style())
    if failures:
        return 2
    return 1 if fails(report.summary, settings.fail_on) else 0
