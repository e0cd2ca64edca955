"""How text is compared: folding that keeps every position, and the words of a text.

Names of the fact base and words of a draft meet only after both went through these two functions.
"""

from __future__ import annotations

import unicodedata

from checker.model import sieve as re

_APOSTROPHES = "'‘’‛ʼʻʹ′`´＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ə": "e", "ð": "d", "ŧ": "t", "ŋ": "n"}

# A word is a run of letters and digits, with combining marks inside it; the "'s" of a possessive is no part of it.
_WORD = re.compile(r"([^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*)(?:[" + _APOSTROPHES + r"][sS](?![^\W_]))?")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class _Folding(dict[int, str]):
    """Maps a code point to exactly one folded character, worked out when first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _APOSTROPHES:
            folded = "'"
        elif character in _DASHES:
            folded = "-"
        else:
            lower = character.lower()
            bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)).lower()
            folded = bare if len(bare) == 1 else lower if len(lower) == 1 else character
            folded = _LETTERS.get(folded, folded)
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """``text`` in lower case, letters without diacritics, every apostrophe ``'`` and every dash ``-``.

    One code point becomes one code point, so offsets into the result are offsets into ``text``.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    if "İ" in text:  # the one character whose lower case is two
        text = text.replace("İ", "I")
    return _BEYOND_ASCII.sub(lambda run: run.group().translate(_FOLDING), text.lower().replace("`", "'"))


def words(text: str) -> list[tuple[int, int]]:
    """Where each word of ``text`` lies: ``(start, end)`` in code points.

    Any apostrophe splits ("O'Neill" is two words) and the "s" of a possessive is left out ("Armenia's" is "Armenia").
    """
    return [match.span(1) for match in _WORD.finditer(text)]


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of ``text``, as names are looked up by."""
    folded = fold(text)
    return tuple([folded[start:end] for start, end in words(folded)])
