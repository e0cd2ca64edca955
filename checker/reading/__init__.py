"""Reading: a file becomes a :class:`~checker.model.documents.Document`, prose blocks whose every character keeps its place.

There is one module a format; each is imported when a file of its format is read. :func:`read_document` reads a file,
:func:`read_bytes` what came from elsewhere (standard input), :func:`read_text` text that is decoded already (an editor's buffer).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from checker.model.dates import DateInterval
from checker.model.documents import Block, Document, Format
from checker.model.spans import Span
from checker.reading.failure import ReadingError

__all__ = ["SUFFIXES", "ReadingError", "format_of", "read_bytes", "read_document", "read_text"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".rst": "rst",
    ".rest": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".asc": "asciidoc",
    ".wiki": "mediawiki",
    ".mediawiki": "mediawiki",
    ".wikitext": "mediawiki",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}

_Content = tuple[Sequence[Block], DateInterval | None, Sequence[tuple[str, Span]]]


def format_of(path: str | os.PathLike[str]) -> Format | None:
    """The format that a file's name stands for; None for a name that says nothing."""
    return SUFFIXES.get(os.path.splitext(os.fspath(path))[1].lower())


def read_document(
    path: str | os.PathLike[str],
    *,
    text_field: str | None = None,
    encoding: str | None = None,
    format: Format | None = None,  # noqa: A002 - the user's word for it
) -> Document:
    """The document in the file at ``path``.

    ``text_field`` names the field of a JSON or JSONL file that holds the text, with dots between the names of nested ones.
    ``encoding`` is for files that are neither UTF-8 nor marked by a byte order mark. ``format`` overrules the file's name.
    Raises ReadingError.
    """
    name = os.fspath(path)
    try:
        data = Path(name).read_bytes()
    except FileNotFoundError:
        raise ReadingError(name, "no such file") from None
    except IsADirectoryError:
        raise ReadingError(name, "is a directory") from None
    except PermissionError:
        raise ReadingError(name, "permission denied") from None
    except (OSError, ValueError) as fault:  # ValueError: a NUL in the name
        raise ReadingError(name, (getattr(fault, "strerror", None) or str(fault)).lower()) from None
    return read_bytes(data, name, text_field=text_field, encoding=encoding, format=format)


def read_bytes(
    data: bytes,
    path: str = "<stdin>",
    *,
    text_field: str | None = None,
    encoding: str | None = None,
    format: Format | None = None,  # noqa: A002
) -> Document:
    """The document that the bytes of a file called ``path`` hold; see :func:`read_document`."""
    from checker.reading.decoding import NotTextError, decode

    kind = format or format_of(path)
    if kind == "docx" or (kind is None and data.startswith(b"PK\x03\x04")):
        from checker.reading import docx

        return docx.read(data, path)
    try:
        source, name, bom = decode(data, encoding, declared=kind == "html")
    except NotTextError as fault:
        raise ReadingError(path, str(fault)) from None
    return _document(source, path, kind or _sniffed(source), text_field, name, bom)


def read_text(
    source: str,
    path: str = "<text>",
    format: Format | None = None,  # noqa: A002
    *,
    text_field: str | None = None,
) -> Document:
    """The document that decoded text makes; ``source`` stays as it is, offsets point into it. A byte order mark at its start
    is a character of it like any other. Raises ReadingError for broken JSON."""
    return _document(source, path, format or format_of(path) or _sniffed(source), text_field, "utf-8", b"")


def _sniffed(source: str) -> Format:
    """The format of a text whose name says nothing."""
    head = source[:200].lstrip("\ufeff \t\r\n").lower()
    return "html" if head.startswith(("<!doctype html", "<html")) else "text"


def _document(source: str, path: str, kind: Format, text_field: str | None, encoding: str, bom: bytes) -> Document:
    # A lone surrogate cannot be encoded, and parsers written in Rust refuse it; it takes one place, and so does its stand-in.
    text = (
        source if source.isascii() else source.encode("utf-8", "replace").decode("utf-8") if _has_surrogates(source) else source
    )
    blocks, date, comments = _content(text, path, kind, text_field)
    return Document(path, source, tuple(blocks), date, kind, tuple(comments), encoding, bom)


def _has_surrogates(source: str) -> bool:
    try:
        source.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _content(source: str, path: str, kind: Format, text_field: str | None) -> _Content:
    if kind == "markdown":
        from checker.reading import markdown

        return markdown.read(source, components=path.lower().endswith(".mdx"))
    if kind == "html":
        from checker.reading import html

        return html.read(source)
    if kind == "rst":
        from checker.reading import rst

        return rst.read(source)
    if kind == "asciidoc":
        from checker.reading import asciidoc

        return asciidoc.read(source)
    if kind == "mediawiki":
        from checker.reading import mediawiki

        return mediawiki.read(source)
    if kind in ("json", "jsonl"):
        from checker.reading import json_fields

        return json_fields.read(source, path, text_field, lines=kind == "jsonl")
    if kind == "docx":
        raise ReadingError(path, "a DOCX file has to be read from its bytes")
    from checker.reading import plain

    return plain.read(source)
