"""Suppression comments for a finding, in the syntax of the draft's format.

Markup decides where a comment may stand, so each candidate edit is tried out: the edited text is read again, and the comment has
to silence the finding and must not become prose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.lsp.drafts import Draft
from checker.model.dataclass import dataclass, replace
from checker.model.documents import Document
from checker.model.report import Finding, Location
from checker.model.spans import LineIndex
from checker.reading import ReadingError, read_text
from checker.reporting.suppression import suppress


@dataclass(frozen=True, slots=True)
class Insertion:
    """``text`` to put in at a code-point offset."""

    offset: int
    text: str


def silencing(draft: Draft, finding: Finding) -> tuple[Insertion, ...]:
    """The insertions that silence one finding; none where the format has no comments, as JSON has not."""
    document = draft.document
    if document is None:
        return ()
    return next((edit for edit in _candidates(draft, document, finding) if _works(document, finding, edit)), ())


def _candidates(draft: Draft, document: Document, finding: Finding) -> Iterator[tuple[Insertion, ...]]:
    text, code = document.source, finding.code
    start = draft.positions.line_start(finding.span.start)
    end = draft.positions.line_end(finding.span.end)
    eol = "\r\n" if "\r\n" in text else "\n"
    if document.format in ("markdown", "html", "text", "mediawiki"):
        opening, closing = ("{/*", "*/}") if document.path.lower().endswith(".mdx") else ("<!--", "-->")
        trimmed = start + len(text[start:end].rstrip())
        yield (Insertion(max(trimmed, finding.span.end), f" {opening} csto-check: ignore {code} {closing}"),)
        # Behind the last bar of a table's row a comment is no part of the table; in the cell it is.
        if text[start:trimmed].endswith("|"):
            yield (Insertion(trimmed - 1, f"{opening} csto-check: ignore {code} {closing} "),)
        yield (Insertion(finding.span.end, f" {opening} csto-check: ignore {code} {closing}"),)
        yield (Insertion(start, f"{opening} csto-check: ignore-next-line {code} {closing}{eol}{eol}"),)
    elif document.format == "asciidoc":
        yield (Insertion(start, f"// csto-check: ignore-next-line {code}{eol}"),)
    elif document.format == "rst":
        first, last = _paragraph(draft, start, end)
        indent = text[first : first + len(text[first:last]) - len(text[first:last].lstrip(" \t"))]
        if first == start:
            yield (Insertion(first, f"{indent}.. csto-check: ignore-next-line {code}{eol}{eol}"),)
        yield (
            Insertion(first, f"{indent}.. csto-check: ignore-start {code}{eol}{eol}"),
            Insertion(last, f"{eol}{eol}{indent}.. csto-check: ignore-end"),
        )


def _paragraph(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """Where the lines without a blank one between them begin and end."""
    text, positions = draft.text, draft.positions
    while start > 0 and text[(before := positions.line_start(start - 1)) : start].strip():
        start = before
    while end < len(text):
        following = end + (2 if text.startswith("\r\n", end) else 1)
        stop = positions.line_end(following)
        if not text[following:stop].strip():
            break
        end = stop
    return start, end


def _works(document: Document, finding: Finding, edit: tuple[Insertion, ...]) -> bool:
    try:
        read = read_text(inserted(document.source, edit), document.path, document.format)
    except ReadingError:
        return False
    if any("csto-check:" in block.text for block in read.blocks):
        return False
    shift = sum(len(insertion.text) for insertion in edit if insertion.offset <= finding.span.start)
    start, end = finding.span.start + shift, finding.span.end + shift
    lines = LineIndex(read.source)
    moved = replace(finding, span=Location(start, end, *lines.position(start), *lines.position(end)))
    kept, _ = suppress([moved], read.source, read.comments)
    return not kept and len(read.blocks) >= len(document.blocks)


def inserted(text: str, edit: tuple[Insertion, ...]) -> str:
    """The text with the insertions made."""
    for insertion in sorted(edit, key=lambda each: each.offset, reverse=True):
        text = text[: insertion.offset] + insertion.text + text[insertion.offset :]
    return text
