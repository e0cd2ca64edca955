"""``--changed-since REV``: which lines of a file a pull request touches, asked of git."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache

from checker.cli.faults import Fault
from checker.model.dataclass import replace
from checker.model.report import DocumentReport

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class Changes:
    """The lines changed since a revision: since the point where the branches parted, where git can tell."""

    def __init__(self, revision: str) -> None:
        if revision.startswith("-"):
            raise Fault(f"--changed-since: {revision!r} is not a revision")
        self._revision = revision

    def touched(self, report: DocumentReport) -> DocumentReport:
        """The report with only the findings that lie on a changed line."""
        if not report.findings:
            return report
        lines = self._lines(report.path)
        if lines is None:
            return report
        kept = (
            each
            for each in report.findings
            if any(each.span.line <= last and first <= each.span.end_line for first, last in lines)
        )
        return replace(report, findings=tuple(kept))

    def _lines(self, path: str) -> list[tuple[int, int]] | None:
        """Changed ranges (1-based lines, both ends included); None for a file that git does not know yet: all is new."""
        if not os.path.exists(path):
            return None  # standard input
        folder, name = os.path.split(os.path.realpath(path))
        base = self._base(folder)
        if not _git(folder, "ls-files", "--", f":(literal){name}"):
            return None
        text = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", base, "--", f":(literal){name}")
        ranges = []
        for match in map(_HUNK.match, text.splitlines()):
            if match is not None and match[2] != "0":
                first = int(match[1])
                ranges.append((first, first + int(match[2] or 1) - 1))
        return ranges

    @cache  # noqa: B019  lives as long as the run
    def _base(self, folder: str) -> str:
        """The merge base of the revision and HEAD, or the revision itself in a clone too shallow to know."""
        _git(folder, "rev-parse", "--verify", "--quiet", f"{self._revision}^{{commit}}", what=f"no revision {self._revision!r}")
        try:
            return _git(folder, "merge-base", self._revision, "HEAD").strip()
        except Fault:
            return self._revision


def _git(folder: str, *arguments: str, what: str | None = None) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        raise Fault("--changed-since needs git, and there is none") from None
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        reason = what if what is not None and "not a git repository" not in done.stderr else (lines[0] if lines else "git failed")
        raise Fault(f"--changed-since: {reason}")
    return done.stdout
