"""Related reports compared: the contradictions that each story declares are found, and nothing else is reported.

What is not found is listed in MISSED.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.checking import default_checker
from checker.model.report import Conflict, Report
from checker.reading import read_document

STORIES = Path(__file__).parent / "stories"
NAMES = sorted(path.parent.name for path in STORIES.glob("*/story.yaml"))

# The fact base accepts that the freeze was declared anew in August.
MISSED = frozenset((("armenia-freeze", "when Armenia froze its participation"),))


@dataclass(frozen=True)
class Place:
    """A passage of one report."""

    file: str
    start: int
    end: int


@dataclass(frozen=True)
class Story:
    """A story as declared, and what comparing its reports gives."""

    declared: dict[str, Any]
    report: Report
    sources: dict[str, str]

    def place(self, side: dict[str, str]) -> Place:
        source = self.sources[side["file"]]
        words = r"\s+".join(map(re.escape, side["text"].split()))
        match = re.search(words, source)
        assert match is not None, side
        return Place(side["file"], *match.span())

    def sides(self, conflict: Conflict, places: list[Place]) -> set[int]:
        """The sides of a reported conflict that stand at one of the places."""
        return {
            number
            for number, side in enumerate(conflict.sides)
            for claim in side.claims
            for place in places
            if Path(claim.path).name == place.file and claim.span.start < place.end and place.start < claim.span.end
        }

    def matches(self, conflict: Conflict, declared: dict[str, Any]) -> bool:
        return len(self.sides(conflict, [self.place(side) for side in declared["sides"]])) > 1


@cache
def story(name: str) -> Story:
    documents = [read_document(path) for path in sorted((STORIES / name).iterdir()) if path.suffix != ".yaml"]
    declared = yaml.load((STORIES / name / "story.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    report = default_checker().compare(documents)
    return Story(declared, report, {Path(document.path).name: document.source for document in documents})


DECLARED = [
    (name, conflict["about"])
    for name in NAMES
    for conflict in yaml.load((STORIES / name / "story.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["conflicts"]
    if conflict.get("beyond") != "true"
]


@pytest.mark.parametrize(("name", "about"), [each for each in DECLARED if each not in MISSED])
def test_a_contradiction_is_found(name: str, about: str) -> None:
    told = story(name)
    declared = next(conflict for conflict in told.declared["conflicts"] if conflict["about"] == about)
    assert any(told.matches(conflict, declared) for conflict in told.report.conflicts)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_is_reported(name: str) -> None:
    told = story(name)
    extra = [
        conflict.message
        for conflict in told.report.conflicts
        if not any(told.matches(conflict, declared) for declared in told.declared["conflicts"])
    ]
    assert extra == []
