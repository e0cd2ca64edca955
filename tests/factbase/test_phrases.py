"""Statements as sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.factbase import FactBase, open_factbase
from checker.factbase.phrases import sentence, with_article
from tests.factbase.conftest import write_facts

HEAD = "- id: s\n  sources: herald\n  subject: "


@pytest.fixture
def say(tmp_path: Path) -> Callable[[str], str]:
    def run(record: str) -> str:
        base = open_factbase((), write_facts(tmp_path / "said", statements=HEAD + record))
        return sentence(base, base.statement("s"))

    return run


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (
            "league\n  relation: established\n  value: 2001-02-03\n  rank: deprecated\n  place: arvik\n",
            "The League of Three Rivers was established on 3 February 2001 in Arvik.",
        ),
        ("charter\n  relation: signed\n  value: 2001-02\n", "The League Charter was signed in February 2001."),
        ("charter\n  relation: signed\n  value: 2001\n", "The League Charter was signed in 2001."),
        (
            "torrent-2010\n  relation: held\n  value: 2010-06-28/2010-07-02\n  participants: [arland, borland]\n  personnel: "
            "about 1500\n",
            "Torrent-2010 was held from 28 June to 2 July 2010 (participants: Arland and Borland; personnel: about 1,500).",
        ),
        (
            "corland\n  relation: member-of\n  object: league\n  start: 2004\n  as_of: 2024-02\n",
            "Corland has been a member of the League of Three Rivers since 2004 (confirmed as of February 2024).",
        ),
        (
            "corland\n  relation: member-of\n  object: league\n  start: 2004\n  end: 2006-05\n",
            "Corland was a member of the League of Three Rivers from 2004 to May 2006.",
        ),
        (
            "corland\n  relation: member-of\n  object: league\n  end: 2006\n",
            "Corland was a member of the League of Three Rivers until 2006.",
        ),
        (
            "corland\n  relation: member-of\n  object: league\n  as_of: 2006\n",
            "Corland is a member of the League of Three Rivers (as of 2006).",
        ),
        (
            "anna-berg\n  relation: holds-office\n  object: secretary\n  start: 2004\n  end: 2005\n  acting: true\n",
            "Anna Berg was the Secretary of the League from 2004 to 2005 (acting).",
        ),
        (
            "league\n  relation: member-count\n  value: '3'\n  as_of: 2005\n",
            "The League of Three Rivers has 3 members (as of 2005).",
        ),
        ("league\n  relation: motto\n  value: Strong together.\n", "The motto of the League of Three Rivers is Strong together."),
    ],
)
def test_sentences(say: Callable[[str], str], record: str, text: str) -> None:
    assert say(record) == text


def test_articles(facts: Path) -> None:
    base: FactBase = open_factbase((), facts)
    assert with_article(base, "assembly") == "the Assembly of the League"
    assert with_article(base, "arland") == "Arland"
    assert with_article(base, "no id at all") == "no id at all"
