"""Every statement of the fact base: it says who says so, and it can be said in English."""

from __future__ import annotations

import re

from checker.checking import default_checker
from checker.factbase.phrases import sentence

FACTS = default_checker().facts


def test_every_statement_cites_sources_that_exist() -> None:
    for statement in FACTS.statements():
        cited = [FACTS.source(source) for source in statement.sources]
        assert cited, statement.id
        assert all(source.title for source in cited), statement.id


def test_every_statement_is_an_english_sentence() -> None:
    """With every slot filled, and by names rather than by ids."""
    ids = {entity.id for entity in FACTS.entities() if "-" in entity.id}
    for statement in FACTS.statements():
        text = sentence(FACTS, statement)
        assert re.fullmatch(r"[A-Z0-9\"“].{14,}\.", text, re.DOTALL), f"{statement.id}: {text}"
        assert not re.search(r"[{}]|\bNone\b|\?(?= |\.$)", text), f"{statement.id}: {text}"
        assert not ids.intersection(re.findall(r"[\w-]+", text)), f"{statement.id}: {text}"
