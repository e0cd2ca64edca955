"""Where the sentences of a block lie. The block's text comes in; ``(start, end)`` pairs go out, in order, without the spaces
between them. A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or what stands in brackets.

The sentencex package was tried first: it splits "2.) Then" and "5 p.m. Monday" wrongly, reads no closing bracket after a full
stop, and takes time that grows faster than its text. These rules are exact about news English and linear.
"""

from __future__ import annotations

from checker.model import sieve as re

# A possible end: the punctuation, what closes with it, white space, and then what may begin a sentence.
_END = re.compile(r"""(?<![.!?…])([.!?…]++)((?:["'”’»)\]*_]|\[[0-9]{1,3}\])*+)([ \t\n\r\xa0]++)(?=(\S))""")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that stand before a name: no sentence ends there.
_TITLES = _words(
    """adm amb asst atty brig capt cdr cmdr cmdt cpl col cols comdr comdt cpt dep det dr drs esq gen gens gov govs hon insp
    lt lts maj messrs mgr mlle mme mr mrs ms msgr mx pres prof profs pvt rep reps rev sec sen sens sgt sir sr st ste
    supt"""
)

# Abbreviations that stand before a number; before anything else they are words, or end the sentence.
_NUMBERED = _words("art arts ch chap fig figs no nos nr op p pp par para paras pt sect ser vol vols res doc")

# Abbreviations that never end a sentence.
_GLUED = _words("vs v viz cf ca approx est incl e.g i.e eg ie eds ed")

# Abbreviations that may end a sentence or not; what follows decides.
_OPEN = _words(
    """u.s u.k u.n e.u u.s.s.r u.s.a d.c a.m p.m inc ltd co corp bros jr etc mt ft dept univ assn intl ave blvd rd al jan feb
    mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri"""
)

# Words that begin a sentence and hardly ever go on after "U.S.", "a.m." or "Inc.".
_STARTERS = _words(
    """the a an this that these those it its he she they we you i in on at by for from since after before during under as if
    when while although though but and so yet however moreover meanwhile earlier later then there here what who why
    how where which both each all most many some several no nor not one two his her their our your my last next also
    according about with without within until among between despite instead thus therefore today yesterday tomorrow
    now only even such other another to"""
)
_WORD_BREAK = re.compile(r"[(\[“\"‘'«—–/]")
_ROMAN = re.compile(r"[IVXLC]+\b|[A-Z]\b")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_OPENING = "\"'“‘«([—–-*_„¿¡"


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of ``text``, code-point offsets, ends exclusive."""
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        end = match.start(3)
        if _ends_here(text, start, match):
            spans.append((start, end))
            start = match.end()
    tail = len(text.rstrip())
    start += len(text[start:tail]) - len(text[start:tail].lstrip())
    if start < tail:
        spans.append((start, tail))
    return spans


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that began at ``start`` ends at ``match``."""
    marks, closing, follows = match[1], match[2], match[4]
    after = match.end()
    begins = follows
    if follows in _OPENING:  # look behind the quotation mark or bracket
        while after < len(text) and text[after] in _OPENING:
            after += 1
        begins = text[after : after + 1]
    if begins.islower():
        return False  # "Did you go?" she asked; e.g. this
    if marks != ".":
        return marks[0] in "!?" or not marks.startswith(("..", "…")) or begins.isupper() or begins.isdigit()
    if closing and closing[0] in ")]" and begins and not begins.isupper() and not begins.isdigit():
        return False
    if closing:
        return True
    before = text[max(start, match.start() - 24) : match.start()].rsplit(None, 1)
    if not before:
        return True
    written = _WORD_BREAK.split(before[-1])[-1]
    word = written.lower()
    if word in _GLUED:
        return False
    if word in _TITLES:
        return not begins.isupper() and not begins.isdigit()
    if word in _NUMBERED:
        return not begins.isdigit() and _ROMAN.match(text, after) is None
    if word in _OPEN or (len(word) > 1 and "." in word and _all_initials(word)):
        return not begins.isdigit() and _starts_sentence(text, after)
    if len(word) == 1 and word.isalpha():
        # an initial ("A. Marsh", "J. R. Smith"); a sentence that ends in one capital is rarer ("Article 5 of Annex B.")
        return not written.isupper() or _starts_sentence(text, after)
    # a number at the start is that of an item: "1. Treaty"
    return not (word.isdigit() and len(word) <= 3 and match.start() - start == len(word))


def _all_initials(word: str) -> bool:
    """Letters with full stops between them: "u.s", "j.r.r"."""
    return all(len(part) == 1 for part in word.split("."))


def _starts_sentence(text: str, offset: int) -> bool:
    """Whether the word at ``offset`` is one that begins sentences."""
    match = _WORD_AFTER.match(text, offset)
    return match is not None and match.group().lower() in _STARTERS
