"""Text and citations as HTML: everything that a document or a fact brings along is escaped here."""

from __future__ import annotations

from html import escape

from checker.reporting.escape import escaped, printable, visible


def source_html(citation: str) -> str:
    """A citation, with its address as a link where it has one."""
    words = []
    for word in visible(citation).split(" "):
        address = word.strip("()<>,;")
        if address.startswith(("https://", "http://")):
            link = f'<a rel="noreferrer" href="{escape(address)}">{text(address)}</a>'
            words.append(text(word).replace(text(address), link, 1))
        else:
            words.append(text(word))
    return " ".join(words)


def text(value: str) -> str:
    """``value`` escaped for an element or attribute, its line breaks kept, other controls made visible."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    if not value.isprintable():
        value = "".join(c if c in "\n\t" or printable(c) else escaped(c) for c in value)
    return escape(value)
