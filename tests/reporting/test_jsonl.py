"""The jsonl format: one object a line."""

from __future__ import annotations

import json

from checker.reporting.jsonl import render
from checker.reporting.run import Style
from tests.reporting.sample import run


def test_each_line_is_an_object_with_type_and_path() -> None:
    rows = [json.loads(line) for line in "".join(render(run(), Style(all_claims=True))).splitlines()]
    assert [(row["type"], row.get("path"), row.get("code") or row.get("verdict")) for row in rows] == [
        ("claim", "drafts/glance.md", "contradicted"),
        ("claim", "drafts/glance.md", "supported"),
        ("finding", "drafts/glance.md", "CS101"),
        ("finding", "drafts/glance.md", "CS402"),
        ("summary", None, None),
    ]
