"""Who is what: titles before and after names, nationalities, terms in brackets, and clauses that give or take an office."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.clauses import Setting
from checker.extraction.constructions import Found
from checker.extraction.discourse import pronoun_entities
from checker.extraction.lalr import Node
from checker.extraction.roles import Clause, Phrase
from checker.extraction.tokens import Token
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_BODIES = frozenset(("STATE", "ORG", "BODY", "FORCE", "DEMONYM", "PLACE"))


def title_claims(found: Found, tokens: Sequence[Token], setting: Setting, dates: Sequence[DateInterval]) -> list[list[Claim]]:
    """Claims of "Russian President X", "X, the president of Russia" and "Russia's X"."""
    part = tokens[found.begin : found.end]
    person = next((token for token in part if token.terminal == "PERSON"), None)
    if person is None or person.items:
        return []
    role = next((token for token in part if token.terminal == "ROLE"), None)
    names = [token for token in part if token.terminal in _BODIES]
    apposed = part[0] is person
    if role is None:
        return _nationality(found, tokens, person, names, setting)
    if apposed and (role.attributes.get("plural") or role.trail):
        return []
    if not apposed and (person.gap > 1 or tokens[found.begin + part.index(role)].trail > 1):
        return []
    if any(name.items for name in names):
        return []
    before = tokens[found.begin - 1] if found.begin else None
    manner = (
        "former"
        if any(token.terminal == "FORMER" for token in part) or (before is not None and before.terminal == "FORMER")
        else ""
    )
    if not manner and _ordinal(role, names, setting):
        manner = "former"
    groups = office_claims(person, role, names, setting, part[0].start, part[-1].end, dates, manner=manner)
    if apposed:
        for claim in (claim for group in groups for claim in group):
            claim.mark = claim.qualifiers["role_span"]
            claim.qualifiers["apposed"] = True
    return groups


def _ordinal(role: Token, names: Sequence[Token], setting: Setting) -> bool:
    """Whether the office is counted ("the country's first president"), which says nothing about today."""
    before = setting.block.text[max(0, role.start - 12) : role.start].lower().split()
    return bool(before) and before[-1] in ("first", "second", "third", "fourth", "fifth", "founding", "last", "future", "next", "incoming", "sometime")


def _nationality(
    found: Found, tokens: Sequence[Token], person: Token, names: Sequence[Token], setting: Setting
) -> list[list[Claim]]:
    if len(names) != 1 or person.gap or names[0].items or person.form == "surname" and names[0].terminal == "DEMONYM":
        return []
    name = names[0]
    owned = any(token.terminal == "POSSESSIVE" for token in tokens[found.begin : found.end])
    if name.terminal not in ("STATE", "DEMONYM") or (name.terminal == "STATE" and not owned) or name.anaphor or name.trail:
        return []
    return [
        [
            setting.claim(
                "nationality",
                entity,
                "value",
                (name.entity,),
                name.start,
                person.end,
                (name.start, name.end),
                qualifiers={"owned": owned},
            )
            for entity in person.entities
        ]
    ]


def office_claims(
    person: Token, role: Token, names: Sequence[Token], setting: Setting, start: int, end: int, dates: Sequence[DateInterval], manner: str = "", slot: str = "holds",
    negated: bool = False, past: bool = False,
) -> list[list[Claim]]:  # fmt: skip
    """A claim that a person holds an office, described by a role and what it belongs to."""
    facts = setting.facts
    role_key, of = role.key, ""
    offices: tuple[str, ...] = ()
    if role.entities:
        entity = facts.entity(role.entity)
        role_key = str(entity.attributes.get("role", ""))
        of = str(entity.attributes.get("of", ""))
        offices = role.entities
    for name in names:
        owner = name.entity
        if name.terminal == "PLACE":
            continue
        if name.anaphor and not owner:
            continue
        of = of or owner
    group: list[Claim] = []
    for entity_id in person.entities or pronoun_entities(person, facts, ("person",)):
        claim = setting.claim(
            "holds-office", entity_id, slot, (role_key, of), start, end, (person.start, person.end), negated=negated, past=past,
            qualifiers={
                "role": role_key, "of": of, "offices": offices, "manner": manner, "dates": tuple(dates),
                "role_span": setting.span(min([role.start, *(n.start for n in names)]), max([role.end, *(n.end for n in names)])),
                "context_dates": tuple(setting.discourse.dates),
            },
        )  # fmt: skip
        claim.time = dates[-1] if dates else None
        group.append(claim)
    return [group] if group else []


def office_clause_claims(clause: Clause, setting: Setting) -> list[list[Claim]]:
    """Claims of clauses such as "X is secretary general", "X became president in 2019", "the organization is headed by X"."""
    verbs = clause.verbs
    if verbs.modal:
        return []
    dates = [date for token in clause.dates if (date := setting.discourse.resolve_date(token)) is not None]
    subject, obj = clause.subject, clause.object
    as_phrases = clause.phrases("AS")
    if verbs.copula or verbs.predicate == "serve":
        for holder, described in ((subject, obj), *((subject, phrase) for phrase in as_phrases), (obj, subject)):
            if holder is None or described is None:
                continue
            person = holder.head
            role = described.has("ROLE")
            if person is None or role is None or person.items:
                continue
            if person.terminal != "PERSON" and not (person.terminal == "PRONOUN" and person.form in ("he", "she")):
                continue
            if person.terminal == "PERSON" and holder.has("ROLE") and described.has("PERSON"):
                continue
            if described.has("PERSON") or role.trail:
                continue
            names = _owners(described, role)
            slot = "holds"
            if dates and clause.dates[0].key in ("since",):
                slot = "start"
            if dates and clause.dates[0].key == "until":
                slot = "end"
            if dates and clause.dates[0].key == "span":
                slot = "span"
            if (
                dates
                and verbs.predicate == "serve"
                and verbs.tokens[-1].key == "serve"
                and slot == "holds"
                and _inchoative(verbs.tokens[-1], setting)
            ):
                slot = "start"
            manner = "former" if described.has("FORMER") else ""
            groups = office_claims(
                person,
                role,
                names,
                setting,
                clause.start,
                clause.stop,
                dates,
                manner=manner,
                slot=slot,
                negated=verbs.negated,
                past=verbs.past,
            )
            for group in groups:
                for claim in group:
                    claim.qualifiers["date_mark"] = (
                        setting.span(clause.dates[0].start, clause.dates[0].end) if clause.dates else None
                    )
            return groups
    return []


def _inchoative(token: Token, setting: Setting) -> bool:
    word = setting.block.text[token.start : token.end].lower()
    return (
        word.startswith(
            ("became", "becom", "took", "take", "assum", "was ", "appoint", "elect", "named", "start", "confirm", "picked")
        )
        and word != "was in"
    )


def _owners(phrase: Phrase, role: Token) -> list[Token]:
    found = [word for word in phrase.words if word.terminal in _BODIES and word is not role]
    for of in phrase.of:
        found += [word for word in of.words if word.terminal in _BODIES]
    return found


def bracketed_claims(found: Found, tokens: Sequence[Token], setting: Setting) -> list[list[Claim]]:
    """Claims of "X (2003-2016)" and "the rapid reaction force (18,000)"."""
    holder = tokens[found.begin]
    measure = next((child for child in found.tree.children if isinstance(child, Node) and child.rule == "measure"), None)
    if measure is None or holder.items:
        return []
    inside = [tokens[child] for child in measure.children if isinstance(child, int)]
    start, end = holder.start, tokens[found.end - 1].end
    first = inside[0]
    if holder.terminal == "PERSON" and first.terminal == "DATE":
        date = setting.discourse.resolve_date(first)
        if date is None or date.precision != "interval" and first.key != "span":
            return []
        return [
            [
                setting.claim(
                    "holds-office",
                    holder.entity,
                    "span",
                    date,
                    start,
                    end,
                    (first.start, first.end),
                    qualifiers={"role": "", "of": "", "offices": (), "dates": (), "context_dates": ()},
                )
            ]
        ]
    if holder.terminal == "FORCE" and first.terminal == "NUMBER" and first.number is not None:
        return [[setting.claim("personnel", holder.entity, "value", first.number.quantity, start, end, (first.start, first.end))]]
    return []
