"""Pieces on their way into an archive: read, their claims drawn, kept one by one.

Nothing is held but the piece at hand, so a hundred thousand articles take no more memory than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from checker.archive.store import Added, Archive
from checker.archive.version import extractor_version
from checker.checking import Checker
from checker.model.documents import Document, Format
from checker.model.report import Failure
from checker.reading import ReadingError, read_text


def fill(
    archive: Archive, documents: Iterable[Document | Failure], checker: Checker, *, as_of: str = "", field: str | None = None
) -> Iterator[tuple[str, Added | Failure]]:
    """Add documents; yields each path with what became of it. ``as_of`` (EDTF) stands in for their own dates."""
    version = extractor_version(checker.overlays)
    for document in documents:
        if isinstance(document, Failure):
            yield document.path, document
            continue
        if archive.state(document, version, as_of) == "unchanged":
            yield document.path, "unchanged"
            continue
        voices = checker.voices(document, as_of or None)
        yield document.path, archive.add(document, voices, version, given=as_of, field=field)


def refresh(archive: Archive, checker: Checker) -> Iterator[tuple[str, Added | Failure]]:
    """Draw the claims of all pieces again that another extractor has read; yields each path."""
    version = extractor_version(checker.overlays)
    for number in archive.outdated(version):
        piece = archive.stored(number)
        if piece is None:  # another process has taken it out meanwhile
            continue
        try:
            document = read_text(piece.source, piece.path, cast("Format", piece.format), text_field=piece.field)
        except ReadingError as error:
            yield piece.path, Failure(piece.path, error.message)
            continue
        voices = checker.voices(document, piece.given or None)
        yield piece.path, archive.add(document, voices, version, given=piece.given, field=piece.field)
