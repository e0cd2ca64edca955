"""Who left the Treaty or the organization, and who came back, where no clause of leaving or joining says of what: "A, B and C
refused to extend the treaty", "A, B and C later pulled out", "X left in 1999 and returned in 2006", "former members: A, B and C".

The sentence comes in as a skeleton. The Treaty and the organization that grew out of it are both left in such words, so that a
claim is right if it is right of one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.chairs import state_named
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dates import DateInterval

_TREATY = "collective-security-treaty"
_LIST = r"(?P<l>(?:the )?‹[sl]\d+›(?:(?:,| and|, and|,? as well as) (?:the )?‹s\d+›)*)"
_STATES = r"(?P<l>(?:the )?‹s\d+›(?:(?:,| and|, and|,? as well as) (?:the )?‹s\d+›)+)"
_THING = (
    r"(?:(?:the |this |that )?(?:‹[oc]\d+›(?!')(?: \(‹o\d+›\))?|(?:[a-z-]+ )?(?:bloc|alliance|organi[sz]ation|grouping|group"
    r"|pact|treaty|agreement|accord)))"
)
_ADVERBS = r"(?:later|then|subsequently|eventually|soon|both|all|already|had|have|has|consequently|once|since|also|thus) "
_GOT_OUT = (
    r"(?:(?:pulled|dropped|opted|walked|backed|stepped|bowed) out|pulled themselves out|withdrew|withdrawn|left|quit|exited)"
)
_PROLONG = r"(?:exten(?:d|ding|sion)|prolong(?:ing|ation)?|renew(?:ing|al)?)"
# "In 1999 A, B and C refused to extend the treaty", "decided not to sign a protocol on its prolongation"
_REFUSED = re.compile(
    rf"(?:(?P<t>‹t\d+›),? )?{_LIST},? (?:{_ADVERBS})*"
    r"(?:refused|declined|decided not|chose not|opted not|failed|(?:was|were) unwilling)(?: (?:in|on) (?P<v>‹t\d+›))?"
    r" (?:to )?(?P<w>[^.;:‹]{0,60}(?:‹c\d+›[^.;:‹]{0,30})?)(?:(?:in|on) (?P<u>‹t\d+›))?"
)
_OF_IT = re.compile(rf"\b{_PROLONG}\b")
_TERMS = re.compile(r"\b(?:treaty|pact|agreement|accord|protocol|membership|participation|it)\b|‹c\d+›")
# "A, B and C later pulled out", "some of the members (A, B and C) withdrew from the alliance"
_LEFT = re.compile(
    rf"(?:{_STATES}|\({_STATES.replace('(?P<l>', '(?P<m>')}\)) (?:{_ADVERBS})*{_GOT_OUT}(?: again)?"
    rf"(?:,? (?:of|from) {_THING}| {_THING})?(?: later| again| altogether| (?:in|on) (?P<t>‹t\d+›))?"
    r"(?=\s*(?:[.,;:)]|$|and\b|while\b|between\b|when\b|but\b))"
)
# "former members of the alliance were A, B and C"
_FORMER = re.compile(
    rf"\bformer (?:members|member states|member countries|parties)(?: (?:of|to) {_THING}(?: [a-z]+ (?:alliance|bloc))?)?"
    rf" ?(?:are|were|include|included|:|\() ?{_STATES}"
)
# "the three drop-outs of 1999 (A, B and C)", "the states that left the Treaty were A, B and C", "the Treaty lost A, B and C"
_GONE = (
    re.compile(
        r"\b(?:drop-?outs|leavers|deserters|defectors|absentees)(?: (?:of|in|from) (?:the )?(?:‹[tc]\d+›))*"
        rf"(?: are| were| being|,? namely)?(?: |: | – | — | \(|, ){_STATES}"
    ),
    re.compile(
        rf"\b(?:that|which|who|to) (?:had )?(?:leave|drop out of|quit|{_GOT_OUT})(?: of| from)? {_THING}(?: (?:in|on) ‹t\d+›)?"
        rf"(?: are| were|: | – | \(|,? namely)(?: |(?<= )){_STATES}"
    ),
    re.compile(
        rf"‹c\d+› (?:had )?lost (?:\w+ of its \w+|\w+ (?:parties|members|states))(?:: | – | — | \(|, namely |, ){_STATES}"
    ),
)
# "Tajikistan was one of the three states that did not renew the Treaty"
_ONE_OF_THEM = re.compile(
    r"(?P<s>‹s\d+›)(?: (?:is|was)|,)? (?:one of|among) (?:the|those) (?:[a-z]+ )?(?:states|countries|republics|parties"
    r"|members|nations|three|ones)?"
    rf" ?(?:that|which|who) (?:did not|refused to|declined to|chose not to|would not) (?:{_PROLONG}"
    rf"|sign)(?: on to)?\b(?P<w>[^.;:]{{0,60}})"
)
_SUBJECT = (
    r"(?:(?P<s>‹[sl]\d+›)(?:, [^,.;:‹]{3,50},| \(which|, which)?|(?P<i>\bit|\bthe (?:[a-z-]+ ){0,3}?(?:country|nation"
    r"|republic|state)))"
    rf" (?:{_ADVERBS}|first |again |temporarily )*"
)
_PUT_OFF = (
    r"suspended its (?:‹o\d+› )?(?:membership|participation|activit(?:y|ies)|involvement)(?: (?:in|of|with) (?:the )?"
    r"(?:[a-z]+ ){0,3}?(?:‹o\d+›|bloc|alliance|organi[sz]ation|grouping|group))?"
)
_FIRST = r"(?: (?:once(?: before| already)?|before|already|first|again|temporarily|altogether|for the first time))*"
# "X left the grouping once before in 1999, but returned in 2006", "it suspended its membership again in 2012"
_ONCE = re.compile(
    rf"{_SUBJECT}(?P<v>{_PUT_OFF}|{_GOT_OUT}(?: (?:of|from))?(?P<g> {_THING})?){_FIRST} (?:in|on) (?P<t>‹t\d+›)"
    r"(?P<back>(?:,| [–—-])? (?:but|and|only to|before|then|and then) (?:then |later |has |had |it )*"
    rf"(?:return(?:ed|ing)?|re-?join(?:ed|ing)?|c[ao]me back|coming back|restored its membership)"
    rf"(?: to)?(?: it| {_THING})?(?: again)? (?:in|on) (?P<u>‹t\d+›))?"
)
# "its membership was formally ratified by the parliament on 28 March 2008"
_RATIFIED = re.compile(
    r"(?P<s>‹s\d+›)[^.:]{0,90}?\b(?:its|the country's) (?:full |renewed )?(?:membership|accession|return|admission)"
    r" (?:was|has been) (?:formally |finally |officially |duly )*ratified(?: by (?:the |its )?[^.;:,]{0,40}?)? (?:in|on)"
    r" (?P<t>‹t\d+›)"
)
# "X handed the CSTO a note in June 2012, asking that its membership be suspended"
_NOTE = (
    r"(?:sent|delivered|submitted|handed(?: over| in)?|presented|addressed) (?:(?:the )?‹[ob]\d+›(?: \(‹o\d+›\))? )?"
    r"(?:an? |the |its )?(?:relevant |corresponding |official |formal |diplomatic |verbal )*"
    r"(?:note|notice|letter|notification|request)"
)
_TO = r"(?: to (?:the )?(?:‹[a-z]\d+› ?|[a-z]+ ){0,3}(?:\(‹o\d+›\))?)?"
_NOTED = (
    re.compile(
        rf"(?P<s>‹[sl]\d+›) (?:{_ADVERBS})*(?P<v>{_NOTE}){_TO} ?,? ?(?:in|on) (?P<t>‹t\d+›),?"
        r" (?:demand|ask|request|announc|declar|say|stat)ing [^.;:]{0,50}(?:suspen|withdr|leav|quit|exit)"
    ),
    re.compile(
        rf"(?P<s>‹[sl]\d+›) (?:{_ADVERBS})*(?P<v>{_NOTE})(?: (?:of|on|about|announcing"
        rf"|requesting))? [^.;:‹]{{0,40}}(?:suspen|withdr|leav|exit)"
        r"[^.;:‹]{0,40}? (?:in|on) (?P<t>‹t\d+›)"
    ),
    re.compile(
        rf"^\W*(?:(?:on|in) )?(?P<t>‹t\d+›),? (?:official )?(?P<s>‹[sl]\d+›) (?:{_ADVERBS})*(?P<v>{_NOTE}) to (?:the )?‹[ob]\d+›"
    ),
)
_GOING = re.compile(r"\b(?:suspen|withdr[ae]w|leav(?:e|es|ing)\b|quit)")
_ANY = re.AnyOf((_REFUSED, _LEFT, _FORMER, _ONCE, _RATIFIED, _ONE_OF_THEM), _NOTED, _GONE)
_UNREAL = re.compile(r"\b(?:not|never|would|could|might|may|will|if|whether|unless|should|to)\s+(?:\w+ )?$")


def departure_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    topic = setting_at(0).discourse.topic
    if any(t.terminal == "ORG" and t.entities and not t.anaphor and topic not in t.entities for t in skeleton.tokens):
        return  # another organization may be meant
    for match in _REFUSED.finditer(line):
        if _OF_IT.search(match["w"]) and _TERMS.search(match["w"]):
            yield from _all_refused(match, skeleton, setting_at)
    for pattern in (_LEFT, _FORMER):
        for match in pattern.finditer(line):
            when = match["t"] if pattern is _LEFT else None
            listed = match["l"] or match["m"] if pattern is _LEFT else match["l"]
            yield from _all_left(match, listed, when, (_TREATY, topic), skeleton, setting_at)
    for pattern in _GONE:
        for match in pattern.finditer(line):
            yield from _all_left(match, match["l"], None, (_TREATY, topic), skeleton, setting_at)
    for match in _ONE_OF_THEM.finditer(line):
        if _OF_IT.search(match.group()) and _TERMS.search(match["w"]):
            state = skeleton.token(match["s"])
            setting = setting_at(state.start)
            if not setting.mood.silent and state.entity and not state.anaphor:
                more = {"open": True}
                claim = setting.listing(
                    "extended", _TREATY, "participants", [state], *skeleton.place(*match.span()), qualifiers=more
                )
                claim.negated, claim.past = True, True
                yield [claim]
    for match in _ONCE.finditer(line):
        yield from _left_once(match, skeleton, setting_at)
    for match in _RATIFIED.finditer(line):
        token, when = skeleton.token(match["s"]), skeleton.token(match["t"])
        setting = setting_at(when.start)
        date = setting.discourse.resolve_date(when)
        known = setting.facts.statements(subject=token.entity, relation="acceded", object="csto-charter")
        if known and date is not None and not setting.mood.silent:
            span, mark = skeleton.place(*match.span()), (when.start, when.end)
            yield [
                setting.claim("acceded", token.entity, "value", date, *span, mark, object="csto-charter", past=True),
                setting.claim("member-of", token.entity, "start", date, *span, mark, object=topic, past=True),
            ]
    for pattern in _NOTED:
        for match in pattern.finditer(line):
            yield from _noted(match, skeleton, setting_at)


def _all_refused(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """That no state of a list prolonged the Treaty, and in which year that was."""
    tokens = [skeleton.token(placeholder) for placeholder in re.findall(r"‹[sl]\d+›", match["l"])]
    setting = setting_at(tokens[0].start)
    left = _leavers(match, tokens, setting)
    if not left:
        return
    span = skeleton.place(*match.span())
    if all(token.terminal == "STATE" for token in tokens):
        claim = setting.listing("extended", _TREATY, "participants", tokens, *span, qualifiers={"open": True})
        claim.negated, claim.past = True, True
        yield [claim]
    year, when = _year(skeleton.found(match, "t") or skeleton.found(match, "v") or skeleton.found(match, "u"), setting)
    if year is not None:
        yield _gone(setting, left[0], year, (_TREATY,), span, when)


def _leavers(match: re.Match[str], tokens: Sequence[Token], setting: Setting) -> list[str]:
    """Those of the listed states that left the Treaty; none where more than one did not, for something else may be meant."""
    states = [state_named(token, setting) for token in tokens]
    known = {setting.discourse.topic, _TREATY} & setting.discourse.introduced
    if setting.mood.silent or not known or _UNREAL.search(match.string, 0, match.start()):
        return []
    if not all(states) or any(token.anaphor for token in tokens):
        return []
    left = [state for state in states if setting.facts.statements(subject=state, relation="left", object=_TREATY)]
    return left if len(left) >= max(1, len(states) - 1) else []


def _year(token: Token | None, setting: Setting) -> tuple[DateInterval | None, tuple[int, int]]:
    """The year of a date, for what was refused on a day took effect on another; and where the date stands."""
    day = setting.discourse.resolve_date(token) if token is not None else None
    if token is None or day is None or day.begin.year != day.finish.year:
        return None, (0, 0)
    return DateInterval.year(day.begin.year), (token.start, token.end)


def _all_left(
    match: re.Match[str],
    words: str,
    date: str | None,
    objects: Sequence[str],
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
) -> Iterator[list[Claim]]:
    """That every state of a list left."""
    tokens = [skeleton.token(placeholder) for placeholder in re.findall(r"‹s\d+›", words)]
    setting = setting_at(tokens[0].start)
    left = _leavers(match, tokens, setting)
    year, when = _year(skeleton.token(date) if date else None, setting)
    for token in tokens if left else ():
        mark = when if year is not None and token.entity in left else (token.start, token.end)
        yield _gone(setting, token.entity, year, objects, skeleton.place(*match.span()), mark)


def _gone(
    setting: Setting, state: str, date: DateInterval | None, objects: Sequence[str], span: tuple[int, int], mark: tuple[int, int]
) -> list[Claim]:
    """The readings of "it left": the Treaty or the organization."""
    group: list[Claim] = []
    for entity in objects:
        belonging = "party-to" if entity == _TREATY else "member-of"
        slot = "value" if date is not None else "occurs"
        group.append(setting.claim("left", state, slot, date, *span, mark, object=entity, past=True))
        group.append(setting.claim(belonging, state, "end", date, *span, mark, object=entity, past=True))
    return group


def _left_once(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """That one state left, or put its membership off, on a date, and came back on another."""
    when = skeleton.token(match["t"])
    setting = setting_at(when.start)
    topic = setting.discourse.topic
    if setting.mood.silent or topic not in setting.discourse.introduced or _UNREAL.search(skeleton.line, 0, match.start("v")):
        return
    state = _subject(match, skeleton, setting)
    put_off = match["v"].startswith("suspended")
    known = (
        [r for r in ("suspended", "froze") if setting.facts.statements(subject=state, relation=r, object=topic)] if state else []
    )
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "DOC") and not t.anaphor and t.entities and t.start < when.start]
    left = bool(state) and bool(setting.facts.statements(subject=state, relation="left", object=_TREATY))
    if not left and not (put_off and (known or named)):
        return  # it may have left something else
    date = setting.discourse.resolve_date(when)
    span, mark = skeleton.place(*match.span()), (when.start, when.end)
    if date is not None and (put_off or match["back"] or match["g"] and not named):
        group = _gone(setting, state, date, (topic, _TREATY), span, mark)
        for relation in known if put_off else ():
            group.insert(0, setting.claim(relation, state, "value", date, *span, mark, object=topic, past=True))
        yield group
    if match["back"]:
        then = skeleton.token(match["u"])
        again = setting.discourse.resolve_date(then)
        if again is not None:
            mark = (then.start, then.end)
            yield [
                setting.claim("member-of", state, "start", again, *span, mark, object=topic, past=True),
                setting.claim("party-to", state, "start", again, *span, mark, object=_TREATY, past=True),
            ]


def _subject(match: re.Match[str], skeleton: Skeleton, setting: Setting) -> str:
    """The state that did it; for "it" and "the country" the state spoken of last."""
    token: Token | None = skeleton.found(match, "s")
    if token is not None and not token.anaphor:
        return state_named(token, setting)
    here = [t for t in skeleton.tokens if t.terminal == "STATE" and t.end <= skeleton.place(*match.span())[0] and not t.anaphor]
    if here:
        return here[-1].entity if not here[-1].items else ""
    return next(iter(setting.discourse.latest("state")[:1]), "")


def _noted(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """That a state handed in the note by which it put its membership off."""
    token, when = skeleton.token(match["s"]), skeleton.token(match["t"])
    setting = setting_at(when.start)
    topic = setting.discourse.topic
    before = setting.discourse.around.before
    told = _GOING.search(match.group()) or before is not None and _GOING.search(before.skeleton.line)
    state, date = state_named(token, setting), setting.discourse.resolve_date(when)
    if setting.mood.silent or not told or date is None or not state:
        return
    if setting.facts.statements(subject=state, relation="suspended", object=topic):
        span, mark = skeleton.place(*match.span()), (when.start, when.end)
        yield [setting.claim("suspended", state, "value", date, *span, mark, object=topic, past=True)]
