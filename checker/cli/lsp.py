"""``csto-check lsp``: the language server, on standard input and output."""

from __future__ import annotations

import click

from checker.cli.faults import Fault


@click.command()
@click.option("--stdio", is_flag=True, hidden=True, help="What some clients always add.")
def command(stdio: bool) -> int:
    """Serve an editor that speaks the Language Server Protocol."""
    try:
        from checker.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise Fault("the language server needs pygls: pip install 'csto-checker[lsp]'") from None
    serve()
    return 0
