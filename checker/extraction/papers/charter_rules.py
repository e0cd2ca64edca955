"""What the Charter rules, told in plain words: how long before leaving a member gives notice, after how long without payment it
may lose its vote, by which majority the organization decides.

"Notice of six months" and its like are read with the other periods in :mod:`checker.extraction.figures.totals`; here is what
says it with a verb, or in days and halves of years. Another organization, or a parliament, nearby makes the rules silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import NUMBER_WORDS, Quantity

_NUMBERS = {word: amount for amount, word in enumerate(NUMBER_WORDS[1:13], start=1)} | {
    "a": 1,
    "an": 1,
    "a full": 1,
    "half a": 0.5,
    "eighteen": 18,
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
    "a hundred": 100,
}
_PERIOD = (
    rf"(?P<n>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d{{1,3}})[ -](?:full |calendar |whole )?"
    r"(?P<u>days?|weeks?|months?|years?)(?:'s?)?"
)
_ATLEAST = r"(?:at least |not later than |no later than |not less than |no less than |no fewer than |a minimum of |fully )*"
_TOLD = (
    r"(?:notice|notif\w+|notification|letter|declaration|statement|announce\w*|inform\w*|tell(?:s|ing)?|told|note|warn\w*"
    r"|writ\w+|say(?:s|ing)? so|let(?:s|ting)? the others know)"
)
_MEETING = r"(?: (?:the |a |an |this |that |every )?(?:summit|session|meeting|vote|election|exercise|drill|visit|‹t))"
_BEFORE = rf"(?:before(?:hand)?|ahead(?: of)?|in advance(?: of)?|prior to|earlier than|previous to)(?!{_MEETING})"
_LEAVING = re.compile(
    r"\b(?:leav\w+|left|withdraw\w*|withdrew|quit\w*|exit\w*|depart\w*|go(?:es|ing)?|gone|way out"
    r"|(?:wants?|wanting|wishe?s?|wishing) (?:to be )?out|(?:get|walk|step) out)\b"
)
_NOTICE = (
    re.compile(rf"\b{_TOLD}\b[^.;:?!]{{0,70}}?[ ,(]{_ATLEAST}{_PERIOD} {_BEFORE}"),
    re.compile(rf"{_ATLEAST}{_PERIOD} {_BEFORE}[^.;:?!]{{0,60}}?\b{_TOLD}\b"),
    re.compile(
        r"\b(?:notice|notification|warning)(?: period)?,? (?:is |of |must be |has to be |given |sent |handed in )*"
        rf"{_ATLEAST}{_PERIOD}(?= ?(?:[.,;:)]|$|and\b|or\b|is\b))"
    ),
    re.compile(rf"{_ATLEAST}{_PERIOD}(?: of)?(?: prior| advance| written| official| formal)* notice\b"),
)
_DATED_NOTICE = (
    re.compile(rf"\b{_TOLD}\b[^.;:?!]{{0,70}}?[ ,(]{_ATLEAST}(?P<t>‹t\d+›)"),
    re.compile(rf"(?P<t>‹t\d+›)[^.;:?!]{{0,60}}?\b{_TOLD}\b"),
)
_MUST = re.compile(r"\b(?:must|shall|has to|have to|needs? to|requir\w+|obliged|bound)\b")
_BEFORE_IT = re.compile(rf"{_PERIOD} (?:before|ahead|in advance|prior|earlier)")
_DUES = r"(?:dues|contributions?|fees?|arrears|payments?|subscriptions?|shares? of the budget|debts?)"
_ARREARS = (
    re.compile(
        rf"{_PERIOD} (?:of|with|without(?: any)?|in) (?:unpaid |outstanding |missed |any |paying |its )*"
        rf"(?:{_DUES}|pay(?:ing|ment)?)\b"
    ),
    re.compile(
        rf"\b{_DUES}[^.;:?!‹]{{0,40}}? (?:unpaid|outstanding|overdue|owed|in arrears|not paid|open)(?: for)?"
        rf" (?:more than |over |up to )?{_PERIOD}"
    ),
    re.compile(
        rf"\b(?:not|n't|fail\w*|without|stop\w*|unpaid|refus\w+|no) [^.;:?!‹]{{0,40}}?\b(?:pay\w*|paid|{_DUES})\b"
        rf"[^.;:?!‹]{{0,25}}? (?:for|after|in) (?:more than |over |longer than |at least )?{_PERIOD}"
    ),
    re.compile(rf"\b(?:arrears|debts?) (?:of|for|lasting|older than|over) (?:more than |over |at least )?{_PERIOD}"),
)
_VOTE = re.compile(
    r"\b(?:los\w+|lost|cost\w*|forfeit\w*|depriv\w+|stripp?\w*|without|suspend\w*|taken? away|no)\b[^;]{0,60}?"
    r"\b(?:vote|votes|voting|right to vote|say in|quota)\b"
)
_HAS = re.compile(r"\b(?:has|have|had|hasn|haven)\b[^.;:]{0,25}$|\b(?:has|have|had)(?:n't| not| never| \w+ not)? (?:paid|made)\b")
# "a member loses its vote if it has not paid for two years"
_ANYBODY = re.compile(
    r"\b(?:an?|any|every|no|whichever|the) (?:[a-z-]+ )?(?:member|state|country|party)\b.{0,80}?\b(?:if|when|once|who|that"
    r"|which)\b"
)
_MAJORITY = (
    r"(?P<m>two[- ]thirds(?: majority| of the votes)?|three[- ]quarters(?: majority)?"
    r"|(?:simple |absolute |qualified )?majority(?: vote| of votes)?"
    r"|consensus|unanimity|unanimous(?:ly| vote| decision)?|common consent|general agreement)"
)
_TAKEN = r"(?:taken|made|adopted|passed|decided|settled|approved|reached|resolved)"
_WITH = r"(?:by|with|through|on the basis of|on) (?:a |an |the )?"
_MAJORITIES = (
    re.compile(
        rf"\b(?:is|are|be|being) (?:only )?{_TAKEN}(?: only| always| there| in the council| by the \w+| in it)*"
        rf" {_WITH}{_MAJORITY}"
    ),
    re.compile(
        rf"\b(?:decides?|acts?|votes?|settles? (?:\w+ ){{1,3}}?) (?:\w+ ){{0,3}}?(?:by|with|through) (?:a |an |the )?{_MAJORITY}"
    ),
    re.compile(
        r"(?:\b(?:council|leaders|presidents|members|states|bloc|alliance)|‹[bo]\d+›) (?:decides?|acts?) (?P<m>unanimously)\b"
    ),
    re.compile(rf"\b(?:needs?|requires?|takes?|must have) (?:a |an |the )?{_MAJORITY}(?= (?:for|to|in|on|of)\b| ?[.,;)]|$)"),
    re.compile(rf"\b(?:is|are|be) {_TAKEN} (?P<m>unanimously)\b"),
    # "Art. 12 – decisions by consensus", "Decisions: consensus"
    re.compile(rf"\b(?:decisions?|voting|decision[ -]making) ?(?::|=|-(?= ))? ?(?:{_WITH})?{_MAJORITY}(?=\s*(?:[.,;)]|$))"),
)
_UNANIMOUS = ("consensus", "unanim", "common consent", "general agreement")
_DECIDERS = re.compile(
    r"\b(?:council|leaders|presidents|heads of state|members?|allies|alliance|organi[sz]ation|bloc|charter|everything|decisions?"
    r"|anything)\b|‹[obc]\d+›"
)
_OTHERS = re.compile(
    r"\b(?:parliament\w*|assembly|deput\w+|duma|senate|congress|elect\w*|security council of"
    r"|ratif\w+|referendum|voters?|procedur\w+)\b"
)
_BUT_PROCEDURE = re.compile(
    r"\b(?:but|except(?: for)?|other than|save|besides|apart from|not|beyond|more than)(?: \w+){0,4}? procedur\w+"
    r"|\bnon-procedural\b|\bprocedur\w+(?: \w+)? (?:aside|apart|excepted|excluded)\b"
)
_ANY = re.AnyOf(_NOTICE, _DATED_NOTICE, _ARREARS, _MAJORITIES)


def charter_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not line or not _ANY.may_match(line):
        return
    setting = setting_at(skeleton.start)
    discourse, facts = setting.discourse, setting.facts
    topic = discourse.topic
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "DOC", "BODY") and t.entities and not t.anaphor]
    own = all(setting.is_own(t.entity) for t in named) and discourse.goes_on_about_topic()
    if not own or discourse.around.foreign(facts, topic):
        return
    spoken = f"{line} {discourse.around.question.skeleton.line if discourse.around.question else ''}"
    yield from _period("notice-period", _NOTICE, spoken, _LEAVING, skeleton, setting_at)
    yield from _dated_notice(spoken, skeleton, setting_at)
    yield from _period("arrears-period", _ARREARS, line, _VOTE, skeleton, setting_at)
    yield from _majority(skeleton, setting_at)


def _period(
    relation: str,
    patterns: tuple[re.Pattern[str], ...],
    spoken: str,
    about: re.Pattern[str],
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
) -> Iterator[list[Claim]]:
    match = next((m for pattern in patterns if (m := pattern.search(skeleton.line))), None)
    if match is None or not about.search(spoken):
        return
    rule = _ANYBODY.search(skeleton.line, 0, match.end()) is not None and "‹s" not in skeleton.line
    if _HAS.search(skeleton.line, 0, match.end()) and relation == "arrears-period" and not rule:
        return  # what a state owes is no rule
    mark = skeleton.place(match.start("n"), match.end("u"))
    setting = setting_at(mark[0])
    if setting.mood.modality == "question":
        return
    amount = float(_NUMBERS.get(match["n"]) or match["n"])
    unit = match["u"].rstrip("s")
    quantity = Quantity.of(amount, "about" if unit in ("day", "week") else "exact", unit)
    mood = setting if setting.mood.modality != "conditional" else setting_at(-1)
    yield [mood.claim(relation, "csto-charter", "value", quantity, *skeleton.place(*match.span()), mark)]


def _dated_notice(spoken: str, skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The period of notice where it is taken for a date: "must notify the depositary no later than six months before"."""
    match = next((m for pattern in _DATED_NOTICE if (m := pattern.search(skeleton.line))), None)
    if match is None or not _LEAVING.search(spoken) or not _MUST.search(skeleton.line, 0, match.end()):
        return
    token = skeleton.token(match["t"])
    setting = setting_at(token.start)
    text = setting.block.text[token.start : token.end].lower()
    told = _BEFORE_IT.search(text)
    if told is not None and (told["u"].startswith("day") or re.match(_MEETING, skeleton.line[match.end("t") :])):
        return  # "were told two days before the summit"
    if told is None or setting.mood.modality == "question" or re.search(r"‹s\d+›", skeleton.line):
        return
    quantity = Quantity.of(float(_NUMBERS.get(told["n"]) or told["n"]), "exact", told["u"].rstrip("s"))
    mark = token.start + told.start("n"), token.start + told.end("u")
    mood = setting if setting.mood.modality != "conditional" else setting_at(-1)
    yield [mood.claim("notice-period", "csto-charter", "value", quantity, *skeleton.place(*match.span()), mark)]


def _majority(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    match = next((m for pattern in _MAJORITIES if (m := pattern.search(line))), None)
    others = [t for t in skeleton.tokens if t.terminal == "BODY" and t.entity != "collective-security-council"]
    if match is None or others or not _DECIDERS.search(line) or _OTHERS.search(_BUT_PROCEDURE.sub("", line)):
        return
    mark = skeleton.place(*match.span("m"))
    setting = setting_at(mark[0])
    negated = re.search(r"\b(?:not|never|n't|no longer)\b", line[: match.end()]) is not None
    if setting.mood.silent or negated:
        return
    value = "consensus" if match["m"].startswith(_UNANIMOUS) else match["m"]
    yield [setting.claim("decides-by", setting.discourse.topic, "value", value, *skeleton.place(*match.span()), mark)]
