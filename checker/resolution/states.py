"""Claims about what holds for a time: membership, being a party, observer status, chairmanships; lists and numbers of members."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity
from checker.resolution import times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, lasted, name, names, number

_FOREVER = DateInterval(1, 3652059, "interval")


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about a state of affairs."""
    if claim.slot == "members":
        return _members(claim, facts, today)
    if claim.slot == "count":
        judged = _count(claim, facts, today)
        return _denied_count(claim, judged, facts) if claim.negated else judged
    statements = [
        s
        for s in facts.statements(subject=claim.subject, relation=claim.relation, object=claim.object or None)
        if s.rank != "deprecated"
    ]
    if claim.relation == "observer-in":
        return _observer(claim, facts, today)
    if not known_list(facts, claim.relation, claim.object):
        return NO_DATA
    judged = _interval(claim, statements, facts, today)
    if judged.verdict == "supported" and claim.qualifiers.get("still"):
        now = _interval(replace(claim, slot="holds", past=False), statements, facts, today)
        if now.verdict == "outdated":
            now.mark = claim.qualifiers.get("subject_span")
            return now
    if judged.verdict == "contradicted" and claim.inferred and _came_to_the_treaty(claim, facts):
        return UNKNOWN
    denied = _negated(claim, judged, facts) if claim.negated else judged
    if denied.verdict == "contradicted" and "alone_of" in claim.qualifiers:
        denied.message += _outsiders(claim, facts, today)
    return denied


def _came_to_the_treaty(claim: Claim, facts: FactBase) -> bool:
    """Whether the date on which a state is said to have joined, without what, is that of its accession to a treaty of the
    organization."""
    if claim.slot != "start" or not isinstance(claim.value, DateInterval) or claim.value.precision == "year":
        return False
    papers = facts.statements(subject=claim.subject, relation="acceded")
    return any(
        facts.belongs_to(s.object or "", claim.object) and isinstance(s.value, DateInterval) and claim.value.agrees(s.value)
        for s in papers
        if s.object
    )


def _outsiders(claim: Claim, facts: FactBase, today: DateInterval | None) -> str:
    """Who of an organization's members is outside the one of the claim, as a sentence."""
    owner, now = claim.qualifiers["alone_of"], claim.time or today or _FOREVER
    inside = {s.subject for s in members_at(facts, claim.relation, claim.object, now)}
    outside = [s.subject for s in members_at(facts, claim.relation, owner, now) if s.subject not in inside]
    target = name(facts, claim.object)
    return f" Of the members of {name(facts, owner)} only {names(facts, outside)} stands outside {target}." if outside else ""


def known_list(facts: FactBase, relation: str, object_: str) -> bool:
    """Whether the fact base lists the members at all."""
    return bool(facts.statements(relation=relation, object=object_))


def members_at(facts: FactBase, relation: str, object_: str, date: DateInterval) -> list[Statement]:
    """The statements of those who are members at a date."""
    return times.at(facts.statements(relation=relation, object=object_), date)


def _what(claim: Claim, facts: FactBase) -> str:
    target = name(facts, claim.object)
    kind = {"member-of": "a member of", "observer-in": "an observer in"}.get(claim.relation, "a party to")
    return f"{kind} {target}"


def _interval(claim: Claim, statements: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    who, what = name(facts, claim.subject), _what(claim, facts)
    relation = facts.relation(claim.relation)
    now = today or _FOREVER
    if not statements:
        evidence = tuple(facts.statements(relation=claim.relation, object=claim.object))[:1]
        others = [s for s in facts.statements(subject=claim.subject, relation="party-to") if claim.relation == "member-of"]
        note, mark = "", None
        if others and others[0].object:
            mark = claim.qualifiers.get("object_span")  # it is the organization that is wrong
            note = (
                f"{capitalised(who)} was a party to {name(facts, others[0].object)}{lasted(others[0])}, which is another thing."
            )
        code = relation.codes["holds"] if claim.slot in ("holds", "ever", "founding", "time") else relation.codes["start"]
        return Judgement(
            "contradicted",
            tuple(others) or evidence,
            code,
            f"{capitalised(who)} has never been {what}.",
            explanation=note,
            mark=mark or claim.qualifiers.get("subject_span"),
        )
    match claim.slot:
        case "holds":
            when = claim.time or now
            if claim.past and claim.time is None:
                return supported(*statements)
            current = times.at(statements, when)
            if current:
                return UNKNOWN if times.surely_beyond(current[0], when) and today is None else supported(*current)
            last = statements[-1]
            if any(times.interval(s)[1] < when.first for s in statements):
                return Judgement(
                    "outdated", (last,), "CS901", f"{capitalised(who)} is no longer {what}: it was one{lasted(last)}."
                )
            return Judgement(
                "contradicted",
                (statements[0],),
                relation.codes["start"],
                (
                    f"{capitalised(who)} was not yet {what}: it became one {dated(statements[0].start)}."
                    if statements[0].start
                    else ""
                ),
            )
        case "joined" | "ever":
            return supported(*statements)
        case "time":
            if times.at(statements, claim.value):
                return supported(*times.at(statements, claim.value))
            return Judgement(
                "contradicted",
                tuple(statements),
                relation.codes["holds"],
                f"{capitalised(who)} was not {what} {dated(claim.value)}: it was one{lasted(statements[0])}.",
            )
        case "start" | "end":
            return _edge(claim, statements, facts)
        case "span":
            return _span(claim, statements, facts)
        case "founding":
            founders = [s for s in facts.statements(relation=claim.relation, object=claim.object) if s.start is not None]
            first = min((s.start.first for s in founders if s.start), default=0)
            own = statements[0]
            if own.start is not None and own.start.first <= first + 31:
                return supported(own)
            return Judgement(
                "contradicted",
                (own,),
                relation.codes["holds"],
                (
                    f"{capitalised(who)} is not a founding member of {name(facts, claim.object)}: it joined {dated(own.start)}."
                    if own.start
                    else ""
                ),
            )
        case _:
            return UNKNOWN


def _edge(claim: Claim, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    slot = claim.slot
    role = "at" if claim.role in ("until", "since") else claim.role  # "until 2012" names the end itself
    claimed = claim.value
    who, what = name(facts, claim.subject), _what(claim, facts)
    code = facts.relation(claim.relation).codes[slot]
    if claimed is None:
        ended = [s for s in statements if s.end is not None]
        if slot == "end":
            if ended:
                return supported(*ended)
            return Judgement(
                "contradicted",
                tuple(statements[:1]),
                facts.relation(claim.relation).codes["end"],
                f"{capitalised(who)} has not left: it is still {what}.",
            )
        return supported(*statements)
    edges = [(s, getattr(s, slot)) for s in statements if getattr(s, slot) is not None]
    for statement, date in edges:
        if times.fits(claimed, role, date):
            return supported(statement)
    for statement in statements:
        difference = times.differing(statement, slot, claimed, role)
        if difference is not None and difference.reading == "accepted":
            return supported(statement)
        if difference is not None and difference.reading == "disputed":
            return Judgement(
                "disputed",
                (statement,),
                "CS902",
                f"Sources disagree about when {who} {'joined' if slot == 'start' else 'left'} {name(facts, claim.object)}.",
                difference.why,
            )
    if not edges:
        if slot == "end":
            return Judgement(
                "contradicted",
                tuple(statements[:1]),
                code,
                f"{capitalised(who)} did not leave {name(facts, claim.object)} {dated(claimed)}: it is still {what}.",
            )
        return UNKNOWN
    if not all(times.clashes(claimed, role, date) for _, date in edges):
        return UNKNOWN
    statement, date = min(edges, key=lambda pair: abs(pair[1].first - claimed.first))
    error = next((d for s in statements if (d := times.differing(s, slot, claimed, role)) is not None), None)
    verb = {"start": ("became", what), "end": ("ceased to be", what)}[slot]
    message = f"{capitalised(who)} {verb[0]} {verb[1]} {dated(date)}, not {dated(claimed)}."
    other = _of_that_time(claim, facts) if "relative" in claim.qualifiers else None
    if other is not None:  # "the tenth, Iran, which joined last July": either the name or the date is wrong
        told = f" {capitalised(name(facts, other.subject))} did so then."
        return Judgement(
            "contradicted", (statement, other), code, message + told, mark=claim.qualifiers["relative"].cover(claim.mark)
        )
    return Judgement(
        "contradicted",
        (statement,),
        code,
        message,
        error.why if error else "",
        fix=(
            str(date.begin.year)
            if claimed.precision == "year"
            else "date"
            if claimed.precision == "day" and date.precision == "day"
            else None
        ),
        differing=error,
    )


def _of_that_time(claim: Claim, facts: FactBase) -> Statement | None:
    """The one other state that began or ceased to be a member at the time a claim says, to the month."""
    if claim.value.precision not in ("day", "month"):
        return None
    others = [
        statement
        for statement in facts.statements(relation=claim.relation, object=claim.object)
        if (edge := getattr(statement, claim.slot)) is not None and times.fits(claim.value, "at", edge)
    ]
    return others[0] if len(others) == 1 else None


def _span(claim: Claim, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.value
    first = DateInterval.year(claimed.begin.year) if claimed.first > 1 else None
    last = DateInterval.year(claimed.finish.year) if claimed.last < 3652059 else None
    for statement in statements:
        starts = [statement.start, *(d.value for d in statement.differs if d.slot == "start" and d.reading == "accepted")]
        ends = [statement.end, *(d.value for d in statement.differs if d.slot == "end" and d.reading == "accepted")]
        if (first is None or any(s is not None and not s.conflicts(first) for s in starts)) and (
            last is None or any(e is not None and not e.conflicts(last) for e in ends)
        ):
            return supported(statement)
    statement = statements[0]
    code = facts.relation(claim.relation).codes["start"]
    signed = [s for s in facts.statements(subject=claim.object, relation="signed") if claim.subject in s.participants]
    if (
        claim.relation == "party-to"
        and signed
        and isinstance(signed[0].value, DateInterval)
        and first is not None
        and not signed[0].value.conflicts(first)
    ) and (last is None or statement.end is not None and not statement.end.conflicts(last)):
        return supported(statement, signed[0])
    return Judgement(
        "contradicted",
        (statement,),
        code,
        f"{capitalised(name(facts, claim.subject))} was {_what(claim, facts)}{lasted(statement)}, not {claimed.english()}.",
    )


def _negated(claim: Claim, judged: Judgement, facts: FactBase) -> Judgement:
    if claim.slot in ("holds", "ever", "joined", "founding"):
        if judged.verdict in ("contradicted", "outdated"):
            if claim.slot in ("ever", "joined") and judged.verdict == "outdated":
                pass
            return supported(*judged.statements)
        if judged.verdict == "supported" and judged.statements:
            statement = judged.statements[0]
            if claim.past and claim.slot == "holds" and claim.time is None and statement.start is not None:
                return UNKNOWN  # "when the Treaty was signed, Belarus was not a party": before it became one
            return Judgement(
                "contradicted",
                judged.statements,
                facts.relation(claim.relation).codes["holds"],
                f"{capitalised(name(facts, claim.subject))} {'is' if statement.end is None else 'was'}"
                f" {_what(claim, facts)}{lasted(statement)}.",
            )
    if (
        claim.slot in ("start", "time", "end")
        and claim.value is not None
        and judged.verdict == "supported"
        and judged.statements
        and claim.role in ("at", "none")
    ):
        statement = judged.statements[0]
        ended = claim.slot == "time" and statement.end is not None and isinstance(claim.value, DateInterval)
        if ended and statement.end is not None and claim.value.last >= statement.end.first:
            return UNKNOWN  # "as of 18 August it no longer belongs to it": the day on which it left
        return Judgement(
            "contradicted",
            judged.statements,
            facts.relation(claim.relation).codes.get(claim.slot, "CS202"),
            f"{capitalised(name(facts, claim.subject))} {'is' if statement.end is None else 'was'}"
            f" {_what(claim, facts)}{lasted(statement)}.",
        )
    if claim.slot == "time" and judged.verdict == "contradicted":
        return supported(*judged.statements)
    if claim.slot == "end" and claim.value is None:
        if judged.verdict == "contradicted":
            return supported(*judged.statements)
        if judged.verdict == "supported":
            return UNKNOWN
    return UNKNOWN


def _members(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    statements = facts.statements(relation=claim.relation, object=claim.object)
    when = claim.time or today
    if not statements or when is None:
        return NO_DATA
    current = [s.subject for s in times.at(statements, when)]
    if any(s.start is None for s in statements) and any(
        s.as_of is not None and abs(s.as_of.first - when.first) > 500 for s in statements
    ):
        return UNKNOWN
    claimed = tuple(entity for entity in claim.value if facts.entity(entity).kind == "state")
    wrong = [entity for entity in claimed if entity not in current]
    surely = [s.subject for s in statements if _surely(s, when.first) and _surely(s, when.last)]
    missing = [entity for entity in current if entity not in claimed and entity in surely]
    if claim.past and (wrong or missing):
        # a list told in the past may be that of any earlier time
        changes = {s.start.first for s in statements if s.start} | {s.end.first for s in statements if s.end}
        for day in changes:
            moment = DateInterval(day + 2, day + 2, "day")
            if {s.subject for s in times.at(statements, moment)} == set(claimed):
                return supported(*statements)
    target = name(facts, claim.object)
    evidence = tuple(s for s in statements if s.subject in current)[:6]
    if claim.negated:
        members = [entity for entity in claimed if entity in current]
        if not members:
            return supported(*evidence)
        return Judgement(
            "contradicted",
            evidence,
            "CS203",
            f"{capitalised(names(facts, members))} {'is a member' if len(members) == 1 else 'are members'} of {target}.",
        )
    if wrong and len(wrong) <= max(2, len(claimed) - 2):
        former = [s for s in statements if s.subject == wrong[0]]
        code = "CS203"
        text = (
            f"{capitalised(names(facts, wrong))} {'is' if len(wrong) == 1 else 'are'} not"
            f" {'a member' if len(wrong) == 1 else 'members'} of {target}"
        )
        if former and len(wrong) == 1:
            text += f" (it was one{lasted(former[0])})"
        if missing and len(missing) <= 2:
            text += f"; {names(facts, missing)} {'is' if len(missing) == 1 else 'are'}"
        mark = next((item.span for item in claim.items if item.entity == wrong[0]), None)
        fix = name(facts, missing[0]) if len(missing) == 1 and len(wrong) == 1 else None
        return Judgement("contradicted", evidence + tuple(former[:1]), code, text + ".", mark=mark, fix=fix)
    if wrong:
        return UNKNOWN
    if claim.qualifiers.get("some"):
        return supported(*evidence)  # "an alliance that includes A, B and C"
    partial = claim.qualifiers.get("open")
    if (
        missing
        and not (partial and len(missing) > 1)
        and len(claimed) >= max(3, len(current) - 2)
        and not (partial and len(claimed) < len(current) - 1)
    ):
        verb = "is a member" if len(missing) == 1 else "are members"
        return Judgement(
            "contradicted", evidence, "CS203", f"The list leaves out {names(facts, missing)}, which {verb} of {target} too."
        )
    return supported(*evidence) if not missing or partial else UNKNOWN


def count_at(facts: FactBase, relation: str, object_: str, date: DateInterval) -> set[int]:
    """The numbers of members there were in the course of ``date``."""
    statements = facts.statements(relation=relation, object=object_)
    days = {date.first, date.last}
    for statement in statements:
        for edge in (statement.start, statement.end):
            if edge is not None and date.first <= edge.first <= date.last:
                days |= {max(date.first, edge.first - 1), min(date.last, edge.last + 1)}
    counts = set()
    for day in days:
        moment = DateInterval(day, day, "day")
        surely = sum(1 for s in statements if _surely(s, day))
        counts |= set(range(surely, len(times.at(statements, moment)) + 1))
    return counts


def _settled(changes: Sequence[int], today: DateInterval | None) -> list[int]:
    """Days halfway between one change of the membership and the next, on which nobody was about to come or go."""
    days = [*changes, today.last] if today is not None and changes and today.last > changes[-1] else [*changes]
    return [(earlier + later) // 2 for earlier, later in pairwise(days)] or list(changes)


def _surely(statement: Statement, day: int) -> bool:
    """Whether somebody was a member on a day by every account of when they joined and left."""
    starts, ends = times.tellings(statement, "start"), times.tellings(statement, "end")
    return all(date.last <= day for date in starts) and all(day <= date.first for date in ends)


def _count(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    claimed = claim.value
    assert isinstance(claimed, Quantity)
    wanted = int(claimed.low)
    target = name(facts, claim.object)
    if claim.relation in ("founding-count", "signatory-count"):
        return _founders(claim, wanted, facts, today)
    statements = facts.statements(relation=claim.relation, object=claim.object)
    whens: Sequence[DateInterval] = [
        *claim.qualifiers.get("dates", ()),
        *([today] if today and not claim.qualifiers.get("dates") else []),
    ]
    if not statements or any(s.start is None for s in statements):
        numbers = [s for s in facts.statements(subject=claim.object, relation="member-count") if isinstance(s.value, Quantity)]
        then = [s for s in numbers if any(_counted(s, when) for when in whens)]
        for statement in then if not claim.past else numbers:
            if isinstance(statement.value, Quantity) and statement.value.agrees(claimed, 0):
                return supported(statement)
        if then and isinstance(then[0].value, Quantity):
            return Judgement(
                "contradicted",
                (then[0],),
                "CS204",
                f"{capitalised(target)} {'has' if then[0].end is None else 'had'} {then[0].value.english()} members,"
                f" not {number(wanted)}.",
                fix=None,
            )
        if statements and len(statements) == wanted:
            return supported(*statements[:1])
        return NO_DATA
    for when in whens:
        if wanted in count_at(facts, claim.relation, claim.object, when):
            return supported(*members_at(facts, claim.relation, claim.object, when)[:6])
    if (claim.past or claim.relation == "party-to") and "led" not in claim.qualifiers:
        changes = sorted({s.start.first for s in statements if s.start} | {s.end.first for s in statements if s.end})
        days = changes if claim.relation == "party-to" else _settled(changes, today)
        if any(wanted in count_at(facts, claim.relation, claim.object, DateInterval(day, day, "day")) for day in days):
            return supported(*statements[:6])
        if claim.relation == "party-to":
            peak = max(len(times.at(statements, DateInterval(day, day, "day"))) for day in changes)
            if wanted <= peak:
                return UNKNOWN
    moment = claim.time or today
    if moment is None:
        return UNKNOWN
    current = members_at(facts, claim.relation, claim.object, DateInterval(moment.last, moment.last, "day"))
    if not current or claimed.high >= len(current) > wanted:
        return UNKNOWN  # "includes two of them": there may be more
    tense = "had" if claim.time is not None and today is not None and claim.time.last < today.first else "has"
    message = (
        f"{capitalised(target)} {tense} {number(len(current))} members"
        f" {dated(claim.time) + ' ' if claim.time else ''}({names(facts, [s.subject for s in current])}), not {number(wanted)}."
    )
    departures = [s for s in statements if s.end is not None and s.relation == "member-of"]
    why = ""
    for left in departures:
        if (
            left.end is not None
            and len(
                members_at(facts, claim.relation, claim.object, DateInterval(left.end.first - 30, left.end.first - 30, "day"))
            )
            == wanted
        ):
            why = f"It had {number(wanted)} while {name(facts, left.subject)} was a member{lasted(left)}."
    judged = Judgement("contradicted", tuple(current), "CS204", message, why, fix=number(len(current)))
    if (
        claim.relation == "member-of"
        and not facts.entity(claim.object).attributes.get("topic")
        and abs(wanted - len(current)) < 2
    ):
        judged.severity = "warning"  # whom another organization counts among its members is a matter of reading
    return judged


def _denied_count(claim: Claim, judged: Judgement, facts: FactBase) -> Judgement:
    """ "It does not have seven members"."""
    if judged.verdict == "contradicted":
        return supported(*judged.statements)
    if judged.verdict != "supported" or not judged.statements or claim.past or claim.relation != "member-of":
        return UNKNOWN
    message = f"{capitalised(name(facts, claim.object))} does have {number(int(claim.value.low))} members."
    return Judgement("contradicted", judged.statements, "CS204", message)


def _counted(statement: Statement, when: DateInterval) -> bool:
    """Whether a number of members is surely that of a date: of its term, or of the time around which it was looked up."""
    if statement.as_of is not None and abs(statement.as_of.first - when.first) < 500:
        return True
    start, end = statement.start, statement.end or statement.as_of
    return start is not None and end is not None and start.last <= when.first and when.last <= end.first


def _founders(claim: Claim, wanted: int, facts: FactBase, today: DateInterval | None) -> Judgement:
    if claim.relation == "signatory-count":
        signed = facts.statements(subject=claim.object, relation="signed")
        if not signed or not signed[0].participants:
            return NO_DATA
        right, statement = len(signed[0].participants), signed[0]
    else:
        statements = [s for s in facts.statements(relation="member-of", object=claim.object) if s.start is not None]
        if not statements:
            return NO_DATA
        first = min(s.start.first for s in statements if s.start)
        founders = [s for s in statements if s.start and s.start.first <= first + 31]
        right, statement = len(founders), founders[0]
    if right == wanted or claim.relation == "signatory-count" and wanted in _later_counts(statement, facts, today):
        return supported(statement)
    if claim.qualifiers.get("ever") and isinstance(statement.value, DateInterval):
        later = facts.statements(relation="acceded", object=claim.object)
        at_first = any(not date.conflicts(statement.value) for date in claim.qualifiers.get("dates", ()))
        if later and not at_first and wanted == right + len({s.subject for s in later} - set(statement.participants)):
            return supported(statement, *later)
    what = "signatories" if claim.relation == "signatory-count" else "founding members"
    return Judgement(
        "contradicted",
        (statement,),
        "CS204",
        f"{capitalised(name(facts, claim.object))} has {number(right)} {what}, not {number(wanted)}.",
        fix=number(right),
    )


def _later_counts(signed: Statement, facts: FactBase, today: DateInterval | None) -> set[int]:
    """How many had signed by the day of a text with those whose signature followed."""
    found = set()
    for difference in signed.differs:
        if difference.slot != "participants" or difference.reading not in ("accepted", "disputed"):
            continue
        states = difference.value if isinstance(difference.value, tuple) else ()
        joined = [
            statement.value
            for state in set(states) - set(signed.participants)
            for statement in facts.statements(subject=state, object=signed.subject)
        ]
        if today is None or all(not isinstance(date, DateInterval) or date.first <= today.last for date in joined):
            found.add(len(states))
    return found


def _observer(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    known = facts.statements(subject=claim.subject, relation="observer-in")
    if not known:
        return _no_observer(claim, facts, today)
    who = name(facts, claim.subject)
    if claim.slot == "member":
        statement = next((s for s in known if s.object and claim.object in (s.object, _whole(facts, s.object))), known[0])
        message = f"{capitalised(who)} has observer status in {name(facts, statement.object or '')}; it is no member of it."
        return Judgement("contradicted", (statement,), "CS403", message, fix="observer")
    if claim.slot == "object":
        same = [
            s
            for s in known
            if s.object == claim.object or (s.object and not claim.negated and _whole(facts, s.object) == claim.object)
        ]
        if same and not claim.negated:
            return supported(*same)
        if same:
            statement = same[0]
            return Judgement(
                "contradicted",
                (statement,),
                "CS403",
                f"{capitalised(who)} has observer status in {name(facts, statement.object or '')}{lasted(statement)}.",
            )
        if claim.negated:
            return supported(*known)
        statement = known[0]
        error = times.differing_value(statement, "object", claim.object)
        if claim.object == claim.subject:
            message = (
                f"{capitalised(who)} cannot be an observer in itself; it has observer status in"
                f" {name(facts, statement.object or '')}{lasted(statement)}."
            )
        else:
            message = (
                f"{capitalised(who)} has observer status in {name(facts, statement.object or '')}, not in"
                f" {name(facts, claim.object)}."
            )
        return Judgement(
            "contradicted",
            (statement,),
            "CS403",
            message,
            error.why if error else "",
            fix=name(facts, statement.object or "").removeprefix("the "),
        )
    statements = [s for s in known if s.object == claim.object] or list(known)
    if claim.slot in ("start", "end"):
        return _observer_edge(claim, statements, who, facts)
    if claim.slot == "span" and not claim.negated and all(s.start is not None and s.end is not None for s in statements):
        return _span(claim, statements, facts)
    return supported(*statements) if not claim.negated else UNKNOWN


def _observer_edge(claim: Claim, statements: Sequence[Statement], who: str, facts: FactBase) -> Judgement:
    """Since when a state has been an observer, or until when it was one."""
    for statement in statements:
        known = getattr(statement, claim.slot)
        if known is not None and times.fits(claim.value, claim.role, known):
            return supported(statement)
        difference = times.differing(statement, claim.slot, claim.value, claim.role)
        if difference is not None and difference.reading == "accepted":
            return supported(statement)
    statement = statements[0]
    known = getattr(statement, claim.slot)
    role = "at" if claim.slot == "end" and claim.role == "until" else claim.role
    if known is None or not times.clashes(claim.value, role, known):
        return UNKNOWN
    error = times.differing(statement, claim.slot, claim.value, claim.role)
    has_been, since = ("has been", "since") if claim.slot == "start" else ("was", "until")
    return Judgement(
        "contradicted",
        (statement,),
        "CS101",
        f"{capitalised(who)} {has_been} an observer in {name(facts, statement.object or '')} {since} {known.english()},"
        f" not {since} {claim.value.english()}.",
        error.why if error else "",
        fix=str(known.begin.year) if claim.value.precision == "year" else None,
    )


def _no_observer(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """Of a member that is called an observer; nothing is known of other non-observers."""
    reverse = [
        statement
        for statement in facts.statements(subject=claim.object, relation="observer-in")
        if statement.object and claim.subject in (statement.object, _whole(facts, statement.object))
    ]
    if reverse and claim.slot == "object" and not claim.negated:
        return Judgement(
            "contradicted",
            tuple(reverse),
            "CS403",
            f"It is the other way round: {name(facts, claim.object)} is an observer in {name(facts, reverse[0].object or '')}.",
        )
    statements = facts.statements(subject=claim.subject, relation="member-of", object=claim.object)
    when = claim.time or (claim.value if isinstance(claim.value, DateInterval) else None) or today
    if claim.negated or claim.inferred or when is None or not times.at(statements, when):
        return NO_DATA
    statement = times.at(statements, when)[0]
    return Judgement(
        "contradicted",
        (statement,),
        "CS201",
        f"{capitalised(name(facts, claim.subject))} is no observer but a member of"
        f" {name(facts, claim.object)}{lasted(statement)}.",
        fix=None,
    )


def _whole(facts: FactBase, body: str) -> str:
    return facts.entity(body).of
