"""The commands and their options, as click reads them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from checker.cli.commands import COMMANDS
from checker.cli.faults import Fault, Misuse
from checker.version import __version__

_NAME = "csto-check"


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
@click.version_option(__version__, prog_name=_NAME, message="%(prog)s %(version)s")
def program() -> None:
    """Checks what drafts say about the Collective Security Treaty Organization against a sourced fact base."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; returns the exit status."""
    try:
        status = program.main(args=list(arguments), prog_name=_NAME, standalone_mode=False)
    except Misuse as error:
        raise Fault(f"{error.message} (see '{_command_path(arguments)} --help')") from None
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx is not None else _NAME
        raise Fault(f"{error.format_message()} (see '{command} --help')") from None
    except click.ClickException as error:
        raise Fault(error.format_message()) from None
    except click.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else 0


def _command_path(arguments: Sequence[str]) -> str:
    """The words that name the command: "csto-check facts list"."""
    words, command = [_NAME], click.Command(_NAME)
    group: click.Command | None = program
    for word in arguments:
        group = group.get_command(click.Context(command), word) if isinstance(group, click.Group) else None
        if group is None:
            break
        words.append(word)
    return " ".join(words)
