"""What the value behind a label tells: "HQ: Moscow", "Members (six): A, B, ...", "Full name: ...".

A :class:`Labelled` holds a label and its value; each reader below takes it and gives the claims of one kind of label.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.counts import is_of_a_force
from checker.extraction.figures.numerals import ANY_NUMBER, N, mention_at, number
from checker.extraction.layouts.timelines import EVENT, EVENTS, event_values, participants
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_LIST = re.compile(r"(?:the |both )?‹s\d+›(?:(?: \([^)]*\))?(?:,| and|, and|,? as well as| /|/| ·| \||;| &) ?(?:the )?‹s\d+›)*")
_STATE = re.compile(r"‹s\d+›")
_NAMED = re.compile(r"‹[a-z]\d+›")
HEADQUARTERS = re.compile(
    r"\b(?:hq|headquarters?|head office|seat|based|admin(?:istrative)? cent(?:er|re)|main"
    r" office|home|secretariat)\b(?!.*\b(?:force|staff|exercise|assembly|operation)\b)"
)
_CITY_BEHIND = re.compile(r"\W*(?:the )?‹l\d+›, (?P<l>‹l\d+›)(?=\s*(?:[.;()]|$))")  # "seat: Tauride Palace, St Petersburg"
TERM = re.compile(
    r"\b(?:initial|first|original)? ?(?:term|validity|duration|period of"
    r" validity)\b(?!.*\b(?:office|secretary|president|chair)\b)"
)
NOTICE = re.compile(r"\bnotice\b|\bleaving\b|\bwithdrawal\b|\bexit\b")
AMOUNT = re.compile(
    r"^\W*(?:about |around |some |roughly |over |more than |up to |nearly |almost |approximately |close to |c\. ?|ca\. ?|circa"
    r" |under |just |an estimated |officially |~ ?)*(?P<n>\d[\d,. ]*)"
)
EVENT_LABEL = re.compile(
    rf"(?:‹[cofb]\d+› |it |the |founding |basic |treaty |charter |organi[sz]ation )*{EVENT}(?: (?:of|for) (?:the"
    r" )?(?:‹[cofb]\d+›|organi[sz]ation|treaty|charter))?(?: (?:on|in|at|since|by six at|by six in))?"
)
# "Formation: 15 May 1992 (as Collective Security Treaty), 2002 (as CSTO)": what it was at each date.
_STAGE = re.compile(
    r"(?P<t>‹t\d+›) \((?!‹l)(?:(?:as|when|signing of|founding of) )?(?:an? |the )?(?:(?P<w>‹[oc]\d+›)|[^()]*)[^()]*\)"
)
TREATY = "collective-security-treaty"
_CHARTER = "csto-charter"
_PAPER_FIRST = re.compile(r"[^\w‹]*(?:the )?(?P<c>‹c\d+›)")
OBSERVER = re.compile(
    r"(?:it )?(?:an? )?(?:(?:‹[ob]\d+›|un) )?observer(?: status| state)?(?: (?:at|in|with|of))?(?: ‹[ob]\d+›)?(?: since)?"
)
_OBSERVING = re.compile(r"[^\w‹]*(?:(?:at |in )?(?:the )?(?P<o>‹[ob]\d+›))?(?:[\s,(]*(?:since |from )?(?P<t>‹t\d+›))?")
_PAYS = re.compile(
    r"(?P<s>‹s\d+›)(?:'s)?(?: (?:pays?|contributes?|covers?|bears?|gives|provides|share|accounts for))?\s*[:(–—-]?\s*"
    r"(?:about |roughly )?(?:(?P<p>\d{1,2})(?: ?%| per ?cent)|(?P<h>half|a third|a quarter|a fifth|a tenth))"
)
_SHARES = {"half": 50, "a third": 100 / 3, "a quarter": 25, "a fifth": 20, "a tenth": 10}
OF_A_YEAR = re.compile(r"[^\w‹]*(?:the )?‹s\d+›(?: \(|, )(?:in |since )?(?P<t>‹t\d+›)")
_LANGUAGES = re.compile(r"[\s*_\"“']*(?P<l>[A-Z][a-z]+(?:(?:,| and|, and| \/| &) [A-Z][a-z]+)*)(?=[\s*_]*(?:[.;,(]|$|–|- ))")
PERCENT = re.compile(r"\W*(?:about |around |roughly )?(?P<n>\d{1,2})(?: ?%| per ?cent)")


@dataclass(slots=True)
class Labelled:
    """A label with its value at ``line[begin:end]``, and what they name."""

    skeleton: Skeleton
    label: str
    plain: str  # without brackets
    at: int  # where in the line it begins
    begin: int
    end: int
    prepared: BlockText
    setting: Setting
    here: bool  # the label stands in the same line
    names: list[Token]  # what the label names
    owners: list[Token]  # those of them that the value is told of
    word: tuple[int, int]  # the label's place in the block, or that of its value where it stands elsewhere
    value: str
    first: re.Match[str] | None  # the name that the value begins with
    states: list[Token]  # those that it lists
    bulleted: bool = False  # the label is a line with bullets under it, and the value is one of them

    @property
    def document(self) -> str:
        return next((t.entity for t in self.owners if t.terminal == "DOC"), "")

    @property
    def token(self) -> Token | None:
        return self.skeleton.token(self.first["v"]) if self.first is not None else None

    def subject(self, *kinds: str) -> str:
        """What the heading or the line before names."""
        return self.setting.discourse.around.subject(self.setting.facts, *kinds)

    def inside(self) -> Iterator[Token]:
        """The names, dates and the like that the value holds, in its order."""
        return (self.skeleton.token(found) for found in _NAMED.findall(self.value))

    def paper(self) -> str:
        """The document that is named, above or in the label, or was spoken of last."""
        return self.document or self.subject("document") or (self.setting.discourse.latest("document") or ("",))[0]

    def one(self, relation: str, subject: str, slot: str, given: object, mark: tuple[int, int], **more: Any) -> list[Claim]:
        start, end = min(self.word[0], mark[0]), max(self.word[1], mark[1])
        return [self.setting.claim(relation, subject, slot, given, start, end, mark, **more)]

    def dated(self, relation: str, subject: str) -> Iterator[list[Claim]]:
        return event_values(relation, subject, self.skeleton, self.begin, self.end, self.word, self.setting)


def event(it: Labelled) -> Iterator[list[Claim]]:
    """ "Signed: 15 May 1992, Tashkent", "Formation: 15 May 1992 (as Collective Security Treaty), 2002 (as CSTO)"."""
    event, facts, setting = EVENT_LABEL.fullmatch(it.plain), it.setting.facts, it.setting
    assert event is not None
    relation, kinds = next((name, kinds) for index, (_, name, kinds) in enumerate(EVENTS) if event.group(f"e{index}"))
    named = [t.entity for t in it.owners if facts.entity(t.entity).kind in kinds]
    subject = named[0] if named else it.subject(*kinds) if not it.owners else ""
    if not subject and kinds == ("document",) and [t.entity for t in it.owners] == [setting.discourse.topic]:
        subject = TREATY if "treaty" in it.plain else _CHARTER if "charter" in it.plain else ""
    if not subject and not it.owners and not it.here and kinds == ("document",):
        subject = next((d for d in setting.discourse.latest("document")[:1] if setting.is_own(d)), "")  # the row above named it
    if not subject and not it.owners and relation == "established" and not it.subject("document", "force", "body"):
        subject = setting.discourse.topic
    founded = relation == "established" and subject == setting.discourse.topic
    stages = [*_STAGE.finditer(it.skeleton.line, it.begin)] if founded else []
    for stage in stages:
        when, what = it.skeleton.token(stage["t"]), it.skeleton.token(stage["w"]) if stage["w"] else None
        date = setting.discourse.resolve_date(when)
        if what is not None and len(what.entities) == 1 and date is not None and setting.is_own(what.entity):
            made = "signed" if what.terminal == "DOC" else "established"
            yield it.one(made, what.entity, "value", date, (when.start, when.end))
    if subject and not stages:
        yield from it.dated(relation, subject)


def signing(it: Labelled) -> Iterator[list[Claim]]:
    """ "Charter: 7 October 2002"."""
    target = it.document or {"charter": _CHARTER, "founding document": ""}.get(it.plain, TREATY)
    if target and (it.document or it.setting.discourse.topic in it.setting.discourse.introduced):
        named = _PAPER_FIRST.match(it.value)
        if named is not None and it.skeleton.token(named["c"]).entity == target:
            it.begin += named.end()  # "Founding treaty: Collective Security Treaty (Tashkent, 15 May 1992)"
        yield from it.dated("signed", target)


def where_signed(it: Labelled) -> Iterator[list[Claim]]:
    paper = it.document or it.subject("document") or (it.setting.discourse.latest("document")[:1] or ("",))[0]
    if paper and it.setting.is_own(paper):
        yield from it.dated("signed", paper)


def headquarters(it: Labelled) -> Iterator[list[Claim]]:
    setting, card, token = it.setting, it.setting.discourse.around.card, it.token
    assert token is not None
    headed = [*it.owners, *(card.tokens if card is not None else ())]
    above = it.subject("body", "organization") if not headed else ""
    told_of = above if above and setting.is_own(above) else setting.discourse.topic
    owner = next((t.entity for t in headed if t.terminal in ("ORG", "BODY")), told_of)
    if setting.facts.statements(subject=owner, relation="headquarters"):
        yield it.one("headquarters", owner, "value", token.entities, (token.start, token.end))
        if (city := _CITY_BEHIND.match(it.value)) is not None and (where := it.skeleton.token(city["l"])).entity:
            yield it.one("headquarters", owner, "value", where.entities, (where.start, where.end))


def language(it: Labelled) -> Iterator[list[Claim]]:
    start, stop = it.skeleton.place(it.begin, it.begin + 1)[0], it.skeleton.place(it.end - 1, it.end)[1]
    said = _LANGUAGES.match(it.setting.block.text[start:stop])
    owner = next((t.entity for t in it.owners if t.terminal == "ORG"), it.setting.discourse.topic)
    if said is not None and it.setting.facts.statements(subject=owner, relation="working-language"):
        yield it.one("working-language", owner, "value", said["l"], (start + said.start("l"), start + said.end("l")))


def signatories(it: Labelled) -> Iterator[list[Claim]]:
    target = it.paper()
    if target and it.setting.facts.statements(subject=target, relation="signed"):
        yield [participants(target, it.states, it.word, it.setting)]


def signers(it: Labelled) -> Iterator[list[Claim]]:
    target = it.document or it.subject("document") or TREATY
    if it.setting.facts.statements(subject=target, relation="signed") and it.setting.is_own(target):
        yield [participants(target, it.states, it.word, it.setting)]


def renewers(it: Labelled) -> Iterator[list[Claim]]:
    yield [participants("extension-protocol-1999", it.states, it.word, it.setting)]


def dropped_out(it: Labelled) -> Iterator[list[Claim]]:
    for state in it.states:
        yield it.one("party-to", state.entity, "end", DateInterval.year(1999), (state.start, state.end), object=TREATY)


def founders(it: Labelled) -> Iterator[list[Claim]]:
    for state in it.states:
        mark = (state.start, state.end)
        yield it.one("member-of", state.entity, "founding", True, mark, object=it.setting.discourse.topic)


def former_members(it: Labelled) -> Iterator[list[Claim]]:
    """ "Former members: Uzbekistan (2006-2012)"."""
    topic, value = it.setting.discourse.topic, it.value
    for state in it.states:
        behind = value[value.find("›", value.find(f"‹s{it.skeleton.tokens.index(state)}›")) + 1 :]
        span = re.match(r"[^‹]{0,3}\(?(?P<t>‹t\d+›)", behind)
        when = it.skeleton.token(span["t"]) if span is not None else None
        if when is not None and (date := it.setting.discourse.resolve_date(when)) is not None:
            if date.precision == "interval" or when.key == "span":
                yield it.one("member-of", state.entity, "span", date, (when.start, when.end), object=topic, role=when.key)
        elif it.setting.facts.statements(subject=state.entity, relation="member-of", object=topic):
            yield it.one("member-of", state.entity, "end", None, (state.start, state.end), object=topic)


def no_members(it: Labelled) -> Iterator[list[Claim]]:
    slot, topic = "ever" if "never" in it.plain else "holds", it.setting.discourse.topic
    for state in it.states:
        yield it.one("member-of", state.entity, slot, None, (state.start, state.end), object=topic, negated=True)


def budget_share(it: Labelled) -> Iterator[list[Claim]]:
    share, payers = PERCENT.match(it.value), [t.entity for t in it.names if t.terminal == "STATE" and not t.anaphor]
    if share is not None and len(payers) == 1:
        value, mark = Quantity.of(float(share["n"]), unit="percent"), _mark(it, share)
        yield it.one("budget-share", payers[0], "value", value, mark, object=it.setting.discourse.topic)


def payers(it: Labelled) -> Iterator[list[Claim]]:
    """ "Budget: Russia pays 50 per cent", "Contributions: Russia 50 %, Armenia 10 %"."""
    for match in _PAYS.finditer(it.value):
        payer, group = it.skeleton.token(match["s"]), "p" if match["p"] else "h"
        share = float(match["p"]) if match["p"] else _SHARES[match["h"]]
        mark = it.skeleton.place(it.begin + match.start(group), it.begin + match.end(group))
        if payer.entity and not payer.anaphor:
            value = Quantity.of(share, unit="percent")
            yield it.one("budget-share", payer.entity, "value", value, mark, object=it.setting.discourse.topic)


def observer(it: Labelled) -> Iterator[list[Claim]]:
    """ "Observer at: United Nations General Assembly (since 2004)", "UN observer since: 2 December 2004"."""
    match, topic = _OBSERVING.match(it.value), it.setting.discourse.topic
    where = it.skeleton.token(match["o"]) if match is not None and match["o"] else None
    own = next((t for t in it.names if t.terminal in ("ORG", "BODY") and t.entity != topic), None) if where is None else where
    if match is None or own is None or not own.entity or it.setting.is_own(own.entity):
        return
    when = it.skeleton.token(match["t"]) if match["t"] else None
    date = it.setting.discourse.resolve_date(when) if when is not None else None
    if where is not None:
        mark = (where.start, where.end)
        yield it.one("observer-in", topic, "object", where.entities, mark, object=where.entity, time=date)
    if when is not None and date is not None:
        yield it.one("observer-in", topic, "start", date, (when.start, when.end), object=own.entity)


def party_count(it: Labelled) -> Iterator[list[Claim]]:
    target = it.document or it.subject("document") or TREATY
    count = re.match(rf"\W*{N}\b", it.value)
    if count is not None and it.setting.facts.statements(relation="party-to", object=target):
        more = {"dates": tuple(_dates_over(it.setting))}
        amount = Quantity.of(number(count["n"]))
        yield it.one("party-to", "", "count", amount, _mark(it, count), object=target, past=True, qualifiers=more)


def chair(it: Labelled) -> Iterator[list[Claim]]:
    token, topic = it.token, it.setting.discourse.topic
    assert token is not None
    chair = token.entity if token.terminal == "STATE" else governed_from(it.setting.facts, token.entity)
    behind = OF_A_YEAR.match(it.value)
    year = next((t for t in it.names if t.terminal == "DATE"), it.skeleton.token(behind["t"]) if behind is not None else None)
    date = it.setting.discourse.resolve_date(year) if year is not None else None
    if not chair or len(it.states) > 1:
        return
    mark = (token.start, token.end)
    if date is None or year is None:
        yield it.one("chairs", chair, "holds", None, mark, object=topic)
        return
    more = {"dates": (date,), "context_dates": (), "date_mark": None}
    yield it.one("chairs", chair, "time", None, mark, object=topic, role=year.key if year.key == "span" else "", qualifiers=more)


def amounts(it: Labelled) -> Iterator[list[Claim]]:
    """The strength of a force, the population of all members, or when the force was founded."""
    setting, amount, token = it.setting, AMOUNT.match(it.value), it.token
    force = next((t for t in it.owners if t.terminal == "FORCE"), None)
    if amount is not None:
        mention = mention_at(it.prepared, _mark(it, amount, 1)[0])
        if mention is None:
            return
        quantity, mark = mention.quantity, (mention.start, mention.end)
        if force is None and quantity.high > 3e7:
            yield it.one("population", setting.discourse.topic, "value", quantity, mark)
        if force is None or re.search(r"\b(?:founded|since|established|year)\b", it.plain):
            return
        if quantity.high >= 1000 and not 1990 <= quantity.low <= 2035:
            begin = min(it.word[0], mention.start)
            yield [setting.claim("personnel", e, "value", quantity, begin, mention.end, mark) for e in force.entities]
    elif force is not None and token is not None and token.terminal == "DATE":
        date = setting.discourse.resolve_date(token)
        if date is not None and re.fullmatch(r"(?:the |collective )*‹f\d+›(?: for [a-z ]+)?", it.plain):
            yield it.one("established", force.entity, "value", date, (token.start, token.end))


def period(it: Labelled) -> Iterator[list[Claim]]:
    """ "Notice: six months", "Initial term: five years"."""
    period = re.match(rf"\W*(?:a |at least |no less than |initially |of )*{N} (?P<u>months|years)", it.value)
    if period is None:
        return
    length, mark = Quantity.of(number(period["n"]), unit=period["u"].rstrip("s")), _mark(it, period)
    if "notice" in it.plain or NOTICE.search(it.plain) and "notice" in it.value:
        yield it.one("notice-period", _CHARTER, "value", length, mark)
    elif TERM.search(it.plain) and it.paper() == TREATY:
        yield it.one("term", TREATY, "value", length, mark)


def _mark(it: Labelled, match: re.Match[str], size: int = 0) -> tuple[int, int]:
    """The place of the number that a value tells, or of its first ``size`` characters."""
    begin = it.begin + match.start("n")
    return it.skeleton.place(begin, begin + size if size else it.begin + match.end("n"))


def member_from_to(skeleton: Skeleton, state: Token, told: re.Match[str], setting: Setting) -> Iterator[list[Claim]]:
    """ "Belarus: member of the CSTO since 2002", "Belarus: member of the Eurasian Economic Community, 2000–2014"."""
    owner, when = skeleton.token(told["o"]), skeleton.token(told["t"])
    date = setting.discourse.resolve_date(when)
    known = setting.facts.statements(relation="member-of", object=owner.entity)
    slot = "span" if when.key == "span" or date is not None and date.precision == "interval" else told["k"] or ""
    slot = {"since": "start", "until": "end"}.get(slot, slot)
    if date is not None and known and slot and state.entity and not state.anaphor:
        place, mark = (state.start, when.end), (when.start, when.end)
        yield [setting.claim("member-of", state.entity, slot, date, *place, mark, object=owner.entity, role=when.key)]


def of_another(it: Labelled) -> Iterator[list[Claim]]:
    """ "SCO members: ...", "UNODC headquarters: Vienna": labels that name another organization in full, and nothing else."""
    (owner,) = it.owners
    if HEADQUARTERS.search(it.plain):
        seat = re.match(r"\W*(?P<l>‹l\d+›)\s*(?:[.,;(]|$)", it.value)
        if seat is not None:
            token = it.skeleton.token(seat["l"])
            mark = (token.start, token.end)
            yield [it.setting.claim("headquarters", owner.entity, "value", token.entities, it.word[0], mark[1], mark)]
    elif owner.terminal == "ORG" and not owner.anaphor:
        yield from membership(it)


def moved(it: Labelled) -> Iterator[list[Claim]]:
    """ "Left: Uzbekistan (2012)", "Joined: Belarus (1993)": each state with the date in brackets behind it."""
    slot = "end" if re.search(r"left|quit|depart|withdr|dropped", it.plain) else "start"
    for match in re.finditer(r"(?P<s>‹s\d+›)\s*\(?(?:in |on )?(?P<t>‹t\d+›)\)?", it.value):
        state, when = it.skeleton.token(match["s"]), it.skeleton.token(match["t"])
        date = it.setting.discourse.resolve_date(when)
        if state not in it.states or date is None or date.precision == "interval":
            continue
        relation, object_ = ("party-to", TREATY) if date.begin.year < 2002 else ("member-of", it.setting.discourse.topic)
        place, mark = (min(it.word[0], state.start), when.end), (when.start, when.end)
        yield [it.setting.claim(relation, state.entity, slot, date, *place, mark, object=object_)]


def _dates_over(setting: Setting) -> list[DateInterval]:
    """The date of the entry or the heading that a label stands under."""
    entry = setting.discourse.around.told_on()
    date = setting.discourse.resolve_date(entry) if entry is not None else setting.discourse.heading_date
    return [date] if date is not None else []


def listed(skeleton: Skeleton, value: str) -> list[Token]:
    """The states of the list that a value begins with."""
    start = re.match(
        r"[^\w‹]*(?:(?:two|three|four|five|six|seven|eight|nine|\d)\b[^\w‹]*(?:states|countries)?[^\w‹]*|only )?", value
    )
    match = _LIST.match(value, start.end() if start else 0)
    if match is None:
        return []
    inside = re.sub(r"\([^)]*\)", "", match.group())
    return [token for p in _STATE.findall(inside) if (token := skeleton.token(p)).entities and not token.anaphor]


def membership(it: Labelled) -> Iterator[list[Claim]]:
    """ "Members (six): Armenia, ..." as a list and as a count."""
    setting, owners, states, word = it.setting, it.owners, it.states, it.word
    topic = setting.discourse.topic
    owner = next((t.entity for t in owners if t.terminal == "ORG"), topic)
    if (
        any(t.terminal in ("DOC", "BODY", "FORCE") for t in owners)
        or not owners
        and topic not in setting.discourse.introduced
        and setting.discourse.latest("organization")
    ):
        return
    if not owners:
        named = setting.discourse.latest("organization", "force", "exercise", "series", "body", "mission", "event")[:1]
        other = bool(named) and setting.facts.entity(named[0]).kind != "organization"
        if other and re.search(r"\b(?:participants|composition|allies)\b", it.plain) or setting.discourse.overshadowed(topic):
            return  # of the force or exercise spoken of, or of another organization
        if len(states) < 3 and is_of_a_force((), setting):
            return
    if len(states) > 2:
        open_ = bool(re.search(r"\b(?:etc|and others|among others|\.\.\.|e\.g|for example)\b|…", it.value))
        yield [
            setting.listing(
                "member-of",
                "",
                "members",
                states,
                min(word[0], states[0].start),
                states[-1].end,
                object=owner,
                qualifiers={"open": open_},
            )
        ]
    counted = (re.search(rf"\({N}\)", it.label) or re.search(rf"\b{N}$", it.label)) if it.here else None
    base = it.at
    if counted is None:
        figure = ANY_NUMBER if owners else N
        counted = re.match(
            rf"\W*(?:a total of |now |only |currently )*{figure}\b(?! (?:years|months|percent|million|times|decisions))",
            it.value,
        )
        base = it.begin
    if counted is None:
        return
    mark = it.skeleton.place(base + counted.start("n"), base + counted.end("n"))
    amount = number(counted["n"])
    claim = setting.claim(
        "member-of",
        "",
        "count",
        Quantity.of(amount),
        min(word[0], mark[0]),
        max(word[1], mark[1]),
        mark,
        object=owner,
    )
    tokens = [t for t in it.skeleton.tokens if t.terminal == "DATE"]
    dates = [date for token in tokens if (date := setting.discourse.resolve_date(token)) is not None]
    claim.qualifiers["dates"] = tuple(dates)
    claim.time = dates[0] if len(dates) == 1 else None
    yield [claim]


def full_name(it: Labelled) -> Iterator[list[Claim]]:
    """The name that a box gives the organization, as far as the next dash, comma or bracket."""
    start = it.skeleton.place(it.begin, it.begin + 1)[0]
    end = it.begin + len(it.value.rstrip())
    stop = it.skeleton.place(end - 1, end)[1]
    match = _NAME.match(it.setting.block.text[start:stop])
    if match is None or len(match["name"].split()) < 3:
        return
    mark = (start + match.start("name"), start + match.end("name"))
    place, name = (min(it.word[0], mark[0]), mark[1]), match["name"].rstrip(".")
    yield [it.setting.claim("full-name", it.setting.discourse.topic, "value", name, *place, mark)]


_NAME = re.compile(r"[\s*_\"“']*(?P<name>[^,;:()_\[\]–—\"”*\n]+?)\s*(?=[,;()\[\]–—\"”*]| - |\.?\s*$)")
