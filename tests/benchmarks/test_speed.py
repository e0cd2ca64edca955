"""The goals of speed hold. Run with ``pytest -m benchmark``; ``python -m tests.benchmarks`` prints the figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.benchmarks import measures, texts
from tests.benchmarks.measures import Measure


@pytest.mark.benchmark
@pytest.mark.parametrize("measured", [measures.cold_start, measures.throughput, measures.growth])
def test_goals_are_met(measured: Callable[[], list[Measure]]) -> None:
    assert [line.line() for line in measured() if not line.holds] == []


def test_a_measure_says_whether_its_goal_is_met() -> None:
    assert Measure("cold", 1.4, "times", 1.5).holds
    assert not Measure("speed", 0.4, "MB/s", 0.5, at_most=False).holds
    assert Measure("imports", 0.2, "s").holds
    assert Measure("speed", 0.4, "MB/s", 0.5, at_most=False).line().endswith("MB/s     at least 0.5   MISSED")


def test_the_texts_are_what_they_say() -> None:
    assert len(texts.about_the_csto(100_000)) >= 100_000
    assert texts.about_the_csto(1).count("CSTO") >= 20
    other = texts.about_anything_else(1)
    assert len(other) > 30_000
    assert "CSTO" not in other
    assert texts.GROWING["dates"](2) == "The CSTO met on 14 May 2002, on 14 May 2002, in Moscow."
