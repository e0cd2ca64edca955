"""The failure of a run that the user can mend: one line on standard error and exit status 2."""

from __future__ import annotations

import click


class Fault(click.ClickException):
    """Raised by a command; :func:`checker.cli.main.main` prints the message."""

    exit_code = 2
