"""How many there are: members, parties, signatories, soldiers, inhabitants, years and months, as running text puts it.

The sentence comes in as a skeleton (names as placeholders), claims of counts and quantities go out. What is counted must be
said in the
sentence, or have been counted in the one before; a number that some other organisation stands beside is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.numbers import NumberMention
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.people.offices import office, office_of
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import replace
from checker.model.dates import DateInterval
from checker.model.quantities import Quantity

_MOST = r"(?P<n>four|five|six|seven|eight|nine|[4-9])"  # fewer may be some of those who signed
_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
N = r"(?P<n>" + "|".join(_WORDS) + r"|[2-9]|1[0-5])"
ANY_NUMBER = r"(?P<n>" + "|".join(_WORDS) + r"|[2-9]|[1-9]\d{1,2}(?!\.?\d)|[1-9],\d{3})"
_FROM_SIX = r"(?:six|seven|eight|nine|ten|[6-9]|1\d)\b"
_MANY = 15  # above, only what is said of an organization by its name is a number of members
NOT_ALL = (
    r"(?<!another )(?<!other )(?<!first )(?<!last )(?<!only )(?<!these )(?<!least )(?<!of the )(?<!of its )(?<!further"
    r" )(?<!remaining )(?<!about )(?<!some )(?<!those )(?<![\d.,:/-])"
)
KIND = r"(?:(?:post-soviet|former soviet|ex-soviet|eurasian|member|sovereign|independent|full|soviet successor|successor) )*"
_WHO = r"(?:states|countries|nations|republics|capitals|governments|members|member states|allies)"
HEADS = (
    r"(?:of us|of them|states|countries|nations|republics|presidents|heads of state|heads of"
    r" states|leaders|governments|members|parties|signatories|statesmen)"
)
_BLOC = r"(?:bloc|alliance|organi[sz]ation|group|grouping|club|pact|union|association)"
SIGN = r"(?:signed|sign|put (?:their )?(?:names|signatures|pens|pen) to|initialled|concluded|inked)"
_STOP = (
    r"(?=\s*(?:[,.;:)!?–—]|$|-\s|from ‹t|between ‹t|until ‹t|in ‹t|since|today|now|at present|at the"
    r" time|then|and\b|when|while|after|before|of which|of them|with\b|at ‹t|‹t))"
)

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
        rf"(?<!of the )(?<!of its )\b{_MOST} (?:of|out of) (?:the |its |their )?(?:\w+ )?(?:member states|{HEADS})"
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
        rf"{NOT_ALL}\b{N} {KIND}{_WHO} (?:were|have been|had been) (?:once |at one time |then )?(?:a )?part(?:y|ies) to (?:the"
        r" |that )?(?:old |older |founding )?(?P<c>‹c\d+›)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›) (?:once |then |at one time |at its peak )?(?:counted|had|numbered|comprised|united|included) (?:once"
        rf" )?{N} (?:parties|states parties|states|members|countries)"
    ),
    re.compile(rf"\bthe {N} parties (?:to|of) (?:the |that )?(?:old |older )?(?P<c>‹c\d+›)"),
)
# "all seven CSTO members", "the leaders of the seven CSTO states"; two to five of them may be those spoken of
_THE_WHOLE = (
    re.compile(
        rf"(?:\ball (?:of the )?|\b(?:the|its|our)(?: current| present)? (?={_FROM_SIX})){ANY_NUMBER}"
        rf" (?P<o>‹o\d+›)(?:'s?)? {KIND}{_WHO}\b"
        r"(?! (?:that|which|who|whose|not|in|of|from|with|under|without)\b|,? ‹s)"
    ),
    re.compile(
        rf"(?:\ball (?:of the )?|\b(?:the|its)(?: current| present)? (?={_FROM_SIX})){ANY_NUMBER}"
        rf" {KIND}{_WHO} (?:of|in) (?:the )?(?P<o>‹o\d+›)(?!'|\w)"
    ),
)
_MEMBERS = (
    *_THE_WHOLE,
    # "Six countries belong to the organisation", "six states make up the bloc"
    re.compile(
        rf"{NOT_ALL}\b{ANY_NUMBER} {KIND}{_WHO} (?:that |which |now |currently |still )*(?:belong(?:ed)? to|make up|made"
        r" up|form|formed|compose|are in|were in|are members of|were members of|constitute) (?:the |this |that )?(?:present"
        rf" |regional |military |post-soviet |security )*(?P<o>‹o\d+›|{_BLOC})"
    ),
    # "the bloc unites six states"
    re.compile(
        rf"(?P<o>‹o\d+›|\b{_BLOC})(?: {_BLOC})?(?:, [^,.;:]{{3,40}},)?(?:,? (?:which|that))? "
        r"(?:now |currently |still |today |then |at present )*(?:unites|united|groups|grouped|brings"
        r" together|brought together|links|linked|consists of|consisted of|is made up"
        rf" of|was made up of|comprises|comprised|counts|counted|numbers|numbered|has|had|is composed of|embraces|is an? {_BLOC}"
        rf" of|was an? {_BLOC} of) (?:only |just |now |exactly |still |currently |today |all of |a total of )*{ANY_NUMBER}"
        rf" {KIND}{_WHO}(?! (?:that|which|who) )(?:(?: left)?{_STOP}| left)"
    ),
    # "one newspaper put it at seven members"
    re.compile(
        rf"\b(?:put|puts|putting|sets) (?:the (?:membership|number of (?:members|member states)) (?:of )?)?"
        rf"(?:the )?(?P<o>‹o\d+›|it|\bmembership|{_BLOC})(?:'s membership)? at (?:only |just )?{N}(?: member states| members)\b"
    ),
    # "by five of what were then eight members"
    re.compile(rf"(?P<o>)\b(?:of )?(?:what (?:were|was) then|the then|its then) {ANY_NUMBER} (?:member states|members)\b"),
    # "the bloc is down to five", "membership stands at six"
    re.compile(
        rf"(?P<o>‹o\d+›|\b{_BLOC}|\bmembership)(?: {_BLOC})?(?: of (?:the )?‹o\d+›)?,? (?:is |was |has |had |been |now |again"
        r" |would be |then |thus |since |are |back"
        r" )*(?:down|reduced|shrunk|shrank|shrinks|cut|fell|fallen|falls|dropped|drops|back|up|grew|grown|grows|rose"
        r"|risen|rises|expanded|swelled|stands|stood)"
        rf" (?:now |again |once more |back )?(?:to|at) {ANY_NUMBER}(?: {_WHO})?{_STOP}"
    ),
    # "the alliance of six post-Soviet states"
    re.compile(
        rf"(?P<o>‹o\d+›)(?:,| \(| –| —| is| was| -)?(?: now| still)? (?:a|an|the) (?:[a-z-]+ ){{0,3}}?(?:{_BLOC})"
        rf" (?:of|uniting|grouping|linking|comprising) {ANY_NUMBER} {KIND}{_WHO}"
    ),
    # "the six-nation bloc", "the seven-strong alliance"
    re.compile(
        rf"\bthe {ANY_NUMBER}-(?:nation|state|country|strong|member|party|republic) (?:[a-z-]+ ){{0,3}}?(?P<o>‹o\d+›|{_BLOC})"
    ),
    # "the CSTO's membership of six", "the CSTO, six states strong", "an organisation of six states, the CSTO"
    re.compile(rf"(?P<o>‹o\d+›)'s? (?:current |present )?membership of {ANY_NUMBER}\b(?! (?:million|per|years|months))"),
    re.compile(rf"(?P<o>‹o\d+›), (?:now |still |only )?{ANY_NUMBER} {KIND}{_WHO} strong\b"),
    re.compile(rf"^\W*an? (?:[a-z-]+ ){{0,3}}?{_BLOC} of {ANY_NUMBER} {KIND}{_WHO}, (?:the )?(?P<o>‹o\d+›)"),
    # "all six CSTO member states", "each of the six CSTO countries"
    re.compile(
        rf"\b(?:all(?: of)?(?: the)?|each of the|every one of the) {ANY_NUMBER} (?:current |present )?(?P<o>‹o\d+›)(?:'s)?"
        r" (?:member[ -])?(?:states|countries|nations|members|republics|allies)\b(?!,? (?:that|which|who|present|taking|attending"
        r"|participating|involved|concerned|in|of|from|with|bordering)\b)"
    ),
    # "the number of NATO members is 32"
    re.compile(
        r"\bnumber of (?:(?P<o>‹o\d+›)(?:'s)? (?:member states|member countries|members)"
        r"|(?:member states|member countries|members) (?:of|in) (?:the )?(?P<p>‹o\d+›))"
        rf" (?:is|was|stands at|stood at|remains) (?:now |still )?{ANY_NUMBER}(?! ?(?:%|per ?cent)){_STOP}"
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
    rf" |again |once |currently )*(?:again )?{N}(?P<who> (?:of them|members|member states))?(?P<stop>{_STOP})"
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

_HEDGE = 40  # characters of "approximately" and its like before the figures of a number
_AMOUNT = (
    r"(?P<n>(?<!\d)\d[\d,. ]*\d|(?<!\d)\d|"
    + "|".join(_WORDS)
    + r"|a (?:couple of|few) )(?P<scale> (?:thousand|million|billion|m\b))?"
)
_PEOPLE = (
    r"(?: (?:troops|soldiers|servicemen|service members|people|men|men and women|personnel|military personnel|strong|officers and"
    r" men|fighters))?"
)
_FORCE = (
    r"(?:the |its |their |‹o\d+› |bloc's |a )?(?:collective |standing |joint |csto )?(?P<f>‹f\d+›|peacekeepers|peacekeeping"
    r" (?:pool|forces?|contingents?|units))(?: pool| component)?"
)
_STRENGTH = (
    # "the force, about 18,000 strong, was on parade"
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?,"
        rf" (?:now |about |around |some |roughly |over |more than |up to |nearly |almost |at least )*{_AMOUNT} strong\b"
    ),
    re.compile(rf"{_AMOUNT}{_PEOPLE} (?:in|for|serve in|are in|belong to|make up|are assigned to|are earmarked for) {_FORCE}"),
    re.compile(
        rf"{_FORCE}(?: of (?:the )?‹o\d+›)?,? (?:[a-z]+"
        r" ){0,3}?(?:numbers?|numbered|is|are|has|have|had|comprises?|totals?|counts?|counted|fields?|put|estimated"
        r"|amounts?|stands?|stood|reaches|may|might|could|should)"
        r" (?:usually |often |generally |sometimes |officially |now |put |estimated |said |given |at |to |be |may |might |amount"
        r" |number |around |about |roughly |some |nearly |almost |over |more than |up to |approximately |close to |as"
        rf" )*{_AMOUNT}{_PEOPLE}{_STOP}"
    ),
    re.compile(
        rf"{_FORCE} \((?:about |around |some |roughly |over |more than |up to |nearly |almost |approximately |c\. ?|ca\. ?|circa"
        rf" )?{_AMOUNT}{_PEOPLE}\)"
    ),
    # "a 3,600-strong peacekeeping force", "a peacekeeping force comprising around 3,600 troops"
    re.compile(rf"{_AMOUNT}[- ]strong {_FORCE}"),
    re.compile(
        rf"{_FORCE} (?:comprising|numbering|made up of|consisting of|totall?ing)"
        rf" (?:about |around |some |roughly |approximately |nearly |almost |over |more than |up to )*{_AMOUNT}{_PEOPLE}{_STOP}"
    ),
)
_AND_FORCE = re.compile(rf"(?:^|, |and |, and )(?:about |around |some |roughly |over |nearly |almost )?{_AMOUNT} {_FORCE}{_STOP}")
_INHABITANTS = re.compile(rf"{_AMOUNT} (?:inhabitants|people|citizens|souls)")
_COMMON = re.compile(
    r"between them|combined|together|in all|in total|altogether|home to|populations?|live in|living in|inhabitants|members?"
    r" (?:states )?(?:have|has|had)"
)
_NOTICE = (
    re.compile(
        r"notice,?(?: under (?:the )?‹c\d+›)?"
        r"(?: (?:of|period|period of|at least|is|no less than|not less than|period is|given|must be given|to be given|be"
        rf" given|has to be given|a minimum of|in writing|written))* (?:at least |no less than |not less than |a minimum of )*{N}"
        r" (?P<u>months|years)"
    ),
    re.compile(rf"\b{N}[- ](?P<u>months?|years?)(?:'s?)? (?:prior |advance |written |official |formal )*notice"),
    re.compile(
        rf"\bnotice,? (?:given |handed in |submitted |sent |lodged |at least |no less than |no later than |a full )*{N}"
        r" (?P<u>months|years) (?:ahead|before|in advance|beforehand|earlier|prior)"
    ),
    re.compile(
        rf"\b{N} (?P<u>months|years) (?:ahead|before|in advance|beforehand|prior to) (?:of )?(?:leaving|quitting|withdraw\w+|its"
        r" exit|the exit|departure|its departure)"
    ),
)
_TERM = (
    re.compile(rf"(?P<c>‹c\d+›) has (?:a|an initial) (?:term|validity|period) of {N} (?P<u>years)"),
    re.compile(
        r"\b(?:initial |first |original )?(?:term|period|validity|lifetime) (?:of (?:the |its )?(?P<c>‹c\d+›) )?(?:was |is |of"
        rf" |ran |runs |lasted |lasts |for |set at |fixed at |only |just )+{N} (?P<u>years)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›),?[^.;:]{0,50}? (?:for (?:an? )?(?:initial |first )?(?:term|period) of|valid for|for an"
        rf" initial|concluded for|runs? for|ran for|set to last|designed to last|good for|for the first|would run for) {N}"
        r" (?P<u>years)"
    ),
    re.compile(
        r"(?P<c>‹c\d+›)[^.;:]{0,60}? (?:renews? itself|is renewed|(?:is |been )?(?:automatically"
        r" )?(?:renewed|prolonged|extended|rolls over|rolled over|renewal|prolongation))(?: automatically)? (?:every|each|for"
        rf" successive periods of|for periods of|for|by) (?:another |further |successive )?{N} (?P<u>years)"
    ),
    # "which buys them five more years", "gave the pact another five years"
    re.compile(
        r"\b(?:buys?|bought|gives?|gave|grants?|granted|gains?|gained|wins?|won|lends?|lent)"
        r" (?:it|them|themselves|(?:the )?‹c\d+›|the (?:pact|treaty|accord|alliance|parties|document))"
        r" (?=(?:another|a further) |\w+ (?:more|further|additional|extra) )"
        rf"(?:another |a further )?{N} (?:more |further |additional |extra )?(?P<u>years)\b(?! of (?!life|validity))"
    ),
    re.compile(
        r"\bautomatic(?:ally)? (?:renewal|renewed|prolongation|prolonged|extension|extended)(?: itself)?,? (?:every|each|for|by)"
        rf" (?:another |further |successive )?{N} (?P<u>years)"
    ),
)
# "The Secretary General is elected for three years", "the term of the Secretary General is three years"
_FOR_YEARS = rf"(?:a (?:single |fixed )?(?:term|period) of )?{N} (?P<u>years)"
_TERM_OF_OFFICE = (
    re.compile(rf"{office('h')} (?:is|was) (?:appointed|elected|chosen|named|nominated) (?:[a-z]+ ){{0,4}}?for {_FOR_YEARS}"),
    re.compile(rf"{office('h')} (?:serves|holds office|holds the post|sits) for {_FOR_YEARS}"),
    re.compile(rf"\b(?:term|mandate) (?:of office )?of (?:the )?{office('h')} (?:is|was|lasts|lasted|runs for) {N} (?P<u>years)"),
    re.compile(rf"{office('h')} (?:has|serves|gets|receives|is given|holds) an? {N}-(?P<u>year) (?:term|mandate)"),
    re.compile(rf"{office('h')} is (?:elected|appointed) every {N} (?P<u>years)"),
    re.compile(rf"{office('h')}'s? (?:term|mandate)(?: of office)? (?:is|was|lasts|lasted|runs for) {N} (?P<u>years)"),
    re.compile(rf"{office('h')} (?:is|was) (?:appointed|elected) (?:[a-z]+ ){{0,2}}?for (?:a )?{N}-(?P<u>year) term"),
    # "named him Secretary General for a three-year term", "becomes Secretary General for the next three years"
    re.compile(
        rf"{office('h')},? for (?:an?|the next|the coming|another) (?:new |full |further )?{N}-(?P<u>year) (?:term|mandate)"
    ),
    re.compile(rf"{office('h')} for the (?:next|coming) {N} (?P<u>years)"),
    # "was appointed to the post of Secretary General from January 2023 for a period of three years"
    re.compile(
        r"(?:appointed|elected|named|chosen|approved|confirmed) (?:as |to (?:the )?(?:post|office|position) of )?"
        rf"(?:the )?{office('h')}"
        rf"(?:,? (?:from|starting|starting on|starting from|as of|with effect from|on|since|in) ‹t\d+›)? for {_FOR_YEARS}"
    ),
    re.compile(rf"\b{N}-(?P<u>year) (?:term|mandate) (?:as|of) (?:the )?{office('h')}"),
)
_SHARE = (
    r"(?P<share>half|a half|one half|a quarter|one quarter|a third|one third|two thirds|a fifth|one fifth|a tenth|one tenth|"
    r"\d{1,2}(?:\.\d)?(?: ?%| per ?cent)|(?:ten|fifty|forty|twenty|sixty|thirty|fifteen|five) per ?cent)"
)
_BUDGET = (
    re.compile(
        rf"{_SHARE} of (?:the |its )?(?:‹o\d+›(?:'s)? |bloc's |organi[sz]ation's |common |csto |joint"
        r" )*(?:budget|bill|costs|funding|money|running costs|dues)[^.;:‹]{0,30}? (?:comes?|came|is paid|is met|is borne|is"
        r" covered|paid|provided|covered|is provided|is funded|is financed) (?:from|by) (?P<s>‹[sl]\d+›)"
    ),
    re.compile(
        r"(?P<s>‹[sl]\d+›)"
        r" (?:pays|paid|contributes|contributed|provides|provided|covers|covered|bears|bore|finances|financed|funds"
        r"|funded|foots|accounts"
        rf" for|puts up|carries) (?:about |around |some |roughly |only |exactly )?{_SHARE} of (?:the |its )?(?:‹o\d+›(?:'s)?"
        r" |bloc's |organi[sz]ation's |common |csto |joint )*(?:budget|bill|costs|funding|money|running costs|dues)"
    ),
)
_REST = r"(?:other|remaining)(?: (?:two|three|four|five|six|seven))?(?: members?| member states?| states| allies| countries)?"
# "the other five put in a tenth apiece", "each of the other members pays ten percent"
_APIECE = (
    re.compile(rf"\b(?:the )?(?:{_REST}|others)\b[^.;:‹]{{0,30}}? {_SHARE} (?:each|apiece)\b"),
    re.compile(rf"\b(?:each|every one) of the (?:{_REST}|others)\b[^.;:‹]{{0,30}}? {_SHARE}(?=\W*$|[,;.]| of )"),
)
_KITTY = (
    r"(?:the |its )?(?:‹o\d+›(?:'s)? |(?:bloc|alliance|organi[sz]ation)'s |common |csto |joint )*"
    r"(?:budget|bill|costs|funding|running costs)(?: of (?:the )?(?:‹o\d+›|bloc|alliance|organi[sz]ation))?"
)
_PORTION = (
    # "Russia's share in the budget is 50 percent", "its part of the bill comes to a tenth"
    re.compile(
        rf"(?:(?P<s>‹[sl]\d+›)'s?|\b(?:its|the country's|the republic's)) (?:own |annual |yearly )?(?:share|part|"
        rf"portion|slice|quota)"
        rf" (?:in|of) {_KITTY},? (?:(?:is|was|stands at|stood at|amounts to|amounted to|comes to|came to|makes up|"
        rf"made up|equals) )"
        rf"(?:now |still |about |around |some |roughly |only |exactly |just )*{_SHARE}"
    ),
    # "the share of Russia in the budget is 50 percent"
    re.compile(
        rf"\bshare of (?P<s>‹[sl]\d+›) (?:in|of) {_KITTY},? (?:is|was|stands at|stood at|amounts to|amounted to|"
        rf"comes to|makes up|equals)"
        rf" (?:now |still |about |around |some |roughly |only |exactly |just )*{_SHARE}"
    ),
)
_OTHER_NUMBERED = re.compile(r"\b(?:cis|nato|eaeu|eurasec|osce|sco|guam|eu|un|commonwealth|g7|g20|brics)\b")


_NUMBERED = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|third|twenty|fifty)\b")
_COUNTED = tuple([(p, "signatory-count") for p in _SIGNED] + [(p, "party-to") for p in _PARTIES])
_PERIODS = (("notice-period", _NOTICE), ("term", _TERM))
_ANY_COUNTED = re.AnyOf(_SIGNED, _PARTIES)
_ANY_MEMBERS = re.AnyOf(_MEMBERS)
_ANY_STRENGTH = re.AnyOf(_STRENGTH, _AND_FORCE, _INHABITANTS)
_ANY_PERIOD = re.AnyOf(_NOTICE, _TERM)
_ANY_TERM_OF_OFFICE = re.AnyOf(_TERM_OF_OFFICE)
_ANY_SHARE = re.AnyOf(_BUDGET, _PORTION)
_ANY_APIECE = re.AnyOf(_APIECE)


def total_claims(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The counts and quantities of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    yield from _ordinals(skeleton, setting_at)
    yield from _listed_signatories(skeleton, setting_at)
    yield from _they_are(skeleton, setting_at)
    yield from _not_signing(skeleton, setting_at)
    if "‹" not in line and not _NUMBERED.search(line):  # each placeholder has a number
        return
    if _ANY_COUNTED.may_match(line):
        yield from _signatories(skeleton, setting_at)
    yield from _members(skeleton, setting_at)
    if _ANY_STRENGTH.may_match(line):
        yield from _strengths(skeleton, prepared, setting_at)
    if _ANY_PERIOD.may_match(line):
        yield from _periods(skeleton, setting_at)
    if _ANY_TERM_OF_OFFICE.may_match(line):
        yield from _terms_of_office(skeleton, setting_at)
    if _ANY_SHARE.may_match(line):
        yield from _shares(skeleton, setting_at)
    if _ANY_APIECE.may_match(line):
        yield from _shares_of_the_rest(skeleton, setting_at)


def _ordinals(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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


def _they_are(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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


def _listed_signatories(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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
        own = [d.id for d in facts.entities("document") if d.attributes.get("of") == discourse.topic]
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
        if facts.entity(document).attributes.get("of") != discourse.topic or not any(
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


def _not_signing(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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


def mention_at(prepared: BlockText, offset: int) -> NumberMention | None:
    """The number that stands at an offset of the block: "about 18,000" at its figures, too."""
    for start in range(offset, max(-1, offset - _HEDGE), -1):
        mention = prepared.numbers.get(start)
        if mention is not None:
            return mention if offset < mention.end else None
    return None


def number(text: str) -> int:
    """The number that a word or figure stands for."""
    return _WORDS.index(text) + 2 if text in _WORDS else int(text.replace(",", ""))


# "the bloc, founded in 2002, has six members": the date of the founding is not that of the number.
_FOUNDED = re.compile(
    r"(?:^|, |\(|(?:, | |[–—-] ?)and (?=was ))(?:which was |that was |was )?"
    r"(?:founded|formed|established|created|set up|born|launched|dating) (?:in|on|from) $"
)


def dates_of(skeleton: Skeleton, setting: Setting) -> list[DateInterval]:
    """The dates of a sentence, and that of the timeline entry it stands in; not those of a founding told in passing."""
    places = {match.group(): match.start() for match in re.finditer(r"‹t\d+›", skeleton.line)}
    passing = {place for place, start in places.items() if _FOUNDED.search(skeleton.line, 0, start)}
    tokens = [t for index, t in enumerate(skeleton.tokens) if t.terminal == "DATE" and f"‹t{index}›" not in passing]
    found = [date for token in tokens if (date := setting.discourse.resolve_date(token)) is not None]
    entry = setting.discourse.around.entry
    if not found and entry is not None and (date := setting.discourse.resolve_date(entry)) is not None:
        found.append(date)
    return found


def _count(setting: Setting, skeleton: Skeleton, match: re.Match[str], relation: str, object_: str, **more: Any) -> Claim:
    mark = skeleton.place(*match.span("n"))
    place = skeleton.place(*match.span())
    value = number(match["n"])
    return setting.claim(relation, "", "count", Quantity.of(value), *place, mark, object=object_, **more)


def _own(entity: str, setting: Setting) -> bool:
    """Whether an organization is the topic, or a document is one of its own."""
    topic = setting.discourse.topic
    return entity == topic or setting.facts.entity(entity).attributes.get("of") == topic


def _signatories(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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
                if setting.facts.entity(entity).attributes.get("of") != setting.discourse.topic:
                    continue
                claim = _count(setting, skeleton, match, relation, entity, inferred=token.anaphor, past=True)
                ever = re.search(r"(?<!original)(?<!first) signator", match.group()) is not None
                claim.qualifiers["dates"] = tuple(dates_of(skeleton, setting)) if relation == "party-to" or ever else ()
                claim.qualifiers["ever"] = ever  # "its signatories" may be all that ever signed
                group.append(claim)
            if group:
                setting.discourse.around.counted = (relation, group[0].object)
                yield group


def _members(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
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
            if setting.mood.silent or _CAME_FROM.search(line, 0, match.start()):
                continue
            if pattern not in _THE_WHOLE and _HEADS_OF.search(line, 0, match.start("n")):
                continue
            if (token is None or token.anaphor) and number(match["n"]) > _MANY:
                continue
            if token is None:
                if (
                    others
                    or not re.search(r"(?:the|this|that|its|^|[.:;]) ?$", line[: match.start("o")].rstrip() + " ")
                    and not _DEFINITE.match(match.group())
                    and match["o"] not in ("membership", "it", "")
                    and match.start("o") > 1
                ):
                    continue
                last = setting.discourse.latest("organization")[:1]
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
        elliptical = _THERE.search(line)
        if counted is not None and elliptical is not None and counted[0] == "member-of":
            setting = setting_at(skeleton.place(*elliptical.span("n"))[0])
            if not setting.mood.silent:
                claim = _count(setting, skeleton, elliptical, counted[0], counted[1], inferred=True)
                _timed(claim, skeleton, elliptical, setting)
                around.counted = counted
                yield [claim]


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
    rf" (?:and|plus|as well as|with|together with) {N} (?:other |more |further |fellow |additional )+(?:[a-z-]+ ){{0,3}}?{_WHO}\b"
)


def _timed(claim: Claim, skeleton: Skeleton, match: re.Match[str], setting: Setting) -> None:
    """Says when the number held: the date behind it, else the dates of the sentence; a past tense leaves it open."""
    behind = re.match(r"[^.;:]{0,20}?(?P<t>‹t\d+›)", skeleton.line[match.end() :])
    if behind is not None and _FOUNDED.search(skeleton.line, 0, match.end() + behind.start("t")):
        behind = None
    found = skeleton.token(behind["t"]) if behind else None
    date = setting.discourse.resolve_date(found) if found is not None else None
    dates = [date] if date is not None else dates_of(skeleton, setting)
    claim.time = dates[0] if len(dates) == 1 else None
    setting.discourse.around.counted_at = claim.time
    claim.qualifiers["dates"] = tuple(dates)
    claim.past = bool(
        re.search(
            r"\b(?:was|were|had|been|united|grouped|brought|linked|consisted|comprised|counted|numbered|(?<!is )(?<!are )made"
            r"|formed|belonged|fell|dropped|shrank|grew|rose|stood|then|once)\b",
            _ASIDE.sub("", match.group()),
        )
    )


def _strengths(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    seen: set[int] = set()
    forces = 0
    for pattern in (*_STRENGTH, _AND_FORCE):
        for match in pattern.finditer(line):
            mark = skeleton.place(*match.span("n"))
            setting = setting_at(mark[0])
            if mark[0] in seen or setting.mood.silent or pattern is _AND_FORCE and not forces:
                continue
            mention = mention_at(prepared, mark[0])
            token = skeleton.found(match, "f")
            there = token is not None and (
                pattern is _STRENGTH[0]
                or re.search(r"\bthere (?:are|were) (?:about |some )?$", line[: match.start()]) is not None
            )
            if mention is None or mention.quantity.high < 500 and not there or token is not None and token.anaphor:
                continue
            entities = token.entities if token is not None else ("peacekeeping-forces",)
            if re.search(
                r"\b(?:mission|sent|deployed|arrived|took part|exercise|drills?|participat\w+|kazakhstan|january|train\w*|‹x)",
                line,
            ):
                continue
            others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != setting.discourse.topic]
            if others or any(setting.facts.entity(e).attributes.get("of") != setting.discourse.topic for e in entities):
                continue
            spoken_of = setting.discourse.topic in setting.discourse.introduced or any(
                _own(t.entity, setting) for t in skeleton.tokens if t.entities
            )
            if token is None and not spoken_of:
                continue
            named = any(t.terminal == "ORG" and setting.discourse.topic in t.entities for t in skeleton.tokens)
            if token is None and pattern in _STRENGTH[-2:] and not named:
                continue  # "in Lebanon a 9,000-strong peacekeeping force stands guard"
            seen.add(mark[0])
            forces += 1
            span = skeleton.place(*match.span())
            yield [
                setting.claim(
                    "personnel",
                    e,
                    "value",
                    mention.quantity,
                    min(span[0], mention.start),
                    max(span[1], mention.end),
                    (mention.start, mention.end),
                )
                for e in entities
            ]
    for match in _INHABITANTS.finditer(line):
        mark = skeleton.place(*match.span("n"))
        setting = setting_at(mark[0])
        mention = mention_at(prepared, mark[0])
        if mention is None or _told_size(mention.quantity) < 3e7 or setting.mood.silent or not _COMMON.search(line):
            continue
        names = [
            t for t in skeleton.tokens if t.terminal in ("ORG", "STATE", "DEMONYM", "PLACE") and t.entities and not t.anaphor
        ]
        if any(t.entity != setting.discourse.topic for t in names):
            continue
        span = skeleton.place(*match.span())
        yield [
            setting.claim(
                "population",
                setting.discourse.topic,
                "value",
                mention.quantity,
                min(span[0], mention.start),
                span[1],
                (mention.start, mention.end),
                inferred=not names,
            )
        ]


def _told_size(quantity: Quantity) -> float:
    """The figure that a quantity is told by: 26,000 for "more than 26,000" and for "under 26,000"."""
    return quantity.low if quantity.high == inf else quantity.high


def _periods(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    line = skeleton.line
    discourse = setting_at(0).discourse
    topic = discourse.topic
    foreign = [t for t in skeleton.tokens if t.terminal in ("ORG", "DOC") and t.entities and not _own(t.entity, setting_at(0))]
    if foreign or discourse.latest("organization")[:1] not in ((), (topic,)) or _OTHER_NUMBERED.search(line):
        return
    for relation, patterns in _PERIODS:
        for pattern in patterns:
            match = pattern.search(line)
            if match is None:
                continue
            setting = setting_at(skeleton.place(*match.span("n"))[0])
            if setting.mood.modality in ("question", "planned"):
                break
            if relation == "notice-period":
                owner = "csto-charter"
                # a notice of other kinds (of a meeting, of termination of a lease) is told apart by what it is about
                near = line + " " + (discourse.around.question.skeleton.line if discourse.around.question else "")
                if not re.search(
                    r"leav|withdr|quit|exit|depart|charter|article 19|art\. 19|membership|get out|‹c", near
                ) or re.search(r"lease|base\b|agreement|contract|bilateral|treaty of", near):
                    break
            else:
                token = skeleton.found(match, "c") if "c" in match.groupdict() else None
                named = next((t for t in skeleton.tokens if t.terminal == "DOC" and t.entities), None)
                meant = token or named
                spoken_of = discourse.around.subject(setting.facts, "document") or (discourse.latest("document") or ("",))[0]
                owner = meant.entity if meant is not None else spoken_of
                owner = "collective-security-treaty" if owner == "extension-protocol-1999" else owner
                if owner != "collective-security-treaty" and (
                    token is None or token.anaphor or not setting.facts.statements(subject=owner, relation="term")
                ):
                    break
            unit = "month" if match["u"].startswith("month") else "year"
            value = number(match["n"])
            mood = setting if setting.mood.modality != "conditional" else setting_at(-1)
            yield [
                mood.claim(
                    relation,
                    owner,
                    "value",
                    Quantity.of(value, unit=unit),
                    *skeleton.place(*match.span()),
                    skeleton.place(*match.span("n")),
                )
            ]
            break


def _alone(skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the topic is named in a sentence, or was last, and no other organization: a bare "Secretary General" is its own."""
    topic, facts = setting.discourse.topic, setting.facts
    owners = {
        token.entity if token.terminal == "ORG" else str(facts.entity(token.entity).attributes.get("of", ""))
        for token in skeleton.tokens
        if token.terminal in ("ORG", "BODY") and token.entity and not token.anaphor
    }
    return owners <= {topic} and (bool(owners) or setting.discourse.latest("organization")[:1] == (topic,))


def _terms_of_office(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """For how long somebody holds an office by its rules."""
    for pattern in _TERM_OF_OFFICE:
        for match in pattern.finditer(skeleton.line):
            mark = skeleton.place(*match.span("n"))
            setting = setting_at(mark[0])
            found = office_of(match, skeleton, setting, "h")
            if found is None or not (found.sure or _alone(skeleton, setting)):
                continue
            offices = found.offices or tuple(
                entity.id
                for entity in setting.facts.entities("office")
                if entity.attributes.get("role") == found.role
                and entity.attributes.get("of") == (found.of or setting.discourse.topic)
            )
            known = [entity for entity in offices if setting.facts.statements(subject=entity, relation="term")]
            if known and not setting.mood.silent:
                value = Quantity.of(number(match["n"]), unit="year")
                yield [setting.claim("term", known[0], "value", value, *skeleton.place(*match.span()), mark)]


def _shares(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    for pattern in (*_BUDGET, *_PORTION):
        for match in pattern.finditer(skeleton.line):
            mark = skeleton.place(*match.span("share"))
            setting = setting_at(mark[0])
            token = skeleton.found(match, "s") or _payer(skeleton, setting)
            if token is None:
                continue
            others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != setting.discourse.topic]
            if (
                setting.mood.silent
                or others
                or setting.discourse.latest("organization")[:1] not in ((), (setting.discourse.topic,))
            ):
                continue
            state = _state(token, setting)
            value = _percent(match["share"])
            if state and value:
                yield [
                    setting.claim(
                        "budget-share",
                        state,
                        "value",
                        Quantity.of(value, unit="percent"),
                        *skeleton.place(*match.span()),
                        mark,
                        object=setting.discourse.topic,
                    )
                ]


def _shares_of_the_rest(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """What each of those pays who are not named beside the one that pays most."""
    match = next((found for pattern in _APIECE if (found := pattern.search(skeleton.line))), None)
    if match is None:
        return
    mark = skeleton.place(*match.span("share"))
    setting = setting_at(mark[0])
    before = setting.discourse.around.before
    tokens = (*skeleton.tokens, *(before.skeleton.tokens if before is not None else ()))
    lines = (skeleton.line, before.skeleton.line if before is not None else "")
    topic, value = setting.discourse.topic, _percent(match["share"])
    named = {token.entity for token in tokens if token.terminal in ("STATE", "DEMONYM")}
    others = [t for t in skeleton.tokens if t.terminal == "ORG" and t.entities and t.entity != topic]
    rest = [s for s in setting.facts.statements(relation="budget-share", object=topic) if s.subject not in named]
    spoken = any(re.search(r"\b(?:budget|bill|costs|dues|contributions?|funding)\b", line) for line in lines)
    if spoken and rest and named and value and not others and not setting.mood.silent:
        share = Quantity.of(value, unit="percent")
        yield [setting.claim("budget-share", rest[0].subject, "value", share, *skeleton.place(*match.span()), mark, object=topic)]


def _payer(skeleton: Skeleton, setting: Setting) -> Token | None:
    """Whose share "its share" is: that of the only state that the sentence before names, where this one names none."""
    before = setting.discourse.around.before
    if before is None or any(token.terminal in ("STATE", "DEMONYM") for token in skeleton.tokens):
        return None
    states = [token for token in before.skeleton.tokens if token.terminal in ("STATE", "DEMONYM") and token.entities]
    return states[0] if len({token.entity for token in states}) == 1 and not states[0].anaphor else None


def _state(token: Token, setting: Setting) -> str:
    """A state, also where its capital stands for it."""
    if token.terminal == "STATE":
        return token.entity if not token.anaphor else ""
    container = str(setting.facts.entity(token.entity).attributes.get("in", ""))
    try:
        found = setting.facts.entity(container)
    except KeyError:
        return ""
    return container if found.kind == "state" and found.attributes.get("capital") == token.entity else ""


def _percent(text: str) -> float:
    words = {
        "half": 50,
        "a half": 50,
        "one half": 50,
        "a quarter": 25,
        "a third": 33.3,
        "two thirds": 66.7,
        "one quarter": 25,
        "one third": 33.3,
        "a fifth": 20,
        "one fifth": 20,
        "a tenth": 10,
        "one tenth": 10,
        "five": 5,
        "fifteen": 15,
        "thirty": 30,
        "ten": 10,
        "fifty": 50,
        "forty": 40,
        "twenty": 20,
        "sixty": 60,
    }
    plain = re.sub(r" ?(?:%|per ?cent)$", "", text)
    return float(words[plain]) if plain in words else float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else 0.0
