"""Claims about events: when, where, who took part, who led."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.phrases import sentence
from checker.factbase.places import any_compatible, of_the_same_kind, state_of
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import STRANGER, Claim
from checker.model.dates import DateInterval
from checker.model.facts import Entity, Relation, Statement
from checker.model.lengths import in_words
from checker.model.spans import Span
from checker.resolution import times
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name, names, where

_VERB = {
    "established": "was established",
    "signed": "was signed",
    "in-force": "entered into force",
    "adopted": "was adopted",
    "amended": "was amended",
    "extended": "was extended",
    "expired": "expired",
    "registered": "was registered",
    "ratified": "ratified",
    "acceded": "acceded",
    "joined": "joined",
    "left": "left",
    "suspended": "suspended its membership",
    "froze": "froze its participation",
    "stopped-funding": "announced the end of its payments to",
    "held": "was held",
    "opened": "was opened",
    "requested": "was requested",
    "decided": "was decided",
    "made-permanent": "was made permanent",
    "deployed": "began",
    "withdrawal-began": "began to withdraw",
    "withdrawal-completed": "completed its withdrawal",
    "occurred": "took place",
    "announced-withdrawal": "announced that it would leave",
    "appointed": "was appointed",
    "declined": "stayed away",
}


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about an event."""
    relation = facts.relation(claim.relation)
    if claim.slot == "who":
        return _called_off(claim, facts)
    statements = _statements(claim, facts)
    if not statements:
        if claim.relation == "expired":
            return _never_expired(claim, facts)
        if claim.relation == "expelled":
            return _never_expelled(claim, facts)
        if claim.relation == "held":
            return _never_held(claim, facts, today)
        if relation.closed and claim.slot in ("value", "occurs") and claim.relation == "signed":
            return NO_DATA
        return NO_DATA
    match claim.slot:
        case "value":
            judged = _date(claim, relation, statements, facts)
            if claim.qualifiers.get("identifying") and judged.verdict != "supported":
                return UNKNOWN  # "the treaty of 1990" says which treaty is meant
            if claim.qualifiers.get("decided") and judged.verdict == "contradicted" and _before_all(claim.value, statements):
                return UNKNOWN  # it may have been planned for long
        case "place":
            judged = _place(claim, relation, statements, facts)
        case "participants" | "absent":
            judged = _participants(claim, relation, statements, facts)
        case "by":
            judged = _by(claim, relation, statements, facts)
        case "thing" | "partner":
            return _thing(claim, statements[0], facts)
        case "occurs":
            judged = _occurred(statements, today)
        case _:
            return UNKNOWN
    return _negated(claim, judged, relation, facts) if claim.negated else judged


def _thing(claim: Claim, statement: Statement, facts: FactBase) -> Judgement:
    """What was signed, or with whom, where the text names another thing or partner."""
    right = facts.entity(statement.subject)
    if claim.slot == "partner":
        partner = claim.qualifiers["partner"]
        if claim.value == partner:
            return supported(statement)
        message = f"It is with {name(facts, partner)}, not with {name(facts, claim.value)}: {sentence(facts, statement)}"
        return Judgement("contradicted", (statement,), "CS403", message, fix=facts.entity(partner).name)
    message = f"What was signed is {name(facts, right.id)}, not {name(facts, claim.value)}: {sentence(facts, statement)}"
    return Judgement("contradicted", (statement,), "CS403", message, fix=right.name)


def _called_off(claim: Claim, facts: FactBase) -> Judgement:
    """Who called off the exercise that the claim is about."""
    known = facts.statements(relation=claim.relation, object=claim.subject)
    if len(known) != 1 or claim.negated:
        return NO_DATA
    right = known[0].subject
    if claim.value == (right,):
        return supported(known[0])
    message = f"{capitalised(name(facts, right))} called off {name(facts, claim.subject)}, not {names(facts, claim.value)}."
    return Judgement("contradicted", (known[0],), "CS103", message, fix=facts.entity(right).name, severity="warning")


def _occurred(statements: Sequence[Statement], today: DateInterval | None) -> Judgement:
    """Whether it had happened by the document's date."""
    done = [
        s
        for s in statements
        if not s.announced and isinstance(s.value, DateInterval) and (today is None or s.value.first <= today.last)
    ]
    return supported(*done) if done else UNKNOWN


def _before_all(date: DateInterval, statements: Sequence[Statement]) -> bool:
    return all(not isinstance(s.value, DateInterval) or date.last < s.value.first for s in statements)


def _statements(claim: Claim, facts: FactBase) -> list[Statement]:
    found = facts.statements(subject=claim.subject, relation=claim.relation, object=claim.object or None)
    if not found and claim.relation == "occurred":
        found = facts.statements(subject=claim.subject, relation="held")
    return [statement for statement in found if statement.rank != "deprecated"]


def _never_expelled(claim: Claim, facts: FactBase) -> Judgement:
    """An expulsion of a state that went, or stayed away, of its own accord."""
    own = [
        statement
        for relation in ("suspended", "left")
        for statement in facts.statements(subject=claim.subject, relation=relation, object=claim.object)
    ]
    if not own or claim.negated:
        return NO_DATA
    message = (
        f"{capitalised(name(facts, claim.subject))} was not expelled from {name(facts, claim.object)}: {sentence(facts, own[0])}"
    )
    return Judgement("contradicted", (own[0],), "CS202", message)


def _never_held(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """What is told of an exercise that was called off."""
    for statement in facts.statements(subject=claim.subject, relation="status"):
        for difference in statement.differs:
            if difference.reading != "error" or difference.value != "held":
                continue
            called_off = [s.value for s in facts.statements(relation="declined", object=claim.subject)]
            if any(isinstance(day, DateInterval) and today is not None and today.last < day.first for day in called_off):
                return NO_DATA
            if claim.negated:
                return supported(statement)
            told = claim.slot != "occurs" and claim.qualifiers.get("held", True)
            if claim.modality not in ("asserted", "attributed") or not told:
                return NO_DATA  # where it was to be held may be told of one that was not
            message = f"{capitalised(name(facts, claim.subject))} was not held."
            return Judgement(
                "contradicted", (statement,), "CS601", message, difference.why, mark=claim.span, differing=difference
            )
    return NO_DATA


def _never_expired(claim: Claim, facts: FactBase) -> Judgement:
    extensions = facts.statements(subject=claim.subject, relation="extended")
    if not extensions or claim.negated:
        return supported(*extensions) if extensions else NO_DATA
    statement = extensions[0]
    ending = "did not give way to a new one" if claim.qualifiers.get("replaced") else "did not expire"
    when = f" {dated(statement.value)}" if isinstance(statement.value, DateInterval) else ""
    return Judgement(
        "contradicted",
        (statement,),
        "CS101",
        f"{capitalised(name(facts, claim.subject))} {ending}: it was extended{when} by {names(facts, statement.participants)}.",
    )


def _date(claim: Claim, relation: Relation, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.value
    assert isinstance(claimed, DateInterval)
    for statement in statements:
        if isinstance(statement.value, DateInterval) and times.fits(claimed, claim.role, statement.value):
            return supported(statement)
    disputed: Judgement | None = None
    for statement in statements:
        difference = times.differing(statement, "value", claimed, claim.role)
        if difference is not None and difference.reading == "accepted":
            return supported(statement)
        if difference is not None and difference.reading == "disputed":
            disputed = _disputed(claim, statement, difference.why, facts, relation)
            disputed.differing = difference
    if disputed is not None:
        return disputed
    known = [statement for statement in statements if isinstance(statement.value, DateInterval)]
    if not known or any(statement.announced for statement in known):
        return UNKNOWN
    error = next(
        (d for s in known if (d := times.differing(s, "value", claimed, claim.role)) is not None and d.reading == "error"), None
    )
    certain = relation.closed or (relation.functional or claim.object or claim.qualifiers.get("led") == "day") and len(known) == 1
    if error is None and not certain:
        return UNKNOWN
    if not all(isinstance(s.value, DateInterval) and times.clashes(claimed, claim.role, s.value) for s in known):
        return UNKNOWN
    statement = min(known, key=lambda s: abs(s.value.first - claimed.first) if isinstance(s.value, DateInterval) else 0)
    value = statement.value
    assert isinstance(value, DateInterval)
    verb = _VERB.get(claim.relation, f"has its {relation.label}")
    if _is_plural(claim.subject, facts):
        verb = re.sub("^was ", "were ", verb)
    target = f" {name(facts, claim.object)}" if claim.object and claim.relation not in ("suspended", "froze") else ""
    if claim.relation == "acceded" and target:
        target = f" to{target}"
    if claim.relation in ("suspended", "froze") and claim.object:
        target = f" in {name(facts, claim.object)}"
    message = f"{capitalised(name(facts, claim.subject))} {verb}{target} {dated(value)}, not {dated(claimed)}."
    code = relation.codes.get("value", "CS101")
    if years := claim.qualifiers.get("anniversary"):
        at = claimed.begin.year + years
        message = f"{capitalised(name(facts, claim.subject))} {verb}{target} {dated(value)}"
        lain = f"{at - value.begin.year} years lay behind it in {at}, not {years}"
        return Judgement("contradicted", (statement,), code, f"{message}; {lain}.")
    if told := claim.qualifiers.get("counted"):
        beside = claim.qualifiers["beside"]
        apart = in_words(abs((beside.first + beside.last) - (value.first + value.last)) / 2)
        message = f"{capitalised(name(facts, claim.subject))} {verb} {dated(value)}"
        side = "before" if value.first < beside.first else "after"
        return Judgement("contradicted", (statement,), code, f"{message}, {apart} {side} {beside.english()}, not {told}.")
    sibling = _sibling(claim, statement, facts)
    if sibling is not None:
        other = name(facts, sibling.subject)
        return Judgement(
            "contradicted",
            (statement, sibling),
            code,
            f"What {verb} {dated(claimed)} {'are' if _is_plural(sibling.subject, facts) else 'is'} {other}. {message}",
            error.why if error is not None else "",
            mark=claim.qualifiers["subject_span"],
            fix=None if claim.relation == "held" else facts.entity(sibling.subject).name.removeprefix("CSTO "),
        )
    return Judgement(
        "contradicted",
        (statement,),
        code,
        message,
        explanation=error.why if error is not None else "",
        fix=_date_fix(claimed, value),
        differing=error,
    )


def _is_plural(entity: str, facts: FactBase) -> bool:
    """Whether a name takes a plural verb: forces do."""
    return facts.entity(entity).kind == "force" and "orces" in name(facts, entity)


def _sibling(claim: Claim, statement: Statement, facts: FactBase) -> Statement | None:
    """The force that was founded, or the numbered session that was held, on the very day: the name is wrong and not the date."""
    subject = facts.entity(claim.subject)
    precise = ("day", "month") if claim.relation == "established" else ("day",)
    if (
        (claim.relation, subject.kind) not in (("established", "force"), ("held", "event"))
        or "subject_span" not in claim.qualifiers
        or claim.value.precision not in precise
    ):
        return None
    for other in facts.statements(relation=claim.relation):
        if other.id != statement.id and isinstance(other.value, DateInterval) and claim.value.contains(other.value):
            entity = facts.entity(other.subject)
            if entity.kind == subject.kind and entity.of == subject.of and (claim.relation != "held" or _numbered(subject)):
                return other
    return None


def _numbered(session: Entity) -> bool:
    """Whether a session goes by its number: "Fourteenth plenary meeting"."""
    return session.name.split()[0].endswith(("th", "first", "second", "third"))


def _date_fix(claimed: DateInterval, value: DateInterval) -> str | None:
    """The right date at the claimed date's precision; the wording of the text is seen to by whoever applies it."""
    if claimed.precision == "year" and value.precision in ("day", "month", "year"):
        return str(value.begin.year)
    if (
        claimed.precision == "day"
        and value.precision == "day"
        or claimed.precision == "month"
        and value.precision in ("day", "month")
    ):
        return "date"
    return None


def _disputed(claim: Claim, statement: Statement, why: str, facts: FactBase, relation: Relation) -> Judgement:
    value = dated(statement.value) if isinstance(statement.value, DateInterval) else ""
    return Judgement(
        "disputed",
        (statement,),
        "CS902",
        f"Sources disagree about the {relation.label} of {name(facts, claim.subject)}: the fact base prefers"
        f" {value.removeprefix('on ').removeprefix('in ')}.",
        explanation=why,
    )


def _relevant(claim: Claim, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of the time the claim speaks of."""
    if claim.time is None:
        return list(statements)
    near = [s for s in statements if isinstance(s.value, DateInterval) and not s.value.conflicts(claim.time)]
    return near or list(statements)


def _place(claim: Claim, relation: Relation, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    placed = [statement for statement in _relevant(claim, statements) if statement.place]
    if not placed:
        return NO_DATA
    for statement in placed:
        if any_compatible(facts, claim.value, statement.place):
            return supported(statement)
        for difference in statement.differs:
            if difference.slot == "place" and difference.reading != "error":
                values = difference.value if isinstance(difference.value, tuple) else (difference.value,)
                if any_compatible(facts, claim.value, values):
                    return (
                        supported(statement)
                        if difference.reading == "accepted"
                        else Judgement(
                            "disputed",
                            (statement,),
                            "CS902",
                            f"Sources disagree about where {name(facts, claim.subject)}"
                            f" {_VERB.get(claim.relation, 'took place')}.",
                            difference.why,
                        )
                    )
    if any(statement.announced for statement in placed) or len(placed) > 1:
        return UNKNOWN
    statement = placed[0]
    error = next(
        (
            d
            for d in statement.differs
            if d.slot == "place"
            and d.reading == "error"
            and any_compatible(facts, claim.value, d.value if isinstance(d.value, tuple) else (d.value,))
        ),
        None,
    )
    told = [of_the_same_kind(facts, claim.value[0], place) for place in statement.place[:3]]
    right = where(facts, told)
    further = [place for place in statement.place[:3] if place not in told]
    if further:
        right += f" ({where(facts, further)})"
    verb = _VERB.get(claim.relation, "took place")
    message = f"{capitalised(name(facts, claim.subject))} {verb} {right}, not {where(facts, claim.value[:1])}."
    fix = name(facts, told[0]) if len(set(told)) == 1 else None
    return Judgement(
        "contradicted",
        (statement,),
        relation.codes.get("place", "CS102"),
        message,
        error.why if error else "",
        fix=fix,
        differing=error,
    )


def _participants(claim: Claim, relation: Relation, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    slot = claim.slot
    relevant = _relevant(claim, statements)
    known = [s for s in relevant if (s.participants if slot == "participants" else s.absent or s.participants)]
    if not known:
        return NO_DATA
    statement = known[0]
    claimed = tuple(entity for entity in claim.value if facts.entity(entity).kind == "state")
    if not claimed:
        return UNKNOWN
    if any(s.announced for s in known):
        return supported(statement) if slot == "participants" and set(claimed) == set(statement.participants) else UNKNOWN
    present = statement.participants
    verb = {"signed": "sign", "extended": "sign the extension of", "established": "establish"}.get(relation.id, "take part in")
    if slot == "absent":
        wrong = [entity for entity in claimed if entity in present]
        if not wrong:
            return (
                supported(statement) if all(e in statement.absent or (present and e not in present) for e in claimed) else UNKNOWN
            )
        return Judgement(
            "contradicted",
            (statement,),
            relation.codes.get("participants", "CS103"),
            f"{capitalised(names(facts, wrong))} did {verb} {name(facts, claim.subject)}{_who_did_not(statement, facts)}.",
            mark=_item_mark(claim, wrong[0]),
        )
    for difference in statement.differs:
        if difference.slot == "participants" and difference.reading != "error" and set(difference.value) == set(claimed):
            return supported(statement)
    wrong = [entity for entity in claimed if entity not in present]
    later = () if claim.qualifiers.get("first") else _signed_later(claim, wrong, statement, facts)
    if later and {s.subject for s in later} == set(wrong) and (len(wrong) == len(claimed) or len(claimed) <= _FEW):
        fitting = claim.time is not None and all(times.fits(claim.time, claim.role, date) for s in later if (date := _day(s)))
        return supported(*later) if fitting else UNKNOWN
    if later and len(wrong) == len(claimed) and claim.time is not None:
        wrong = [entity for entity in wrong if entity not in {s.subject for s in later}]  # "in 1993 Belarus and Ukraine signed"
    missing = [entity for entity in present if entity not in claimed]
    if (
        statement.absent
        and wrong
        and all(entity not in statement.absent for entity in wrong)
        and relation.id == "held"
        and len(wrong) == 0
    ):
        return UNKNOWN
    complete = not claim.qualifiers.get("open") and len(claimed) >= 3
    past = {"signed": "signed", "extended": "extended", "held": "took part in", "established": "established"}.get(
        relation.id, "took part in"
    )
    if wrong:
        message = f"{capitalised(names(facts, wrong))} did not {verb} {name(facts, claim.subject)}; {names(facts, present)} did."
        return Judgement(
            "contradicted",
            (statement,),
            relation.codes.get("participants", "CS103"),
            message,
            _list_why(statement, claimed),
            mark=_item_mark(claim, wrong[0]),
            fix=name(facts, missing[0]) if len(missing) == 1 and len(wrong) == 1 and complete else None,
        )
    if (
        missing
        and complete
        and relation.id != "held"
        or missing
        and complete
        and len(missing) <= 2
        and len(claimed) >= 3
        and relation.id == "held"
    ):
        host = relation.id == "held"
        if host and _is_host(missing, statement, facts):
            return supported(statement)
        message = f"{capitalised(names(facts, missing))} {past} {name(facts, claim.subject)} too."
        return Judgement(
            "contradicted", (statement,), relation.codes.get("participants", "CS103"), message, _list_why(statement, claimed)
        )
    return supported(statement)


def _who_did_not(statement: Statement, facts: FactBase) -> str:
    """Who of the members of the day did not sign an organization's document, for a message."""
    owner, day = facts.entity(statement.subject).of, statement.value
    if not owner or not isinstance(day, DateInterval) or statement.relation != "signed":
        return ""
    members = [s.subject for s in times.at(facts.statements(relation="member-of", object=owner), day)]
    rest = [entity for entity in dict.fromkeys(members) if entity not in statement.participants]
    return f"; {names(facts, rest)} did not" if 0 < len(rest) < len(statement.participants) else ""


def _signed_later(claim: Claim, states: Sequence[str], signing: Statement, facts: FactBase) -> list[Statement]:
    """The accessions of states that were not at the signing, unless the day that is spoken of is that of the signing."""
    if signing.relation != "signed":
        return []
    found = [s for state in states for s in facts.statements(subject=state, relation="acceded", object=claim.subject)]
    first = _day(signing)
    at_first = claim.time is not None and first is not None and claim.time.first <= first.last
    early = at_first and claim.time is not None and all(date.first > claim.time.last for s in found if (date := _day(s)))
    return [] if early else found


def _day(statement: Statement) -> DateInterval | None:
    return statement.value if isinstance(statement.value, DateInterval) else None


_FEW = 2  # states, founders among them, of which "signed" may mean that they acceded; a longer list is that of the founders


def _is_host(missing: Sequence[str], statement: Statement, facts: FactBase) -> bool:
    """Whether those left out only host: "contingents came from A, B and C" is said of the guests."""
    return {state_of(facts, place) for place in statement.place} >= set(missing)


def _list_why(statement: Statement, claimed: Sequence[str]) -> str:
    for difference in statement.differs:
        if difference.slot == "participants" and difference.reading == "error" and set(difference.value) == set(claimed):
            return difference.why
    return ""


def _item_mark(claim: Claim, entity: str) -> Span | None:
    return next((item.span for item in claim.items if item.entity == entity), None)


def _by(claim: Claim, relation: Relation, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    known = [s for s in _relevant(claim, statements) if any(facts.entity(e).kind == "person" for e in s.by)]
    if not known:
        return NO_DATA
    if any(entity.startswith(STRANGER) for entity in claim.value):
        return UNKNOWN
    for statement in known:
        strangers = [entity for entity in claim.value if entity not in statement.by]
        if len(claim.value) > 2 and len(strangers) == 1 and len(statement.by) >= len(claim.value):
            missing = [entity for entity in statement.by if entity not in claim.value]
            return Judgement(
                "contradicted",
                (statement,),
                relation.codes.get("by", "CS103"),
                f"{facts.entity(strangers[0]).name} was not among those who signed or led {name(facts, claim.subject)};"
                f" {names(facts, missing)} {'was' if len(missing) == 1 else 'were'}.",
                mark=_item_mark(claim, strangers[0]),
                fix=facts.entity(missing[0]).name if len(missing) == 1 else None,
            )
        if any(entity in statement.by for entity in claim.value):
            return supported(statement)
    if any(s.announced for s in known) or len(known) > 1:
        return UNKNOWN
    statement = known[0]
    for difference in statement.differs:
        values = difference.value if isinstance(difference.value, tuple) else (difference.value,)
        if difference.slot == "by" and difference.reading != "error" and set(values) & set(claim.value):
            return supported(statement)
    people = [entity for entity in statement.by if facts.entity(entity).kind == "person"]
    message = (
        f"{capitalised(name(facts, claim.subject))} was led by {names(facts, people)}, not by {name(facts, claim.value[0])}."
    )
    return Judgement(
        "contradicted",
        (statement,),
        relation.codes.get("by", "CS103"),
        message,
        fix=facts.entity(people[0]).name if len(people) == 1 else None,
    )


def _not_asked(claim: Claim, facts: FactBase) -> list[str]:
    """Those of a list of states that are no more than one too many among those who are known to have declined."""
    declined = {s.subject for s in facts.statements(relation="declined", object=claim.subject)}
    odd = [entity for entity in claim.value if entity not in declined]
    return odd if declined and len(odd) == 1 < len(claim.value) else []


def _negated(claim: Claim, judged: Judgement, relation: Relation, facts: FactBase) -> Judgement:
    """The verdict on the denial of what was judged."""
    if claim.slot == "participants" and (odd := _not_asked(claim, facts)):
        declined = list(facts.statements(relation="declined", object=claim.subject))
        return Judgement(
            "contradicted",
            tuple(declined),
            relation.codes.get("participants", "CS103"),
            f"Those who did not go on with {name(facts, claim.subject)} were {names(facts, [s.subject for s in declined])},"
            f" not {names(facts, odd)}.",
            mark=_item_mark(claim, odd[0]),
        )
    if claim.slot in ("participants",) and len(claim.value) <= 3:
        if judged.verdict == "contradicted" and judged.mark is not None:
            statement = judged.statements[0]
            did = [entity for entity in claim.value if entity in statement.participants]
            if not did:
                return supported(*judged.statements)
            verb = {"signed": "did sign", "extended": "did sign the extension of"}.get(relation.id, "did take part in")
            return Judgement(
                "contradicted",
                judged.statements,
                relation.codes.get("participants", "CS103"),
                f"{capitalised(names(facts, did))} {verb} {name(facts, claim.subject)}.",
                mark=_item_mark(claim, did[0]),
            )
        if judged.verdict == "supported":
            statement = judged.statements[0]
            if not set(claim.value) & set(statement.participants):
                return UNKNOWN  # it signed, but not on the day that is known
            return Judgement(
                "contradicted",
                judged.statements,
                relation.codes.get("participants", "CS103"),
                f"{capitalised(names(facts, claim.value))} did take part: {name(facts, claim.subject)}"
                f" {_VERB.get(relation.id, '')} with {names(facts, statement.participants)}.",
            )
        return UNKNOWN
    if claim.slot == "occurs" and judged.verdict == "supported":
        statement = judged.statements[0]
        when = f" {dated(statement.value)}" if isinstance(statement.value, DateInterval) else ""
        target = f" {name(facts, claim.object)}" if claim.object else ""
        return Judgement(
            "contradicted",
            judged.statements,
            relation.codes.get("value", "CS101"),
            f"{capitalised(name(facts, claim.subject))} {_VERB.get(relation.id, 'did')}{target}{when}.",
        )
    if claim.slot == "value" and judged.verdict == "supported" and claim.role in ("at", "none", "span"):
        return Judgement(
            "contradicted",
            judged.statements,
            relation.codes.get("value", "CS101"),
            f"{capitalised(name(facts, claim.subject))} did: it {_VERB.get(relation.id, 'did')} {dated(claim.value)}.",
        )
    return UNKNOWN
