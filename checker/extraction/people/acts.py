"""Acts that only somebody in office does: signing for a state, leading its delegation, attending a summit, opening a base beside
a president.

"X leads the Russian side", "opened by X and his then colleague Y", "Kyrgyzstan was represented by X", "the signatories were"
    " X, Y and
Z": whoever acts so was in office on that day. What the act presupposes is judged by the facts about who was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extraction.discourse.setting import Setting
from checker.extraction.discourse.signings import documents_signed
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import Token
from checker.extraction.people.offices import RANK
from checker.model import sieve as re
from checker.model.claims import Claim, Item
from checker.model.dataclass import dataclass
from checker.model.dates import DateInterval

_TITLE = (
    r"(?:the|a|an|his|her|its|their|then|new|newly elected|acting|interim|late|fellow|both|presidents?|prime minister|leaders?"
    r"|heads?|heads? of state(?: of the (?:day|time))?|hosts?|colleagues?|counterparts?|opposite number|guest|neighbours?|mr"
    r"|messrs|‹[srdkto]\d+›(?:'s?)?|of the (?:day|time)|at the time|side)"
)
_TITLES = rf"(?:{RANK}|{_TITLE},? )*"
# What may stand between two names of one list.
_BETWEEN = re.compile(
    r"(?:,| –| -)?(?: \([^()]{1,40}\))?,?(?: (?:for|of|from|on behalf of) (?:the )?‹[srl]\d+›)?(?:'s)?,?"
    rf"(?: and| as well as| together with| with|;)? {_TITLES}"
)
# behind a name: whose signature it is
_OF_STATE = re.compile(r"(?: \(| for | of | on behalf of )(?:the )?(?P<s>‹s\d+›)(?!'|\w)\)?")

_SIGN = (
    r"(?:signed|inked|initialled|concluded|(?:put|set) (?:his|their) (?:names?|pens?|hands?)(?: to| under)?"
    r"|put (?:his|their) signatures? (?:to|under))"
)
_GAP = r"[^.;:?!]{0,90}?"
# what stands before those who act, and behind them
_SIGNED_BEFORE = re.compile(
    rf"(?:\b{_SIGN}\b{_GAP} by|\bsignatures (?:there )?(?:is |are |were |was )?(?:those )?of"
    r"|\b(?:those who (?:had )?signed|the signatories|its signatories|the signers)(?: it| there|(?: of)? (?:the )?‹c\d+›)?"
    r" (?:were|are|was|included|include)"
    rf"|the pens? (?:was|were) wielded{_GAP} by|signatures? (?:was|were) (?:put|set|affixed){_GAP} by"
    rf"|\b{_SIGN}\b{_GAP} (?:together |along |jointly )?with) {_TITLES}$"
)
_SIGNED_BEHIND = re.compile(rf",?(?: (?:also|then|all|each|had|have|both))* (?:{_SIGN}|signs?)\b")
_STANDS_BEFORE = re.compile(
    r"(?:\b(?:was|were|is|been) represented (?:there |this time |here |in ‹[tl]\d+› )?by"
    r"|\b(?:delegation|side|team|party)s? (?:was |were |is )?(?:headed|led) by"
    r"|\b(?:on behalf of|for) (?:the )?‹[sl]\d+›(?: side| republic)?,? (?:(?:there )?(?:signed|spoke|attended|came)"
    r"|it was signed by|there spoke|the signature (?:was|is) (?:put by|that of))"
    rf"|first (?:session|summit|meeting|appearance){_GAP} (?:for|of|with the participation of|attended by)"
    rf"|\b(?:session|summit|meeting)\b{_GAP} (?:was|is) the first (?:for|of)) {_TITLES}$"
)
# "X gave the gavel to Y"
_GAVEL = re.compile(r"\b(?:gavel|chair|chairmanship|presidency)\b")
_GIVEN = (
    r"(?:gave|gives|handed|hands|passed|passes)(?: over| on)? (?:it|the (?:gavel|chair|chairmanship|presidency)(?: of (?:the"
    r" )?‹o\d+›)?)"
    r"(?: over| on)? to"
)
_GIVEN_BEFORE = re.compile(rf"\b{_GIVEN} {_TITLES}$")
_GIVEN_BEHIND = re.compile(rf",?(?: (?:has|had|then|now|duly))* {_GIVEN} (?:{_TITLES})‹p")
# "X signed for Kazakhstan, for Russia Y"
_STANDS_TOO = re.compile(rf"\b(?:on behalf of|for) (?:the )?‹s\d+›(?: side| republic)?,? {_TITLES}$")
_STANDING = re.compile(r"\b(?:sign|signs|signed|speak|spoke|speaks|represented|attended|came)\b")
_STANDS_BEHIND = re.compile(
    r",?(?: (?:also|then|now|there|who))* (?:(?:speaks?|spoke|signs?|signed|came|comes?|stands?|stood|attended|attends)"
    r" (?:for|on behalf of) (?:the )?‹[sl]\d+›(?!'s? [a-z‹])"
    r"|(?:leads?|led|heads?|headed) (?:the |a )?‹[ds]\d+›(?:'s?)?(?: (?:side|delegation|team|party))?"
    r"|represent(?:s|ed|ing)? (?:the )?‹[sl]\d+›(?!'))"
)
_TOGETHER_BEFORE = re.compile(
    r"(?:\b(?:opened|inaugurated|unveiled|launched|founded|attended|hosted|agreed|decided|approved|adopted|graced|welcomed)"
    rf"{_GAP} by|\b(?:met|meets|received|receives|telephoned|phoned|talks with|meeting with|conversation with)"
    r"|\bin the presence of|\b(?:those present|the guests|present) were|\baround the table sat)"
    rf" {_TITLES}$"
)
_TOGETHER_BEHIND = re.compile(
    r",?(?: (?:also|then|all|both|had))* (?:opened|inaugurated|unveiled|attended|sat down|took part"
    r"|came together|presided|cut the ribbon|watched)"
)
# "X attended the CSTO summit", "X hosted the leaders of the CSTO", "X and his CSTO colleagues"
_MEETING = r"(?:‹v\d+›|(?:summits?|sessions?)\b)"
_ATTENDS = (
    re.compile(
        r",?(?: (?:also|then|had|himself|duly|who))* (?:attend(?:ed|s)|took part in|takes part in|came to|went to|flew to"
        r"|travell?ed to|hosted|hosts|skipped|missed|stayed away from|boycotted|sat through|arrived (?:in|at)|addressed|spoke at)"
        rf" [^.;:,‹]{{0,30}}(?:‹[olsdb]\d+›(?:'s?)? [^.;:,‹]{{0,30}}){{0,2}}{_MEETING}"
    ),
    re.compile(
        r",?(?: (?:also|then|had|himself|duly|who))* (?:received|welcomed|hosted|greeted|gathered|invited) (?:his|the|all)"
        r" (?:other |fellow )?(?:‹o\d+›(?:'s?)? )?(?:colleagues|counterparts|leaders|presidents|heads of state)\b"
    ),
    re.compile(
        r",? (?:and|with|together with|along with) his (?:other |fellow |five |six )?(?:‹o\d+›(?:'s?)? )?"
        r"(?:colleagues|counterparts|fellow (?:presidents|leaders))\b"
    ),
)
_SUMMIT = re.compile(r"\b(?:session|summit|council|leaders|presidents|heads of state)\b|‹v\d+›")
_ANY = re.AnyOf(
    (
        _SIGNED_BEFORE,
        _SIGNED_BEHIND,
        _STANDS_BEFORE,
        _STANDS_TOO,
        _GIVEN_BEFORE,
        _GIVEN_BEHIND,
        _STANDS_BEHIND,
        _TOGETHER_BEFORE,
        _TOGETHER_BEHIND,
        *_ATTENDS,
    )
)
_NOT = re.compile(
    r"\b(?:not|never|nor|without|would|could|should|might|if|whether|instead of|unlike|refus\w+|former|ex|late|once|one day"
    r"|predecessor|successor"
    r"|said|says|recall\w*|remember\w*|wrote)\b"
)
_PAPER = re.compile(
    r"‹c\d+›|\b(?:treaty|charter|protocol|agreement|accord|documents?|declaration|paper|memorandum|pact|text|it)\b"
)
_SIGNERS = re.compile(r"(?:signatures|the pen|those|the sign|its sign)")
_SIGNING = re.compile(r"\bsign(?:s|ed|ature|atures)\b")
_FAR = 160  # characters of the line before a list that may say what its people do


@dataclass(frozen=True, slots=True)
class _People:
    """Names in a row, and where they stand in the line."""

    tokens: Sequence[Token]
    begin: int
    end: int


def act_claims(skeleton: Skeleton, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of one sentence; ``setting_at`` gives the setting for an offset of the block."""
    line = skeleton.line
    if "‹p" not in line or not _ANY.may_match(line):
        return
    for people in _rows(skeleton):
        act = _act(people, line)
        setting = setting_at(people.tokens[0].start)
        if not act or setting.mood.modality not in ("asserted", "attributed") or setting.mood.silent:
            continue
        told = line[max(0, people.begin - _FAR) : people.begin].rpartition(". ")[2]
        if _NOT.search(told) or line[: people.end].rstrip().endswith("'s") or line.startswith("'s", people.end):
            continue
        yield from _in_office(people, act, skeleton, setting)
        if act == "signs" and len(people.tokens) > 3:
            yield from _signatories(people, skeleton, setting)


def _rows(skeleton: Skeleton) -> Iterator[_People]:
    """The lists of names of a sentence."""
    places = [(match.start(), match.end(), skeleton.token(match.group())) for match in re.finditer(r"‹p\d+›", skeleton.line)]
    row: list[tuple[int, int, Token]] = []
    for place in places:
        if row and not _BETWEEN.fullmatch(skeleton.line, row[-1][1], place[0]):
            yield _People([token for _, _, token in row], row[0][0], row[-1][1])
            row = []
        row.append(place)
    if row:
        yield _People([token for _, _, token in row], row[0][0], row[-1][1])


def _act(people: _People, line: str) -> str:
    """What the people of a list do: "signs", "stands" for a state, "attends" a summit, acts "together"; empty where nothing is
    told."""
    before = line[max(0, people.begin - _FAR) : people.begin]
    behind = people.end
    if (own := _OF_STATE.match(line, behind)) is not None:
        behind = own.end()
    if _STANDS_BEFORE.search(before) or _STANDS_BEHIND.match(line, behind) or _STANDS_BEHIND.match(line, people.end):
        return "stands"
    if _GAVEL.search(line) and (_GIVEN_BEFORE.search(before) or _GIVEN_BEHIND.match(line, behind)):
        return "stands"
    if _STANDS_TOO.search(before) and _STANDING.search(line):
        return "stands"
    signed = _SIGNED_BEFORE.search(before)
    if signed is not None and _SIGNERS.match(signed.group()):
        return "signs"
    if (signed is not None or _SIGNED_BEHIND.match(line, behind) is not None) and _PAPER.search(line):
        return "signs"
    if any(pattern.match(line, behind) for pattern in _ATTENDS):
        return "attends"
    if _TOGETHER_BEFORE.search(before) or _TOGETHER_BEHIND.match(line, behind):
        return "together"
    return ""


def _in_office(people: _People, act: str, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    dates, sure = _when(skeleton, setting)
    if not dates:
        return
    beside = people.tokens if act == "together" else skeleton.tokens
    others = tuple(token.entity for token in beside if token.terminal == "PERSON" and len(token.entities) == 1)
    summit = _SUMMIT.search(skeleton.line) is not None
    paper = (act == "signs" or _SIGNING.search(skeleton.line) is not None) and _document(people, skeleton, setting) != ""
    for token in people.tokens:
        more = {
            "act": act,
            "dates": dates,
            "sure": sure,
            "summit": summit,
            "paper": paper,
            "others": tuple(other for other in others if other not in token.entities),
        }
        mark = token.start, token.end
        yield [setting.claim("holds-office", who, "acts", None, *mark, mark, qualifiers=more) for who in token.entities]


def _when(skeleton: Skeleton, setting: Setting) -> tuple[tuple[DateInterval, ...], bool]:
    """The days on which what a sentence tells may have happened, and whether it says so itself."""
    discourse = setting.discourse
    own = [token for token in skeleton.tokens if token.terminal == "DATE"]
    if discourse.around.entry is not None:
        own.append(discourse.around.entry)
    told = tuple(date for token in own for date in discourse.resolve_dates(token))
    if told:
        return told, True
    documents = [token.entity for token in skeleton.tokens if token.terminal == "DOC" and len(token.entities) == 1]
    for document in documents:
        signed = [s.value for s in setting.facts.statements(subject=document, relation="signed")]
        if signed and isinstance(signed[0], DateInterval):
            return (signed[0],), True
    found = [*discourse.dates[-2:], *([discourse.heading_date] if discourse.heading_date is not None else [])]
    found += [date for date in (discourse.anchor, discourse.today) if date is not None]
    return tuple(dict.fromkeys(found)), False


def _signatories(people: _People, skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """Which states signed: those that the names of a list are said to sign for, else those of which they were the heads."""
    document = _document(people, skeleton, setting)
    if not document or not any(s.participants for s in setting.facts.statements(subject=document, relation="signed")):
        return
    items = []
    start = end = people.tokens[0].start
    for token in people.tokens:
        offset = skeleton.line.find(f"‹p{skeleton.tokens.index(token)}›")
        behind = _OF_STATE.match(skeleton.line, skeleton.line.index("›", offset) + 1)
        state = skeleton.found(behind, "s") if behind is not None else None
        country = str(setting.facts.entity(token.entity).attributes.get("country", ""))
        if not token.entities or not (country if state is None else state.entity):
            return
        end = token.end if state is None else state.end
        items.append(Item(country if state is None else state.entity, setting.span(token.start, end)))
    yield [
        setting.claim(
            "signed",
            document,
            "participants",
            tuple(item.entity for item in items),
            start,
            end,
            (start, end),
            items=tuple(items),
            inferred=True,
            qualifiers={"open": True},
        )
    ]


def _document(people: _People, skeleton: Skeleton, setting: Setting) -> str:
    """What is signed: the document that the sentence names before it is over with the names, else the one spoken of lately that
    was signed on a day of this paragraph, or in the days before the text."""
    for token in skeleton.tokens:
        if token.terminal == "DOC" and len(token.entities) == 1 and token.start < people.tokens[-1].end:
            return token.entity
    discourse = setting.discourse
    today = discourse.today
    days = [*discourse.dates, *([DateInterval(today.first - _NEWS, today.last, "interval")] if today is not None else [])]
    spoken = (
        *discourse.latest("document"),
        *(d.id for day in days for d in documents_signed(setting.facts, discourse.topic, day)),
    )
    found = [
        (document, frozenset(s.participants))
        for document in spoken
        for s in setting.facts.statements(subject=document, relation="signed")
        if isinstance(s.value, DateInterval) and any(day.precision != "year" and day.contains(s.value) for day in days)
    ]
    return found[0][0] if len({signers for _, signers in found}) == 1 else ""


_NEWS = 4  # days after which a report no longer leaves out when something happened
