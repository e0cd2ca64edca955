"""Options that several commands share."""

from __future__ import annotations

import click

as_of = click.option(
    "--as-of", metavar="DATE", help="Judge at this date (2018, 2018-06, 2018-06-01), whatever the document says."
)
facts = click.option("--facts", multiple=True, type=click.Path(file_okay=False), help="Add the facts in this folder.")
select = click.option("--select", multiple=True, metavar="CODES", help="Only these rules: CS101, CS1, wrong-date, ALL.")
ignore = click.option("--ignore", multiple=True, metavar="CODES", help="Not these rules.")
config = click.option("--config", type=click.Path(dir_okay=False), help="The settings file. [found upward from here]")
