"""Which format a buffer is written in, by the language id its editor gives it, else by its name."""

from __future__ import annotations

from checker.model.documents import Format
from checker.reading import format_of

# Ids of the LSP specification, and those that VS Code extensions, Neovim, Helix and Zed use for the same languages.
LANGUAGES: dict[str, Format] = {
    "plaintext": "text",
    "plain text": "text",
    "text": "text",
    "markdown": "markdown",
    "md": "markdown",
    "mdx": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "pandoc": "markdown",
    "html": "html",
    "xhtml": "html",
    "restructuredtext": "rst",
    "rst": "rst",
    "asciidoc": "asciidoc",
    "asciidoctor": "asciidoc",
    "mediawiki": "mediawiki",
    "wikitext": "mediawiki",
    "wiki": "mediawiki",
    "json": "json",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
}


def format_for(language: str | None, path: str) -> Format | None:
    """The format of a buffer, None where it is nothing the checker reads (program code, a Word file's bytes)."""
    kind = LANGUAGES.get((language or "").lower()) or format_of(path)
    return None if kind == "docx" else kind
