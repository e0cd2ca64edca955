"""What a reader says of a file that it cannot read."""

from __future__ import annotations


class ReadingError(Exception):
    """A file that cannot be read: its ``path`` and, in one line, why."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
