"""Claims about what the articles of treaties are about: the article that the text names against the one that the fact base
knows."""

from __future__ import annotations

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, name


def judge(claim: Claim, facts: FactBase, _today: DateInterval | None = None) -> Judgement:
    """The verdict on "Article N of the document is about the topic"."""
    statements = facts.statements(subject=claim.subject, relation="provides")
    own = [s for s in statements if claim.object in _topics(s)]
    if not own:
        return NO_DATA
    article = claim.value[0]
    same = [s for s in own if s.article == article]
    document, topic = name(facts, claim.subject), facts.entity(claim.object).name
    if claim.negated:
        if not same or claim.object != "mutual-defence":
            return UNKNOWN
        return Judgement(
            "contradicted",
            (same[0],),
            "CS403",
            f"Article {article} of {document} says the opposite: aggression against one party counts as aggression against all.",
        )
    if same:
        return supported(*same)
    statement = own[0]
    error = next(
        (d for s in own for d in s.differs if d.slot == "article" and str(d.value) == article and d.reading == "error"), None
    )
    if any(d.slot == "article" and str(d.value) == article and d.reading != "error" for s in own for d in s.differs):
        return supported(statement)
    held = [s for s in statements if s.article == article]
    why = error.why if error else ""
    if not why and held:
        why = f"Article {article} is about the {facts.entity(_topics(held[0])[0]).name}." if _topics(held[0]) else ""
    return Judgement(
        "contradicted",
        (statement,),
        "CS403",
        f"{capitalised(topic)} is the subject of Article {statement.article} of {document}, not of Article {article}.",
        why,
        fix=statement.article,
        differing=error,
    )


def _topics(statement: Statement) -> tuple[str, ...]:
    value = statement.value
    return tuple(value) if isinstance(value, tuple) else (str(value),) if value else ()
