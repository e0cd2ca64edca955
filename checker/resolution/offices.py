"""Claims about who holds an office: titles, terms, nationalities."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase.store import FactBase
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.spans import Span
from checker.resolution import times
from checker.resolution.holders import never_held
from checker.resolution.judgement import NO_DATA, UNKNOWN, Judgement, supported
from checker.resolution.wording import capitalised, dated, name

# Titles that are said of others too, so that a mismatch says nothing.
_LOOSE = frozenset(("leader", "director", "press-secretary", "permanent-representative", "special-representative", "commander"))
_ACTING = {"acting-president": "president", "acting-secretary-general": "secretary-general"}
_LATELY = 35  # days in which a title lost may still be told of
_YEARS_OF_SURNAME = 4  # after which "President Bakiyev" without a date is history, not a slip
_YEARS_OF_NAME = 12
_HEADS = frozenset(("president", "prime-minister"))
_FOR_GOOD = frozenset(("president", "secretary-general"))  # whose holders do not go on as acting ones when a cabinet resigns


def judge(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on a claim that a person holds, took or left an office."""
    if claim.relation == "nationality":
        return _nationality(claim, facts)
    if claim.slot == "stranger":
        return _stranger(claim, facts, today)
    statements = facts.statements(subject=claim.subject, relation="holds-office")
    if not statements and not (claim.slot == "start" and facts.statements(subject=claim.subject, relation="appointed")):
        return NO_DATA
    role, of = claim.qualifiers.get("role", ""), claim.qualifiers.get("of", "")
    role = _ACTING.get(role, role)
    if claim.slot == "span" and not role:
        own = claim.qualifiers["offices"] if claim.qualifiers.get("own") else ()
        named = [s for s in statements if any(_is_office(facts, s, *office) for office in own)]
        if own and not named:
            return UNKNOWN  # whose office is told may be somebody else's: "He was prime minister from 1999 to 2002"
        return _term(claim, named or statements, facts)
    matching = [s for s in statements if _is_office(facts, s, role, of, claim.qualifiers.get("offices", ()))]
    if claim.qualifiers.get("represents") and claim.qualifiers.get("offices"):
        matching = [s for s in matching if s.object in claim.qualifiers["offices"]]
    judged = _held(claim, matching, statements, role, of, facts, today)
    if judged.verdict == "supported" and claim.qualifiers.get("still"):
        undated = {**claim.qualifiers, "dates": (), "context_dates": (), "date_mark": None}
        now = replace(claim, slot="holds", time=None, past=False, qualifiers=undated)
        held = _held(now, matching, statements, role, of, facts, today)
        judged = held if held.verdict in ("contradicted", "outdated") else judged
    return _denied(claim, judged, facts, today) if claim.negated else judged


def _denied(claim: Claim, judged: Judgement, facts: FactBase, today: DateInterval | None) -> Judgement:
    """The verdict on the denial of what was judged; wrong only where the office was held all the time that is spoken of."""
    if judged.verdict in ("contradicted", "outdated"):
        return supported(*judged.statements)
    dates = claim.qualifiers.get("dates", ())
    when = dates[0] if len(dates) == 1 else today if not dates and not claim.past else None
    if judged.verdict != "supported" or claim.slot != "holds" or when is None or not claim.qualifiers.get("denied"):
        return UNKNOWN
    for statement in judged.statements:
        named = statement.relation == "holds-office" and statement.object in claim.qualifiers.get("offices", ())
        last = statement.end or statement.as_of or today or when
        if (
            named
            and not statement.acting
            and statement.start is not None
            and statement.start.last <= when.first
            and when.last <= last.first
        ):
            who, office = facts.entity(statement.subject).name, name(facts, statement.object or "")
            message = f"{who} {'is' if not dates else 'was then'} {office}{_so_far(statement, today) or _lasted(statement)}."
            return Judgement("contradicted", (statement,), "CS301", message, mark=claim.qualifiers.get("role_span"))
    return UNKNOWN


def _stranger(claim: Claim, facts: FactBase, today: DateInterval | None) -> Judgement:
    """An office given to somebody whom the fact base does not know, where it surely knows the holder."""
    if today is None:
        return UNKNOWN
    holders = [s for s in facts.statements(relation="holds-office", object=claim.object) if times.covers(s, today)]
    if len(holders) != 1 or times.surely_beyond(holders[0], today):
        return UNKNOWN
    right = facts.entity(holders[0].subject)
    stranger = claim.qualifiers["name"]
    from rapidfuzz.distance import Levenshtein  # slow to import, and few texts name somebody else

    if any(Levenshtein.distance(stranger.lower(), known.lower()) <= 4 for known in (right.name, *right.aliases)):
        return UNKNOWN  # the same man, spelt in another way
    message = f"{capitalised(name(facts, claim.object))} is {right.name}{_so_far(holders[0], today)}, not {stranger}."
    return Judgement("contradicted", tuple(holders), "CS301", message, fix=right.name, severity="warning")


def _is_office(facts: FactBase, statement: Statement, role: str, of: str, offices: Sequence[str] = ()) -> bool:
    """Whether a statement is about the office that a role and its owner, or ids, describe."""
    if statement.object in offices:
        return True
    office = facts.entity(statement.object or "")
    if office.role != role and not (role == "leader" and office.role in _HEADS):
        return False
    owner = office.of
    return not of or owner == of or facts.entity(owner).of == of if owner else not of


def _whens(claim: Claim, today: DateInterval | None) -> list[DateInterval]:
    """The times a title may be meant for: those of the sentence, of the paragraph, and the document's date."""
    found = list(claim.qualifiers.get("dates", ()))
    if found and ("apposed" not in claim.qualifiers or claim.qualifiers.get("then")):
        return found  # a whole clause about an office says when; a title before a name need not be of that day
    entry = claim.qualifiers.get("of_entry")
    if entry is not None and today is not None and not entry.agrees(today) and claim.qualifiers.get("manner", "") == "":
        return [*found, entry]  # what the entry of a timeline tells is of its day
    context = list(claim.qualifiers.get("context_dates", ()))[-2:]
    found += [date for date in context if today is None or not date.contains(today)]  # "this year" is today
    if today is not None:
        found.append(today)
    return found


def _held(
    claim: Claim,
    matching: Sequence[Statement],
    statements: Sequence[Statement],
    role: str,
    of: str,
    facts: FactBase,
    today: DateInterval | None,
) -> Judgement:
    if claim.slot in ("start", "end") and isinstance(claim.value, DateInterval) is False and claim.qualifiers.get("dates"):
        return _edge(claim, matching, facts)
    whens = _whens(claim, today)
    manner = claim.qualifiers.get("manner", "")
    if matching and claim.qualifiers.get("chosen"):
        return supported(*matching)  # when is judged by the day that is told
    if matching:
        ever = any(s.start is None or today is None or s.start.first <= today.last for s in matching)
        if claim.qualifiers.get("leaving") and claim.qualifiers.get("dates"):
            return _leaving(claim, matching, facts)
        if ever and (manner == "former" or claim.past and not claim.qualifiers.get("dates")):
            return supported(*matching)
        if claim.slot == "span":
            return _term(claim, matching, facts)
        for when in whens:
            current = [s for s in matching if times.covers(s, when)]
            if current:
                return _only_acting(claim, current, today or when, facts) or supported(*current)
        if not whens:
            return UNKNOWN
        if claim.qualifiers.get("loose") or _stands_in(claim, statements, whens[0], facts):
            return UNKNOWN
        return _not_then(claim, matching, whens[0], facts, today)
    appointed = [
        s
        for s in facts.statements(subject=claim.subject, relation="appointed")
        if s.object and _is_office(facts, s, role, of, claim.qualifiers.get("offices", ()))
    ]
    if appointed:
        return supported(*appointed)
    if claim.qualifiers.get("loose") or not claim.qualifiers.get("offices") and (role in _LOOSE or not role):
        return UNKNOWN
    elsewhere = claim.qualifiers.get("guessed") and of and facts.entity(of).kind == "state"
    if elsewhere and any(facts.entity(s.object or "").role == role for s in statements):
        return UNKNOWN  # "the country" was another one
    if manner == "former":
        abroad = _elsewhere(claim, statements, role, of, facts)
        return abroad if abroad.verdict != "unknown" else _not_among(claim, role, of, facts)
    return _never(claim, statements, role, of, facts, today, whens)


def _leaving(claim: Claim, matching: Sequence[Statement], facts: FactBase) -> Judgement:
    """Somebody said to be about to leave an office on a day: wrong where the only term was over long before, or went on long
    after."""
    when = claim.qualifiers["dates"][0]
    ends = [s.end for s in matching if s.end is not None]
    if any(end.first - _NOTICE <= when.last and when.first <= end.last + _LATELY for end in ends):
        return supported(*matching)
    if len(matching) != 1 or not ends or any(date.last - date.first > _LATELY for date in ends):
        return UNKNOWN
    who, office = facts.entity(claim.subject).name, name(facts, matching[0].object or "")
    message = f"{who} was {office}{_lasted(matching[0])}, and was not leaving {dated(when)}."
    return Judgement("contradicted", tuple(matching), "CS301", message, mark=claim.qualifiers.get("person_span"))


_NOTICE = 400  # days before the end of a term in which its holder is called outgoing


def _only_acting(claim: Claim, current: Sequence[Statement], when: DateInterval, facts: FactBase) -> Judgement | None:
    """An acting head who had the office for good at that time; None where that is open."""
    said = claim.qualifiers.get("manner") == "acting" or str(claim.qualifiers.get("role", "")).startswith("acting-")
    regular = [
        s
        for s in current
        if not s.acting and s.start is not None and s.start.last + _LATELY < when.first and times.covers(s, when)
    ]
    role = facts.entity(current[0].object or "").role
    if (
        not said
        or role not in _FOR_GOOD
        or len(regular) != len(current)
        or any(s.end and s.end.first - _LATELY < when.last for s in regular)
    ):
        return None
    acting = [s for s in facts.statements(relation="holds-office", object=regular[0].object) if s.acting]
    if not acting or any(s.subject == claim.subject and s.end == regular[0].start for s in acting):
        return None  # nobody is known to have held it for a while only, or who did went straight on with it
    who, title = facts.entity(claim.subject).name, name(facts, regular[0].object or "")
    message = f"{who} was {title} for a full term{_lasted(regular[0])}, and did not only act as such."
    return Judgement("contradicted", tuple(regular), "CS301", message, mark=claim.qualifiers.get("role_span"))


def _stands_in(claim: Claim, statements: Sequence[Statement], when: DateInterval, facts: FactBase) -> bool:
    """Whether a deputy is said to act for the head, as deputies do for days or weeks that nobody records."""
    acting = claim.qualifiers.get("manner") == "acting" or str((claim.value or ("",))[0]).startswith("acting-")
    return acting and any(
        "deputy" in (facts.entity(s.object).role or s.object) and times.covers(s, when) for s in statements if s.object
    )


def _elsewhere(claim: Claim, statements: Sequence[Statement], role: str, of: str, facts: FactBase) -> Judgement:
    """A former title that the person had in another state: "a former prime minister of Kyrgyzstan"."""
    others = [s for s in statements if _is_office(facts, s, role, "")]
    if not of or not others or facts.entity(of).kind != "state":
        return UNKNOWN
    statement = others[0]
    right = facts.entity(statement.object or "").of
    who = facts.entity(claim.subject).name
    message = f"{who} was {name(facts, statement.object or '')}{_lasted(statement)}, not {_title(role)} of {name(facts, of)}."
    mark = claim.qualifiers.get("owner_span")
    return Judgement(
        "contradicted", (statement,), "CS301", message, mark=mark, fix=name(facts, right) if mark is not None else None
    )


def _not_among(claim: Claim, role: str, of: str, facts: FactBase) -> Judgement:
    """An office that somebody never held."""
    offices = claim.qualifiers.get("offices", ()) or tuple(
        entity.id for entity in facts.entities("office") if of and (entity.role, entity.of) == (role, of)
    )
    sure = claim.qualifiers.get("sure") or claim.qualifiers.get("named")
    judged = never_held(facts, claim.subject, offices[0]) if sure and len(offices) == 1 else UNKNOWN
    if judged.verdict != "unknown":
        judged.mark = claim.qualifiers.get("role_span")
    return judged


def _title(role: str) -> str:
    return role.replace("-", " ")


def _never(
    claim: Claim,
    statements: Sequence[Statement],
    role: str,
    of: str,
    facts: FactBase,
    today: DateInterval | None,
    whens: Sequence[DateInterval],
) -> Judgement:
    """A title the person never had: wrong only where the fact base knows who did, or what the person was then."""
    who = facts.entity(claim.subject).name
    offices = claim.qualifiers.get("offices", ())
    owner = of or str(facts.entity(claim.subject).attributes.get("country", ""))
    at = whens[:1] or whens
    if claim.past and not claim.qualifiers.get("dates"):
        if not claim.qualifiers.get("sure") and not claim.qualifiers.get("named"):
            return UNKNOWN
        abroad = _elsewhere(claim, statements, role, of, facts)
        return abroad if abroad.verdict != "unknown" else _not_among(claim, role, of, facts)
    holders = [
        s
        for s in facts.statements(relation="holds-office")
        if _is_office(facts, s, role, owner, offices) and any(times.covers(s, when) and not _stale(s, when) for when in at)
    ]
    own = [s for s in statements if any(_surely_held(s, when) and not _stale(s, when) for when in at)]
    own.sort(key=lambda s: _RANKS.get(facts.entity(s.object or "").role, 9))
    if claim.qualifiers.get("represents") and any(_whole_is(facts, s.object or "", of) for s in own):
        return UNKNOWN
    if (
        of
        and facts.entity(of).kind in ("state", "organization")
        and str(facts.entity(claim.subject).attributes.get("country", "")) != of
        and not holders
    ):
        return UNKNOWN
    if not holders and not any(_owner(facts, s) == owner or _is_office(facts, s, role, "") for s in own):
        return UNKNOWN  # a speaker of parliament may chair an assembly too
    past = bool(whens and today is not None and whens[0].last < today.first)
    mark = claim.qualifiers.get("role_span") if claim.qualifiers.get("apposed") or not holders else None
    elsewhere = next((s for s in own if _is_office(facts, s, role, "")), None)
    if not claim.qualifiers.get("sure") and any(
        _is_office(facts, s, role, "") and facts.entity(_owner(facts, s)).kind == "organization" for s in statements
    ):
        return UNKNOWN  # "Secretary General Rashid Alimov", of an organization spoken of before
    if elsewhere is not None and claim.qualifiers.get("owner_span") is not None:
        # the right title of another state: "the prime minister of Tajikistan, Nikol Pashinyan"
        state = facts.entity(elsewhere.object or "").of
        message = (
            f"{who} {'was then' if past else 'is'} {name(facts, elsewhere.object or '')}{_so_far(elsewhere, today)}, not"
            f" {_title(role)} of {name(facts, owner)}."
        )
        either = _owner_and_name(claim) if holders and state != owner else None
        if either is not None:
            holder = next((s for s in holders if not s.acting), holders[0])
            told = f" The {_title(role)} of {name(facts, owner)} {'was then' if past else 'is'} {name(facts, holder.subject)}."
            return Judgement("contradicted", (elsewhere, holder), "CS301", message + told, mark=either)
        demonym = claim.qualifiers.get("owner_kind") == "DEMONYM"
        return Judgement(
            "contradicted",
            (elsewhere, *holders[:1]),
            "CS301",
            message,
            mark=claim.qualifiers["owner_span"],
            fix=_demonym(facts, state) if demonym else facts.entity(state).name,
        )
    if claim.qualifiers.get("apposed") and not own:
        mark = claim.qualifiers.get("person_span")
    told = f" {who} {'was then' if past else 'is'} {name(facts, own[0].object or '')}." if own else ""
    if holders:
        statement = next((s for s in holders if not s.acting), holders[0])
        right = facts.entity(statement.subject).name
        title = name(facts, statement.object or "")
        then = f" {dated(whens[0])}" if past else ""
        message = (
            f"{who} was not {title}{then}; that was {right}{_lasted(statement)}."
            if past
            else f"{who} is not {title}; that is {right}{_so_far(statement, today)}."
        )
        fix: str | None = right if mark is None or not own else facts.entity(own[0].object or "").name
        if mark is None and own and owner and _owner(facts, own[0]) == owner:
            # "the Armenian president, Nikol Pashinyan": either the title is wrong or the name
            mark, fix = _title_and_name(claim), None
        return Judgement("contradicted", (statement, *own[:1]), "CS301", message + told, mark=mark, fix=fix)
    message = f"{who} {'was then' if past else 'is'} {name(facts, own[0].object or '')}{_lasted(own[0])}, not {_title(role)}."
    return Judgement("contradicted", tuple(own[:1]), "CS301", message, mark=mark)


def _surely_held(statement: Statement, when: DateInterval) -> bool:
    """Whether a term covers a time, and began not too long after it where only the day is known by which it had begun."""
    start = statement.start
    return times.covers(statement, when) and (start is None or not start.open_start or start.last - when.last <= _CONFIRMED_FOR)


def _stale(statement: Statement, when: DateInterval) -> bool:
    """Whether so much time has passed since an open-ended term was last confirmed that it may have ended unnoticed."""
    return (
        times.surely_beyond(statement, when)
        and statement.as_of is not None
        and when.first - statement.as_of.last > _CONFIRMED_FOR
    )


_CONFIRMED_FOR = 500  # days


def _title_and_name(claim: Claim) -> Span:
    """A title and the name beside it, or the name alone where they stand apart."""
    title, person = claim.qualifiers.get("role_span"), claim.mark
    if title is None or max(title.start - person.end, person.start - title.end) > _BESIDE:
        return person
    return person.cover(title)


_BESIDE = 6  # code points between a title and a name that stand together


def _owner_and_name(claim: Claim) -> Span | None:
    """ "Georgia's president, Askar Akayev": whose office it is, the title and the name, of which the first or the last is wrong;
    None where they stand apart."""
    owner, title = claim.qualifiers["owner_span"], claim.qualifiers.get("role_span")
    person = claim.qualifiers.get("person_span", claim.mark)
    if title is None or max(title.start - person.end, person.start - title.end) > _BESIDE:
        return None
    together: Span = owner.cover(title).cover(person)
    return together


_RANKS = {
    "president": 0,
    "secretary-general": 0,
    "chief-of-joint-staff": 1,
    "prime-minister": 1,
    "foreign-minister": 2,
    "defence-minister": 2,
}


def _owner(facts: FactBase, statement: Statement) -> str:
    return facts.entity(statement.object or "").of


def _whole_is(facts: FactBase, office: str, organization: str) -> bool:
    owner = facts.entity(office).of
    return owner == organization or bool(owner) and facts.entity(owner).of == organization


def _not_then(
    claim: Claim, matching: Sequence[Statement], when: DateInterval, facts: FactBase, today: DateInterval | None
) -> Judgement:
    who = facts.entity(claim.subject).name
    statement = min(matching, key=lambda s: abs((s.end.last if s.end else s.start.first if s.start else 0) - when.first))
    if times.surely_beyond(statement, when):
        return UNKNOWN
    if statement.end is not None and 0 <= when.first - statement.end.last <= _LATELY and not claim.qualifiers.get("new"):
        return UNKNOWN  # told of the days when it was still so
    title = "apposed" in claim.qualifiers or claim.past
    if claim.qualifiers.get("undated") and statement.end is not None and statement.end.last < when.first:
        return UNKNOWN  # in a text that may be as old as the title
    if (
        title
        and not claim.qualifiers.get("dates")
        and statement.end is not None
        and statement.end.last < when.first
        and _of_old(claim, statement, when)
    ):
        return UNKNOWN
    if any(s.start is None and s.end is None for s in matching) or any(
        s.start is None and s.end is not None and when.first < s.end.first for s in matching
    ):
        return UNKNOWN
    if any(_vague_start(s) and when.first < s.start.last for s in matching if s.start is not None):
        return UNKNOWN  # in office by then, nobody knows since when
    office = name(facts, statement.object or "")
    others = [
        s
        for object_ in dict.fromkeys(s.object for s in matching)  # "the leader" is one of several
        for s in facts.statements(relation="holds-office", object=object_)
        if s.subject != claim.subject and _surely_held(s, when)
    ]
    others.sort(key=lambda s: (s.acting, times.surely_beyond(s, when), not _presides(s, facts)))
    holders = others[:1]
    lasted = _lasted(statement)
    past = statement.end is not None and statement.end.last < when.first
    then = f" {dated(when)}" if today is not None and when != today else ""
    message = f"{who} was {office}{lasted}, not{then or ' now'}." if past else f"{who} became {office} only{_from(statement)}."
    fix = None
    if holders:
        right = facts.entity(holders[0].subject).name
        fix = right
        if holders[0].object != statement.object:
            right += f", {name(facts, holders[0].object or '')}"
        if then:
            message += f" At that time it was {right}."
        elif times.surely_beyond(holders[0], when) and holders[0].start is not None:
            message += f" {right} took over {dated(holders[0].start)}."
        else:
            message += f" Now it is {right}{_so_far(holders[0], today)}."
    own = [
        s
        for s in facts.statements(subject=claim.subject, relation="holds-office")
        if _surely_held(s, when) and s not in matching and not times.surely_beyond(s, when)
    ]
    own.sort(key=lambda s: _RANKS.get(facts.entity(s.object or "").role, 9))
    apposed = bool(claim.qualifiers.get("apposed"))
    if own:
        message += f" {who} {'was then' if then else 'is'} {name(facts, own[0].object or '')}."
    if apposed:
        fix = facts.entity(own[0].object or "").name if own else None
    named = apposed and not own and holders and claim.qualifiers.get("dates") and not claim.qualifiers.get("then")
    mark = claim.qualifiers.get("person_span") if named else None
    if mark is not None:
        fix = facts.entity(holders[0].subject).name  # somebody out of office: the name is wrong and not the title
    outdated = past and not then and not holders
    return Judgement(
        "outdated" if outdated else "contradicted",
        (statement, *holders, *own[:1]),
        "CS901" if outdated else "CS301",
        message,
        mark=mark,
        fix=fix,
    )


def _of_old(claim: Claim, statement: Statement, when: DateInterval) -> bool:
    """Whether a title lost is likely told of its own days: by the words around it, or because it was lost long before."""
    assert statement.end is not None
    gone = when.first - statement.end.last
    told = claim.qualifiers.get("told", "")
    anchor = claim.qualifiers.get("anchor")
    if told == "long ago" or anchor is not None and not claim.qualifiers.get("context_dates") and times.covers(statement, anchor):
        return True
    return gone > (_YEARS_OF_SURNAME if told == "surname" else _YEARS_OF_NAME) * 365


def _presides(statement: Statement, facts: FactBase) -> bool:
    return facts.entity(statement.object or "").role == "president"


def _vague_start(statement: Statement) -> bool:
    return statement.start is not None and statement.start.last - statement.start.first > 1000


def _from(statement: Statement) -> str:
    return f" {dated(statement.start)}" if statement.start is not None else " later"


def _lasted(statement: Statement) -> str:
    start, end = statement.start, statement.end
    if start is not None and (_vague_start(statement) or start.precision == "interval"):
        start = None  # the first day is not known
    if end is not None and end.last - end.first > 1000:
        end = None
    if start is not None and end is not None:
        return f" from {start.english()} to {end.english()}"
    if start is not None:
        return f" since {start.english()}" if statement.end is None else f" from {start.english()} on"
    return f" until {end.english()}" if end is not None else ""


def _so_far(statement: Statement, today: DateInterval | None) -> str:
    """How long a term has lasted, its end left out where the text cannot know it."""
    if (
        today is not None
        and statement.end is not None
        and statement.end.last < today.first
        or statement.start is None
        or _vague_start(statement)
    ):
        return _lasted(statement) if statement.end is not None and today is not None and statement.end.last < today.first else ""
    return f" (since {statement.start.english()})"


def _edge(claim: Claim, matching: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.qualifiers["dates"][0]
    slot = claim.slot
    dated_ones = [(s, getattr(s, slot)) for s in matching if getattr(s, slot) is not None]
    appointments = facts.statements(subject=claim.subject, relation="appointed")
    if slot == "start" and not dated_ones:
        named = claim.qualifiers.get("offices", ())
        dated_ones = [(s, s.value) for s in appointments if s.object in named and isinstance(s.value, DateInterval)]
    if not dated_ones and slot == "end":
        return _not_yet(claim, matching, claimed, facts)
    if not dated_ones:
        return UNKNOWN
    for statement, date in dated_ones:
        other = times.differing(statement, "value" if statement.relation == "appointed" else slot, claimed, claim.role)
        if times.fits(claimed, claim.role, date) or other is not None and other.reading != "error":
            return supported(statement)
    if not all(times.clashes(claimed, claim.role, date) for _, date in dated_ones):
        return UNKNOWN
    again = [s for s in appointments if s.object in {m.object for m in matching}]
    for appointed in again:
        if slot == "start" and isinstance(appointed.value, DateInterval) and times.fits(claimed, claim.role, appointed.value):
            return supported(appointed)  # elected once more
    statement, date = min(dated_ones, key=lambda pair: abs(pair[1].first - claimed.first))
    title_role = facts.entity(statement.object or "").role
    if slot == "start" and times.may_be_election(claim, title_role, statement, claimed, date):
        return UNKNOWN
    if any(s.acting and times.covers(s, claimed) for s in facts.statements(subject=claim.subject, relation="holds-office")):
        return UNKNOWN
    who, office = facts.entity(claim.subject).name, name(facts, statement.object or "")
    if slot == "start" and (newcomer := _who_began(statement, claimed, facts)) is not None:
        message = f"{facts.entity(newcomer.subject).name}, not {who}, became {office} {dated(claimed)}."
        return Judgement("contradicted", (newcomer, statement), "CS301", message, fix=facts.entity(newcomer.subject).name)
    verb = "became" if slot == "start" else "left office as"
    error = times.differing(statement, slot, claimed)
    return Judgement(
        "contradicted",
        (statement,),
        "CS301",
        f"{who} {verb} {office} {dated(date)}, not {dated(claimed)}.",
        error.why if error and error.reading == "error" else "",
        mark=claim.qualifiers.get("date_mark"),
    )


def _who_began(own: Statement, day: DateInterval, facts: FactBase) -> Statement | None:
    """The term in an office, not that of the one it is said of, that began on a very day."""
    terms_ = facts.statements(relation="holds-office", object=own.object)
    others = [
        s for s in terms_ if s.subject != own.subject and not s.acting and s.start is not None and s.start.precision == "day"
    ]
    return next((s for s in others if day.precision == "day" and s.start == day), None)


def _not_yet(claim: Claim, matching: Sequence[Statement], claimed: DateInterval, facts: FactBase) -> Judgement:
    """The end of a term that had not even begun: "until 2012" of somebody in office since 2023."""
    starts = [(s, date) for s in matching for date in times.tellings(s, "start")]
    if not starts or any(date.first <= claimed.last or date.last - date.first > 400 for _, date in starts):
        return UNKNOWN
    statement = starts[0][0]
    who, office = facts.entity(claim.subject).name, name(facts, statement.object or "")
    message = f"{who} became {office} only{_from(statement)}."
    return Judgement("contradicted", (statement,), "CS301", message, mark=claim.qualifiers.get("date_mark"))


_LONGEST_TERM = 45  # years


def _term(claim: Claim, statements: Sequence[Statement], facts: FactBase) -> Judgement:
    claimed = claim.value if isinstance(claim.value, DateInterval) else claim.qualifiers["dates"][0]
    first, last = claimed.begin.year, claimed.finish.year
    if last - first > _LONGEST_TERM:
        return UNKNOWN  # a life
    best: Statement | None = None
    exact = bool(claim.qualifiers.get("to_the_end"))  # "until the end of 2020" is not the year in which a successor came
    for statement in statements:
        starts, ends = times.tellings(statement, "start"), times.tellings(statement, "end")
        start_fits = any(s.begin.year <= first <= s.finish.year for s in starts) if starts else True
        end_fits = any(_ends(e, claimed, exact) for e in ends) if ends else True
        if start_fits and end_fits:
            return supported(statement)
        if starts and start_fits or ends and end_fits:
            best = statement
    if best is None and claim.qualifiers.get("role"):
        best = _another_term(statements, claimed)
    elif best is None and claim.qualifiers.get("own") and len(statements) == 1:
        (only,) = statements
        known = [only.start, only.end]
        best = only if all(date is not None and date.last - date.first < 400 for date in known) else None
    elif best is not None and best.end is None:
        return UNKNOWN
    if best is None or best.start is None:
        return UNKNOWN
    who = facts.entity(claim.subject).name
    return Judgement(
        "contradicted",
        (best,),
        "CS301",
        f"{who} was {name(facts, best.object or '')}{_lasted(best)}, not {claimed.english()}.",
        mark=claim.qualifiers.get("date_mark"),
    )


def _another_term(statements: Sequence[Statement], claimed: DateInterval) -> Statement | None:
    """The nearest of somebody's terms in an office, where all of them are known and none has a year in common with the claimed
    one."""
    for statement in statements:
        starts, ends = times.tellings(statement, "start"), times.tellings(statement, "end")
        if not starts or any(date.last - date.first > 400 for date in (*starts, *ends)):
            return None
        if min(d.begin.year for d in starts) <= claimed.finish.year and (
            not ends or claimed.begin.year <= max(d.finish.year for d in ends)
        ):
            return None
    return min(statements, key=lambda s: abs(s.start.first - claimed.first) if s.start is not None else 0, default=None)


def _ends(known: DateInterval, claimed: DateInterval, exact: bool) -> bool:
    """Whether a term may be said to end with ``claimed``, to the month where ``exact``."""
    if exact:
        return known.first - _MONTHS <= claimed.last <= known.last + _MONTHS
    return known.begin.year <= claimed.finish.year <= known.finish.year or _new_year(known, claimed.finish.year)


_MONTHS = 62  # days


def _new_year(date: DateInterval, year: int) -> bool:
    """Whether a term that ends with a year may be said to last to the next one, or the other way round."""
    edge = {(12, 31): 1, (1, 1): -1}.get((date.finish.month, date.finish.day), 0)
    return date.precision == "day" and edge != 0 and year - date.finish.year in (0, edge)


def _nationality(claim: Claim, facts: FactBase) -> Judgement:
    person = facts.entity(claim.subject)
    country = str(person.attributes.get("country", ""))
    if not country:
        return NO_DATA
    claimed = claim.value[0]
    statements = facts.statements(subject=claim.subject, relation="holds-office")
    if claimed == country:
        return supported(*statements[:1])
    for statement in statements:
        office = facts.entity(statement.object or "")
        if office.of == claimed:
            return supported(statement)
    if not statements:
        return UNKNOWN
    right = facts.entity(country)
    manner = claim.qualifiers.get("manner", "")
    if manner == "noun":
        demonym, wrong = _demonym(facts, country), _demonym(facts, claimed)
        message = f"{person.name} is {_article(demonym)} {demonym}, not {_article(wrong)} {wrong}."
        fix: str | None = demonym if _article(demonym) == _article(wrong) else None
    elif manner == "for":
        message = f"{person.name} is from {name(facts, country)} and does not speak for {name(facts, claimed)}."
        fix = None
    else:
        message = f"{person.name} is from {name(facts, country)}, not from {name(facts, claimed)}."
        if manner == "of":  # either the state is wrong or the name
            return Judgement("contradicted", tuple(statements[:1]), "CS301", message, mark=claim.span)
        fix = right.name if manner in ("owned", "row") else _demonym(facts, country) if manner == "counterpart" else None
    return Judgement("contradicted", tuple(statements[:1]), "CS301", message, fix=fix)


def _demonym(facts: FactBase, state: str) -> str:
    found = facts.entity(state)
    return found.demonyms[0] if found.demonyms else f"citizen of {found.name}"


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeio" else "a"
