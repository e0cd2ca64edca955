"""The commands of the program and where they are."""

from __future__ import annotations

# A command is a module with a click command called ``command``. It is imported when it is used.
COMMANDS = {
    "check": "checker.cli.check",
    "claim": "checker.cli.claim",
    "compare": "checker.cli.compare",
    "archive": "checker.cli.archive",
    "facts": "checker.cli.facts",
    "explain": "checker.cli.explain",
    "lsp": "checker.cli.lsp",
}
