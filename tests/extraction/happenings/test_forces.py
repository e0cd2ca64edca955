"""Which force an exercise trains, and as which force the troops of a mission served."""

from __future__ import annotations

from tests.extraction.verdicts import graded


def test_an_exercise_is_for_one_force() -> None:
    text = "The CSTO exercise Interaction-2025 is over. The drills were written for the peacekeepers."
    assert graded(text, "2025-09-08") == ["warning the peacekeepers"]


def test_the_troops_of_a_mission_serve_as_one_force() -> None:
    text = "The CSTO peacekeeping mission in Kazakhstan is over. The troops served as the CSTO's rapid reaction force."
    assert graded(text, "2022-02-01") == ["warning CSTO's rapid reaction force"]
