"""Who did not sign what the others signed: "bore the signature of every member but X", "X alone keeps its distance from the
agreement", "X, Y and Z would not put their names to the protocol".

What a plain clause with a verb of signing says is read by the frames; here is what says it with a noun, or with another verb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.signings import documents_signed
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim

_STATES = (
    r"(?:(?:member |of the )?(?:states?|countr(?:y|ies)|nations?|members?|part(?:y|ies)|sides?|all(?:y|ies)|presidents?|leaders?"
    r"|others?|them|capitals?|one))"
)
_BUT = (
    r"(?:except(?: for| only)?|but|save(?: for| only)?|bar|barring|apart from|other than|minus|with the (?:sole |only |single )?"
    r"exception of)"
)
_ONE = r"(?:the )?(?:‹[ob]\d+› members? )?(?:of )?(?:the )?(?P<s>‹[sl]\d+›)"
_KEEPS_OFF = (
    r"(?:(?:did|does|has|have|had|would|will) (?:still )?not\b|didn't|hasn't|refuses?|refused|declin\w+|abstain\w*|withholds?"
    r"|withheld"
    r"|held back|holds? back|stay(?:s|ed)? (?:out|away|aloof|outside|apart)|kept (?:out|away|aloof|apart)|keeps? (?:out|away"
    r"|aloof|its"
    r" distance|apart)|(?:is|was) (?:still )?missing|balk\w*|demur\w*|has yet to|had yet to|stands? (?:aside|aloof|apart)"
    r"|stood (?:aside|aloof|apart))"
)
_TURNS = (
    re.compile(
        rf"\b(?:all|every|each)(?: (?:of|the|one|its|our|six|seven|five"
        rf"|‹[ob]\d+›(?:'s)?))* ?{_STATES}?(?: of ‹[ob]\d+›)?,? {_BUT} {_ONE}"
    ),
    re.compile(rf"\bwith the (?:sole |only |single )?exception of {_ONE}"),
    re.compile(rf"(?:^|[.;:,–—] ?)(?:but |and )?(?:only )?(?P<s>‹s\d+›) alone (?:\w+ ){{0,2}}?{_KEEPS_OFF}"),
    re.compile(rf"\bonly (?P<s>‹s\d+›) (?:\w+ ){{0,2}}?{_KEEPS_OFF}"),
    re.compile(
        rf"\b(?:one|a single|only one|the only) (?:signature|name|pen)\b[^.;:‹]{{0,40}}? (?:missing|lacking"
        rf"|absent)\b[^.;]{{0,90}}?(?::| -| –| —|,|was|is) (?:that of )?{_ONE}"
    ),
)
_LIST = r"(?P<l>(?:the )?‹s\d+›(?:(?:, and |, | and )(?:the )?‹s\d+›){0,3})"
_RENEW = r"(?:sign|put (?:their|its) names?|prolong|renew|extend|go on with|carry on|take part|follow suit|agree|stay)"
_DECLINES = (
    r"(?:(?:would|did|could) not(?: (?:want|wish|care|agree) to)?|wouldn't|didn't|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to"
    rf"|chose not to|preferred not to|(?:was|were) (?:unwilling|not ready|not prepared) to) {_RENEW}\b"
)
_GO = (
    r"(?:let (?:it|the (?:treaty|pact|text|date|deadline|day|clock)|(?:the )?‹[ct]\d+›) (?:lapse|pass|run out|expire|go(?: by)?)"
    r"|(?:dropped|opted|bowed|walked) (?:out|away)|did(?: not|n't) renew)"
)
_DECLINERS = (
    re.compile(
        rf"\b{_DECLINES}[^.;:]{{0,60}}?,? (?:(?:as|so|and so) (?:did|had)|like|(?:along|together|jointly) with"
        rf"|in (?:the )?company (?:of|with)) {_LIST}"
    ),
    re.compile(rf"(?:,? (?:along|together|jointly) with|in (?:the )?company (?:of|with)) {_LIST},? {_DECLINES}"),
    re.compile(rf"{_LIST}(?: alone| each| all)? {_DECLINES}"),
    re.compile(rf"{_LIST}(?: have| had)? {_GO}\b"),
    re.compile(rf"\b{_GO}(?: (?:of it|then|in|on|that year|‹t\d+›)){{0,3}}(?::| –| —|,| \() ?(?:namely )?{_LIST}"),
)
_ANY = re.AnyOf(_TURNS, _DECLINERS)
_RENEWED = re.compile(r"\b(?:prolong\w*|exten(?:d|ds|ded|ding|sion)|renew\w*|1999|five years|first term)\b")
_SIGN = re.compile(
    r"\b(?:sign(?:ed|ing|s|atures?|atory|atories)?|ink(?:ed|ing)?|concluded|initialled|put (?:their|its) names?|agreement"
    r"|document"
    r"|protocol|charter|treaty|pact|paper)\b|‹c\d+›"
)
_SIGNED = re.compile(r"\b(?:sign(?:ed|ing|s|atures?|atory|atories)?|inked|concluded|initialled|put (?:their|its) names?)\b")
_OTHERS = re.compile(
    r"\b(?:ratif\w+|approv\w+|attend\w*|came|exercis\w*|drills?|vote[sd]?|voting|troops|contingents?|paid|pay)\b"
)


def abstainer_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if not _ANY.may_match(line):
        return
    yield from _declined(skeleton, setting_at)
    if not _SIGN.search(line) or _OTHERS.search(line):
        return
    for pattern in _TURNS:
        match = pattern.search(line)
        if match is None:
            continue
        state = skeleton.token(match["s"])
        setting = setting_at(state.start)
        document = _document(skeleton, setting)
        if setting.mood.silent or state.anaphor or not document or not state.entity:
            return
        if setting.facts.entity(state.entity).kind != "state":
            return
        yield [setting.listing("signed", document, "absent", [state], *skeleton.place(*match.span()), inferred=True)]
        return


def _declined(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """Those who did not go on with a document that the others prolonged, where it is known who did not."""
    line = skeleton.line
    match = next((found for pattern in _DECLINERS if (found := pattern.search(line))), None)
    if match is None:
        return
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    facts, discourse = setting.facts, setting.discourse
    before = discourse.around.before
    lines = (line, before.skeleton.line if before is not None else "", setting.block.text[slice(*setting.sentence)])
    spoken = " ".join(lines)
    own = not setting.others(skeleton.tokens, "ORG", "DOC")
    if setting.mood.modality == "planned":
        setting = setting_at(-1)  # "would not sign" is said of what they refused
    if setting.mood.silent or not own or any(t.anaphor or not t.entities for t in states):
        return
    declined = {s.object for s in facts.statements(relation="declined") if s.object and facts.entity(s.object).kind == "document"}
    documents = [d for d in declined if facts.entity(d).of == discourse.topic]
    spoken_of = len(documents) == 1 and (documents[0] in discourse.nearby or _RENEWED.search(spoken) is not None)
    if spoken_of and discourse.has_named_topic():
        yield [
            setting.listing(
                "signed", documents[0], "participants", states, *skeleton.place(*match.span()), negated=True, inferred=True
            )
        ]


def _document(skeleton: Skeleton, setting: Setting) -> str:
    """The document that was signed: the one that is named, else the one signed on the day of the entry, else the last one."""
    facts, discourse = setting.facts, setting.discourse
    named = {t.entity for t in skeleton.tokens if t.terminal == "DOC" and t.entities}
    if len(named) > 1:
        return ""
    if named:
        found = next(iter(named))
    else:
        days = [date for t in skeleton.tokens if t.terminal == "DATE" and (date := discourse.resolve_date(t)) is not None]
        known = [d.id for day in days for d in documents_signed(facts, discourse.topic, day) if day.precision == "day"]
        last = [d for d in discourse.latest("document")[:1] if d in discourse.nearby and _SIGNED.search(skeleton.line)]
        told = [d for d in known if _participants(d, setting)] or last
        if len(told) != 1:
            return ""
        found = told[0]
    return found if facts.entity(found).of == discourse.topic and _participants(found, setting) else ""


def _participants(document: str, setting: Setting) -> bool:
    """Whether it is known who signed a document."""
    return any(s.participants for s in setting.facts.statements(subject=document, relation="signed"))
