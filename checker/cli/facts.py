"""``csto-check facts``: look into the fact base, check it, draw it, hand it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from checker.cli import in_force, options
from checker.cli.faults import Fault, Misuse
from checker.cli.output import width, write_file
from checker.reporting.wording import counted

if TYPE_CHECKING:
    from checker.factbase import FactBase
    from checker.factbase.catalogue import Line
    from checker.model.dates import DateInterval

P = ParamSpec("P")
R = TypeVar("R")
output = click.option("--output", type=click.Path(dir_okay=False), help="Write to a file.")


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> int:
    """Look into the fact base: show, list, lint, timeline, export, schema."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        return 2
    return 0


def fact_base(folders: Iterable[str]) -> FactBase:
    """The built-in facts with the folders of ``--facts`` and of the settings laid over them."""
    from checker.factbase import FactBaseError, open_factbase  # the other commands of this module need not wait for it

    _, settings = in_force.settings(None, facts=tuple(folders))
    try:
        return open_factbase([Path(folder) for folder in settings.facts])
    except FactBaseError as error:
        raise Fault(in_force.first_problem(error)) from None


def found(look_up: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The answer of a look-up by id; an unknown id becomes a one-line fault."""
    from checker.factbase.catalogue import UnknownIdError

    try:
        return look_up(*args, **kwargs)
    except UnknownIdError as error:
        raise Fault(str(error)) from None


def card(lines: Iterable[Line]) -> str:
    """The lines of a record for a terminal, with the labels in a column."""
    from checker.reporting.terminal import labelled

    return "".join("".join(labelled(line.label, line.text, width(), "    " * line.depth, 14)) for line in lines)


@command.command("show")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@options.facts
def show_command(ids: tuple[str, ...], facts: tuple[str, ...]) -> int:
    """Show a statement, entity, relation or source in full, with its sources."""
    from checker.factbase.catalogue import show

    base = fact_base(facts)
    click.echo("\n".join(card(found(show, base, each)) for each in ids), nl=False)
    return 0


@command.command("list")
@click.argument("words", nargs=-1)
@click.option("--subject", metavar="NAME", help="About this entity: an id or a name (csto, Belarus).")
@click.option("--relation", metavar="ID", help="Of this relation (signed, member-of).")
@click.option("--source", metavar="ID", help="Citing this source.")
@options.facts
def list_command(
    words: tuple[str, ...], subject: str | None, relation: str | None, source: str | None, facts: tuple[str, ...]
) -> int:
    """List statements, one a line: the id, then the statement in English. WORDS must all occur."""
    from checker.factbase.catalogue import find
    from checker.factbase.phrases import sentence

    base = fact_base(facts)
    statements = found(find, base, subject, relation, source, " ".join(words) or None)
    for statement in statements:
        click.echo(f"{statement.id}: {sentence(base, statement)}")
    if not statements:
        click.echo("no statement fits", err=True)
    return 0


@command.command("lint")
@click.argument("folders", metavar="[DIR]...", nargs=-1, type=click.Path(file_okay=False, exists=True))
@options.facts
def lint_command(folders: tuple[str, ...], facts: tuple[str, ...]) -> int:
    """Check the fact base, and your own facts in DIR with it: schema, references, dates, overlaps, names."""
    from checker.factbase.checks import lint_report

    _, settings = in_force.settings(None, facts=(*facts, *folders))
    problems = lint_report([Path(folder) for folder in settings.facts])
    for problem in problems:
        click.echo(str(problem))
    count = counted(len(problems), "problem") if problems else "The fact base is sound"
    click.echo(f"{count}.", err=bool(problems))
    return 1 if problems else 0


@command.command("timeline")
@click.argument("about", metavar="[NAME]...", nargs=-1)
@click.option("--relation", "relations", multiple=True, metavar="ID", help="Only this relation (member-of, holds-office).")
@click.option("--since", metavar="DATE", help="Only what held at or after this date.")
@click.option("--until", metavar="DATE", help="Only what held at or before this date.")
@click.option("--format", "form", type=click.Choice(["text", "svg", "html"]), default="text", help="How to draw it. [text]")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw the text with ASCII characters.")
@output
@options.facts
def timeline_command(
    about: tuple[str, ...],
    relations: tuple[str, ...],
    since: str | None,
    until: str | None,
    form: str,
    ascii_only: bool,
    output: str | None,
    facts: tuple[str, ...],
) -> int:
    """Draw what happened when: memberships, offices, events."""
    from checker.factbase.catalogue import entities_called
    from checker.factbase.timeline import timeline

    first, last = day(since, "--since"), day(until, "--until")
    base = fact_base(facts)
    ids = [entity for name in about for entity in found(entities_called, base, name)]
    drawn = timeline(base, ids, relations, first, last)
    if form == "text":
        from checker.factbase.timeline_text import render_text

        text = render_text(drawn, width(), ascii_only)
    else:
        from checker.factbase.timeline_picture import render_html, render_svg

        text = render_svg(drawn) if form == "svg" else render_html(drawn)
    deliver(text, output)
    return 0


@command.command("export")
@click.option("--format", "form", type=click.Choice(["json", "csv", "jsonld"]), default="json", help="The format. [json]")
@output
@options.facts
def export_command(form: str, output: str | None, facts: tuple[str, ...]) -> int:
    """Write out the whole fact base."""
    from checker.factbase.export import export

    deliver(export(fact_base(facts), form), output)
    return 0


@command.command("schema")
@click.argument("table", required=False, type=click.Choice(["entities", "statements", "relations", "sources"]))
@output
def schema_command(table: str | None, output: str | None) -> int:
    """Print the JSON Schema of the fact files, for editors that complete YAML."""
    import json

    from checker.factbase.schema import schema

    deliver(json.dumps(schema(table), indent=2) + "\n", output)
    return 0


def day(text: str | None, option: str) -> DateInterval | None:
    from checker.model.dates import DateInterval

    try:
        return None if text is None else DateInterval.parse(text)
    except ValueError as error:
        raise Misuse(f"{option}: {error}") from None


def deliver(text: str, output: str | None) -> None:
    """To standard output or to a file."""
    if output is None:
        click.echo(text, nl=False)
    else:
        write_file(Path(output), iter((text,)))
