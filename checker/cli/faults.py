"""The failures of a run that the user can mend: one line on standard error and exit status 2."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818 - it is the word of the messages
    """Raised by a command; :func:`checker.cli.main.main` prints the message."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Misuse(Fault):
    """A wrong option or argument; what is printed says where they are explained."""
