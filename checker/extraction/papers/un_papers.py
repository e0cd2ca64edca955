"""Numbers under which the United Nations keep a paper: "registered under No. 32307", "observer status by resolution 59/50"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_REGISTERED = re.compile(r"\b(?:no\.?|nos\.?|number|under|registration) ?(?:i-)?(?P<n>\d{2,3}[ ,.]?\d{3})(?![\d/])")
_REGISTER = re.compile(r"\b(?:treaty series|unts|regist\w+)\b")
_RESOLUTION = re.compile(
    r"\bresolution (?:no\.? ?|number |a/res/)?(?P<n>\d{2}/\d{1,3})(?![\d/])|(?P<c>‹c\d+›)"
    r"|\bresolution\b[^.;:]{0,80}? (?:number|no\.|symbol) (?:a/res/)?(?P<m>\d{2}/\d{1,3})(?![\d/])"
)
_OBSERVER = re.compile(r"\bobserv\w+\b")
_ANY = re.AnyOf((_REGISTERED, _OBSERVER))


def un_number_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not line or not _ANY.may_match(line):
        return
    setting = setting_at(skeleton.start)
    facts, discourse = setting.facts, setting.discourse
    match = _REGISTERED.search(line)
    if match is not None and _REGISTER.search(line):
        named = [t.entity for t in skeleton.tokens if t.terminal == "DOC" and t.entities]
        kept = (d for d in discourse.latest("document") if facts.statements(subject=d, relation="registration-number"))
        document = named[0] if len(named) == 1 else "" if named else next(kept, "")
        mark = skeleton.place(*match.span("n"))
        here = setting_at(mark[0])
        if document and facts.statements(subject=document, relation="registration-number") and not here.mood.silent:
            value = re.sub(r"\D", "", match["n"])
            yield [here.claim("registration-number", document, "value", value, *skeleton.place(*match.span()), mark)]
    if not _OBSERVER.search(line):
        return
    ours = ((), ("un",), (discourse.topic,))
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entity not in (discourse.topic, "un") and not t.anaphor]
    if others or not discourse.has_named_topic() or discourse.latest("organization")[:1] not in ours:
        return
    for match in _RESOLUTION.finditer(line):
        token = skeleton.found(match, "c") if match["c"] else None
        known = facts.statements(subject=discourse.topic, relation="observer-resolution")
        name = facts.entity(token.entity).name if token is not None and token.entities else ""
        number = "n" if match["n"] else "m" if match["m"] else "c"
        value = match["n"] or match["m"] or next((str(s.value) for s in known if str(s.value) in name), "")
        mark = skeleton.place(*match.span(number))
        here = setting_at(mark[0])
        if value and known and not here.mood.silent:
            yield [here.claim("observer-resolution", discourse.topic, "value", value, *skeleton.place(*match.span()), mark)]
