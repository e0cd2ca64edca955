"""``python -m checker``, for a plain checkout without the installed command."""

from checker.cli.main import program

program()
