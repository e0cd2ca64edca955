"""How the chair of the organization is spoken of: "holds the presidency", "keeps the gavel", "the chair passed from A to B".

The chair is spoken of in many turns; the patterns below name each turn once, and :data:`TURNS` says what each tells.
"""

from __future__ import annotations

from checker.extraction.people.offices import PERSON
from checker.model import sieve as re
from checker.model.dataclass import dataclass

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
    r"(?=\s*(?:[,.;:)!?–—(|]|-{1,3}(?= )|$|‹t|at (?:present|the (?:time|moment|same|start))|since|until|till|from|in ‹t|in (?:the"
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
# "Kyrgyzstan is in the chair", "Armenia, which chaired the organisation in 2022", "Russia has presided since November"
_CHAIRS = re.compile(
    rf"{STATE}(?: \([^()]*\)|, (?:and )?not ‹[sdl]\d+›,)?(?:,? | \((?=which ))(?:{AUX}"
    r" )*(?P<v>chairs|chair|chaired(?! by\b)|chairing|presides?|presided(?! over by\b)|presiding|in the chair(?:"
    r" of)?|(?:holds?|held|has|have|had|keeps?|kept|retains?|retained|occupies|occupied|exercises|exercised)"
    rf" (?={CHAIR.replace('(?P<o>', '(?:')})|"
    rf"(?:(?:sat|sits|remained|remains|stayed|stays) )?in (?={CHAIR.replace('(?P<o>', '(?:')})|"
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
LABEL = re.compile(
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
HANDS_IT = re.compile(
    rf"(?P<f>‹[sdlp]\d+›),? (?:{AUX} )*{_WILL}(?P<v>hands?|handed|pass(?:e[sd])?|gave|gives?|transferred|ceded|yielded)"
    rf"(?: over| on)? it(?: over| on)? to (?:the )?{TAKER}(?:{END}|{_THERE})"
)
IT_GOES = re.compile(
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
NOT = re.compile(
    rf"{STATE} (?P<v>(?:did|does) not (?:chair|hold {CHAIR.replace('(?P<o>', '(?:')}|preside over)|(?:is|was) not in the chair"
    rf" of){_BODY}(?=(?: in ‹t\d+›| ‹t\d+›| at present)?\s*(?:[.;!]|$))"
)
# "Nikol Pashinyan, who chairs the Council at present", "the chairman of the Council, Nikol Pashinyan,"
_PERSON = re.compile(
    rf"{PERSON}, (?:who|whose country|whose state|the man who) (?:{AUX} )*(?P<v>chairs|chaired|chairing|presides over|presided"
    rf" over|in the chair of|(?:holds|held) {CHAIR.replace('(?P<o>', '(?:')}|is chairman of|is chair of|was chairman of)(?:"
    rf" (?:the )?(?P<o>‹[ob]\d+›|alliance|bloc|organi[sz]ation|council))?{END}"
)
# "Nikol Pashinyan has chaired the bloc since last year", "the president held the chair of the bloc in 2024"
_PERSON_CHAIRS = re.compile(
    rf"{PERSON} (?:{AUX} )*(?P<v>(?:chairs|chaired|chairing|presides over|presided over|(?:holds|held)"
    rf" (?:the )?(?:[a-z-]+ )?(?:chair|chairmanship|presidency) of) (?:the )?(?P<o>‹o\d+›|alliance|bloc|organi[sz]ation)){END}"
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
COUNCIL_UNDER = re.compile(
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
LABELLED = re.compile(
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
ENTRY = re.compile(
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
BEING = re.compile(
    rf"{STATE},? (?P<v>the|this year's|currently the|as|as the|in its role as) (?:(?:present|current|rotating|new) )?{CHAIR}(?:"
    r" (?:this year|‹t\d+›|(?:in|for|during) ‹t\d+›))?(?=\s*(?:[,.;)]|$))"
)
NAMED = re.compile(
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
# "Kazakhstan's year in the CSTO chair was 2024", "Tajikistan's turn at the head of the CSTO ran from 2020 to 2021"
_YEAR_OF = re.compile(
    rf"{STATE}'s? (?P<v>(?:year|turn|term|stint|spell|time|period|months) (?:in|at) (?={CHAIR.replace('(?P<o>', '(?:')})"
    rf"|(?:turn|year|term|stint) at the (?:head|helm) of)(?:{CHAIR}|{_BODY.replace('(?P<o>', '(?P<q>')})"
    r"(?:,| \(| was| came| fell| ran| lasted| began and ended)?(?: from| in| between)? (?P<d>‹t\d+›)(?!-|\w)"
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
NEXT = re.compile(rf"{STATE} (?P<v>is|was) (?:the )?next (?:in line|in turn|up|in the order|to preside|to chair)")
# What leaves open, or denies, that the chair changed hands.
DOUBT = "would|could|should|may|might|not|never|no longer|if|whether|wants?|hopes?|refused|declined|instead of|without"
SPOKEN = re.compile(
    r"\b(?:chair|chairman|chairperson|chairmanship|chairship|rotating leadership|presidency|chaired|chairing state"
    r"|chairing|presided|presiding|presides|chairs|gavel)\b"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of speech: a pattern and what it says."""

    pattern: re.Pattern[str]
    slot: str


TURNS = (
    Turn(_PASSED, "passed"),
    Turn(LABEL, "passed"),
    Turn(_HANDS, "passed"),
    Turn(_TRANSFER, "passed"),
    Turn(HANDS_IT, "passed"),
    Turn(IT_GOES, "passed"),
    Turn(_RELIEVES, "passed"),
    Turn(_RIGHT_AFTER, "passed"),
    Turn(_AFTER, "passed"),
    Turn(_FOLLOWED_BY, "passed"),
    Turn(NOT, "denied"),
    Turn(_TAKES, "start"),
    Turn(_CHAIRED, "holds"),
    Turn(_CHAIR_HELD, "holds"),
    Turn(_ITS, "start"),
    Turn(_ITS_SINCE, "start"),
    Turn(_NEXT_YEAR, "next-year"),
    Turn(NEXT, "next"),
    Turn(_LAST, "last"),
    Turn(_CHAIRS, "holds"),
    Turn(_HOSTS, "hosts"),
    Turn(_PERSON, "person"),
    Turn(_PERSON_CHAIRS, "person"),
    Turn(_CHAIRMAN, "person"),
    Turn(_CHAIRED_BY, "person"),
    Turn(_CHAIRMAN_NAMED, "person"),
    Turn(_ITS_CHAIRMAN, "person"),
    Turn(COUNCIL_UNDER, "person"),
    Turn(_LED, "person"),
    Turn(_HE_CHAIRS, "he"),
    Turn(_FUNCTIONS, "holds"),
    Turn(LABELLED, "holds"),
    Turn(_IT, "hosts"),
    Turn(_TOOK_OVER, "start"),
    Turn(ENTRY, "start"),
    Turn(BEING, "holds"),
    Turn(NAMED, "holds"),
    Turn(BEGAN, "start"),
    Turn(_UNDER, "under"),
    Turn(_OWN, "own"),
    Turn(_OWN_PLANS, "own"),
    Turn(_YEAR_OF, "own"),
    Turn(_WILL_CHAIR, "own"),
    Turn(_WILL_BE_HELD, "own"),
    Turn(_CHANGED, "changed"),
)
WORTH_READING = re.AnyOf([turn.pattern for turn in TURNS])
