"""Baselines: the findings a project has accepted, so that a run reports only new ones.

A baseline is JSON. For each document it counts findings by code, claim and quoted text, without line numbers, so that edits
elsewhere in the document do not revive them. When a finding goes and a like one comes, the count stays and nothing is reported.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

from checker.model.dataclass import replace
from checker.model.report import DocumentReport, Finding
from checker.reporting.fingerprint import claim_names, identity

Entry = tuple[str, str, str]


class BaselineError(Exception):
    """A baseline file that cannot be read or written; the message is one line."""


class Baseline:
    """Accepted findings by document. Paths are relative to the baseline file's folder, with slashes."""

    def __init__(self, folder: Path, entries: Mapping[str, Counter[Entry]] | None = None) -> None:
        self.folder = folder
        self.entries: dict[str, Counter[Entry]] = dict(entries or {})

    @classmethod
    def read(cls, path: Path) -> Baseline:
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise BaselineError(f"{path}: not a readable baseline: {getattr(error, 'strerror', None) or error}") from None
        try:
            if data["version"] != 1:
                raise BaselineError(f"{path}: baseline version {data['version']} is not known")
            entries = {
                document: Counter({(row["code"], row["claim"], row["text"]): int(row["count"]) for row in rows})
                for document, rows in data["findings"].items()
            }
        except (KeyError, TypeError, ValueError, AttributeError):
            raise BaselineError(f"{path}: not a baseline of csto-check; make one with --write-baseline") from None
        return cls(path.resolve().parent, entries)

    def write(self, path: Path) -> None:
        """Write the baseline in one step, so that a killed run leaves the old file or the new one."""
        data: dict[str, Any] = {"version": 1, "findings": {}}
        for document in sorted(self.entries):
            rows = sorted(self.entries[document].items())
            data["findings"][document] = [
                {"code": code, "claim": claim, "text": text, "count": count} for (code, claim, text), count in rows
            ]
        try:
            handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=".csto-check-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(data, file, ensure_ascii=False, indent=1)
                file.write("\n")
            os.chmod(name, 0o644)
            os.replace(name, path)
        except OSError as error:
            raise BaselineError(f"{path}: cannot write the baseline: {error.strerror}") from None

    def key(self, document: str) -> str:
        """The name that a document has in the file."""
        if not os.path.exists(document):
            return document
        return PurePath(os.path.relpath(os.path.realpath(document), self.folder)).as_posix()

    def add(self, report: DocumentReport) -> None:
        """Accept every finding of a report."""
        counts = Counter(identity(finding, claim_names(report)) for finding in report.findings)
        if counts:
            self.entries[self.key(report.path)] = counts

    def new(self, report: DocumentReport) -> DocumentReport:
        """The report without the findings that the baseline accepts: the first ``count`` of each kind."""
        left = Counter(self.entries.get(self.key(report.path), ()))
        if not left:
            return report
        names = claim_names(report)
        return replace(report, findings=tuple(_beyond(report.findings, left, names)))


def _beyond(findings: Iterable[Finding], left: Counter[Entry], names: dict[str, str]) -> Iterable[Finding]:
    for finding in findings:
        key = identity(finding, names)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield finding
