"""Fixes: which edits go together, the mended text, its diff, and the file written in one step.

Only what ``diff`` shows is written: both take the same :class:`Mended`, and a file that changed since it was read is refused.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.model import sieve as re
from checker.model.dataclass import dataclass
from checker.model.report import Finding, Fix
from checker.reading.decoding import decode
from checker.reporting.escape import visible

# Replacements are names, numbers and dates. A character that a markup language would read otherwise is left to a person.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # patch knows LF alone; str.splitlines would also break at U+2028 and form feeds
_MARKUP = frozenset('<>&\\"`|\r\n')


class FixError(Exception):
    """A file that cannot be mended; the message is one line."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A document with its fixes applied: the text before and after, the findings mended, and those left because edits clash."""

    path: str
    before: str
    after: str
    mended: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def mend(path: str, source: str, findings: Iterable[Finding], unsafe: bool = False) -> Mended:
    """Apply the first usable fix of each finding, from the start of the text on.

    Unsafe fixes are used only with ``unsafe``. Of two edits that overlap, or that insert in one place, the first is taken and
    the other finding is refused; the same edit asked for twice is made once.
    """
    chosen: list[tuple[Fix, Finding]] = []
    refused: list[Finding] = []
    for finding in findings:
        fix = next((fix for fix in finding.fixes if fix.safe or unsafe), None)
        if fix is None or source[fix.span.start : fix.span.end] == fix.replacement:
            continue
        if _MARKUP.intersection(fix.replacement):
            refused.append(finding)
        else:
            chosen.append((fix, finding))
    chosen.sort(key=lambda pair: (pair[0].span.start, pair[0].span.end))
    pieces: list[str] = []
    mended: list[Finding] = []
    last: Fix | None = None
    at = 0
    for fix, finding in chosen:
        span = fix.span
        if last is not None and span == last.span and fix.replacement == last.replacement:
            mended.append(finding)
        elif last is not None and (span.start < at or span.start == last.span.start):
            refused.append(finding)
        else:
            pieces += (source[at : span.start], fix.replacement)
            at, last = span.end, fix
            mended.append(finding)
    return Mended(path, source, "".join((*pieces, source[at:])), tuple(mended), tuple(refused))


def diff(document: Mended) -> Iterator[str]:
    """The unified diff of a mended document, as ``patch -p1`` and ``git apply`` read it."""
    from difflib import unified_diff  # only --diff needs it

    if document.before == document.after:
        return
    name = visible(document.path)
    before, after = _LINE.findall(document.before), _LINE.findall(document.after)
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write(document: Mended, encoding: str | None = None) -> None:
    """Put the mended text into its file: same encoding, byte order mark, line ends and mode; old or new, never half.

    ``encoding`` is the one that the document was read with, None if that was found out. Raises :class:`FixError` when the file
    is no text file, or is no longer the one that was checked.
    """
    path = Path(os.path.realpath(document.path))  # a link stays a link
    try:
        data = path.read_bytes()
        try:
            text, encoding, mark = decode(data, encoding, declared=True)
        except ValueError:
            raise FixError(f"{document.path}: fixes are made in text files only") from None
        if text != document.before:
            if data.startswith(b"PK"):
                raise FixError(f"{document.path}: fixes are made in text files only")
            raise FixError(f"{document.path}: changed since it was checked; not touched")
        _replace(path, mark + document.after.encode(encoding))
    except UnicodeEncodeError as error:
        raise FixError(f"{document.path}: {error.object[error.start]!r} cannot be written as {error.encoding}") from None
    except OSError as error:
        raise FixError(f"{document.path}: {error.strerror}") from None


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".csto-check-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode & 0o7777)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
