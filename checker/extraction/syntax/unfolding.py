"""A sentence of several predicates taken apart into plain sentences of one each, with the subject put before every one.

"The CSTO was founded in 2002, has its seat in Moscow and is chaired by Armenia" says what "The CSTO was founded in 2002. The CSTO
has its seat in Moscow. The CSTO is chaired by Armenia." says. The line of plain words of a sentence comes in; the stretches of it
that make up each plain sentence go out, for all readers alike. What is not plainly said of the subject is left as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lexing.skeleton import Skeleton, skeleton_of
from checker.extraction.lexing.tokens import BlockText, Token
from checker.extraction.syntax.gapping import STANDS_FOR, backwards, gapped
from checker.extraction.syntax.predicates import (
    ADVERBS,
    AUXILIARY,
    DENIED,
    EITHER,
    FINITE,
    MODAL,
    NAME,
    OWN_MOVE,
    PARTICIPLE,
    PASSIVE,
    PAST,
    PLURAL,
    PRESENT,
    VERB,
)
from checker.extraction.syntax.side_clauses import (
    FRONTED,
    Main,
    Part,
    Told,
    apposed,
    aside,
    bracketed,
    fronted,
    hung_on,
    relative,
    subordinate,
    trailing,
)
from checker.model import sieve as re
from checker.model.dataclass import dataclass

_LONGEST_SUBJECT = 90  # characters of the line

# What the predicate of a subject begins with behind "and", "but" or a comma.
_JOINT = re.compile(
    rf"(?P<link>,? (?:and|but|yet)(?:, (?:like|unlike|along with|together with|as) [^,.;:]{{2,60}},)?"
    rf"|,) (?P<also>{ADVERBS})(?:(?P<own>(?:it|he|she|they) )(?:{ADVERBS}))?"
    rf"(?P<verb>(?P<sure>{AUXILIARY}|{PAST})|(?P<either>{EITHER})|{PRESENT}|(?P<plural>{PLURAL}))(?![\w'’-])"
)
# What behind a verb tells that it is active: "left it", "handed the chair", "succeeded ‹p3›".
_OBJECT = re.compile(
    r" (?:the|its|his|her|their|an?|it|them|him|this|that|both|all|no|none|several|some|only|about|half|most|more|one|two"
    r"|three|four|five|six|seven"
    r"|eight|nine|\d+|power|office|part|place|command|effect|membership|observers?|members?|troops|relations|to|into force|up"
    rf"|back|off|over)\b|(?: (?:out|away|over|up|on))? (?!‹t){NAME}"
)
# What behind a verb goes with a passive too: "was signed in 1992 and registered with the UN in 1995".
_ADJUNCT = re.compile(r"(?: \w+ly)?(?: (?:in|on|at|by|with|from|for|under|as|there|again|twice|into)\b| ‹t\d+›|[.,;]|$)")
# What begins a clause of its own, so that what follows may be said of another subject.
_APART = re.compile(
    r"\b(?:who|which|that|whose|whom|where|when|while|whereas|because|if|unless|although|though|until|whether|after|before|since"
    r"|what|how|why)\b(?! ‹t\d+›)"
)
_SAYS = re.compile(
    r"\b(?:says?|said|saying|told|announced|claim(?:s|ed|ing)?|argue[sd]|noted|stressed|recalled|explained|reported|insisted"
    r"|warned|plans?|planned|expects?|expected|hopes?|hoped|wants?|wanted|intends?|intended|proposed|suggested|believed?|thought"
    r"|wrote)\b|: "
)
_NO_SUBJECT = re.compile(
    r"\b(?:who|which|that|whose|whom|where|when|while|whereas|because|if|unless|although|though|whether|as|than|what|how|why"
    r"|neither|nor|not|no|nobody|none|either|says?|said|according|there|had|were|should)\b|[:—–*_]"
)
_BEGINS_NO_NAME = re.compile(
    r"(?:in|on|at|by|until|till|since|from|before|after|during|for|with|without|under|between|to|of|despite|amid|through)\b"
)
_TELLS = re.compile(rf"{NAME}|\b(?:it|he|she|they)\b|\b(?:the|this|its|his|their) \w")
_UNSURE = re.compile(r"\?|\b(?:if|neither|nor|whether|allegedly|reportedly|according to|myth|false|untrue|wrong|wrongly)\b")
# "In 2019, ", "On 6 January 2022 "
_LEAD = re.compile(
    r"[^\w‹]*(?:(?:then|today|now|later|finally|meanwhile|at present|currently|however|moreover|since then),? "
    r"|(?:in |on |by |since |from |as of |at |until |till |before |after |between )?‹t\d+›,? "
    r"|(?:in|on|at|by|with|under|following|during|from|for|unlike|like) [^,.;:]{2,60}, )?"
)
# "The Treaty, which was signed in 1992, ", "Armenia, in whose capital it was held, "
_ASIDE = re.compile(
    rf"[^,.;:()]{{2,80}}(?P<aside>, )(?:which|who|whose|where|when|(?:in|on|of|to|at|under|by|from|with) (?:which|whose|whom)"
    rf"|{PARTICIPLE}|[a-z]+ing"
    rf"|now|then|once|an?|the|its|both|all|one|along|together|like|unlike) [^.;:()]{{2,160}}?, (?={ADVERBS}(?:{FINITE})\b)"
)
# "In Bishkek in 2019, where he was appointed, Russia took the chair"
_LEAD_ASIDE = re.compile(
    r"[^\w‹]*(?P<lead>(?:in|on|at) [^,.;:]{2,60}), (?:where|when|(?:in|at|on) which) [^,.;:()]{3,140}, (?=[\w‹])"
)
# "The forces draw on four states"
_SEVERAL_DO = re.compile(rf"(?:the |its )?(?:[a-z'’-]+ ){{0,3}}?(?:‹f\d+›|[a-z]{{3,}}s) {ADVERBS}(?P<verb>{PLURAL})\b")
_ASIDE_BEHIND = re.compile(r"(?:, [^()]*,|\([^()]*\))\s*$")
_ADVERBS_BEHIND = re.compile(
    r"(?:,? (?:now|then|also|later|currently|today|still|thus|again|first|finally|once|itself|never|ever|only|\w+ly)\b)+\W*$"
)
_NUMBERS = {
    **dict.fromkeys(("is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't"), "singular"),
    **dict.fromkeys(("are", "were", "have"), "plural"),
}
_ONE_NAME = re.compile(rf"(?:the )?(?!‹[fx]){NAME}")
# What stands before a verb whose subject follows it: "Behind the operation stands a council, set up in 2005".
_INVERTED = re.compile(
    r"[^\w‹]*(?:behind|beside|beneath|under|above|within|between|among|alongside|opposite|next to|against) ", re.I
)
_APPOSED = re.compile(rf", (?:the )?{NAME}$")  # "and one of them, Georgia, has left"
_HIMSELF = re.compile(
    r"(?P<verb>(?:is|was|are|were|has|had|has been|had been)) (?:himself|itself|themselves|in turn|in his turn)(?= )"
)
_LIST = re.compile(rf"(?:the )?{NAME}(?:(?:,|,? and) (?:the )?{NAME})*")
# What somebody else says; fewer words in quotation marks are a name.
_QUOTED = re.compile(r"[\"“«„](?:[^\s\"”»]+\s){3,}|^[^\"“]*[”»]|,[\"”]")
# What is signed by which something is prolonged is another document; what an exercise began with need not be all of it.
_PROLONGED = re.compile(r"(?:was |has been |had been )*(?:prolonged|extended|renewed|amended)\b")
_SIGNED = re.compile(r"(?:was |has been |had been )*signed\b")
_BEGAN_WITH = re.compile(r"(?:began|opened|started|kicked off)\b[^,;]{0,60} with (?:the )?‹x\d+›")
_THEN = re.compile(r"\b(?:since|by|until) then\b|\bat (?:the|that) time\b|\bthe (?:year|month|week|day) before\b")
_WORTH_READING = re.compile(
    r";|, |\(|\b(?:and|but|yet)\b|^\W*(?:in|on|at|among|under|behind|it|no|hardly|barely|scarcely|present|absent|gone|with)\b"
)


# Where another main clause begins: "...; it left again", "It is young: its Charter was signed in 2002"
_BORDER = re.compile(r";|: (?=(?:the|its|their|it|he|she|they|in) |‹)")


@dataclass(slots=True)
class _Predicate:
    joint: int  # where the words begin that join it to the one before
    begin: int  # where it begins itself
    verb: int
    be: str = ""  # the auxiliary that it shares with the one before
    own: bool = False  # whether it has a pronoun for its subject
    when: tuple[int, int] | None = None  # the date that stands before its verb: "and in 2012 left"


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The plain sentences that a sentence is taken apart into."""

    sentences: list[list[Part]]  # each told by stretches of a text and words that are put in
    gapped: bool = False  # whether one of them was told without its verb, so that the sentence as a whole is easily misread


def plain_sentences(block: BlockText, tokens: Sequence[Token], start: int, end: int) -> Unfolded:
    """The plain sentences that say what ``block.text[start:end]`` says, in order, where it is worth taking apart; else none."""
    if not _WORTH_READING.search(block.folded[start:end]) or _QUOTED.search(block.folded, start, end):
        return Unfolded([])
    skeleton = skeleton_of(block, tokens, start, end)
    found = plain_lines(skeleton.line)
    placed = [list(_placed(sentence, skeleton, block.text)) for sentence in found.sentences]
    return Unfolded([sentence for sentence in placed if not _hangs_on_a_time(sentence, block.folded)], found.gapped)


def _hangs_on_a_time(sentence: Sequence[Part], folded: str) -> bool:
    """Whether a sentence that is put together tells of a time that only what stands before it in the text tells: "since then"."""
    return len(sentence) > 2 and any(not isinstance(part, str) and _THEN.search(folded, *part) for part in sentence)


def _placed(sentence: Sequence[Part], skeleton: Skeleton, text: str) -> Iterator[Part]:
    """A plain sentence of a line by stretches of the block's text; what began a sentence there is written small here."""
    for index, part in enumerate(sentence):
        if isinstance(part, str):
            yield part
            continue
        start, end = skeleton.place(*part)
        if index and skeleton.line[part[0]] != "‹" and text[start : start + 2].istitle():
            yield text[start].lower()
            start += 1
        yield start, end


def plain_lines(line: str) -> Unfolded:
    """The plain sentences of a line, in order, where a subject has more than one predicate; else none."""
    if _UNSURE.search(line):
        return Unfolded([])
    found: list[list[Part]] = []
    taken_apart = any_gap = False
    begin, close = 0, len(line.rstrip(" .!*_"))
    while begin < close:
        border = _BORDER.search(line, begin, close)
        end = border.start() if border is not None else close
        plain = _of_one_subject(line, begin, end, close)
        any_gap = any_gap or plain.gapped
        taken_apart = taken_apart or len(plain.sentences) > 1
        found += plain.sentences
        begin = end + 1
    return Unfolded(found if taken_apart else [], any_gap)


def _of_one_subject(line: str, begin: int, end: int, close: int) -> Unfolded:
    """The plain sentences of ``line[begin:end]``, which has no semicolon; what leaves out its verb may stand up to ``close``."""
    told: list[Told] = [
        *relative(line, begin, end),
        *bracketed(line, begin, end),
        *backwards(line, begin, end),
        *subordinate(line, begin, end),
        *hung_on(line, begin, end),
    ]
    front = FRONTED.match(line, begin, end)
    main = _main(line, front.end() if front is not None else begin, end) if front is not None else None
    if front is not None and main is not None:
        told += fronted(main, front)
    main = main or _main(line, begin, end)
    lead = _LEAD_ASIDE.match(line, begin, end) if main is None else None
    main = _main(line, lead.end(), end) if lead is not None else main
    gaps = list(gapped(main, close)) if main is not None else []
    if main is None:
        told.append((begin, [(begin, end), "."]))
    else:
        if gaps:
            main.end = min(main.end, *(place for place, _ in gaps))
        (place, first), *others = _chain(main)
        first = [lead.span("lead"), ", ", *first] if lead is not None else first
        told += [*gaps, *aside(main), *trailing(main), *apposed(main, begin), (place, first), *others]
    plain = {tuple(sentence): sentence for _, sentence in sorted(told, key=lambda one: one[0])}
    return Unfolded(list(plain.values()), bool(gaps) and STANDS_FOR.search(line) is not None)


def _main(line: str, begin: int, end: int) -> Main | None:
    """The main clause of a stretch that begins with it, or with a date or a place in front of it; none where its subject is not
    plain."""
    lead = _LEAD.match(line, begin, end)
    start = lead.end() if lead is not None else begin
    passing = _ASIDE.match(line, start, end)
    if passing is not None and VERB.search(line, start, passing.start("aside")) is not None:
        passing = None
    behind = passing.end() if passing is not None else start
    several = _SEVERAL_DO.match(line, behind, end)
    found = several or VERB.search(line, behind, end)
    if found is None:
        return None
    verb = several.start("verb") if several is not None else found.start()
    subject = _subject(line, start, passing.start("aside") if passing is not None else verb)
    if subject is None:
        return None
    within, resumes = (passing.end("aside"), behind) if passing is not None else (0, subject[1])
    return Main(line, begin, subject, within, resumes, verb, end, _number(line, subject))


def _chain(main: Main) -> Iterator[Told]:
    """The main clause, and one for each further predicate of its subject."""
    line, subject = main.line, main.subject
    predicates = _predicates(line, main.verb, main.end, main.number)
    stop = predicates[0].joint if predicates else main.end
    if main.resumes > subject[1]:
        yield main.begin, [(main.begin, subject[1]), " ", (main.resumes, stop), "."]
    else:
        yield main.begin, [(main.begin, stop), "."]
    for index, predicate in enumerate(predicates):
        stop = predicates[index + 1].joint if index + 1 < len(predicates) else main.end
        shared = f" {predicate.be} " if predicate.be else " "
        himself = _HIMSELF.match(line, predicate.begin, stop)
        said: list[Part] = [(predicate.begin, stop), "."]
        if himself is not None:
            said = [himself.span("verb"), (himself.end(), stop), "."]
        if not predicate.own:
            said = [subject, shared, *said]
        yield predicate.begin, [predicate.when, *said] if predicate.when is not None else said


def _subject(line: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of the noun phrase before a verb, without adverbs and asides behind it; none where it is no plain subject."""
    text = line[start:end].rstrip()
    for behind in (_ADVERBS_BEHIND, _ASIDE_BEHIND, _ASIDE_BEHIND):
        if (match := behind.search(text)) is not None:
            text = text[: match.start()].rstrip()
    if (
        not text
        or _INVERTED.match(text)
        or _BEGINS_NO_NAME.match(text)
        or len(text) > _LONGEST_SUBJECT
        or _NO_SUBJECT.search(text)
        or not _TELLS.search(text)
    ):
        return None
    if "," in text and not _LIST.fullmatch(text):
        return None
    return start, start + len(text)


def _number(line: str, subject: tuple[int, int]) -> str:
    """Whether a subject takes verbs in the "singular" or the "plural"; empty where only its noun would tell."""
    text = line[slice(*subject)]
    if _ONE_NAME.fullmatch(text) is not None or text in ("it", "he", "she"):
        return "singular"
    return "plural" if text == "they" or " and " in text else ""


def _predicates(line: str, verb: int, end: int, number: str) -> list[_Predicate]:
    """The predicates of a subject in the ``number`` behind the first one, whose verb stands at ``verb``."""
    found: list[_Predicate] = []
    begin = verb
    for joint in _JOINT.finditer(line, verb, end):
        if _SAYS.search(line, begin, joint.start()):
            break
        if not _agrees(joint, number) or joint["link"] == "," and _APPOSED.search(line, verb, joint.start()):
            continue
        if line.count("(", verb, joint.start()) != line.count(")", verb, joint.start()):
            continue
        anew = joint["link"] != "," and joint["link"].startswith(",") and joint["sure"] is not None
        if _APART.search(line, begin, joint.start()) and not anew and not joint["own"]:
            break
        predicate = _joined(line, verb, joint)
        if predicate is not None:
            found.append(predicate)
            begin = verb = predicate.verb
    return found


def _joined(line: str, verb: int, joint: re.Match[str]) -> _Predicate | None:
    """The predicate at a joint, where it has the subject of the one whose verb stands at ``verb``."""
    begin = joint.start("own") if joint["own"] else joint.start("also")
    found = _Predicate(joint.start(), begin, joint.start("verb"), own=bool(joint["own"]))
    if "‹t" in joint["also"] and not joint["own"]:
        found.begin, found.when = found.verb, joint.span("also")
    if joint["own"]:
        return found if joint["link"] != "," else None
    if "but" in joint["link"] and DENIED.search(line, verb, joint.start()):
        return None  # "did not withdraw but suspended its membership"
    if _SIGNED.match(line, joint.start("verb")) and _PROLONGED.match(line, verb) or _BEGAN_WITH.match(line, verb):
        return None
    if joint["sure"]:
        return found
    passive = PASSIVE.match(line, verb)
    behind = joint.end()
    with_object, with_adjunct = _OBJECT.match(line, behind) is not None, _ADJUNCT.match(line, behind) is not None
    if joint["plural"]:
        several = re.match(r"(?:are|were|have)\b", line[verb : verb + 5]) is not None
        return found if several and joint["link"] != "," else None
    if not joint["either"]:
        return found if with_object or with_adjunct else None
    if MODAL.match(line, verb):
        return None
    if with_object:
        return found
    if joint["link"] == "," or not with_adjunct or joint["verb"] == "joined":
        return None  # ", hosted by Belarus, "; "stayed away and joined in October"
    if passive is not None and joint["verb"] not in OWN_MOVE:
        found.be = passive["be"] if passive["be"] != "been" else "has been"
    elif line.startswith(" by ", behind):
        return None
    return found


def _agrees(joint: re.Match[str], number: str) -> bool:
    """Whether the verb at a joint may have a subject in the ``number``."""
    return not number or joint["own"] is not None or _NUMBERS.get(joint["verb"], number) == number
