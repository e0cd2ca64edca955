"""Rows of tables: the first cell is the subject, the header says what each other cell gives.

Rows of states (treaty, membership, chair), of dates and events, of forces and documents, of articles and what they are about,
and of two
cells that are a label and its value. Rows of persons and exercises are read where persons and exercises are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import mention_at
from checker.extraction.layouts.labels import labelled
from checker.extraction.layouts.timelines import EVENT, EVENTS, event_values
from checker.extraction.lexing.skeleton import Skeleton, skeleton_of
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.papers.provisions import topic_of
from checker.model import sieve as re
from checker.model.claims import Claim

_STRENGTH = re.compile(r"\b(?:strength|personnel|troops|soldiers|size|men|number|people|staff|how many|manpower)\b")
_PLACE = re.compile(r"^(?:place|city|where|venue|signed in|location)$")
_WHEN = re.compile(r"^(?:date|when|year|signed|signed on|date of signing|day)$")
_AGREED = re.compile(
    r"^(?:(?:date of |year of )?(?:agreed|agreement|decided|decision|set up|since|exists since|when|year|date))$"
)
_BASIC = frozenset(
    (
        "",
        "item",
        "fact",
        "detail",
        "details",
        "data",
        "value",
        "what",
        "answer",
        "key",
        "field",
        "question",
        "subject",
        "entry",
        "information",
        "front",
        "back",
        "q",
        "a",
        "term",
        "feature",
        "category",
    )
)
_ARTICLE = re.compile(r"^[^\w‹]*(?:(?P<doc>treaty|charter|‹c\d+›),? )?(?:articles?|art\.?|§)? ?(?P<n>\d{1,2})[^\w‹]*$")


def table_claims(
    cells: Sequence[Sequence[Token]], titles: Sequence[Sequence[Token]], prepared: BlockText, setting: Setting
) -> Iterator[list[Claim]]:
    """The claims of a row that is about no state, person or exercise. ``cells`` are the tokens of its cells, ``titles`` those of
    the header over them."""
    block = setting.block
    if len(cells) < 2 or len(block.cells) != len(cells):
        return
    lines = [skeleton_of(prepared, tokens, *place) for tokens, place in zip(cells, block.cells, strict=True)]
    header = [text.lower().strip(" *_") for text in block.header] or [""] * len(cells)
    article = _ARTICLE.match(lines[0].line)
    first = next((t for t in cells[0] if t.entities), None)
    if article is not None and header and re.match(r"(?:art|§|no\b|number|provision|clause)", header[0]):
        yield from _article(article, lines, header, setting)
    elif first is not None and first.terminal in ("FORCE", "DOC", "ORG", "BODY") and _alone(lines[0]) and any(header[1:]):
        yield from _columns(first, lines, header, prepared, setting)
    elif len(cells) == 2 and (len(header) < 2 or header[0] in _BASIC or header[1] in _BASIC) and lines[0].line.strip():
        yield from _cards(lines, setting)
        yield from labelled(lines[1], lines[0].line.strip(" *_:.…?"), 0, 0, len(lines[1].line), prepared, setting, lines[0])
    elif lines[0].line.strip():
        yield from _side_by_side(lines, titles, prepared, setting)


def _side_by_side(
    lines: Sequence[Skeleton], titles: Sequence[Sequence[Token]], prepared: BlockText, setting: Setting
) -> Iterator[list[Claim]]:
    """ "| Headquarters | Moscow | Brussels |" under "| | CSTO | NATO |": a label, and a value for each that the header names."""
    over = [tokens[0] if len(tokens) == 1 and tokens[0].terminal in _COMPARED else None for tokens in titles]
    if len(over) != len(lines) or over[0] is not None or sum(token is not None for token in over) < 2:
        return
    label = lines[0].line.strip(" *_:.…?")
    for line, named in zip(lines[1:], over[1:], strict=True):
        if named is not None and named.entities and not named.items:
            yield from labelled(line, label, 0, 0, len(line.line), prepared, setting, lines[0], column=named)


_COMPARED = frozenset(("ORG", "DOC", "BODY", "FORCE", "EXERCISE"))
_ALONE = re.compile(
    r"[^\w‹]*(?:the )?(?:collective )?‹[fcob]\d+›"
    r"(?:,? \([^)]*\)|(?: for|,)? (?:of )?(?:the )?central asian?(?: region)?)?[^\w‹]*"
)


def _alone(line: Skeleton) -> bool:
    """Whether a cell holds nothing but one name."""
    return _ALONE.fullmatch(line.line) is not None


def date_cell(cells: Sequence[Sequence[Token]]) -> int:
    """Which cell of a row that is an entry of a timeline is nothing but its date: the first, or the second beside a headline
    ("Uzbekistan suspends membership | 28 June 2012"); -1 where the row is none."""
    dated = [len(cell) == 1 and cell[0].terminal == "DATE" for cell in cells]
    if len(cells) != 2 or dated[0] == dated[1] or not all(cells):
        return -1
    if dated[0]:
        return 0
    told = [token.terminal for token in cells[0]]
    return 1 if len(told) > 1 and "DATE" not in told and ("VERB" in told or "NOMINAL" in told) else -1


def _article(article: re.Match[str], lines: Sequence[Skeleton], header: Sequence[str], setting: Setting) -> Iterator[list[Claim]]:
    """ "Art. | subject": what an article of the document that the heading names is about."""
    facts, around, topic = setting.facts, setting.discourse.around, setting.discourse.topic
    text = setting.block.text
    if around.foreign(facts, topic) or re.search(r"\b(?:nato|un|cis|washington)\b", " ".join(header)):
        return
    named = around.subject(facts, "document")
    if article["doc"]:
        named = (
            lines[0].token(article["doc"]).entity
            if article["doc"].startswith("‹")
            else {"treaty": "collective-security-treaty", "charter": "csto-charter"}[article["doc"]]
        )
    documents = (
        (named,)
        if named and facts.statements(subject=named, relation="provides")
        else ()
        if named
        else ("collective-security-treaty", "csto-charter")
    )
    mark = lines[0].place(*article.span("n"))
    for (begin, end), _ in zip(setting.block.cells[1:2], lines[1:2], strict=True):
        found = topic_of(text[begin:end])
        if found is None:
            continue
        group = []
        for document in documents:
            claim = setting.claim(
                "provides", document, "article", (article["n"],), mark[0], end, mark, object=found, inferred=True
            )
            group.append(claim)
        if group:
            yield group


def _cards(lines: Sequence[Skeleton], setting: Setting) -> Iterator[list[Claim]]:
    """ "Article of the Treaty on consultations? | 2": the article is the answer."""
    asked, given = lines
    match = re.match(r"^[^\w‹]*(?:the |which )*(?:article|art\.?)\b", asked.line)
    number = re.fullmatch(r"[^\w‹]*(?:article |art\. ?)?(?P<n>\d{1,2})[^\w‹]*", given.line)
    foreign = [t for t in asked.tokens if t.terminal in ("ORG", "DOC") and t.entities and not setting.is_own(*t.entities)]
    topic = topic_of(asked.line)
    if match is None or number is None or foreign or topic is None or re.search(r"\b(?:nato|un|cis)\b", asked.line):
        return
    named = next((t.entity for t in asked.tokens if t.terminal == "DOC" and t.entities), "")
    mark = given.place(*number.span("n"))
    yield [
        setting.claim("provides", document, "article", (number["n"],), *mark, mark, object=topic, inferred=not named)
        for document in ((named,) if named else ("collective-security-treaty", "csto-charter"))
    ]


def _columns(
    first: Token, lines: Sequence[Skeleton], header: Sequence[str], prepared: BlockText, setting: Setting
) -> Iterator[list[Claim]]:
    """Rows of forces, documents and organizations: strength, founding, signing, entry into force, seat."""
    facts = setting.facts
    entity = first.entity
    if not setting.is_own(entity):
        return
    kind = facts.entity(entity).kind
    word = (first.start, first.end)
    for line, head in zip(lines[1:], header[1:], strict=False):
        if not line.line.strip(" –—-"):
            continue
        event = re.fullmatch(rf"(?:date |year |place )?(?:of )?{EVENT}(?: on| in| where| when)?", head)
        if event is not None:
            relation, kinds = next((name, kinds) for index, (_, name, kinds) in enumerate(EVENTS) if event.group(f"e{index}"))
            if kind in kinds:
                yield from event_values(relation, entity, line, 0, len(line.line), word, setting)
        elif kind == "document" and (_PLACE.match(head) or _WHEN.match(head)):
            yield from event_values("signed", entity, line, 0, len(line.line), word, setting)
        elif kind == "force" and (_PLACE.match(head) or _AGREED.match(head)):
            yield from event_values("established", entity, line, 0, len(line.line), word, setting)
        elif kind == "force" and _STRENGTH.search(head):
            offset = re.match(r"^\W*(?:about |around |some |over |roughly |up to |more than |c\. |ca\. )*(?P<n>\d)", line.line)
            at = line.place(*offset.span("n"))[0] if offset else -1
            mention = mention_at(prepared, at)
            if mention is not None and mention.quantity.high >= 500:
                yield [
                    setting.claim(
                        "personnel", entity, "value", mention.quantity, word[0], mention.end, (mention.start, mention.end)
                    )
                ]
        elif re.search(r"\b(?:headquarters|seat|hq|based)\b", head) and kind in ("organization", "body"):
            place = next((t for t in line.tokens if t.terminal == "PLACE"), None)
            if place is not None and facts.statements(subject=entity, relation="headquarters"):
                yield [
                    setting.claim("headquarters", entity, "value", place.entities, word[0], place.end, (place.start, place.end))
                ]


def state_row(
    tokens_of_cells: Sequence[Sequence[Token]], header: Sequence[Sequence[Token]], setting: Setting, subject: Token | None
) -> list[list[Claim]]:
    """Claims of a table row: the first cell is the subject, the header says what each other cell gives."""
    groups: list[list[Claim]] = []
    if subject is None or subject.terminal != "STATE" or subject.items:
        return groups
    state = subject.entity
    titles = setting.block.header
    for place, cell, head, title in zip(setting.block.cells[1:], tokens_of_cells[1:], header[1:], titles[1:], strict=False):
        if (yes := _YES.fullmatch(setting.block.text, *place)) is not None and _is_of_membership(title, head):
            target = next((t.entity for t in head if t.terminal == "ORG"), setting.discourse.topic)
            mark = yes.span("yes")
            groups.append([setting.claim("member-of", state, "holds", None, *mark, mark, object=target)])
            continue
        if cell and (edge := next((slot for slot, pattern in _EDGES if pattern.fullmatch(title.lower().strip(" *_"))), "")):
            groups += _edge(state, cell, edge, title.lower().strip(" *_"), setting)
            continue
        if not cell or not head:
            continue
        keys = {t.key for t in head if t.terminal in ("NOUN", "VERB", "NOMINAL", "ROLE")}
        target = next((t.entity for t in head if t.terminal in ("DOC", "ORG")), "")
        if not target and any(t.terminal == "ORG" for t in head):
            target = setting.discourse.topic
        if not target and (word := next((t.attributes.get("word", "") for t in head if t.terminal == "DOC"), "")):
            target = (setting.discourse.of_general_noun("document", word) or ("",))[0]
        groups += _cell(state, cell, keys, target, setting)
    return groups


# What says in a column for an organization that a state belongs to it.
_YES = re.compile(r"[*_ ]*(?P<yes>[Yy]es|YES|[✓✔✅☑]|[Mm]ember(?: state)?|[Ff]ull member)[*_ ]*")
_OF_MEMBERS = re.compile(r"(?:(?:current |full )?members?(?:hip)?(?: states?)?(?: of| in)?(?: the)? ?)?|(?:in |the )*")


def _is_of_membership(title: str, head: Sequence[Token]) -> bool:
    """Whether a column is headed by an organization and says of each state whether it is a member: "CSTO", "CSTO member?"."""
    named = [token for token in head if token.terminal == "ORG"]
    if len(named) != 1 or not named[0].entities or named[0].anaphor:
        return False
    before, behind = title[: named[0].start].lower().strip(" *_"), title[named[0].end :].lower().strip(" *_?")
    return _OF_MEMBERS.fullmatch(before) is not None and behind in ("", "member", "members", "member state", "membership")


_CHAIRING = re.compile(r"\b(?:chair\w*|presid\w+|gavel|rotation|observers?)\b")
# Columns for when a state came and when it went.
_EDGES = (
    (
        "start",
        re.compile(
            r"in|joined|joins|accession|acceded|entry|entered|from|since|party (?:from|since)|member (?:from|since)"
            r"|became (?:a )?(?:party|member)|date of (?:accession|entry)|came in"
        ),
    ),
    ("end", re.compile(r"out|left|leaves|exit|withdrew|withdrawal|until|to|ceased|departed|went|dropped out|date of exit")),
)


def _edge(state: str, cell: Sequence[Token], slot: str, title: str, setting: Setting) -> list[list[Claim]]:
    """When a state came or went, in a table on a page about the Treaty or the organization."""
    facts, topic = setting.facts, setting.discourse.topic
    treaty = "collective-security-treaty"
    token = cell[0]
    date = setting.discourse.resolve_date(token) if token.terminal == "DATE" else None
    over = setting.discourse.around.subject(facts, "document", "organization")
    text = setting.block.text[cell[0].start : cell[-1].end + 20].lower()
    if date is None or over not in (treaty, topic, "") or date.precision == "interval":
        return []
    lines = " ".join((*setting.block.header, *(line.text for line in setting.discourse.around.lines()))).lower()
    if _CHAIRING.search(lines) or over != treaty and title in ("from", "since", "until", "to"):
        return []  # of a time in the chair
    if slot == "start" and re.match(r"[^|]*\bsign", text.split("\n")[0]):
        return []  # the day of the signature, from which on nobody was a party yet
    old = date.begin.year < 2002
    relation, target = ("party-to", treaty) if over == treaty and (old or slot == "start") or old else ("member-of", topic)
    return [
        [setting.claim(relation, state, slot, date, token.start, token.end, (token.start, token.end), object=target, role="at")]
    ]


_SPAN = re.compile(r"\s*(?:[–—-]|to|until|till)\s*")


def _between(setting: Setting, dates: Sequence[tuple[Token, object]]) -> str:
    """What stands between two dates."""
    return setting.block.text[dates[0][0].end : dates[1][0].start].lower()


def _cell(state: str, cell: Sequence[Token], keys: set[str], target: str, setting: Setting) -> list[list[Claim]]:
    facts, discourse = setting.facts, setting.discourse
    topic = discourse.topic
    dates = [(t, d) for t in cell if t.terminal == "DATE" and (d := discourse.resolve_date(t)) is not None]
    start, end = cell[0].start, cell[-1].end
    groups: list[list[Claim]] = []

    def add(relation: str, slot: str, value: object, token: Token, obj: str, role: str = "at", **more: object) -> None:
        groups.append(
            [setting.claim(relation, state, slot, value, start, end, (token.start, token.end), object=obj, role=role, **more)]
        )

    if "chairmanship" in keys or "chair" in keys:
        for token, date in dates:
            add("chairs", "time", date, token, topic, qualifiers={"last": True})
        return groups
    if not target and keys & {"member", "join", "membership"}:
        target = topic
    if not target:
        return groups
    kind = facts.entity(target).kind
    relation = "member-of" if kind == "organization" else "party-to"
    denied = next((t for t in cell if t.terminal == "NOT"), None)
    if denied is not None and not dates:
        never = setting.block.text[denied.start : denied.end].lower() == "never"
        add(relation, "ever" if never else "holds", None, denied, target, negated=True)  # "no" is said of today
        return groups
    original = next((t for t in cell if t.terminal == "NOUN" and t.key in ("party", "signatory", "founding-member")), None)
    if relation == "party-to" and original is not None and dates and "sign" in keys | {"sign"}:
        add(relation, "start", dates[0][1], dates[0][0], target, role="at")
        return groups
    if len(dates) == 2 and not _SPAN.fullmatch(_between(setting, dates)):
        return groups  # "1992; again 2006"
    if len(dates) == 2 and relation in ("member-of", "party-to"):
        # "24 Sept. 1993 – April 1999"
        add(relation, "start", dates[0][1], dates[0][0], target)
        add(relation, "end", dates[1][1], dates[1][0], target)
        return groups
    for token, date in dates[:1]:
        role = token.key
        if role == "until":
            add(relation, "end", date, token, target, role=role)
        elif date.precision == "interval" or role == "span":
            add(relation, "span", date, token, target, role=role)
        else:
            add(relation, "start", date, token, target, role=role)
    return groups
