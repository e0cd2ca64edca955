"""Linting drafts: what ``csto-check PATH...`` does with its paths and options, however they were read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker import settings as settings_files
from checker.cli import in_force
from checker.cli.checking import Task, check_all
from checker.cli.faults import Fault, Misuse
from checker.cli.inputs import files
from checker.cli.output import error_line, write_report
from checker.model.dataclass import replace
from checker.model.report import Failure
from checker.reporting.run import Checked, Run, Style
from checker.reporting.selection import fails, listed_claims
from checker.reporting.wording import counted
from checker.settings import Settings

# The options of a run that was given none.
NONE_GIVEN: dict[str, Any] = {
    "format_name": None,
    "output": None,
    "as_of": None,
    "facts": (),
    "select": (),
    "ignore": (),
    "fail_on": None,
    "all_claims": False,
    "baseline": None,
    "write_baseline": None,
    "against": None,
    "changed_since": None,
    "fix": False,
    "diff": False,
    "unsafe_fixes": False,
    "jobs": 1,
    "stdin_filename": None,
    "text_field": None,
    "encoding": None,
    "statistics": False,
    "quiet": False,
    "force_exclude": False,
    "config": None,
    "show_settings": False,
}


def lint(paths: tuple[str, ...], given: dict[str, Any]) -> int:
    """Checks the drafts at ``paths``; ``given`` has a value for every option. Returns the exit status."""
    path, settings = in_force.settings(
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
        sys.stdout.write(settings_files.shown(settings, path))
        return 0
    if not paths:
        raise Misuse("nothing to check: name files, folders or - for standard input")
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
            print(f"{path}: accepts {counted(sum(run.codes.values()), 'finding')}", file=sys.stderr)
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
            print(f"{count:6}  {code}  {rule(code).name}", file=sys.stderr if beside else sys.stdout)

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
