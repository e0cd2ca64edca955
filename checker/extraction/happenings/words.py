"""The words by which texts tell of happenings: taking place, beginning and ending, coming and staying away, leading,
hosting, pulling out.

Patterns over folded text. Each stands for one thing that may be said; what it is said of is found by the modules beside this
one that read a stretch of a sentence.
"""

from __future__ import annotations

from checker.model import sieve as re

# "..., a month after [Search-2023]", "..., unlike [Search-2023]"
COMPARED = re.compile(
    r", (?:\w+ (?:days?|weeks?|months?|years?) (?:after|before)|shortly (?:after|before)"
    r"|unlike|like|as (?:at|in|during)) (?:the )?(?:exercises? |drills? )?[\"“”']?$"
)
_OFF = r"call(?:ed|s)? (?:it |them |this |that )?off"
NO_HAPPENING = re.compile(
    rf"cancel|{_OFF}|scrap|pulled the plug|scuttl|abandon|fell through|struck (?:off|from)|postpon|"
    r"transferr|relocat|\bplan\b|planned|"
    r"\bplans\b|propos|\bmeant\b|should have|was to\b|were to\b|schedul|\bdue\b|to be (?:held|staged|hosted)|intend|"
    r"consider|candidate|offered|wanted|declin|foreseen|envisaged|\bwill\b|would|\bmight\b|\bmay (?:be|have|take|not)\b|"
    r"\bdown as\b|pencilled|earmarked|"
    r"ahead of|rehears(?!e[ds]?\b(?! for)|ing\b(?! for))|prepar\w+ for|expected|upcoming|next year|announced for"
    r"|\bif\b(?! (?:one|you|we) )|"
    r"rumou?r|unlike|compared|instead"
    r" of|denie[sd]|myth"
)

PART = re.compile(
    r"active (?:phase|part|stage)|main (?:phase|part|stage)|\bphase\b|\bstage\b|first half|second half|opening|ceremony|"
    r"closing day|advance (?:group|party)|\bof (?:them|these|those|whom|which)\b|\beach\b|regroup|observer|per ?cent|"
    r"staff talks|\bconference|episode|killed|wounded|died|injured|detain|refugee|spectator|visitor|journalist|only about|"
    r"rest of|another \d|so far|announced"
)

# What is no part of a stage of an operation
OF_THE_OPERATION = re.compile(r"\b(?:stages?|phases?)\b")

# What says of an operation that it is one for good
PERMANENT = re.compile(
    r"\bpermanent (?:[\w-]+ ){0,3}?(?:status|operation|footing|basis|campaign|undertaking|one)\b|"
    r"\b(?:make|makes|made|making|declare[sd]?|become|becomes|became|turned|turns)\b[^.;]{0,60}? permanent\b|"
    r"\b(?:status|character) of (?:a )?permanent\b"
)
THE_OPERATION = re.compile(r"\b(?:the|this|members['’]) (?:[\w-]+ )?operation\b|permanent status")

OTHERS = re.compile(
    r"bilateral|trilateral|national exercise|\bnato\b|shanghai|turkic|slavic|russian-\w+ (?:man|exerc|drill)|american|"
    r"european union|joint expeditionary"
)

# An exercise that is not the one spoken of: "a separate drill", "another, smaller exercise", "the national manoeuvres".
ANOTHER = re.compile(
    r"(?:^\W*(?:and |but |while |whereas |in \w+ |last \w+ |earlier |meanwhile |later |then )?|[,;] ?(?:and |but |while"
    r" |where )?)"
    r"(?:an?|its own|their own|his own|similar|two|three|several|bilateral) (?!(?:year|month|week|day)s? )(?:[\w'’-]+,?"
    r" ){0,4}?(?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|war games?)\b|"
    r"\b(?:another|other|separate|different|earlier|previous|preceding|smaller|larger|bigger|national|own|bilateral"
    r"|russian-\w+|army) "
    r"(?:[\w'’-]+,? ){0,3}?(?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|war games?)\b|"
    r"\balso (?:planned|scheduled|intended|going|due|set)? ?(?:to )?(?:be )?(?:conduct|hold|stage|host|held|run)(?:ed|ing|s)?"
    r" (?:\w+ ){0,2}?(?:exercises|drills|man(?:oeu|eu)vres|maneuvers|war games)\b|"
    r"\b(?:zapad|vostok|tsentr|kavkaz|union shield|peace mission|steppe eagle|eagle partner)\b"
)

UNKNOWN_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[-–—‑ ](?:19|20)\d\d\b")

PART_OF = re.compile(
    r"part of|within the framework|in the framework|umbrella|under the roof|made up|together with|alongside|as well as|"
    r"in addition to|followed by|after |before "
)

HOLDING = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:\w+ )?(?:held|conducted|staged|hosted|carried out|organi[sz]ed|run)\b|took place|"
    r"takes place|taken place|unfolded|played out|went ahead|\bran\b|\bruns?\b|running|lasted|gathered|\bmet\b|trained|"
    r"drilled|practi[sz]ed|exercised|wound up|wrapped up|kicked off|got under way|began|begun|started|opened|ended|"
    r"concluded|finished|completed|\bclosed\b|drew to a close|over by|\bhost(?:s|ed|ing)?\b|play(?:s|ed|ing)? host|"
    r"(?:is|are) (?:\w+ )?(?:conducting|hosting|holding|staging)|commence[sd]|"
    r"(?:is|are) (?:beginning|starting|opening|under ?way)|begins\b|starts\b|kicks? off|"
    r"gets under way|"
    r"passed on|passed at|fell on|\bheld\b|conducted|staged|basic venue|\bvenue\b|came to|went to|assembled|converged|"
    r"\btook part\b|took in|visited|turn of|stretched|lent|deployed"
)

HOSTING = re.compile(r"\b(?:host(?:s|ed|ing)?|play(?:s|ed|ing)? host)\b(?! (?:of|country|nation))(?<!the hosts)")

# Behind a place: "Belarus was the venue of ..."
VENUE = re.compile(
    r" (?:was|became|served as|acted as|is|is (?:going )?to be|will be)"
    r" the (?:\w+ )?(?:venue|site|setting|scene|host|host country|host nation) (?:of|for)\b"
)

BEGINS = re.compile(
    r"\b(?:began|begun|begins|beginning|started|starts|starting|opened|opens|kicked off|got under way|commenced|launched)\b"
)

ENDS = re.compile(
    r"\b(?:ended|ends|ending|concluded|concludes|finished|finishes|closed|wrapped up|wound up|completed|drew to a close|"
    r"over|came to an end|came to a close)\b"
)

TAKING_PART = re.compile(
    r"took part|take part|taken part|taking part|participat|involv|engaged|attracted|deployed|mustered|brought|numbered|"
    r"turned out|drew|were there|on the ground|gathered|had come|\bcame\b|sent|contribut|fielded|assembled|joined|"
    r"\bthere were\b|counted|were at|were in|attend|represented|trained|practi[sz]ed|arrived|\bused\b|featur|consist|"
    r"comprised|amounted|total|moved|drawn|\bsaw\b|with (?:more|over|about|some|around|nearly|upwards)"
)

STAYING_AWAY = re.compile(
    r"\bstay(?:s|ed|ing)? (?:away|at home|home|out)|kept away|did not (?:take part|participate|attend|send|come|join|turn up|"
    r"show up)|didn['’]t (?:take part|participate|attend|send|come|join)|(?:took|takes|taken|had) no part|"
    r"\babsent\b|\bskipp|boycott|missing|no-show|"
    r"sat (?:it |this one )?out|not represented|sent no|without (?:armenia|belarus|kazakh|kyrgyz|russia|tajik)|"
    r"was not (?:among|there|present)|were not (?:among|there|present)|sent nobody|declined to take part|"
    r"refused to take part|"
    r"\bneither [^.;:]{2,40} nor [^.;:]{2,40} (?:took part|takes part|participated|attended|sent|came|joined)"
)

COMMANDING = re.compile(
    r"led by|directed by|commanded by|headed by|under the (?:overall |general )?(?:command|leadership|direction) of|"
    r"commanded|in (?:overall )?(?:command|charge)(?: (?:was|is|stood))?|"
    r"directed|\bled\b|leadership (?:of the exercise )?was (?:exercised|entrusted)|oversaw|"
    r"(?:general|officer|man|commander|one) (?:sent|chosen|named|appointed|picked) to (?:run|lead|command"
    r"|head) [^.,;:]{2,40}? was\b|"
    r"supervised by|commander (?:of [^,.;]{3,40} )?(?:was|is)\b|"
    r"^\W*(?:command|commander|director|directing|leadership|in (?:command|charge)|commanding officer|leader"
    r"|head of the exercise)"
    r"(?: of the (?:exercises?|drills?))?: ?"
)

TRAINING = re.compile(
    r"\b(?:belongs to|is that of|was that of) (?:the )?(?:csto(?:['’]s)? |collective )*$|"
    r"\b(?:preparation|exercises?|tests?|outings?|drills?|man(?:oeu|eu)vres?|maneuvers?|training|trains?|tested|testing|"
    r"rehearses|workout|event|series|written|meant|designed|held|carried out|conducted|for) (?:of|for|with|"
    r"with the forces of|with units of)?\s*(?:the |its |our |their )?(?:csto(?:['’]s)? |collective |alliance(?:['’]s)? |"
    r"bloc(?:['’]s)? |organi[sz]ation(?:['’]s)? |central asian )*$"
)

# "In 2021 it was Kazan's turn": what an edition is told by, beside the words of holding
TURN = re.compile(r"\b(?:had|got|took|given)? ?its turn\b|['’]s? turn\b|\bturn of\b|\bthe hosts? (?:was|were|had been)\b")
# What stands around the name of a series that is an everyday word: "the Search exercises", "the drill Echelon"
CALLED_AN_EXERCISE = (
    re.compile(r"\b(?:exercises?|drills?|series|man(?:oeu|eu)vres?|maneuvers?)(?:,? (?:called|named|of))?,? [\"“'‘«]?$"),
    re.compile(r"[\"”'’»]? (?:series|exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?)\b"),
)
VISITED = re.compile(r"(?:\b(?:in|at|on|visited|toured|to|and|then|hosted by|by)|[,:;]) (?:the )?$")
# What went on for days: "it went on until ...", "had been in the field since ..."
ONGOING = re.compile(
    r"\b(?:went on|goes on|lasted|continued|ran|running|under way|in the field|trained|exercised|drilled|stayed"
    r"|been at it|kept going)\b"
)
# "Originally meant for Armenia, it went to Kyrgyzstan": the plan stands in front of what came of it
ONCE_PLANNED = re.compile(
    r"\b(?:originally|initially|at first|first|once) (?:meant|planned|intended|scheduled|foreseen|earmarked|due)"
    r" (?:for|in|to (?:be held|take place) in) (?:the )?[\w ]{3,30},"
)
GROUNDS_LABEL = re.compile(r"^\W*(?:ranges?|grounds?|training grounds?|polygons?|venues?|where|hosts?|host country)\s?: ")
FIRST_OR_LAST_OF_THEM = re.compile(r"\b(?:first|last) of (?:them|these|those)\b")
YEAR_BY_YEAR = re.compile(
    r"\b(?:exercises?|drills?|editions?|man(?:oeu|eu)vres?|maneuvers?|year by year|venues?|hosts?)\b[^:.;]{0,60}:"
)
THE_SERIES = re.compile(r"\b(?:the|this) series\b|\bthe (?:\w+ )?edition of\b|\beditions\b")
ONE_BEFORE = re.compile(r"\bthe (?:one|edition|round|session|summit|meeting)(?: just)? (?:before|after)$")
# Behind a conjunction or a comma: what follows is about the one before
THEN_ONE_BEFORE = re.compile(r" (?:and |but )?the (?:one|edition|session|summit|meeting)(?: just)? before\b")
SESSION_BEFORE = re.compile(
    r"\bthe (?:one|session|summit|meeting)(?: just)? before(?: (?:that|it|this))?\b|"
    r"\bthe (?:previous|preceding) (?:one|session|summit|council)\b"
)
# "A year later it moved to Tajikistan": the edition of another year was there, and nothing was changed
MOVED = re.compile(r"\b(?:was|been|were) moved|\bmoved (?:to|from|here)\b")
MOVED_TO = re.compile(r"\b(?:moved|went|travell?ed|came|returned|shifted|switched|migrated)(?: on| back| over)? to (?:the )?")

BARE_DAY = re.compile(
    r"\b(?:(?P<r>by|until|till|since|on|from|to) )?(?P<d>the (?P<n>[12]?\d|3[01])(?:st|nd|rd|th))(?=[.,;:)]| (?:that|and|or|"
    r"of the month|the|by|at|in|when|after|before)\b|$)"
)

EXERCISE = re.compile(r"exercis|drill|man(?:oeu|eu)v|war ?games")

BESIDE = re.compile(
    r"\b(?:near|outside|around|not far from|close to|next to|kilomet(?:er|re)s from|km from|miles from) (?:the )?(?:\w+ ){0,3}$"
)

# What presidents and ministers do: no exercise is told of.
GATHERING = re.compile(r"\b(?:summits?|presidents|leaders|heads of state|ministers)\b|\b(?:they|had|he|she|we) (?:had )?met\b")

BROUGHT = re.compile(r"\b(?:moved|brought|sent|took|taken|led|called) [^.;:]{3,60} to (?:the )?$")
LENT = re.compile(r"(?:lent|used|offered|provided|chose|visited|made available) (?:the|its|their)? ?(?:mountain |firing )?$")

GOES_TO = re.compile(
    r"[\"”’']? ?(?:(?:then|later|also|next|had|has|was|is|again|back) )*(?:goes|went|gone|moves|moved|comes|came|"
    r"returns|returned|travell?ed|shifted) (?:back )?to (?:the )?"
)
WHERE_LISTED = re.compile(  # "spread over four countries: A, B, C and D" is where
    r"\b(?:in|over|across|through|on the (?:territory|territories|soil) of) (?:the )?(?:two|three|four|five|six|seven"
    r"|several|\d)"
    r" (?:[a-z-]+ )?(?:countries|states|republics|member states|members|allies)\s?[:,(–—]"
)
# Before a place where something else comes from: "drugs produced in [Afghanistan]"
MADE_THERE = re.compile(
    r"\b(?:produced|grown|cultivated|manufactured|made|harvested|originating|stationed|born|living)"
    r" (?:(?:in|on|within) )?(?:the )?(?:territory of |territories of )?(?:the )?$"
)
HOSTS_WERE = re.compile(r"\bhosts? (?:was|were|is|are|had been|has been) (?:again )?(?:the )?$")

BRACKETED_YEAR = re.compile(r"\((?:in )?(?:19|20)\d\d\)")

FUTURE = re.compile(
    r"\b(?:is|are) (?:now |still )?(?:(?:going )?to (?:be|begin|start|open|take place|run|unfold|last|hold|stage|host)|due|"
    r"set to|scheduled|expected|planned|pencilled)|\bwill (?:be|take place|hold|stage|host|begin|start|open|run|last|unfold|"
    r"go ahead|involve|bring|feature|see|include|take part|participate|gather|attract)"
)
# What says of an exercise that lies ahead when it will be.
TO_BE_HELD = re.compile(
    r"\b(?:be (?:held|conducted|staged|hosted|carried out)|take place|hold|stage|host|begin|start|open|kick off|run|last"
    r"|unfold)\b"
)
# "Before [Rubezh-2024] they trained in Kazakhstan": what is told is no part of the exercise
BEFORE_OR_AFTER = re.compile(
    r"\b(?:before|after|ahead of|following|until|prior to|weeks? from|months? from) (?:the )?(?:csto(?:['’]s)? )?$"
)
ITSELF = re.compile(
    r"[\"”’']?,? ?(?:\(|(?:which|held|staged|run|conducted|hosted|in|at|on|of|was|is|ended|began|took|opened|had)\b)"
)
# What was once to be, and may have come otherwise: "it was assumed that they would train at a drill that will be held in ..."
ONCE_MEANT = re.compile(r"\bit (?:was|had been) (?:\w+ )?(?:assumed|supposed|expected|planned|intended|thought|believed)\b")
TO_LAST = re.compile(r"\b(?:last|run|continue|go on|be held|be conducted)\b")
AT_THE_RANGE = re.compile(
    r"[\"”’']? (?:(?:military|firing|training|shooting|mountain) )*(?:range|ground|base|camp|airfield|polygon|cent(?:re"
    r"|er))s? $"
)

CAPITALS = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")

TITLED = re.compile(
    r"General|Colonel|Major|Lieutenant|Defen[cs]e|Ministry|Minister|Armed|Forces|Staff|President|Secretar|Airborne|Lake|Mr|"
    r"Mrs|Ms|Dr|Central Asia|January|February|March|April|June|July|August|September|October|November|December"
)

ABOUT = re.compile(
    r"(?:the|it|they|this|that|these|those|its|their|a|an|exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|war|games|"
    r"events?|troops|soldiers|units?|contingents?|forces|guests|servicemen|participants|all|both|main|basic|venue|edition|"
    r"week|days?|joint|command|post|staff|field|was|were|is|are|had|has|have|been|also|again|finally|then|later|first|last|"
    r"second|third|year|month|years|ago|hosts?|live|fire|stage|phase|active|episodes?|and|of|in|at|on|from|to|for|by|which|"
    r"where|once|more|two|three|related|special|manoeuvre|combined|multinational|annual|yearly|whole|formally|officially|"
    r"everything|action|as|part|so|there|here|only|thing|round|one|series|peacekeepers|csto|alliance['’]s|bloc['’]s|people|"
    r"men|women|personnel|persons|total|some|about|around|over|than|nearly|almost|roughly|upwards|under|just|with|ground|"
    r"in total|altogether|members?|military|service|allied|collective)"
)

COMING = re.compile(
    r"took part|take part|taken part|taking part|participat|involv|engaged|attracted|mustered|turned out|on the ground|"
    r"(?:had|have) come\b|\bcame\b|\bin total\b|altogether|\bthere were\b|were (?:there|here|at|in)\b|numbered|deployed|"
    r"brought together|assembled|gathered|were counted|moved through|drew|trained|practi[sz]ed|had \d|^ ?with|saw"
)

JOINED = re.compile(
    r" ?(?:(?:troops|soldiers|units?|contingents?|forces|servicemen|army|side|peacekeepers|paratroopers) )?(?:also |did |"
    r"had |both |all |too )*(?:took part|take part|taken part|participated?)(?:,? (?:too|as well|again|"
    r"also))?(?: for the first time[^.,;]*)?(?: in (?:it|the (?:exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?)|"
    r"[a-z ]+-20\d\d))?[.,; ]*(?:\bwith\b.*)?$"
)

LED = re.compile(
    r"\s*(?:and |but )?(?:it|they|leadership|command|the (?:mission|operation|contingents?|exercises?|drills?|man(?:oeu|"
    r"eu)vres?|maneuvers?|peacekeepers|troops|whole))\b"
)

# Behind a verb of leading: what was led is the whole.
LEADING = re.compile(
    r"(?:commanded|directed|led|headed|oversaw|supervised|in command of|in charge of) (?:them|it|the "
    r"(?:mission|operation|contingents?|"
    r"exercises?|drills?|man(?:oeu|eu)vres?|maneuvers?|peacekeepers|troops|whole))\b|^\s*the commander\b"
    r"|\b(?:sent|chosen|named|appointed|picked) to (?:run|lead|command|head) (?:it|them|the (?:show|mission|operation"
    r"|whole|troops|"
    r"peacekeepers|contingents?|force|exercises?|drills?))\b"
    r"|^[^,;:]{5,60} (?:was|were|is|had been) in (?:overall )?(?:command|charge)\W*$"
    r"|^\W*in (?:overall )?(?:command|charge) (?:was|is"
    r"|stood)\b"
    r"|^\W*(?:command|commander|director|directing|leadership|in (?:command|charge)|commanding officer|leader"
    r"|head of the exercise)"
    r"(?: of the (?:exercises?|drills?))?:"
)

NAMED_PERIOD = re.compile(r"""20\d\d[\"”’']? ?[(:] ?[^.;()]{0,60}$""")

SENT = re.compile(
    r"\bsent\b|deploy|dispatch|arriv|interven|\bentered\b|moved into|"
    r"rolled into|withdr[ae]w|pull-?out|\bleft\b|\bleave\b|\bleaving\b|flew|"
    r"\bc[ao]me from\b|\bmission\b|\bpack(?:ed|ing) up\b|\b(?:stayed|remained) (?:on )?in\b"
)

SENDING = re.compile(r"\b(?:sent|deployed|dispatched|intervened|despatched)\b")

GROUND = re.compile(r"training|airfield")

TERRITORY = re.compile(
    r"(?:territory|soil|land|grounds?|ranges?|mountains?|steppes?|hills|area|region|south|north|east|west) of (?:the )?$"
)

# Before a list of those who came: "four armies were on the range: ..."
CAME_FROM = re.compile(
    r"\b(?:armies|contingents|flags|countries|states|nations|teams|delegations|units|troops|soldiers)\b[^:.;]{0,60}: (?:the )?$"
)
OUR_OWN = re.compile(r"\b(?:our own|ours|the hosts?|the host (?:country|nation)|the home side)\b")
# What says that a mere number counts those who came: "they numbered 2,030", "about 1,200 of them"
BARE_COUNT = re.compile(
    r"\b(?:they|who|soldiers|troops|peacekeepers|men|guests) (?:had )?(?:numbered|totall?ed)(?: in all)? $|\bnumbering $"
    r"|\bthe (?:most recent|latest|newest)(?: one| edition)? (?:brought together|drew|gathered|involved|saw) $"
)
THERE_WERE = re.compile(r"\bthere (?:were|had been) $")
OF_THEM = re.compile(r" (?:of them|strong|men and women)\b|-strong\b")
TROOPS = re.compile(r"\b(?:troops|soldiers|peacekeepers|servicemen|contingents|units|armies|men)\b")
ENDS_THERE = re.compile(r"(?:\s*[.,;:!?)–—]|\s*$| (?:in all|altogether|in total|at the height|had arrived|on the ground)\b)")

COUNTED = re.compile(
    r"\s*(?:of the (?:six|five|seven|eight|nine) )?(?:csto |allied |member |of the (?:csto|bloc|"
    r"alliance)['’]?s? )*(?:countries|states|nations|member states|member countries|allies|members|armies|republics|"
    r"contingents)\b"
)

REQUEST = re.compile(
    r"appeal|\basked\b|request|turned to|turns to|\brang\b|called (?:on|for)|sought help|\bplea\b|invoked|cry for help"
)

AT_THE_REQUEST = re.compile(r"\bat (?:the|its|his) (?:\w+ )?request\b(?: of [^,;:.]{0,60}(?:, [^,;:.]{3,40}(?=,))?)?")

DECISION = re.compile(
    r"\bdecided\b|\bdecision\b|agreed|announced (?:that|the dispatch|the deployment|the sending)|said yes|"
    r"approved the (?:dispatch|deployment|sending|mission)"
)

ARRIVAL = re.compile(
    r"(?:troops|units|peacekeepers|soldiers|russians|paratroopers|aircraft|planes|contingents?|"
    r"forces) (?:\w+ ){0,3}(?:arrived|landed|touched down|took up|flew in|went in|entered|moved in(?:to)?|"
    r"rolled into|were (?:deployed|sent|dispatched|"
    r"flown in))|deployment (?:began|started|of)|first (?:\w+ )?(?:aircraft|planes|units|troops|soldiers|russians|"
    r"peacekeepers)|mission (?:began|started)|deployed|dispatched"
)

# "troops from Armenia, Belarus and Russia arrived": all who came, with their states between noun and verb
ALL_CAME = re.compile(
    r"\b(?:troops|units|peacekeepers|soldiers|contingents?|forces)\b[^;:.]{0,130} (?:arrived|landed|touched down|flew in)\b"
)
# "the CSTO peacekeepers in Kazakhstan": who is there, in a text of that time
THERE = re.compile(
    r"\b(?:peacekeep\w+|troops|forces|contingents?|soldiers|militaries|servicemen)\b[^,;:.]{0,90}"
    r"\b(?:in|on the territory of) (?:the )?(?:republic of )?\w"
)
# "the commander of the CSTO contingent, General [X]", "[X], commander of the peacekeepers"
COMMANDER_OF = re.compile(
    r"(?<!deputy )(?<!former )\bcommander of (?:the )?(?P<of>[^;:.()]{3,130}?),? (?:(?:russian |the )?(?:(?:colonel|lieutenant"
    r"|major|army)[ -]?)?general,? |gen\. )?$"
)
IS_COMMANDER_OF = re.compile(r", (?:the |who is |now )?commander of (?:the )?(?P<of>[^,;:.()]{3,130})")
ITS_TROOPS = re.compile(r"\b(?:peacekeep\w+|contingent|collective forces|csto (?:forces|troops|mission))\b")
OF_ONE_STATE = re.compile(
    r"\b(?:armenian|belarusian|kazakh|kyrgyz|russian|tajik)(?: \w+)? (?:contingents?|peacekeep\w+|units?|troops|soldiers)\b|"
    r"^(?:armenian|belarusian|kazakh|kyrgyz|tajik)\b|\b(?:part|group|component|detachment|element|section)s? of\b"
)

# What is going to happen to troops that are there as the text is written: they "will be withdrawn", "will begin to leave"
WILL_GO = re.compile(
    r"\b(?:will|is to|are to|is expected to|are expected to|is due to|are due to) (?=(?:be |have |fully |completely |all )*"
    r"(?:withdraw|withdrawn|leave|begin|start|end|complete|completed|finish|last|take|depart|return|gone|over)\b)"
)

PULLOUT = re.compile(
    r"pull-?out|withdr[ae]w|departure|\bleft\b|\bleave\b|leaving|flew (?:home|out)|went home|\bgone\b|redeploy|heading home|"
    r"brought home|returned home|pack(?:ed|ing) up"
)

STAYED = re.compile(r"\b(?:stayed|remained|were (?:there|present)|served|stayed on|were deployed)\b")

LEFT = re.compile(
    r"\b(?:peacekeepers|troops|soldiers|contingents?|forces|they|all|mission) (?:had |have )?(?:all |finally )?(?:left"
    r"|went home|"
    r"departed|withdrew|flew home|returned home|pulled out)\b"
)

PART_OF_IT = re.compile(
    r"\b(?:first|last|some|most|several|part of|advance|armenian|belarusian|kyrgyz|russian|tajik|main|half|"
    r"majority|paratroop\w*)\b"
)

# Some of those who were sent.
OF_SOME = re.compile(
    OF_ONE_STATE.pattern + r"|\b(?:first|last|some|most|several|half|majority|main|remaining|another|paratroop\w*)\b"
)

PULLOUT_BEGAN = re.compile(
    r"(?<!\bto )beg[aiu]n|(?<!\bto )start|first (?:units|troops|peacekeepers|contingents?|soldiers|aircraft|planes"
    r"|ones) (?:\w+ )?(?:left|"
    r"depart|flew|went)|commenc|got under way|under way"
)

PULLOUT_ENDED = re.compile(
    r"complete|\bend(?:s|ed)?\b|\bover\b|finish|conclud|\blast\b[^.]{0,40}(?:left|gone|depart|withdr|flew|went)|"
    r"\ball (?:of (?:them|the [a-z]+) |the [a-z]+ |troops |units |soldiers )?(?:had |have |were )?(?:left|gone|"
    r"departed|withdrawn|home)|"
    r"\b(?:left|withdrew|went|flew)\b[^.]{0,60}, the last (?:of them|ones)\b|wound up|wrapped up"
)

MEETING = re.compile(
    r"\bmet\b|\bmeets?\b|convened|gathered|gathers|assembled|sat (?:here|down|together|in)|\bsat\b|took place|was held|"
    r"were held|\bheld\b|came together|meeting (?:in|at|on)|hosted|playing host|played host|opened in|"
    r"(?:summit|session|meeting)\b(?: of [^,;:.]{0,110}?)?(?:, [^,;:.]{3,70},)?"
    r" (?:(?:has|have|had|is|was|officially|formally|now) )*"
    r"(?:launch|open|kick|beg[iau]n|start|commenc|under ?way|got under way|get)[a-z]*(?: off)?"
)

NOUN = re.compile(r"\b(?:summit|session|meeting|gathering|talks)s?\b")

NOT_OURS = re.compile(
    r"trilateral|bilateral|\bnato\b|european|brussels|parliament|assembly|government|un security|"
    r"security council of (?:armenia|kazakh|russia|belarus|the un)|national security|commonwealth|"
    r"\bpress\b(?! (?:service|office|secretary|agency))|cis\b|sco\b|"
    r"eurasian|shanghai|turkic|brics|caspian|\btwo (?:presidents|leaders)|both (?:presidents|leaders)|three (?:presidents|"
    r"leaders)|opposition|\bg7\b|\bg20\b|guam|normandy|next (?:summit|session|meeting)|ahead of|preparat|\beve\b|"
    r"\bday (?:before|after)\b|anniversary of|since (?:the|a|that)|until the|working group|experts|commission|"
    r"informal talks|sideline|margins|chiefs of|council of ministers|interior"
)

OF_OTHERS = re.compile(
    r"(?:leaders|presidents|heads of state|ministers) (?:of|from) (?!the (?:[a-z]+-led )?(?:csto|collective|alliance|bloc|organi|"
    r"six|five|seven|member)|its |all |csto|member|six|five|seven)"
)

PLANNED = re.compile(
    r"\bwill\b|would|\bis to\b|are to\b|was to\b|were to\b|planned|schedul|\bdue\b|should|propos|invit|expected|cancel|"
    rf"postpon|{_OFF}|announced for|next|upcoming|\bif\b|\bmay (?:be|have|meet|not)\b|might|not (?:in|at|on)\b|"
    r"rather than|instead|(?:not|n['’]t|never) (?:meet|met|gather(?:ed)?|convened?|assembled?|sit|sat|held|come together)\b"
)

CHAIRING = re.compile(
    r"chaired by|presided over by|under the (?:csto )?(?:chairmanship|presidency) of"
    r"|(?:meeting|session|summit|sitting|conference) (?:is|was|has been) (?:led|headed|run) by|led by"
)

# Behind a name: "Tokayev chaired the session"
CHAIRED = re.compile(
    r",? (?:who )?(?:has |had |also )*(?:chaired|chairs|presided over|presides over|led) (?:the|a|an|this|that|today['’]s)"
    r" [^,;:.]{0,70}?\b(?:session|summit|meeting)\b"
)

# "At the Council's session in Minsk on 23 November the ministers agreed": what was agreed was agreed on the day of the session
AT_A_MEETING = re.compile(r"\b(?:at|during) (?:the|a|an|its|their) [^,;:]{0,90}?\b(?:meeting|session|summit)\b")

# "in the Kyrgyz capital of [Bishkek]", "in Kyrgyzstan's capital [Bishkek]"
IN_THE_CAPITAL = re.compile(r"\b(?:in|at) (?:the )?(?:[\w’'-]+ )?(?:capital(?: city)?|city)(?: of)?,? $")

_SLATED = "scheduled|slated|due|set|planned|expected|to be held|to take place"
# What is going to be, and surely: nothing is wished, proposed or called off.
GOING_TO_BE = re.compile(
    r"\bwill (?:now |also |again )?(?:be (?:held|hosted|convened|chaired)|take place|host|meet|gather|convene|attend|"
    r"participate|take part|open|begin|start|kick off)\b|\bis (?:due |scheduled |set |expected )?to (?:be held|take place|meet|"
    r"open|begin|start)\b|"
    r"\b(?:summits?|sessions?|meetings?),? (?:(?:which|that) (?:is|was) |in [\w ]{3,20}? |of the [\w ]{3,60}? )?"
    rf"(?:{_SLATED})\b|"
    r"\b(?:will|would) (?:not|skip|miss|boycott)\b[^.;:]{0,60}? (?:summit|session|meeting)\b|\bwon['’]t \w+"
)
# "the meeting of the Collective Security Council (CSC) of the CSTO in Astana"
OF_THE_COUNCIL = re.compile(
    r" of (?:the )?(?:(?:csto )?(?:collective security )?council|csto|collective security treaty organi[sz]ation)(?: \(\w+\))?"
)
# "the summit of the organization slated for 23 November"
SLATED = re.compile(rf"\b(?:{_SLATED})\b")
NEXT = re.compile(r"\b(?:the|its|their) next (?=(?:\w+ )?(?:summit|session|meeting)\b)")

# What goes on as the text is written: "the summit is under way in Minsk", "the leaders have arrived in Minsk"
NOW = re.compile(
    r"\b(?:is|are) (?:now |currently )?(?:being held|taking place|under ?way|meeting|gathering|hosting)\b|"
    r"\bkick(?:s|ed) off\b|\b(?:begins?|opens?|hosts|gathers?|meets?)\b|"
    r"\b(?:have|has) (?:arrived|begun|started|kicked off|opened|gathered)\b|"
    r"\btoday\b"
)
ARRIVED = re.compile(r"\barriv(?:ed|es|e|ing) (?:here )?(?:in|at) (?:the )?$")
FOR_IT = re.compile(
    r",? (?:today |on [\w ]+ )?(?:to (?:participate|take part|attend)|for (?:the|a)\b)[^,;:.]{0,50}(?:summit|session|meeting)\b"
)
OPEN_STILL = re.compile(
    rf"would|propos|invit|cancel|postpon|{_OFF}|\bif\b|\bmay\b|might|could|\bnot\b|rather than|instead|should|refus|"
    r"declin|whether|unless|likely|possib"
)

ABSENT = re.compile(
    r"absentee|\babsence of (?:an? |the )?(?:representatives?|delegations?|leaders?|presidents?|delegates?|members?)\b|"
    r"stay(?:s|ed|ing) (?:away|at home|home|out)|kept away|did not (?:take part|participate|attend|send|come|join|turn up|"
    r"show up|travel)|didn['’]t (?:take part|participate|attend|come|join)|\babsent\b|\bskipp(?:ed|ing)|boycott|no-show|"
    r"(?:chair|seat|place) (?:\w+ )?(?:stayed|remained|was|stood) (?:\w+ )?empty|empty (?:chair|seat)|sent (?:his |"
    r"its )?regrets|gave (?:it|the summit) a miss|was missing|were missing|sent (?:nobody|no one)|(?:took|takes|had) no part in"
)

PRESENT = re.compile(
    r"attended|took part in (?:the (?:summit|session|meeting)|it)|(?:was|were) (?:present|represented)|flew in|(?:came|"
    r"travell?ed|flew) to the (?:summit|session)|(?:['’]s)?,? (?:was |were )?among (?:them|those (?:present|who (?:came"
    r"|attended)))|"
    r"(?:came|travell?ed|flew|went|arrived) (?:to|in) [^,;:.]{2,60}? (?:for|to (?:attend|join|take part in)) (?:the|a|an|this)"
    r" [^,;:.]{0,50}?\b(?:summit|session|meeting)\b|"
    r"(?:leaders|presidents|heads of state|delegations) of [^;:.]{3,120}? (?:all |both )?(?:came|flew|gathered|met|assembled)"
    r" (?:to|in|at)\b"
)

NUMBERED = re.compile(r"\s*(?:of the (?:six|seven) )?(?:csto |allied |member )*(?:presidents|leaders|heads of state|heads)\b")

# What has to be said for a sentence to bring an event into focus.
TOLD = re.compile(
    r"exercis|drill|man(?:oeu|eu)v|war ?games|\bseries\b|edition|operation|permanent|mission|peacekeep|troops|forces"
    r"|soldiers|units|appeal"
    r"|asked|request|turned to|"
    r"turns to|called|sought|help|plea|invoked|\brang\b|sent|deci|agreed|announced|said yes|approved|deploy|"
    r"dispatch|arriv|aircraft|planes|contingent"
)
GATHERED = re.compile(r"summit|session|council|leaders|heads of state|presidents|ministers|secretaries|\bcm[fd]a?\b")
