"""Lists of states that are one off a known list: the signatories of a treaty, the members of the organization, with a word of
signing or belonging in the sentence and nothing that ties the two together.

Only a list of five states or more that no other claim has taken comes in, and only where it has one state too many and one too
few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.spans import Span

_LIST = re.compile(r"‹s\d+›(?:(?:, and |, | and )(?:the )?‹s\d+›){4,}")
_APART = re.compile(
    r"[;()]| [–—] |,? (?:but|while|whereas|which(?! means| is to say)|who|when|where|because|although|as|if)\b|, and (?!‹s)"
)
_SIGNING = re.compile(r"\b(?:sign(?:ed|ing|atories|atures?)?|put (?:their|its) names?|concluded|inked)\b")
_BELONGING = re.compile(r"\b(?:members?|membership|belong(?:s|ed|ing)?|unites?|comprises?|consists?|made up|allies)\b")
_OTHERS = re.compile(
    r"\b(?:exercises?|drills?|troops|soldiers|contingents?|units|observers?|officers|delegations?|talks|visit\w*|not|never|former"
    r"|except|without|ministers?|trade|customs|parliament\w*|assembly|will|would|nearly|guests?)\b"
)
_UNDER_IT = re.compile(r"\bsignatures\b")  # "the signatures of A, B and C stand under the Charter"
_LEADERS = re.compile(r"\b(?:leaders|presidents) of\b")  # who sign for a state, and meet without belonging to anything


def led_list_claims(skeleton: Skeleton, taken: Sequence[Span], setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``taken`` are the places in the source that other claims mark."""
    line = str(skeleton.line)
    match = _LIST.search(line)
    if match is None or len(_LIST.findall(line)) > 1:
        return
    begin, end = _clause(line, match)
    clause = line[begin:end]
    if _OTHERS.search(clause) or clause.count("‹s") != match.group().count("‹s"):
        return
    states = skeleton.states(match.group())
    setting = setting_at(states[0].start)
    span = setting.span(states[0].start, states[-1].end)
    if setting.mood.silent or any(place.overlaps(span) for place in taken):
        return
    facts, topic = setting.facts, setting.discourse.topic
    told = [skeleton.token(found) for found in re.findall(r"‹[a-z]\d+›", clause)]
    if setting.others(told, "ORG", "DOC", "BODY", "FORCE", "EXERCISE") or not setting.discourse.goes_on_about_topic():
        return
    if any(state.anaphor or not state.entity for state in states):
        return
    place = skeleton.place(begin, end)
    listed = {state.entity for state in states}
    under = len({t.entity for t in told if t.terminal == "DOC" and t.entities}) == 1 and _UNDER_IT.search(clause) is not None
    if not under and any(listed == set(s.participants) for s in facts.statements(relation="signed")):
        return  # those who signed something else
    if _SIGNING.search(clause):
        document = next(iter(t.entity for t in told if t.terminal == "DOC" and t.entities), "") or _last_signed(setting)
        signed = facts.statements(subject=document, relation="signed") if document else ()
        if signed and _is_one_off(states, signed[0].participants):
            more = {"led": "list"}
            yield [setting.listing("signed", document, "participants", states, *place, inferred=True, qualifiers=more)]
    elif _BELONGING.search(clause) and not _LEADERS.search(clause) and setting.discourse.today is not None:
        today = setting.discourse.today
        present = [
            s.subject
            for s in facts.statements(relation="member-of", object=topic)
            if (s.start is None or s.start.first <= today.last) and (s.end is None or s.end.last >= today.first)
        ]
        if _is_one_off(states, present):
            more = {"led": "list"}
            yield [setting.listing("member-of", "", "members", states, *place, object=topic, inferred=True, qualifiers=more)]


def _clause(line: str, listed: re.Match[str]) -> tuple[int, int]:
    """The clause that a list stands in."""
    begin = max((match.end() for match in _APART.finditer(line, 0, listed.start())), default=0)
    behind = _APART.search(line, listed.end())
    return begin, behind.start() if behind is not None else len(line)


def _last_signed(setting: Setting) -> str:
    """The document of the topic that was spoken of last, or else the one that it has its name from."""
    facts, discourse = setting.facts, setting.discourse
    own = [d for d in discourse.latest("document") if facts.entity(d).of == discourse.topic]
    return next(iter(own), "")


def _is_one_off(states: Sequence[Token], known: Sequence[str]) -> bool:
    """Whether a list has one state too many and one too few."""
    listed = {state.entity for state in states}
    return len(listed - set(known)) == 1 == len(set(known) - listed)
