"""``csto-check check PATH...``: the options of the command."""

from __future__ import annotations

from typing import Any

import click

from checker.cli import options
from checker.cli.linting import lint
from checker.reporting.formats import FORMATS
from checker.reporting.selection import FAIL_ON


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, type=click.Path())
@click.option(
    "--format", "format_name", type=click.Choice(list(FORMATS)), help="How to report. [terminal; github inside GitHub Actions]"
)
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to a file.")
@options.as_of
@options.facts
@options.select
@options.ignore
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the status 1. [error]")
@click.option("--all-claims", is_flag=True, help="List every claim with its verdict, not only those with a finding.")
@click.option("--baseline", type=click.Path(dir_okay=False), help="Leave out the findings that this file accepts.")
@click.option("--write-baseline", type=click.Path(dir_okay=False), help="Accept all present findings into this file.")
@click.option(
    "--against", metavar="FILE", type=click.Path(dir_okay=False), help="Report what contradicts the pieces in this archive."
)
@click.option("--changed-since", metavar="REV", help="Only findings on lines changed since a git revision.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes.")
@click.option("--diff", is_flag=True, help="Show what --fix would do, and change nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="Let --fix and --diff include fixes that need a second look.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=1, help="Processes to use; 0 for one a core. [1]")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input; its suffix gives the format.")
@click.option("--text-field", metavar="KEY", help="Where the text stands in JSON and JSONL files, such as body.")
@click.option("--encoding", metavar="NAME", help="The encoding of files that are neither UTF-8 nor marked, such as cp1251.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--quiet", "-q", is_flag=True, help="Findings only: no notes, no summary.")
@click.option("--force-exclude", is_flag=True, help="Let the exclude setting hold for named files too.")
@options.config
@click.option("--show-settings", is_flag=True, help="Print the settings of this run as TOML and stop.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Check drafts: files, folders, globs, or - for standard input."""
    return lint(paths, given)
