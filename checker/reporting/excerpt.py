"""The sentence around a finding, on one line, with the place of the marked words in it.

For people to recognise the passage by. The sentence is found by punctuation alone and cut where it is long; nothing is
judged on it.
"""

from __future__ import annotations

from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.reporting.escape import escaped, printable

LONGEST = 320  # characters of a sentence shown; a longer one is cut on both sides of the marked words

# A blank line, a new list item, heading, quotation or table row and a rule of dashes always end a passage.
_PASSAGE_END = re.compile(r"\s*\n\s*(?=\n|[-*+>#|]|\d+[.)]\s)|(?m:^)[-=~*_]{3,}[ \t]*\n\s*|\s*\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*_]{0,4}\s+(?=[\"'“‘«(\[*_]{0,4}[^\W\d_a-zа-я])")
_ABBREVIATED = re.compile(r"(?:\b\w|\b(?:Gen|Lt|Col|Maj|Mr|Mrs|Ms|Dr|St|No|Art|Sept|Oct|Nov|Dec|Jan|Feb|vs))\.\Z")
_MARKUP = re.compile(r"[ \t]*(?:(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+)+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``text[start:end]`` are the marked words; both offsets are into ``text``, which holds no line break and no control."""

    text: str
    start: int
    end: int


def excerpt(source: str, start: int, end: int, longest: int = LONGEST) -> Excerpt:
    """The sentence of ``source`` that holds the code points from ``start`` to ``end``."""
    first, last = _bounds(source, start, end)
    before = _flat(source[first:start]).lstrip()
    marked = _flat(source[start:end])
    after = _flat(source[end:last]).rstrip()
    before, after = _cut(before, len(marked), after, longest)
    return Excerpt(before + marked + after, len(before), len(before) + len(marked))


def _bounds(source: str, start: int, end: int) -> tuple[int, int]:
    # Bounded windows, so that one line of 100 MB costs no more than any other.
    window = max(0, start - 2 * LONGEST)
    first = window
    for boundary in (_PASSAGE_END, _SENTENCE_END):
        for match in boundary.finditer(source, first, start + 6):  # the look-ahead sees a little of what follows
            if match.end() > start or match.end() == match.start():
                continue
            if boundary is _SENTENCE_END and _ABBREVIATED.search(source[max(first, match.start() - 5) : match.start() + 1]):
                continue
            if match.end() < start or boundary is _SENTENCE_END:
                first = match.end()
    markup = _MARKUP.match(source, first, start)
    if markup:
        first = markup.end()
    passage = _PASSAGE_END.search(source, end, end + 2 * LONGEST)
    last = passage.start() if passage else min(len(source), end + 2 * LONGEST)
    for match in _SENTENCE_END.finditer(source, max(first, end - 1), last):
        if not _ABBREVIATED.search(source[max(first, match.start() - 5) : match.start() + 1]) and match.end() > end:
            last = match.end()
            break
    return first, last


def _flat(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    return text if text.isprintable() else "".join(c if printable(c) else escaped(c) for c in text)


def _cut(before: str, marked: int, after: str, longest: int) -> tuple[str, str]:
    room = max(longest - marked, 60)
    if len(before) + len(after) <= room:
        return before, after
    left = max(room - len(after), room // 2)
    if len(before) > left:
        at = before.find(" ", len(before) - left)
        before = "… " + before[at + 1 if at >= 0 else len(before) - left :]
    right = max(room - len(before), room // 2)
    if len(after) > right:
        at = after.rfind(" ", 0, right)
        after = after[: at if at > 0 else right] + " …"
    return before, after
