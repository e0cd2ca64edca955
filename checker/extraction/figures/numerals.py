"""The words in which numbers of states stand in a text, and the numbers they stand for."""

from __future__ import annotations

from checker.extraction.discourse.setting import Setting
from checker.extraction.lexing.numbers import NumberMention
from checker.extraction.lexing.skeleton import Skeleton
from checker.extraction.lexing.tokens import BlockText
from checker.model import sieve as re
from checker.model.dates import DateInterval
from checker.model.quantities import NUMBER_WORDS, counted

WORDS = NUMBER_WORDS[2:16]

N = r"(?P<n>" + "|".join(WORDS) + r"|(?:[2-9]|1[0-5])(?![.,]?\d))"

ANY_NUMBER = r"(?P<n>" + "|".join(WORDS) + r"|[2-9]|[1-9]\d{1,2}(?!\.?\d)|[1-9],\d{3})"

NOT_ALL = (
    r"(?<!another )(?<!other )(?<!first )(?<!last )(?<!only )(?<!these )(?<!least )(?<!of the )(?<!of its )(?<!of the then"
    r" )(?<!of its then )(?<!of the then-)(?<!further"
    r" )(?<!remaining )(?<!about )(?<!some )(?<!those )(?<![\d.,:/-])"
)

KIND = r"(?:(?:post-soviet|former soviet|ex-soviet|eurasian|member|sovereign|independent|full|soviet successor|successor) )*"

WHO = r"(?:states|countries|nations|republics|capitals|governments|members|member states|allies)"

HEADS = (
    r"(?:of us|of them|states|countries|nations|republics|presidents|heads of state|heads of"
    r" states|leaders|governments|members|parties|signatories|statesmen)"
)

BLOC = r"(?:bloc|alliance|organi[sz]ation|group|grouping|club|pact|union|association)"

SIGN = r"(?:signed|sign|put (?:their )?(?:names|signatures|pens|pen) to|initialled|concluded|inked)"

STOP = (
    r"(?=\s*(?:[,.;:)!?–—]|$|-\s|from ‹t|between ‹t|until ‹t|in ‹t|since|today|now|at present|at the"
    r" time|then|and\b|when|while|after|before|of which|of them|with\b|at ‹t|‹t))"
)

# How many of a force went or trained somewhere, and not how strong it is.
IN_ACTION = re.compile(r"\b(?:mission|sent|deployed|arrived|took part|exercis\w+|drill\w*|participat\w+|train\w*)\b")

# What leaves somebody out of the number or the list behind it.
BESIDES = re.compile(r"\b(?:besides|apart from|aside from|other than|not counting|excluding|in addition to) ")

_HEDGE = 40  # characters of "approximately" and its like before the figures of a number


def mention_at(prepared: BlockText, offset: int) -> NumberMention | None:
    """The number that stands at an offset of the block: "about 18,000" at its figures, too."""
    for start in range(offset, max(-1, offset - _HEDGE), -1):
        mention = prepared.numbers.get(start)
        if mention is not None:
            return mention if offset < mention.end else None
    return None


def number(text: str) -> int:
    """The number that a word or figure stands for."""
    return int(counted(text.replace(",", "")))


# "the bloc, founded in 2002, has six members": the date of the founding is not that of the number.
FOUNDED = re.compile(
    r"(?:^|, |\(|(?:, | |[–—-] ?)and (?=was ))(?:which was |that was |was )?"
    r"(?:founded|formed|established|created|set up|born|launched|dating) (?:in|on|from) $"
)


# "the union, which began its work in 2015, counts five states"
_ASIDE = re.compile(r"(?<=›), (?:which|who|an?) [^,;:.]{0,60}‹t\d+›[^,;:.‹]{0,40},(?= (?!and\b|which\b|who\b))")


def dates_of(skeleton: Skeleton, setting: Setting) -> list[DateInterval]:
    """The dates of a sentence, and that of the timeline entry it stands in; not those of a founding told in passing, nor of what
    commas set apart."""
    places = {match.group(): match.start() for match in re.finditer(r"‹t\d+›", skeleton.line)}
    passing = {place for place, start in places.items() if FOUNDED.search(skeleton.line, 0, start)}
    passing.update(place for aside in _ASIDE.finditer(skeleton.line) for place in re.findall(r"‹t\d+›", aside.group()))
    tokens = [t for index, t in enumerate(skeleton.tokens) if t.terminal == "DATE" and f"‹t{index}›" not in passing]
    found = [date for token in tokens if (date := setting.discourse.resolve_date(token)) is not None]
    entry = setting.discourse.around.told_on()
    if not found and entry is not None and (date := setting.discourse.resolve_date(entry)) is not None:
        found.append(date)
    return found
