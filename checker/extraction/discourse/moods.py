"""How a stretch of a sentence is meant: asserted, attributed, quoted, hedged, planned, conditional, asked, or denied as a myth.

The lexer's tokens of one sentence come in; segments go out, cut where a conjunction or a reporting verb begins another clause,
each with
its mood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extraction.lexing.tokens import Token
from checker.model import sieve as re
from checker.model.dataclass import dataclass, field, replace
from checker.model.report import Modality

# "last week we wrote that": what a paper quotes of itself it puts right
_OUR_OWN = re.compile(
    r"\b(?:we|this (?:news)?paper|this newsletter|our (?:article|report|piece))(?: had)? (?:\w+ly )?"
    r"(?:wrote|reported|stated|printed) $"
)
# "in a caption we called him "the president" ": what a paper quotes of its own words, however few
_OUR_WORDS = re.compile(
    r"\b(?:we|this (?:news)?paper|this newsletter|(?:our|the|an?) (?:earlier |first |original |previous )?(?:article|report|"
    r"piece|caption|headline|graphic|map|editorial|obituary|index|story|item))(?: had)?(?: \w+ly)? "
    r"(?:wrote|reported|stated|printed|called|named|described|identified|misidentified|styled|labelled|spoke|said|had|gave"
    r"|put)\b"
)
_LEAD = 160  # code points before a quotation in which it is said whose words they are
_SPEECH = (",", ".", "!", "?")  # before the mark that closes direct speech: "Armenia quit in 2024," a show told its viewers
_QUOTED_WORDS = 4  # fewer words in quotation marks are a name or an irony, not a quotation


@dataclass(frozen=True, slots=True)
class Mood:
    modality: Modality = "asserted"
    speaker: str | None = None

    @property
    def silent(self) -> bool:
        """Whether nothing said in this mood is a claim about what is so."""
        return self.modality in ("conditional", "question", "planned")


ASSERTED = Mood()


@dataclass(slots=True)
class Segment:
    tokens: list[Token]
    mood: Mood
    conjunction: str = ""
    report: list[Token] = field(default_factory=list)  # the dates of the report it hangs on: "announced in May that ..."


def segments(
    tokens: Sequence[Token], text: str, quoted_block: bool, open_quote: bool, corrected: bool = False
) -> tuple[list[Segment], bool]:
    """The segments of a sentence, and whether a quotation goes on behind it.

    ``quoted_block`` says that the whole block is a quotation, ``open_quote`` that one was open when the sentence began,
    ``corrected``
    that the text quotes mistakes to put them right.
    """
    tokens = [token for before, token in zip((None, *tokens), tokens, strict=False) if not _only_once(before, token, text)]
    tokens = _with_reports(tokens, text)
    there = {token.terminal for token in tokens}
    quotes = open_quote or "QUOTE" in there
    if quotes and not corrected and tokens:
        first = next((token.start for token in tokens if token.terminal == "QUOTE"), tokens[0].start)
        lead = text[max(0, first - _LEAD) : first].rpartition(". ")[2]
        corrected = not open_quote and _OUR_WORDS.search(lead.lower()) is not None
    ranges, still_open = _quotations(tokens, text, open_quote, 0 if corrected else _QUOTED_WORDS) if quotes else ([], False)
    unbelieved = _unbelieved(tokens, text)
    ranges += unbelieved
    base: Modality = "quoted" if quoted_block else "asserted"
    if "ASK" in there and any(token.terminal == "ASK" for token in tokens[-3:]):
        base = "question"
    elif "MYTH" in there or _inverted_condition(tokens):
        base = "conditional"
    attributed = False
    speaker: str | None = None
    trailing = _trailing_report(tokens, text) if "SAY" in there or "ACCORDING" in there else None
    if trailing is not None and base == "asserted":
        attributed, speaker = True, ""
    found: list[Segment] = []
    current: list[Token] = []
    mood_of_rest: Modality | None = None
    hedged = False

    reported: list[Token] = trailing or []

    def close(conjunction: str) -> None:
        nonlocal current, hedged
        if current:
            found.append(
                Segment(
                    current, _mood(current, base, mood_of_rest, attributed, speaker, hedged, ranges), conjunction, list(reported)
                )
            )
        current = []
        hedged = False

    conjunction = ""
    quoting = False
    for index, token in enumerate(tokens):
        kind = token.terminal
        if ranges:
            within = any(start <= token.start < end for start, end in ranges)
            if within != quoting and kind != "QUOTE":
                close(conjunction)  # what is quoted is said by someone else
                quoting, conjunction = within, ""
        if kind not in _BORDERS:
            current.append(token)
        elif kind == "SEMI":
            close(conjunction)
            conjunction = ""
            mood_of_rest = None
            attributed = False
        elif kind in ("SUB", "THAT"):
            if kind == "THAT" and index and tokens[index - 1].attributes.get("preposition") == "of":
                reported = [tokens[index - 1]]  # "by the statement of 12 June that it would leave"
            if kind == "THAT" and not _begins_clause(tokens, index):
                current.append(Token("WHO", token.start, token.end, key="that", gap=token.gap))
                continue
            close(conjunction)
            conjunction = token.key
            ours = kind == "THAT" and _OUR_OWN.search(text[: token.start].lower()) is not None
            if token.key == "whether" or ours or (kind == "THAT" and _denied(tokens, index)):
                mood_of_rest = "conditional"
        elif kind == "IF":
            close(conjunction)
            conjunction = token.key
            mood_of_rest = "conditional"
        elif kind == "SAY":
            if _is_report(tokens, index):
                speaker = _speaker(current)
                dates = _dates_of_report(current)
                after = [t for t in tokens[index + 1 : index + 3] if t.terminal == "DATE"]
                close(conjunction)
                reported = dates or after[:1]
                attributed = True
            else:
                reported = []  # "said in May that it would not pay, and was told by its own minister that it would leave"
            conjunction = ""
        elif kind == "ACCORDING":
            attributed = True
            current.append(token)
        elif kind == "HEDGE":
            hedged = True
        elif kind == "PLAN" and any(later.terminal in _PLANNED for later in tokens[index + 1 : index + 4]):
            close(conjunction)
            mood_of_rest = "planned"
    close(conjunction)
    denied = [(start, end) for start, end in ranges if _DENIED_WORDS.search(text[max(0, start - _LEAD) : start].lower())]
    denied += unbelieved
    for segment in found if denied else ():
        middle = segment.tokens[len(segment.tokens) // 2]
        if segment.mood.modality == "quoted" and any(start <= middle.start < end for start, end in denied):
            segment.mood = Mood("conditional")
    if corrected or ranges and any(start < colon < end + 3 for start, end in ranges for colon in _colons(tokens)):
        for segment in found:
            if segment.mood.modality == "quoted":
                segment.mood = Mood("conditional")
    if "IF" in there:
        found = [Segment(s.tokens, Mood("conditional"), s.conjunction, s.report) for s in found]
    return found, still_open


# What somebody says and the sentence sets aside: "never a member, whatever the encyclopedias say that list nine", "contrary to
# what is often written, ..."; up to the next comma.
_SET_ASIDE = re.compile(
    r"\b(?:whatever|no matter what|contrary to what|despite what|regardless of what|whichever \w+|never mind (?:what|that))\b"
    r"(?P<said>[^,;:()–—]{0,60}?\b(?:says?|said|tells?|told|claim(?:s|ed)?|writes?|wrote|written|reports?|reported|states?|stated|"
    r"suggests?|shows?|maintains?|lists?|prints?|printed|reads?|asserts?|believes?|thinks?|believed|thought|hears?|heard)\b"
    r"[^,;:()–—]*)",
    re.IGNORECASE,
)


def _unbelieved(tokens: Sequence[Token], text: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that only tell what somebody says wrongly."""
    if not tokens:
        return []
    return [match.span("said") for match in _SET_ASIDE.finditer(text, tokens[0].start, tokens[-1].end)]


# "neither "nine signed" nor "nine prolonged" is correct"
_DENIED_WORDS = re.compile(r"\b(?:neither|nor|not|never|no)[\s\"“«]*$")


# What ends a segment or changes how the rest is meant; anything else goes on with it.
def _only_once(before: Token | None, token: Token, text: str) -> bool:
    """Whether "once" is said of a time and begins no clause: "it was once a member"."""
    return (
        token.terminal == "SUB"
        and before is not None
        and before.terminal in ("BE", "HAVE")
        and text[token.start : token.end].lower() == "once"
    )


_BORDERS = frozenset(("SEMI", "SUB", "THAT", "IF", "SAY", "ACCORDING", "HEDGE", "PLAN"))
_PLANNED = frozenset(("TO", "OF", "VERB", "NOMINAL"))


def _colons(tokens: Sequence[Token]) -> list[int]:
    """Where a colon stands right behind a quotation, which what follows then puts right."""
    return [token.start for before, token in pairwise(tokens) if token.terminal == "COLON" and before.terminal == "QUOTE"]


def _mood(
    tokens: Sequence[Token],
    base: Modality,
    rest: Modality | None,
    attributed: bool,
    speaker: str | None,
    hedged: bool,
    ranges: Sequence[tuple[int, int]],
) -> Mood:
    if base in ("question", "conditional"):
        return Mood(base)
    if rest is not None:
        return Mood(rest)
    if base == "quoted":
        return Mood("quoted", speaker)
    middle = tokens[len(tokens) // 2]
    if any(start <= middle.start < end for start, end in ranges):
        return Mood("quoted", speaker)
    if hedged:
        return Mood("hedged", speaker)
    if attributed:
        return Mood("attributed", speaker)
    return ASSERTED if base == "asserted" else Mood(base)


def _marks(tokens: Sequence[Token], text: str) -> Iterator[tuple[str, int, int]]:
    """The double quotation marks among the tokens and inside names that run across one (the operation "Channel)."""
    for token in tokens:
        if token.terminal == "QUOTE":
            if token.key not in ("'", "‘", "’"):
                yield token.key, token.start, token.end
        else:
            for offset in range(token.start, token.end):
                if text[offset] in _DOUBLE:
                    yield text[offset], offset, offset + 1


_DOUBLE = frozenset('"“”„«»')


def _quotations(
    tokens: Sequence[Token], text: str, open_quote: bool, shortest: int = _QUOTED_WORDS
) -> tuple[list[tuple[int, int]], bool]:
    """The stretches in double quotation marks with at least ``shortest`` spaces, or with a verb and the comma or full stop of
    direct speech, and whether the last one is still open."""
    ranges: list[tuple[int, int]] = []
    begin = tokens[0].start if open_quote and tokens else -1
    for key, start, end in _marks(tokens, text):
        if key in ("“", "«") or (key == '"' and begin < 0):
            begin = end
        elif begin >= 0:
            if text[begin:start].count(" ") >= shortest or text[start - 1 : start] in _SPEECH and _has_verb(tokens, begin, start):
                ranges.append((begin, start))
            begin = -1
    if begin >= 0 and tokens:
        ranges.append((begin, tokens[-1].end))
    return ranges, begin >= 0


def _has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(token.terminal in ("VERB", "BE", "HAVE") for token in tokens if start <= token.start < end)


def _inverted_condition(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a condition said by inversion: "Had Uzbekistan joined ..., ", "Were one handed in"."""
    words = [token for token in tokens if token.terminal != "QUOTE"]
    first = words[0] if words else None
    if first is not None and first.key == "had" and len(words) > 1 and words[1].terminal == "VERB" and not words[1].gap:
        return False  # "Had taken office in May", in a digest that leaves the subject out
    return (
        first is not None
        and first.key in ("had", "were", "should")
        and first.terminal in ("HAVE", "BE", "MODAL")
        and not first.gap
    )


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether "that" introduces what is said or thought, rather than a relative clause."""
    if index == 0 or any(token.terminal == "SAY" for token in tokens[max(0, index - 3) : index]):
        return True
    if (
        index > 2
        and tokens[index - 1].terminal == "DATE"
        and tokens[index - 2].terminal == "BE"
        and tokens[index - 3].terminal == "PRONOUN"
    ):
        return True  # "it was in 2002 that ..."
    if index > 3 and [t.terminal for t in tokens[index - 4 : index - 1]] == ["PRONOUN", "BE", "IN"]:
        return True  # "it was in Tashkent that ..."
    before = tokens[index - 1]
    return before.terminal in ("SAY", "HEDGE", "OTHER", "PLAN", "BE", "COMMA") or before.trail > 0 or tokens[index].gap > 0


def _denied(tokens: Sequence[Token], index: int) -> bool:
    """Whether what "that" introduces is denied: "nor is it true that", "she never said that"."""
    for token in reversed(tokens[max(0, index - _DENIAL_REACH) : index]):
        if token.terminal == "NOT":
            return token.key != "until"
        if token.terminal not in ("BE", "HAVE", "PRONOUN", "SAY", "HEDGE", "OTHER", "MODAL"):
            return False
    return False


_DENIAL_REACH = 5  # tokens


def _is_report(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of saying reports: it is no participle behind a form of "be" ("was announced")."""
    return not (
        index > 0
        and tokens[index - 1].terminal in ("BE", "HAVE")
        and tokens[index - 1].key in ("is", "was", "were", "are", "been")
        and tokens[index].form != "ing"
    )


def _dates_of_report(tokens: Sequence[Token]) -> list[Token]:
    """The dates before a verb of saying without those of a verb before it: "froze its part in February, said in May that ..."."""
    own: list[Token] = []
    for token in tokens:
        if token.terminal in ("VERB", "OTHER") and token.form in ("past", "present"):
            break
        if token.terminal == "DATE":
            own.append(token)
    return own


# "said in an interview with the station that was broadcast": how a report was published, before its date.
_PUBLISHED = re.compile(
    r"\s*(?:[a-z]+ ){0,4}(?:interview|broadcast|statement|speech|remarks?|article|post|briefing|address|programme|message)\b"
    r"[^,.;:]{0,60}?(?:,? (?:that|which) (?:was|were|had been))? ?(?:broadcast|aired|published|shown|posted|"
    r"released|given|printed)?"
    r" ?(?:only |already )?(?:on |in )?$",
    re.IGNORECASE,
)


def _trailing_report(tokens: Sequence[Token], text: str) -> list[Token] | None:
    """The dates of the report that closes a sentence: "..., the ministry said on 8 May"; None where no report does."""
    for index in range(len(tokens) - 1, max(-1, len(tokens) - _CLOSING), -1):
        token = tokens[index]
        if token.terminal == "ACCORDING":
            return []
        if token.terminal == "SAY" and token.form in ("past", "present") and index > 0:
            rest = [t for t in tokens[index + 1 :] if t.terminal not in ("QUOTE", "STOP", "COMMA")]
            dates = [t for t in rest if t.terminal == "DATE"]
            if dates and rest[-1] is dates[-1] and _PUBLISHED.match(text[token.end : dates[-1].start]):
                rest = dates
            verbs_after = any(t.terminal in ("VERB", "OTHER", "BE") for t in rest)
            before = [t for t in tokens[max(0, index - 5) : index] if t.terminal in ("COMMA", "QUOTE")]
            if before and not verbs_after and not any(t.terminal == "THAT" for t in rest):
                return dates
    return None


_CLOSING = 8  # tokens at the end of a sentence among which the verb of a closing report stands


def _with_reports(tokens: Sequence[Token], text: str) -> list[Token]:
    """The tokens with "confirmed" as a verb of saying where it is one: nobody is confirmed in an office "on 8 May that ..."."""
    made = [part for index, token in enumerate(tokens) for part in _saying_that(token, tokens[:index], text)]
    for index, token in enumerate(made):
        if token.terminal != "VERB" or text[token.start : token.end].lower() != "confirmed" or not index:
            continue
        behind = [t for t in made[index + 1 :] if t.terminal not in ("QUOTE", "STOP")]
        if behind and behind[0].terminal == "DATE":
            behind = behind[1:]
        if made[index - 1].terminal in ("BE", "HAVE", "AND", "COMMA") or behind and behind[0].terminal != "THAT":
            continue
        made[index] = replace(token, terminal="SAY", key="say")
    return made


def _saying_that(token: Token, before: Sequence[Token], text: str) -> list[Token]:
    """A token, taken apart where "says that" is not what a document lays down: "Some page says that Georgia joined"."""
    if (
        token.key != "provide"
        or text[token.start : token.end].lower() != "says that"
        or any(t.terminal in ("ARTICLE", "DOC", "PRONOUN") for t in before)
    ):
        return [token]
    return [
        replace(token, terminal="SAY", key="say", end=token.start + len("says")),
        Token("THAT", token.end - len("that"), token.end, key="that"),
    ]


def _speaker(tokens: Sequence[Token]) -> str | None:
    for token in reversed(tokens):
        if token.terminal in ("PERSON", "BODY", "ROLE", "STATE", "ORG", "PLACE") and token.entities:
            return token.entities[0]
    return None
