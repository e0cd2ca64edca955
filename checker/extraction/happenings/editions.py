"""Exercises and stages of operations in tables and lists: "| 2014 | Kyrgyzstan | Ala-Too | 1,000 |", "2014: Kyrgyzstan, Ala-Too".

The row or entry names the exercise, or the year of one of the series that the page is about. What its cells and words give is
told by the header, and where there is none by what they are: a state or a range is where it was, days of its year are when it
was, a figure of soldiers is how many came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.context import Discourse
from checker.extraction.happenings import words as phrases
from checker.extraction.happenings.focus import Unit
from checker.extraction.happenings.scene import Scene, Sentence, days_in, headed
from checker.extraction.happenings.slots import Reader
from checker.extraction.happenings.venues import is_ground
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.syntax.constructions import VERBAL
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.documents import Block

_YEARS = re.compile(r"^\W*$|\b(?:year|edition|when)\b")
_WHERE = re.compile(
    r"where|place|host|venue|ground|location|country|range|run from|led from|headquarter|seat\b|polygon|site|state\b|held in"
)
_WHO = re.compile(r"who|participant|states|countries|members|contingents|armies|took part")
_FORCE = re.compile(r"force|who|trains|for|troops|service|units")
_STRENGTH = re.compile(r"troops|soldiers|people|personnel|strength|servicem|how many|\bmen\b|size|numbers?\b|manpower|headcount")
_WHEN = re.compile(r"when|date|time|days|month|period")
_REMARK = re.compile(r"^\W*$|\b(?:notes?|remarks?|comments?|details?|facts?|particulars|more)\b")
_UNITS = re.compile(r"(?: or more|\+)?\s*(?:troops|soldiers|people|men|personnel|participants|service(?:men|members)|strong)\b")
# What keeps a place or a day behind it from being that of the exercise: "units from Armenia", "moved from", "instead of"
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:from|by|with|without|near|not|after|before|instead of|than|for|of|except|minus|between|and then|originally|meant for|"
    r"planned (?:in|for)|moved (?:from|to)|offered by|against|observers?|under|absent:?)(?: the| its)? $"
)
_BEHIND_NAME = re.compile(r"[*_\"”']*(?: ?\([^()]{2,40}\))?[*_\"”']*(?:,|:| [–—-]) ?")


def row_claims(cells: Sequence[Sequence[Token]], prepared: BlockText, block: Block, discourse: Discourse) -> list[list[Claim]]:
    """The claims of a table row whose first cell names an exercise, or the year of one of the series that the table is about."""
    reader = Reader(Sentence(cells[0] if cells else (), (), prepared, block, (0, len(block.text)), discourse))
    event, link = _of_row(cells, block, reader)
    return _cell_claims(reader, event, link, cells, block) if event else []


def _of_row(cells: Sequence[Sequence[Token]], block: Block, reader: Reader) -> tuple[str, str]:
    """The exercise of a row and how it is known; empty where it is about none."""
    discourse, scene = reader.discourse, reader.scene
    if cells and len(cells[0]) == 1 and cells[0][0].terminal == "DATE" and _YEARS.search(" ".join(block.header[:1]).lower()):
        year = cells[0][0].date.date if cells[0][0].date is not None else None
        series = headed(discourse, scene) if year is not None and year.precision == "year" else ""
        event = f"{series}-{year.begin.year}" if series and year is not None else ""
        return (event, "name") if event and scene.facts.knows(event) else ("", "")
    first = [token for token in cells[0] if token.terminal in ("EXERCISE", "MISSION")] if cells else []
    if not first and block.cells and (stage := _stage(block.text[slice(*block.cells[0])], discourse, scene)):
        return stage, "name"
    if len(first) != 1 or first[0].items or not first[0].entities or any(token.terminal == "ORG" for token in cells[0]):
        return "", ""
    if not reader.is_own(first[0]):
        return "", ""
    event = first[0].entity
    if scene.facts.entity(event).kind != "series":
        return event, "name"
    today = discourse.heading_date or discourse.today
    years = {
        date.begin.year
        for cell in cells
        for token in cell
        if token.terminal == "DATE" and token.date is not None and (date := token.date.date) is not None
    }
    number = years.pop() if len(years) == 1 else today.begin.year if today is not None else 0
    event = f"{event}-{number}"
    return (event, "focus") if scene.facts.knows(event) else ("", "")


def _stage(name: str, discourse: Discourse, scene: Scene) -> str:
    """The stage that a cell names by the second half of its name, in a table about the operation ("Arax" for Channel-Arax)."""
    series = discourse.around.subject(scene.facts, "operation", "series")
    ending = "-" + name.strip(" *_")
    if not series or len(ending) < 4:
        return ""
    return next(
        (
            stage.id
            for stage in scene.facts.entities("operation")
            if stage.attributes.get("series") == series and any(each.endswith(ending) for each in (stage.name, *stage.aliases))
        ),
        "",
    )


def _cell_claims(reader: Reader, event: str, link: str, cells: Sequence[Sequence[Token]], block: Block) -> list[list[Claim]]:
    groups: list[list[Claim]] = []
    headers = block.header[1:] or ("",) * (len(cells) - 1)  # a table without a header is told by what its cells are
    for known, header, place in zip(cells[1:], headers, block.cells[1:], strict=False):
        cell = _with_bare_grounds(known, *place, reader)
        if _FORCE.search(header.lower()) and not any(token.terminal == "FORCE" for token in known):
            groups += [[claim] for claim in _troops_in(reader, event, link, place)]
        if not cell or len([token for token in cell if token.terminal == "DATE"]) > 1:
            continue
        unit = Unit(list(cell), cell[0].start, cell[-1].end, "", event, link)
        amount = next((token for token in cell if token.terminal == "NUMBER"), None)
        for token in cell:
            if token.terminal == "NUMBER" and token is not amount:
                continue  # a remark behind the figure: "2,500 (all three)"
            groups += [[claim] for claim in _cell_claim(reader, unit, token, header.lower().strip(" *_"), place)]
    return groups


def _troops_in(reader: Reader, event: str, link: str, place: tuple[int, int]) -> Iterator[Claim]:
    """Whom the series of an exercise is for, by the words of a cell for a kind of troops: "anti-drug units"."""
    series = str(reader.facts.entity(event).attributes.get("series", ""))
    words, topics = reader.scene.troops()
    match = words.search(reader.prepared.folded, *place)
    if match is None or not reader.facts.statements(subject=series, relation="concerns"):
        return
    token = Token("TOPIC", match.start(), match.end(), entities=(topics[match.group()],))
    unit = Unit([token], token.start, token.end, "", event, link)
    for claim in _one(reader.claim(unit, "concerns", "value", token.entities, token)):
        claim.subject = series
        yield claim


def _with_bare_grounds(cell: Sequence[Token], begin: int, end: int, reader: Reader) -> list[Token]:
    """The tokens of a cell or an entry with those of the training grounds that it calls by their bare names ("Ala-Too")."""
    tokens = list(cell)
    pattern, grounds = reader.scene.bare_grounds()
    for match in pattern.finditer(reader.prepared.text, begin, end):
        if not any(token.start < match.end() and match.start() < token.end for token in tokens):
            tokens.append(Token("PLACE", match.start(), match.end(), entities=(grounds[match.group()],)))
    return sorted(tokens, key=lambda token: token.start)


def _cell_claim(reader: Reader, unit: Unit, token: Token, header: str, place: tuple[int, int]) -> Iterator[Claim]:
    """The claims of a word in a table cell under a header."""
    before = reader.prepared.folded[place[0] : token.start]
    if token.terminal in ("PLACE", "STATE"):
        said = len(token.items) > 2 and _WHO.search(header) is not None
        ground = token.terminal == "PLACE" and _REMARK.search(header) is not None and is_ground(token, reader.facts)
        if token.terminal == "STATE" and said:
            items = tuple(Item(item.entity, reader.block.span(item.start, item.end)) for item in token.items if item.entity)
            yield from _one(reader.claim(unit, "held", "participants", token.entities, token, items=items, open=False))
        elif (
            len(token.items) < 3
            and (_WHERE.search(header) or ground or not header and not before.strip(" *_"))
            and not phrases.BESIDE.search(before)
            and not _OF_ANOTHER_KIND.search(before)
        ):
            for each in token.items or (token,):
                yield from _one(reader.claim(unit, "held", "place", each.entities, each) if each.entities else None)
    elif token.terminal == "FORCE" and _FORCE.search(header):
        yield from _one(reader.claim(unit, "trains", "value", token.entities, token))
    elif token.terminal == "NUMBER" and token.number is not None:
        behind = reader.prepared.folded[token.end : place[1]]
        if _STRENGTH.search(header) or _UNITS.match(behind) and _REMARK.search(header):
            yield from _one(reader.claim(unit, "held", "personnel", token.number.quantity, token))
    elif token.terminal == "DATE" and (_WHEN.search(header) or _REMARK.search(header) and not before.strip(" ,;(–—-")):
        year = reader.year_of(unit.event)
        date = days_in(token, year, reader.discourse)
        if date is not None and (_WHEN.search(header) or date.precision in ("day", "interval")):
            yield from _one(reader.claim(unit, "held", "value", date, token, role=token.key))


def _one(claim: Claim | None) -> Iterator[Claim]:
    if claim is not None:
        yield claim


def edition_claims(sentence: Sentence) -> list[list[Claim]]:
    """The claims of an entry without a verb about one edition: "2014: Kyrgyzstan, Ala-Too; some 1,000 men", or "Search, in
    Tajikistan" in a list that names exercises one by one."""
    tokens, prepared, discourse, scene = sentence.tokens, sentence.prepared, sentence.discourse, sentence.scene
    begin, end = sentence.bounds
    entry, row = discourse.around.entry, discourse.around.row
    dated = bool(tokens) and scene.focus.entry and entry is not None and (entry is tokens[0] or entry is row)
    listed = sentence.block.kind == "item" and bool(scene.series) and not prepared.text[:begin].strip()
    if not (dated or listed) or any(token.terminal in VERBAL or token.terminal in ("DO", "ASK") for token in tokens):
        return []
    reader = Reader(sentence)
    event, behind = (scene.focus.event, begin if row is not None else tokens[0].end) if dated else _named(reader)
    if not event:
        return []
    words = _with_bare_grounds([token for token in reader.tokens if token.start >= behind], behind, end, reader)
    unit = Unit(list(words), behind, end, prepared.folded[behind:end], event, "series")
    if not words or any(token.terminal in ("EXERCISE", "MISSION") for token in words):
        return []
    groups: list[list[Claim]] = []
    year = reader.year_of(event)
    for token in words:
        before = prepared.folded[begin : token.start]
        if _OF_ANOTHER_KIND.search(before) or phrases.BESIDE.search(before):
            continue
        claim = None
        if token.terminal in ("PLACE", "STATE") and not token.items and token.entities and not token.anaphor:
            claim = reader.claim(unit, "held", "place", token.entities, token)
        elif token.terminal == "DATE" and token.key not in ("after", "before", "until", "since", "by"):
            days = days_in(token, year, discourse)
            if days is not None and days.precision in ("day", "month", "interval"):
                claim = reader.claim(unit, "held", "value", days, token, role=token.key)
        elif token.terminal == "NUMBER" and token.number is not None and token.number.quantity.low >= 100:
            counted = _UNITS.match(prepared.folded, token.end) and token is words[0]
            if counted or re.search(r"[,;:–—-] ?(?:some |about )?$", before):
                claim = reader.claim(unit, "held", "personnel", token.number.quantity, token)
        if claim is not None:
            groups.append([claim])
    return groups


_FIRST_IN = re.compile(r"\bfirst(?: held| edition| time| round| outing)?:?(?: in| on| held in)? $")
_SINCE_WHEN = re.compile(
    r"(?:[:;,(–—-] |^)\W*(?:(?:held|run|running|staged|an? [a-z -]{0,30}(?:exercise|drill)|exercise|drill),? )?(?:since )?$"
)
_FOR_WHOM = re.compile(r"(?:[:;,(–—-] |\b(?:for|of) )(?:the )?$")
_IN = re.compile(r"(?:,? in |, |,? at )(?:the )?$")


def definition_of_series(sentence: Sentence) -> list[list[Claim]]:
    """The claims of the entry of a glossary about a series of exercises: "Search – for reconnaissance; first in 2016 in
    Tajikistan"."""
    tokens, prepared, facts = sentence.tokens, sentence.prepared, sentence.scene.facts
    first = tokens[0] if tokens else None
    if first is None or first.terminal != "EXERCISE" or first.items or first.anaphor or not first.entities:
        return []
    if prepared.text[: first.start].strip(" *_\"“'") or not _BEHIND_NAME.match(prepared.folded, first.end):
        return []
    if facts.entity(first.entity).kind != "series" or not facts.statements(subject=first.entity, relation="established"):
        return []
    reader = Reader(sentence)
    unit = Unit(list(tokens), *sentence.bounds, prepared.folded[slice(*sentence.bounds)], first.entity, "name")
    groups = [[claim] for claim in _trained(reader, unit)]
    for token in tokens:
        lead = min(int(token.attributes.get("lead", token.start)), token.start)
        since = token.key == "since" and _SINCE_WHEN.search(prepared.folded[sentence.bounds[0] : lead]) is not None
        if token.terminal != "DATE" or not since and not _FIRST_IN.search(prepared.folded[sentence.bounds[0] : lead]):
            continue
        date = sentence.discourse.resolve_date(token)
        found = [reader.claim(unit, "established", "value", date, token, role="at")] if date is not None else []
        place = next((t for t in tokens if t.start > token.end and t.terminal in ("PLACE", "STATE")), None)
        known = place is not None and bool(place.entities) and not place.items
        if place is not None and known and _IN.fullmatch(prepared.folded[token.end : place.start]):
            found.append(reader.claim(unit, "established", "place", place.entities, place))
        groups += [[claim] for claim in found if claim is not None]
    return groups


def _trained(reader: Reader, unit: Unit) -> Iterator[Claim]:
    """Whom the series of an entry trains: the one force that it names, or the one kind of troops."""
    forces = [token for token in unit.tokens if token.terminal == "FORCE" and not token.anaphor and token.entities]
    begin = reader.bounds[0]
    if len(forces) == 1 and _FOR_WHOM.search(reader.prepared.folded[begin : forces[0].start]):
        yield from _one(reader.claim(unit, "trains", "value", forces[0].entities, forces[0]))
    words, topics = reader.scene.troops()
    found = [*words.finditer(reader.prepared.folded, *reader.bounds)] if not forces else []
    known = reader.facts.statements(subject=unit.event, relation="concerns")
    if len(found) == 1 and known and _FOR_WHOM.search(reader.prepared.folded[begin : found[0].start()]):
        token = Token("TOPIC", found[0].start(), found[0].end(), entities=(topics[found[0].group()],))
        yield from _one(reader.claim(unit, "concerns", "value", token.entities, token))


def _named(reader: Reader) -> tuple[str, int]:
    """The exercise that an item begins with and is about, and where its values begin."""
    first = reader.tokens[0] if reader.tokens else None
    if first is None or first.terminal != "EXERCISE" or first.anaphor or first.items or not first.entities:
        return "", 0
    focus, series = reader.scene.focus, reader.facts.entity(first.entity).attributes.get("series", first.entity)
    behind = _BEHIND_NAME.match(reader.prepared.folded, first.end)
    if behind is None or focus.series != series or focus.several or reader.prepared.text[: first.start].strip(" *_\"“'"):
        return "", 0
    if reader.facts.entity(focus.event).kind != "exercise":
        return "", 0
    return focus.event, behind.end()
