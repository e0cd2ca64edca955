"""Every statement of the fact base: judged ``supported`` as its own claim, and ``contradicted`` when its value is another."""

from __future__ import annotations

from checker.checking import default_checker
from checker.resolution.judging import judge
from tests.resolution.telling import ANNOUNCED, DEPRECATED, NOTE, REPEATABLE, TELLERS, VAGUE, told

FACTS = default_checker().facts


def test_every_relation_says_what_claims_its_statements_make() -> None:
    assert {relation.id for relation in FACTS.relations()} == set(TELLERS)


def test_every_statement_supports_its_own_claim() -> None:
    for statement in FACTS.statements():
        tellings = list(told(FACTS, statement))
        assert tellings, f"{statement.id} makes no claim"
        for telling in tellings:
            verdict = judge(telling.right, FACTS, telling.today).verdict
            assert (verdict == "supported") == (statement.rank != "deprecated"), f"{statement.id} {telling.slot}: {verdict}"


def test_every_statement_contradicts_another_value() -> None:
    """With a rule code, a message that shows the right value, and evidence."""
    for statement in FACTS.statements():
        for telling in told(FACTS, statement):
            if telling.wrong is not None:
                judged = judge(telling.wrong, FACTS, telling.today)
                assert judged.verdict == "contradicted", f"{statement.id} {telling.slot}: {judged.verdict}"
                assert judged.code, f"{statement.id} {telling.slot}"
                assert judged.message, f"{statement.id} {telling.slot}"
                assert judged.statements, f"{statement.id} {telling.slot}"


def test_what_cannot_be_contradicted_and_why() -> None:
    found: dict[str, set[str]] = {}
    for statement in FACTS.statements():
        for telling in told(FACTS, statement):
            if telling.wrong is None:
                found.setdefault(telling.why, set()).add(statement.relation)
    assert found == {
        ANNOUNCED: {"held"},
        DEPRECATED: {"chairs"},
        NOTE: {"address", "legal-basis", "motto", "other", "status", "website"},
        REPEATABLE: {"amended"},
        VAGUE: {"holds-office"},
    }
