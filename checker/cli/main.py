"""The ``csto-check`` program: finds the command, runs it, and turns what goes wrong into one line and an exit status.

0 nothing at or above ``--fail-on``, 1 findings, 2 the run itself failed; 130 and 141 after Ctrl-C and a closed pipe, as a shell
would report them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from checker.cli.expressions import keep, restore
from checker.version import __version__

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
OWN_OPTIONS = ("--help", "-h", "--version")


class Commands(click.Group):
    """The commands of :data:`COMMANDS`, imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Commands, and files too, because ``csto-check PATH`` needs no command."""
        from click.shell_completion import CompletionItem  # only a completion needs it

        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="`csto-check PATH...` is `csto-check check PATH...`.",
)
@click.version_option(__version__, prog_name="csto-check", message="%(prog)s %(version)s")
def program() -> None:
    """Checks what drafts say about the Collective Security Treaty Organization against a sourced fact base."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    nothing = not given
    if nothing:
        given = ["--help"]
    elif given[0] not in COMMANDS and given[0] not in OWN_OPTIONS:
        given.insert(0, "check")
    utf8_streams()
    gc.set_threshold(50_000, 20, 20)  # most objects stay, and to look them through costs a tenth of the time
    try:
        expressions = restore() if given[0] in COMMANDS else None
        status = program.main(args=given, prog_name="csto-check", standalone_mode=False)
        sys.stdout.flush()
        if expressions is not None:
            keep(expressions)
        return 2 if nothing else status if isinstance(status, int) else 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx is not None else "csto-check"
        return failed(f"{error.format_message()} (see '{command} --help')")
    except click.ClickException as error:
        return failed(error.format_message())
    except BrokenPipeError:
        # What is still buffered has nowhere to go; without this the interpreter would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (KeyboardInterrupt, click.Abort):
        print("csto-check: interrupted", file=sys.stderr)
        return 130
    except OSError as error:
        return failed(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
    except Exception as error:  # the last resort: a fault of the program, told in one line
        if os.environ.get("CSTO_CHECK_TRACEBACK"):
            raise
        return failed(f"internal error: {type(error).__name__}: {error} (set CSTO_CHECK_TRACEBACK=1 to see where)")


def failed(message: str) -> int:
    """Say in one line why the run failed; returns status 2."""
    from checker.reporting.escape import visible

    print(f"csto-check: error: {visible(message)}", file=sys.stderr)
    return 2


def utf8_streams() -> None:
    """Reports are UTF-8 whatever the locale says; what cannot be encoded (a lone surrogate in a file name) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
