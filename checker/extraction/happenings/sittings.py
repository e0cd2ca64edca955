"""Sessions in tables and lists: "| 6 October 2007 | Dushanbe |", "2015: Dushanbe, 15 September" on a page about sessions.

The header, the lead-in line or a heading says whose sessions are listed. A row or an entry without a verb is one of them, told
by its day and its city; where no session fits both, the one that fits one of them shows what is wrong with the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.setting import Setting
from checker.extraction.happenings.focus import Unit
from checker.extraction.happenings.gatherings import BODIES, GatheringReader
from checker.extraction.happenings.known import COUNCIL, gatherings, was_at, was_on
from checker.extraction.happenings.scene import Focus, Sentence, days_in
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dates import DateInterval
from checker.model.documents import Block
from checker.model.facts import Statement

_WHERE = re.compile(r"^\W*$|where|place|city|capital|venue|location|held (?:in|at)|\bhosts?\b|session|summit|meeting|town")
_WHEN = re.compile(r"^\W*$|when|date|day|year|session|summit|meeting")
_CHAIR = re.compile(
    r"(?:the |new |next |incoming )*(?:chair\w*|presidency|gavel)(?: (?:passes|passed|goes|went|handed|given|moves|taken))?"
    r"(?: (?:over|on))?(?: (?:to|by))?"
)
_MEETINGS = re.compile(r"\b(?:sessions?|summits?|meetings?|sittings?|gatherings?|chronology|calendar|year by year|timeline)\b")
# What keeps a place behind it from being that of the session.
_NOT_THE_PLACE = re.compile(r"\b(?:from|by|with|without|near|not|after|before|instead of|than|for|of|except|and|to)(?: the)? $")
_OVER = re.compile(r"[*_)]*\s*(?:[.,;:(–—]|$)")
_AWAY = re.compile(
    r"(?: is| was)? (?:absent|away|missing|not (?:there|present|represented)|stays? away|stayed away|did not come|at home)\b"
)
_WITHOUT = re.compile(r"\b(?:without|absent:?|missing:?|minus|except) (?:the )?$")
_OTHERS = frozenset(("EXERCISE", "MISSION", "PERSON"))  # what makes a row one of something else
_VERBAL = frozenset(("VERB", "OTHER", "BE", "HAVE", "MODAL", "DO", "ASK"))


def convened(discourse: Discourse, header: str = "") -> str:
    """The body whose sessions the page lists here; empty where none are listed, or those of somebody else."""
    lines = [header, *(line.text.lower() for line in discourse.around.lines())]
    if discourse.around.foreign(discourse.scene.facts, discourse.topic) or not discourse.has_named_topic():
        return ""
    for line in lines:
        if not line or not _MEETINGS.search(line):
            continue
        return next((body for body, pattern in BODIES if pattern.search(line)), "")
    return ""


def sitting_rows(cells: Sequence[Sequence[Token]], prepared: BlockText, block: Block, discourse: Discourse) -> list[list[Claim]]:
    """The claims of a row of a table of sessions: its day and city, and who took the chair."""
    header = [title.lower().strip(" *_") for title in block.header] or [""] * len(cells)
    body = convened(discourse, " ".join(header))
    words = [token for cell in cells for token in cell]
    if not body or len(cells) < 2 or any(token.terminal in _OTHERS for token in words) or _of_others(words, discourse):
        return []
    columns = list(zip(cells, header, strict=False))
    when = next((cell[0] for cell, title in columns if cell and cell[0].terminal == "DATE" and _WHEN.search(title)), None)
    where = next((cell[0] for cell, title in columns if cell and cell[0].terminal == "PLACE" and _WHERE.search(title)), None)
    date = discourse.resolve_date(when) if when is not None else None
    if when is None or where is None or date is None:
        return []
    reader = GatheringReader(Sentence(cells[0], (), prepared, block, (0, len(block.text)), discourse))
    groups = list(_sat(reader, body, when, date, where))
    if not any(was_on(s, date) for s in gatherings(body, reader.facts)):
        return groups  # the day is wrong
    for cell, title in columns:
        if _CHAIR.fullmatch(title) and cell and cell[0].terminal == "STATE" and not cell[0].items and body == COUNCIL:
            groups += _taken(reader, cell[0], when, date)
    return groups


def _of_others(tokens: Sequence[Token], discourse: Discourse) -> bool:
    """Whether another organization is named, whose session it is."""
    return any(token.terminal == "ORG" and discourse.topic not in token.entities for token in tokens)


def _taken(reader: GatheringReader, state: Token, when: Token, date: DateInterval) -> Iterator[list[Claim]]:
    setting = reader.setting()
    more = {"dates": (date,), "context_dates": (), "date_mark": None}
    span = min(state.start, when.start), max(state.end, when.end)
    mark = (state.start, state.end)
    if state.entity and not state.anaphor:
        yield [setting.claim("chairs", state.entity, "passed", None, *span, mark, object=reader.discourse.topic, qualifiers=more)]


def sitting_claims(sentence: Sentence) -> list[list[Claim]]:
    """The claims of an entry without a verb about one session: "2023: Minsk, 23 November; Armenia absent"."""
    tokens, prepared, bounds, discourse = sentence.tokens, sentence.prepared, sentence.bounds, sentence.discourse
    dates = [token for token in tokens[:6] if token.terminal == "DATE"]
    places = [token for token in tokens[:6] if token.terminal == "PLACE" and not token.items and token.entities]
    stop = next((index for index, token in enumerate(tokens) if token.terminal == "SEMI"), len(tokens))
    if not dates or len(places) != 1 or any(token.terminal in _VERBAL for token in tokens[:stop]):
        return []
    body = convened(discourse)
    first = min(dates[0].start, places[0].start)
    if not body or prepared.text[bounds[0] : first].strip(" *_\"'“”–—-0123456789.)"):
        return []
    if _NOT_THE_PLACE.search(prepared.folded[bounds[0] : places[0].start]) or _of_others(tokens, discourse):
        return []
    date, when = discourse.resolve_date(dates[0]), dates[0]
    if len(dates) > 1 and date is not None and date.precision == "year":
        finer = days_in(dates[1], date.begin.year, discourse)
        if finer is not None and finer.precision == "day":
            date, when = finer, dates[1]
    last = max(when.end, places[0].end)
    if date is None or date.precision == "interval" or not _OVER.match(prepared.text, last, bounds[1]):
        return []
    reader = GatheringReader(sentence)
    groups = list(_sat(reader, body, when, date, places[0]))
    if groups and sentence.scene.session.event:
        unit = Unit(list(tokens), *bounds, prepared.folded[slice(*bounds)], sentence.scene.session.event, "name")
        for token in tokens:
            if token.terminal != "STATE" or token.items or not token.entity or token.anaphor:
                continue
            if _AWAY.match(prepared.folded, token.end) or _WITHOUT.search(prepared.folded[bounds[0] : token.start]):
                items = (Item(token.entity, sentence.block.span(token.start, token.end)),)
                claim = reader.claim(unit, "held", "absent", (token.entity,), token, items=items)
                groups += [[claim]] if claim is not None else []
    return groups


def year_and_city(skeleton: Skeleton, setting: Setting, prepared: BlockText) -> Iterator[list[Claim]]:
    """The claims of an answer to a question for sessions that gives each by its city and year: "Minsk in 2023 and Almaty in
    2024"."""
    discourse = setting.discourse
    if _VERBAL_WORDS.search(skeleton.line):
        return
    reader = GatheringReader(Sentence(skeleton.tokens, (), prepared, setting.block, setting.sentence, discourse))
    for match in _CITY_IN_YEAR.finditer(skeleton.line):
        where, when = skeleton.token(match["l"]), skeleton.token(match["t"])
        date = discourse.resolve_date(when)
        if date is not None and date.precision == "year" and where.entity:
            yield from _sat(reader, COUNCIL, when, date, where)


_CITY_IN_YEAR = re.compile(r"(?P<l>‹l\d+›),? (?:in |\()(?P<t>‹t\d+›)")
_VERBAL_WORDS = re.compile(r"\b(?:is|are|was|were|will|would|could|may|not|has|have|had)\b")


def _sat(reader: GatheringReader, body: str, when: Token, date: DateInterval, where: Token) -> Iterator[list[Claim]]:
    """The claims of a session on a day (or in a month or year) in a city."""
    known = [s for s in gatherings(body, reader.facts) if not s.announced]
    here = [s for s in known if was_on(s, date)]
    there = [s for s in known if was_at(s, where.entities, reader.facts)]
    both = [s for s in here if s in there]
    if both:
        yield from _told(reader, both[0], when, date, where, ("place", "value"))
    elif len(here) == 1:
        yield from _told(reader, here[0], when, date, where, ("place",))
    elif date.precision == "day" and not here:
        near = [s for s in there if isinstance(s.value, DateInterval) and s.value.begin.year == date.begin.year]
        same = [
            s
            for s in there
            if isinstance(s.value, DateInterval)
            and (s.value.begin.month, s.value.begin.day) == (date.begin.month, date.begin.day)
        ]
        for meant in (near, same):
            if len(meant) == 1:
                yield from _told(reader, meant[0], when, date, where, ("value",))
                return


def _told(
    reader: GatheringReader, statement: Statement, when: Token, date: DateInterval, where: Token, slots: Sequence[str]
) -> Iterator[list[Claim]]:
    start, end = min(when.start, where.start), max(when.end, where.end)
    unit = Unit(sorted((when, where), key=lambda token: token.start), start, end, "", statement.subject, "name")
    reader.scene.session = Focus(statement.subject)
    for slot in slots:
        claim = (
            reader.claim(unit, "held", "place", where.entities, where)
            if slot == "place"
            else reader.claim(unit, "held", "value", date, when, role=when.key)
        )
        if claim is not None:
            yield [claim]
