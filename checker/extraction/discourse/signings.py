"""Which documents were signed when: what a text means that tells a document by its day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.factbase.store import FactBase
from checker.model.dates import DateInterval
from checker.model.facts import Entity


def documents_signed(facts: FactBase, owner: str, within: DateInterval) -> Iterator[Entity]:
    """The documents of an organization (its id) that were surely signed within some days."""
    for document in facts.entities("document"):
        if document.of == owner:
            for statement in facts.statements(subject=document.id, relation="signed"):
                if isinstance(statement.value, DateInterval) and within.contains(statement.value):
                    yield document
                    break
