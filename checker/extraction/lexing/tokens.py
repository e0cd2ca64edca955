"""A sentence as typed tokens: names, vocabulary, dates, numbers and the punctuation between them.

Every word of the sentence is looked up once, in the names of the fact base and in the vocabulary; the longest phrase wins.
Words that are neither are dropped, and the next token remembers how many there were. Offsets are into the block's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from checker.extraction.lexing.dates import DateMention
from checker.extraction.lexing.numbers import NumberMention
from checker.extraction.lexing.vocabulary import Entry, Lexicon
from checker.factbase.store import FactBase
from checker.model import sieve as re
from checker.model.dataclass import dataclass, field
from checker.model.facts import Name
from checker.model.text import fold, folded_words, words

TERMINAL_OF_KIND = {
    "state": "STATE",
    "organization": "ORG",
    "document": "DOC",
    "body": "BODY",
    "force": "FORCE",
    "series": "EXERCISE",
    "exercise": "EXERCISE",
    "operation": "MISSION",
    "mission": "MISSION",
    "person": "PERSON",
    "office": "ROLE",
    "place": "PLACE",
    "event": "EVENT",
    "topic": "TOPIC",
}
KIND_OF_ANAPHOR = {
    "organization": "ORG",
    "document": "DOC",
    "state": "STATE",
    "force": "FORCE",
    "exercise": "EXERCISE",
    "event": "EVENT",
    "mission": "MISSION",
    "people": "PERSON",
}

_Phrased = TypeVar("_Phrased", bound=Name | Entry)

_DETERMINERS = frozenset(
    ("the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "another", "each", "every", "some", "any")
)
_TELLING = 3  # words of a name that is meant only in a text about the topic, behind which it is a name all the same
_OWNERS = frozenset(("its", "their", "his", "her", "our"))
_INNER = re.compile(r"""[ \t\u00a0\u2009\u202f\n\-‐‑–—.'’"“”«»‘/,]{1,3}""")
_GAP_MARK = re.compile(
    r"\.(?=\s+\()|[,:;()\[\]–—\"“”«»?!|\t]|(?<=\s)(?:-{1,3}|[·→])(?=\s)|(?<=\d )(?:\.{3}|…)(?=\s)|(?<![^\W_])['‘](?=[^\W_])"
    r"|(?<=[^\W_.,])['’](?![^\W_])"
)
_PAST = re.compile(r"[a-z]{3,}ed")
_MEMBERS = re.compile("[-‐‑–]member")  # what stands behind "non"
_NO_VERBS = frozenset(
    "united armed so-called alleged limited indeed speed need red bed hundred sacred naked wicked related based experienced"
    " dedicated combined joined unprecedented interested respected advanced expected increased detailed seed feed breed creed"
    " shed sped embed exceed proceed succeed".split()
)
_NO_ADVERBS = frozenset(
    "assembly family supply reply ally rally monopoly anomaly bully belly tally fly july italy multiply apply comply rely".split()
)
_ADVERBS = frozenset(
    "later then also first soon again once already ever even thus therefore itself themselves actually alone meanwhile eventually"
    " together instead too now still however subsequently afterwards initially back only just all either both indeed altogether"
    " never finally hence nowadays accordingly thereafter thereby likewise henceforth".split()
)


@dataclass(slots=True)
class Token:
    """One typed token. ``entities`` are the readings of a name (one id, or several where the name is ambiguous)."""

    terminal: str
    start: int
    end: int
    key: str = ""  # predicate, noun, role, unit, kind of anaphor, or the punctuation mark
    form: str = ""  # of a verb: base, present, past, participle, ing; of a name: how it was found
    entities: tuple[str, ...] = ()
    items: tuple[Token, ...] = ()  # the members of a folded list
    date: DateMention | None = None
    number: NumberMention | None = None
    gap: int = 0  # content words dropped before it
    trail: int = 0  # content words dropped right behind it, before any other token
    determined: str = ""  # the determiner before it, if any
    quoted: bool = False
    anaphor: bool = False
    negated: bool = False  # "no observer status"
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def entity(self) -> str:
        return self.entities[0] if self.entities else ""


@dataclass(slots=True)
class BlockText:
    """A block made ready for the lexer: folded text, words, dates, numbers."""

    text: str
    folded: str
    words: list[tuple[int, int]]
    folded_words: list[str]  # the same words, folded
    dates: dict[int, DateMention]  # by the offset at which the mention with its preposition begins
    numbers: dict[int, NumberMention]

    @classmethod
    def of(cls, text: str, dates: Sequence[DateMention], numbers: Sequence[NumberMention]) -> BlockText:
        taken = {mention.lead: mention for mention in dates}
        held = Stretches([(mention.lead, mention.end) for mention in dates])
        free = {n.start: n for n in numbers if not held.cover(n.start)}
        folded, places = fold(text), words(text)
        return cls(text, folded, places, [folded[start:end] for start, end in places], taken, free)

    def words_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The words that begin in ``text[start:end]``."""
        return self.words[bisect_left(self.words, (start, -1)) : bisect_left(self.words, (end, -1))]


class Stretches:
    """Stretches of a text, in any order, asked whether one of them covers an offset."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []  # how far the stretches up to here go
        reach = 0
        for start, end in sorted(stretches):
            reach = max(reach, end)
            self._starts.append(start)
            self._reach.append(reach)

    def cover(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset)
        return index > 0 and self._reach[index - 1] > offset


class Lexer:
    """Turns sentences into typed tokens with the names of a fact base and a vocabulary."""

    def __init__(self, facts: FactBase, lexicon: Lexicon) -> None:
        self._facts = facts
        self._lexicon = lexicon
        self._first_words = facts.first_words() | lexicon.first_words()
        self._starting: dict[str, _Starting] = {}

    def read_ahead(self, text: str) -> None:
        """Makes ready the names that may stand in a text, all at once, which is faster than one by one."""
        self._facts.read_names(self._first_words.intersection(folded_words(text)))

    def tokens(self, block: BlockText, start: int, end: int) -> list[Token]:
        """The tokens of ``block.text[start:end]``, one sentence."""
        text, folded, places, folded_words = block.text, block.folded, block.words, block.folded_words
        first_words = self._first_words
        low = bisect_left(places, (start, -1))
        found: list[Token] = []
        gap, determined = 0, ""
        position = start  # where the text not yet looked at begins
        index = low
        count = len(places)
        while index < count:
            a, b = places[index]
            if a >= end:
                break
            if a > position and text[position:a] != " ":
                before = len(found)
                _marks(text, position, a, found)
                if len(found) > before:
                    found[before].gap = gap
                    gap, determined = 0, ""
            word = folded_words[index]
            if word == "non" and index + 1 < count and _MEMBERS.match(folded, b):
                gap, position = gap + 1, places[index + 1][1]  # "nine non-members, among them China"
                index += 2
                continue
            if word == "one" and index + 1 < count and folded_words[index + 1] == "of":
                determined, position = "one of", places[index + 1][1]
                index += 2
                continue
            if word in ("one", "ones") and determined == "the":
                found.append(
                    Token("NOUN", a, b, key="other", gap=gap, determined=determined)
                )  # "replaced the one adopted in 2016"
                gap, determined, position = 0, "", b
                index += 1
                continue
            date = block.dates.get(a)
            if date is not None and date.end > a:
                token = Token("DATE", date.start, date.end, key=date.role, date=date, gap=gap, determined=determined)
                token.attributes["preposition"] = folded[date.lead : date.start].strip()
                found.append(token)
                position = date.end
                gap, determined = 0, ""
                while index < count and places[index][0] < position:
                    index += 1
                continue
            number = block.numbers.get(a)
            if number is None and a > start:
                number = block.numbers.get(a - 1)
            token_and_size = self._phrase(block, index, end) if word in first_words else None
            if number is not None and (token_and_size is None or number.end >= token_and_size[0].end):
                token = Token("NUMBER", number.start, number.end, number=number, gap=gap, determined=determined)
                found.append(token)
                position = number.end
                gap, determined = 0, ""
                while index < count and places[index][0] < position:
                    index += 1
                continue
            if token_and_size is None:
                if word in _DETERMINERS:
                    determined = word
                    if word in _OWNERS:
                        found.append(Token("PRONOUN", a, b, key=word, gap=gap, determined=word, anaphor=True))
                        gap = 0
                elif word.endswith("ed") and text[a].islower() and _PAST.fullmatch(word) and word not in _NO_VERBS:
                    found.append(Token("OTHER", a, b, key=word, form="past", gap=gap))
                    gap, determined = 0, ""
                elif not (word.endswith("ly") and word not in _NO_ADVERBS or word in _ADVERBS):
                    gap += 1
                position = b
                index += 1
                continue
            token, size = token_and_size
            if (
                token.terminal in ("VERB", "OTHER", "SAY")
                and a > start
                and text[a : a + 2].istitle()
                and text[a + 1 : a + 2].islower()
                and found
            ):
                gap += 1  # "the United Arab Emirates": part of a name
                position = b
                index += 1
                continue
            if (
                token.terminal in ("VERB", "OTHER", "SAY")
                and token.form in ("present", "base")
                and size == 1
                and _nouny(found, determined, gap)
                and not (token.terminal == "SAY" and word.endswith("s"))  # "a page says": no noun
            ):
                noun = self._noun_reading(block, index, end)
                if noun is None:
                    gap += 1
                    position = b
                    index += 1
                    continue
                token, size = noun
            if (
                token.terminal in ("NOMINAL", "NOUN", "UNIT")
                and size == 1
                and found
                and found[-1].terminal in ("NOT", "HAVE", "MODAL")
                and not determined
            ):
                token = self._verb_reading(block, index) or token
            token.gap = gap
            token.determined = determined or token.determined
            found.append(token)
            gap, determined = 0, ""
            last = places[index + size - 1][0]
            if size > 1 and (date := block.dates.get(last)) is not None and date.end > token.end:
                token.end = places[index + size - 2][1]  # the preposition is the date's: "by a decision of 14 May"
                size -= 1
            index += size
            position = token.end
        before = len(found)
        if position < end:
            _marks(text, position, end, found)
        for earlier, later in pairwise(found):
            earlier.trail = later.gap
        if 0 < before == len(found):
            found[-1].trail = gap
        elif 0 < before < len(found):
            found[before - 1].trail = gap
        return found

    def _phrase(self, block: BlockText, index: int, end: int) -> tuple[Token, int] | None:
        """The longest name or vocabulary phrase at one of the first words of any, with the number of words it takes."""
        a, _ = block.words[index]
        word = block.folded_words[index]
        starting = self._starting.get(word)
        if starting is None:
            names = tuple(sorted(self._facts.names_starting(word), key=lambda n: -len(n.words)))
            starting = self._starting[word] = _Starting(names, self._lexicon.starting(word))
        second = block.folded_words[index + 1] if index + 1 < len(block.folded_words) else ""
        best_names: list[Name] = []
        name_size = 0
        for name in starting.names.get(second, starting.names_alone):
            size = len(name.words)
            if size < name_size:
                break
            if self._fits(block, index, name.words, end) and _cased(block, index, size, name):
                best_names.append(name)
                name_size = size
        entry: Entry | None = None
        for candidate in starting.entries.get(second, starting.entries_alone):
            if len(candidate.words) < name_size:
                break
            if entry is not None and len(candidate.words) < len(entry.words):
                break
            if self._fits(block, index, candidate.words, end):
                if candidate.terminal == "GROUP" and self._followed_by_of(block, index + len(candidate.words), end):
                    continue
                headed = candidate.terminal == "ANAPHOR" or candidate.terminal == "NOUN" and candidate.words[0] == "the"
                if headed and self._names_something(block, index, len(candidate.words), end):
                    continue
                if (
                    candidate.terminal == "ANAPHOR"
                    and candidate.words[0] == "its"
                    and _capital(block, index + len(candidate.words))
                ):
                    continue  # "its Charter" is a name
                if entry is None or _better(candidate, entry):
                    entry = candidate
        last = block.words[index + (name_size or 1) - 1][1]
        if best_names and (entry is None or len(entry.words) <= name_size):
            return self._name(block, index, best_names, a, last), name_size
        if entry is None:
            return None
        size = len(entry.words)
        last = block.words[index + size - 1][1]
        return _vocabulary_token(entry, a, last), size

    def _followed_by_of(self, block: BlockText, index: int, end: int) -> bool:
        """Whether "the members" goes on with "of"."""
        if index >= len(block.words):
            return False
        a, b = block.words[index]
        return b <= end and block.folded[a:b] == "of"

    def _names_something(self, block: BlockText, index: int, size: int, end: int) -> bool:
        """Whether "the republic" is only the beginning of a name ("the Republic of Tajikistan")."""
        places = block.words
        if index + size >= len(places) or places[index + size][0] >= end:
            return False
        first = block.folded[slice(*places[index + 1])] if size > 1 else ""
        if not first:
            return False
        return any(
            len(name.words) > size - 1
            and (name.how != "context" or len(name.words) >= _TELLING)
            and self._fits(block, index + 1, name.words, end)
            and _cased(block, index + 1, len(name.words), name)
            for name in self._facts.names_starting(first)
        )

    def _verb_reading(self, block: BlockText, index: int) -> Token | None:
        """The verb that a word is besides a noun ("did not freeze")."""
        a, b = block.words[index]
        for entry in self._lexicon.starting(block.folded[a:b]):
            if entry.terminal == "VERB" and len(entry.words) == 1 and entry.form == "base":
                return _vocabulary_token(entry, a, b)
        return None

    def _noun_reading(self, block: BlockText, index: int, end: int) -> tuple[Token, int] | None:
        """The noun that a word is besides a verb ("the heads", "an exit")."""
        a, b = block.words[index]
        for entry in self._lexicon.starting(block.folded[a:b]):
            if entry.terminal in ("NOUN", "UNIT", "NOMINAL", "ROLE") and self._fits(block, index, entry.words, end):
                return _vocabulary_token(entry, a, block.words[index + len(entry.words) - 1][1]), len(entry.words)
        return None

    def _fits(self, block: BlockText, index: int, wanted: tuple[str, ...], end: int) -> bool:
        size = len(wanted)
        if size == 1:
            return block.words[index][1] <= end
        places = block.words
        if index + size > len(places) or places[index + size - 1][1] > end:
            return False
        folded_words = block.folded_words
        for offset in range(1, size):
            if folded_words[index + offset] != wanted[offset]:
                return False
        previous = places[index][1]
        for a, b in places[index + 1 : index + size]:
            between = block.text[previous:a]
            if between != " " and not _INNER.fullmatch(between) and between not in ("'s ", "’s "):
                return False
            previous = b
        return True

    def _name(self, block: BlockText, index: int, names: list[Name], start: int, end: int) -> Token:
        rank = min(_RANK.get(name.how, 9) for name in names)
        chosen = [name for name in names if _RANK.get(name.how, 9) == rank]
        ids = tuple(dict.fromkeys(name.entity for name in chosen))
        kinds = {self._facts.entity(entity).kind for entity in ids}
        kind = self._facts.entity(ids[0]).kind
        how = chosen[0].how
        if how == "demonym":
            word = block.folded[block.words[index][0] : end]
            plural = (
                word.endswith("s")
                and not chosen[0].text.lower().rstrip("s").endswith("s")
                and chosen[0].text.lower().endswith("s")
            )
            return Token("STATE" if plural else "DEMONYM", start, end, form="demonym", entities=ids)
        token = Token(TERMINAL_OF_KIND.get(kind, "NOUN"), start, end, key=kind, form=how, entities=ids)
        if len(kinds) > 1:
            token.attributes["kinds"] = " ".join(sorted(kinds))
        return token


class _Starting:
    """The names and vocabulary entries that begin with one word, longest first, by their second word; those of one word fit
    before any."""

    __slots__ = ("entries", "entries_alone", "names", "names_alone")

    def __init__(self, names: Sequence[Name], entries: Sequence[Entry]) -> None:
        self.names_alone, self.names = _by_second_word(names)
        self.entries_alone, self.entries = _by_second_word(entries)


def _by_second_word(items: Sequence[_Phrased]) -> tuple[tuple[_Phrased, ...], dict[str, tuple[_Phrased, ...]]]:
    single = tuple([item for item in items if len(item.words) == 1])
    longer: dict[str, list[_Phrased]] = {}
    for item in items:
        if len(item.words) > 1:
            longer.setdefault(item.words[1], []).append(item)
    return single, {second: (*phrases, *single) for second, phrases in longer.items()}


_RANK = {"name": 0, "alias": 0, "acronym": 0, "edition": 0, "demonym": 1, "misspelling": 1, "context": 2, "surname": 3}


def _nouny(found: Sequence[Token], determined: str, gap: int) -> bool:
    """Whether a word that may be a verb stands where only a noun can: behind a determiner, a preposition or an adjective."""
    if determined:
        return True
    if not found or gap:
        return False
    return found[-1].terminal in (
        "POSSESSIVE",
        "IN",
        "OF",
        "BY",
        "FROM",
        "WITH",
        "DEMONYM",
        "FORMER",
        "NUMBER",
        "PRONOUN",
    ) and found[-1].form not in ("he", "she", "thing", "things")


def _cased(block: BlockText, index: int, size: int, name: Name) -> bool:
    """Whether the text has the capitals that the name asks for."""
    start = block.words[index][0]
    end = block.words[index + size - 1][1]
    if name.how == "acronym":
        return block.text[start:end] == name.text or (
            block.text[start:end].upper() == block.text[start:end] and name.text.upper() == block.text[start:end]
        )
    wanted = name.text[:1]
    if wanted.isupper():
        first = block.text[start]
        if not first.isupper() and not (size > 2):
            return False
    return True


def _better(candidate: Entry, entry: Entry) -> bool:
    """Which of two entries for the same words: the past over the participle, and a verb over a noun only where it is
    inflected."""
    order = {"past": 0, "present": 1, "": 1, "ing": 2, "participle": 3, "base": 4}
    if len(candidate.words) != len(entry.words):
        return len(candidate.words) > len(entry.words)
    small = {"BE", "HAVE", "NOT", "MODAL", "WHO", "OF", "BY", "IN", "TO", "FROM", "AS", "WITH", "EXCEPT"}
    if (candidate.terminal in small) != (entry.terminal in small):
        return candidate.terminal in small
    if candidate.terminal == "SAY" and entry.terminal == "VERB":
        return False
    if candidate.terminal == "VERB" and entry.terminal == "SAY":
        return False
    if entry.terminal == "VERB" and candidate.terminal in ("NOUN", "NOMINAL", "UNIT") and entry.form in ("base", "present"):
        return True
    if (
        candidate.terminal == "VERB"
        and entry.terminal in ("NOUN", "NOMINAL", "UNIT", "ROLE")
        and candidate.form in ("base", "present")
    ):
        return False
    return order.get(candidate.form, 5) < order.get(entry.form, 5)


def _capital(block: BlockText, end: int) -> bool:
    """Whether the word before one is written with a capital letter."""
    return block.text[block.words[end - 1][0]].isupper()


def _vocabulary_token(entry: Entry, start: int, end: int) -> Token:
    if entry.terminal == "ANAPHOR":
        return Token(
            KIND_OF_ANAPHOR[entry.key],
            start,
            end,
            key=entry.key,
            form="anaphor",
            anaphor=True,
            determined=entry.words[0],
            attributes={"word": entry.words[-1]},
        )
    if entry.terminal == "GROUP":
        return Token("STATE", start, end, key=entry.key, form="group", anaphor=True, determined="the")
    if entry.terminal == "PRONOUN":
        return Token("PRONOUN", start, end, key=entry.words[0], form=entry.key, anaphor=True)
    determined = "the" if entry.words[0] in ("the", "this", "that") else ""
    return Token(entry.terminal, start, end, key=entry.key, form=entry.form, determined=determined)


_MARKS = {
    ",": "COMMA",
    ":": "COLON",
    ";": "SEMI",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "–": "DASH",
    "—": "DASH",
    "-": "DASH",
    "--": "DASH",
    "---": "DASH",
    "·": "DASH",
    "→": "DASH",
    "...": "DASH",
    "…": "DASH",
    '"': "QUOTE",
    "“": "QUOTE",
    "”": "QUOTE",
    "«": "QUOTE",
    "»": "QUOTE",
    "‘": "QUOTE",
    "'": "QUOTE",
    "’": "QUOTE",
    "?": "ASK",
    "!": "STOP",
    ".": "SEMI",
    "|": "SEMI",
    "\t": "SEMI",
}


def _marks(text: str, start: int, end: int, found: list[Token]) -> None:
    """Adds the punctuation of ``text[start:end]``, and a POSSESSIVE where it begins with an apostrophe and an s."""
    between = text[start:end]
    if between == " ":
        return
    if between[:1] in "'’" and between[1:2] in ("s", "S") and found and not between[2:3].isalnum():
        found.append(Token("POSSESSIVE", start, start + 2))
        start += 2
    elif (
        between[:1] in ("'", "’") and found and found[-1].end == start and text[start - 1] in "sS" and not between[1:2].isalnum()
    ):
        found.append(Token("POSSESSIVE", start, start + 1))
        start += 1
    for match in _GAP_MARK.finditer(text, start, end):
        mark = match.group()
        found.append(Token(_MARKS[mark], match.start(), match.end(), key="—" if mark in ("--", "---", "...") else mark))
