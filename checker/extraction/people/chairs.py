"""Which state is in the chair, since when, who had it before and who gets it: claims read off a sentence's skeleton.

The chair is spoken of in many turns ("holds the presidency", "is in the chair", "keeps the gavel", "the chair passed from A to
B"); the
patterns below name each turn once. What is chaired is the organization that the words name, else the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import PERSON
from checker.factbase.places import governed_from
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval

STATE = r"(?P<s>‹[sdl]\d+›)(?: side| republic)?"
# a state, or whoever is at its head: "passes the chair to Sadyr Japarov of Kyrgyzstan"
TAKER = r"(?P<s>‹[sdlp]\d+›)(?: side| republic|(?: of|,? the president of) (?:the )?‹s\d+›)?"
CHAIR = (
    r"(?:the |its |their |that |this year's )?(?:rotating |annual |current |one-year |(?:bloc|organi[sz]ation|alliance)'s"
    r" |(?:bloc|organi[sz]ation|alliance|csto) |‹o\d+›(?:'s?)? )*"
    r"(?:chairmanship|chairship|presidency|chair|gavel|presiding role|rotating seat|rotating leadership"
    r"|(?:(?:powers|functions|duties) of the )?(?:chairing|presiding) (?:state|country|side))"
    r"(?!s\b|man\b|woman\b|person\b)(?: (?:of|in|over|at)"
    r" (?:the )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation|council|group)(?: \(‹o\d+›\))?)?"
)
_BODY = r"(?: (?:over )?(?:the )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation|council|it)(?: \(‹o\d+›\))?)?"
END = (
    r"(?=\s*(?:[,.;:)!?–—(]|$|‹t|at (?:present|the (?:time|moment|same|start))|since|until|till|from|in ‹t|in (?:the"
    r" )?(?:year|spring|summer|autumn|winter|first|second|early|late)|for (?:‹t|the|now|a |one|most|all|another)|effective|as of|"
    r"this|now|currently|then|today|throughout|during|when|while|and|but|with|after|again|as|through|by|on"
    r" ‹t|before|last|next|once|only|instead|too|alone|anew|for a))"
)
AUX = (
    r"(?:now|currently|at"
    r" present|still|also|again|last|once|then|first|has|have|had|been|is|was|are|were|who|which|that|itself|already|again)"
)
# "Russia will assume the chair on 1 January": a plan, which is judged by how it came
_WILL = r"(?P<w>will (?:(?:now|then|also|again|next|soon|formally|officially|automatically) )*)?"
_FORBIDDEN = re.compile(
    r"\b(?:will|would|could|should|may|might|can|cannot|not|never|no longer|if|whether|is to|was to|are to|due to|set"
    r" to|wants?|hopes?|expected|planned|plans|n't|refused|declined|instead of|rather than|without)\b"
)

# "Kyrgyzstan is in the chair", "Armenia, which chaired the organisation in 2022", "Russia has presided since November"
_CHAIRS = re.compile(
    rf"{STATE}(?: \([^()]*\)|, (?:and )?not ‹[sdl]\d+›,)?(?:,? | \((?=which ))(?:{AUX}"
    r" )*(?P<v>chairs|chair|chaired(?! by\b)|chairing|presides?|presided(?! over by\b)|presiding|in the chair(?:"
    r" of)?|(?:holds?|held|has|have|had|keeps?|kept|retains?|retained|occupies|occupied|exercises|exercised)"
    rf" (?={CHAIR.replace('(?P<o>', '(?:')})|"
    rf"(?:holds?|held|has|had) (?=it since))(?:{CHAIR}|{_BODY.replace('(?P<o>', '(?P<q>')}){END}"
)
# "Armenia took the chair in September 2021", "Russia takes over the presidency on 1 January"
_TAKES = re.compile(
    rf"{STATE},? (?:{AUX} )*(?:officially |formally |duly )?{_WILL}"
    r"(?P<v>takes?|took|taken|taking|assumes?|assumed|assuming|receives?|received|gets|got|inherits?|inherited|took up|takes?"
    rf" up) (?:over )?(?:as (?:the )?)?(?={CHAIR.replace('(?P<o>', '(?:')}){CHAIR}"
    rf"(?: over)?(?: (?:on|in) ‹t\d+›)?(?:,? from (?:the hands of )?(?P<f>‹[sdl]\d+›))?{END}"
)
# "the alliance is chaired this year by Kyrgyzstan", "the chairmanship is exercised by the Armenian side"
_CHAIRED = re.compile(
    rf"(?:(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation|council|group)|it|\(|,| and) ?(?:which )?,?(?: ?(?:{AUX}))*"
    r" ?(?P<v>chaired|presided over)(?: (?:at present|this year|now|currently|in ‹t\d+›|since ‹t\d+›|for ‹t\d+›|for now|in"
    rf" turn|‹t\d+›))? by (?:the )?{STATE}{END}"
)
_CHAIR_HELD = re.compile(
    rf"{CHAIR},?(?: (?:for|in|of|during) ‹t\d+›| ‹t\d+›| at present| currently| now| this year| in this year)?,?(?: which)?"
    r" (?P<v>is|was|has been|belongs to|belonged to|lies with|lay with|rests with|rested with|falls to)"
    r"(?: (?:now|currently|still|at present|‹t\d+›|this year|in the hands of|with|held by|exercised by|carried out by|occupied"
    rf" by|in ‹t\d+›|that of|since ‹t\d+›))* (?:the )?{STATE}(?P<p>'s?)?{END}"
)
# "since 1 January it has been Kazakhstan's", "it had been Kazakhstan's since last December"
_ITS = re.compile(rf"since (?P<d>‹t\d+›) it (?P<v>has been|is) (?:that of )?{STATE}'s?{END}")
_ITS_SINCE = re.compile(rf"\bit (?P<v>has been|had been) (?:that of )?{STATE}'s? since (?P<d>‹t\d+›)")
_THERE = r"(?= (?:at|in) (?:the (?:end|close|summit|session)\b|(?:the )?‹[lvt]))"
# "..., which Armenia had held for a year, ...": who had it before
_ASIDE = r"(?P<x>, (?!and )(?:[^,.;:‹]|‹t\d+›){0,60}(?P<e>‹[sd]\d+›)?(?:[^,.;:‹]|‹t\d+›){0,50},)?"
# "the chair passed from Belarus to Kyrgyzstan", "the chair has been passed to Belarus"
_PASSED = re.compile(
    rf"{CHAIR}(?: (?:for|in) ‹t\d+›)?{_ASIDE}(?: (?:has|have|had|was|is|been|then|now|formally|officially|duly))* {_WILL}(?:be )?"
    r"(?P<v>pass(?:e[sd])?|moved|moves?|went|go|goes|gone|handed|transferred|shifted|rotated|fell|falls?)(?: over| on)?"
    r"(?: (?:on|in)"
    r" ‹t\d+›| ‹t\d+›| (?:in|at) ‹[lv]\d+›)*(?:,? (?:from|by) (?:the )?(?P<f>‹[sdlp]\d+›)(?: over)?(?: (?:on|in) ‹t\d+›)?)?"
    rf"(?: on)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
# "Chair: from Tajikistan to Armenia", "The gavel: to Russia"
_LABEL = re.compile(
    rf"(?:^|[.;] ?)\W*{CHAIR}(?P<v>(?: (?:passes|passed|goes|went|moves|handed over))?(?: over| on)?)\s?[:–—-]? ?"
    rf"(?:from (?:the )?(?P<f>‹[sdl]\d+›) )to (?:the )?{STATE}(?=\s*(?:[.,;(]|$))"
)
# "Kazakhstan hands the chair to Kyrgyzstan"
_HANDS = re.compile(
    rf"(?:(?P<f>‹[sdlp]\d+›),?|\b(?:it|they|(?:whose|his|her) country|the (?:hosts?|country|presidents|leaders|council"
    rf"|(?:same )?(?:meeting|session|summit)))) (?:{AUX} )*{_WILL}(?P<v>hands?|handed|pass(?:e[sd])?|gave|gives?"
    rf"|transferred|transfers?|ceded"
    rf"|yielded)(?: over|"
    rf" on)? {CHAIR}(?: over| on)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
# "It was decided to transfer the chair from Belarus to Kazakhstan", "the handover of the presidency from Armenia to Belarus"
_TRANSFER = re.compile(
    rf"\b(?P<v>(?:transfer|pass|hand)(?:ring|ing)?(?: over| on)?|(?:transfer|passage|handover) of) {CHAIR} from (?:the )?"
    rf"(?P<f>‹[sdlp]\d+›)(?: over)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
# "The gavel. Kyrgyzstan has handed it to Russia", "The chair was Armenia's. It goes to Belarus"
_HANDS_IT = re.compile(
    rf"(?P<f>‹[sdlp]\d+›),? (?:{AUX} )*{_WILL}(?P<v>hands?|handed|pass(?:e[sd])?|gave|gives?|transferred|ceded|yielded)"
    rf"(?: over| on)? it(?: over| on)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
_IT_GOES = re.compile(
    rf"(?:^|[;:,] |\b(?:and|now|then|next) (?:in ‹[lt]\d+› )?)\W*it (?:(?:{AUX}|now|then|next) )*{_WILL}"
    rf"(?P<v>pass(?:e[sd])?|goes|went|gone|moves?|moved|falls?|fell)(?: over| on)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
# "Russia has relieved Kazakhstan in the chair"
_RELIEVES = re.compile(
    rf"{STATE} (?:{AUX} )*(?P<v>relieve[sd]|replace[sd]|succeed(?:s|ed)|follow(?:s|ed)) (?P<f>‹[sdl]\d+›) (?:in the"
    r" (?:chair|chairmanship|presidency)|as (?:the )?(?:chair|chairman|president|presiding state))(?!man)"
    rf"{_BODY.replace(' (?:over )?', ' of ')}"
)
# "Armenia chaired the bloc right after Tajikistan"
_RIGHT_AFTER = re.compile(
    rf"{STATE},? (?:{AUX} )*(?P<v>chairs|chaired|presides? over|presided over|(?:holds|held|had)"
    rf" {CHAIR.replace('(?P<o>', '(?:')}){_BODY} (?:directly|right|immediately|just|straight) after (?P<f>‹[sdl]\d+›)(?!'|\w)"
)
# "After Armenia, Belarus chaired the bloc"
_AFTER = re.compile(
    rf"(?:^|[;,] ?(?:and |then )?)\W*(?:right |directly |immediately |just |straight )?after (?P<f>‹[sdl]\d+›), {STATE}"
    rf" (?P<v>chaired|presided over|took (?:over )?(?={CHAIR.replace('(?P<o>', '(?:')})|(?:held|had)"
    rf" (?={CHAIR.replace('(?P<o>', '(?:')}))(?:{CHAIR}|{_BODY.replace('(?P<o>', '(?P<q>')}){END}"
)
# "Armenia was followed in the chair by Belarus"
_FOLLOWED_BY = re.compile(
    rf"(?P<f>‹[sdl]\d+›) (?P<v>(?:was|is) (?:followed|succeeded|replaced)) (?:in the (?:chair|chairmanship|presidency)|as chair)"
    rf"{_BODY.replace(' (?:over )?', ' of ')} by (?:the )?{STATE}{END}"
)
# "In May 2020, Russia did not hold the chairmanship of the CSTO."
_NOT = re.compile(
    rf"{STATE} (?P<v>(?:did|does) not (?:chair|hold {CHAIR.replace('(?P<o>', '(?:')}|preside over)|(?:is|was) not in the chair"
    rf" of){_BODY}(?=(?: in ‹t\d+›| ‹t\d+›| at present)?\s*(?:[.;!]|$))"
)
# "Nikol Pashinyan, who chairs the Council at present", "the chairman of the Council, Nikol Pashinyan,"
_PERSON = re.compile(
    rf"{PERSON}, (?:who|whose country|whose state|the man who) (?:{AUX} )*(?P<v>chairs|chaired|chairing|presides over|presided"
    rf" over|in the chair of|(?:holds|held) {CHAIR.replace('(?P<o>', '(?:')}|is chairman of|is chair of|was chairman of)(?:"
    rf" (?:the )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation|council))?{END}"
)
_CHAIRMAN = re.compile(
    rf"{PERSON}(?:,| (?:is|was|remains),?(?: {AUX})*) (?:the |who is (?:the )?|then (?:the )?|then-)?(?:(?:present|current|acting"
    r"|then|serving) )?(?P<v>chairman|chair|chairperson|president) of (?:the )?(?:‹o\d+›(?:'s?)? )?(?P<o>‹[ob]\d+›)"
    r"(?=\s*(?:[,.;)]|$|and\b|this\b|in ‹t))"
)
# "the Council is now chaired by Nikol Pashinyan"
_CHAIRED_BY = re.compile(
    rf"(?P<o>‹[ob]\d+›)(?:,? (?:which|that))? is (?:{AUX} )*(?P<v>chaired|presided over) by (?:the )?(?:‹[sd]\d+›(?:'s?)? )?"
    rf"(?:‹[rk]\d+›(?: of (?:the )?‹s\d+›,?)? )?{PERSON}(?=\s*(?:[,.;)]|$))"
)
_CHAIRMAN_NAMED = re.compile(
    r"(?:the |as |as the )(?:(?:present|current|serving) )?(?P<v>chairman|chair|chairperson) of (?:the )?(?P<o>‹[ob]\d+›),"
    rf" {PERSON}(?=\s*(?:[,.;)]|$|\w))"
)
# "decided by the Council under Emomali Rahmon", "under the chairmanship of Nikol Pashinyan"
_COUNCIL_UNDER = re.compile(
    rf"(?:(?P<o>‹b\d+›),? (?:meeting )?(?P<v>under|with)|\b(?P<w>under) (?:the )?{CHAIR.replace('(?P<o>', '(?:')} of) {PERSON}"
    r"(?: in the chair)?(?=\s*(?:[,.;)]|$|and\b|in\b|on\b|decided|resolved|was\b))"
)
# "the meeting is led by Nikol Pashinyan, as it is his country that presides"
_LED = re.compile(
    rf"(?:\b(?:session|meeting|summit|talks|conference)|‹v\d+›) (?:is|was|were) (?P<v>led|chaired|presided over) by {PERSON},?"
    r" (?:as|since|because|for) (?:it (?:is|was) )?his (?:country|state)(?: that| which)? (?:presides|presided|chairs|chaired"
    r"|(?:holds|held|has|had)"
    r" the chair|(?:is|was) in the chair)"
)
_ITS_CHAIRMAN = re.compile(
    r"\b(?:its|the council's|the bloc's|the organi[sz]ation's) (?:(?:present|current) )?(?P<v>chairman|chairperson|chair),"
    rf" {PERSON}(?=\s*(?:[,.;)]|$))"
)
_HE_CHAIRS = re.compile(
    r"\b(?P<p>he|‹p\d+›) is (?:also )?(?:the |this year's )?(?:(?:present|current) )?(?P<v>chairman|chair|in the chair)(?:"
    r" (?:this year|at present|now|‹t\d+›|of (?:the )?(?P<o>‹[ob]\d+›)))(?=\s*[,.;]|$)"
)
# "the functions of chairman are fulfilled by Armenia"
_FUNCTIONS = re.compile(
    r"functions of (?:the )?chair(?:man)?[^‹›.;]{0,30} (?P<v>fulfils|performs|exercises|carries out|fulfilled by|performed"
    rf" by|carried out by|exercised by) (?:the )?{STATE}{END}"
)
# "It last presided in 2014"
_LAST = re.compile(
    r"(?:(?P<s>‹[sdl]\d+›)|\bit|the (?:country|republic))(?:'s)? (?:had )?(?:(?:last|previously|most recently)"
    r" (?P<v>presided|chaired|held|was in the chair|had the chair)|(?P<w>(?:last|previous) (?:chairmanship|presidency|turn|term"
    r" in the chair)) was)[^‹]{{0,45}}?(?:in|was|from|of)? ?(?P<d>‹t\d+›)"
)
# "the hosts have chaired the organisation since the start of the year"
_HOSTS = re.compile(
    rf"the (?:hosts?|host country|hosting country|host nation) (?:{AUX} )*(?P<v>chairs?|chaired|presides?|presided|in the"
    rf" chair|(?:holds?|held) {CHAIR.replace('(?P<o>', '(?:')}){_BODY}{END}"
)
# "Outgoing chair: Kazakhstan"
_LABELLED = re.compile(
    rf"(?:^|[.;] ?)\W*(?P<v>outgoing |departing |previous |former |last |)(?:the )?(?:current |present )?{CHAIR}(?:"
    r" (?:in|for|since) ‹t\d+›| ‹t\d+›| \(‹t\d+›\)| at present| now| currently| today| at the moment)?:"
    rf" {STATE}(?=\s*(?:[.,;(]|$))"
)
# "it holds the chair this year"
_IT = re.compile(
    rf"\b(?:it|the country|the republic) (?:{AUX} )*(?P<v>chairs|presides|is in the chair|(?:holds|has)"
    rf" {CHAIR.replace('(?P<o>', '(?:')}){_BODY}{END}"
)
# of a text about the chair: "Armenia took over in Moscow in September"
_TOOK_OVER = re.compile(
    rf"{STATE} (?:has )?(?P<v>took over|takes over|taken over)(?: again)?(?: (?:in|at) ‹[lv]\d+›)?(?: (?:in|on)"
    r" ‹t\d+›)?(?=\s*(?:[.;]|$))"
)
# of an entry of a timeline about the chair: "November 2022: Belarus follows", "January 2024: Kazakhstan's year begins"
_ENTRY = re.compile(
    rf"^\W*(?P<d>‹t\d+›)(?::| –| —| -) {STATE}(?:(?:'s?)? (?:turn|year|chairmanship|presidency)(?: (?:begins|starts|began"
    rf"|started))?"
    r"| (?P<v>follows|followed|succeeds|succeeded|comes next|takes over|took over|takes it|is next))(?=\s*(?:[.;,]|$))"
)
# "Next year's chair goes to Kyrgyzstan", "they gave next year's chair to Kyrgyzstan"
_NEXT_YEAR = re.compile(
    r"next year's (?:chair|chairmanship|presidency)(?: (?:goes|went|passes|falls|is going|was given|has gone))? to"
    rf" {STATE}{END}"
)
# "Kazakhstan, the current CSTO chair,", "this year's chair, Kyrgyzstan,", "as chair of the CSTO, Kazakhstan ..."
_BEING = re.compile(
    rf"{STATE},? (?P<v>the|this year's|currently the|as|as the|in its role as) (?:(?:present|current|rotating|new) )?{CHAIR}(?:"
    r" (?:this year|‹t\d+›|(?:in|for|during) ‹t\d+›))?(?=\s*(?:[,.;)]|$))"
)
_NAMED = re.compile(
    r"(?:^|[\s(])(?P<v>this year's|‹t\d+›'s|the|as|as the|in its role as(?: the)?)(?:"
    rf" (?:present|current|rotating|new|outgoing|departing))? {CHAIR}(?: (?:this year|‹t\d+›|in ‹t\d+›|for ‹t\d+›))?,"
    rf" {STATE}(?=\s*(?:[,.;)]|$|\w))"
)
# "under the Kazakh chairmanship in 2024"
_UNDER = re.compile(
    rf"(?:under|during|throughout|as part of|within(?: the framework of)?) (?:the |its )?{STATE}(?:'s?)?"
    r" (?P<v>(?:(?:rotating|current|‹o\d+›)"
    rf" )*(?:chairmanship|chairship|presidency|rotating leadership))(?: (?:of|in) (?:the"
    rf" )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation))?{END}"
)
# "the priorities of Russia's chairmanship in 2026", "the year of Kyrgyzstan's CSTO presidency, 2025"
_OWN = re.compile(
    rf"{STATE}(?:'s?)? (?P<v>(?:(?:rotating|current|upcoming|forthcoming|coming|one-year|‹o\d+›(?:'s?)?)"
    rf" )*(?:chairmanship|chairship|(?<=› )presidency))(?: (?:of|in|at) (?:the"
    rf" )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation))?(?: (?:in|for|of|during)|,) (?:the )?(?P<d>‹t\d+›)(?!-|\w)"
)
# "Kyrgyzstan will present the priorities of its CSTO chairmanship in 2025"
_OWN_PLANS = re.compile(
    rf"{STATE},? (?P<w>will )?(?:[a-z]+ ){{0,3}}?(?:its|the) (?:[a-z]+ )?(?:priorities|plans|goals|aims|tasks|agenda|motto|theme)"
    r" (?:for|of|during) its (?P<v>(?:(?:rotating|upcoming|forthcoming|coming|one-year|‹o\d+›(?:'s?)?) )*"
    r"(?:chairmanship|presidency))(?: (?:of|in|at) (?:the )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation))?"
    r"(?: (?:in|for|of|during)|,) (?P<d>‹t\d+›)(?!-|\w)"
)
# "Russia will chair the CSTO in 2026", "the chairmanship will be held by Russia in 2026"
_WILL_CHAIR = re.compile(
    rf"{STATE},? (?P<w>will (?:(?:now|then|also|next|again) )*)(?:(?P<v>chair|preside over){_BODY}"
    rf"|(?:hold|have) {CHAIR.replace('(?P<o>', '(?P<q>')})(?: (?:in|for|during|throughout)) (?P<d>‹t\d+›)"
)
_WILL_BE_HELD = re.compile(
    rf"{CHAIR} (?P<w>will )(?P<v>be held|be exercised|rest|be in the hands|belong|lie|be) (?:by |with |to |of )?(?:the )?{STATE}"
    r"(?:'s?)?(?: (?:in|for|during|throughout)) (?P<d>‹t\d+›)"
)
# "Kyrgyzstan's chairmanship began on 1 January"
BEGAN = re.compile(
    rf"{STATE}(?:'s?)? (?:(?:rotating|current|‹o\d+›) )*(?:chairmanship|presidency)(?: (?:of|in) (?:the"
    r" )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation))? "
    r"(?P<v>began|started|begins|starts|ended|ends|expires|expired|runs out|ran out|lasted until|lasts until|runs until|ran"
    r" until)(?: on| in| with)?(?: the end of)? (?P<d>‹t\d+›)"
)
# "the chair last changed hands in June 2009"
_CHANGED = re.compile(
    rf"{CHAIR} (?P<v>last changed hands|changed hands|was last handed over|last passed)(?: on| in|"
    r" at)?[^‹.;]{0,20}(?P<d>‹t\d+›)"
)
# "Belarus was next in line"
_NEXT = re.compile(rf"{STATE} (?P<v>is|was) (?:the )?next (?:in line|in turn|up|in the order|to preside|to chair)")
_QUESTION = re.compile(
    r"\bwho(?:'s| is|(?P<past> was| had| held| chaired| presided)| has| holds| takes| chairs| presides|"
    r" will)?\b.*(?:\bchair\b|chairs|chairmanship|presidency|presides|gavel)"
)
_ANSWER = re.compile(rf"^\W*{STATE}(?:,? (?P<l>since|from|on|in|until|as of)? ?(?P<d>‹t\d+›))?\s*(?:[.,;!]|$)")
SPOKEN = re.compile(
    r"\b(?:chair|chairman|chairperson|chairmanship|chairship|rotating leadership|presidency|chaired|chairing state"
    r"|chairing|presided|presiding|presides|chairs|gavel)\b"
)
_OTHERCHAIR = re.compile(
    r"\b(?:chairs?|chaired|chairing|presid\w+) (?:over )?(?:the |a |its"
    r" )?(?:session|meeting|summit|talks|commission|committee|working|ceremony|parliament|board|panel|conference|party)"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn of speech: a pattern and what it says."""

    pattern: re.Pattern[str]
    slot: str


_TURNS = (
    _Turn(_PASSED, "passed"),
    _Turn(_LABEL, "passed"),
    _Turn(_HANDS, "passed"),
    _Turn(_TRANSFER, "passed"),
    _Turn(_HANDS_IT, "passed"),
    _Turn(_IT_GOES, "passed"),
    _Turn(_RELIEVES, "passed"),
    _Turn(_RIGHT_AFTER, "passed"),
    _Turn(_AFTER, "passed"),
    _Turn(_FOLLOWED_BY, "passed"),
    _Turn(_NOT, "denied"),
    _Turn(_TAKES, "start"),
    _Turn(_CHAIRED, "holds"),
    _Turn(_CHAIR_HELD, "holds"),
    _Turn(_ITS, "start"),
    _Turn(_ITS_SINCE, "start"),
    _Turn(_NEXT_YEAR, "next-year"),
    _Turn(_NEXT, "next"),
    _Turn(_LAST, "last"),
    _Turn(_CHAIRS, "holds"),
    _Turn(_HOSTS, "hosts"),
    _Turn(_PERSON, "person"),
    _Turn(_CHAIRMAN, "person"),
    _Turn(_CHAIRED_BY, "person"),
    _Turn(_CHAIRMAN_NAMED, "person"),
    _Turn(_ITS_CHAIRMAN, "person"),
    _Turn(_COUNCIL_UNDER, "person"),
    _Turn(_LED, "person"),
    _Turn(_HE_CHAIRS, "he"),
    _Turn(_FUNCTIONS, "holds"),
    _Turn(_LABELLED, "holds"),
    _Turn(_IT, "hosts"),
    _Turn(_TOOK_OVER, "start"),
    _Turn(_ENTRY, "start"),
    _Turn(_BEING, "holds"),
    _Turn(_NAMED, "holds"),
    _Turn(BEGAN, "start"),
    _Turn(_UNDER, "under"),
    _Turn(_OWN, "own"),
    _Turn(_OWN_PLANS, "own"),
    _Turn(_WILL_CHAIR, "own"),
    _Turn(_WILL_BE_HELD, "own"),
    _Turn(_CHANGED, "changed"),
)


_WORTH_READING = re.AnyOf([turn.pattern for turn in _TURNS])


# "that does not make Russia the chair"
_DENIED_BEFORE = re.compile(
    r"\b(?:in the absence of|absent|without) (?:the )?$|"
    r"(?:\b(?:not|never|hardly)|n't) (?:yet |thereby )?(?:make|made|mean|leave|put|give|bring)s?(?: that)? $"
)
_HEADLINE = re.compile(
    r"[^\w]*(?:(?:and|then|next|also|now|the|on|to|about|rotating) )*(?:chair|chairmanship|presidency|gavel)[^\w]*"
)


def is_all_about_the_chair(words: str) -> bool:
    """Whether a sentence is nothing but a headline: "The gavel."."""
    return _HEADLINE.fullmatch(words) is not None


# what a text about the chair goes on with
_GOES_ON = re.compile(r"\b(?:turn|turns|rotat\w+|year|term|order)\b")


def is_under_the_chair(setting: Setting) -> bool:
    """Whether the line before a list, or else the nearest heading, speaks of the chair."""
    around = setting.discourse.around
    above = around.lead or (around.headings[max(around.headings)] if around.headings else None)
    return above is not None and SPOKEN.search(above.skeleton.line) is not None


def sentence_chairs(skeleton: Skeleton, setting_at: Callable[[int], Setting], asked: bool) -> Iterator[list[Claim]]:
    """The claims of one sentence about the chair. ``asked`` says whether the sentence is a question itself."""
    line = skeleton.line
    discourse = setting_at(0).discourse
    theme, discourse.theme = discourse.theme, ""
    if asked:
        question = _QUESTION.search(line)
        discourse.theme = "question" if question is not None and not question["past"] else ""  # "who was in the chair then?"
        return
    if theme == "question" and (match := _ANSWER.match(line)) is not None:
        yield from _answer(match, skeleton, setting_at)
    about, _, latest = theme.partition(" ")
    if discourse.around.entry is not None and is_under_the_chair(setting_at(0)):
        about = "chair"  # an entry of a timeline of the chair
    if SPOKEN.search(line):
        discourse.theme = f"chair {latest}".strip() if about == "chair" else "chair"
    elif about == "chair" and _GOES_ON.search(line):
        discourse.theme = theme
    elif about != "chair" and not _NEXT.search(line) and not _COUNCIL_UNDER.search(line):
        return
    if not _WORTH_READING.may_match(line) or _OTHERCHAIR.search(line):
        return
    taken: list[tuple[int, int]] = []
    for turn in _TURNS:
        if (
            turn.pattern is _HANDS_IT
            and about != "chair"
            and not SPOKEN.search(line)
            or turn.pattern is _IT_GOES
            and not SPOKEN.search(line)
            and about != "chair"
        ):
            continue  # something else was handed over
        for match in turn.pattern.finditer(line):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if turn.pattern is not _NOT and _DENIED_BEFORE.search(line, max(0, match.start() - 50), match.start()):
                continue
            claim = _claim(turn, match, skeleton, setting_at)
            if claim is not None:
                taken.append(match.span())
                if claim.subject and claim.slot in ("passed", "start", "holds"):
                    discourse.theme = f"chair {claim.subject} {claim.qualifiers.get('from', '')}".strip()
                yield [claim]


def _claim(turn: _Turn, match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Claim | None:
    groups = match.groupdict()
    line = skeleton.line
    if (
        (groups.get("v") or "").startswith("in the chair")
        and match.start() > 3
        and not re.search(r"\b(?:is|was|are|were|been|now|still)\b", match.group(0))
    ):
        return None
    piece = _piece(line, match)
    ahead = groups.get("w") or ""
    told = line[piece[0] : match.start("v")] if turn.slot == "denied" else line[piece[0] : match.end()]
    told = told.replace(ahead, "") if ahead else told
    if turn.pattern in (_BEING, _NAMED):
        told = match.group()  # what "will be proposed by the chair, Belarus"
    if _FORBIDDEN.search(re.sub(r", (?:and )?not ‹[sdl]\d+›,", ",", told)):
        return None
    token = skeleton.found(match, "s") if groups.get("s") else None
    person = skeleton.found(match, "p") if turn.slot == "person" else None
    at = (token or person).start if token or person else skeleton.place(match.start(), match.end())[0]  # type: ignore[union-attr]  # one of the two is there
    setting = setting_at(at)
    if setting.mood.silent:
        return None
    object_ = chaired(
        skeleton.found(match, "o") if (groups.get("o") or "").startswith("‹") else _body(skeleton, match),
        skeleton,
        setting,
        strict=turn.slot == "next",
    )
    if not object_:
        return None
    start, end = skeleton.place(match.start(), match.end())
    date_token = _date_token(match, skeleton)
    if date_token is None and turn.slot in ("passed", "start", "changed"):
        around = setting.discourse.around
        date_token = around.entry or (
            around.opening if turn.pattern is _LABEL else None
        )  # "16 September 2021: the chair passes to Armenia"
    dated = days_meant(date_token, setting) if date_token is not None else ()
    if date_token is None and turn.slot == "passed" and _THAT_MEETING.search(match.group()):
        dated = tuple(setting.discourse.dates)[-1:]
    past = _told_past(match)
    today = setting.discourse.today
    if today is not None and date_token is not None and _WILL_BE.search(line, *piece):
        dated = tuple(date for date in dated if date.last >= today.first) or dated
    elif past and today is not None and turn.slot == "passed" and len(dated) > 1:
        dated = tuple(date for date in dated if today.first - _A_YEAR <= date.first <= today.last) or dated
    more: dict[str, Any] = {
        "dates": dated,
        "context_dates": tuple(setting.discourse.dates)[-2:],
        "around": _around(skeleton, setting, apposed=turn.pattern in (_BEING, _NAMED)),
        "date_mark": setting.span(date_token.start, date_token.end) if date_token else None,
        "loose": date_token is not None
        and _LOOSE.search(setting.block.text[date_token.start : date_token.end].lower()) is not None,
        "relative": date_token is not None and (date_token.date is None or date_token.date.date is None),
        "ahead": bool(ahead),
        "entry": turn.pattern is _ENTRY,
        "aside": bool(groups.get("e")),
    }
    if turn.slot == "he":
        him = skeleton.token(groups["p"]).entities if groups["p"] != "he" else tuple(setting.discourse.persons[-1:])
        return (
            setting.claim("chairs", him[0], "person", None, start, end, (start, end), object=object_, qualifiers=more)
            if len(him) == 1
            else None
        )
    if turn.slot == "holds" and _HANDED_ON.match(line, match.end()):
        return None  # "Kyrgyzstan, in the chair since that session, has now passed it on"
    if turn.slot == "person":
        assert person is not None
        if not dated:
            more["dates"] = _of_sentence(skeleton, setting)
        mark = (person.start, person.end)
        claim = setting.claim(
            "chairs", person.entity, "person", None, start, end, mark, object=object_, past=past, qualifiers=more
        )
        return claim if len(person.entities) == 1 else None
    if turn.slot == "hosts":
        before = [t for text in re.findall(r"‹s\d+›", line[: match.start()]) if (t := skeleton.token(text)).entity]
        found = before[-1].entities[:1] if before else setting.discourse.latest("state")[:1]
        return (
            setting.claim(
                "chairs", found[0], "holds", None, start, end, (start, end), object=object_, qualifiers={**more, "timid": True}
            )
            if found
            else None
        )
    if turn.slot == "holds" and not dated and re.match(r"\s*(?:at (?:the|that) time|then\b)", line[match.end() :]):
        more["timid"] = True
    if turn.slot == "changed":
        assert date_token is not None
        return setting.claim(
            "chairs",
            "",
            "changed",
            None,
            start,
            end,
            (date_token.start, date_token.end),
            object=object_,
            past=past,
            qualifiers=more,
        )
    if token is None:
        found = (
            tuple(entity for entity in setting.discourse.subject if setting.facts.entity(entity).kind == "state")
            or setting.discourse.latest("state")[:1]
        )
        if not found or turn.slot != "last" or date_token is None:
            return None
        return (
            setting.claim(
                "chairs",
                found[0],
                "last",
                dated[0] if dated else None,
                start,
                end,
                (date_token.start, date_token.end),
                object=object_,
                qualifiers=more,
            )
            if dated
            else None
        )
    state = state_named(token, setting)
    if not state or token.terminal == "PLACE" and _WHERE.search(line, 0, line.find("‹", match.start("s"))):
        return None
    shape = r"‹d\d+› (?:side|chair|presid|(?:rotating|current|upcoming|forthcoming|‹o\d+›) (?:chair|presid))"
    if token.terminal == "PERSON" and ("presidency" in match.group() or more.get("from") == state):
        return None  # "the presidency passed from Nazarbayev to Tokayev": that of their state
    if turn.slot == "passed" and re.match(r",? (?:and |then )*(?:back )?(?:to )?‹[sl]", line[match.end() :]):
        return None  # "to Russia, Tajikistan and back to Armenia": a row of turns
    if token.terminal == "DEMONYM" and _of_another_body(token, skeleton, setting):
        return None  # "the OSCE's Permanent Council has a Polish chair"
    if token.terminal == "DEMONYM" and (
        not re.search(shape, line[match.start() :])
        or re.search(r"\b(?:empty|vacant|vacated|unoccupied|deserted)\W+$", line[: match.start()])
    ):
        return None  # "an empty Armenian chair" is one at a table
    slot, value = turn.slot, None
    mark = (token.start, token.end)
    role = date_token.key if date_token is not None else "at"
    if slot == "last":
        if not dated or date_token is None:
            return None
        return setting.claim(
            "chairs", state, "last", dated[0], start, end, (date_token.start, date_token.end), object=object_, qualifiers=more
        )
    if slot == "passed" or slot == "start" and groups.get("f"):
        giver = skeleton.found(match, "f") if groups.get("f") else skeleton.found(match, "e") if groups.get("e") else None
        more["from"] = state_named(giver, setting) if giver is not None else ""
        more["from_mark"] = setting.span(giver.start, giver.end) if giver is not None else None
        slot = "passed" if slot == "passed" or giver is not None else slot
    if slot == "holds" and role == "since":
        slot = "start"
    if slot == "start" and re.match(r"end|expire|run|ran|last", groups.get("v") or ""):
        slot = "end"
    if (
        slot == "holds"
        and re.search(r"\b(?:outgoing|departing) ", match.group(0))
        or turn.pattern is _LABELLED
        and groups.get("v")
    ):
        slot = "previous"
    if slot in ("under", "own"):
        slot, past = "holds", slot == "under"
        more["timid"] = not dated
    if slot == "denied":
        slot, past, more["denied"] = "holds", bool(dated), True
    claim = setting.claim(
        "chairs",
        state,
        slot,
        value,
        start,
        end,
        mark,
        object=object_,
        role=role,
        past=past,
        negated="denied" in more,
        qualifiers=more,
    )
    if ahead and claim.modality == "asserted":
        claim.modality = "planned"
    return claim


_THAT_MEETING = re.compile(r"\bthe (?:same )?(?:meeting|session|summit) (?:has |had )?\w+ed\b")
_HANDED_ON = re.compile(
    r"[^.;:‹]{0,40}(?:‹[^›]+›)?[^.;:‹]{0,30}?,? (?:has |have |had )?"
    r"(?:now |then |just )?(?:passed|handed|given|yielded|ceded) (?:it|on)\b"
)


def _of_another_body(token: Token, skeleton: Skeleton, setting: Setting) -> bool:
    """Whether the body named last before a word of the sentence is another organization's."""
    named = [t for t in skeleton.tokens if t.terminal in ("ORG", "BODY") and t.entity and t.start < token.start]
    return bool(named) and not setting.is_own(named[-1].entity)


def _answer(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """ "Who is in the chair? Russia, since November." """
    token = skeleton.found(match, "s")
    assert token is not None
    setting = setting_at(token.start)
    state = state_named(token, setting)
    date_token = skeleton.found(match, "d") if match.group("d") else None
    object_ = setting.discourse.topic
    if not state or not object_ or token.terminal == "DEMONYM" or setting.mood.silent:
        return
    dates = days_meant(date_token, setting) if date_token is not None else ()
    start, end = skeleton.place(match.start(), match.end())
    slot = "start" if dates and match.group("l") in ("since", "from", "on", "as of", None) else "holds"
    more = {
        "dates": dates,
        "context_dates": (),
        "date_mark": setting.span(date_token.start, date_token.end) if date_token else None,
    }
    yield [
        setting.claim(
            "chairs",
            state,
            slot,
            None,
            start,
            end,
            (token.start, token.end),
            object=object_,
            role="since" if slot == "start" else "at",
            qualifiers=more,
        )
    ]


def _body(skeleton: Skeleton, match: re.Match[str]) -> Token | None:
    """The organization the chair belongs to by the word before it ("the CSTO's chair")."""
    within = re.search(r"‹[ob]\d+›", match.group(0))
    return skeleton.token(within.group()) if within else None


def chaired(token: Token | None, skeleton: Skeleton, setting: Setting, strict: bool) -> str:
    """What is chaired: the organization named, or the topic where no other was spoken of last."""
    topic = setting.discourse.topic
    if token is not None:
        if not token.entities:
            return ""
        if token.anaphor and topic in token.entities:
            return topic
        entity = setting.facts.entity(token.entity)
        if entity.kind == "organization":
            return entity.id
        return entity.of if entity.id == "collective-security-council" else ""
    if any(t.terminal == "ORG" and t.entity and t.entity != topic for t in skeleton.tokens):
        return ""
    last = setting.discourse.organization_in_focus()
    if last and last[0] != topic and last[0] in setting.discourse.nearby:
        return ""
    return topic if last or not strict else ""


def state_named(token: Token | None, setting: Setting) -> str:
    """The state a token names: itself, the one whose capital it is, or the one that it is at the head of."""
    if token is None or not token.entities:
        return ""
    if token.terminal == "PERSON":
        return _led_by(token.entity, setting) if len(token.entities) == 1 and not token.items else ""
    if token.terminal != "PLACE":
        return token.entity
    return governed_from(setting.facts, token.entity)


def _led_by(person: str, setting: Setting) -> str:
    """The one state that somebody was ever at the head of; empty where there is none."""
    held = {setting.facts.entity(s.object or "") for s in setting.facts.statements(subject=person, relation="holds-office")}
    states = {office.of for office in held if office.role == "president" or office.id == "prime-minister-armenia"}
    return states.pop() if len(states) == 1 else ""


def _piece(line: str, match: re.Match[str]) -> tuple[int, int]:
    """The stretch of the line that belongs to a match: to the next semicolon, colon or conjunction on either side."""
    before = max(
        (
            m.end()
            for m in re.finditer(r"[;:.?!–—(]\s| (?:while|but|whereas|although|though|because|that|and) ", line[: match.start()])
        ),
        default=0,
    )
    after = re.search(
        r"[;:.?!–—)]|,? (?:while|but|whereas|although|though|because|and|having|before|after) ", line[match.end() :]
    )
    return before, match.end() + (after.start() if after else len(line) - match.end())


def _date_token(match: re.Match[str], skeleton: Skeleton) -> Token | None:
    if match.groupdict().get("d"):
        return skeleton.found(match, "d")
    begin, end = _piece(skeleton.line, match)
    inner = re.search(r"‹t\d+›", match.group(0).replace(match.groupdict().get("x") or "\n", ""))
    behind = re.search(r"^(?:[^‹]|‹[lv]\d+›){0,40}?(‹t\d+›)", skeleton.line[match.end() : end])
    ahead = re.search(r"(‹t\d+›)[^‹]{0,30}$", skeleton.line[begin : match.start()])
    if ahead and behind and behind.group(0).startswith(","):
        behind = None  # "in 2019 the chair was Kyrgyzstan, in 2020 ..."
    text = inner.group() if inner else behind.group(1) if behind else ahead.group(1) if ahead else ""
    return skeleton.token(text) if text else None


def days_meant(token: Token, setting: Setting) -> tuple[DateInterval, ...]:
    found = list(setting.discourse.resolve_dates(token))
    today = setting.discourse.today
    if (
        token.date is not None
        and token.date.date is None
        and getattr(token.date.relative, "partial", False)
        and today is not None
    ):
        for year in (today.begin.year, today.begin.year + 1, today.begin.year - 1):
            date = token.date.resolve(DateInterval.year(year), today)
            if date is not None:
                found.append(date)
    return tuple(dict.fromkeys(found))


def _of_sentence(skeleton: Skeleton, setting: Setting) -> tuple[DateInterval, ...]:
    """The one day that a sentence or the timeline entry it stands in is about; nothing where there are several or none."""
    discourse = setting.discourse
    tokens = [token for token in skeleton.tokens if token.terminal == "DATE"]
    if not tokens and discourse.around.entry is not None:
        tokens.append(discourse.around.entry)
    dates = tuple(discourse.resolve_dates(tokens[0])) if len(tokens) == 1 else ()
    if not tokens and not dates and discourse.heading_date is not None:
        return (discourse.heading_date,)
    return dates


def _around(skeleton: Skeleton, setting: Setting, apposed: bool) -> tuple[DateInterval, ...]:
    """Further times an undated remark may be meant for: a chronology's heading or entry; for a mere apposition the whole
    sentence's."""
    discourse = setting.discourse
    found = [discourse.heading_date] if discourse.heading_date is not None else []
    if apposed:
        found += [
            date for token in skeleton.tokens if token.terminal == "DATE" and (date := discourse.resolve_date(token)) is not None
        ]
        found += discourse.dates[-2:]
    elif (first := re.match(r"\W*(‹t\d+›)\s*[:–—-]", skeleton.line)) is not None and (
        date := discourse.resolve_date(skeleton.token(first.group(1)))
    ) is not None:
        found.append(date)
    return tuple(found)


_A_YEAR = 366
_WILL_BE = re.compile(r"\bwill\b")
_LOOSE = re.compile(r"\b(?:late|early|mid|end|start|beginning|middle|spring|summer|autumn|fall|winter|half|about|around)\b")
_WHERE = re.compile(r"\b(?:in|at|near|outside) (?:the )?$")
_PAST = re.compile(
    r"\b(?:chaired|presided|held|had|was|kept|took|passed|handed|went|gave|moved|fell|assumed|received|belonged|lay|rested)\b"
)


def _told_past(match: re.Match[str]) -> bool:
    text = match.group(0)
    return bool(_PAST.search(text)) and not re.search(r"\b(?:has|have|is|are) (?:\w+ )?(?:chaired|presided|held)\b", text)
