"""The offices that a clause or a bracket gives somebody: "X is secretary general", "X became president in 2019", "X
(2003-2016)"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.discourse.context import pronoun_entities
from checker.extraction.discourse.setting import Setting
from checker.extraction.lalr import Node
from checker.extraction.lexing.tokens import Token
from checker.extraction.syntax.constructions import Found
from checker.extraction.syntax.roles import Clause, Phrase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_BODIES = frozenset(("STATE", "ORG", "BODY", "FORCE", "DEMONYM", "PLACE"))


def office_claims(
    person: Token,
    role: Token,
    names: Sequence[Token],
    setting: Setting,
    start: int,
    end: int,
    dates: Sequence[DateInterval],
    manner: str = "",
    slot: str = "holds",
    negated: bool = False,
    past: bool = False,
) -> list[list[Claim]]:
    """A claim that a person holds an office, described by a role and what it belongs to."""
    facts = setting.facts
    role_key, of = role.key, ""
    offices: tuple[str, ...] = ()
    if role.entities:
        entity = facts.entity(role.entity)
        role_key = entity.role
        of = entity.of
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
            "holds-office",
            entity_id,
            slot,
            (role_key, of),
            start,
            end,
            (person.start, person.end),
            negated=negated,
            past=past,
            qualifiers={
                "role": role_key,
                "of": of,
                "offices": offices,
                "manner": manner,
                "dates": tuple(dates),
                "role_span": setting.span(min([role.start, *(n.start for n in names)]), max([role.end, *(n.end for n in names)])),
                "guessed": any(name.anaphor for name in names),
                "named": bool(role.entities) and role.form != "context",
                "context_dates": ()
                if slot == "holds" and not past and setting.is_of_its_day()
                else tuple(setting.discourse.dates),
            },
        )
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
            if holder is obj and verbs.past and not dates:
                dates = _date_at_the_head(setting)  # "In June 2010, when X appealed for help, the Secretary General was Y"
            key = clause.dates[0].key if dates and clause.dates else ""
            slot = {"since": "start", "until": "end", "span": "span"}.get(key, "holds")
            if (
                dates
                and verbs.predicate == "serve"
                and verbs.tokens[-1].key == "serve"
                and slot == "holds"
                and _inchoative(verbs.tokens[-1], setting)
            ):
                slot = "start"
            leaving = verbs.predicate == "serve" and _LEAVING.match(
                setting.block.text[verbs.tokens[-1].start : verbs.tokens[-1].end].lower()
            )
            if leaving and not dates:
                continue
            if leaving:
                slot = "end"
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
                    claim.qualifiers["once"] = key == "since" or _is_once(clause, setting)
                    claim.qualifiers["denied"] = verbs.negated and _plainly_denied(clause, role, names, setting)
                    claim.qualifiers["still"] = key == "since" and not verbs.negated and setting.goes_on(verbs.tokens)
            return groups
    return []


def _date_at_the_head(setting: Setting) -> list[DateInterval]:
    """The one date of a sentence, where the sentence begins with it."""
    here, (start, _) = setting.discourse.dates_here, setting.sentence
    if len(here) != 1 or here[0].key != "at" or here[0].start - start > len("Late in the "):
        return []
    date = setting.discourse.resolve_date(here[0])
    return [date] if date is not None else []


_BARE = re.compile(r" (?:currently |now |at present |then |yet )?(?:the )?")


def _plainly_denied(clause: Clause, role: Token, names: Sequence[Token], setting: Setting) -> bool:
    """Whether nothing is denied but the office: neither "not only the president", nor "not a president who gives up"."""
    text = setting.block.text
    office = [role, *names]
    return (
        _BARE.fullmatch(text, clause.verbs.tokens[-1].end, min(token.start for token in office)) is not None
        and max(token.end for token in (*office, *clause.dates)) >= clause.stop
        and re.match(r"\s*(?:[.;!]|$)", text[clause.stop : clause.stop + 20]) is not None
    )


_LEAVING = re.compile(r"(?:was |were |is |been )?(?:succeeded|replaced|retire|resign|step|left|leave|recall|dismiss|relieve)")


def _inchoative(token: Token, setting: Setting) -> bool:
    word = setting.block.text[token.start : token.end].lower()
    return (
        word.startswith(
            ("became", "becom", "took", "take", "assum", "was ", "appoint", "elect", "named", "start", "confirm", "picked")
        )
        and word != "was in"
    )


_ONCE_ONLY = re.compile(r"\bbec(?:ame|ome|omes)\b(?!.*\b(?:again|anew|once more|for (?:a|the) \w+ time|returned)\b)")
_BEHIND = 60  # code points


def _is_once(clause: Clause, setting: Setting) -> bool:
    """Whether the beginning of somebody's time in an office is told, and not one of its terms."""
    return _ONCE_ONLY.search(setting.block.text[clause.start : clause.stop + _BEHIND].lower()) is not None


def _owners(phrase: Phrase, role: Token) -> list[Token]:
    found = [word for word in phrase.words if word.terminal in _BODIES and word is not role]
    for of in phrase.of:
        found += [word for word in of.words if word.terminal in _BODIES]
    return found


_LONGEST_TERM = 32  # years; a longer span in brackets is a life


def _predicated_role(tokens: Sequence[Token]) -> Token | None:
    """The office of "was Prime Minister of Armenia" right behind a name and its years."""
    if len(tokens) < 2 or tokens[0].terminal != "BE" or tokens[0].gap or tokens[1].terminal != "ROLE" or tokens[1].gap > 1:
        return None
    return tokens[1]


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
        role = _predicated_role(tokens[found.end :])
        if role is not None and date.finish.year - date.begin.year < _LONGEST_TERM:
            owners = [token for token in tokens[found.end :] if token.terminal in _BODIES][:1]
            groups = office_claims(holder, role, owners, setting, start, end, (date,), slot="span")
            for claim in (claim for group in groups for claim in group):
                claim.mark = setting.span(first.start, first.end)
            return groups
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
