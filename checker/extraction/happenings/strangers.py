"""People whom the fact base does not know, where a text says that they commanded something: "Colonel Askat Bayzakov,
who commanded the exercise".

Text comes in, the place of a name goes out. A name is two or three capitalised words, or one behind a military rank.
"""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.claims import STRANGER
from checker.model.dataclass import dataclass
from checker.model.text import fold

_RANK = (
    r"(?:(?:[Ll]ieutenant|[Mm]ajor|[Cc]olonel|[Bb]rigadier|[Aa]rmy|[Vv]ice|[Rr]ear|[Gg]uards)[ -])*"
    r"(?:[Gg]eneral|[Cc]olonel|[Mm]ajor|[Aa]dmiral|[Cc]aptain|[Bb]rigadier|Gen\.|Col\.|Maj\.|Lt\. Col\.|Maj\. Gen\.)"
)
_WORD = r"[A-Z][a-zà-ž’'-]+"
# Capitalised words that are no names of people: what begins a sentence, what an office or a unit is called.
_NO_NAME = (
    r"(?!(?:The|This|That|These|Our|His|Its|Their|A|An|In|On|At|By|When|While|As|And|But|For|From|After|Before|Under|President|Minister|"
    r"Prime|Defen[cs]e|Deputy|Chief|Commander|Russian|Kazakh|Kyrgyz|Tajik|Belarusian|Armenian)\b)"
)
_NO_SURNAME = r"(?!(?:Ministry|Minister|Army|Forces?|Staff|Council|Region|Command|District|Brigade|Division|Republic|Union)\b)"
_LAST = _NO_SURNAME + _WORD
_NAME = rf"(?:{_RANK} (?P<ranked>{_LAST}(?: {_LAST}){{0,2}})|(?P<plain>{_NO_NAME}{_WORD} {_LAST}))"
_LEADS = r"(?:commanded|directed|led|headed|oversaw|supervised|was in command|is in command|commands|directs|leads|heads)"
_ACTIVE = re.compile(
    rf"(?:^|[^\w.-]){_NAME}(?:,? of [^,.;]{{3,50}}|,? from [^,.;]{{3,50}}|, [a-z][^,.;]{{3,60}})?,? (?:who "
    rf")?(?:had |has )?{_LEADS}\b"
)
_PASSIVE = re.compile(
    rf"\b(?:(?:commanded|directed|led|headed|supervised|overseen) by|(?:command|leadership|direction) of|"
    rf"[Cc]ommander(?: of [^,.;]{{3,50}})?"
    rf" (?:was|is)|in command (?:was|is)|commander,) (?:the )?{_NAME}"
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name of nobody known, and its place in the text."""

    start: int
    end: int
    name: str

    @property
    def entity(self) -> str:
        return STRANGER + self.name


def commander(text: str, start: int, end: int) -> Stranger | None:
    """Who is said to have commanded in ``text[start:end]``."""
    for pattern in (_PASSIVE, _ACTIVE):
        match = pattern.search(text, start, end)
        if match is not None:
            group = "ranked" if match["ranked"] else "plain"
            return Stranger(*match.span(group), match[group])
    return None


def likeness(name: str) -> str:
    """A name as it sounds, so that spellings of one name are alike: "Dzhumakeyev", "Jumakeev"."""
    text = fold(name)
    for written, sound in (
        ("dzh", "j"),
        ("dj", "j"),
        ("zh", "j"),
        ("kh", "h"),
        ("w", "v"),
        ("ye", "e"),
        ("-", " "),
        ("’", ""),
        ("'", ""),
    ):
        text = text.replace(written, sound)
    return re.sub(r"[yi]+", "i", text).replace("ie", "e")


def alike(name: str, other: str) -> bool:
    """Whether two names have one surname, as far as it sounds."""
    return likeness(name).split()[-1] == likeness(other).split()[-1]
