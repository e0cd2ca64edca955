"""What articles of treaties are about: "Article 4 of the Treaty, the mutual defence clause", "Charter Art. 19 - joining and
leaving".

An article and an idea that stand in one clause make a claim of the relation `provides`. Which document is meant is said by "of
the
Treaty", by an owner before the article, or by what was spoken of last; another organisation nearby makes the rule silent.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.discourse.context import Discourse
from checker.extraction.discourse.moods import Mood, Segment
from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.tokens import Token
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import NUMBER_WORDS, counted

_ARTICLE = re.compile(
    r"\b(?:(?:articles?|art\.?|clause|paragraph)\s?(?:no\.?\s?|number\s)?|(?=\d{1,2}(?:st|nd|rd|th) article\b))"
    rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBER_WORDS[1:13])})(?:(?:st|nd|rd|th) article)?\b(?!\s?(?:%|percent|years))",
    re.I,
)

# The ideas behind the topics of facts/entities/topics.yaml, as running text words them; the names and aliases of the topics
# are found too.
_IDEAS: tuple[tuple[str, str], ...] = (
    (
        "mutual-defence",
        r"mutual[- ]defen[cs]e|collective[- ]defen[cs]e|(?:ask\w*|request\w*|appeal\w*)(?: for)? military (?:assistance|help|aid)"
        r"|mutual (?:military )?(?:assistance|help|aid)|mutual security"
        r" guarantee|(?:attack|aggression|assault)[^.;]{0,30} (?:on|against|upon) (?:any )?one\b|"
        r"(?:attack|aggression)[^.;]{0,40} (?:on|against|upon) (?:them )?all\b|subjected to"
        r" (?:an? )?(?:act of )?(?:armed |external )?aggression"
        r"|(?:defend|help|aid|assist|protect) (?:any|every|each|an?) (?:[a-z]+ )?"
        r"(?:member|state|party|country|ally)[^.;]{0,25}(?:attack|aggression)|"
        r"(?:about|on|against|covers|concerns|in case of|in the event of) (?:an? )?(?:act of )?(?:external |armed"
        r" )?aggression|one for all|help against aggression|"
        r"(?:military )?(?:help|aid|assistance|support) (?:to|for) (?:an?|any|the)"
        r" (?:attacked|(?:member|ally|state|party|country)[^.;]{0,25}attack)|come to (?:the|each other's|one another's)"
        r" (?:aid|help|defen[cs]e)|(?:casus|cause) foederis|(?:defend|help|aid|assist|protect) (?:each|one an)other",
    ),
    ("consultations", r"consult(?:s|ation|ations|ed|ing)?\b"),
    ("renunciation-of-force", r"(?:abstain|refrain|renounc\w+|non-use)[^.;]{0,30}force\b|renunciation of force"),
    (
        "no-rival-alliances",
        r"(?:other|rival|hostile|opposing|foreign) (?:military )?(?:alliances|blocs|groupings|pacts)"
        r"|enter(?:ing)? (?:into )?(?:any |other )?(?:military )(?:alliances|blocs|groupings|pacts)",
    ),
    (
        "admission-and-withdrawal",
        (
            r"withdraw(?:al|ing|s)?\b|(?:joining|entering|admission|accession|entry) (?:and|or)"
            r" (?:leaving|withdraw\w+|exit|departure)|(?:leaving|leaves?|exit|quitting|exiting|departure)\b[^.;]{0,40}|notice of"
            r" (?:leaving|exit)"
        ),
    ),
    ("suspension-and-exclusion", r"(?:suspen(?:d|ded|sion|ding)|exclu(?:de|ded|sion|ding)|expel|expelled|expulsion|expelling)\b"),
    (
        "not-against-third-countries",
        (
            r"(?:not|nor) (?:aimed|directed) (?:at|against) (?:third|other) (?:countries|states|parties)|third"
            r" (?:countries|states)\b|incompatible (?:agreements|treaties|obligations)"
        ),
    ),
    (
        "foreign-bases",
        r"foreign (?:military )?bases?\b|bases of (?:third|outside|other|non-member)\w*"
        r"|third-(?:country|state|party) (?:military )?bases?\b",
    ),
    ("consensus", r"consensus|unanim\w+"),
    (
        "supreme-body",
        r"(?:creates?|created|sets? up|establish\w*)\s(?:the |a )?(?:collective security )?council"
        r"|(?:supreme|highest) (?:body|organ)|council owes its (?:existence|birth)",
    ),
    ("observer-status", r"observer(?:s| status)?\b"),
    (
        "amendment-procedure",
        r"(?:amendment|amending) (?:procedure|clause|rule)|procedure (?:for|of) (?:amend|chang)\w+"
        r"|(?:how|rules on how) (?:it|the charter) (?:is|may be|can be) (?:amended|changed)",
    ),
    (
        "aims-of-the-organization",
        r"(?<!share )(?<!shares )(?<!sharing )\b(?:its|the|csto's|organi[sz]ation's|bloc's) (?:[a-z]+ )?(?:aims|goals"
        r"|purposes|objectives)(?: of (?:the )?[a-z]+)?(?:,| are\b| is\b| were\b)",
    ),
    (
        "cooperation-with-non-members",
        r"cooperat\w+ with (?:non-?members?|(?:states|countries) (?:that|which) are not|third (?:states|countries|parties)"
        r"|outside|other (?:states|countries|organi[sz]ations))",
    ),
    ("binding-decisions", r"binding (?:force|nature|character)|decisions? (?:are|is|shall be) (?:legally )?binding"),
    (
        "treaty-term",
        r"how long (?:does )?the treaty|"
        r"(?:term|duration|extension|renewal|prolongation) of the treaty|duration\b|term of (?:five|5)",
    ),
)
_PATTERNS = tuple((topic, re.compile(pattern, re.I)) for topic, pattern in _IDEAS)

# Words between which and an article nothing is claimed: "not Article 5", "confused with Article 5", "like NATO's Article 5".
_SET_APART = re.compile(
    r"\b(?:not|nor|never|rather than|instead of|unlike|cf|compare|compared (?:to|with)|confus\w+|similar to|akin to|like|modelled"
    r" on|modeled on|equivalent|counterpart|analog\w+|echo\w*|mirror\w*|resembl\w+|recall\w*|without|nato\w*|north atlantic|"
    r"washington|constitution\w*|un charter|united"
    r" nations|european|eu|lisbon|law|code|budapest|brussels|warsaw|rome|protocol|agreement|memorandum|resolution"
    r"|statute|rules|regulations)\b",
    re.I,
)
FOREIGN = re.compile(
    r"\b(?:nato(?:'s)?|north atlantic|washington(?:'s)? treaty|treaty of washington|constitution|un charter"
    r"|united nations charter|charter of the united nations|lisbon treaty|"
    r"treaty on european|penal code|criminal code|civil code|brussels treaty|warsaw pact|rio treaty|aukus|geneva"
    r" convention|vienna convention|cis charter"
    r"|(?<!prior )(?<!mutual )(?<!general )(?<!in )(?<!by )(?<!reach )agreement(?! (?:with|from|of all|among all)\b)"
    r"|protocol|resolution|memorandum|convention|law on|un's|bilateral|treaty of friendship)\b",
    re.I,
)
_CONDITION = re.compile(r"\b(?:if|unless|had|were|provided|myth|wrong|wrongly|not true|contrary|mistake|false)\b", re.I)
_OPTION = re.compile(r"\b(?:possibility|option|right|power) (?:of|to|for)\b", re.I)
# "Article 5 is the clause in the one, Article 4 in the other": of two documents spoken of before.
_BY_TURNS = re.compile(r"\b[Ii]n the (?:one|first|former)\b.*\bin the (?:other|second|latter)\b", re.DOTALL)
_OF_WHAT_STANDS_BEFORE = re.compile(r"\)(?:,| (?:and|or|but|while|whereas|as well as)\b)")
_CLAUSE_END = re.compile(r"[.;!?]\s|\s[–—]\s(?=[A-Z])|$")
_DENIED = re.compile(
    r"\bis not (?:considered|regarded|treated|seen|deemed)|\bdoes not count as\b|\b(?:are|is) not (?:an )?aggression against all",
    re.I,
)
_COMMON = frozenset(
    "the this that these those its it they but and under article art articles clause charter treaty mutual defence defense"
    " consultations collective security key core central what which who according in on if not only for from with one there here"
    " hours days withdrawal joining leaving aggression any each all both most main no yes state states party parties council"
    " their his her as when while although because since after before however so still also then now later instead asked formally"
    " legally whether every our your my".split()
)
_REACH = 160  # characters between an article and the idea that belongs to it


_NOT_ON_ALL = re.compile(
    r"(?:attack|aggression) (?:on|against) one[^.;]{0,160}? is not (?:considered|regarded|treated|seen)[^.;]{0,40}"
    r" (?:on|against) all",
    re.I,
)


def provision_claims(tokens: Sequence[Token], parts: Sequence[Segment], setting: Setting) -> list[list[Claim]]:
    """Claims that an article of a document is about something, one group an article; ``parts`` are the sentence's segments
    with their moods."""
    text = setting.block.text
    begin, end = setting.sentence
    found: list[list[Claim]] = []
    if not _ARTICLE.search(text, begin, end) and not any(token.terminal == "ARTICLE" for token in tokens):
        return _denied_content(tokens, parts, setting)
    references = list(_ARTICLE.finditer(text, begin, end))
    for place, match in enumerate(references):
        low = references[place - 1].end() if place else begin
        high = references[place + 1].start() if place + 1 < len(references) else end
        setting.mood = _mood_at(parts, match.start())
        if setting.mood.modality == "conditional" and not _CONDITION.search(text, begin, match.start()):
            setting.mood = Mood()  # the condition is what the article says: "Article 4: if one party is attacked ..."
        if setting.mood.modality == "planned" and _OPTION.search(text, begin, match.start()):
            setting.mood = Mood()  # what the article makes possible: "the possibility of suspending a member follows from"
        if setting.mood.silent:
            continue
        told = _told_directly(match, low, high, tokens, setting)
        if told is not None:
            found.append(told)
            continue
        documents, explicit = _documents(match, low, tokens, setting)
        if not documents:
            continue
        window = text[max(low, match.start() - 45) : match.start()]
        if _SET_APART.search(window.replace("not members", "")):
            continue
        if not explicit and (_BY_TURNS.search(text, begin, end) or _stranger(text, begin, end, tokens, setting)):
            continue
        topic = _topic(text, match, low, high) or _spoken_of(text, match, begin)
        if topic is None:
            found += _invoked(match, low, documents, explicit, setting)
            continue
        name, at, to = topic
        number = _number(match)
        mark = match.span("number")
        span = (min(match.start(), at), max(match.end(), to))
        denied = _DENIED.search(text, *span) if name == "mutual-defence" else None
        if denied is None and name == "mutual-defence":
            denied = _DENIED.search(text, match.end(), min(high, to + 90))
        group = []
        for document in documents:
            claim = setting.claim(
                "provides", document, "article", (number,), *span, denied.span() if denied else mark, inferred=not explicit
            )
            claim.object = name
            claim.negated = denied is not None
            group.append(claim)
        found.append(group)
    return found


# "Article 27 of the Charter [provides for] amendments", "[, on] ...", "[:] ..."
_TELLS = re.compile(
    r"(?:,? (?:which |that )?(?:provides? for|deals? with|is about|is on|concerns?|covers?|governs?|regulates?|sets? out"
    r"|lays? down|enshrines|on|about)|,? the (?:members|parties|states|member states) (?:agreed|agree) on|:|,? [–—-]| \()"
    r" ?(?:the |a |an )?(?:rules? on (?:the )?)?"
)
_TOLD_IN = re.compile(
    r" (?:is|are|was|were)? ?(?:laid down|set out|regulated|governed|found|enshrined|contained|dealt with|covered|defined)"
    r" (?:in|by|under) (?:the )?"
)
_GOVERNED = re.compile(
    r"\b(?:is|are|was|were) (?:laid down|set out|regulated|governed|enshrined|dealt with|covered|defined) (?:in|by|under)"
    r" (?:the )?$"
)
_BEHIND = re.compile(r"(?: \([^()]{2,90}\))?,? (?:of|in) (?:the )?")
_BEFORE = re.compile(r"(?:['’]s?)? |, | \(|: ")


def _told_directly(match: re.Match[str], low: int, high: int, tokens: Sequence[Token], setting: Setting) -> list[Claim] | None:
    """The claim of an article that stands right beside its document, by its name, and beside a topic that the fact base knows
    the article of; None where it does not."""
    text = setting.block.text
    named = [t for t in tokens if t.terminal == "DOC" and t.entities and not t.anaphor and not t.items and low <= t.start < high]
    for document in named:
        behind = document.start > match.end() and _BEHIND.fullmatch(text, match.end(), document.start)
        if not behind and not (document.end < match.start() and _BEFORE.fullmatch(text, document.end, match.start())):
            continue
        statements = setting.facts.statements(subject=document.entity, relation="provides")
        known = {topic for s in statements for topic in (s.value if isinstance(s.value, tuple) else (str(s.value),)) if s.value}
        for topic in (t for t in tokens if t.terminal == "TOPIC" and t.entity in known and low <= t.start < high):
            after = document.end if behind and topic.start > document.end else match.end()
            if topic.end <= match.start():
                fits = _TOLD_IN.fullmatch(text, topic.end, match.start()) is not None
            else:
                fits = topic.start > after and _TELLS.fullmatch(text, after, topic.start) is not None
            if fits:
                number = _number(match)
                span = min(match.start(), topic.start, document.start), max(match.end(), topic.end, document.end)
                claim = setting.claim("provides", document.entity, "article", (number,), *span, match.span("number"))
                claim.object = topic.entity
                return [claim]
    return None


def _denied_content(tokens: Sequence[Token], parts: Sequence[Segment], setting: Setting) -> list[list[Claim]]:
    """The Treaty's central promise turned round in a sentence that names no article, only the Treaty: "is not considered
    aggression against all"."""
    text = setting.block.text
    begin, end = setting.sentence
    meant = ("collective-security-treaty", setting.discourse.topic)
    match = _NOT_ON_ALL.search(text[begin:end])
    if match is None or not any(t.terminal in ("DOC", "ORG") and t.entity in meant for t in tokens):
        return []
    inner = _DENIED.search(match.group())
    assert inner is not None
    setting.mood = _mood_at(parts, begin + match.start() + inner.start())
    if setting.mood.silent:
        return []
    claim = setting.claim(
        "provides",
        meant[0],
        "article",
        ("4",),
        begin + match.start(),
        begin + match.end(),
        (begin + match.start() + inner.start(), begin + match.start() + inner.end()),
    )
    claim.object, claim.negated = "mutual-defence", True
    return [[claim]]


def _mood_at(parts: Sequence[Segment], offset: int) -> Mood:
    """The mood of the segment that holds, or else precedes, an offset."""
    mood = parts[0].mood if parts else Mood()
    for part in parts:
        if part.tokens and part.tokens[0].start <= offset:
            mood = part.mood
    return mood


# "invoked Article 4 of the Treaty", "sent troops in accordance with Article 4 of the Treaty"
_INVOKING = re.compile(
    r"(?:\b(?:invok\w+|trigger\w*|activat\w+|resort(?:ed|ing)? to)"
    r"|\b(?:appeal\w*|request\w*|asked|asking|sent|sends|dispatch\w*|deploy\w*|help|assistance|aid|peacekeepers|troops)\b[^.;:]{0,80}?"
    r" (?:under|in accordance with|in line with|on the basis of|pursuant to|based on|citing|within the framework of)) (?:the )?$"
)
# What a state may ask for, or be sent help by: consultations, mutual defence, the use of forces.
_INVOCABLE = ("mutual-defence", "consultations", "use-of-forces")


_ASKED = re.compile(r"\b(?:invok|trigger|activat)")
# "in accordance with Article 4 of the Treaty the Council decided to send peacekeepers": help for one of them, by force if need be
_BY_IT = re.compile(r"\b(?:under|in accordance with|in line with|on the basis of|pursuant to|based on|citing) (?:the )?$")
_DECIDED = re.compile(r"\b(?:decided|decision) to (?:send|dispatch|deploy|provide)\b")
_SENDING = ("mutual-defence", "use-of-forces")


def _number(article: re.Match[str]) -> str:
    """The number of an article as digits: "four" as "4"."""
    return f"{counted(article['number'].lower()):g}"


def _invoked(match: re.Match[str], low: int, documents: Sequence[str], explicit: bool, setting: Setting) -> list[list[Claim]]:
    """The claim that an article of the Treaty is one of those that can be invoked."""
    treaty = "collective-security-treaty"
    before = setting.block.text[low : match.start()].lower()
    asked = _INVOKING.search(before)
    sending = _DECIDED.search(setting.block.text, match.end(), match.end() + _REACH) is not None and _BY_IT.search(before)
    meant = explicit or asked is not None and _ASKED.search(asked.group()) is not None  # "triggered Article 4 of the treaty"
    if not meant or treaty not in documents or not (asked or sending) or setting.mood.modality == "planned":
        return []
    number = _number(match)
    span = (low + (asked or _BY_IT.search(before) or match).start(), match.end())
    return [
        [
            setting.claim("provides", treaty, "article", (number,), *span, match.span("number"), object=topic)
            for topic in (_INVOCABLE if asked else _SENDING)
        ]
    ]


def _headed_by_another(discourse: Discourse, facts: FactBase) -> bool:
    """Whether the nearest heading is the name of another organization or of its treaty, and nothing more."""
    headings = discourse.around.headings
    line = headings[max(headings)] if headings else None
    named = [token for token in line.tokens if token.entities] if line is not None else []
    if line is None or len(named) != 1 or named[0].terminal not in ("ORG", "DOC") or named[0].anaphor:
        return False
    entity = named[0].entity
    own = facts.belongs_to(entity, discourse.topic)
    return not own and len(line.skeleton.line.split()) <= 3


def _documents(match: re.Match[str], low: int, tokens: Sequence[Token], setting: Setting) -> tuple[tuple[str, ...], bool]:
    """The documents whose article is meant, and whether the text names one."""
    facts, discourse, text = setting.facts, setting.discourse, setting.block.text
    begin, end = setting.sentence
    behind = re.match(r"(?:\s?\(\d\))?,? (?:of|in|to|from) (?:the |its |their |this |that |a )?", text[match.end() : end])
    if behind is not None:
        at = match.end() + behind.end()
        if re.match(
            r"(?:(?:old|founding|original|tashkent|csto|organi[sz]ation's|bloc's|alliance's) )*1992 (?:tashkent"
            r" )?(?:treaty|pact)\b",
            text[at:end],
            re.I,
        ):
            return ("collective-security-treaty",), True
        following = [t for t in tokens if t.end > at][:2]
        token = following[0] if following else None
        if token is not None and token.terminal == "DATE" and len(following) > 1:
            token = following[1]  # "of the 1992 Treaty"
        if (
            token is not None
            and re.search(r"[^\W\d]", text[at : token.start])
            and not re.fullmatch(r"(?:old|founding|original|csto|\d{4}|[\s'’s-])*", text[at : token.start].lower())
        ):
            token = None
        if token is None or token.terminal not in ("DOC", "ORG") or not token.entities:
            return (), False
        return _own(token, setting), not token.anaphor
    before = [
        t
        for t in tokens
        if t.end <= match.start() and t.start >= low - 1 and t.terminal not in ("ARTICLE", "COMMA", "DASH", "COLON")
    ]
    if before:
        last = before[-1]
        if last.terminal == "POSSESSIVE" and len(before) > 1:
            last = before[-2]
        gap = text[last.end : match.start()]
        if last.terminal in ("DOC", "ORG") and len(gap) < 6 and last.entities:
            return _own(last, setting), not last.anaphor
        if last.terminal == "ORG" and last.entities and last.entity != discourse.topic and len(gap) < 30:
            return (), False
    around = text[max(0, begin - 200) : end]
    compared = [place.span() for place in _COMPARED.finditer(text, begin, end)]
    if (
        any(not _within(place.start(), compared) for place in FOREIGN.finditer(text, begin, end))
        or FOREIGN.search(around[: begin - max(0, begin - 200)])
        and discourse.latest("document")[:1] != ("collective-security-treaty",)
    ):
        return (), False
    recent = [d for d in discourse.latest("document") if facts.entity(d).of == discourse.topic]
    foreign = [d for d in discourse.latest("document")[:1] if facts.entity(d).of != discourse.topic]
    here = [t for t in tokens if t.terminal == "DOC" and foreign[:1] == list(t.entities[:1])]
    if foreign and foreign[0] in discourse.nearby and not (here and all(_within(t.start, compared) for t in here)):
        return (), False
    last_org = discourse.latest("organization")[:1]
    if last_org and last_org[0] != discourse.topic and last_org[0] in discourse.nearby:
        return (), False
    if not here and _headed_by_another(discourse, facts):
        return (), False
    wanted = [d for d in recent if facts.statements(subject=d, relation="provides")] + [
        "collective-security-treaty",
        "csto-charter",
    ]
    if discourse.topic not in discourse.introduced and not recent:
        return (), False
    return tuple(dict.fromkeys(wanted)), False


# "Art. 4: mutual defence (cf. Art. 5 of the North Atlantic Treaty)"
_COMPARED = re.compile(r"\((?:cf\.?|compare|unlike|not|see) [^()]*\)", re.I)


def _within(offset: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in places)


def _own(token: Token, setting: Setting) -> tuple[str, ...]:
    facts, topic = setting.facts, setting.discourse.topic
    if token.terminal == "ORG":
        return ("collective-security-treaty", "csto-charter") if token.entity == topic else ()
    return tuple(d for d in token.entities if facts.entity(d).of == topic and facts.statements(subject=d, relation="provides"))


def _stranger(text: str, begin: int, end: int, tokens: Sequence[Token], setting: Setting) -> bool:
    """Whether a name that nobody knows, or a state that never was a party, stands in the sentence: "Finland is protected by
    Article 5"."""
    for token in tokens:
        for item in token.items or (token,):
            if (
                item.terminal in ("STATE", "DEMONYM")
                and item.entity
                and not item.anaphor
                and not setting.facts.statements(subject=item.entity, relation="party-to")
            ):
                return True
    covered = [(t.start, t.end) for t in tokens]
    for match in re.finditer(r"[A-Z][a-z]{2,}", text[begin:end]):
        at = begin + match.start()
        if any(a <= at < b for a, b in covered) or match.group().lower() in _COMMON:
            continue
        if at > begin and text[at - 1] in "-'’":
            continue
        return True
    return False


def _spoken_of(text: str, match: re.Match[str], begin: int) -> tuple[str, int, int] | None:
    """The idea of the sentence before, where this one only says that it is an article: "That is Article 4."."""
    if not re.search(
        r"^[^\w]*(?:in (?:the )?[\w' ]{3,40} )?(?:that|this|it|they|these|which|both|all that)"
        r" (?:is|are|was|were|falls?|fall|comes?|belongs?|stands?|would be)(?: \w+){0,4}$",
        text[begin : match.start()].strip(),
        re.I,
    ):
        return None
    before = text[max(0, begin - 130) : begin].rstrip(" \"'”*_)")
    sentence = re.split(r"[.!?][\"'”*_)]*\s", before.rstrip(".!?"))[-1]
    found = topic_of(sentence)
    return (found, match.start(), match.end()) if found and not FOREIGN.search(sentence) else None


def ideas_of(text: str) -> set[str]:
    """The ideas that a text names, of those that articles are about."""
    return {topic for topic, pattern in _PATTERNS if pattern.search(text)}


def topic_of(text: str) -> str | None:
    """The idea that a short text is about, where it names just one first."""
    found = [(match.start(), topic) for topic, pattern in _PATTERNS if (match := pattern.search(text))]
    return min(found)[1] if found else None


def _topic(text: str, match: re.Match[str], low: int, high: int) -> tuple[str, int, int] | None:
    """The idea that belongs to an article: the one that it governs ("withdrawal is governed by Article 19"), else the nearest
    behind it in its clause, else the nearest before it."""
    after = text[match.end() : min(high, match.end() + _REACH)]  # cut out once: the block may be long
    stop = _CLAUSE_END.search(after)
    if _OF_WHAT_STANDS_BEFORE.match(after):  # "(Article 4), and it is said of ...", "withdrawal (Article 19) and exclusion"
        after = ""
    after = after[: stop.start()] if stop and after else after
    behind = [(found.start(), found.end(), topic) for topic, pattern in _PATTERNS if (found := pattern.search(after))]
    governs = _GOVERNED.search(text, max(low, match.start() - _REACH), match.start()) is not None
    if behind and not governs:
        begin, end, topic = min(behind)
        apart = _SET_APART.search(after[:begin].replace("not considered", ""))
        if not apart or topic in ("not-against-third-countries", "no-rival-alliances"):
            return topic, match.end() + begin, match.end() + end
    start = max(low, match.start() - _REACH)
    ahead = text[start : match.start()]
    before = [(found.end(), found.start(), topic) for topic, pattern in _PATTERNS for found in pattern.finditer(ahead)]
    if not before:
        return None
    end, begin, topic = max(before)
    between = ahead[end:]
    if re.search(r"[.;!?]\s", between) or _SET_APART.search(between) or re.search(r"\b(?:and|but|while|whereas)\b", between):
        return None
    # "the clause is Article 4", "consultations, which are the business of Article 2", "mutual defence (Article 4)", "under
    # Article 4"
    if re.fullmatch(
        r"(?:[^.;]*\b(?:is|are|in|under|by|was|were|of|as|called|invoked|on|(?:follows?|flows?|stems?|derives?"
        r"|comes?) from)\s(?:the )?|\W*(?:(?:the )?(?:csto"
        r" )?(?:treaty|charter)\W*)?|\W*(?:clause|provision|promise|guarantee|pledge)?\W*)",
        between,
        re.I,
    ):
        return topic, start + begin, start + end
    return None
