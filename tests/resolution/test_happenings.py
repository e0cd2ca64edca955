"""Judging claims whose event is in focus: weak links only confirm, plans contradict nothing, warnings where no name is near."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.factbase import open_factbase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity
from checker.model.spans import Span
from checker.resolution import happenings
from tests.judged import findings

FACTS = open_factbase()


def claim(slot: str, value: object, link: str = "focus", subject: str = "interaction-2025", **qualifiers: object) -> Claim:
    span = Span(0, 1)
    return Claim(
        "held", subject, slot, value, span, span, qualifiers={"happening": link, "weak": False, "part": False, **qualifiers}
    )


@pytest.mark.parametrize(
    ("made", "verdict", "severity"),
    [
        (claim("place", ("bereg",)), "contradicted", "warning"),
        (claim("place", ("bereg",), link="name"), "contradicted", None),
        (claim("place", ("bereg",), weak=True), "unknown", None),
        (claim("place", ("belarus",)), "supported", None),
        (claim("place", ("minsk",), part=True), "unknown", None),  # a part may have been elsewhere in the same state
        (claim("place", ("bereg",), part=True), "contradicted", "warning"),  # but not in another one
        (claim("place", ("belarus",), subject="interaction-2026"), "unknown", None),  # known from its announcement only
        (claim("count", Quantity.parse("6")), "contradicted", "warning"),
        (claim("count", Quantity.parse("5")), "supported", None),
        (claim("count", Quantity.parse("4")), "unknown", None),  # the guests without the host
        (claim("personnel", Quantity.parse("9000")), "contradicted", "warning"),
        (claim("personnel", Quantity.parse("2300")), "supported", None),
        (claim("value", DateInterval.parse("2025-09-06"), bound="end"), "supported", None),
        (claim("value", DateInterval.parse("2025-09-20"), bound="end"), "contradicted", "warning"),
        (claim("value", DateInterval.parse("2025-09-03"), bound="end"), "unknown", None),  # the day of some ceremony
    ],
)
def test_verdicts(made: Claim, verdict: str, severity: str | None) -> None:
    judged = happenings.judge(made, FACTS, None)
    assert (judged.verdict, judged.severity) == (verdict, severity)


def test_a_period_that_reaches_beyond_every_known_one_is_wrong() -> None:
    made = replace(claim("value", DateInterval.parse("2025-08-31/2025-09-16")), role="span")
    assert happenings.judge(made, FACTS, None).verdict == "contradicted"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The CSTO mission in Kazakhstan took place from 6 to 29 January 2022.", ["CS101 6 to 29 January 2022"]),
        ("The CSTO mission in Kazakhstan took place from 6 to 19 January 2022.", []),
        ("The CSTO mission in Kazakhstan took place from 7 to 19 January 2022.", []),
    ],
)
def test_a_mission_told_by_its_first_and_last_day(sentence: str, found: list[str]) -> None:
    assert findings(sentence, "2024-12-20") == found
