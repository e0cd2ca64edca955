"""Whether a title is said of the day that its sentence tells: "In October 2021 Secretary General X said ...".

A title before a name may be that of the day of the text ("President X was born in 1953"). It is that of the day told where the
person does on that day what the title is there for, where the words say so ("then"), or where they tell nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.people.offices import HEADS, Office
from checker.model import sieve as re
from checker.model.dates import DateInterval

_RECOLLECTED = re.compile(
    r"\b(?:that|who|which|when|where|recall\w*|remember\w*|said|says|told|later|after|before|since|until|now|today)\b"
)
# "signed by the then Secretary General Stanislav Zas in August 2021"
_DATED = re.compile(r" (?:in|on|at) (?:early |late )?‹t\d+›\s*(?:[,.;]|$)")
# "Uzbek President X announced the suspension of his country's membership in June 2012": what only who is in office does
_ACT_OF_STATE = re.compile(
    r",? (?:has |had )?(?:hosted|chaired|opened|presided over|(?:refused|declined) to sign|suspended|appealed to|turned to"
    r"|announced (?:the|(?:his|her|the) (?:country's|state's|republic's)) (?:suspension|withdrawal|accession|exit|departure))"
    r" [^.;:]*?(?:‹[vo]\d+›|\b(?:summit|session|membership|participation)\b)[^.;:]*?‹t\d+›"
)
# "In October 2021 Secretary General X said ...", "Speaking in Minsk on 3 May 2021, Secretary General X warned ..."
_LEAD = re.compile(
    r"\W*(?:(?:speaking|talking|writing|in|on|at|to|with|during|the|a|an|of|early|late|back|mid|spring|summer|autumn|winter"
    r"|session|summit|meeting|plenary|conference|interview|reporters|journalists|visit|talks|tass|interfax|agency"
    r"|‹[tlvobxs]\d+›(?:'s?)?)[ ,]*)+"
)
_ACT = (
    r",? (?:has |had |also |duly )?(?P<v>said|told|stated|announced|declared|warned|described|stressed|noted|called|added"
    r"|explained|reported|visited|met|received|welcomed|opened|closed|signed|attended|addressed|inspected|arrived|flew|travelled|chaired"
    r"|hosted|led|held|took part|spoke|briefed|presented|submitted|congratulated|thanked|informed|toured|urged|condemned"
    r"|assured)\b"
)
_ACTS = re.compile(_ACT)
_ACTS_ON = re.compile(
    rf"{_ACT}(?:[^.;:‹,]|‹[^t]\d+›){{0,90}}? (?:in|on|at|during) (?:early |late |the (?:spring|summer|autumn) of )?‹t\d+›"
)
_SUBORDINATE = re.compile(
    r"\b(?:that|who|which|when|where|would|will|since|until|after|before|from|planned|scheduled|due|what|how|because|on the"
    r"|about|been|was|were|is|are|had)\b"
)
_LOOKING_BACK = re.compile(
    r"\b(?:then|later|future|now|predecessor|successor|who|as prime|before|after|former\w*|recall\w*|ex)\b"
)
# what else somebody is, or does, "as" something
_NOT_ITSELF = re.compile(
    r"\b(?:appoint|elect|nam|cho[so]|serv|succe|replac|known|describ|regard|seen|start|beg[iau]n|return|retain|confirm|nominat"
    r"|propos"
    r"|act|work|stay|remain|took|take|resign|step|stood|retire|left|quit|dismiss|recall|reliev|remov|post|job|office|mandate|term"
    r"|not|never|would|will|spent|same|such|well|so|continu|years|approv|pick|install|mov|came|come|went|go(?:es|ing)|vacat|if)"
    r"|\b(?:when|where|while|after|before|that|which|until|since|then|later|now|former)\b"
)
_WITH = re.compile(r"\bwith (?:[^.;:,‹]{0,20}(?:‹[a-z]\d+›[^.;:,‹]{0,20})?(?:,|and) )?$")
_A_DATE = re.compile(r"‹t\d+›")


def is_of_that_time(match: re.Match[str], line: str, dates: Sequence[DateInterval]) -> bool:
    """Whether "then" means the one date of the sentence: what the person did at the time is told, nothing is looked back on."""
    if len(dates) == 1 and _DATED.match(line, match.end()):
        return _RECOLLECTED.search(line) is None
    if len(dates) != 1 or not re.fullmatch(r"\W*(?:(?:in|on|by) ‹t\d+›,? )?", line[: match.start()]):
        return False
    return _RECOLLECTED.search(line[match.end() :]) is None


def does_then(match: re.Match[str], line: str, dates: Sequence[DateInterval], found: Office) -> bool:
    """Whether the one date of the sentence is that of an act which the title before the name is there for."""
    if len(dates) != 1 or match.group("m").strip() or (match.group("n") or "").strip():
        return False
    act = _ACT_OF_STATE.match(line, match.end())
    if act is not None and _LOOKING_BACK.search(line, 0, act.end()) is None:
        return True
    if len(found.offices) != 1 or found.offices[0] not in HEADS.values() or _LOOKING_BACK.search(line):
        return False
    if _A_DATE.search(line, 0, match.start()):
        return _LEAD.fullmatch(line[: match.start()]) is not None and _ACTS.match(line, match.end()) is not None
    act = _ACTS_ON.match(line, match.end())
    return act is not None and _SUBORDINATE.search(act.group(), act.end("v") - act.start()) is None


def is_told_then(match: re.Match[str], line: str, dates: Sequence[DateInterval]) -> bool:
    """Whether it is of the one date of the sentence that somebody is said to be in an office."""
    if match.group("p") and line.startswith(match.group("p"), match.start()):  # "X spoke as Secretary General"
        if line.startswith(" as ", match.end("p")) and _WITH.search(line[: match.start()]) is None:
            return False  # "the election of X as Secretary General"
        return bool(dates) and _NOT_ITSELF.search(match.group()) is None
    before = line[: match.start()]
    return len(dates) == 1 and _A_DATE.search(before) is not None and _RECOLLECTED.search(line, match.end()) is None
