"""Telegraphic sentences: digests, notes and timelines that leave out articles, auxiliaries, prepositions and even the subject.

"Treaty signed Tashkent, 1992. In force since 1994." "Country had quit Treaty in 1999." "Uzbekistan out since 2012." "Bloc
observer at General Assembly since 2004." "Protocol signed in Moscow" behind the day of it. What is left out comes from the words
before, from the heading, or from the date of the entry. A sentence in full is none of these: it is read as a clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.layouts.timelines import EVENT, EVENTS, OF_SOMETHING_NEW, event_values
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_OPENING = r"^[^\w‹]*(?:‹t\d+›\s*(?::|–|—|-(?=\s)|\||(?=[^\s,.‹]|\s))\s*)?"
_PAPER = r"(?P<c>‹c\d+›)(?: of ‹t\d+›)?"
_WITH = r"(?: (?:with|by|at|as) (?:the )?(?:‹[ob]\d+›|un)(?: secretariat)?)?"
_HAPPENED = re.compile(rf"{_OPENING}(?:the )?{_PAPER}(?: (?:has|had|has been|is|was))?,? {EVENT}{_WITH}")
_ZERO = re.compile(
    rf"^[^\w‹]*(?:it was |was )?(?:first |then |only )?{EVENT}(?: (?:with|by) (?:the )?(?:‹[ob]\d+›|un)(?: secretariat)?)?"
)
_LABEL = re.compile(r"^[^\w‹]*(?:\d+[.)] )?(?:the )?(?P<x>‹[fb]\d+›)(?: (?:of|in) (?:the )?‹o\d+›)?[\s.:*]*$")
_TITLED = re.compile(r"^[^\w‹]*(?:\d+[.)] )?(?:the )?(?P<c>‹c\d+›) \((?:signed )?(?=(?:in |at )?‹l\d+›,? ‹t\d+›\))")
_PART = re.compile(rf"; (?:it was |was )?(?:first |then |only )?{EVENT}{_WITH}")
_TARGET = r"(?P<o>(?:the )?(?:‹[oc]\d+›|treaty|bloc|alliance|organi[sz]ation|club))"
# "Country had quit Treaty in 1997", "Georgia quit 2008", "Uzbekistan out since 2012"
_MOVED = re.compile(
    rf"{_OPENING}(?:(?P<s>‹s\d+›)|(?P<a>country|republic))(?: had| has| been| is| was)? (?:"
    r"(?P<out>quits?|left|leaves?|out|gone|withdrew|withdraws|dropped out|suspended)|(?P<in>in|joined|joins|back|back in|returned"
    rf"|acceded|a member|member|party))(?: of| from| to)?(?: again)?(?: {_TARGET})?(?: again)?,?"
    r" (?P<k>since |in |by |on )?\(?(?P<t>‹t\d+›)\)?(?=\s*(?:[.;]|$))"
)
# "Bloc sits as full member in General Assembly since end of 2004", "UN observer since 2004"
_STATUS = re.compile(
    r"(?:^|[.:;] )[^\w‹]*(?:the )?(?:(?P<s>‹o\d+›|bloc|alliance|organi[sz]ation)(?: (?:sits|has sat|is|has been))?"
    r"(?: as| an?)*|) ?(?:(?P<f>‹[ob]\d+›) )?(?P<w>(?:full |permanent |associate )?(?:member|observer))(?: status| seat| state)?"
    r"(?: since (?P<u>‹t\d+›))?(?: (?:at|in|with|of) (?:the )?(?P<o>(?:‹o\d+› )?(?P<b>‹[ob]\d+›|general assembly)))?"
    r"(?:,? (?:since|from) (?:the )?(?:end of |beginning of )?(?P<t>‹t\d+›))?(?=\s*(?:[.;,]|$))"
)
_SIGNS = re.compile(
    r"\b(?:sign(?:s|ed)?|signing|signatures?|adopt(?:s|ed)?|approve[sd]?|agreed?|agrees|meets?|met|decid(?:e|es|ed)|decision"
    r"|appoint(?:s|ed)?|named|protocol|session|summit|announced)\b"
)
_IN_PLACE = re.compile(r"(?:\b(?:in|at) (?:the )?|, |^\W*)(?P<l>‹l\d+›)(?=\s*(?:[.;,:)(–—]|$|and\b|to\b|by\b|of\b|on\b))")
_APPOINTS = re.compile(
    r"\b(?:appoint(?:s|ed)?|named|names|elect(?:s|ed)?|confirm(?:s|ed)?|chosen?|chooses|grant(?:s|ed)|extend(?:s|ed)|reappointed)\b"
)
_OTHERS = re.compile(r"‹[xv]\d+›|\b(?:not|never|n't|will|would|may|could|after|before|since|until|from|exercise|drill)\b")
_MAKES = re.compile(
    rf"‹s\d+›,?(?: which| who)? (?:makes?|made|brings?|brought|is|was|as)(?: it| them| the (?:number|total|parties|count))?"
    rf"(?: (?:of parties|of members|to|up to|the))* {N}(?P<th>th)?\b(?! (?:times|years|months))"
)


_STEP = re.compile(
    r"\b(?:after|before|since|when|until) (?:the )?$"
)  # "Four years after the Charter was signed, in August 2006, ..."


def telegram_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence in telegraphic style."""
    line = skeleton.line
    setting = setting_at(skeleton.start) if line else None
    if setting is None or setting.mood.silent:
        return
    if setting.block.kind in ("heading", "term"):
        yield from _titled(skeleton, setting)
        return
    if not setting.discourse.has_named_topic():
        return
    yield from _status(skeleton, setting)
    if setting.discourse.around.foreign(setting.facts, setting.discourse.topic):
        return
    yield from _happened(skeleton, setting)
    yield from _behind_semicolons(skeleton, setting)
    yield from _moved(skeleton, setting)
    yield from _made(skeleton, setting)
    yield from _on_the_day(skeleton, setting)


def _happened(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Treaty signed Tashkent, 1992"; "Signed 2002, Chisinau" of the document that the sentence before began with; and "Created
    in 2009 ..." of the force that is all of the sentence before."""
    line, facts = skeleton.line, setting.facts
    match = _HAPPENED.match(line)
    named = match is not None
    match = match or _ZERO.match(line)
    if match is None:
        return
    relation, kinds = next((name, kinds) for index, (_, name, kinds) in enumerate(EVENTS) if match.group(f"e{index}"))
    if named:
        document = skeleton.token(match["c"])
        about = document.entity if _STEP.search(setting.block.text[: document.start].lower()) is None else ""
    elif kinds == ("document",):
        about = _spoken_of(setting)
    else:
        about = "" if OF_SOMETHING_NEW.match(line, match.end()) else _labelled(setting)
    if not about or not setting.is_own(about) or facts.entity(about).kind not in kinds:
        return
    word = skeleton.place(match.start(), match.end())
    yield from event_values(relation, about, skeleton, match.end(), _end_of_part(line, match.end()), word, setting)


def _behind_semicolons(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Treaty behind it: Tashkent, 15 May 1992; in force since 1994": later parts of an entry that begins with a document."""
    line = skeleton.line
    first = re.match(r"^[^\w‹]*(?:the )?(?P<c>‹c\d+›)(?: (?:of|from) ‹t\d+›)?(?:[^‹;.]{0,20})(?::|–|—|\()", line)
    document = skeleton.token(first["c"]) if first is not None else None
    if document is None or len(document.entities) != 1 or document.anaphor or not setting.is_own(document.entity):
        return
    position = line.find(";")
    while position >= 0:
        match = _PART.match(line, position)
        if match is not None:
            relation, kinds = next((name, kinds) for index, (_, name, kinds) in enumerate(EVENTS) if match.group(f"e{index}"))
            if kinds == ("document",):
                word = skeleton.place(match.start(), match.end())
                end = _end_of_part(line, match.end())
                yield from event_values(relation, document.entity, skeleton, match.end(), end, word, setting)
        position = line.find(";", position + 1)


def _end_of_part(line: str, begin: int) -> int:
    stop = re.search(r"[;]|[.] |$", line[begin:])
    return begin + stop.start() if stop is not None else len(line)


def _titled(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "The Charter (Chisinau, 7 October 2002)" as a heading: where and when it was signed."""
    match = _TITLED.match(skeleton.line)
    document = skeleton.token(match["c"]) if match is not None else None
    if match is None or document is None or len(document.entities) != 1 or not setting.is_own(document.entity):
        return
    word = skeleton.place(*match.span("c"))
    yield from event_values(
        "signed", document.entity, skeleton, match.end(), _end_of_part(skeleton.line, match.end()), word, setting
    )


def _spoken_of(setting: Setting) -> str:
    """The document that the sentence before begins with, in the same block."""
    before = setting.discourse.around.before
    if before is None:
        return ""
    first = re.match(r"^[^\w‹]*(?:the )?(?P<c>‹c\d+›)", before.skeleton.line)
    named = [token for token in before.tokens if token.terminal in ("DOC", "ORG", "BODY", "FORCE") and not token.anaphor]
    token = before.skeleton.token(first["c"]) if first is not None else named[0] if len(named) == 1 else None
    return token.entity if token is not None and token.terminal == "DOC" and not token.items else ""


def _labelled(setting: Setting) -> str:
    """The force or body whose name alone is the sentence before, or the item that this one is nested in."""
    around = setting.discourse.around
    before = around.before or (next(around.lines(), None) if around.level > 1 else None)
    label = _LABEL.match(before.skeleton.line) if before is not None else None
    token = before.skeleton.token(label["x"]) if before is not None and label is not None else None
    return token.entity if token is not None and not token.anaphor and not token.items else ""


def _moved(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    match = _MOVED.match(skeleton.line)
    if match is None:
        return
    state = skeleton.found(match, "s")
    recent = setting.discourse.latest("state")[:1]
    who = state.entities[:1] if state is not None else recent
    when = skeleton.token(match["t"])
    date = setting.discourse.resolve_date(when)
    if not who or date is None or state is not None and (state.items or state.anaphor) or date.precision == "interval":
        return
    target = match["o"] or ""
    if not target and setting.discourse.is_about_another(when.start):
        return
    treaty = "treaty" in target or "‹c" in target or not target and date.begin.year < 2002
    known = setting.facts.statements(subject=who[0], relation="member-of", object=setting.discourse.topic)
    treaty = treaty or not target and not known
    token = skeleton.token(target[target.index("‹") :]) if "‹" in target else None
    if token is not None and (not token.entities or not setting.is_own(token.entity)):
        return
    object_ = "collective-security-treaty" if treaty else setting.discourse.topic
    relation, slot = "party-to" if treaty else "member-of", "start" if match["in"] else "end"
    mark = (when.start, when.end)
    place = skeleton.place(match.start("s") if state is not None else match.start("a"), match.end("t"))
    yield [setting.claim(relation, who[0], slot, date, *place, mark, object=object_, role="at")]


def _status(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """What the organization is elsewhere: an observer in the General Assembly, and no member of it."""
    line, facts, topic = skeleton.line, setting.facts, setting.discourse.topic
    for match in _STATUS.finditer(line):
        named = match["b"] or match["f"]
        if not (named or match["s"]) or (match["b"] is None and match["s"] is None and match.start() > 0):
            continue
        subject = skeleton.found(match, "s")
        if subject is not None and topic not in subject.entities and not match["b"] and not match["f"]:
            named, subject = match["s"], None  # "UN observer since 2004"
        if not named or subject is not None and topic not in subject.entities:
            continue
        since = match["t"] or match["u"]
        if subject is None and not match["s"] and not since or re.match(r"‹s\d+›", line[: match.start("w")].strip()):
            continue
        host = skeleton.token(named) if named.startswith("‹") else None
        house = host.entity if host is not None else "un-general-assembly"
        known = facts.statements(subject=topic, relation="observer-in")
        if host is not None and (host.anaphor or setting.is_own(house)) or not known:
            continue
        when = skeleton.token(since) if since else None
        date = setting.discourse.resolve_date(when) if when is not None else None
        place = skeleton.place(match.start("s") if match["s"] else match.start("w"), match.end())
        within = any(house in (s.object, facts.entity(s.object or "").of) for s in known)
        if "member" in match["w"] and within and match["s"]:
            yield [setting.claim("observer-in", topic, "member", None, *place, skeleton.place(*match.span("w")), object=house)]
        elif "observer" in match["w"]:
            target = next(s.object or "" for s in known) if within else house
            mark = (host.start, host.end) if host is not None else skeleton.place(*match.span("b"))
            yield [setting.claim("observer-in", topic, "object", (target,), *place, mark, object=target, time=date)]
            if when is not None and date is not None:
                yield [setting.claim("observer-in", topic, "start", date, *place, (when.start, when.end), object=target)]


def _made(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "Belarus makes it nine", behind the day of the accession: how many parties there were then."""
    entry = setting.discourse.around.entry
    date = setting.discourse.resolve_date(entry) if entry is not None else None
    if date is None or not 1992 <= date.begin.year <= 1999:
        return
    for match in _MAKES.finditer(skeleton.line):
        mark = skeleton.place(*match.span("n"))
        place = skeleton.place(*match.span())
        treaty = "collective-security-treaty"
        claim = setting.claim("party-to", "", "count", Quantity.of(number(match["n"])), *place, mark, object=treaty, past=True)
        claim.qualifiers["dates"] = (date,)
        yield [claim]


def _on_the_day(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "2 April 1999: protocol signed in Moscow": where all was that the facts tell of that day."""
    entry = setting.discourse.around.entry
    date = setting.discourse.resolve_date(entry) if entry is not None else None
    line = skeleton.line
    if date is None or date.precision != "day" or _OTHERS.search(line):
        return
    if any(t.terminal == "DATE" and t is not entry and setting.discourse.resolve_date(t) != date for t in skeleton.tokens):
        return  # what follows happened on another day
    if not (_APPOINTS.search(line) or _SIGNS.search(line) and "‹p" not in line):
        return
    events = [
        s
        for relation in ("held", "signed", "adopted")
        for s in setting.facts.statements(relation=relation)
        if isinstance(s.value, DateInterval) and s.value.precision == "day" and s.value.agrees(date) and s.place
        if relation != "held" or setting.facts.entity(s.subject).of == "collective-security-council"
    ]
    cities = {s.place for s in events}
    places = list(_IN_PLACE.finditer(line))
    if len(cities) != 1 or len(places) != 1 or any(t.terminal == "ORG" and not setting.is_own(t.entity) for t in skeleton.tokens):
        return
    token: Token = skeleton.token(places[0]["l"])
    if not token.entity or token.anaphor:
        return
    if not any(pattern.search(line[: places[0].start("l") + 30]) for pattern in (_SIGNS, _APPOINTS)):
        return
    statement = events[0]
    mark = (token.start, token.end)
    yield [
        setting.claim(
            statement.relation,
            statement.subject,
            "place",
            token.entities,
            *skeleton.place(0, len(line.rstrip())),
            mark,
            time=date,
            inferred=True,
        )
    ]
