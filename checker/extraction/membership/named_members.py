"""Members that a sentence names out of all of them: "of the CSTO's six members only A and B", "two members of the CSTO, A and B",
and all members of one organization said to belong to another one.

The sentence comes in as a skeleton, a claim about each of the states goes out. What a clause says of them ("A and B are members")
is read by the frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import ANY_NUMBER
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_LIST = r"(?P<l>(?:the )?‹s\d+›(?:(?:, | and |, and |, as well as )(?:the )?‹s\d+›)*)"
_MEMBERS = r"(?:members|member states|member countries|allies|states|countries)"
_EVERY = r"(?:members?|member states?|member countr(?:y|ies)|allies|states|countries)"
_ONLY = r",? (?:only |just |solely |it is )"
_ENDS = r"(?=\s*(?:[.;)]|$|,? (?:have|has|are|is|were|was|share)\b))"
_OWNED = r"(?P<o>‹o\d+›)"
_NAMED = (
    # "Of the CSTO's six members, only A and B border on it"
    re.compile(rf"\b(?:of|among) (?:all )?(?:the |its )?(?:{ANY_NUMBER} )?{_OWNED}(?:'s?)? (?:[a-z]+ )?{_MEMBERS}{_ONLY}{_LIST}"),
    re.compile(rf"\b(?:of|among) (?:all )?(?:the )?(?:{ANY_NUMBER} )?{_MEMBERS} (?:of|in) (?:the )?{_OWNED}{_ONLY}{_LIST}"),
    # "The region has two members of the CSTO, A and B", "its two CSTO members, A and B"
    re.compile(
        rf"\b(?:{ANY_NUMBER}|both|only|sole) (?:[a-z]+ )?(?:member states|members|member) (?:of|in) (?:the )?{_OWNED}"
        rf"(?:, |: | – | \(){_LIST}{_ENDS}"
    ),
    re.compile(
        rf"\b(?:{ANY_NUMBER}|both|only|sole) {_OWNED} (?:member states|members|member|allies|ally)(?:, |: | – | \(){_LIST}{_ENDS}"
    ),
)
# "All CSTO members are members of the SCO as well", "all members of the CSTO also belong to the SCO"
_ALL_ARE = re.compile(
    rf"\b(?:all|every) (?:of )?(?:the |its )?(?:{ANY_NUMBER} )?"
    rf"(?:(?P<a>‹o\d+›)(?:'s?)? {_EVERY}|{_EVERY} (?:of|in) (?:the )?(?P<b>‹o\d+›))"
    r" (?:are|is|belongs?|sits?|also)(?: also| too| likewise| belongs?| at the same time)*"
    r"(?: (?:full )?(?:members|a member|part|participants))? (?:of|to|in|on) (?:the |both )?(?P<o>‹o\d+›)"
    r"(?=\s*(?:[.,;:)]|$|too\b|as well\b|and (?!‹)))"
)
# "Kyrgyzstan is not part of the CSTO", "Moldova, which is part of the CSTO"
_PART = re.compile(
    r"(?P<s>‹s\d+›)(?:, which)? (?:is|are|remains) (?P<n>not |no longer )?(?:a "
    r"|an integral )?part of (?:the )?(?P<o>‹o\d+›)(?=\s*(?:[.,;:)]|$|and\b|but\b))"
)
_ANY = re.AnyOf(_NAMED, _ALL_ARE, _PART)
_FEW = 3  # more are a list of all of them
_UNLIKE = re.compile(
    r"\b(?:not|never|no|nor|neither|former|formerly|once|then|until|would|if|future|candidate|prospective|except|but|besides|than"
    r"|observers?|voted|abstained|nato|almost|nearly)\b|‹t"
)


def named_member_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    for match in _ALL_ARE.finditer(line):
        yield from _all_of(match, skeleton, setting_at)
    for match in _PART.finditer(line):
        state, owner = skeleton.token(match["s"]), skeleton.token(match["o"])
        setting = setting_at(state.start)
        known = len(owner.entities) == 1 and setting.facts.statements(relation="member-of", object=owner.entity)
        if known and state.entity and not (state.anaphor or state.items or setting.mood.silent):
            place = skeleton.place(*match.span()), (state.start, state.end)
            made = setting.claim("member-of", state.entity, "holds", None, *place[0], place[1], object=owner.entity)
            made.negated = bool(match["n"])
            yield [made]
    for pattern in _NAMED:
        for match in pattern.finditer(line):
            owner = skeleton.token(match["o"])
            setting = setting_at(owner.start)
            known = len(owner.entities) == 1 and setting.facts.statements(relation="member-of", object=owner.entity)
            states = skeleton.states(match["l"])
            if not known or len(states) > _FEW or _UNLIKE.search(line, 0, match.end()) or setting.mood.silent:
                continue
            if any(state.anaphor or not state.entity for state in states):
                continue
            span = skeleton.place(*match.span())
            for state in states:
                mark = (state.start, state.end)
                yield [setting.claim("member-of", state.entity, "holds", None, *span, mark, object=owner.entity)]


def _all_of(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """That each present member of one organization is a member of another one."""
    inner, outer = skeleton.token(match["a"] or match["b"]), skeleton.token(match["o"])
    setting = setting_at(outer.start)
    facts, today = setting.facts, setting.discourse.today
    denied = _UNLIKE.search(str(skeleton.line), 0, match.end()) is not None
    if denied or setting.mood.silent or today is None or not inner.entity or not outer.entity or inner.entity == outer.entity:
        return
    if not facts.statements(relation="member-of", object=outer.entity):
        return
    span, mark = skeleton.place(*match.span()), (outer.start, outer.end)
    inside, there = (_present(entity, today, setting) for entity in (inner.entity, outer.entity))
    for state in [s for s in inside if s not in there][:1] or inside[:1]:  # one that is not says enough
        yield [setting.claim("member-of", state, "holds", None, *span, mark, object=outer.entity)]


def _present(organization: str, today: DateInterval, setting: Setting) -> list[str]:
    """The members of an organization at the document's date."""
    return [
        s.subject
        for s in setting.facts.statements(relation="member-of", object=organization)
        if (s.start is None or s.start.first <= today.last) and (s.end is None or s.end.last >= today.first)
    ]
