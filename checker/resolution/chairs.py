"""Claims about which state chairs the organization, and when; who had the chair before, and who gets it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.factbase import places
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span
from checker.resolution import times
from checker.resolution.heads import heads_of
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, lasted, name, names

_DECIDED = 50  # days between the decision of a session and the day the chair passes
_ROTATION = ("armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan")  # the Russian alphabet


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about the chair; ``today`` is the document's date."""
    known = sorted(
        (s for s in facts.statements(relation="chairs", object=claim.object) if s.rank != "deprecated" and s.start is not None),
        key=lambda s: s.start.first if s.start else 0,
    )
    if not known:
        return NO_DATA
    if claim.slot in ("handover-place", "end-place"):
        return _handed_over_in(claim, known, facts)
    if claim.value is not None and not isinstance(claim.value, DateInterval):
        return UNKNOWN
    meanings = claim.qualifiers.get("dates", ())
    judged = [_judge(replace(claim, qualifiers={**claim.qualifiers, "dates": (date,)}), known, facts, today) for date in meanings]
    if any(judgement.verdict == "supported" for judgement in judged) and claim.qualifiers.get("still"):
        undated = {**claim.qualifiers, "dates": (), "context_dates": (), "date_mark": None}
        now = _holds(replace(claim, slot="holds", role="at", qualifiers=undated), known, facts, today, None)
        if now.verdict == "contradicted":
            return now
    for verdict in ("supported", "unknown"):
        for judgement in judged:
            if judgement.verdict == verdict:
                return judgement
    if any(_is_held_to_have(claim, date, facts) for date in meanings):
        return UNKNOWN
    return judged[0] if judged else _judge(claim, known, facts, today)


def _is_held_to_have(claim: Claim, when: DateInterval, facts: FactBase) -> bool:
    """Whether a state is thought to have been in the chair then, though no report says so."""
    own = facts.statements(relation="chairs", subject=claim.subject, object=claim.object)
    return claim.slot in ("time", "holds") and any(s.rank == "deprecated" and times.covers(s, when) for s in own)


def _judge(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    if claim.qualifiers.get("ahead") and claim.slot in ("start", "passed"):
        return _to_come(claim, known, facts, today)
    dates = claim.qualifiers.get("dates", ())
    if claim.modality == "planned" and dates and dates[0].first > _first(known[-1]) + _YEAR:
        return UNKNOWN  # nobody knows yet who will have it then
    if claim.slot in ("start", "passed") and dates and dates[0].last < _first(known[0]):
        return UNKNOWN  # nobody knows who had it before the first
    match claim.slot:
        case "previous":
            return _previous(claim, known, facts, today)
        case "before":
            return _before(claim, known, facts, today)
        case "passed":
            return _passed(claim, known, facts, today)
        case "start":
            return _start(claim, known, facts, today)
        case "last" if isinstance(claim.value, DateInterval):
            return _last(claim, claim.value, known, facts, today)
        case "end":
            return _end(claim, known, facts, today)
        case "changed":
            return _changed(claim, known, facts, today)
        case "next":
            return _next(claim, known, today)
        case "next-year":
            when = DateInterval.year(today.begin.year + 1) if today is not None else None
            return _holds(claim, known, facts, today, when) if when else UNKNOWN
        case "person":
            return _person(claim, known, facts, today)
        case _:
            if claim.qualifiers.get("last") and isinstance(claim.value, DateInterval):
                return _last(claim, claim.value, known, facts, today)
            return _holds(claim, known, facts, today, None)


def _handed_over_in(claim: Claim, known: Sequence[Statement], facts: FactBase) -> Judgement:
    """Where the session took place at which a state received the chair, or gave it up."""
    begun = claim.qualifiers.get("begun", ())
    received = claim.slot == "handover-place"
    for statement in known:
        if statement.subject != claim.subject or not any(
            statement.start is not None and date.agrees(statement.start) for date in begun
        ):
            continue
        changed = statement.start if received else statement.end
        for session in facts.statements(relation="held"):
            if (
                session.place
                and isinstance(session.value, DateInterval)
                and changed is not None
                and session.value.first == changed.first
            ):
                if facts.entity(session.subject).of != "collective-security-council":
                    continue
                if any(places.compatible(facts, claim.value[0], place) for place in session.place):
                    return supported(session, statement)
                right = facts.entity(session.place[0])
                if right.attributes.get("in") and facts.entity(claim.value[0]).attributes.get("in"):
                    message = (
                        f"{capitalised(name(facts, claim.subject))} {'took' if received else 'handed over'} the chair at the"
                        f" session in {right.name} {dated(changed)}, not in {name(facts, claim.value[0])}."
                    )
                    return Judgement("contradicted", (session, statement), "CS102", message, fix=right.name)
    return UNKNOWN


def _of(known: Sequence[Statement], state: str) -> list[Statement]:
    return [s for s in known if s.subject == state]


def _wrong(
    claim: Claim,
    holder: Statement,
    known: Sequence[Statement],
    facts: FactBase,
    today: DateInterval | None,
    evidence: Sequence[Statement] = (),
) -> Judgement:
    who, target = name(facts, claim.subject), name(facts, claim.object)
    own = [s for s in _of(known, claim.subject) if s is not holder]
    near = min(own, key=lambda s: abs(_first(s) - _first(holder)), default=None)
    over = today is not None and holder.end is not None and holder.end.last < today.first
    current = not over and today is not None and _first(holder) <= today.last
    verb = "chaired" if over else "has chaired" if current else "chairs"
    since = f" since {holder.start.english()}" if current and holder.start is not None else lasted(holder)
    others = (
        f"; {who} did{lasted(near)}"
        if near is not None and near.end is not None and (today is None or near.end.first <= today.last)
        else ""
    )
    right = name(facts, holder.subject)
    return Judgement(
        "contradicted",
        (holder, *evidence, *([near] if near else [])),
        "CS301",
        f"{capitalised(right)} {verb} {target}{since}, not {who}{others}.",
        fix=facts.entity(holder.subject).name if claim.slot != "before" else None,
    )


def _first(statement: Statement) -> int:
    return statement.start.first if statement.start is not None else 0


def _holders(known: Sequence[Statement], when: DateInterval) -> list[Statement]:
    return [s for s in known if times.covers(s, when) and not times.surely_beyond(s, when)]


def _holds(
    claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None, when: DateInterval | None
) -> Judgement:
    dates = (
        [when]
        if when is not None
        else [*claim.qualifiers.get("dates", ()), *([claim.value] if isinstance(claim.value, DateInterval) else [])]
    )
    own = _of(known, claim.subject)
    if not dates and claim.past:
        context = [d for d in claim.qualifiers.get("context_dates", ()) if any(times.covers(s, d) for s in own)]
        return (
            supported(*own[:1])
            if own and not context
            else supported(*[s for s in own if times.covers(s, context[0])])
            if own
            else UNKNOWN
        )
    if not dates:
        if today is None:
            return UNKNOWN
        dates = [today]
    moment = dates[0]
    if claim.negated and claim.qualifiers.get("denied"):
        return _denied(own, known, moment, facts)
    if claim.role == "span" and not claim.negated and not claim.qualifiers.get("loose"):
        judged = _from_to(claim, moment, own, known, facts, today)
        if judged is not None:
            return judged
    around = today is not None and moment.first <= today.last and today.first <= moment.last
    fitting = [s for s in own if times.covers(s, moment)]
    if moment.precision == "year" and any(_overlap(s, moment) > 0 for s in known):
        fitting = [s for s in fitting if _overlap(s, moment) > 0]  # a handover decided in one year for the next gives it no chair
    if around and not claim.past and today is not None:
        # "chairs this year": who holds it on the day of the text, or did for most of that time
        now = [s for s in own if times.covers(s, today)]
        longest = [s for s in fitting if _overlap(s, moment) * 2 >= moment.last - moment.first]
        if now or longest:
            return supported(*(now or longest))
        holders = _holders(known, today)
    else:
        if fitting:
            return supported(*fitting)
        holders = _holders(known, moment)
    if claim.negated:
        return supported(*holders) if holders else UNKNOWN
    if not holders or claim.qualifiers.get("timid"):
        return UNKNOWN
    if not claim.qualifiers.get("dates") and any(
        times.covers(s, date) for s in own for date in claim.qualifiers.get("around", ())
    ):
        return supported(*[s for s in own if any(times.covers(s, date) for date in claim.qualifiers["around"])])
    holder = max(holders, key=lambda s: _overlap(s, moment))
    return _wrong(claim, holder, known, facts, today, [s for s in holders if s is not holder])


def _denied(own: Sequence[Statement], known: Sequence[Statement], moment: DateInterval, facts: FactBase) -> Judgement:
    """That a state was not in the chair: wrong where it was all that time."""
    for statement in own:
        last = statement.end or statement.as_of
        if statement.start and last and statement.start.last <= moment.first and moment.last <= last.first:
            who, what = capitalised(name(facts, statement.subject)), name(facts, statement.object or "")
            message = f"{who} did: it chaired {what}{lasted(statement)}."
            return Judgement("contradicted", (statement,), "CS301", message)
    if any(times.covers(s, moment) for s in own):
        return UNKNOWN
    holders = _holders(known, moment)
    return supported(*holders) if holders else UNKNOWN


def _from_to(
    claim: Claim,
    told: DateInterval,
    own: Sequence[Statement],
    known: Sequence[Statement],
    facts: FactBase,
    today: DateInterval | None,
) -> Judgement | None:
    """A term told by both its ends: right where both fit, wrong where the state's own term of that time has another end; None
    where it had none then."""
    over = [s for s in own if s.start is not None and s.end is not None and times.covers(s, told)]
    for statement in over:
        if _is_told_by(statement, told):
            return supported(statement)
    over = [s for s in over if _overlap(s, told) > _DECIDED]
    holders = [s for s in known if s.start is not None and s.start.first <= told.first and times.covers(s, told)]
    if claim.slot == "time" and (other := next((s for s in known if _is_told_by(s, told)), None)) is not None:
        return _wrong(claim, other, known, facts, today)  # in a list of years the state is what is wrong
    if not over:
        return _wrong(claim, max(holders, key=lambda s: _overlap(s, told)), known, facts, today) if holders else None
    message = (
        f"{capitalised(name(facts, claim.subject))} chaired {name(facts, claim.object)}{lasted(over[0])}, not {told.english()}."
    )
    return Judgement("contradicted", tuple(over[:1]), "CS301", message, mark=claim.qualifiers.get("date_mark"))


def _is_told_by(statement: Statement, told: DateInterval) -> bool:
    """Whether a term has the ends that are told."""
    starts, ends = times.tellings(statement, "start"), times.tellings(statement, "end")
    return any(_is_edge(told.first, date, told.begin.year) for date in starts) and any(
        _is_edge(told.last, date, told.finish.year) for date in ends
    )


def _is_edge(day: int, known: DateInterval, year: int) -> bool:
    """Whether a day that a text tells as an end of a term is one, give or take the time between decision and effect, or the
    rest of the year where a year is told."""
    return (
        known.first - _DECIDED <= day <= known.last + _DECIDED
        or known.begin.year == year
        and day
        in (
            DateInterval.year(year).first,
            DateInterval.year(year).last,
        )
    )


def _overlap(statement: Statement, date: DateInterval) -> int:
    first, last = times.interval(statement)
    return min(last, date.last) - max(first, date.first)


def _start(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    dates = claim.qualifiers.get("dates", ())
    own = [s for s in _of(known, claim.subject) if today is None or _first(s) <= today.last + 400]
    if not dates:
        if today is None or not own:
            return UNKNOWN
        recent = [s for s in own if times.covers(s, today) or abs(_first(s) - today.first) <= _DECIDED]
        if recent:
            return supported(*recent)
        if claim.past:
            return supported(*own[-1:])
        told = [date for date in claim.qualifiers.get("context_dates", ()) if date.last - date.first <= _YEAR]
        then = [s for s in own if s.start is not None and any(not date.conflicts(s.start) for date in told)]
        if then:
            return supported(*then)  # a chronicle: "2014. On 23 December Moscow hosts the session. Tajikistan takes the chair."
        return _holds(claim, known, facts, today, None)
    claimed = dates[0]
    for statement in own:
        assert statement.start is not None
        if times.fits(claimed, "at", statement.start) or claimed.agrees(statement.start):
            return supported(statement)
        difference = times.differing(statement, "start", claimed)
        if difference is not None and difference.reading == "accepted":
            return supported(statement)
    takers = [s for s in known if s.start is not None and claimed.agrees(s.start)] or [s for s in known if _accepted(s, claimed)]
    ended = claim.qualifiers.get("ended", ())
    whole = [s for s in takers if any(date.agrees(told) for date in ended for told in times.tellings(s, "end"))]
    if whole:  # the row of a table: both its days are those of another state
        return _wrong(claim, whole[0], known, facts, today)
    current = [s for s in own if times.covers(s, claimed) or today is not None and times.covers(s, today)]
    if claim.past and claim.role == "since" and not current:
        current = [s for s in own if abs(_first(s) - claimed.first) < _YEAR]
    if claim.qualifiers.get("entry") and takers and not any(times.covers(s, claimed) for s in own):
        return _wrong(claim, takers[0], known, facts, today)
    if claim.role != "since" and takers and not any(abs(_first(s) - claimed.first) < 500 for s in own):
        return _wrong(claim, takers[0], known, facts, today)
    if not current:
        holders = _holders(known, today) if claim.role == "since" and today is not None else takers or _holders(known, claimed)
        return _wrong(claim, holders[-1], known, facts, today) if holders else UNKNOWN
    statement = current[-1]
    assert statement.start is not None
    error = times.differing(statement, "start", claimed)
    message = (
        f"{capitalised(name(facts, claim.subject))} took the chair of {name(facts, claim.object)} {dated(statement.start)}, not"
        f" {dated(claimed)}."
    )
    return Judgement(
        "contradicted",
        (statement,),
        "CS301",
        message,
        error.why if error is not None else "",
        mark=claim.qualifiers.get("date_mark"),
    )


_SOON = 130  # days in which the next handover is the one that a plan without a date means
_YEAR = 366


def _to_come(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """A handover that lay ahead when it was written: judged where it is known how it came, and told when it was near."""
    if today is None:
        return UNKNOWN
    dates, giver = claim.qualifiers.get("dates", ()), claim.qualifiers.get("from", "")
    since, until = (today.first - _DECIDED, today.last + _YEAR) if dates else (today.first, today.last + _SOON)
    for old, new in ((old, new) for old, new in pairwise(known) if since <= _first(new) <= until):
        assert new.start is not None
        then = not dates or any(dates[0].agrees(date) for date in times.tellings(new, "start"))
        right = new.subject == claim.subject
        if not then and not (right and abs(dates[0].first - new.start.first) <= _YEAR):
            continue
        takes = f"{capitalised(name(facts, new.subject))} takes the chair of {name(facts, claim.object)}{_on(new)}"
        if right and then and giver and giver != old.subject:
            message = f"{takes} from {name(facts, old.subject)}, not from {name(facts, giver)}."
            mark = claim.qualifiers.get("from_mark")
            return Judgement("contradicted", (old, new), "CS301", message, mark=mark, fix=facts.entity(old.subject).name)
        if right and then:
            return supported(old, new)
        if right:
            mark = claim.qualifiers.get("date_mark")
            return Judgement("contradicted", (new,), "CS301", f"{takes}, not {dated(dates[0])}.", mark=mark)
        message = f"{takes}, not {name(facts, claim.subject)}."
        return Judgement("contradicted", (old, new), "CS301", message, fix=facts.entity(new.subject).name)
    return UNKNOWN


def _accepted(statement: Statement, claimed: DateInterval) -> bool:
    difference = times.differing(statement, "start", claimed)
    return difference is not None and difference.reading == "accepted" and claimed.precision in ("day", "month")


def _pair(known: Sequence[Statement], index: int) -> tuple[Statement, Statement]:
    return known[index - 1], known[index]


_ONE_TERM = 400  # days


def _passed(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """The chair passed from one state to another: the pair, its direction, and the time."""
    giver = claim.qualifiers.get("from", "")
    dates = claim.qualifiers.get("dates", ())
    when = dates[0] if dates else today
    pairs = [_pair(known, index) for index in range(1, len(known))]
    target = name(facts, claim.object)
    if when is None:
        return UNKNOWN
    near = [
        p
        for p in pairs
        if p[1].start is not None
        and (p[1].start.first - _DECIDED <= when.last and when.first <= p[1].start.last + (_DECIDED if not dates else 0))
    ]
    over = today.last + _YEAR if today is not None else when.last + _YEAR
    meant = [p for p in pairs if p[1].subject == claim.subject and (not giver or p[0].subject == giver) and _first(p[1]) <= over]
    if dates and known[0].subject == claim.subject and known[0].start is not None and when.agrees(known[0].start):
        return UNKNOWN if giver else supported(known[0])  # nobody knows who had it before the first
    if giver and not dates and not meant and _may_have_followed(giver, claim, facts, over):
        return UNKNOWN
    context = claim.qualifiers.get("context_dates", ())
    lately = (
        not dates
        and bool(near)
        and giver in (near[-1][0].subject, "")
        and not any(date.agrees(new.start) for _, new in meant for date in context if new.start is not None)
    )
    if giver and not lately and not (claim.qualifiers.get("aside") and near):
        for old, new in meant:
            if not dates or (old, new) in near or times.differing(new, "start", dates[0]) is not None:
                return supported(old, new)
        turned = [
            p
            for p in pairs
            if p[0].subject == claim.subject
            and p[1].subject == giver
            and (abs(_first(p[1]) - when.first) < _ONE_TERM if dates else _first(p[1]) <= when.last)
        ]
        if turned and not meant and not any(old.subject == giver for old, _ in near):
            old, new = min(turned, key=lambda p: abs(_first(p[1]) - when.first))
            assert new.start is not None
            message = (
                f"The chair of {target} passed from {name(facts, old.subject)} to {name(facts, new.subject)} {dated(new.start)},"
                " not the other way round."
            )
            mark = claim.qualifiers.get("from_mark")
            return Judgement("contradicted", (old, new), "CS301", message, mark=_both(mark, claim))
    if not near:
        near = (
            [
                p
                for p in pairs
                if today is not None and p[1].start is not None and p[1].start.first <= today.last and times.covers(p[1], today)
            ]
            if not dates
            else []
        )
        if dates and meant:
            return _passed_then(meant, dates[0], claim, facts)
        if not near or not giver:
            return supported(*meant[-1]) if meant else _never(pairs, known[-1], claim, facts)
    if giver and dates and meant:
        return _passed_then(meant, dates[0], claim, facts)
    old, new = near[-1]
    assert new.start is not None
    if new.subject == claim.subject and (not giver or old.subject == giver):
        return supported(old, new)
    text = f"The chair of {target} passed from {name(facts, old.subject)} to {name(facts, new.subject)} {dated(new.start)}"
    if new.subject == claim.subject:
        return Judgement(
            "contradicted",
            (old, new),
            "CS301",
            f"{text}, not from {name(facts, giver)}.",
            mark=claim.qualifiers.get("from_mark"),
            fix=facts.entity(old.subject).name,
        )
    if giver and old.subject != giver:
        return _never(pairs, known[-1], claim, facts)
    return Judgement(
        "contradicted", (old, new), "CS301", f"{text}, not to {name(facts, claim.subject)}.", fix=facts.entity(new.subject).name
    )


def _never(pairs: Sequence[tuple[Statement, Statement]], last: Statement, claim: Claim, facts: FactBase) -> Judgement:
    """A handover between two states that never followed each other. Whom the last known holder will hand over to is open."""
    giver = claim.qualifiers.get("from", "")
    heirs = [new for old, new in pairs if old.subject == giver]
    if not heirs or not claim.past or claim.qualifiers.get("dates") or last.subject == giver:
        return UNKNOWN
    if any(new.subject == claim.subject for new in heirs):
        return UNKNOWN
    message = (
        f"After {name(facts, giver)} the chair of {name(facts, claim.object)} passed to"
        f" {names(facts, dict.fromkeys(new.subject for new in heirs))}, never to {name(facts, claim.subject)}."
    )
    return Judgement("contradicted", tuple(heirs), "CS301", message)


def _may_have_followed(giver: str, claim: Claim, facts: FactBase, last: int) -> bool:
    """Whether a state may have had the chair after another up to the day ``last``, though no report says so."""
    ends = [s.end for s in facts.statements(giver, "chairs", claim.object) if s.end is not None and s.end.first <= last]
    starts = [s.start for s in facts.statements(claim.subject, "chairs", claim.object) if s.start is not None]
    return any(end.agrees(start) for end in ends for start in starts)


def _passed_then(meant: Sequence[tuple[Statement, Statement]], claimed: DateInterval, claim: Claim, facts: FactBase) -> Judgement:
    """The chair did pass so, but on another day. Of which day "the same day" is nobody is sure."""
    if claim.qualifiers.get("relative"):
        return supported(*meant[-1])
    if any(times.differing(new, "start", claimed) is not None for _, new in meant):
        return UNKNOWN
    old, new = min(meant, key=lambda pair: abs(_first(pair[1]) - claimed.first))
    states = f"from {name(facts, old.subject)} to {name(facts, new.subject)}"
    message = f"The chair of {name(facts, claim.object)} passed {states}{_on(new)}, not {dated(claimed)}."
    return Judgement("contradicted", (old, new), "CS301", message, mark=claim.qualifiers.get("date_mark"))


def _both(mark: object, claim: Claim) -> Span:
    return claim.mark.cover(mark) if isinstance(mark, Span) else claim.mark


def _before(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """Whom the present holder took over from, or the one that was spoken of before."""
    dates = claim.qualifiers.get("dates", ())
    if after := claim.qualifiers.get("after", ()):
        return _before_it(claim, after, known, facts, today)
    when = dates[0] if dates and (today is None or not dates[0].agrees(today)) else today
    if when is None:
        return UNKNOWN
    held = [(old, new) for old, new in pairwise(known) if times.covers(new, when)]
    for old, new in held:
        if old.subject == claim.subject:
            return supported(old, new)
    begun = [pair for pair in held if _first(pair[1]) <= when.last] or held
    return _not_from(claim, *begun[-1], facts) if begun else UNKNOWN


def _not_from(claim: Claim, old: Statement, new: Statement, facts: FactBase) -> Judgement:
    message = (
        f"{capitalised(name(facts, new.subject))} took over from {name(facts, old.subject)}{_on(new)}, not from"
        f" {name(facts, claim.subject)}."
    )
    return Judgement("contradicted", (old, new), "CS301", message, fix=facts.entity(old.subject).name)


def _before_it(
    claim: Claim, after: Sequence[str], known: Sequence[Statement], facts: FactBase, today: DateInterval | None
) -> Judgement:
    """Who had the chair before the turn that is spoken of, of one of the states ``after``: on one of the days that the text told
    last, or the latest."""
    latest = today.last + _SOON if today is not None else _first(known[-1])
    over = [pair for pair in pairwise(known) if pair[1].subject in after and _first(pair[1]) <= latest]
    days = (*claim.qualifiers.get("dates", ()), *claim.qualifiers.get("context_dates", ()))
    if known[0].subject in after and any(times.covers(known[0], day) for day in days):
        return UNKNOWN  # nobody knows who had it before the first
    meant = [pair for pair in over if any(times.covers(pair[1], day) for day in days)] or [
        pair for state in after for pair in [pair for pair in over if pair[1].subject == state][-1:]
    ]
    if claim.qualifiers.get("ever"):
        meant = over
    for old, new in meant:
        if old.subject == claim.subject:
            return supported(old, new)
    if not meant:
        return UNKNOWN
    return _not_from(claim, *next((pair for pair in meant if pair[1].subject == after[0]), meant[-1]), facts)


def _end(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    claimed = claim.qualifiers["dates"][0]
    own = [s for s in _of(known, claim.subject) if s.end is not None]
    if begun := claim.qualifiers.get("begun"):  # the row of a table: of the turn that began then
        own = [s for s in own if any(date.agrees(told) for date in begun for told in times.tellings(s, "start"))]
        if not own:
            return UNKNOWN
    for statement in own:
        assert statement.end is not None
        difference = times.differing(statement, "end", claimed)
        if claimed.agrees(statement.end) or difference is not None and difference.reading == "accepted":
            return supported(statement)
    near = [s for s in own if times.covers(s, claimed) or s.end is not None and abs(s.end.first - claimed.first) < 400]
    if not near:
        holders = [s for s in known if s.start and s.end and s.start.last < claimed.first and claimed.last < s.end.first]
        if own and holders:
            return _wrong(claim, holders[0], known, facts, today)
        if _first(known[0]) < claimed.first:  # all chairs since then are known
            near = sorted(own, key=lambda s: -abs(_first(s) - claimed.first))
    if not near:
        return UNKNOWN
    if near[-1].end is None:
        return UNKNOWN
    message = (
        f"{capitalised(name(facts, claim.subject))} chaired {name(facts, claim.object)}{lasted(near[-1])}, not until"
        f" {claimed.english()}."
    )
    return Judgement("contradicted", (near[-1],), "CS301", message, mark=claim.qualifiers.get("date_mark"))


def _changed(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """The day on which the chair last passed."""
    claimed = claim.qualifiers["dates"][0]
    over = [s for s in known if s.start is not None and (today is None or s.start.first <= today.last)]
    for statement in reversed(over):
        assert statement.start is not None
        difference = times.differing(statement, "start", claimed)
        if claimed.agrees(statement.start) or difference is not None and difference.reading == "accepted":
            return supported(statement)
    if not over or today is None:
        return UNKNOWN
    last = over[-1]
    return Judgement(
        "contradicted",
        (last,),
        "CS301",
        f"The chair of {name(facts, claim.object)} last passed{_on(last)}, to {name(facts, last.subject)}, not {dated(claimed)}.",
    )


def _on(statement: Statement) -> str:
    return f" {dated(statement.start)}" if statement.start is not None else ""


def _previous(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """The outgoing chair."""
    when = claim.time or today
    if when is None:
        return UNKNOWN
    held = [s for s in known if s.end is not None and s.end.first <= when.last + _DECIDED]
    if not held:
        return UNKNOWN
    if any(s.subject == claim.subject for s in held[-2:]):
        return supported(*held[-1:])
    last = held[-1]
    return Judgement(
        "contradicted",
        (last,),
        "CS301",
        f"The chair before was {name(facts, last.subject)}{lasted(last)}, not {name(facts, claim.subject)}.",
        fix=name(facts, last.subject),
    )


def _last(
    claim: Claim, claimed: DateInterval, known: Sequence[Statement], facts: FactBase, today: DateInterval | None
) -> Judgement:
    """The last time a state had the chair, the present one and those to come left out where they do not fit."""
    own = _of(known, claim.subject)
    over = [s for s in own if today is None or _first(s) <= today.last]
    ended = [s for s in over if s.end is not None and (today is None or s.end.last < today.first)] or over
    fitting = [s for s in over if (s in ended[-1:] or s not in ended) and times.covers(s, claimed) and _span_fits(s, claimed)]
    if fitting:
        return supported(*fitting)
    if not ended:
        return UNKNOWN
    last = ended[-1]
    return Judgement(
        "contradicted",
        (last,),
        "CS301",
        f"{capitalised(name(facts, claim.subject))} last chaired {name(facts, claim.object)}{lasted(last)}, not"
        f" {claimed.english()}.",
    )


def _next(claim: Claim, known: Sequence[Statement], today: DateInterval | None) -> Judgement:
    """Whose turn is next: only ever confirmed, for states may be passed over."""
    dates = claim.qualifiers.get("dates", ())
    when = dates[0] if dates else today
    if when is None:
        return UNKNOWN
    for index, statement in enumerate(known):
        if times.covers(statement, when):
            following = known[index + 1].subject if index + 1 < len(known) else ""
            if claim.subject == following:
                return supported(known[index + 1])
            if (
                statement.subject in _ROTATION
                and claim.subject in _ROTATION
                and (_ROTATION.index(statement.subject) + 1) % 6 == _ROTATION.index(claim.subject)
            ):
                return supported(statement)
    previous = [s for s in known if s.end is not None and s.end.last <= when.last]
    if previous and previous[-1].subject in _ROTATION and claim.subject in _ROTATION:
        return (
            supported(previous[-1])
            if (_ROTATION.index(previous[-1].subject) + 1) % 6 == _ROTATION.index(claim.subject)
            else UNKNOWN
        )
    return UNKNOWN


def _person(claim: Claim, known: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    """A head of state said to chair: the head of the state in the chair, which for Armenia since 2018 is the prime minister."""
    whens = list(claim.qualifiers.get("dates", ())) or [
        *claim.qualifiers.get("context_dates", ()),
        *([today] if today is not None else []),
    ]
    heads: list[tuple[Statement, Statement]] = []
    state = claim.qualifiers.get("state")
    for when in whens:
        chairs = _holders(known, when)
        if when.precision == "year":  # a handover decided in one year for the next gives it no chair
            chairs = [s for s in chairs if _overlap(s, when) > 0] or chairs
        for chair in chairs:
            if state is not None and chair.subject == state:
                edges = [edge for edge in (chair.start, chair.end) if edge is not None]
                heads += [(chair, head) for edge in edges for head in heads_of(facts, state, edge)]
            if state is not None:
                continue
            heads += [(chair, head) for head in heads_of(facts, chair.subject, when)]
    for chair, head in heads:
        if head.subject == claim.subject:
            return supported(chair, head)
    own = facts.statements(subject=claim.subject, relation="holds-office")
    if not heads or not any(facts.entity(s.object or "").role in ("president", "prime-minister") for s in own):
        return UNKNOWN
    chair, head = heads[0]
    right = facts.entity(head.subject).name
    verb = "chaired" if today is not None and whens[0].last < today.first or claim.past else "chairs"
    over = chair.end is not None and today is not None and chair.end.last < today.first
    since = f" since {chair.start.english()}" if not over and chair.start is not None else lasted(chair)
    had = "was" if over else "has been"
    message = (
        f"{right} {verb} {name(facts, claim.object)}, as {name(facts, head.object or '')}: {name(facts, chair.subject)} {had} in"
        f" the chair{since}."
    )
    return Judgement("contradicted", (chair, head), "CS301", message, fix=right)


def _span_fits(statement: Statement, claimed: DateInterval) -> bool:
    if claimed.precision in ("year", "day", "month"):
        return True
    starts = statement.start is None or abs(statement.start.begin.year - claimed.begin.year) == 0
    ends = statement.end is None or abs(statement.end.begin.year - claimed.finish.year) == 0
    return starts and ends
