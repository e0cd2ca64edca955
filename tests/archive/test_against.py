"""A draft held against what was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.archive import Archive
from checker.archive.against import conflicts, findings
from checker.archive.filling import fill
from checker.checking import default_checker
from checker.model.report import Finding
from checker.reading import read_text

PIECES = {
    "/pieces/2021/founding.md": "---\ndate: 2021-05-01\n---\n\nTen years. The CSTO was established in 2012, after talks.",
    "/pieces/2022/founding.md": "---\ndate: 2022-05-14\n---\n\nThe CSTO was established on 14 May 2002.",
    "/pieces/2023/heron.md": "---\ndate: 2023-06-01\n---\n\n1,500 troops took part in the CSTO exercise Grey Heron-2023.",
    "/pieces/2024/treaty.md": "---\ndate: 2024-06-01\n---\n\nThe Collective Security Treaty was extended in 1999.",
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "a.db", create=True)
    list(fill(archive, [read_text(text, path) for path, text in PIECES.items()], default_checker()))
    return archive


def held_against(archive: Archive, text: str, path: str = "draft.md") -> list[Finding]:
    document = read_text(text, path)
    checker = default_checker()
    return findings(document, checker.voices(document), archive, checker.facts)


def test_a_draft_that_contradicts_a_piece(archive: Archive) -> None:
    (finding,) = held_against(archive, "It drew 5,000 people. 5,000 troops took part in the CSTO exercise Grey Heron-2023.")
    assert (finding.code, finding.severity, finding.quote) == ("CS801", "error", "5,000")
    assert finding.span.start == 22
    assert finding.message == "Number of people in Grey Heron-2023: 5,000 here, but 1,500 in heron.md of 1 June 2023."
    (related,) = finding.related
    assert (related.path, related.span.line) == ("/pieces/2023/heron.md", 5)
    assert related.message == "2023-06-01: 1,500 troops took part in the CSTO exercise Grey Heron-2023."


def test_a_right_draft_is_told_of_a_wrong_piece(archive: Archive) -> None:
    (finding,) = held_against(archive, "The CSTO was established in 2002.")
    assert (finding.severity, finding.quote) == ("warning", "2002")
    assert finding.message == "Founding of the CSTO: 2002 here, but 2012 in founding.md of 1 May 2021."


def test_claims_that_exclude_each_other(archive: Archive) -> None:
    (finding,) = held_against(archive, "The Collective Security Treaty expired in 1999.")
    assert finding.message.startswith("The Collective Security Treaty cannot have expired and been extended in one year:")
    assert finding.related[0].path == "/pieces/2024/treaty.md"


@pytest.mark.parametrize(
    "text",
    [
        "1,500 troops took part in the CSTO exercise Grey Heron-2023.",
        "About 1,450 troops took part in the CSTO exercise Grey Heron-2023.",
        "5,000 troops took part in the CSTO exercise Grey Heron-2024.",
        "The Collective Security Treaty was signed in 1992.",
        "Nothing of the kind.",
    ],
)
def test_a_draft_that_contradicts_nothing(archive: Archive, text: str) -> None:
    assert held_against(archive, text) == []


def test_a_piece_does_not_contradict_its_former_self(archive: Archive) -> None:
    text = "5,000 troops took part in the CSTO exercise Grey Heron-2023."
    assert held_against(archive, text, "/pieces/2023/heron.md") == []


def test_the_archive_against_itself(archive: Archive) -> None:
    (conflict,) = conflicts(archive, default_checker().facts)
    assert (conflict.subject, conflict.relation) == ("csto", "established")
    assert [(side.value, [claim.path for claim in side.claims]) for side in conflict.sides] == [
        ("2002-05-14", ["/pieces/2022/founding.md"]),
        ("2012", ["/pieces/2021/founding.md"]),
    ]
    assert conflict.canonical is not None
    assert conflict.canonical.value == "2002-05-14"
