"""The figures of the evaluation: measured, laid out as a table, and compared with the recorded ones of ``recorded.yaml``.

A share (recall, precision ...) may not fall below its recorded value, a number of alarms may not rise above it. Recording again
is a decision of a person: ``python -m tests.evaluation --record``.
"""

from __future__ import annotations

from pathlib import Path

import yaml

RECORDED = Path(__file__).parent / "recorded.yaml"

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
