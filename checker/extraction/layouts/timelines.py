"""Entries without a subject or a verb: "2008: observer at the UN General Assembly", "signed: Tashkent, 15 May 1992" under a
heading.

The date before the colon, the heading or the lead-in line lends what the entry leaves out. The sentence comes in as a
skeleton. Also here:
what an event word says with the dates, places and names around it, which labels and answers to questions use too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.surroundings import Line
from checker.extraction.figures.numerals import N, number
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.facts import Statement
from checker.model.quantities import Quantity

# What an event word makes of a document, an organization or a force: the relation, and the kinds it is said of.
_DOCUMENT, _BODY = ("document",), ("organization", "force", "body", "series", "operation")
EVENTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        r"(?:date of |place of |date and place of |place and date of |date |location |place )?(?:signed|concluded|inked"
        r"|signing|signature|conclusion)",
        "signed",
        _DOCUMENT,
    ),
    (
        (
            r"(?:date of |date )?(?:took (?:legal )?effect|takes effect|entered into force|enters into force"
            r"|entry into force|came into"
            r" force|comes into force|in force|in effect|into force|effective|legal force)"
        ),
        "in-force",
        _DOCUMENT,
    ),
    (r"(?:un )?(?:registered|registration)", "registered", _DOCUMENT),
    (r"(?:adopted|approved|adoption|approval)", "adopted", _DOCUMENT),
    (r"(?:last )?(?:amended|amendment)", "amended", _DOCUMENT),
    (r"(?:extended|prolonged|extension|prolongation)", "extended", _DOCUMENT),
    (r"(?:expired|lapsed|expiry)", "expired", _DOCUMENT),
    (
        (
            r"(?:date of |year of |place of )?(?:founded|established|created|formed|set"
            r" up|launched|founding|foundation|establishment|creation|formation|birth|born|inception)"
        ),
        "established",
        _BODY,
    ),
)
# "Created in 2009, their emblem shows ...": what was created is named behind the comma.
OF_SOMETHING_NEW = re.compile(r"[^,;.]*, (?!it\b|they\b|and\b|in\b|at\b|on\b|by\b|with\b|‹)")
EVENT = "(?:" + "|".join(f"(?P<e{index}>{words})" for index, (words, _, _) in enumerate(EVENTS)) + r")\b"
_VALUE = re.compile(
    r"(?:[\s,:(–—=|]|-(?=\s)|\b(?:in|on|at|since|of|city|from|there|and|as|year|date|place|by decision|took place|was|were|is|the"
    r" city|it was|it took place|only|back|already|dates from|dates back to|by the (?:leaders|presidents|heads) of|by|six"
    r" states|six|those of|by the|with the|with|no|number)\b|‹[bo]\d+›)*(?P<v>‹[tls]\d+›)"
)
_ENTRY = re.compile(r"^\W*(?:on |in )?(?P<t>‹t\d+›)\s*(?::|–|—|-{1,3}(?=\s)|\.{3}(?=\s)|[·→…](?=\s)|\||\)|\.(?=\s))\s*")
_BARE_ENTRY = re.compile(r"^\W*‹t\d+›\s*")  # set off by bold type
_OBSERVER = re.compile(
    r"(?:an? |the )?(?:granted |gains |gets |receives |given |becomes? (?:an )?|is (?:an )?)*observer(?: status| state)?"
    r" (?:at|in|with|of|to) (?:the )?(?P<o>‹[bo]\d+›)"
)
_OBSERVER_ALONE = re.compile(rf"^[^\w‹]*{_OBSERVER.pattern}(?P<d>[^.;‹]{{0,30}}(?P<t>‹t\d+›))?")
_AMENDMENT = re.compile(r"^[^\w‹]*(?:by |by a |by the )?protocols? (?:of|dated|signed on) (?P<t>‹t\d+›)")
_GRANTED = re.compile(
    r"(?:the )?(?P<o>‹[bo]\d+›) (?:grants?|granted|gives|gave|accords|accorded|awards?|awarded) (?:(?:the |it )?(?:‹o\d+›"
    r" |organi[sz]ation |bloc )?)?observer status"
)
_MOVED = re.compile(
    r"(?P<s>‹s\d+›(?:(?:, | and |, and )‹s\d+›)*) (?:(?P<in>in|follows?|next|returns?|is back|are back|back|back in|rejoins?"
    r"|comes back|joins?|accedes?|is admitted|enters?)|(?P<out>out|leaves?|quits?|drops? out|walks? out|exits?|withdraws?|is"
    r" out|gone))(?: again| too| as well| officially| formally)*(?=[\s.;),]*$|, (?:by|under|with|after|and|as)\b)"
)
_CAME = re.compile(
    r"(?:the )?(?:(?:two|three|four|\d) )?(?:(?:new |late"
    r" )?(?P<in>latecomers?|newcomers?|accessions?|joiners|parties|entries|acceding|admissions?|(?:accession|entry"
    r"|admission|return)"
    r" of)|(?P<out>departures?|exits?|drop-?outs?|leavers|(?:withdrawal|departure|exit) of))[^\w‹]*(?:the )?(?P<s>‹s\d+›(?:(?:, |"
    r" and |, and )‹s\d+›)*)[\s.;)]*$"
)
_BARE = re.compile(
    r"^(?:the |an? |adoption of the )?(?P<c>‹[cf]\d+›)(?: \(‹c\d+›\))?(?:,? \(?(?:in |at )?(?P<l>‹l\d+›)\)?)?[\s.;)]*$"
)
_OF = re.compile(rf"(?:the )?{EVENT} of (?:the |an? )?(?P<c>‹[cofb]\d+›)(?:,? \(?(?:in |at )?(?P<l>‹l\d+›)\)?)?")
_WHO = r"(?:states|countries|parties|members|republics|of them|nations|presidents|signatories|governments)"
_PROLONG = re.compile(
    rf"\b(?P<n>{N[6:-1]}) (?:of (?:the|its|their) (?:nine|9) )?(?:{_WHO}"
    r" )?(?:prolong|prolonged|renew|renewed|extend|extended|sign|signed|stay|stayed|remain|remained|carry on|agree to"
    r" prolong|agreed to prolong)\b"
)
_DROP = re.compile(
    rf"\b(?P<n>{N[6:-1]}) (?:(?:out )?of (?:the|its|their)(?: then)? (?:nine|9)(?: (?:parties|members|states|signatories))?"
    rf"(?: (?:to|of) (?:the )?‹c\d+›)? )?(?:other |others |{_WHO} )?(?:drop out|dropped"
    r" out|refuse|refused|leave|left|quit|opt out|opted out|stay out|stayed out|stay away|withdraw|withdrew|decline|declined|do"
    r" not|did not|don't|didn't|pull out|pulled out|walk out|walked out|walk away|fall away|fell away|bow out|bowed out)\b"
)
_DROPPED = re.compile(
    rf"\bthe (?P<n>{N[6:-1]}) (?:{_WHO} )?(?:that|which|who) (?:dropped out|left|refused|withdrew|opted out|fell away|did not"
    r" prolong|did not sign|quit)\b"
)


_LEFT_OR_STAYED = (
    (_PROLONG, "signatory-count", "extension-protocol-1999"),
    (_DROP, "leavers-count", "collective-security-treaty"),
    (_DROPPED, "leavers-count", "collective-security-treaty"),
)
_ANY_LEFT_OR_STAYED = re.AnyOf([pattern for pattern, _, _ in _LEFT_OR_STAYED])


def entry_claims(skeleton: Skeleton, block_kind: str, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence that leaves its subject or verb out."""
    line = skeleton.line
    setting = setting_at(skeleton.start) if line else None
    if setting is None or setting.mood.silent:
        return
    around = setting.discourse.around
    lead = _ENTRY.match(line)
    entry = skeleton.token(lead["t"]) if lead else around.entry
    bare = _BARE_ENTRY.match(line) if lead is None and entry is not None and entry in skeleton.tokens[:1] else None
    rest = lead.end() if lead else bare.end() if bare else 0
    if entry is not None:
        yield from _dated(skeleton, rest, entry, setting)
        yield from _at_places(skeleton, entry, setting)
    yield from _drops(skeleton, setting_at, entry)
    yield from _observer(skeleton, setting)
    yield from _amended(skeleton, setting)
    if block_kind in ("item", "row"):
        yield from _subjectless(skeleton, rest, setting)


def _observer(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Observer in the UN General Assembly (since 2 December 2004)" as a sentence of its own."""
    match = _OBSERVER_ALONE.match(skeleton.line)
    topic = setting.discourse.topic
    if (
        match is None
        or setting.discourse.around.foreign(setting.facts, topic)
        or setting.discourse.around.subject(setting.facts, "state", "person")
    ):
        return
    token = skeleton.token(match["o"])
    if token.anaphor or setting.is_own(token.entity):
        return
    when = skeleton.token(match["t"]) if match["t"] else None
    date = setting.discourse.resolve_date(when) if when is not None else None
    place = skeleton.place(*match.span())
    yield [
        setting.claim(
            "observer-in", topic, "object", token.entities, *place, (token.start, token.end), object=token.entity, time=date
        )
    ]
    if when is not None and date is not None:
        yield [setting.claim("observer-in", topic, "start", date, *place, (when.start, when.end), object=token.entity)]


def _amended(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Protocol of 10 December 2010" under a heading that says "Amended"."""
    match = _AMENDMENT.match(skeleton.line)
    if match is None:
        return
    around = setting.discourse.around
    head = around.headings[max(around.headings)].skeleton.line if around.headings else ""
    if not re.search(r"\b(?:amended|amendments?)\b", head):
        return
    document = around.subject(setting.facts, "document")
    token = skeleton.token(match["t"])
    date = setting.discourse.resolve_date(token)
    if document and date is not None and setting.facts.statements(subject=document, relation="amended"):
        yield [
            setting.claim(
                "amended", document, "value", date, *skeleton.place(*match.span()), (token.start, token.end), inferred=True
            )
        ]


def _dated(skeleton: Skeleton, rest: int, entry: Token, setting: Setting) -> Iterator[list[Claim]]:
    line = skeleton.line
    discourse = setting.discourse
    date = discourse.resolve_date(entry)
    if date is None:
        return
    mark = (entry.start, entry.end)
    for part, end in _parts(line, rest):
        text = line[part:end]
        if match := _OBSERVER.match(text):
            token = skeleton.token(match["o"])
            subject = discourse.around.subject(setting.facts, "state") or discourse.topic
            span = (min(mark[0], skeleton.place(part, end)[0]), skeleton.place(part, end)[1])
            if subject != token.entity:
                yield [setting.claim("observer-in", subject, "start", date, *span, mark, object=token.entity)]
                yield [
                    setting.claim(
                        "observer-in",
                        subject,
                        "object",
                        token.entities,
                        *span,
                        (token.start, token.end),
                        object=token.entity,
                        time=date,
                    )
                ]
        elif match := _GRANTED.match(text):
            token = skeleton.token(match["o"])
            yield [
                setting.claim(
                    "observer-in",
                    discourse.topic,
                    "start",
                    date,
                    min(mark[0], token.start),
                    skeleton.place(part, end)[1],
                    mark,
                    object=token.entity,
                )
            ]
        elif match := _MOVED.match(text) or _CAME.match(text):
            yield from _moves(match, skeleton, date, mark, setting)
        elif match := _OF.match(text):
            token = skeleton.token(match["c"])
            yield from _happened(_event(match), token, date, mark, skeleton.found(match, "l"), setting, sure=True)
        elif match := _BARE.match(text):
            token = skeleton.token(match["c"])
            yield from _happened("", token, date, mark, skeleton.found(match, "l"), setting, sure=False)


# "2003 – Dushanbe: Bordyuzha appointed", "...; Chisinau: Charter signed"
_AT_PLACE = re.compile(r"(?:^|[–—:;|] ?|-{1,3} )[^\w‹]*(?P<l>‹l\d+›): (?P<what>[^;]*)")
_MADE = ("signed", "adopted", "established", "decided")
_APPOINTED = re.compile(r"(?P<p>‹p\d+›),? (?:is |was )?(?:appointed|elected|confirmed|named)\b")


def _at_places(skeleton: Skeleton, entry: Token, setting: Setting) -> Iterator[list[Claim]]:
    """Where what an entry tells was done, by the city before it; the entry's date says which of several is meant."""
    date = setting.discourse.resolve_date(entry)
    for match in _AT_PLACE.finditer(skeleton.line) if date is not None else ():
        place, begin = skeleton.token(match["l"]), match.start("what")
        mark = (place.start, place.end)
        if date is None or not place.entity or place.items or place.anaphor:
            continue
        for found in re.findall(r"‹[cfb]\d+›", match["what"]):
            token = skeleton.token(found)
            relation = _done(token, date, setting)
            if relation:
                span = (place.start, token.end)
                yield [setting.claim(relation, token.entity, "place", place.entities, *span, mark, time=date)]
        if (told := _APPOINTED.search(skeleton.line, begin, match.end())) is not None:
            person, more = skeleton.token(told["p"]), {"offices": ()}
            span = (place.start, person.end)
            yield [
                setting.claim("holds-office", who, "appointed-place", place.entities[:1], *span, mark, time=date, qualifiers=more)
                for who in person.entities
            ]


def _done(token: Token, date: DateInterval, setting: Setting) -> str:
    """The relation by which the facts tell where something was signed, adopted or founded on a date; empty where none does."""
    if len(token.entities) != 1 or not setting.is_own(token.entity):
        return ""
    for relation in _MADE:
        for statement in setting.facts.statements(subject=token.entity, relation=relation):
            if statement.place and isinstance(statement.value, DateInterval) and date.agrees(statement.value):
                return relation
    return ""


def _moves(
    match: re.Match[str], skeleton: Skeleton, date: DateInterval, mark: tuple[int, int], setting: Setting
) -> Iterator[list[Claim]]:
    """ "2006: Uzbekistan returns": into the Treaty before the organization was founded, else into the organization."""
    around = setting.discourse.around
    spoken_of = setting.discourse.topic in setting.discourse.introduced or _of_treaty(setting)
    if not spoken_of or around.foreign(setting.facts, setting.discourse.topic):
        return
    treaty = date.begin.year < 2002
    if not treaty and match["in"] in ("in", "follow", "follows", "next"):
        return  # of the members nobody followed another; of the states in the chair each does
    for placeholder in re.findall(r"‹s\d+›", match["s"]):
        state = skeleton.token(placeholder)
        if not state.anaphor and state.entities:
            relation, target = ("party-to", "collective-security-treaty") if treaty else ("member-of", setting.discourse.topic)
            slot = "start" if match["in"] else "end"
            moved = [s for s in setting.facts.statements(relation=relation, object=target) if _edge_on(s, slot, date)]
            marked = (state.start, state.end) if moved and all(s.subject != state.entity for s in moved) else mark
            place = min(mark[0], state.start), state.end
            yield [setting.claim(relation, state.entity, slot, date, *place, marked, object=target)]


def _edge_on(statement: Statement, slot: str, date: DateInterval) -> bool:
    """Whether a membership began or ended at a date."""
    edge = getattr(statement, slot)
    return isinstance(edge, DateInterval) and date.precision == "day" and edge.agrees(date)


def _of_treaty(setting: Setting) -> bool:
    """Whether the page is headed by the Treaty."""
    return setting.discourse.around.subject(setting.facts, "document") == "collective-security-treaty"


def _event(match: re.Match[str]) -> str:
    """The relation of the event word in a match of ``EVENT``."""
    for index, (_, relation, _) in enumerate(EVENTS):
        if match.group(f"e{index}"):
            return relation
    return ""


def _happened(
    relation: str, token: Token, date: DateInterval, mark: tuple[int, int], place: Token | None, setting: Setting, *, sure: bool
) -> Iterator[list[Claim]]:
    """What is claimed by a document or force named beside a date; without an event word it may be any of its events."""
    group = []
    for entity in token.entities:
        kind = setting.facts.entity(entity).kind
        if not setting.is_own(entity):
            return
        relations = (
            [relation]
            if sure
            else ["signed", "adopted", "in-force", "extended"]
            if kind == "document"
            else ["established", "opened", "decided"]
        )
        if sure and relation in ("established",) and kind == "document":
            return
        for name in relations:
            if setting.facts.statements(subject=entity, relation=name):
                group.append(
                    setting.claim(
                        name,
                        entity,
                        "value",
                        date,
                        min(mark[0], token.start),
                        max(mark[1], token.end),
                        mark,
                        inferred=token.anaphor,
                    )
                )
                if place is not None and name in ("signed", "adopted", "established"):
                    yield [
                        setting.claim(
                            name,
                            entity,
                            "place",
                            place.entities,
                            min(mark[0], token.start),
                            place.end,
                            (place.start, place.end),
                            time=date,
                        )
                    ]
    if group:
        yield group


def _names_another(before: Line | None) -> bool:
    """Whether the sentence before, in the same entry, is about a force or a body, of which this one goes on to tell."""
    return before is not None and any(token.terminal in ("FORCE", "BODY") and not token.anaphor for token in before.tokens)


def _parts(line: str, start: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons, without leading spaces."""
    position = start
    for piece in line[start:].split(";"):
        end = position + len(piece)
        begin = position + len(piece) - len(piece.lstrip(" *_"))
        if begin < end:
            yield begin, end
        position = end + 1


_OF_PAPER = re.compile(r"‹t\d+› \((?:the )?‹c\d+›")
_A_PAPER = re.compile(r"‹c\d+›|\b(?:charter|protocol|agreement|declaration|statute)\b")


def _subjectless(skeleton: Skeleton, rest: int, setting: Setting) -> Iterator[list[Claim]]:
    """ "signed: Tashkent, 15 May 1992", "took effect 20 April 1994; registered on 1 November 1995" under a heading that names
    the treaty."""
    for begin, end in _parts(skeleton.line, rest):
        match = re.match(EVENT, skeleton.line[begin:end])
        if match is None:
            continue
        if begin > rest and (named := _A_PAPER.findall(skeleton.line, rest, begin)) and not named[-1].startswith("‹c"):
            continue  # "...; charter, Chisinau 2002; in force 2003" under a heading that names the treaty
        relation = _event(match)
        kinds = next(kinds for _, name, kinds in EVENTS if name == relation)
        around = setting.discourse.around
        subject = around.subject(setting.facts, *kinds)
        any_subject = around.subject(setting.facts, "document", *_BODY)
        if relation == "established":
            if _names_another(around.before) or OF_SOMETHING_NEW.match(skeleton.line, begin + match.end()):
                continue
            if _OF_PAPER.search(skeleton.line, begin + match.end(), end):
                continue  # "Established: 15 May 1992 (Treaty signed), 14 May 2002 (organization)"
            subject = subject or ("" if any_subject else setting.discourse.topic)
        if subject and any_subject == subject and (not around.foreign(setting.facts, setting.discourse.topic)):
            yield from event_values(
                relation, subject, skeleton, begin + match.end(), end, skeleton.place(begin, begin + match.end()), setting
            )


def event_values(
    relation: str, subject: str, skeleton: Skeleton, begin: int, end: int, word: tuple[int, int], setting: Setting
) -> Iterator[list[Claim]]:
    """The dates and places that follow an event word (at ``word`` in the block), as claims of its slots."""
    facts = setting.facts
    if not facts.statements(subject=subject, relation=relation):
        if relation == "established" and facts.entity(subject).kind == "organization" or relation not in ("signed", "adopted"):
            return
        relation = "adopted" if relation == "signed" else "signed"
        if not facts.statements(subject=subject, relation=relation):
            return
    position = begin
    when: DateInterval | None = None
    found: list[tuple[str, Token]] = []
    while (match := _VALUE.match(skeleton.line, position)) is not None and match.end() <= end:
        token = skeleton.token(match["v"])
        found.append((match["v"][1], token))
        position = match.end()
    dates = [
        (token, date) for letter, token in found if letter == "t" and (date := setting.discourse.resolve_date(token)) is not None
    ]
    for token, date in dates[:1]:
        when = date
        yield [
            setting.claim(
                relation,
                subject,
                "value",
                date,
                min(word[0], token.start),
                max(word[1], token.end),
                (token.start, token.end),
                role=token.key,
            )
        ]
    places = [token for letter, token in found if letter == "l"]
    for token in places[:1]:
        yield [
            setting.claim(
                relation,
                subject,
                "place",
                token.entities,
                min(word[0], token.start),
                max(word[1], token.end),
                (token.start, token.end),
                time=when,
            )
        ]
    states = [token for letter, token in found if letter == "s" and not token.anaphor]
    if len(states) > 1 and relation == "signed":
        yield [participants(subject, states, word, setting)]


def participants(
    subject: str, states: Sequence[Token], word: tuple[int, int], setting: Setting, *, all_of_them: bool = True
) -> Claim:
    """A list of signatories as a claim."""
    return setting.listing(
        "signed",
        subject,
        "participants",
        states,
        min(word[0], states[0].start),
        max(word[1], states[-1].end),
        qualifiers={"open": not all_of_them or len(states) < 3},
    )


# "six of the nine parties signed", "six of the then nine"
_OF_MORE = re.compile(r"(?:another|other|first|last|only the|all|of|of (?:the|its|their|these|those)(?: \w+)?) $")


def _drops(skeleton: Skeleton, setting_at: Callable[[int], Setting], entry: Token | None) -> Iterator[list[Claim]]:
    """ "six states prolong, three drop out": how many signed the prolongation of 1999, and how many ceased to be parties."""
    line = skeleton.line
    if not _ANY_LEFT_OR_STAYED.may_match(line):
        return
    setting = setting_at(0)
    topic = setting.discourse.topic
    if any(t.terminal == "ORG" and t.entities and t.entity != topic for t in skeleton.tokens):
        return
    dates = [d for t in skeleton.tokens if t.terminal == "DATE" and (d := setting.discourse.resolve_date(t)) is not None]
    if entry is not None and (date := setting.discourse.resolve_date(entry)) is not None:
        dates.append(date)
    lately = any(d.begin.year == 1999 and d.finish.year == 1999 for d in dates)
    named = re.search(r"prolong|extension|renewal|‹c", line)
    if not lately or not (named or setting.discourse.around.subject(setting.facts, "document") or _DROP.search(line)):
        return
    for pattern, relation, target in _LEFT_OR_STAYED:
        match = pattern.search(line)
        if match is None:
            continue
        if pattern is _PROLONG and not (named or _DROP.search(line)):
            continue
        mark = skeleton.place(*match.span("n"))
        here = setting_at(mark[0])
        if here.mood.silent or _OF_MORE.search(line[: match.start()]):
            continue
        value = number(match["n"])
        yield [
            here.claim(
                relation,
                "",
                "count",
                Quantity.of(value),
                *skeleton.place(*match.span()),
                mark,
                object=target,
                past=True,
            )
        ]
