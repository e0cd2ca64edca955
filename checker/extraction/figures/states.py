"""How many states there are: members, parties, signatories, told by numbers and ordinals.

A number that some other organization stands beside is left alone; what is counted must be said in the sentence, or have been
counted in the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import (
    ANY_NUMBER,
    BESIDES,
    BLOC,
    FOUNDED,
    HEADS,
    KIND,
    NOT_ALL,
    SIGN,
    STOP,
    WHO,
    N,
    dates_of,
    number,
)
from checker.extraction.lexing.skeleton import Skeleton
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_MOST = r"(?P<n>four|five|six|seven|eight|nine|[4-9])"  # fewer may be some of those who signed

_FROM_SIX = r"(?:six|seven|eight|nine|ten|[6-9]|1\d)\b"

_MANY = 15  # above, only what is said of an organization by its name is a number of members

_SIGNED = (
    re.compile(
        rf"{NOT_ALL}\b{N} {KIND}{HEADS}(?: \([^)]*\))? (?:who |that |which )?(?:had |have |then |also |all |once |first"
        rf" )*{SIGN} (?:the |its |that |this )?(?:old |founding |original |underlying )*(?P<c>‹c\d+›)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›) (?:of ‹t\d+› )?(?:was|were|had been|is) (?:first |originally )?(?:signed|concluded|inked|initialled)(?:"
        r" (?:in|on|at|of|there) [^.;:]{0,40}| ‹t\d+›| there)? by (?:the )?(?:(?:leaders|presidents|heads of"
        rf" state|heads|representatives) of )?{N} {KIND}(?:{HEADS}|‹t\d+›)"
    ),
    re.compile(rf"\bthere were {N} of us [^.;]{{0,60}}when (?:the )?(?P<c>‹c\d+›) (?:was|were) signed"),
    re.compile(rf"\b{N} signatures (?:stand |stood |were )?(?:under|on|beneath|below) (?:the )?(?P<c>‹c\d+›)"),
    re.compile(
        rf"(?P<c>‹c\d+›)(?:'s)? (?:has|had|bears|bore|carries|carried) {N} (?:original |first )?(?:signatories|signatures)"
    ),
    re.compile(rf"\bthe {N} (?:original |first )?signatories (?:of|to) (?:the )?(?P<c>‹c\d+›)"),
    # "the Charter bears the signatures of six presidents"
    re.compile(
        rf"(?P<c>‹c\d+›)(?: of (?:the )?‹o\d+›)? (?:now )?(?:bears|bore|carries|carried|has|had) the (?:signatures|names)"
        rf" of (?:the )?"
        rf"{N} {KIND}{HEADS}"
    ),
    # "the Agreement now bears six signatures", "was signed by five of the seven members"
    re.compile(
        rf"(?P<c>‹c\d+›)[^.;:‹]{{0,30}}? (?:now |so far |already |still )*(?:has|had|bears|bore|carries|carried|shows)"
        rf" (?:now |so far |only |just )*{N} signatures\b"
    ),
    re.compile(
        rf"(?P<c>‹c\d+›) (?:of ‹t\d+› )?(?:was|were|had been|has been|is)(?: \w+)? (?:signed|concluded|inked|initialled)"
        rf"[^.;:‹]{{0,25}}? by (?:only |just )?{N} (?:of|out of) (?:the |its |their )?(?:\w+ )?(?:member states|{HEADS})"
    ),
    re.compile(
        rf"(?<!of the )(?<!of its )\b{_MOST} (?:of|out of) (?:the |its |their )?(?:\w+ |‹o\d+› )*(?:member states|{HEADS})"
        rf" (?:have |had |then )*{SIGN} (?:the )?(?P<c>‹c\d+›)"
    ),
    # "the Protocol was signed, and five states put their names to it"
    re.compile(
        rf"(?P<c>‹c\d+›)(?: of (?:the )?‹\w+›)?[^.;:‹]{{0,60}}?{NOT_ALL}\b{N} {KIND}{HEADS} (?:had |have |then |"
        rf"also |all )*{SIGN}"
        r" it\b"
    ),
)

_PARTIES = (
    re.compile(
        rf"{NOT_ALL}\b{N} {KIND}{WHO} (?:were|have been|had been) (?:once |at one time |then )?(?:a )?part(?:y|ies) to (?:the"
        r" |that )?(?:old |older |founding )?(?P<c>‹c\d+›)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›) (?:once |then |at one time |at its peak )?(?:counted|had|numbered|comprised|united|included) (?:once"
        rf" )?{N} (?:parties|states parties|states|members|countries)"
    ),
    re.compile(rf"\bthe {N} parties (?:to|of) (?:the |that )?(?:old |older )?(?P<c>‹c\d+›)"),
    # "of the nine states that have at one time or another been party to it"
    re.compile(
        rf"\bthe {N} {KIND}{WHO} (?:that|which) (?:(?:have|had|ever|once|been|were|at one time or another|at some"
        rf" (?:point|time)|at any"
        r" time) )+(?:a )?(?:party to|parties to|members of|joined|belonged to|signed up to) (?:the )?(?P<c>‹c\d+›)"
    ),
    # "the circle of parties to the Treaty had grown to nine", "the parties to the Treaty then numbered nine"
    re.compile(
        r"\b(?:parties|states part(?:ies|y)|membership|signatories|adherents|participants) (?:to|of|in) (?:the )?(?P<c>‹c\d+›)"
        r"(?: itself)? (?:had |has |have |then |soon |thus |by then |was |were )*(?:grown|grew|risen|rose|swelled|swollen"
        r"|stood|reached|expanded"
        rf"|increased|widened|come|came|numbered|totall?ed|up|brought) (?:to |at |up to |by then )?(?:a total of "
        rf"|as many as )?{N}\b"
    ),
    # "the Treaty now had nine parties", "which brought the number of parties to the Treaty to nine"
    re.compile(
        rf"\b(?:number|circle|list|total) of (?:the )?(?:(?:states )?parties|states party) (?:to"
        rf"|of) (?:the )?(?P<c>‹c\d+›) (?:rose |up "
        rf"|thus )*to {N}\b"
    ),
)

# "all seven CSTO members", "the leaders of the seven CSTO states"; two to five of them may be those spoken of
_THE_WHOLE = (
    re.compile(
        rf"(?:\ball (?:of the )?|\b(?:the|its|our)(?: current| present)? (?={_FROM_SIX})){ANY_NUMBER}"
        rf" (?P<o>‹o\d+›)(?:'s?)? {KIND}{WHO}\b"
        r"(?! (?:that|which|who|whose|not|in|of|from|with|under|without)\b|,? ‹s)"
    ),
    re.compile(
        rf"(?:\ball (?:of the )?|\b(?:the|its)(?: current| present)? (?={_FROM_SIX})){ANY_NUMBER}"
        rf" {KIND}{WHO} (?:of|in) (?:the )?(?P<o>‹o\d+›)(?!'|\w)"
    ),
)

# "all six CSTO leaders": one from each member
_ALL_THE_HEADS = re.compile(
    rf"\ball (?:of the )?(?={_FROM_SIX}){ANY_NUMBER} (?P<o>‹o\d+›)(?:'s?)? (?:leaders|presidents|heads of (?:state|government)"
    r"|prime ministers|foreign ministers|defen[cs]e ministers|parliaments|capitals|governments)\b"
)
# "what is left is a club of six"
_CLUB = re.compile(
    rf"\b(?:is|was|are|were|remains?|becomes?|became|leaving|leaves|left) (?:now |still |only |just )*an? "
    rf"(?P<o>club|bloc|alliance|grouping|circle) of (?:only |just )?{N}{STOP}"
)
# "the alliance includes eight states": at least so many
_INCLUDES = re.compile(
    rf"(?P<o>‹o\d+›|\b{BLOC})(?: {BLOC})?(?:, [^,.;:]{{3,40}},)?(?:,? (?:which|that))? (?:now |currently |still |today )*"
    rf"(?:includes|included|takes in|encompasses|spans) {ANY_NUMBER} {KIND}(?:‹o\d+› )?{WHO}(?! (?:that|which|who|of) )"
)
# "membership went up from six to seven"
_BROUGHT = (
    r"\b(?:brought|brings|bringing|took|takes|taking|raised|raises|raising|lifted|reduced|reduces|reducing|cut|cuts|cutting)"
)
_CHANGED = (
    rf"(?P<o>‹o\d+›|\b{BLOC}|\bmembership)(?:'s)?(?: {BLOC})?(?: membership| of (?:the )?‹o\d+›)? (?:has |had |was |is"
    rf" )?(?:went|gone"
    r"|rose|grew|grown|risen|increased|expanded|enlarged|fell|fallen|dropped|shrank|shrunk|reduced|cut|declined|came)"
    r"(?: up| down| back| again)* from "
)
_MEMBERS = (
    *_THE_WHOLE,
    _ALL_THE_HEADS,
    # "the CSTO is now made up of six countries", "one of the CSTO's six current members"
    re.compile(
        rf"(?P<o>‹o\d+›|\b{BLOC}),? (?:is|was) (?:now |today |currently |still |then |at present )+(?:made up|composed|a"
        rf" club) of (?:only |just )?"
        rf"{ANY_NUMBER} {KIND}{WHO}{STOP}"
    ),
    re.compile(rf"(?P<o>‹o\d+›)'s? {ANY_NUMBER} (?:current |present |full |existing |permanent )+(?:members|member states)\b"),
    # "which brought the CSTO's membership to seven"
    re.compile(
        rf"{_BROUGHT} (?:the )?"
        rf"(?:(?P<o>‹o\d+›)'s? (?:membership|number of members)|membership (?:of|in) (?:the )?(?P<p>‹o\d+›))"
        rf" (?:up |down |back |again )*to {ANY_NUMBER}{STOP}"
    ),
    # "bringing the number of its members to seven", "raised the number of NATO members to 32"
    re.compile(
        rf"{_BROUGHT} (?:the )?(?:total )?number of (?P<o>‹o\d+›)(?:'s)? (?:member states|members) (?:up |down |back |again )*"
        rf"to {ANY_NUMBER}{STOP}"
    ),
    re.compile(
        rf"{_BROUGHT} (?:its |the )?(?:total )?(?P<o>\b(?:membership|number of (?:its |the )?(?:member states|members)))"
        rf" (?:up |down |back |again )*to {ANY_NUMBER}{STOP}"
    ),
    re.compile(rf"{_CHANGED}{ANY_NUMBER}(?: {WHO})? to [a-z\d]+{STOP}"),
    re.compile(rf"{_CHANGED}[a-z\d]+(?: {WHO})? to {ANY_NUMBER}(?: {WHO})?{STOP}"),
    # "Six countries belong to the organisation", "six states make up the bloc"
    re.compile(
        rf"{NOT_ALL}\b{ANY_NUMBER} {KIND}{WHO} (?:that |which |now |currently |still )*(?:belong(?:ed)? to|make up|made"
        r" up|form|formed|compose|are in|were in|are members of|were members of|constitute) (?:the |this |that )?(?:present"
        rf" |regional |military |post-soviet |security )*(?P<o>‹o\d+›|{BLOC})"
    ),
    # "the bloc unites six states"
    re.compile(
        rf"(?P<o>‹o\d+›|\b{BLOC})(?: {BLOC})?(?:, [^,.;:]{{3,40}},)?(?:,? (?:which|that))? "
        r"(?:now |currently |still |today |then |at present )*(?:unites|united|groups|grouped|brings"
        r" together|brought together|links|linked|consists of|consisted of|is made up"
        r" of|was made up of|comprises|comprised|counts|counted|numbers|numbered|has|had|(?:is|was) left with|is composed of"
        rf"|embraces|is an? {BLOC}"
        rf" of|was an? {BLOC} of) (?:only |just |now |exactly |still |currently |today |all of |a total of )*{ANY_NUMBER}"
        rf" {KIND}(?:‹o\d+› )?{WHO}(?! (?:that|which|who) )(?:(?: left)?{STOP}| left)"
    ),
    _CLUB,
    _INCLUDES,
    # "the alliance, to which six states belong"
    re.compile(rf"(?P<o>‹o\d+›)(?: \(‹o\d+›\))?,? to which (?:only |just )?{ANY_NUMBER} {KIND}(?:‹o\d+› )?{WHO} belong"),
    # "one newspaper put it at seven members"
    re.compile(
        rf"\b(?:put|puts|putting|sets) (?:the (?:membership|number of (?:members|member states)) (?:of )?)?"
        rf"(?:the )?(?P<o>‹o\d+›|it|\bmembership|{BLOC})(?:'s membership)? at (?:only |just )?{N}(?: member states| members)\b"
    ),
    # "by five of what were then eight members"
    re.compile(rf"(?P<o>)\b(?:of )?(?:what (?:were|was) then|the then|its then) {ANY_NUMBER} (?:member states|members)\b"),
    # "the bloc is down to five", "membership stands at six"
    re.compile(
        rf"(?P<o>‹o\d+›|\b{BLOC}|\bmembership)(?: {BLOC})?(?: of (?:the )?‹o\d+›)?,? (?:is |was |has |had |been |now |again"
        r" |would be |then |thus |since |are |back"
        r" )*(?:down|reduced|shrunk|shrank|shrinks|cut|fell|fallen|falls|dropped|drops|back|up|grew|grown|grows|rose"
        r"|risen|rises|expanded|swelled|stands|stood)"
        rf" (?:now |again |once more |back )?(?:to|at) {ANY_NUMBER}(?: {WHO})?{STOP}"
    ),
    # "the alliance of six post-Soviet states"
    re.compile(
        rf"(?P<o>‹o\d+›)(?:,| \(| –| —| is| was| -)?(?: now| still)? (?:a|an|the) (?:[a-z-]+ ){{0,3}}?(?:{BLOC})"
        rf" (?:of|uniting|grouping|linking|comprising) {ANY_NUMBER} {KIND}{WHO}"
    ),
    # "the six-nation bloc", "the seven-strong alliance"
    re.compile(
        rf"\bthe {ANY_NUMBER}-(?:nation|state|country|strong|member|party|republic) (?:[a-z-]+ ){{0,3}}?(?P<o>‹o\d+›|{BLOC})"
    ),
    # "the CSTO's membership of six", "the CSTO, six states strong", "an organisation of six states, the CSTO"
    re.compile(rf"(?P<o>‹o\d+›)'s? (?:current |present )?membership of {ANY_NUMBER}\b(?! (?:million|per|years|months))"),
    re.compile(rf"(?P<o>‹o\d+›), (?:now |still |only )?{ANY_NUMBER} {KIND}{WHO} strong\b"),
    re.compile(rf"^\W*an? (?:[a-z-]+ ){{0,3}}?{BLOC} of {ANY_NUMBER} {KIND}{WHO}, (?:the )?(?P<o>‹o\d+›)"),
    # "all six CSTO member states", "each of the six CSTO countries"
    re.compile(
        rf"\b(?:all(?: of)?(?: the)?|each of the|every one of the) {ANY_NUMBER} (?:current |present )?(?P<o>‹o\d+›)(?:'s)?"
        r" (?:member[ -])?(?:states|countries|nations|members|republics|allies)\b(?!,? (?:that|which|who|present|taking|attending"
        r"|participating|involved|concerned|in|of|from|with|bordering)\b)"
    ),
    # "All six member states were represented"
    re.compile(
        rf"\ball (?={_FROM_SIX}){ANY_NUMBER} (?P<o>)(?:member (?:states|countries|nations)|members|allies)\b"
        r"(?! (?:of|that|which|who|in) )(?![^.;:]{0,200}‹x)"
    ),
    # "Of the fifteen former Soviet republics, six belong to the CSTO", "six of the fifteen ex-Soviet states are in the CSTO"
    re.compile(
        rf"\bof the (?:fifteen|15) [^.;:‹]{{3,40}}?,? (?:only |just )?{ANY_NUMBER} (?:of them )?(?:now |today |currently "
        rf"|still )*"
        r"(?:belong to|are (?:in|members of|inside|part of)|make up|form) (?:the )?(?P<o>‹o\d+›)"
    ),
    re.compile(
        rf"\b{ANY_NUMBER} (?:out )?of the (?:fifteen|15) [^.;:‹]{{3,40}}? (?:now |today |currently |still )*"
        r"(?:belong to|are (?:now |today |currently |still )*(?:in|members of|inside|part of)|make up"
        r"|form) (?:the )?(?P<o>‹o\d+›)"
    ),
    # "the number of NATO members is 32"
    re.compile(
        r"\bnumber of (?:(?P<o>‹o\d+›)(?:'s)? (?:member states|member countries|members)"
        r"|(?:member states|member countries|members) (?:of|in) (?:the )?(?P<p>‹o\d+›))"
        rf" (?:is|was|stands at|stood at|remains) (?:now |still )?{ANY_NUMBER}(?! ?(?:%|per ?cent)){STOP}"
    ),
)

# "soldiers of all six CSTO countries": how many of them sent some
_CAME_FROM = re.compile(r"\b(?:soldiers|troops|contingents?|units|servicemen|forces|personnel|delegations) (?:of|from) $")

# "leaders from five countries that belong to the bloc": those who came
_HEADS_OF = re.compile(
    r"\b(?:leaders|presidents|heads of (?:state|government)|ministers|officials|envoys|delegates|representatives|experts"
    r"|officers) (?:of|from) $"
)

_DEFINITE = re.compile(r"the [a-z\d]+-[a-z]+ ")  # "the seven-nation alliance"

_NOT_ONLY_MEMBERS = re.compile(
    r"\b(?:with|including|counting|plus|and) (?:(?:its|their|the|all|two|three) )*"
    r"(?:observers?|associates?|partners?|candidates?)\b"
)

# "there were seven from 2006 to 2012", "now there are six": members where members were spoken of before
_THERE = re.compile(
    r"(?:\bthere (?:are|were|have been|had been|remain|remained|is)|^\W*(?:yes|no|and now|now|today),?(?: there"
    r" (?:are|were))?|\b(?:i make|we make|that makes|which makes|making) (?:that |it |them |us )?) (?:now |still |only |just"
    rf" |again |once |currently )*(?:again )?{N}(?P<who> (?:of them|members|member states))?(?P<stop>{STOP})"
)

_ORDINAL = re.compile(
    r"\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|additional|extra|missing) (?:one |member |state"
    r" |country |party )?(?:is|was|being|had been|used to be) (?P<s>‹s\d+›)"
)

_SIGNATORIES = re.compile(
    r"\b(?:the |its |their )(?:original |first |founding |six )*signatories(?: (?:of|to) (?:the )?(?P<c>‹c\d+›))?"
    r" (?:are|were|include|included)[: ]+(?:the )?(?P<l>‹s\d+›(?:(?:, | and |, and )(?:the )?‹s\d+›){2,})"
)

# "Belarus was not among them", "Georgia and Azerbaijan did not sign it", where a signing was told just before
_NOT_SIGNING = re.compile(
    r"(?P<l>‹s\d+›(?:(?:, | and |, and )(?:the )?‹s\d+›)*)(?:, however,)? (?:(?:was not|wasn't|were not|weren't) (?:among|one of)"
    r" (?:them|the signatories|its signatories|those who signed)|(?:did not|didn't|refused to|declined to) "
    r"(?:sign|put (?:its|their)"
    r" names? to) (?:it|the document|the paper))\b"
)

_SIGNING = re.compile(r"\b(?:signed|signatures?|signator\w+|put (?:their|its) names?|initialled)\b")

_THEY_ARE = re.compile(
    r"\W*(?:they|these|those|the members) are(?: now| today| currently| at present)?[: ]+(?:the )?"
    r"(?P<l>‹s\d+›(?:(?:, | and |, and )(?:the )?‹s\d+›){2,})(?=\s*[.;]|\s*$)"
)

_SPOKEN_OF = re.compile(r"\b(?:members?|membership|member states|count|belong(?:s|ed|ing)?)\b")

OTHER_NUMBERED = re.compile(r"\b(?:cis|nato|eaeu|eurasec|osce|sco|guam|eu|un|commonwealth|g7|g20|brics)\b")

_COUNTED = tuple([(p, "signatory-count") for p in _SIGNED] + [(p, "party-to") for p in _PARTIES])

ANY_COUNTED = re.AnyOf(_SIGNED, _PARTIES)

_ANY_MEMBERS = re.AnyOf(_MEMBERS)


def ordinals(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "There were seven from 2006 to 2012. The seventh was Uzbekistan": a member at the time that was counted for."""
    match = _ORDINAL.search(skeleton.line)
    around = setting_at(0).discourse.around
    counted, when = around.counted, around.counted_at
    if match is None or counted is None or counted[0] != "member-of":
        return
    token = skeleton.token(match["s"])
    setting = setting_at(token.start)
    if setting.mood.silent or token.anaphor or not token.entities:
        return
    mark = (token.start, token.end)
    yield [
        setting.claim(
            "member-of",
            token.entity,
            "time" if when is not None else "ever",
            when,
            *skeleton.place(*match.span()),
            mark,
            object=counted[1],
            inferred=True,
            time=when,
            past=True,
        )
    ]


def they_are(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "The bloc has six members. They are A, B and C": all of them."""
    match = _THEY_ARE.match(skeleton.line)
    around = setting_at(0).discourse.around
    if match is None or around.before is None or around.counted is None or around.counted[0] != "member-of":
        return
    if not any(pattern.search(around.before.skeleton.line) for pattern in _MEMBERS):
        return  # some of them were spoken of
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    if setting.mood.silent:
        return
    yield [
        setting.listing(
            "member-of",
            "",
            "members",
            states,
            *skeleton.place(*match.span()),
            object=around.counted[1],
            time=around.counted_at,
            inferred=True,
            qualifiers={"open": False},
        )
    ]


def listed_signatories(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "The signatories are A, B and C" of a document that is named or was spoken of."""
    match = _SIGNATORIES.search(skeleton.line)
    if match is None:
        return
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    facts, discourse = setting.facts, setting.discourse
    named = list(skeleton.token(match["c"]).entities if match["c"] else discourse.latest("document")[:3])
    if not match["c"] and discourse.anchor is not None:
        # an unnamed protocol or agreement of the days that the text speaks of
        own = [d.id for d in facts.entities("document") if d.of == discourse.topic]
        named += [
            d
            for d in own
            for s in facts.statements(subject=d, relation="signed")
            if isinstance(s.value, DateInterval) and abs(s.value.first - discourse.anchor.first) < 10
        ]
    said = {t.entity for t in states}
    named.sort(
        key=lambda d: (
            -max(
                (
                    len(said & set(s.participants)) - len(set(s.participants) - said)
                    for s in facts.statements(subject=d, relation="signed")
                ),
                default=-99,
            )
        )
    )
    group = []
    for document in dict.fromkeys(named):
        if facts.entity(document).of != discourse.topic or not any(
            s.participants for s in facts.statements(subject=document, relation="signed")
        ):
            continue
        group.append(
            setting.listing(
                "signed",
                document,
                "participants",
                states,
                *skeleton.place(*match.span()),
                qualifiers={"open": "include" in match.group()},
                inferred=not match["c"],
            )
        )
    if group and not setting.mood.silent:
        yield group


def not_signing(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """States said not to have signed the document whose signing was told just before."""
    match = _NOT_SIGNING.search(skeleton.line)
    if match is None:
        return
    states = skeleton.states(match["l"])
    setting = setting_at(states[0].start)
    before = setting.discourse.around.before
    told = skeleton.line[: match.start()] + (" " + before.skeleton.line if before is not None else "")
    documents = setting.discourse.latest("document")[:1]
    if not documents or not _SIGNING.search(told) or setting.mood.silent or any(s.anaphor or not s.entities for s in states):
        return
    claim = setting.listing(
        "signed",
        documents[0],
        "participants",
        states,
        *skeleton.place(*match.span()),
        qualifiers={"open": True},
        inferred=True,
        negated=True,
    )
    yield [claim]


def _count(setting: Setting, skeleton: Skeleton, match: re.Match[str], relation: str, object_: str, **more: Any) -> Claim:
    mark = skeleton.place(*match.span("n"))
    place = skeleton.place(*match.span())
    value = number(match["n"])
    return setting.claim(relation, "", "count", Quantity.of(value), *place, mark, object=object_, **more)


def signatories(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern, relation in _COUNTED:
        for match in pattern.finditer(skeleton.line):
            setting = setting_at(skeleton.place(*match.span("n"))[0])
            token = skeleton.token(match["c"])
            if setting.mood.silent or not token.entities:
                continue
            if re.match(r" (?:except|without|but|other than)\b", skeleton.line[match.end() :]) and relation == "party-to":
                continue
            if re.search(r"\b(?:not|never|no)\b", match.group()):
                continue
            group = []
            for entity in token.entities:
                if setting.facts.entity(entity).of != setting.discourse.topic:
                    continue
                claim = _count(setting, skeleton, match, relation, entity, inferred=token.anaphor, past=True)
                ever = re.search(r"(?<!original)(?<!first) signator", match.group()) is not None
                claim.qualifiers["dates"] = tuple(dates_of(skeleton, setting)) if relation == "party-to" or ever else ()
                claim.qualifiers["ever"] = ever  # "its signatories" may be all that ever signed
                group.append(claim)
            if group:
                setting.discourse.around.counted = (relation, group[0].object)
                yield group


def members(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    around = setting_at(0).discourse.around
    before = around.counted
    around.counted = None
    topic = setting_at(0).discourse.topic
    others = [t for t in skeleton.tokens if t.terminal in ("ORG", "BODY") and t.entities and not t.anaphor and t.entity != topic]
    marks: set[tuple[int, int]] = set()
    for pattern in _MEMBERS if _ANY_MEMBERS.may_match(line) else ():
        for match in pattern.finditer(line):
            setting = setting_at(skeleton.place(*match.span("n"))[0])
            token = skeleton.found(match, "o") or (skeleton.found(match, "p") if "p" in match.groupdict() else None)
            if setting.mood.silent or _CAME_FROM.search(line, 0, match.start()) or BESIDES.search(line, 0, match.start("n")):
                continue
            if pattern not in _THE_WHOLE and _HEADS_OF.search(line, 0, match.start("n")):
                continue
            if (token is None or token.anaphor) and number(match["n"]) > _MANY:
                continue
            if token is None:
                if (
                    others
                    or not re.search(r"(?:the|this|that|its|^|[.:;,–—]) ?$", line[: match.start("o")].rstrip() + " ")
                    and not _DEFINITE.match(match.group())
                    and match["o"] not in ("membership", "it", "")
                    and pattern is not _CLUB
                    and match.start("o") > 1
                ):
                    continue
                last = setting.discourse.organization_in_focus()
                if last and last[0] != topic:
                    continue
                entities: tuple[str, ...] = (topic,)
            else:
                entities = token.entities if token.anaphor else token.entities[:1]
            entity = entities[0] if entities else ""
            if (
                not entity
                or any(setting.facts.entity(e).kind != "organization" for e in entities)
                or others
                and (token is None or entity == topic and token.anaphor)
            ):
                continue
            if match.span("n") in marks or _NOT_ONLY_MEMBERS.search(match.group()):
                continue
            some_of_them = entity != topic and not match.group().startswith("all ")  # "the nine NATO members"
            if pattern in _THE_WHOLE and (some_of_them or _NOT_NOW.search(line)):
                continue
            marks.add(match.span("n"))
            inferred = token is None or token.anaphor
            group = [_count(setting, skeleton, match, "member-of", meant, inferred=inferred) for meant in entities]
            now = [replace(claim, qualifiers=dict(claim.qualifiers)) for claim in group if pattern in _THE_WHOLE]
            for claim in group:
                _timed(claim, skeleton, match, setting)
                if pattern is _INCLUDES:
                    claim.value = Quantity.of(number(match["n"]), "at_least")
            if pattern in _THE_WHOLE and setting.discourse.dates and _TOLD_AS_PAST.search(line):
                for claim in group:
                    claim.past = claim.past or not claim.qualifiers["dates"]
            group += now  # "the six CSTO states joined it in 1994" counts those of today
            around.counted = ("member-of", entity)
            yield group
    yield from _with_others(skeleton, setting_at)
    if around.counted is None and (_SPOKEN_OF.search(line) or before == ("member-of", topic)) and not others:
        around.counted = ("member-of", topic) if not re.search(r"\bpart(?:y|ies)\b|‹c", line) else before
    if not others and not marks:
        counted = before or (around.counted if _SPOKEN_OF.search(line) else None)
        elliptical = _THERE.search(line) if not _OF_OTHERS.search(line) else None
        if counted is not None and elliptical is not None and counted[0] == "member-of":
            setting = setting_at(skeleton.place(*elliptical.span("n"))[0])
            if not setting.mood.silent:
                claim = _count(setting, skeleton, elliptical, counted[0], counted[1], inferred=True)
                _timed(claim, skeleton, elliptical, setting)
                around.counted = counted
                yield [claim]


# "There have been four" may be so many heads.
_OF_OTHERS = re.compile(r"‹[rkp]\d+›|\b(?:heads|rotation|sessions|summits|exercises|drills)\b")
_ASIDE = re.compile(r", (?:which was |that was )?(?:founded|formed|established|created|set up|born|launched)\b[^,]*(?=,)")

_NOT_NOW = re.compile(
    r"\b(?:not|no|never|rather|instead|would|could|might|if|were to|until|before|once|when|back then|at the time|in those days)\b"
)

# What "all seven members" did then, where a time has been spoken of: a past tense anywhere in the sentence.
_TOLD_AS_PAST = re.compile(
    r"\b(?:was|were|had|did|met|sat|sent|took|gave|made|came|went|held|said|told|began|stood|chose|left|became|put|kept|knew|saw"
    r"|got|led|spoke|paid|then|\w{2,}ed)\b"
)


def _with_others(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "The bloc is made up of Russia and four other states": as many as are named, and the others."""
    for match in _AND_OTHERS.finditer(skeleton.line):
        token = skeleton.found(match, "o")
        setting = setting_at(skeleton.place(*match.span("n"))[0])
        topic = setting.discourse.topic
        if setting.mood.silent or token is None or topic not in token.entities:
            continue
        total = number(match["n"]) + len(re.findall(r"‹s\d+›", match["l"]))
        claim = setting.claim(
            "member-of",
            "",
            "count",
            Quantity.of(total),
            *skeleton.place(*match.span()),
            skeleton.place(*match.span("n")),
            object=topic,
            inferred=token.anaphor,
        )
        _timed(claim, skeleton, match, setting)
        yield [claim]


_AND_OTHERS = re.compile(
    r"(?P<o>‹o\d+›)(?:, [^,.;:‹]{3,40},)?(?:,? (?:which|that))? (?:now |currently |still |today |then )*(?:unites|united|groups"
    r"|grouped|brings together|brought together|links|linked|consists of|consisted of|is made up of|was made up of|comprises|"
    r"comprised|is composed of|includes|included) (?:the )?(?P<l>‹s\d+›(?:, ‹s\d+›)*),?"
    rf" (?:and|plus|as well as|with|together with) {N} (?:other |more |further |fellow |additional )+(?:[a-z-]+ ){{0,3}}?{WHO}\b"
)


def _timed(claim: Claim, skeleton: Skeleton, match: re.Match[str], setting: Setting) -> None:
    """Says when the number held: the date behind it, else the dates of the sentence; a past tense leaves it open."""
    behind = re.match(r"[^.;:]{0,20}?(?P<t>‹t\d+›)", skeleton.line[match.end() :])
    if behind is not None and FOUNDED.search(skeleton.line, 0, match.end() + behind.start("t")):
        behind = None
    found = skeleton.token(behind["t"]) if behind else None
    date = setting.discourse.resolve_date(found) if found is not None else None
    dates = [date] if date is not None else dates_of(skeleton, setting)
    claim.time = dates[0] if len(dates) == 1 else None
    setting.discourse.around.counted_at = claim.time
    claim.qualifiers["dates"] = tuple(dates)
    claim.past = bool(
        re.search(
            r"\b(?:was|were|had|been|united|grouped|brought|bringing|raised|raising|taking|reduced|reducing|linked|consisted"
            r"|comprised|counted|numbered"
            r"|(?<!is )(?<!are )(?<!now )(?<!still )(?<!today )(?<!currently )made"
            r"|formed|belonged|fell|dropped|shrank|grew|rose|stood|then|once)\b",
            _ASIDE.sub("", match.group()),
        )
    )
