"""Claims about terms: when somebody took or left an office, how long they served, whom they followed, who put them forward."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.factbase.places import any_compatible
from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import ORDINAL_WORDS, Quantity
from checker.resolution import times
from checker.resolution.holders import never_held
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import dated, lasted, name, names, number

_APPOINTED = ("appointed", "appointed-place")
_ROTATING = "csto-secretary-general"
_YEAR = 365.25
_COARSER = 31  # days by which what others tell may be less precise than the text
_LATELY = 31  # days in which a text may still tell of who has just left
_VAGUE = 366  # days; where no more is known of a beginning than that it was before some day, no date is confirmed


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim about a term; ``today`` is the document's date."""
    held = facts.statements(subject=claim.subject, relation="holds-office")
    if not held and not (claim.slot in _APPOINTED and facts.statements(subject=claim.subject, relation="appointed")):
        return NO_DATA
    meant = _meant(claim, held, facts)
    match claim.slot:
        case "took" | "left" | "appointed":
            judged = _edge(claim, meant, held, facts)
            over = _over(claim, meant, facts, today) if judged.verdict == "supported" and claim.qualifiers.get("still") else None
            return over or judged
        case "appointed-place":
            return _appointed_in(claim, facts)
        case "duration":
            return _duration(claim, meant, facts, today)
        case "followed":
            return _followed(claim, facts)
        case "last-of":
            return _last_of(claim, facts, today)
        case "nominees":
            return _nominees(claim, facts)
        case "fraction":
            return _fraction(claim, meant, facts)
        case "nth":
            return _nth(claim, facts)
        case _:
            return _ordinal(claim, facts)


def _named(claim: Claim, statements: Sequence[Statement], facts: FactBase) -> list[Statement]:
    """The statements about an office that the sentence names."""
    return [
        s
        for s in statements
        for role, of, offices in claim.qualifiers.get("offices", ())
        if s.object in offices or not offices and _is(facts, s, role, of)
    ]


def _meant(claim: Claim, held: Sequence[Statement], facts: FactBase) -> list[Statement]:
    """The terms a claim may be about: of an office the sentence names, else of the person's office in the CSTO, else any."""
    named = _named(claim, held, facts)
    if named or claim.qualifiers.get("own") or claim.slot == "appointed" and claim.qualifiers.get("offices"):
        return named
    own = [s for s in held if s.object in (_ROTATING, "csto-joint-staff-chief") and s.rank != "deprecated"]
    return own or list(held)


def _is(facts: FactBase, statement: Statement, role: str, of: str) -> bool:
    office = facts.entity(statement.object or "")
    return office.role == role and (not of or office.of == of)


def _over(claim: Claim, meant: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement | None:
    """That somebody who "has headed it since 2020" no longer does."""
    ended = [s for s in meant if s.end is not None]
    if today is None or not ended or len(ended) < len(meant) or any(times.covers(s, today) for s in meant):
        return None
    last = max(ended, key=lambda s: s.end.last if s.end is not None else 0)
    if last.end is not None and today.first - last.end.last <= _LATELY:
        return None
    who, title = facts.entity(claim.subject).name, name(facts, last.object or "")
    message = f"{who} was {title}{lasted(last)}, not now."
    return Judgement("contradicted", (last,), "CS301", message, mark=claim.qualifiers.get("holder"))


def _edge(claim: Claim, meant: Sequence[Statement], held: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.value
    assert isinstance(claimed, DateInterval)
    slot = "end" if claim.slot == "left" else "start"
    role = claim.qualifiers.get("role", "at")
    role = "at" if role in ("since", "until", "none") else role
    appointed = _appointments(claim, facts)
    if claim.slot != "left":
        for statement in appointed:
            if isinstance(statement.value, DateInterval) and _fits(statement, "value", statement.value, claimed, role):
                return supported(statement)
    own = claim.qualifiers.get("own")
    told = claim.slot == "appointed" or claim.qualifiers.get("succession") or own
    for statement in meant if told else held:
        date = getattr(statement, slot)
        if isinstance(date, DateInterval) and date.last - date.first <= _VAGUE and _fits(statement, slot, date, claimed, role):
            return supported(statement)
        if slot == "end" and date is None and statement.note and str(claimed.finish.year) in statement.note:
            return supported(statement)
    if claim.qualifiers.get("who"):
        return _another(claim, claimed, facts)
    if own and claim.qualifiers.get("person_span"):
        instead = _another(claim, claimed, facts) if slot == "start" else UNKNOWN
        offices = _offices(claim)
        if instead.verdict == "unknown" and not meant and len(offices) == 1:
            instead = never_held(facts, claim.subject, offices[0])
            instead.mark = claim.qualifiers["person_span"] if instead.verdict != "unknown" else None
        if instead.verdict != "unknown":
            return instead
    known = [(s, getattr(s, slot)) for s in meant if isinstance(getattr(s, slot), DateInterval)]
    if claim.slot == "appointed":
        known += [(s, s.value) for s in appointed if isinstance(s.value, DateInterval)]
    elif own and not meant and slot == "start":
        known += [(s, s.value) for s in _named(claim, appointed, facts) if isinstance(s.value, DateInterval)]
    if not known or len(known) < len(meant) and claim.slot == "left":
        return UNKNOWN
    begun = claim.qualifiers.get("begun", ())
    if (
        any(not times.clashes(claimed, role, date) for _, date in known)
        or not begun
        and any(s.acting and times.covers(s, claimed) for s in held)
    ):
        return UNKNOWN
    known = [(s, date) for s, date in known if any(s.start is not None and d.agrees(s.start) for d in begun)] or known
    if any(date.last - date.first > 200 for _, date in known):
        return UNKNOWN
    statement, date = min(known, key=lambda pair: abs(pair[1].first - claimed.first))
    title_role = facts.entity(statement.object or "").role
    if slot == "start" and times.may_be_election(claim, title_role, statement, claimed, date):
        return UNKNOWN
    if statement.object not in (_ROTATING, "csto-joint-staff-chief") and not claim.qualifiers.get("offices"):
        return UNKNOWN
    who, title = facts.entity(claim.subject).name, name(facts, statement.object or "")
    if claim.slot == "appointed":
        days = [s for s in appointed if s.object == statement.object and isinstance(s.value, DateInterval)]
        day = min(
            days, key=lambda s: abs(s.value.first - claimed.first) if isinstance(s.value, DateInterval) else 0, default=None
        )
        if day is not None and isinstance(day.value, DateInterval):
            return Judgement(
                "contradicted",
                (day,),
                "CS301",
                f"{who} was appointed {title} {dated(day.value)}, not {dated(claimed)}.",
                _why(day, "value", claimed),
            )
    verb = "left office as" if slot == "end" else "took office as"
    return Judgement(
        "contradicted",
        (statement,),
        "CS301",
        f"{who} {verb} {title} {dated(date)}, not {_said(claimed)}.",
        _why(statement, slot, claimed),
    )


def _another(claim: Claim, claimed: DateInterval, facts: FactBase) -> Judgement:
    """Somebody said to have been appointed, or to have taken office, on the day on which it was another: the name is wrong and
    not the day."""
    days = [(s, s.value, "was appointed") for s in facts.statements(relation="appointed")]
    if claim.slot == "took":
        days += [(s, s.start, "became") for s in facts.statements(relation="holds-office") if not s.acting]
    if claimed.precision not in ("day", "month"):
        return UNKNOWN
    for statement, day, verb in days:
        same = statement.subject != claim.subject and bool(_named(claim, [statement], facts))
        if same and isinstance(day, DateInterval) and day.last - day.first <= _COARSER and claimed.agrees(day):
            right = facts.entity(statement.subject).name
            who, title = facts.entity(claim.subject).name, name(facts, statement.object or "")
            message = f"{right} {verb} {title} {dated(day)}, not {who}."
            mark = claim.qualifiers.get("person_span")
            return Judgement("contradicted", (statement,), "CS301", message, mark=mark, fix=right)
    return UNKNOWN


def _said(date: DateInterval) -> str:
    """A claimed date with its preposition; the end and the beginning of a year by these words."""
    begin, finish = date.begin, date.finish
    if date.precision == "interval" and begin.year == finish.year:
        if (finish.month, finish.day) == (12, 31):
            return f"at the end of {begin.year}"
        if (begin.month, begin.day) == (1, 1):
            return f"at the beginning of {begin.year}"
    return dated(date)


def _appointments(claim: Claim, facts: FactBase) -> list[Statement]:
    """The appointments a claim may be about: to an office that the sentence names, else any of the person's."""
    found = facts.statements(subject=claim.subject, relation="appointed")
    if claim.slot not in _APPOINTED and not claim.qualifiers.get("own"):
        return list(found)
    return _named(claim, found, facts) if claim.qualifiers.get("offices") else list(found)


def _appointed_in(claim: Claim, facts: FactBase) -> Judgement:
    """Where somebody was appointed; of several appointments that of the day the sentence gives."""
    claimed = claim.value[0]
    known = [s for s in _appointments(claim, facts) if s.place]
    if claim.time is not None:
        known = [s for s in known if isinstance(s.value, DateInterval) and s.value.agrees(claim.time)]
    for statement in known:
        if any_compatible(facts, (claimed,), statement.place):
            return supported(statement)
    if len(known) != 1:
        return UNKNOWN
    statement = known[0]
    right = facts.entity(statement.place[0])
    who, title = facts.entity(claim.subject).name, name(facts, statement.object or "")
    when = f" {dated(statement.value)}" if isinstance(statement.value, DateInterval) else ""
    return Judgement(
        "contradicted",
        (statement,),
        "CS102",
        f"{who} was appointed {title} in {right.name}{when}, not in {name(facts, claimed)}.",
        fix=right.name,
    )


def _fits(statement: Statement, slot: str, date: DateInterval, claimed: DateInterval, role: str) -> bool:
    if times.fits(claimed, role, date):
        return True
    difference = times.differing(statement, slot, claimed)
    if difference is None or difference.reading != "accepted" or not isinstance(difference.value, DateInterval):
        return False
    told = difference.value
    return told.last - told.first <= claimed.last - claimed.first + _COARSER  # "2023" does not stand for any of its days


def _why(statement: Statement, slot: str, claimed: DateInterval) -> str:
    difference = times.differing(statement, slot, claimed)
    return difference.why if difference is not None and difference.reading == "error" else ""


def _duration(claim: Claim, meant: Sequence[Statement], facts: FactBase, today: DateInterval | None) -> Judgement:
    years, about = claim.qualifiers["years"], claim.qualifiers["about"]
    candidates = []
    for statement in meant:
        if statement.start is None or statement.start.last - statement.start.first > 200:
            return UNKNOWN
        if statement.end is not None and (today is None or statement.end.last <= today.last or claim.qualifiers["total"]):
            end = statement.end.last
        elif today is not None:
            end = today.last
        else:
            return UNKNOWN
        if statement.start.first <= end:
            candidates.append((statement, (end - statement.start.first) / _YEAR))
    if len(candidates) != 1:
        return UNKNOWN
    statement, served = candidates[0]
    low, high = served - 1.05, served + 0.6
    if about in ("nearly", "almost", "close to", "just under", "barely", "not quite"):
        low, high = served - 0.2, served + 1.0
    elif about in ("more than", "over", "just over", "well over", "at least"):
        low, high = served - 1.6, served + 0.05
    if low <= years <= high:
        return supported(statement)
    who, title = facts.entity(claim.subject).name, name(facts, statement.object or "")
    whole = round(served)
    span = f"for about {number(whole)} years" if whole > 1 else "for about a year" if whole == 1 else "for less than a year"
    had = "was" if statement.end is not None and (today is None or statement.end.last <= today.last) else "has been"
    return Judgement(
        "contradicted",
        (statement,),
        "CS301",
        f"{who} {had} {title} {span}{_lasted(statement, had)}.",
        fix=number(whole) if not about else None,
    )


def _lasted(statement: Statement, had: str) -> str:
    start, end = statement.start, statement.end
    if start is not None and (end is None or had == "has been"):
        return f", since {start.english()}"
    if start is not None and end is not None:
        return f", from {start.english()} to {end.english()}"
    return ""


def _chain(facts: FactBase, office: str) -> list[Statement]:
    """The holders of an office one after the other, as far as their first day is known."""
    found = [
        s
        for s in facts.statements(relation="holds-office", object=office)
        if s.rank != "deprecated" and (s.start is not None or s.end is not None)
    ]
    return sorted(
        found, key=lambda s: (s.end.first if s.end is not None else 9_999_999, s.start.last if s.start is not None else 0)
    )


def _followed(claim: Claim, facts: FactBase) -> Judgement:
    """That one person held an office right before another."""
    later = claim.value[0]
    both = _both(claim, facts, claim.subject, later)
    for office in both:
        chain = _chain(facts, office)
        for index, statement in enumerate(chain):
            if statement.subject == later:
                before = [s for s in chain[:index] if s.subject != later] or _forerunner(statement, facts)
                regular = [s for s in before if not s.acting]
                if before and (before[-1].subject == claim.subject or regular and regular[-1].subject == claim.subject):
                    return supported(statement, before[-1])
    for office in both:
        chain = [s for s in _chain(facts, office) if not s.acting]
        for old, new in pairwise(chain):
            if (old.subject, new.subject) == (later, claim.subject) and _adjoining(old, new):
                first, second = facts.entity(old.subject).name, facts.entity(new.subject).name
                message = f"It was the other way round: {second} followed {first} as {name(facts, office)}{_from(new)}."
                return Judgement("contradicted", (old, new), "CS301", message)
    if claim.qualifiers.get("own") and not both and (judged := _next_in(claim, later, facts)).verdict != "unknown":
        return judged
    own = [
        s
        for s in facts.statements(subject=later, relation="holds-office")
        if s.object in (_ROTATING, "csto-joint-staff-chief", *_offices(claim)) and not s.acting
    ]
    principal = [s for s in own if s.object in _offices(claim)] or own
    if not principal or not facts.statements(subject=claim.subject, relation="holds-office"):
        return UNKNOWN
    statement = principal[0]
    chain = _chain(facts, statement.object or "")
    before = [s for s in chain[: chain.index(statement)] if not s.acting and s.subject != later] or _forerunner(statement, facts)
    if not before or before[-1].end is None or statement.start is None:
        return UNKNOWN
    if before[-1].subject == claim.subject:
        return supported(statement, before[-1])
    if not -_ADJOINING <= statement.start.first - before[-1].end.last <= 800:
        return UNKNOWN
    if statement.object not in (_ROTATING, "csto-joint-staff-chief") and (
        len(principal) > 1 or not _adjoining(before[-1], statement)
    ):
        return UNKNOWN  # of these offices not every holder is known
    right, who = facts.entity(before[-1].subject).name, facts.entity(later).name
    title = name(facts, statement.object or "")
    message = f"{who} followed {right} as {title}, not {facts.entity(claim.subject).name}."
    return Judgement("contradicted", (before[-1], statement), "CS301", message, fix=right)


def _next_in(claim: Claim, later: str, facts: FactBase) -> Judgement:
    """That somebody followed in an office that one of the two never held: wrong where it is known who did follow."""
    offices = _offices(claim)
    chain = [s for s in _chain(facts, offices[0]) if not s.acting] if len(offices) == 1 else []
    if any(s.subject == later for s in chain):
        return UNKNOWN
    for old, new in pairwise(chain):
        if old.subject == claim.subject and new.subject != old.subject and _adjoining(old, new):
            who, right = facts.entity(old.subject).name, facts.entity(new.subject).name
            message = f"{right} followed {who} as {name(facts, offices[0])}{_from(new)}, not {facts.entity(later).name}."
            return Judgement("contradicted", (old, new), "CS301", message, fix=right)
    return UNKNOWN


def _forerunner(statement: Statement, facts: FactBase) -> list[Statement]:
    """Who held the office out of which a new one was made, up to the day on which the first holder of that one began."""
    office = facts.entity(statement.object or "")
    return [
        s
        for s in facts.statements(relation="holds-office")
        if s.end is not None
        and s.end == statement.start
        and s.object != office.id
        and (other := facts.entity(s.object or "")).role == office.role
        and facts.belongs_to(other.of, office.of)
    ]


_ADJOINING = 62  # days between two holders of an office of which somebody acting may have been in charge


def _adjoining(old: Statement, new: Statement) -> bool:
    """Whether nobody can have held the office between two terms."""
    return old.end is not None and new.start is not None and abs(new.start.first - old.end.last) <= _ADJOINING


def _from(statement: Statement) -> str:
    return f" {dated(statement.start)}" if statement.start is not None else ""


def _offices(claim: Claim) -> tuple[str, ...]:
    """The ids of the offices that the sentence names."""
    return tuple(office for _, _, offices in claim.qualifiers.get("offices", ()) for office in offices)


def _both(claim: Claim, facts: FactBase, *people: str) -> list[str]:
    """The offices that all the people held: those that the sentence names, where it names one that they held."""
    held = [facts.statements(subject=person, relation="holds-office") for person in people]
    shared = [s.object or "" for s in held[0] if all(any(s.object == t.object for t in other) for other in held[1:])]
    named = [s.object or "" for s in _named(claim, held[0], facts) if s.object in shared]
    return list(dict.fromkeys(named if claim.qualifiers.get("own") else named or shared))


def _last_of(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The last citizen of a state at the head of the organization, acting heads left out."""
    state = claim.value[0]
    chain = [
        s
        for s in _chain(facts, _ROTATING)
        if not s.acting and (today is None or s.start is not None and s.start.first <= today.last)
    ]
    own = [s for s in chain if facts.entity(s.subject).attributes.get("country") == state]
    if not own:
        return UNKNOWN
    if own[-1].subject == claim.subject:
        return supported(own[-1])
    if not any(s.object == _ROTATING for s in facts.statements(subject=claim.subject, relation="holds-office")):
        return UNKNOWN
    right = facts.entity(own[-1].subject).name
    return Judgement("contradicted", (own[-1],), "CS301", f"That was {right}, not {facts.entity(claim.subject).name}.", fix=right)


def _rotated(facts: FactBase) -> list[Statement]:
    """The Secretaries General since the post goes round."""
    return [s for s in _chain(facts, _ROTATING) if not s.acting and s.start is not None and s.start.begin.year >= 2017]


def _nominees(claim: Claim, facts: FactBase) -> Judgement:
    chain = _rotated(facts)
    place = next((index for index, s in enumerate(chain) if s.subject == claim.subject), 0)
    right = tuple(str(facts.entity(s.subject).attributes.get("country", "")) for s in chain[:place])[-len(claim.value) :]
    if len(right) != len(claim.value):
        return UNKNOWN
    if right == claim.value or not claim.qualifiers["ordered"] and right == claim.value[::-1]:
        return supported(*chain[:place])
    if not claim.qualifiers["ordered"] and set(right) == set(claim.value):
        return UNKNOWN
    holders = ", ".join(f"{facts.entity(s.subject).name} ({s.start.begin.year if s.start else ''})" for s in chain[:place])
    message = f"The order was {names(facts, right)}: {holders}."
    return Judgement(
        "contradicted", tuple(chain[:place]), "CS301", message, fix=", ".join(facts.entity(state).name for state in right)
    )


_FOUNDING = 400  # days from the founding of a body within which its first head takes office


def _nth(claim: Claim, facts: FactBase) -> Judgement:
    """The place in the row of all who held an office; those who only acted may be counted or not."""
    office = facts.entity(claim.qualifiers["office"])
    founded = [s.value for s in facts.statements(subject=office.of, relation="established")]
    chain = [s for s in _chain(facts, office.id) if s.start is not None and s.start.first]
    if not chain or not founded or not isinstance(founded[0], DateInterval):
        return UNKNOWN
    begin = chain[0].start
    if begin is None or begin.first - founded[0].first > _FOUNDING:
        return UNKNOWN  # who came before is not known
    state = claim.qualifiers.get("state")
    if state is not None:
        chain = [s for s in chain if facts.entity(s.subject).attributes.get("country") == state]
    rows = [list(dict.fromkeys(s.subject for s in chain if counted or not s.acting)) for counted in (False, True)]
    number = claim.qualifiers["number"]
    if any(row[number - 1 : number] == [claim.subject] for row in rows):
        return supported(*(s for s in chain if s.subject == claim.subject))
    if claim.subject not in rows[0] or number > len(rows[0]) and state is None:
        return UNKNOWN
    place = ORDINAL_WORDS[rows[0].index(claim.subject)]
    if state is not None:
        theirs = f"{facts.entity(claim.subject).name} was the {place} from {name(facts, state)}"
        message = f"{theirs} to be {office.name}, not the {claim.qualifiers['word']}."
        return Judgement("contradicted", tuple(chain), "CS301", message, fix=place)
    who, right = facts.entity(claim.subject).name, facts.entity(rows[0][number - 1])
    message = f"{who} was the {place} {office.name}, not the {claim.qualifiers['word']}; that was {right.name}."
    evidence = tuple(s for s in chain if s.subject in (claim.subject, right.id))
    return Judgement("contradicted", evidence, "CS301", message, fix=right.name if claim.qualifiers["who"] else place)


def _ordinal(claim: Claim, facts: FactBase) -> Judgement:
    chain = _rotated(facts)
    place = next((index + 1 for index, s in enumerate(chain) if s.subject == claim.subject), 0)
    if not place:
        return UNKNOWN
    if claim.qualifiers["number"] == place:
        return supported(*chain[:place])
    who = facts.entity(claim.subject).name
    return Judgement(
        "contradicted",
        tuple(chain[:place]),
        "CS301",
        f"{who} is the {ORDINAL_WORDS[place - 1]} Secretary General since the post rotates, not the {claim.qualifiers['word']}.",
        fix=ORDINAL_WORDS[place - 1],
    )


_SHARES = (
    (1 / 4, "a quarter"),
    (1 / 3, "a third"),
    (1 / 2, "half"),
    (2 / 3, "two thirds"),
    (3 / 4, "three quarters"),
    (1.0, "all"),
)
_NEAR_SHARE = 0.09


def _fraction(claim: Claim, meant: Sequence[Statement], facts: FactBase) -> Judgement:
    """How much of a term somebody served, where the length of terms and both its days are known."""
    served = [s for s in meant if s.start is not None and s.end is not None and not s.acting]
    lengths = [s.value for s in facts.statements(subject=served[0].object, relation="term")] if len(served) == 1 else []
    if len(lengths) != 1 or not isinstance(lengths[0], Quantity) or lengths[0].unit != "year":
        return UNKNOWN
    statement = served[0]
    start, end = statement.start, statement.end
    assert start is not None
    assert end is not None
    if start.last - start.first > 31 or end.last - end.first > 31:
        return UNKNOWN
    part = (end.last - start.first) / _YEAR / lengths[0].low
    about, share = claim.qualifiers["about"], claim.qualifiers["share"]
    low, high = part - _NEAR_SHARE, part + _NEAR_SHARE
    if about:
        low, high = part - 0.2, part + 0.2
    if low <= share <= high:
        return supported(statement)
    right = min(_SHARES, key=lambda each: abs(each[0] - part))[1]
    who, title = facts.entity(claim.subject).name, name(facts, statement.object or "")
    message = f"{who} was {title}{_lasted(statement, 'was')}: about {right} of a term of {lengths[0].english()}."
    return Judgement("contradicted", (statement,), "CS501", message.replace(", from", " from"), fix=right)
