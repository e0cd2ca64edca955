"""Claims about who holds an office: titles, terms, nationalities."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.resolution import times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name

# Titles that are said of others too, so that a mismatch says nothing.
_LOOSE = frozenset(("leader", "director", "press-secretary", "permanent-representative", "special-representative", "commander"))
_ACTING = {"acting-president": "president", "acting-secretary-general": "secretary-general"}
_LATELY = 150  # days
_HEADS = frozenset(("president", "prime-minister"))


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim that a person holds, took or left an office."""
    if claim.relation == "nationality":
        return _nationality(claim, facts)
    statements = facts.statements(subject=claim.subject, relation="holds-office")
    if not statements:
        return NO_DATA
    role, of = claim.qualifiers.get("role", ""), claim.qualifiers.get("of", "")
    role = _ACTING.get(role, role)
    if claim.slot == "span" and not role:
        return _term(claim, statements, facts)
    matching = [s for s in statements if _is_office(facts, s, role, of)]
    judged = _held(claim, matching, statements, role, of, facts, today)
    if claim.negated:
        return supported(*judged.statements) if judged.verdict in ("contradicted", "outdated") else UNKNOWN
    return judged


def _is_office(facts: FactBase, statement: Statement, role: str, of: str) -> bool:
    office = facts.entity(statement.object or "")
    if str(office.attributes.get("role", "")) != role and not (role == "leader" and office.attributes.get("role") in _HEADS):
        return False
    owner = str(office.attributes.get("of", ""))
    return not of or owner == of or str(facts.entity(owner).attributes.get("of", "")) == of if owner else not of


def _whens(claim: Claim, today: DateInterval | None) -> list[DateInterval]:
    """The times a title may be meant for: those of the sentence, of the paragraph, and the document's date."""
    found = list(claim.qualifiers.get("dates", ()))
    found += list(claim.qualifiers.get("context_dates", ()))[-2:]
    if today is not None:
        found.append(today)
    return found


def _held(
    claim: Claim, matching: Sequence[Statement], statements: Sequence[Statement], role: str, of: str, facts: FactBase, today: DateInterval | None
) -> Judgement:
    who = facts.entity(claim.subject).name
    if claim.slot in ("start", "end") and isinstance(claim.value, DateInterval) is False and claim.qualifiers.get("dates"):
        return _edge(claim, matching, facts)
    whens = _whens(claim, today)
    manner = claim.qualifiers.get("manner", "")
    if matching:
        if manner == "former" or claim.past and not claim.qualifiers.get("dates"):
            if any(s.start is None or today is None or s.start.first <= today.last for s in matching):
                return supported(*matching)
        if claim.slot == "span":
            return _term(claim, matching, facts)
        for when in whens:
            current = [s for s in matching if times.covers(s, when)]
            if current:
                return supported(*current)
        if not whens:
            return UNKNOWN
        return _not_then(claim, matching, whens[0], role, of, facts, today)
    if role in _LOOSE or not role:
        return UNKNOWN
    # The person never held such an office: say so only where the fact base knows who did.
    owner = of or str(facts.entity(claim.subject).attributes.get("country", ""))
    holders = [
        s for s in facts.statements(relation="holds-office")
        if _is_office(facts, s, role, owner) and any(times.covers(s, when) for when in whens[:1] or whens)
    ]  # fmt: skip
    mark = claim.qualifiers.get("role_span")
    own = [s for s in statements if any(times.covers(s, when) for when in whens)]
    if of and facts.entity(of).kind in ("state", "organization") and str(facts.entity(claim.subject).attributes.get("country", "")) != of and not holders:
        return UNKNOWN
    if not holders and not own:
        return UNKNOWN
    office = f"{role.replace('-', ' ')}"
    if holders:
        right = facts.entity(holders[0].subject).name
        title = name(facts, holders[0].object or "")
        message = f"{who} was not {title}; that was {right}." if whens and today is not None and whens[0].last < today.first else f"{who} is not {title}; that is {right}."
        if own:
            message += f" {who} {'was' if own[0].end is not None else 'is'} {name(facts, own[0].object or '')}."
        return Judgement("contradicted", (*holders[:1], *own[:1]), "CS301", message, fix=right)
    message = f"{who} {'was' if own[0].end is not None else 'is'} {name(facts, own[0].object or '')}, not {office}."
    return Judgement("contradicted", tuple(own[:1]), "CS301", message, mark=mark)


def _not_then(
    claim: Claim, matching: Sequence[Statement], when: DateInterval, role: str, of: str, facts: FactBase, today: DateInterval | None
) -> Judgement:
    who = facts.entity(claim.subject).name
    statement = min(matching, key=lambda s: abs((s.end.last if s.end else s.start.first if s.start else 0) - when.first))
    if times.surely_beyond(statement, when):
        return UNKNOWN
    if statement.end is not None and 0 <= when.first - statement.end.last <= _LATELY:
        return UNKNOWN  # told of the days when it was still so
    if any(s.start is None and s.end is None for s in matching) or any(s.start is None and s.end is not None and when.first < s.end.first for s in matching):
        return UNKNOWN
    office = name(facts, statement.object or "")
    holders = [
        s for s in facts.statements(relation="holds-office", object=statement.object) if s.subject != claim.subject and times.covers(s, when) and not times.surely_beyond(s, when)
    ]  # fmt: skip
    lasted = _lasted(statement)
    past = statement.end is not None and statement.end.last < when.first
    then = f" {dated(when)}" if today is not None and when != today else ""
    message = f"{who} was {office}{lasted}, not{then or ' now'}." if past else f"{who} became {office} only{lasted or ' later'}."
    fix = None
    if holders:
        right = facts.entity(holders[0].subject).name
        message += f" {'Then' if then else 'Now'} it {'was' if then else 'is'} {right}."
        fix = right
    own = [s for s in facts.statements(subject=claim.subject, relation="holds-office") if times.covers(s, when) and s not in matching]
    if own and not holders:
        message += f" {who} {'was' if then else 'is'} {name(facts, own[0].object or '')}."
    title = claim.slot == "holds" and past and not then
    return Judgement("outdated" if title and not holders else "contradicted", (statement, *holders[:1]), "CS901" if title and not holders else "CS301", message, fix=fix)


def _lasted(statement: Statement) -> str:
    start, end = statement.start, statement.end
    if start is not None and end is not None:
        return f" from {start.english()} to {end.english()}"
    if start is not None:
        return f" since {start.english()}"
    return f" until {end.english()}" if end is not None else ""


def _edge(claim: Claim, matching: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.qualifiers["dates"][0]
    slot = claim.slot
    dated_ones = [(s, getattr(s, slot)) for s in matching if getattr(s, slot) is not None]
    if not dated_ones:
        return UNKNOWN
    for statement, date in dated_ones:
        if times.fits(claimed, "at", date) or any(
            d.slot == slot and d.reading != "error" and isinstance(d.value, DateInterval) and times.fits(claimed, "at", d.value) for d in statement.differs
        ):
            return supported(statement)
    if not all(times.clashes(claimed, "at", date) for _, date in dated_ones):
        return UNKNOWN
    statement, date = min(dated_ones, key=lambda pair: abs(pair[1].first - claimed.first))
    if any(s.acting and times.covers(s, claimed) for s in facts.statements(subject=claim.subject, relation="holds-office")):
        return UNKNOWN
    who, office = facts.entity(claim.subject).name, name(facts, statement.object or "")
    verb = "became" if slot == "start" else "left office as"
    return Judgement("contradicted", (statement,), "CS301", f"{who} {verb} {office} {dated(date)}, not {dated(claimed)}.", mark=claim.qualifiers.get("date_mark"))


def _term(claim: Claim, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.value if isinstance(claim.value, DateInterval) else claim.qualifiers["dates"][0]
    first, last = claimed.begin.year, claimed.finish.year
    best: Statement | None = None
    for statement in statements:
        starts = [d for d in (statement.start, *(d.value for d in statement.differs if d.slot == "start" and d.reading != "error")) if isinstance(d, DateInterval)]
        ends = [d for d in (statement.end, *(d.value for d in statement.differs if d.slot == "end" and d.reading != "error")) if isinstance(d, DateInterval)]
        start_fits = any(s.begin.year <= first <= s.finish.year for s in starts) if starts else True
        end_fits = any(e.begin.year <= last <= e.finish.year or _new_year(e, last) for e in ends) if ends else True
        if start_fits and end_fits:
            return supported(statement)
        if start_fits or end_fits:
            best = statement
    if best is None or best.start is None or best.end is None:
        return UNKNOWN
    who = facts.entity(claim.subject).name
    return Judgement("contradicted", (best,), "CS301", f"{who} was {name(facts, best.object or '')}{_lasted(best)}, not {claimed.english()}.")


def _new_year(date: DateInterval, year: int) -> bool:
    """Whether a term that ends with a year may be said to last to the next one."""
    return date.precision == "day" and (date.finish.month, date.finish.day) in ((12, 31), (1, 1)) and abs(date.finish.year - year) <= 1


def _nationality(claim: Claim, facts: FactBase) -> Judgement:
    person = facts.entity(claim.subject)
    country = str(person.attributes.get("country", ""))
    if not country:
        return NO_DATA
    claimed = claim.value[0]
    if claimed == country:
        return supported(*facts.statements(subject=claim.subject, relation="holds-office")[:1])
    statements = [s for s in facts.statements(subject=claim.subject, relation="holds-office")]
    for statement in statements:
        office = facts.entity(statement.object or "")
        if str(office.attributes.get("of", "")) == claimed:
            return supported(statement)
    if not statements:
        return UNKNOWN
    return Judgement(
        "contradicted", tuple(statements[:1]), "CS301", f"{person.name} is from {name(facts, country)}, not from {name(facts, claimed)}.",
        fix=f"{facts.entity(country).name}'s" if claim.qualifiers.get("owned") else None,
    )  # fmt: skip


def _capital(text: str) -> str:
    return capitalised(text)
