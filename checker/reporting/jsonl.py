"""The ``jsonl`` format: one JSON object a line for each finding, each file that failed, and the summary.

Every line has a ``type``, so that a pipe can filter without holding the run: ``claim`` (with ``--all-claims``), ``finding``,
``conflict``, ``error``, ``summary``. The other fields are those of the ``json`` format, and ``path``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting import contract
from checker.reporting.json import dumps
from checker.reporting.run import Run, Style


def render(run: Run, style: Style) -> Iterator[str]:
    for checked in run.documents():
        path = checked.report.path
        if style.all_claims:
            for claim in checked.report.claims:
                yield dumps({"type": "claim", "path": path, **contract.claim(claim)}) + "\n"
        for finding in checked.report.findings:
            yield dumps({"type": "finding", "path": path, **contract.finding(finding)}) + "\n"
    for conflict in run.conflicts:
        yield dumps({"type": "conflict", **contract.conflict(conflict)}) + "\n"
    for failure in run.failures:
        yield dumps({"type": "error", **contract.failure(failure)}) + "\n"
    yield dumps({"type": "summary", **contract.summary(run.summary())}) + "\n"
