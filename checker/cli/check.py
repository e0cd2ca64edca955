"""``csto-check check PATH...``: lint drafts. Also what runs when no command is named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker import settings as settings_files
from checker.cli import options
from checker.cli.checking import Task, check_all
from checker.cli.faults import Fault
from checker.cli.inputs import files
from checker.cli.output import error_line, write_report
from checker.model.report import Failure
from checker.reporting.formats import FORMATS
from checker.reporting.run import Checked, Run, Style
from checker.reporting.selection import FAIL_ON, fails, listed_claims
from checker.reporting.wording import counted
from checker.settings import Settings


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
    path, settings = options.settings(
        given["config"],
        select=given["select"],
        ignore=given["ignore"],
        fail_on=given["fail_on"],
        as_of=given["as_of"],
        facts=given["facts"],
        format=given["format_name"],
        baseline=given["baseline"],
        text_field=given["text_field"],
    )
    if given["show_settings"]:
        click.echo(settings_files.shown(settings, path), nl=False)
        return 0
    if not paths:
        raise click.UsageError("nothing to check: name files, folders or - for standard input", click.get_current_context())
    folder = path.resolve().parent if path is not None else Path()
    return Check(settings, folder, given).run(paths)


class Check:
    """One run of the command: what was asked for, and what it leads to."""

    def __init__(self, settings: Settings, folder: Path, given: dict[str, Any]) -> None:
        self.settings = settings
        self.folder = folder
        self.given = given
        self.format = settings.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "terminal")
        # The HTML page shows the whole text, where right claims are worth seeing too.
        self.all_claims = bool(given["all_claims"]) or self.format == "html"

    def run(self, paths: tuple[str, ...]) -> int:
        from checker.reading import SUFFIXES

        settings, given = self.settings, self.given
        # Most JSON files are no drafts: a folder gives them only to a run that knows which field holds the text.
        suffixes = [suffix for suffix, kind in SUFFIXES.items() if settings.text_field or kind not in ("json", "jsonl")]
        found = files(paths, suffixes, settings.include, settings.exclude, self.folder, given["force_exclude"])
        task = Task(settings, self.folder, given["stdin_filename"], given["encoding"], given["against"])
        items = self.filtered(check_all(task, found, given["jobs"]))
        page = os.environ.get("GITHUB_STEP_SUMMARY") if self.format == "github" else None
        if page:
            from checker.reporting.step_summary import StepSummary

            summary = StepSummary()
            items = summary.watching(items)
        run = Run(told(items))
        if given["write_baseline"]:
            return self.write_baseline(run)
        if given["fix"] or given["diff"]:
            return self.fix(run)
        name = self.format
        write_report(run, name, given["output"], Style(all_claims=self.all_claims, quiet=given["quiet"]))
        if page:
            with open(page, "a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(summary.markdown())
        self.write_statistics(run, name)
        return self.status(run)

    def filtered(self, items: Iterable[Checked | Failure]) -> Iterator[Checked | Failure]:
        """The documents without what the baseline, ``--changed-since`` and ``--quiet`` leave out."""
        baseline = self.read_baseline()
        changed = None
        if self.given["changed_since"]:
            from checker.cli.changed import Changes

            changed = Changes(self.given["changed_since"])
        for item in items:
            if isinstance(item, Failure):
                yield item
                continue
            report = item.report
            if baseline is not None:
                report = baseline.new(report)
            if changed is not None:
                report = changed.touched(report)
            if self.given["quiet"]:
                report = replace(report, findings=tuple(each for each in report.findings if each.severity != "note"))
            yield Checked(listed_claims(report, self.all_claims), item.source)

    def read_baseline(self) -> Any:
        if self.settings.baseline is None or self.given["write_baseline"]:
            return None
        from checker.reporting.baseline import Baseline, BaselineError

        try:
            return Baseline.read(Path(self.settings.baseline))
        except BaselineError as error:
            raise Fault(str(error)) from None

    def write_baseline(self, run: Run) -> int:
        from checker.reporting.baseline import Baseline, BaselineError

        path = Path(self.given["write_baseline"])
        baseline = Baseline(path.resolve().parent)
        for checked in run.documents():
            baseline.add(checked.report)
        try:
            baseline.write(path)
        except BaselineError as error:
            raise Fault(str(error)) from None
        if not self.given["quiet"]:
            click.echo(f"{path}: accepts {counted(sum(run.codes.values()), 'finding')}", err=True)
        return 2 if run.failures else 0

    def fix(self, run: Run) -> int:
        from checker.cli.mending import mend_run

        return mend_run(run, self.given, self.settings.fail_on)

    def write_statistics(self, run: Run, name: str) -> None:
        if not self.given["statistics"]:
            return
        from checker.model.rules import rule

        # Formats that programs read keep standard output to themselves.
        beside = name not in ("terminal", "concise") and self.given["output"] is None
        for code, count in run.codes.most_common():
            click.echo(f"{count:6}  {code}  {rule(code).name}", err=beside)

    def status(self, run: Run) -> int:
        if run.failures:
            return 2
        return 1 if fails(run.summary(), self.settings.fail_on) else 0


def told(items: Iterable[Checked | Failure]) -> Iterator[Checked | Failure]:
    """The same items; each failure is also told on standard error, whatever the format."""
    for item in items:
        if isinstance(item, Failure):
            error_line(f"{item.path}: {item.message}")
        yield item
