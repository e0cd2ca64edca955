"""Counts that a text's own lists contradict: "nine countries" and eight names.

Read from the prose alone, so it works for things that the fact base has never heard of. Whatever is not plainly a list is passed
over: an unlisted remainder, a hedge, an item that is a clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import sieve as re
from checker.model.documents import Block, Document
from checker.resolution.slips import NUMBER, SENTENCE_END, Slip, value
from checker.resolution.wording import number as in_words

_COUNTED = (
    r"countries|states|nations|republics|members|parties|signatories|capitals|exercises|drills|operations|organi[sz]ations|bodies"
    r"|ministers|presidents|leaders|cities|observers|partners|guests|contingents|generals|officers|delegations|speakers|towns|ranges"
    r"|documents|stages|phases|topics|points|items|questions|forces|sessions|languages|armies|capitals|exercises|visitors"
)
_DID = r"signs?|signed|joins?|joined|left|refuses?|refused|ratified|attended|came|stayed away|took part|voted"
_COUNT = re.compile(rf"\b(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_COUNTED})\b", re.IGNORECASE)
# What may stand between the counted noun and its list: at once a dash or bracket, or some words and a colon.
_DID_LIST = re.compile(rf"\b(?P<number>{NUMBER}) (?P<noun>{_DID})(?=: | \()", re.IGNORECASE)
_LEAD = re.compile(
    r"(?: (?:--|—|–|-)+ | ?\(|, (?:namely|viz\.|to wit|those of|that is):? |[^.:;!?()\d]{0,110}?: ?)(?=[\"“'‘]?(?:the )?[A-Z])"
)
# Some words and a list between dashes; an apposition: "the three members in Asia, A, B and C, met".
_ASIDE = re.compile(r"[^.:;!?()\d–—]{1,60}? (?P<dash>--|—|–) (?=(?:the )?[A-Z])")
_APPOSITION = re.compile(r"(?: (?:of|in|from) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)?)?, (?=(?:the )?[A-Z])")
# "both countries, A and B,"
_BOTH = re.compile(rf"\b(?P<number>both) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_COUNTED})\b", re.IGNORECASE)
# The list first: "A, B and C were the four guests".
_LIST_FIRST = re.compile(
    rf"(?P<list>[^.:;!?()\n]{{5,200}}?) (?:are|were|remain|remained|make up|made up) the (?P<number>{NUMBER})"
    rf" (?:[a-z-]+ ){{0,2}}?(?P<noun>{_COUNTED})\b"
)
# The list first, and its number behind it: "A, B and C, four states in all".
_NAMED = r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
_TOTALLED = re.compile(
    rf"(?P<list>\b{_NAMED}(?:(?:, and |, | and ){_NAMED}){{2,}})(?:,| –| —| -) (?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?"
    rf"(?P<noun>{_COUNTED}),? (?:in all|altogether|in total|all told)\b"
)
# A list of things without names behind a colon: "a budget, a plan and a statement".
_OF_THINGS = re.compile(
    r"(?: (?:were|was|are|have been|had been) (?:signed|adopted|approved|discussed|planned|on the agenda|named|listed|agreed)"
    r"[^.:;!?()\d]{0,40}?)?: (?=[a-z])"
)
_THING = re.compile(r"(?:(?:an?|the) [a-z][\w-]*(?: [a-z][\w-]*){0,4}|[a-z][\w-]*(?: [a-z][\w-]*)?)")
# Bodies told by what each is for: "three commissions: on defence, on political affairs and on legal affairs".
_BY_SUBJECT = re.compile(
    rf"\b(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>commissions|committees|councils|working groups|departments|sections"
    r"|sub-?committees|panels|directorates|chapters|protocols|agreements|declarations|resolutions|seminars|workshops)"
    r"(?:: |, | – | — | \()(?P<list>(?P<p>on|for|against) [^.:;()–—]{3,300}?)(?=[.;)]| – | — |$)"
)
_PARTIAL = re.compile(
    rf"\b(?:including|among|such as|like|especially|notably|except|excluding|other|more|{NUMBER})\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|than|least|most|up to|of (?:the|its|their|these|[\w'’ ]{1,40}['’]s))\s*\Z",
    re.IGNORECASE,
)
_SOME_OF = re.compile(  # "five of the members", "five out of seven members"
    rf"\b(?P<number>{NUMBER}) (?:(?:out )?of (?:the|its|their|these)\b[^.:;!?()]{{0,40}}|(?:out )?of )\Z", re.IGNORECASE
)
_ITEM = re.compile(r"(?:the )?[A-Z][\w’'.-]*(?: (?:(?:of|the|and|de|-) )?[A-Z][\w’'.-]*){0,4}")
_JOINED = re.compile(r"\b(Bosnia|Trinidad|Antigua|Príncipe|Tomé|Kitts|Grenadines|Miquelon|Futuna) and (?=[A-Z])")
_LONGEST = 600  # characters of a list
_SEPARATOR = re.compile(r",? (?:and|&) |, |; ")


def count_slips(document: Document) -> Iterator[Slip]:
    """Numbers that are followed by a longer or shorter list: "nine countries: " and eight names."""
    for block in document.blocks:
        for match in (*_COUNT.finditer(block.text), *_DID_LIST.finditer(block.text), *_BOTH.finditer(block.text)):
            slip = _count_slip(block, match)
            if slip is not None:
                yield slip
        for start in _sentence_starts(block.text):
            first = _LIST_FIRST.match(block.text, start)
            listed = _items(first["list"]) if first is not None else []
            if first is not None and len(listed) > 2 and len(listed) != value(first["number"]):
                yield _slip(block, first, listed, first.span("list"))
        for match in _BY_SUBJECT.finditer(block.text):
            listed = re.split(rf",? and (?={match['p']} )|, (?={match['p']} )", match["list"])
            before = block.text[max(0, match.start() - 70) : match.start()]
            if 2 < len(listed) != value(match["number"]) and not _HEDGED.search(before) and not _PARTIAL.search(match["list"]):
                yield _slip(block, match, listed, match.span("list"))
        for match in _TOTALLED.finditer(block.text):
            listed = _items(match["list"])
            if len(listed) > 2 and len(listed) != value(match["number"]) and not _HEDGED.search(match["list"]):
                yield _slip(block, match, listed, match.span("list"))
    yield from _bullet_slips(document)


def _sentence_starts(text: str) -> Iterator[int]:
    yield 0
    for match in SENTENCE_END.finditer(text):
        yield match.end()


# "There were three items on the agenda:" and its bullets.
_ANNOUNCED = re.compile(
    rf"\b(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_COUNTED})\b[^.:;!?()\d]{{0,80}}:\s*\Z", re.IGNORECASE
)


_SEVERAL = re.compile(r"\W*[\w-]+(?: [\w-]+){0,3}(?:, [\w-]+(?: [\w-]+){0,3}){0,6},? and [\w-]+")


def _bullet_slips(document: Document) -> Iterator[Slip]:
    """Numbers before a list of bullets that has more or fewer of them."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        match = _ANNOUNCED.search(block.text) if block.kind in ("paragraph", "heading") else None
        if match is None or _PARTIAL.search(match.group()[len(match["number"]) :]):
            continue
        if _HEDGED.search(block.text[max(0, match.start() - 70) : match.start()]):
            continue
        bullets = []
        for following in blocks[index + 1 :]:
            if following.kind != "item":
                break
            bullets.append(following)
        bullets = [bullet for bullet in bullets if bullet.level == bullets[0].level]
        several = any(_SEVERAL.match(bullet.text) for bullet in bullets)
        if several and len(bullets) < value(match["number"]):
            continue  # "- Interaction, Search and Echelon"
        if len(bullets) > 1 and len(bullets) != value(match["number"]):
            yield Slip(
                block.span(*match.span("number")),
                f"The text says {match['number']} {match['noun']}, but lists {in_words(len(bullets))}.",
                ((bullets[0].span(0, len(bullets[0].text)), f"the first of {in_words(len(bullets))}"),),
            )


def _count_slip(block: Block, match: re.Match[str]) -> Slip | None:
    text = block.text
    before = text[max(0, match.start() - 70) : match.start()]
    lead = _LEAD.match(text, match.end())
    closed = False  # whether the list has to be closed as it was opened
    if lead is None:
        lead, closed = _ASIDE.match(text, match.end()), True
    if lead is None and (match["number"].lower() == "both" or re.search(r"\b(?:the|its|their|all) \Z", before)):
        lead = None if re.search(r"\bof (?:the|its|their|all) \Z", before) else _APPOSITION.match(text, match.end())
    if lead is None:
        return _of_things(block, match)
    if _PARTIAL.search(lead.group()):
        return None
    counted, start = match["number"], match.start("number")
    part = _SOME_OF.search(before)
    if part is not None:
        counted, start = part["number"], max(0, match.start() - 70) + part.start("number")
    elif _HEDGED.search(before):
        return None
    end = _end_of_list(text, lead)
    if closed and (end < 0 or not _closed(text, lead, end)):
        return None
    listed = _items(text[lead.end() : end]) if end - lead.end() < _LONGEST else []
    wanted = value(counted)
    if len(listed) < (3 if closed else 2) or not wanted or len(listed) == wanted:
        return None
    return _slip(block, match, listed, (lead.end(), end), (start, counted))


def _slip(
    block: Block, match: re.Match[str], listed: list[str], place: tuple[int, int], counted: tuple[int, str] | None = None
) -> Slip:
    start, number = counted or (match.start("number"), match["number"])
    return Slip(
        block.span(start, start + len(number)),
        f"The text says {number} {match['noun']}, but lists {in_words(len(listed))}.",
        ((block.span(*place), f"{in_words(len(listed))} names: {', '.join(listed)}"),),
    )


def _closed(text: str, lead: re.Match[str], end: int) -> bool:
    """Whether a list is closed as it was opened: by a second dash, or by a comma before a word in small letters."""
    if lead.re.pattern == _ASIDE.pattern:
        return text.startswith(f" {lead['dash']} ", end)
    return re.match(r", [a-z]", text[end : end + 3]) is not None


def _of_things(block: Block, match: re.Match[str]) -> Slip | None:
    """A count and, behind a colon, a list of things without names."""
    text = block.text
    lead = _OF_THINGS.match(text[match.end() : match.end() + 64])
    before = text[max(0, match.start() - 70) : match.start()]
    if lead is None or _PARTIAL.search(lead.group()) or _HEDGED.search(before) or match.re.pattern != _COUNT.pattern:
        return None
    begin = match.end() + lead.end()
    stop = SENTENCE_END.search(text, begin, begin + _LONGEST)
    words = text[begin : stop.start() if stop else begin]
    listed = [item.strip() for item in _SEPARATOR.split(words)]
    articled = [item.startswith(("a ", "an ", "the ")) for item in listed]
    if (
        len(re.findall(r" and ", words)) != 1
        or " and " not in words[words.rfind(",") :]
        or len(listed) < 3
        or any(articled)
        and not all(articled)
        or re.search(rf"\b{NUMBER}\b", words)
        or not all(_THING.fullmatch(item) for item in listed)
        or len(listed) == value(match["number"])
    ):
        return None
    return _slip(block, match, listed, (begin, begin + len(words)))


def _end_of_list(text: str, lead: re.Match[str]) -> int:
    closing, begin = lead.group().strip(), lead.end()
    if lead.re.pattern == _ASIDE.pattern:
        closing = lead["dash"]
    limit = min(len(text), begin + _LONGEST)  # so that a text of nothing but lists costs no more than another
    if closing.endswith("("):
        end = text.find(")", begin, limit)
    elif closing.endswith((":", "namely", "viz.", "to wit")):
        end = -1
    else:
        end = text.find(f" {closing} ", begin, limit)
    if lead.re.pattern == _APPOSITION.pattern:
        ending = re.search(r", (?=[a-z])(?!and\b|or\b|the [A-Z])", text[begin:limit])
        end = begin + ending.start() if ending else -1
    sentence = SENTENCE_END.search(text, begin, limit)
    stop = sentence.start() if sentence else limit
    return min(end, stop) if end >= 0 else stop


def _items(text: str) -> list[str]:
    """The names of a list, or [] when it is anything else than a whole list of names."""
    text = re.sub(r" ?\([^()]*\)", "", text).strip()
    text = _JOINED.sub(r"\1 + ", text)
    items = [item.strip(" \"“”'‘’").replace(" + ", " and ") for item in _SEPARATOR.split(text)]
    return items if all(_ITEM.fullmatch(item) for item in items) else []
