"""The ``csto-check`` program: runs the command that is named, and turns what goes wrong into one line and an exit status.

0 nothing at or above ``--fail-on``, 1 findings, 2 the run itself failed; 130 and 141 after Ctrl-C and a closed pipe, as a shell
would report them.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from checker.cli.commands import COMMANDS
from checker.cli.faults import Fault
from checker.expressions import keep, restore

OWN_OPTIONS = ("--help", "-h", "--version")


def program() -> NoReturn:
    """The process of one run: ends with the exit status of :func:`main`.

    Nearly all objects of a run live until its end. To look for cycles among them finds nothing and costs a fifth of a cold
    start, so it is done seldom; to take them down one by one costs a thirtieth, and is left to the system.
    """
    gc.set_threshold(500_000, 20, 20)  # objects, some 50 MB; documents of a long run are set free by their reference counts
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):  # closed or missing: main has told what could be told
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    nothing = not given
    if nothing:
        given = ["--help"]
    elif given[0] not in COMMANDS and given[0] not in OWN_OPTIONS:
        given.insert(0, "check")
    if not sys.stdout:
        return failed("standard output is closed")
    utf8_streams()
    try:
        if given[0] in COMMANDS:
            restore()
        status = _run(given)
        sys.stdout.flush()
        if given[0] in COMMANDS:
            keep()
        return 2 if nothing else status
    except Fault as fault:
        return failed(fault.message)
    except BrokenPipeError:
        # What is still buffered has nowhere to go; without this the interpreter would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        print("csto-check: interrupted", file=sys.stderr)
        return 130
    except OSError as error:
        return failed(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
    except Exception as error:  # the last resort: a fault of the program, told in one line
        if os.environ.get("CSTO_CHECK_TRACEBACK"):
            raise
        return failed(f"internal error: {type(error).__name__}: {error} (set CSTO_CHECK_TRACEBACK=1 to see where)")


def _run(given: list[str]) -> int:
    if given[0] == "check" and len(given) > 1 and not any(each.startswith("-") and each != "-" for each in given[1:]):
        from checker.cli.linting import NONE_GIVEN, lint

        try:
            return lint(tuple(given[1:]), NONE_GIVEN)  # paths alone: there is nothing for click to read, which is slow to import
        except KeyboardInterrupt:
            print(file=sys.stderr)  # the terminal has written ^C
            raise
    from checker.cli.program import run

    return run(given)


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
