"""Quoted text made harmless for the place it is printed in.

A draft may hold terminal escapes, bidirectional overrides or line breaks; a report shows them and never passes them on.
"""

from __future__ import annotations

import unicodedata

# What a terminal would act on or a reader could be misled by: controls, format characters (bidi overrides, zero width),
# surrogates, line and paragraph separators.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"  # format characters that emoji and several scripts are spelt with


def visible(text: str) -> str:
    """``text`` on one line: white space becomes single blanks, and each unprintable character its escape (``\\x1b``)."""
    text = " ".join(text.split()) if not text.isspace() else " "
    if text.isprintable():
        return text
    return "".join(character if printable(character) else escaped(character) for character in text)


def printable(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in _UNSEEN


def escaped(character: str) -> str:
    """The Python escape of one character: ``\\x1b``, ``\\u202e``."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def xml(text: str) -> str:
    """``text`` for an XML 1.0 attribute or element: on one line, escaped, without the characters that XML does not know."""
    text = visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def columns(text: str) -> int:
    """How many terminal columns ``text`` takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
