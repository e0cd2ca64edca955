"""A small fact base about an invented league of three states, and ways to add to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

RELATIONS = """\
- id: established
  kind: event
  label: founding
  subject: [organization, body]
  value: date
  functional: true
  english: "{subject} was established on {value}"
- id: signed
  kind: event
  label: signing
  subject: [document]
  value: date
  functional: true
  english: "{subject} was signed on {value}"
- id: in-force
  kind: event
  label: entry into force
  subject: [document]
  value: date
  english: "{subject} entered into force on {value}"
- id: joined
  kind: event
  label: joining
  subject: [state]
  object: [organization]
  value: date
  english: "{subject} joined {object} on {value}"
- id: left
  kind: event
  label: leaving
  subject: [state]
  object: [organization]
  value: date
  english: "{subject} left {object} on {value}"
- id: held
  kind: event
  label: holding
  subject: [exercise, event]
  value: date
  functional: true
  english: "{subject} was held on {value}"
- id: member-of
  kind: state
  label: membership
  subject: [state]
  object: [organization]
  value: none
  closed: true
  english: "{subject} is a member of {object}"
- id: holds-office
  kind: state
  label: office
  subject: [person]
  object: [office]
  value: none
  functional: true
  english: "{subject} is {object}"
- id: chairs
  kind: state
  label: chairmanship
  subject: [state]
  object: [organization]
  value: none
  functional: true
  english: "{subject} chairs {object}"
- id: headquarters
  kind: attribute
  label: headquarters
  subject: [organization]
  value: entity
  functional: true
  english: "{subject} has its headquarters in {value}"
- id: member-count
  kind: attribute
  label: number of members
  subject: [organization]
  value: quantity
  functional: true
  english: "{subject} has {value} members"
- id: motto
  kind: attribute
  label: motto
  subject: [organization]
  value: text
  english: "the motto of {subject} is {value}"
"""
SOURCES = """\
herald:
  title: The league is founded
  publisher: The Example Herald
  date: 2001-02-04
  url: https://example.org/league
"""
ENTITIES = """\
- id: league
  kind: organization
  name: League of Three Rivers
  topic: true
  aliases: [Three Rivers League]
  acronyms: [LTR]
  wikidata: Q42
- id: assembly
  kind: body
  name: Assembly of the League
  of: league
- id: arland
  kind: state
  name: Arland
  capital: arvik
  demonyms: [Arlandian]
- id: borland
  kind: state
  name: Borland
- id: corland
  kind: state
  name: Corland
- id: arvik
  kind: place
  name: Arvik
  in: arland
- id: charter
  kind: document
  name: League Charter
  of: league
- id: secretary
  kind: office
  name: Secretary of the League
  role: secretary-general
  of: league
- id: anna-berg
  kind: person
  name: Anna Berg
  country: arland
- id: bo-dahl
  kind: person
  name: Bo Dahl
  country: borland
- id: torrent
  kind: series
  name: Torrent
  aliases: [Operation Torrent]
  of: league
- id: torrent-2010
  kind: exercise
  name: Torrent-2010
  series: torrent
  year: "2010"
- id: session-2010-05-04
  kind: event
  name: Session of the League, 4 May 2010
  of: assembly
"""
STATEMENTS = """\
- id: league-established
  subject: league
  relation: established
  value: 2001-02-03
  place: arvik
  sources: [herald]
  differs:
    - value: 2002
      reading: error
      who: an old almanac
      why: In 2002 the charter entered into force; the league was founded on 3 February 2001.
- id: arland-member
  subject: arland
  relation: member-of
  object: league
  start: 2001-02-03
  as_of: 2024
  sources: [herald]
- id: borland-member
  subject: borland
  relation: member-of
  object: league
  start: 2001-02-03
  end: 2015
  sources: [herald]
- id: arland-chairs
  subject: arland
  relation: chairs
  object: league
  start: 2010-01-01
  end: 2010-12-31
  sources: [herald]
"""


def write_facts(folder: Path, **files: str) -> Path:
    """Writes the small base into ``folder``; ``statements`` and ``entities`` go into files of their own beside it."""
    texts = {
        "relations.yaml": RELATIONS + files.get("relations", ""),
        "sources.yaml": SOURCES + files.get("sources", ""),
        "entities/base.yaml": ENTITIES,
        "statements/base.yaml": STATEMENTS,
    }
    for table in ("entities", "statements"):
        if table in files:
            texts[f"{table}/more.yaml"] = files[table]
    return write_files(folder, texts)


def write_files(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CSTO_CHECK_CACHE", str(folder))
    return folder


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """The folder of the small base."""
    return write_facts(tmp_path / "facts")


@pytest.fixture
def lint(tmp_path: Path) -> Callable[..., list[str]]:
    """Lints the small base with additions: "check: file:line: message" for each problem."""
    from checker.factbase.checks import lint_report

    def run(**files: str) -> list[str]:
        folder = write_facts(tmp_path / "linted", **files)
        found = [f"{problem.check}: {problem}" for problem in lint_report(built_in=folder)]
        for name in ("entities/more.yaml", "statements/more.yaml"):
            (folder / name).unlink(missing_ok=True)
        return found

    return run
