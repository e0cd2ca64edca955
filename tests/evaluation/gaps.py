"""What the checker is known not to understand yet: phrasings and corruptions that fail for at least one statement, with why.

``gaps.yaml`` is written by ``python -m tests.evaluation --record`` from a run over all statements. What it does not name must
hold for every statement; the property test draws from that. So the list can only shrink by teaching the checker, and a phrasing
that was once understood cannot be lost without notice.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import yaml

from tests.evaluation.generated import Results

FILE = Path(__file__).parent / "gaps.yaml"

Gaps = dict[str, dict[str, str]]  # phrasing ("signed/passive") -> "true" or an operator -> why, and how often

_HEADER = """\
# Phrasings that the checker does not fully understand yet: for the true sentence and for each corruption that fails, how many of
# the sentences fail and the commonest reason. Written by `python -m tests.evaluation --record`; what is not here must hold.
"""


@lru_cache(maxsize=1)
def known() -> Gaps:
    data = yaml.safe_load(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return {str(key): {str(what): str(why) for what, why in row.items()} for key, row in (data or {}).items()}


def found(results: Results) -> Gaps:
    """The gaps that a run shows."""
    gaps: Gaps = {}
    for key, row in results.failed.items():
        for what in dict.fromkeys(what for what, _ in row):
            reasons = Counter(why for other, why in row if other == what)
            (why, _), *_ = reasons.most_common(1)
            gaps.setdefault(key, {})[what] = f"{reasons.total()} of {results.tried[key, what]}: {why}"
    return gaps


def write(gaps: Gaps) -> None:
    text = yaml.safe_dump(gaps, default_flow_style=None, sort_keys=False, allow_unicode=True, width=400)
    FILE.write_text(_HEADER + text, encoding="utf-8")
    known.cache_clear()


def count(gaps: Gaps) -> int:
    return sum(len(row) for row in gaps.values())
