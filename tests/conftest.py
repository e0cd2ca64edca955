"""Hypothesis profiles, and a plain environment: no colour, no CI, nothing of the person who runs the tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from checker.model import sieve

settings.register_profile("dev", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

# Every expression and every reader's gate looks before it searches from the first use on, as in a long run: a gate that shuts a
# new expression out fails the tests of what it finds.
sieve._COLD = sieve._LINES = 1


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CSTO_CHECK_TRACEBACK", "1")
