"""Labels and their values: "HQ: Moscow", "Members (six): A, B, ...", "Signatories: ...", "Full name: ...".

A label and its value come as stretches of a sentence's skeleton, from a colon, a dash in a list item, a table row or a term
with its
definition. The subject is what the label names, else what the heading or lead-in line names, else the topic.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from checker.extraction.discourse.setting import Setting
from checker.extraction.figures.numerals import N, number
from checker.extraction.layouts import label_values as values
from checker.extraction.layouts import profiles, sheets
from checker.extraction.layouts.label_values import (
    EVENT_LABEL,
    HEADQUARTERS,
    NOTICE,
    PERCENT,
    TERM,
    TREATY,
    Labelled,
    listed,
    member_from_to,
    of_another,
)
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText, Token
from checker.model import sieve as re
from checker.model.claims import Claim
from checker.model.quantities import Quantity

_SPLIT = re.compile(r"^[^\w‹]*(?P<label>[^:.;?!–—|]{2,70}?)(?P<sep>\s?:|\s[–—|]|\s[-=])(?=\s)\s*(?P<value>.*)$")
_SEPARATORS = (":", " –", " —", " |", " -", " =")
_MEMBERS = re.compile(r"\b(?:members?|member (?:states|countries|nations)|who's in|membership|composition|participants|allies)\b")
_HEAD = re.compile(r"[^\w‹]*(?:the )?(?P<h>‹[bf]\d+›)")
_PART = re.compile(rf"\W*(?:{N}|some|most|many|several|half|part|one) (?:of|out of|among)\b")  # "five of the six members"
# "Members of the panel" are those of nobody here.
_OF_SOMETHING = re.compile(
    r"\b(?:members?|participants|composition|allies) (?:of|in|at) (?:the )?"
    r"(?!‹|the\b|organi[sz]ation|bloc|alliance|pact|union|club|group\b|all\b|today|present|\d)\w"
)
_QUALIFIED = re.compile(
    r"\b(?:never|not|non|former|ex|past|founding|founder|original|first|observers?|newest|possible|candidate|would-be"
    r"|potential|deputy|assembly|board|joined|since|left|latest|largest|smallest|voting|nato|other|once|suspended)\b"
)
_NAMES = re.compile(
    r"^(?:the )?(?:full|official|long|complete|proper|english)? ?(?:name|title|full form|official title)(?: in english|"
    r" \(english\)| of (?:the )?(?:‹o\d+›|organi[sz]ation|bloc))?$|^stands for$|^(?:abbreviation of|short for)$"
)
_CHAIR = re.compile(
    r"^(?:(?:current|present|rotating|next|following) )?(?:chair(?:ing|man|manship|ed by|person)?|presidency|presiding)(?:"
    r" (?:state|country|member|nation))?(?: (?:in |for |of )?‹t\d+›| \(‹t\d+›\)| in (?:the )?‹o\d+›| of (?:the )?‹o\d+›| now)*$"
)
_WHERE = re.compile(
    r"(?:city|place|town|country|capital) (?:where|in which) (?:it|(?:the )?(?:‹o\d+› )?(?:‹c\d+›|treaty"
    r"|charter)) was (?:signed|concluded|adopted)|"
    r"place|venue|where|city|location|place of (?:adoption|ceremony)|done at|signed (?:in|at)"
)  # of a paper
_SIGNED = re.compile(
    r"(?:first |original )?(?:states that |who )?(?:signed|signers|first to sign|signed it)"
    r"(?: (?:on the first day|at once|in ‹[tl]\d+›|on ‹t\d+›|the ‹c\d+›|in ‹l\d+›,? (?:in |on )?‹t\d+›))*"
)
_RENEWED = re.compile(
    r"(?:states that |who |parties that )?(?:renewed|prolonged|extended|carried on|stayed on|stayed)(?: it| (?:the )?‹c\d+›)?"
    r"(?: (?:in|on) ‹t\d+›)?(?: by)?"
)
_NOT_RENEWED = re.compile(
    r"(?:states that |who |parties that )?(?:(?:did not|didn't) "
    r"(?:renew|prolong|extend|sign the (?:protocol|prolongation)|carry on|stay)"
    r"|not (?:renewed|prolonged|extended)|dropped out|fell away)"
    r"(?: it| (?:the )?‹c\d+›)?(?: (?:in|on) ‹t\d+›)?(?: by)?"
)
_LANGUAGE = re.compile(r"\b(?:working|official) languages?\b|^languages?$")
_MEMBER_FROM_TO = re.compile(
    r"\W*(?:an? )?(?:full )?member(?: state)? of (?:the )?(?P<o>‹o\d+›)[,(]? ?(?:from )?(?P<k>since|until)? ?\(?(?P<t>‹t\d+›)\)?"
    r"\s*(?:[.;]|$)"
)
_WITH_THE_UN = re.compile(
    r"‹o\d+› (?:registration|registered)(?: date| on)?|registered with (?:the )?‹o\d+›|registration with (?:the )?‹o\d+›"
)
_OF_ANOTHER = re.compile(
    r"(?:the )?‹[ob]\d+›(?:'s)? (?:members?|member (?:states|countries|nations)|hq|headquarters|head office|seat)"
    r"|(?:members?|member (?:states|countries|nations)|hq|headquarters|head office|seat) of (?:the )?‹[ob]\d+›"
)
_PEOPLE = re.compile(r"\b(?:population|inhabitants)\b")
_ALONE = re.compile(r"[^\w‹]*(?P<label>[^.;:?!]{2,40})[.][^\w‹]*")
_NUMBER_FIRST = re.compile(
    rf"^[^\w‹]*(?:{N}(?P<m>(?::| –| —| -) (?:the )?(?:number of )?(?:member states|members|member countries)\b(?!"
    r" (?:who|that|which|of (?!the (?:csto|bloc|‹o))|took|sent)))"
    r"|(?P<p>\d{1,2})(?: ?%| per ?cent)(?::| –| —| -) (?P<s>‹s\d+›)(?:'s)? (?:share|part|contribution)[^.;]{0,20}budget)"
)
_PAPER = re.compile(r"(?:the |founding |basic |underlying |main |legal basis|[:–-]|base|document|\s)*‹c\d+›(?: \(?‹t\d+›\)?)?")
_PAPERS = ("founding treaty", "founding document", "treaty", "basic treaty", "charter")
FIRST = re.compile(r"\W*(?:(?:the|in|only|all|now|hq|headquarters|city|seat|is|its|of|capital)\b[^\w‹]*)*(?P<v>‹[a-z]\d+›)")
_SIGNATORIES = re.compile(r"\b(?:signator(?:y|ies)|signed by|signers)\b")
_FOUNDING = re.compile(r"\bfound(?:ing|er)s?\b")
_STATES = re.compile(r"\b(?:members?|states|countries|founders)\b")
_FORMER = re.compile(r"\b(?:former|ex|past|suspended)\b")
_MOVED = re.compile(
    r"(?:states that |countries that |who )?(?:has |have )?(?:left|quit|departed|withdrew|dropped"
    r" out|joined|acceded|re-?joined|returned)(?: in ‹t\d+›| later| again| the ‹o\d+›)*"
)
_CONTRIBUTIONS = re.compile(
    r"(?:budget(?: shares?| contributions?)?|(?:budget |member )?contributions?|(?:budget )?shares|dues|financing|funding"
    r"|paid by|who pays)"
)
_STATE = re.compile(r"(?:the )?‹s\d+›")
_PAYING = re.compile(r"\b(?:budget|contributions?|dues|shares?|pays?|paid|financ\w+|fund\w+)\b")
_BUDGET = re.compile(r"\bbudget\b")
_NEVER = re.compile(r"\b(?:never|not|non)\b")
_PARTIES = re.compile(r"\bparties\b")
_TOOK_PART = frozenset(("participants", "participating states", "composition", "participating countries"))
_MEETING = re.compile(
    r"\b(?:sessions?|summits?|meetings?|exercises?|drills?|man(?:oeu|eu)vres|conference|visits?|talks|agenda|forum|‹[xv]\d+›)\b"
)
_STANDS_FOR = re.compile(r"^(?:‹o\d+›|acronym|abbreviation|it) (?:stands for|is short for|means)$")
_CLAUSAL = re.compile(r"\b(?:said|says|told|is|are|was|were|has|have|had|will|would|did|does|asked|called|reported|noted)\b")


def sentence_labels(skeleton: Skeleton, prepared: BlockText, setting_at: Callable[[int], Setting]) -> Iterator[list[Claim]]:
    """The claims of "LABEL: VALUE" in one sentence."""
    line = skeleton.line
    setting = setting_at(skeleton.start) if line else None
    if setting is None or setting.mood.modality in ("question", "planned"):
        return
    before = setting.discourse.around.before
    if (
        before is not None
        and (label := _ALONE.fullmatch(before.skeleton.line)) is not None
        and not _CLAUSAL.search(label["label"])
    ):
        # "*Former member.* Uzbekistan (2006-2012)."
        yield from labelled(skeleton, label["label"].strip(), 0, 0, len(line), prepared, setting, before.skeleton)
    term = setting.discourse.around.lead
    if before is None and term is not None and term.kind == "term" and setting.block.kind != "term":
        yield from _defined(skeleton, term.skeleton, prepared, setting)
    yield from _by_the_numbers(skeleton, setting)
    yield from _inverted(skeleton, prepared, setting)
    position = 0
    head: Token | None = None
    for part in _stretches(skeleton, setting):
        match = _SPLIT.match(part) if any(mark in part for mark in _SEPARATORS) else None
        if (
            match is not None
            and not _CLAUSAL.search(match["label"])
            and (
                match["sep"].strip() in (":", "=")
                or setting.block.kind in ("item", "row")
                or _is_bold(setting, skeleton.place(position + match.start("label"), position + match.end("label")))
            )
        ):
            yield from labelled(
                skeleton,
                match["label"].strip(),
                position + match.start("label"),
                position + match.start("value"),
                position + len(part.rstrip("; ")),
                prepared,
                setting,
                head=head,
            )
        if position == 0 and (first := _HEAD.match(part)) is not None:
            head = skeleton.token(first["h"])
        position += len(part)


# "4. Nikolai Bordyuzha (first Secretary General of the CSTO)", "Moscow (seat of the organization)"
_VALUE_FIRST = re.compile(
    r"[^\w‹]*(?:\d{1,2}[.)] ?)?(?P<value>‹[lpt]\d+›|\d[\d,.]*(?: ?%| per ?cent)?) \((?P<label>[^()]{3,70})\)[\s.;*_]*"
)


_NO_LABEL = re.compile(r"\b(?:not|never|mistaken|wrong\w*|often|sometimes|former\w*|once|future|planned|whose|near|see)\b")


def _inverted(skeleton: Skeleton, prepared: BlockText, setting: Setting) -> Iterator[list[Claim]]:
    """The claims of an item that is a value with its label in brackets behind it."""
    match = _VALUE_FIRST.fullmatch(skeleton.line) if setting.block.kind == "item" else None
    if match is not None and not _CLAUSAL.search(match["label"]) and not _NO_LABEL.search(match["label"]):
        label = match["label"].removeprefix("the ")
        yield from labelled(skeleton, label, match.start("label"), *match.span("value"), prepared, setting)


def _defined(skeleton: Skeleton, term: Skeleton, prepared: BlockText, setting: Setting) -> Iterator[list[Claim]]:
    """The claims of a definition whose term is a label: "; Headquarters" and ": Moscow" of a wiki page."""
    label = term.line.strip(" *_:.")
    if setting.discourse.around.head is not None or _CLAUSAL.search(skeleton.line):
        return
    if 2 <= len(label) <= _LONGEST_LABEL and not _CLAUSAL.search(label) and not label.endswith("?"):
        yield from labelled(skeleton, label, 0, 0, len(skeleton.line), prepared, setting, term)


_LONGEST_LABEL = 70


def _is_bold(setting: Setting, place: tuple[int, int]) -> bool:
    """Whether a label stands out in bold: "**MEMBERS** – Armenia, ..."."""
    return any(start <= place[0] and place[1] <= end for start, end in setting.block.emphasis)


def _by_the_numbers(skeleton: Skeleton, setting: Setting) -> Iterator[list[Claim]]:
    """ "6: member states", "50 percent: Russia's share of the budget": the number first, then what it counts."""
    if setting.block.kind != "item":
        return
    topic = setting.discourse.topic
    match = _NUMBER_FIRST.match(skeleton.line)
    if match is None or setting.discourse.around.foreign(setting.facts, topic):
        return
    place = skeleton.place(*match.span())
    if match["m"]:
        amount = number(match["n"])
        mark = skeleton.place(*match.span("n"))
        yield [setting.claim("member-of", "", "count", Quantity.of(amount), *place, mark, object=topic)]
    else:
        percent = float(match["p"])
        mark = skeleton.place(*match.span("p"))
        yield [
            setting.claim(
                "budget-share",
                skeleton.token(match["s"]).entity,
                "value",
                Quantity.of(percent, unit="percent"),
                *place,
                mark,
                object=topic,
            )
        ]


def _stretches(skeleton: Skeleton, setting: Setting) -> Iterator[str]:
    """The line in pieces that each may hold a label: cut behind semicolons and before bold words."""
    line = skeleton.line
    cuts = {index + 1 for index, mark in enumerate(line) if mark == ";"} if ";" in line else set()
    begin, end = setting.sentence
    emphasis = setting.block.emphasis
    first, last = bisect_right(emphasis, (begin, end)), bisect_left(emphasis, (end,))
    bold = {a for a, _ in emphasis[first:last]}
    if bold:
        cuts |= {
            index for index in range(len(line)) if skeleton.place(index, index + 1)[0] in bold and line[index - 1 : index] == " "
        }
    last = 0
    for cut in (*sorted(cuts), len(line)):
        yield line[last:cut]
        last = cut


_HAND_ON = re.compile(r"(?:'s?)? (?:[a-z]+ )?(?:hand|pass|g[ai]ve|cede|yield|transfer|receiv|took|take|will)")


def labelled(
    skeleton: Skeleton,
    label: str,
    at: int,
    begin: int,
    end: int,
    prepared: BlockText,
    setting: Setting,
    label_tokens: Skeleton | None = None,
    head: Token | None = None,
    column: Token | None = None,
) -> Iterator[list[Claim]]:
    """The claims of a label (its words, and where in the line it begins) with the value at ``line[begin:end]``.

    ``label_tokens`` is the skeleton that the label's placeholders belong to, where it is another one; ``head`` what the entry is
    about that the label stands in: "Parliamentary Assembly, created in 2006; seat: St Petersburg"; ``column`` what is named over
    the cell that holds the value, in a table that lays several side by side.
    """
    facts, discourse = setting.facts, setting.discourse
    around, topic = discourse.around, discourse.topic
    value = skeleton.line[begin:end]
    if begin >= end or not value.strip(" .*_"):
        return
    names = [(label_tokens or skeleton).token(p) for p in re.findall(r"‹[a-z]\d+›", label)]
    plain = re.sub(r" ?\([^)]*\)", "", label).strip(" *_")
    owners = [t for t in names if t.terminal in ("ORG", "DOC", "BODY", "FORCE") and t.entities]
    if _WITH_THE_UN.fullmatch(plain) or values.OBSERVER.fullmatch(plain):
        owners = []  # which is not what is told of
    if head is not None and head.entities and not owners:
        owners = [head]
    if column is not None:
        owners = [column]
    word = skeleton.place(begin, begin + 1)[:1] * 2 if label_tokens is not None else skeleton.place(at, at + len(label))
    stretch, told = (at, begin, end), (value, FIRST.match(value), listed(skeleton, value))
    it = Labelled(skeleton, label, plain, *stretch, prepared, setting, label_tokens is None, names, owners, word, *told)
    member = _MEMBER_FROM_TO.match(value) if re.fullmatch(r"(?:the )?‹s\d+›", plain) else None
    if member is not None:
        yield from member_from_to(skeleton, names[0], member, setting)
        return
    if _STATE.fullmatch(plain) and PERCENT.match(value) and any(_PAYING.search(line.skeleton.line) for line in around.lines()):
        yield from values.budget_share(it)
        return
    if len(owners) == 1 and not setting.is_own(owners[0].entity) and (_OF_ANOTHER.fullmatch(plain) or owners[0] is column):
        yield from _of_another(it, column)
        return
    if (
        any(not (setting.is_own(t.entity) or t.anaphor and topic in t.entities) for t in owners)
        or not owners
        and around.foreign(facts, topic)
    ):
        return
    if any(t.terminal in ("EXERCISE", "EVENT", "MISSION", "PERSON", "PLACE") for t in names):
        return
    last = discourse.latest("organization")[:1]
    of_paper = EVENT_LABEL.fullmatch(plain) is not None and around.subject(facts, "document") != ""
    apart = setting.block.kind in ("item", "row") or of_paper
    if not owners and last and last[0] != topic and last[0] in discourse.nearby and not apart:
        return
    if around.foreign(facts, topic) and all(t.anaphor or t.form == "context" for t in owners):
        return
    it.owners = [t for t in owners if not (t.anaphor and t.terminal == "ORG" and t.entity != topic)]
    about = column or sheets.subject_of(it)
    found = list(profiles.profile_claims(it)) if column is None else []
    found = found or list(sheets.sheet_claims(it, about) if about is not None else sheets.office_claims(it))
    if found or about is not None and sheets.is_sheet(about, it):
        yield from found
        return
    read = _reader(it)
    if read is not None:
        yield from read(it)


def _of_another(it: Labelled, column: Token | None) -> Iterator[list[Claim]]:
    """What a label tells of another organization, which it names or which stands over the column."""
    if column is None or HEADQUARTERS.search(it.plain) or _MEMBERS.search(it.plain) and not _QUALIFIED.search(it.plain):
        yield from of_another(it)
    elif EVENT_LABEL.fullmatch(it.plain):
        yield from values.event(it)
    else:
        yield from sheets.heads(it)


_Reader = Callable[[Labelled], Iterator[list[Claim]]]


def _reader(it: Labelled) -> _Reader | None:
    """What reads the value of a label."""
    plain, token, states = it.plain, it.token, it.states
    if EVENT_LABEL.fullmatch(plain):
        return values.event
    if it.document and _PAPER.fullmatch(plain) or plain in _PAPERS:
        return values.signing
    if _WHERE.fullmatch(plain) and (it.document or it.subject("document") or "signed" in plain and not it.here):
        return values.where_signed
    if HEADQUARTERS.search(plain) and token is not None and token.terminal == "PLACE":
        return values.headquarters
    if _LANGUAGE.search(plain):
        return values.language
    if _CONTRIBUTIONS.fullmatch(plain):
        return values.payers
    if states and (read := reader_of_states(it)) is not None:
        return read
    if _BUDGET.search(plain) and PERCENT.match(it.value):
        return values.budget_share
    if values.OBSERVER.fullmatch(plain):
        return values.observer
    members = _MEMBERS.search(plain) is not None
    if states and members and _NEVER.search(plain):
        return values.no_members
    if _PARTIES.search(plain):
        return values.party_count
    if members and not (_QUALIFIED.search(plain) or _PART.match(plain) or _OF_SOMETHING.search(plain) or _is_of_a_meeting(it)):
        return values.membership
    if _CHAIR.match(plain) and _is_in_the_chair(it):
        return values.chair
    if _STANDS_FOR.search(plain):
        return values.full_name
    if any(t.terminal == "FORCE" for t in it.owners) or _PEOPLE.search(plain):
        return values.amounts
    if TERM.search(plain) or NOTICE.search(plain):
        return values.period
    return values.full_name if _NAMES.match(plain) and _names_topic(it) else None


def reader_of_states(it: Labelled) -> _Reader | None:
    """What reads a value that lists states."""
    plain, many = it.plain, len(it.states) > 1 or it.bulleted
    if many and _SIGNATORIES.search(plain):
        return values.signatories
    if many and _SIGNED.fullmatch(plain):
        return values.signers
    if it.subject("document") in (TREATY, ""):
        if many and _RENEWED.fullmatch(plain):
            return values.renewers
        if _NOT_RENEWED.fullmatch(plain):
            return values.dropped_out
    if _FOUNDING.search(plain) and _STATES.search(plain):
        return values.founders
    if _FORMER.search(plain) and _MEMBERS.search(plain):
        return values.former_members
    return values.moved if _MOVED.fullmatch(plain) else None


def _is_of_a_meeting(it: Labelled) -> bool:
    """Whether those who took part are told of a session or an exercise, which a heading over the label speaks of."""
    lines = it.setting.discourse.around.lines()
    return it.plain in _TOOK_PART and any(_MEETING.search(line.skeleton.line) for line in lines)


def _is_in_the_chair(it: Labelled) -> bool:
    """Whether the state that a value begins with is said to be in the chair, and not to come or go."""
    token, first = it.token, it.first
    if token is None or first is None or token.terminal not in ("STATE", "PLACE"):
        return False
    passing = re.search(r"\b(?:next|previous|former|outgoing|incoming)\b", it.label) is not None
    dated = values.OF_A_YEAR.match(it.value) is not None  # "Next chair: Kyrgyzstan (2025)"
    return (not passing or dated) and _HAND_ON.match(it.value, first.end()) is None


def _names_topic(it: Labelled) -> bool:
    """Whether the name that is told can be that of the topic."""
    return it.setting.discourse.topic in it.setting.discourse.introduced | {it.subject("organization")}
