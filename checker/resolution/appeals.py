"""Claims about what came of an appeal for help: which article of the Treaty was invoked, and whether troops were sent."""

from __future__ import annotations

from checker.factbase.phrases import sentence
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.resolution.judgement import NO_DATA, Judgement, supported
from checker.resolution.wording import capitalised


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on a claim that gives the number of the article, or "troops"."""
    known = facts.statements(subject=claim.subject, relation=claim.relation)
    if not known or claim.negated:
        return NO_DATA
    statement = known[0]
    if claim.value == statement.value:
        return supported(statement)
    code = facts.relation(claim.relation).codes["value"]
    told = f", not Article {claim.value}" if claim.relation == "invoked" else ""
    message = f"{capitalised(sentence(facts, statement).rstrip('.'))}{told}."
    return Judgement("contradicted", (statement,), code, message, severity="warning")
