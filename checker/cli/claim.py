"""``csto-check claim "TEXT"``: judge one claim."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from checker.cli import in_force, options
from checker.cli.checking import as_of as date_of
from checker.cli.faults import Fault
from checker.cli.output import width, write_report
from checker.reporting.run import Checked, Run, Style
from checker.reporting.selection import FAIL_ON, FailOn, fails

FORMATS = ("terminal", "concise", "json", "jsonl")


@click.command()
@click.argument("words", metavar="TEXT", nargs=-1, required=True)
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="terminal", help="How to report. [terminal]")
@options.as_of
@options.facts
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), default="error", help="The least severity that makes the status 1. [error]"
)
@click.option("--explain", is_flag=True, help="Show how the text was read: tokens, constructions, readings, claims.")
def command(
    words: tuple[str, ...], format_name: str, as_of: str | None, facts: tuple[str, ...], fail_on: FailOn, explain: bool
) -> int:
    """Judge one claim, such as "Uzbekistan joined in 2008"."""
    text = " ".join(words)
    _, settings = in_force.settings(None, as_of=as_of, facts=facts)
    from checker import Checker  # after the options, so that a wrong one is told at once
    from checker.factbase import FactBaseError

    try:
        checker = Checker(facts=[Path(folder) for folder in settings.facts])
        if explain:
            from checker.cli.tracing import show  # few ask for it

            show(checker, text, date_of(settings.as_of, ""), format_name in ("json", "jsonl"))
            return 0
        report = checker.claim(text, as_of=date_of(settings.as_of, ""))
    except FactBaseError as error:
        raise Fault(in_force.first_problem(error)) from None
    run = Run([Checked(report, text)])
    if format_name == "terminal" and not report.claims and not report.findings:
        click.echo("No claim about the CSTO was recognised.")
        return 0
    write_report(run, format_name, None, Style(all_claims=True, quiet=True))
    if format_name == "terminal":
        told = {fact for finding in report.findings for fact in finding.facts}
        ids = dict.fromkeys(fact for claim in report.claims for fact in claim.facts if fact not in told)
        click.echo(evidence(ids, settings.facts), nl=False)
    return 1 if fails(run.summary(), fail_on) else 0


def evidence(ids: Iterable[str], folders: Iterable[str]) -> str:
    """The statements that claims were judged by, in words and with two sources each."""
    from checker.cli.facts import fact_base
    from checker.factbase.catalogue import citation
    from checker.factbase.phrases import sentence
    from checker.reporting.terminal import SOURCES, labelled

    base = fact_base(folders)
    text = ""
    for id_ in ids:
        try:
            statement = base.statement(id_)
        except KeyError:
            continue  # a fact that was derived and stands in no file
        lines = [f"{sentence(base, statement)} [{id_}]", *(citation(base.source(each)) for each in statement.sources[:SOURCES])]
        for label, line in zip(("fact", *["source"] * SOURCES), lines, strict=False):
            text += "".join(labelled(label, line, width()))
    return text
