"""The ``json`` format: version 1 of the contract, written document by document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.reporting import contract
from checker.reporting.run import Run, Style


def render(run: Run, style: Style) -> Iterator[str]:
    yield f'{{"version": 1,\n "tool": {dumps(contract.tool(run.tool))},\n "documents": ['
    separator = "\n  "
    for checked in run.documents():
        yield separator + dumps(contract.document(checked.report))
        separator = ",\n  "
    yield '],\n "conflicts": ['
    separator = "\n  "
    for conflict in run.conflicts:
        yield separator + dumps(contract.conflict(conflict))
        separator = ",\n  "
    yield f'],\n "errors": {dumps([contract.failure(failure) for failure in run.failures])},\n'
    yield f' "summary": {dumps(contract.summary(run.summary()))}}}\n'


def dumps(value: Any) -> str:
    """One line of JSON in which every string can be written as UTF-8: only a lone surrogate is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return text
