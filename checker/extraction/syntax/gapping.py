"""Clauses that leave out what the one before them says, and clauses told back to front, as plain sentences.

"Azerbaijan acceded in September, Georgia in December" says that Georgia acceded in December; "At the head of the staff stands X"
that X stands at the head of the staff. A main clause comes in; the stretches of the line that make up each plain sentence go out,
with the place they come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.syntax.predicates import NAME
from checker.extraction.syntax.side_clauses import Main, Part, Told
from checker.model import sieve as re

# ", Georgia on ‹t5›", "; in ‹t6›, ‹s7›": who, and what else takes the place of the words of the clause before
# "The summit of 2022 was in Yerevan, that of 2023 in Minsk": what such a sentence tells is easily put down to the wrong one
STANDS_FOR = re.compile(r"[,;](?: and| while| whereas| but)? (?:that|the one|those) (?:of|in|for|from|at) ")
_LINK = r"(?:[,;](?: and| while| whereas| but)?| and)"
_NOUN = r"(?!(?:in|on|at|by|to|from|of|for|with|as|until|since|and|or|that|which|who|was|is|were|are|has|had)\b)[a-z-]+"
_WHO = (
    r"(?P<who>(?P<that>that|the one|those) (?=(?:of|in|for|from|at) )"
    rf"|(?:the |its |their )?(?:{_NOUN} ){{0,3}}?(?!‹t){NAME}(?: (?:of|for) (?:the )?(?!‹t){NAME})?"
    rf"|(?:the|its) (?:{_NOUN} ){{0,3}}{_NOUN})"
)
_OTHER = re.compile(
    rf"{_LINK} {_WHO}(?P<of>(?:of|in|for|at) (?:the )?‹[tlsob]\d+›)? (?P<prep>in|on|at|by|until|since|from|to|with|as|under)? ?"
    r"(?P<new>(?:the )?(?:‹[tlspo]\d+›|[\d,]{3,}(?! ?%)))(?: (?:in|on|at) ‹[tl]\d+›)?(?=[,;.]| and\b|$)"
)
_DATED = re.compile(
    rf"{_LINK} (?P<date>(?:in |on |since |from )?‹t\d+›)(?: (?P<prep>to|by|in|with) (?:the )?(?P<new>{NAME})"
    r"|,? (?P<who>(?:the )?‹[spo]\d+›))(?=[,;.]| and\b|$)"
)


def gapped(main: Main, end: int) -> Iterator[Told]:
    """The clauses behind a main clause, up to ``end``, that leave out its verb."""
    line = main.line
    for match in _OTHER.finditer(line, main.verb, end):
        shared = _shared(main, match["prep"] or "", match["new"], match.start())
        who = list(_who(match, main))
        if shared is None or not who or _WITHIN.search(line, main.verb, match.start()) or not _likens(match, main, shared):
            continue
        said: list[Part] = [
            *who,
            " ",
            shared,
            (match.start("prep") if match["prep"] else match.start("new"), match.end()),
        ]
        yield match.start(), [*said, "."]
    for match in _DATED.finditer(line, main.verb, end):
        if not _WITHIN.search(line, main.verb, match.start()):
            yield from _dated(match, main)


def _who(match: re.Match[str], main: Main) -> Iterator[Part]:
    """Who a clause is about; "that of 2023" with the noun that it stands for."""
    if match["of"] and not match["that"]:
        return
    if match["that"]:
        head = _HEAD.match(main.line, *main.subject)
        if head is not None and match["of"]:
            yield main.subject[0], head.end()
            yield " "
            yield match.span("of")
    else:
        yield match.span("who")


_OTHERS = re.compile(r";|,[^,]*‹[spo]\d+›")  # another clause without its verb
# What begins a clause whose verb is left out instead: "which its lower house approved in May and its Senate in June".
_WITHIN = re.compile(r"\b(?:who|which|that|whose|where|when|while|because|if|after|before)\b(?! ‹t)|: ")
_HEAD = re.compile(r"(?:the |its )?(?:[a-z-]+ |‹o\d+› )*?[a-z-]+(?= (?:of|in|for|from|at)\b|$)")


# A verb without an object: "was signed", "took place", "stands"
_NO_OBJECT = re.compile(r"(?:is|was|are|were|has been|have been|took place|[a-z]+)(?: [a-z]+(?:ed|ly)| held| up| made| put)? $")


def _likens(match: re.Match[str], main: Main, shared: tuple[int, int]) -> bool:
    """Whether who a clause is about takes the place of the subject, not that of the object: "It signed the Treaty in 1992, the
    Charter in 2002"."""
    if match["that"] or _NO_OBJECT.fullmatch(main.line, *shared):
        return True
    first, other = (re.search(r"‹(\w)\d+›$", text) for text in (main.line[slice(*main.subject)], match["who"]))
    return first is not None and other is not None and first[1] == other[1]


def _shared(main: Main, prep: str, new: str, stop: int) -> tuple[int, int] | None:
    """The words from the verb up to what a later clause has something else for: "was held [in Yerevan]"."""
    kind = new.removeprefix("the ")[:2] if "‹" in new else "number"
    shape = r"[\d,]{3,}" if kind == "number" else rf"(?:the )?{kind}\d+›"
    if prep in ("in", "at") and kind in ("‹l", "‹s"):
        prep, shape = "(?:in|at)", r"(?:the )?‹[ls]\d+›"
    first = re.search(rf"\b{prep} {shape}" if prep else rf"(?<=\w) {shape}", main.line[main.verb : stop])
    if first is None or _OTHERS.search(main.line, main.verb, main.verb + first.start()) is not None:
        return None
    return main.verb, main.verb + first.start() + (0 if prep else 1)


def _dated(match: re.Match[str], main: Main) -> Iterator[Told]:
    line = main.line
    date = match.span("date")
    if match["who"]:
        before = re.search(r" (?:in|on|since|from|until) ‹t\d+›", line[main.verb : match.start()])
        if before is not None and re.match(r"‹[spo]", line[main.subject[0] :].removeprefix("the ")):
            yield match.start(), [match.span("who"), " ", (main.verb, main.verb + before.start()), " ", date, "."]
        return
    shared = _shared(main, match["prep"], match["new"], match.start())
    if shared is not None:
        before = re.search(r"\b(?:in |on |since |from )?‹t\d+›", line[slice(*shared)])
        shared = (shared[0], shared[0] + before.start()) if before is not None else shared
        yield match.start(), [main.subject, " ", shared, (match.start("prep"), match.end()), " ", date, "."]


# -- told back to front --------------------------------------------------------------------------------------------------------

# "At the head of the Joint Staff stands ‹p3›", "In the chair since ‹t1› is ‹s2›", "Among the signatories of ‹t1› was ‹s2›"
_BACKWARDS = re.compile(
    r"[^\w‹]*(?P<where>(?:(?:at|in|on|among|under|behind|over|present|absent|gone|missing|responsible|with"
    r"|next to)\b)[^,.;:]{3,110}?),? "
    rf"(?P<verb>(?:is|was|are|were|stands|stood|sits|sat) )(?P<what>(?:(?!not\b|no\b"
    rf"|also\b)[\w'’-]+ ){{0,4}}?{NAME}[^,.;:]{{0,60}})$"
)
# "It was under ‹p1› that the forces were created", "No sooner had Armenia taken the chair than"
_CLEFT = re.compile(
    r"[^\w‹]*it (?:is|was) (?:only |first |also )?(?P<where>(?:under|by|from|with|at|for"
    r"|through) [^,.;:]{3,80}?) that (?P<rest>[^;:]{6,})$"
)
_NO_SOONER = re.compile(
    r"[^\w‹]*(?:no sooner|hardly|barely|scarcely) had (?P<who>[^,.;:]{2,60}?)"
    r" (?P<rest>\w+(?:ed|en|un|wn) [^,.;:]{3,110}?) (?:than|when)\b"
)


def backwards(line: str, begin: int, end: int) -> Iterator[Told]:
    """A clause told back to front, in plain order."""
    stretch = line[:end]
    if (match := _BACKWARDS.match(stretch, begin)) is not None:
        past = match["verb"].strip()
        be = (
            "has been"
            if past == "is" and " since " in match["where"]
            else {"stands": "is", "sits": "is", "stood": "was", "sat": "was"}.get(past, past)
        )
        yield begin, [match.span("what"), f" {be} ", match.span("where"), "."]
    if (match := _CLEFT.match(stretch, begin)) is not None:
        yield begin, [match.span("rest"), " ", match.span("where"), "."]
    if (match := _NO_SOONER.match(stretch, begin)) is not None:
        yield begin, [match.span("who"), " had ", match.span("rest"), "."]
