"""Claims about numbers and single values: strengths, terms, populations, headquarters, languages, forces trained, acronyms."""

from __future__ import annotations

from checker.factbase.places import any_compatible
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Relation, Statement
from checker.model.quantities import Quantity
from checker.resolution import times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, name, names, verb_of

_NOUN = {"personnel": "people", "equipment": "pieces of equipment", "aircraft": "aircraft", "population": "inhabitants"}


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about an attribute."""
    if claim.relation == "acronym":
        return _acronym(claim, facts)
    if isinstance(claim.value, Quantity):
        return _quantity(claim, facts)
    statements = [s for s in facts.statements(subject=claim.subject, relation=claim.relation) if s.rank != "deprecated"]
    if claim.relation == "trains" and not statements:
        series = str(facts.entity(claim.subject).attributes.get("series", ""))
        statements = list(facts.statements(subject=series, relation="trains")) if series else []
    if not statements:
        return NO_DATA
    relation = facts.relation(claim.relation)
    if relation.value == "text":
        return _text(claim, relation, statements, facts)
    return _entity(claim, relation, statements, facts)


def _quantity(claim: Claim, facts: FactBase) -> Judgement:
    relation = facts.relation(claim.relation)
    slot = claim.slot
    claimed = claim.value
    known: list[tuple[Statement, Quantity]] = []
    for statement in facts.statements(subject=claim.subject, relation=claim.relation):
        quantity = statement.value if slot == "value" else statement.quantities.get(slot)
        if isinstance(quantity, Quantity) and statement.rank != "deprecated":
            known.append((statement, quantity))
    if slot == "value" and claim.relation in ("personnel", "equipment") and not known:
        for statement in facts.statements(subject=claim.subject):
            if claim.relation in statement.quantities:
                known.append((statement, statement.quantities[claim.relation]))
    if not known:
        return NO_DATA
    for statement, quantity in known:
        if quantity.agrees(claimed, relation.tolerance):
            return supported(statement)
    error = next(
        (
            d
            for s, _ in known
            for d in s.differs
            if d.reading == "error" and isinstance(d.value, Quantity) and d.value.agrees(claimed, 0.02)
        ),
        None,
    )
    for statement, _ in known:
        for difference in statement.differs:
            if error is not None and _open(difference.value) and not _open(claimed):
                continue  # the very figure is known for a mistake, whatever lies above a bound
            if (
                difference.slot in (slot, claim.relation)
                and isinstance(difference.value, Quantity)
                and _says(difference.value, claimed)
            ):
                if difference.reading == "accepted":
                    return supported(statement)
                if difference.reading == "disputed":
                    return Judgement(
                        "disputed",
                        (statement,),
                        "CS902",
                        f"Sources give different figures for {name(facts, claim.subject)}: the fact base prefers"
                        f" {_known(known)}.",
                        difference.why,
                    )
    if any(statement.announced for statement, _ in known):
        return UNKNOWN
    statement, quantity = known[0]
    if not quantity.comparable(claimed):
        return UNKNOWN
    noun = _NOUN.get(claim.relation if slot == "value" else slot, "")
    if noun:
        who = capitalised(name(facts, claim.subject))
        had = "had" if relation.kind == "event" else verb_of(who, "has", "have")
        message = f"{who} {had} {_known(known)} {noun}, not {claimed.english()}."
    else:
        what = f"{relation.label} {_SPANS.get(claim.relation, 'of')} {name(facts, claim.subject)}"
        message = f"The {what} is {_known(known)}, not {claimed.english()}."
    return Judgement(
        "contradicted", (statement,), relation.codes.get(slot, "CS501"), message, error.why if error else "", differing=error
    )


_SPANS = {
    "notice-period": "of withdrawal under",
    "arrears-period": "after which a member may lose its vote under",
}


def _open(value: object) -> bool:
    """Whether a figure is only a bound."""
    return isinstance(value, Quantity) and value.approximation in ("at_least", "at_most")


def _says(differing: Quantity, claimed: Quantity) -> bool:
    """Whether a text repeats a differing figure. An open one ("over 3,500") is repeated by what lies near it, not by twice as
    much."""
    if differing.approximation in ("at_least", "at_most") and claimed.approximation in ("exact", "about"):
        return (
            abs(claimed.low - differing.low) <= 0.25 * differing.low
            if differing.approximation == "at_least"
            else abs(claimed.high - differing.high) <= 0.25 * differing.high
        )
    return differing.agrees(claimed, 0.02)


def _known(known: list[tuple[Statement, Quantity]]) -> str:
    return known[0][1].english()


def _text(claim: Claim, relation: Relation, statements: list[Statement], facts: FactBase) -> Judgement:
    told = str(claim.value).lower().strip()
    for statement in statements:
        if told == str(statement.value).lower():
            return supported(statement)
    if "value" not in relation.codes:
        return UNKNOWN  # a note for readers
    statement = statements[0]
    right = str(statement.value)
    if right.lower() not in str(claim.value).lower() and len(str(claim.value)) > 40:
        return UNKNOWN
    error = next(
        (d for d in statement.differs if d.reading == "error" and str(d.value).lower() == str(claim.value).lower()), None
    )
    return Judgement(
        "contradicted",
        (statement,),
        relation.codes["value"],
        f"The {relation.label} of {name(facts, claim.subject)} is {right}, not {claim.value}.",
        error.why if error else "",
        fix=right,
    )


def _entity(claim: Claim, relation: Relation, statements: list[Statement], facts: FactBase) -> Judgement:
    right = [entity for s in statements if s.value for entity in (s.value if isinstance(s.value, tuple) else (str(s.value),))]
    claimed = tuple(claim.value)
    if set(claimed) & set(right):
        if not claim.negated:
            return supported(statements[0])
        return Judgement(
            "contradicted",
            (statements[0],),
            relation.codes.get("value", "CS102"),
            f"The {relation.label} of {name(facts, claim.subject)} is {names(facts, right)}.",
        )
    if relation.id == "headquarters" and any_compatible(facts, claimed, right):
        return supported(statements[0])
    for statement in statements:
        for entity in claimed:
            difference = times.differing_value(statement, "value", entity)
            if difference is not None and difference.reading != "error":
                return supported(statement)
    if claim.negated:
        return supported(statements[0])
    statement = statements[0]
    error = next((d for e in claimed if (d := times.differing_value(statement, "value", e)) is not None), None)
    verb = {
        "headquarters": "has its headquarters in",
        "trains": "is the exercise of",
        "force-used": "was carried out by",
        "concerns": "is about",
    }.get(relation.id, f"has as its {relation.label}")
    if relation.id == "concerns" and facts.entity(claim.subject).kind in ("series", "operation"):
        verb = "is for" if facts.entity(claim.subject).kind == "series" else "is directed against"
    return Judgement(
        "contradicted",
        (statement,),
        relation.codes.get("value", "CS102"),
        f"{capitalised(name(facts, claim.subject))} {verb} {names(facts, right)}, not {name(facts, claimed[0])}.",
        error.why if error else "",
        fix=name(facts, right[0]).removeprefix("the ") if len(right) == 1 and not claim.qualifiers.get("called") else None,
    )


def _acronym(claim: Claim, facts: FactBase) -> Judgement:
    entity = facts.entity(claim.subject)
    text = str(claim.value)
    if claim.slot == "expansion":
        if claim.qualifiers["right"]:
            return Judgement("supported")
        message = f"{claim.qualifiers['short']} stands for {name_long(facts, claim.subject)}, not {text}."
        return Judgement("contradicted", (), "CS401", message, fix=entity.name)
    if text in entity.acronyms or text.upper() in {a.upper() for a in entity.acronyms}:
        return Judgement("supported")
    means = [m for m in claim.qualifiers.get("means", ()) if m != claim.subject]
    if not means:
        if text in entity.misspellings or (entity.acronyms and sorted(text) == sorted(entity.acronyms[0])):
            return Judgement(
                "contradicted",
                (),
                "CS401",
                f"The abbreviation of {name(facts, claim.subject)} is {entity.acronyms[0]}, not {text}.",
                fix=entity.acronyms[0],
            )
        return UNKNOWN
    other = facts.entity(means[0])
    written = str(claim.qualifiers.get("name", entity.name))
    initials = "".join(word[0] for word in written.replace("-", " ").split() if word[:1].isupper())
    if text == initials:
        return UNKNOWN
    right = f"; {written} is abbreviated {entity.acronyms[0]}" if entity.acronyms else ""
    return Judgement(
        "contradicted",
        (),
        "CS401",
        f"{text} stands for {name_long(facts, other.id)}{right}.",
        fix=entity.acronyms[0] if entity.acronyms else None,
    )


def name_long(facts: FactBase, entity: str) -> str:
    """The full name, for messages about short ones."""
    found = facts.entity(entity)
    return f"the {found.name}" if found.kind in ("organization", "body", "document", "force") else found.name
