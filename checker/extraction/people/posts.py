"""Who came into a post, held it or left it, told by a verb, the post and what stands around them: "took charge of the Joint
Staff in November 2023, replacing X", "in Bishkek the leaders settled on X as Secretary General", "the post went to X".

A post is named by its title, by where its holder sits ("the helm of the CSTO", "the CSTO's top job") or, behind a verb that takes
it so, by the body alone ("took over the Secretariat"). A sentence is read around each: the verb on its left or right says what
became of the post, and the places, days and names that follow one another behind it, or that the sentence begins with, say where,
when and after whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import HEADS, PERSON, RANK, Office, head_of_ministry, minister, office, office_of
from checker.extraction.people.parts_of_terms import has_led
from checker.extraction.people.terms import ABOUT, COUNT, SILENT, Reader, amount
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.dataclass import dataclass, replace
from checker.model.dates import DateInterval

_ORG = r"(?:the )?(?:‹o\d+›(?:'s?)? )?"
_BODY = rf"{_ORG}(?P<b>‹[ob]\d+›|secretariat)(?!'|\w)(?: of (?:the )?‹o\d+›)?"
_SEATS = r"helm|head|top|reins|wheel|tiller|controls|leadership|command|charge|direction|running|chair|chairmanship|presidency"
_JOBS = r"(?:job|post|office|position|seat|spot)"
_CHAIRS = re.compile(r"(?:chair|chairmanship|presidency)\b")
# "Secretary General of the CSTO"
_TITLE = re.compile(rf"(?<![\w›'-])(?:the |its |their |an? )?{office('h')}")
# "the helm of the CSTO", "charge of its Secretariat", "the Assembly's chair", "the CSTO's top job", "the top CSTO job"
_SEAT = re.compile(
    rf"(?<![\w›'-])(?:the |its |in |at )*(?P<k>{_SEATS}) (?:of|over) {_BODY}"
    rf"|(?<![\w›'-])(?:the )?(?P<c>‹[ob]\d+›|secretariat)'s? (?:(?P<j>{_SEATS})(?! of\b| {_JOBS}\b)\b|(?:top|highest|chief"
    rf"|leading|main|most senior) {_JOBS})(?!s? ‹)"
    rf"|(?<![\w›'-])the (?:top|highest|chief|leading|main|most senior) {_JOBS} (?:in|at|of"
    rf"|within) (?:the )?(?P<d>‹[ob]\d+›)(?!'|\w)"
    rf"|(?<![\w›'-])the (?:top|highest|chief|leading|main|most senior) (?P<e>‹[ob]\d+›) {_JOBS}(?!s? ‹)"
)
# "the Joint Staff", behind a verb that takes it so
_HOUSE = re.compile(rf"(?<![\w›'-])(?P<h>{_BODY})(?! (?:chief|head|chair|boss))")

# "the Belarusian foreign ministry", "Kazakhstan's defence ministry"
_MINISTRY = re.compile(
    r"(?<![\w›'-])(?:the )?(?P<s>‹[sd]\d+›)(?:'s?)? (?P<k>foreign|defen[cs]e)(?: affairs)? (?:ministry|department"
    r"|portfolio)(?!'|\w)"
)

_AUX = (
    r"(?:(?:has|had|have|was|is|were|been|being|also|then|now|later|formally|officially|duly|finally|eventually|again|himself"
    r"|herself|in turn|soon|once) )*"
)
_AS = (
    r"(?:as |to be |to become |into |to |for |with |at |in )?"
    r"(?:(?:the |his |her )?(?:post|office|position|job|role|duties|functions|powers|mandate|rank) (?:of|as) )?"
)
_POST_OF = r"(?:(?:the |his |her )?(?:post|office|position|job|role|duties|functions|mandate|place|seat) (?:of|as) )?"
# what stands between a name and its verb: "Volodin, the speaker of the State Duma, has headed ..."
_ASIDE = (
    r"(?:(?:,| \(| –| —| -) ?[^‹›.;:()]{0,60}(?:‹[srkdoblct]\d+›[^‹›.;:()]{0,40}){0,3}(?:,|\)| –| —| -))?,?(?: who)?(?: \(who)? "
)
_WHO = rf"(?:(?P<p>‹p\d+›){_ASIDE}|(?<![\w›'-])(?P<x>he|she) )"
_WHOM = r"(?:(?P<p>‹p\d+›)|(?P<x>him|her)\b)"
_CHOICE = (
    r"(?:appointed|named|elected|chosen|confirmed|picked|installed|approved|designated|voted in|brought in|promoted|sworn in)"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """What stands before or behind a post, and what became of the post."""

    pattern: re.Pattern[str]
    slot: str  # "took", "left", "appointed", "held" or "served"
    posts: str = "ts"  # by what the post may be named: its (t)itle, its (s)eat, its (h)ouse


_BEFORE = (
    # "took charge of the Joint Staff", "assumed the office of Secretary General"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>became|becomes|become|took|takes|taken|assumed|assumes|inherited|received|got|landed|secured"
            rf"|won|obtained|earned)(?: up| over| on)? {_POST_OF}$"
        ),
        "took",
    ),
    # "took over the Secretariat"
    _Turn(re.compile(rf"{_WHO}{_AUX}(?P<v>took over|takes over|taken over|inherited)(?: in)? $"), "took", "h"),
    # "rose to the top of the CSTO", "moved into the office of Secretary General", "started out as Secretary General"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>(?:rose|moved|ascended|acceded|succeeded|climbed|advanced|came|stepped|was promoted"
            rf"|was elevated)"
            rf"(?: in| up)?(?:to)?|(?:started|began)(?: work| out| his (?:work|term|duties)| her (?:work|term|duties))?) {_AS}$"
        ),
        "took",
    ),
    # "was put at the head of the Joint Staff", "was entrusted with the Secretariat"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>put|placed|installed|set|handed|given|granted|awarded|entrusted with|named to|entered) {_AS}$"
        ),
        "took",
    ),
    _Turn(re.compile(rf"{_WHO}{_AUX}(?P<v>entrusted with|put in charge of|placed in charge of) $"), "took", "h"),
    # "was elected Secretary General", "has been confirmed in the post of Secretary General"
    _Turn(re.compile(rf"{_WHO}{_AUX}(?P<v>(?:re-?)?{_CHOICE}) {_AS}(?:the new |the next )?$"), "appointed"),
    # "the leaders settled on X as the new Secretary General", "the presidents put X in charge of the Secretariat"
    _Turn(
        re.compile(
            rf"(?<!was )(?<!were )(?<!been )(?<!is )\b(?P<v>settled on|agreed on|decided on|opted for|voted for|plumped for"
            rf"|elected"
            rf"|chose|appointed|named|confirmed|picked|installed|selected|approved|put|placed|set|entrusted|brought in|voted in)"
            rf" (?:{RANK})*{_WHOM}{_ASIDE}{_AS}(?:the new |the next )?$"
        ),
        "appointed",
    ),
    _Turn(re.compile(rf"\b(?P<v>entrusted|put|placed) (?:{RANK})*{_WHOM} (?:with|in charge of) $"), "appointed", "h"),
    # "headed the Joint Staff", "chaired the Parliamentary Assembly"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>headed|led|ran|run|chaired|directed|steered|managed|presided over|commanded|heads|leads|runs"
            rf"|chairs|directs|head|heading|leading|running|chairing|directing|steering) $"
        ),
        "held",
        "sh",
    ),
    # "served as Secretary General", "stood in as Secretary General", "held the post of Secretary General"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>served as|worked as|acted as|stood in as|filled in as|stepped in as|deputi[sz]ed as|remained"
            rf"|stood|stayed|sat"
            rf"|remained as|stayed on as|stayed as|continued as|held|occupied|filled|kept|retained|was|is|has been|had been)"
            rf" {_POST_OF}$"
        ),
        "held",
    ),
    # "spent thirteen years at the helm of the CSTO", "was for eight years chief of the Joint Staff"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>spent|served|stayed|had|was for|has been for|had been for|put in)"
            rf" (?P<m>(?:{ABOUT})?{COUNT} (?P<u>years?|months?)) (?:as |in |with )?$"
        ),
        "held",
    ),
    # "X's time at the helm of the CSTO lasted from 2003 to 2016"
    _Turn(re.compile(r"(?P<p>‹p\d+›)'s? (?P<v>time|years|days|spell|stint|tenure|term|reign|stretch) (?:at |as |in )+$"), "held"),
    # "left the post of Secretary General", "gave up the helm of the CSTO"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>left|leaves|quit|gave up|relinquished|vacated|resigned|surrendered|laid down) {_POST_OF}$"
        ),
        "left",
    ),
    _Turn(re.compile(rf"{_WHO}{_AUX}(?P<v>left|quit) $"), "left", "h"),
    # "stepped down as Secretary General", "was relieved of his duties as Secretary General"
    _Turn(
        re.compile(
            rf"{_WHO}{_AUX}(?P<v>(?:step(?:ped|s)|stood) down|resigned|retired|withdrew|departed|bowed out|relieved|dismissed"
            rf"|removed|recalled|sacked|fired|ousted|released|stripped)(?: early)?(?: of| from| as)?"
            rf" (?:(?:the |his |her )?(?:post|office|position|job|duties)(?: of| as| at the head of)? )?$"
        ),
        "left",
    ),
    # "Armenia pulled X out of the CSTO's top job"
    _Turn(
        re.compile(
            rf"(?<!was )(?<!were )(?<!been )\b(?P<v>relieved|dismissed|removed|recalled|withdrew|pulled|sacked|fired|released"
            rf"|stripped) (?:its man,? |his man,? |their man,? )?(?:{RANK})*{_WHOM},?(?: out| back)?"
            rf" (?:of|from|as) (?:(?:the |his |her )?(?:post|office|position|job|duties)(?: of| as)? )?$"
        ),
        "left",
    ),
)
_BEHIND = (
    # "the post of Secretary General went to X"
    _Turn(
        re.compile(
            rf",? {_AUX}(?P<v>went|passed|fell|given|handed|entrusted|assigned|awarded)(?: over"
            rf"| on)?(?P<a>(?: from ‹p\d+›)?) to {PERSON}(?!'s)"
        ),
        "took",
    ),
    # "the reins of the Secretariat were taken over by X"
    _Turn(re.compile(rf",? {_AUX}(?P<v>taken|assumed|filled|inherited)(?: over| up| on)? by {PERSON}(?!'s)"), "took"),
    # "the post of Secretary General has been held since January 2020 by X"
    _Turn(
        re.compile(
            rf",? (?:which )?{_AUX}(?P<v>held|occupied|filled|performed)(?P<r> (?:since|from|until)?(?: the (?:start"
            rf"|beginning) of)? ?(?P<d>‹t\d+›)) by {PERSON}(?!'s)"
        ),
        "held",
    ),
    # "the Joint Staff was headed by X from 2015 to 2023"
    _Turn(
        re.compile(rf",? (?:which )?{_AUX}(?P<v>headed|led|run|directed|steered|managed|commanded) by (?:{RANK})*{PERSON}(?!'s)"),
        "held",
        "h",
    ),
    # "they entrusted the Secretariat to X"
    _Turn(re.compile(rf" (?P<v>to) {PERSON}(?!'s)"), "given", "tsh"),
)
# "the Joint Staff, which he has headed since 2015", "the CSTO, whose Secretariat Zas led from 2020 to 2022"
_HEADED = _Turn(
    re.compile(
        rf",? (?:which |that |whom )?(?:(?:{RANK})*(?P<p>‹p\d+›)|(?P<x>he|she)) (?:has |had )?(?:been )?"
        r"(?P<v>headed|led|run|ran|chaired|heading|leading|running|chairing)(?! by\b)"
    ),
    "held",
    "h",
)
_GIVES = re.compile(r"\b(?:entrusted|gave|handed|assigned|awarded) (?:the (?:post|office|job) of )?$")
# "The election of X as Secretary General took place in Moscow on 28 April 2003"
_NOUN = re.compile(
    r"\b(?P<n>appointment|election|designation|confirmation|installation|naming) of (?:"
    + RANK
    + r")*(?P<p>‹p\d+›)(?: of ‹s\d+›)? "
    r"(?:as|to) (?:the )?(?:(?:post|office|position|job|role) of )?(?:the )?(?:new )?$"
    r"|(?P<q>‹p\d+›)'s? (?:appointment|election|designation|confirmation|installation|naming) "
    r"(?:as|to) (?:the )?(?:(?:post|office|position|job|role) of )?(?:the )?(?:new )?$"
)
_TAKES_PLACE = re.compile(
    r",? (?:which )?(?:took place|was (?:made|decided|confirmed|announced|voted|approved)|dates|dated|came|happened"
    r"|occurred|fell)(?= (?:on|in|at|from)?\b|,)"
)
# What tells where, when, after whom and for how long, one behind another.
_PLACE = re.compile(r",? (?:in|at) (?P<l>‹l\d+›)(?!'|\w)")
_SESSION = re.compile(
    r",?(?: back)? (?:at|by|from|until|till|since|with) (?:the |a |an )?(?:[a-z-]+ ){0,2}?(?:(?P<l>‹l\d+›) )?(?:(?P<v>‹v\d+›)"
    r"|(?:session|summit|meeting|gathering|plenary))"
    r"(?: (?:of|in) (?:the )?(?:leaders|presidents|heads of state|‹[bo]\d+›))?(?: in (?P<m>‹l\d+›))?"
    r"(?:,? (?:of|in|on|held on|held in) (?P<d>‹t\d+›))?"
)
_DAY = re.compile(
    r",?(?: (?:lasted|ran|extended|stretched))?(?: (?:back|only|early|late|again|right|between|on|in|at|from|since|until"
    r"|till|by|of|as|effective|with effect from))*"
    r"(?: (?:its|their) (?:creation|foundation|founding|establishment|inception|birth|launch) in)?"
    r"(?: the (?:end|start|beginning|close) of)?(?: the)? (?P<d>‹t\d+›)(?!'|\w)"
)
_YEARS = re.compile(rf",? for (?:{ABOUT})?{COUNT} (?P<u>years?|months?)\b")
_AFTER = re.compile(
    rf",? (?:(?:right |directly )?(?:after|following)|from|replacing|succeeding|taking over from|in place of|in succession"
    rf" to|as (?:the )?successor (?:to|of)|having replaced|having succeeded|(?:where|and|which|when) he (?:replaced|succeeded))"
    rf" (?:the )?(?:‹[dso]\d+›(?:'s?)? )?(?:‹[rk]\d+› )?(?:{RANK})*(?P<q>‹p\d+›)(?!'|\w|,? (?:and|or) ‹p)"
)
_FOR = re.compile(
    rf",? (?:to|for|in favou?r of|making way for|handing over to|and was (?:replaced|succeeded|followed) by"
    rf"|(?:being )?(?:replaced|succeeded) by) (?:{RANK})*(?P<q>‹p\d+›)(?!'|\w|,? (?:and|or) ‹p)"
)
# "... before stepping down at the end of 2016", "... until he was recalled in November 2018"
_EXIT = re.compile(
    r",? (?:before|until|till|and)(?: (?:he|she|his|her|finally|eventually|then|was|being))*"
    r" (?P<x>stepp?(?:ing|ed) down|stood down|standing down|leaving|left|retiring|retired|resigning|resigned|departing|departed"
    r"|departure|resignation|recall|recalled|removed|dismissed|replaced|relieved|handing over|handed over|bowing out|bowed out"
    rf"|making way|made way)(?: (?:office|the post|the job|it))?(?: (?:to|by|for) (?:{RANK})*(?P<q>‹p\d+›)(?!'"
    rf"|\w))?(?={_DAY.pattern.replace('(?P<d>', '(?:')}|,|\.|$)"
)
_TO_THE_END = re.compile(r"(?:until|till|to|and|through|[–—-]) ?(?:the )?(?:(?:very )?(?:end|close) of|late|december)")
_PADDING = re.compile(
    r"(?:,? (?:by acclamation|unanimously|provisionally|for (?:a|another) \w+ years?|for (?:a|another) \w+-year term"
    r"|for the (?:first |second )?time|as planned|as expected|early|after all|of the ‹o\d+›))"
)
# "In Bishkek on 14 April 2017 the CSTO leaders ..."
_LEAD = re.compile(
    r"^\W*(?:(?:and |but |then )?(?:,? ?(?:on|in|at|by|during|since|from|between|until|till|back in|early in"
    r"|late in)? ?(?:the |a )?"
    r"(?:‹[tlv]\d+›(?:'s?)?|(?:session|summit|meeting)(?: (?:of|in) (?:the )?(?:‹[lb]\d+›|presidents|leaders|heads of state))?)"
    r"(?: (?:of|in|on) (?=‹t))?)+)"
)
# "When the presidents gathered in Dushanbe on 28 April 2003 to launch it, they ..."
_WHEN = re.compile(
    r"^\W*(?:when|as|at|in|on) (?:[^.;:‹]|‹[^pt]\d+›){0,100}(?P<d>‹t\d+›)(?:[^.;:‹]|‹[^pt]\d+›){0,80}?, (?:they"
    r"|the (?:presidents|leaders|heads of state|ministers|council|‹[bo]\d+›(?: leaders)?)) [a-z ]{0,30}$"
)
_NEAR = 140  # characters of the line before a post in which its verb stands
_DENIED = re.compile(
    r"\b(?:not|never|nor|neither|refus\w+|declin\w+|failed|rather than|instead of|yet to|hop\w+|want\w*|ought)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|is to|was to|to be|are to|if|whether|hop\w+|want\w*|wish\w*|expect\w*|propos\w*|plan\w*|suggest\w*)\b"
)
_FOR_A_WHILE = re.compile(r",? (?:for|to|on|with) (?!good\b|ever\b)")  # "left the Secretariat for a visit"
_BEFORE_IT = 60  # characters of the line before a verb in which a doubt would be told
_ONCE = re.compile(
    r"\b(?:bec[ao]mes?|since)\b(?!.*\b(?:again|anew|once more|for (?:a|the) \w+ time)\b)"
)  # it is no further term that is told
_FOR_A_TIME = re.compile(r"\b(?:in as|acted|temporar\w+|provisional\w*|for the time being|deputi\w+|meanwhile)\b")  # a deputy may
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|candidate|candidacy|nominat\w+)\b")
_IN_PASSING = re.compile(
    r"^,|\b(?:who|which|that)\b|^ (?!was|is|has|had)[a-z]+ by\b"
)  # "Since May the Joint Staff, headed by X, has held three exercises"
_ANY = re.AnyOf([turn.pattern for turn in (*_BEFORE, *_BEHIND, _HEADED)], (_NOUN,))


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that a line names: its words, its office, and by what it is named."""

    begin: int
    end: int
    office: str
    named_by: str
    acting: bool = False
    loose: bool = False  # named by the organization alone, at whose head its chair stands too


@dataclass(slots=True)
class _Around:
    """What is told around a post: where, when, after or before whom, and how long."""

    days: list[Token]  # dates, or sessions that are told for them
    places: list[Token]
    after: Token | None = None
    heir: Token | None = None
    years: re.Match[str] | None = None
    left: Token | None = None
    end: int = 0


def post_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if "‹p" not in line and "he " not in line or not _ANY.may_match(line):
        return
    reader = Reader(skeleton, setting_at)
    for post in _posts(skeleton, setting_at):
        begin = max(line.rfind(". ", 0, post.begin), line.rfind("; ", 0, post.begin), post.begin - _NEAR, 0)
        told = line[begin : post.begin]
        for turn in _BEFORE:
            match = turn.pattern.search(told) if post.named_by in turn.posts else None
            if match is not None:
                yield from _told(turn.slot, match, begin, post, post.end, reader, skeleton, setting_at)
                break
        else:
            yield from _behind(post, told, begin, reader, skeleton, setting_at)


def _behind(
    post: _Post, told: str, begin: int, reader: Reader, skeleton: Skeleton, setting_at: Callable[[int], Setting]
) -> Iterator[list[Claim]]:
    """The claims of a post whose verb follows it, or of an appointment told by a noun."""
    noun = _NOUN.search(told)
    if noun is not None:
        happens = _TAKES_PLACE.match(skeleton.line, post.end)
        yield from _told("appointed", noun, begin, post, happens.end() if happens else post.end, reader, skeleton, setting_at)
        return
    for turn in (*_BEHIND, _HEADED):
        match = turn.pattern.match(skeleton.line, post.end) if post.named_by in turn.posts else None
        if match is not None and (turn.slot != "given" or _GIVES.search(told)):
            slot = "appointed" if turn.slot == "given" else turn.slot
            yield from _told(slot, match, 0, post, match.end(), reader, skeleton, setting_at)
            return


def _posts(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[_Post]:
    line = skeleton.line
    taken: list[tuple[int, int]] = []
    for match in _SEAT.finditer(line):
        words = match.groupdict()
        body = words["b"] or words["c"] or words["d"] or words["e"]
        seat = words["k"] or words["j"] or ""
        found = _head(body, _CHAIRS.match(seat) is not None, skeleton, setting_at)
        if found:
            taken.append(match.span())
            yield _Post(*match.span(), found, "s", loose=body.startswith("‹o"))
    for match in _MINISTRY.finditer(line):
        found = _ministry(match, skeleton, setting_at)
        if found:
            taken.append(match.span())
            yield _Post(*match.span(), found, "h")
    for match in _TITLE.finditer(line):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        named = office_of(match, skeleton, setting_at(skeleton.place(*match.span())[0]), "h")
        if named is None or named.manner in ("silent", "former"):
            continue
        known = [office for office in _offices(named, setting_at(0).facts) if office in HEADS.values() or named.sure]
        if len(known) == 1:
            taken.append(match.span())
            yield _Post(*match.span(), known[0], "t", named.manner == "acting")
    for match in _HOUSE.finditer(line):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        found = _head(match["b"], False, skeleton, setting_at)
        if found:
            yield _Post(*match.span(), found, "h", loose=match["b"].startswith("‹o"))


def _offices(named: Office, facts: FactBase) -> list[str]:
    """The offices at the head of a body or a state, or of one of its ministries, that a title may name."""
    if named.offices:
        return list(dict.fromkeys(named.offices))
    return [e.id for e in facts.entities("office") if named.of and (e.role, e.of) == (named.role, named.of)]


def _ministry(match: re.Match[str], skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> str:
    """The office at the head of "the Belarusian foreign ministry"."""
    owner = skeleton.found(match, "s")
    assert owner is not None
    head = minister(match["k"], owner.entity)
    return head if setting_at(0).facts.knows(head) and not owner.items else ""


def _head(body: str, chair: bool, skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> str:
    """The office at the head of a body; empty where the words mean a state's turn in the chair of the organization."""
    if body == "secretariat":
        discourse = setting_at(0).discourse
        head = HEADS.get(f"{discourse.topic}-secretariat", "")
        return head if head and not discourse.overshadowed(discourse.topic) and not chair else ""
    token = skeleton.token(body)
    if len(token.entities) != 1 or token.items:
        return ""
    head = HEADS.get(token.entity, "") or (head_of_ministry(setting_at(0).facts, token.entity) if not chair else "")
    return head if not chair or head.endswith("-chair") else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of a post: of whom, over which part of the line, and what its claims have in common."""

    reader: Reader
    setting: Setting
    people: tuple[str, ...]
    span: tuple[int, int]
    more: dict[str, Any]

    def claims(self, slot: str, value: Any, token: Token, **more: Any) -> list[Claim]:
        """The claims of one kind, marked where ``token`` stands."""
        start, end = self.span
        return self.reader.make(slot, self.people, value, start, end, (token.start, token.end), **self.more, **more)

    def dated(self, slot: str, token: Token) -> list[Claim]:
        """The claims of a day on which a post was taken or left, or of the years between."""
        dates = _days(token, self.setting)
        text = self.setting.block.text[token.start : token.end].lower()
        told: dict[str, Any] = {"role": token.key if token.terminal == "DATE" and slot != "span" else "at", "dates": dates}
        if slot == "span":
            told |= {"role": "", "to_the_end": _TO_THE_END.search(text) is not None}
        told["date_mark"] = self.setting.span(token.start, token.end)
        if told["role"] == "since" and self.setting.goes_on_in(self.reader.line[slice(*self.span)]):
            told |= {"still": True, "holder": self.more.get("person_span")}
        return [claim for meant in dates[:2] for claim in self.claims(slot, meant, token, **told)]


_CHAIRED = re.compile(r"chair|presid")


def _told(
    slot: str,
    match: re.Match[str],
    begin: int,
    post: _Post,
    position: int,
    reader: Reader,
    skeleton: Skeleton,
    setting_at: Callable[[int], Setting],
) -> Iterator[list[Claim]]:
    """The claims of a post whose verb is ``match``, which was searched from ``begin`` on; what is told further begins at
    ``position``."""
    line, words = skeleton.line, match.groupdict()
    first = min(begin + match.start(), post.begin)
    if SILENT.search(line, first, position) or _DENIED.search(line, first, position) or _DEPUTY.search(line, first, post.end):
        return
    if _AHEAD.search(line, max(begin, first - _BEFORE_IT), position):
        return
    named = words.get("p") or words.get("q")
    person = skeleton.token(named) if named else None
    if _CHAIRED.match(words.get("v") or "") and not post.office.endswith("-chair"):
        return  # "the body", which somebody chaired, is not the one that a Secretary General heads
    people = person.entities if person is not None else reader.he(begin + match.start())
    setting = setting_at(skeleton.place(post.begin, post.end)[0])
    if len(people) != 1 or setting.mood.silent or post.loose and not has_led(people[0], setting):
        return
    around = _around(position, slot, skeleton)
    if words.get("d"):
        around.days.insert(0, skeleton.token(words["d"]))
    if slot == "left" and post.named_by == "h" and _FOR_A_WHILE.match(line, around.end):
        return
    if not around.days and not (slot == "held" and _IN_PASSING.search(match.group())):
        _lead(line, first, around, skeleton)
        lead = _LEAD.match(line)
        if slot == "held":  # "In 2018 the CSTO was headed by X" tells no first day, nor a last one
            right_there = lead is not None and re.fullmatch(r"[, ]*(?:the )?", line[lead.end() : first]) is not None
            told_so = ("span", "until", "since") if right_there else ()
            around.days = [day for day in around.days if day.terminal == "DATE" and day.key in told_so]
    entity = setting.facts.entity(post.office)
    if person is None and len(alone := re.findall(r"‹p\d+›", line)) == 1:
        person = skeleton.token(alone[0])
    sure = person is not None and not post.acting and _FOR_A_TIME.search(match.group()) is None
    who = setting.span(person.start, person.end) if person is not None and sure else None
    more: dict[str, Any] = {
        "offices": ((entity.role, entity.of, (post.office,)),),
        "own": True,
        "person_span": who,
        "once": _ONCE.search(line, first) is not None,
    }
    told = _Told(reader, setting, people, (first, max(position, around.end)), more)
    yield from _dates_told(slot, around, told)
    if not post.acting:
        yield from _successions_told(slot, around, told)
    years = match if words.get("n") else around.years
    if slot == "held" and years is not None:
        offset = begin if years is match else 0
        place = skeleton.place(years.start("a" if years["a"] else "n") + offset, years.end("n") + offset)
        count = amount(years["n"]) / (12 if years["u"].startswith("month") else 1)
        length: dict[str, Any] = {"years": count, "about": (years["a"] or "").strip(), "total": True}
        yield from _whole([reader.make("duration", people, None, told.span[0], told.span[1], place, **more, **length)])


def _dates_told(slot: str, around: _Around, told: _Told) -> Iterator[list[Claim]]:
    """When and where the post was taken or left."""
    day = next(iter(around.days), None)
    if day is not None:
        edge = {"span": "span", "until": "left", "since": "took"}.get(day.key if day.terminal == "DATE" else "", "")
        kind = edge if slot == "held" else slot if edge in ("", "took") or slot == "left" else ""
        if kind:
            yield from _whole([told.dated(kind, day)])
    if slot == "appointed" and around.places:
        time = next(iter(_days(day, told.setting)), None) if day is not None else None
        place = around.places[0]
        where = told.claims("appointed-place", (place.entity,), place)
        yield from _whole([[replace(claim, time=time) for claim in where]])
    if around.left is not None and slot != "left":
        yield from _whole([told.dated("left", around.left)])


def _successions_told(slot: str, around: _Around, told: _Told) -> Iterator[list[Claim]]:
    """Who had the post before, and who after."""
    if slot in ("took", "appointed") and around.after is not None:
        before, token = replace(told, people=around.after.entities), around.after
        yield from _whole([[claim for new in told.people for claim in before.claims("followed", (new,), token)]])
    if around.heir is not None:
        token = around.heir
        yield from _whole([[claim for new in token.entities for claim in told.claims("followed", (new,), token)]])


def _whole(groups: list[list[Claim]]) -> Iterator[list[Claim]]:
    """The groups that hold a claim."""
    yield from (group for group in groups if group)


def _days(token: Token, setting: Setting) -> tuple[DateInterval, ...]:
    """The days that a date or the name of a session may mean; none for what is counted from elsewhere: "since then"."""
    if token.terminal != "DATE":
        day = session_day(token, setting)
        return (day,) if day is not None else ()
    date = token.date
    if date is None or date.date is None and not getattr(date.relative, "partial", False):
        return ()
    return setting.discourse.resolve_dates(token)


def _around(position: int, slot: str, skeleton: Skeleton) -> _Around:
    """What follows from ``position`` on, as far as one thing stands behind another."""
    line, found = skeleton.line, _Around([], [], end=position)
    while True:
        for pattern in (_SESSION, _PLACE, _DAY, _YEARS, _FOR if slot == "left" else _AFTER, _EXIT, _PADDING):
            match = pattern.match(line, found.end)
            if match is None:
                continue
            words = match.groupdict()
            if pattern is _EXIT:
                found.heir = skeleton.token(words["q"]) if words["q"] else None
                day = _DAY.match(line, match.end())
                found.left = skeleton.token(day["d"]) if day is not None else None
                found.end = day.end() if day is not None else match.end()
                return found
            if words.get("d"):
                found.days.append(skeleton.token(words["d"]))
            elif words.get("v"):
                found.days.append(skeleton.token(words["v"]))
            for place in (words.get("l"), words.get("m")):
                if place:
                    found.places.append(skeleton.token(place))
            if words.get("q"):
                token = skeleton.token(words["q"])
                found.after, found.heir = (None, token) if slot == "left" else (token, None)
            if pattern is _YEARS:
                found.years = match
            found.end = match.end()
            break
        else:
            return found


def _lead(line: str, first: int, around: _Around, skeleton: Skeleton) -> None:
    """Adds what the sentence begins with: "In Bishkek on 14 April 2017 the leaders ..."."""
    when = _WHEN.match(line[:first])
    if when is not None:
        around.days.append(skeleton.token(when["d"]))
        return
    lead = _LEAD.match(line)
    if lead is None or lead.end() > first or re.search(r"‹t\d+›|[;:]", line[lead.end() : first]):
        return
    for text in sorted(re.findall(r"‹[tlv]\d+›", lead.group()), key=lambda each: each[1] == "v"):
        (around.places if text[1] == "l" else around.days).append(skeleton.token(text))


def session_day(token: Token, setting: Setting) -> DateInterval | None:
    """The day of a session that is meant by its name."""
    if len(token.entities) != 1:
        return None
    days = [s.value for s in setting.facts.statements(subject=token.entity, relation="held")]
    return days[0] if len(days) == 1 and isinstance(days[0], DateInterval) else None
