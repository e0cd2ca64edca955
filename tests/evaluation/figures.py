"""The figures of the evaluation: measured, laid out as a table, and compared with the recorded ones of ``recorded.yaml``.

A share (recall, precision ...) may not fall below its recorded value, a number of alarms may not rise above it. Recording again
is a decision of a person: ``python -m tests.evaluation --record``.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.annotated import drafts, loud, report_on

RECORDED = Path(__file__).parent / "recorded.yaml"
FOUND = Path(__file__).parent / "found.yaml"

Figures = dict[str, dict[str, float]]  # set -> measure -> value

# Measures that count alarms; of all others more is better.
_FEWER = frozenset(("errors", "warnings", "clean-alarms", "alarms"))
_HEADER = """\
# What the evaluation reached when it was last recorded, by `python -m tests.evaluation --record`. The tests fail when a share
# falls below its figure or a number of alarms rises above it.
"""


def fewer_is_better(measure: str) -> bool:
    return measure in _FEWER


def recorded() -> Figures:
    if not RECORDED.exists():
        return {}
    data = yaml.safe_load(RECORDED.read_text(encoding="utf-8"))
    return {str(name): {str(measure): float(value) for measure, value in row.items()} for name, row in data.items()}


def record(figures: Figures) -> None:
    """Writes the figures down; those of sets that were not measured stay."""
    merged = {**recorded(), **figures}
    lines = [_HEADER]
    for name, row in merged.items():
        lines.append(f"{name}: {{{', '.join(f'{measure}: {value:g}' for measure, value in row.items())}}}\n")
    RECORDED.write_text("".join(lines), encoding="utf-8")


def record_found() -> None:
    """Writes down which errors of the open drafts are found, so that none of them is lost without notice."""
    lines = ["# The errors of the open drafts that are found, by `python -m tests.evaluation --record`. None may be lost.\n"]
    for draft in drafts("open"):
        findings = loud(report_on(draft).findings)
        words = [
            draft.words(mark)
            for mark in draft.errors
            if any(finding.code in mark.codes and mark.touches(finding.span.start, finding.span.end) for finding in findings)
        ]
        if words:
            lines.append(yaml.safe_dump({draft.path.name: words}, default_flow_style=None, allow_unicode=True, width=1000))
    FOUND.write_text("".join(lines), encoding="utf-8")


def worse(measured: Figures, before: Figures) -> list[str]:
    """What got worse, one line each; a set that is gone is worse as well."""
    lines = []
    for name, row in before.items():
        for measure, floor in row.items():
            value = measured.get(name, {}).get(measure)
            if value is None:
                lines.append(f"{name}: {measure} is not measured any more (recorded: {floor:g})")
            elif value > floor if fewer_is_better(measure) else value < floor:
                lines.append(f"{name}: {measure} is {value:g}, recorded {floor:g}")
    return lines


def table(figures: Figures) -> str:
    """The figures as lines of text, one set a line."""
    width = max(len(name) for name in figures)
    lines = []
    for name, row in figures.items():
        cells = [
            f"{measure} {value:g}" if fewer_is_better(measure) else f"{measure} {value:.3f}" for measure, value in row.items()
        ]
        lines.append(f"{name:<{width}}  {'  '.join(cells)}")
    return "\n".join(lines)
