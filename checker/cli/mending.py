"""``--fix`` and ``--diff``: what each document's fixes do, shown or written."""

from __future__ import annotations

import sys
from typing import Any

import click

from checker.cli.inputs import STDIN_NAME
from checker.cli.output import error_line
from checker.model.report import Finding
from checker.reporting.fixes import FixError, Mended, diff, mend, write
from checker.reporting.run import Run
from checker.reporting.selection import FailOn, fails
from checker.reporting.wording import counted


def mend_run(run: Run, given: dict[str, Any], fail_on: FailOn) -> int:
    """Fix or show each document; status 1 while findings at ``fail_on`` remain, or ``--diff`` shows anything."""
    stdin_name = given["stdin_filename"] or STDIN_NAME
    show_only = given["diff"]
    left = Run(())
    mended = 0
    failed = False
    for checked in run.documents():
        path = checked.report.path
        result = mend(path, checked.source, checked.report.findings, given["unsafe_fixes"])
        done = result.mended
        if show_only:
            for line in diff(result):
                sys.stdout.write(line)
        elif stdin_name == path:
            sys.stdout.write(result.after)
        elif result.before != result.after:
            done, failed = _written(result, given["encoding"], failed)
        mended += len(done)
        for finding in checked.report.findings:
            if finding not in done:
                left.count(finding)
        for finding in result.refused:
            error_line(
                f"{path}:{finding.span.line}:{finding.span.column}: {finding.code} not mended, its edit clashes with another"
            )
    sys.stdout.flush()
    remaining = sum(left.codes.values())
    verb = "would be mended" if show_only else "mended"
    click.echo(f"{counted(mended, 'finding')} {verb}, {remaining} left.", err=True)
    if failed or run.failures:
        return 2
    return 1 if fails(left.summary(), fail_on) or (show_only and mended) else 0


def _written(result: Mended, encoding: str | None, failed: bool) -> tuple[tuple[Finding, ...], bool]:
    try:
        write(result, encoding)
    except FixError as error:
        error_line(str(error))
        return (), True
    return result.mended, failed
