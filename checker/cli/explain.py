"""``csto-check explain CODE|FACT-ID``: what a rule checks and why, or what the fact base says and who says so."""

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.facts import card, fact_base, found
from checker.cli.faults import Fault
from checker.model.rules import BY_CODE, RULES
from checker.reporting import rule_reference
from checker.reporting.selection import nearest


@click.command()
@click.argument("subjects", metavar="CODE|FACT-ID...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Explain every rule, as in checker/rules.md.")
@options.facts
def command(subjects: tuple[str, ...], every: bool, facts: tuple[str, ...]) -> int:
    """Explain a rule (CS101, wrong-date) or a fact (csto-established)."""
    if every:
        click.echo(rule_reference.reference(), nl=False)
        return 0
    if not subjects:
        click.echo(rule_reference.overview(), nl=False)
        return 0
    for number, subject in enumerate(subjects):
        if number:
            click.echo()
        click.echo(explanation(subject, facts), nl=False)
    return 0


def explanation(subject: str, facts: tuple[str, ...]) -> str:
    rule = BY_CODE.get(subject.upper()) or next((rule for rule in RULES if rule.name == subject.lower()), None)
    if rule is not None:
        return rule_reference.explanation(rule)
    if subject.upper().startswith("CS") and subject[2:].isdigit():
        near = nearest(subject)
        raise Fault(f"there is no rule {subject!r}" + (f"; did you mean {near}?" if near else ""))
    from checker.factbase.catalogue import show  # only a fact needs the fact base

    return card(found(show, fact_base(facts), subject))
