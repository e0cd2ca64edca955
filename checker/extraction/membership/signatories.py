"""Who signed a document, told apart from the clause that says so: "signed in Tashkent by six countries: A, B and C", "three
more states - A, B and C - signed a year later", "the next year A, B and C also signed".

The sentence comes in as a skeleton. Who signed later than the first need not name the document, if its signing was told of in
the sentence or the one before; the facts know whether a later signature is an accession.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import ANY_NUMBER, HEADS, KIND, NOT_ALL, SIGN, N
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_LIST = r"(?P<l>(?:the )?‹s\d+›(?:,? (?:and |& )?(?:the )?‹s\d+›){1,})"
_STATES = r"(?:[a-z-]+ ){0,3}?(?:states|countries|nations|republics|members|parties|capitals)"
_SIGNED = r"(?:signed|concluded|inked|initialled)"
# "the Treaty was signed in 1992 in Tashkent by six countries: A, B and C"
_BY = re.compile(
    rf"(?P<c>‹c\d+›)(?: \([^()]*\))?,? (?:which |that )?(?:was |were |had been )?(?:first |originally )?{_SIGNED}\b"
    rf"(?P<b>[^.;:]{{0,90}}?) by (?:the )?(?:(?:leaders|presidents|heads(?: of state)?|representatives) of )?"
    rf"(?:{ANY_NUMBER} )?{_STATES}(?::| –| —| -|,| \() {_LIST}"
)
_NUMBERED = rf"{NOT_ALL}\b{N} {KIND}{HEADS}"
_ALL = r"(?P<l>‹s\d+›(?:(?:, | and |, and )(?:the )?‹s\d+›){2,})"
_ALL_OF_THEM = (
    _BY,
    # "Six states signed the Treaty: A, B and C"
    re.compile(
        rf"{_NUMBERED} (?:had |have |then |also |all )*{SIGN} (?:the )?(?P<c>‹c\d+›)[^.;:‹]{{0,40}}(?: ‹[tlc]\d+›)*"
        rf"(?::| \(|,? namely| –| —| -) ?(?:the )?{_ALL}"
    ),
    # "Six states (A, B and C) signed the Treaty"
    re.compile(
        rf"{_NUMBERED}(?: \(|,| –| —| -) ?{_ALL}(?:\)|,| –| —| -)? (?:had |have |then |also |all )*{SIGN} (?:the )?(?P<c>‹c\d+›)"
    ),
)
# "three other states - A, B and C - signed the next year", "a year later A, B and C also signed"
_LATER = re.compile(
    rf"{_LIST}(?:\)|,| ?[–—-])? ?(?:had |also |then |too |likewise |subsequently )*{_SIGNED}(?: up)?(?: too| as well)?"
    r"(?P<b>(?:,? (?:in |on )?(?:the )?‹t\d+›)?)(?=[,.;)]| and\b| –| —|$)"
)
# "Azerbaijan (24 September 1993) and Georgia (9 December 1993) joined the Treaty"
_EACH = r"‹s\d+› \((?:on |in )?‹t\d+›\)"
_DATED = (
    re.compile(
        rf"(?P<l>{_EACH}(?:(?:,|,? and) {_EACH})+),? (?:later |also |then |had )*(?:joined|acceded to|signed|entered)"
        r" (?:the )?(?P<c>‹c\d+›)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›)[^.;:]{0,60}? (?:joined|signed|followed) (?:later |also |in \d+ )*by (?P<l>"
        rf"{_EACH}(?:(?:,|,? and) {_EACH})+)"
    ),
)
_ALSO = re.compile(r"\b(?:also|likewise|too|as well)\b")
_TOLD = re.compile(r"\b(?:signed|signatur\w+|signator\w+|signing)\b")


def signatory_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence, as groups of readings."""
    for pattern in _ALL_OF_THEM:
        for match in pattern.finditer(skeleton.line):
            document = skeleton.token(match["c"])
            if len(document.entities) == 1 and not document.items:
                yield from _participants(match, document.entity, None, False, skeleton, setting_at)
    for pattern in _DATED:
        for match in pattern.finditer(skeleton.line):
            yield from _each(match, skeleton, setting_at)
    for match in _LATER.finditer(skeleton.line):
        setting = setting_at(skeleton.place(*match.span("l"))[0])
        before = setting.discourse.around.before
        told = skeleton.line[: match.start()] + (" " + before.skeleton.line if before is not None else "")
        documents = setting.discourse.latest("document")[:1]
        if not documents or not _TOLD.search(told) and not _ALSO.search(match.group()):
            continue
        if any(t.terminal == "ORG" and t.entity != setting.discourse.topic and not t.anaphor for t in skeleton.tokens):
            continue
        lead = re.search(r"(?P<t>‹t\d+›)[^.;‹]{0,60}$", skeleton.line[: match.start()])
        when = re.search(r"‹t\d+›", match["b"]) or (lead and re.search(r"‹t\d+›", lead["t"]))
        yield from _participants(match, documents[0], when.group() if when else None, True, skeleton, setting_at)


def _each(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The accession of each state on the day in brackets behind it."""
    document = skeleton.token(match["c"])
    for state, when in re.findall(r"(‹s\d+›) \((?:on |in )?(‹t\d+›)\)", match["l"]):
        token, date_token = skeleton.token(state), skeleton.token(when)
        setting = setting_at(token.start)
        date = setting.discourse.resolve_date(date_token)
        known = token.entities and setting.facts.statements(subject=token.entity, relation="acceded", object=document.entity)
        if setting.mood.silent or date is None or token.anaphor or not known:
            continue
        mark = (date_token.start, date_token.end)
        yield [setting.claim("acceded", token.entity, "value", date, token.start, mark[1], mark, object=document.entity)]


def _participants(
    match: re.Match[str],
    document: str,
    when: str | None,
    some: bool,
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
) -> Iterator[list[Claim]]:
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    if setting.mood.silent or any(state.anaphor or not state.entities for state in states):
        return
    if not any(s.participants for s in setting.facts.statements(subject=document, relation="signed")):
        return
    time = setting.discourse.resolve_date(skeleton.token(when)) if when is not None else None
    yield [
        setting.listing(
            "signed",
            document,
            "participants",
            states,
            *skeleton.place(*match.span()),
            time=time,
            inferred=some,
            qualifiers={"open": some or len(states) < 3},
        )
    ]
