"""No figure of the evaluation may get worse than it was when it was last recorded."""

from __future__ import annotations

import pytest

from tests.annotated import score
from tests.evaluation import prose
from tests.evaluation.figures import Figures, recorded, table, worse
from tests.evaluation.generated import run


def of(*prefixes: str) -> Figures:
    return {name: row for name, row in recorded().items() if name.startswith(prefixes)}


@pytest.mark.parametrize("folder", ["open", "held"])
def test_drafts(folder: str) -> None:
    assert worse({f"drafts-{folder}": score(folder).figures()}, of(f"drafts-{folder}")) == []


def test_clean_prose() -> None:
    assert worse({"clean": prose.alarms().figures()}, of("clean")) == []


def test_generated_sentences() -> None:
    assert worse(run().figures(), of("generated")) == []


def test_every_set_is_recorded() -> None:
    assert {name.partition("/")[0] for name in recorded()} == {"drafts-open", "drafts-held", "clean", "generated"}


def test_a_share_may_not_fall_and_alarms_may_not_rise() -> None:
    before: Figures = {"drafts": {"recall": 0.5, "clean-alarms": 1}, "clean": {"errors": 0}}
    assert worse(before, before) == []
    assert worse({"drafts": {"recall": 0.6, "clean-alarms": 0}, "clean": {"errors": 0}}, before) == []
    assert worse({"drafts": {"recall": 0.4, "clean-alarms": 2}}, before) == [
        "drafts: recall is 0.4, recorded 0.5",
        "drafts: clean-alarms is 2, recorded 1",
        "clean: errors is not measured any more (recorded: 0)",
    ]


def test_the_table_is_one_line_a_set() -> None:
    assert table({"drafts": {"recall": 0.5, "clean-alarms": 1}, "b": {"errors": 0}}) == (
        "drafts  recall 0.500  clean-alarms 1\nb       errors 0"
    )
