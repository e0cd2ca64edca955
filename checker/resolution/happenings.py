"""Claims about happenings whose event comes from what a text speaks of rather than from the clause: judged like other
claims, but mildly.

A claim goes to the family of its relation; what comes back is softened. A weak link only confirms, an event known
from its announcement contradicts nothing, and where the event was merely in focus a contradiction is a warning that
shows the statement beside the clause.
"""

from __future__ import annotations

from checker.factbase.places import state_of
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from checker.resolution import events, figures, times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name, names

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about an event; ``claim.qualifiers["happening"]`` says how the event is known."""
    judged = _judged(claim, facts, today)
    if judged.verdict == "supported" and isinstance(claim.value, Quantity):
        judged = _far_above(claim, judged, facts)
    if judged.verdict not in ("contradicted", "disputed"):
        return judged
    if (
        claim.qualifiers.get("weak")
        and not _more_than_all(claim, judged)
        or (claim.qualifiers.get("part") and not _abroad(claim, judged, facts))
        or any(statement.announced for statement in judged.statements)
        or any(_was_meant_then(claim, statement, today) for statement in judged.statements)
    ):
        return UNKNOWN
    if judged.verdict == "contradicted" and judged.statements:
        judged.message = _of_gathering(claim, judged.statements[0], facts) or judged.message
    if claim.qualifiers.get("happening", "name") != "name" and judged.verdict == "contradicted":
        judged.severity = "warning"
    return judged


def _was_meant_then(claim: Claim, statement: Statement, today: DateInterval | None) -> bool:
    """Whether a text from before an event says what some source gives otherwise than it came: it may have been the plan."""
    if today is None or not isinstance(statement.value, DateInterval) or statement.value.first <= today.last:
        return False
    given = [d.value if isinstance(d.value, tuple) else (d.value,) for d in statement.differs if d.slot == claim.slot]
    return any(set(claim.value) & set(values) for values in given) if isinstance(claim.value, tuple) else False


def _more_than_all(claim: Claim, judged: Judgement) -> bool:
    """Whether a number is above that of the whole, so that it cannot be that of a part."""
    known = [s.value for s in judged.statements if isinstance(s.value, Quantity)]
    return isinstance(claim.value, Quantity) and bool(known) and claim.value.low > 1.5 * max(q.high for q in known)


def _judged(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    if claim.slot == "count":
        return _count(claim, facts)
    if claim.slot == "value" and claim.relation == "held" and claim.qualifiers.get("bound"):
        return _bound(claim, facts)
    if claim.slot == "value" and claim.relation == "held" and isinstance(claim.value, DateInterval) and claim.role == "span":
        return _span(claim, facts, today)
    if isinstance(claim.value, Quantity) or claim.relation in ("trains", "concerns", "force-used"):
        return figures.judge(claim, facts, today)
    return events.judge(claim, facts, today)


def _far_above(claim: Claim, judged: Judgement, facts: FactBase) -> Judgement:
    """ "Over 2,000" does not mean 3,500: a figure far above a lower bound that sources give for an exercise is another figure."""
    for statement in judged.statements:
        known = statement.quantities.get(claim.slot) if claim.relation == "held" else None
        if known is None or known.approximation != "at_least" or claim.value.low <= 1.5 * known.low:
            continue
        if any(isinstance(d.value, Quantity) and d.value.agrees(claim.value, 0.1) for d in statement.differs):
            continue
        noun = {"personnel": "people", "equipment": "pieces of equipment"}.get(claim.slot, claim.slot)
        message = f"{capitalised(name(facts, claim.subject))} had {known.english()} {noun}, not {claim.value.english()}."
        return Judgement("contradicted", (statement,), "CS601", message, severity="warning")
    return judged


def _of_gathering(claim: Claim, statement: Statement, facts: FactBase) -> str:
    """What to say of a session: it has no name of its own but its body, city and date."""
    body = facts.entity(claim.subject).of
    if (
        facts.entity(claim.subject).kind != "event"
        or not body
        or not isinstance(statement.value, DateInterval)
        or claim.relation != "held"
    ):
        return ""
    who, when = capitalised(name(facts, body)), dated(statement.value)
    where = (
        f"in {name(facts, statement.place[0])}"
        if statement.place and statement.place[0] != "videoconference"
        else "by video link"
    )
    if claim.slot == "value" and isinstance(claim.value, DateInterval):
        return f"{who} met {where} {when}, not {dated(claim.value)}."
    if claim.slot == "place":
        return f"{who} met {when} {where}, not in {name(facts, claim.value[0])}."
    if claim.slot == "by":
        return f"{names(facts, statement.by)} chaired the session of {name(facts, body)} {when}, not {names(facts, claim.value)}."
    if claim.slot == "absent" and statement.participants:
        return f"{capitalised(names(facts, claim.value))} did take part in the session of {name(facts, body)} {when}."
    return ""


def _abroad(claim: Claim, judged: Judgement, facts: FactBase) -> bool:
    """Whether a part of an event is said to have been in a state in which no part of it was."""
    if claim.slot != "place":
        return False
    there = {state_of(facts, place) for place in claim.value}
    known = {state_of(facts, place) for statement in judged.statements for place in statement.place}
    return all(there) and all(known) and not there & known


def _held(claim: Claim, facts: FactBase) -> list[Statement]:
    return [statement for statement in facts.statements(subject=claim.subject, relation="held") if statement.rank != "deprecated"]


def _count(claim: Claim, facts: FactBase) -> Judgement:
    """How many states took part; the host may be left out of the count."""
    known = [statement for statement in _held(claim, facts) if statement.participants]
    if not known:
        return NO_DATA
    statement = known[0]
    right = len(statement.participants)
    claimed = round(claim.value.low)
    accepted = {right, right - 1} | {
        len(d.value)
        for d in statement.differs
        if d.slot == "participants" and d.reading == "accepted" and isinstance(d.value, tuple)
    }
    if claimed in accepted:
        return supported(statement) if claimed == right else UNKNOWN
    word = _WORDS[right] if right < len(_WORDS) else str(right)
    return Judgement(
        "contradicted",
        (statement,),
        "CS601",
        f"{capitalised(word)} states took part in {name(facts, claim.subject)}: {names(facts, statement.participants)}.",
    )


def _bound(claim: Claim, facts: FactBase) -> Judgement:
    """The first or the last day of an event, by any of the ways it is dated."""
    known = [statement for statement in _held(claim, facts) if isinstance(statement.value, DateInterval)]
    if not known:
        return NO_DATA
    claimed: DateInterval = claim.value
    end = claim.qualifiers["bound"] == "end"
    whole: list[DateInterval] = []
    for statement in known:
        assert isinstance(statement.value, DateInterval)
        values = [statement.value] + [
            d.value
            for d in statement.differs
            if d.slot == "value" and d.reading == "accepted" and isinstance(d.value, DateInterval)
        ]
        for value in values:
            whole.append(value)
            day = value.last if end else value.first
            if claimed.first <= day <= claimed.last or (value.precision in ("month", "year") and claimed.agrees(value)):
                return supported(statement)
    if any(value.precision in ("month", "year") for value in whole):
        return events.judge(claim, facts, None)
    within = any(claimed.first <= value.last and value.first <= claimed.last for value in whole)
    if within and not claim.qualifiers.get("paired"):
        return UNKNOWN  # a day of the event, such as that of a ceremony
    statement = known[0]
    assert isinstance(statement.value, DateInterval)
    right = DateInterval.day(*_parts(statement.value, end))
    verb = "ended" if end else "began"
    return Judgement(
        "contradicted",
        (statement,),
        "CS601",
        f"{capitalised(name(facts, claim.subject))} {verb} {dated(right)}, not {dated(claimed)}.",
    )


def _span(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """A period told by its first and last day: wrong where it reaches days beyond every period that sources give."""
    known = [
        statement for statement in _held(claim, facts) if isinstance(statement.value, DateInterval) and not statement.announced
    ]
    whole = [
        value for statement in known for value in times.tellings(statement, "value") if value.precision in ("day", "interval")
    ]
    judged = events.judge(claim, facts, today)
    claimed: DateInterval = claim.value
    if claim.negated:
        return judged
    if (
        judged.verdict not in ("supported", "unknown")
        or len(known) != 1
        or not whole
        or claimed.last - claimed.first > 40
        or claimed.approximate
        or claim.qualifiers.get("vague")
    ):
        return judged
    beyond = max(min(value.first for value in whole) - claimed.first, claimed.last - max(value.last for value in whole))
    if beyond < 2:
        return judged
    value = known[0].value
    assert isinstance(value, DateInterval)
    message = f"{capitalised(name(facts, claim.subject))} was held {dated(value)}, not {dated(claimed)}."
    return Judgement("contradicted", (known[0],), "CS601", message)


def _parts(value: DateInterval, end: bool) -> tuple[int, int, int]:
    day = value.finish if end else value.begin
    return day.year, day.month, day.day
