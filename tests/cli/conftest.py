"""The command line in this process: with the real engine, or with a small one whose answers a test can foresee."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import checker
from checker.cli.main import main
from checker.model.dates import DateInterval
from checker.model.documents import Document
from checker.model.report import Claim, DocumentReport, Finding, Fix, Location, TextRange
from checker.model.spans import LineIndex


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


class SmallChecker:
    """Knows that the CSTO was founded in 2002 and that Kyrgyzstan is not spelt "Kyrgystan"."""

    def __init__(self, facts: object = ()) -> None:
        pass

    def check_document(self, document: Document, as_of: DateInterval | None = None) -> DocumentReport:
        lines = LineIndex(document.source)
        claims, findings = [], []
        for match in re.finditer(r"founded in (\d{4})", document.source):
            where, year = place(lines, *match.span()), place(lines, *match.span(1))
            id_ = f"c{len(claims) + 1}"
            verdict = "supported" if match[1] == "2002" else "contradicted"
            fields = ("csto", "established", match[1], None, None, None, None, "asserted", None, verdict, ("csto-established",))
            claims.append(Claim(id_, match[0], *fields, where))  # type: ignore[arg-type]
            if verdict == "contradicted":
                fix = Fix(TextRange(year.start, year.end), "2002")
                message = f"The CSTO was founded in 2002, not in {match[1]}."
                findings.append(
                    Finding(
                        "CS101", "wrong-date", "error", message, year, match[1], claim=id_, sources=("Charter",), fixes=(fix,)
                    )
                )
        for match in re.finditer("Kyrgystan", document.source):
            where = place(lines, *match.span())
            fix = Fix(TextRange(where.start, where.end), "Kyrgyzstan", safe=False)
            findings.append(Finding("CS402", "misspelt-name", "warning", "Kyrgyzstan is meant.", where, match[0], fixes=(fix,)))
        findings.sort(key=lambda finding: finding.span.start)
        date = as_of or document.date
        return DocumentReport(document.path, date.edtf() if date else None, tuple(claims), tuple(findings))

    def claim(self, text: str, as_of: DateInterval | None = None) -> DocumentReport:
        return self.check_document(Document("<claim>", text, ()), as_of)


def place(lines: LineIndex, start: int, end: int) -> Location:
    return Location(start, end, *lines.position(start), *lines.position(end))


class Stream(io.TextIOWrapper):
    """A standard stream that keeps what is written."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="ascii", newline="\n")

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8")


@contextmanager
def streams(stdin: bytes) -> Iterator[tuple[Stream, Stream]]:
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = Stream(), Stream()
    sys.stdin, sys.stdout, sys.stderr = Stream(stdin), out, err
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("check", "a.md", stdin=b"")`` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        with streams(stdin) as (out, err):
            status = main(arguments)
        return Outcome(status, out.text(), err.text())

    return call


@pytest.fixture
def small(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same with :class:`SmallChecker` for an engine."""
    monkeypatch.setitem(vars(checker), "Checker", SmallChecker)
    return run
