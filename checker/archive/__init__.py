"""The claims of published pieces, kept in one SQLite file, so that a draft can be held against what was said before."""

from checker.archive.store import Archive, ArchiveError, Piece

__all__ = ["Archive", "ArchiveError", "Piece"]
