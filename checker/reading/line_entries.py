"""Lines that are entries of their own, though no blank line parts them: a chronicle with a date before each event, a fact sheet
with a label before each value. The lines of one paragraph come in; out comes which of them begin something new."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import sieve as re
from checker.model.dates import MONTHS
from checker.model.documents import BlockKind

_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]}|\\.|t\\.?)?" for name in MONTHS) + ")"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    r"(?:[Ii]n |[Oo]n |[Cc]\. ?|[Ee]arly |[Mm]id-|[Ll]ate )?"
    rf"(?:{_YEAR}-\d\d(?:-\d\d)?\b|{_YEAR},? {_MONTH}(?: \d{{1,2}})?\b|{_YEAR}(?:[-–—/]\d\d(?:\d\d)?)?\b"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?\d{{1,2}})? {_MONTH}(?:,? {_YEAR})?\b"
    rf"|{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?(?:, ?| ))?{_YEAR}\b|{_MONTH} \d{{1,2}}\b)"
)
_OPENING = r"[\W_]{0,12}"  # bullets, quotation marks, pictures
_DATED = re.compile(
    rf"{_OPENING}{_DATE}[*_)\]]*(?:\s?[:|]|\s?[–—](?=\s)|\s(?:-{{1,3}}|\.{{3,}}|[·→…])(?=\s)|\t)[*_]*"
)  # "1992 – the Treaty"
_DATE_FIRST = re.compile(rf"{_OPENING}{_DATE}[*_)\]]*[.,]?\s+[*_]*[A-Z]")  # "2004 UN observer status"
_LABELLED = re.compile(rf"{_OPENING}[A-Z][\w ’'()/&-]{{1,40}}[*_]*:[*_]*(?=\s)")  # "Seat: Moscow"
_GOES_ON = re.compile(r"(?:[,(–—-]|\b(?:the|an?|of|in|on|by|and|or|to|with|from|since|until|for|at|as))\s*$")
_LEAST = 2  # entries: one line that begins so may be the wrapped line of a sentence


def entry_starts(lines: Sequence[str]) -> list[int]:
    """Which of the ``lines`` of a paragraph begin a block of their own; none where they are the lines of running text.

    Dates with a mark behind them ("1992: ...") and labels make entries where two lines begin with them; a date with no mark
    behind it ("2004 UN observer status"), and labels, only where every line behind the first has one.
    """
    if len(lines) < _LEAST:
        return []
    dated = [number for number, line in enumerate(lines) if _DATED.match(line)]
    if len(dated) < _LEAST:
        for pattern in (_DATE_FIRST, _LABELLED):
            found = [number for number, line in enumerate(lines) if pattern.match(line) or number in dated]
            if len(found) >= _LEAST and found[-len(lines) + 1 :] == list(range(1, len(lines))):
                dated = found
                break
        else:
            return []
    if any(number and _GOES_ON.search(lines[number - 1]) for number in dated):
        return []  # "the exercises of the years\n2012: ..."
    return dated if dated[0] == 0 else [0, *dated]


def is_entry(line: str) -> bool:
    """Whether a line begins as an entry does."""
    return any(pattern.match(line) for pattern in (_DATED, _DATE_FIRST, _LABELLED))


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label: "Seat: Moscow"."""
    return _LABELLED.match(line) is not None


def above_entries(line: str) -> tuple[BlockKind, int]:
    """The kind and level of what stands above entries: a heading, or the sentence that leads up to them."""
    return ("heading", 6) if len(line) <= _TITLE and not line.endswith((".", ",", ";", ":")) else ("paragraph", 0)


_TITLE = 100  # code points
